package scene

import "affiche/calendar"

// A GridHit says what lies under a point of a grid.
type GridHit struct {
	Part   Part // Nothing, OnBlock, OnPhase, OnRow (the free part of a column), OnName (its head) or OnAxis (a clock)
	At     calendar.Instant
	Column *GridColumn // nil outside of columns
	Ref    calendar.Ref
	Block  Block
}

// Hit finds what lies under a point of the canvas.
func (g *Grid) Hit(x, y float64) GridHit {
	h := GridHit{}
	if x < 0 || y < 0 || x >= g.Width || y >= g.Height {
		return h
	}
	if x < g.Body.X {
		h.Part = OnAxis
		return h
	}
	for i := range g.Columns {
		if c := &g.Columns[i]; x >= c.X && x < c.Right() {
			h.Column, h.At = c, g.At(y, c.Day)
		}
	}
	switch {
	case h.Column == nil:
	case y < g.Body.Y:
		h.Part = OnName
		g.take(&h, g.Lasting, OnBlock, x, y)
	default:
		h.Part = OnRow
		g.take(&h, g.Under, OnPhase, x, y)
		g.take(&h, g.Blocks, OnBlock, x, y)
	}
	return h
}

func (g *Grid) take(h *GridHit, blocks []Block, part Part, x, y float64) {
	for i := len(blocks) - 1; i >= 0; i-- {
		if b := &blocks[i]; !b.Stays && b.Has(x, y) {
			h.Part, h.Ref, h.Block = part, b.Ref, *b
			return
		}
	}
}

// Find is the block in sight that shows a date, a hold or a phase.
func (g *Grid) Find(ref calendar.Ref) (Block, bool) {
	for _, list := range [][]Block{g.Blocks, g.Lasting, g.Under} {
		for i := range list {
			if list[i].Ref == ref && !list[i].Stays {
				return list[i], true
			}
		}
	}
	return Block{}, false
}
