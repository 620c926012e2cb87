package board

import (
	"fyne.io/fyne/v2"

	"affiche/app/drag"
)

// HandOver gives up a drag of dates so that another board can go on with it; ok is false where there is none.
func (b *Board) HandOver() (l drag.Load, ok bool) {
	d, is := b.drag.(*handDrag)
	if !is || !b.cancelDrag() {
		return drag.Load{}, false
	}
	return drag.LoadOf(d.hand)
}

// GoOn goes on with what a hand holds that came over from another board, which hands on where it is moved and let go.
func (b *Board) GoOn(l drag.Load, from *Board) {
	b.Take(func(c drag.Canvas) drag.Drag { return drag.Carry(b.state, c, l) })
	if !b.isBack(from) {
		from.next = b
	}
}

// isBack reports that a drag which went on from here comes back from a board, and forgets the way that it took.
func (b *Board) isBack(from *Board) (is bool) {
	for at := b; at != nil && !is; {
		is = at == from
		at, at.next = at.next, nil
	}
	return is
}

// Hand is the board as others hand things over to it.
func (b *Board) Hand() *Board { return b }

// passed hands on a step of a drag that goes on elsewhere.
func (b *Board) passed(e *fyne.DragEvent) bool {
	if b.next == nil {
		return false
	}
	on := *e
	on.Position = e.AbsolutePosition.Subtract(fyne.CurrentApp().Driver().AbsolutePositionForObject(b.next.view))
	b.next.Dragged(&on)
	return true
}
