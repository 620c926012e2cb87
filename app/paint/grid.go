package paint

import (
	"image"

	"affiche/app/scene"
)

// Grid draws festival days in w×h device pixels, as [Painter.Paint] does a timeline.
func (p *Painter) Grid(g *scene.Grid, w, h int) *image.RGBA {
	d := p.drawing(g.Width, w, h)
	d.grid(g)
	p.stripes = d.stripes
	return p.raster.img
}

func (d *drawing) grid(g *scene.Grid) {
	whole := scene.Box{W: g.Width, H: g.Height}
	d.clip(whole)
	d.columns(whole, d.theme.Card, nil)
	d.clip(scene.Box{X: g.Body.X, Y: g.Body.Y, W: g.Width - g.Body.X, H: g.Height - g.Body.Y})
	d.paper(g)
	for i := range g.Under {
		d.phase(&g.Under[i])
	}
	for _, n := range g.Now {
		d.bar(n, look{fill: d.theme.Accent})
	}
	for i := range g.Blocks {
		b := &g.Blocks[i]
		d.block(b, g.LinesOf(b)...)
	}
	d.stacks(g, false)
	d.clip(scene.Box{X: g.Body.X, W: g.Width - g.Body.X, H: g.Height})
	d.heads(g)
	d.clip(whole)
	d.clocks(g)
	if g.List.Day != 0 {
		d.list(&g.List)
	}
}

// stacks say how many have no room: at their hours, or above.
func (d *drawing) stacks(g *scene.Grid, above bool) {
	for i := range g.Stacks {
		if s := &g.Stacks[i]; above == (s.Bottom() <= g.Body.Y) {
			d.bar(s.Box, look{fill: d.theme.Band, edge: solidEdge, line: d.theme.Muted, radius: 4})
			d.text(s.Says, d.theme.Ink, false)
		}
	}
}

// paper is what lies behind the dates: the ground, the hours, the quiet after curfew, the columns.
func (d *drawing) paper(g *scene.Grid) {
	body := scene.Box{X: g.Body.X, Y: g.Body.Y, W: g.Width - g.Body.X, H: g.Height - g.Body.Y}
	d.columns(body, d.theme.Ground, nil)
	for _, c := range g.Curfews {
		d.columns(c, d.theme.Weekend, d.hatch(c))
	}
	for _, h := range g.Hours {
		d.columns(scene.Box{X: h.X, Y: h.Y, W: h.W, H: 1}, d.theme.Line, nil)
	}
	for _, h := range g.Hours {
		d.text(h.Label, d.theme.Muted, false)
	}
	for i := range g.Columns {
		d.columns(scene.Box{X: g.Columns[i].Right() - 1, Y: body.Y, W: 1, H: body.H}, d.theme.Line, nil)
	}
}

// hatchStep is how far the lines of a hatch are apart.
const hatchStep = 7

// hatch are hairlines over a box.
func (d *drawing) hatch(b scene.Box) []stripe {
	d.stripes = d.stripes[:0]
	for x := b.X + hatchStep; x < b.Right(); x += hatchStep {
		d.stripes = append(d.stripes, stripe{x, x, d.theme.Line})
	}
	return d.stripes
}

// heads are the names of days and spaces, and what lasts whole days.
func (d *drawing) heads(g *scene.Grid) {
	d.columns(scene.Box{X: g.Body.X, W: g.Width, H: g.Body.Y}, d.theme.Card, nil)
	for i := range g.Columns {
		c := &g.Columns[i]
		d.columns(scene.Box{X: c.Right() - 1, Y: c.Y, W: 1, H: g.Body.Y - c.Y}, d.theme.Line, nil)
		d.text(c.House, d.theme.Muted, false)
		d.text(c.Name, d.theme.Ink, false)
	}
	for i := range g.Lasting {
		d.block(&g.Lasting[i])
	}
	d.stacks(g, true)
	for i := range g.Days {
		day := &g.Days[i]
		if day.Title.Empty() {
			continue
		}
		d.columns(day.Head, d.theme.Band, nil)
		d.text(day.Title, d.theme.Ink, false)
		d.columns(scene.Box{X: day.Head.Right() - 2, W: 2, H: g.Height}, d.theme.Line, nil)
	}
	d.columns(scene.Box{X: g.Body.X, Y: g.Body.Y - 1, W: g.Width, H: 1}, d.theme.Line, nil)
}

// clocks are the hours on the left.
func (d *drawing) clocks(g *scene.Grid) {
	d.columns(scene.Box{W: g.Body.X, H: g.Height}, d.theme.Card, nil)
	for i := range g.Clocks {
		c := &g.Clocks[i]
		d.columns(scene.Box{X: c.Right() - 1, W: 1, H: g.Height}, d.theme.Line, nil)
		d.text(c.City, d.theme.Ink, false)
		d.texts(c.Hours, d.theme.Muted)
	}
	d.columns(scene.Box{Y: g.Body.Y - 1, W: g.Body.X, H: 1}, d.theme.Line, nil)
}
