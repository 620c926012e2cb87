package app

import (
	"fyne.io/fyne/v2"

	"affiche/app/timeline"
	"affiche/calendar"
)

// timelineView is the room of all partners and spaces over time.
type timelineView struct {
	*timeline.Timeline
	window *window
	bar    *toolbar
}

func newTimelineView(w *window) *timelineView {
	v := &timelineView{timeline.New(w.state), w, newToolbar(w)}
	v.OnOpen = func(ref calendar.Ref) { w.state.Select(ref); w.inspector.Edit() }
	v.OnDelete, v.OnRefused, v.OnNew = w.askDelete, w.refuse, w.askDateAt
	w.timeline = v.Timeline
	return v
}

// Content implements [view].
func (v *timelineView) Content() fyne.CanvasObject { return v.Timeline }

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
