package state

import (
	"slices"
	"time"

	"affiche/calendar"
	"affiche/storage"
)

// breath is how long a season that is only read waits until it looks again whether somebody else wrote into its file.
const breath = time.Second

// mostFailures is how many looks in a row may fail before that is told: whoever writes the file may be putting it in order.
const mostFailures = 5

// follow has a season that is open for reading only show what another window, or a command, writes into its file. It looks
// beside the window's thread, and holds nothing of the file between two looks.
func (s *State) follow(season *Season) {
	if season.follower != nil {
		s.following = s.Every(breath, func() { s.look(season) })
	}
}

// endFollow stops looking.
func (s *State) endFollow() {
	if s.following != nil {
		s.following()
		s.following = nil
	}
}

// look takes what is new in the file into the plan, and hears whether the file is free. One look at a time: the next one sees
// what this one was too early for.
func (s *State) look(season *Season) {
	if season != s.season || season.looking {
		return
	}
	season.looking = true
	s.beside.Add(1)
	s.options.Run.Go(func() {
		defer s.beside.Done()
		fresh := calendar.NewPlan()
		news, err := season.follower.Catch(fresh)
		free := season.File.IsFree()
		s.options.Run.Do(func() {
			season.looking = false
			if season == s.season {
				s.looked(season, fresh, news, free, err)
			}
		})
	})
}

func (s *State) looked(season *Season, fresh *calendar.Plan, news storage.News, free bool, err error) {
	if season.failures++; err == nil {
		season.failures = 0
	}
	if season.failures > mostFailures {
		s.endFollow()
		s.Failed.Send(Failure{Doing: "failed.follow", Err: err})
		return
	}
	came := len(news.Touched) > 0
	if came {
		s.changed(season, fresh, news.Touched, nil)
	}
	if came || free != season.Free {
		season.Free = free
		s.Followed.Send(news)
	}
}

// EditHere opens the season's file again, to write it now that whoever had it has let it go. What is selected stays so.
func (s *State) EditHere() {
	if s.season == nil || s.season.File.ReadOnly() == nil {
		return
	}
	selected := s.selected
	s.Open(s.path)
	s.Idle(func() {
		if s.season != nil && (len(s.selected) == 0 || slices.Contains(selected, s.Selection())) {
			s.Select(selected...)
			s.forget(s.season.Plan)
		}
	})
}
