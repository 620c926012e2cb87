package storage

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"affiche/calendar"
	"affiche/calendar/lawtest"
)

// The laws of the journal, over random histories of several copies. Everyday runs are short; the long one says how long:
//
//	go test -run Law -rapid.checks=2000 -timeout 8h ./storage
//
// Which law meets which fault was tried with each fault put in by hand, alone, at 16 rounds:
//
//	an edit forgets its predecessors ........................ 1 3 4 5 6 8 10
//	a deletion names only deletions ......................... 5 6
//	a creation is no op of its units ........................ 1 5 8
//	a creation counts beside an op of its own change ........ 1 3 4 5 11
//	a random head wins ...................................... 1 3 4 5 6
//	numbers do not grow ..................................... all
//	rows are not made again after a merge ................... 1 3 4 5 6
//	references get no stub .................................. 1
//	conflicts are not listed ................................ 1 5
//	a deletion hides edits that it had not seen ............. 1 5
//	a pick of what shows already writes nothing ............. 6
//	undo leaves what it created ............................. 8
//	undo does not look whether its value still shows ........ 9
//	digests of changes, or of ops, are not compared ......... 10
//	a twin of a change passes ............................... 10
//	an edit is acknowledged before it is written ............ 11

// usual is how often a law is tried.
const usual = 8

func TestLaw1AnyOrderOfMergingGivesTheSame(t *testing.T) {
	lawtest.Check(t, usual, func(t *rapid.T) {
		w := newWorld(t, 3)
		w.history(t, func(int) {})
		all := w.everyChange()
		var states [2][]string
		for k := range states {
			shuffled := rapid.Permutation(all).Draw(t, "order")
			states[k] = w.taken(t, shuffled)
		}
		sameState(t, "two orders", states[0], states[1])
		w.everybodyMerges(t)
		sameState(t, "one by one and whole files", states[0], stateOf(t, w.copies[0]))
	})
}

// taken is the state of a copy that heard of the changes one by one, in the order given.
func (w *world) taken(t *rapid.T, changes []arrival) (state []string) {
	w.takenThen(t, changes, func(f *File) { state = stateOf(t, f) })
	return state
}

// takenThen asks a copy that heard of the changes one by one.
func (w *world) takenThen(t *rapid.T, changes []arrival, ask func(*File)) {
	copyFile(t, filepath.Join(w.folder, "origin"), w.path(9))
	o := w.options(9)
	f, err := Open(w.path(9), o)
	if err != nil {
		t.Fatal(err)
	}
	defer func() {
		if err := errors.Join(f.Close(), os.Remove(w.path(9))); err != nil {
			t.Error(err)
		}
	}()
	known, _, err := digests(f.writer)
	for _, a := range changes {
		if err == nil && known[a.ID] == "" {
			err = f.transact(func(j *writer) error {
				_, err := j.takeIn([]arrival{a}, Label{Key: "one"})
				return err
			})
		}
	}
	if err != nil {
		t.Fatal(err)
	}
	lawOfReferences(t, f)
	lawOfConflicts(t, f)
	ask(f)
}

func sameState(t tester, what string, a, b []string) {
	t.Helper()
	if digestOf(a) == digestOf(b) {
		return
	}
	only := func(x, y []string) []string {
		return slices.DeleteFunc(slices.Clone(x), func(line string) bool { return slices.Contains(y, line) })
	}
	t.Fatalf("%s differ:\n%q\n%q", what, only(a, b), only(b, a))
}

func TestLaw2MergingTwiceAddsNothing(t *testing.T) {
	lawtest.Check(t, usual, func(t *rapid.T) {
		w := newWorld(t, 2)
		w.history(t, func(int) {})
		w.merge(t, 0, 1)
		once := stateOf(t, w.copies[0])
		w.merge(t, 0, 1)
		sameState(t, "one merge and two", once, stateOf(t, w.copies[0]))
	})
}

func TestLaw3WhenEverybodyMergedEverybodyAllAreEqual(t *testing.T) {
	lawtest.Check(t, usual, func(t *rapid.T) {
		w := newWorld(t, 3)
		w.history(t, func(int) {})
		w.everybodyMerges(t)
		for _, f := range w.copies[1:] {
			sameState(t, "two copies", stateOf(t, w.copies[0]), stateOf(t, f))
		}
	})
}

func TestLaw4TheRowsCanBeMadeAgainOfTheJournal(t *testing.T) {
	lawtest.Check(t, usual, func(t *rapid.T) {
		w := newWorld(t, 2)
		w.history(t, func(i int) {
			before := stateOf(t, w.copies[i])
			if err := w.copies[i].Rebuild(); err != nil {
				t.Fatal(err)
			}
			sameState(t, "rows written and rows made again", before, stateOf(t, w.copies[i]))
		})
	})
}

func TestLaw5NothingIsLostInSilence(t *testing.T) {
	lawtest.Check(t, usual, func(t *rapid.T) {
		w := newWorld(t, 3)
		w.history(t, func(i int) { lawOfConflicts(t, w.copies[i]) })
	})
}

func TestLaw5WhoHasSeenEverythingIsAskedNothing(t *testing.T) {
	lawtest.Check(t, usual, func(t *rapid.T) {
		w := newWorld(t, 2)
		for range rapid.IntRange(1, 15).Draw(t, "turns") {
			i := w.some(t)
			w.merge(t, i, 1-i)
			rapid.SampledFrom([]func(*rapid.T, int){w.edit, w.edit, w.edit, w.undo, w.redo}).Draw(t, "act")(t, i)
			if open := mustConflicts(t, w.copies[i]); len(open) > 0 {
				t.Fatalf("asked of what was seen: %+v", open)
			}
		}
	})
}

func TestLaw6APickTravelsAndIsNotAskedAgain(t *testing.T) {
	lawtest.Check(t, usual, func(t *rapid.T) {
		w := newWorld(t, 3)
		w.history(t, func(int) {})
		w.everybodyMerges(t)
		picker := w.some(t)
		shown := map[string]string{}
		for range 100 {
			open := mustConflicts(t, w.copies[picker])
			if len(open) == 0 {
				break
			}
			c := open[0]
			picked := oneOf(t, c.Sides()...).Value
			if _, err := w.copies[picker].Pick(c, picked); err != nil {
				t.Fatal(err)
			}
			shown[string(c.Ref.ID)+c.Unit] = picked
			for _, still := range mustConflicts(t, w.copies[picker]) {
				if still.Ref == c.Ref && still.Unit == c.Unit {
					t.Fatalf("%s was picked of %+v, and it is asked again", picked, c)
				}
			}
		}
		w.everybodyMerges(t)
		for _, f := range w.copies {
			if open := mustConflicts(t, f); len(open) > 0 {
				t.Fatalf("asked again: %+v", open)
			}
			sameState(t, "copies after the picks", stateOf(t, w.copies[picker]), stateOf(t, f))
		}
		w.showsPicked(t, picker, shown)
	})
}

// showsPicked compares what rows show with what was picked for them.
func (w *world) showsPicked(t *rapid.T, i int, picked map[string]string) {
	err := w.copies[i].peruse(func(j *writer) error {
		for _, ref := range everyRef {
			tbl := tables[ref.Type]
			r, found, err := j.row(tbl, ref.ID)
			if err != nil {
				return err
			}
			for key, value := range picked {
				unit, of := cutID(key, ref.ID)
				if of && found && tbl.show(r, unit) != value {
					t.Fatalf("%s %s shows %s, picked was %s", ref.Type, unit, tbl.show(r, unit), value)
				}
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

func cutID(key string, id calendar.ID) (unit string, of bool) {
	if len(key) > len(id) && key[:len(id)] == string(id) {
		return key[len(id):], true
	}
	return "", false
}

func TestLaw7EveryReferenceLeadsSomewhere(t *testing.T) {
	lawtest.Check(t, usual, func(t *rapid.T) {
		w := newWorld(t, 2)
		w.history(t, func(i int) { lawOfReferences(t, w.copies[i]) })
	})
}

func lawOfReferences(t tester, f *File) {
	t.Helper()
	if bad := queried(t, f, `SELECT * FROM pragma_foreign_key_check`); len(bad) > 0 {
		t.Fatalf("references that lead nowhere: %q", bad)
	}
}
