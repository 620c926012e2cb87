package storage

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"affiche/calendar/lawtest"
)

// TestLaw11WhatWasAcknowledgedSurvivesKillNine starts a program that edits one file without pause and tells each edit on
// its output, and kills it at random. Every edit writes one number into two records and undoes itself at times, so that a
// half of one would show; at times it merges another copy, and undoes that.
func TestLaw11WhatWasAcknowledgedSurvivesKillNine(t *testing.T) {
	path := filepath.Join(t.TempDir(), "season.affiche")
	f, err := Create(path, season(), by("A.M.I."))
	if err == nil {
		err = f.Close()
	}
	if err != nil {
		t.Fatal(err)
	}
	partner := filepath.Join(t.TempDir(), "partner.affiche")
	copyFile(t, path, partner)
	g := reopen(t, partner, "Bunker", "ljubljana")
	edit(t, g, "theirs", putting(guestShow()))
	if err := g.Close(); err != nil {
		t.Fatal(err)
	}
	last := 0
	kills := lawtest.Rounds(usual) / 2
	for range kills {
		last = killedAfter(t, path, partner, last, 1+rand.IntN(20))
		partnerHears(t, partner, path, last)
		last = survives(t, path, last)
	}
	t.Logf("%d kills, %d edits acknowledged", kills, last)
}

// killedAfter lets the other program acknowledge some edits, kills it, and gives the last one that it told.
func killedAfter(t *testing.T, path, partner string, last, edits int) int {
	t.Helper()
	child := exec.Command(os.Args[0], "-test.run=^TestChildEditsWithoutPause$")
	child.Env = append(os.Environ(), "AFFICHE_CHILD_EDITS="+path, "AFFICHE_CHILD_MERGES="+partner, fmt.Sprint("AFFICHE_CHILD_FROM=", last))
	child.Stderr = os.Stderr
	out, err := child.StdoutPipe()
	if err == nil {
		err = child.Start()
	}
	if err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewScanner(out)
	for range edits {
		if !lines.Scan() {
			t.Fatal("the other program ended by itself")
		}
		heard(t, lines.Text(), &last)
	}
	time.AfterFunc(time.Duration(rand.IntN(3000))*time.Microsecond, func() {
		_ = child.Process.Kill() // it runs until then
	})
	for lines.Scan() { // what it told before the kill reached it
		heard(t, lines.Text(), &last)
	}
	_, _ = io.Copy(io.Discard, out) // what is left after a line cut by the kill
	_ = child.Wait()                // killed: that is the point
	return last
}

// partnerHears merges the file as the killed program left it, with what lies beside it, into another copy.
func partnerHears(t *testing.T, partner, path string, acknowledged int) {
	t.Helper()
	f, err := Open(partner, by("Bunker"))
	if err == nil {
		_, err = f.Merge(path, false)
	}
	if err != nil {
		t.Fatalf("after the kill: %v", err)
	}
	if a, _ := planOf(t, f).Activities.Get(boilerRoom().ID); a.Duration < acknowledged {
		t.Errorf("acknowledged were %d edits, a partner hears of %d", acknowledged, a.Duration)
	}
	if err := f.Close(); err != nil {
		t.Error(err)
	}
}

// survives looks at what the killed program left, and gives the number that the file shows.
func survives(t *testing.T, path string, acknowledged int) int {
	t.Helper()
	f, err := Open(path, by("A.M.I."))
	if err == nil {
		err = f.ReadOnly()
	}
	if err != nil {
		t.Fatalf("after the kill: %v", err)
	}
	a, _ := planOf(t, f).Activities.Get(boilerRoom().ID)
	e, _ := planOf(t, f).Events.Get(premiere().ID)
	if a.Duration < acknowledged || a.Duration > acknowledged+1 {
		t.Errorf("acknowledged were %d edits, the file shows %d", acknowledged, a.Duration)
	}
	if a.Duration != e.Capacity {
		t.Errorf("half an edit: %d and %d", a.Duration, e.Capacity)
	}
	if err := errors.Join(f.Check(t.Context()), f.Close()); err != nil {
		t.Error(err)
	}
	return a.Duration
}

// TestChildEditsWithoutPause is the other program; by itself it does nothing.
func TestChildEditsWithoutPause(t *testing.T) {
	path := os.Getenv("AFFICHE_CHILD_EDITS")
	if path == "" {
		return
	}
	var n int
	heard(t, os.Getenv("AFFICHE_CHILD_FROM"), &n)
	f, err := Open(path, by("A.M.I."))
	if err == nil {
		err = f.ReadOnly()
	}
	for err == nil {
		n++
		_, err = f.Edit(Label{Key: "number"}, func(tx *Tx) error {
			a, e := boilerRoom(), premiere()
			a.Duration, e.Capacity = n, n
			return putting(a, e)(tx)
		})
		if err == nil && n%5 == 0 {
			_, undone := f.Undo()
			_, redone := f.Redo()
			err = errors.Join(undone, redone)
		}
		if err == nil && n%3 == 0 {
			err = takenAndUndone(f, os.Getenv("AFFICHE_CHILD_MERGES"))
		}
		if err == nil {
			_, err = fmt.Println(n)
		}
	}
	t.Fatal(err)
}

// takenAndUndone merges a file, and sets it aside again: twice.
func takenAndUndone(f *File, path string) error {
	if m, err := f.Merge(path, false); err != nil || m.Changes == 0 {
		return err
	}
	_, undone := f.Undo()
	_, redone := f.Redo()
	_, again := f.Undo()
	return errors.Join(undone, redone, again)
}

func heard(t *testing.T, line string, n *int) {
	t.Helper()
	if _, err := fmt.Sscan(line, n); err != nil {
		t.Fatalf("%q: %v", line, err)
	}
}
