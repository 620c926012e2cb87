package storage

import (
	"errors"
	"fmt"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"affiche/calendar"
	"affiche/calendar/lawtest"
)

// The laws of undone merges and of questions, beside those of what shows:
//
//  12. The undo of a merge gives exactly the file before it, whatever was done and undone since; its redo the one after it.
//     One thing stays: what the merge brought word of having been redacted does not come back.
//  13. What was undone can be merged again, and gives what it gave.
//  14. What was done and undone before anybody heard of it is as if it had never been, for whoever merges it. Of an undone
//     merge nobody hears. Who brings back by an undo what somebody else redacted meanwhile says it again, and that is asked.
//  15. The undo of a pick asks the same again, of the same sides, on every copy; its redo closes it.
//  16. Sides and those who said them are the same whenever and wherever they are asked, mine being what was said here. An undo
//     says nothing but that a record is there again; of a record of which something was redacted see law 14.
//
// Which law meets which fault was tried as in laws_test.go, at 12 rounds:
//
//	what was done after a merge stays when it is undone ...... 12 13 14
//	the stack does not know when a merge came in ............. 12 13 14
//	a row whose creation was set aside stays as it was ....... 12
//	what comes back from aside forgets its predecessors ...... 12 15
//	what lies aside counts as known to a merge ............... 13 15
//	an undo names every head ................................. 14
//	an undo speaks in its own name ........................... 12 13 14 15
//	what was undone before anybody heard of it is asked ...... 12 13 14
//	who saw a change, not its undo, is not asked ............. 13 14
//	mine is what shows ....................................... 16

func TestLaw12TheUndoOfAMergeGivesExactlyTheFileBefore(t *testing.T) {
	lawtest.Check(t, usual, func(t *rapid.T) {
		w := newWorld(t, 3)
		w.history(t, func(int) {})
		i := w.some(t)
		start := w.twin(t, i)
		var before []int
		for range rapid.IntRange(1, 3).Draw(t, "merges") {
			now := w.twin(t, i)
			if w.hears(t, i, (i+rapid.IntRange(1, 2).Draw(t, "other"))%3) {
				before = append(before, now)
				w.acts(t, i)
			}
		}
		end, steps := livingOf(t, w.copies[i]), len(w.stack(t, i))
		for _, twin := range slices.Backward(before) {
			w.undoActs(t, i)
			after := w.everything(t, i)
			then := w.redacted(t, twin, i)
			w.undo(t, i)
			sameState(t, "before the merge and after its undo", then, w.everything(t, i))
			w.sound(t, i)
			w.restart(i)
			w.redo(t, i)
			sameState(t, "the merge and its redo", after, w.everything(t, i))
			w.undo(t, i)
			sameState(t, "before the merge and after its second undo", then, w.everything(t, i))
		}
		sameState(t, "the start and all undone", w.redacted(t, start, i), w.everything(t, i))
		w.redoTo(t, i, steps)
		w.same(t, "all redone", end, livingOf(t, w.copies[i]))
		w.sound(t, i)
	})
}

// redacted is everything of a twin that was taken of a copy, once it has heard of the redactions which that copy knows now,
// and of nothing else.
func (w *world) redacted(t *rapid.T, twin, of int) []string {
	w.openAs(t, twin, of)
	var heard []arrival
	err := w.copies[of].peruse(func(j *writer) error {
		all, err := wanted(w.copies[twin].writer, j)
		heard = slices.DeleteFunc(all, func(a arrival) bool { return a.Kind != Redact })
		return err
	})
	if err == nil {
		err = w.copies[twin].transact(func(j *writer) error {
			_, err := j.takeIn(heard, Label{Key: "redactions"})
			return err
		})
	}
	if err != nil {
		t.Fatal(err)
	}
	return w.everything(t, twin)
}

// hears has another copy change something, merges it, and tells whether that became a step of undo.
func (w *world) hears(t *rapid.T, i, j int) bool {
	w.edit(t, j)
	steps := w.stack(t, i)
	w.merge(t, i, j)
	return len(w.stack(t, i)) > len(steps)
}

// acts lets a copy do some things that leave its merges alone.
func (w *world) acts(t *rapid.T, i int) {
	for range rapid.IntRange(0, 3).Draw(t, "acts") {
		rapid.SampledFrom([]func(*rapid.T, int){w.edit, w.pick, w.undoAct}).Draw(t, "act")(t, i)
	}
}

// undoAct undoes what was done here last, unless that is a merge, and tells whether it did.
func (w *world) undoAct(t *rapid.T, i int) {
	if s, err := w.copies[i].writer.step(nextUndo, ""); err == nil && s.merged == 0 {
		w.undo(t, i)
	}
}

// undoActs undoes all that was done here since the last merge.
func (w *world) undoActs(t *rapid.T, i int) {
	for len(w.stack(t, i)) > 0 {
		s, err := w.copies[i].writer.step(nextUndo, "")
		if err != nil {
			t.Fatal(err)
		}
		if s.merged > 0 {
			return
		}
		w.undo(t, i)
	}
}

// undoTo and redoTo go to where so many steps can be undone.
func (w *world) undoTo(t *rapid.T, i, steps int) {
	for len(w.stack(t, i)) > steps {
		w.undo(t, i)
	}
}

func (w *world) redoTo(t *rapid.T, i, steps int) {
	for len(w.stack(t, i)) < steps {
		w.redo(t, i)
	}
}

// everything is all that a copy shows, tells, asks and can undo.
func (w *world) everything(t *rapid.T, i int) []string {
	return slices.Concat(stateOf(t, w.copies[i]), w.questions(t, i), w.stack(t, i))
}

// seen is what people see of a copy: what it shows, and what it asks.
func (w *world) seen(t *rapid.T, i int) []string {
	return append(w.questions(t, i), livingOf(t, w.copies[i]))
}

func (w *world) questions(t *rapid.T, i int) (all []string) {
	for _, c := range mustConflicts(t, w.copies[i]) {
		all = append(all, fmt.Sprintf("%+v", c))
	}
	return all
}

// stack is what can be undone.
func (w *world) stack(t *rapid.T, i int) []string {
	return queried(t, w.copies[i], `SELECT 'step', pos, label, merged FROM undo WHERE undone = 0 ORDER BY pos`)
}

func (w *world) same(t *rapid.T, when, want, got string) {
	t.Helper()
	if got != want {
		t.Fatalf("%s:\n%s\nwant\n%s", when, got, want)
	}
}

// sound demands that the file holds together, and that what it asks is what it should ask.
func (w *world) sound(t *rapid.T, i int) {
	t.Helper()
	lawOfConflicts(t, w.copies[i])
	lawOfReferences(t, w.copies[i])
	if err := w.copies[i].Check(t.Context()); err != nil {
		t.Fatal(err)
	}
}

func TestLaw13AnUndoneMergeCanBeTakenAgain(t *testing.T) {
	lawtest.Check(t, usual, func(t *rapid.T) {
		w := newWorld(t, 2)
		w.history(t, func(int) {})
		if !w.hears(t, 0, 1) {
			t.Skip("nothing to merge")
		}
		merged := stateOf(t, w.copies[0])
		w.acts(t, 0)
		w.undoActs(t, 0)
		w.undo(t, 0)
		if rapid.Bool().Draw(t, "an edit cuts what could be redone") {
			w.edit(t, 0)
			w.undoAct(t, 0)
			seen := w.seen(t, 0)
			w.merge(t, 0, 1)
			w.undo(t, 0)
			sameState(t, "merged again and undone", seen, w.seen(t, 0))
			w.merge(t, 0, 1)
			w.sound(t, 0)
			return
		}
		w.merge(t, 0, 1)
		sameState(t, "the merge and the same again", merged, stateOf(t, w.copies[0]))
		w.sound(t, 0)
		w.everybodyMerges(t)
		sameState(t, "two copies", stateOf(t, w.copies[0]), stateOf(t, w.copies[1]))
	})
}

func TestLaw14NobodyHearsOfAnUndoneMerge(t *testing.T) {
	lawtest.Check(t, usual, func(t *rapid.T) {
		w := newWorld(t, 2)
		w.history(t, func(int) {})
		before := w.twin(t, 0)
		for range rapid.IntRange(1, 2).Draw(t, "merges") {
			if w.hears(t, 0, 1) {
				w.acts(t, 0)
			}
		}
		w.undoTo(t, 0, len(w.stack(t, before)))
		there := w.twin(t, 1)
		w.merge(t, 1, 0)
		w.merge(t, there, before)
		sameState(t, "merged back after an undone merge, and as if it had never been", stateOf(t, w.copies[there]), stateOf(t, w.copies[1]))
		w.sound(t, 1)
	})
}

// twin is one more copy, as a file manager makes it.
func (w *world) twin(t *rapid.T, i int) int {
	if err := w.copies[i].Close(); err != nil {
		t.Fatal(err)
	}
	j := len(w.copies)
	copyFile(t, w.path(i), w.path(j))
	w.copies = append(w.copies, nil)
	w.open(i)
	w.open(j)
	return j
}

func TestLaw14WhatWasUndoneBeforeAnybodyHeardIsAsIfItHadNeverBeen(t *testing.T) {
	lawtest.Check(t, usual, func(t *rapid.T) {
		w := newWorld(t, 2)
		w.makeAll(t) // who undoes that he made what others made, too, is asked: it is deleted, and it is there
		w.keeps = rapid.Bool().Draw(t, "nothing is redacted")
		w.history(t, func(int) {})
		if !w.keeps {
			w.everybodyMerges(t)
		}
		before := w.twin(t, 0)
		steps := len(w.stack(t, 0))
		for range rapid.IntRange(1, 4).Draw(t, "acts") {
			rapid.SampledFrom([]func(*rapid.T, int){w.edit, w.edit, w.pick}).Draw(t, "act")(t, 0)
		}
		w.edit(t, 1)
		if rapid.Bool().Draw(t, "theirs is heard before") {
			w.hear(t, 0, 1)
		}
		w.undoTo(t, 0, steps)
		there := w.twin(t, 1)
		w.merge(t, 1, 0)
		w.merge(t, there, before)
		sameState(t, "done and undone, and never done", w.seenBy(t, there, 1), w.seen(t, 1))
		w.sound(t, 1)
	})
}

// makeAll makes every record in the first copy, for all to know.
func (w *world) makeAll(t *rapid.T) {
	_, err := w.copies[0].Edit(Label{Key: "all"}, func(tx *Tx) error {
		var err error
		for _, ref := range everyRef {
			err = errors.Join(err, tx.Put(calendar.New(ref.Type, ref.ID)))
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	for i := range w.copies[1:] {
		w.merge(t, 1+i, 0)
		if err := w.copies[1+i].transact(func(j *writer) error { return j.exec(`DELETE FROM undo`) }); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.copies[0].transact(func(j *writer) error { return j.exec(`DELETE FROM undo`) }); err != nil {
		t.Fatal(err)
	}
}

// seenBy is what is seen of a copy, as another device asks.
func (w *world) seenBy(t *rapid.T, i, device int) []string {
	w.openAs(t, i, device)
	return w.seen(t, i)
}

// openAs opens a copy again, on another device.
func (w *world) openAs(t *rapid.T, i, device int) {
	if err := w.copies[i].Close(); err != nil {
		t.Fatal(err)
	}
	f, err := Open(w.path(i), w.options(device))
	if err != nil {
		t.Fatal(err)
	}
	w.copies[i] = f
}

func TestLaw15TheUndoOfAPickAsksTheSameAgain(t *testing.T) {
	lawtest.Check(t, usual, func(t *rapid.T) {
		w := newWorld(t, 3)
		w.history(t, func(int) {})
		w.everybodyMerges(t)
		asked := w.seen(t, 0)
		steps := len(w.stack(t, 0))
		for range rapid.IntRange(1, 3).Draw(t, "picks") {
			w.pick(t, 0)
		}
		settled, picked := w.seen(t, 0), len(w.stack(t, 0))
		w.undoTo(t, 0, steps)
		sameState(t, "asked, picked and undone", asked, w.seen(t, 0))
		w.merge(t, 1, 0)
		sameState(t, "asked here and there", asked, w.seenBy(t, 1, 0))
		w.redoTo(t, 0, picked)
		sameState(t, "settled, undone and redone", settled, w.seen(t, 0))
		w.merge(t, 2, 0)
		w.merge(t, 2, 1)
		sameState(t, "settled here and there", settled, w.seenBy(t, 2, 0))
		w.sound(t, 2)
	})
}

func TestLaw16SidesAreTheSameWhoeverAsksAndWhenever(t *testing.T) {
	lawtest.Check(t, usual, func(t *rapid.T) {
		w := newWorld(t, 3)
		known := map[int]map[string]string{}
		w.history(t, func(i int) {
			now := map[string]string{}
			for _, c := range mustConflicts(t, w.copies[i]) {
				w.mineIsMine(t, i, c)
				key := fmt.Sprint(c.Ref, c.Unit, w.opsOf(t, i, c))
				now[key] = fmt.Sprintf("%+v", c)
				if was := known[i][key]; was != "" && was != now[key] {
					t.Fatalf("first\n%s\nthen, of the same ops,\n%s", was, now[key])
				}
			}
			known[i] = now
		})
		m, err := w.copies[0].Merge(w.path(1), false)
		if err != nil {
			t.Fatal(err)
		}
		w.same(t, "told by the merge, and asked", fmt.Sprintf("%+v", m.Conflicts), fmt.Sprintf("%+v", mustConflicts(t, w.copies[0])))
	})
}

// opsOf names the changes of a conflict's record.
func (w *world) opsOf(t *rapid.T, i int, c Conflict) []string {
	return queried(t, w.copies[i], `SELECT DISTINCT change FROM op WHERE row = ? ORDER BY change`, string(c.Ref.ID))
}

// mineIsMine demands that every side was said as told, and that what was said on this device comes first.
func (w *world) mineIsMine(t *rapid.T, i int, c Conflict) {
	device := w.options(i).Device
	for k, s := range c.Sides() {
		if s.Device == device && c.Mine.Device != device {
			t.Fatalf("on %s side %d is not mine: %+v", device, k, c)
		}
		by := queried(t, w.copies[i], `SELECT actor, device, kind FROM change WHERE id = ?`, s.Change)
		want := fmt.Sprint(s.Actor, " ", s.Device, " ")
		if len(by) != 1 || len(by[0]) < len(want) || by[0][:len(want)] != want {
			t.Fatalf("%+v was said by %q", s, by)
		}
		kind := by[0][len(want):]
		if (kind == Undoing || kind == Redoing) && c.Unit != deletion && !w.isRedacted(t, i, c.Ref) {
			t.Fatalf("an %s said %+v", kind, s)
		}
	}
}

// isRedacted reports that something of a record was redacted.
func (w *world) isRedacted(t *rapid.T, i int, ref calendar.Ref) bool {
	return len(queried(t, w.copies[i], `SELECT c.id FROM op JOIN change c ON c.id = op.change WHERE op.row = ? AND c.kind = 'redact'`, string(ref.ID))) > 0
}
