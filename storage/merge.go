package storage

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"affiche/calendar"
)

// ErrOther refuses a programme that was founded apart from this one.
var ErrOther = &Trouble{Key: "file.other", text: "this is another programme, not a copy of yours; nothing was changed"}

// Merged tells what a merge did, or would do.
type Merged struct {
	Changes   int // taken in
	Records   map[calendar.Type]Tally
	Conflicts []Conflict     // all that are open afterwards
	Touched   []calendar.Ref // for Refresh
	Plan      *calendar.Plan // of a dry run: the programme as it would be
}

// A Tally counts what became of the records of one type. The counts are disjoint: a move beats other changes, and what is
// deleted or cancelled is gone. All but the new ones together are those that were there before.
type Tally struct{ New, Changed, Moved, Gone, Same int }

// Merge takes in what another copy changed: every change that this one lacks, verified, in one transaction and as one step
// of undo. A file that is damaged, newer, altered, no programme or another programme is refused whole, and neither file is
// changed. The backup is made before. A dry run tells what would happen; it works in a file that is open for reading only.
func (f *File) Merge(other string, dryRun bool) (Merged, error) {
	if err := f.isOther(other); err != nil {
		return Merged{}, err
	}
	if dryRun {
		return f.rehearse(other)
	}
	g, err := welcome(other, copyPages)
	if err != nil {
		return Merged{}, err
	}
	if err := f.peruse(func(w *writer) error { return related(w, g) }); err != nil {
		return Merged{}, errors.Join(wrap(other, err), g.leave())
	}
	m, err := f.mergeGuest(g, Label{Key: "storage.merge", Args: []string{filepath.Base(other)}})
	return m, errors.Join(err, g.leave())
}

// isOther refuses to merge a programme with itself.
func (f *File) isOther(path string) error {
	there, err := os.Stat(path)
	switch {
	case errors.Is(err, os.ErrNotExist):
		return wrap(path, ErrMissing)
	case err != nil:
		return err
	case os.SameFile(f.identity, there):
		return wrap(path, ErrSame)
	}
	return nil
}

// rehearse merges into a copy that is thrown away.
func (f *File) rehearse(other string) (m Merged, err error) {
	folder, err := os.MkdirTemp("", "affiche-")
	if err != nil {
		return m, err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(folder)) }()
	stage := filepath.Join(folder, filepath.Base(f.path))
	if err := f.copyPages(stage); err != nil {
		return m, err
	}
	o := f.options
	o.ReadOnly, o.bare = false, true
	copied, err := Open(stage, o)
	if err != nil {
		return m, err
	}
	if m, err = copied.Merge(other, false); err == nil {
		m.Plan, err = copied.Plan()
	}
	return m, errors.Join(err, copied.Close())
}

// copyPages copies the file as its readers see it.
func (f *File) copyPages(to string) error {
	f.reading.RLock()
	defer f.reading.RUnlock()
	conn, err := f.readers.Conn(context.Background())
	if err == nil {
		err = errors.Join(copyBy(context.Background(), conn, to), conn.Close())
	}
	return wrap(f.path, err)
}

func (f *File) mergeGuest(g *guest, label Label) (m Merged, err error) {
	var arrived []arrival
	if err := f.peruse(func(w *writer) error {
		arrived, err = wanted(w, g)
		return err
	}); err != nil {
		return m, err
	}
	if len(arrived) > 0 {
		if err := f.backup(); err != nil {
			return m, err
		}
	}
	err = f.transact(func(w *writer) error {
		if m, err = w.takeIn(arrived, label); err == nil {
			m.Conflicts, err = w.conflicts(f.options.Device)
		}
		return err
	})
	return m, err
}

// related refuses a guest that tells of programmes, and of none of ours. A journal that lost its beginning tells of none:
// such a one is nobody's stranger.
func related(ours, theirs teller) error {
	mine, err := programmes(ours)
	if err != nil {
		return err
	}
	told, err := programmes(theirs)
	if err != nil || len(mine) == 0 || len(told) == 0 {
		return err
	}
	for id := range told {
		if mine[id] {
			return nil
		}
	}
	return ErrOther
}

// programmes are the ids of the programmes that a journal tells of: one, where nothing else was ever taken in.
func programmes(t teller) (map[string]bool, error) {
	ids := map[string]bool{}
	err := t.each(`SELECT DISTINCT row FROM op WHERE tbl = ?`, func(rows *sql.Rows) error {
		var id string
		err := rows.Scan(&id)
		ids[id] = true
		return err
	}, string(calendar.TypeProgramme))
	return ids, err
}

// takeIn writes what arrived into the journal, makes the rows that it touches again and counts what became of them.
func (w *writer) takeIn(arrived []arrival, label Label) (m Merged, err error) {
	var undoable []string
	taken := 0
	for _, a := range arrived {
		if err := w.store(a); err != nil {
			return m, fmt.Errorf("change %s: %w", a.ID, err)
		}
		if !a.mends {
			taken++
		}
		if !a.mends && !a.lasting() {
			undoable = append(undoable, a.ID)
		}
	}
	if err := w.dropAside(); err != nil {
		return m, err
	}
	m.Changes, m.Touched = taken, rowsTouched(arrived)
	before, err := w.living()
	if err != nil {
		return m, err
	}
	if m.Records, err = w.settle(m.Touched); err != nil {
		return m, err
	}
	countSame(m.Records, before)
	newest, err := w.newest()
	if err == nil && len(undoable) > 0 {
		err = w.pushUndo("", label, undoable, newest)
	}
	return m, err
}

// settle makes the rows again that changes from elsewhere touched, and lists their conflicts.
func (w *writer) settle(touched []calendar.Ref) (map[calendar.Type]Tally, error) {
	for _, ref := range touched {
		if err := w.sane(ref); err != nil {
			return nil, err
		}
	}
	if err := w.redactAgain(touched); err != nil {
		return nil, err
	}
	return w.projectAll(touched)
}

// sane refuses what no copy of this program writes, and digests cannot show: a row of two types, and an op that names as
// predecessor one that is not older.
func (w *writer) sane(ref calendar.Ref) error {
	var n int
	bad, err := w.one(`SELECT 1 FROM op WHERE row = ?1 AND tbl <> ?2 UNION ALL
		SELECT 1 FROM op_pred p JOIN change c ON c.id = p.change JOIN change q ON q.id = p.pred
			WHERE p.row = ?1 AND q.lamport >= c.lamport LIMIT 1`,
		[]any{string(ref.ID), string(ref.Type)}, []any{&n})
	if bad {
		return ErrForged.with(string(ref.Type) + " " + string(ref.ID))
	}
	return err
}
