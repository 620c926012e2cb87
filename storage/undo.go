package storage

import (
	"database/sql"
	"encoding/json"
	"errors"

	"affiche/calendar"
)

// Reverted tells what an undo or a redo did.
type Reverted struct {
	Change         // the change that did it; zero but for Touched where it was a merge, or everything had been changed since
	Of      Label  // what was undone or redone
	Merge   bool   // it was a merge: what it brought is set aside, or taken back
	Skipped []Skip // what stayed as it is
}

// A Skip is a unit that an undo left alone, because somebody changed it since.
type Skip struct {
	Ref  calendar.Ref
	Unit string
	By   string // the actor who changed it
}

// A step is one entry of the undo stack: a change, or all that a merge brought, which the next undo, or redo, takes back.
type step struct {
	pos     int64
	label   Label
	changes []string
	merged  int64 // of a merge the greatest lamport number once it was in; else 0
}

// pushUndo puts changes on the undo stack of the plan or a scenario, as one step; what was undone there before can be redone
// no more.
func (w *writer) pushUndo(branch string, label Label, changes []string, merged int64) error {
	if err := w.exec(`DELETE FROM undo WHERE undone = 1 AND `+ofBranch, branch); err != nil {
		return err
	}
	ids, err := json.Marshal(changes)
	if err != nil {
		return err
	}
	return w.exec(`INSERT INTO undo(pos, label, changes, merged, undone)
		VALUES((SELECT coalesce(max(pos), 0) + 1 FROM undo), ?, ?, ?, 0)`, label.text(), string(ids), merged)
}

// Undo takes the last step back, in a new change that names it: each unit in which it still speaks shows again what it
// showed without it, in the name of whoever said so. What others changed since is skipped, and told. A merge is set aside:
// the file is as it was before, and holds what the merge brought until it is redone, or merged again.
func (f *File) Undo() (Reverted, error) { return f.revert(nextUndo, Undoing, 1) }

// Redo takes the last undo back.
func (f *File) Redo() (Reverted, error) { return f.revert(nextRedo, Redoing, 0) }

// The plan and every scenario have a stack of their own: a step belongs where its changes were made. A merge is the plan's,
// and so is what cannot be read.
const (
	ofBranch = `CASE WHEN merged = 0 AND json_valid(changes) THEN coalesce(
		(SELECT branch FROM change WHERE id = json_extract(undo.changes, '$[0]')),
		(SELECT branch FROM aside_change WHERE id = json_extract(undo.changes, '$[0]')), '') ELSE '' END = ?`
	nextUndo = `SELECT pos, label, changes, merged FROM undo WHERE undone = 0 AND ` + ofBranch + ` ORDER BY pos DESC LIMIT 1`
	nextRedo = `SELECT pos, label, changes, merged FROM undo WHERE undone = 1 AND ` + ofBranch + ` ORDER BY pos LIMIT 1`
)

// revert takes back the step that the query finds. The stack then holds what did so, to be taken back in turn.
func (f *File) revert(query, kind string, undone int) (r Reverted, err error) {
	err = f.transact(func(w *writer) error {
		s, err := w.step(query, f.branch)
		if err != nil {
			return err
		}
		r.Of, r.Merge = s.label, s.merged > 0
		switch {
		case !r.Merge:
			r.Change = f.changeOf(Origin{Kind: kind}, s.label)
			r.Reverts = s.changes[len(s.changes)-1]
			r.Skipped, err = w.takeBack(&r.Change)
			s.changes = []string{r.ID}
		case undone == 1:
			s.changes, r.Touched, err = w.setAside(s)
		default:
			r.Touched, err = w.takeUp(s.changes)
		}
		if errors.Is(err, errUnchanged) {
			r.Change = Change{}
			return w.exec(`DELETE FROM undo WHERE pos = ?`, s.pos)
		}
		if err != nil {
			return err
		}
		return w.restack(s, undone)
	})
	if err != nil {
		return Reverted{}, err
	}
	return r, nil
}

// restack moves a step to the other side of the stack.
func (w *writer) restack(s step, undone int) error {
	ids, err := json.Marshal(s.changes)
	if err != nil {
		return err
	}
	return w.exec(`UPDATE undo SET changes = ?, undone = ? WHERE pos = ?`, string(ids), undone, s.pos)
}

func (w *writer) step(query, branch string) (s step, err error) {
	var label, changes string
	found, err := w.one(query, []any{branch}, []any{&s.pos, &label, &changes, &s.merged})
	if err != nil {
		return s, err
	}
	if !found {
		return s, ErrNothing
	}
	s.label = readLabel(label)
	s.changes, err = w.readStep(changes)
	return s, err
}

// A Next is the step that would be undone or redone: what it is, and the changes that it is made of.
type Next struct {
	Label
	Changes []string
	Merge   bool
}

// NextUndo is what Undo would take back; false where there is nothing.
func (f *File) NextUndo() (Next, bool) { return f.next(nextUndo) }

// NextRedo is what Redo would bring back; false where there is nothing.
func (f *File) NextRedo() (Next, bool) { return f.next(nextRedo) }

func (f *File) next(query string) (n Next, ok bool) {
	var pos, merged int64
	var label, changes string
	err := f.look(func(tx *sql.Tx) error { return tx.QueryRow(query, f.branch).Scan(&pos, &label, &changes, &merged) })
	if err != nil || json.Unmarshal([]byte(changes), &n.Changes) != nil {
		return Next{}, false // a stack that cannot be read is told by [File.Check]
	}
	n.Label, n.Merge = readLabel(label), merged > 0
	return n, true
}
