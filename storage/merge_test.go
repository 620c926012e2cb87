package storage

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"affiche/calendar"
)

// twins are two copies of one programme with a show in it, as a file manager makes them.
func twins(t testing.TB) (ami, bunker *File) {
	t.Helper()
	folder := t.TempDir()
	f, err := Create(filepath.Join(folder, "ami.affiche"), season(), by("A.M.I."))
	if err != nil {
		t.Fatal(err)
	}
	edit(t, f, "first", putting(boilerRoom(), premiere()))
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	copyFile(t, f.Path(), filepath.Join(folder, "bunker.affiche"))
	return reopen(t, f.Path(), "A.M.I.", "marseille"), reopen(t, filepath.Join(folder, "bunker.affiche"), "Bunker", "ljubljana")
}

func boilerRoom() *calendar.Activity {
	return &calendar.Activity{
		ID: calendar.DerivedID("show"), Kind: calendar.Show, Title: calendar.Texts{"en": "The Boiler Room"}, Tags: calendar.SetOf("indoor"),
	}
}

func premiere() *calendar.Event {
	return &calendar.Event{
		ID: calendar.DerivedID("premiere"), Activity: boilerRoom().ID, Status: calendar.Option, Notes: "ask the fire brigade",
		When: calendar.When{Start: wall("2027-08-25T22:00"), End: wall("2027-08-25T23:15"), Zone: "Europe/Ljubljana"},
	}
}

func wall(s string) calendar.Wall {
	w, err := calendar.ParseWall(s)
	if err != nil {
		panic(err) // a mistake of the test
	}
	return w
}

func copyFile(t tester, from, to string) {
	t.Helper()
	b, err := os.ReadFile(from)
	if err == nil {
		err = os.WriteFile(to, b, 0o644)
	}
	if err != nil {
		t.Fatal(err)
	}
}

func reopen(t testing.TB, path, actor, device string) *File {
	t.Helper()
	o := by(actor)
	o.Device = device
	f, err := Open(path, o)
	if err == nil {
		err = f.ReadOnly()
	}
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := f.Close(); err != nil {
			t.Error(err)
		}
	})
	return f
}

func merge(t testing.TB, into, from *File) Merged {
	t.Helper()
	m, err := into.Merge(from.Path(), false)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func TestEditsOfDifferentUnitsMeetWithoutAConflict(t *testing.T) {
	ami, bunker := twins(t)
	edit(t, ami, "title", func(tx *Tx) error {
		s := boilerRoom()
		s.Title = s.Title.With("fr", "La chaufferie")
		s.Tags = calendar.SetOf("indoor", "music")
		return tx.Put(s)
	})
	edit(t, bunker, "title", func(tx *Tx) error {
		s := boilerRoom()
		s.Title = s.Title.With("sl", "Kotlovnica")
		s.Tags = calendar.SetOf("indoor", "fire")
		e := premiere()
		e.When = e.When.MovedTo(wall("2027-08-26T22:00"))
		return errors.Join(tx.Put(s), tx.Put(e))
	})
	m := merge(t, ami, bunker)
	if m.Changes != 1 || len(m.Conflicts) != 0 {
		t.Fatalf("%+v", m)
	}
	want := map[calendar.Type]Tally{
		calendar.TypeProgramme: {Same: 1}, calendar.TypeActivity: {Changed: 1}, calendar.TypeEvent: {Moved: 1},
	}
	if diff := cmp.Diff(want, m.Records); diff != "" {
		t.Errorf("counts (-want +got):\n%s", diff)
	}
	got, _ := planOf(t, ami).Activities.Get(boilerRoom().ID)
	if diff := cmp.Diff(calendar.Texts{"en": "The Boiler Room", "fr": "La chaufferie", "sl": "Kotlovnica"}, got.Title); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]string{"fire", "indoor", "music"}, got.Tags.Words()); diff != "" {
		t.Error(diff)
	}
}

func TestTheCountsOfAMergeAddUpToTheDates(t *testing.T) {
	ami, bunker := twins(t)
	date := func(i int) *calendar.Event {
		e := premiere()
		e.ID = eventIDs[i]
		return e
	}
	edit(t, ami, "dates", putting(date(0), date(1), date(2)))
	merge(t, bunker, ami)
	edit(t, bunker, "all sorts", func(tx *Tx) error {
		cancelled, moved, changed, more := date(0), date(1), premiere(), premiere()
		cancelled.Status, moved.When, changed.Notes = calendar.Cancelled, moved.When.MovedTo(wall("2027-08-27T22:00")), "by train"
		more.ID = calendar.DerivedID("one more")
		return errors.Join(putting(cancelled, moved, changed, more)(tx), tx.Delete(date(2).Ref()))
	})
	if got, want := merge(t, ami, bunker).Records[calendar.TypeEvent], (Tally{New: 1, Changed: 1, Moved: 1, Gone: 2}); got != want {
		t.Errorf("%+v, want %+v", got, want)
	}
	edit(t, bunker, "one cancelled", func(tx *Tx) error {
		e := date(1)
		e.Status = calendar.Cancelled
		return tx.Put(e)
	})
	if got, want := merge(t, ami, bunker).Records[calendar.TypeEvent], (Tally{Gone: 1, Same: 3}); got != want {
		t.Errorf("%+v, want %+v", got, want)
	}
}

func retitle(t testing.TB, f *File, title string) {
	t.Helper()
	edit(t, f, "title", func(tx *Tx) error {
		r, err := tx.Get(boilerRoom().Ref())
		if err != nil || r == nil {
			return errors.Join(err, ErrNoRecord)
		}
		s := r.(*calendar.Activity)
		s.Title = s.Title.With("en", title)
		return tx.Put(s)
	})
}

func TestMergingTwiceAddsNothingAndMakesNoBackup(t *testing.T) {
	ami, bunker := twins(t)
	retitle(t, bunker, "The Room")
	merge(t, ami, bunker)
	kept := len(mustBackups(t, ami.Path()))
	m := merge(t, ami, bunker)
	if m.Changes != 0 || len(m.Touched) != 0 || m.Records[calendar.TypeEvent] != (Tally{Same: 1}) {
		t.Errorf("%+v", m)
	}
	if now := len(mustBackups(t, ami.Path())); now != kept {
		t.Errorf("%d backups, then %d", kept, now)
	}
}

func TestADryRunTellsTheSameAndChangesNothing(t *testing.T) {
	ami, bunker := twins(t)
	retitle(t, ami, "The Boiler")
	retitle(t, bunker, "The Room")
	edit(t, bunker, "delete", func(tx *Tx) error { return tx.Delete(premiere().Ref()) })
	before := stateOf(t, ami)
	dry, err := ami.Merge(bunker.Path(), true)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(before, stateOf(t, ami)); diff != "" {
		t.Errorf("a dry run changed:\n%s", diff)
	}
	if dry.Plan.Events.Len() != 0 {
		t.Error("the plan of the dry run still has what was deleted")
	}
	dry.Plan = nil
	if diff := cmp.Diff(dry, merge(t, ami, bunker)); diff != "" {
		t.Errorf("it told otherwise than the merge did:\n%s", diff)
	}
}

func TestADryRunWorksWhereSomebodyElseWrites(t *testing.T) {
	ami, bunker := twins(t)
	retitle(t, bunker, "The Room")
	reader, err := Open(ami.Path(), by("guest"))
	if err != nil {
		t.Fatal(err)
	}
	defer reader.Close() //nolint:errcheck // read only
	if err := reader.ReadOnly(); !errors.Is(err, ErrLocked) {
		t.Fatalf("the second instance: %v", err)
	}
	if m, err := reader.Merge(bunker.Path(), true); err != nil || m.Changes != 1 {
		t.Errorf("%+v %v", m, err)
	}
	if _, err := reader.Merge(bunker.Path(), false); !errors.Is(err, ErrLocked) {
		t.Errorf("the merge itself: %v", err)
	}
}

func TestAMergeIsOneStepOfUndo(t *testing.T) {
	ami, bunker := twins(t)
	for _, title := range []string{"The Room", "The Rooms", "Rooms"} {
		retitle(t, bunker, title)
	}
	before := recordsOf(t, ami)
	merge(t, ami, bunker)
	after := recordsOf(t, ami)
	if label, ok := ami.NextUndo(); !ok || label.Key != "storage.merge" || label.Args[0] != "bunker.affiche" {
		t.Errorf("the menu says %+v", label)
	}
	if _, err := ami.Undo(); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(before, recordsOf(t, ami)); diff != "" {
		t.Errorf("undone:\n%s", diff)
	}
	if _, err := ami.Redo(); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(after, recordsOf(t, ami)); diff != "" {
		t.Errorf("redone:\n%s", diff)
	}
}

func TestAProgrammeIsNotMergedWithItself(t *testing.T) {
	ami, _ := twins(t)
	if _, err := ami.Merge(ami.Path(), false); !errors.Is(err, ErrSame) {
		t.Errorf("%v", err)
	}
	if _, err := ami.Merge(ami.Path()+"x", false); !errors.Is(err, ErrMissing) {
		t.Errorf("%v", err)
	}
}

func TestAProgrammeThatWasFoundedApartIsRefusedAndChangesNothing(t *testing.T) {
	ami, _ := twins(t)
	other := season()
	other.ID = calendar.NewID()
	stranger, err := Create(filepath.Join(t.TempDir(), "stranger.affiche"), other, by("Bunker"))
	if err != nil {
		t.Fatal(err)
	}
	if err := stranger.Close(); err != nil {
		t.Fatal(err)
	}
	before := stateOf(t, ami)
	for _, dryRun := range []bool{true, false} {
		if _, err := ami.Merge(stranger.Path(), dryRun); !errors.Is(err, ErrOther) {
			t.Errorf("dry run %v: %v", dryRun, err)
		}
	}
	if diff := cmp.Diff(before, stateOf(t, ami)); diff != "" {
		t.Errorf("it changed:\n%s", diff)
	}
}
