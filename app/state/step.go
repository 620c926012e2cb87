package state

import (
	"affiche/app/work"
	"affiche/calendar"
)

// A Stepping is a step of some records to another rung of their ladder that a person means, wherever in the window they said
// so. What it asks for is asked in one place.
type Stepping struct {
	Refs    []calendar.Ref
	To      string
	Act     func(*calendar.Plan, work.Step) (work.Act, error) // nil is the step alone
	Refused func(error)                                       // nil tells nobody
}

// On works the step out on a plan.
func (s Stepping) On(plan *calendar.Plan, step work.Step) (work.Act, error) {
	if s.Act != nil {
		return s.Act(plan, step)
	}
	return step.Act(plan, s.Refs...)
}

// Step takes records to another rung. Whoever listens asks what the step asks for; where nobody does, it is taken as it is.
func (s *State) Step(to Stepping) {
	if len(s.Stepped.listeners) > 0 {
		s.Stepped.Send(to)
		return
	}
	s.Do(func(plan *calendar.Plan) (work.Act, error) { return to.On(plan, work.Step{To: to.To}) }, to.Refused, nil)
}

// IsStep reports a field in which a record stands on a ladder on which a step asks for more than its rung.
func IsStep(r calendar.Record, field string) bool {
	switch r.(type) {
	case *calendar.Event, *calendar.Agreement, *calendar.Line:
		at, _ := calendar.RungOf(r)
		return at.Field == field
	}
	return false
}
