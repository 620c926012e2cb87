package app

import (
	"path/filepath"
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"affiche/app/control"
)

// arriving is a window that was begun on a file, as the program does it, and not made yet.
func arriving(t *testing.T, path string) *window {
	t.Helper()
	r := &thread{waiting: make(chan func(), 64)}
	w := newWindow(test.NewTempApp(t), r, Options{
		Version: "0", Language: "en", Actor: "Maja", Settings: t.TempDir(), Documents: t.TempDir(), Now: func() time.Time { return now },
	})
	w.starting = true
	w.begin(path)
	t.Cleanup(func() {
		if err := w.state.Close(); err != nil {
			t.Error(err)
		}
	})
	w.entrance.arrive = func() { r.settle(time.Minute, w.entrance.isLeft) }
	return w
}

// hasField reports that there is a field to type in.
func hasField(w *window) bool {
	return slices.ContainsFunc(objects(w), func(o fyne.CanvasObject) bool { _, is := o.(*control.Entry); return is })
}

func TestTheSeasonIsInTheWindowBeforeItIsPainted(t *testing.T) {
	w := arriving(t, season(t))
	if w.entrance.isLeft() {
		t.Fatal("something is in the window before it is made")
	}
	size := w.entrance.ground.MinSize() // as the toolkit asks when it has made the window
	if w.frame == nil || !w.entrance.isLeft() {
		t.Fatal("the season is not in the window: " + shown(w))
	}
	if want := w.win.Content().MinSize(); size != want {
		t.Errorf("the window may be as small as %v, want %v", size, want)
	}
	if w.menu != nil {
		t.Error("the first frame waits for the menus")
	}
	if hasField(w) {
		t.Error("the first frame waits for a field, for which the toolkit reads the fonts of the system")
	}
	high := w.filter.Object().MinSize().Height
	w.finish()
	if !hasField(w) {
		t.Error("the second frame has no field for words")
	}
	if got := w.filter.Object().MinSize().Height; got != high {
		t.Errorf("with the field the bar is %v high, before %v", got, high)
	}
	if w.menu == nil || w.win.Title() != "Season 2027 – Affiche" {
		t.Errorf("the second frame has no menus, or the title %q", w.win.Title())
	}
}

func TestTheFirstPageIsInTheWindowWhereThereIsNoFile(t *testing.T) {
	w := arriving(t, "")
	w.entrance.ground.MinSize()
	if w.frame != nil || w.menu == nil || !w.entrance.isLeft() {
		t.Error("the first page is not in the window: " + shown(w))
	}
}

func TestAFileThatCannotBeOpenedIsToldOfOverTheFirstPage(t *testing.T) {
	w := arriving(t, filepath.Join(t.TempDir(), "none.affiche"))
	w.entrance.ground.MinSize()
	if w.dialog == nil || w.menu == nil {
		t.Error("nothing is told: " + shown(w))
	}
}

func TestTheWindowArrivesOnce(t *testing.T) {
	w := arriving(t, "")
	times := 0
	w.entrance.arrive = func() { times++ }
	w.entrance.pass()
	w.entrance.ground.MinSize()
	if times != 1 {
		t.Errorf("it arrived %d times", times)
	}
}

func TestTheGroundOfTheNavigationIsThereFirst(t *testing.T) {
	ground := arriving(t, "").entrance.ground
	ground.Resize(fyne.NewSize(800, 600))
	if got := ground.Objects[0].Size(); got.Height != 600 || got.Width < 100 || got.Width > 300 {
		t.Errorf("the ground of the navigation is %v", got)
	}
}
