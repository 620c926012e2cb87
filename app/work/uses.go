package work

import (
	"iter"
	"slices"

	"affiche/calendar"
)

// A Use is by which field records of a type refer to another one, and which they are.
type Use struct {
	Type  calendar.Type
	Field string
	By    []calendar.Ref
}

// Uses tells what refers to a record, in the order of the types.
func Uses(plan *calendar.Plan, ref calendar.Ref) []Use {
	var all []Use
	for _, t := range calendar.Types() {
		for _, f := range calendar.Fields(t) {
			if f.Of != ref.Type {
				continue
			}
			if by := slices.Collect(referring(plan, t, f, ref.ID)); len(by) > 0 {
				all = append(all, Use{t, f.Name, by})
			}
		}
	}
	return all
}

// UsesOf counts how often each record of some types is referred to.
func UsesOf(plan *calendar.Plan, types ...calendar.Type) map[calendar.ID]int {
	counts := map[calendar.ID]int{}
	for _, t := range calendar.Types() {
		var fields []calendar.Field
		for _, f := range calendar.Fields(t) {
			if slices.Contains(types, f.Of) {
				fields = append(fields, f)
			}
		}
		if len(fields) == 0 {
			continue
		}
		for r := range plan.Records(t) {
			for _, f := range fields {
				if id := f.Value(r).(string); id != "" {
					counts[calendar.ID(id)]++
				}
			}
		}
	}
	return counts
}

// referring finds the records whose field names one: by an index, where the plan has one.
func referring(p *calendar.Plan, t calendar.Type, f calendar.Field, id calendar.ID) iter.Seq[calendar.Ref] {
	switch string(t) + "." + f.Name {
	case "event.activity":
		return refsOf(p.EventsOf, id)
	case "event.space":
		return refsOf(p.EventsIn, id)
	case "event.run":
		return refsOf(p.EventsOfRun, id)
	case "run.activity":
		return refsOf(p.RunsOf, id)
	case "run.festival":
		return refsOf(p.RunsIn, id)
	case "phase.event":
		return refsOf(p.PhasesOfEvent, id)
	case "phase.run":
		return refsOf(p.PhasesOfRun, id)
	case "call.phase":
		return refsOf(p.CallsOfPhase, id)
	case "call.event":
		return refsOf(p.CallsOfEvent, id)
	case "call.person":
		return refsOf(p.CallsOfPerson, id)
	case "appearance.person", "appearance.company":
		return refsOf(p.AppearancesBy, id)
	case "activity.lead":
		return refsOf(p.ActivitiesOf, id)
	case "space.venue":
		return refsOf(p.SpacesOf, id)
	case "venue.partner":
		return refsOf(p.VenuesOf, id)
	case "hold.event":
		return refsOf(p.HoldsOf, id)
	case "hold.space", "hold.person", "hold.company", "hold.equipment":
		return refsOf(p.HoldsOn, id)
	}
	return func(yield func(calendar.Ref) bool) {
		for r := range p.Records(t) {
			if f.Value(r) == string(id) && !yield(r.Ref()) {
				return
			}
		}
	}
}

func refsOf[T any](x *calendar.Index[T], id calendar.ID) iter.Seq[calendar.Ref] {
	return func(yield func(calendar.Ref) bool) {
		for r := range x.Of(id) {
			if !yield(any(r).(calendar.Record).Ref()) {
				return
			}
		}
	}
}
