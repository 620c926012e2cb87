package app

import (
	"strings"

	"fyne.io/fyne/v2"

	"affiche/app/control"
	"affiche/app/state"
	"affiche/app/typed"
	"affiche/app/work"
	"affiche/assets"
	"affiche/calendar"
)

// recordForms are the fields that are asked for when a record is made; two with | between them stand beside each other. All
// others have room in the panel.
var recordForms = map[calendar.Type][]string{
	calendar.TypeOrganisation:        {"name", "city|country", "email|phone"},
	calendar.TypeLaboratory:          {"name", "kind|funder", "from|until"},
	calendar.TypeCompany:             {"name", "city|country"},
	calendar.TypeEquipment:           {"name", "count|category", "owner"},
	calendar.TypeTemplate:            {"name", "kind", "venue", "of_run"},
	calendar.TypeAgreement:           {"title", "kind|number", "activity", "due|remind"},
	calendar.TypeActivity:            {"title", "kind|lead", "contact_hours"},
	calendar.TypeStay:                {"person", "space", "arrives|leaves", "activity"},
	calendar.TypeMilestone:           {"title", "day|partner"},
	calendar.TypeCallForApplications: {"title", "partner|activity", "opens|closes"},
}

// askRecord asks for a new record of a type, and shows it.
func (w *window) askRecord(t calendar.Type) {
	switch t {
	case calendar.TypePerson:
		w.askPerson(work.NewPerson{}, func(a work.Act) { w.showMade(a.Made) })
		return
	case calendar.TypeVenue:
		w.askPlace(true, nil)
		return
	}
	f := &recordForm{window: w, of: t, fields: called{}}
	rows := form()
	for _, line := range recordForms[t] {
		left, right, two := strings.Cut(line, "|")
		row := f.row(left)
		if two {
			row = beside(row, f.row(right))
		}
		rows.Add(row)
	}
	say := w.state.Say
	w.askForm(say("register.new."+string(t)), rows, say("window.date.add"), func() *wrong {
		set, why := f.set()
		if why != nil {
			return why
		}
		act := func(plan *calendar.Plan) (work.Act, error) { return work.Make(plan, t, set) }
		if _, err := act(w.state.Season().Plan); err != nil {
			return f.fields.wrong(w.state, err)
		}
		w.state.Do(act, w.refuse, func(a work.Act) { w.showMade(a.Made) })
		return nil
	}, f.entries...)
}

// showMade selects what was made, in sight.
func (w *window) showMade(made []calendar.Ref) {
	w.state.Select(made...)
	with(w, func(v revealing) { v.Reveal(made, calendar.Span{}) })
	w.tellMade()
}

// recordForm is what is asked of a new record.
type recordForm struct {
	window  *window
	of      calendar.Type
	names   []string
	fields  called
	entries []*control.Entry
}

// row is one field with its caption: words that it knows and records are chosen, all else is typed.
func (f *recordForm) row(name string) fyne.CanvasObject {
	w, plan := f.window, f.window.state.Season().Plan
	field, _ := calendar.FieldOf(f.of, name)
	f.names = append(f.names, name)
	var options []control.Option
	for _, word := range work.Vocabulary(f.of, name) {
		if f.of == calendar.TypeActivity && name == "kind" && !calendar.HasLife(calendar.ActivityKind(word.Word)) {
			continue
		}
		options = append(options, control.Option{Key: word.Word, Text: state.Capital(w.state.Say(word.Key))})
	}
	if field.Form == calendar.Reference {
		options = append(options, control.Option{Key: none, Text: "–"})
		for r := range plan.Records(field.Of) {
			options = append(options, control.Option{Key: string(r.Ref().ID), Text: w.state.NameOf(r.Ref()), Also: w.state.AlsoCalled(r.Ref())})
		}
	}
	if len(options) > 0 {
		f.fields[name] = control.NewChoice(options, options[0].Key, nil)
	} else {
		entry := control.NewEntry("", nil)
		f.fields[name], f.entries = entry, append(f.entries, entry)
	}
	return labelled(w.state.Say("field."+name), f.fields[name])
}

// set is what was typed and chosen.
func (f *recordForm) set() (set []work.Assignment, why *wrong) {
	for _, name := range f.names {
		value := ""
		switch in := f.fields[name].(type) {
		case *control.Choice:
			value = keyOf(in.Chosen)
		case *control.Entry:
			if value, why = f.typed(name, strings.TrimSpace(in.Text)); why != nil {
				return nil, why
			}
		}
		if value != "" {
			set = append(set, work.Assignment{Field: f.assigned(name), Value: value})
		}
	}
	if f.of == calendar.TypeCallForApplications {
		set = append(set, work.Assignment{Field: "zone", Value: f.window.state.Season().Plan.Programme.Zone})
	}
	return set, nil
}

// lastMinute is when a call closes of which the day alone was said.
const lastMinute = 23*60 + 59

// assigned names a field as it is assigned: a text in the language in which the person writes.
func (f *recordForm) assigned(name string) string {
	if field, _ := calendar.FieldOf(f.of, name); field.Form == calendar.TextsForm {
		w := f.window
		return name + "." + w.state.Season().Plan.Programme.WritesIn(w.state.Language())
	}
	return name
}

// typed is what was typed as a record keeps it.
func (f *recordForm) typed(name, text string) (value string, why *wrong) {
	w := f.window
	field, _ := calendar.FieldOf(f.of, name)
	switch {
	case text == "":
		return "", nil
	case name == "country":
		code, ok := assets.CountryNamed(text)
		if !ok {
			return "", wrongIn(f.fields[name], w.state.Say("fault.unknown-country", text))
		}
		return code, nil
	case field.Form == calendar.CivilDay:
		at, fault := w.dayReader().Moment(text)
		if fault == nil && !at.Has(typed.SaidDay) {
			fault = &typed.Fault{Key: "typed.unread-moment", Args: []any{text}}
		}
		if fault != nil {
			return "", wrongIn(f.fields[name], w.state.Say(fault.Key, fault.Args...))
		}
		return at.Day.String(), nil
	case field.Form == calendar.LocalTime:
		at, fault := w.dayReader().Moment(text)
		if fault != nil {
			return "", wrongIn(f.fields[name], w.state.Say(fault.Key, fault.Args...))
		}
		if !at.Has(typed.SaidClock) {
			return at.Day.At(lastMinute).String(), nil
		}
		return at.Wall().String(), nil
	}
	return text, nil
}
