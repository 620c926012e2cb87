package app

import (
	"testing"
	"time"

	"fyne.io/fyne/v2/test"

	"affiche/app/state"
	"affiche/calendar"
	"affiche/storage"
)

func TestASecondWindowTellsWhatTheFirstOneChangesAndThatTheFileIsFree(t *testing.T) {
	path := season(t)
	first, err := storage.Open(path, storage.Options{Actor: "Bunker", Device: "desk"})
	if err != nil {
		t.Fatal(err)
	}
	var look func()
	w := newWindow(test.NewTempApp(t), state.Inline{}, Options{
		Language: "en", Actor: "Maja", Device: "laptop", Settings: t.TempDir(), Now: func() time.Time { return now },
		Every: func(_ time.Duration, do func()) func() { look = do; return func() {} },
	})
	w.begin("")
	w.win.Resize(firstSize)
	t.Cleanup(func() {
		if err := w.state.Close(); err != nil {
			t.Error(err)
		}
	})
	w.state.Open(path)
	w.dismiss()
	says(t, w, "read only: ", " has it open on ")
	saysNot(t, w, "edit here")
	if _, err := first.Edit(storage.Label{Key: "label.add"}, func(tx *storage.Tx) error {
		return tx.Put(&calendar.Activity{ID: calendar.NewID(), Title: calendar.Texts{"en": "Theirs"}})
	}); err != nil {
		t.Fatal(err)
	}
	look()
	says(t, w, "updated 14:32:07 by Bunker")
	if err := first.Close(); err != nil {
		t.Fatal(err)
	}
	look()
	says(t, w, "open for reading only", "The file is free now: edit here")
	if w.commands.by["date"].enabled() || !w.commands.by["edit-here"].enabled() || w.menu.items["edit-here"].Disabled {
		t.Error("what a reader may do is not what is offered")
	}
	w.run("edit-here")
	saysNot(t, w, "edit here")
	if !w.commands.by["date"].enabled() || w.commands.by["edit-here"].enabled() {
		t.Error("it is not edited here")
	}
}
