package board

import (
	"slices"

	"fyne.io/fyne/v2"

	"affiche/app/scene"
)

// A Lister is a view that unfolds a list of dates over its picture, where there are more than have room.
type Lister interface {
	// List is what lies there; its Day is 0 where that is nothing.
	List() *scene.List
	// ListFrom begins it with another of its entries.
	ListFrom(entry int)
	// Fold takes it away.
	Fold()
}

// unfolded is the list that lies over the picture; nil is none.
func (b *Board) unfolded() (of Lister, list *scene.List) {
	of, can := b.view.(Lister)
	if !can || of.List().Day == 0 {
		return nil, nil
	}
	return of, of.List()
}

// FoldElsewhere takes the list away where something is selected that is not on it.
func (b *Board) FoldElsewhere() {
	of, list := b.unfolded()
	if ref := b.state.Selection(); list != nil && ref.ID != "" && !slices.Contains(list.Refs(), ref) {
		of.Fold()
	}
}

// roll rolls the list by so many entries, as far as it goes on; it reports whether a point of the paper is on one.
func (b *Board) roll(at fyne.Position, by int) bool {
	of, list := b.unfolded()
	if list == nil || !list.Has(float64(at.X), float64(at.Y)) {
		return false
	}
	rollList(of, list, by)
	return true
}

func rollList(of Lister, list *scene.List, by int) {
	if first := list.First + by; first >= 0 && (by < 0 || !list.More.Empty()) {
		of.ListFrom(first)
	}
}

// typedInList does what keys do on a list: escape and space fold it, arrows go from entry to entry.
func (b *Board) typedInList(key fyne.KeyName) bool {
	of, list := b.unfolded()
	if list == nil {
		return false
	}
	switch free := b.Held()&fyne.KeyModifierShift == 0; {
	case key == fyne.KeyEscape && !b.Dragging(), key == fyne.KeySpace:
		of.Fold()
	case key == fyne.KeyUp && free:
		b.walkList(of, list, -1)
	case key == fyne.KeyDown && free:
		b.walkList(of, list, 1)
	default:
		return false
	}
	return true
}

// walkList selects the next entry, and brings it in sight.
func (b *Board) walkList(of Lister, list *scene.List, by int) {
	refs := list.Refs()
	at := slices.Index(refs, b.state.Selection()) + by
	if at < 0 && by < 0 {
		at = 0
	}
	if at = min(at, len(refs)-1); at < 0 {
		return
	}
	b.state.Select(refs[at])
	for at < list.First {
		rollList(of, list, -1)
	}
	for !list.More.Empty() && !list.Shows(refs[at]) {
		rollList(of, list, 1)
	}
}
