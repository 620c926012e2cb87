package storage

import (
	"database/sql"
	"slices"
	"strings"
	"time"

	"affiche/calendar"
)

// A Query says which changes of the history to list. The zero Query asks for all.
type Query struct {
	Records []calendar.ID // those that touched any of these records
	Type    calendar.Type // those that touched a record of this type
	Actor   string        // those that this person made
	Since   time.Time     // those made at this time or later; zero is ever
	Until   time.Time     // those made before this time; zero is now
	Before  Point         // those older than this one: to read on
	Limit   int           // at most so many; 0 is all
}

// A Point is where a change stands in the history. The zero Point is the end.
type Point struct {
	Lamport int64
	ID      string
}

// Point is where the change stands in the history.
func (c Change) Point() Point { return Point{c.Lamport, c.ID} }

// History lists changes, the newest first: those of the plan, and in a scenario its own, too.
func (f *File) History(q Query) ([]Change, error) {
	var changes []Change
	err := f.look(func(tx *sql.Tx) error {
		query, args := q.sql(f.branch)
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

const changeColumns = `c.id, c.lamport, c.at, c.actor, c.device, c.kind, c.label, coalesce(c.reverts, ''), c.branch`

func (q Query) sql(branch string) (string, []any) {
	var where []string
	var args []any
	ask := func(condition string, values ...any) {
		where = append(where, condition)
		args = append(args, values...)
	}
	ask(`c.branch IN ('', ?)`, branch)
	if len(q.Records) > 0 {
		ask(`c.id IN (SELECT change FROM op WHERE row IN (SELECT value FROM json_each(?)))`, listed(q.Records))
	}
	if q.Type != "" {
		ask(`EXISTS(SELECT 1 FROM op WHERE change = c.id AND tbl = ?)`, string(q.Type))
	}
	if q.Actor != "" {
		ask(`c.actor = ?`, q.Actor)
	}
	if !q.Since.IsZero() {
		ask(`c.at >= ?`, q.Since.UnixMilli())
	}
	if !q.Until.IsZero() {
		ask(`c.at < ?`, q.Until.UnixMilli())
	}
	if q.Before != (Point{}) {
		ask(`(c.lamport, c.id) < (?, ?)`, q.Before.Lamport, q.Before.ID)
	}
	query := `SELECT ` + changeColumns + `, (SELECT count(*) FROM op WHERE change = c.id) FROM change c WHERE ` + strings.Join(where, ` AND `) + `
		ORDER BY c.lamport DESC, c.id DESC`
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
	err := rows.Scan(&c.ID, &c.Lamport, &at, &c.Actor, &c.Device, &c.Kind, &label, &c.Reverts, &c.Branch, &c.Ops)
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
			if _, err := tableOf(o.Ref); err != nil {
				return misread(err)
			}
			ops = append(ops, o)
		}
		return rows.Err()
	})
	return ops, err
}

// Actors lists everybody who changed the programme, by name.
func (f *File) Actors() (actors []string, err error) {
	err = f.look(func(tx *sql.Tx) error {
		rows, err := tx.Query(`SELECT DISTINCT actor FROM change ORDER BY actor`)
		if err != nil {
			return err
		}
		defer rows.Close() //nolint:errcheck // rows.Err tells
		for rows.Next() {
			var actor string
			if err := rows.Scan(&actor); err != nil {
				return err
			}
			actors = append(actors, actor)
		}
		return rows.Err()
	})
	return actors, err
}

// Recall reads records into a plan, also those that are deleted, and the programme's own: what they were called, and what
// to bring back. Those of which the file knows nothing are left out.
func (f *File) Recall(plan *calendar.Plan, refs []calendar.Ref) error {
	err := f.look(func(tx *sql.Tx) error { return tables[calendar.TypeProgramme].load(tx, newWords(0), plan) })
	if err != nil {
		return err
	}
	known := slices.DeleteFunc(slices.Clone(refs), func(ref calendar.Ref) bool {
		_, err := tableOf(ref)
		return err != nil // what a damaged value names is nothing
	})
	return f.fetch(plan, known, true)
}
