package command

import (
	"strings"

	"affiche/app/work"
	"affiche/calendar"
	"affiche/storage"
)

// set changes fields of records. An id has no = in it, so the words up to the first that has one are ids.
type set struct {
	File   string   `arg:"" name:"FILE"`
	ID     string   `arg:"" name:"ID..."`
	Fields []string `arg:"" name:"FIELD=VALUE" sep:"none"`
	Later  bool
	All    bool
	DryRun bool `name:"dry-run"`
}

// scope is which dates of its run a change to a date is meant for.
func (s set) scope() work.Scope {
	switch {
	case s.All:
		return work.AllDates
	case s.Later:
		return work.ThisAndLater
	}
	return work.ThisDate
}

// isID reports a word that may be the beginning of an id.
func isID(word string) bool {
	return word != "" && strings.Trim(strings.ToLower(word), "0123456789abcdef-") == ""
}

func (s set) Run(c *call) error {
	ids, fields := []string{s.ID}, s.Fields
	for len(fields) > 0 && isID(fields[0]) {
		ids, fields = append(ids, fields[0]), fields[1:]
	}
	if len(fields) == 0 {
		return c.refuse("wrong.missing", "FIELD=VALUE")
	}
	typed, err := c.assignments(fields)
	if err != nil {
		return err
	}
	scope := s.scope()
	if scope != work.ThisDate && (len(ids) > 1 || s.Later && s.All) {
		return c.refuse("wrong.one-date")
	}
	if len(ids) > 1 || scope != work.ThisDate || s.DryRun {
		return s.together(c, ids, func(plan *calendar.Plan, refs []calendar.Ref) (work.Act, error) {
			switch {
			case scope == work.ThisDate:
				return work.AmendAll(plan, refs, typed)
			case refs[0].Type != calendar.TypeEvent:
				return work.Act{}, c.refuse("wrong.one-date")
			}
			return work.AmendSeries(plan, refs[0].ID, scope, typed)
		})
	}
	return c.write(s.File, func(f *storage.File) error {
		done, err := work.Set(f, s.ID, typed)
		if err != nil {
			return err
		}
		return c.changed(f, done)
	})
}

// together changes several records in one change, or only tells what it would be.
func (s set) together(c *call, ids []string, prepare func(*calendar.Plan, []calendar.Ref) (work.Act, error)) error {
	if s.DryRun {
		return c.weigh(s.File, ids, prepare)
	}
	return c.act(s.File, ids, prepare)
}

// add makes a record, or dates that are told in one sentence.
type add struct {
	File     string   `arg:"" name:"FILE"`
	Record   string   `arg:"" name:"RECORD"`
	Fields   []string `arg:"" name:"FIELD=VALUE" sep:"none"`
	Told     *string  `name:"run" placeholder:"SENTENCE"`
	Numbered bool
	Festival string `placeholder:"NAME"`
	DryRun   bool   `name:"dry-run"`
}

func (a add) Run(c *call) error {
	t, err := c.typeNamed(a.Record)
	if err != nil {
		return err
	}
	typed, err := c.assignments(a.Fields)
	if err != nil {
		return err
	}
	switch {
	case a.Told != nil:
		return c.addDates(a, t, typed)
	case a.DryRun || a.Numbered:
		return c.refuse("wrong.missing", "--run")
	}
	return c.write(a.File, func(f *storage.File) error {
		typed, err := c.within(f.Plan, t, typed, a.Festival)
		if err != nil {
			return err
		}
		done, err := work.Add(f, t, typed)
		if err != nil {
			return err
		}
		return c.changed(f, done)
	})
}

// within puts a record into the festival of a name, besides what was typed of it.
func (c *call) within(ask func() (*calendar.Plan, error), t calendar.Type, typed []work.Assignment, festival string) ([]work.Assignment, error) {
	field, has := map[calendar.Type]string{calendar.TypeActivity: "part_of", calendar.TypeRun: "festival"}[t]
	switch {
	case festival == "":
		return typed, nil
	case !has:
		return nil, c.refuse("wrong.no-festival", string(t))
	}
	plan, err := ask()
	if err != nil {
		return nil, err
	}
	id, err := work.ActivityNamed(plan, festival)
	return append(typed[:len(typed):len(typed)], work.Assignment{Field: field, Value: string(id)}), err
}

func (c *call) assignments(words []string) ([]work.Assignment, error) {
	var typed []work.Assignment
	for _, w := range words {
		field, value, ok := strings.Cut(w, "=")
		if !ok || field == "" {
			return nil, c.refuse("wrong.assignment", w)
		}
		typed = append(typed, work.Assignment{Field: field, Value: value})
	}
	return typed, nil
}

// changed tells what came of a change to one record.
func (c *call) changed(f *storage.File, done work.Done) error {
	zone := done.Plan.Programme.Zone
	if c.json {
		record := object{{"type", done.Ref.Type}, {"id", done.Ref.ID}, {deletion, true}}
		if done.Record != nil {
			record = append(object{{"type", done.Ref.Type}}, recordObject(done.Record)...)
		}
		return c.print(object{
			{"record", record},
			{"change", c.changeOrNull(done.Change, zone)},
			{"notes", c.noteObjects(done.Notes)},
		})
	}
	said := c.say("command.unchanged")
	if done.Change.ID != "" {
		said = label(c.lang, done.Change.Label)
	}
	if err := c.out("%s\n%s %s\n", oneLine(said), c.say("type."+string(done.Ref.Type)), done.Ref.ID); err != nil {
		return err
	}
	return c.notes(done.Notes)
}

func (c *call) noteObjects(notes []work.Note) []object {
	objects := []object{}
	for _, n := range notes {
		args := append([]any{}, n.Args...)
		objects = append(objects, object{{"key", n.Key}, {"args", args}, {"text", inLang(c.scriptLang(), n)}})
	}
	return objects
}
