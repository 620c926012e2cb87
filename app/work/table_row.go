package work

import (
	"context"
	"slices"
	"strconv"
	"strings"

	"affiche/calendar"
)

func itoaLine(n int) string { return strconv.Itoa(n) }

// A tableRow is a row that could be read.
type tableRow struct {
	calendar.ForeignRow
	key    string // by which its source's alias knows it
	name   string
	values map[string]string // by field, as the field takes them; references by the name that stands there
	id     calendar.ID       // of ours, where the row says one
}

// directory takes a list of people, houses and the like in.
func (t *tabling) directory(ctx context.Context) error {
	var rows []tableRow
	for _, r := range t.sheet.rows {
		if row, ok := t.readRow(r); ok {
			rows = append(rows, row)
		}
	}
	rows = t.identify(rows)
	seen := map[string]bool{}
	for i, row := range rows {
		if err := ctx.Err(); err != nil {
			return err
		}
		seen[row.key] = true
		t.row(row)
		t.tell(i+1, len(rows))
	}
	t.missing(seen)
	t.conclude()
	return ctx.Err()
}

// tell tells of the rows that are done, every hundredth of them: the first half of the work.
func (t *tabling) tell(done, of int) {
	if t.o.Progress != nil && (100*done/of > 100*(done-1)/of) {
		t.o.Progress(done, 2*of)
	}
}

// refuse lists a row that stays out, by the cell that is to blame.
func (t *tabling) refuse(r calendar.ForeignRow, name, field, rule string) {
	cell := t.at(r, field)
	text := oneLine(t.cell(r, field).Text)
	if field == "" {
		text = name
	}
	t.taken.add(TakenRow{Line: r.Line, Fate: StaysOut, Name: name, Cell: cell, Why: calendar.Refusal{Line: r.Line, Rule: rule, Args: []string{text, cell}}})
}

// readRow reads the cells of a row. One that says another kind of thing is left out, and one without a name is refused.
func (t *tabling) readRow(r calendar.ForeignRow) (tableRow, bool) {
	row := tableRow{ForeignRow: r, values: map[string]string{}}
	kind := t.sheet.kind.of()
	for _, c := range t.sheet.columns {
		field := c.Field
		if field == "" || field == "id" || field == "name" && kind == calendar.TypePerson {
			continue
		}
		value, rule := t.read.value(field, t.cell(r, field))
		if rule != "" {
			t.refuse(r, t.rowName(r), field, rule)
			return row, false
		}
		row.values[field] = value
	}
	t.complete(&row)
	if row.name = t.nameOf(row); row.name == "" {
		t.refuse(r, oneLine(sampleOf(r)), "", nameless)
		return row, false
	}
	if r.Of != "" && r.Of != kind && (kind == calendar.TypePerson || kind == calendar.TypeOrganisation) {
		t.taken.add(TakenRow{Line: r.Line, Fate: LeftOut, Name: row.name, Why: calendar.Refusal{Line: r.Line, Rule: "row-other-kind", Args: []string{row.name}}})
		return row, false
	}
	if id := calendar.ID(strings.ToLower(t.cell(r, "id").Text)); id.Valid() && t.plan.Record(calendar.Ref{Type: kind, ID: id}) != nil {
		row.id = id
	} else if id := oneLine(t.cell(r, "id").Text); id != "" {
		row.Foreign = id
	}
	if id := calendar.ID(r.Foreign); t.plan.Record(calendar.Ref{Type: kind, ID: id}) != nil {
		row.id = id // an address book of our own
	}
	return row, true
}

func sampleOf(r calendar.ForeignRow) string {
	for _, c := range r.Cells {
		if c.Text != "" {
			return c.Text
		}
	}
	return ""
}

// complete puts right what one cell says of another: a whole name, and a post code that lost its zeros.
func (t *tabling) complete(row *tableRow) {
	if t.sheet.kind.of() == calendar.TypePerson {
		t.completeName(row)
	}
	if code := row.values["postcode"]; code != "" {
		row.values["postcode"] = postcode(code, row.values["country"])
	}
}

// completeName parts a whole name, and takes the only name that there is for one.
func (t *tabling) completeName(row *tableRow) {
	v, whole := row.values, oneLine(t.cell(row.ForeignRow, "name").Text)
	_, parted := t.column["family"]
	switch {
	case whole != "" && v["given"]+v["family"] == "":
		v["given"], v["family"] = personNamed(whole)
	case !parted && v["family"] == "" && strings.Contains(v["given"], " "):
		v["given"], v["family"] = personNamed(v["given"])
	}
}

// personNamed parts a name as people write it: "Kos, Ana", "Ana KOS", "Ana Kos".
func personNamed(name string) (given, family string) {
	if family, given, comma := strings.Cut(name, ","); comma {
		return oneLine(given), oneLine(family)
	}
	words := strings.Fields(name)
	for i, w := range words { // KOS Ana
		if i > 0 && strings.ToUpper(words[i-1]) == words[i-1] && len([]rune(words[i-1])) > 1 && strings.ToUpper(w) != w {
			return strings.Join(words[i:], " "), strings.Join(words[:i], " ")
		}
	}
	return parted(name)
}

func (t *tabling) rowName(r calendar.ForeignRow) string {
	for _, field := range []string{"name", "title"} {
		if text := oneLine(t.cell(r, field).Text); text != "" {
			return text
		}
	}
	return oneLine(t.cell(r, "given").Text + " " + t.cell(r, "family").Text)
}

func (t *tabling) nameOf(row tableRow) string {
	v := row.values
	switch t.sheet.kind.of() {
	case calendar.TypePerson:
		return oneLine(v["given"] + " " + v["family"])
	case calendar.TypeContact:
		return joined(" · ", firstOf(v["name"], v["person"]), v["organisation"])
	case calendar.TypeSpace:
		return joined(" · ", v["venue"], v["name"])
	}
	return oneLine(v["name"])
}

// row takes one row in.
func (t *tabling) row(row tableRow) {
	alias := t.aliases[row.key]
	before := readRow(alias)
	record, fresh, fate := t.recordOf(row, alias)
	if fate != "" {
		t.taken.add(TakenRow{Line: row.Line, Fate: fate, Name: row.name, Why: calendar.Refusal{Line: row.Line, Rule: "row-" + string(fate), Args: []string{row.name}}})
		return
	}
	was := calendar.Copy(record)
	set := func(field string) bool {
		now, said := row.values[field], before.Values[field]
		switch {
		case alias != nil:
			return now != said
		case fresh || row.id != "":
			return now != ""
		}
		return now != "" && t.isOpen(record, field)
	}
	open, wrong := false, ""
	for _, field := range sortedKeys(row.values) {
		if set(field) {
			o, rule := t.set(record, field, row)
			open = open || o
			if rule != "" {
				t.refuse(row.ForeignRow, row.name, field, rule)
				return
			}
		}
	}
	if open {
		t.taken.add(TakenRow{Line: row.Line, Fate: IsOpen, Name: row.name})
		return
	}
	if fresh {
		asKept(record)
	}
	if found := record.Faults(); len(found) > 0 {
		wrong = found[0].Field
		t.refuse(row.ForeignRow, row.name, t.blamed(wrong), "cell-unfit")
		return
	}
	t.rowIs(row, record, was, fresh, alias)
}

// blamed is the column that is to blame for a fault; "" where the table has none for it.
func (t *tabling) blamed(field string) string {
	if _, there := t.column[field]; there {
		return field
	}
	return ""
}

// rowIs lays what came of a row and lists it.
func (t *tabling) rowIs(row tableRow, record, was calendar.Record, fresh bool, alias *calendar.Alias) {
	taken := TakenRow{Line: row.Line, Fate: CameAgain, Name: row.name, Ref: record.Ref()}
	switch {
	case fresh:
		taken.Fate = CameNew
	case !sameFields(was, record):
		taken.Fate, taken.Differs = CameChanged, t.differences(was, record)
	}
	t.make(record)
	t.remember(row.key, record.Ref().ID, rowSaid{Values: row.values}, false)
	t.taken.add(taken)
}

// differences are the fields of a record that come out otherwise.
func (t *tabling) differences(was, is calendar.Record) (all []Difference) {
	for _, f := range calendar.Fields(is.Ref().Type) {
		a, b := t.sayField(f, was), t.sayField(f, is)
		if a != b {
			if x, y := f.Value(was), f.Value(is); f.Form == calendar.TextsForm {
				was, is := x.(calendar.Texts).In(t.plan.Programme.Languages...), y.(calendar.Texts).In(t.plan.Programme.Languages...)
				if was != is {
					a, b = was, is
				}
			}
			all = append(all, Difference{Field: "field." + f.Name, Was: a, Now: b})
		}
	}
	return all
}

func (t *tabling) sayField(f calendar.Field, r calendar.Record) string {
	value := f.Value(r)
	if f.Form == calendar.Reference && value != "" {
		if of := t.found(f.Of, calendar.ID(value.(string))); of != nil {
			return recordName(of, t.plan.Programme.Languages)
		}
	}
	if isEmpty(value) || value == int64(0) || value == false {
		return ""
	}
	return f.Format(value)
}

// recordName is what a record of the directory is called.
func recordName(r calendar.Record, languages []string) string {
	switch r := r.(type) {
	case *calendar.Person:
		return r.Name()
	case *calendar.Equipment:
		return r.Name.In(languages...)
	case *calendar.Activity:
		return r.Title.In(languages...)
	}
	if f, ok := calendar.FieldOf(r.Ref().Type, "name"); ok && f.Form == calendar.Text {
		return f.Value(r).(string)
	}
	return string(r.Ref().ID)
}

func sortedKeys[V any](m map[string]V) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}
