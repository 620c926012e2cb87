package crew

import (
	"math"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"affiche/app/control"
	"affiche/app/scene"
	"affiche/calendar"
)

// A hand holds a call, by the pointer or by the keys, over a row.
type hand struct {
	call    *calendar.Call // nil holds nothing
	row     int            // over which it is; -1 is none
	fits    bool
	says    string // what there is to say of whom it is over
	pointer fyne.Position
	keys    bool // it was taken by the keys
}

func (h *hand) holds() bool { return h.call != nil }

// over holds the call over a row, and tells at once how its person stands to it.
func (h *hand) over(w *Week, row int) {
	h.row, h.says, h.fits = row, "", false
	if row < 0 || row >= len(w.rows) {
		h.row = -1
		return
	}
	switch r := &w.rows[row]; {
	case r.heading != "":
		h.row = -1
	case r.person == nil:
		h.fits, h.says = true, w.state.Say("crew.open")
	case r.person.ID == h.call.Person:
		h.fits = true
	default:
		ready := w.plan().Readiness(h.call, r.person)
		h.fits, h.says = ready.Fits && ready.Free() && !ready.Short(), w.voice().Ready(h.call, ready)
	}
}

// A click remembers where and when the pointer was pressed, to know a second one.
type click struct {
	at    time.Time
	where fyne.Position
	call  calendar.Ref
}

const (
	doubleTime  = 400 * time.Millisecond
	doubleReach = 5
	edgeReach   = 28 // from the upper or lower edge, where a hand scrolls
	edgeStep    = 14
)

func (w *Week) onPaper(p fyne.Position) (x, y float64) {
	return float64(p.X / w.grown), float64(p.Y / w.grown)
}

// Scrolled implements [fyne.Scrollable].
func (w *Week) Scrolled(e *fyne.ScrollEvent) {
	w.scrollTo(w.top - 3*float64(e.Scrolled.DY))
	w.redraw()
}

// MouseDown selects at once what is under the pointer.
func (w *Week) MouseDown(e *desktop.MouseEvent) {
	if c := control.CanvasOf(w); c != nil {
		c.Focus(w)
	}
	w.letGo()
	x, y := w.onPaper(e.Position)
	before := w.click
	w.click = click{at: w.state.Now(), where: e.Position}
	if at := w.frame.Row(y); at >= 0 && w.rows[at].heading == "" {
		w.at = spot{row: at, day: max(w.frame.Day(x), 0)}
	}
	chip := w.frame.Call(x, y)
	switch {
	case chip != nil:
		w.click.call = chip.Ref
		w.state.Select(chip.Ref)
	case x < w.frame.Names && w.frame.Row(y) >= 0 && w.rows[w.at.row].person != nil:
		w.state.Select(w.rows[w.at.row].person.Ref())
	}
	again := w.click.at.Sub(before.at) < doubleTime && math.Hypot(float64(e.Position.X-before.where.X), float64(e.Position.Y-before.where.Y)) < doubleReach
	if again && e.Button == desktop.MouseButtonPrimary {
		w.enter()
	}
	w.redraw()
}

// MouseUp implements [desktop.Mouseable].
func (w *Week) MouseUp(*desktop.MouseEvent) {}

// Dragged takes the pressed call into the hand, and holds it over what is under the pointer.
func (w *Week) Dragged(e *fyne.DragEvent) {
	if !w.hand.holds() {
		c := w.plan().Calls.At(w.click.call.ID)
		if c == nil || w.readOnly() {
			return
		}
		w.hand = hand{call: c, row: -1}
	}
	w.hand.pointer = e.Position
	_, y := w.onPaper(e.Position)
	switch _, height := w.paper(); {
	case y < scene.RosterHead+edgeReach:
		w.scrollTo(w.top - edgeStep)
	case y > height-edgeReach:
		w.scrollTo(w.top + edgeStep)
	}
	w.lay()
	w.hand.over(w, w.frame.Row(y))
	w.redraw()
}

// DragEnd puts the call down.
func (w *Week) DragEnd() {
	w.click.call = calendar.Ref{}
	if w.hand.holds() && !w.hand.keys {
		w.putDown()
	}
}

// pickOrPut takes the call on which the keys stand into the hand, or puts the one in the hand down.
func (w *Week) pickOrPut() {
	if w.hand.holds() {
		w.putDown()
		return
	}
	if c := w.callHere(); c != nil && !w.readOnly() {
		w.hand = hand{call: c, keys: true}
		w.hand.over(w, w.at.row)
		w.redraw()
	}
}

// putDown gives the call in the hand to whom it is held over; over open positions it becomes open.
func (w *Week) putDown() {
	h := w.hand
	w.hand = hand{}
	defer w.redraw()
	if h.row < 0 || w.OnFill == nil {
		return
	}
	to := calendar.ID("")
	if p := w.rows[h.row].person; p != nil {
		to = p.ID
	}
	if to != h.call.Person {
		w.OnFill(h.call.Ref(), to)
	}
}

// letGo leaves the call in the hand where it was.
func (w *Week) letGo() {
	w.hand, w.click.call = hand{}, calendar.Ref{}
	w.redraw()
}
