package app

import (
	"affiche/app/state"
	"affiche/calendar"
)

// hasPanel reports that there is a panel to fold away, or to show.
func (w *window) hasPanel() bool {
	return w.frame != nil && w.frame.hasPanel(w.frame.object.Size().Width)
}

// foldPanel folds the panel away, or shows it, also the next time that the season is opened.
func (w *window) foldPanel(away bool) {
	if away == w.frame.folded {
		return
	}
	if focused := w.win.Canvas().Focused(); away && focused != nil && contains(w.frame.parts[panelPart], focused) {
		w.toView()
	}
	w.frame.foldPanel(away)
	w.state.Remember(func(m *state.Memory) { m.PanelFolded = away })
}

// rememberPanel makes the panel as wide as it was left in this season, and keeps how wide a hand makes it.
func (w *window) rememberPanel() {
	if wide := w.state.Memory().PanelWide; wide > 0 {
		w.frame.widen(wide)
	}
	w.frame.widened = func(wide float32) { w.state.Remember(func(m *state.Memory) { m.PanelWide = wide }) }
}

// edit brings the keyboard to the first field of a record.
func (w *window) edit(ref calendar.Ref) {
	w.state.Select(ref)
	w.foldPanel(false)
	w.inspector.Edit()
}
