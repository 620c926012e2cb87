package day

import (
	"affiche/app/board"
	"affiche/app/scene"
	"affiche/calendar"
)

var _ board.Lister = (*Day)(nil)

// List implements [board.Lister]: the dates of a stack, which have no room beside others.
func (d *Day) List() *scene.List { return &d.grid.List }

// ListFrom implements [board.Lister].
func (d *Day) ListFrom(entry int) {
	v := d.view
	v.Unfolded.From = entry
	d.show(v)
}

// Fold implements [board.Lister].
func (d *Day) Fold() { d.unfold(scene.Unfolded{}) }

func (d *Day) unfold(u scene.Unfolded) {
	v := d.view
	v.Unfolded = u
	d.show(v)
}

// unfoldBeside lists the stack that is nearest to the selection, or else the first in sight.
func (d *Day) unfoldBeside() {
	from, some := d.grid.Find(d.state.Selection())
	if stack := d.grid.StackBeside(from, some); stack != nil {
		d.unfold(stack.Unfolded(0))
	}
}

// revealListed lists the stack in which a date is.
func (d *Day) revealListed(ref calendar.Ref) {
	if stack, at := d.grid.StackOf(ref); stack != nil {
		d.unfold(stack.Unfolded(at))
	}
}

// anchorList has the list stay with the others while what is selected on it moves away.
func (d *Day) anchorList() {
	for _, ref := range d.grid.List.Refs() {
		if !d.state.IsSelected(ref) {
			d.view.Unfolded.Of = ref
			return
		}
	}
}
