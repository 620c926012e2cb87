package timeline

import (
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"affiche/app/control"
	"affiche/app/paint"
	"affiche/app/scene"
	"affiche/app/theme"
	"affiche/calendar"
)

// Season is the strip above a timeline: the whole season, and in it a window on what the timeline shows. The window is
// dragged, its edges zoom, and a press beside it jumps there. The strip is painted where the plan changes; a scroll moves
// the window only.
type Season struct {
	widget.BaseWidget
	timeline *Timeline
	overview scene.Overview
	painter  *paint.Painter
	grown    float32 // pixels of the window to a unit of the paper, as the timeline's
	renderer *seasonRenderer
	painted  int // times, for tests
	held     grip
	at       float64 // of the pointer in the strip, when a drag began in the middle: from the window's left edge
	hovered  grip
	focused  bool
}

// A grip is where a hand holds the window.
type grip int

const (
	nowhere grip = iota
	theWindow
	leftEdge
	rightEdge
)

var (
	_ fyne.Widget        = (*Season)(nil)
	_ fyne.Draggable     = (*Season)(nil)
	_ fyne.Focusable     = (*Season)(nil)
	_ fyne.Scrollable    = (*Season)(nil)
	_ desktop.Mouseable  = (*Season)(nil)
	_ desktop.Hoverable  = (*Season)(nil)
	_ desktop.Cursorable = (*Season)(nil)
)

// Season makes the strip of the timeline.
func (t *Timeline) Season() *Season {
	if t.season == nil {
		colours := paint.Light()
		if theme.IsDark() {
			colours = paint.Dark()
		}
		t.season = &Season{timeline: t, painter: paint.NewPainter(colours), grown: theme.Grown()}
		t.season.ExtendBaseWidget(t.season)
	}
	return t.season
}

// follow shows where the timeline is now.
func (s *Season) follow() {
	if s != nil && s.renderer != nil {
		s.renderer.follow()
	}
}

// relay lays the season out anew.
func (s *Season) relay() {
	if s == nil {
		return
	}
	if width := float64(s.Size().Width/s.grown) - s.timeline.view.Plot(); width > 0 {
		s.timeline.layout.Overview(&s.overview, width)
	}
	if s.renderer != nil {
		s.renderer.Layout(s.Size())
	}
	s.Refresh()
}

// Resize implements [fyne.CanvasObject].
func (s *Season) Resize(size fyne.Size) {
	if size != s.Size() {
		s.BaseWidget.Resize(size)
		s.relay()
	}
}

// MinSize implements [fyne.CanvasObject].
func (s *Season) MinSize() fyne.Size {
	return fyne.NewSize(scene.Column+160, scene.OverviewHeight*s.grown)
}

func (s *Season) shown() calendar.Span {
	return s.timeline.view.Span(float64(s.timeline.Paper().Width))
}

// seen is where the window is, from the left of the strip.
func (s *Season) seen() scene.Stripe { return s.overview.Seen(s.shown()) }

// along is where in the strip a point of the widget is, from its left.
func (s *Season) along(p fyne.Position) float64 { return float64(p.X/s.grown) - s.timeline.view.Plot() }

// gripAt is what a point holds. Of a narrow window the edges are beside it.
func (s *Season) gripAt(x float64) grip {
	const reach = 5
	w := s.seen()
	inner := math.Min(reach, (w.To-w.From)/4)
	switch {
	case x < 0 || x > s.overview.Width:
		return nowhere
	case x >= w.From-reach && x <= w.From+inner:
		return leftEdge
	case x >= w.To-inner && x <= w.To+reach:
		return rightEdge
	case x > w.From && x < w.To:
		return theWindow
	}
	return nowhere
}

// MouseDown takes the window where it is held; beside it, it comes there.
func (s *Season) MouseDown(e *desktop.MouseEvent) {
	if c := control.CanvasOf(s); c != nil {
		c.Focus(s.timeline)
	}
	x := s.along(e.Position)
	if e.Button != desktop.MouseButtonPrimary || x < 0 || s.overview.Width == 0 {
		s.held = nowhere
		return
	}
	if s.held = s.gripAt(x); s.held == nowhere {
		s.held = theWindow
		s.centre(s.overview.At(x))
	}
	s.at = x - s.seen().From
}

// MouseUp implements [desktop.Mouseable].
func (s *Season) MouseUp(*desktop.MouseEvent) {}

// centre brings a moment into the middle of the timeline, at the zoom there is.
func (s *Season) centre(at calendar.Instant) {
	v := s.timeline.view
	v.Start = float64(at) - (float64(s.timeline.Paper().Width)-s.timeline.view.Plot())/2*v.PerPixel
	s.timeline.show(v)
}

// Dragged moves the window or one of its edges.
func (s *Season) Dragged(e *fyne.DragEvent) {
	x := s.along(e.Position)
	span, at := s.shown(), s.overview.At(math.Max(0, math.Min(x, s.overview.Width)))
	const least = 300
	switch s.held {
	case theWindow:
		v := s.timeline.view
		v.Start = float64(s.overview.At(x - s.at))
		s.timeline.show(v)
	case leftEdge:
		span.Start = min(at, span.End-least)
		s.timeline.ShowSpan(span)
	case rightEdge:
		span.End = max(at, span.Start+least)
		s.timeline.ShowSpan(span)
	}
}

// DragEnd implements [fyne.Draggable].
func (s *Season) DragEnd() { s.held = nowhere }

// Scrolled does what the wheel does on the timeline.
func (s *Season) Scrolled(e *fyne.ScrollEvent) {
	if s.timeline.Held()&fyne.KeyModifierShortcutDefault != 0 {
		s.timeline.Scrolled(e)
		return
	}
	s.timeline.Scroll(-3*float64(e.Scrolled.DX+e.Scrolled.DY), 0)
}

// MouseIn implements [desktop.Hoverable].
func (s *Season) MouseIn(e *desktop.MouseEvent) { s.MouseMoved(e) }

// MouseMoved implements [desktop.Hoverable].
func (s *Season) MouseMoved(e *desktop.MouseEvent) {
	s.hovered = s.gripAt(s.along(e.Position))
}

// MouseOut implements [desktop.Hoverable].
func (s *Season) MouseOut() { s.hovered = nowhere }

// Cursor implements [desktop.Cursorable].
func (s *Season) Cursor() desktop.Cursor {
	switch s.hovered {
	case leftEdge, rightEdge:
		return desktop.HResizeCursor
	case theWindow:
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}

// FocusGained implements [fyne.Focusable].
func (s *Season) FocusGained() { s.focused = true; s.Refresh() }

// FocusLost implements [fyne.Focusable].
func (s *Season) FocusLost() { s.focused = false; s.Refresh() }

// TypedRune zooms with + and -.
func (s *Season) TypedRune(r rune) { s.timeline.TypedRune(r) }

// TypedKey moves the window with the arrows and the pages, and goes to the ends of the season.
func (s *Season) TypedKey(e *fyne.KeyEvent) {
	t := s.timeline
	wide := float64(t.Paper().Width) - t.view.Plot()
	switch e.Name {
	case fyne.KeyLeft:
		t.Scroll(-wide/8, 0)
	case fyne.KeyRight:
		t.Scroll(wide/8, 0)
	case fyne.KeyPageUp:
		t.Scroll(-wide, 0)
	case fyne.KeyPageDown:
		t.Scroll(wide, 0)
	case fyne.KeyUp:
		t.Zoom(1.4)
	case fyne.KeyDown:
		t.Zoom(1 / 1.4)
	case fyne.KeyHome, fyne.KeyEnd:
		t.Keyed(e.Name)
	}
}
