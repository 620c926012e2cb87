package app

import (
	"runtime"
	"runtime/debug"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"affiche/app/board"
	"affiche/app/board/boardtest"
	"affiche/app/scene"
	"affiche/app/state"
	"affiche/app/work"
	"affiche/app/work/worktest"
	"affiche/calendar"
	"affiche/calendar/benchtest"
)

// These are figures of the README, through the window as a person has it: a season of 100,000 dates in a file, 1440×900.

// halves tells what runs beside the window's thread from what runs on it, though it does both at once.
type halves struct {
	window, beside time.Duration
	on             *time.Duration // whose time it is
	since          time.Duration
}

func (h *halves) turn(to *time.Duration) (back *time.Duration) {
	now := benchtest.CPU()
	if h.on != nil {
		*h.on += now - h.since
	}
	back, h.on, h.since = h.on, to, now
	return back
}

// Go implements [state.Runner].
func (h *halves) Go(f func()) {
	back := h.turn(&h.beside)
	f()
	h.turn(back)
}

// Do implements [state.Runner].
func (h *halves) Do(f func()) {
	back := h.turn(&h.window)
	f()
	h.turn(back)
}

// measured is how long something takes on the window's thread and beside it.
func (h *halves) measured(do func()) (window, beside time.Duration) {
	h.window, h.beside = 0, 0
	h.Do(do)
	return h.window, h.beside
}

// windowOf is a window on a season of so many dates.
func windowOf(b *testing.B, dates int) (*window, *halves) {
	b.Helper()
	path := worktest.Crowd(b, dates)
	run := &halves{}
	w := newWindow(test.NewTempApp(b), run, Options{
		Version: "0", Language: "en", Actor: "Maja", Settings: b.TempDir(), Documents: b.TempDir(), Now: func() time.Time { return now },
	})
	b.Cleanup(func() {
		if err := w.state.Close(); err != nil {
			b.Error(err)
		}
	})
	w.begin(path)
	w.win.Resize(fyne.NewSize(windowWidth, windowHeight))
	if n := w.state.Season().Plan.Events.Len(); n != dates {
		b.Fatalf("%d dates", n)
	}
	return w, run
}

const windowWidth, windowHeight = 1440, 900

func milliseconds(d time.Duration) float64 { return float64(d.Nanoseconds()) / 1e6 }

// BenchmarkDragStep is one step of a hand in each of the rooms of time, from the pointer to the ghosts: of one date, of a
// thousand. The collector, which works beside the window's thread, waits meanwhile.
func BenchmarkDragStep(b *testing.B) {
	w, _ := windowOf(b, benchtest.Dates(100_000))
	for _, room := range []string{"timeline", "day", "month"} {
		w.run("room." + room)
		w.state.Look(w.state.Days(calendar.DayOf(2027, 8, 25), 1), calendar.DayOf(2027, 8, 25))
		w.rooms.view().Enter()
		b.Run(room+"/one", func(b *testing.B) { dragSteps(b, w, 1) })
		b.Run(room+"/thousand", func(b *testing.B) { dragSteps(b, w, 1000) })
	}
}

func dragSteps(b *testing.B, w *window, held int) {
	hand := boardIn(w).(interface {
		boardtest.Board
		fyne.Draggable
		desktop.Mouseable
		Picture() board.Picture
	})
	at, ok := heldAt(hand.Picture())
	if !ok {
		b.Fatal("no date is in sight")
	}
	press := &desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at}, Button: desktop.MouseButtonPrimary}
	corner := w.inWindow(boardIn(w).(fyne.CanvasObject))
	inSight := hand.Picture().Touched(hand.Picture().Plot())
	hand.MouseDown(press)
	if held > 1 {
		hand.MouseUp(press)
		w.state.Select(append(w.state.Selections(), inSight[:min(held, len(inSight))]...)...)
		hand.MouseDown(press)
	}
	runtime.GC()
	defer debug.SetGCPercent(debug.SetGCPercent(-1))
	b.ReportAllocs()
	began, worst := benchtest.CPU(), time.Duration(0)
	for i := 0; b.Loop(); i++ {
		then := benchtest.CPU()
		to := at.AddXY(float32(i%60-30), float32(i%40-20))
		hand.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: to, AbsolutePosition: to.Add(corner)}, Dragged: fyne.NewDelta(1, 1)})
		worst = max(worst, benchtest.CPU()-then)
	}
	b.ReportMetric(milliseconds(benchtest.CPU()-began)/float64(b.N), "cpu-ms/step")
	b.ReportMetric(milliseconds(worst), "worst-ms")
	b.ReportMetric(float64(len(inSight)), "in-sight")
	b.ReportMetric(float64(len(boardtest.Ghosts(hand))), "ghosts")
	if _, on := boardtest.Ghost(hand); !on {
		b.Error("nothing is in the hand")
	}
	hand.MouseUp(press)
	w.typed(&fyne.KeyEvent{Name: fyne.KeyEscape})
	w.state.Select()
}

// boardIn is the canvas of the room in front.
func boardIn(w *window) any {
	switch v := w.rooms.view().(type) {
	case *dayView:
		return v.Day
	case *monthView:
		return v.Month
	}
	return w.timeline
}

// heldAt is a point within a date that lies well inside of a picture.
func heldAt(p board.Picture) (fyne.Position, bool) {
	plot := p.Plot()
	for _, box := range p.Boxes(func(calendar.Ref) bool { return true }) {
		x, y := box.X+box.W/2, box.Y+box.H/2
		if inner := (scene.Box{X: plot.X + 60, Y: plot.Y + 60, W: plot.W - 120, H: plot.H - 120}); inner.Has(x, y) {
			return fyne.NewPos(float32(x), float32(y)), true
		}
	}
	return fyne.Position{}, false
}

// BenchmarkKeystroke types letter by letter into the search and into the palette: what each costs the window's thread, its
// results included, and what the search does beside it.
func BenchmarkKeystroke(b *testing.B) {
	w, run := windowOf(b, benchtest.Dates(100_000))
	for _, name := range []string{"search", "palette"} {
		b.Run(name, func(b *testing.B) {
			var window, beside, worst time.Duration
			letters := 0
			for b.Loop() {
				w.run(name)
				for typed := range len("what number 77") {
					on, off := run.measured(func() { w.finder.palette.OnTyped("what number 77"[:typed+1]) })
					window, beside, worst = window+on, beside+off, max(worst, on+off)
					letters++
				}
				w.closeFinder()
			}
			b.ReportMetric(milliseconds(window)/float64(letters), "window-cpu-ms/letter")
			b.ReportMetric(milliseconds(beside)/float64(letters), "beside-cpu-ms/letter")
			b.ReportMetric(milliseconds(worst), "worst-ms")
		})
	}
}

// BenchmarkHeld is how long what a person does at once holds the window's thread: turning from room to room, a letter with
// which no title of the list begins, a thousand dates moved, that taken back and done again.
func BenchmarkHeld(b *testing.B) {
	w, run := windowOf(b, benchtest.Dates(100_000))
	w.state.Look(w.state.Days(calendar.DayOf(2027, 8, 25), 1), calendar.DayOf(2027, 8, 25))
	var dates []calendar.Ref
	for e := range w.state.Season().Plan.Events.Each() {
		if dates = append(dates, e.Ref()); len(dates) == 1000 {
			break
		}
	}
	acts := []struct {
		name string
		do   func()
	}{
		{"to the timeline", func() { w.run("room.timeline") }},
		{"to the day", func() { w.run("room.day") }},
		{"to the month", func() { w.run("room.month") }},
		{"to the list", func() { w.run("room.list") }},
		{"a letter in the list", func() { w.rooms.view().(*listView).TypedRune('q') }},
		{"moving in the list", func() { moveBy(b, w, dates) }},
		{"undo in the list", w.state.Undo},
		{"redo in the list", w.state.Redo},
		{"to the timeline again", func() { w.run("room.timeline") }},
		{"moving in the timeline", func() { moveBy(b, w, dates) }},
		{"undo in the timeline", w.state.Undo},
	}
	w.run("room.list")
	for range 3 { // to the titles
		w.rooms.view().(*listView).TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	}
	least := map[string]time.Duration{}
	for b.Loop() {
		for _, act := range acts {
			window, beside := run.measured(act.do)
			if was, ok := least[act.name]; !ok || window < was {
				least[act.name] = window
			}
			b.Logf("%-24s %6.1f ms on the window's thread, %6.1f beside", act.name, milliseconds(window), milliseconds(beside))
		}
	}
	for name, took := range least {
		b.ReportMetric(milliseconds(took), strings.ReplaceAll(name, " ", "-")+"-ms")
	}
}

func moveBy(b *testing.B, w *window, dates []calendar.Ref) {
	w.state.Do(func(plan *calendar.Plan) (work.Act, error) { return work.Shift{Days: 1}.Act(plan, dates...) }, func(err error) { b.Error(err) }, nil)
}

// BenchmarkMemory is what a window on 100,000 dates holds above one on an empty season, its index for searches included.
func BenchmarkMemory(b *testing.B) {
	held := func(dates int) float64 {
		w, _ := windowOf(b, dates)
		w.win.Canvas().Capture()
		var m runtime.MemStats
		runtime.GC()
		runtime.GC()
		runtime.ReadMemStats(&m)
		runtime.KeepAlive(w)
		if err := w.state.Close(); err != nil {
			b.Fatal(err)
		}
		return float64(m.HeapAlloc) / 1e6
	}
	for b.Loop() {
		empty := held(1)
		b.ReportMetric(held(benchtest.Dates(100_000))-empty, "heap-MB")
		b.ReportMetric(empty, "empty-heap-MB")
	}
}

var _ state.Runner = (*halves)(nil)
