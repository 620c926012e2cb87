package calendar

import (
	"cmp"
	"iter"
	"slices"
)

// A Duty is a call at its time: that of its phase or date, with its lead and lag.
type Duty struct {
	Call *Call // to be read only
	When When
	Span Span
}

// Day is the festival day to which a duty belongs, on the clocks of its place.
func (d Duty) Day(turn int) Day { return d.When.FirstDay(turn) }

// TimeOfCall is when somebody is called: the time of the phase or date, from the lead before it to the lag after it. It is zero
// where that has no time, or where its date is off.
func (p *Plan) TimeOfCall(c *Call) When {
	when := When{}
	if phase := p.Phases.At(c.Phase); phase != nil {
		if e := p.Events.At(phase.Event); e == nil || !e.Status.Over() {
			when = p.TimeOf(phase)
		}
	} else if e := p.Events.At(c.Event); e != nil && !e.Status.Over() {
		when = e.When
	}
	return c.Around(when)
}

// Around is a call's time, given that of what it is for: minutes of lead and lag pass as on the clock in one's pocket.
func (c Call) Around(when When) When {
	span, ok := when.Span()
	if !ok || when.WholeDays || c.Lead+c.Lag == 0 {
		return when
	}
	span.Start -= Instant(c.Lead) * 60
	span.End += Instant(c.Lag) * 60
	when, _ = span.In(when.Zone) // it has moments, so its zone is known
	return when
}

// PlaceOfCall is where somebody is called to.
func (p *Plan) PlaceOfCall(c *Call) Place {
	if phase := p.Phases.At(c.Phase); phase != nil {
		return p.PlaceOfPhase(phase)
	}
	if e := p.Events.At(c.Event); e != nil {
		return p.PlaceOf(e)
	}
	return Place{}
}

// DutyOf is a call at its time; ok is false where it has none.
func (p *Plan) DutyOf(call ID) (d Duty, ok bool) {
	if known := p.crew.duty(call); known != nil {
		return *known, true
	}
	return Duty{}, false
}

// DutiesOf are the calls of a person as their times come; those that the person declined are none.
func (p *Plan) DutiesOf(person ID) []Duty {
	var all []Duty
	for c := range p.CallsOfPerson.Of(person) {
		if d := p.crew.duty(c.ID); d != nil && c.State != Declined {
			all = append(all, *d)
		}
	}
	if len(all) > 1 {
		slices.SortFunc(all, byTime)
	}
	return all
}

// DutiesIn walks the calls that have a moment in a stretch of time, filled or not.
func (p *Plan) DutiesIn(within Span) iter.Seq[Duty] {
	return func(yield func(Duty) bool) {
		for id := range p.crew.about(within) {
			if d := p.crew.duty(id); d != nil && d.Span.Meets(within) && !yield(*d) {
				return
			}
		}
	}
}

func byTime(a, b Duty) int {
	return cmp.Or(cmp.Compare(a.Span.Start, b.Span.Start), cmp.Compare(a.Span.End, b.Span.End), cmp.Compare(a.Call.ID, b.Call.ID))
}
