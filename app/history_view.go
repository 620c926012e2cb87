package app

import (
	"fyne.io/fyne/v2"

	"affiche/app/history"
)

// historyView is the room of what was done.
type historyView struct {
	*history.History
	window *window
}

func newHistoryView(w *window) *historyView {
	v := &historyView{history.New(w.state), w}
	v.OnJump = w.showThere
	return v
}

// Bar says which room this is, and what of the past it shows.
func (v *historyView) Bar() fyne.CanvasObject {
	return v.window.plainBar(v.window.state.Say("window.nav.history"), v.Filters())
}
