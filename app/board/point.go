package board

import (
	"fyne.io/fyne/v2"

	"affiche/app/drag"
	"affiche/app/scene"
	"affiche/calendar"
)

// Pointer is where on the paper the pointer was seen last.
func (b *Board) Pointer() fyne.Position { return b.pointer }

// Under is where in the window the pointer is; ok is false where it is not over the board.
func (b *Board) Under() (inWindow fyne.Position, ok bool) { return b.inWindow(b.pointer), b.inside }

// corner is where the board begins in the window.
func (b *Board) corner() fyne.Position {
	return fyne.CurrentApp().Driver().AbsolutePositionForObject(b.view)
}

// inWindow is where in the window a point of the paper is.
func (b *Board) inWindow(p fyne.Position) fyne.Position { return b.corner().Add(b.onScreen(p)) }

// Pointed is the moment and the place under the pointer, and where that is in the window; ok is false where it is not over
// the part that shows dates.
func (b *Board) Pointed() (spot drag.Spot, at fyne.Position, ok bool) {
	p := b.view.Picture()
	x, y := float64(b.pointer.X), float64(b.pointer.Y)
	if !b.inside || p == nil || !p.Plot().Has(x, y) {
		return drag.Spot{}, fyne.Position{}, false
	}
	return b.view.Spot(x, y), b.inWindow(b.pointer), true
}

// PointAt tells the board where in the window the pointer is, while it moves over something that lies on the board.
func (b *Board) PointAt(at fyne.Position) {
	at, size := b.onPaper(at.Subtract(b.corner())), b.Paper()
	b.pointer, b.inside = at, at.X >= 0 && at.Y >= 0 && at.X < size.Width && at.Y < size.Height
}

// Sees reports something of a date in sight.
func (b *Board) Sees(date calendar.Ref) bool {
	p := b.view.Picture()
	if p == nil {
		return false
	}
	block, ok := p.Find(date)
	box := p.Shown(block.Box)
	return ok && box.W >= 1 && box.H >= 1
}

// InSight is what is marked as selected, if something of it is in sight.
func (b *Board) InSight() (ref calendar.Ref, ok bool) {
	block, ok := b.Marked()
	return block.Ref, ok && b.Sees(block.Ref)
}

// Middle is where in the window to show something about what is selected: beside it where it is in sight, else in the middle.
func (b *Board) Middle() fyne.Position {
	p := b.view.Picture()
	if p == nil {
		return b.corner()
	}
	box := p.Plot()
	if block, ok := b.Marked(); ok {
		box = p.Shown(block.Box)
		return b.inWindow(fyne.NewPos(float32(box.X), float32(box.Bottom())))
	}
	return b.inWindow(fyne.NewPos(float32(box.X+box.W/2), float32(box.Y+box.H/3)))
}

// Sketch outlines where something would be that is about to be made; of no time it takes the outline away.
func (b *Board) Sketch(span calendar.Span, place calendar.Place) {
	b.hover(scene.Hit{})
	if span.End <= span.Start || b.view.Picture() == nil {
		b.over.ghosts.hide()
		return
	}
	b.over.ghosts.show(b, drag.Preview{Ghosts: b.view.Room(span, place)}, fyne.Position{})
}
