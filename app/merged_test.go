package app

import (
	"os"
	"path/filepath"
	"testing"

	"affiche/calendar"
	"affiche/storage"
)

func TestTheStatusBarTellsThatAnUndoneMergeIsSetAside(t *testing.T) {
	path, other := season(t), filepath.Join(t.TempDir(), "colleague.affiche")
	b, err := os.ReadFile(path)
	if err == nil {
		err = os.WriteFile(other, b, 0o600)
	}
	if err != nil {
		t.Fatal(err)
	}
	theirs, err := storage.Open(other, storage.Options{Actor: "Bunker", Device: "laptop"})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := theirs.Edit(storage.Label{Key: "label.add"}, func(tx *storage.Tx) error {
		return tx.Put(&calendar.Activity{ID: calendar.NewID(), Title: calendar.Texts{"en": "Theirs"}})
	}); err != nil {
		t.Fatal(err)
	}
	if err := theirs.Close(); err != nil {
		t.Fatal(err)
	}
	w := bare(t)
	w.state.Open(path)
	before := w.state.Season().Plan.Activities.Len()
	w.state.Apply(func(f *storage.File) ([]calendar.Ref, error) {
		m, err := f.Merge(other, false)
		return m.Touched, err
	}, nil)
	saysNot(t, w, "set aside")
	w.undo()
	says(t, w, "Merge with colleague.affiche undone: set aside; redo it, or merge it again, to take it back")
	if n := w.state.Season().Plan.Activities.Len(); n != before {
		t.Errorf("%d activities, there were %d", n, before)
	}
	w.redo()
	saysNot(t, w, "set aside")
	if n := w.state.Season().Plan.Activities.Len(); n != before+1 {
		t.Errorf("%d activities after redo", n)
	}
}
