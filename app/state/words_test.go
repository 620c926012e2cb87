package state_test

import (
	"errors"
	"path/filepath"
	"testing"
	"time"

	"affiche/app/state"
	"affiche/app/work"
	"affiche/calendar"
	"affiche/storage"
)

// spoken is the open state of an empty season at home in Ljubljana, in a language, and what it was heard to tell.
func spoken(t *testing.T, language string) (*state.State, *[]string) {
	t.Helper()
	s := state.New(state.Options{
		Run: state.Inline{}, Settings: state.Settings{Language: language},
		Now: func() time.Time { return time.Date(2027, 8, 22, 14, 32, 7, 0, time.UTC) },
	})
	heard := &[]string{}
	tell := func(what string) { *heard = append(*heard, what) }
	s.Opened.Listen(func(season *state.Season) { tell("opened " + filepath.Base(season.File.Path())) })
	s.Selected.Listen(func(ref calendar.Ref) { tell("selected " + string(ref.ID)) })
	s.Failed.Listen(func(f state.Failure) { tell(f.Doing + ": " + f.Err.Error()) })
	s.Filtered.Listen(func(struct{}) { tell("filtered") })
	s.Create(filepath.Join(t.TempDir(), "season.affiche"), work.NewProgramme{Name: "Season", Zone: "Europe/Ljubljana", Language: "en"})
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s, heard
}

func whenIn(t *testing.T, start, end, zone string) calendar.When {
	t.Helper()
	from, err := calendar.ParseWall(start)
	if err != nil {
		t.Fatal(err)
	}
	to, err := calendar.ParseWall(end)
	if err != nil {
		t.Fatal(err)
	}
	return calendar.When{Start: from, End: to, Zone: zone}
}

func TestAStretchIsSaidByTheClocksOfItsPlace(t *testing.T) {
	days := calendar.Days(calendar.DayOf(2027, 8, 20), calendar.DayOf(2027, 8, 29), "Europe/Ljubljana")
	second := whenIn(t, "2027-10-31T01:30", "2027-10-31T02:30", "Europe/Ljubljana")
	second.Fold = calendar.EndIsSecond
	for _, c := range []struct {
		language, want string
		when           calendar.When
	}{
		{"en", "Wed 25 Aug 2027, 20:30 – 21:45", whenIn(t, "2027-08-25T20:30", "2027-08-25T21:45", "Europe/Ljubljana")},
		{"sl", "sre., 25. avg. 2027, 20.30 – 21.45", whenIn(t, "2027-08-25T20:30", "2027-08-25T21:45", "Europe/Ljubljana")},
		{"en", "Wed 25 Aug 2027, 23:00 – 01:30", whenIn(t, "2027-08-25T23:00", "2027-08-26T01:30", "Europe/Ljubljana")},
		{"en", "Thu 26 Aug 2027, 01:30 – 03:00", whenIn(t, "2027-08-26T01:30", "2027-08-26T03:00", "Europe/Ljubljana")},
		{"en", "25–26 Aug 2027, 23:00 – 11:30", whenIn(t, "2027-08-25T23:00", "2027-08-26T11:30", "Europe/Ljubljana")},
		{"en", "Wed 25 Aug 2027, 20:30 – 21:45 (Tunis)", whenIn(t, "2027-08-25T20:30", "2027-08-25T21:45", "Africa/Tunis")},
		{"en", "Wed 25 Aug 2027, 20:30 – 21:45", whenIn(t, "2027-08-25T20:30", "2027-08-25T21:45", "Europe/Rome")},
		{"en", "Sun 31 Oct 2027, 02:30 CEST – 03:30", whenIn(t, "2027-10-31T02:30", "2027-10-31T03:30", "Europe/Ljubljana")},
		{"en", "Sun 31 Oct 2027, 01:30 – 02:30 CET", second},
		{"en", "20–29 Aug 2027", days},
		{"en", "no time yet", calendar.When{}},
	} {
		s, _ := spoken(t, c.language)
		if got := s.WhenText(c.when); got != c.want {
			t.Errorf("%s: %s to %s is %q, want %q", c.language, c.when.Start, c.when.End, got, c.want)
		}
	}
	s, _ := spoken(t, "en")
	if got := s.DayText(days, false); got != "20–29 Aug" {
		t.Errorf("without the year it is %q", got)
	}
	if got := s.DayText(whenIn(t, "2027-08-25T20:30", "2027-08-25T21:45", "Europe/Ljubljana"), false); got != "Wed 25 Aug" {
		t.Errorf("without the year it is %q", got)
	}
}

func TestAStatusSaysWhatItIsSubjectTo(t *testing.T) {
	s, _ := spoken(t, "en")
	if got := s.StatusText(&calendar.Event{Status: calendar.Option, SubjectTo: "visa"}); got != "option · subject to visa" {
		t.Errorf("it is %q", got)
	}
	if got := s.StatusText(&calendar.Event{Status: calendar.Confirmed}); got != "confirmed" {
		t.Errorf("it is %q", got)
	}
}

func TestALineBeginsWithACapitalInEveryAlphabet(t *testing.T) {
	for word, want := range map[string]string{"šola": "Šola", "option 1": "Option 1", "": "", "1 date": "1 date", "élan": "Élan"} {
		if got := state.Capital(word); got != want {
			t.Errorf("%q becomes %q", word, got)
		}
	}
}

func TestWhatHappensIsToldOnce(t *testing.T) {
	s, heard := spoken(t, "en")
	ref := calendar.Ref{Type: calendar.TypeProgramme, ID: s.Season().Plan.Programme.ID}
	s.Select(ref)
	s.Select(ref)
	s.Select(calendar.Ref{})
	s.ShowKind(calendar.Show)
	want := []string{"opened season.affiche", "selected " + string(ref.ID), "selected ", "filtered"}
	if len(*heard) != len(want) {
		t.Fatalf("heard: %q", *heard)
	}
	for i, what := range want {
		if (*heard)[i] != what {
			t.Errorf("heard %q, want %q", (*heard)[i], what)
		}
	}
	if !s.IsHidden(calendar.Show) || s.IsHidden(calendar.Workshop) {
		t.Error("another kind is hidden than the one that was")
	}
}

func TestWhatFailsIsToldAndHasNoSequel(t *testing.T) {
	s, heard := spoken(t, "en")
	s.Apply(func(*storage.File) ([]calendar.Ref, error) { return nil, errors.New("no space left") }, func() { t.Error("it goes on") })
	if got := (*heard)[len(*heard)-1]; got != "failed.change: no space left" {
		t.Errorf("heard %q", got)
	}
	went := false
	s.Apply(func(*storage.File) ([]calendar.Ref, error) { return nil, nil }, func() { went = true })
	if !went {
		t.Error("after what did not fail nothing goes on")
	}
}

func TestOnlyKindsThatTheSeasonHasAreThere(t *testing.T) {
	s, _ := spoken(t, "en")
	s.Season().Plan.Put(&calendar.Activity{ID: "a", Kind: calendar.Workshop})
	s.Season().Plan.Put(&calendar.Activity{ID: "b", Kind: calendar.Residency})
	if got := s.KindsThere(); len(got) != 2 || got[0] != calendar.Residency || got[1] != calendar.Workshop {
		t.Errorf("there are %v", got)
	}
	empty := state.New(state.Options{Run: state.Inline{}, Now: time.Now})
	if len(empty.KindsThere()) != 0 || empty.Zone() != time.UTC || empty.NameOf(calendar.Ref{ID: "a"}) != "" {
		t.Error("without a season something is there")
	}
}
