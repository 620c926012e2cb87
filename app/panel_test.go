package app

import (
	"testing"

	"fyne.io/fyne/v2"

	"affiche/calendar"
)

func TestThePanelIsFoldedAwayByAKeyAndItsRoomIsTheProgrammes(t *testing.T) {
	w := enlarged(t, 3)
	selectEvent(w, second)
	before, panel := w.timeline.Size().Width, w.frame.parts[panelPart].Size().Width
	w.typed(&fyne.KeyEvent{Name: fyne.KeyF9})
	if got := w.timeline.Size().Width; got != before+panel-foldWide || w.frame.parts[panelPart].Visible() {
		t.Errorf("of %g it has %g, the panel had %g", before, got, panel)
	}
	if at := w.frame.fold; w.app.Driver().AbsolutePositionForObject(at).X+at.Size().Width > w.win.Canvas().Size().Width {
		t.Error("what unfolds it lies beyond the window")
	}
	w.state.SetLanguage("sl")
	if w.frame.parts[panelPart].Visible() || !w.state.Memory().PanelFolded {
		t.Error("in another language it is unfolded")
	}
	w.frame.fold.Tapped(nil)
	if got := w.timeline.Size().Width; got != before || !w.frame.parts[panelPart].Visible() {
		t.Errorf("unfolded the timeline has %g, before %g", got, before)
	}
}

func TestTheFieldsOfADateAreEditedInAPanelThatWasFolded(t *testing.T) {
	w := opened(t)
	w.run("panel")
	w.timeline.OnOpen(calendar.Ref{Type: calendar.TypeEvent, ID: second})
	if f := w.win.Canvas().Focused(); w.frame.folded || f == nil || !contains(w.frame.parts[panelPart], f) {
		t.Errorf("the keys go to %T", f)
	}
	w.run("panel")
	if f := w.win.Canvas().Focused(); f != fyne.Focusable(w.timeline) {
		t.Errorf("of a panel that is folded away the keys go to %T", f)
	}
}
