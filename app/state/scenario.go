package state

import (
	"slices"

	"affiche/app/work"
	"affiche/calendar"
	"affiche/storage"
)

// A stand is what is read beside the window's thread to go into a scenario, or back to the plan.
type stand struct {
	file       *storage.File
	below      *calendar.Plan // what the plan has now of what was touched meanwhile
	laid       *calendar.Plan // what the scenario has otherwise
	refs       []calendar.Ref // and which records those are
	undo, redo *storage.Next
	differs    int
	follower   *storage.Follower
}

// Scenario is the one in which the season is seen and changed; false is the plan.
func (s *Season) Scenario() (calendar.Scenario, bool) {
	return s.Plan.Scenarios.Get(s.File.Scenario())
}

// Stand goes into a scenario, or with "" back to the plan. The plan in memory stays: a scenario lies over it, and only what it
// touched is read.
func (s *State) Stand(in calendar.ID) {
	s.queue.add(func(done func()) {
		season := s.season
		if season == nil || season.File.Scenario() == in {
			done()
			return
		}
		touched := slices.Clone(season.refs)
		s.beside.Add(1)
		s.options.Run.Go(func() {
			defer s.beside.Done()
			to, err := standIn(season.File.On(in), touched)
			s.options.Run.Do(func() {
				defer done()
				switch {
				case season != s.season:
				case err != nil:
					s.Failed.Send(Failure{Doing: "failed.open", Err: err})
				default:
					s.stood(season, to)
				}
			})
		})
	})
}

// standIn reads what it takes to stand where the file does.
func standIn(f *storage.File, touched []calendar.Ref) (to stand, err error) {
	to = stand{file: f, below: calendar.NewPlan(), laid: calendar.NewPlan()}
	if err = f.On("").Refresh(to.below, touched); err != nil {
		return to, err
	}
	if f.Scenario() != "" {
		if to.laid, to.refs, err = f.Touches(); err != nil {
			return to, err
		}
	}
	if f.ReadOnly() != nil {
		if to.follower, err = f.Follow(); err != nil {
			return to, err
		}
	}
	to.undo, to.redo = steps(f)
	to.differs = differing(f)
	return to, nil
}

// differing counts the records that a scenario has otherwise than the plan; one that cannot be read is told by other means.
func differing(f *storage.File) int {
	if f.Scenario() == "" {
		return 0
	}
	list, _ := f.Differences()
	return len(work.Comparable(list))
}

// stood makes the season the one that was read, and lays out anew only what differs.
func (s *State) stood(season *Season, to stand) {
	refs := slices.Concat(season.refs, to.refs)
	before := make([]calendar.Record, len(refs))
	for i, ref := range refs {
		before[i] = season.Plan.Record(ref)
	}
	plan := season.Plan
	if season.below != nil {
		plan = season.below
	}
	renew(plan, to.below, season.refs)
	next := &Season{
		File: to.file, Plan: plan, Undo: to.undo, Redo: to.redo, Differs: to.differs, Damage: season.Damage, Free: season.Free,
		follower: to.follower, restless: season.restless,
	}
	if to.file.Scenario() != "" {
		next.below, next.refs, next.Plan = plan, to.refs, plan.Over()
		renew(next.Plan, to.laid, to.refs)
	}
	s.endFollow()
	s.season = next
	told := map[calendar.Ref]bool{}
	for i, ref := range refs {
		if after := next.Plan.Record(ref); !told[ref] {
			told[ref] = true
			s.laid.replace(next.Plan, before[i], after)
			s.clocks.replace(next.Plan, before[i], after)
		}
	}
	s.forget(next.Plan)
	s.filter = s.filter.Living(next.Plan)
	s.sift()
	s.Opened.Send(next)
	s.follow(next)
}

// renew puts what is fresh into a plan, and takes out what is not there any more.
func renew(plan, fresh *calendar.Plan, refs []calendar.Ref) {
	for _, ref := range refs {
		if r := fresh.Record(ref); r != nil {
			plan.Put(r)
		} else {
			plan.Remove(ref)
		}
	}
}

// BeginScenario makes a scenario and goes into it. What may not be is told to refused.
func (s *State) BeginScenario(name, text string, refused func(error)) {
	var made calendar.ID
	s.change(func(plan *calendar.Plan) action {
		act, err := work.NewScenario(plan, name, text)
		if err != nil {
			refused(err)
			return nil
		}
		return func(f *storage.File) ([]calendar.Ref, error) {
			c, err := act.Commit(f.On(""))
			if err == nil {
				made = act.Made[0].ID
			}
			return c.Touched, err
		}
	})
	s.Idle(func() {
		if made != "" {
			s.Stand(made)
		}
	})
}

// DropScenario drops the scenario in which the season stands, and goes back to the plan.
func (s *State) DropScenario() {
	s.Apply(func(f *storage.File) ([]calendar.Ref, error) {
		plan, err := f.Records(calendar.TypeScenario)
		if err != nil {
			return nil, err
		}
		act, err := work.DropScenario(plan, f.Scenario())
		if err != nil {
			return nil, err
		}
		c, err := act.Commit(f.On(""))
		return c.Touched, err
	}, func() { s.Stand("") })
}

// Adopt takes some of the scenario into the plan, or all of it where none are named. Where nothing is left to adopt, the
// season is the plan again. What was done is handed to tell.
func (s *State) Adopt(some []calendar.Ref, tell func(work.Adopted)) {
	var done work.Adopted
	s.Apply(func(f *storage.File) ([]calendar.Ref, error) {
		plan, err := f.On("").Plan()
		if err != nil {
			return nil, err
		}
		done, err = work.Adopt(f, plan, f.Scenario(), some...)
		return done.Change.Touched, err
	}, func() {
		if done.Left == 0 {
			s.Stand("")
		}
		s.Idle(func() { tell(done) })
	})
}

// CompareScenario lays the scenario beside the plan, beside the window's thread, and hands that to show.
func (s *State) CompareScenario(show func(work.Comparison)) {
	season := s.season
	if season == nil {
		return
	}
	s.beside.Add(1)
	s.options.Run.Go(func() {
		defer s.beside.Done()
		plan, err := season.File.On("").Plan()
		var c work.Comparison
		if err == nil {
			c, err = work.Compare(season.File, plan, season.File.Scenario())
		}
		s.options.Run.Do(func() {
			if s.stillReads(season, err) {
				show(c)
			}
		})
	})
}
