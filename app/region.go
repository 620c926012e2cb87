package app

import (
	"fyne.io/fyne/v2"

	"affiche/app/control"
)

// regions are the parts of the window between which F6 moves: the navigation, what stands above, the view, the panel.
var regions = []int{navPart, toolbarPart, middlePart, panelPart}

// nextRegion puts the keyboard into the next part of the window, or the one before, that can take it.
func (w *window) nextRegion(by int) {
	at := 0
	focused := w.win.Canvas().Focused()
	for i, part := range regions {
		if focused != nil && contains(w.frame.parts[part], focused) {
			at = i
		}
	}
	for range regions {
		at = (at + by + len(regions)) % len(regions)
		if f, ok := can[focusing](&w.rooms); ok && regions[at] == middlePart {
			w.win.Canvas().Focus(f.Focus())
			return
		}
		if to := firstFocusable(w.frame.parts[regions[at]]); to != nil {
			w.win.Canvas().Focus(to)
			return
		}
	}
}

// firstFocusable finds the first part of an object, as it is seen, that can take the keyboard.
func firstFocusable(o fyne.CanvasObject) (found fyne.Focusable) {
	walk(o, func(part fyne.CanvasObject) bool {
		f, ok := part.(fyne.Focusable)
		if d, can := part.(fyne.Disableable); can && d.Disabled() {
			ok = false
		}
		if ok {
			found = f
		}
		return ok
	})
	return found
}

func contains(o fyne.CanvasObject, f fyne.Focusable) bool {
	is := false
	walk(o, func(part fyne.CanvasObject) bool {
		is = part == fyne.CanvasObject(f.(fyne.CanvasObject))
		return is
	})
	return is
}

// walk goes through the visible parts of an object until one is found.
func walk(o fyne.CanvasObject, found func(fyne.CanvasObject) bool) bool {
	if o == nil || !o.Visible() {
		return false
	}
	if found(o) {
		return true
	}
	for _, part := range control.Parts(o) {
		if walk(part, found) {
			return true
		}
	}
	return false
}
