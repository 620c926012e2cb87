package state

import (
	"slices"

	"affiche/app/work"
	"affiche/calendar"
	"affiche/storage"
)

// Amend changes fields of a record, as a person typed them, in one change that the Undo menu calls label. What may not be
// changes nothing and is told to refused, beside the field in which it was typed; what fails then is told by Failed.
func (s *State) Amend(ref calendar.Ref, label storage.Label, refused func(error), set ...work.Assignment) {
	s.change(func(plan *calendar.Plan) action {
		before := plan.Record(ref)
		if before == nil {
			return nil
		}
		after, err := work.Amend(plan, before, set)
		if err != nil {
			refused(err)
			return nil
		}
		return func(f *storage.File) ([]calendar.Ref, error) {
			c, err := f.Edit(label, func(tx *storage.Tx) error { return tx.Put(after) })
			return c.Touched, err
		}
	})
}

// Undo takes the last change back: also one that is still being made, for it waits its turn.
func (s *State) Undo() {
	s.revert((*storage.File).Undo, func(of *Season) *storage.Next { return of.Undo })
}

// Redo does again what was undone last.
func (s *State) Redo() {
	s.revert((*storage.File).Redo, func(of *Season) *storage.Next { return of.Redo })
}

// IsBusy reports that something is still being done which was asked for before.
func (s *State) IsBusy() bool { return s.queue.busy }

func (s *State) revert(way func(*storage.File) (storage.Reverted, error), next func(*Season) *storage.Next) {
	asked := s.season
	var r storage.Reverted
	s.change(func(*calendar.Plan) action {
		s.appeared = nil
		if s.season != asked || next(asked) == nil {
			return nil // when its turn comes there is nothing, or another season
		}
		return func(f *storage.File) (_ []calendar.Ref, err error) {
			r, err = way(f)
			if err == nil && len(r.Skipped) > 0 {
				err = &Skipped{r.Skipped}
			}
			return r.Touched, err
		}
	})
	s.queue.add(func(done func()) {
		if s.season != nil && s.season == asked && len(r.Touched) > 0 {
			s.selectReverted(r)
			s.Reverted.Send(r)
		}
		done()
	})
}

// selectReverted selects what an undo or redo brought back, else what it changed where nothing of that is selected: who takes
// something back wants to see it. A merge is of too much for that.
func (s *State) selectReverted(r storage.Reverted) {
	back := s.appeared
	s.appeared = nil
	switch {
	case len(back) > 0:
		s.selectOf(back)
	case !r.Merge && !s.concerns(r.Touched):
		s.selectOf(r.Touched)
	}
}

// concerns reports that a change was of something that is selected, of its activity, or of one of its dates.
func (s *State) concerns(touched []calendar.Ref) bool {
	activity := func(ref calendar.Ref) calendar.Ref {
		if e := s.season.Plan.Events.At(ref.ID); e != nil {
			return calendar.Ref{Type: calendar.TypeActivity, ID: e.Activity}
		}
		return calendar.Ref{}
	}
	is, has := map[calendar.Ref]bool{}, map[calendar.Ref]bool{}
	for _, ref := range touched {
		is[ref], has[activity(ref)] = true, true
	}
	return slices.ContainsFunc(s.selected, func(ref calendar.Ref) bool { return is[ref] || is[activity(ref)] || has[ref] })
}

// selectOf selects what of a change there is to see: the dates, or an activity that came with several of its own; where it is
// neither, the first that can be seen. What was selected stays where there is nothing.
func (s *State) selectOf(refs []calendar.Ref) {
	of := map[calendar.Type][]calendar.Ref{}
	for _, ref := range refs {
		if s.season.Plan.Record(ref) != nil {
			of[ref.Type] = append(of[ref.Type], ref)
		}
	}
	dates, whole := of[calendar.TypeEvent], of[calendar.TypeActivity]
	switch {
	case len(whole) == 1 && len(dates) != 1:
		s.Select(whole[0])
	case len(dates) > 0:
		s.Select(dates...)
	default:
		for _, t := range []calendar.Type{calendar.TypeActivity, calendar.TypeHold, calendar.TypeSpace, calendar.TypeVenue, calendar.TypePartner} {
			if len(of[t]) > 0 {
				s.Select(of[t][0])
				return
			}
		}
	}
}

// Skipped tells what an undo left alone, because it was changed since.
type Skipped struct{ Skips []storage.Skip }

// Error says it tersely, for logs and tests.
func (s *Skipped) Error() string { return "changed since, and left as it is: " + s.Skips[0].Unit }

// Apply runs anything that changes the file, in its turn; touched is what it changed. If it was carried out, after is
// called once that is in the plan; it may be nil. Without a season nothing is.
func (s *State) Apply(act func(*storage.File) (touched []calendar.Ref, err error), after func()) {
	carried := false
	s.change(func(*calendar.Plan) action {
		return func(f *storage.File) ([]calendar.Ref, error) {
			touched, err := act(f)
			carried = err == nil
			return touched, err
		}
	})
	s.queue.add(func(done func()) {
		if carried && after != nil {
			after()
		}
		done()
	})
}

// Idle calls f once everything that was asked for before is done.
func (s *State) Idle(f func()) {
	s.queue.add(func(done func()) {
		done()
		f()
	})
}

// An action changes the file and says what it touched.
type action func(*storage.File) (touched []calendar.Ref, err error)

// change prepares on the window's thread, acts beside it unless there is nothing to do (nil), and takes what
// was touched into the plan.
func (s *State) change(prepare func(*calendar.Plan) action) {
	s.queue.add(func(done func()) {
		season := s.season
		if season == nil {
			done()
			return
		}
		act := prepare(season.Plan)
		if act == nil {
			done()
			return
		}
		s.beside.Add(1)
		s.options.Run.Go(func() {
			defer s.beside.Done()
			touched, err := act(season.File)
			fresh := calendar.NewPlan()
			if readErr := season.File.Refresh(fresh, touched); err == nil {
				err = readErr
			}
			undo, redo := steps(season.File)
			differs := differing(season.File)
			s.options.Run.Do(func() {
				season.Undo, season.Redo, season.Differs = undo, redo, differs
				s.changed(season, fresh, touched, err)
				done()
				s.rest(season)
			})
		})
	})
}

// rest has a season that nobody changes any more just now write all that was changed into its file, so that a plain copy of
// that has it. Where it cannot be, closing the file does it.
func (s *State) rest(season *Season) {
	if s.queue.busy || season != s.season {
		return
	}
	s.beside.Add(1)
	s.options.Run.Go(func() {
		defer s.beside.Done()
		if err := season.File.Rest(); err != nil {
			s.options.Run.Do(func() { s.restless(season, err) })
		}
	})
}

// restless tells, once of a season, that a plain copy of its file would miss changes.
func (s *State) restless(season *Season, err error) {
	if season != s.season || season.restless {
		return
	}
	season.restless = true
	s.Failed.Send(Failure{Doing: "failed.rest", Err: err})
}

// changed takes the new values into the plan and tells of them. A failure is told even where something was changed: an
// undo that had to leave a field alone is both. After a failure the fields show again what is in the plan.
func (s *State) changed(season *Season, fresh *calendar.Plan, touched []calendar.Ref, err error) {
	if season != s.season {
		return
	}
	s.appeared = s.appeared[:0]
	if season.below != nil {
		season.refs = append(season.refs, touched...)
	}
	before := make([]calendar.Record, len(touched))
	for i, ref := range touched {
		before[i] = season.Plan.Record(ref)
		if r := fresh.Record(ref); r != nil {
			if before[i] == nil {
				s.appeared = append(s.appeared, ref)
			}
			season.Plan.Put(r)
		} else {
			season.Plan.Remove(ref)
		}
	}
	for i, ref := range touched {
		after := season.Plan.Record(ref)
		s.laid.replace(season.Plan, before[i], after)
		s.clocks.replace(season.Plan, before[i], after)
	}
	if len(touched) > 0 {
		s.saved = s.options.Now()
	}
	s.forget(season.Plan)
	s.sieve = nil
	s.Changed.Send(touched)
	if len(touched) > 0 {
		s.resift(touched)
	}
	if err != nil {
		s.Failed.Send(Failure{Doing: "failed.change", Err: err})
	}
}
