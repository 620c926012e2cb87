package storage

import (
	"bufio"
	"encoding/json"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"
)

var noon = time.Date(2027, 8, 25, 12, 0, 0, 0, time.UTC)

func TestASecondTryForTheLockHearsWhoHasIt(t *testing.T) {
	path := filepath.Join(t.TempDir(), "season.affiche")
	held := mustLock(t, path)
	_, err := takeLock(path, noon)
	if !errors.Is(err, ErrLocked) {
		t.Fatalf("the second try: %v", err)
	}
	want := thisProcess(noon)
	for _, said := range []string{want.User, want.Host, "2027-08-25", "season.affiche.lock"} {
		if !strings.Contains(err.Error(), said) {
			t.Errorf("%q does not say %s", err, said)
		}
	}
	if err := held.release(); err != nil {
		t.Fatal(err)
	}
	if err := mustLock(t, path).release(); err != nil {
		t.Error(err)
	}
	if _, err := os.Stat(lockName(path)); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("a lock file stays behind: %v", err)
	}
}

func TestALockThatWasLeftBehindIsTakenOver(t *testing.T) {
	here, elsewhere := thisProcess(noon), thisProcess(noon)
	elsewhere.Host = "laptop-of-bunker"
	for _, c := range []struct {
		name string
		left any
		take bool
	}{
		{"by a dead process of this machine", here, true},
		{"half written", "{\"pid\":", true},
		{"empty", "", true},
		{"by another machine", elsewhere, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "season.affiche")
			leaveLock(t, path, c.left)
			l, err := takeLock(path, noon)
			if c.take != (err == nil) {
				t.Fatalf("taken over: %v", err)
			}
			if !c.take {
				if !errors.Is(err, ErrLocked) || !strings.Contains(err.Error(), "laptop-of-bunker") {
					t.Fatalf("error %v", err)
				}
				if who := readHolder(lockName(path)); who != elsewhere {
					t.Errorf("the word of the other machine is gone: %+v", who)
				}
				return
			}
			if who := readHolder(lockName(path)); who != here {
				t.Errorf("the lock names %+v", who)
			}
			if err := l.release(); err != nil {
				t.Error(err)
			}
		})
	}
}

func TestWhoClosesLeavesTheLockOfSomebodyElseAlone(t *testing.T) {
	path := filepath.Join(t.TempDir(), "season.affiche")
	first := mustLock(t, path)
	if err := os.Remove(lockName(path)); err != nil { // as a person does who thinks that nobody has it
		t.Fatal(err)
	}
	second := mustLock(t, path)
	if err := first.release(); err != nil {
		t.Fatal(err)
	}
	if _, err := takeLock(path, noon); !errors.Is(err, ErrLocked) {
		t.Errorf("a third beside the second: %v", err)
	}
	if err := second.release(); err != nil {
		t.Fatal(err)
	}
	if err := mustLock(t, path).release(); err != nil {
		t.Error(err)
	}
}

func TestALockThatIsRemovedBetweenItsOpeningAndItsLockingIsNone(t *testing.T) {
	path := filepath.Join(t.TempDir(), "season.affiche")
	tries := 0
	held, err := takeLockBy(func(name string) (*os.File, error) {
		file, err := openLocked(name)
		if tries++; tries == 1 {
			err = errors.Join(err, os.Remove(name)) // its holder ends
		}
		return file, err
	}, lockName(path), noon)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := takeLock(path, noon); !errors.Is(err, ErrLocked) {
		t.Errorf("a second holds it too: %v", err)
	}
	if err := held.release(); err != nil {
		t.Error(err)
	}
}

func TestALockOfAProcessThatIsKilledIsFree(t *testing.T) {
	path := filepath.Join(t.TempDir(), "season.affiche")
	child := exec.Command(os.Args[0], "-test.run=^TestChildHoldsALock$")
	child.Env = append(os.Environ(), "AFFICHE_CHILD_LOCKS="+path)
	out, err := child.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if _, err := child.StdinPipe(); err != nil { // kept open: the child waits for it
		t.Fatal(err)
	}
	if err := child.Start(); err != nil {
		t.Fatal(err)
	}
	if _, err := bufio.NewReader(out).ReadString('\n'); err != nil {
		t.Fatal(err)
	}
	if _, err := takeLock(path, noon); !errors.Is(err, ErrLocked) || !strings.Contains(err.Error(), thisProcess(noon).User) {
		t.Errorf("while the child lives: %v", err)
	}
	if err := child.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	_ = child.Wait() // killed: that is the point
	if err := mustLock(t, path).release(); err != nil {
		t.Error(err)
	}
}

// TestChildHoldsALock is the other process of the test above; by itself it does nothing.
func TestChildHoldsALock(t *testing.T) {
	path := os.Getenv("AFFICHE_CHILD_LOCKS")
	if path == "" {
		return
	}
	held := mustLock(t, path)
	os.Stdout.WriteString("locked\n") //nolint:errcheck // the parent waits and would tell
	_, _ = os.Stdin.Read(make([]byte, 1))
	runtime.KeepAlive(held)
}

func TestAFolderThatRefusesALockSaysSo(t *testing.T) {
	path := filepath.Join(t.TempDir(), "absent", "season.affiche")
	if _, err := takeLock(path, noon); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("error %v", err)
	}
}

func mustLock(t *testing.T, path string) *lock {
	t.Helper()
	l, err := takeLock(path, noon)
	if err != nil {
		t.Fatal(err)
	}
	return l
}

func leaveLock(t *testing.T, path string, left any) {
	t.Helper()
	text, ok := left.(string)
	if !ok {
		b, err := json.Marshal(left)
		if err != nil {
			t.Fatal(err)
		}
		text = string(b)
	}
	if err := os.WriteFile(lockName(path), []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}
