package inspector

import (
	"cmp"
	"slices"
	"strings"

	"affiche/assets"
	"affiche/calendar"
)

// parts are the activities that belong to this one, and those of which a run does, in the order of their first dates.
func (w writer) parts(a *calendar.Activity) []Row {
	type part struct {
		of    *calendar.Activity
		dates []*calendar.Event
	}
	all, at := []*part{}, map[calendar.ID]*part{}
	take := func(of *calendar.Activity, dates ...*calendar.Event) {
		if of == nil || of.ID == a.ID {
			return
		}
		if at[of.ID] == nil {
			at[of.ID] = &part{of: of}
			all = append(all, at[of.ID])
		}
		at[of.ID].dates = append(at[of.ID].dates, dates...)
	}
	for run := range w.plan.RunsIn.Of(a.ID) {
		take(w.plan.Activities.At(run.Activity), slices.Collect(w.plan.EventsOfRun.Of(run.ID))...)
	}
	for p := range w.plan.PartsOf.Of(a.ID) {
		if at[p.ID] == nil {
			take(p, w.eventsOf(p)...)
		}
	}
	for _, p := range all {
		p.dates = slices.DeleteFunc(p.dates, func(e *calendar.Event) bool { return e.When.IsZero() })
		slices.SortStableFunc(p.dates, func(x, y *calendar.Event) int { return cmp.Compare(x.When.Start, y.When.Start) })
	}
	first := func(p *part) calendar.Wall {
		if len(p.dates) == 0 {
			return 1 << 62 // what has no date yet comes last
		}
		return p.dates[0].When.Start
	}
	slices.SortStableFunc(all, func(x, y *part) int {
		return cmp.Or(cmp.Compare(first(x), first(y)), strings.Compare(w.NameOf(x.of.Ref()), w.NameOf(y.of.Ref())))
	})
	rows := []Row{}
	for _, p := range all {
		if !w.whole && len(rows) == 2*fewDates {
			rows = append(rows, More{w.Say("window.more-parts", len(all)-2*fewDates), w.showAll})
			break
		}
		rows = append(rows, Item{Text: Link{w.NameOf(p.of.Ref()), p.of.Ref()}, More: w.partDays(p.dates), AtEnd: true})
	}
	return under(w.Say("window.parts"), rows)
}

// placesOfParts says of a festival where its dates are, if that is elsewhere than it says itself.
func (w writer) placesOfParts(a *calendar.Activity, e *calendar.Event) string {
	places := []string{}
	add := func(at calendar.Place) {
		if name := w.PlaceText(at); name != "" && at.Space != w.plan.PlaceOf(e).Space && !slices.Contains(places, name) {
			places = append(places, name)
		}
	}
	for run := range w.plan.RunsIn.Of(a.ID) {
		for date := range w.plan.EventsOfRun.Of(run.ID) {
			add(w.plan.PlaceOf(date))
		}
	}
	for part := range w.plan.PartsOf.Of(a.ID) {
		for date := range w.plan.EventsOf.Of(part.ID) {
			add(w.plan.PlaceOf(date))
		}
	}
	if len(places) == 0 {
		return ""
	}
	slices.Sort(places)
	return w.Say("inspector.places-of-parts", strings.Join(places, ", "))
}

// partDays says when a part is: its day, or its days and how many dates they hold.
func (w writer) partDays(dates []*calendar.Event) string {
	if len(dates) == 0 {
		return w.Say("window.no-time")
	}
	if len(dates) == 1 {
		return w.DayText(dates[0].When, false)
	}
	last := dates[0].When.LastDay(w.turn())
	for _, e := range dates {
		last = max(last, e.When.LastDay(w.turn()))
	}
	days := assets.Dates(w.Language(), dates[0].When.FirstDay(0).Date(), last.Date(), false)
	return days + " · " + w.Say("window.count.dates", len(dates))
}
