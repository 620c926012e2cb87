package storage

import (
	"bytes"
	"errors"
	"os"
	"testing"

	"affiche/calendar"
)

// flip alters one byte of each place where the file holds a word, as a dying disk does; SQLite does not notice.
func flip(t *testing.T, path, word string, places int) {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	at := 0
	for range places {
		i := bytes.Index(b[at:], []byte(word))
		if i < 0 {
			t.Fatalf("%q is not in the file", word)
		}
		b[at+i] ^= 1
		at += i
	}
	if err := os.WriteFile(path, b, 0o644); err != nil {
		t.Fatal(err)
	}
}

func TestAFlippedBitInTheJournalIsFoundAndAPartnersCopyHealsIt(t *testing.T) {
	ami, bunker := twins(t)
	retitle(t, ami, "The Zeppelin")
	merge(t, bunker, ami)
	want := stateOf(t, bunker)
	if err := ami.Close(); err != nil {
		t.Fatal(err)
	}
	flip(t, ami.Path(), "Zeppelin", bytes.Count(mustRead(t, ami.Path()), []byte("Zeppelin")))
	ami = reopen(t, ami.Path(), "A.M.I.", "marseille")
	if err := ami.Check(t.Context()); !errors.Is(err, ErrUnsound) {
		t.Fatalf("the check says %v", err)
	}
	merge(t, ami, bunker)
	sameState(t, "healed", want, stateOf(t, ami))
	if err := ami.Check(t.Context()); err != nil {
		t.Error(err)
	}
}

func TestADamagedChangeIsNoTwinAndHarmsNoPartner(t *testing.T) {
	ami, bunker := twins(t)
	if err := ami.Close(); err != nil {
		t.Fatal(err)
	}
	spoil(t, ami.Path(), `UPDATE change SET digest = randomblob(32) WHERE lamport = 2`)
	before := stateOf(t, bunker)
	if _, err := bunker.Merge(ami.Path(), false); !errors.Is(err, ErrTwin) {
		t.Errorf("a damaged copy was merged: %v", err)
	}
	sameState(t, "the partner", before, stateOf(t, bunker))
	ami = reopen(t, ami.Path(), "A.M.I.", "marseille")
	merge(t, ami, bunker)
	sameState(t, "healed", before, stateOf(t, ami))
}

func TestAFlippedBitInARowIsFoundAndTheRowMadeAgain(t *testing.T) {
	f := fresh(t)
	edit(t, f, "first", putting(boilerRoom(), premiere()))
	want := stateOf(t, f)
	path := f.Path()
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	spoil(t, path, `UPDATE activity SET title = '{"en":"The Doiler Room"}'`, `DELETE FROM event`, `DELETE FROM conflict`)
	f = reopen(t, path, "A.M.I.", "laptop")
	if err := f.Check(t.Context()); !errors.Is(err, ErrStray) || errors.Is(err, ErrUnsound) {
		t.Fatalf("the check says %v", err)
	}
	if err := f.Rebuild(); err != nil {
		t.Fatal(err)
	}
	sameState(t, "made again", want, stateOf(t, f))
	if err := f.Check(t.Context()); err != nil {
		t.Error(err)
	}
}

func mustRead(t *testing.T, path string) []byte {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func TestALetterThatFlippedIsToldAndNothingPanics(t *testing.T) {
	for name, c := range map[string]struct {
		spoil string
		want  error
		tells string // who has to stumble over it
	}{
		"the type of an op":                 {`UPDATE op SET tbl = 'cundle' WHERE tbl = 'bundle'`, ErrUnsound, "undo"},
		"the type of an op in conflict":     {`UPDATE op SET tbl = 'bctivity' WHERE tbl = 'activity'`, ErrUnsound, "rehearse"},
		"the type of a conflict":            {`UPDATE conflict SET tbl = 'bctivity'`, ErrStray, "conflicts"},
		"the unit of a conflict":            {`UPDATE conflict SET unit = 'uitle.en'`, ErrStray, ""},
		"a conflict that is none":           {`INSERT INTO conflict SELECT id, 'notes', 'event' FROM event`, ErrStray, ""},
		"a conflict that is not listed":     {`DELETE FROM conflict`, ErrStray, ""},
		"a step of undo":                    {`UPDATE undo SET changes = replace(changes, '-7', '-6')`, ErrStray, "undo"},
		"a step of undo that is no list":    {`UPDATE undo SET changes = '{' || substr(changes, 2)`, ErrStray, "undo"},
		"a step of undo that leads nowhere": {`UPDATE undo SET changes = '[]'`, ErrStray, "undo"},
	} {
		t.Run(name, func(t *testing.T) {
			ami, bunker := inConflict(t)
			if err := errors.Join(ami.Check(t.Context()), ami.Close()); err != nil {
				t.Fatal(err)
			}
			spoil(t, ami.Path(), c.spoil)
			ami = reopen(t, ami.Path(), "A.M.I.", "marseille")
			if err := ami.Check(t.Context()); !errors.Is(err, c.want) || !errors.Is(err, ErrDamaged) {
				t.Errorf("the check says %v, want %v", err, c.want)
			}
			does := everythingOf(ami, bunker)
			damaged := func(err error) bool { return errors.Is(err, ErrDamaged) || errors.Is(err, ErrForged) }
			if c.tells != "" {
				if err := does[c.tells](); !damaged(err) {
					t.Errorf("%s says %v", c.tells, err)
				}
			}
			for name, do := range does {
				if err := do(); err != nil && !damaged(err) && !errors.Is(err, ErrNothing) {
					t.Errorf("%s says %v", name, err)
				}
			}
			if err := ami.Rebuild(); errors.Is(c.want, ErrStray) && err != nil {
				t.Errorf("to make them again: %v", err)
			}
			if err := ami.Check(t.Context()); errors.Is(c.want, ErrStray) && err != nil {
				t.Errorf("made again, the check says %v", err)
			}
		})
	}
}

// inConflict are two copies that gave one show two titles; the first has a step to undo beside the merge, and one to redo.
func inConflict(t *testing.T) (ami, bunker *File) {
	t.Helper()
	ami, bunker = twins(t)
	retitle(t, bunker, "The Room")
	retitle(t, ami, "The Boiler")
	merge(t, ami, bunker)
	for _, name := range []string{"one", "two"} {
		edit(t, ami, name, putting(&calendar.Bundle{ID: calendar.DerivedID(name), Name: name}))
	}
	if _, err := ami.Undo(); err != nil {
		t.Fatal(err)
	}
	return ami, bunker
}

// everythingOf is what people do with a file.
func everythingOf(f, other *File) map[string]func() error {
	first := func(_ any, err error) error { return err }
	return map[string]func() error{
		"undo":      func() error { return first(f.Undo()) },
		"redo":      func() error { return first(f.Redo()) },
		"conflicts": func() error { return first(f.Conflicts()) },
		"history":   func() error { return first(f.History(Query{})) },
		"plan":      func() error { return first(f.Plan()) },
		"revisions": func() error { return first(f.Revisions()) },
		"merge":     func() error { return first(f.Merge(other.Path(), false)) },
		"rehearse":  func() error { return first(f.Merge(other.Path(), true)) },
		"edit":      func() error { return first(f.Edit(Label{}, putting(boilerRoom(), show("another")))) },
		"redact":    func() error { return first(f.Redact(boilerRoom().Ref(), "notes")) },
		"next": func() error {
			f.NextUndo()
			f.NextRedo()
			return nil
		},
	}
}
