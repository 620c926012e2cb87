package storage

import (
	"database/sql"
	"errors"
	"slices"

	"affiche/calendar"
)

// A Conflict is a unit of a record to which two copies gave different values, neither knowing of the other. The record
// shows the last of them until a person picks. The values are written as the journal does: {"start":"2027-08-25T22:00",…}.
type Conflict struct {
	Ref    calendar.Ref
	Unit   string
	Base   string // what both had seen
	Mine   string
	Theirs string
}

// Conflicts lists what copies said differently and nobody has settled yet, in the order of records and units.
func (f *File) Conflicts() (list []Conflict, err error) {
	err = f.peruse(func(w *writer) error {
		list, err = w.conflicts(func(e entry) bool { return e.device != f.options.Device })
		return err
	})
	return list, err
}

// Pick settles a conflict: the unit takes the value, one of the conflict's or any other of its unit. The pick travels like
// every change.
func (f *File) Pick(c Conflict, value string) (Change, error) {
	label := Label{Key: "storage.resolve", Args: []string{c.Unit}}
	return f.EditAs(Origin{Kind: Picking}, label, func(tx *Tx) error { return tx.pick(c.Ref, c.Unit, value) })
}

func (tx *Tx) pick(ref calendar.Ref, unit, value string) error {
	t, err := tableOf(ref)
	if err != nil {
		return err
	}
	before, found, err := tx.w.row(t, ref.ID)
	if err != nil {
		return err
	}
	if !found || unit == creation || !t.takes(unit, value) {
		return ErrNoRecord.with(string(ref.ID), unit)
	}
	after := before.clone()
	if err := t.lay(after, unit, value); err != nil {
		return err
	}
	if err := tx.w.capture(t, ref.ID); err != nil { // also where it shows what was picked already
		return err
	}
	if tx.picked == nil {
		tx.picked = map[calendar.Ref][]string{}
	}
	tx.picked[ref] = append(tx.picked[ref], unit)
	return tx.w.update(t, ref.ID, before, after)
}

// capture notes a row as the guards do when it is written to.
func (w *writer) capture(t *table, id calendar.ID) error {
	return w.exec(`INSERT OR IGNORE INTO temp.captured SELECT ?, id, json_array(`+t.list("")+`) FROM `+
		quoted(string(t.kind))+` WHERE id = ?`, string(t.kind), string(id))
}

// conflicts reads the list, and makes each conflict's sides. theirs tells which ops are from elsewhere.
func (w *writer) conflicts(theirs func(entry) bool) ([]Conflict, error) {
	var list []Conflict
	err := w.each(`SELECT tbl, row, unit FROM conflict ORDER BY tbl, row, unit`, func(rows *sql.Rows) error {
		var c Conflict
		err := rows.Scan(&c.Ref.Type, &c.Ref.ID, &c.Unit)
		list = append(list, c)
		return err
	})
	for i := range list {
		if err != nil {
			break
		}
		var l *ledger
		if l, err = w.ledger(tables[list[i].Ref.Type], list[i].Ref.ID); err == nil {
			err = l.sides(&list[i], theirs)
		}
	}
	return list, err
}

// sides fills in what the conflict is between.
func (l *ledger) sides(c *Conflict, theirs func(entry) bool) (err error) {
	heads := l.heads(c.Unit)
	if len(heads) == 0 {
		return errors.New("a conflict without heads")
	}
	if differ, err := l.differ(c.Unit); c.Unit == deletion && !differ {
		return errors.Join(err, l.deletionSides(c, theirs(heads[len(heads)-1])))
	}
	mine, other := l.apart(heads, c.Unit, theirs)
	if c.Mine, err = l.value(mine, c.Unit); err != nil {
		return err
	}
	if c.Theirs, err = l.value(other, c.Unit); err != nil {
		return err
	}
	base, _ := l.ancestor(mine, other, c.Unit)
	c.Base, err = l.value(base, c.Unit)
	return err
}

// deletionSides are those of a deletion that had not seen an edit.
func (l *ledger) deletionSides(c *Conflict, theirs bool) error {
	lives := l.table.show(l.table.blank(), deletion)
	gone := l.table.blank()
	gone[l.table.deleted()] = int64(1)
	c.Base, c.Mine, c.Theirs = lives, l.table.show(gone, deletion), lives
	if theirs {
		c.Mine, c.Theirs = c.Theirs, c.Mine
	}
	return nil
}

// apart picks two heads that say different things: the last of ours and the last of theirs, else what shows and another.
func (l *ledger) apart(heads []entry, unit string, theirs func(entry) bool) (mine, other entry) {
	own := slices.DeleteFunc(slices.Clone(heads), theirs)
	mine = heads[len(heads)-1]
	if len(own) > 0 {
		mine = own[len(own)-1]
	}
	shown, _ := l.value(mine, unit)
	other = mine
	for _, h := range heads {
		if value, err := l.value(h, unit); err == nil && value != shown && (theirs(h) || !theirs(other)) {
			other = h
		}
	}
	return mine, other
}

// ancestor is the last op of the unit that both had seen; false where they have none in common.
func (l *ledger) ancestor(a, b entry, unit string) (entry, bool) {
	ofA, ofB := l.ancestors(a, unit), l.ancestors(b, unit)
	for _, e := range slices.Backward(l.entries) {
		if (e.unit == unit || e.unit == creation) && ofA[e.change] && ofB[e.change] {
			return e, true
		}
	}
	return entry{unit: unit}, false
}

func (l *ledger) ancestors(of entry, unit string) map[string]bool {
	seen := map[string]bool{}
	for next := []string{of.change}; len(next) > 0; {
		change := next[0]
		next = next[1:]
		for _, p := range l.preds {
			if p.unit == unit && p.change == change && !seen[p.pred] {
				seen[p.pred] = true
				next = append(next, p.pred)
			}
		}
	}
	return seen
}
