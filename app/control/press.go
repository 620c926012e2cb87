package control

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// press is the part of a widget that is pressed with the pointer, or with space and return while it has the focus.
type press struct {
	widget.BaseWidget
	do               func()
	hovered, focused bool
}

var (
	_ fyne.Tappable      = (*press)(nil)
	_ fyne.Focusable     = (*press)(nil)
	_ desktop.Hoverable  = (*press)(nil)
	_ desktop.Cursorable = (*press)(nil)
)

// Tapped implements [fyne.Tappable].
func (p *press) Tapped(*fyne.PointEvent) {
	if p.do != nil {
		p.do()
	}
}

// TypedKey presses with space and return.
func (p *press) TypedKey(e *fyne.KeyEvent) {
	if e.Name == fyne.KeySpace || e.Name == fyne.KeyReturn || e.Name == fyne.KeyEnter {
		p.Tapped(nil)
	}
}

// TypedRune implements [fyne.Focusable].
func (p *press) TypedRune(rune) {}

// FocusGained implements [fyne.Focusable].
func (p *press) FocusGained() { p.focused = true; p.Refresh() }

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
	if p.do == nil {
		return desktop.DefaultCursor
	}
	return desktop.PointerCursor
}
