package state

import (
	"affiche/app/work"
	"affiche/calendar"
)

// clocks counts the dates that are meant by other clocks than those at home, so that a change asks only for its own.
type clocks struct {
	others int
	known  bool // they were counted
}

// HasOtherClocks reports a season in which dates are meant by other clocks than those at home.
func (s *State) HasOtherClocks() bool {
	if !s.clocks.known {
		s.clocks = clocks{known: true}
		for e := range s.season.Plan.Events.Each() {
			s.clocks.add(s.season.Plan, e, 1)
		}
	}
	return s.clocks.others > 0
}

// replace takes note of a record that came, changed or went: nil is not there.
func (c *clocks) replace(plan *calendar.Plan, before, after calendar.Record) {
	if _, ok := after.(*calendar.Programme); ok {
		*c = clocks{} // home may be elsewhere
	}
	if c.known {
		c.add(plan, before, -1)
		c.add(plan, after, 1)
	}
}

func (c *clocks) add(plan *calendar.Plan, r calendar.Record, n int) {
	if e, ok := r.(*calendar.Event); ok && (work.Voice{Plan: plan}).OtherClocks(e.When) != "" {
		c.others += n
	}
}
