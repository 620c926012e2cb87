package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// filtered puts the bar that says what is shown above the views of the plan.
func (w *window) filtered(views fyne.CanvasObject) *fyne.Container {
	return container.New(belowBar{}, views, w.filter.Object()) // the views first: the keys go there
}

// filters reports that the room in front shows dates to filter; an empty season has none.
func (w *window) filters() bool { return w.isOpen() && !w.isEmpty() && w.rooms.front.filters() }

// barOrNot shows the filter's bar where there is something to filter.
func (w *window) barOrNot() {
	if w.filter.Object().Hide(); w.filters() {
		w.filter.Object().Show()
	}
	aside := fyne.CanvasObject(nil)
	if v, ok := can[asided](&w.rooms); ok {
		aside = v.Aside()
	}
	w.filter.SetAside(aside)
	w.rooms.page.Refresh()
}

// belowBar puts the first object below the second while that is seen, without a gap, as high as there is room.
type belowBar struct{}

func (belowBar) MinSize(objects []fyne.CanvasObject) fyne.Size {
	views, bar := objects[0].MinSize(), objects[1].MinSize()
	if !objects[1].Visible() {
		return views
	}
	return fyne.NewSize(max(views.Width, bar.Width), views.Height+bar.Height)
}

func (belowBar) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	height := float32(0)
	if objects[1].Visible() {
		height = objects[1].MinSize().Height
	}
	place(objects[0], 0, height, size.Width, size.Height-height)
	place(objects[1], 0, 0, size.Width, height)
}

// refilter shows which filter is in force, also beside what it hides.
func (w *window) refilter() {
	if w.filter != nil {
		w.filter.Refresh()
		w.inspector.Refilter()
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

// canFilter reports that the room in front looks for words.
func (w *window) canFilter() bool { return w.filters() || able[narrowing](w)() }

// focusFilter brings the keys to the words that are looked for.
func (w *window) focusFilter() {
	if v, ok := can[narrowing](&w.rooms); ok {
		w.win.Canvas().Focus(v.Words())
		return
	}
	w.win.Canvas().Focus(w.filter.Words())
}
