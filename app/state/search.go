package state

import (
	"context"

	"affiche/app/work"
	"affiche/calendar"
	"affiche/storage"
)

// search finds records of one season. Its index is made beside the window's thread when that has time, or somebody asks,
// and told of every change. One goroutine at a time works with it: what is asked meanwhile waits, and of what waits the latest wins.
type search struct {
	season  *Season // nil once it is closed, or there is none
	ctx     context.Context
	end     context.CancelFunc // of all work on the index, when the season is closed
	finder  *storage.Finder    // nil until it is made
	failed  error              // why it could not be made: it is tried again when somebody asks
	touched []calendar.Ref     // what the index has not heard of yet
	asked   *question          // the latest, until it is answered
	stop    context.CancelFunc // of the search that is going on; nil where there is none
	busy    bool               // a goroutine works with the index
}

// A question is what somebody typed, and who wants to know.
type question struct {
	typed string
	show  func([]work.Found)
}

const (
	mostFound  = 50  // results that are shown
	enoughHits = 100 // of each kind, among which they are chosen
)

// Search finds records by their words and hands the results to show, on the window's thread. Call it with every letter
// that is typed: where it is called again before it has answered, the earlier search is given up and its show never called.
// Nothing typed finds nothing, at once. A search that fails finds nothing, and is told by Failed.
func (s *State) Search(typed string, show func([]work.Found)) {
	s.StopSearching()
	f := s.finding
	if f.season == nil || len(calendar.Words(typed)) == 0 {
		show(nil)
		return
	}
	f.asked, f.failed = &question{typed, show}, nil
	s.find(f)
}

// PrepareSearch makes the index of the open season, so that the first search need not wait for it.
func (s *State) PrepareSearch() { s.find(s.finding) }

// StopSearching gives up what was asked last, if it is not answered yet.
func (s *State) StopSearching() {
	s.finding.asked = nil
	if s.finding.stop != nil {
		s.finding.stop()
	}
}

// DatesBeneath are the dates of an activity that was found, as results: the coming ones first.
func (s *State) DatesBeneath(activity calendar.ID) []work.Found {
	if s.season == nil {
		return nil
	}
	return work.DatesBeneath(s.season.Plan, activity, s.reader())
}

// DatesThere are the next dates in a space, a house or a festival that was found, as results.
func (s *State) DatesThere(in calendar.Ref, most int) []work.Found {
	if s.season == nil {
		return nil
	}
	return work.DatesThere(s.season.Plan, in, s.reader(), most)
}

// AreDatesThere reports that there are dates in what was found.
func (s *State) AreDatesThere(in calendar.Ref) bool {
	return s.season != nil && work.AreDatesThere(s.season.Plan, in)
}

func (s *State) reader() work.Reader {
	return work.Reader{Language: s.Language(), Now: calendar.InstantOf(s.Now())}
}

// startSearching keeps an index of whatever season is open.
func (s *State) startSearching() {
	s.finding = &search{}
	s.Opened.Listen(func(season *Season) {
		s.endSearching()
		f := &search{season: season}
		f.ctx, f.end = context.WithCancel(context.Background())
		s.finding = f
	})
	s.Changed.Listen(func(touched []calendar.Ref) {
		s.finding.touched = append(s.finding.touched, touched...)
		s.find(s.finding)
	})
}

// endSearching lets the index go, as soon as nobody works with it.
func (s *State) endSearching() {
	s.StopSearching()
	f := s.finding
	f.season = nil
	if f.end != nil {
		f.end()
	}
	s.find(f)
}

// find does what is next: let the index go, make it, tell it of changes, answer.
func (s *State) find(f *search) {
	switch finder := f.finder; {
	case f.busy:
	case f.season == nil:
		f.finder = nil
	case f.failed != nil:
	case finder == nil:
		s.makeFinder(f)
	case len(f.touched) > 0:
		touched := f.touched
		f.touched = nil
		s.workWith(f, func() error { return finder.Refresh(f.ctx, touched) }, func(err error) { s.searched(f, err) })
	case f.asked != nil:
		s.answer(f, f.asked)
	}
}

// workWith does something with the index beside the window's thread, then on it what follows, and goes on with what is next.
func (s *State) workWith(f *search, do func() error, then func(error)) {
	f.busy = true
	s.options.Run.Go(func() {
		err := do()
		s.options.Run.Do(func() {
			f.busy = false
			then(err)
			s.find(f)
		})
	})
}

// makeFinder makes the index. What changes meanwhile it is told of afterwards, though it may have seen it.
func (s *State) makeFinder(f *search) {
	var made *storage.Finder
	file, ctx := f.season.File, f.ctx
	s.workWith(f, func() (err error) {
		made, err = file.Finder(ctx)
		return err
	}, func(err error) {
		f.finder = made
		s.searched(f, err)
	})
}

// searched hears how work on the index ended. An index that failed is let go; nobody is told before somebody asks.
func (s *State) searched(f *search, err error) {
	if err == nil || f.season == nil {
		return
	}
	f.failed = err
	f.finder = nil
	if q := f.asked; q != nil {
		f.asked = nil
		s.Failed.Send(Failure{Doing: "find.failed", Err: err})
		q.show(nil)
	}
}

func (s *State) answer(f *search, q *question) {
	var hits []storage.Hit
	ctx, stop := context.WithCancel(f.ctx)
	f.stop = stop
	finder := f.finder
	s.workWith(f, func() (err error) {
		hits, err = finder.Find(ctx, q.typed, enoughHits)
		return err
	}, func(err error) {
		stop()
		f.stop = nil
		if f.asked != q { // given up, or another is asked
			return
		}
		if err != nil {
			s.searched(f, err)
			return
		}
		f.asked = nil
		q.show(work.Results(f.season.Plan, hits, q.typed, s.reader(), mostFound))
	})
}
