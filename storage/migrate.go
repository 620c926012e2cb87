package storage

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"time"

	"affiche/calendar"
)

// A rung of the ladder leads from one version of the schema to the next: statements of SQL, run in one transaction with all
// the others that a file needs. The columns of the journal are additive for ever, so a rung adds.
type rung []string

// ladder leads from version 1 to SchemaVersion: ladder[0] is from 1 to 2.
var ladder = []rung{
	// What an undone merge brought is set aside. A merge of version 1 did not note when it came in: undo ends above it.
	slices.Concat(travelDDL("aside_"), []string{
		`ALTER TABLE undo RENAME TO undo_1`,
		undoDDL,
		`INSERT INTO undo SELECT pos, label, changes, 0, undone FROM undo_1
			WHERE pos > (SELECT coalesce(max(pos), 0) FROM undo_1 WHERE label LIKE '{"key":"storage.merge"%')`,
		`DROP TABLE undo_1`,
	}),
	declared(3),
}

// declared is a rung that brings what the records' declarations say is of that version, and nothing else.
func declared(version int) (r rung) {
	for _, kind := range calendar.Types() {
		t := tables[kind]
		if calendar.Since(kind) == version {
			r = append(r, t.ddl(version))
			continue
		}
		for _, c := range t.since(version) {
			r = append(r, `ALTER TABLE `+quoted(string(kind))+` ADD COLUMN `+c.ddl())
		}
	}
	return r
}

// climb brings an older file to the version where the ladder ends. A copy is kept before; if a rung breaks, the file is as
// it was.
func (w *writer) climb(path string, ladder []rung, now time.Time) error {
	version, err := w.version()
	top := 1 + len(ladder)
	if err != nil || version >= top {
		return err
	}
	if err := w.checkPages(context.Background()); err != nil {
		return err
	}
	if _, err := backup(context.Background(), path, now); err != nil {
		return fmt.Errorf("a copy before the migration: %w", err)
	}
	if err := w.whole(func(w *writer) error { return w.climbFrom(version, ladder) }); err != nil {
		return ErrMigration.with(strconv.Itoa(version), strconv.Itoa(top)).because(err)
	}
	return nil
}

func (w *writer) version() (version int, err error) {
	_, err = w.one(`PRAGMA user_version`, nil, []any{&version})
	return version, err
}

// climbFrom runs the rungs above the version. That every reference still leads somewhere, the commit checks.
func (w *writer) climbFrom(version int, ladder []rung) error {
	statements := slices.Concat(ladder[version-1:]...)
	for _, s := range append(statements, fmt.Sprintf(`PRAGMA user_version = %d`, 1+len(ladder))) {
		if err := w.exec(s); err != nil {
			return err
		}
	}
	return nil
}
