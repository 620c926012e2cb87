package paint

import (
	"image"
	"image/color"

	"affiche/app/scene"
	"affiche/calendar"
)

// Table draws a list of dates in w×h device pixels, as [Painter.Paint] does a timeline.
func (p *Painter) Table(t *scene.Table, w, h int) *image.RGBA {
	d := p.drawing(t.Width, w, h)
	d.table(t)
	p.stripes = d.stripes
	return p.raster.img
}

func (d *drawing) table(t *scene.Table) {
	whole := scene.Box{W: t.Width, H: t.Height}
	d.clip(whole)
	d.columns(whole, d.theme.Ground, nil)
	for i := range t.Lines {
		d.tableLine(&t.Lines[i])
	}
	head := scene.Box{W: t.Width, H: scene.TableHead}
	d.columns(head, d.theme.Band, nil)
	for i := range t.Columns {
		d.columnName(&t.Columns[i])
	}
	d.columns(scene.Box{Y: head.H - 1, W: head.W, H: 1}, d.theme.Line, nil)
}

func (d *drawing) columnName(n *scene.TableName) {
	ink := d.theme.Muted
	if n.Arrow.W > 0 {
		ink = d.theme.Ink
	}
	d.text(n.Name, ink, false)
	for i := range 4 { // an arrow is four hairs of growing width
		row := float64(i)
		if n.Falls {
			row = 3 - row
		}
		if n.Arrow.W > 0 {
			d.columns(scene.Box{X: n.Arrow.X + 3 - row, Y: n.Arrow.Y + float64(i), W: 1 + 2*row, H: 1}, ink, nil)
		}
	}
	d.columns(scene.Box{X: n.Right() - 1, Y: 10, W: 1, H: n.H - 20}, d.theme.Line, nil)
}

func (d *drawing) tableLine(s *scene.TableSeen) {
	if s.Cells == nil {
		d.columns(s.Box, d.theme.Band, nil)
		d.text(s.Title, d.theme.Ink, false)
		d.text(s.Note, d.theme.Muted, false)
		return
	}
	ground := d.theme.Card
	if s.Chosen {
		ground = d.theme.Chosen
	}
	d.columns(s.Box, ground, nil)
	d.columns(scene.Box{X: s.X, Y: s.Bottom() - 1, W: s.W, H: 1}, d.theme.Line, nil)
	if s.Chosen {
		d.columns(scene.Box{X: s.X, Y: s.Y, W: 3, H: s.H}, d.theme.Note, nil)
	}
	if s.Mark.W > 0 {
		d.block(&s.Mark)
	}
	if s.Arrow.W > 0 {
		d.triangle(s.Arrow, s.Fold == scene.RowsFolded, d.theme.Muted)
	}
	for i := range s.Words {
		d.tableCell(&s.Words[i], s)
	}
	for i := range s.Parts {
		d.stripPart(&s.Parts[i])
	}
}

// stripPart is green where pieces are free, in the colours of what they are away for below, and red where they are short.
func (d *drawing) stripPart(p *scene.StripSeen) {
	ink := d.theme.Ink
	if p.Short {
		ink = d.theme.Accent
		d.bar(p.Box, look{fill: d.theme.Accent})
	} else {
		d.bar(p.Box, look{fill: faint(d.theme.Fits, 60)})
		d.bar(p.Held, look{fill: d.theme.Note})
		d.bar(p.Lent, look{fill: d.theme.Warn})
		d.columns(p.Mending, d.theme.Weekend, d.hatch(p.Mending))
		if p.Mending.H > 0 {
			d.bar(p.Mending, look{edge: solidEdge, line: d.theme.Muted})
		}
	}
	d.text(p.Free, ink, false)
}

// faint is a colour through which the ground shows.
func faint(c color.NRGBA, alpha uint8) color.NRGBA {
	c.A = alpha
	return c
}

func (d *drawing) tableCell(c *scene.TableCell, s *scene.TableSeen) {
	ink, struck := d.theme.Ink, false
	switch c.Manner {
	case scene.QuietCell:
		ink = d.theme.Muted
	case scene.TitleCell:
		if struck = s.Status.Over(); struck {
			ink = d.theme.Muted
		}
	case scene.KindCell:
		k := d.theme.kind(s.Kind)
		ink = k.Ink
		d.bar(c.Pill, look{fill: k.Pale, radius: c.Pill.H / 2})
	case scene.ChipCell:
		d.bar(c.Pill, look{fill: d.theme.Band, edge: solidEdge, line: d.theme.Line, radius: c.Pill.H / 2})
	case scene.StatusCell:
		ink, struck = d.sure(s.Status), s.Status.Over()
	}
	d.text(c.Text, ink, struck)
}

// sure is the colour of a status: how much it can be counted on.
func (d *drawing) sure(s calendar.Status) color.NRGBA {
	switch s {
	case calendar.Confirmed, calendar.Done:
		return d.theme.Fits
	case calendar.Option:
		return d.theme.Warn
	}
	return d.theme.Muted
}
