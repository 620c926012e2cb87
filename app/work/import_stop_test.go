package work_test

import (
	"context"
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"affiche/app/work"
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

func TestAnImportThatIsStoppedAnywhereChangesNothing(t *testing.T) {
	d := newDesk(t)
	first := puppets()
	d.imports(first, work.ImportOptions{})
	next := puppets()
	next.Items[0].Title = "Threads"
	next.Items = append(next.Items[:2], item("d", "Masks", "Cellar", "2027-08-23T20:00", "workshop", "Eva"))
	next.Rooms = append(next.Rooms, "Cellar")
	before, changes := recordsOf(d.plan()), d.changes()
	stopped := 0
	for ; ; stopped++ {
		done, err := work.Import(&fuse{t.Context(), stopped}, d.file, d.plan(), []calendar.Schedule{next}, work.ImportOptions{})
		if err == nil {
			if done.New != 1 || done.Changed != 1 || done.Gone != 1 || done.Change.IsZero() {
				t.Errorf("the import that was not stopped: %+v", done.Counts)
			}
			break
		}
		if !errors.Is(err, context.Canceled) || !done.Change.IsZero() {
			t.Fatalf("stopped at its %d. question: %+v, %v", stopped, done, err)
		}
		if diff := cmp.Diff(before, recordsOf(d.plan())); diff != "" || d.changes() != changes {
			t.Fatalf("stopped at its %d. question, it left %d changes (-before +after):\n%s", stopped, d.changes()-changes, diff)
		}
	}
	if stopped < 50 {
		t.Errorf("it can be stopped at %d points only", stopped)
	}
}

func TestATrialThatIsStoppedSaysSo(t *testing.T) {
	_, err := work.Import(&fuse{t.Context(), 1}, nil, newDesk(t).plan(), []calendar.Schedule{puppets()}, work.ImportOptions{DryRun: true})
	if !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}

func TestAnImportTellsHowFarItIsUpToItsEnd(t *testing.T) {
	d := newDesk(t)
	last, of, times := 0, 0, 0
	d.imports(puppets(), work.ImportOptions{Progress: func(done, all int) {
		if done <= last {
			t.Errorf("from %d to %d", last, done)
		}
		last, of, times = done, all, times+1
	}})
	if last != of || of < 15 || times < 10 {
		t.Errorf("told %d times, at last %d of %d", times, last, of)
	}
}

func recordsOf(plan *calendar.Plan) map[calendar.Ref]calendar.Record {
	all := map[calendar.Ref]calendar.Record{}
	for _, kind := range calendar.Types() {
		for r := range plan.Records(kind) {
			all[r.Ref()] = r
		}
	}
	return all
}
