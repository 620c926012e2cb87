package storage

import (
	"database/sql"
	"encoding/json"
	"fmt"

	"affiche/calendar"
)

// A touch is a row that an edit wrote to, and what it was before; nil where it was not there.
type touch struct {
	table  *table
	id     calendar.ID
	before row
}

// dead reports a row that is deleted, or not there.
func (t touch) dead(r row) bool { return r == nil || r[t.table.deleted()] == int64(1) }

// touched reads what the guards captured, and shuts the gate behind the edit.
func (w *writer) touched() ([]touch, error) {
	if err := w.mode(shut); err != nil {
		return nil, err
	}
	var touches []touch
	err := w.each(`SELECT tbl, row, before FROM temp.captured ORDER BY rowid`, func(rows *sql.Rows) error {
		var kind, id string
		var before sql.NullString
		if err := rows.Scan(&kind, &id, &before); err != nil {
			return err
		}
		t := touch{table: tables[calendar.Type(kind)], id: calendar.ID(id)}
		var err error
		if before.Valid {
			t.before, err = t.table.readCaptured(before.String)
		}
		touches = append(touches, t)
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("captured rows: %w", err)
	}
	return touches, w.exec(`DELETE FROM temp.captured`)
}

// readCaptured reads the array of a row's columns that a guard wrote.
func (t *table) readCaptured(text string) (row, error) {
	var parts []json.RawMessage
	if err := json.Unmarshal([]byte(text), &parts); err != nil {
		return nil, err
	}
	r := t.blank()
	for i := range r {
		if string(parts[i]) == "null" {
			continue
		}
		var err error
		if t.columns[i].number() {
			var n int64
			err = json.Unmarshal(parts[i], &n)
			r[i] = n
		} else {
			var s string
			err = json.Unmarshal(parts[i], &s)
			r[i] = s
		}
		if err != nil {
			return nil, err
		}
	}
	return r, nil
}

// refsOf lists the rows of the ops, each once.
func refsOf(touches []touch, ops []op) []calendar.Ref {
	with := map[string]bool{}
	for _, o := range ops {
		with[o.row] = true
	}
	var refs []calendar.Ref
	for _, t := range touches {
		if with[string(t.id)] {
			refs = append(refs, calendar.Ref{Type: t.table.kind, ID: t.id})
		}
	}
	return refs
}
