package storage

import (
	"context"
	"errors"
	"fmt"
	"os"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"affiche/calendar"
	"affiche/calendar/lawtest"
)

// desk is a person at work on one copy: whatever she does, the rows stay what the journal says, and undo leads back.
type desk struct {
	file   *File
	states []string // what each step of the undo stack started from
	undone int
}

// played are the types of record that she works on.
var played = []calendar.Type{calendar.TypeActivity, calendar.TypeEvent, calendar.TypeAgreement}

// picture is every row that is not deleted.
func (d *desk) picture(t *rapid.T) string {
	text := ""
	for _, kind := range played {
		tb := tables[kind]
		rows, err := d.file.readers.Query(`SELECT id, ` + tb.list("") + ` FROM ` + quoted(string(kind)) + ` WHERE deleted = 0 ORDER BY id`)
		if err != nil {
			t.Fatal(err)
		}
		for id, r := range tb.scan(rows, newWords(0), &err) {
			text += fmt.Sprintln(kind, id, r)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	return text
}

// edit does something to a few records of a few types.
func (d *desk) edit(t *rapid.T) {
	before := d.picture(t)
	c, err := d.file.Edit(Label{Key: "edit"}, func(tx *Tx) error {
		for range rapid.IntRange(1, 3).Draw(t, "acts") {
			kind := rapid.SampledFrom(played).Draw(t, "kind")
			id := calendar.DerivedID(string(kind), rapid.SampledFrom([]string{"a", "b", "c"}).Draw(t, "which"))
			if err := act(t, tx, calendar.Ref{Type: kind, ID: id}); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if !c.IsZero() {
		d.states = append(d.states[:len(d.states)-d.undone], before)
		d.undone = 0
	}
}

func act(t *rapid.T, tx *Tx, ref calendar.Ref) error {
	r, err := tx.Get(ref)
	if err != nil {
		return err
	}
	if r != nil && rapid.IntRange(0, 3).Draw(t, "delete") == 0 {
		return tx.Delete(ref)
	}
	return tx.Put(anyRecord(ref.Type, ref.ID).Draw(t, "record"))
}

func (d *desk) undo(t *rapid.T) {
	r, err := d.file.Undo()
	left := len(d.states) - d.undone
	if left == 0 {
		if !errors.Is(err, ErrNothing) {
			t.Fatalf("undo of nothing: %v", err)
		}
		return
	}
	if err != nil || len(r.Skipped) > 0 {
		t.Fatalf("%v, skipped %v", err, r.Skipped)
	}
	now := d.picture(t)
	if diff := cmp.Diff(d.states[left-1], now); diff != "" {
		t.Fatalf("undo does not lead back: %s", diff)
	}
	d.undone++
}

// undoAndRedo goes back and forth, and is where it was.
func (d *desk) undoAndRedo(t *rapid.T) {
	n := rapid.IntRange(0, min(3, len(d.states)-d.undone)).Draw(t, "steps")
	before := d.picture(t)
	for range n {
		d.undo(t)
	}
	if rapid.IntRange(0, 5).Draw(t, "reopen") == 0 {
		d.reopen(t)
	}
	for range n {
		if r, err := d.file.Redo(); err != nil || len(r.Skipped) > 0 {
			t.Fatalf("%v, skipped %v", err, r.Skipped)
		}
		d.undone--
	}
	if diff := cmp.Diff(before, d.picture(t)); diff != "" {
		t.Fatalf("redo does not lead forth again: %s", diff)
	}
}

func (d *desk) reopen(t *rapid.T) {
	err := d.file.Close()
	if err != nil {
		t.Fatal(err)
	}
	if d.file, err = Open(d.file.path, d.file.options); err != nil {
		t.Fatal(err)
	}
}

func TestWhateverIsDoneTheRowsAreWhatTheJournalSays(t *testing.T) {
	template := closedSeason(t)
	n := 0
	lawtest.Check(t, usual, func(t *rapid.T) {
		n++
		path := fmt.Sprintf("%s-%d", template, n)
		whole, err := os.ReadFile(template)
		if err == nil {
			err = os.WriteFile(path, whole, 0o600)
		}
		if err != nil {
			t.Fatal(err)
		}
		d := &desk{file: &File{core: &core{path: path, options: by("A.M.I.")}}}
		d.file.options.bare = true
		d.reopen(t)
		defer func() { _ = d.file.Close() }()
		for d.undone = 0; ; {
			if _, err := d.file.Undo(); err != nil {
				break // what the template brought is undone
			}
		}
		edit := func(t *rapid.T) { d.edit(t) }
		t.Repeat(map[string]func(*rapid.T){"edit": edit, "edit more": edit, "undo": d.undo, "undo and redo": d.undoAndRedo})
		if err := d.file.Check(context.Background()); err != nil {
			t.Fatal(err)
		}
	})
}

func TestHeadsAreTheSameInSQLAndInTheLedger(t *testing.T) {
	f := fresh(t)
	a := show("Levi")
	edit(t, f, "made", putting(a))
	edit(t, f, "titled", putting(titled(a, "fr", "Un")))
	edit(t, f, "titled", putting(titled(a, "fr", "Deux")))
	edit(t, f, "gone", func(tx *Tx) error { return tx.Delete(a.Ref()) })
	undo(t, f)
	err := f.transact(func(w *writer) error {
		l, err := w.ledger(tables[calendar.TypeActivity], a.ID)
		if err != nil {
			return err
		}
		for _, u := range []string{"title.fr", "title.en", "kind", "notes"} {
			var inLedger []string
			for _, h := range l.heads(u) {
				inLedger = append(inLedger, h.change)
			}
			slices.Sort(inLedger)
			inSQL, err := w.seen(string(a.ID), u)
			if err != nil {
				return err
			}
			if d := cmp.Diff(inSQL, inLedger); d != "" || len(inSQL) != 1 {
				t.Errorf("%s: %v, %s", u, inSQL, d)
			}
		}
		return errUnchanged
	})
	if !errors.Is(err, errUnchanged) {
		t.Fatal(err)
	}
}

func TestADeletionHasSeenEveryUnitOfItsRow(t *testing.T) {
	f := fresh(t)
	a := show("Levi")
	made := edit(t, f, "made", putting(a))
	first := edit(t, f, "titled", putting(titled(a, "fr", "Un")))
	second := edit(t, f, "titled", putting(titled(a, "fr", "Deux")))
	gone := edit(t, f, "gone", func(tx *Tx) error { return tx.Delete(a.Ref()) })
	rows, err := f.readers.Query(`SELECT pred FROM op_pred WHERE change = ? AND unit = 'deleted'`, gone.ID)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	var saw []string
	for rows.Next() {
		var pred string
		if err := rows.Scan(&pred); err != nil {
			t.Fatal(err)
		}
		saw = append(saw, pred)
	}
	if !slices.Contains(saw, made.ID) || slices.Contains(saw, first.ID) || !slices.Contains(saw, second.ID) {
		t.Errorf("it saw %v; want the creation %s and the head %s", saw, made.ID, second.ID)
	}
}

// Rows that were made and never changed are looked at many at a time.
func TestCheckFindsWhatBefellARowThatWasOnlyMade(t *testing.T) {
	for _, tt := range []struct{ name, sql string }{
		{"nothing", ``},
		{"a word changed", `UPDATE venue SET name = 'Cankarjev dom' WHERE name = 'Hall 7'`},
		{"a default filled", `UPDATE venue SET street = 'Slomškova 18' WHERE name = 'Hall 7'`},
		{"deleted", `UPDATE venue SET deleted = 1 WHERE name = 'Hall 7'`},
		{"a secret told", `UPDATE venue SET notes = 'a key under the mat' WHERE name = 'Hall 7'`},
		{"put back as it was made", `UPDATE venue SET name = 'Hall 9' WHERE name = 'Hall nine'`},
		{"gone", `DELETE FROM venue WHERE name = 'Hall 7'`},
		{"come from nowhere", `INSERT INTO venue(id, name, kind) VALUES('0199aaaa-0000-7000-8000-000000000001', 'Hall 7', 'house')`},
	} {
		t.Run(tt.name, func(t *testing.T) {
			f := fresh(t)
			var halls []calendar.Record
			for i := range 250 {
				halls = append(halls, &calendar.Venue{ID: calendar.NewID(), Name: fmt.Sprint("Hall ", i), Kind: calendar.House})
			}
			edit(t, f, "made", putting(halls...))
			renamed := *halls[9].(*calendar.Venue)
			renamed.Name = "Hall nine"
			edit(t, f, "renamed", putting(&renamed))
			if err := f.Close(); err != nil {
				t.Fatal(err)
			}
			spoil(t, f.Path(), tt.sql)
			f = reopen(t, f.Path(), "A.M.I.", "marseille")
			err := f.Check(t.Context())
			if found := errors.Is(err, ErrStray); found == (tt.sql == "") || errors.Is(err, ErrUnsound) {
				t.Errorf("the check says %v", err)
			}
		})
	}
}

func TestCheckFindsARowThatIsNotWhatTheJournalSays(t *testing.T) {
	tests := []struct{ name, sql string }{
		{"a row", `UPDATE activity SET kind = 'festival'`},
		{"a row that is gone", `DELETE FROM activity`},
		{"an op", `UPDATE op SET new = replace(new, 'show', 'shew')`},
		{"a change", `UPDATE change SET actor = 'Somebody'`},
		{"predecessors", `DELETE FROM op_pred`},
		{"a reference", `UPDATE activity SET lead = 'nobody'`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			path := closedSeason(t)
			w, err := newWriter(path)
			if err != nil {
				t.Fatal(err)
			}
			for _, s := range []string{`PRAGMA foreign_keys = 0`, tt.sql} {
				if err := w.exec(s); err != nil {
					t.Fatal(err)
				}
			}
			if err := w.close(); err != nil {
				t.Fatal(err)
			}
			f, err := Open(path, Options{ReadOnly: true})
			if err != nil {
				t.Fatal(err)
			}
			defer f.Close()
			if err := f.Check(t.Context()); !errors.Is(err, ErrDamaged) {
				t.Errorf("got %v", err)
			}
		})
	}
}

func TestCheckEndsWithItsContext(t *testing.T) {
	f := fresh(t)
	edit(t, f, "made", putting(show("Levi")))
	if err := f.Check(t.Context()); err != nil {
		t.Errorf("a sound file: %v", err)
	}
	over, end := context.WithCancel(t.Context())
	end()
	if err := f.Check(over); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}
