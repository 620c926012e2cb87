package ladder

import (
	"math"
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"affiche/app/control"
	"affiche/calendar"
)

// pressed remembers where and when a card was pressed, to know a second press: the toolkit's own double tap would hold every
// first one back.
type pressed struct {
	at    time.Time
	ref   calendar.Ref
	alone bool // it is one of several selected: let go without a drag, it is the only one
}

const doubleTime = 400 * time.Millisecond

// hand is what is dragged.
type hand struct {
	refs  []calendar.Ref
	over  int // the column under the pointer
	fits  bool
	moved bool
}

func modifiers() fyne.KeyModifier {
	if d, ok := fyne.CurrentApp().Driver().(desktop.Driver); ok {
		return d.CurrentKeyModifiers()
	}
	return 0
}

// Scrolled moves the column under the pointer with the wheel; with Shift the columns to the sides.
func (l *Ladder) Scrolled(e *fyne.ScrollEvent) {
	dx, dy := e.Scrolled.DX, e.Scrolled.DY
	if l.Held()&fyne.KeyModifierShift != 0 && dx == 0 {
		dx, dy = dy, 0
	}
	if len(l.columns) > 0 {
		l.scroll(l.columnAt(e.Position.X), -3*dy, -3*dx)
	}
}

// MouseDown implements [desktop.Mouseable].
func (l *Ladder) MouseDown(e *desktop.MouseEvent) {
	if c := control.CanvasOf(l); c != nil {
		c.Focus(l)
	}
	ref, on := l.cardAt(e.Position)
	last := l.last
	l.last, l.hand = pressed{at: l.state.Now(), ref: ref}, nil
	switch {
	case !on:
		l.state.Select(calendar.Ref{})
		return
	case e.Button != desktop.MouseButtonPrimary:
		if !l.state.IsSelected(ref) {
			l.state.Select(ref)
		}
		return
	case l.Held()&fyne.KeyModifierShortcutDefault != 0:
		l.state.SelectAlso(ref)
		return
	case last.ref == ref && l.state.Now().Sub(last.at) < doubleTime:
		l.open(ref)
		return
	}
	if l.last.alone = l.state.IsSelected(ref) && len(l.state.Selections()) > 1; !l.state.IsSelected(ref) {
		l.state.Select(ref)
	}
	l.stands = ref
	if l.writable() {
		l.hand = &hand{refs: l.Movable(), over: l.columnAt(e.Position.X)}
	}
}

// MouseUp implements [desktop.Mouseable].
func (l *Ladder) MouseUp(*desktop.MouseEvent) {
	if l.hand != nil && l.hand.moved {
		return // the drag ends by itself
	}
	l.hand = nil
	if l.last.alone {
		l.state.Select(l.last.ref)
	}
}

// Dragged implements [fyne.Draggable].
func (l *Ladder) Dragged(e *fyne.DragEvent) {
	h := l.hand
	if h == nil || len(h.refs) == 0 {
		return
	}
	if !h.moved {
		h.moved = true
		l.paper.ghost.say(l.card(l.last.ref))
		l.paper.ghost.object.Show()
	}
	l.runOn(e.Position)
	h.over = l.columnAt(e.Position.X)
	h.fits = l.fits(h.refs, l.columns[h.over].Rung)
	_, w := l.edge(h.over)
	w = max(w, row(wide)) - 16
	l.paper.ghost.mark(true, true)
	l.paper.ghost.place(e.Position.X-w/2, e.Position.Y-row(cardHigh)/3, w)
	l.draw()
}

// runOn scrolls the columns on under a hand that comes near an edge.
func (l *Ladder) runOn(at fyne.Position) {
	const reach, step = 40, 18
	switch {
	case at.X < reach:
		l.left = clamp(l.left-step, l.width()-l.Size().Width)
	case at.X > l.Size().Width-reach:
		l.left = clamp(l.left+step, l.width()-l.Size().Width)
	}
}

// DragEnd implements [fyne.Draggable]: what is let go over a column takes the step to it.
func (l *Ladder) DragEnd() {
	h := l.hand
	if h == nil {
		return
	}
	l.drop()
	if h.moved && h.fits {
		l.take(h.refs, l.columns[h.over].Rung)
	}
}

// drop lets go of what is dragged, and nothing comes of it.
func (l *Ladder) drop() {
	l.hand = nil
	l.paper.ghost.object.Hide()
	l.draw()
}

// TappedSecondary opens the menu of what is selected.
func (l *Ladder) TappedSecondary(e *fyne.PointEvent) { l.menu(e.Position) }

func (l *Ladder) menu(at fyne.Position) {
	if l.OnMenu != nil && len(l.Movable()) > 0 {
		l.OnMenu(fyne.CurrentApp().Driver().AbsolutePositionForObject(l).Add(at), l.Movable())
	}
}

func (l *Ladder) open(ref calendar.Ref) {
	if l.OnOpen != nil && l.has(ref) {
		l.OnOpen(ref)
	}
}

// FocusGained shows where the keys stand.
func (l *Ladder) FocusGained() { l.focused = true; l.draw() }

// FocusLost implements [fyne.Focusable].
func (l *Ladder) FocusLost() { l.focused = false; l.draw() }

// TypedRune leaves letters to the window.
func (l *Ladder) TypedRune(r rune) { control.PassLetter(r) }

// TypedShortcut takes what is selected a column on with Ctrl and an arrow, and leaves the others to the window.
func (l *Ladder) TypedShortcut(s fyne.Shortcut) {
	if c, ok := s.(*desktop.CustomShortcut); ok && c.Modifier == fyne.KeyModifierShortcutDefault {
		switch c.KeyName {
		case fyne.KeyLeft:
			l.climb(-1)
			return
		case fyne.KeyRight:
			l.climb(1)
			return
		}
	}
	if _, ok := s.(*fyne.ShortcutSelectAll); ok {
		l.SelectAll()
		return
	}
	control.PassShortcut(l, s)
}

// SelectAll selects every card.
func (l *Ladder) SelectAll() {
	var all []calendar.Ref
	for _, c := range l.columns {
		all = append(all, c.Cards...)
	}
	l.state.Select(all...)
}

// climb takes what is selected to the next column that it may come to.
func (l *Ladder) climb(by int) {
	refs := l.Movable()
	at, _, ok := l.find(l.stands)
	if len(refs) == 0 || !ok {
		return
	}
	for to := at + by; to >= 0 && to < len(l.columns); to += by {
		if l.fits(refs, l.columns[to].Rung) {
			l.take(refs, l.columns[to].Rung)
			return
		}
	}
}

// TypedKey walks over the cards, and does what can be done with them.
func (l *Ladder) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyUp:
		l.walk(0, -1)
	case fyne.KeyDown:
		l.walk(0, 1)
	case fyne.KeyLeft:
		l.walk(-1, 0)
	case fyne.KeyRight:
		l.walk(1, 0)
	case fyne.KeyPageUp:
		l.walk(0, -max(int(l.room()/(row(cardHigh)+cardGap)), 1))
	case fyne.KeyPageDown:
		l.walk(0, max(int(l.room()/(row(cardHigh)+cardGap)), 1))
	case fyne.KeyHome:
		l.walk(0, -math.MaxInt32)
	case fyne.KeyEnd:
		l.walk(0, math.MaxInt32)
	case fyne.KeyReturn, fyne.KeyEnter:
		l.open(l.stands)
	case fyne.KeyDelete, fyne.KeyBackspace:
		if refs := l.Movable(); len(refs) > 0 && l.OnDelete != nil && l.writable() {
			l.OnDelete(refs)
		}
	case fyne.KeyEscape:
		if l.hand != nil {
			l.drop()
			return
		}
		l.state.Select(calendar.Ref{})
	case desktop.KeyMenu:
		l.menuKey()
	default:
		if e.Name == fyne.KeyF10 && l.Held()&fyne.KeyModifierShift != 0 {
			l.menuKey()
			return
		}
		control.PassOn(e)
	}
}

// menuKey opens the menu beside the card on which the keys stand.
func (l *Ladder) menuKey() {
	column, at, ok := l.find(l.stands)
	if !ok {
		return
	}
	x, _ := l.edge(column)
	l.menu(fyne.NewPos(x+24, around+row(headHigh)+float32(at)*(row(cardHigh)+cardGap)-l.tops[l.columns[column].Rung]+30))
}

// walk goes to another card: in its column, or in the next one that has any.
func (l *Ladder) walk(across, down int) {
	column, at, ok := l.find(l.stands)
	if !ok {
		column = slices.IndexFunc(l.columns, func(c Column) bool { return len(c.Cards) > 0 })
		at, across, down = 0, 0, 0
	}
	if column < 0 {
		return
	}
	for to := column + across; across != 0 && to >= 0 && to < len(l.columns); to += across {
		if len(l.columns[to].Cards) > 0 {
			column = to
			break
		}
	}
	cards := l.columns[column].Cards
	l.stands = cards[max(min(at+down, len(cards)-1), 0)]
	l.state.Select(l.stands)
	l.bring(l.stands)
}
