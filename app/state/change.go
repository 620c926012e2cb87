package state

import (
	"affiche/app/work"
	"affiche/calendar"
	"affiche/storage"
)

// Do carries out an act of a person: prepare works it out on the plan, on the window's thread and in its turn, and it is
// written beside. What may not be changes nothing and is told to refused. Where it was carried out, after is called once
// it is in the plan: there is what was made, to be selected, and what to tell. Both may be nil.
func (s *State) Do(prepare func(*calendar.Plan) (work.Act, error), refused func(error), after func(work.Act)) {
	var act work.Act
	done := false
	s.change(func(plan *calendar.Plan) action {
		var err error
		if act, err = prepare(plan); err != nil {
			if refused != nil {
				refused(err)
			}
			return nil
		}
		if act.IsNothing() {
			done = true
			return nil
		}
		return func(f *storage.File) ([]calendar.Ref, error) {
			c, err := act.Commit(f)
			done = err == nil
			return c.Touched, err
		}
	})
	s.queue.add(func(next func()) {
		if done && after != nil {
			after(act)
		}
		if done && len(act.Notes) > 0 {
			s.Noted.Send(act.Notes)
		}
		next()
	})
}
