package calendar

import (
	"cmp"
	"iter"
	"slices"
)

// Occupied is the time in which a date takes up its space: its public time, its own phases and its run's, as a union. It
// is not the stretch from first to last: between a morning's focus and an evening's show the hall may be free.
func (p *Plan) Occupied(e *Event) []Span {
	var spans []Span
	if s, ok := e.When.Span(); ok {
		spans = append(spans, s)
	}
	spans = p.occupied(spans, p.PhasesOfEvent.Of(e.ID), e.When)
	spans = p.occupied(spans, p.PhasesOfRun.Of(e.Run), p.RunTime(e.Run))
	return Union(spans)
}

func (p *Plan) occupied(spans []Span, phases iter.Seq[*Phase], of When) []Span {
	for phase := range phases {
		if s, ok := phase.On(of, p.dayTurn()).Span(); ok {
			spans = append(spans, s)
		}
	}
	return spans
}

// PlaceOf is where a date is: in its own place, or where that is open in its run's. A space is in its venue.
func (p *Plan) PlaceOf(e *Event) Place {
	at := e.Place
	if r := p.Runs.At(e.Run); r != nil && at == (Place{}) {
		at = r.Place
	}
	return p.whole(at)
}

// PlaceOfPhase is where a phase is: in its own place, or that of what it hangs on.
func (p *Plan) PlaceOfPhase(phase *Phase) Place {
	if phase.Place != (Place{}) {
		return p.whole(phase.Place)
	}
	if e := p.Events.At(phase.Event); e != nil {
		return p.PlaceOf(e)
	}
	if r := p.Runs.At(phase.Run); r != nil {
		return p.whole(r.Place)
	}
	return Place{}
}

// PlaceOfHold is the space that is promised; a promise of people or equipment is nowhere.
func (p *Plan) PlaceOfHold(h *Hold) Place { return p.whole(Place{Space: h.Subject.Space}) }

func (p *Plan) whole(at Place) Place {
	if s := p.Spaces.At(at.Space); s != nil {
		at.Venue = s.Venue
	}
	return at
}

// TimeOf is when a phase happens, given what it hangs on; zero where that has no time yet.
func (p *Plan) TimeOf(phase *Phase) When {
	if phase.Event != "" {
		e, _ := p.Events.Get(phase.Event)
		return phase.On(e.When, p.dayTurn())
	}
	return phase.On(p.RunTime(phase.Run), p.dayTurn())
}

// RunTime is the stretch from the start of a run's first date to the end of its last, in the zone of the first; zero where
// no date is placed.
func (p *Plan) RunTime(run ID) When {
	var first *Event
	var whole Span
	for e := range p.EventsOfRun.Of(run) {
		s, ok := e.When.Span()
		if !ok || e.Status.Over() {
			continue
		}
		if first == nil {
			first, whole = e, s
		}
		if s.Start < whole.Start {
			first, whole.Start = e, s.Start
		}
		whole.End = max(whole.End, s.End)
	}
	if first == nil {
		return When{}
	}
	when, _ := whole.In(first.When.Zone) // its span was found, so its zone is known
	when.WholeDays = first.When.WholeDays
	return when
}

// dayTurn is the minute at which the programme's festival day turns.
func (p *Plan) dayTurn() int {
	if p.Programme.ID == "" {
		return DefaultDayTurn
	}
	return p.Programme.DayTurn
}

// Union joins spans that meet or touch and sorts them; what ends before it begins covers nothing and is left out. It may
// reuse the slice.
func Union(spans []Span) []Span {
	spans = slices.DeleteFunc(spans, func(s Span) bool { return s.End <= s.Start })
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
