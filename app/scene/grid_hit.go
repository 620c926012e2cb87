package scene

// Hit finds what lies under a point of the canvas.
func (g *Grid) Hit(x, y float64) Hit {
	h := Hit{}
	if x < 0 || y < 0 || x >= g.Width || y >= g.Height {
		return h
	}
	if x < g.Body.X {
		h.Part = OnAxis
		return h
	}
	for i := range g.Columns {
		if c := &g.Columns[i]; x >= c.X && x < c.Right() {
			h.Column, h.Row, h.At = c, c.Row, g.At(y, c.Day)
		}
	}
	switch {
	case g.List.Day != 0 && g.List.Has(x, y):
		h.Part = OnList
		g.take(&h, g.List.Lines, OnBlock, x, y)
		g.take(&h, g.List.Bars, OnBlock, x, y)
	case h.Column == nil:
	case g.takeStack(&h, x, y):
	case y < g.Body.Y:
		h.Part = OnName
		g.take(&h, g.Lasting, OnBlock, x, y)
	default:
		h.Part = OnRow
		g.takeCurfew(&h, x, y)
		g.take(&h, g.Under, OnPhase, x, y)
		g.take(&h, g.Blocks, OnBlock, x, y)
	}
	return h
}

func (g *Grid) take(h *Hit, blocks []Block, part Part, x, y float64) {
	for i := len(blocks) - 1; i >= 0; i-- {
		if b := &blocks[i]; !b.Stays && b.Has(x, y) {
			h.Part, h.Ref, h.Block = part, b.Ref, *b
			return
		}
	}
}

// takeCurfew reports the hours at which it has to be quiet.
func (g *Grid) takeCurfew(h *Hit, x, y float64) {
	for _, box := range g.Curfews {
		if box.Has(x, y) {
			h.Curfew, h.Block.Box = h.Row.curfew, box
		}
	}
}

// takeStack reports a stack at a point; its first date tells which it is.
func (g *Grid) takeStack(h *Hit, x, y float64) bool {
	for i := range g.Stacks {
		if s := &g.Stacks[i]; s.Has(x, y) && (y < g.Body.Y) == (s.Bottom() <= g.Body.Y) {
			h.Part, h.Ref, h.Block = OnMore, s.dates[0].ref(), s.block(0)
			return true
		}
	}
	return false
}
