package storage

import (
	"fmt"
	"slices"
	"strings"

	"affiche/calendar"
)

// applicationID is how a programme file names its program: "Affi" in ASCII.
const applicationID = 0x41666669

// SchemaVersion is the version of the file format that this program writes.
const SchemaVersion = 3

// headerSize is the least that a SQLite file has: one page, of at least 512 bytes.
const headerSize = 512

// journalDDL are the tables of the journal. change, op and op_pred travel between copies; the others are this copy's own.
var journalDDL = slices.Concat(travelDDL(""), travelDDL("aside_"), []string{undoDDL, conflictDDL})

// travelDDL are the tables that hold changes: those that travel, and of the same shape those for what is set aside.
func travelDDL(prefix string) []string {
	name := func(statement string) string { return strings.ReplaceAll(statement, "~", prefix) }
	return []string{
		name(`CREATE TABLE ~change(
  id TEXT PRIMARY KEY NOT NULL, lamport INTEGER NOT NULL, at INTEGER NOT NULL,
  actor TEXT NOT NULL, device TEXT NOT NULL, kind TEXT NOT NULL, label TEXT NOT NULL,
  reverts TEXT, schema INTEGER NOT NULL, branch TEXT NOT NULL DEFAULT '',
  sig BLOB, digest BLOB NOT NULL
) STRICT, WITHOUT ROWID`),
		name(`CREATE INDEX ~change_order ON ~change(lamport, id)`),
		name(`CREATE TABLE ~op(
  row TEXT NOT NULL, unit TEXT NOT NULL, change TEXT NOT NULL REFERENCES ~change(id), tbl TEXT NOT NULL,
  old TEXT, new TEXT, digest BLOB NOT NULL,
  PRIMARY KEY(row, unit, change)
) STRICT, WITHOUT ROWID`),
		name(`CREATE INDEX ~op_of_change ON ~op(change)`),
		name(`CREATE TABLE ~op_pred(
  row TEXT NOT NULL, unit TEXT NOT NULL, pred TEXT NOT NULL, change TEXT NOT NULL,
  PRIMARY KEY(row, unit, pred, change)
) STRICT, WITHOUT ROWID`),
	}
}

const (
	undoDDL = `CREATE TABLE undo(
  pos INTEGER PRIMARY KEY NOT NULL, label TEXT NOT NULL, changes TEXT NOT NULL, merged INTEGER NOT NULL, undone INTEGER NOT NULL
) STRICT`
	undoDDL1 = `CREATE TABLE undo(
  pos INTEGER PRIMARY KEY NOT NULL, label TEXT NOT NULL, changes TEXT NOT NULL, undone INTEGER NOT NULL
) STRICT`
	conflictDDL = `CREATE TABLE conflict(
  row TEXT NOT NULL, unit TEXT NOT NULL, tbl TEXT NOT NULL,
  PRIMARY KEY(row, unit)
) STRICT, WITHOUT ROWID`
)

// ddl is the whole schema of a version: the journal and a table per type of record.
func ddl(version int) []string {
	statements := slices.Clone(journalDDL)
	if version == 1 {
		statements = append(travelDDL(""), undoDDL1, conflictDDL)
	}
	for _, t := range calendar.Types() {
		if calendar.Since(t) <= version {
			statements = append(statements, tables[t].ddl(version))
		}
	}
	return statements
}

// ddl is the table as files of a version have it: as it was made first, and behind that what was added since, in the very
// words in which SQLite notes an added column. So a file that climbed and one that was made anew are the same.
func (t *table) ddl(version int) string {
	first := calendar.Since(t.kind)
	lines := []string{`  id TEXT PRIMARY KEY NOT NULL`}
	for _, c := range t.columns {
		if c.Since <= first {
			lines = append(lines, "  "+c.ddl())
		}
	}
	added := ""
	for v := first + 1; v <= version; v++ {
		for _, c := range t.since(v) {
			added += ", " + c.ddl()
		}
	}
	return fmt.Sprintf("CREATE TABLE %s(\n%s\n%s) STRICT, WITHOUT ROWID", quoted(string(t.kind)), strings.Join(lines, ",\n"), added)
}

// since lists the columns that a version brought.
func (t *table) since(version int) (brought []column) {
	for _, c := range t.columns {
		if c.Since == version {
			brought = append(brought, c)
		}
	}
	return brought
}

func (c column) ddl() string {
	switch {
	case c.Form == calendar.Reference:
		return fmt.Sprintf(`%s TEXT REFERENCES %s(id) DEFERRABLE INITIALLY DEFERRED`, quoted(c.Name), quoted(string(c.Of)))
	case c.number():
		return quoted(c.Name) + ` INTEGER NOT NULL DEFAULT 0`
	}
	return quoted(c.Name) + ` TEXT NOT NULL DEFAULT ''`
}

// quoted makes any name an identifier: some fields are called from, by, count.
func quoted(name string) string { return `"` + strings.ReplaceAll(name, `"`, `""`) + `"` }

// list joins the columns' names, each after a prefix.
func (t *table) list(prefix string) string {
	names := make([]string, len(t.columns))
	for i, c := range t.columns {
		names[i] = prefix + quoted(c.Name)
	}
	return strings.Join(names, ", ")
}
