package storage

import (
	"database/sql"
	"fmt"
	"slices"

	"affiche/calendar"
)

// lawOfConflicts compares the conflicts listed with the rivals that a plain reading of the journal finds, which shares no
// code with the one that lists them.
func lawOfConflicts(t tester, f *File) {
	t.Helper()
	listed := queried(t, f, `SELECT row, unit FROM conflict ORDER BY row, unit`)
	found := rivalsOf(t, f)
	if !slices.Equal(listed, found) {
		t.Fatalf("listed\n%q\nfound\n%q", listed, found)
	}
}

// An opRead is an op as the plain reading has it.
type opRead struct {
	row, unit, change, tbl string
	lamport                int64
	new                    sql.NullString
}

// A plainJournal is everything that a journal says, by row.
type plainJournal struct {
	ops  map[string][]opRead
	pred map[[3]string]map[string]bool // row, unit, predecessor → changes that name it
}

func readPlainly(t tester, f *File) plainJournal {
	t.Helper()
	j := plainJournal{map[string][]opRead{}, map[[3]string]map[string]bool{}}
	err := f.look(func(tx *sql.Tx) error {
		rows, err := tx.Query(`SELECT row, unit, change, tbl, lamport, new FROM op JOIN change ON id = change ORDER BY lamport, change`)
		if err != nil {
			return err
		}
		if err := scanEach(rows, func() error {
			var o opRead
			err := rows.Scan(&o.row, &o.unit, &o.change, &o.tbl, &o.lamport, &o.new)
			j.ops[o.row] = append(j.ops[o.row], o)
			return err
		}); err != nil {
			return err
		}
		if rows, err = tx.Query(`SELECT row, unit, pred, change FROM op_pred`); err != nil {
			return err
		}
		return scanEach(rows, func() error {
			var key [3]string
			var change string
			err := rows.Scan(&key[0], &key[1], &key[2], &change)
			if j.pred[key] == nil {
				j.pred[key] = map[string]bool{}
			}
			j.pred[key][change] = true
			return err
		})
	})
	if err != nil {
		t.Fatal(err)
	}
	return j
}

// rivalsOf finds, for every row, the units whose heads say different things.
func rivalsOf(t tester, f *File) []string {
	j := readPlainly(t, f)
	var found []string
	for id, ops := range j.ops {
		tbl := tables[calendar.Type(ops[0].tbl)]
		if !slices.ContainsFunc(ops, func(o opRead) bool { return o.unit == creation }) {
			continue // its creation has not arrived
		}
		gone, unseen := j.gone(tbl, id)
		for _, unit := range unitsOf(tbl) {
			asked := len(j.values(tbl, id, unit)) > 1
			if gone {
				asked = unit == deletion && (asked || unseen)
			}
			if asked {
				found = append(found, fmt.Sprint(id, " ", unit))
			}
		}
	}
	slices.Sort(found)
	return found
}

// values are the different things that the heads of a unit say.
func (j plainJournal) values(tbl *table, row, unit string) map[string]bool {
	values := map[string]bool{}
	for _, o := range j.heads(row, unit) {
		if o.new.Valid || o.unit == creation { // what was left out of this copy nobody knows
			values[says(tbl, o, unit)] = true
		}
	}
	return values
}

// heads are the ops of a unit that none of its ops names, the creation counting where its change says no more of the unit.
func (j plainJournal) heads(row, unit string) (heads []opRead) {
	for _, o := range j.ops[row] {
		own := slices.ContainsFunc(j.ops[row], func(x opRead) bool { return x.unit == unit && x.change == o.change })
		if o.unit != unit && (o.unit != creation || own) {
			continue
		}
		if len(j.pred[[3]string{row, unit, o.change}]) == 0 {
			heads = append(heads, o)
		}
	}
	return heads
}

func says(tbl *table, o opRead, unit string) string {
	r := tbl.blank()
	if o.new.Valid {
		if err := tbl.lay(r, o.unit, o.new.String); err != nil {
			return err.Error()
		}
	}
	return tbl.show(r, unit)
}

// gone tells whether a row shows as deleted, and whether some head of it was unknown to all who deleted it.
func (j plainJournal) gone(tbl *table, row string) (gone, unseen bool) {
	deletions := j.heads(row, deletion)
	last := deletions[len(deletions)-1]
	if says(tbl, last, deletion) != `{"deleted":1}` {
		return false, false
	}
	for _, unit := range append(unitsOf(tbl), creation) {
		if unit == deletion {
			continue
		}
		for _, h := range j.heads(row, unit) {
			known := slices.ContainsFunc(deletions, func(d opRead) bool {
				return d.unit == deletion && (d.change == h.change || j.pred[[3]string{row, deletion, h.change}][d.change])
			})
			unseen = unseen || !known
		}
	}
	return true, unseen
}
