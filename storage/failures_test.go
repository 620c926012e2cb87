package storage

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"affiche/calendar"
)

// The table of failures: what is met, and what the program does. What is no programme, what is newer and what lies is in
// hostile_test.go; a file that is moved while it is open in file_test.go; a migration that fails in migrate_test.go.

// fullSeason is a closed file of some hundred pages.
func fullSeason(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "season.affiche")
	o := by("A.M.I.")
	o.bare = true
	f, err := Create(path, season(), o)
	if err != nil {
		t.Fatal(err)
	}
	edit(t, f, "many", func(tx *Tx) error {
		for i := range 400 {
			if err := tx.Put(show(fmt.Sprintf("Take %03d %s", i, strings.Repeat("la ", 100)))); err != nil {
				return err
			}
		}
		return nil
	})
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestATruncatedFileIsRefusedAndLeftAsItIs(t *testing.T) {
	path := fullSeason(t)
	if err := os.Truncate(path, 40*4096); err != nil {
		t.Fatal(err)
	}
	before := fingerprint(t, path)
	if _, err := Open(path, by("A.M.I.")); !errors.Is(err, ErrDamaged) {
		t.Errorf("opened: %v", err)
	}
	if fingerprint(t, path) != before {
		t.Error("it was written to")
	}
}

// zero overwrites pages in the middle of a file.
func zero(t *testing.T, path string) {
	t.Helper()
	zeroAt(t, path, 80, 40)
}

func zeroAt(t *testing.T, path string, page, pages int) {
	t.Helper()
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err == nil {
		_, err = f.WriteAt(make([]byte, pages*4096), int64(page)*4096)
	}
	if err == nil {
		err = f.Close()
	}
	if err != nil {
		t.Fatal(err)
	}
}

func TestAFileWithZeroedPagesOpensForReadingOnlyAndIsNeverWritten(t *testing.T) {
	path := fullSeason(t)
	zero(t, path)
	before := fingerprint(t, path)
	f, err := Open(path, by("A.M.I."))
	if err != nil {
		t.Fatal(err)
	}
	if !errors.Is(f.ReadOnly(), ErrDamaged) {
		t.Errorf("writable: %v", f.ReadOnly())
	}
	if _, err := f.Edit(Label{}, putting(show("x"))); !errors.Is(err, ErrDamaged) {
		t.Errorf("edited: %v", err)
	}
	if err := f.Close(); err != nil {
		t.Error(err)
	}
	if fingerprint(t, path) != before {
		t.Error("it was written to")
	}
	if kept := mustBackups(t, path); len(kept) > 0 {
		t.Errorf("a damaged backup was kept: %q", kept)
	}
}

func TestDamageThatIsFoundLaterEndsTheWriting(t *testing.T) {
	path := fullSeason(t)
	o := by("A.M.I.")
	o.bare = true // as if the backup of the day had been made before the damage
	zero(t, path)
	f, err := Open(path, o)
	if err != nil {
		t.Fatal(err)
	}
	if err := f.ReadOnly(); err != nil {
		t.Fatalf("nobody looked yet: %v", err)
	}
	if err := f.Check(t.Context()); !errors.Is(err, ErrDamaged) || errors.Is(err, ErrStray) || errors.Is(err, ErrUnsound) {
		t.Errorf("the check says %v", err)
	}
	if _, err := f.Edit(Label{}, putting(show("x"))); !errors.Is(err, ErrDamaged) {
		t.Errorf("edited: %v", err)
	}
	if !errors.Is(f.ReadOnly(), ErrDamaged) {
		t.Errorf("still writable")
	}
	if err := f.Close(); err != nil {
		t.Error(err)
	}
}

func TestAFullDiskLosesNothingAndLaterTheSameEditIsSaved(t *testing.T) {
	f := fresh(t)
	edit(t, f, "first", putting(boilerRoom(), premiere()))
	before := stateOf(t, f)
	room := func(pages int) {
		if _, err := f.writer.conn.ExecContext(context.Background(), fmt.Sprint(`PRAGMA max_page_count = `, pages)); err != nil {
			t.Fatal(err)
		}
	}
	room(1) // SQLite takes the size that the file has
	long := boilerRoom()
	long.Text = calendar.Texts{"en": strings.Repeat("la ", 100_000)}
	if _, err := f.Edit(Label{Key: "long"}, putting(long)); !errors.Is(err, ErrFull) {
		t.Fatalf("on a full disk: %v", err)
	}
	sameState(t, "before and after", before, stateOf(t, f))
	if err := f.Check(t.Context()); err != nil {
		t.Error(err)
	}
	room(1 << 30)
	edit(t, f, "long", putting(long))
	if a, _ := planOf(t, f).Activities.Get(boilerRoom().ID); a.Text["en"] != long.Text["en"] {
		t.Error("the edit is not there")
	}
}

func TestASecondInstanceReadsAndSaysWhoWrites(t *testing.T) {
	f := fresh(t)
	edit(t, f, "first", putting(boilerRoom()))
	second, err := Open(f.Path(), by("Bunker"))
	if err != nil {
		t.Fatal(err)
	}
	var trouble *Trouble
	if !errors.As(second.ReadOnly(), &trouble) || trouble.Key != ErrLocked.Key || trouble.Args[0] != thisProcess(noon).User {
		t.Errorf("it says %v", second.ReadOnly())
	}
	if n := planOf(t, second).Activities.Len(); n != 1 {
		t.Errorf("it reads %d activities", n)
	}
	if err := second.Close(); err != nil {
		t.Error(err)
	}
	edit(t, f, "after", putting(premiere()))
}

func TestAWrongClockChangesNothingButWhatIsShown(t *testing.T) {
	folder := t.TempDir()
	early, late := by("A.M.I."), by("Bunker")
	early.Now = func() time.Time { return noon.AddDate(-30, 0, 0) }
	late.Now = func() time.Time { return noon.AddDate(50, 0, 0) }
	early.Device, late.Device = "early", "late"
	f, err := Create(filepath.Join(folder, "early.affiche"), season(), early)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close() //nolint:errcheck // a failing test tells more
	edit(t, f, "first", putting(boilerRoom()))
	if err := f.SaveCopy(t.Context(), filepath.Join(folder, "late.affiche"), CopyOptions{}); err != nil {
		t.Fatal(err)
	}
	g, err := Open(filepath.Join(folder, "late.affiche"), late)
	if err != nil {
		t.Fatal(err)
	}
	defer g.Close() //nolint:errcheck // a failing test tells more
	retitle(t, g, "said first, in 2077")
	merge(t, f, g)
	retitle(t, f, "said last, in 1997")
	merge(t, g, f)
	for _, file := range []*File{f, g} {
		if a, _ := planOf(t, file).Activities.Get(boilerRoom().ID); a.Title["en"] != "said last, in 1997" {
			t.Errorf("%s shows %q", file.Path(), a.Title)
		}
		if open := mustConflicts(t, file); len(open) > 0 {
			t.Errorf("%+v", open)
		}
	}
	if behind, err := f.ClockBehind(); !behind || err != nil {
		t.Errorf("nobody is told of the clock: %v", err)
	}
	if behind, err := g.ClockBehind(); behind || err != nil {
		t.Errorf("a clock ahead is not behind: %v", err)
	}
}

func TestWhatIsAcknowledgedIsOnTheDisk(t *testing.T) {
	f := fresh(t)
	edit(t, f, "first", putting(boilerRoom()))
	full := 0
	if _, err := f.writer.one(`PRAGMA synchronous`, nil, []any{&full}); err != nil || full != 2 { // sqlite.org/pragma.html#pragma_synchronous
		t.Errorf("synchronous is %d, %v", full, err)
	}
}

func TestADamagedFileIsNotWrittenToWhereverItIsBroken(t *testing.T) {
	f := fresh(t)
	path := f.Path()
	edit(t, f, "many", func(tx *Tx) error {
		for i := range 60 {
			if err := tx.Put(show("show " + strconv.Itoa(i))); err != nil {
				return err
			}
		}
		return nil
	})
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	f = reopen(t, path, "A.M.I.", "laptop")
	edit(t, f, "first of the day", putting(boilerRoom()))
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	whole := mustRead(t, path)
	const page = 4096
	for at := page; at < len(whole); at += page {
		broken := bytes.Clone(whole)
		clear(broken[at : at+page])
		if err := os.WriteFile(path, broken, 0o644); err != nil {
			t.Fatal(err)
		}
		f, err := Open(path, by("A.M.I."))
		if err == nil {
			_, err = f.Edit(Label{Key: "second"}, putting(show("one more")))
			if fault := f.Close(); fault != nil {
				t.Errorf("page %d: closed: %v", 1+at/page, fault)
			}
		}
		if !errors.Is(err, ErrDamaged) {
			t.Errorf("page %d: the edit says %v", 1+at/page, err)
		}
		if !bytes.Equal(mustRead(t, path), broken) {
			t.Errorf("page %d: it was written to", 1+at/page)
		}
	}
}
