package storage

import (
	"cmp"
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
	kind, reverts          string
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
		rows, err := tx.Query(`SELECT row, unit, change, tbl, kind, coalesce(reverts, ''), lamport, new FROM op JOIN change ON id = change WHERE branch = '' ORDER BY lamport, change`)
		if err != nil {
			return err
		}
		if err := scanEach(rows, func() error {
			var o opRead
			err := rows.Scan(&o.row, &o.unit, &o.change, &o.tbl, &o.kind, &o.reverts, &o.lamport, &o.new)
			j.ops[o.row] = append(j.ops[o.row], o)
			return err
		}); err != nil {
			return err
		}
		if rows, err = tx.Query(`SELECT row, unit, pred, change FROM op_pred WHERE change IN (SELECT id FROM change WHERE branch = '')`); err != nil {
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

// values are the different things that are said of a unit.
func (j plainJournal) values(tbl *table, row, unit string) map[string]bool {
	values := map[string]bool{}
	for _, s := range j.speakers(row, unit) {
		if o := s.as; o.new.Valid || o.unit == creation { // what was left out of this copy nobody knows
			values[says(tbl, o, unit)] = true
		}
	}
	return values
}

// heads are the ops of a unit that none of its ops names.
func (j plainJournal) heads(row, unit string) (heads []opRead) {
	for _, o := range j.all(row, unit) {
		if len(j.pred[[3]string{row, unit, o.change}]) == 0 {
			heads = append(heads, o)
		}
	}
	return heads
}

// all are the ops of a unit, the creation counting where its change says no more of the unit.
func (j plainJournal) all(row, unit string) (ops []opRead) {
	for _, o := range j.ops[row] {
		own := slices.ContainsFunc(j.ops[row], func(x opRead) bool { return x.unit == unit && x.change == o.change })
		if o.unit == unit || o.unit == creation && !own {
			ops = append(ops, o)
		}
	}
	return ops
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

// A speaker is a head of a unit, and an op in whose name it speaks: its own, but for an undo or a redo.
type speaker struct {
	head, as opRead
	by       []opRead // the undos and redos between the two
}

// speakers are those whom the heads of a unit name, but for whom another knew and contradicts.
func (j plainJournal) speakers(row, unit string) []speaker {
	return j.heard(row, unit, j.heads(row, unit))
}

func (j plainJournal) heard(row, unit string, heads []opRead) []speaker {
	var all, left []speaker
	for _, h := range heads {
		for _, as := range j.inTheNameOf(row, unit, h) {
			as.head = h
			all = append(all, as)
		}
	}
	slices.SortStableFunc(all, func(a, b speaker) int {
		return cmp.Or(cmp.Compare(a.as.lamport, b.as.lamport), cmp.Compare(a.as.change, b.as.change))
	})
	for _, s := range all {
		against := func(o opRead) bool {
			past := j.past(row, unit, o.change)
			agrees := slices.ContainsFunc(j.inTheNameOf(row, unit, o), func(x speaker) bool { return x.as.change == s.as.change })
			return !agrees && s.knownIn(past)
		}
		if !slices.ContainsFunc(all, func(o speaker) bool {
			return o.head.change != s.head.change && (against(o.head) || against(o.as))
		}) {
			left = append(left, s)
		}
	}
	if len(left) == 0 {
		return all
	}
	return left
}

// knownIn tells whether a past holds what is said, and holds no more of what was taken back since than its taking back.
func (s speaker) knownIn(past map[string]bool) bool {
	for _, u := range s.by {
		if past[u.reverts] && !past[u.change] {
			return false
		}
	}
	return past[s.as.change]
}

// inTheNameOf finds who said what an op says: of an undo those whom the change had silenced that it takes back.
func (j plainJournal) inTheNameOf(row, unit string, o opRead) (names []speaker) {
	itself := []speaker{{head: o, as: o}}
	if o.kind != Undoing && o.kind != Redoing {
		return itself
	}
	var target *opRead
	for _, x := range j.ops[row] {
		if x.change == o.reverts && (x.unit == unit || x.unit == creation && unit != deletion && target == nil) {
			target = &x
		}
	}
	if target == nil {
		return itself
	}
	var silenced []opRead
	for _, x := range j.all(row, unit) {
		if j.pred[[3]string{row, unit, x.change}][target.change] {
			silenced = append(silenced, x)
		}
	}
	if len(silenced) == 0 && j.namesAny(row, unit, target.change) {
		return itself // nobody here knows whom
	}
	last := slices.DeleteFunc(slices.Clone(silenced), func(x opRead) bool {
		return slices.ContainsFunc(silenced, func(y opRead) bool { return y.change != x.change && j.past(row, unit, y.change)[x.change] })
	})
	named := j.heard(row, unit, last)
	for _, s := range named {
		blank := !s.as.new.Valid // but of an emptied creation one knows that the row is there, and which side it was on
		if o.new.Valid && blank && (s.as.unit != creation || unit != deletion && len(named) == 1) {
			return itself
		}
		s.by = append(slices.Clone(s.by), o)
		names = append(names, s)
	}
	return names
}

func (j plainJournal) namesAny(row, unit, change string) bool {
	for key, by := range j.pred {
		if key[0] == row && key[1] == unit && by[change] {
			return true
		}
	}
	return false
}

// past is what an op of a unit had seen, itself included.
func (j plainJournal) past(row, unit, change string) map[string]bool {
	seen := map[string]bool{change: true}
	for more := true; more; {
		more = false
		for _, o := range j.ops[row] {
			for by := range j.pred[[3]string{row, unit, o.change}] {
				if seen[by] && !seen[o.change] {
					seen[o.change], more = true, true
				}
			}
		}
	}
	return seen
}

// gone tells whether a row shows as deleted, and whether something said of it was unknown to all who deleted it.
func (j plainJournal) gone(tbl *table, row string) (gone, unseen bool) {
	deletions := j.speakers(row, deletion)
	if len(deletions) == 0 || says(tbl, deletions[len(deletions)-1].as, deletion) != `{"deleted":1}` {
		return false, false
	}
	for _, unit := range append(unitsOf(tbl), creation) {
		if unit == deletion {
			continue
		}
		for _, s := range j.speakers(row, unit) {
			known := slices.ContainsFunc(deletions, func(d speaker) bool {
				return d.as.unit == deletion && s.knownIn(j.whole(row, unit, d.as.change))
			})
			unseen = unseen || !known
		}
	}
	return true, unseen
}

// whole is what a deletion had seen of a unit.
func (j plainJournal) whole(row, unit, change string) map[string]bool {
	seen := map[string]bool{change: true}
	for _, o := range j.ops[row] {
		if j.pred[[3]string{row, deletion, o.change}][change] {
			for c := range j.past(row, unit, o.change) {
				seen[c] = true
			}
		}
	}
	return seen
}
