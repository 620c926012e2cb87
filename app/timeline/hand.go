package timeline

import (
	"math"
	"slices"

	"fyne.io/fyne/v2"

	"affiche/app/board"
	"affiche/app/drag"
	"affiche/app/scene"
	"affiche/app/work"
	"affiche/calendar"
)

// Spot implements [drag.Canvas].
func (t *Timeline) Spot(x, y float64) drag.Spot {
	s := drag.Spot{At: t.view.At(math.Max(x, t.view.Plot()))}
	if strip := t.frame.StripAt(y); strip != nil {
		return t.on(strip.Row, s.At)
	}
	return s
}

// on is a spot on a row.
func (t *Timeline) on(r *scene.Row, at calendar.Instant) drag.Spot {
	s := drag.Spot{At: at, Row: r.ID, Share: r.Share}
	if t.layout.OfPlaces() && !r.Head {
		s.Place, s.Placed = r.Place, true
	}
	return s
}

// Beside implements [board.View]: up and down are the rows above and below, in sight or not.
func (t *Timeline) Beside(ref calendar.Ref, key fyne.KeyName) (from drag.Spot, to []drag.Spot) {
	by := map[fyne.KeyName]int{fyne.KeyUp: -1, fyne.KeyDown: 1}[key]
	row, _, ok := t.layout.Find(ref)
	if !ok || by == 0 {
		return from, nil
	}
	rows := t.layout.Rows()
	at := slices.IndexFunc(rows, func(r scene.Row) bool { return r.ID == row.ID && r.Top == row.Top })
	from = t.on(&rows[at], 0)
	for at += by; at >= 0 && at < len(rows); at += by {
		if s := t.on(&rows[at], 0); s.Placed == from.Placed {
			to = append(to, s)
		}
	}
	return from, to
}

// Snap implements [drag.Canvas].
func (t *Timeline) Snap() int64 { return t.view.Snap() }

// Aim implements [board.View]: the row, or the axis.
func (t *Timeline) Aim(_, y float64) scene.Box {
	if strip := t.frame.StripAt(y); strip != nil {
		return strip.Box
	}
	return scene.Box{W: t.frame.Width, H: scene.Axis}
}

// Upright implements [board.View].
func (t *Timeline) Upright() bool { return false }

// Shifted implements [drag.Canvas].
func (t *Timeline) Shifted(blocks []scene.Box, start, end int64, from, to drag.Spot) []scene.Box {
	was, is := t.rowBox(from.Row), t.rowBox(to.Row)
	for i := range blocks {
		b := &blocks[i]
		b.X += float64(start) / t.view.PerPixel
		b.W = math.Max(b.W+float64(end-start)/t.view.PerPixel, 1)
		if was.H > 0 && is.H > 0 && was.Has(was.X, b.Y) {
			b.Y += is.Y - was.Y
		}
	}
	return blocks
}

// Room implements [drag.Canvas].
func (t *Timeline) Room(span calendar.Span, place calendar.Place) []scene.Box {
	for i := range t.frame.Strips {
		if s := &t.frame.Strips[i]; t.layout.OfPlaces() && !s.Row.Head && s.Row.Place == place {
			x := t.view.X(span.Start)
			return []scene.Box{{X: x, Y: s.Y, W: math.Max(t.view.X(span.End)-x, 1), H: s.H}}
		}
	}
	return nil
}

// rowBox is where a row is, in sight or not; it is empty where there is none.
func (t *Timeline) rowBox(id calendar.ID) scene.Box {
	for i := range t.layout.Rows() {
		if r := &t.layout.Rows()[i]; r.ID == id {
			return scene.Box{Y: scene.Axis + r.Top - t.view.Top, W: t.frame.Width, H: r.Height}
		}
	}
	return scene.Box{}
}

// Edge implements [board.View].
func (t *Timeline) Edge(hit scene.Hit, x, _ float64) (work.Edge, bool) {
	b := hit.Block
	return board.EdgeBetween(x, b.X, b.Right(), b.CutLeft, b.CutRight)
}

// Nudge implements [board.View]: the arrows along the time move by a step of the zoom.
func (t *Timeline) Nudge(key fyne.KeyName) int64 {
	const day = 24 * 60 * 60
	switch key {
	case fyne.KeyLeft:
		return -min(t.Snap(), day)
	case fyne.KeyRight:
		return min(t.Snap(), day)
	}
	return 0
}

// Scroll implements [board.View].
func (t *Timeline) Scroll(right, down float64) (ranRight, ranDown float64) {
	was := t.view
	t.show(t.view.Scroll(right, down))
	return (t.view.Start - was.Start) / was.PerPixel, t.view.Top - was.Top
}

// Stay implements [board.View].
func (t *Timeline) Stay() (back func()) {
	was := t.view
	return func() { t.show(was) }
}

// ZoomAt implements [board.View].
func (t *Timeline) ZoomAt(factor float64, at fyne.Position) {
	t.show(t.view.Zoom(factor, math.Max(float64(at.X), t.view.Plot()), float64(t.Paper().Width)))
}

// Pans implements [board.View]: on the names a hand moves the rows alone.
func (t *Timeline) Pans(hit scene.Hit) (along, down float64) {
	if hit.Part == scene.OnName || hit.Part == scene.OnTriangle {
		return 0, 1
	}
	return 1, 1
}

// Reaches implements [board.View]. Time has no end.
func (t *Timeline) Reaches() (along, down board.Reach) {
	return board.Reach{}, board.Reach{At: t.view.Top, All: t.layout.Height()}
}

// Pressed implements [board.View]: names select what they are of, the triangle folds, the axis shows more.
func (t *Timeline) Pressed(hit scene.Hit, twice bool) {
	switch hit.Part {
	case scene.OnTriangle:
		t.pressHead(hit, twice)
	case scene.OnName:
		t.state.Select(rowRef(hit.Row))
	case scene.OnAxis:
		if twice {
			t.ZoomAt(3, t.Pointer())
		}
	}
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
