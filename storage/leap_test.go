package storage

import (
	"errors"
	"math"
	"testing"

	"pgregory.net/rapid"

	"affiche/calendar"
	"affiche/calendar/lawtest"
)

// numbered is a change that verifies, of whatever number its maker likes.
func numbered(number int64) *toldChange {
	bundle := &calendar.Bundle{ID: calendar.NewID(), Name: "x"}
	table := tables[bundle.Ref().Type]
	made, _ := table.rowOf(bundle)
	ops := touch{table: table, id: bundle.ID}.create(made)
	for i := range ops {
		ops[i].digest = ops[i].sum()
	}
	c := &toldChange{
		Change: Change{ID: string(calendar.NewID()), Lamport: number, At: noon, Actor: "enemy", Kind: Editing, Label: Label{Key: "x"}},
		schema: SchemaVersion, ops: ops,
	}
	c.label = c.Label.text()
	c.digest = c.sum(c.schema, ops)
	return c
}

// slip writes changes into a copy as nobody's program does, one for each number.
func slip(t tester, f *File, numbers ...int64) {
	t.Helper()
	err := f.transact(func(w *writer) error {
		for _, n := range numbers {
			c := numbered(n)
			if err := w.store(arrival{toldChange: c}); err != nil {
				return err
			}
			if _, err := w.settle(rowsTouched([]arrival{{toldChange: c}})); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

func TestANumberThatLeavesNoRoomIsRefusedWhole(t *testing.T) {
	for name, numbers := range map[string][]int64{
		"the last of all":            {math.MaxInt64},
		"the last that is verified":  {mostLamport},
		"what was the last once":     {1 << 48},
		"one leap too wide":          {2 + mostLeap + 1},
		"one leap too wide, further": {3, 3 + mostLeap, 3 + 2*mostLeap + 1},
		"none":                       {0},
		"less than none":             {math.MinInt64, math.MaxInt64},
	} {
		t.Run(name, func(t *testing.T) {
			ami, enemy := twins(t)
			slip(t, enemy, numbers...)
			before := stateOf(t, ami)
			for _, dry := range []bool{true, false} {
				if _, err := ami.Merge(enemy.Path(), dry); !errors.Is(err, ErrForged) {
					t.Errorf("taken in: %v", err)
				}
			}
			sameState(t, "the programme", before, stateOf(t, ami))
			if err := enemy.Check(t.Context()); !errors.Is(err, ErrUnsound) {
				t.Errorf("whose own it is hears %v", err)
			}
		})
	}
}

func TestAfterWhateverMergeWasTakenInEditsGoOnAndOthersTakeThem(t *testing.T) {
	lawtest.Check(t, usual, func(t *rapid.T) {
		w := newWorld(t, 3)
		ami, enemy, bunker := w.copies[0], w.copies[1], w.copies[2]
		leap := rapid.OneOf(rapid.Int64Range(1, 9), rapid.Int64Range(mostLeap-3, mostLeap), rapid.Int64Range(1, 2*mostLeap))
		numbers := []int64{1}
		for _, wide := range rapid.SliceOfN(leap, 1, 5).Draw(t, "leaps") {
			numbers = append(numbers, numbers[len(numbers)-1]+wide)
		}
		slip(t, enemy, numbers[1:]...)
		_, refused := ami.Merge(enemy.Path(), false)
		goesOn := func(when string) {
			t.Helper()
			edit(t, ami, when, putting(&calendar.Bundle{ID: calendar.NewID(), Name: when}))
			if _, err := bunker.Merge(ami.Path(), false); err != nil {
				t.Fatalf("%s: others say %v", when, err)
			}
			edit(t, bunker, when, putting(&calendar.Bundle{ID: calendar.NewID(), Name: when}))
		}
		if refused != nil {
			goesOn("refused")
			return
		}
		edit(t, ami, "after", putting(&calendar.Bundle{ID: calendar.NewID(), Name: "after"}))
		if rapid.Bool().Draw(t, "undone") {
			w.undo(t, 0)
			w.undo(t, 0)
		}
		goesOn("after it")
		goesOn("and again")
	})
}
