package board

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"affiche/app/drag"
	"affiche/app/scene"
	"affiche/app/work"
	"affiche/calendar"
)

// hand is the board as package drag knows it.
type hand struct{ *Board }

var _ drag.Canvas = hand{}

// Spot implements [drag.Canvas].
func (h hand) Spot(x, y float64) drag.Spot { return h.view.Spot(x, y) }

// Snap implements [drag.Canvas].
func (h hand) Snap() int64 { return h.view.Snap() }

// Blocks implements [drag.Canvas].
func (h hand) Blocks(refs []calendar.Ref) []scene.Box {
	if len(refs) == 0 {
		return nil
	}
	if one := refs[0]; len(refs) == 1 && one.Type != calendar.TypeActivity {
		return h.view.Picture().Boxes(func(r calendar.Ref) bool { return r.ID == one.ID && r.Type == one.Type })
	}
	held, wholes := make(map[calendar.ID]calendar.Type, len(refs)), false // asked of thousands: an id alone is found sooner
	for _, ref := range refs {
		held[ref.ID] = ref.Type
		wholes = wholes || ref.Type == calendar.TypeActivity
	}
	return h.view.Picture().Boxes(func(r calendar.Ref) bool { return held[r.ID] == r.Type || wholes && h.belongs(r, held) })
}

// belongs reports a date of one of some activities, or of what is a part of one.
func (b *Board) belongs(ref calendar.Ref, wholes map[calendar.ID]calendar.Type) bool {
	plan := b.state.Season().Plan
	e := plan.Events.At(ref.ID)
	if ref.Type != calendar.TypeEvent || e == nil {
		return false
	}
	is := func(activity calendar.ID) bool {
		return wholes[activity] == calendar.TypeActivity
	}
	if run := plan.Runs.At(e.Run); is(e.Activity) || run != nil && is(run.Festival) {
		return true
	}
	a := plan.Activities.At(e.Activity)
	return a != nil && is(a.PartOf)
}

// Shifted implements [drag.Canvas].
func (h hand) Shifted(blocks []scene.Box, start, end int64, from, to drag.Spot) []scene.Box {
	return h.view.Shifted(blocks, start, end, from, to)
}

// Room implements [drag.Canvas].
func (h hand) Room(span calendar.Span, place calendar.Place) []scene.Box {
	return h.view.Room(span, place)
}

// Under implements [drag.Canvas].
func (h hand) Under(area scene.Box) []calendar.Ref { return h.view.Picture().Touched(area) }

// edgeReach is how near to its edge a date is held by it.
const edgeReach = 5

// EdgeBetween is the edge of a date that lies from low to high along which a point holds it; what is too small has none,
// and a side that is cut off is none.
func EdgeBetween(at, low, high float64, cutLow, cutHigh bool) (edge work.Edge, ok bool) {
	switch {
	case high-low < 4*edgeReach:
		return 0, false
	case !cutLow && at-low < edgeReach:
		return work.StartEdge, true
	case !cutHigh && high-at < edgeReach && high-at >= 0:
		return work.EndEdge, true
	}
	return 0, false
}

// edge is the edge by which a point holds what is there.
func (b *Board) edge(hit scene.Hit, at fyne.Position) (work.Edge, bool) {
	if hit.Part != scene.OnPhase && (hit.Part != scene.OnBlock || hit.Block.Small) || hit.Block.Open || hit.Block.Count != 1 || b.readOnly() {
		return 0, false
	}
	return b.view.Edge(hit, float64(at.X), float64(at.Y))
}

// edgeUnder is what the pointer looks like over an edge.
func (b *Board) edgeUnder(h scene.Hit) (desktop.Cursor, bool) {
	if _, ok := b.edge(h, b.pointer); !ok {
		return nil, false
	}
	if b.view.Upright() {
		return desktop.VResizeCursor, true
	}
	return desktop.HResizeCursor, true
}

// A dragging is what moving the pointer does while it is pressed.
type dragging interface {
	move(at fyne.Position, dx, dy float32)
	end()
}

// dragFor begins the drag that a press at a point can become.
func (b *Board) dragFor(hit scene.Hit, at fyne.Position) dragging {
	for _, bar := range []*scrollBar{b.over.down, b.over.along} {
		if bar.has(b, at) {
			return &barDrag{b, bar}
		}
	}
	if pull := b.view.Grip(float64(at.X), float64(at.Y)); pull != nil {
		return gripDrag(pull)
	}
	if hand := b.handFor(hit, at); hand != nil {
		return &handDrag{board: b, hand: hand, inside: true}
	}
	along, down := b.view.Pans(hit)
	return &panDrag{b, along, down}
}

// handFor is what a hand pressed at a point may do there; nil is nothing but moving the paper.
func (b *Board) handFor(hit scene.Hit, at fyne.Position) drag.Drag {
	x, y := float64(at.X), float64(at.Y)
	gathers := b.Held()&fyne.KeyModifierShift != 0
	if along, down := b.view.Pans(hit); along == 0 && down == 0 {
		gathers = true // of paper that does not move
	}
	switch {
	case hit.Part == scene.OnRow && gathers:
		return drag.Gather(b.state, hand{b}, b.Held()&fyne.KeyModifierShortcutDefault != 0, x, y)
	case b.readOnly(), hit.Ref.Type == calendar.TypeCallForApplications: // its closing hangs together with its other days
	case hit.Part == scene.OnMark:
		return drag.Move(b.state, hand{b}, b.heldWith(hit), hit.Ref, x, y)
	case hit.Part == scene.OnBand || b.isFestival(hit, at):
		return drag.Whole(b.state, hand{b}, hit.Ref, x, y)
	case hit.Part == scene.OnPhase || hit.Part == scene.OnBlock && !hit.Block.Small:
		if edge, ok := b.edge(hit, at); ok {
			return drag.Size(b.state, hand{b}, hit.Ref, edge, x, y)
		}
		if hit.Part == scene.OnPhase {
			return drag.Move(b.state, hand{b}, []calendar.Ref{hit.Ref}, hit.Ref, x, y)
		}
		return drag.Move(b.state, hand{b}, b.heldWith(hit), hit.Ref, x, y)
	}
	return nil
}

// isFestival reports the days of a festival, drawn as a bar and held by itself and in its middle.
func (b *Board) isFestival(hit scene.Hit, at fyne.Position) bool {
	if _, edge := b.edge(hit, at); edge || hit.Part != scene.OnBlock || hit.Block.Count != 1 || b.state.IsSelected(hit.Ref) && len(b.state.Selections()) > 1 {
		return false
	}
	plan := b.state.Season().Plan
	return work.IsFestival(plan, plan.Events.At(hit.Ref.ID))
}

// heldWith is what moves with a date: everything that is selected together with it or meant with it, or all that its block is.
func (b *Board) heldWith(hit scene.Hit) []calendar.Ref {
	if meant := b.state.Meant(); b.state.IsSelected(hit.Ref) && len(meant) > 1 {
		return meant
	}
	return hit.Block.Dates()
}

// panDrag moves the paper under the pointer.
type panDrag struct {
	board       *Board
	along, down float64
}

func (d *panDrag) move(_ fyne.Position, dx, dy float32) {
	d.board.view.Scroll(-float64(dx)*d.along, -float64(dy)*d.down)
}

func (d *panDrag) end() {}

// gripDrag draws a part of the view itself.
type gripDrag func(to fyne.Position)

func (d gripDrag) move(at fyne.Position, _, _ float32) { d(at) }
func (d gripDrag) end()                                {}
