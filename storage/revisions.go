package storage

import (
	"database/sql"
	"slices"
	"strings"
	"time"

	"affiche/calendar"
)

// Revisions counts how often the units of each record were changed in the plan: what a feed needs for its sequence numbers.
type Revisions struct {
	of map[calendar.ID][]revision
	at []int64 // of each change, unix milliseconds
}

// A revision is a unit that a change touched. Families are told by name only: title for title.fr.
type revision struct {
	unit   string
	change int32
}

// Revisions counts the journal as it is now.
func (f *File) Revisions() (Revisions, error) {
	r := Revisions{of: map[calendar.ID][]revision{}}
	err := f.look(func(tx *sql.Tx) error {
		numbers, err := r.number(tx)
		if err != nil {
			return err
		}
		return r.count(tx, numbers)
	})
	return r, err
}

// number gives each change a number and keeps its time.
func (r *Revisions) number(tx *sql.Tx) (map[string]int32, error) {
	numbers := map[string]int32{}
	rows, err := tx.Query(`SELECT id, at FROM change`)
	if err != nil {
		return nil, err
	}
	defer rows.Close() //nolint:errcheck // rows.Err tells
	for rows.Next() {
		var id string
		var at int64
		if err := rows.Scan(&id, &at); err != nil {
			return nil, err
		}
		numbers[id] = int32(len(r.at))
		r.at = append(r.at, at)
	}
	return numbers, rows.Err()
}

func (r *Revisions) count(tx *sql.Tx, numbers map[string]int32) error {
	rows, err := tx.Query(`SELECT o.row, o.unit, o.change FROM op o JOIN change c ON c.id = o.change AND c.branch = '' ORDER BY o.row`)
	if err != nil {
		return err
	}
	defer rows.Close() //nolint:errcheck // rows.Err tells
	names := map[string]string{}
	for rows.Next() {
		var id calendar.ID
		var unit, change string
		if err := rows.Scan(&id, &unit, &change); err != nil {
			return err
		}
		r.of[id] = append(r.of[id], revision{family(names, unit), numbers[change]})
	}
	return rows.Err()
}

// family is the unit without the key, one string for all that are alike.
func family(names map[string]string, unit string) string {
	name, _, _ := strings.Cut(unit, ".")
	if known, ok := names[name]; ok {
		return known
	}
	names[name] = strings.Clone(name)
	return names[name]
}

// Of tells how many changes touched any of the units of a record, its creation included, and when the last of them was
// made. A family counts as one unit: title is title.fr, title.sl, … No units asks for all.
func (r Revisions) Of(id calendar.ID, units ...string) (count int, last time.Time) {
	var changes []int32
	var at int64
	for _, v := range r.of[id] {
		if len(units) == 0 || v.unit == creation || slices.Contains(units, v.unit) {
			changes = append(changes, v.change)
			at = max(at, r.at[v.change])
		}
	}
	slices.Sort(changes)
	if count = len(slices.Compact(changes)); count == 0 {
		return 0, time.Time{}
	}
	return count, time.UnixMilli(at)
}
