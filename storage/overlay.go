package storage

import (
	"fmt"
	"slices"

	"affiche/calendar"
)

// An overlay is what an edit of a scenario has of rows. The tables of records are the plan's: the gate stays shut, so that
// nothing of them can be written.
type overlay struct {
	w       *writer
	branch  string
	rows    map[calendar.Ref]row
	touched []touch // every row that was looked at, as it was before
}

// row reads a row as the edit has it by now; one that nothing created is not there.
func (o *overlay) row(t *table, id calendar.ID) (row, bool, error) {
	ref := calendar.Ref{Type: t.kind, ID: id}
	if r, known := o.rows[ref]; known {
		return r.clone(), r != nil, nil
	}
	r, err := o.w.rowIn(o.branch, t, id)
	if err != nil {
		return nil, false, fmt.Errorf("read %s %s: %w", t.kind, id, err)
	}
	o.rows[ref] = r
	o.touched = append(o.touched, touch{table: t, id: id, before: r})
	return r.clone(), r != nil, nil
}

// put sets a row that was read before.
func (o *overlay) put(t *table, id calendar.ID, r row) error {
	o.rows[calendar.Ref{Type: t.kind, ID: id}] = r.clone()
	return nil
}

// rowIn is a row as a scenario shows it, deleted or not; nil where nothing created it.
func (w *writer) rowIn(branch string, t *table, id calendar.ID) (row, error) {
	l, err := w.ledgerIn(branch, t, id)
	if err != nil {
		return nil, err
	}
	return l.row()
}

// recordOn is record for a change of a scenario.
func (w *writer) recordOn(c *Change, do func(*Tx) error) error {
	if !(&toldChange{Change: *c}).scenic() || !calendar.ID(c.Branch).Valid() {
		return ErrScenario.with(c.Kind)
	}
	tx := &Tx{w: w, over: &overlay{w: w, branch: c.Branch, rows: map[calendar.Ref]row{}}}
	if err := do(tx); err != nil {
		return err
	}
	ops, err := tx.over.ops(tx.picked)
	if err != nil {
		return err
	}
	if len(ops) == 0 {
		return errUnchanged
	}
	if err := w.seal(c, ops); err != nil {
		return err
	}
	c.Touched = refsOf(tx.over.touched, ops)
	return tx.over.checkReferences()
}

// ops compares each row with what it was.
func (o *overlay) ops(picked map[calendar.Ref][]string) (all []op, err error) {
	for _, t := range o.touched {
		ref := calendar.Ref{Type: t.table.kind, ID: t.id}
		after, of := o.rows[ref], picked[ref]
		if len(of) == 0 && (t.dead(t.before) && t.dead(after) || slices.Equal(t.before, after)) {
			continue
		}
		l, err := o.w.ledgerIn(o.branch, t.table, t.id)
		if err != nil {
			return nil, err
		}
		all = append(all, t.opsOver(l, after, of)...)
	}
	return all, nil
}

// opsOver are the ops of a row in a scenario. A row that the scenario made once, took back, and changes again as the plan has
// it now, it says whole.
func (t touch) opsOver(l *ledger, after row, picked []string) []op {
	var ops []op
	if !l.created() {
		ops = t.create(after, l.units()...)
	} else {
		units := append(t.table.changed(t.before, after), picked...)
		if l.tookBack() {
			units = append(append(units, l.contested()...), deletion)
		}
		slices.Sort(units)
		for _, u := range slices.Compact(units) {
			ops = append(ops, t.op(u, t.before, after))
		}
	}
	for i := range ops {
		if ops[i].unit != creation {
			ops[i].preds = l.sees(ops[i].unit)
		}
	}
	return ops
}

// checkReferences refuses a row that refers to one that is neither in the plan nor made in the scenario.
func (o *overlay) checkReferences() error {
	for _, t := range o.touched {
		after := o.rows[calendar.Ref{Type: t.table.kind, ID: t.id}]
		if t.dead(after) {
			continue
		}
		for i, c := range t.table.columns {
			if c.Form != calendar.Reference || after[i] == "" || t.before != nil && t.before[i] == after[i] {
				continue
			}
			there, err := o.w.known(o.branch, c.Of, after[i])
			if err != nil {
				return err
			}
			if !there {
				return ErrDangling.with(string(t.table.kind), string(c.Of))
			}
		}
	}
	return nil
}

// known reports a row that the plan has, or the scenario made.
func (w *writer) known(branch string, t calendar.Type, id any) (bool, error) {
	var n int
	return w.one(`SELECT 1 FROM `+quoted(string(t))+` WHERE id = ?1 UNION ALL
		SELECT 1 FROM op o JOIN change c ON c.id = o.change WHERE o.row = ?1 AND o.unit = '*' AND o.tbl = ?2 AND c.branch = ?3 LIMIT 1`,
		[]any{id, string(t), branch}, []any{&n})
}
