package timeline

import (
	"image"
	"image/color"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	fynetheme "fyne.io/fyne/v2/theme"
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
	if width := float64(s.Size().Width/s.grown) - scene.Column; width > 0 {
		s.timeline.layout.Overview(&s.overview, width)
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
func (s *Season) along(p fyne.Position) float64 { return float64(p.X/s.grown) - scene.Column }

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
	if c := fyne.CurrentApp().Driver().CanvasForObject(s); c != nil {
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
	v.Start = float64(at) - (float64(s.timeline.Paper().Width)-scene.Column)/2*v.PerPixel
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
	wide := float64(t.Paper().Width) - scene.Column
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

// CreateRenderer implements [fyne.Widget].
func (s *Season) CreateRenderer() fyne.WidgetRenderer {
	r := &seasonRenderer{season: s}
	r.ground = canvas.NewRectangle(theme.Of(theme.Card))
	r.picture = canvas.NewRaster(r.paint)
	r.name = control.Text(s.timeline.state.Say("rows.season"), theme.Muted, theme.Small, true)
	r.before, r.after = canvas.NewRectangle(theme.Of(theme.Line)), canvas.NewRectangle(theme.Of(theme.Line))
	r.window, r.today = canvas.NewRectangle(color.Transparent), canvas.NewRectangle(theme.Of(theme.Accent))
	r.left, r.right = canvas.NewRectangle(color.Transparent), canvas.NewRectangle(color.Transparent)
	r.rule = canvas.NewRectangle(theme.Of(theme.Line))
	r.window.StrokeWidth, r.window.CornerRadius = 1.5, 3
	s.renderer = r
	return r
}

type seasonRenderer struct {
	season                                            *Season
	ground, before, after, window, left, right, today *canvas.Rectangle
	rule                                              *canvas.Rectangle
	picture                                           *canvas.Raster
	name                                              *canvas.Text
}

func (r *seasonRenderer) paint(w, h int) image.Image {
	s := r.season
	if s.overview.Width == 0 {
		return image.NewRGBA(image.Rect(0, 0, max(w, 1), max(h, 1)))
	}
	s.painted++
	return s.painter.PaintOverview(&s.overview, w, h)
}

func (r *seasonRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ground, r.picture, r.rule, r.name, r.before, r.after, r.today, r.window, r.left, r.right}
}
func (r *seasonRenderer) MinSize() fyne.Size { return r.season.MinSize() }
func (r *seasonRenderer) Destroy()           {}

// Layout implements [fyne.WidgetRenderer].
func (r *seasonRenderer) Layout(size fyne.Size) {
	r.ground.Resize(size)
	column := scene.Column * r.season.grown
	r.picture.Move(fyne.NewPos(column, 0))
	r.picture.Resize(fyne.NewSize(max(size.Width-column, 1), scene.OverviewHeight*r.season.grown))
	r.rule.Move(fyne.NewPos(0, size.Height-1))
	r.rule.Resize(fyne.NewSize(size.Width, 1))
	r.name.Move(fyne.NewPos(20, (size.Height-r.name.MinSize().Height)/2))
	r.follow()
}

// Refresh implements [fyne.WidgetRenderer]: the season is painted anew.
func (r *seasonRenderer) Refresh() {
	r.picture.Refresh()
	r.follow()
}

// follow puts the window where the timeline is.
func (r *seasonRenderer) follow() {
	s := r.season
	w := s.seen()
	put := func(o *canvas.Rectangle, x, y, width, height float64) {
		o.Move(fyne.NewPos(float32(scene.Column+x)*s.grown, float32(y)*s.grown))
		o.Resize(fyne.NewSize(float32(max(width, 0))*s.grown, float32(height)*s.grown))
	}
	high := scene.OverviewHeight - 1
	veil := faded(theme.Of(fynetheme.ColorNameBackground))
	r.before.FillColor, r.after.FillColor = veil, veil
	put(r.before, 0, 0, w.From, high)
	put(r.after, w.To, 0, s.overview.Width-w.To, high)
	ink := theme.Of(theme.Muted)
	if s.focused {
		ink = theme.Of(fynetheme.ColorNamePrimary)
	}
	r.window.StrokeColor, r.left.FillColor, r.right.FillColor = ink, ink, ink
	put(r.window, w.From, 0.5, w.To-w.From, high-1)
	put(r.left, w.From-1.5, high/2-6, 3, 12)
	put(r.right, w.To-1.5, high/2-6, 3, 12)
	now := calendar.InstantOf(s.timeline.state.Now())
	if r.today.Hide(); now >= s.overview.Span.Start && now < s.overview.Span.End {
		put(r.today, s.overview.X(now), 0, 1.5, scene.PilesHeight)
		r.today.Show()
	}
}

// faded is a colour through which what lies below is seen a little.
func faded(c color.Color) color.Color {
	r, g, b, _ := c.RGBA()
	return color.NRGBA{uint8(r >> 8), uint8(g >> 8), uint8(b >> 8), 0x98}
}
