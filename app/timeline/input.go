package timeline

import (
	"math"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"affiche/app/scene"
	"affiche/calendar"
)

// A click remembers where and when the pointer was pressed, to know a second one: Fyne's own double tap would hold every
// first one back for a third of a second.
type click struct {
	at    time.Time
	where fyne.Position
	free  bool         // pressed on nothing
	alone calendar.Ref // one of several selected was pressed: let go without a drag, it is the only one
	moved bool         // became a drag
}

const (
	doubleTime  = 400 * time.Millisecond
	doubleReach = 5
)

func (c click) again(now time.Time, where fyne.Position) bool {
	return now.Sub(c.at) < doubleTime && math.Abs(float64(c.where.X-where.X)) < doubleReach &&
		math.Abs(float64(c.where.Y-where.Y)) < doubleReach
}

// Scrolled moves with the wheel: rows, with shift the time; with Ctrl it zooms at the pointer.
func (t *Timeline) Scrolled(e *fyne.ScrollEvent) { t.wheel(e, t.held()) }

func (t *Timeline) wheel(e *fyne.ScrollEvent, held fyne.KeyModifier) {
	dx, dy := float64(e.Scrolled.DX), float64(e.Scrolled.DY)
	switch {
	case held&fyne.KeyModifierShortcutDefault != 0:
		t.show(t.view.Zoom(math.Exp((dx+dy)*0.018), math.Max(float64(e.Position.X), scene.Column), float64(t.Size().Width)))
	case held&fyne.KeyModifierShift != 0 && dx == 0:
		t.show(t.view.Scroll(-3*dy, 0))
	default:
		t.show(t.view.Scroll(-3*dx, -3*dy))
	}
}

func modifiers() fyne.KeyModifier {
	if d, ok := fyne.CurrentApp().Driver().(desktop.Driver); ok {
		return d.CurrentKeyModifiers()
	}
	return 0
}

// MouseDown selects at once what is under the pointer.
func (t *Timeline) MouseDown(e *desktop.MouseEvent) {
	t.pressed = true
	defer func() { t.pressed = false }()
	if c := fyne.CurrentApp().Driver().CanvasForObject(t); c != nil {
		c.Focus(t)
	}
	if e.Button != desktop.MouseButtonPrimary {
		return
	}
	twice := t.clicked.again(t.state.Now(), e.Position)
	t.clicked = click{at: t.state.Now(), where: e.Position}
	hit := t.hit(e.Position)
	t.drag = t.dragFor(hit, e.Position)
	if _, onBar := t.drag.(*barDrag); onBar {
		return
	}
	t.clicked.free = hit.Part == scene.OnRow || hit.Part == scene.Nothing
	t.press(hit, twice, t.held())
}

func (t *Timeline) press(hit scene.Hit, twice bool, held fyne.KeyModifier) {
	switch hit.Part {
	case scene.OnBlock, scene.OnPhase:
		t.pressDate(selectable(t, hit.Ref), held)
		if twice && t.OnOpen != nil {
			t.OnOpen(t.state.Selection())
		}
	case scene.OnBand:
		t.state.Select(hit.Ref)
	case scene.OnTriangle:
		t.pressHead(hit)
	case scene.OnName:
		t.state.Select(rowRef(hit.Row))
	case scene.OnAxis:
		if twice {
			t.show(t.view.Zoom(3, float64(t.pointer.X), float64(t.Size().Width)))
		}
	}
}

// pressDate selects a date; with Shift or Ctrl besides what is selected. One of several stays one of them: they may be
// about to be dragged.
func (t *Timeline) pressDate(ref calendar.Ref, held fyne.KeyModifier) {
	switch {
	case held&(fyne.KeyModifierShortcutDefault|fyne.KeyModifierShift) != 0:
		t.state.SelectAlso(ref)
	case t.state.IsSelected(ref) && len(t.state.Selections()) > 1:
		t.clicked.alone = ref
	default:
		t.state.Select(ref)
	}
}

// pressHead folds a group by its triangle, and selects the partner by its name.
func (t *Timeline) pressHead(hit scene.Hit) {
	const triangle = 26
	partner := calendar.Ref{Type: calendar.TypePartner, ID: hit.Row.Group}
	if t.pointer.X > triangle && t.state.Season().Plan.Partners.At(partner.ID) != nil {
		t.state.Select(partner)
		return
	}
	t.state.Fold(hit.Row.Group)
	t.Relay()
}

// selectable is what the panel shows for a part of the picture: a hold stands for its date or activity, a phase for its date.
func selectable(t *Timeline, ref calendar.Ref) calendar.Ref {
	plan := t.state.Season().Plan
	switch ref.Type {
	case calendar.TypePhase:
		p := plan.Phases.At(ref.ID)
		if p != nil && p.Event != "" {
			return calendar.Ref{Type: calendar.TypeEvent, ID: p.Event}
		}
		if p != nil {
			for e := range plan.EventsOfRun.Of(p.Run) {
				return e.Ref()
			}
		}
	case calendar.TypeHold:
		h := plan.Holds.At(ref.ID)
		if h != nil && h.Event != "" {
			return calendar.Ref{Type: calendar.TypeEvent, ID: h.Event}
		}
		if h != nil && h.Activity != "" {
			return calendar.Ref{Type: calendar.TypeActivity, ID: h.Activity}
		}
	}
	return ref
}

// rowRef is the record that a row stands for.
func rowRef(r *scene.Row) calendar.Ref {
	switch {
	case r.Place.Space != "":
		return calendar.Ref{Type: calendar.TypeSpace, ID: r.Place.Space}
	case r.Place.Venue != "":
		return calendar.Ref{Type: calendar.TypeVenue, ID: r.Place.Venue}
	}
	return calendar.Ref{}
}

// MouseUp lets go; a click on nothing selects nothing. What was pressed counts, and not what lies there by now.
func (t *Timeline) MouseUp(e *desktop.MouseEvent) {
	switch {
	case e.Button != desktop.MouseButtonPrimary || t.clicked.moved:
	case t.clicked.free:
		t.state.Select(calendar.Ref{})
	case t.clicked.alone.ID != "":
		t.state.Select(t.clicked.alone)
	}
}

func (t *Timeline) hit(p fyne.Position) scene.Hit {
	t.pointer = p
	return t.frame.Hit(float64(p.X), float64(p.Y))
}

// MouseIn implements [desktop.Hoverable].
func (t *Timeline) MouseIn(e *desktop.MouseEvent) { t.MouseMoved(e) }

// MouseMoved shows what is under the pointer.
func (t *Timeline) MouseMoved(e *desktop.MouseEvent) { t.hover(t.hit(e.Position)) }

// MouseOut implements [desktop.Hoverable].
func (t *Timeline) MouseOut() { t.hover(scene.Hit{}) }

func (t *Timeline) hover(h scene.Hit) {
	same := h.Part == t.hovered.Part && h.Ref == t.hovered.Ref && h.Block.Box == t.hovered.Block.Box
	t.hovered = h
	if same {
		return
	}
	on := h.Part == scene.OnBlock || h.Part == scene.OnPhase
	t.mark(t.over.hover, h.Block, on)
	t.over.card.show(t, h, on || h.Part == scene.OnBand)
}

// rehover forgets what was under the pointer: it moved away.
func (t *Timeline) rehover() { t.hover(scene.Hit{}) }

// Cursor implements [desktop.Cursorable].
func (t *Timeline) Cursor() desktop.Cursor {
	return t.cursorOver(t.hovered)
}

// A drag is what moving the pointer does while it is pressed.
type dragging interface {
	move(at fyne.Position, dx, dy float32)
	end()
}

// dragFor begins the drag that a press at a point can become.
func (t *Timeline) dragFor(hit scene.Hit, at fyne.Position) dragging {
	top, height, ok := t.thumb()
	if ok && at.X > t.Size().Width-barWidth-4 && at.Y >= top && at.Y <= top+height {
		return &barDrag{t, height}
	}
	if hand := t.handFor(hit, at); hand != nil {
		return &handDrag{t, hand}
	}
	if hit.Part == scene.OnName || hit.Part == scene.OnTriangle {
		return &panDrag{t, 0}
	}
	return &panDrag{t, 1}
}

// panDrag moves the paper under the pointer: rows, and unless it began on the names, the time.
type panDrag struct {
	timeline *Timeline
	along    float64
}

func (d *panDrag) move(_ fyne.Position, dx, dy float32) {
	d.timeline.show(d.timeline.view.Scroll(-float64(dx)*d.along, -float64(dy)))
}

func (d *panDrag) end() {}

// barDrag moves the thumb of the scroll bar.
type barDrag struct {
	timeline *Timeline
	thumb    float32
}

func (d *barDrag) move(_ fyne.Position, _, dy float32) {
	t := d.timeline
	room := float64(t.Size().Height) - scene.Axis
	way := room - float64(d.thumb)
	if way > 0 {
		t.show(t.view.Scroll(0, float64(dy)*(t.layout.Height()-room)/way))
	}
}

func (d *barDrag) end() {}

// Dragged implements [fyne.Draggable].
func (t *Timeline) Dragged(e *fyne.DragEvent) {
	t.clicked.moved = true
	if t.drag != nil {
		t.drag.move(e.Position, e.Dragged.DX, e.Dragged.DY)
	}
}

// DragEnd implements [fyne.Draggable].
func (t *Timeline) DragEnd() {
	if d := t.drag; d != nil {
		t.drag = nil
		d.end()
	}
}
