package storage

import (
	"fmt"

	"affiche/calendar"
)

// recheck lists anew the conflicts of the rows: those that an edit ended, and those that came with other copies' changes.
func (w *writer) recheck(refs []calendar.Ref) error {
	for _, ref := range refs {
		open, err := w.contested(ref)
		if err != nil {
			return err
		}
		if !open {
			continue
		}
		if err := w.listConflicts(ref); err != nil {
			return fmt.Errorf("conflicts of %s %s: %w", ref.Type, ref.ID, err)
		}
	}
	return nil
}

// contested reports whether a row is worth a look: it has a conflict listed, or more than one head of some unit.
func (w *writer) contested(ref calendar.Ref) (bool, error) {
	var n int
	return w.one(`SELECT 1 FROM conflict WHERE row = ?1 UNION ALL
		SELECT 1 FROM op o JOIN change c ON c.id = o.change AND c.branch = '' WHERE o.row = ?1 AND o.unit <> '*'
			AND NOT EXISTS(SELECT 1 FROM op_pred p JOIN change q ON q.id = p.change AND q.branch = ''
				WHERE p.row = ?1 AND p.unit = o.unit AND p.pred = o.change)
			GROUP BY o.unit HAVING count(*) > 1 UNION ALL
		SELECT 1 FROM op o WHERE o.row = ?1 AND o.unit = 'deleted' LIMIT 1`,
		[]any{string(ref.ID)}, []any{&n})
}

// listConflicts puts the conflicts of a row in the place of those listed.
func (w *writer) listConflicts(ref calendar.Ref) error {
	l, err := w.ledgerOf(ref)
	if err != nil {
		return err
	}
	return w.listRivals(ref, l)
}

// listRivals is listConflicts for who has the row's ledger already.
func (w *writer) listRivals(ref calendar.Ref, l *ledger) error {
	units, err := l.rivals()
	if err != nil {
		return err
	}
	if err := w.exec(`DELETE FROM conflict WHERE row = ?`, string(ref.ID)); err != nil {
		return err
	}
	for _, u := range units {
		if err := w.exec(`INSERT INTO conflict(row, unit, tbl) VALUES(?, ?, ?)`, string(ref.ID), u, string(ref.Type)); err != nil {
			return err
		}
	}
	return nil
}
