package storage

import (
	"database/sql"
	"encoding/json"
	"errors"
	"slices"

	"affiche/calendar"
)

// Reverted tells what an undo or a redo did.
type Reverted struct {
	Change         // zero where everything had been changed since
	Of      Label  // what was undone or redone
	Skipped []Skip // what stayed as it is
}

// A Skip is a unit that an undo left alone, because somebody changed it since.
type Skip struct {
	Ref  calendar.Ref
	Unit string
	By   string // the actor who changed it
}

// A step is one entry of the undo stack: the changes that the next undo, or redo, takes back together.
type step struct {
	pos     int64
	label   Label
	changes []string
}

// pushUndo puts changes on the undo stack, as one step; what was undone before can be redone no more.
func (w *writer) pushUndo(label Label, changes []string) error {
	if err := w.exec(`DELETE FROM undo WHERE undone = 1`); err != nil {
		return err
	}
	ids, err := json.Marshal(changes)
	if err != nil {
		return err
	}
	return w.exec(`INSERT INTO undo(pos, label, changes, undone)
		VALUES((SELECT coalesce(max(pos), 0) + 1 FROM undo), ?, ?, 0)`, label.text(), string(ids))
}

// Undo takes the last step back, in a new change: each unit that still shows what the step gave it shows again what it
// showed without it. What others changed since is skipped, and told.
func (f *File) Undo() (Reverted, error) { return f.revert(nextUndo, Undoing, 1) }

// Redo takes the last undo back.
func (f *File) Redo() (Reverted, error) { return f.revert(nextRedo, Redoing, 0) }

const (
	nextUndo = `SELECT pos, label, changes FROM undo WHERE undone = 0 ORDER BY pos DESC LIMIT 1`
	nextRedo = `SELECT pos, label, changes FROM undo WHERE undone = 1 ORDER BY pos LIMIT 1`
)

// revert takes back the step that the query finds. The stack then holds the change that did so, to be taken back in turn.
func (f *File) revert(query, kind string, undone int) (r Reverted, err error) {
	r.Change = f.changeOf(Origin{Kind: kind}, Label{})
	err = f.transact(func(w *writer) error {
		s, err := w.step(query)
		if err != nil {
			return err
		}
		r.Of, r.Label, r.Reverts = s.label, s.label, s.changes[len(s.changes)-1]
		err = w.record(&r.Change, func(*Tx) (err error) {
			r.Skipped, err = w.takeBack(s.changes)
			return err
		})
		if errors.Is(err, errUnchanged) {
			r.Change = Change{}
			return w.exec(`DELETE FROM undo WHERE pos = ?`, s.pos)
		}
		if err != nil {
			return err
		}
		return w.exec(`UPDATE undo SET changes = json_array(?), undone = ? WHERE pos = ?`, r.ID, undone, s.pos)
	})
	if err != nil {
		return Reverted{}, err
	}
	return r, nil
}

func (w *writer) step(query string) (s step, err error) {
	var label, changes string
	found, err := w.one(query, nil, []any{&s.pos, &label, &changes})
	if err != nil {
		return s, err
	}
	if !found {
		return s, ErrNothing
	}
	s.label = readLabel(label)
	if err = json.Unmarshal([]byte(changes), &s.changes); err != nil || len(s.changes) == 0 {
		return s, ErrDamaged.because(err)
	}
	return s, nil
}

// takeBack gives every row that the changes touched the values that it would show without them.
func (w *writer) takeBack(changes []string) (skipped []Skip, err error) {
	refs, err := w.rowsOf(changes)
	for _, ref := range refs {
		var more []Skip
		if err == nil {
			more, err = w.takeBackRow(ref, changes)
		}
		skipped = append(skipped, more...)
	}
	return skipped, err
}

// rowsOf lists the rows that the changes touched.
func (w *writer) rowsOf(changes []string) (refs []calendar.Ref, err error) {
	known := map[calendar.Ref]bool{}
	for _, c := range changes {
		err = w.each(`SELECT DISTINCT tbl, row FROM op WHERE change = ? ORDER BY row`, func(rows *sql.Rows) error {
			var ref calendar.Ref
			err := rows.Scan(&ref.Type, &ref.ID)
			if !known[ref] {
				known[ref] = true
				refs = append(refs, ref)
			}
			return err
		}, c)
		if err != nil {
			return nil, err
		}
	}
	return refs, nil
}

func (w *writer) takeBackRow(ref calendar.Ref, changes []string) ([]Skip, error) {
	t := tables[ref.Type]
	l, err := w.ledger(t, ref.ID)
	if err != nil {
		return nil, err
	}
	now, found, err := w.row(t, ref.ID)
	if err != nil || !found {
		return nil, err
	}
	u := takingBack{l, func(c string) bool { return slices.Contains(changes, c) }, now, now.clone(), nil}
	if err := u.row(); err != nil {
		return nil, err
	}
	for i := range u.skipped {
		u.skipped[i].Ref = ref
	}
	return u.skipped, w.update(t, ref.ID, now, u.target)
}

// takingBack works out what a row shows once some changes to it are taken back.
type takingBack struct {
	*ledger
	theirs  func(change string) bool
	now     row
	target  row
	skipped []Skip
}

func (u *takingBack) row() error {
	gone := u.table.deleted()
	mine := u.without(func(c string) bool { return !u.theirs(c) })
	if !u.without(u.theirs).created() {
		return u.uncreate(mine)
	}
	for _, name := range mine.contested() {
		if err := u.unit(name, mine); err != nil {
			return err
		}
	}
	if u.now[gone] == int64(1) && u.target[gone] == int64(1) { // deleted by somebody else: it stays as it is
		for _, name := range u.table.changed(u.now, u.target) {
			u.skip(name, deletion)
		}
		copy(u.target, u.now)
	}
	return nil
}

// uncreate deletes the row, unless somebody has changed it since.
func (u *takingBack) uncreate(mine *ledger) error {
	created, err := mine.row()
	if err != nil || u.now[u.table.deleted()] == int64(1) {
		return err
	}
	for _, name := range u.table.changed(created, u.now) {
		u.skip(name, name)
	}
	if len(u.skipped) == 0 {
		u.target[u.table.deleted()] = int64(1)
	}
	return nil
}

// unit puts one unit back, if it shows what the changes gave it.
func (u *takingBack) unit(name string, mine *ledger) error {
	shows := u.table.show(u.now, name)
	wanted, err := u.value(u.before(name, u.theirs), name)
	if err != nil || shows == wanted {
		return err
	}
	given, err := mine.value(mine.last(name), name)
	if err != nil {
		return err
	}
	if shows != given {
		u.skip(name, name)
		return nil
	}
	return u.table.lay(u.target, name, wanted)
}

// skip leaves a unit alone, and says who changed what stands in the way.
func (u *takingBack) skip(unit, because string) {
	u.skipped = append(u.skipped, Skip{Unit: unit, By: u.last(because).actor})
}

// A Next is the step that would be undone or redone: what it is, and the changes that it is made of.
type Next struct {
	Label
	Changes []string
}

// NextUndo is what Undo would take back; false where there is nothing.
func (f *File) NextUndo() (Next, bool) { return f.next(nextUndo) }

// NextRedo is what Redo would bring back; false where there is nothing.
func (f *File) NextRedo() (Next, bool) { return f.next(nextRedo) }

func (f *File) next(query string) (n Next, ok bool) {
	var pos int64
	var label, changes string
	err := f.look(func(tx *sql.Tx) error { return tx.QueryRow(query).Scan(&pos, &label, &changes) })
	if err != nil || json.Unmarshal([]byte(changes), &n.Changes) != nil {
		return Next{}, false
	}
	n.Label = readLabel(label)
	return n, true
}
