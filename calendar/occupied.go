package calendar

import (
	"cmp"
	"slices"
)

// Occupied is the time in which a date takes up its space: its public time, its own phases and its run's, as a union. It
// is not the stretch from first to last: between a morning's focus and an evening's show the hall may be free.
func (p *Plan) Occupied(e *Event) []Span {
	var spans []Span
	if s, ok := e.When.Span(); ok {
		spans = append(spans, s)
	}
	for phase := range p.PhasesOfEvent.Of(e.ID) {
		spans = p.occupy(spans, phase)
	}
	for phase := range p.PhasesOfRun.Of(e.Run) {
		spans = p.occupy(spans, phase)
	}
	return Union(spans)
}

func (p *Plan) occupy(spans []Span, phase *Phase) []Span {
	if s, ok := p.TimeOf(phase).Span(); ok {
		return append(spans, s)
	}
	return spans
}

// TimeOf is when a phase happens, given what it hangs on; zero where that has no time yet.
func (p *Plan) TimeOf(phase *Phase) When {
	if phase.Event != "" {
		e, _ := p.Events.Get(phase.Event)
		return phase.Timing.On(e.When, p.dayTurn())
	}
	return phase.Timing.On(p.RunTime(phase.Run), p.dayTurn())
}

// RunTime is the stretch from the start of a run's first date to the end of its last, in the zone of the first; zero where
// no date is placed.
func (p *Plan) RunTime(run ID) When {
	var whole When
	var hull Span
	for e := range p.EventsOfRun.Of(run) {
		s, ok := e.When.Span()
		if !ok || e.Status.Over() {
			continue
		}
		if whole.IsZero() || s.Start < hull.Start {
			whole.Start, whole.Zone, whole.WholeDays, hull.Start = e.When.Start, e.When.Zone, e.When.WholeDays, s.Start
		}
		if whole.End == 0 || s.End > hull.End {
			whole.End, hull.End = e.When.End, s.End
		}
	}
	return whole
}

// dayTurn is the minute at which the programme's festival day turns.
func (p *Plan) dayTurn() int {
	if p.Programme.ID == "" {
		return DefaultDayTurn
	}
	return p.Programme.DayTurn
}

// Union joins spans that meet or touch and sorts them; it may reuse the slice.
func Union(spans []Span) []Span {
	slices.SortFunc(spans, func(a, b Span) int { return cmp.Compare(a.Start, b.Start) })
	joined := spans[:0]
	for _, s := range spans {
		if n := len(joined); n > 0 && s.Start <= joined[n-1].End {
			joined[n-1].End = max(joined[n-1].End, s.End)
		} else {
			joined = append(joined, s)
		}
	}
	return joined
}
