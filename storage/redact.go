package storage

import (
	"database/sql"
	"slices"

	"affiche/calendar"
)

// Redact removes what units of a record said, now and ever, for good: a person asks to be forgotten, a fee must not
// travel. The values are emptied in this copy and, as the redaction travels, in every copy that merges it; the units then
// show nothing. It cannot be undone, and backups made before keep what they hold.
//
// The redaction is a change that names every op of those units as its predecessor: to name is to empty. An op that created
// the row says many units in one; the others are said again by the redaction, so that they stay as they show. Where two made the
// row apart and nobody said more of it since, that answers what was still to be asked of the rest.
func (f *File) Redact(ref calendar.Ref, units ...string) (Change, error) {
	c := f.changeOf(Origin{Kind: Redact}, Label{Key: "storage.redact", Args: []string{string(ref.Type)}})
	err := f.transact(func(w *writer) error {
		if err := w.redact(&c, ref, units); err != nil {
			return err
		}
		_, err := w.settle([]calendar.Ref{ref})
		return err
	})
	if err != nil {
		return Change{}, err
	}
	return c, f.scrub()
}

func (w *writer) redact(c *Change, ref calendar.Ref, units []string) error {
	t, err := tableOf(ref)
	if err != nil {
		return err
	}
	l, err := w.ledger(t, ref.ID)
	if err != nil {
		return err
	}
	shown, err := l.row()
	if err != nil {
		return err
	}
	if shown == nil || slices.ContainsFunc(units, func(u string) bool { return u == creation || u == deletion || !t.knows(u) }) {
		return ErrNoRecord.with(string(ref.ID))
	}
	aside, err := w.asideLedger(t, ref.ID)
	if err != nil {
		return err
	}
	ops := redactionOps(l, aside, ref, shown, units)
	c.Touched = []calendar.Ref{ref}
	if err := w.seal(c, ops); err != nil {
		return err
	}
	return w.redactAside(ref, aside, units)
}

// asideLedger is what the changes that are set aside said of a row.
func (w *writer) asideLedger(t *table, id calendar.ID) (*ledger, error) {
	l := newLedger(t)
	return l, w.each(`SELECT unit, change, new FROM aside_op WHERE row = ?`, func(rows *sql.Rows) error {
		var e entry
		err := rows.Scan(&e.unit, &e.change, &e.value)
		l.entries = append(l.entries, e)
		return err
	}, string(id))
}

// redactAside empties the units of a record in what is set aside, too.
func (w *writer) redactAside(ref calendar.Ref, aside *ledger, units []string) error {
	return w.mend(func() error {
		for _, u := range units {
			for _, change := range aside.ever(u) {
				unit := creation
				if aside.says(u, change) {
					unit = u
				}
				err := w.exec(`UPDATE aside_op SET old = NULL, new = NULL WHERE row = ? AND unit = ? AND change = ?`, string(ref.ID), unit, change)
				if err != nil {
					return err
				}
			}
		}
		return nil
	})
}

// redactionOps empties the units and says again what the row's creation said of others. What is set aside is named with the
// rest: merged again, it comes back empty.
func redactionOps(l, aside *ledger, ref calendar.Ref, shown row, units []string) []op {
	blank := l.table.blank()
	say := func(unit string, r row, preds []string) op {
		return op{
			row: string(ref.ID), unit: unit, tbl: string(ref.Type),
			old: some(l.table.show(blank, unit)), new: some(l.table.show(r, unit)), preds: preds,
		}
	}
	var ops []op
	emptied := map[string]bool{}
	for _, u := range units {
		preds := slices.Concat(l.ever(u), aside.ever(u))
		slices.Sort(preds)
		for _, p := range preds {
			emptied[p] = true
		}
		ops = append(ops, say(u, blank, preds))
	}
	for _, u := range l.contested() {
		heads := l.heads(u)
		stands := slices.ContainsFunc(heads, func(h entry) bool { return h.unit != creation || !emptied[h.change] })
		if len(heads) > 0 && !stands && !slices.Contains(units, u) {
			ops = append(ops, say(u, shown, changesOf(heads)))
		}
	}
	return ops
}

// changesOf are the changes of some entries, sorted.
func changesOf(entries []entry) []string {
	changes := make([]string, len(entries))
	for i, e := range entries {
		changes[i] = e.change
	}
	slices.Sort(changes)
	return slices.Compact(changes)
}

// ever lists every change that said something of the unit, sorted.
func (l *ledger) ever(unit string) []string {
	nothing := l.table.show(l.table.blank(), unit)
	var changes []string
	for _, e := range l.entries {
		value, err := l.value(e, unit)
		if e.unit == unit || e.unit == creation && err == nil && value != nothing {
			changes = append(changes, e.change)
		}
	}
	slices.Sort(changes)
	return slices.Compact(changes)
}

// redactAgain empties the ops of the rows that a redaction names, whichever of the two arrived first.
func (w *writer) redactAgain(refs []calendar.Ref) error {
	return w.mend(func() error {
		for _, ref := range refs {
			err := w.exec(`UPDATE op SET old = NULL, new = NULL WHERE row = ?1 AND new IS NOT NULL AND EXISTS(
				SELECT 1 FROM op_pred p JOIN change c ON c.id = p.change WHERE p.row = ?1 AND p.pred = op.change AND c.kind = 'redact'
				AND (p.unit = op.unit OR op.unit = '*' AND NOT EXISTS(
					SELECT 1 FROM op x WHERE x.row = ?1 AND x.unit = p.unit AND x.change = op.change)))`, string(ref.ID))
			if err != nil {
				return err
			}
		}
		return nil
	})
}

// scrub writes the file anew, so that nothing of what was emptied is left in free pages or in the WAL.
func (f *File) scrub() error {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.writer == nil {
		return nil
	}
	err := f.writer.exec(`VACUUM`)
	if err == nil {
		err = f.writer.exec(`PRAGMA wal_checkpoint(TRUNCATE)`)
	}
	return wrap(f.path, err)
}
