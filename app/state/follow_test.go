package state

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"affiche/app/work"
	"affiche/calendar"
	"affiche/storage"
)

// A clockwork is time that passes when a test says so.
type clockwork struct{ each []func() }

func (c *clockwork) every(_ time.Duration, do func()) (stop func()) {
	at := len(c.each)
	c.each = append(c.each, do)
	return func() { c.each[at] = nil }
}

func (c *clockwork) tick() {
	for _, do := range c.each {
		if do != nil {
			do()
		}
	}
}

// A reader is a window that reads what the window of a desk has open for writing.
type reader struct {
	*desk
	clock clockwork
	heard []storage.News
}

// reading opens the desk's season a second time.
func reading(t *testing.T, on tester, d *desk) *reader {
	t.Helper()
	return readingBy(t, on, d, Inline{})
}

// readingBy is reading, with what is done beside the window in the hands of a runner.
func readingBy(t *testing.T, on tester, d *desk, run Runner) *reader {
	t.Helper()
	r := &reader{}
	r.desk = &desk{State: New(Options{
		Run: run, Settings: LoadSettings(t.TempDir()), Actor: "Boris", Device: "laptop",
		Now: d.Now, Every: r.clock.every,
	})}
	r.Failed.Listen(func(f Failure) { r.failed = f.Err })
	r.Followed.Listen(func(n storage.News) { r.heard = append(r.heard, n) })
	r.Open(d.Season().File.Path())
	if held, ok := run.(*stepwise); ok {
		held.run()
	}
	if r.Season() == nil || !errors.Is(r.Season().File.ReadOnly(), storage.ErrLocked) {
		on.Fatal("not open for reading:", r.failed)
	}
	on.Cleanup(func() {
		if err := r.Close(); err != nil {
			t.Error(err)
		}
	})
	return r
}

func TestAWindowThatOnlyReadsShowsWhatTheOtherOneChanges(t *testing.T) {
	d := newDesk(t)
	r := reading(t, t, d)
	date := calendar.Ref{Type: calendar.TypeEvent, ID: id("date1")}
	r.Select(date)
	r.SetFilter(work.Filter{Kinds: []calendar.ActivityKind{calendar.Show}})
	r.Enter("list")
	var touched []calendar.Ref
	r.Changed.Listen(func(refs []calendar.Ref) { touched = append(touched, refs...) })
	r.clock.tick()
	if len(touched)+len(r.heard) > 0 {
		t.Errorf("told of %v although nothing was changed", touched)
	}
	d.Amend(date, storage.Label{Key: "label.edit"}, nil, work.Assignment{Field: "status", Value: "confirmed"})
	if r.Season().Plan.Events.At(date.ID).Status == calendar.Confirmed {
		t.Fatal("the windows share a plan")
	}
	r.clock.tick()
	if r.Season().Plan.Events.At(date.ID).Status != calendar.Confirmed || !slices.Equal(touched, []calendar.Ref{date}) {
		t.Errorf("the other window's change does not show; told of %v", touched)
	}
	if len(r.heard) != 1 || r.heard[0].By != "Ana" {
		t.Errorf("heard %+v", r.heard)
	}
	if r.Selection() != date || len(r.Filter().Kinds) != 1 || r.Room() != "list" {
		t.Error("selection, filter or room did not stay")
	}
	if r.failed != nil {
		t.Error(r.failed)
	}
}

// selectedAndDeleted is a date that the reader selects and the desk deletes then.
func selectedAndDeleted(r *reader, d *desk) calendar.Ref {
	date := calendar.Ref{Type: calendar.TypeEvent, ID: id("date1")}
	r.Select(date)
	d.Apply(func(f *storage.File) ([]calendar.Ref, error) {
		c, err := f.Edit(storage.Label{}, func(tx *storage.Tx) error { return tx.Delete(date) })
		return c.Touched, err
	}, nil)
	return date
}

func TestWhatIsDeletedElsewhereIsNoLongerSelected(t *testing.T) {
	d := newDesk(t)
	r := reading(t, t, d)
	date := selectedAndDeleted(r, d)
	r.clock.tick()
	if r.Season().Plan.Record(date) != nil || len(r.Selections()) > 0 {
		t.Error("it is still there, or selected")
	}
	d.Undo()
	r.clock.tick()
	if r.Season().Plan.Record(date) == nil {
		t.Error("the undo does not show")
	}
}

func TestOneLookAtATimeIsTakenAndTheNextSeesWhatItMissed(t *testing.T) {
	d, beside := newDesk(t), &stepwise{}
	r := readingBy(t, t, d, beside)
	r.clock.tick()
	if r.clock.tick(); len(beside.waiting) != 1 {
		t.Fatalf("%d looks are under way at once", len(beside.waiting))
	}
	beside.run()
	confirm(d)
	if r.clock.tick(); len(beside.waiting) != 1 {
		t.Fatalf("after the first look %d are under way", len(beside.waiting))
	}
	if beside.run(); len(r.heard) != 1 {
		t.Errorf("heard %+v", r.heard)
	}
}

func TestWhatWasDeletedBeforeTheFileIsEditedHereIsNotSelected(t *testing.T) {
	d := newDesk(t)
	r := reading(t, t, d)
	date := selectedAndDeleted(r, d)
	d.Create(filepath.Join(t.TempDir(), "another.affiche"), work.NewProgramme{Name: "Another", Language: "en", Zone: "Europe/Paris"})
	r.EditHere()
	if r.Season().File.ReadOnly() != nil || r.Season().Plan.Record(date) != nil || len(r.Selections()) > 0 {
		t.Errorf("selected is %v, which is gone; %v", r.Selections(), r.Season().File.ReadOnly())
	}
}

// confirm has the writing window change a date.
func confirm(d *desk) {
	d.Amend(calendar.Ref{Type: calendar.TypeEvent, ID: id("date1")}, storage.Label{Key: "label.edit"}, nil, work.Assignment{Field: "status", Value: "confirmed"})
}

func TestOnceTheFileIsFreeItCanBeEditedHere(t *testing.T) {
	d := newDesk(t)
	r := reading(t, t, d)
	date := calendar.Ref{Type: calendar.TypeEvent, ID: id("date1")}
	r.Select(date)
	path := r.Season().File.Path()
	if r.clock.tick(); r.Season().Free {
		t.Fatal("it is free while the other window has it")
	}
	d.Open(filepath.Join(t.TempDir(), "none.affiche")) // which is not there: the season stays
	d.Create(filepath.Join(t.TempDir(), "another.affiche"), work.NewProgramme{Name: "Another", Language: "en", Zone: "Europe/Paris"})
	if r.clock.tick(); !r.Season().Free || len(r.heard) != 1 {
		t.Fatalf("it is not free although nobody has it; heard %+v", r.heard)
	}
	r.EditHere()
	if r.Season().File.ReadOnly() != nil || r.Season().Free || r.Season().File.Path() != path {
		t.Fatal("it cannot be edited:", r.Season().File.ReadOnly())
	}
	if r.Selection() != date {
		t.Error("what was selected no longer is")
	}
	before := len(r.heard)
	r.Amend(date, storage.Label{}, nil, work.Assignment{Field: "status", Value: "confirmed"})
	if r.clock.tick(); len(r.heard) != before || r.failed != nil {
		t.Error("a window that writes hears itself", r.failed)
	}
}

func TestAnotherProgramThatTakesTheFileFirstIsTold(t *testing.T) {
	d := newDesk(t)
	r := reading(t, t, d)
	r.EditHere() // too early
	if !errors.Is(r.Season().File.ReadOnly(), storage.ErrLocked) {
		t.Error("it was taken away from who has it")
	}
	if r.clock.tick(); r.failed != nil {
		t.Error(r.failed)
	}
}

func TestThatAFileCanNoLongerBeFollowedIsToldOnce(t *testing.T) {
	d := newDesk(t)
	r := reading(t, t, d)
	told := 0
	r.Failed.Listen(func(Failure) { told++ })
	path := r.Season().File.Path()
	if err := os.Rename(path, path+".elsewhere"); err != nil {
		t.Fatal(err)
	}
	move := func(from, to string) {
		t.Helper()
		if err := os.Rename(from, to); err != nil {
			t.Fatal(err)
		}
	}
	for range mostFailures {
		r.clock.tick()
	}
	move(path+".elsewhere", path)
	r.clock.tick() // it came back: what failed before counts no more
	move(path, path+".elsewhere")
	for range mostFailures {
		r.clock.tick()
	}
	if told > 0 {
		t.Error("told at once, although it may come back")
	}
	for range 3 {
		r.clock.tick()
	}
	if told != 1 || !errors.Is(r.failed, storage.ErrMoved) {
		t.Errorf("told %d times of %v", told, r.failed)
	}
	if err := os.Rename(path+".elsewhere", path); err != nil {
		t.Fatal(err)
	}
}
