package past_test

import (
	"errors"
	"testing"

	"affiche/app/past"
	"affiche/app/work"
	"affiche/calendar"
)

// backAll brings a whole change back, and tells how many records stay.
func (s *shelf) backAll(t tester, told past.Telling) int {
	t.Helper()
	_, left, err := past.BringBackAll(s.File, "en", told.Change)
	if err != nil {
		t.Fatal(err)
	}
	return left
}

func TestAWholeChangeComesBackInOneThatCanBeUndone(t *testing.T) {
	for name, do := range map[string]func(*shelf){
		"values of several records": func(s *shelf) {
			date, hall := *s.event(t), calendar.Space{ID: id("hall"), Venue: id("house"), Name: "Great hall", Kind: calendar.Studio}
			date.Status, date.When.Start = calendar.Confirmed, date.When.Start-3600
			s.put(t, "label.set", &date, &hall)
		},
		"a deletion with all that went": func(s *shelf) { s.remove(t, ref(calendar.TypeActivity, "show")) },
	} {
		t.Run(name, func(t *testing.T) {
			s := newShelf(t, t.TempDir())
			before := s.words(t)
			do(s)
			meant, after := s.last(t, "en"), s.words(t)
			if left := s.backAll(t, meant); left != 0 {
				t.Errorf("%d records stay", left)
			}
			if got := s.words(t); got != before {
				t.Errorf("before\n%s\nit is\n%s", before, got)
			}
			if _, err := s.Undo(); err != nil {
				t.Fatal(err)
			}
			if got := s.words(t); got != after {
				t.Errorf("undone it is\n%s\nnot\n%s", got, after)
			}
		})
	}
}

func TestOfAChangeThatCannotComeBackWholeTheRestIsCounted(t *testing.T) {
	s := newShelf(t, t.TempDir())
	date := *s.event(t)
	date.Status = calendar.Confirmed
	s.put(t, "label.set", &date, &calendar.Space{ID: id("attic"), Venue: id("house"), Name: "Attic", Kind: calendar.Studio})
	meant := s.last(t, "en")
	if left := s.backAll(t, meant); left != 1 || s.event(t).Status != calendar.Option {
		t.Errorf("%d stay, the date is %s", left, s.event(t).Status)
	}
	s.set(t, ref(calendar.TypeEvent, "date"), "status", "confirmed")
	s.set(t, ref(calendar.TypeEvent, "date"), "locked", "yes")
	var refused *work.Refused
	if _, left, err := past.BringBackAll(s.File, "en", meant.Change); !errors.As(err, &refused) || refused.Key != "past.nothing-back" || left != 2 {
		t.Errorf("of a locked date %d stay: %v", left, err)
	}
}

func TestALineOfADateSaysWhichDay(t *testing.T) {
	s := newShelf(t, t.TempDir())
	s.set(t, ref(calendar.TypeEvent, "date"), "status", "confirmed")
	if got := sentences(s.last(t, "en"), "en"); len(got) != 1 || got[0] != "Date · Winds, Mon 23 Aug · Status: option → confirmed" {
		t.Errorf("it says %q", got)
	}
}
