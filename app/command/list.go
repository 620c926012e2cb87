package command

import (
	"cmp"
	"slices"
	"strings"

	"affiche/app/work"
	"affiche/calendar"
	"affiche/storage"
)

// list shows the records of one kind; of dates only those that are asked for.
type list struct {
	File   string `arg:"" name:"FILE"`
	Record string `arg:"" name:"RECORD"`
	only
}

func (l list) Run(c *call) error {
	t, err := c.typeNamed(l.Record)
	if err != nil {
		return err
	}
	wanted, err := l.wanted(c, t)
	if err != nil {
		return err
	}
	return c.read(l.File, func(_ *storage.File, plan *calendar.Plan) error {
		filter, err := wanted.Filter(plan)
		if err != nil {
			return err
		}
		records, sieve := []calendar.Record{}, filter.Sieve(plan)
		for r := range plan.Records(t) {
			if e, ok := r.(*calendar.Event); !ok || sieve.Shows(e, plan.Activities.At(e.Activity)) {
				records = append(records, r)
			}
		}
		if c.json {
			return c.print(object{{string(t), objects(records)}})
		}
		return c.listText(plan, t, records)
	})
}

func objects(records []calendar.Record) []object {
	all := make([]object, len(records))
	for i, r := range records {
		all[i] = recordObject(r)
	}
	return all
}

func (c *call) typeNamed(name string) (calendar.Type, error) {
	t, ok := work.TypeNamed(name)
	if !ok {
		return "", c.refuse("wrong.record", name, strings.Join(recordNames(), ", "))
	}
	return t, nil
}

func recordNames() []string {
	var names []string
	for _, t := range calendar.Types() {
		names = append(names, string(t))
	}
	return names
}

// listText sets out a line for each record and a column for each field that any of them has.
func (c *call) listText(plan *calendar.Plan, t calendar.Type, records []calendar.Record) error {
	if len(records) == 0 {
		return c.out("%s\n", c.say("command.list.none"))
	}
	head := []string{"id"}
	var used []calendar.Field
	for _, f := range calendar.Fields(t) {
		if c.anyHas(plan, records, f) {
			used = append(used, f)
			head = append(head, c.say(work.CaptionKey(t, f.Name)))
		}
	}
	rows := table{head}
	short := shortIDs(plan, t)
	for _, r := range byTime(t, records) {
		row := []string{short(r.Ref().ID)}
		for _, f := range used {
			row = append(row, c.cell(plan, r, f))
		}
		rows = append(rows, row)
	}
	return c.out("%s", rows.text())
}

// byTime puts the records of a type in the order of their start, where they have one.
func byTime(t calendar.Type, records []calendar.Record) []calendar.Record {
	if start, ok := calendar.FieldOf(t, "start"); ok {
		slices.SortStableFunc(records, func(a, b calendar.Record) int {
			return cmp.Compare(start.Value(a).(calendar.Wall), start.Value(b).(calendar.Wall))
		})
	}
	return records
}

func (c *call) anyHas(plan *calendar.Plan, records []calendar.Record, f calendar.Field) bool {
	return slices.ContainsFunc(records, func(r calendar.Record) bool { return c.cell(plan, r, f) != "" })
}

// cell is a field as people read it: what a record refers to by its name, the last of whole days included, nothing for no
// and none.
func (c *call) cell(plan *calendar.Plan, r calendar.Record, f calendar.Field) string {
	switch v := f.Value(r).(type) {
	case calendar.Wall:
		return wallText(v, f.Name == "end", wholeDays(r, f))
	case calendar.Texts:
		return v.In(c.lang, plan.Programme.MainLanguage())
	case bool:
		if v {
			return c.say("command.yes")
		}
		return ""
	case int64:
		if v == 0 {
			return ""
		}
	case string:
		if f.Form == calendar.Reference && v != "" {
			return c.named(plan, calendar.Ref{Type: f.Of, ID: calendar.ID(v)})
		}
	}
	return f.Format(f.Value(r))
}

func wallText(w calendar.Wall, end, wholeDays bool) string {
	switch {
	case w == 0:
		return ""
	case wholeDays && end:
		return (w - 1).Day().String()
	case wholeDays:
		return w.Day().String()
	}
	return strings.Replace(w.String(), "T", " ", 1)
}

// named is what people call a record, or the beginning of its id.
func (c *call) named(plan *calendar.Plan, ref calendar.Ref) string {
	if name := work.Name(plan, ref, c.lang, plan.Programme.MainLanguage()); name != "" {
		return name
	}
	return string(ref.ID)
}

// shortIDs gives the beginnings of the ids of a type that no other record's id has: of one length, for the eye.
func shortIDs(plan *calendar.Plan, t calendar.Type) func(calendar.ID) string {
	length := 8
	ids := everyID(plan)
	for r := range plan.Records(t) {
		id := string(r.Ref().ID)
		at, _ := slices.BinarySearch(ids, id)
		for _, other := range ids[max(0, at-1):min(len(ids), at+2)] {
			if other != id {
				length = max(length, common(id, other)+1)
			}
		}
	}
	return func(id calendar.ID) string { return string(id)[:min(length, len(id))] }
}

// everyID lists the ids of a programme, sorted.
func everyID(plan *calendar.Plan) []string {
	var ids []string
	for _, t := range calendar.Types() {
		for r := range plan.Records(t) {
			ids = append(ids, string(r.Ref().ID))
		}
	}
	slices.Sort(ids)
	return ids
}

// common is how many bytes two texts begin with alike.
func common(a, b string) int {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n
}
