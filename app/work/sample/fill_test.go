package sample

import (
	"errors"
	"path/filepath"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"affiche/calendar"
	"affiche/storage"
)

func create(t *testing.T, name string) *storage.File {
	t.Helper()
	someone := storage.Options{Actor: name, Device: "laptop " + name, Now: time.Now}
	f, err := Create(filepath.Join(t.TempDir(), name+".affiche"), someone)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = f.Close() }) // the test is over, and the file thrown away
	return f
}

func plan(t *testing.T, f *storage.File) *calendar.Plan {
	t.Helper()
	p, err := f.Plan()
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestTheFileHoldsWhatTheSampleSays(t *testing.T) {
	p := plan(t, create(t, "ana"))
	for _, r := range records(t) {
		kept := p.Record(r.Ref())
		if kept == nil {
			t.Fatalf("%v is missing", r)
		}
		for _, f := range calendar.Fields(r.Ref().Type) {
			if diff := cmp.Diff(f.Format(f.Value(r)), f.Format(f.Value(kept))); diff != "" {
				t.Errorf("%s of %v: %s", f.Name, r.Ref(), diff)
			}
		}
	}
	if name := p.Programme.Name.In("en"); name != "Residencies & Festivals 2027" {
		t.Errorf("the programme is called %q", name)
	}
}

// Given two people who each made the sample, when one takes in the other's copy, then nothing is new.
func TestTwoFreshSamplesAreTheSameProgramme(t *testing.T) {
	ana, miha := create(t, "ana"), create(t, "miha")
	merged, err := ana.Merge(miha.Path(), false)
	if err != nil {
		t.Fatal(err)
	}
	if merged.Changes != 0 {
		t.Errorf("merging another fresh sample takes in %d changes", merged.Changes)
	}
}

func TestTheSampleCannotBeUndone(t *testing.T) {
	if label, ok := create(t, "ana").NextUndo(); ok {
		t.Errorf("a fresh sample offers to undo %q", label.Key)
	}
}

func TestAFileThatExistsIsRefused(t *testing.T) {
	f := create(t, "ana")
	if _, err := Create(f.Path(), storage.Options{}); !errors.Is(err, storage.ErrExists) {
		t.Errorf("got %v", err)
	}
}
