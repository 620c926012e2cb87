package work

import (
	"slices"
	"strings"

	"affiche/assets"
	"affiche/calendar"
)

// season is a row for each date, in the order of time; what is still to be placed comes last.
func (w *tableWriter) season(fields []string) (all [][]calendar.ForeignCell) {
	var dates []*calendar.Event
	for e := range w.plan.Events.Each() {
		dates = append(dates, e)
	}
	slices.SortStableFunc(dates, func(a, b *calendar.Event) int {
		switch {
		case a.When.IsZero() == b.When.IsZero():
			return int(a.When.Start - b.When.Start)
		case a.When.IsZero():
			return 1
		}
		return -1
	})
	for _, e := range dates {
		a := w.plan.Activities.At(e.Activity)
		if a == nil {
			continue
		}
		row := make([]calendar.ForeignCell, len(fields))
		for i, f := range fields {
			row[i] = w.seasonCell(e, a, f)
		}
		all = append(all, row)
	}
	return all
}

func (w *tableWriter) seasonCell(e *calendar.Event, a *calendar.Activity, field string) calendar.ForeignCell {
	text := ""
	switch field {
	case "date", "time", "end", "until":
		return w.whenCell(e.When, field)
	case "title":
		if text = e.Title.In(w.languagesRead()...); text == "" {
			text = a.Title.In(w.languagesRead()...)
		}
	case "kind":
		text = assets.Say(w.Language, "kind."+string(a.Kind))
	case "status":
		text = assets.Say(w.Language, "status."+string(e.Status))
	case "partner":
		text = w.refName(calendar.TypePartner, a.Lead)
	case "venue":
		text = w.refName(calendar.TypeVenue, w.plan.PlaceOf(e).Venue)
	case "space":
		text = w.spaceName(w.plan.PlaceOf(e))
	case "zone":
		if place := w.plan.PlaceOf(e); e.When.Zone != placeZone(w.plan, place) {
			text = e.When.Zone
		}
	case "people":
		text = w.castOf(a)
	case "notes":
		text = e.Notes
	case "id":
		text = string(e.ID)
	}
	return calendar.ForeignCell{Text: text}
}

func (w *tableWriter) languagesRead() []string {
	return append([]string{w.Language}, w.plan.Programme.Languages...)
}

// whenCell is a part of when a date is, as it is read again: the end is a time, and a day only where it is not told by that.
func (w *tableWriter) whenCell(when calendar.When, field string) calendar.ForeignCell {
	if when.IsZero() {
		return calendar.ForeignCell{}
	}
	first, last := when.Start.Day(), when.End.Day()
	timed := !when.WholeDays
	if !timed {
		last--
	}
	exact := func(text string) calendar.ForeignCell { return calendar.ForeignCell{Text: text, Exact: true} }
	switch {
	case field == "date":
		return exact(first.String())
	case field == "time" && timed:
		return exact(when.Start.Plain().Format("15:04"))
	case field == "end" && timed:
		return exact(when.End.Plain().Format("15:04"))
	case field == "until" && last > first && (!timed || when.End > when.Start+24*60*60 || when.End.Minute() > when.Start.Minute()):
		return exact(last.String())
	}
	return calendar.ForeignCell{}
}

// spaceName is a space as it is read again: beside the name of its house its own is enough.
func (w *tableWriter) spaceName(at calendar.Place) string {
	s := w.plan.Spaces.At(at.Space)
	if s == nil {
		return ""
	}
	for other := range w.plan.SpacesOf.Of(s.Venue) {
		if other.ID != s.ID && nameKey(other.Name) == nameKey(s.Name) {
			return s.Name + " [" + string(s.ID) + "]"
		}
	}
	return s.Name
}

// castOf are those who appear in an activity.
func (w *tableWriter) castOf(a *calendar.Activity) string {
	var names []string
	for p := range w.plan.AppearancesOf.Of(a.ID) {
		person := w.plan.Persons.At(p.Person)
		if person == nil || p.Event != "" {
			continue
		}
		name := w.refName(calendar.TypePerson, person.ID)
		if len(peopleIn(name)) != 1 {
			name = "[" + string(person.ID) + "]"
		}
		names = append(names, name)
	}
	return strings.Join(names, ", ")
}
