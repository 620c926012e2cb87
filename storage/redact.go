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
	c := f.On("").changeOf(Origin{Kind: Redact}, Label{Key: "storage.redact", Args: []string{string(ref.Type)}})
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
	branches, err := w.branchesOf(ref)
	if err != nil {
		return err
	}
	l, shown, err := w.ledgerRow("", t, ref.ID)
	if err != nil {
		return err
	}
	if shown == nil && len(branches) == 0 || slices.ContainsFunc(units, func(u string) bool { return u == creation || u == deletion || !t.knows(u) }) {
		return ErrNoRecord.with(string(ref.ID))
	}
	elsewhere, err := w.elsewhere(t, ref.ID)
	if err != nil {
		return err
	}
	ops, emptied := redactionOps(l, elsewhere, ref, units)
	c.Touched = []calendar.Ref{ref}
	if err := w.seal(c, append(ops, lostOps(l, ref, shown, units, emptied)...)); err != nil {
		return err
	}
	for _, branch := range branches {
		if err := w.redactIn(branch, *c, ref, units, emptied); err != nil {
			return err
		}
	}
	return w.redactAside(ref, elsewhere, units)
}

// redactIn says again in a scenario what it loses by a redaction.
func (w *writer) redactIn(branch string, c Change, ref calendar.Ref, units []string, emptied map[string]bool) error {
	l, shown, err := w.ledgerRow(branch, tables[ref.Type], ref.ID)
	if err != nil || shown == nil {
		return err
	}
	if ops := lostOps(l, ref, shown, units, emptied); len(ops) > 0 {
		c.ID, c.Branch = string(calendar.DerivedID(c.ID, branch)), branch
		err = w.seal(&c, ops)
	}
	return err
}

// branchesOf lists the scenarios that say something of a row.
func (w *writer) branchesOf(ref calendar.Ref) (branches []string, err error) {
	err = w.each(`SELECT DISTINCT c.branch FROM op o JOIN change c ON c.id = o.change WHERE o.row = ? AND c.branch <> '' ORDER BY c.branch`,
		func(rows *sql.Rows) error {
			var branch string
			err := rows.Scan(&branch)
			branches = append(branches, branch)
			return err
		}, string(ref.ID))
	return branches, err
}

// ledgerRow is what the journal says of a row, and the row that it shows.
func (w *writer) ledgerRow(branch string, t *table, id calendar.ID) (*ledger, row, error) {
	l, err := w.ledgerIn(branch, t, id)
	if err != nil {
		return nil, nil, err
	}
	r, err := l.row()
	return l, r, err
}

// elsewhere is what scenarios, and the changes that are set aside, said of a row.
func (w *writer) elsewhere(t *table, id calendar.ID) (*ledger, error) {
	l := newLedger(t)
	return l, w.each(`SELECT unit, change, new FROM aside_op WHERE row = ?1 UNION ALL
		SELECT o.unit, o.change, o.new FROM op o JOIN change c ON c.id = o.change AND c.branch <> '' WHERE o.row = ?1`, func(rows *sql.Rows) error {
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

// redactionOps empties the units, and tells the changes that are emptied. What is set aside is named with the rest: merged
// again, it comes back empty.
func redactionOps(l, elsewhere *ledger, ref calendar.Ref, units []string) (ops []op, emptied map[string]bool) {
	emptied = map[string]bool{}
	for _, u := range units {
		preds := slices.Concat(l.ever(u), elsewhere.ever(u))
		slices.Sort(preds)
		for _, p := range preds {
			emptied[p] = true
		}
		ops = append(ops, l.say(ref, u, l.table.blank(), preds))
	}
	return ops, emptied
}

// say is an op that says what a row shows of a unit.
func (l *ledger) say(ref calendar.Ref, unit string, r row, preds []string) op {
	return op{
		row: string(ref.ID), unit: unit, tbl: string(ref.Type),
		old: some(l.table.show(l.table.blank(), unit)), new: some(l.table.show(r, unit)), preds: preds,
	}
}

// lostOps say again what only the row's creation said of other units, which was emptied with the rest.
func lostOps(l *ledger, ref calendar.Ref, shown row, units []string, emptied map[string]bool) (ops []op) {
	for _, u := range l.contested() {
		heads := l.heads(u)
		stands := slices.ContainsFunc(heads, func(h entry) bool { return h.unit != creation || !emptied[h.change] })
		if len(heads) > 0 && !stands && !slices.Contains(units, u) {
			ops = append(ops, l.say(ref, u, shown, changesOf(heads)))
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
