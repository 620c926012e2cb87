package board

import (
	"fyne.io/fyne/v2"

	"affiche/app/control"
	"affiche/app/drag"
	"affiche/app/scene"
	"affiche/calendar"
)

// FocusGained shows the focus, unless it came by the pointer, which sees where it is.
func (b *Board) FocusGained() { b.showFocus(!b.pressed) }

// FocusLost implements [fyne.Focusable].
func (b *Board) FocusLost() { b.showFocus(false) }

func (b *Board) showFocus(on bool) {
	b.placeFocus()
	if b.over.focus.Hide(); on {
		b.over.focus.Show()
	}
}

// placeFocus lays the line of the focus where the heads end.
func (b *Board) placeFocus() {
	top := float32(2)
	if p := b.view.Picture(); p != nil {
		top = float32(p.Plot().Y) * b.grown
	}
	b.over.focus.Move(fyne.NewPos(0, top-2))
	b.over.focus.Resize(fyne.NewSize(b.Size().Width, 2))
}

// TypedRune zooms with + and -, and leaves letters to the window.
func (b *Board) TypedRune(r rune) {
	switch r {
	case '+', '=':
		b.Zoom(1.4)
	case '-', '_':
		b.Zoom(1 / 1.4)
	default:
		control.PassLetter(r)
	}
}

// Zoom makes everything larger by a factor; what is selected, or else the middle, stays where it is.
func (b *Board) Zoom(factor float64) {
	p := b.view.Picture()
	if p == nil {
		return
	}
	plot := p.Plot()
	at := fyne.NewPos(float32(plot.X+plot.W/2), float32(plot.Y+plot.H/2))
	if block, ok := b.Marked(); ok {
		if block.X > plot.X {
			at.X = float32(block.X)
		}
		if block.Y > plot.Y {
			at.Y = float32(block.Y)
		}
	}
	b.view.ZoomAt(factor, at)
}

// TypedKey does what keys do on every canvas, and leaves the others to the view.
func (b *Board) TypedKey(e *fyne.KeyEvent) {
	if b.typedInList(e.Name) || b.typedNudge(e.Name, b.Held()) || control.PassOn(e) {
		return
	}
	switch e.Name {
	case fyne.KeyEscape:
		if !b.cancelDrag() {
			b.state.Select(calendar.Ref{})
		}
	case fyne.KeyDelete, fyne.KeyBackspace:
		if len(b.Movable()) > 0 && b.OnDelete != nil {
			b.OnDelete(b.Movable())
		}
	case fyne.KeyReturn, fyne.KeyEnter:
		if ref := b.state.Selection(); ref.ID != "" && b.OnOpen != nil {
			b.OnOpen(ref)
			return
		}
		b.view.Keyed(e.Name)
	default:
		b.view.Keyed(e.Name)
	}
}

// TypedShortcut selects everything, and leaves the others to the window.
func (b *Board) TypedShortcut(s fyne.Shortcut) {
	if _, ok := s.(*fyne.ShortcutSelectAll); ok {
		b.SelectAll()
		return
	}
	control.PassShortcut(b.view, s)
}

// SelectAll selects all dates that are in sight.
func (b *Board) SelectAll() {
	p := b.view.Picture()
	if p == nil {
		return
	}
	b.pressed = true // nothing has to be brought in sight
	b.state.Select(p.Touched(p.Plot())...)
	b.pressed = false
}

// typedNudge moves what is selected with Shift and an arrow, or with Shift and a page key by a day; it reports whether there was
// something to move.
func (b *Board) typedNudge(key fyne.KeyName, held fyne.KeyModifier) bool {
	page, days := pages[key]
	if held&fyne.KeyModifierShift == 0 || !isArrow(key) && !days {
		return false
	}
	refs := b.Movable()
	if len(refs) == 0 {
		return b.state.Selection().ID != "" // which stays
	}
	b.hover(scene.Hit{}) // its card tells of what was
	if days {
		drag.Nudge(b.state, refs, page*daySeconds, b.refused, b.view.Reselect)
		return true
	}
	if by := b.view.Nudge(key); by != 0 {
		drag.Nudge(b.state, refs, by, b.refused, b.view.Reselect)
		return true
	}
	inHand := refs[len(refs)-1]
	from, to := b.view.Beside(inHand, key)
	drag.Across(b.state, refs, inHand, from, to, b.refused, func(words string) {
		b.view.Reselect()
		if b.OnTold != nil {
			b.OnTold(words)
		}
	})
	return true
}

const daySeconds = 24 * 60 * 60

// pages are the keys that move what is selected by a day, wherever time runs down or along: to the day before or after.
var pages = map[fyne.KeyName]int64{fyne.KeyPageUp: -1, fyne.KeyPageDown: 1}

func isArrow(key fyne.KeyName) bool {
	return key == fyne.KeyLeft || key == fyne.KeyRight || key == fyne.KeyUp || key == fyne.KeyDown
}
