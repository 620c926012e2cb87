package storage

import (
	"context"
	"fmt"
	"strconv"
	"time"
)

// A rung of the ladder leads from one version of the schema to the next: statements of SQL, run in one transaction with all
// the others that a file needs. The columns of the journal are additive for ever, so a rung adds.
type rung []string

// ladder leads from version 1 to schemaVersion: ladder[0] is from 1 to 2. There is none yet. With the first one, opening
// must compare an older file with the tables of its own version, as [sameSchema] does with those of this one.
var ladder []rung

// climb brings an older file to the version where the ladder ends. A copy is kept before; if a rung breaks, the file is as
// it was.
func (w *writer) climb(path string, ladder []rung, now time.Time) error {
	version, err := w.version()
	top := 1 + len(ladder)
	if err != nil || version >= top {
		return err
	}
	if _, err := backup(context.Background(), path, now); err != nil {
		return fmt.Errorf("a copy before the migration: %w", err)
	}
	if err := w.climbFrom(version, ladder); err != nil {
		_ = w.exec(`ROLLBACK`) // which SQLite may have done by itself
		return ErrMigration.with(strconv.Itoa(version), strconv.Itoa(top)).because(err)
	}
	return nil
}

func (w *writer) version() (version int, err error) {
	_, err = w.one(`PRAGMA user_version`, nil, []any{&version})
	return version, err
}

// climbFrom runs the rungs above the version, in one transaction that only ends if every reference still leads somewhere.
func (w *writer) climbFrom(version int, ladder []rung) error {
	statements := []string{`BEGIN IMMEDIATE`}
	for _, r := range ladder[version-1:] {
		statements = append(statements, r...)
	}
	statements = append(statements, fmt.Sprintf(`PRAGMA user_version = %d`, 1+len(ladder)))
	for _, s := range statements {
		if _, err := w.conn.ExecContext(context.Background(), s); err != nil {
			return err
		}
	}
	if err := w.dangling(); err != nil {
		return err
	}
	_, err := w.conn.ExecContext(context.Background(), `COMMIT`)
	return err
}
