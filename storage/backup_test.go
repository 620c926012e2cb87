package storage

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	_ "modernc.org/sqlite"
)

func TestADayHasOneBackupMadeBeforeItsFirstWriting(t *testing.T) {
	path := filepath.Join(t.TempDir(), "season.affiche")
	now := noon
	o := Options{Actor: "A.M.I.", Device: "laptop", Now: func() time.Time { return now }}
	f, err := Create(path, season(), o)
	for _, at := range []time.Time{noon, noon.Add(time.Hour), noon.Add(24 * time.Hour)} {
		now = at
		if err != nil {
			t.Fatal(err)
		}
		if err := errors.Join(f.BackupFault(), f.Close()); err != nil {
			t.Fatal(err)
		}
		f, err = Open(path, o)
	}
	if err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	want := []string{"2027-08-25T12-00-00.000Z.affiche", "2027-08-26T12-00-00.000Z.affiche"}
	kept := mustBackups(t, path)
	if got := baseNames(kept); !slices.Equal(got, want) {
		t.Errorf("kept %q, want %q", got, want)
	}
	o.ReadOnly = true
	if f, err = Open(kept[1], o); err != nil {
		t.Fatal(err)
	}
	if plan, err := f.Plan(); err != nil || plan.Programme.Zone != "Europe/Paris" {
		t.Errorf("the backup does not hold the programme: %v", err)
	}
	if err := f.Close(); err != nil {
		t.Error(err)
	}
}

func TestTwoBackupsOfOneMomentAreTwo(t *testing.T) {
	path := plainDatabase(t)
	first, err := backup(t.Context(), path, noon)
	if err != nil {
		t.Fatal(err)
	}
	second, err := backup(t.Context(), path, noon)
	if err != nil || second <= first {
		t.Fatalf("%q after %q: %v", second, first, err)
	}
	for _, k := range mustBackups(t, path) {
		if got := readWord(t, k); got != "premiere" {
			t.Errorf("%s holds %q", k, got)
		}
	}
}

func TestTheLastTenBackupsStayAndOneOfEachMonthBefore(t *testing.T) {
	var names []string
	for day := range 100 { // 1 May to 8 August
		at := time.Date(2027, 5, 1+day, 9, 0, 0, 0, time.UTC)
		names = append(names, at.Format(backupStamp)+".affiche")
	}
	gone := tooMany(names)
	kept := slices.DeleteFunc(slices.Clone(names), func(n string) bool { return slices.Contains(gone, n) })
	want := append([]string{names[0], names[31], names[61]}, names[90:]...)
	if !slices.Equal(kept, want) {
		t.Errorf("kept\n%s\nwant\n%s", strings.Join(kept, "\n"), strings.Join(want, "\n"))
	}
	if len(tooMany(names[:10])) != 0 {
		t.Error("ten are not too many")
	}
}

func TestBackupsThinOutOnDiskAndLeaveOtherFilesAlone(t *testing.T) {
	path := plainDatabase(t)
	if err := os.MkdirAll(BackupFolder(path), 0o755); err != nil {
		t.Fatal(err)
	}
	mine := filepath.Join(BackupFolder(path), "before the premiere.affiche")
	if err := os.WriteFile(mine, []byte("mine"), 0o644); err != nil {
		t.Fatal(err)
	}
	for day := range 14 {
		if _, err := backup(t.Context(), path, noon.Add(time.Duration(day)*24*time.Hour)); err != nil {
			t.Fatal(err)
		}
	}
	// 25 to 31 August and 1 to 7 September: the last ten, and 25 August for its month.
	if kept := mustBackups(t, path); len(kept) != 11 || !strings.Contains(kept[0], "08-25") || !strings.Contains(kept[1], "08-29") {
		t.Errorf("kept %q", baseNames(kept))
	}
	if _, err := os.Stat(mine); err != nil {
		t.Error(err)
	}
}

func TestAFailedBackupLeavesNothingBehind(t *testing.T) {
	path := plainDatabase(t)
	if err := os.WriteFile(BackupFolder(path), []byte("a file where the folder should be"), 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := backup(t.Context(), path, noon); err == nil {
		t.Error("a backup into a file succeeded")
	}
	to := filepath.Join(t.TempDir(), "copy.affiche")
	ended, cancel := context.WithCancel(t.Context())
	cancel()
	if err := vacuumInto(ended, path, to); err == nil {
		t.Error("a cancelled copy succeeded")
	}
	if left, err := filepath.Glob(to + "*"); err != nil || len(left) != 0 {
		t.Errorf("left behind: %q %v", left, err)
	}
}

// plainDatabase is a database that is no programme: copies do not care.
func plainDatabase(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "season.affiche")
	db, err := sql.Open("sqlite", "file:"+path+"?_pragma=journal_mode(wal)")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { db.Close() })
	if _, err := db.Exec(`CREATE TABLE w(word TEXT); INSERT INTO w VALUES('premiere'); PRAGMA user_version=7`); err != nil {
		t.Fatal(err)
	}
	return path
}

func readWord(t *testing.T, path string) string {
	t.Helper()
	db, err := sql.Open("sqlite", fmt.Sprintf("file:%s?mode=ro", path))
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	var word, mode string
	var version int
	if err := db.QueryRow(`SELECT word FROM w`).Scan(&word); err != nil {
		t.Fatal(err)
	}
	if err := db.QueryRow(`PRAGMA journal_mode`).Scan(&mode); err != nil || mode != "delete" {
		t.Errorf("journal mode %s %v: not self-contained", mode, err)
	}
	if err := db.QueryRow(`PRAGMA user_version`).Scan(&version); err != nil || version != 7 {
		t.Errorf("user_version %d %v", version, err)
	}
	return word
}

func mustBackups(t *testing.T, path string) []string {
	t.Helper()
	kept, err := Backups(path)
	if err != nil {
		t.Fatal(err)
	}
	return kept
}

func baseNames(paths []string) []string {
	var names []string
	for _, p := range paths {
		names = append(names, filepath.Base(p))
	}
	return names
}
