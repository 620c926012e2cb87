package storage

import (
	"database/sql"
	"errors"

	"affiche/calendar"
)

// Rebuild makes every row, and the list of conflicts, again of the journal, and lets go of steps of undo that lead nowhere.
// The journal itself is not touched, and nothing of it is undone: it is for a file whose rows went wrong while its journal is
// sound; see [File.Check].
func (f *File) Rebuild() error {
	return f.transact(func(w *writer) error {
		refs, err := w.rowsOfJournal()
		if err != nil {
			return err
		}
		if err := w.mode(projecting); err != nil {
			return err
		}
		for _, t := range calendar.Types() {
			if err := w.exec(`DELETE FROM ` + quoted(string(t))); err != nil {
				return err
			}
		}
		if err := w.exec(`DELETE FROM conflict`); err != nil {
			return err
		}
		if _, err = w.projectAll(refs); err != nil {
			return err
		}
		strays, err := w.strayPos()
		for _, pos := range strays {
			err = errors.Join(err, w.exec(`DELETE FROM undo WHERE pos = ?`, pos))
		}
		return err
	})
}

// rowsOfJournal lists every row that the journal tells of.
func (w *writer) rowsOfJournal() (refs []calendar.Ref, err error) {
	err = w.each(`SELECT DISTINCT tbl, row FROM op ORDER BY row`, func(rows *sql.Rows) error {
		var ref calendar.Ref
		err := rows.Scan(&ref.Type, &ref.ID)
		refs = append(refs, ref)
		return err
	})
	return refs, err
}

// projectAll makes the rows of the journal, lists their conflicts, and counts what became of them.
func (w *writer) projectAll(refs []calendar.Ref) (map[calendar.Type]Tally, error) {
	if err := w.mode(projecting); err != nil {
		return nil, err
	}
	counts := map[calendar.Type]Tally{}
	for _, ref := range refs {
		p, err := w.project(ref)
		if err != nil {
			return nil, err
		}
		if err := w.listRivals(ref, p.ledger); err != nil {
			return nil, err
		}
		counts[ref.Type] = p.count(counts[ref.Type])
	}
	return counts, w.mode(shut)
}
