package storage

import (
	"errors"
	"fmt"
	"testing"

	"affiche/calendar"
)

// A change of so many ops is looked through in several goes, the last of which is full.
const manyOps = 3 * atOnce

// invite makes as many people in one change, of which each is one op.
func invite(t *testing.T, f *File) {
	t.Helper()
	c := edit(t, f, "many", func(tx *Tx) error {
		for i := range manyOps {
			if err := tx.Put(&calendar.Person{ID: calendar.DerivedID("guest", fmt.Sprint(i)), Given: fmt.Sprint("Guest ", i)}); err != nil {
				return err
			}
		}
		return nil
	})
	if c.Ops != manyOps {
		t.Fatalf("the change has %d ops", c.Ops)
	}
}

func TestALargeChangeIsLookedThroughToItsEnd(t *testing.T) {
	// the op that comes after so many others of the change
	const op = ` WHERE (row, unit) = (SELECT row, unit FROM op WHERE tbl = 'person' ORDER BY row, unit LIMIT 1 OFFSET %d)`
	for name, spoils := range map[string]string{
		"an op is altered":  `UPDATE op SET new = replace(new, 'Guest', 'Ghost')` + op,
		"an op is gone":     `DELETE FROM op` + op,
		"a digest is":       `UPDATE op SET digest = randomblob(32)` + op,
		"an op is new":      `INSERT INTO op SELECT '` + string(calendar.NewID()) + `', unit, change, tbl, old, new, digest FROM op` + op,
		"an op saw another": `INSERT INTO op_pred SELECT row, unit, '` + string(calendar.NewID()) + `', change FROM op` + op,
	} {
		for _, at := range []int{0, atOnce - 1, atOnce, atOnce + 1, manyOps - 1} {
			t.Run(fmt.Sprint(name, " at ", at), func(t *testing.T) {
				f := fresh(t)
				invite(t, f)
				if err := errors.Join(f.Check(t.Context()), f.Close()); err != nil {
					t.Fatal(err)
				}
				spoil(t, f.Path(), fmt.Sprintf(spoils, at))
				if err := reopen(t, f.Path(), "A.M.I.", "marseille").Check(t.Context()); !errors.Is(err, ErrUnsound) {
					t.Errorf("the check says %v", err)
				}
			})
		}
	}
}

// TestALargeChangeLeavesTheJournalWhileItIsChecked: between two goes the merge that brought it is undone.
func TestALargeChangeLeavesTheJournalWhileItIsChecked(t *testing.T) {
	ami, bunker := twins(t)
	invite(t, bunker)
	merge(t, ami, bunker)
	undoneWhileChecked(t, ami, 131)
}
