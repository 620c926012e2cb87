package storage

import (
	"database/sql"
	"errors"
	"fmt"
	"strings"

	"affiche/calendar"
)

// A Tx is the inside of one change. It is valid until the function it was given to returns.
type Tx struct {
	w      *writer
	over   *overlay                  // of a scenario; nil is the plan
	picked map[calendar.Ref][]string // units that get an op whatever they show: a person settled a conflict
}

// Put creates the record, or replaces the one of its id; a deleted one comes back. References are checked when the change
// ends, so records may be put in any order.
func (tx *Tx) Put(r calendar.Record) error {
	t, err := tableOf(r.Ref())
	if err != nil {
		return err
	}
	after, err := t.rowOf(r)
	if err != nil {
		return err
	}
	return tx.put(t, r.Ref().ID, after)
}

// put writes a row, in place of the one of its id.
func (tx *Tx) put(t *table, id calendar.ID, after row) error {
	before, found, err := tx.row(t, id)
	switch {
	case err != nil:
		return err
	case tx.over != nil:
		return tx.over.put(t, id, after)
	case !found:
		return tx.w.insert(t, id, after)
	}
	return tx.w.update(t, id, before, after)
}

// row reads a row as this change has it by now, deleted or not.
func (tx *Tx) row(t *table, id calendar.ID) (row, bool, error) {
	if tx.over != nil {
		return tx.over.row(t, id)
	}
	return tx.w.row(t, id)
}

// capture notes a row as if it had been written to.
func (tx *Tx) capture(t *table, id calendar.ID) error {
	if tx.over != nil {
		_, _, err := tx.over.row(t, id)
		return err
	}
	return tx.w.capture(t, id)
}

// Delete takes the record out of the programme. It is a flag, so it can be undone; a record that is not there is a
// mistake.
func (tx *Tx) Delete(ref calendar.Ref) error {
	t, before, err := tx.live(ref)
	if err != nil {
		return err
	}
	if before == nil {
		return fmt.Errorf("delete %s %s: %w", ref.Type, ref.ID, ErrNoRecord)
	}
	after := before.clone()
	after[t.deleted()] = int64(1)
	return tx.put(t, ref.ID, after)
}

// Get reads a record as this change has it by now; nil if there is none, or it is deleted.
func (tx *Tx) Get(ref calendar.Ref) (calendar.Record, error) {
	t, r, err := tx.live(ref)
	if err != nil || r == nil {
		return nil, err
	}
	return t.record(ref.ID, r)
}

// live is the row of a record that is not deleted; nil where there is none.
func (tx *Tx) live(ref calendar.Ref) (*table, row, error) {
	t, err := tableOf(ref)
	if err != nil {
		return nil, nil, err
	}
	r, found, err := tx.row(t, ref.ID)
	if err != nil || !found || r[t.deleted()] != int64(0) {
		return t, nil, err
	}
	return t, r, nil
}

// tableOf finds the table of a record that can be kept.
func tableOf(ref calendar.Ref) (*table, error) {
	t, ok := tables[ref.Type]
	if !ok {
		return nil, fmt.Errorf("there is no type of record called %q", ref.Type)
	}
	if !ref.ID.Valid() {
		return nil, fmt.Errorf("%s: %q is not an id", ref.Type, ref.ID)
	}
	return t, nil
}

// row reads a row of a table, deleted or not.
func (w *writer) row(t *table, id calendar.ID) (row, bool, error) {
	r := make(row, len(t.columns))
	found, err := w.one(t.selectOne(), []any{string(id)}, r.pointers())
	if err != nil {
		return nil, false, fmt.Errorf("read %s %s: %w", t.kind, id, err)
	}
	r.tidy()
	return r, found, nil
}

func (t *table) selectOne() string {
	return `SELECT ` + t.list("") + ` FROM ` + quoted(string(t.kind)) + ` WHERE id = ?`
}

// pointers are where to scan the row into.
func (r row) pointers() []any {
	p := make([]any, len(r))
	for i := range r {
		p[i] = &r[i]
	}
	return p
}

// tidy makes "" of references to nothing.
func (r row) tidy() {
	for i, v := range r {
		if v == nil {
			r[i] = ""
		}
	}
}

func (w *writer) insert(t *table, id calendar.ID, r row) error {
	query := `INSERT INTO ` + quoted(string(t.kind)) + `(id, ` + t.list("") + `) VALUES(?` + strings.Repeat(", ?", len(r)) + `)`
	args := []any{string(id)}
	for i := range r {
		args = append(args, t.columns[i].arg(r[i]))
	}
	return w.exec(query, args...)
}

// update writes the columns that differ.
func (w *writer) update(t *table, id calendar.ID, before, after row) error {
	at := differ(before, after)
	if len(at) == 0 {
		return nil
	}
	sets := make([]string, len(at))
	args := make([]any, 0, len(at)+1)
	for i, c := range at {
		sets[i] = quoted(t.columns[c].Name) + ` = ?`
		args = append(args, t.columns[c].arg(after[c]))
	}
	query := `UPDATE ` + quoted(string(t.kind)) + ` SET ` + strings.Join(sets, ", ") + ` WHERE id = ?`
	return w.exec(query, append(args, string(id))...)
}

// arg is a value of the column for SQLite: a reference to nothing is NULL there.
func (c column) arg(v any) any {
	if c.Form == calendar.Reference && v == "" {
		return nil
	}
	return v
}

// dangling names a reference that leads nowhere, if there is one.
func (w *writer) dangling() error {
	var found error
	err := w.each(`PRAGMA foreign_key_check`, func(rows *sql.Rows) error {
		var table, parent string
		var rowid, key any
		err := rows.Scan(&table, &rowid, &parent, &key)
		found = ErrDangling.with(table, parent)
		return err
	})
	return errors.Join(err, found)
}
