package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// filtered puts the bar that says what is shown above the views; an empty season has nothing to filter.
func (w *window) filtered(views fyne.CanvasObject) fyne.CanvasObject {
	if w.isEmpty() {
		return views
	}
	return container.NewBorder(w.filter.Object(), nil, nil, nil, views)
}

// refilter shows which filter is in force.
func (w *window) refilter() {
	if w.filter != nil {
		w.filter.Refresh()
	}
}

// resifted shows what the filter leaves.
func (w *window) resifted() {
	if w.frame == nil {
		return
	}
	w.refilter()
	with(w, sifting.Resift)
}

// focusView brings the keys into the view in front.
func (w *window) focusView() {
	if f, ok := w.rooms.view().Content().(fyne.Focusable); ok {
		w.win.Canvas().Focus(f)
	}
}

// focusFilter brings the keys to the words that are looked for.
func (w *window) focusFilter() { w.win.Canvas().Focus(w.filter.Words()) }
