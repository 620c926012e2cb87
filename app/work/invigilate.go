package work

import (
	"affiche/calendar"
)

// Invigilate puts somebody into an exhibition whenever it is open: each opening becomes a phase of its date, with so many open
// calls for a position.
type Invigilate struct {
	Count    int
	Position string
}

// mostShifts keeps a standing exhibition of many years from becoming thousands of calls by one slip.
const mostShifts = 1000

// Act works out which openings are not looked after yet. Those that are keep what they have; when hours change, a second act fills
// what came to be open.
func (i Invigilate) Act(plan *calendar.Plan, activity calendar.ID) (Act, error) {
	a := plan.Activities.At(activity)
	if a == nil {
		return Act{}, refuse("no-such-record", string(activity))
	}
	if i.Count < 1 || i.Position == "" {
		return Act{}, refuse("no-invigilator")
	}
	act, open := Act{Label: labelOf(plan, "label.invigilate", a)}, false
	for e := range plan.EventsOf.Of(activity) {
		if !e.When.Lasts() || e.Status.Over() {
			continue
		}
		for _, when := range Openings(plan, e) {
			open = true
			if isLookedAfter(plan, e, when) {
				continue
			}
			if len(act.Put) >= mostShifts*(1+i.Count) {
				return Act{}, refuse("too-many-shifts", mostShifts)
			}
			act.Put = append(act.Put, i.shift(e, when)...)
		}
	}
	if !open {
		return Act{}, refuse("never-open", calledBy(plan, a))
	}
	return act, nil
}

// Openings are when what lasts is open, in the order of days.
func Openings(plan *calendar.Plan, e *calendar.Event) (all []calendar.When) {
	first := e.When.FirstDay(0)
	for day := first; day <= min(e.When.LastDay(0), first+2*mostShifts); day++ {
		for _, hours := range plan.OpenOn(e.Activity, day) {
			all = append(all, calendar.When{Start: day.At(hours.Opens), End: day.At(hours.Closes), Zone: e.When.Zone})
		}
	}
	return all
}

func isLookedAfter(plan *calendar.Plan, e *calendar.Event, when calendar.When) bool {
	for p := range plan.PhasesOfEvent.Of(e.ID) {
		if p.Kind == calendar.Doors && plan.TimeOf(p) == when {
			return true
		}
	}
	return false
}

func (i Invigilate) shift(e *calendar.Event, when calendar.When) []calendar.Record {
	phase := &calendar.Phase{ID: calendar.NewID(), Event: e.ID, Kind: calendar.Doors, Timing: calendar.Timing{When: when}}
	made := []calendar.Record{phase}
	for range i.Count {
		made = append(made, &calendar.Call{ID: calendar.NewID(), Phase: phase.ID, Position: i.Position, State: calendar.ToAsk})
	}
	return made
}
