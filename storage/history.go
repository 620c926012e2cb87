package storage

import (
	"database/sql"
	"strings"
	"time"

	"affiche/calendar"
)

// A Query says which changes of the history to list. The zero Query asks for all.
type Query struct {
	Record calendar.ID // those that touched this record
	Before int64       // those older than this lamport number: to read on
	Limit  int         // at most so many; 0 is all
}

// History lists changes, the newest first.
func (f *File) History(q Query) ([]Change, error) {
	var changes []Change
	err := f.look(func(tx *sql.Tx) error {
		query, args := q.sql()
		rows, err := tx.Query(query, args...)
		if err != nil {
			return err
		}
		defer rows.Close() //nolint:errcheck // rows.Err tells
		for rows.Next() {
			c, err := scanChange(rows)
			if err != nil {
				return err
			}
			changes = append(changes, c)
		}
		return rows.Err()
	})
	return changes, err
}

const changeColumns = `c.id, c.lamport, c.at, c.actor, c.device, c.kind, c.label, coalesce(c.reverts, '')`

func (q Query) sql() (string, []any) {
	var where []string
	var args []any
	if q.Record != "" {
		where = append(where, `c.id IN (SELECT change FROM op WHERE row = ?)`)
		args = append(args, string(q.Record))
	}
	if q.Before > 0 {
		where = append(where, `c.lamport < ?`)
		args = append(args, q.Before)
	}
	query := `SELECT ` + changeColumns + `, (SELECT count(*) FROM op WHERE change = c.id) FROM change c`
	if len(where) > 0 {
		query += ` WHERE ` + strings.Join(where, ` AND `)
	}
	query += ` ORDER BY c.lamport DESC, c.id DESC`
	if q.Limit > 0 {
		query += ` LIMIT ?`
		args = append(args, q.Limit)
	}
	return query, args
}

func scanChange(rows *sql.Rows) (Change, error) {
	var c Change
	var at int64
	var label string
	err := rows.Scan(&c.ID, &c.Lamport, &at, &c.Actor, &c.Device, &c.Kind, &label, &c.Reverts, &c.Ops)
	c.At, c.Label = time.UnixMilli(at), readLabel(label)
	return c, err
}

// An Op is what a change did to one unit of one record, as JSON {field: value}.
type Op struct {
	Ref      calendar.Ref
	Unit     string // '*' created the record
	Old, New string // Old is "" at creation
	Redacted bool   // the values were removed for good
}

// Ops lists what a change did, in the order of records and units.
func (f *File) Ops(change string) ([]Op, error) {
	var ops []Op
	err := f.look(func(tx *sql.Tx) error {
		rows, err := tx.Query(`SELECT tbl, row, unit, old, new FROM op WHERE change = ? ORDER BY row, unit`, change)
		if err != nil {
			return err
		}
		defer rows.Close() //nolint:errcheck // rows.Err tells
		for rows.Next() {
			var o Op
			var old, now sql.NullString
			if err := rows.Scan(&o.Ref.Type, &o.Ref.ID, &o.Unit, &old, &now); err != nil {
				return err
			}
			o.Old, o.New, o.Redacted = old.String, now.String, !now.Valid
			ops = append(ops, o)
		}
		return rows.Err()
	})
	return ops, err
}
