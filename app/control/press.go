package control

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// press is what everything has that is pressed: with the pointer, or with space and return while it has the focus. It
// knows whether the pointer is over it and whether it has the focus, for the renderer to show.
type press struct {
	widget.DisableableWidget
	OnTapped func()
	OnEscape func() // in a dialog

	hovered, focused bool
}

var (
	_ fyne.Tappable      = (*press)(nil)
	_ fyne.Focusable     = (*press)(nil)
	_ desktop.Hoverable  = (*press)(nil)
	_ desktop.Cursorable = (*press)(nil)
)

// idle reports what does nothing when it is pressed.
func (p *press) idle() bool { return p.Disabled() || p.OnTapped == nil }

// Tapped implements [fyne.Tappable].
func (p *press) Tapped(*fyne.PointEvent) {
	if !p.idle() {
		p.OnTapped()
	}
}

// TypedKey presses with space and return.
func (p *press) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		p.Tapped(nil)
	case fyne.KeyEscape:
		if p.OnEscape != nil {
			p.OnEscape()
		}
	default:
		PassOn(e)
	}
}

// EscapeTo says where escape leads.
func (p *press) EscapeTo(leave func()) { p.OnEscape = leave }

// TypedRune hands on letters: nothing is typed here.
func (p *press) TypedRune(letter rune) { PassLetter(letter) }

// FocusGained implements [fyne.Focusable].
func (p *press) FocusGained() {
	p.focused = true
	p.Refresh()
	bringFocused()
}

// FocusLost implements [fyne.Focusable].
func (p *press) FocusLost() { p.focused = false; p.Refresh() }

// MouseIn implements [desktop.Hoverable].
func (p *press) MouseIn(*desktop.MouseEvent) { p.hovered = true; p.Refresh() }

// MouseMoved implements [desktop.Hoverable].
func (p *press) MouseMoved(*desktop.MouseEvent) {}

// MouseOut implements [desktop.Hoverable].
func (p *press) MouseOut() { p.hovered = false; p.Refresh() }

// Cursor implements [desktop.Cursorable].
func (p *press) Cursor() desktop.Cursor {
	if p.idle() {
		return desktop.DefaultCursor
	}
	return desktop.PointerCursor
}
