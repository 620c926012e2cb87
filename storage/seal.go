package storage

import (
	"database/sql"
	"errors"
	"fmt"
	"slices"

	"affiche/calendar"
)

// An op is what a change did to one unit of one row.
type op struct {
	row, unit, tbl string
	old, new       sql.NullString // JSON {column: value}; new is NULL once redacted, old also at creation
	preds          []string       // the changes whose ops of this unit it had seen and replaced, sorted
	digest         []byte
}

// record runs an edit and writes down what it changed in the end: the change and its ops with their predecessors. Where
// nothing differs it gives errUnchanged.
func (w *writer) record(c *Change, do func(*Tx) error) error {
	if c.Branch != "" {
		return w.recordOn(c, do)
	}
	tx := &Tx{w: w}
	if err := w.mode(editing); err != nil {
		return err
	}
	if err := do(tx); err != nil {
		return err
	}
	touches, err := w.touched()
	if err != nil {
		return err
	}
	ops, err := w.opsOf(touches, tx.picked)
	if err != nil {
		return err
	}
	if len(ops) == 0 {
		return errUnchanged
	}
	if err := w.seal(c, ops); err != nil {
		return err
	}
	c.Touched = refsOf(touches, ops)
	return w.recheck(replacing(ops))
}

// replacing lists the rows of which the ops replace something: only there a conflict can have ended or come about.
func replacing(ops []op) (refs []calendar.Ref) {
	for _, o := range ops {
		ref := calendar.Ref{Type: calendar.Type(o.tbl), ID: calendar.ID(o.row)}
		if len(o.preds) > 0 && (len(refs) == 0 || refs[len(refs)-1] != ref) {
			refs = append(refs, ref)
		}
	}
	return refs
}

// opsOf compares each touched row with what it was.
func (w *writer) opsOf(touches []touch, picked map[calendar.Ref][]string) ([]op, error) {
	var ops []op
	for _, t := range touches {
		after, found, err := w.row(t.table, t.id)
		if err != nil {
			return nil, err
		}
		if !found {
			return nil, fmt.Errorf("%s %s is gone inside its own edit", t.table.kind, t.id)
		}
		more, err := w.opsOfRow(t, after, picked[calendar.Ref{Type: t.table.kind, ID: t.id}])
		if err != nil {
			return nil, err
		}
		ops = append(ops, more...)
	}
	return ops, nil
}

// opsOfRow compares one row with what it was. Units that a person picked get an op though they show the same: it ends the
// conflict.
func (w *writer) opsOfRow(t touch, after row, picked []string) ([]op, error) {
	if len(picked) == 0 && t.dead(t.before) && t.dead(after) {
		return nil, w.unmake(t, after)
	}
	if t.dead(t.before) {
		told, err := w.unitsOf(t.id)
		if err != nil {
			return nil, err
		}
		if !slices.Contains(told, creation) {
			return w.seeing(t.create(after, told...))
		}
	}
	var ops []op
	units := t.table.changed(t.before, after)
	for _, u := range picked {
		if !slices.Contains(units, u) {
			units = append(units, u)
		}
	}
	for _, u := range units {
		ops = append(ops, t.op(u, t.before, after))
	}
	return w.seeing(ops)
}

// unitsOf lists the units of a row of which the journal tells in the plan. It may tell of some and not of the creation: the redactions
// that an undone merge brought stay.
func (w *writer) unitsOf(id calendar.ID) (units []string, err error) {
	err = w.each(`SELECT DISTINCT o.unit FROM op o JOIN change c ON c.id = o.change AND c.branch = '' WHERE o.row = ?`, func(rows *sql.Rows) error {
		var unit string
		err := rows.Scan(&unit)
		units = append(units, unit)
		return err
	}, string(id))
	return units, err
}

// seeing gives the ops their predecessors. A creation has none.
func (w *writer) seeing(ops []op) ([]op, error) {
	for i, o := range ops {
		if o.unit == creation {
			continue
		}
		var err error
		if ops[i].preds, err = w.seen(o.row, o.unit); err != nil {
			return nil, err
		}
	}
	return ops, nil
}

// unmake puts a row back that was made, or brought back, and deleted in one edit.
func (w *writer) unmake(t touch, after row) error {
	if err := w.mode(projecting); err != nil {
		return err
	}
	var err error
	if t.before == nil {
		err = w.exec(`DELETE FROM `+quoted(string(t.table.kind))+` WHERE id = ?`, string(t.id))
	} else {
		err = w.update(t.table, t.id, after, t.before)
	}
	return errors.Join(err, w.mode(shut))
}

// create makes the ops of a new row: one that founds it, one for each confidential unit, which can be emptied alone, and one
// for each unit of which the journal tells already, so that it replaces what it finds.
func (t touch) create(after row, told ...string) []op {
	ops := []op{{row: string(t.id), unit: creation, tbl: string(t.table.kind), new: some(t.table.found(after))}}
	own := append(t.table.secrets(after), told...)
	slices.Sort(own)
	for _, u := range slices.Compact(own) {
		ops = append(ops, t.op(u, t.table.blank(), after))
	}
	return ops
}

// op is what became of one unit of a row.
func (t touch) op(unit string, before, after row) op {
	return op{
		row: string(t.id), unit: unit, tbl: string(t.table.kind),
		old: some(t.table.show(before, unit)), new: some(t.table.show(after, unit)),
	}
}

func some(text string) sql.NullString { return sql.NullString{String: text, Valid: true} }

// headsOfUnit finds the heads of one unit of a row in the plan; headsOfRow those of all its units.
const (
	headsOfUnit = `SELECT o.change FROM op o JOIN change c ON c.id = o.change AND c.branch = '' WHERE o.row = ?1 AND o.unit IN (?2, '*')
		AND NOT EXISTS(SELECT 1 FROM op_pred p JOIN change q ON q.id = p.change AND q.branch = ''
			WHERE p.row = ?1 AND p.unit = ?2 AND p.pred = o.change)
		AND (o.unit = ?2 OR NOT EXISTS(SELECT 1 FROM op x WHERE x.row = ?1 AND x.unit = ?2 AND x.change = o.change))
		AND (o.new IS NOT NULL OR o.unit = '*') -- nobody has seen what was left out of this copy
		ORDER BY o.change`
	headsOfRow = `SELECT DISTINCT o.change FROM op o JOIN change c ON c.id = o.change AND c.branch = '' WHERE o.row = ?1
		AND NOT EXISTS(SELECT 1 FROM op_pred p JOIN change q ON q.id = p.change AND q.branch = ''
			WHERE p.row = ?1 AND p.unit = o.unit AND p.pred = o.change)
		ORDER BY o.change`
)

// seen lists the changes that a new op of the unit replaces: a deletion, those of the whole row.
func (w *writer) seen(id, unit string) (preds []string, err error) {
	query, args := headsOfUnit, []any{id, unit}
	if unit == deletion {
		query, args = headsOfRow, []any{id}
	}
	err = w.each(query, func(rows *sql.Rows) error {
		var change string
		err := rows.Scan(&change)
		preds = append(preds, change)
		return err
	}, args...)
	return preds, err
}

// seal numbers the change, computes the digests and writes change, ops and predecessors.
func (w *writer) seal(c *Change, ops []op) error {
	newest, err := w.newest()
	if err != nil {
		return err
	}
	c.Lamport = newest + 1
	c.Ops = len(ops)
	for i := range ops {
		ops[i].digest = ops[i].sum()
	}
	told := toldChange{Change: *c, label: c.Label.text(), schema: SchemaVersion, ops: ops}
	if why := told.fault(); why != "" {
		return fmt.Errorf("change %s: other copies would refuse its %s", c.ID, why)
	}
	if err := w.insertChange(c, ops); err != nil {
		return fmt.Errorf("change %s: %w", c.ID, err)
	}
	for _, o := range ops {
		if err := w.insertOp(c.ID, o); err != nil {
			return fmt.Errorf("change %s: %s %s: %w", c.ID, o.tbl, o.unit, err)
		}
	}
	return nil
}

func (w *writer) insertChange(c *Change, ops []op) error {
	return w.exec(`INSERT INTO change(id, lamport, at, actor, device, kind, label, reverts, schema, branch, digest)
		VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
		c.ID, c.Lamport, c.At.UnixMilli(), c.Actor, c.Device, c.Kind, c.Label.text(),
		sql.NullString{String: c.Reverts, Valid: c.Reverts != ""}, SchemaVersion, c.Branch, c.sum(SchemaVersion, ops))
}

func (w *writer) insertOp(change string, o op) error {
	err := w.exec(`INSERT INTO op(row, unit, change, tbl, old, new, digest) VALUES(?, ?, ?, ?, ?, ?, ?)`,
		o.row, o.unit, change, o.tbl, o.old, o.new, o.digest)
	for _, p := range o.preds {
		if err == nil {
			err = w.exec(`INSERT INTO op_pred(row, unit, pred, change) VALUES(?, ?, ?, ?)`, o.row, o.unit, p, change)
		}
	}
	return err
}
