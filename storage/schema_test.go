package storage

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"affiche/calendar"
)

var update = flag.Bool("update", false, "write the golden files anew")

// The schema is a promise to every file in the world: columns are added, never renamed, retyped or dropped. Who changes a
// tag in package calendar meets this test, and then adds a rung to the ladder of migrations.
func TestTheSchemaIsTheOneThatFilesHave(t *testing.T) {
	for version := 1; version <= SchemaVersion; version++ {
		got := strings.Join(ddl(version), ";\n\n") + ";\n"
		golden := filepath.Join("testdata", fmt.Sprintf("schema-%d.sql", version))
		if *update {
			if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(golden)
		if err != nil {
			t.Fatal(err)
		}
		if d := cmp.Diff(string(want), got); d != "" {
			t.Errorf("the schema changed: it needs a new version and a rung in the ladder of migrations\n%s", d)
		}
	}
}

func TestUnitsOfTheJournalAreTheOnesThatFilesHave(t *testing.T) {
	var lines []string
	for _, kind := range calendar.Types() {
		for _, u := range tables[kind].units {
			line := string(kind) + "." + u.name + ":"
			for _, at := range u.columns {
				line += " " + tables[kind].columns[at].Name
			}
			if u.keyed {
				line += " by key"
			}
			if u.confidential {
				line += ", confidential"
			}
			lines = append(lines, line)
		}
	}
	got, golden := strings.Join(lines, "\n")+"\n", filepath.Join("testdata", "units-1.txt")
	if *update {
		if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(string(want), got); d != "" {
		t.Errorf("what the journal takes as one changed: old ops no longer fit\n%s", d)
	}
}

func TestEveryUnitIsConfidentialAsAWholeOrNotAtAll(t *testing.T) {
	for _, kind := range calendar.Types() {
		tb := tables[kind]
		for _, u := range tb.units {
			for _, at := range u.columns {
				if tb.columns[at].Confidential != u.confidential {
					t.Errorf("%s.%s: part of the unit %s is confidential, part is not", kind, tb.columns[at].Name, u.name)
				}
			}
			if u.keyed && len(u.columns) != 1 {
				t.Errorf("%s.%s: a family is one column", kind, u.name)
			}
		}
	}
}

func TestNoFieldTakesANameOfTheJournal(t *testing.T) {
	for _, kind := range calendar.Types() {
		if slices.Contains([]string{"change", "op", "op_pred", "undo", "conflict", "aside_change", "aside_op", "aside_op_pred"}, string(kind)) {
			t.Errorf("a type of record is called %s, as a table of the journal is", kind)
		}
		for _, f := range calendar.Fields(kind) {
			if f.Name == "id" || f.Name == deletion || f.Name == creation || strings.Contains(f.Name+f.Unit, ".") {
				t.Errorf("%s.%s: the name is taken", kind, f.Name)
			}
		}
	}
}
