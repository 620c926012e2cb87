package paint

import (
	"image"

	"affiche/app/scene"
	"affiche/calendar"
)

// Sheet draws a month in w×h device pixels, as [Painter.Paint] does a timeline.
func (p *Painter) Sheet(s *scene.Sheet, w, h int) *image.RGBA {
	d := p.drawing(s.Width, w, h)
	d.sheet(s)
	p.stripes = d.stripes
	return p.raster.img
}

func (d *drawing) sheet(s *scene.Sheet) {
	whole := scene.Box{W: s.Width, H: s.Height}
	d.clip(whole)
	d.columns(whole, d.theme.Card, nil)
	d.texts(s.Weekdays, d.theme.Muted)
	d.clip(s.Plot())
	for i := range s.Cells {
		d.cell(&s.Cells[i])
	}
	for i := range s.Bars {
		d.block(&s.Bars[i])
	}
	for i := range s.Lines {
		d.line(&s.Lines[i])
	}
	if s.List.Day != 0 {
		d.list(&s.List)
	}
}

// list is a list over the rest, as a card that lies on it.
func (d *drawing) list(l *scene.List) {
	d.bar(scene.Box{X: l.X - 2, Y: l.Y - 1, W: l.W + 4, H: l.H + 4}, look{fill: d.theme.Line, radius: 9})
	d.bar(l.Box, look{fill: d.theme.Card, edge: solidEdge, line: d.theme.Muted, radius: 7})
	d.text(l.Title, d.theme.Ink, false)
	for i := range l.Bars {
		d.block(&l.Bars[i])
	}
	for i := range l.Lines {
		d.line(&l.Lines[i])
	}
	d.text(l.More, d.theme.Muted, false)
}

func (d *drawing) cell(c *scene.Cell) {
	ground, ink := d.theme.Card, d.theme.Ink
	switch {
	case c.Outside:
		ground, ink = d.theme.Weekend, d.theme.Muted
	case c.Weekend:
		ground = d.theme.Ground
	}
	d.columns(c.Box, ground, nil)
	d.columns(scene.Box{X: c.X, Y: c.Y, W: c.W, H: 1}, d.theme.Line, nil)
	d.columns(scene.Box{X: c.Right() - 1, Y: c.Y, W: 1, H: c.H}, d.theme.Line, nil)
	if c.Today {
		middle := c.Number.X + c.Number.Width/2
		d.bar(scene.Box{X: middle - 14, Y: c.Y + 3, W: 28, H: 20}, look{fill: d.theme.Pill, radius: 10})
		ink = d.theme.OnPill
	}
	if c.Looked {
		d.bar(scene.Box{X: c.X + 1, Y: c.Y + 2, W: c.W - 3, H: c.H - 3}, look{edge: solidEdge, line: d.theme.Muted, radius: 4})
	}
	d.text(c.Number, ink, false)
	d.text(c.More, d.theme.Muted, false)
}

// line is a date with an hour: a dot of its kind's colour, full where it is confirmed, and what it says; or a flag.
func (d *drawing) line(b *scene.Block) {
	if b.Flag {
		flag := scene.FlagOf(b)
		d.mark(&flag)
		return
	}
	k, dot := d.theme.kind(b.Kind), scene.Dot(b)
	l := look{radius: dot.W / 2, line: k.Ink}
	ink := d.theme.Ink
	switch {
	case b.Status == calendar.Confirmed || b.Status == calendar.Done:
		l.fill = k.Ink
	case b.Status.Over():
		l.edge, l.line, ink = solidEdge, d.theme.Muted, d.theme.Muted
	default:
		l.edge = solidEdge
	}
	d.bar(dot, l)
	d.text(b.Title, ink, b.Status.Over())
}
