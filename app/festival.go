package app

import (
	"strings"

	"affiche/app/control"
	"affiche/app/inspector"
	"affiche/app/work"
	"affiche/calendar"
)

// askFestival asks for a festival: its title, who leads it, and its days. What is in it comes later.
func (w *window) askFestival() {
	say := w.state.Say
	_, lead := w.offeredPlace()
	title, days := control.NewEntry("", nil), control.NewEntry("", nil)
	days.SetPlaceHolder(say("festival.days-like"))
	leads := control.NewChoice(w.partners(), lead, nil)
	form := form(labelled(say("field.title"), title),
		beside(labelled(say("field.lead"), leads), labelled(say("festival.days"), days)))
	w.askForm(say("festival.title"), form, say("window.date.add"), func() *wrong {
		plan := w.state.Season().Plan
		n := work.NewDates{
			Title: strings.TrimSpace(title.Text), Language: plan.Programme.WritesIn(w.state.Language()),
			Kind: calendar.Festival, Lead: calendar.ID(chosen(leads)),
		}
		if n.Title == "" {
			return wrongIn(title, say("create.no-title"))
		}
		reader := inspector.Reader(w.state, calendar.When{Start: w.offeredTime().Start, WholeDays: true})
		span, fault := reader.Span(days.Text)
		if fault != nil {
			return wrongIn(days, say(fault.Key, fault.Args...))
		}
		n.Whens = []calendar.When{span.When("", 0)}
		if _, err := n.Act(plan); err != nil {
			return called{"title": title, "start": days, "end": days, "lead": leads}.wrong(w.state, err)
		}
		w.carry(n.Act, false)
		return nil
	}, title, days)
}

// askName asks under which name the changes of whoever sits here stand in the history.
func (w *window) askName() {
	say := w.state.Say
	name := control.NewEntry(w.state.Actor(), nil)
	form := form(labelled(say("name.field"), name))
	w.askForm(say("name.title"), form, say("name.keep"), func() *wrong {
		w.state.SetName(strings.TrimSpace(name.Text))
		return nil
	}, name)
}
