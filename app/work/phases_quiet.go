package work

import (
	"cmp"
	"fmt"
	"slices"

	"affiche/calendar"
)

// morning is the minute of the day at which goes on what could not be done in the quiet of the night.
const morning = 9 * 60

// inQuiet are the phases that template phases make of a host, kept out of the quiet of its house: the first after the end that
// would run into it goes to the next morning, and what comes after that as far after it as before. What may go on in the quiet
// stays, unless it comes after such a one. The notes say so.
//
// Of a date they then hang on the day, so that another hour of the show does not move the morning. Of a run, and of a date that
// ends on another day than it begins, they keep their minutes after its end: the day they could hang on is that of its beginning,
// which an earlier date moves.
func inQuiet(plan *calendar.Plan, host calendar.Ref, of []*calendar.TemplatePhase) (phases []calendar.Phase, notes []Note) {
	when, curfew := hostTime(plan, host)
	turn := plan.Programme.DayTurn
	order := make([]int, len(of))
	for i, t := range of {
		phases = append(phases, t.For(host))
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(of[a].Timing.Offset, of[b].Timing.Offset) })
	later := calendar.Wall(0)
	for _, i := range order {
		p := &phases[i]
		if p.Timing.Anchor != calendar.AfterEnd {
			continue
		}
		is := p.On(when, turn)
		if later == 0 && !p.Quiet && is.Disturbs(curfew, turn) {
			later = (is.Start.FestivalDay(turn) + 1).At(morning) - is.Start
			notes = append(notes, Note{"work.note.curfew", []any{clockOf(curfew)}})
		}
		if later > 0 {
			p.Timing = nextMorning(host, p.Timing, when, is.Start+later, later, turn)
		}
	}
	return phases, notes
}

// nextMorning is the timing of a phase of a host that goes so much later.
func nextMorning(host calendar.Ref, t calendar.Timing, of calendar.When, start, later calendar.Wall, turn int) calendar.Timing {
	if host.Type == calendar.TypeRun || of.FirstDay(turn) != of.LastDay(turn) {
		t.Offset += int(later / 60)
		return t
	}
	t.Anchor, t.Days, t.Offset = calendar.OnDay, int(start.Day()-of.FirstDay(turn)), start.Minute()
	return t
}

// hostTime is the time on which the phases of a host hang, and from which minute of its festival day on it has to be quiet there.
func hostTime(plan *calendar.Plan, host calendar.Ref) (calendar.When, int) {
	if e := plan.Events.At(host.ID); e != nil {
		return e.When, plan.CurfewAt(plan.PlaceOf(e))
	}
	r := plan.Runs.At(host.ID)
	if r == nil {
		return calendar.When{}, 0
	}
	return plan.RunTime(r.ID), plan.CurfewAt(r.Place)
}

// clockOf writes a minute of the day, which may lie after midnight, as clocks show it.
func clockOf(minute int) string { return fmt.Sprintf("%02d:%02d", minute/60%24, minute%60) }
