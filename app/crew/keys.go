package crew

import (
	"fyne.io/fyne/v2"

	"affiche/app/control"
	"affiche/app/scene"
	"affiche/calendar"
)

// A spot is where the keys stand: a row, a day, and in their cell a call.
type spot struct {
	row, day, nth int
}

// FocusGained implements [fyne.Focusable].
func (w *Week) FocusGained() { w.focused = true; w.keep(); w.redraw() }

// FocusLost implements [fyne.Focusable].
func (w *Week) FocusLost() { w.focused = false; w.redraw() }

// TypedRune implements [fyne.Focusable].
func (w *Week) TypedRune(letter rune) {
	if letter != ' ' {
		control.PassLetter(letter)
	}
}

// TypedKey implements [fyne.Focusable].
func (w *Week) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyUp:
		w.goUp()
	case fyne.KeyDown:
		w.goDown()
	case fyne.KeyLeft:
		w.goDay(-1)
	case fyne.KeyRight:
		w.goDay(1)
	case fyne.KeyHome:
		w.goRow(0, 1)
	case fyne.KeyEnd:
		w.goRow(len(w.rows)-1, -1)
	case fyne.KeyPageUp:
		w.goRow(w.at.row-w.pageRows(), -1)
	case fyne.KeyPageDown:
		w.goRow(w.at.row+w.pageRows(), 1)
	case fyne.KeySpace:
		w.pickOrPut()
	case fyne.KeyReturn, fyne.KeyEnter:
		w.enter()
	case fyne.KeyEscape:
		w.letGo()
	case fyne.KeyDelete, fyne.KeyBackspace:
		w.empty()
	default:
		control.PassOn(e)
	}
}

// pageRows is how many rows fit into the room, about.
func (w *Week) pageRows() int { return max(int(w.room()/scene.RosterHeight(1))-1, 1) }

// callHere is the call on which the keys stand; nil is none.
func (w *Week) callHere() *calendar.Call {
	if w.at.row < 0 || w.at.row >= len(w.rows) {
		return nil
	}
	if calls := w.on(&w.rows[w.at.row], w.at.day); w.at.nth < len(calls) {
		return calls[w.at.nth].Call
	}
	return nil
}

// goDown goes to the next call of the cell, else to the next row.
func (w *Week) goDown() {
	if w.at.row < len(w.rows) && w.at.nth+1 < len(w.on(&w.rows[w.at.row], w.at.day)) && !w.hand.holds() {
		w.at.nth++
		w.went()
		return
	}
	w.goRow(w.at.row+1, 1)
}

func (w *Week) goUp() {
	if w.at.nth > 0 && !w.hand.holds() {
		w.at.nth--
		w.went()
		return
	}
	if before := w.at.row; w.goRow(w.at.row-1, -1) && before != w.at.row {
		w.at.nth = max(len(w.on(&w.rows[w.at.row], w.at.day))-1, 0)
		w.went()
	}
}

// goRow goes to a row, from a heading on to the next one beyond it.
func (w *Week) goRow(to, beyond int) bool {
	to = min(max(to, 0), len(w.rows)-1)
	for to >= 0 && to < len(w.rows) && w.rows[to].heading != "" {
		to += beyond
	}
	if to < 0 || to >= len(w.rows) {
		return false
	}
	w.at.row, w.at.nth = to, 0
	w.went()
	return true
}

// goDay goes to the day beside, also into another week.
func (w *Week) goDay(by int) {
	w.at.nth = 0
	if day := w.at.day + by; day >= 0 && day < daysShown {
		w.at.day = day
		w.state.Look(w.state.Days(w.first, daysShown), w.first+calendar.Day(day))
	} else if !w.hand.holds() {
		w.ShowDay(w.first + calendar.Day(day))
	}
	w.went()
}

// went selects what the keys stand on, and brings it in sight.
func (w *Week) went() {
	w.reveal()
	if w.hand.holds() {
		w.hand.over(w, w.at.row)
	} else if c := w.callHere(); c != nil {
		w.state.Select(c.Ref())
	}
	w.redraw()
}

// reveal scrolls until the row is in sight.
func (w *Week) reveal() {
	if w.at.row < 0 || w.at.row >= len(w.rows) || w.room() <= 0 {
		return
	}
	top, bottom := w.edges[w.at.row], w.edges[w.at.row+1]
	if w.at.row > 0 && w.rows[w.at.row-1].heading != "" {
		top = w.edges[w.at.row-1]
	}
	switch {
	case top < w.top:
		w.scrollTo(top)
	case bottom > w.top+w.room():
		w.scrollTo(bottom - w.room())
	}
}

// stand brings the keys to a call that is shown.
func (w *Week) stand(ref calendar.Ref) {
	if c := w.callHere(); c != nil && c.Ref() == ref {
		return
	}
	d, timed := w.plan().DutyOf(ref.ID)
	if !timed {
		return
	}
	for i := range w.rows {
		r := &w.rows[i]
		if r.heading != "" || r.person != nil && r.person.ID != d.Call.Person || r.person == nil && (d.Call.Person != "" || r.position != d.Call.Position) {
			continue
		}
		for day := range daysShown {
			for nth, o := range w.on(r, day) {
				if o.Call.ID == ref.ID {
					w.at = spot{i, day, nth}
					return
				}
			}
		}
	}
}

// keep keeps the keys on a row that there is.
func (w *Week) keep() {
	if ref := w.state.Selection(); ref.Type == calendar.TypeCall {
		w.stand(ref)
	}
	w.at.row = max(min(w.at.row, len(w.rows)-1), 0)
	if w.at.row < len(w.rows) && w.rows[w.at.row].heading != "" && w.at.row+1 < len(w.rows) {
		w.at.row, w.at.nth = w.at.row+1, 0
	}
}

// enter opens the call; who is to fill an open one is asked. On a row without one its person is opened. A call in the hand is
// put down.
func (w *Week) enter() {
	c := w.callHere()
	switch {
	case w.hand.holds():
		w.putDown()
	case c != nil && c.Person == "" && w.OnAsk != nil:
		w.OnAsk(c.Ref())
	case c != nil && w.OnOpen != nil:
		w.OnOpen(c.Ref())
	case w.at.row < len(w.rows) && w.rows[w.at.row].person != nil && w.OnOpen != nil:
		w.OnOpen(w.rows[w.at.row].person.Ref())
	}
}

// empty makes a call open again.
func (w *Week) empty() {
	if c := w.callHere(); c != nil && c.Person != "" && w.OnFill != nil && !w.readOnly() {
		w.OnFill(c.Ref(), "")
	}
}

func (w *Week) readOnly() bool { return w.state.Season().File.ReadOnly() != nil }
