package storage

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"affiche/calendar"
	"affiche/calendar/lawtest"
)

func TestLaw8UndoAllGivesTheStartAndRedoAllEachStateAgain(t *testing.T) {
	lawtest.Check(t, usual, func(t *rapid.T) {
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
	lawtest.Check(t, usual, func(t *rapid.T) {
		w := newWorld(t, 2)
		w.history(t, func(int) {})
		for range 3 {
			w.edit(t, 0)
			w.merge(t, 1, 0)
			w.edit(t, 1)
			w.hear(t, 0, 1)
			w.undoLeavesOthersAlone(t, 0)
		}
	})
}

// hear takes in what another copy has as if it had come by itself, not as a step that could be undone.
func (w *world) hear(t *rapid.T, here, there int) {
	steps := `SELECT pos FROM undo`
	before := queried(t, w.copies[here], steps)
	w.merge(t, here, there)
	for _, pos := range queried(t, w.copies[here], steps) {
		if slices.Contains(before, pos) {
			continue
		}
		err := w.copies[here].transact(func(j *writer) error { return j.exec(`DELETE FROM undo WHERE pos = ` + pos) })
		if err != nil {
			t.Fatal(err)
		}
	}
}

// undoLeavesOthersAlone compares every unit before and after an undo: one that changed showed what the step had given it.
func (w *world) undoLeavesOthersAlone(t *rapid.T, i int) {
	f := w.copies[i]
	s, err := f.writer.step(nextUndo, "")
	if errors.Is(err, ErrNothing) || s.merged > 0 {
		return // a merge is set aside, and everything made after it; see laws_merge_test.go
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
