package state

import (
	"errors"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"affiche/app/work"
	"affiche/calendar"
	"affiche/storage"
)

// stepwise is a Runner that does nothing until it is told: what is to run beside the window's thread waits in a row.
type stepwise struct{ waiting []func() }

func (r *stepwise) Go(f func()) { r.waiting = append(r.waiting, f) }
func (r *stepwise) Do(f func()) { f() }

// step runs what has waited longest.
func (r *stepwise) step() {
	f := r.waiting[0]
	r.waiting = r.waiting[1:]
	f()
}

// run runs all that waits, and what comes of it.
func (r *stepwise) run() {
	for len(r.waiting) > 0 {
		r.step()
	}
}

// seasonOf writes a programme file with the records, and opens it.
func seasonOf(t *testing.T, r Runner, records ...calendar.Record) *State {
	t.Helper()
	path := filepath.Join(t.TempDir(), "season.affiche")
	f, err := storage.Create(path, calendar.Programme{
		ID: calendar.NewID(), Name: calendar.Texts{"en": "Season"}, Zone: "Europe/Paris", Currency: "EUR", Languages: calendar.List{"en"},
	}, storage.Options{Actor: "Ana"})
	if err == nil {
		_, err = f.Edit(storage.Label{Key: "made"}, putting(records...))
	}
	if err = errors.Join(err, f.Close()); err != nil {
		t.Fatal(err)
	}
	s := New(Options{Run: r, Locale: "en", Actor: "Ana", Now: func() time.Time { return time.Date(2027, 5, 3, 12, 0, 0, 0, time.UTC) }})
	s.Failed.Listen(func(f Failure) { t.Logf("told: %s: %v", f.Doing, f.Err) })
	s.Open(path)
	steps, slow := r.(*stepwise)
	if slow {
		steps.step() // the file is opened
		steps.step() // that it was is remembered
	}
	if s.Season() == nil {
		t.Fatal("the season did not open")
	}
	s.PrepareSearch()
	t.Cleanup(func() {
		if slow {
			steps.run()
		}
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
}

func putting(records ...calendar.Record) func(*storage.Tx) error {
	return func(tx *storage.Tx) error {
		var errs []error
		for _, r := range records {
			errs = append(errs, tx.Put(r))
		}
		return errors.Join(errs...)
	}
}

func aShow(title string) *calendar.Activity {
	return &calendar.Activity{ID: calendar.NewID(), Kind: calendar.Show, Title: calendar.Texts{"en": title}}
}

func titles(found []work.Found) string {
	var all []string
	for _, f := range found {
		all = append(all, f.Title)
	}
	return strings.Join(all, ", ")
}

func TestASearchFindsWhatIsThereAndWhatWasChanged(t *testing.T) {
	levi := aShow("Mladi levi")
	s := seasonOf(t, Inline{}, levi, aShow("Cantata"))
	got := "not asked"
	show := func(found []work.Found) { got = titles(found) }
	if s.Search("lévi", show); got != "Mladi levi" {
		t.Errorf("found %q", got)
	}
	if s.Search("  ", show); got != "" {
		t.Errorf("of nothing typed: %q", got)
	}
	s.Apply(func(f *storage.File) ([]calendar.Ref, error) {
		c, err := f.Edit(storage.Label{Key: "new"}, putting(aShow("Séance")))
		return c.Touched, err
	}, nil)
	if s.Search("seance", show); got != "Séance" {
		t.Errorf("of what is new: %q", got)
	}
	s.Undo()
	if s.Search("seance", show); got != "" {
		t.Errorf("of what was taken back: %q", got)
	}
	s.Redo()
	if s.Search("seance", show); got != "Séance" {
		t.Errorf("of what was done again: %q", got)
	}
}

func TestTheLatestOfWhatIsTypedWins(t *testing.T) {
	run := &stepwise{}
	s := seasonOf(t, run, aShow("Levi"), aShow("Levitation"), aShow("Cantata"))
	var heard []string
	ask := func(typed string) {
		s.Search(typed, func(found []work.Found) { heard = append(heard, typed+": "+titles(found)) })
	}
	ask("c")
	ask("l") // while the index is made
	if len(run.waiting) != 1 {
		t.Fatalf("%d goroutines work with the index", len(run.waiting))
	}
	run.step() // the index is there, and the search for l begins
	ask("le")
	ask("levit") // while l is searched
	run.run()
	if !slices.Equal(heard, []string{"levit: Levitation"}) {
		t.Errorf("heard: %q", heard)
	}
	ask("can")
	s.StopSearching()
	run.run()
	if len(heard) != 1 {
		t.Errorf("heard after it was given up: %q", heard)
	}
	ask("cant")
	run.run()
	ask("lev")
	ask("") // all of it was deleted again
	run.run()
	if !slices.Equal(heard[1:], []string{"cant: Cantata", ": "}) {
		t.Errorf("heard at last: %q", heard)
	}
}

func TestWhatChangesWhileTheIndexIsMadeIsFound(t *testing.T) {
	run := &stepwise{}
	s := seasonOf(t, run, aShow("Levi"))
	making := run.waiting[0]
	run.waiting = nil
	s.Apply(func(f *storage.File) ([]calendar.Ref, error) {
		c, err := f.Edit(storage.Label{Key: "new"}, putting(aShow("Cantata")))
		return c.Touched, err
	}, nil)
	got := "not heard"
	s.Search("cantata", func(found []work.Found) { got = titles(found) })
	run.run() // the change
	making()
	run.run()
	if got != "Cantata" {
		t.Errorf("found %q", got)
	}
}

func TestASeasonThatIsClosedAnswersNobody(t *testing.T) {
	run := &stepwise{}
	s := seasonOf(t, run, aShow("Levi"))
	run.step()
	s.Search("levi", func([]work.Found) { t.Error("it answered") })
	s.endSearching()
	run.run()
	if s.finding.finder != nil {
		t.Error("the index is still there")
	}
	heard := false
	s.Search("levi", func(found []work.Found) { heard = len(found) == 0 })
	if !heard {
		t.Error("without a season nothing is found, at once")
	}
}

func TestASearchThatFailsIsToldAndTriedAgain(t *testing.T) {
	run := &stepwise{}
	s := seasonOf(t, run, aShow("Levi"))
	s.finding.end() // the index is never made
	run.step()
	told := 0
	s.Failed.Listen(func(f Failure) {
		if told++; f.Doing != "find.failed" {
			t.Errorf("told: %s", f.Doing)
		}
	})
	heard := 0
	s.Search("levi", func(found []work.Found) { heard = 1 + len(found) })
	run.run()
	if told != 1 || heard != 1 {
		t.Errorf("told %d times, heard %d", told, heard)
	}
}

func TestTheDatesOfAnActivityLieBeneathIt(t *testing.T) {
	levi := aShow("Mladi levi")
	date := func(day int) *calendar.Event {
		start := calendar.DayOf(2027, 5, day).At(20 * 60)
		return &calendar.Event{
			ID: calendar.NewID(), Activity: levi.ID, Status: calendar.Confirmed,
			When: calendar.When{Start: start, End: start + 3600, Zone: "Europe/Paris"},
		}
	}
	s := seasonOf(t, Inline{}, levi, date(1), date(9), date(2), date(5))
	var lines []string
	for _, f := range s.DatesBeneath(levi.ID) {
		lines = append(lines, f.Line)
	}
	want := []string{"performance · 5 May 2027 20:00", "performance · 9 May 2027 20:00", "performance · 2 May 2027 20:00", "performance · 1 May 2027 20:00"}
	if !slices.Equal(lines, want) {
		t.Errorf("beneath it: %q", lines)
	}
}
