package state

import (
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"affiche/app/work"
	"affiche/calendar"
	"affiche/storage"
)

func TestAFilterIsToldAndObeyedByTheLayout(t *testing.T) {
	d, filtered := newDesk(t), 0
	d.Filtered.Listen(func(struct{}) { filtered++ })
	var told []int
	d.Resifted.Listen(func(s Sifted) { told = append(told, len(s.Shown)) })
	whole := len(d.LayOut().Rows())
	d.SetFilter(work.Filter{Kinds: []calendar.ActivityKind{calendar.Workshop}})
	d.SetFilter(work.Filter{Kinds: []calendar.ActivityKind{calendar.Workshop}})
	if filtered != 1 || !slices.Equal(told, []int{1}) || d.Sifted().All != 4 {
		t.Errorf("told %d times, left %v of %d", filtered, told, d.Sifted().All)
	}
	shown := 0
	for e := range d.Season().Plan.Events.Each() {
		if d.Shows(e, d.Season().Plan.Activities.At(e.Activity)) {
			shown++
		}
	}
	if shown != 1 || len(d.LayOut().Rows()) > whole {
		t.Errorf("%d dates are shown", shown)
	}
}

func TestWhatAFilterLeavesFollowsTheChanges(t *testing.T) {
	d := newDesk(t)
	d.SetFilter(work.Filter{Statuses: []calendar.Status{calendar.Option}})
	if n := len(d.Sifted().Shown); n != 4 {
		t.Fatalf("it leaves %d", n)
	}
	d.Amend(event(string(id("date1"))), storage.Label{Key: "label.status"}, func(err error) { t.Error(err) }, work.Assignment{Field: "status", Value: "confirmed"})
	if n := len(d.Sifted().Shown); n != 3 {
		t.Errorf("after a change it leaves %d", n)
	}
	d.Undo()
	if n := len(d.Sifted().Shown); n != 4 {
		t.Errorf("taken back, it leaves %d", n)
	}
}

func TestManyDatesAreSiftedInTurnsAndTheLastQuestionWins(t *testing.T) {
	run := &stepwise{}
	levi := aShow("Levi")
	records := []calendar.Record{levi}
	for i := range siftedAtOnce + 1 {
		status := calendar.Option
		if i == siftedAtOnce {
			status = calendar.Confirmed
		}
		records = append(records, &calendar.Event{ID: calendar.NewID(), Activity: levi.ID, Status: status})
	}
	s := seasonOf(t, run, records...)
	run.run()
	if len(s.Sifted().Shown) != siftedAtOnce+1 {
		t.Fatalf("%d dates", len(s.Sifted().Shown))
	}
	var told []int
	s.Resifted.Listen(func(is Sifted) { told = append(told, len(is.Shown)) })
	s.SetFilter(work.Filter{Text: "nobody"})
	s.SetFilter(work.Filter{Statuses: []calendar.Status{calendar.Confirmed}})
	if len(told) != 0 {
		t.Error("it was told before all was looked at")
	}
	run.run()
	if !slices.Equal(told, []int{1}) {
		t.Errorf("told: %v", told)
	}
}

func TestKindsAreHiddenAndShownOneByOne(t *testing.T) {
	d := newDesk(t)
	d.ShowKind(calendar.Show)
	if !d.IsHidden(calendar.Show) || d.IsHidden(calendar.Workshop) || d.IsHidden(calendar.Festival) {
		t.Errorf("of %v", d.Filter().Kinds)
	}
	d.ShowKind(calendar.Workshop)
	d.ShowKind(calendar.Show)
	d.ShowKind(calendar.Workshop)
	if !d.Filter().IsZero() {
		t.Errorf("all are shown again: %+v", d.Filter())
	}
	for _, k := range d.KindsThere() {
		d.ShowKind(k)
	}
	if n := len(d.Sifted().Shown); n != 0 {
		t.Errorf("all are hidden, and %d dates are shown", n)
	}
}

func TestHowASeasonWasLookedAtIsRememberedWithItsFile(t *testing.T) {
	folder := t.TempDir()
	settings := filepath.Join(folder, "settings")
	open := func(path string) *State {
		s := New(Options{Run: Inline{}, Settings: LoadSettings(settings), Now: time.Now})
		if _, err := os.Stat(path); err != nil {
			s.Create(path, work.NewProgramme{Name: "A", Zone: "UTC", Language: "en"})
		} else {
			s.Open(path)
		}
		t.Cleanup(func() {
			if err := s.Close(); err != nil {
				t.Error(err)
			}
		})
		return s
	}
	one, other := filepath.Join(folder, "one.affiche"), filepath.Join(folder, "other.affiche")
	s := open(one)
	s.SetFilter(work.Filter{Text: "levi", Partners: []calendar.ID{"gone"}})
	s.Remember(func(m *Memory) { m.List.Sort = "title" })
	s.Open(one)
	if s.Filter().Text != "levi" || len(s.Filter().Partners) != 0 {
		t.Errorf("of this file: %+v", s.Filter())
	}
	again := open(other)
	if !again.Filter().IsZero() || again.Memory().List.Sort != "" {
		t.Errorf("another file has it, too: %+v", again.Memory())
	}
	if kept := LoadSettings(settings).Seasons[one]; kept.Filter.Text != "levi" || kept.List.Sort != "title" {
		t.Errorf("kept: %+v", kept)
	}
}
