package board

import (
	"math"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"affiche/app/control"
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
	also  calendar.Ref // pressed with Ctrl: let go without a drag, it is selected besides, or no more
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

// Scrolled moves with the wheel: down, with shift along; with Ctrl it zooms at the pointer. A list rolls under it.
func (b *Board) Scrolled(e *fyne.ScrollEvent) {
	dx, dy := float64(e.Scrolled.DX), float64(e.Scrolled.DY)
	switch held := b.Held(); {
	case held&fyne.KeyModifierShortcutDefault != 0:
		b.view.ZoomAt(math.Exp((dx+dy)*0.018), b.onPaper(e.Position))
	case held&fyne.KeyModifierShift != 0 && dx == 0:
		b.view.Scroll(-3*dy, 0)
	case b.roll(b.onPaper(e.Position), int(math.Copysign(1, -dy))):
	default:
		b.view.Scroll(-3*dx, -3*dy)
	}
}

func modifiers() fyne.KeyModifier {
	if d, ok := fyne.CurrentApp().Driver().(desktop.Driver); ok {
		return d.CurrentKeyModifiers()
	}
	return 0
}

// MouseDown selects at once what is under the pointer.
func (b *Board) MouseDown(e *desktop.MouseEvent) {
	b.pressed, b.inside = true, true
	defer func() { b.pressed = false }()
	if c := control.CanvasOf(b.view); c != nil {
		c.Focus(b.view)
	}
	if e.Button != desktop.MouseButtonPrimary || b.view.Picture() == nil {
		return
	}
	at := b.onPaper(e.Position)
	twice := b.clicked.again(b.state.Now(), at)
	b.clicked = click{at: b.state.Now(), where: at}
	hit := b.hit(at)
	b.drag = b.dragFor(hit, at)
	switch b.drag.(type) {
	case *barDrag, gripDrag:
		return
	}
	b.clicked.free = hit.Part == scene.OnRow || hit.Part == scene.Nothing
	b.press(hit, twice, b.Held())
}

func (b *Board) press(hit scene.Hit, twice bool, held fyne.KeyModifier) {
	switch hit.Part {
	case scene.OnBlock, scene.OnPhase, scene.OnMark:
		b.pressDate(b.selectable(hit.Ref), held)
		if twice && b.OnOpen != nil {
			b.OnOpen(b.opened(hit))
		}
	case scene.OnBand:
		b.state.Select(hit.Ref)
	case scene.OnRow:
		if twice && held == 0 && b.OnNew != nil && !b.readOnly() {
			b.OnNew(b.view.Spot(float64(b.pointer.X), float64(b.pointer.Y)))
			return
		}
		b.view.Pressed(hit, twice)
	default:
		b.view.Pressed(hit, twice)
	}
}

// opened is what a second click opens: a phase has a page of its own.
func (b *Board) opened(hit scene.Hit) calendar.Ref {
	if hit.Part == scene.OnPhase {
		return hit.Ref
	}
	return b.state.Selection()
}

// pressDate selects a date; with Shift or Ctrl besides what is selected. One of several stays one of them: they may be
// about to be dragged.
func (b *Board) pressDate(ref calendar.Ref, held fyne.KeyModifier) {
	switch {
	case held&fyne.KeyModifierShortcutDefault != 0:
		b.clicked.also = ref
	case held&fyne.KeyModifierShift != 0:
		b.state.SelectAlso(ref)
	case b.state.IsSelected(ref) && len(b.state.Selections()) > 1:
		b.clicked.alone = ref
	default:
		b.state.Select(ref)
	}
}

// selectable is what the panel shows for a part of the picture: a hold stands for its date or activity, a phase for its date.
func (b *Board) selectable(ref calendar.Ref) calendar.Ref {
	plan := b.state.Season().Plan
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

// MouseUp lets go; a click on nothing selects nothing. What was pressed counts, and not what lies there by now.
func (b *Board) MouseUp(e *desktop.MouseEvent) {
	switch {
	case e.Button != desktop.MouseButtonPrimary || b.clicked.moved:
	case b.clicked.free:
		b.state.Select(calendar.Ref{})
	case b.clicked.also.ID != "":
		b.state.SelectAlso(b.clicked.also)
	case b.clicked.alone.ID != "":
		b.state.Select(b.clicked.alone)
	}
}

func (b *Board) hit(p fyne.Position) scene.Hit {
	b.pointer = p
	if b.view.Picture() == nil {
		return scene.Hit{}
	}
	return b.view.Picture().Hit(float64(p.X), float64(p.Y))
}

// MouseIn implements [desktop.Hoverable].
func (b *Board) MouseIn(e *desktop.MouseEvent) { b.MouseMoved(e) }

// MouseMoved shows what is under the pointer.
func (b *Board) MouseMoved(e *desktop.MouseEvent) {
	b.inside = true
	b.hover(b.hit(b.onPaper(e.Position)))
}

// MouseOut implements [desktop.Hoverable].
func (b *Board) MouseOut() {
	b.inside = false
	b.hover(scene.Hit{})
}

func (b *Board) hover(h scene.Hit) {
	same := h.Part == b.hovered.Part && h.Ref == b.hovered.Ref && h.Block.Box == b.hovered.Block.Box
	b.hovered = h
	if same {
		return
	}
	on := h.Part == scene.OnBlock || h.Part == scene.OnPhase || h.Part == scene.OnMark
	b.mark(b.over.hover, h.Block.Box, on)
	b.over.card.show(b, h, on || h.Part == scene.OnBand || h.Part == scene.OnRow && h.Curfew != 0)
}

// Cursor implements [desktop.Cursorable].
func (b *Board) Cursor() desktop.Cursor {
	h := b.hovered
	if edge, ok := b.edgeUnder(h); ok {
		return edge
	}
	if b.view.Grip(float64(b.pointer.X), float64(b.pointer.Y)) != nil {
		return desktop.HResizeCursor
	}
	switch h.Part {
	case scene.OnBlock, scene.OnPhase, scene.OnTriangle, scene.OnName, scene.OnBand, scene.OnMore, scene.OnMark:
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}

// Dragged implements [fyne.Draggable].
func (b *Board) Dragged(e *fyne.DragEvent) {
	if b.passed(e) {
		return
	}
	b.clicked.moved = true
	if _, held := b.drag.(*handDrag); held && b.OnHeld != nil {
		b.OnHeld(e.AbsolutePosition)
	}
	if b.drag != nil {
		b.drag.move(b.onPaper(e.Position), e.Dragged.DX/b.grown, e.Dragged.DY/b.grown)
	}
}

// DragEnd implements [fyne.Draggable].
func (b *Board) DragEnd() {
	if to := b.next; to != nil {
		b.next = nil
		to.DragEnd()
		return
	}
	if d := b.drag; d != nil {
		b.drag = nil
		d.end()
	}
}
