package storage

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"testing"

	"affiche/calendar"
)

// ana is a person who will ask to be forgotten.
func ana() *calendar.Person {
	return &calendar.Person{
		ID: calendar.DerivedID("ana"), Given: "Ana-UNFORGOTTEN", Family: "Novak", City: "Ljubljana", Email: "ana@UNFORGOTTEN.example",
	}
}

func TestWhatIsRedactedIsNowhereInTheFileAndTheRestStays(t *testing.T) {
	ami, bunker := twins(t)
	edit(t, ami, "person", putting(ana()))
	edit(t, ami, "person", func(tx *Tx) error {
		p := ana()
		p.Given, p.City = "Anna-UNFORGOTTEN", "Maribor"
		return tx.Put(p)
	})
	merge(t, bunker, ami)
	if _, err := ami.Redact(ana().Ref(), "given", "email"); err != nil {
		t.Fatal(err)
	}
	forgotten(t, ami)
	if m := merge(t, bunker, ami); m.Changes != 1 || len(m.Conflicts) != 0 {
		t.Errorf("%+v", m)
	}
	forgotten(t, bunker)
	sameState(t, "both", stateOf(t, ami), stateOf(t, bunker))
}

// forgotten demands that the name is gone and what was not asked for is there.
func forgotten(t *testing.T, f *File) {
	t.Helper()
	p, ok := planOf(t, f).Persons.Get(ana().ID)
	if !ok || p.Given != "" || p.Email != "" || p.Family != "Novak" || p.City != "Maribor" {
		t.Errorf("%s shows %+v", f.Path(), p)
	}
	if said := queried(t, f, `SELECT old, new FROM op WHERE old LIKE '%UNFORGOTTEN%' OR new LIKE '%UNFORGOTTEN%'`); len(said) > 0 {
		t.Errorf("%s still says %q", f.Path(), said)
	}
	if err := f.Check(t.Context()); err != nil {
		t.Error(err)
	}
}

func TestAFileKeepsNoTraceOfWhatIsRedacted(t *testing.T) {
	f := fresh(t)
	edit(t, f, "person", putting(ana()))
	if _, err := f.Redact(ana().Ref(), "given", "email"); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{f.Path(), f.Path() + "-wal"} {
		b, err := os.ReadFile(name)
		if err != nil && !errors.Is(err, os.ErrNotExist) {
			t.Fatal(err)
		}
		if bytes.Contains(b, []byte("UNFORGOTTEN")) {
			t.Errorf("%s still holds it", name)
		}
	}
}

func TestARedactionEmptiesWhatArrivesAfterIt(t *testing.T) {
	ami, bunker := twins(t)
	edit(t, ami, "person", putting(ana()))
	if _, err := ami.Redact(ana().Ref(), "given", "email"); err != nil {
		t.Fatal(err)
	}
	all := (&world{copies: []*File{ami}}).everyChange()
	for i := len(all) - 1; i >= 2; i-- { // the redaction before what it redacts
		a := all[i]
		if err := bunker.transact(func(w *writer) error {
			_, err := w.takeIn([]arrival{a}, Label{})
			return err
		}); err != nil {
			t.Fatal(err)
		}
	}
	sameState(t, "both", stateOf(t, ami), stateOf(t, bunker))
}

func TestUndoDoesNotBringBackWhatIsRedacted(t *testing.T) {
	f := fresh(t)
	edit(t, f, "person", putting(ana()))
	edit(t, f, "rename", func(tx *Tx) error {
		p := ana()
		p.Given = "Anna-UNFORGOTTEN"
		return tx.Put(p)
	})
	if _, err := f.Redact(ana().Ref(), "given"); err != nil {
		t.Fatal(err)
	}
	for {
		if _, err := f.Undo(); err != nil {
			break
		}
		if p, ok := planOf(t, f).Persons.Get(ana().ID); ok && p.Given != "" {
			t.Fatalf("it is back: %q", p.Given)
		}
	}
	if err := f.Check(t.Context()); err != nil {
		t.Error(err)
	}
}

func TestOnlyUnitsThatAreThereCanBeRedacted(t *testing.T) {
	f := fresh(t)
	edit(t, f, "person", putting(ana()))
	for _, unit := range []string{"*", "deleted", "wealth", "title"} {
		if _, err := f.Redact(ana().Ref(), unit); !errors.Is(err, ErrNoRecord) {
			t.Errorf("%s: %v", unit, err)
		}
	}
	if _, err := f.Redact(premiere().Ref(), "notes"); !errors.Is(err, ErrNoRecord) {
		t.Errorf("a record that is not there: %v", err)
	}
}

func TestToUndoAMergeLeavesItsRedactionsAlone(t *testing.T) {
	ami, bunker := twins(t)
	edit(t, ami, "person", putting(ana()))
	merge(t, bunker, ami)
	if _, err := ami.Redact(ana().Ref(), "given", "email"); err != nil {
		t.Fatal(err)
	}
	retitle(t, ami, "The Room")
	merge(t, bunker, ami)
	if _, err := bunker.Undo(); err != nil {
		t.Fatal(err)
	}
	if p, _ := planOf(t, bunker).Persons.Get(ana().ID); p.Given != "" || p.Family != "Novak" || p.City != "Ljubljana" {
		t.Errorf("it shows %+v", p)
	}
	if a, _ := planOf(t, bunker).Activities.Get(boilerRoom().ID); a.Title["en"] != "The Boiler Room" {
		t.Errorf("the merge is not undone: %q", a.Title)
	}
}

// A redaction stays where the merge that brought it is undone, and travels on without what it redacts.
func TestARedactionMayComeBeforeWhatItRedacts(t *testing.T) {
	ami, bunker := twins(t)
	path := filepath.Join(t.TempDir(), "cado.affiche")
	if err := bunker.SaveCopy(t.Context(), path, CopyOptions{}); err != nil {
		t.Fatal(err)
	}
	cado := reopen(t, path, "CADO", "marseille")
	edit(t, ami, "person", putting(ana()))
	if _, err := ami.Redact(ana().Ref(), "given"); err != nil {
		t.Fatal(err)
	}
	merge(t, bunker, ami)
	undo(t, bunker)
	merge(t, cado, bunker)
	for _, f := range []*File{bunker, cado} {
		if err := f.Check(t.Context()); err != nil {
			t.Error(err)
		}
		if p, ok := planOf(t, f).Persons.Get(ana().ID); ok {
			t.Errorf("%+v is there", p)
		}
	}
	merge(t, cado, ami)
	if p, ok := planOf(t, cado).Persons.Get(ana().ID); !ok || p.Given != "" || p.Family != "Novak" {
		t.Errorf("%+v is there: %v", p, ok)
	}
	if err := cado.Check(t.Context()); err != nil {
		t.Error(err)
	}
}

func TestADeletionOfWhatWasRedactedCanBeUndone(t *testing.T) {
	f := fresh(t)
	edit(t, f, "person", putting(ana()))
	if _, err := f.Redact(ana().Ref(), "given", "email"); err != nil {
		t.Fatal(err)
	}
	edit(t, f, "gone", func(tx *Tx) error { return tx.Delete(ana().Ref()) })
	undo(t, f)
	if p, ok := planOf(t, f).Persons.Get(ana().ID); !ok || p.Given != "" || p.Family != "Novak" {
		t.Errorf("%+v is there: %v", p, ok)
	}
}

func TestTheUndoOfAPickAsksAgainWhereOneSideWasRedactedInPart(t *testing.T) {
	ami, bunker := twins(t)
	a := guestShow()
	edit(t, ami, "new", putting(a))
	a.Duration = 45
	edit(t, bunker, "new", putting(a))
	if _, err := ami.Redact(a.Ref(), "title.en"); err != nil {
		t.Fatal(err)
	}
	merge(t, ami, bunker)
	asked := mustConflicts(t, ami)
	at := slices.IndexFunc(asked, func(c Conflict) bool { return c.Unit == "duration" })
	if at < 0 {
		t.Fatalf("asked: %+v", asked)
	}
	if _, err := ami.Pick(asked[at], asked[at].Theirs.Value); err != nil {
		t.Fatal(err)
	}
	undo(t, ami)
	if again := mustConflicts(t, ami); !reflect.DeepEqual(again, asked) {
		t.Errorf("asked\n%+v\nand after the undo of the pick\n%+v", asked, again)
	}
}

func TestARedactionLeavesWhatTwoWhoMadeARecordApartSaidOfTheRest(t *testing.T) {
	ami, bunker := twins(t)
	a := guestShow()
	a.Duration = 30
	edit(t, ami, "new", putting(a))
	b := *a
	b.Duration = 45
	edit(t, bunker, "new", putting(&b))
	merge(t, ami, bunker)
	before := *planOf(t, ami).Activities.At(a.ID)
	if _, err := ami.Redact(a.Ref(), "title.en"); err != nil {
		t.Fatal(err)
	}
	before.Title = nil
	if after := *planOf(t, ami).Activities.At(a.ID); !reflect.DeepEqual(after, before) {
		t.Errorf("it was\n%+v\nand is\n%+v", before, after)
	}
	merge(t, bunker, ami)
	if after := *planOf(t, bunker).Activities.At(a.ID); !reflect.DeepEqual(after, before) {
		t.Errorf("the other copy has\n%+v\nand not\n%+v", after, before)
	}
}

// The redaction that an undone merge brought stays, of a record that nobody has made here.
func TestARecordThatIsMadeAfterItsRedactionReplacesWhatThatEmptied(t *testing.T) {
	for unit, anew := range map[string]func(*calendar.Activity){
		"notes":   func(a *calendar.Activity) { a.Notes = "Ask Nina" },
		"website": func(a *calendar.Activity) { a.Website = "https://anew.example" }, // what made the record said it with the rest
	} {
		t.Run(unit, func(t *testing.T) {
			ami, bunker := twins(t)
			a := guestShow()
			a.Notes, a.Website = "The fee is said by telephone", "https://gone.example"
			edit(t, ami, "new", putting(a))
			if _, err := ami.Redact(a.Ref(), unit); err != nil {
				t.Fatal(err)
			}
			merge(t, bunker, ami)
			undo(t, bunker)
			anew(a)
			edit(t, bunker, "anew", putting(a))
			for range 2 {
				if open := mustConflicts(t, bunker); len(open) > 0 {
					t.Errorf("asked: %+v", open)
				}
				if got, ok := planOf(t, bunker).Activities.Get(a.ID); !ok || got.Notes != a.Notes || got.Website != a.Website {
					t.Errorf("it shows %+v", got)
				}
				if err := bunker.Check(t.Context()); err != nil {
					t.Error(err)
				}
				if err := bunker.Rebuild(); err != nil {
					t.Fatal(err)
				}
			}
		})
	}
}
