package storage

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"testing"
)

// longHistory is a closed file with many changes, one activity each.
func longHistory(t *testing.T, changes int) (path string, state []string) {
	t.Helper()
	path = filepath.Join(t.TempDir(), "season.affiche")
	o := by("A.M.I.")
	o.bare = true
	f, err := Create(path, season(), o)
	if err != nil {
		t.Fatal(err)
	}
	for i := range changes {
		edit(t, f, "take", putting(show(fmt.Sprint("Take ", i))))
	}
	state = stateOf(t, f)
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	return path, state
}

// salvaged rebuilds a damaged file, which must stay as it is.
func salvaged(t *testing.T, damaged string) (*File, Salvaged) {
	t.Helper()
	before := fingerprint(t, damaged)
	f, s, err := Salvage(damaged, filepath.Join(t.TempDir(), "rebuilt.affiche"), by("A.M.I."))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := f.Close(); err != nil {
			t.Error(err)
		}
	})
	if fingerprint(t, damaged) != before {
		t.Error("the damaged file was written to")
	}
	if err := f.Check(t.Context()); err != nil {
		t.Errorf("what was rebuilt does not hold together: %v", err)
	}
	return f, s
}

func TestASoundFileIsRebuiltWhole(t *testing.T) {
	path, state := longHistory(t, 5)
	f, s := salvaged(t, path)
	if s != (Salvaged{Changes: 6}) {
		t.Errorf("%+v", s)
	}
	sameState(t, "rebuilt", state, stateOf(t, f))
}

func TestOfADamagedFileEveryChangeThatCanBeReadIsSavedAndABackupBringsTheRest(t *testing.T) {
	for name, harm := range map[string]func(t *testing.T, path string){
		"pages zeroed": func(t *testing.T, path string) {
			zeroAt(t, path, filePages(t, path)*6/10, 4)
		},
		"cut off": func(t *testing.T, path string) {
			if err := os.Truncate(path, int64(filePages(t, path)*8/10)*4096); err != nil {
				t.Fatal(err)
			}
		},
	} {
		t.Run(name, func(t *testing.T) {
			path, state := longHistory(t, 150)
			backup := filepath.Join(t.TempDir(), "backup.affiche")
			copyFile(t, path, backup)
			harm(t, path)
			f, s := salvaged(t, path)
			t.Logf("%+v of 151", s)
			if s.Changes < 20 || s.Changes > 151 {
				t.Errorf("saved %+v", s)
			}
			if _, err := f.Merge(backup, false); err != nil {
				t.Fatal(err)
			}
			sameState(t, "with the backup", state, stateOf(t, f))
		})
	}
}

func filePages(t *testing.T, path string) int { return len(mustRead(t, path)) / 4096 }

func TestWhatHoldsNoChangeCannotBeRebuilt(t *testing.T) {
	path, _ := longHistory(t, 3)
	to := filepath.Join(t.TempDir(), "rebuilt.affiche")
	letter := filepath.Join(t.TempDir(), "letter")
	write(t, "Dear partners")(letter)
	if _, _, err := Salvage(letter, to, by("A.M.I.")); !errors.Is(err, ErrNotProgramme) {
		t.Errorf("a letter: %v", err)
	}
	spoil(t, path, `PRAGMA foreign_keys = 0`, `DELETE FROM change`)
	if _, _, err := Salvage(path, to, by("A.M.I.")); !errors.Is(err, ErrDamaged) {
		t.Errorf("no change: %v", err)
	}
	if _, err := os.Stat(to); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("something was made of it: %v", err)
	}
	sound, _ := longHistory(t, 1)
	write(t, "mine")(to)
	if _, _, err := Salvage(sound, to, by("A.M.I.")); !errors.Is(err, ErrExists) {
		t.Errorf("over a file: %v", err)
	}
}
