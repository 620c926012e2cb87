package app

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

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

func TestTheEdgeOfThePanelIsDrawnAndRemembered(t *testing.T) {
	w := opened(t)
	selectEvent(w, second)
	panel := func() float32 { return w.frame.parts[panelPart].Size().Width }
	usual, all := panel(), w.timeline.Size().Width+panel()
	draw := func(by float32) {
		at := w.app.Driver().AbsolutePositionForObject(w.frame.edge).AddXY(edgeOut, 20)
		test.Drag(w.win.Canvas(), at, by/2, 0)
		test.Drag(w.win.Canvas(), at.AddXY(by/2, 0), by/2, 0)
		w.frame.edge.DragEnd()
	}
	if draw(-100); panel() != usual+100 || w.timeline.Size().Width != all-panel() {
		t.Errorf("of %g it is %g wide, the timeline %g of %g", usual, panel(), w.timeline.Size().Width, all)
	}
	w.state.SetLanguage("sl")
	if panel() != usual+100 || w.state.Memory().PanelWide == 0 {
		t.Errorf("in another language it is %g wide", panel())
	}
	if draw(500); panel() != usual*leastPanel {
		t.Errorf("the narrowest is %g", panel())
	}
	if draw(-1500); panel() != usual*mostPanel {
		t.Errorf("the widest is %g", panel())
	}
	w.win.Resize(fyne.NewSize(1024, 700))
	if room := w.frame.parts[middlePart].Size().Width; room < leastRoom {
		t.Errorf("in a small window the programme has %g", room)
	}
	w.win.Resize(firstSize)
	if test.DoubleTap(w.frame.edge); panel() != usual || w.state.Memory().PanelWide != 1 {
		t.Errorf("two clicks make it %g wide, not %g", panel(), usual)
	}
	if w.run("panel"); w.frame.edge.Visible() {
		t.Error("folded away it has an edge")
	}
	if w.run("panel"); w.frame.edge.Cursor() != desktop.HResizeCursor || !w.frame.edge.Visible() {
		t.Error("over the edge the pointer does not say what it does")
	}
}
