package app

import (
	"cmp"

	"affiche/app/state"
	"affiche/app/work"
	"affiche/calendar"
)

// unit is the one that the timeline shows, or comes near to.
func (w *window) unit() state.Unit { return state.Nearest(w.state.Span()) }

// showUnit shows the unit around the day that is looked at, in whatever room; else around what is selected where that is in
// sight, or around the middle of what is shown.
func (w *window) showUnit(u state.Unit) {
	span := w.state.Span()
	middle := span.Start + (span.End-span.Start)/2
	if at, ok := w.timeline.SelectionSpan(); ok && at.Meets(span) {
		middle = max(at.Start, span.Start)
	}
	if day := w.state.LookedAt(); day != 0 {
		middle = w.state.Days(day, 1).Start
	}
	w.timeline.ShowSpan(u.Around(middle, w.state.Zone(), w.turn()))
}

// step shows the unit before or after.
func (w *window) step(by int) {
	w.timeline.ShowSpan(w.unit().Step(w.state.Span(), by, w.state.Zone(), w.turn()))
}

func (w *window) turn() int { return w.state.Season().Plan.Programme.DayTurn }

// showToday shows the unit in which today is.
func (w *window) showToday() {
	now := calendar.InstantOf(w.state.Now())
	w.timeline.ShowSpan(w.unit().Around(now, w.state.Zone(), w.turn()))
}

// showAll shows everything there is.
func (w *window) showAll() {
	if span, ok := w.timeline.Everything(); ok {
		w.timeline.ShowAround(span)
	}
}

// showFirst shows a season that was just opened: the quarter of today, or where today is outside the season the first
// quarter in which much happens.
func (w *window) showFirst() {
	season := w.state.Season()
	if season == nil {
		return
	}
	now := calendar.InstantOf(w.state.Now())
	today := state.Quarter.Around(now, w.state.Zone(), 0)
	from, until := season.Plan.Programme.From, season.Plan.Programme.Until+1
	if from == 0 || until == 1 {
		from, until = work.Range(season.Plan)
	}
	if day := now.Wall(w.state.Zone()).Day(); from <= day && day < until {
		w.timeline.ShowSpan(today)
		return
	}
	first := w.firstBusy(season.Plan)
	if first == (calendar.Span{}) && from != 0 {
		first = state.Quarter.Around(w.state.Days(from, 1).Start, w.state.Zone(), 0)
	}
	w.timeline.ShowSpan(cmp.Or(first, today))
}

// firstBusy is the first quarter with at least half as many dates as the fullest one.
func (w *window) firstBusy(plan *calendar.Plan) (first calendar.Span) {
	count, most := map[calendar.Span]int{}, 0
	quarterOf := func(at calendar.Instant) calendar.Span {
		for known := range count {
			if known.Start <= at && at < known.End {
				return known
			}
		}
		return state.Quarter.Around(at, w.state.Zone(), 0)
	}
	for e := range plan.Events.Each() {
		if span, ok := e.When.Span(); ok {
			quarter := quarterOf(span.Start)
			count[quarter]++
			most = max(most, count[quarter])
		}
	}
	for quarter, n := range count {
		if 2*n >= most && (first == calendar.Span{} || quarter.Start < first.Start) {
			first = quarter
		}
	}
	return first
}
