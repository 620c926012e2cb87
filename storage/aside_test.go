package storage

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"affiche/calendar"
)

// undone is a copy that merged another, changed something of what came, and undid both; and that other copy.
func undone(t *testing.T) (ami, bunker *File) {
	t.Helper()
	ami, bunker = twins(t)
	retitle(t, bunker, "UNDONE-Room")
	edit(t, bunker, "new", putting(guestShow()))
	merge(t, ami, bunker)
	edit(t, ami, "on top", putting(&calendar.Credit{ID: calendar.DerivedID("credit"), Activity: guestShow().ID}))
	retitle(t, ami, "UNDONE-Rooms")
	for range 3 {
		undo(t, ami)
	}
	return ami, bunker
}

func guestShow() *calendar.Activity {
	return &calendar.Activity{ID: calendar.DerivedID("guest"), Title: calendar.Texts{"en": "UNDONE-Guest"}, Notes: "UNDONE-fee"}
}

func TestAnUndoneMergeTellsWhatItTouchedAndIsNoChange(t *testing.T) {
	ami, bunker := twins(t)
	before := stateOf(t, ami)
	retitle(t, bunker, "The Room")
	merge(t, ami, bunker)
	r := undo(t, ami)
	if !r.Merge || !r.IsZero() || r.Of.Key != "storage.merge" || len(r.Touched) != 1 || r.Touched[0] != boilerRoom().Ref() {
		t.Errorf("%+v", r)
	}
	if d := cmp.Diff(before, stateOf(t, ami)); d != "" {
		t.Errorf("not as it was:\n%s", d)
	}
	if r = redo(t, ami); !r.Merge || len(r.Touched) != 1 || titleOf(t, ami, boilerRoom(), "en") != "The Room" {
		t.Errorf("%+v", r)
	}
}

func TestWhatIsSetAsideIsInNoCopyForOthers(t *testing.T) {
	ami, _ := undone(t)
	for _, o := range []CopyOptions{{}, {WithoutConfidential: true}} {
		path := filepath.Join(t.TempDir(), "copy.affiche")
		if err := ami.SaveCopy(t.Context(), path, o); err != nil {
			t.Fatal(err)
		}
		b, err := os.ReadFile(path)
		if err != nil || bytes.Contains(b, []byte("UNDONE")) {
			t.Errorf("%+v: it is in the copy (%v)", o, err)
		}
		c := reopen(t, path, "CITEMA", "chiusi")
		if _, ok := c.NextRedo(); ok {
			t.Errorf("%+v: the copy offers to redo it", o)
		}
		if err := c.Check(t.Context()); err != nil {
			t.Error(err)
		}
	}
}

func TestARedactionReachesWhatIsSetAside(t *testing.T) {
	ami, bunker := twins(t)
	edit(t, ami, "person", putting(ana()))
	merge(t, bunker, ami)
	edit(t, bunker, "person", func(tx *Tx) error {
		p := ana()
		p.Given = "Anna-UNFORGOTTEN"
		return tx.Put(p)
	})
	merge(t, ami, bunker)
	undo(t, ami)
	if _, err := ami.Redact(ana().Ref(), "given", "email"); err != nil {
		t.Fatal(err)
	}
	if said := queried(t, ami, `SELECT new FROM aside_op WHERE new LIKE '%UNFORGOTTEN%'`); len(said) > 0 {
		t.Errorf("aside it still says %q", said)
	}
	redo(t, ami)
	if p, _ := planOf(t, ami).Persons.Get(ana().ID); p.Given != "" {
		t.Errorf("redo brings back %q", p.Given)
	}
	undo(t, ami)
	merge(t, ami, bunker)
	if p, _ := planOf(t, ami).Persons.Get(ana().ID); p.Given != "" || len(mustConflicts(t, ami)) > 0 {
		t.Errorf("the same merge brings back %q, and asks %+v", p.Given, mustConflicts(t, ami))
	}
	if err := ami.Check(t.Context()); err != nil {
		t.Error(err)
	}
}

func TestARedactionOfWhatAMergeBroughtOutlastsItsUndo(t *testing.T) {
	ami, bunker := twins(t)
	edit(t, bunker, "person", putting(ana()))
	merge(t, ami, bunker)
	if _, err := ami.Redact(ana().Ref(), "given", "email"); err != nil {
		t.Fatal(err)
	}
	undo(t, ami)
	if planOf(t, ami).Persons.Len() != 0 {
		t.Error("the person is still there")
	}
	merge(t, ami, bunker)
	if p, ok := planOf(t, ami).Persons.Get(ana().ID); !ok || p.Given != "" || p.Family != "Novak" {
		t.Errorf("merged again: %+v", p)
	}
	merge(t, bunker, ami)
	if p, _ := planOf(t, bunker).Persons.Get(ana().ID); p.Given != "" {
		t.Errorf("the redaction did not travel: %+v", p)
	}
}

func TestWhatNoUndoTakesAwayMayReferToWhatWasSetAside(t *testing.T) {
	ami, bunker := twins(t)
	edit(t, bunker, "new", putting(guestShow()))
	merge(t, ami, bunker)
	e := &calendar.Event{ID: calendar.DerivedID("said"), Activity: guestShow().ID}
	if _, err := ami.EditAs(Origin{Kind: Issuing}, Label{Key: "export"}, putting(e)); err != nil {
		t.Fatal(err)
	}
	undo(t, ami)
	plan := planOf(t, ami)
	if _, ok := plan.Events.Get(e.ID); !ok || plan.Activities.Len() != 1 {
		t.Errorf("%d dates, %d activities", plan.Events.Len(), plan.Activities.Len())
	}
	for _, look := range []func() error{func() error { return ami.Check(t.Context()) }, ami.Rebuild, func() error { return ami.Check(t.Context()) }} {
		if err := look(); err != nil {
			t.Error(err)
		}
	}
	redo(t, ami)
	if planOf(t, ami).Activities.Len() != 2 {
		t.Error("redo did not bring it back")
	}
}

func TestTheClockGoesOnFromWhatIsSetAside(t *testing.T) {
	ami, _ := undone(t)
	c := edit(t, ami, "later", putting(titled(boilerRoom(), "fr", "Plus tard")))
	if later := queried(t, ami, `SELECT id FROM aside_change WHERE lamport >= ?`, c.Lamport); len(later) > 0 {
		t.Errorf("%d changes set aside count as later", len(later))
	}
}

func TestWhatIsSetAsideStaysInTheFileAndComesBackWithTheSameMerge(t *testing.T) {
	ami, bunker := undone(t)
	edit(t, ami, "otherwise", putting(titled(boilerRoom(), "fr", "Autre chose")))
	if _, ok := ami.NextRedo(); ok {
		t.Error("there is still something to redo")
	}
	if n := len(queried(t, ami, `SELECT id FROM aside_change`)); n != 6 {
		t.Errorf("%d changes are set aside", n)
	}
	if m := merge(t, ami, bunker); m.Changes != 2 {
		t.Errorf("%+v", m)
	}
	if title := titleOf(t, ami, boilerRoom(), "en"); title != "UNDONE-Room" {
		t.Errorf("the title is %q", title)
	}
	if n := len(queried(t, ami, `SELECT id FROM aside_change`)); n != 4 {
		t.Errorf("of what was done on top %d changes are left", n)
	}
	if err := ami.Check(t.Context()); err != nil {
		t.Error(err)
	}
}

func TestDamageToWhatIsSetAsideIsFoundAndATwinOfItRefused(t *testing.T) {
	ami, bunker := undone(t)
	alter := func(statement string) {
		t.Helper()
		if err := ami.transact(func(w *writer) error {
			return w.mend(func() error { return w.exec(statement) })
		}); err != nil {
			t.Fatal(err)
		}
	}
	alter(`UPDATE aside_op SET new = '{"title.en":"Forged"}' WHERE unit = 'title.en'`)
	if err := ami.Check(t.Context()); !errors.Is(err, ErrUnsound) {
		t.Errorf("%v", err)
	}
	if m := merge(t, ami, bunker); m.Changes != 2 { // the damaged ones come again, sound
		t.Errorf("%+v", m)
	}
}

func TestASalvagedFileHoldsNothingAside(t *testing.T) {
	ami, bunker := undone(t)
	if err := ami.Close(); err != nil {
		t.Fatal(err)
	}
	f, s, err := Salvage(ami.Path(), filepath.Join(t.TempDir(), "new.affiche"), by("A.M.I."))
	if err != nil || s.Lost != 0 {
		t.Fatalf("%+v %v", s, err)
	}
	defer f.Close() //nolint:errcheck // a copy
	if m := merge(t, f, bunker); m.Changes != 2 {
		t.Errorf("a partner's copy brings back what was aside: %+v", m)
	}
}

func TestAFileOfVersion1Opens(t *testing.T) {
	path := asOf(t, 1, closedSeason(t))
	if _, err := Open(path, Options{ReadOnly: true}); !errors.Is(err, ErrOlder) {
		t.Errorf("for reading only: %v", err)
	}
	f, err := Open(path, by("A.M.I."))
	if err == nil {
		err = errors.Join(f.ReadOnly(), f.Check(t.Context()))
	}
	if err != nil {
		t.Fatal(err)
	}
	if r := undo(t, f); r.Of.Key != "titled" {
		t.Errorf("undid %+v", r)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	if f, err = Open(path, by("A.M.I.")); err != nil {
		t.Fatalf("the second time: %v", err)
	}
	if err := f.Close(); err != nil {
		t.Error(err)
	}
}
