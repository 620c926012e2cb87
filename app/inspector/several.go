package inspector

import (
	"slices"
	"strings"

	"affiche/app/state"
	"affiche/app/theme"
	"affiche/app/work"
	"affiche/calendar"
)

// together is the page of several things that are selected: the fields that they have in common, each changed for all of
// them at once. Where they differ it says in how many ways.
func (w writer) together(refs []calendar.Ref) Page {
	p := Page{Ref: refs[len(refs)-1], Title: w.Say("inspector.selected", len(refs))}
	p.Pills = []Pill{{state.Capital(w.Say("inspector.together")), theme.Ink, theme.Chip}}
	rows := w.shifts(refs)
	for _, name := range w.shared(refs) {
		if row, ok := w.common(refs, name); ok {
			rows = append(rows, row)
		}
	}
	for _, ref := range refs[:min(len(refs), 2*fewDates)] {
		rows = append(rows, Item{Text: Link{w.called(ref), ref}})
	}
	p.Tabs = []Tab{{Name: w.Say("window.tab.details"), Rows: rows}}
	return p
}

// shifts let move dates together by days, as the list does.
func (w writer) shifts(refs []calendar.Ref) []Row {
	if slices.ContainsFunc(refs, func(ref calendar.Ref) bool { return ref.Type != calendar.TypeEvent }) {
		return []Row{}
	}
	by := map[string]int{"week-earlier": -7, "day-earlier": -1, "day-later": 1, "week-later": 7}
	move := Adder{Text: w.Say("list.move") + "…"}
	move.Options = func() (all []Option) {
		for _, key := range []string{"week-earlier", "day-earlier", "day-later", "week-later"} {
			all = append(all, Option{Key: key, Text: w.Say("list.move." + key)})
		}
		if w.askShift != nil {
			all = append(all, Option{Key: "by", Text: w.Say("list.move.by")})
		}
		return all
	}
	move.Add = func(key string, refused func(string)) {
		if key == "by" {
			w.askShift(refs)
			return
		}
		w.Do(func(plan *calendar.Plan) (work.Act, error) { return work.Shift{Days: by[key]}.Act(plan, refs...) },
			func(err error) { refused(w.why(err)) }, nil)
	}
	return []Row{move}
}

// sharedOrder are the fields that several records are asked for, in the order of a page.
var sharedOrder = []string{
	"status", "kind", "lead", "space", "state", "tags", "sectors", "capacity", "expected", "subject_to", "locked", "announce_from",
	"partner", "person", "position", "organisation", "festival", "until", "payment", "due", "website", "notes",
}

// shared are the fields that all have, or that their activities have for them.
func (w writer) shared(refs []calendar.Ref) []string {
	sorts := w.sorts(refs)
	return slices.DeleteFunc(slices.Clone(sharedOrder), func(name string) bool {
		return slices.ContainsFunc(sorts, func(ref calendar.Ref) bool {
			return work.Common(w.plan, []calendar.Ref{ref}, name).Different == 0
		})
	})
}

// sorts are one of each sort of records: of which all have the same fields, those of their activities among them.
func (w writer) sorts(refs []calendar.Ref) (one []calendar.Ref) {
	type sort struct {
		of      calendar.Type
		has, is bool // an activity; in the plan
	}
	known := map[sort]bool{}
	for _, ref := range refs {
		s := sort{of: ref.Type}
		switch r := w.plan.Record(ref).(type) {
		case nil:
		case *calendar.Event:
			s.is, s.has = true, w.plan.Activities.At(r.Activity) != nil
		case *calendar.Run:
			s.is, s.has = true, w.plan.Activities.At(r.Activity) != nil
		default:
			s.is = true
		}
		if !known[s] {
			known[s] = true
			one = append(one, ref)
		}
	}
	return one
}

// common edits a field of all. Its form is that of the first which has it.
func (w writer) common(refs []calendar.Ref, name string) (Field, bool) {
	r := w.plan.Record(refs[0])
	f, own := calendar.FieldOf(refs[0].Type, name)
	if e, ok := r.(*calendar.Event); ok && !own {
		r = w.plan.Record(calendar.Ref{Type: calendar.TypeActivity, ID: e.Activity})
		f, own = calendar.FieldOf(calendar.TypeActivity, name)
	}
	if r == nil || !own {
		return Field{}, false
	}
	field, ok := w.edit(r, f.Name).(Field)
	if name == "space" {
		field, ok = w.spaceField(r), true
	}
	if !ok {
		return Field{}, false
	}
	return w.differing(field, refs, name), true
}

// differing is a field of several that says in how many ways they differ, where they do.
func (w writer) differing(field Field, refs []calendar.Ref, name string) Field {
	is := work.Common(w.plan, refs, name)
	if is.Different <= 1 {
		return field
	}
	differ := w.Say("work.different", is.Different)
	field.Value, field.Hint = "", differ
	if field.Check {
		field.Check, field.Value = false, differKey
		field.Options = []Option{{Key: differKey, Text: differ}, {Key: "true", Text: w.Say("command.yes")}, {Key: "false", Text: w.Say("command.no")}}
	} else if field.Options != nil {
		field.Value = differKey
		field.Options = append([]Option{{Key: differKey, Text: differ}}, field.Options...)
		if load := field.Load; load != nil {
			field.Load = func() []Option { return append([]Option{{Key: differKey, Text: differ}}, load()...) }
		}
		field.Hint = ""
	}
	set := field.Set
	field.Set = func(s string, refused func(string)) {
		if s != differKey {
			set(strings.TrimSpace(s), refused)
		}
	}
	return field
}

// differKey is the key of "3 different values".
const differKey = "≠"
