package drag

import (
	"affiche/app/state"
	"affiche/app/work"
	"affiche/calendar"
)

// Across moves records as an arrow key does across the time: to the first of some spots, the nearest first, into which a hand
// may drop them from where they are. Where that is none they stay, and refused tells why the nearest is not. Moved is called
// when they are there, with what they became, as a hand is told it.
func Across(s *state.State, refs []calendar.Ref, inHand calendar.Ref, from Spot, to []Spot, refused func(error), moved func(words string)) {
	var wrong error
	for _, spot := range to {
		m := newMove(hand{state: s}, refs, inHand, from)
		m.toPlace(&spot)
		m.toRow(&spot)
		act, err := m.previewed(s.Season().Plan)
		if err != nil && wrong == nil {
			wrong = err
		}
		if err != nil || act.IsNothing() {
			continue
		}
		regroup, words := m.regroup(), m.became()
		s.Do(func(plan *calendar.Plan) (work.Act, error) { return regroup.Act(plan, refs...) }, refused, func(work.Act) { moved(words) })
		return
	}
	if wrong != nil {
		refused(wrong)
	}
}
