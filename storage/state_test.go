package storage

import (
	"crypto/sha256"
	"database/sql"
	"fmt"
	"strings"

	"affiche/calendar"
)

// A tester is a *testing.T or a *rapid.T.
type tester interface {
	Helper()
	Fatal(...any)
	Fatalf(string, ...any)
	Errorf(string, ...any)
}

// stateOf is all that travels or shows, in words: rows, journal and open conflicts. Two copies of one state are equal for
// every purpose.
func stateOf(t tester, f *File) []string {
	t.Helper()
	lines := recordsOf(t, f)
	for _, query := range []string{
		`SELECT 'conflict', tbl, row, unit FROM conflict ORDER BY tbl, row, unit`,
		`SELECT 'change', id, lamport, at, actor, device, kind, label, reverts, schema, branch, hex(digest) FROM change ORDER BY id`,
		`SELECT 'op', row, unit, change, tbl, old, new, hex(digest) FROM op ORDER BY row, unit, change`,
		`SELECT 'pred', row, unit, pred, change FROM op_pred ORDER BY row, unit, pred, change`,
	} {
		lines = append(lines, queried(t, f, query)...)
	}
	return lines
}

// recordsOf is every row of every table, deleted ones included, but not the stubs that nothing of the journal tells of.
func recordsOf(t tester, f *File) []string {
	t.Helper()
	var lines []string
	for _, kind := range calendar.Types() {
		name := quoted(string(kind))
		lines = append(lines, queried(t, f, `SELECT '`+string(kind)+`', id, `+tables[kind].list("")+` FROM `+name+
			` r WHERE EXISTS(SELECT 1 FROM op JOIN change c ON c.id = op.change AND c.branch = '' WHERE op.row = r.id AND op.unit = '*') ORDER BY id`)...)
	}
	return lines
}

func queried(t tester, f *File, query string, args ...any) []string {
	t.Helper()
	var lines []string
	err := f.look(func(tx *sql.Tx) error {
		rows, err := tx.Query(query, args...)
		if err != nil {
			return err
		}
		columns, err := rows.Columns()
		if err != nil {
			return err
		}
		return scanEach(rows, func() error {
			values := make(row, len(columns))
			err := rows.Scan(values.pointers()...)
			lines = append(lines, strings.TrimSpace(fmt.Sprintln(values...)))
			return err
		})
	})
	if err != nil {
		t.Fatalf("%s: %v", query, err)
	}
	return lines
}

// digestOf is a state in one word.
func digestOf(lines []string) string {
	return fmt.Sprintf("%x", sha256.Sum256([]byte(strings.Join(lines, "\n"))))
}
