package storage

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"affiche/calendar"
)

// closedSeason is a programme on the disk that nobody has open.
func closedSeason(t testing.TB) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "season.affiche")
	f, err := Create(path, season(), by("A.M.I."))
	if err != nil {
		t.Fatal(err)
	}
	edit(t, f, "made", putting(show("Levi")))
	edit(t, f, "titled", putting(titled(show("Levi"), "fr", "Les gauchers")))
	edit(t, f, "titled", putting(titled(show("Levi"), "fr", "Gauches")))
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	return path
}

// climbing opens a file for writing without the door, and brings it up the ladder and some rungs more.
func climbing(t testing.TB, path string, more []rung) (version int, climbed error) {
	t.Helper()
	w, err := newWriter(path)
	if err != nil {
		t.Fatal(err)
	}
	climbed = w.climb(path, append(slices.Clone(ladder), more...), noon)
	if version, err = w.version(); err != nil {
		t.Fatal(err)
	}
	if err := w.close(); err != nil {
		t.Fatal(err)
	}
	return version, climbed
}

func TestTheLadderEndsWhereTheSchemaIs(t *testing.T) {
	if len(ladder)+1 != SchemaVersion {
		t.Errorf("the ladder ends at %d, the schema is %d", len(ladder)+1, SchemaVersion)
	}
}

func TestAnOlderFileClimbsAndACopyIsKept(t *testing.T) {
	path := closedSeason(t)
	madeUp := []rung{
		{`ALTER TABLE activity ADD COLUMN weight INTEGER NOT NULL DEFAULT 0`},
		{`UPDATE activity SET weight = 12`, `CREATE TABLE extra(id TEXT PRIMARY KEY NOT NULL) STRICT`},
	}
	version, err := climbing(t, path, madeUp)
	if err != nil || version != SchemaVersion+2 {
		t.Fatalf("version %d, %v", version, err)
	}
	kept, err := Backups(path)
	if err != nil || len(kept) != 1 {
		t.Fatalf("%d copies, %v", len(kept), err)
	}
	f, err := Open(kept[0], Options{ReadOnly: true})
	if err != nil {
		t.Fatalf("the copy is not the file as it was: %v", err)
	}
	defer f.Close()
	if planOf(t, f).Activities.Len() != 1 {
		t.Error("the copy lacks what was in the file")
	}
	if _, err := climbing(t, path, madeUp); err != nil {
		t.Errorf("a file that is up to date climbs again: %v", err)
	}
	if again, _ := Backups(path); len(again) != 1 {
		t.Error("a copy was kept without need")
	}
	if _, err := Open(path, by("A.M.I.")); !errors.Is(err, ErrNewer) {
		t.Errorf("a newer file opens: %v", err)
	}
}

func TestABrokenRungLeavesTheFileAsItWas(t *testing.T) {
	tests := []struct {
		name string
		rung rung
	}{
		{"no SQL", rung{`ALTER TABLE activity ADD COLUMN weight INTEGER NOT NULL DEFAULT 0`, `this is no SQL`}},
		{"a reference left dangling", rung{`PRAGMA defer_foreign_keys = 1`, `UPDATE activity SET lead = 'nobody'`}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			path := closedSeason(t)
			before, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			version, err := climbing(t, path, []rung{tt.rung})
			if !errors.Is(err, ErrMigration) || version != SchemaVersion {
				t.Errorf("version %d, %v", version, err)
			}
			after, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			if len(before) != len(after) {
				t.Errorf("the file has %d bytes now, it had %d", len(after), len(before))
			}
			f, err := Open(path, by("A.M.I."))
			if err != nil {
				t.Fatal(err)
			}
			defer f.Close()
			if planOf(t, f).Activities.Len() != 1 {
				t.Error("something of the file is gone")
			}
		})
	}
}

func TestAnOlderFileThatCouldNotClimbIsNotRead(t *testing.T) {
	f := fresh(t)
	if err := f.readable(); err != nil {
		t.Errorf("a file of this version: %v", err)
	}
	if err := f.transact(func(w *writer) error { return w.exec(`PRAGMA user_version = 0`) }); err != nil {
		t.Fatal(err)
	}
	if err := f.readable(); !errors.Is(err, ErrOlder) {
		t.Errorf("got %v", err)
	}
}

// asOf makes a file that has the same journal and rows, in tables as a version made them.
func asOf(t testing.TB, version int, path string) string {
	t.Helper()
	older := filepath.Join(t.TempDir(), "older.affiche")
	db, err := sql.Open("sqlite", "file:"+older+"?_pragma=foreign_keys(0)")
	if err != nil {
		t.Fatal(err)
	}
	db.SetMaxOpenConns(1)
	statements := append([]string{`ATTACH '` + path + `' AS newer`}, ddl(version)...)
	copied := []string{"change", "op", "op_pred", "undo", "conflict"}
	for _, kind := range calendar.Types() {
		if calendar.Since(kind) <= version {
			copied = append(copied, string(kind))
		}
	}
	for _, name := range copied {
		columns := ""
		if tb := tables[calendar.Type(name)]; tb != nil {
			columns = `"id"`
			for _, c := range tb.columns {
				if c.Since <= version {
					columns += ", " + quoted(c.Name)
				}
			}
		}
		from := columns
		if columns == "" {
			from = "*"
		} else {
			columns = "(" + columns + ")"
		}
		if version == 1 && name == "undo" {
			from = "pos, label, changes, undone"
		}
		statements = append(statements, `INSERT INTO `+quoted(name)+columns+` SELECT `+from+` FROM newer.`+quoted(name))
	}
	statements = append(statements, fmt.Sprint(`PRAGMA application_id=`, applicationID), fmt.Sprint(`PRAGMA user_version=`, version))
	for _, s := range statements {
		if _, err := db.Exec(s); err != nil {
			t.Fatalf("%s: %v", s, err)
		}
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	return older
}

func TestAFileOfTheVersionBeforeClimbsAndIsAsOneMadeAnew(t *testing.T) {
	path := asOf(t, SchemaVersion-1, closedSeason(t))
	if f, err := Open(path, Options{ReadOnly: true}); !errors.Is(err, ErrOlder) {
		t.Fatalf("read without climbing: %v %v", f, err)
	}
	f, err := Open(path, by("A.M.I."))
	if err != nil {
		t.Fatal(err)
	}
	edit(t, f, "what came of it", putting(&calendar.Scenario{ID: "0198c5a0-0000-7000-8000-00000000aaaa", Name: "Without the hall", State: calendar.ScenarioOpen}))
	plan := planOf(t, f)
	if plan.Activities.Len() != 1 || plan.Scenarios.Len() != 1 {
		t.Errorf("%d activities, %d scenarios", plan.Activities.Len(), plan.Scenarios.Len())
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	f, err = Open(path, by("A.M.I.")) // every entry of its schema is compared, word for word
	if err != nil {
		t.Fatal(err)
	}
	if err := f.Check(context.Background()); err != nil {
		t.Error(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
}
