package work

import (
	"cmp"

	"affiche/calendar"
)

// runThere is the run of an activity to which a date in a place belongs where nobody says to which: the one in the same house, and of
// several the one with the date nearest to it. "" is none: what is played elsewhere is of no run here.
func runThere(plan *calendar.Plan, activity, house calendar.ID, when calendar.When) (there calendar.ID) {
	if house == "" {
		return ""
	}
	nearest := calendar.Wall(0)
	for r := range plan.RunsOf.Of(activity) {
		far, in := runFrom(plan, r, house, when)
		if in && (there == "" || far < nearest) {
			there, nearest = r.ID, far
		}
	}
	return there
}

// runFrom is how far a run in a house is from a time: to its nearest date there.
func runFrom(plan *calendar.Plan, r *calendar.Run, house calendar.ID, when calendar.When) (far calendar.Wall, in bool) {
	for e := range plan.EventsOfRun.Of(r.ID) {
		if plan.PlaceOf(e).Venue != house {
			continue
		}
		if d := max(e.When.Start-when.Start, when.Start-e.When.Start); !in || d < far {
			far, in = d, true
		}
	}
	return far, in
}

// drawnIn are the dates of an activity that become part of a run of its own which is made beside them: those in the same house
// that were of none, so that all of them are one series.
func drawnIn(plan *calendar.Plan, r *calendar.Run) (records []calendar.Record) {
	house, a := r.Place.Venue, plan.Activities.At(r.Activity)
	if house == "" || a == nil || cmp.Or(r.Festival, a.PartOf) != a.PartOf {
		return nil // they are not part of the run's festival
	}
	for e := range plan.EventsOf.Of(a.ID) {
		if e.Run == "" && plan.PlaceOf(e).Venue == house {
			to := *e
			to.Run = r.ID
			records = append(records, &to)
		}
	}
	return records
}
