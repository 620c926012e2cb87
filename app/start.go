package app

import (
	"fmt"
	"io"
	"log"
	"os"
	"runtime"
	"runtime/debug"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	fynetheme "fyne.io/fyne/v2/theme"
	"github.com/go-text/typesetting/fontscan"

	"affiche/app/control"
	"affiche/app/paint"
	"affiche/app/theme"
)

// Of a start, the toolkit's making of a window takes the longest. What needs no window is done beside meanwhile: the file is
// read and laid out, the words and the faces are read. When the window is made, and before anything is painted in it, the
// season is taken in. Menus, panel and fields, for whose words the toolkit reads the fonts of the whole system, come with the
// second frame, when those are read.

const (
	// patience is how long the first frame waits for a season once the window is made: a small one is in it.
	patience = 60 * time.Millisecond
	// hasty is the growth of the heap, in per cent, at which garbage is collected until the first frame. A start leaves so
	// little behind that collecting it costs more than it frees.
	hasty = 1000
)

// start shows the window, on a file or the page of the first run, until it is closed.
func (w *window) start(r *thread, path string) {
	usual := debug.SetGCPercent(hasty)
	ahead := make(chan struct{})
	r.Go(func() { w.readAhead(); close(ahead) })
	w.starting = true
	w.begin(path)
	w.entrance.arrive = func() {
		<-ahead
		r.settle(patience, w.entrance.isLeft)
		w.afterFrame(func() { debug.SetGCPercent(usual) })
	}
	w.app.Lifecycle().SetOnStarted(w.entrance.pass) // should the toolkit not have asked
	w.win.ShowAndRun()
}

// readAhead reads what every page is written with. The toolkit's caches of faces have no locks, but its own thread asks for
// none before [entrance.pass], which waits for this.
func (w *window) readAhead() {
	w.state.Say("window.ok")
	paint.Ruler()
	for _, bold := range []bool{false, true} {
		control.Measure("Å", theme.Text, bold)
	}
}

// entrance is what is in the window first: the ground of the navigation. When the toolkit has made the window, it asks how
// large that must be, and then arrive is called: what is put into the window there is in its first frame.
type entrance struct {
	win    fyne.Window
	ground *fyne.Container
	arrive func() // nil before the window is to be made, and once it was called
}

func newEntrance(win fyne.Window) *entrance {
	e := &entrance{win: win}
	e.ground = container.New(e, canvas.NewRectangle(theme.Of(theme.Nav)))
	return e
}

// isLeft reports that there is something else in the window.
func (e *entrance) isLeft() bool { return e.win.Content() != e.ground }

// pass arrives, unless that was done.
func (e *entrance) pass() {
	if arrive := e.arrive; arrive != nil {
		e.arrive = nil
		arrive()
	}
}

// MinSize implements [fyne.Layout].
func (e *entrance) MinSize([]fyne.CanvasObject) fyne.Size {
	if e.pass(); e.isLeft() {
		return e.win.Content().MinSize()
	}
	return fyne.NewSize(1, 1)
}

// Layout implements [fyne.Layout].
func (e *entrance) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	place(objects[0], 0, 0, theme.Size(theme.NavWidth), size.Height)
}

// afterFrame does f when the frame that is being made is to be seen. Asked by its own thread, the toolkit may do a thing at
// once.
func (w *window) afterFrame(f func()) { w.runner.Go(func() { w.runner.Do(f) }) }

// whenPainted does f when the view in front is painted for the first time; where that does not say it, with the next frame.
func (w *window) whenPainted(f func()) {
	if v, ok := can[painting](&w.rooms); ok {
		v.WhenPainted(f)
		return
	}
	w.afterFrame(f)
}

// started is called when the programme is painted for the first time. Whoever measures the start is told on standard output
// once it is to be seen, and the program quits.
func (w *window) started() {
	w.afterFrame(func() {
		if os.Getenv("AFFICHE_FIRST_FRAME") != "" {
			fmt.Println("first frame")
			w.quit()
			return
		}
		w.runner.Go(func() {
			readFonts()
			w.runner.Do(w.finish)
		})
	})
}

// readFonts reads which fonts the system has, as the toolkit would on the window's thread for the first words that do not
// name their font: the list is one for the whole program, and may be read beside. Nothing of the toolkit's own may, as its
// caches have no locks. Where there is no list, the toolkit does without, too.
func readFonts() { _, _ = fontscan.SystemFonts(log.New(io.Discard, "", 0), "") }

// finish adds what the first frame was too early for.
func (w *window) finish() {
	if w.frame == nil {
		return // the season was closed meanwhile
	}
	w.win.SetTitle(w.title())
	w.makeMenu()
	w.filter.Furnish()
	w.win.SetContent(control.On(theme.Card, w.frame.object))
	w.selected()
	w.settleIn()
}

// menuRoom is as high as the menu bar that comes with the second frame, so that nothing jumps then. On a Mac the menu is
// not in the window.
func menuRoom() fyne.CanvasObject {
	if runtime.GOOS == "darwin" {
		return control.Room(0, 0)
	}
	const bar = 25
	return control.Room(0, bar-theme.Size(fynetheme.SizeNamePadding))
}
