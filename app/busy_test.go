package app

import (
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"affiche/app/control"
	"affiche/app/state"
	"affiche/storage"
)

// An impatient runner is inline, and presses Cancel when it was called so many times since it was set off.
type impatient struct {
	state.Inline
	window *window
	left   int // 0 is at ease
	heard  bool
	closes bool // closes the window instead of pressing Cancel
}

func (i *impatient) Go(f func()) { i.tick(); i.Inline.Go(f) }
func (i *impatient) Do(f func()) { i.tick(); i.Inline.Do(f) }

func (i *impatient) tick() {
	if i.left == 0 {
		return
	}
	if i.left--; i.left > 0 {
		return
	}
	if i.closes {
		i.heard = true
		i.window.closeWindow()
		return
	}
	for _, o := range objects(i.window) {
		if b, ok := o.(*control.Button); ok && b.Text == "Cancel" {
			i.heard = true
			test.Tap(b)
		}
	}
}

// stoppedEverywhere opens a small season again and again, begins long work on it and cancels that one moment later each
// time, until it is over before.
func stoppedEverywhere(t *testing.T, begin func(*window), look func(w *window, stopped bool)) {
	t.Helper()
	for n := 1; ; n++ {
		r := &impatient{}
		w := bareOn(t, r)
		w.state.Open(season(t))
		r.window, r.left = w, n
		begin(w)
		if !r.heard {
			if w.dialog != nil && w.dialog.first == nil {
				t.Fatalf("it is still busy: %s", shown(w))
			}
			look(w, false)
			return
		}
		look(w, true)
	}
}

func TestAnImportIsCancelledWhileItRunsAndChangesNothing(t *testing.T) {
	path := written(t, "neighbours.ics", schedule)
	came, heeded := false, 0
	stoppedEverywhere(t, func(w *window) {
		r := w.runner.(*impatient)
		wait := r.left
		r.left = 0
		w.takeIn(path)
		r.left = wait
		press(t, w, "Import")
	}, func(w *window, stopped bool) {
		dates := w.state.Season().Plan.Events.Len()
		if fresh, err := w.state.Season().File.Plan(); err != nil || fresh.Events.Len() != dates {
			t.Errorf("the file has %d dates, the window shows %d (%v)", fresh.Events.Len(), dates, err)
		}
		if came = came || dates == 3; came != (dates == 3) || !stopped && dates != 3 {
			t.Errorf("cancelled later than when it was done already, it leaves %d dates", dates)
		}
		if stopped && dates == 2 {
			heeded++
		}
		if _, something := w.state.Season().File.NextUndo(); something != (dates == 3) {
			t.Errorf("with %d dates there is something to undo: %v", dates, something)
		}
	})
	if heeded < 5 {
		t.Errorf("it was cancelled %d times", heeded)
	}
}

// A program that is watched tells whether it quit.
type watched struct {
	fyne.App
	quit bool
}

func (w *watched) Quit() { w.quit = true }

func TestClosingTheWindowCancelsLongWorkAndCloses(t *testing.T) {
	path := written(t, "neighbours.ics", schedule)
	heeded := 0
	for n := 1; ; n++ {
		r := &impatient{closes: true}
		w := bareOn(t, r)
		program := &watched{App: w.app}
		w.app = program
		w.state.Open(season(t))
		r.window = w
		w.takeIn(path)
		r.left = n
		press(t, w, "Import")
		if !r.heard {
			break
		}
		if !program.quit {
			t.Fatalf("closed at its %d. step, the program goes on: %s", n, shown(w))
		}
		if w.state.Season().File != nil && w.state.Season().Plan.Events.Len() == 2 {
			heeded++
		}
	}
	if heeded < 5 {
		t.Errorf("it was cancelled %d times", heeded)
	}
}

func TestReadingAScheduleIsCancelledAndAsksNothing(t *testing.T) {
	path := written(t, "neighbours.ics", schedule)
	heeded := 0
	stoppedEverywhere(t, func(w *window) { w.takeIn(path) }, func(w *window, stopped bool) {
		if asks := w.dialog != nil; asks == stopped {
			t.Errorf("stopped %v, it shows %s", stopped, shown(w))
		}
		if stopped {
			heeded++
		}
	})
	if heeded < 2 {
		t.Errorf("it was cancelled %d times", heeded)
	}
}

func TestAnExportIsCancelledWhileItRunsAndWritesNothing(t *testing.T) {
	var folder string
	heeded := 0
	stoppedEverywhere(t, func(w *window) { folder = t.TempDir(); w.export(folder) }, func(w *window, stopped bool) {
		files, err := filepath.Glob(filepath.Join(folder, "*"))
		hidden, _ := filepath.Glob(filepath.Join(folder, ".*"))
		fresh, planErr := w.state.Season().File.Plan()
		if err != nil || planErr != nil || len(hidden) > 0 {
			t.Fatal(err, planErr, hidden)
		}
		if (len(files) > 0) != (fresh.Issues.Len() > 0) || !stopped && len(files) == 0 {
			t.Errorf("%d calendars, of %d entries it is remembered that they were issued", len(files), fresh.Issues.Len())
		}
		if stopped && len(files) == 0 {
			heeded++
		}
		if shown := w.state.Season().Plan.Issues.Len(); shown != fresh.Issues.Len() {
			t.Errorf("the window knows of %d entries, the file of %d", shown, fresh.Issues.Len())
		}
	})
	if heeded < 4 {
		t.Errorf("it was cancelled %d times", heeded)
	}
}

func TestACopyIsCancelledAndLeavesNoFile(t *testing.T) {
	var path string
	heeded := 0
	stoppedEverywhere(t, func(w *window) {
		path = filepath.Join(t.TempDir(), "copy.affiche")
		w.saveCopy(path)
	}, func(w *window, stopped bool) {
		files, err := os.ReadDir(filepath.Dir(path))
		if err != nil {
			t.Fatal(err)
		}
		switch {
		case len(files) > 1, len(files) == 0 && !stopped:
			t.Errorf("%d files, stopped %v", len(files), stopped)
		case len(files) == 0:
			heeded++
		case len(files) == 1:
			c, err := storage.Open(path, storage.Options{ReadOnly: true})
			if err != nil {
				t.Fatal(err)
			}
			if err := c.Close(); err != nil {
				t.Error(err)
			}
			says(t, w, "The copy is saved")
		}
	})
	if heeded == 0 {
		t.Error("it was never cancelled")
	}
}

func TestReturnDoesNotCancelWhatItHasJustBegun(t *testing.T) {
	w := opened(t)
	b := w.beginTask("Writing calendars…")
	w.typed(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if b.ctx.Err() != nil || w.dialog == nil {
		t.Fatal("return cancelled it")
	}
	w.typed(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if b.ctx.Err() == nil || w.dialog != nil {
		t.Error("escape did not")
	}
}
