package app

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"affiche/app/theme"
)

// The panel may be made so much narrower and wider than it usually is; the programme beside it keeps at least so much.
const (
	leastPanel = 0.8
	mostPanel  = 2
	leastRoom  = 400
)

// panelEdge is the edge between the programme and the panel: drawn along it makes the panel wider, two clicks make it as it usually is.
type panelEdge struct {
	widget.BaseWidget
	frame  *frame
	line   *canvas.Rectangle // shows that the edge is under the pointer
	held   bool
	offset float32 // from the pointer that holds it to the edge
}

var (
	_ fyne.Draggable      = (*panelEdge)(nil)
	_ fyne.DoubleTappable = (*panelEdge)(nil)
	_ desktop.Hoverable   = (*panelEdge)(nil)
	_ desktop.Cursorable  = (*panelEdge)(nil)
	_ fyne.WidgetRenderer = (*edgeLine)(nil)
)

// How wide the edge is for a hand, and how far of it lies on the programme.
const (
	edgeWide = 7
	edgeOut  = 3
)

func newPanelEdge(f *frame) *panelEdge {
	e := &panelEdge{frame: f, line: canvas.NewRectangle(color.Transparent)}
	e.ExtendBaseWidget(e)
	return e
}

// Dragged implements [fyne.Draggable].
func (e *panelEdge) Dragged(at *fyne.DragEvent) {
	f := e.frame
	x := at.AbsolutePosition.X - fyne.CurrentApp().Driver().AbsolutePositionForObject(f.object).X
	if !e.held {
		e.held, e.offset = true, f.parts[panelPart].Position().X-(x-at.Dragged.DX)
	}
	f.widen((f.object.Size().Width - x - e.offset) / f.usualPanel(f.object.Size().Width))
}

// DragEnd implements [fyne.Draggable].
func (e *panelEdge) DragEnd() {
	if e.held {
		e.held = false
		e.frame.widened(e.frame.wide)
	}
}

// DoubleTapped implements [fyne.DoubleTappable].
func (e *panelEdge) DoubleTapped(*fyne.PointEvent) {
	e.frame.widen(1)
	e.frame.widened(e.frame.wide)
}

// Cursor implements [desktop.Cursorable].
func (e *panelEdge) Cursor() desktop.Cursor { return desktop.HResizeCursor }

// MouseIn implements [desktop.Hoverable].
func (e *panelEdge) MouseIn(*desktop.MouseEvent) { e.light(theme.Of(theme.Note)) }

// MouseMoved implements [desktop.Hoverable].
func (e *panelEdge) MouseMoved(*desktop.MouseEvent) {}

// MouseOut implements [desktop.Hoverable].
func (e *panelEdge) MouseOut() { e.light(color.Transparent) }

func (e *panelEdge) light(c color.Color) {
	e.line.FillColor = c
	e.line.Refresh()
}

// CreateRenderer implements [fyne.Widget].
func (e *panelEdge) CreateRenderer() fyne.WidgetRenderer { return &edgeLine{e.line} }

// edgeLine draws the edge.
type edgeLine struct{ line *canvas.Rectangle }

func (r *edgeLine) Layout(size fyne.Size) { place(r.line, edgeOut-1, 0, 2, size.Height) }

func (r *edgeLine) MinSize() fyne.Size           { return fyne.NewSize(edgeWide, 1) }
func (r *edgeLine) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.line} }
func (r *edgeLine) Refresh()                     { r.line.Refresh() }
func (r *edgeLine) Destroy()                     {}
