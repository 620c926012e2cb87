package day

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"affiche/app/control"
	"affiche/app/theme"
	"affiche/calendar"
)

// slip is a date in the tray, in the colour of its kind.
type slip struct {
	widget.BaseWidget
	tray *Tray
	date calendar.ID
	kind calendar.ActivityKind

	title, missing, note *control.Line

	ground, edge *canvas.Rectangle
	hovered      bool
}

var (
	_ fyne.Draggable     = (*slip)(nil)
	_ desktop.Mouseable  = (*slip)(nil)
	_ desktop.Hoverable  = (*slip)(nil)
	_ desktop.Cursorable = (*slip)(nil)
)

const (
	slipHeight = 64
	slipGap    = 8
)

func newSlip(t *Tray) *slip {
	s := &slip{tray: t, title: control.NewLine("", theme.Ink, theme.Text, true)}
	s.missing, s.note = control.NewLine("", theme.Ink, theme.Small, false), control.NewLine("", theme.Muted, theme.Small, false)
	s.ground, s.edge = canvas.NewRectangle(theme.Of(theme.Band)), canvas.NewRectangle(theme.Of(theme.Muted))
	s.ground.CornerRadius, s.edge.CornerRadius = 4, 2
	s.ExtendBaseWidget(s)
	return s
}

// show makes the slip one of a date.
func (s *slip) show(e *calendar.Event) {
	s.date, s.kind = e.ID, ""
	if a := s.tray.state.Season().Plan.Activities.At(e.Activity); a != nil {
		s.kind = a.Kind
	}
	s.title.SetText(s.tray.state.NameOf(e.Ref()))
	s.missing.SetText(s.tray.missing(e))
	s.note.SetText(s.tray.note(e))
	s.colour()
}

func (s *slip) colour() {
	s.ground.FillColor, s.edge.FillColor = theme.Of(theme.Band), theme.Of(theme.Muted)
	if s.kind != "" {
		s.ground.FillColor, s.edge.FillColor = theme.Of(theme.KindPale(s.kind)), theme.Of(theme.Kind(s.kind))
	}
	s.ground.StrokeColor, s.ground.StrokeWidth = theme.Of(fynetheme.ColorNameInputBorder), 0
	if s.hovered {
		s.ground.StrokeWidth = 1
	}
	s.ground.Refresh()
	s.edge.Refresh()
}

// MouseDown selects the date, and gives the keys to the board: escape gives a drag up.
func (s *slip) MouseDown(e *desktop.MouseEvent) {
	if e.Button != desktop.MouseButtonPrimary {
		return
	}
	if c := control.CanvasOf(s); c != nil {
		c.Focus(s.tray.day)
	}
	s.tray.state.Select(calendar.Ref{Type: calendar.TypeEvent, ID: s.date})
}

// MouseUp implements [desktop.Mouseable].
func (s *slip) MouseUp(*desktop.MouseEvent) {}

// Dragged implements [fyne.Draggable].
func (s *slip) Dragged(e *fyne.DragEvent) {
	s.tray.carry(s.date, e.AbsolutePosition, e.Dragged) // once another room is open, the slip is nowhere
}

// DragEnd implements [fyne.Draggable].
func (s *slip) DragEnd() { s.tray.drop() }

// MouseIn implements [desktop.Hoverable].
func (s *slip) MouseIn(*desktop.MouseEvent) { s.hovered = true; s.colour() }

// MouseMoved implements [desktop.Hoverable].
func (s *slip) MouseMoved(*desktop.MouseEvent) {}

// MouseOut implements [desktop.Hoverable].
func (s *slip) MouseOut() { s.hovered = false; s.colour() }

// Cursor implements [desktop.Cursorable].
func (s *slip) Cursor() desktop.Cursor { return desktop.PointerCursor }

// CreateRenderer implements [fyne.Widget].
func (s *slip) CreateRenderer() fyne.WidgetRenderer { return &slipRenderer{s} }

type slipRenderer struct{ slip *slip }

func (r *slipRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.slip.ground, r.slip.edge, r.slip.title, r.slip.missing, r.slip.note}
}

func (r *slipRenderer) Layout(size fyne.Size) {
	s := r.slip
	s.ground.Resize(fyne.NewSize(size.Width, theme.Row(slipHeight)))
	s.edge.Resize(fyne.NewSize(4, theme.Row(slipHeight)))
	for i, line := range []*control.Line{s.title, s.missing, s.note} {
		line.Move(fyne.NewPos(12, theme.Row([]float32{5, 24, 40}[i])))
		line.Resize(fyne.NewSize(max(size.Width-18, 0), line.MinSize().Height))
	}
}

func (r *slipRenderer) MinSize() fyne.Size { return fyne.NewSize(80, theme.Row(slipHeight)+slipGap) }
func (r *slipRenderer) Refresh()           { r.slip.colour() }
func (r *slipRenderer) Destroy()           {}
