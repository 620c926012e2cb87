package storage

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"pgregory.net/rapid"

	"affiche/calendar"
)

// A world is some copies of one programme, each edited apart.
type world struct {
	t      *rapid.T
	folder string
	copies []*File
	keeps  bool // nothing is redacted
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

// redact removes what one or two units of a record ever said. Of what was never there nothing can be removed.
func (w *world) redact(t *rapid.T, i int) {
	units := map[calendar.Type][]string{
		calendar.TypeActivity: {"title.en", "notes", "tags.fire", "duration"},
		calendar.TypeEvent:    {"when", "notes", "cost"},
		calendar.TypeCredit:   {"text.en", "position"},
	}
	ref := rapid.SampledFrom(everyRef).Draw(t, "record")
	of := units[ref.Type]
	n := rapid.IntRange(1, 2).Draw(t, "units")
	first := rapid.IntRange(0, len(of)-n).Draw(t, "unit")
	if _, err := w.copies[i].Redact(ref, of[first:first+n]...); err != nil && !errors.Is(err, ErrNoRecord) {
		t.Fatalf("redact: %v", err)
	}
}

// pick settles one open conflict of a copy, if it has any.
func (w *world) pick(t *rapid.T, i int) {
	open := mustConflicts(t, w.copies[i])
	if len(open) == 0 {
		return
	}
	c := rapid.SampledFrom(open).Draw(t, "conflict")
	if _, err := w.copies[i].Pick(c, oneOf(t, c.Sides()...).Value); err != nil {
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

// history lets everybody edit, undo, redact, merge, pick and restart, in any order, and checks after every step.
func (w *world) history(t *rapid.T, check func(i int)) {
	i := 0
	on := func(do func(*rapid.T, int)) func(*rapid.T) {
		return func(t *rapid.T) { i = w.some(t); do(t, i) }
	}
	acts := map[string]func(*rapid.T){
		"edit": on(w.edit), "edit more": on(w.edit), "undo": on(w.undo), "redo": on(w.redo), "pick": on(w.pick),
		"redact":  on(w.redact),
		"merge":   on(func(t *rapid.T, into int) { w.merge(t, into, w.some(t)) }),
		"restart": on(func(_ *rapid.T, i int) { w.restart(i) }),
		"":        func(*rapid.T) { check(i) },
	}
	if w.keeps {
		delete(acts, "redact")
	}
	t.Repeat(acts)
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
