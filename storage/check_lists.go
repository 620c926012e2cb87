package storage

import (
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"slices"

	"affiche/calendar"
)

// checkUndo looks whether every step of undo and redo can be taken.
func (w *writer) checkUndo() error {
	strays, err := w.strayPos()
	if err == nil && len(strays) > 0 {
		err = stray(fmt.Errorf("steps %v of undo", strays))
	}
	return err
}

// strayPos lists the steps of undo and redo that name no changes of this file.
func (w *writer) strayPos() (strays []int64, err error) {
	texts := map[int64]string{}
	err = w.each(`SELECT pos, changes FROM undo`, func(rows *sql.Rows) error {
		var pos int64
		var changes string
		err := rows.Scan(&pos, &changes)
		texts[pos] = changes
		return err
	})
	for pos, text := range texts {
		if err != nil {
			return nil, err
		}
		if _, fault := w.readStep(text); errors.Is(fault, ErrStray) {
			strays = append(strays, pos)
		} else {
			err = fault
		}
	}
	slices.Sort(strays)
	return strays, err
}

// readStep reads which changes a step of undo is made of. Each must be in this file, if only aside.
func (w *writer) readStep(text string) (changes []string, err error) {
	if err := json.Unmarshal([]byte(text), &changes); err != nil || len(changes) == 0 {
		return nil, stray(errors.Join(fmt.Errorf("a step of undo: %q", text), err))
	}
	for _, id := range changes {
		var n int
		there, err := w.one(`SELECT 1 FROM change WHERE id = ?1 UNION ALL SELECT 1 FROM aside_change WHERE id = ?1`, []any{id}, []any{&n})
		if err != nil {
			return nil, err
		}
		if !there {
			return nil, stray(fmt.Errorf("a step of undo: no change %q", id))
		}
	}
	return changes, nil
}

// checkListed compares the conflicts that are listed with what the journal says of their rows.
func (w *writer) checkListed() error {
	refs, err := w.refs(`SELECT DISTINCT tbl, row FROM conflict`)
	for _, ref := range refs {
		if err != nil {
			return err
		}
		t, known := tables[ref.Type]
		if !known {
			return stray(fmt.Errorf("a conflict of a type %q", ref.Type))
		}
		var l *ledger
		if l, err = w.ledger(t, ref.ID); err == nil {
			err = w.checkConflicts(ref, l)
		}
	}
	return err
}

// checkConflicts compares the conflicts that are listed of a row with those that it has.
func (w *writer) checkConflicts(ref calendar.Ref, l *ledger) error {
	rivals, err := l.rivals()
	if err != nil {
		return ErrUnsound.because(ErrDamaged.because(err))
	}
	var listed []string
	err = w.each(`SELECT unit FROM conflict WHERE row = ? AND tbl = ? ORDER BY unit`, func(rows *sql.Rows) error {
		var unit string
		err := rows.Scan(&unit)
		listed = append(listed, unit)
		return err
	}, string(ref.ID), string(ref.Type))
	if err == nil && !slices.Equal(listed, rivals) {
		err = stray(fmt.Errorf("%s %s lists the conflicts %v for %v", ref.Type, ref.ID, listed, rivals))
	}
	return err
}
