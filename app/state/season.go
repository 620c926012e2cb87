package state

import (
	"errors"
	"path/filepath"
	"sync"
	"time"

	"affiche/app/scene"
	"affiche/app/work"
	"affiche/calendar"
	"affiche/storage"
)

// A Season is the open programme: its file, and its plan in memory.
type Season struct {
	File *storage.File
	Plan *calendar.Plan
	Undo *storage.Next // what would be undone; nil is nothing
	Redo *storage.Next

	Differs int            // in a scenario, how many records differ from the plan
	below   *calendar.Plan // in a scenario, the plan over which Plan lies
	refs    []calendar.Ref // in a scenario, what it touched, and what was touched since it was entered

	Damage error // what was found wrong with the file since it was opened, see [State.Check]

	Free     bool              // whoever had the file for writing has let it go, see [State.EditHere]
	follower *storage.Follower // of a file that is only read; nil where it is written here
	looking  bool              // the follower is being asked
	restless bool              // it was told that changes wait beside the file
	failures int               // how often in a row it could not answer
}

// Open opens a programme file; the season before it is closed once the new one is there.
func (s *State) Open(path string) {
	s.open(path, func(o storage.Options) (*storage.File, error) { return storage.Open(path, o) })
}

// Create makes a new programme file and opens it.
func (s *State) Create(path string, programme work.NewProgramme) {
	s.open(path, func(o storage.Options) (*storage.File, error) { return work.New(path, programme, o) })
}

func (s *State) open(path string, get func(storage.Options) (*storage.File, error)) {
	o := storage.Options{Actor: s.Actor(), Device: s.options.Device, Now: s.options.Now}
	s.queue.add(func(done func()) {
		language := s.Language()
		rows := s.settings.Seasons[whole(path)].Rows
		s.beside.Add(1)
		s.options.Run.Go(func() {
			defer s.beside.Done()
			season, first, err := load(get, o, language, rows)
			s.arriving.put(season)
			s.options.Run.Do(func() {
				defer done()
				season := s.arriving.take()
				switch {
				case err != nil:
					s.Failed.Send(Failure{Doing: "failed.open", Err: err, File: path})
					return
				case season == nil:
					return // the window was closed meanwhile
				}
				if language != s.Language() {
					first = nil // another was chosen meanwhile
				}
				s.take(season, first, path)
			})
		})
	})
}

// arriving holds a season from when it is read until it is the open one: who closes the window meanwhile closes it, too.
type arriving struct {
	mu     sync.Mutex
	season *Season
}

func (a *arriving) put(season *Season) {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.season = season
}

// take hands the season over, once; nil where there is none.
func (a *arriving) take() *Season {
	a.mu.Lock()
	defer a.mu.Unlock()
	season := a.season
	a.season = nil
	return season
}

// load opens a file, reads its plan and lays out its rows.
func load(get func(storage.Options) (*storage.File, error), o storage.Options, language string, rows Rows) (*Season, *scene.Layout, error) {
	f, err := get(o)
	if err != nil {
		return nil, nil, err
	}
	season, err := read(f)
	if err != nil {
		return nil, nil, errors.Join(err, f.Close())
	}
	season.Undo, season.Redo = steps(f)
	options := layoutOptions(season.Plan, language, o.Now())
	rows.obey(&options)
	return season, scene.New(season.Plan, options), nil
}

// read reads the plan of a file, and begins before to follow one that is written elsewhere.
func read(f *storage.File) (season *Season, err error) {
	season = &Season{File: f}
	if f.ReadOnly() != nil {
		if season.follower, err = f.Follow(); err != nil {
			return nil, err
		}
		season.Free = f.IsFree()
	}
	season.Plan, err = f.Plan()
	return season, err
}

// steps are what would be undone and redone.
func steps(f *storage.File) (undo, redo *storage.Next) {
	if l, ok := f.NextUndo(); ok {
		undo = &l
	}
	if l, ok := f.NextRedo(); ok {
		redo = &l
	}
	return undo, redo
}

// take makes a season the open one. As it was laid out, it is shown if no filter is remembered; nil is not laid out.
func (s *State) take(season *Season, first *scene.Layout, path string) {
	s.close()
	s.season = season
	s.saved = time.Time{}
	s.selected, s.clocks = nil, clocks{}
	s.path = whole(path)
	s.place = s.Memory().Place.sound()
	if filepath.IsAbs(s.path) {
		s.settings.remember(s.path)
		s.keepSettings()
	}
	s.filter = s.Memory().Filter.Living(season.Plan)
	switch s.laid = (layouts{}); {
	case !s.filter.IsZero():
	case s.Memory().Rows.areAllPlaces():
		s.laid.places.layout = first
	default:
		s.laid.rows.layout = first
	}
	s.sift()
	s.Opened.Send(season)
	if was := s.place.Selected; len(s.selected) == 0 && season.Plan.Record(was) != nil {
		s.Select(was)
	}
	s.keeping = s.Every(keepsPlace, s.KeepPlace)
	s.follow(season)
}

// whole is the path of a file from the root on, if that is known.
func whole(path string) string {
	if absolute, err := filepath.Abs(path); err == nil {
		return absolute
	}
	return path
}

func (s *State) close() {
	if s.season == nil {
		return
	}
	s.endCheck()
	s.endFollow()
	s.keeping()
	s.KeepPlace()
	old := s.season.File
	s.season = nil
	s.beside.Add(1)
	s.options.Run.Go(func() {
		defer s.beside.Done()
		if err := old.Close(); err != nil {
			s.fail("failed.close", err)
		}
	})
}

// Close waits for what is being written or opened and closes the season, on the calling thread: the window is gone.
func (s *State) Close() error {
	s.end()
	s.endCheck()
	s.endFollow()
	if s.keeping != nil {
		s.keeping()
	}
	s.endSearching()
	s.beside.Wait()
	faults := []error{s.keepLast()}
	for _, season := range []*Season{s.season, s.arriving.take()} {
		if season != nil {
			faults = append(faults, season.File.Close())
		}
	}
	s.season = nil
	return errors.Join(faults...)
}
