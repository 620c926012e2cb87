package work

import (
	"affiche/calendar"
)

// FestivalDays are the first and the last day of an activity, as its own dates say them; 0 where it has none.
func FestivalDays(plan *calendar.Plan, activity calendar.ID) (from, until calendar.Day) {
	if activity == "" {
		return 0, 0
	}
	turn := plan.Programme.DayTurn
	for e := range plan.EventsOf.Of(activity) {
		if e.When.IsZero() || e.Status.Over() {
			continue
		}
		first, last := e.When.FirstDay(turn), e.When.LastDay(turn)
		if from == 0 || first < from {
			from = first
		}
		until = max(until, last)
	}
	return from, until
}

// FestivalOn is the festival that something on a day is probably a part of: the only one held on that day that has to do with
// its partner and its place, as far as those are known; "" where there is none, or more than one.
func FestivalOn(plan *calendar.Plan, day calendar.Day, lead calendar.ID, place calendar.Place) calendar.ID {
	found := calendar.ID("")
	for a := range plan.Activities.Each() {
		switch {
		case a.Kind != calendar.Festival || !HeldOn(plan, a.ID, day) || !concerned(plan, a, lead, place):
		case found != "":
			return ""
		default:
			found = a.ID
		}
	}
	return found
}

// HeldOn reports an activity one of whose own dates holds a day.
func HeldOn(plan *calendar.Plan, activity calendar.ID, day calendar.Day) bool {
	turn := plan.Programme.DayTurn
	for e := range plan.EventsOf.Of(activity) {
		if !e.When.IsZero() && !e.Status.Over() && e.When.FirstDay(turn) <= day && day <= e.When.LastDay(turn) {
			return true
		}
	}
	return false
}

// concerned reports a festival that has to do with a partner, who leads or co-produces it, or with a place, in whose house
// other dates of it are. Where neither is known, each may be meant.
func concerned(plan *calendar.Plan, festival *calendar.Activity, lead calendar.ID, place calendar.Place) bool {
	if s := plan.Spaces.At(place.Space); s != nil {
		place.Venue = s.Venue
	}
	if lead == "" && place.Venue == "" || lead != "" && lead == festival.Lead {
		return true
	}
	if p := plan.Partners.At(lead); p != nil {
		for c := range plan.CoProducersOf.Of(festival.ID) {
			if c.Organisation == p.Organisation {
				return true
			}
		}
	}
	return place.Venue != "" && isIn(plan, festival.ID, place.Venue)
}

// isIn reports that a date of a festival, its own or of what is part of it, is in a house.
func isIn(plan *calendar.Plan, festival, venue calendar.ID) bool {
	for run := range plan.RunsIn.Of(festival) {
		for e := range plan.EventsOfRun.Of(run.ID) {
			if plan.PlaceOf(e).Venue == venue {
				return true
			}
		}
	}
	of := []calendar.ID{festival}
	for a := range plan.PartsOf.Of(festival) {
		of = append(of, a.ID)
	}
	for _, activity := range of {
		for e := range plan.EventsOf.Of(activity) {
			if plan.PlaceOf(e).Venue == venue {
				return true
			}
		}
	}
	return false
}

// ActivityNamed finds the one activity that is called so, or whose id begins so.
func ActivityNamed(plan *calendar.Plan, name string) (calendar.ID, error) {
	return recordNamed(plan, name, []calendar.Type{calendar.TypeActivity})
}
