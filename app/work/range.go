package work

import "affiche/calendar"

// Range is the stretch of days that a programme's dates touch, half-open; equal days where there are none.
func Range(plan *calendar.Plan) (from, to calendar.Day) {
	turn := plan.Programme.DayTurn
	for e := range plan.Events.Each() {
		if e.When.IsZero() {
			continue
		}
		first, after := e.When.FirstDay(turn), e.When.LastDay(turn)+1
		if from == to {
			from, to = first, after
		}
		from, to = min(from, first), max(to, after)
	}
	return from, to
}
