package work

import "affiche/calendar"

// HoldFor is what a hold for a date begins with, whatever it is on: the date and what it is of, from the first of its phases to
// the last, its public time among them.
func HoldFor(plan *calendar.Plan, e *calendar.Event) []Assignment {
	set := []Assignment{{Field: "event", Value: string(e.ID)}, {Field: "activity", Value: string(e.Activity)}}
	when := e.When
	if when.IsZero() {
		return set
	}
	for phase := range plan.PhasesOfEvent.Of(e.ID) {
		if at := plan.TimeOf(phase); !at.IsZero() && at.Zone == when.Zone && !when.WholeDays {
			when.Start, when.End = min(when.Start, at.Start), max(when.End, at.End)
		}
	}
	return append(set, HoldAt(when)...)
}

// HoldAt is when a hold is, as it is assigned: of whole days their dates alone.
func HoldAt(when calendar.When) []Assignment {
	start, end := when.Start.String(), when.End.String()
	if when.WholeDays {
		start, end = when.Start.Day().String(), when.End.Day().String()
	}
	return []Assignment{{Field: "start", Value: start}, {Field: "end", Value: end}, {Field: "zone", Value: when.Zone}}
}
