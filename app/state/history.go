package state

import (
	"context"

	"affiche/app/past"
	"affiche/calendar"
	"affiche/storage"
)

// History reads the changes of some records, the last first, and hands them to show; of none it is those of everything.
func (s *State) History(records []calendar.ID, most int, show func([]storage.Change)) {
	season := s.season
	if season == nil {
		return
	}
	s.options.Run.Go(func() {
		changes, err := season.File.History(storage.Query{Records: records, Limit: most})
		s.options.Run.Do(func() {
			if s.stillReads(season, err) {
				show(changes)
			}
		})
	})
}

// Past reads a page of the history in words, beside the window, and hands it to show; see [past.Read]. Once stop is called
// show is not.
func (s *State) Past(q past.Question, from storage.Point, size int, show func(past.Page)) (stop func()) {
	season := s.season
	if season == nil {
		return func() {}
	}
	ctx, stop := context.WithCancel(s.alive)
	language := s.Language()
	s.options.Run.Go(func() {
		page, err := past.Read(ctx, season.File, language, q, from, size)
		s.options.Run.Do(func() {
			if ctx.Err() == nil && s.stillReads(season, err) {
				show(page)
			}
			stop()
		})
	})
	return stop
}

// Actors hands everybody who changed the season to show.
func (s *State) Actors(show func([]string)) {
	season := s.season
	if season == nil {
		return
	}
	s.options.Run.Go(func() {
		actors, err := season.File.Actors()
		s.options.Run.Do(func() {
			if s.stillReads(season, err) {
				show(actors)
			}
		})
	})
}

// stillReads reports that what was read of a season may be shown; that it could not be read is told.
func (s *State) stillReads(season *Season, err error) bool {
	if err != nil && season == s.season {
		s.Failed.Send(Failure{Doing: "failed.history", Err: err})
	}
	return err == nil && season == s.season
}

// BringBack makes it so again as a line of the history says that it was before, and selects that; see [past.BringBack].
func (s *State) BringBack(l past.Line) {
	s.Apply(func(f *storage.File) ([]calendar.Ref, error) {
		c, err := past.BringBack(f, l)
		return c.Touched, err
	}, func() { s.Select(l.Ref) })
}

// BringBackAll makes it so again as it was before a change, selects what came back, and tells how many records did not; see
// [past.BringBackAll].
func (s *State) BringBackAll(c storage.Change, tell func(left int)) {
	var done storage.Change
	var left int
	language := s.Language()
	s.Apply(func(f *storage.File) ([]calendar.Ref, error) {
		var err error
		done, left, err = past.BringBackAll(f, language, c)
		return done.Touched, err
	}, func() {
		s.Select(done.Touched...)
		tell(left)
	})
}

// More tells lines of a change that is told by its tallies, beside the window; see [past.More].
func (s *State) More(q past.Question, c storage.Change, from, most int, show func([]past.Line)) {
	season := s.season
	if season == nil {
		return
	}
	language := s.Language()
	s.options.Run.Go(func() {
		lines, err := past.More(season.File, language, c, q, from, most)
		s.options.Run.Do(func() {
			if s.stillReads(season, err) {
				show(lines)
			}
		})
	})
}
