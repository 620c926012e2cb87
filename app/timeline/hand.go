package timeline

import (
	"image/color"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"

	"affiche/app/control"
	"affiche/app/drag"
	"affiche/app/scene"
	"affiche/app/theme"
	"affiche/app/work"
	"affiche/calendar"
)

var _ drag.Canvas = (*Timeline)(nil)

// Spot implements [drag.Canvas].
func (t *Timeline) Spot(x, y float64) drag.Spot {
	s := drag.Spot{At: t.view.At(math.Max(x, scene.Column))}
	for i := range t.frame.Strips {
		if strip := &t.frame.Strips[i]; strip.Has(strip.X, y) && y >= scene.Axis && !strip.Row.Head {
			s.Place, s.Placed = strip.Row.Place, true
		}
	}
	return s
}

// Snap implements [drag.Canvas].
func (t *Timeline) Snap() int64 { return t.view.Snap() }

// Blocks implements [drag.Canvas].
func (t *Timeline) Blocks(ref calendar.Ref) []scene.Box {
	if ref.Type == calendar.TypeActivity {
		return t.frame.Boxes(func(r calendar.Ref) bool { return t.belongs(r, ref.ID) })
	}
	return t.frame.Boxes(func(r calendar.Ref) bool { return r == ref })
}

// belongs reports a date of an activity, or of what is a part of it.
func (t *Timeline) belongs(ref calendar.Ref, whole calendar.ID) bool {
	plan := t.state.Season().Plan
	e := plan.Events.At(ref.ID)
	if ref.Type != calendar.TypeEvent || e == nil {
		return false
	}
	if run := plan.Runs.At(e.Run); e.Activity == whole || run != nil && run.Festival == whole {
		return true
	}
	a := plan.Activities.At(e.Activity)
	return a != nil && a.PartOf == whole
}

// Shifted implements [drag.Canvas].
func (t *Timeline) Shifted(b scene.Box, seconds int64, from, to drag.Spot) scene.Box {
	b.X += float64(seconds) / t.view.PerPixel
	if from.Placed && to.Placed && from.Place != to.Place {
		b.Y += t.rowY(to.Place) - t.rowY(from.Place)
	}
	return b
}

// rowY is where the row of a place begins.
func (t *Timeline) rowY(p calendar.Place) float64 {
	for i := range t.frame.Strips {
		if s := &t.frame.Strips[i]; !s.Row.Head && s.Row.Place == p {
			return s.Y
		}
	}
	return 0
}

// Under implements [drag.Canvas].
func (t *Timeline) Under(area scene.Box) []calendar.Ref { return t.frame.Touched(area) }

// edgeReach is how near to its edge a date is held by it.
const edgeReach = 5

// edgeAt is the edge of a date by which a point holds it; ok is false in its middle, and where it is too small for edges.
func edgeAt(h scene.Hit, x float64) (edge work.Edge, ok bool) {
	b := h.Block
	if h.Part != scene.OnBlock || b.Small || b.Count != 1 || b.W < 4*edgeReach {
		return 0, false
	}
	switch {
	case !b.CutLeft && x-b.X < edgeReach:
		return work.StartEdge, true
	case !b.CutRight && b.Right()-x < edgeReach && b.Right()-x >= 0:
		return work.EndEdge, true
	}
	return 0, false
}

// handFor is what a hand pressed at a point may do there; nil is nothing but moving the paper.
func (t *Timeline) handFor(hit scene.Hit, at fyne.Position) drag.Drag {
	x, y := float64(at.X), float64(at.Y)
	held := t.held()
	switch {
	case t.state.Season().File.ReadOnly() != nil && held&fyne.KeyModifierShift == 0:
		return nil
	case hit.Part == scene.OnBand:
		return drag.Move(t.state, t, []calendar.Ref{hit.Ref}, hit.Ref, x, y)
	case hit.Part == scene.OnBlock && !hit.Block.Small:
		if edge, ok := edgeAt(hit, x); ok {
			return drag.Size(t.state, t, hit.Ref, edge, x, y)
		}
		return drag.Move(t.state, t, t.heldWith(hit), hit.Ref, x, y)
	case hit.Part == scene.OnRow && held&fyne.KeyModifierShift != 0:
		return drag.Gather(t.state, t, x, y)
	}
	return nil
}

// heldWith is what moves with a date: everything that is selected together with it, or all that its block is.
func (t *Timeline) heldWith(hit scene.Hit) []calendar.Ref {
	if t.state.IsSelected(hit.Ref) && len(t.state.Selections()) > 1 {
		return t.state.Selections()
	}
	return hit.Block.Dates()
}

// handDrag is a hand that does something, seen by the ghosts of what it holds.
type handDrag struct {
	timeline *Timeline
	hand     drag.Drag
}

func (d *handDrag) move(at fyne.Position, _, _ float32) {
	t := d.timeline
	t.over.card.object.Hide() // the ghost tells more
	t.show(t.view.Scroll(nearEdge(at.X, scene.Column, t.Size().Width), nearEdge(at.Y, scene.Axis, t.Size().Height)))
	held := t.held()
	t.over.ghosts.show(t, d.hand.To(float64(at.X), float64(at.Y), held&fyne.KeyModifierShortcutDefault != 0), at)
}

// nearEdge is how far the paper runs on under a hand that comes near an edge.
func nearEdge(at, low, high float32) float64 {
	const reach, run = 18, 14
	switch {
	case at < low+reach:
		return -run
	case at > high-reach:
		return run
	}
	return 0
}

func (d *handDrag) end() {
	d.timeline.over.ghosts.hide()
	d.hand.Drop(d.timeline.refused)
}

func (t *Timeline) refused(err error) {
	if t.OnRefused != nil {
		t.OnRefused(err)
	}
}

// cancelDrag leaves what is being dragged where it was; it reports whether something was.
func (t *Timeline) cancelDrag() bool {
	_, dragging := t.drag.(*handDrag)
	if !dragging || !t.clicked.moved {
		return false
	}
	t.drag = nil
	t.over.ghosts.hide()
	return true
}

// Movable is what of the selection a key may move or delete: dates, holds and whole activities.
func (t *Timeline) Movable() []calendar.Ref {
	if t.state.Season().File.ReadOnly() != nil {
		return nil
	}
	refs := []calendar.Ref{}
	for _, ref := range t.state.Selections() {
		switch ref.Type {
		case calendar.TypeEvent, calendar.TypeHold, calendar.TypeActivity:
			refs = append(refs, ref)
		}
	}
	return refs
}

// nudge moves the selection by a step; it reports whether there was something to move.
func (t *Timeline) nudge(steps int) bool {
	refs := t.Movable()
	if len(refs) == 0 {
		return false
	}
	drag.Nudge(t.state, t, refs, steps, t.refused)
	return true
}

// ghosts are what a drag shows over the picture: where the dates would be, and a line that says it.
type ghosts struct {
	boxes  []*canvas.Rectangle
	band   *canvas.Rectangle
	label  *control.Line
	plate  *fyne.Container
	parent *fyne.Container
}

// mostGhosts is how many dates of a crowd are shown on their way.
const mostGhosts = 200

func newGhosts() *ghosts {
	g := &ghosts{band: canvas.NewRectangle(color.Transparent), label: control.NewLine("", theme.Ink, theme.Text, true)}
	g.band.StrokeColor, g.band.StrokeWidth = theme.Of(theme.Note), 1
	g.plate = control.Framed(theme.Card, theme.Line, control.Padded(4, 10, g.label))
	g.parent = container.NewWithoutLayout(g.band, g.plate)
	g.hide()
	return g
}

func (g *ghosts) hide() { g.parent.Hide() }

func (g *ghosts) show(t *Timeline, p drag.Preview, at fyne.Position) {
	ink := theme.Of(theme.Fits)
	if p.Wrong != nil {
		ink = theme.Of(theme.Accent)
	}
	n := min(len(p.Ghosts), mostGhosts)
	for len(g.boxes) < n {
		box := outline(theme.Fits, 2)
		g.boxes = append(g.boxes, box)
		g.parent.Objects = append([]fyne.CanvasObject{box}, g.parent.Objects...)
	}
	for i, box := range g.boxes {
		box.Hide()
		if i < n {
			box.StrokeColor = ink
			t.mark(box, scene.Block{Box: p.Ghosts[i]}, true)
		}
	}
	g.band.Move(fyne.NewPos(float32(p.Band.X), float32(p.Band.Y)))
	g.band.Resize(fyne.NewSize(float32(p.Band.W), float32(p.Band.H)))
	g.say(t, p.Label, at)
	g.parent.Show()
}

func (g *ghosts) say(t *Timeline, words string, at fyne.Position) {
	g.label.SetText(words)
	if g.plate.Hide(); words == "" {
		return
	}
	size := fyne.NewSize(control.Measure(words, theme.Text, true).Width+22, g.plate.MinSize().Height)
	g.plate.Resize(size)
	g.plate.Move(beside(at, size, t.Size()))
	g.plate.Show()
}

// cursorOver is what the pointer looks like: arrows at the edges of a date.
func (t *Timeline) cursorOver(h scene.Hit) desktop.Cursor {
	if _, ok := edgeAt(h, float64(t.pointer.X)); ok && t.state.Season().File.ReadOnly() == nil {
		return desktop.HResizeCursor
	}
	switch h.Part {
	case scene.OnBlock, scene.OnPhase, scene.OnTriangle, scene.OnName, scene.OnBand:
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}
