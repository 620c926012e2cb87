package storage

import (
	"cmp"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"testing"

	"pgregory.net/rapid"

	"affiche/calendar"
)

// The laws of the journal, over random histories of several copies. Everyday runs are short; the long one says how long:
//
//	go test -run Law -rapid.checks=2000 -timeout 8h ./storage

// rounds is how often a law is tried: as the command line says, else a few times.
func rounds() int {
	n := 8
	flag.Visit(func(f *flag.Flag) {
		if f.Name == "rapid.checks" {
			n, _ = strconv.Atoi(f.Value.String()) // rapid has read it already
		}
	})
	return n
}

// lawful checks a property that many times.
func lawful(t *testing.T, law func(*rapid.T)) {
	t.Helper()
	checks := flag.Lookup("rapid.checks").Value
	was := checks.String()
	if err := checks.Set(strconv.Itoa(rounds())); err != nil {
		t.Fatal(err)
	}
	defer checks.Set(was) //nolint:errcheck // its own value
	rapid.Check(t, law)
}

// A world is some copies of one programme, each edited apart.
type world struct {
	t      *rapid.T
	folder string
	copies []*File
}

func newWorld(t *rapid.T, copies int) *world {
	folder, err := os.MkdirTemp("", "laws-")
	if err != nil {
		t.Fatal(err)
	}
	w := &world{t: t, folder: folder}
	t.Cleanup(w.end)
	origin := filepath.Join(folder, "origin")
	f, err := Create(origin, season(), w.options(0))
	if err == nil {
		err = f.Close()
	}
	if err != nil {
		t.Fatal(err)
	}
	for i := range copies {
		w.copies = append(w.copies, nil)
		copyFile(t, origin, w.path(i))
		w.open(i)
	}
	return w
}

func (w *world) path(i int) string { return filepath.Join(w.folder, fmt.Sprintf("copy%d.affiche", i)) }

func (w *world) options(i int) Options {
	o := by(fmt.Sprintf("partner %d", i))
	o.Device, o.bare = fmt.Sprintf("device %d", i), true
	return o
}

func (w *world) open(i int) {
	f, err := Open(w.path(i), w.options(i))
	if err == nil {
		err = f.ReadOnly()
	}
	if err != nil {
		w.t.Fatal(err)
	}
	w.copies[i] = f
}

func (w *world) restart(i int) {
	if err := w.copies[i].Close(); err != nil {
		w.t.Fatal(err)
	}
	w.open(i)
}

func (w *world) end() {
	for _, f := range w.copies {
		if err := f.Close(); err != nil {
			w.t.Error(err)
		}
	}
	if err := os.RemoveAll(w.folder); err != nil {
		w.t.Error(err)
	}
}

func (w *world) some(t *rapid.T) int { return rapid.IntRange(0, len(w.copies)-1).Draw(t, "copy") }

// edit makes one random change of one to three acts in a copy. References may lead nowhere: then nothing is changed.
func (w *world) edit(t *rapid.T, i int) {
	acts := rapid.IntRange(1, 3).Draw(t, "acts")
	_, err := w.copies[i].Edit(Label{Key: "act"}, func(tx *Tx) error {
		for range acts {
			if err := actOn(t, tx); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil && !errors.Is(err, ErrDangling) {
		t.Fatalf("edit: %v", err)
	}
}

// act puts or deletes one of a few records, so that copies meet often.
func actOn(t *rapid.T, tx *Tx) error {
	ref := rapid.SampledFrom(everyRef).Draw(t, "record")
	r, err := tx.Get(ref)
	if err != nil {
		return err
	}
	if r != nil && rapid.IntRange(0, 5).Draw(t, "delete") == 0 {
		return tx.Delete(ref)
	}
	if r == nil {
		r = calendar.New(ref.Type, ref.ID)
	}
	switch r := r.(type) {
	case *calendar.Activity:
		changeActivity(t, r)
	case *calendar.Event:
		changeEvent(t, r)
	case *calendar.Credit:
		changeCredit(t, r)
	}
	return tx.Put(r)
}

var (
	activityIDs = ids("activity", 3)
	eventIDs    = ids("event", 3)
	creditIDs   = ids("credit", 2)
	everyRef    = slices.Concat(refs(calendar.TypeActivity, activityIDs), refs(calendar.TypeEvent, eventIDs), refs(calendar.TypeCredit, creditIDs))
)

func ids(what string, n int) (list []calendar.ID) {
	for i := range n {
		list = append(list, calendar.DerivedID(what, fmt.Sprint(i)))
	}
	return list
}

func refs(kind calendar.Type, ids []calendar.ID) (list []calendar.Ref) {
	for _, id := range ids {
		list = append(list, calendar.Ref{Type: kind, ID: id})
	}
	return list
}

func changeActivity(t *rapid.T, a *calendar.Activity) {
	switch rapid.IntRange(0, 5).Draw(t, "field") {
	case 0, 1:
		a.Title = a.Title.With(oneOf(t, "en", "fr", "sl"), oneOf(t, "", "Boiler", "Room"))
	case 2:
		a.Tags = toggled(a.Tags, oneOf(t, "indoor", "fire", "new"))
	case 3:
		a.Duration = 15 * rapid.IntRange(0, 2).Draw(t, "duration")
	case 4:
		a.CameOutOf = oneOf(t, append(activityIDs, "")...)
	case 5:
		a.Notes = oneOf(t, "", "fee 500", "fee 800")
	}
}

func changeEvent(t *rapid.T, e *calendar.Event) {
	switch rapid.IntRange(0, 5).Draw(t, "field") {
	case 0, 1:
		start := calendar.DayOf(2027, 8, 20+rapid.IntRange(0, 2).Draw(t, "day")).At(20 * 60)
		e.When = calendar.When{Start: start, End: start + 5400, Zone: oneOf(t, "Europe/Ljubljana", "Europe/Paris")}
	case 2:
		e.Status = oneOf(t, calendar.Idea, calendar.Option, calendar.Cancelled)
	case 3:
		e.Activity = oneOf(t, activityIDs...)
	case 4:
		e.Cost = calendar.Money{Amount: int64(rapid.IntRange(0, 2).Draw(t, "cost")), Currency: "EUR"}
	case 5:
		e.Notes = oneOf(t, "", "visa", "grant")
	}
}

func changeCredit(t *rapid.T, c *calendar.Credit) {
	c.Activity = oneOf(t, activityIDs...)
	c.Position = rapid.IntRange(0, 2).Draw(t, "position")
	c.Text = c.Text.With("en", oneOf(t, "", "with", "by"))
}

func oneOf[T any](t *rapid.T, values ...T) T { return rapid.SampledFrom(values).Draw(t, "value") }

func toggled(s calendar.Set, word string) calendar.Set {
	words := slices.DeleteFunc(s.Words(), func(w string) bool { return w == word })
	if !s[word] {
		words = append(words, word)
	}
	return calendar.SetOf(words...)
}

func (w *world) merge(t *rapid.T, into, from int) {
	if into == from {
		return
	}
	if _, err := w.copies[into].Merge(w.path(from), false); err != nil {
		t.Fatalf("merge: %v", err)
	}
}

func (w *world) undo(t *rapid.T, i int) {
	if _, err := w.copies[i].Undo(); err != nil && !errors.Is(err, ErrNothing) {
		t.Fatalf("undo: %v", err)
	}
}

func (w *world) redo(t *rapid.T, i int) {
	if _, err := w.copies[i].Redo(); err != nil && !errors.Is(err, ErrNothing) {
		t.Fatalf("redo: %v", err)
	}
}

// pick settles one open conflict of a copy, if it has any.
func (w *world) pick(t *rapid.T, i int) {
	open := mustConflicts(t, w.copies[i])
	if len(open) == 0 {
		return
	}
	c := rapid.SampledFrom(open).Draw(t, "conflict")
	if _, err := w.copies[i].Pick(c, oneOf(t, c.Mine, c.Theirs)); err != nil {
		t.Fatalf("pick %+v: %v", c, err)
	}
}

func mustConflicts(t tester, f *File) []Conflict {
	t.Helper()
	open, err := f.Conflicts()
	if err != nil {
		t.Fatal(err)
	}
	return open
}

// history lets everybody edit, undo, merge, pick and restart, in any order, and checks after every step.
func (w *world) history(t *rapid.T, check func(i int)) {
	i := 0
	on := func(do func(*rapid.T, int)) func(*rapid.T) {
		return func(t *rapid.T) { i = w.some(t); do(t, i) }
	}
	t.Repeat(map[string]func(*rapid.T){
		"edit": on(w.edit), "edit more": on(w.edit), "undo": on(w.undo), "redo": on(w.redo), "pick": on(w.pick),
		"merge":   on(func(t *rapid.T, into int) { w.merge(t, into, w.some(t)) }),
		"restart": on(func(_ *rapid.T, i int) { w.restart(i) }),
		"":        func(*rapid.T) { check(i) },
	})
}

// everybodyMerges lets every copy take in all that any copy has.
func (w *world) everybodyMerges(t *rapid.T) {
	for i := range w.copies {
		w.merge(t, 0, i)
	}
	for i := range w.copies {
		w.merge(t, i, 0)
	}
}

func TestLaw1AnyOrderOfMergingGivesTheSame(t *testing.T) {
	lawful(t, func(t *rapid.T) {
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

// everyChange is the union of what the copies tell, in the order of their numbers.
func (w *world) everyChange() (all []arrival) {
	seen := map[string]bool{}
	for _, f := range w.copies {
		err := f.peruse(func(j *writer) error {
			_, ids, err := digests(j)
			for _, id := range ids {
				if err != nil || seen[id] {
					continue
				}
				seen[id] = true
				var c *toldChange
				c, err = tell(j, id)
				all = append(all, arrival{toldChange: c})
			}
			return err
		})
		if err != nil {
			w.t.Fatal(err)
		}
	}
	return all
}

// taken is the state of a copy that heard of the changes one by one, in the order given.
func (w *world) taken(t *rapid.T, changes []arrival) []string {
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
	return stateOf(t, f)
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
	lawful(t, func(t *rapid.T) {
		w := newWorld(t, 2)
		w.history(t, func(int) {})
		w.merge(t, 0, 1)
		once := stateOf(t, w.copies[0])
		w.merge(t, 0, 1)
		sameState(t, "one merge and two", once, stateOf(t, w.copies[0]))
	})
}

func TestLaw3WhenEverybodyMergedEverybodyAllAreEqual(t *testing.T) {
	lawful(t, func(t *rapid.T) {
		w := newWorld(t, 3)
		w.history(t, func(int) {})
		w.everybodyMerges(t)
		for _, f := range w.copies[1:] {
			sameState(t, "two copies", stateOf(t, w.copies[0]), stateOf(t, f))
		}
	})
}

func TestLaw4TheRowsCanBeMadeAgainOfTheJournal(t *testing.T) {
	lawful(t, func(t *rapid.T) {
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
	lawful(t, func(t *rapid.T) {
		w := newWorld(t, 3)
		w.history(t, func(i int) { lawOfConflicts(t, w.copies[i]) })
	})
}

func TestLaw6APickTravelsAndIsNotAskedAgain(t *testing.T) {
	lawful(t, func(t *rapid.T) {
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
			picked := oneOf(t, c.Mine, c.Theirs)
			if _, err := w.copies[picker].Pick(c, picked); err != nil {
				t.Fatal(err)
			}
			shown[string(c.Ref.ID)+c.Unit] = picked
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
	lawful(t, func(t *rapid.T) {
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

func TestLaw8UndoAllGivesTheStartAndRedoAllEachStateAgain(t *testing.T) {
	lawful(t, func(t *rapid.T) {
		w := newWorld(t, 1)
		states := []string{livingOf(t, w.copies[0])}
		for range rapid.IntRange(1, 12).Draw(t, "edits") {
			w.edit(t, 0)
			if now := livingOf(t, w.copies[0]); now != states[len(states)-1] || w.steps() == len(states) {
				states = append(states, now)
			}
		}
		for k := len(states) - 2; k >= 0; k-- {
			w.undo(t, 0)
			w.sameLiving(t, fmt.Sprintf("undone to step %d", k), states[k])
		}
		w.restart(0)
		for k := 1; k < len(states); k++ {
			w.redo(t, 0)
			w.sameLiving(t, fmt.Sprintf("redone to step %d", k), states[k])
		}
	})
}

// steps counts what can be undone.
func (w *world) steps() int {
	return len(queried(w.t, w.copies[0], `SELECT pos FROM undo WHERE undone = 0`))
}

func (w *world) sameLiving(t *rapid.T, when, want string) {
	if got := livingOf(t, w.copies[0]); got != want {
		t.Fatalf("%s:\n%s\nwant\n%s", when, got, want)
	}
}

// livingOf is what a person sees: the records that are not deleted.
func livingOf(t tester, f *File) string {
	t.Helper()
	var s string
	for _, kind := range []calendar.Type{calendar.TypeActivity, calendar.TypeEvent, calendar.TypeCredit} {
		for _, line := range queried(t, f, `SELECT id, `+tables[kind].list("")+` FROM `+quoted(string(kind))+` WHERE deleted = 0 ORDER BY id`) {
			s += line + "\n"
		}
	}
	return s
}

func TestLaw9UndoNeverOverwritesALaterValue(t *testing.T) {
	lawful(t, func(t *rapid.T) {
		w := newWorld(t, 2)
		w.history(t, func(int) {})
		for i := range w.copies {
			w.merge(t, i, 1-i)
			w.undoLeavesOthersAlone(t, i)
		}
	})
}

// undoLeavesOthersAlone compares every unit before and after an undo: one that changed showed what the step had given it.
func (w *world) undoLeavesOthersAlone(t *rapid.T, i int) {
	f := w.copies[i]
	s, err := f.writer.step(nextUndo)
	if errors.Is(err, ErrNothing) {
		return
	}
	before := w.shown(t, i)
	given := w.given(t, i, s.changes)
	r, err := f.Undo()
	if err != nil {
		t.Fatal(err)
	}
	for key, now := range w.shown(t, i) {
		if now == before[key] {
			continue
		}
		if !slices.Contains(given[key], before[key]) {
			t.Fatalf("undo of %v overwrote %s: it showed %s, which the step never gave (%v); skipped %+v", s.changes, key, before[key], given[key], r.Skipped)
		}
	}
}

// shown is what each unit of each row shows: "event/…/when" → value.
func (w *world) shown(t *rapid.T, i int) map[string]string {
	all := map[string]string{}
	err := w.copies[i].peruse(func(j *writer) error {
		for _, ref := range everyRef {
			tbl := tables[ref.Type]
			r, found, err := j.row(tbl, ref.ID)
			if err != nil {
				return err
			}
			if found {
				for _, u := range unitsOf(tbl) {
					all[string(ref.ID)+"/"+u] = tbl.show(r, u)
				}
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// given is what changes gave to units: the last by the unit itself, and what creating the row says of it.
func (w *world) given(t *rapid.T, i int, changes []string) map[string][]string {
	all := map[string][]string{}
	for _, change := range changes {
		ops, err := w.copies[i].Ops(change)
		if err != nil {
			t.Fatal(err)
		}
		slices.SortFunc(ops, func(a, b Op) int { return cmp.Compare(a.Unit, b.Unit) })
		for _, o := range ops {
			tbl := tables[o.Ref.Type]
			if !slices.ContainsFunc(everyRef, func(r calendar.Ref) bool { return r == o.Ref }) {
				continue
			}
			r := tbl.blank()
			if err := tbl.lay(r, o.Unit, o.New); err != nil {
				t.Fatal(err)
			}
			for _, u := range unitsOf(tbl) {
				if u == o.Unit || o.Unit == creation {
					key := string(o.Ref.ID) + "/" + u
					all[key] = append(all[key], tbl.show(r, u))
				}
			}
		}
	}
	return all
}

// unitsOf names the units that the histories of these tests touch.
func unitsOf(tbl *table) []string {
	names := []string{deletion}
	for _, u := range tbl.units {
		switch {
		case u.name == "title" || u.name == "text":
			names = append(names, u.name+".en", u.name+".fr", u.name+".sl")
		case u.name == "tags":
			names = append(names, "tags.indoor", "tags.fire", "tags.new")
		case !u.keyed && u.name != deletion:
			names = append(names, u.name)
		}
	}
	return names
}
