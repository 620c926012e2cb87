package storage

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"affiche/calendar"
)

func TestACopyIsTheSameProgrammeInOneFile(t *testing.T) {
	ami, _ := twins(t)
	retitle(t, ami, "The Room")
	path := filepath.Join(t.TempDir(), "copy.affiche")
	if err := ami.SaveCopy(t.Context(), path, CopyOptions{}); err != nil {
		t.Fatal(err)
	}
	c := reopen(t, path, "Bunker", "ljubljana")
	sameState(t, "file and copy", stateOf(t, ami), stateOf(t, c))
	if n, err := c.Withheld(); n != 0 || err != nil {
		t.Errorf("%d values left out, %v", n, err)
	}
	if _, err := c.Undo(); err != nil {
		t.Errorf("the copy cannot undo: %v", err)
	}
}

func TestACopyReplacesNothingUnasked(t *testing.T) {
	ami, bunker := twins(t)
	if err := ami.SaveCopy(t.Context(), bunker.Path(), CopyOptions{}); !errors.Is(err, ErrExists) {
		t.Errorf("%v", err)
	}
	if err := ami.SaveCopy(t.Context(), ami.Path(), CopyOptions{Replace: true}); !errors.Is(err, ErrSame) {
		t.Errorf("over itself: %v", err)
	}
	path := filepath.Join(t.TempDir(), "letter")
	write(t, "Dear partners")(path)
	if err := ami.SaveCopy(t.Context(), path, CopyOptions{Replace: true}); err != nil {
		t.Error(err)
	}
	if err := ami.SaveCopy(t.Context(), filepath.Join(path, "x"), CopyOptions{}); err == nil {
		t.Error("a copy inside a file")
	}
}

func TestACopyForOthersHoldsNothingConfidentialAnywhere(t *testing.T) {
	ami, _ := twins(t)
	edit(t, ami, "fee", func(tx *Tx) error {
		e := premiere()
		e.Notes, e.Cost = "SECRET-two", calendar.Money{Amount: 48151623, Currency: "EUR"}
		return tx.Put(e)
	})
	edit(t, ami, "person", putting(&calendar.Person{ID: calendar.DerivedID("p"), Given: "Ana", Email: "SECRET-one@example.org"}))
	path := withoutConfidential(t, ami)
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for _, secret := range []string{"SECRET", "48151623", "fire brigade"} {
		if bytes.Contains(b, []byte(secret)) {
			t.Errorf("%q is in the copy", secret)
		}
	}
	c := reopen(t, path, "Bunker", "ljubljana")
	if p, _ := planOf(t, c).Persons.Get(calendar.DerivedID("p")); p.Given != "Ana" || p.Email != "" {
		t.Errorf("%+v", p)
	}
	if n, err := c.Withheld(); n != 4 || err != nil { // notes and cost of the date, its notes at first, the address
		t.Errorf("%d values left out, %v", n, err)
	}
	if err := c.Check(t.Context()); err != nil {
		t.Errorf("the copy does not hold together: %v", err)
	}
	if _, ok := c.NextUndo(); ok {
		t.Error("what is left out cannot be undone")
	}
}

func withoutConfidential(t *testing.T, f *File) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "public.affiche")
	if err := f.SaveCopy(t.Context(), path, CopyOptions{WithoutConfidential: true}); err != nil {
		t.Fatal(err)
	}
	if beside, err := filepath.Glob(path + ".*"); len(beside) != 0 || err != nil {
		t.Errorf("left beside it: %q %v", beside, err)
	}
	return path
}

func TestWhatWasLeftOutIsNotTakenForADeletion(t *testing.T) {
	ami, _ := twins(t)
	c := reopen(t, withoutConfidential(t, ami), "Bunker", "ljubljana")
	retitle(t, c, "The Room")
	if m := merge(t, ami, c); m.Changes != 1 || len(m.Conflicts) != 0 {
		t.Errorf("%+v", m)
	}
	if e, _ := planOf(t, ami).Events.Get(premiere().ID); e.Notes != premiere().Notes {
		t.Errorf("the notes are %q", e.Notes)
	}
	if m := merge(t, c, ami); m.Changes != 0 || len(m.Touched) == 0 {
		t.Errorf("a full copy fills in what was left out: %+v", m)
	}
	if e, _ := planOf(t, c).Events.Get(premiere().ID); e.Notes != premiere().Notes {
		t.Errorf("filled in: %q", e.Notes)
	}
	if n, err := c.Withheld(); n != 0 || err != nil {
		t.Errorf("%d values still left out, %v", n, err)
	}
	sameState(t, "both", stateOf(t, ami), stateOf(t, c))
}

func TestANoteWrittenWhereTheOldOneWasLeftOutIsAskedAbout(t *testing.T) {
	ami, _ := twins(t)
	c := reopen(t, withoutConfidential(t, ami), "Bunker", "ljubljana")
	edit(t, c, "note", func(tx *Tx) error {
		e := premiere()
		e.Notes = "they come by train"
		return tx.Put(e)
	})
	if open := mustConflicts(t, c); len(open) != 0 {
		t.Errorf("where it was written nobody knows of another: %+v", open)
	}
	m := merge(t, ami, c)
	if len(m.Conflicts) != 1 || m.Conflicts[0].Mine.Value != `{"notes":"they come by train"}` || m.Conflicts[0].Theirs.Value != `{"notes":"ask the fire brigade"}` {
		t.Errorf("%+v", m.Conflicts)
	}
}
