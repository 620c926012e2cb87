// Package timeline is the view of all partners and spaces over time.
//
// What stands where is laid out by package scene and drawn by package paint, as one picture; over it lie a few objects
// that change with the pointer: hover, selection, the card and the scroll bar. The view raises intents and changes no
// programme.
package timeline

import (
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"affiche/app/paint"
	"affiche/app/scene"
	"affiche/app/state"
	"affiche/app/theme"
	"affiche/calendar"
)

// Timeline is the widget.
type Timeline struct {
	widget.BaseWidget
	OnPaint func()             // the programme was painted; for measures
	OnOpen  func(calendar.Ref) // a date was clicked twice, or return was pressed on it

	OnDelete  func([]calendar.Ref) // the delete key was pressed
	OnRefused func(error)          // what was dragged or nudged may not be there

	state   *state.State
	layout  *scene.Layout
	view    scene.View
	frame   scene.Frame
	painter *paint.Painter
	pending calendar.Span // to be shown once there is room
	frames  int           // made so far, for tests

	hovered scene.Hit
	pointer fyne.Position
	clicked click
	pressed bool // the focus and the selection come by the pointer
	drag    dragging
	held    func() fyne.KeyModifier // the modifiers that are held now
	over    *overlay
}

var (
	_ fyne.Widget        = (*Timeline)(nil)
	_ fyne.Scrollable    = (*Timeline)(nil)
	_ fyne.Draggable     = (*Timeline)(nil)
	_ fyne.Focusable     = (*Timeline)(nil)
	_ desktop.Mouseable  = (*Timeline)(nil)
	_ desktop.Hoverable  = (*Timeline)(nil)
	_ desktop.Cursorable = (*Timeline)(nil)
)

// New makes the timeline of the open season, where the state says that it stood.
func New(s *state.State) *Timeline {
	t := &Timeline{state: s, layout: s.LayOut(), view: s.View(), over: newOverlay(), held: modifiers}
	colours := paint.Light()
	if theme.IsDark() {
		colours = paint.Dark()
	}
	t.painter = paint.NewPainter(colours)
	t.ExtendBaseWidget(t)
	return t
}

// Relay lays the programme out anew: it changed, or what of it is shown.
func (t *Timeline) Relay() {
	t.layout = t.state.LayOut()
	t.show(t.view)
	t.redraw()
}

// ShowSpan shows a stretch of time over the whole width.
func (t *Timeline) ShowSpan(span calendar.Span) {
	if t.Size().Width < scene.Column+10 {
		t.pending = span
		return
	}
	v := scene.ViewOf(span, float64(t.Size().Width))
	v.Top = t.view.Top
	t.show(v)
}

// Zoom makes everything larger by a factor; what is selected, or else the middle, stays where it is.
func (t *Timeline) Zoom(factor float64) {
	x := scene.Column + (float64(t.Size().Width)-scene.Column)/2
	if b, ok := t.frame.Find(t.state.Selection()); ok && b.X > scene.Column {
		x = b.X
	}
	t.show(t.view.Zoom(factor, x, float64(t.Size().Width)))
}

// Everything is from the first to the last date.
func (t *Timeline) Everything() (calendar.Span, bool) { return t.layout.Span() }

// SelectionSpan is the time of what is selected.
func (t *Timeline) SelectionSpan() (calendar.Span, bool) {
	_, span, ok := t.layout.Find(t.state.Selection())
	return span, ok
}

// Enter shows the stretch of time that is looked at, if it is not in sight, at the zoom there was.
func (t *Timeline) Enter() {
	looked, shown := t.state.Span(), t.view.Span(float64(t.Size().Width))
	if t.view.PerPixel == 0 || t.Size().IsZero() {
		return
	}
	if looked == (calendar.Span{}) || looked.Meets(shown) {
		t.show(t.view)
		return
	}
	v := t.view
	v.Start += float64(looked.Start+looked.End)/2 - float64(shown.Start+shown.End)/2
	t.show(v)
}

// show moves to a view and tells the state.
func (t *Timeline) show(v scene.View) {
	v = v.Within(t.layout, float64(t.Size().Height))
	if v != t.view {
		t.view = v
		t.redraw()
	}
	t.state.Show(v, v.Span(float64(t.Size().Width)))
}

// Reselect shows another selection, and brings it in sight; under the pointer, which sees it, the paper stays.
func (t *Timeline) Reselect() {
	if !t.pressed {
		t.reveal()
	}
	t.markSelection()
}

// reveal scrolls to the selection until all of its row, and something of its time, is in sight.
func (t *Timeline) reveal() {
	row, span, ok := t.layout.Find(t.state.Selection())
	width, height := float64(t.Size().Width), float64(t.Size().Height)
	if !ok || width < scene.Column+10 || t.view.PerPixel == 0 {
		return
	}
	v := t.view
	if shown := v.Span(width); !span.Meets(shown) {
		v.Start = float64(span.Start) - (width-scene.Column)/3*v.PerPixel
	}
	if room := height - scene.Axis; row.Top < v.Top {
		v.Top = row.Top
	} else if row.Top+row.Height > v.Top+room {
		v.Top = row.Top + row.Height - room
	}
	t.show(v)
}

// ShowRows scrolls to the uppermost row of some records, so that it stands at the top.
func (t *Timeline) ShowRows(refs []calendar.Ref) {
	asked := map[calendar.Ref]bool{}
	for _, ref := range refs {
		asked[ref] = true
	}
	v := t.view
	if row, _, ok := t.layout.First(func(r calendar.Ref) bool { return asked[r] }); ok {
		v.Top = row.Top
	}
	t.show(v)
}

// Resize implements [fyne.CanvasObject].
func (t *Timeline) Resize(size fyne.Size) {
	if size == t.Size() {
		return
	}
	t.BaseWidget.Resize(size)
	if t.pending != (calendar.Span{}) && size.Width >= scene.Column+10 {
		span := t.pending
		t.pending = calendar.Span{}
		t.ShowSpan(span)
		return
	}
	t.show(t.view)
	t.redraw()
}

// redraw computes the frame and has it painted.
func (t *Timeline) redraw() {
	if t.view.PerPixel == 0 || t.Size().IsZero() {
		return
	}
	t.frames++
	t.layout.Frame(&t.frame, t.view, float64(t.Size().Width), float64(t.Size().Height), calendar.InstantOf(t.state.Now()))
	t.rehover()
	t.markSelection()
	t.over.bar.place(t)
	t.Refresh()
}

// thumb is where the thumb of the vertical scroll bar stands; ok is false where all rows are in sight.
func (t *Timeline) thumb() (top, height float32, ok bool) {
	room, all := float64(t.Size().Height)-scene.Axis, t.layout.Height()
	if all <= room || room <= 0 {
		return 0, 0, false
	}
	height = float32(math.Max(room*room/all, 28))
	return float32(scene.Axis + t.view.Top/(all-room)*(room-float64(height))), height, true
}
