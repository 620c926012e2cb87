package storage

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"affiche/calendar"
)

// A fuse is a context that ends when it has been asked so many times whether it has.
type fuse struct {
	context.Context
	left int
}

func (f *fuse) Err() error {
	if f.left--; f.left < 0 {
		return context.Canceled
	}
	return nil
}

func TestAnEditThatIsStoppedAnywhereChangesNothing(t *testing.T) {
	ami, _ := twins(t)
	retitle(t, ami, "The Room")
	before := stateOf(t, ami)
	work := func(tx *Tx) error {
		e := premiere()
		e.Capacity = 99
		if err := tx.Put(e); err != nil {
			return err
		}
		if err := tx.Put(show("Levi")); err != nil {
			return err
		}
		return tx.Delete(boilerRoom().Ref())
	}
	stopped := 0
	for ; ; stopped++ {
		c, err := ami.EditUntil(&fuse{t.Context(), stopped}, Origin{}, Label{Key: "long"}, work)
		if err == nil {
			if c.IsZero() || planOf(t, ami).Activities.At(boilerRoom().ID) != nil {
				t.Error("the edit that was not stopped is not there")
			}
			break
		}
		if !errors.Is(err, context.Canceled) {
			t.Fatalf("stopped at its %d. statement: %v", stopped, err)
		}
		sameState(t, "before and after", before, stateOf(t, ami))
	}
	if stopped < 20 {
		t.Errorf("an edit of three records can be stopped at %d points only", stopped)
	}
	if _, err := ami.Undo(); err != nil {
		t.Errorf("after all that: %v", err)
	}
}

func TestACopyThatIsStoppedLeavesNoFileBehind(t *testing.T) {
	ami, _ := twins(t)
	edit(t, ami, "much", func(tx *Tx) error {
		for range 300 {
			if err := tx.Put(&calendar.Person{ID: calendar.NewID(), Given: "Ana", Email: "ana@example.org"}); err != nil {
				return err
			}
		}
		return nil
	})
	for _, o := range []CopyOptions{{}, {WithoutConfidential: true}, {Replace: true}, {Replace: true, WithoutConfidential: true}} {
		folder := t.TempDir()
		path := filepath.Join(folder, "copy.affiche")
		if o.Replace {
			write(t, "Dear partners")(path)
		}
		ended, end := context.WithCancel(t.Context())
		end()
		if err := ami.SaveCopy(ended, path, o); !errors.Is(err, context.Canceled) {
			t.Fatalf("%+v: stopped before it began: %v", o, err)
		}
		leftAlone(t, path, o.Replace)
		// Wherever it is when time runs out: either there is all of the copy, or nothing of it.
		for patience := 50 * time.Microsecond; ; patience = patience * 3 / 2 {
			ctx, stop := context.WithTimeout(t.Context(), patience)
			err := ami.SaveCopy(ctx, path, o)
			stop()
			if err == nil {
				break
			}
			leftAlone(t, path, o.Replace)
		}
		c := reopen(t, path, "Bunker", "ljubljana")
		if n := planOf(t, c).Persons.Len(); n != 300 {
			t.Errorf("%+v: %d people in the copy", o, n)
		}
	}
}

// leftAlone looks that there is nothing in the folder, or only the letter that was there before.
func leftAlone(t *testing.T, path string, letter bool) {
	t.Helper()
	entries, err := os.ReadDir(filepath.Dir(path))
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	if !letter && len(names) > 0 || letter && len(names) != 1 {
		t.Fatalf("left behind: %v", names)
	}
	if !letter {
		return
	}
	if b, err := os.ReadFile(path); err != nil || string(b) != "Dear partners" {
		t.Fatalf("the letter says %q now (%v)", b, err)
	}
}

func TestACheckThatIsStoppedAnywhereSaysSoAndNothingElse(t *testing.T) {
	ami, _ := twins(t)
	retitle(t, ami, "The Room")
	for stopped := 0; ; stopped++ {
		err := ami.Check(&fuse{t.Context(), stopped})
		if err == nil {
			if stopped < 20 {
				t.Errorf("it can be stopped at %d points only", stopped)
			}
			break
		}
		if !errors.Is(err, context.Canceled) || errors.Is(err, ErrDamaged) {
			t.Fatalf("stopped at its %d. question: %v", stopped, err)
		}
	}
	if err := ami.ReadOnly(); err != nil {
		t.Errorf("after all that: %v", err)
	}
	retitle(t, ami, "The Hall") // nothing holds it up
}

func TestAFileIsEditedWhileItIsChecked(t *testing.T) {
	ami, _ := twins(t)
	retitle(t, ami, "The Room") // the first edit waits for readers, see TestTheFirstEditFindsItsWayBetweenReaders
	asked := 0
	check := &watched{t.Context(), func() {
		if asked++; asked%7 == 0 {
			retitle(t, ami, fmt.Sprint("The Room ", asked))
		}
	}}
	if err := ami.Check(check); err != nil {
		t.Errorf("what is changed meanwhile is taken for damage: %v", err)
	}
	if asked < 14 {
		t.Errorf("it was edited %d times meanwhile", asked/7)
	}
}

// TestAMergeIsUndoneWhileTheFileIsChecked: what the merge brought leaves the journal anywhere between two looks at it.
func TestAMergeIsUndoneWhileTheFileIsChecked(t *testing.T) {
	ami, bunker := twins(t)
	retitle(t, bunker, "The Room")
	merge(t, ami, bunker)
	undoneWhileChecked(t, ami, 5)
}

// undoneWhileChecked undoes the last change at every so many-th question of a check, each time in another check.
func undoneWhileChecked(t *testing.T, f *File, step int) {
	t.Helper()
	for at := 1; ; at += step {
		asked := 0
		check := &watched{t.Context(), func() {
			if asked++; asked == at {
				undo(t, f)
			}
		}}
		if err := f.Check(check); err != nil {
			t.Fatalf("undone at its %d. question: %v", at, err)
		}
		if asked < at {
			break
		}
		redo(t, f)
	}
}

// watched is a context that calls somebody whenever it is asked whether it has ended.
type watched struct {
	context.Context
	asked func()
}

func (w *watched) Err() error {
	w.asked()
	return nil
}
