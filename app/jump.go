package app

import (
	"cmp"
	"maps"
	"slices"

	"affiche/app/inspector"
	"affiche/app/palette"
	"affiche/app/typed"
	"affiche/app/work"
	"affiche/assets"
	"affiche/calendar"
)

// days is the row of the day that was typed into the palette, where all of it is one: "25.8.", "25 août".
func (f *finder) days(text string) []palette.Row {
	w := f.window
	if f.commands == nil || !w.isOpen() {
		return nil
	}
	at, fault := w.dayReader().Moment(text)
	if fault != nil || !at.Has(typed.SaidDay) {
		return nil
	}
	name := assets.Date(w.state.Language(), at.Day.Date(), assets.FullDay)
	return []palette.Row{{Title: w.state.Say("find.day", name), Sub: w.state.Say("window.menu.view"), Do: func() { w.goToDay(at.Day) }}}
}

// dayReader reads days near the one that is looked at; from outside the season, those near its beginning or its end.
func (w *window) dayReader() typed.Reader {
	day := w.state.Day()
	if p := w.state.Season().Plan.Programme; p.From != 0 && p.Until != 0 && day != 0 {
		day = min(max(day, p.From), p.Until)
	}
	if day == 0 {
		return inspector.Reader(w.state, calendar.When{WholeDays: true})
	}
	return inspector.Reader(w.state, calendar.When{Start: day.At(0), End: day.At(1), WholeDays: true})
}

// goToDay shows a day in the room in front; where that has no time, on the timeline.
func (w *window) goToDay(d calendar.Day) {
	if _, ok := can[spanner](&w.rooms); !ok {
		w.enter(w.rooms.all[0])
	}
	with(w, func(v spanner) { v.ShowSpan(w.spanAround(d)) })
	w.state.Look(w.state.Span(), d)
	w.moved()
}

// jump selects what was found, and has the view in front show it.
func (w *window) jump(to work.Found) {
	to.Ref = w.onlyDate(to.Ref)
	w.state.Select(to.Ref)
	refs, span := w.standsFor(to.Ref)
	if own, ok := to.When.Span(); ok && span == (calendar.Span{}) {
		span = own
	}
	if v, ok := can[revealing](&w.rooms); ok {
		v.Reveal(refs, span)
	} else if span.End > span.Start && !span.Meets(w.state.Span()) {
		w.state.Look(span, 0)
		w.rooms.view().Enter()
	}
	if span.End > span.Start && span.Meets(w.state.Span()) {
		w.state.Look(w.state.Span(), span.Start.Wall(w.state.Zone()).FestivalDay(w.turn()))
	}
	w.toView()
}

// onlyDate is the one date of an activity that has no other: that is what a person looks for by its title. Anything else is
// itself.
func (w *window) onlyDate(ref calendar.Ref) calendar.Ref {
	a := w.state.Season().Plan.Activities.At(ref.ID)
	if a == nil || a.Kind == calendar.Festival {
		return ref
	}
	if dates := w.state.DatesBeneath(a.ID); len(dates) == 1 {
		return dates[0].Ref
	}
	return ref
}

// standsFor are the dates for which a record stands, as they come in time, and when that is: of a festival all that is in it,
// of another activity its next one. What has none stands for itself.
func (w *window) standsFor(ref calendar.Ref) ([]calendar.Ref, calendar.Span) {
	a := w.state.Season().Plan.Activities.At(ref.ID)
	switch {
	case a == nil:
		span, _ := w.timeOf(ref).Span()
		if m := w.state.Season().Plan.Milestones.At(ref.ID); m != nil { // its flag stands on the head of the partner's rows
			return []calendar.Ref{ref, {Type: calendar.TypePartner, ID: m.Partner}}, span
		}
		return []calendar.Ref{ref}, span
	case a.Kind == calendar.Festival:
		return w.festivalDates(a)
	}
	for _, d := range w.state.DatesBeneath(a.ID) {
		if span, ok := d.When.Span(); ok {
			return []calendar.Ref{d.Ref}, span
		}
	}
	return []calendar.Ref{ref}, calendar.Span{}
}

// festivalDates are all dates in a festival that are not over, and from when to when they are.
func (w *window) festivalDates(a *calendar.Activity) (refs []calendar.Ref, all calendar.Span) {
	plan := w.state.Season().Plan
	spans := map[calendar.Ref]calendar.Span{}
	take := func(e *calendar.Event) {
		span, ok := e.When.Span()
		if !ok || e.Status.Over() {
			return
		}
		if len(spans) == 0 {
			all = span
		}
		spans[e.Ref()] = span
		all = calendar.Span{Start: min(all.Start, span.Start), End: max(all.End, span.End)}
	}
	for e := range plan.EventsOf.Of(a.ID) {
		take(e)
	}
	for part := range plan.PartsOf.Of(a.ID) {
		for e := range plan.EventsOf.Of(part.ID) {
			take(e)
		}
	}
	for run := range plan.RunsIn.Of(a.ID) {
		for e := range plan.EventsOfRun.Of(run.ID) {
			take(e)
		}
	}
	return slices.SortedFunc(maps.Keys(spans), func(x, y calendar.Ref) int {
		return cmp.Or(cmp.Compare(spans[x].Start, spans[y].Start), cmp.Compare(x.ID, y.ID))
	}), all
}

// showThere shows a record on the timeline, and selects it.
func (w *window) showThere(ref calendar.Ref) {
	w.enter(w.rooms.all[0])
	w.jump(work.Found{Ref: ref, When: w.timeOf(ref)})
}

// timeOf is when a record is: of a phase its date's time; zero where it has no time.
func (w *window) timeOf(ref calendar.Ref) calendar.When {
	plan := w.state.Season().Plan
	switch r := plan.Record(ref).(type) {
	case *calendar.Event:
		return r.When
	case *calendar.Hold:
		return r.When
	case *calendar.Phase:
		return plan.TimeOf(r)
	case *calendar.Milestone:
		return calendar.When{Start: r.Day.At(0), End: (r.Day + 1).At(0), Zone: plan.Programme.Zone, WholeDays: true}
	}
	return calendar.When{}
}
