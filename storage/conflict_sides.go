package storage

import (
	"database/sql"
	"fmt"
	"slices"
	"time"

	"affiche/calendar"
)

// A Conflict is a unit of a record to which copies gave different values, neither knowing of the other. The record shows
// the last of them until a person picks.
type Conflict struct {
	Ref    calendar.Ref
	Unit   string
	Base   string // what both had seen
	Mine   Side   // what was said on this device; where nothing was, what shows
	Theirs Side
	Others []Side // where there are more than two values
}

// A Side is one of the values, and who said it first: an undo says nothing of its own.
type Side struct {
	Value         string // as the journal writes it: {"start":"2027-08-25T22:00",…}
	Change        string // that said it
	Actor, Device string
	At            time.Time // shown, never trusted
}

// Sides are all of them: mine, theirs and the others'.
func (c Conflict) Sides() []Side { return append([]Side{c.Mine, c.Theirs}, c.Others...) }

// Conflicts lists what copies said differently and nobody has settled yet, in the order of records and units.
func (f *File) Conflicts() (list []Conflict, err error) {
	err = f.peruse(func(w *writer) error {
		list, err = w.conflictsIn(f.branch, f.options.Device)
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
	before, found, err := tx.row(t, ref.ID)
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
	if err := tx.capture(t, ref.ID); err != nil { // also where it shows what was picked already
		return err
	}
	if tx.picked == nil {
		tx.picked = map[calendar.Ref][]string{}
	}
	tx.picked[ref] = append(tx.picked[ref], unit)
	return tx.put(t, ref.ID, after)
}

// capture notes a row as the guards do when it is written to.
func (w *writer) capture(t *table, id calendar.ID) error {
	return w.exec(`INSERT OR IGNORE INTO temp.captured SELECT ?, id, json_array(`+t.list("")+`) FROM `+
		quoted(string(t.kind))+` WHERE id = ?`, string(t.kind), string(id))
}

// conflicts reads the list, and makes each conflict's sides as they are seen on a device.
func (w *writer) conflicts(device string) ([]Conflict, error) {
	var listed, list []Conflict
	err := w.each(`SELECT tbl, row, unit FROM conflict ORDER BY tbl, row, unit`, func(rows *sql.Rows) error {
		var c Conflict
		err := rows.Scan(&c.Ref.Type, &c.Ref.ID, &c.Unit)
		listed = append(listed, c)
		return err
	})
	for _, c := range listed {
		if err != nil {
			return nil, err
		}
		t, known := tables[c.Ref.Type]
		if !known {
			return nil, stray(fmt.Errorf("a conflict of a type %q", c.Ref.Type))
		}
		var l *ledger
		open := false
		if l, err = w.ledger(t, c.Ref.ID); err == nil {
			open, err = l.sides(&c, device)
		}
		if open {
			list = append(list, c)
		}
	}
	return list, err
}

// sides fills in what the conflict is between: of each value the last op that says it, one of this device first. It is none
// where but one thing is said; see [File.Check].
func (l *ledger) sides(c *Conflict, device string) (open bool, err error) {
	said, err := l.stances(c.Unit)
	if err != nil {
		return false, err
	}
	slices.Reverse(said) // what shows comes first
	mine := func(s stance) bool { return s.device == device }
	slices.SortStableFunc(said, func(a, b stance) int { return rank(mine(a), mine(b)) })
	var sides []stance
	for _, s := range said {
		if !slices.ContainsFunc(sides, func(o stance) bool { return o.says == s.says }) {
			sides = append(sides, s)
		}
	}
	if len(sides) < 2 {
		return false, nil
	}
	slices.SortStableFunc(sides[1:], func(a, b stance) int { return rank(!mine(a), !mine(b)) })
	c.Mine, c.Theirs = sides[0].side(), sides[1].side()
	for _, s := range sides[2:] {
		c.Others = append(c.Others, s.side())
	}
	c.Base, err = l.base(sides[0].entry, sides[1].entry, c.Unit)
	return err == nil, err
}

// rank puts what holds before what does not.
func rank(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return -1
	}
	return 1
}

// A stance is one thing that is said of a unit in conflict.
type stance struct {
	entry
	says string
}

func (s stance) side() Side {
	return Side{s.says, s.change, s.actor, s.device, time.UnixMilli(s.at)}
}

// stances are what the voices of a unit say, the one that shows last; of a deletion also that what it had not seen is there.
func (l *ledger) stances(unit string) (all []stance, err error) {
	for _, v := range l.speaks(unit) {
		if v.unknown() {
			continue
		}
		says, err := l.value(v.entry, unit)
		if err != nil {
			return nil, err
		}
		all = append(all, stance{v.entry, says})
	}
	if gone := l.table.show(l.table.stub(), deletion); unit == deletion && len(all) > 0 && all[len(all)-1].says == gone {
		var there []stance
		for _, v := range l.unseen() {
			there = append(there, stance{v.entry, l.table.show(l.table.blank(), deletion)})
		}
		all = append(there, all...)
	}
	return all, nil
}

// base is what the last op of the unit said that both had seen.
func (l *ledger) base(a, b entry, unit string) (string, error) {
	for _, e := range slices.Backward(l.ops(unit)) {
		if l.saw(unit, a.change, e.change) && l.saw(unit, b.change, e.change) {
			return l.value(e, unit)
		}
	}
	return l.value(entry{unit: unit}, unit)
}
