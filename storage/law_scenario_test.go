package storage

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"affiche/calendar"
	"affiche/calendar/lawtest"
)

// The laws of scenarios, over random histories of several copies, each with its plan and two scenarios:
//
//  17. A change of a scenario changes no row, no question and no undo of the plan, nor of another scenario.
//  18. A unit shows what the scenario says of it, and else what the plan shows now.
//  19. Who adopts all has a plan that shows what the scenario shows, but for what the plan deleted since. The undo of that
//     gives the plan before.
//  20. Copies that merged each other show and ask the same in every scenario, in whatever order they heard of it.
//  21. What of the plan a scenario hides that it had not seen is told.
//  22. A scenario has its own undo and redo: all undone it shows the plan, all redone what it showed.
//  23. What a scenario hides is there, when the rows were made again of the journal.

// scenarios are those that the laws play with.
var scenarios = ids("scenario", 2)

// on lets a step happen in the plan of a copy, or in one of its scenarios.
func (w *world) on(t *rapid.T, i int, do func(*rapid.T, int)) {
	plan := w.copies[i]
	w.copies[i] = plan.On(rapid.SampledFrom(append(scenarios, "")).Draw(t, "scenario"))
	defer func() { w.copies[i] = plan }()
	do(t, i)
}

// whatIf is history in which everybody also works in scenarios.
func (w *world) whatIf(t *rapid.T, check func(i int)) {
	i := 0
	in := func(do func(*rapid.T, int)) func(*rapid.T) {
		return func(t *rapid.T) { i = w.some(t); w.on(t, i, do) }
	}
	acts := map[string]func(*rapid.T){
		"edit": in(w.edit), "edit more": in(w.edit), "undo": in(w.undo), "redo": in(w.redo), "pick": in(w.pick),
		"redact":  func(t *rapid.T) { i = w.some(t); w.redact(t, i) },
		"merge":   func(t *rapid.T) { i = w.some(t); w.merge(t, i, w.some(t)) },
		"adopt":   func(t *rapid.T) { i = w.some(t); w.adoptSome(t, i) },
		"restart": func(t *rapid.T) { i = w.some(t); w.restart(i) },
		"":        func(*rapid.T) { check(i) },
	}
	if w.keeps {
		delete(acts, "redact")
	}
	t.Repeat(acts)
}

// adoptSome adopts some of what a scenario has otherwise.
func (w *world) adoptSome(t *rapid.T, i int) {
	s := rapid.SampledFrom(scenarios).Draw(t, "scenario")
	var some []calendar.Ref
	for _, d := range differences(t, w.copies[i].On(s)) {
		if rapid.Bool().Draw(t, "adopted") {
			some = append(some, d.Ref)
		}
	}
	if err := adopt(w.copies[i], s, some...); err != nil && !errors.Is(err, ErrDangling) {
		t.Fatalf("adopt: %v", err)
	}
}

func adopt(f *File, scenario calendar.ID, refs ...calendar.Ref) error {
	_, err := f.Edit(Label{Key: "adopt"}, func(tx *Tx) error {
		for _, ref := range refs {
			if err := tx.Adopt(scenario, ref); err != nil {
				return err
			}
		}
		return nil
	})
	return err
}

func differences(t tester, f *File) []Difference {
	t.Helper()
	list, err := f.Differences()
	if err != nil {
		t.Fatal(err)
	}
	return list
}

// laidOf is what a person sees of a copy's plan or scenario.
func laidOf(t tester, f *File) string {
	t.Helper()
	plan, err := f.Plan()
	if err != nil {
		t.Fatal(err)
	}
	return wordsOf(plan)
}

func wordsOf(plan *calendar.Plan) (s string) {
	for _, kind := range []calendar.Type{calendar.TypeActivity, calendar.TypeEvent, calendar.TypeCredit} {
		for r := range plan.Records(kind) {
			s += fmt.Sprintf("%+v\n", r)
		}
	}
	return s
}

// below is all of the plan, its questions and its undo included, and all of the scenarios but one.
func (w *world) below(t *rapid.T, i int, but calendar.ID) []string {
	all := slices.Concat(recordsOf(t, w.copies[i]), w.questions(t, i),
		queried(t, w.copies[i], `SELECT 'step', label, changes, undone FROM undo WHERE `+ofBranch+` ORDER BY pos`, ""))
	for _, s := range scenarios {
		if s != but {
			all = append(all, laidOf(t, w.copies[i].On(s)))
		}
	}
	return all
}

func TestLaw17AScenarioChangesNothingOfThePlan(t *testing.T) {
	lawtest.Check(t, usual, func(t *rapid.T) {
		w := newWorld(t, 2)
		w.whatIf(t, func(int) {})
		plan, s := w.copies[0], scenarios[0]
		for range 3 {
			before := w.below(t, 0, s)
			w.copies[0] = plan.On(s)
			rapid.SampledFrom([]func(*rapid.T, int){w.edit, w.edit, w.undo, w.redo, w.pick}).Draw(t, "act")(t, 0)
			w.copies[0] = plan
			sameState(t, "the plan before and after a change of a scenario", before, w.below(t, 0, s))
		}
		if named := queried(t, plan, `SELECT p.* FROM op_pred p JOIN change c ON c.id = p.change JOIN change q ON q.id = p.pred
			WHERE q.branch NOT IN (c.branch, '') AND c.kind <> 'redact'`); len(named) > 0 {
			t.Fatalf("named by others: %v", named)
		}
		w.sound(t, 0)
	})
}

func TestLaw18AScenarioShowsThePlanWhereItSaysNothing(t *testing.T) {
	lawtest.Check(t, usual, func(t *rapid.T) {
		w := newWorld(t, 1)
		w.makeAll(t)
		w.keeps = true
		said := map[calendar.ID]map[string]string{}
		for _, s := range scenarios {
			said[s] = map[string]string{}
		}
		plan := w.copies[0]
		for range rapid.IntRange(1, 12).Draw(t, "edits") {
			at := rapid.SampledFrom(append(scenarios, "")).Draw(t, "scenario")
			w.copies[0] = plan.On(at)
			before := w.shownIn(t, plan, at)
			w.edit(t, 0)
			w.copies[0] = plan
			for key, value := range w.shownIn(t, plan, at) {
				if at != "" && value != before[key] {
					said[at][key] = value
				}
			}
			for _, s := range scenarios {
				want := w.shownIn(t, plan, "")
				maps.Copy(want, said[s])
				if got := w.shownIn(t, plan, s); !maps.Equal(got, want) {
					t.Fatalf("the scenario shows\n%v\nthe plan and what it says are\n%v", got, want)
				}
			}
		}
	})
}

// shownIn is what each unit of each row shows in the plan or a scenario.
func (w *world) shownIn(t *rapid.T, f *File, at calendar.ID) map[string]string {
	all := map[string]string{}
	err := f.peruse(func(j *writer) error {
		for _, ref := range everyRef {
			tbl := tables[ref.Type]
			r, err := j.rowIn(string(at), tbl, ref.ID)
			if at == "" && err == nil {
				r, _, err = j.row(tbl, ref.ID)
			}
			if err != nil {
				return err
			}
			for _, u := range unitsOf(tbl) {
				all[string(ref.ID)+"/"+u] = tbl.show(r, u)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func TestLaw19WhoAdoptsAllHasWhatTheScenarioShows(t *testing.T) {
	lawtest.Check(t, usual, func(t *rapid.T) {
		w := newWorld(t, 2)
		w.whatIf(t, func(int) {})
		f, s := w.copies[0], scenarios[0]
		before, there := livingOf(t, f), laidOf(t, f.On(s))
		var all []calendar.Ref
		for _, d := range differences(t, f.On(s)) {
			all = append(all, d.Ref)
		}
		steps := len(w.stack(t, 0))
		if err := adopt(f, s, all...); errors.Is(err, ErrDangling) {
			t.Skip("it refers to what an undone merge took away")
		} else if err != nil {
			t.Fatal(err)
		}
		w.same(t, "the plan that adopted all, and the scenario", there, laidOf(t, f))
		w.same(t, "the scenario, adopted and before", there, laidOf(t, f.On(s)))
		for _, d := range differences(t, f.On(s)) {
			if !d.Lost {
				t.Fatalf("still different: %+v", d)
			}
		}
		w.sound(t, 0)
		w.undoTo(t, 0, steps)
		w.same(t, "the plan before, and after the undo", before, livingOf(t, f))
		w.same(t, "the scenario after the undo", there, laidOf(t, f.On(s)))
	})
}

func TestLaw20MergedCopiesShowTheSameInEveryScenario(t *testing.T) {
	lawtest.Check(t, usual, func(t *rapid.T) {
		w := newWorld(t, 3)
		w.whatIf(t, func(int) {})
		all := w.everyChange()
		var seen [2][]string
		for k := range seen {
			w.takenThen(t, rapid.Permutation(all).Draw(t, "order"), func(f *File) { seen[k] = inScenarios(t, f) })
		}
		sameState(t, "two orders", seen[0], seen[1])
		w.everybodyMerges(t)
		for i := range w.copies {
			sameState(t, "one by one and whole files", seen[0], inScenarios(t, w.copies[i]))
			w.sound(t, i)
		}
	})
}

// inScenarios is what each scenario shows, asks and tells.
func inScenarios(t tester, f *File) []string {
	t.Helper()
	all := []string{laidOf(t, f)}
	for _, s := range scenarios {
		err := f.peruse(func(j *writer) error {
			open, err := j.conflictsIn(string(s), "a device")
			all = append(all, fmt.Sprintf("%+v", open))
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, laidOf(t, f.On(s)), fmt.Sprintf("%+v", differences(t, f.On(s))))
	}
	return all
}

func TestLaw21WhatAScenarioHidesUnseenIsTold(t *testing.T) {
	lawtest.Check(t, usual, func(t *rapid.T) {
		w := newWorld(t, 1)
		w.makeAll(t)
		f, s := w.copies[0], scenarios[0]
		w.copies[0] = f.On(s)
		for range 4 {
			w.edit(t, 0)
		}
		w.copies[0] = f
		before := w.shownIn(t, f, "")
		w.edit(t, 0)
		here, now := w.shownIn(t, f, s), w.shownIn(t, f, "")
		told := map[string]bool{}
		for _, d := range differences(t, f.On(s)) {
			for _, u := range d.Moved {
				told[string(d.Ref.ID)+"/"+u] = true
			}
			if d.Gone && len(d.Moved) > 0 || d.Lost || d.Made {
				for _, u := range unitsOf(tables[d.Ref.Type]) {
					told[string(d.Ref.ID)+"/"+u] = true
				}
			}
		}
		for key, value := range now {
			if value != before[key] && here[key] != value && !told[key] {
				t.Fatalf("%s was %s in the plan and is %s; the scenario shows %s and tells nothing of it", key, before[key], value, here[key])
			}
		}
	})
}

func TestLaw22AScenarioHasItsOwnUndo(t *testing.T) {
	lawtest.Check(t, usual, func(t *rapid.T) {
		w := newWorld(t, 1)
		w.edit(t, 0)
		f, s := w.copies[0], scenarios[0]
		states := []string{laidOf(t, f.On(s))}
		steps := func() int {
			return len(queried(t, f, `SELECT pos FROM undo WHERE undone = 0 AND `+ofBranch, string(s)))
		}
		for range rapid.IntRange(1, 12).Draw(t, "edits") {
			w.copies[0] = f.On(s)
			w.edit(t, 0)
			w.copies[0] = f
			if steps() == len(states) {
				states = append(states, laidOf(t, f.On(s)))
			}
		}
		plan := livingOf(t, f)
		for k := len(states) - 2; k >= 0; k-- {
			if _, err := f.On(s).Undo(); err != nil {
				t.Fatal(err)
			}
			w.same(t, fmt.Sprintf("undone to step %d", k), states[k], laidOf(t, f.On(s)))
		}
		w.same(t, "all undone, and the plan", laidOf(t, f), laidOf(t, f.On(s)))
		w.same(t, "the plan", plan, livingOf(t, f))
		w.restart(0)
		f = w.copies[0]
		for k := 1; k < len(states); k++ {
			if _, err := f.On(s).Redo(); err != nil {
				t.Fatal(err)
			}
			w.same(t, fmt.Sprintf("redone to step %d", k), states[k], laidOf(t, f.On(s)))
		}
	})
}

func TestLaw22WhatIsTakenBackShowsThePlanAsItIsNow(t *testing.T) {
	lawtest.Check(t, usual, func(t *rapid.T) {
		w := newWorld(t, 1)
		f, s := w.copies[0], scenarios[0]
		for range rapid.IntRange(1, 4).Draw(t, "rounds") {
			w.copies[0] = f.On(s)
			w.edit(t, 0)
			w.copies[0] = f
			for err := error(nil); !errors.Is(err, ErrNothing); {
				if _, err = f.On(s).Undo(); err != nil && !errors.Is(err, ErrNothing) {
					t.Fatal(err)
				}
			}
			w.edit(t, 0)
			w.same(t, "the plan, and a scenario that says nothing any more", laidOf(t, f), laidOf(t, f.On(s)))
		}
	})
}

func TestLaw23AScenarioLiesOverAPlanThatIsThereAndIsTheSameMadeAgain(t *testing.T) {
	lawtest.Check(t, usual, func(t *rapid.T) {
		w := newWorld(t, 2)
		w.whatIf(t, func(int) {})
		f := w.copies[0]
		plan, err := f.Plan()
		if err != nil {
			t.Fatal(err)
		}
		below := wordsOf(plan)
		for _, s := range scenarios {
			over, err := f.On(s).Lay(plan)
			if err != nil {
				t.Fatal(err)
			}
			w.same(t, "laid over the plan, and loaded afresh", laidOf(t, f.On(s)), wordsOf(over))
			w.copies[0] = f.On(s)
			c := w.editTouches(t, 0)
			w.copies[0] = f
			if err := f.On(s).Refresh(over, c); err != nil {
				t.Fatal(err)
			}
			w.same(t, "refreshed, and loaded afresh", laidOf(t, f.On(s)), wordsOf(over))
			if _, err := f.On(s).Undo(); err != nil && !errors.Is(err, ErrNothing) && len(c) > 0 {
				t.Fatal(err)
			}
		}
		w.same(t, "the plan below", below, wordsOf(plan))
		shown := inScenarios(t, f)
		if err := f.Rebuild(); err != nil {
			t.Fatal(err)
		}
		sameState(t, "written and made again", shown, inScenarios(t, f))
	})
}

// editTouches is edit that tells which records it touched.
func (w *world) editTouches(t *rapid.T, i int) []calendar.Ref {
	c, err := w.copies[i].Edit(Label{Key: "act"}, func(tx *Tx) error { return actOn(t, tx) })
	if err != nil && !errors.Is(err, ErrDangling) {
		t.Fatal(err)
	}
	return c.Touched
}
