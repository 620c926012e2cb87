package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"affiche/app/control"
	"affiche/app/timeline"
)

// timelineView is the room of all partners and spaces over time.
type timelineView struct {
	*timeline.Timeline
	window *window
	bar    *toolbar
	rows   *control.Choice   // what they are
	both   fyne.CanvasObject // the season above, and the timeline
}

func newTimelineView(w *window) *timelineView {
	v := &timelineView{Timeline: timeline.New(w.state), window: w, bar: newToolbar(w)}
	v.rows = control.NewChoice(nil, "", w.pickRows)
	v.showRows()
	v.both = container.New(above{}, v.Season(), v.Timeline)
	v.OnOpen = w.edit
	v.OnDelete, v.OnRefused, v.OnNew = w.askDelete, w.refuse, w.slipAt
	v.OnHeld = w.holding
	v.OnTold = func(words string) { w.status.pass(words) }
	w.timeline = v.Timeline
	return v
}

// Content implements [view].
func (v *timelineView) Content() fyne.CanvasObject { return v.both }

// Focus implements [focusing].
func (v *timelineView) Focus() fyne.Focusable { return v.Timeline }

// Bar says which room this is, and which stretch of time it shows.
func (v *timelineView) Bar() fyne.CanvasObject { return v.bar.object }

// Moved says what is shown now.
func (v *timelineView) Moved() { v.bar.refresh() }

// Step shows the unit before or after.
func (v *timelineView) Step(by int) { v.window.step(by) }

// ShowToday shows the unit in which today is.
func (v *timelineView) ShowToday() { v.window.showToday() }

// ShowAll shows everything there is.
func (v *timelineView) ShowAll() { v.window.showAll() }

// above gives the first object its height, and the second the rest below it.
type above struct{}

// MinSize implements [fyne.Layout].
func (above) MinSize(objects []fyne.CanvasObject) fyne.Size {
	first, second := objects[0].MinSize(), objects[1].MinSize()
	return fyne.NewSize(max(first.Width, second.Width), first.Height+second.Height)
}

// Layout implements [fyne.Layout].
func (above) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	high := objects[0].MinSize().Height
	place(objects[0], 0, 0, size.Width, high)
	place(objects[1], 0, high, size.Width, size.Height-high)
}
