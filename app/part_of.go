package app

import (
	"cmp"
	"slices"

	"fyne.io/fyne/v2"

	"affiche/app/control"
	"affiche/app/create"
	"affiche/app/state"
	"affiche/app/work"
	"affiche/calendar"
)

// festivals are what a new activity may be a part of.
func (w *window) festivals() []control.Option {
	options := []control.Option{{Key: none, Text: "–"}}
	for a := range w.state.Season().Plan.Activities.Each() {
		if a.Kind == calendar.Festival {
			options = append(options, control.Option{Key: string(a.ID), Text: w.state.NameOf(a.Ref())})
		}
	}
	slices.SortStableFunc(options[1:], func(a, b control.Option) int { return cmp.Compare(a.Text, b.Text) })
	return options
}

// offeredFestival is the one that is selected, or that the selected date belongs to.
func (w *window) offeredFestival() string {
	plan := w.state.Season().Plan
	id := w.state.Selection().ID
	if e := plan.Events.At(id); e != nil {
		id = e.Activity
	}
	a := plan.Activities.At(id)
	if a != nil && a.Kind != calendar.Festival {
		a = plan.Activities.At(a.PartOf)
	}
	if a == nil || a.Kind != calendar.Festival {
		return none
	}
	return string(a.ID)
}

// festivalOn is what something new on a day is probably a part of: the festival that is selected, or that the selection
// belongs to, where it is held then; else the only one that is, and has to do with the partner and the place.
func (w *window) festivalOn(day calendar.Day, lead calendar.ID, place calendar.Place) calendar.ID {
	plan := w.state.Season().Plan
	if id := calendar.ID(keyOf(w.offeredFestival())); id != "" && work.HeldOn(plan, id, day) {
		return id
	}
	return work.FestivalOn(plan, day, lead, place)
}

// offerPart offers the festival of the day, until a person says of what it is a part.
func (f *newDate) offerPart() {
	if f.partSaid {
		return
	}
	when, _, _ := f.time() // what cannot be read stays as it was
	day := when.FirstDay(f.window.turn())
	in := calendar.Place{Space: calendar.ID(chosen(f.in))}
	f.partOf.Chosen = none
	if f.kind.Chosen != string(calendar.Festival) {
		f.partOf.Chosen = cmp.Or(string(work.FestivalOn(f.window.state.Season().Plan, day, calendar.ID(chosen(f.lead)), in)), none)
	}
	f.partOf.Refresh()
}

// festivalOf is what all of the dates fall into: the festival that was meant when the form opened, else that of the first date.
func (f *sentence) festivalOf(n work.NewDates) calendar.ID {
	w, plan := f.window, f.window.state.Season().Plan
	holds := func(id calendar.ID) bool {
		return id != "" && !slices.ContainsFunc(n.Whens, func(when calendar.When) bool {
			return !work.HeldOn(plan, id, when.FirstDay(w.turn()))
		})
	}
	lead := cmp.Or(n.Lead, calendar.ID(keyOf(w.leadOf(n.Place))))
	first := work.FestivalOn(plan, n.Whens[0].FirstDay(w.turn()), lead, n.Place)
	switch {
	case n.Kind == calendar.Festival:
	case holds(n.Festival):
		return n.Festival
	case holds(first):
		return first
	}
	return ""
}

// askPart lets say whether what is made is part of a festival.
func (w *window) askPart(s *create.Slip, festival calendar.ID, is bool) {
	words := ""
	if festival != "" {
		words = state.Capital(w.state.Say("window.part-of", w.state.NameOf(calendar.Ref{Type: calendar.TypeActivity, ID: festival})))
	}
	s.AskPart(words, w.keyName(fyne.KeyPageDown), is)
}
