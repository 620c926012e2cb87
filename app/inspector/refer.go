package inspector

import (
	"cmp"
	"slices"
	"strings"

	"affiche/app/work"
	"affiche/calendar"
)

// newPerson begins the key of a person who is still to be made; their name follows.
const newPerson = "+"

// lastOf offers below the people that there are a new one, called what was typed; of other fields it offers nothing.
func (w writer) lastOf(f calendar.Field) func(typed string) Option {
	if f.Of != calendar.TypePerson || w.askPerson == nil {
		return nil
	}
	return func(typed string) Option {
		if typed == "" {
			return Option{Key: newPerson, Text: w.Say("window.command.person")}
		}
		return Option{Key: newPerson + typed, Text: w.Say("person.new", typed)}
	}
}

// none is the key of "nothing chosen", which Amend knows as an empty value.
const none = "-"

// referring lets choose a record.
func (w writer) referring(field Field, r calendar.Record, f calendar.Field) Field {
	set := field.Set
	field.Value = cmp.Or(field.Value, none)
	field.Options = []Option{{Key: none, Text: "–"}}
	if field.Value != none {
		field.Options = append(field.Options, w.inFull(calendar.Ref{Type: f.Of, ID: calendar.ID(field.Value)}))
	}
	field.Load = func() []Option { return append([]Option{{Key: none, Text: "–"}}, w.records(f.Of, r, w.inFull)...) }
	field.Set = func(id string, refused func(string)) {
		if id == none {
			id = ""
		}
		if name, isNew := strings.CutPrefix(id, newPerson); isNew {
			refused("")
			n := work.PersonCalled(name)
			n.Into, n.By = r, f.Name
			w.askPerson(n, func(work.Act) {})
			return
		}
		set(id, refused)
	}
	field.Last = w.lastOf(f)
	return field
}

// inFull offers a record under its own name.
func (w writer) inFull(ref calendar.Ref) Option {
	return Option{Key: string(ref.ID), Text: w.called(ref), Also: w.AlsoCalled(ref)}
}

// offer offers a record under the name by which lists show it: an organisation that is a partner under the partner's.
func (w writer) offer(ref calendar.Ref) Option {
	o := w.inFull(ref)
	for p := range w.plan.PartnerOfOrg.Of(ref.ID) {
		o.Text, o.Also = p.Name, o.Text+" "+o.Also
	}
	return o
}

// records lists those of a type by name, but for one. Of dates, which are many, it lists those of the same activity.
func (w writer) records(t calendar.Type, but calendar.Record, offer func(calendar.Ref) Option) []Option {
	type named struct {
		Option
		plain string
	}
	all, own := []named{}, w.activityOf(but)
	for r := range w.plan.Records(t) {
		if e, ok := r.(*calendar.Event); r.Ref() == but.Ref() || ok && own != "" && e.Activity != own {
			continue
		}
		o := offer(r.Ref())
		all = append(all, named{o, calendar.Unaccented(o.Text)})
	}
	slices.SortStableFunc(all, func(a, b named) int { return strings.Compare(a.plain, b.plain) })
	options := make([]Option, len(all))
	for i, n := range all {
		options[i] = n.Option
	}
	return options
}

// activityOf is the activity that a record is about; "" is none.
func (w writer) activityOf(r calendar.Record) calendar.ID {
	if e, ok := r.(*calendar.Enrolment); ok {
		return e.Activity
	}
	if f, ok := calendar.FieldOf(r.Ref().Type, "activity"); ok {
		return calendar.ID(f.Value(r).(string))
	}
	return ""
}

// called is what a record is called, where that is not enough with its day.
func (w writer) called(ref calendar.Ref) string {
	name := cmp.Or(w.NameOf(ref), w.Say("type."+string(ref.Type)))
	if e := w.plan.Events.At(ref.ID); e != nil && ref.Type == calendar.TypeEvent && !e.When.IsZero() {
		name += " · " + w.DayText(e.When, true)
	}
	return name
}

// subjectField edits what is held: another of its kind.
func (w writer) subjectField(r calendar.Record) Field {
	for _, name := range []string{"person", "company", "equipment"} {
		f, _ := calendar.FieldOf(r.Ref().Type, name)
		if f.Value(r) != "" {
			field := w.field(r, f)
			field.Of = []string{"space", "person", "company", "equipment"}
			return field
		}
	}
	field := w.spaceField(r)
	field.Of = []string{"space", "person", "company", "equipment"}
	return field
}
