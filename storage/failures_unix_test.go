//go:build unix

package storage

import (
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
)

// asAnybody runs one test of this file in another process that may not write where it looks: the administrator may write
// everywhere, so if we are he, it runs as nobody.
func asAnybody(t *testing.T, test, path string) {
	t.Helper()
	program := filepath.Join(t.TempDir(), "storage.test")
	copyProgram(t, program)
	for folder := filepath.Dir(program); folder != os.TempDir() && folder != "/"; folder = filepath.Dir(folder) {
		_ = os.Chmod(folder, 0o755) // where it may
	}
	child := exec.Command(program, "-test.run=^"+test+"$", "-test.v")
	child.Env = append(os.Environ(), "AFFICHE_CHILD_READS="+path, "TMPDIR="+os.TempDir())
	if os.Geteuid() == 0 {
		child.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: 65534, Gid: 65534}}
	}
	out, err := child.CombinedOutput()
	if err != nil || !strings.Contains(string(out), "--- PASS") {
		t.Errorf("%v\n%s", err, out)
	}
}

func copyProgram(t *testing.T, to string) {
	t.Helper()
	from, err := os.Open(os.Args[0])
	if err != nil {
		t.Fatal(err)
	}
	defer from.Close() //nolint:errcheck // read only
	out, err := os.OpenFile(to, os.O_CREATE|os.O_WRONLY, 0o755)
	if err == nil {
		_, err = io.Copy(out, from)
	}
	if err == nil {
		err = out.Close()
	}
	if err != nil {
		t.Fatal(err)
	}
}

func TestInAReadOnlyFolderAProgrammeOpensForReadingAndSaysSo(t *testing.T) {
	for name, leave := range map[string]func(t *testing.T, path string){
		"a file that was closed": func(*testing.T, string) {},
		"a file whose program was killed, carried without what it wrote last": func(t *testing.T, path string) {
			spoil(t, path, `PRAGMA journal_mode = wal`)
		},
	} {
		t.Run(name, func(t *testing.T) {
			ami, _ := twins(t)
			if err := ami.Close(); err != nil {
				t.Fatal(err)
			}
			folder := filepath.Join(t.TempDir(), "stick")
			path := filepath.Join(folder, "season.affiche")
			if err := os.Mkdir(folder, 0o755); err != nil {
				t.Fatal(err)
			}
			copyFile(t, ami.Path(), path)
			leave(t, path)
			if err := errors.Join(os.Chmod(path, 0o444), os.Chmod(folder, 0o555)); err != nil {
				t.Fatal(err)
			}
			asAnybody(t, "TestChildReads", path)
			if err := os.Chmod(folder, 0o755); err != nil {
				t.Fatal(err)
			}
		})
	}
}

// TestChildReads is the other process of the test above; by itself it does nothing.
func TestChildReads(t *testing.T) {
	path := os.Getenv("AFFICHE_CHILD_READS")
	if path == "" {
		return
	}
	f, err := Open(path, by("anybody"))
	if err != nil {
		t.Fatal(err)
	}
	if !errors.Is(f.ReadOnly(), ErrReadOnly) {
		t.Errorf("it says %v", f.ReadOnly())
	}
	if n := planOf(t, f).Activities.Len(); n != 1 {
		t.Errorf("%d activities", n)
	}
	if _, err := f.Edit(Label{}, putting(boilerRoom())); !errors.Is(err, ErrReadOnly) {
		t.Errorf("edited: %v", err)
	}
	if err := errors.Join(f.Check(t.Context()), f.Close()); err != nil {
		t.Error(err)
	}
}

// TestADiskThatIsReallyFull needs a file system of its own, which only the administrator can make.
func TestADiskThatIsReallyFull(t *testing.T) {
	folder := t.TempDir()
	if err := exec.Command("mount", "-t", "tmpfs", "-o", "size="+strconv.Itoa(2<<20), "tmpfs", folder).Run(); err != nil {
		t.Skip("no small file system to fill: ", err)
	}
	defer func() {
		if err := exec.Command("umount", folder).Run(); err != nil {
			t.Error(err)
		}
	}()
	o := by("A.M.I.")
	o.bare = true
	f, err := Create(filepath.Join(folder, "season.affiche"), season(), o)
	if err != nil {
		t.Fatal(err)
	}
	saved := 0
	for err == nil {
		if _, err = f.Edit(Label{Key: "more"}, putting(show(fmt.Sprint(strings.Repeat("la ", 1000), saved)))); err == nil {
			saved++
		}
	}
	if !errors.Is(err, ErrFull) {
		t.Errorf("on a full disk: %v", err)
	}
	if n := planOf(t, f).Activities.Len(); n != saved {
		t.Errorf("%d saved, %d there", saved, n)
	}
	if err := f.Check(t.Context()); err != nil {
		t.Error(err)
	}
	if err := f.Close(); err != nil {
		t.Log("closing on a full disk: ", err)
	}
	if f, err = Open(f.Path(), o); err != nil {
		t.Fatal(err)
	}
	if n := planOf(t, f).Activities.Len(); n != saved {
		t.Errorf("%d saved, %d there after opening again (%v)", saved, n, f.ReadOnly())
	}
	if err := f.Close(); err != nil {
		t.Log("closing again: ", err)
	}
}
