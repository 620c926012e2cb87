package storage

import (
	"database/sql"
	"errors"
	"path/filepath"
	"reflect"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"affiche/calendar"
	"affiche/calendar/lawtest"
)

// two opens a file twice, as two windows do: one writes, the other only reads.
func two(t *testing.T) (writes, reads *File) {
	t.Helper()
	path := closedSeason(t)
	writes, err := Open(path, by("A.M.I."))
	if err != nil || writes.ReadOnly() != nil {
		t.Fatal(err, writes.ReadOnly())
	}
	t.Cleanup(func() { writes.Close() })
	reads, err = Open(path, by("Bunker"))
	if err != nil || !errors.Is(reads.ReadOnly(), ErrLocked) {
		t.Fatal(err, reads.ReadOnly())
	}
	t.Cleanup(func() { reads.Close() })
	return writes, reads
}

func TestWhoOnlyReadsDoesNotKeepWhoWritesFromLeavingOneFile(t *testing.T) {
	writes, reads := two(t)
	edit(t, writes, "made", putting(show("Levi")))
	planOf(t, reads)
	if err := writes.Close(); err != nil {
		t.Errorf("closing: %v", err)
	}
	if beside, _ := filepath.Glob(reads.Path() + "-*"); len(beside) > 0 {
		t.Errorf("left beside the file: %v", beside)
	}
	if n := planOf(t, reads).Activities.Len(); n != 1 {
		t.Errorf("who reads has %d shows afterwards", n)
	}
}

func TestWhatWasWrittenIsThereAlsoWhereSomebodyReadAllTheWhileItWasClosed(t *testing.T) {
	writes, reads := two(t)
	edit(t, writes, "made", putting(show("Levi")))
	writes.writer.mustSoon(t)
	err := reads.look(func(tx *sql.Tx) error {
		var n int
		return errors.Join(tx.QueryRow(`SELECT count(*) FROM change`).Scan(&n), writes.Close())
	})
	if err != nil {
		t.Errorf("closing while somebody reads: %v", err)
	}
	again := reopen(t, reads.Path(), "Bunker", "ljubljana")
	if n := planOf(t, again).Activities.Len(); n != 1 {
		t.Errorf("%d shows", n)
	}
	edit(t, again, "more", putting(show("Vetrovi")))
	if err := errors.Join(reads.Close(), again.Close()); err != nil {
		t.Error(err)
	}
	if beside, _ := filepath.Glob(reads.Path() + "-*"); len(beside) > 0 {
		t.Errorf("who wrote next left beside the file: %v", beside)
	}
}

func TestAnEditThatSomebodyElsesReadingKeepsWaitingSaysSo(t *testing.T) {
	writes, reads := two(t)
	writes.writer.mustSoon(t)
	err := reads.look(func(tx *sql.Tx) error {
		var n int
		if err := tx.QueryRow(`SELECT count(*) FROM change`).Scan(&n); err != nil {
			return err
		}
		if _, err := writes.Edit(Label{Key: "made"}, putting(show("Levi"))); !errors.Is(err, ErrBusy) {
			t.Errorf("an edit meanwhile: %v", err)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	edit(t, writes, "made", putting(show("Levi")))
}

// mustSoon lets a connection wait for others no longer than a test.
func (w *writer) mustSoon(t *testing.T) {
	t.Helper()
	if err := w.exec(`PRAGMA busy_timeout(1)`); err != nil {
		t.Fatal(err)
	}
}

func TestAFollowerHearsOfEachChangeOnce(t *testing.T) {
	writes, reads := two(t)
	follower, err := reads.Follow()
	if err != nil {
		t.Fatal(err)
	}
	levi := show("Levi")
	edit(t, writes, "made", putting(levi))
	plan := calendar.NewPlan()
	news, err := follower.Catch(plan)
	if err != nil || !slices.Equal(news.Touched, []calendar.Ref{levi.Ref()}) || news.By != "A.M.I." {
		t.Errorf("heard %+v, %v", news, err)
	}
	if plan.Activities.Len() != 1 {
		t.Error("what it heard of is not in the plan")
	}
	if news, err = follower.Catch(plan); err != nil || len(news.Touched) > 0 {
		t.Errorf("heard again: %+v, %v", news, err)
	}
	edit(t, writes, "gone", func(tx *Tx) error { return tx.Delete(levi.Ref()) })
	if _, err := follower.Catch(plan); err != nil || plan.Activities.Len() != 0 {
		t.Errorf("what was deleted stays: %v", err)
	}
}

func TestAFollowersPlanIsThatOfTheFileWhateverIsDone(t *testing.T) {
	lawtest.Check(t, usual, func(t *rapid.T) {
		w := newWorld(t, 2)
		reads, err := Open(w.path(0), Options{ReadOnly: true})
		if err != nil {
			t.Fatal(err)
		}
		defer reads.Close() //nolint:errcheck // it only read
		follower, err := reads.Follow()
		if err != nil {
			t.Fatal(err)
		}
		followed := calendar.NewPlan()
		w.history(t, func(int) {
			if _, err := follower.Catch(followed); err != nil {
				t.Fatal(err)
			}
			plan, err := w.copies[0].Plan()
			if err != nil {
				t.Fatal(err)
			}
			for _, ref := range everyRef {
				if is, want := followed.Record(ref), plan.Record(ref); !reflect.DeepEqual(is, want) {
					t.Fatalf("%s is followed as %+v, and is %+v", ref.Type, is, want)
				}
			}
		})
	})
}

func TestAFileIsFreeOnceWhoeverHadItIsGone(t *testing.T) {
	writes, reads := two(t)
	if reads.IsFree() || writes.IsFree() {
		t.Error("it is free while somebody has it")
	}
	edit(t, writes, "made", putting(show("Levi")))
	if reads.IsFree() {
		t.Error("it is free while somebody writes")
	}
	if err := writes.Close(); err != nil {
		t.Fatal(err)
	}
	if !reads.IsFree() {
		t.Error("it is not free although nobody has it")
	}
	leaveLock(t, reads.Path(), thisProcess(noon))
	if !reads.IsFree() {
		t.Error("a lock that was left behind counts")
	}
	elsewhere := thisProcess(noon)
	elsewhere.Host = "laptop-of-bunker"
	leaveLock(t, reads.Path(), elsewhere)
	if reads.IsFree() {
		t.Error("another machine's word does not count")
	}
	only, err := Open(closedSeason(t), Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	defer only.Close() //nolint:errcheck // it only read
	if only.IsFree() {
		t.Error("a file that was to be read only is offered to be written")
	}
}
