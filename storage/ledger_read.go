package storage

import (
	"database/sql"
	"slices"

	"affiche/calendar"
)

const entryColumns = `o.unit, o.change, c.branch, c.actor, c.device, c.lamport, c.at, c.kind, coalesce(c.reverts, ''),
	c.reverts IS NOT NULL AND c.schema > 1, o.new FROM op o JOIN change c ON c.id = o.change AND c.branch IN ('', ?1)`

// into are where to scan an entry's columns.
func (e *entry) into() []any {
	return []any{&e.unit, &e.change, &e.branch, &e.actor, &e.device, &e.lamport, &e.at, &e.kind, &e.reverts, &e.restores, &e.value}
}

// ledger reads what the journal says of a row in the plan.
func (w *writer) ledger(t *table, id calendar.ID) (*ledger, error) { return w.ledgerIn("", t, id) }

// ledgerIn reads what the journal says of a row in the plan, or in a scenario.
func (w *writer) ledgerIn(branch string, t *table, id calendar.ID) (*ledger, error) {
	var entries []entry
	var named []predecessor
	err := w.each(`SELECT `+entryColumns+` WHERE o.row = ?2`, func(rows *sql.Rows) error {
		var e entry
		err := rows.Scan(e.into()...)
		entries = append(entries, e)
		return err
	}, branch, string(id))
	if err != nil {
		return nil, err
	}
	err = w.each(`SELECT unit, pred, change FROM op_pred WHERE row = ?`, func(rows *sql.Rows) error {
		var n predecessor
		err := rows.Scan(&n.unit, &n.pred, &n.change)
		named = append(named, n)
		return err
	}, string(id))
	return ledgerWith(t, branch, entries, named), err
}

// ledgerOf is ledger for a row whose type the file names.
func (w *writer) ledgerOf(ref calendar.Ref) (*ledger, error) { return w.ledgerOn("", ref) }

// ledgerOn is ledgerIn for a row whose type the file names.
func (w *writer) ledgerOn(branch string, ref calendar.Ref) (*ledger, error) {
	t, err := tableOf(ref)
	if err != nil {
		return nil, misread(err)
	}
	return w.ledgerIn(branch, t, ref.ID)
}

// A predecessor is what an op of a unit in a change had seen, and replaced.
type predecessor struct{ unit, pred, change string }

// ledgerWith makes a ledger of what the journal has of a row.
func ledgerWith(t *table, branch string, entries []entry, named []predecessor) *ledger {
	l := newLedger(t)
	l.branch, l.entries = branch, entries
	slices.SortFunc(l.entries, order)
	if branch != "" {
		below := slices.DeleteFunc(slices.Clone(entries), func(e entry) bool { return e.branch != "" })
		l.under = ledgerWith(t, "", below, named)
	}
	of := map[string]string{}
	for _, e := range entries {
		of[e.change] = e.branch
	}
	for _, n := range named {
		if by, known := of[n.change]; known { // else it is another scenario's
			l.before[naming{n.unit, n.change}] = append(l.before[naming{n.unit, n.change}], n.pred)
			if by == branch {
				l.named[naming{n.unit, n.pred}] = true
			}
		}
	}
	return l
}
