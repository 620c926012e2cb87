package storage

import (
	"database/sql"
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"testing"
)

func TestAClosedFileIsOneFileWithoutAWAL(t *testing.T) {
	f, err := Create(filepath.Join(t.TempDir(), "season.affiche"), season(), by("A.M.I."))
	if err != nil {
		t.Fatal(err)
	}
	edit(t, f, "made", putting(show("Levi")))
	planOf(t, f)
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Errorf("closed twice: %v", err)
	}
	if all, _ := filepath.Glob(f.Path() + "*"); len(all) != 1 {
		t.Errorf("beside the file: %v", all)
	}
	if _, err := f.Edit(Label{}, putting(show("late"))); !errors.Is(err, ErrReadOnly) {
		t.Errorf("an edit of a closed file: %v", err)
	}
	if _, err := f.Plan(); err == nil {
		t.Error("a closed file gives a plan")
	}
}

func TestAPlainCopyOfAFileAtRestHasAllThatWasDone(t *testing.T) {
	folder := t.TempDir()
	f, err := Create(filepath.Join(folder, "season.affiche"), season(), by("A.M.I."))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close() //nolint:errcheck // its error is of no matter here
	edit(t, f, "made", putting(show("Levi")))
	if err := f.Rest(); err != nil {
		t.Fatal(err)
	}
	b, err := os.ReadFile(f.Path()) // as a file manager does
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(folder, "copy.affiche")
	if err := os.WriteFile(path, b, 0o600); err != nil {
		t.Fatal(err)
	}
	if n := planOf(t, reopen(t, path, "Bunker", "ljubljana")).Activities.Len(); n != 1 {
		t.Errorf("the copy has %d shows", n)
	}
}

func TestAFileThatIsOnlyLookedAtStaysAsItIs(t *testing.T) {
	path := closedSeason(t)
	o := by("A.M.I.")
	reopened := func(do func(*File)) (same bool) {
		t.Helper()
		before := fingerprint(t, path)
		f, err := Open(path, o)
		if err != nil || f.ReadOnly() != nil {
			t.Fatal(err, f.ReadOnly())
		}
		do(f)
		if err := f.Close(); err != nil {
			t.Fatal(err)
		}
		if all, _ := filepath.Glob(path + "-*"); len(all) > 0 {
			t.Errorf("beside the file: %v", all)
		}
		return fingerprint(t, path) == before
	}
	if !reopened(func(f *File) {
		planOf(t, f)
		f.NextUndo()
		if _, err := f.History(Query{}); err != nil {
			t.Error(err)
		}
		if err := f.Check(t.Context()); err != nil {
			t.Error(err)
		}
		if err := f.SaveCopy(t.Context(), filepath.Join(t.TempDir(), "copy.affiche"), CopyOptions{}); err != nil {
			t.Error(err)
		}
	}) {
		t.Error("looking at it changed it")
	}
	if reopened(func(f *File) { edit(t, f, "made", putting(show("Levi"))) }) {
		t.Error("an edit left no trace")
	}
	if !reopened(func(*File) {}) {
		t.Error("opening it after an edit changed it")
	}
}

func TestTheFirstEditFindsItsWayBetweenReaders(t *testing.T) {
	f, err := Open(closedSeason(t), by("A.M.I."))
	if err != nil {
		t.Fatal(err)
	}
	edited := make(chan error)
	go func() { // ended by the edit, for which the loop waits
		_, err := f.Edit(Label{Key: "made"}, putting(show("Levi")))
		edited <- err
	}()
	for waiting := true; waiting; {
		if err := f.Check(t.Context()); err != nil {
			t.Errorf("an edit meanwhile is taken for damage: %v", err)
		}
		select {
		case err := <-edited:
			if err != nil {
				t.Error(err)
			}
			waiting = false
		default:
		}
	}
	if err := f.Close(); err != nil {
		t.Error(err)
	}
}

func TestAFileThatIsMovedOrReplacedWhileOpenIsNotWrittenTo(t *testing.T) {
	tests := []struct {
		name string
		do   func(path string) error
	}{
		{"moved", func(path string) error { return os.Rename(path, path+".elsewhere") }},
		{"removed", os.Remove},
		{"replaced", func(path string) error {
			if err := os.Rename(path, path+".elsewhere"); err != nil {
				return err
			}
			return os.WriteFile(path, []byte("another"), 0o600)
		}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if runtime.GOOS == "windows" {
				t.Skip("Windows does not let an open file be moved")
			}
			f, err := Create(filepath.Join(t.TempDir(), "season.affiche"), season(), by("A.M.I."))
			if err != nil {
				t.Fatal(err)
			}
			edit(t, f, "before", putting(show("Levi")))
			if err := tt.do(f.Path()); err != nil {
				t.Fatal(err)
			}
			if _, err := f.Edit(Label{}, putting(show("after"))); !errors.Is(err, ErrMoved) {
				t.Errorf("an edit: %v", err)
			}
			if _, err := f.Undo(); !errors.Is(err, ErrMoved) {
				t.Errorf("an undo: %v", err)
			}
			if _, err := f.Plan(); !errors.Is(err, ErrMoved) {
				t.Errorf("a plan: %v", err)
			}
			if err := f.Close(); err != nil {
				t.Errorf("closing: %v", err)
			}
			if tt.name == "replaced" {
				if text, _ := os.ReadFile(f.Path()); string(text) != "another" {
					t.Errorf("what took its place is now %q", text)
				}
			}
			if tt.name == "removed" {
				return
			}
			moved, err := Open(f.Path()+".elsewhere", Options{ReadOnly: true})
			if err != nil {
				t.Fatal(err)
			}
			defer moved.Close()
			if titleOf(t, moved, show("Levi"), "en") != "Levi" || planOf(t, moved).Activities.Len() != 1 {
				t.Error("the moved file does not hold all that was acknowledged, and nothing else")
			}
		})
	}
}

func TestClosingWaitsForThoseWhoRead(t *testing.T) {
	f, err := Create(filepath.Join(t.TempDir(), "season.affiche"), season(), by("A.M.I."))
	if err != nil {
		t.Fatal(err)
	}
	inside, closed := make(chan struct{}), make(chan error)
	go func() {
		<-inside
		closed <- f.Close()
	}()
	err = f.look(func(tx *sql.Tx) error {
		close(inside)
		var n int
		return tx.QueryRow(`SELECT count(*) FROM change`).Scan(&n)
	})
	if err != nil {
		t.Error(err)
	}
	if err := <-closed; err != nil {
		t.Error(err)
	}
	if all, _ := filepath.Glob(f.Path() + "*"); len(all) != 1 {
		t.Errorf("beside the file: %v", all)
	}
}
