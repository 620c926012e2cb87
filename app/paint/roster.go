package paint

import (
	"image"

	"affiche/app/scene"
)

// Roster draws a week of people in w×h device pixels, as [Painter.Paint] does a timeline.
func (p *Painter) Roster(t *scene.Roster, w, h int) *image.RGBA {
	d := p.drawing(t.Width, w, h)
	d.roster(t)
	p.stripes = d.stripes
	return p.raster.img
}

func (d *drawing) roster(t *scene.Roster) {
	whole := scene.Box{W: t.Width, H: t.Height}
	d.clip(whole)
	d.stripes = d.stripes[:0]
	for _, day := range t.Days {
		if day.Weekend {
			d.stripes = append(d.stripes, stripe{day.X, day.Right(), d.theme.Weekend})
		}
		d.stripes = append(d.stripes, stripe{day.X - 1, day.X - 1, d.theme.Line})
	}
	d.columns(whole, d.theme.Card, d.stripes)
	for i := range t.Lines {
		d.rosterLine(&t.Lines[i])
	}
	head := scene.Box{W: t.Width, H: scene.RosterHead}
	d.columns(head, d.theme.Band, nil)
	for i := range t.Days {
		day := &t.Days[i]
		ink := d.theme.Muted
		if day.Today {
			ink = d.theme.Accent
			d.columns(scene.Box{X: day.X, Y: head.H - 3, W: day.W - 1, H: 2}, d.theme.Accent, nil)
		}
		d.text(day.Text, ink, false)
		d.columns(scene.Box{X: day.X - 1, Y: 8, W: 1, H: head.H - 16}, d.theme.Line, nil)
	}
	d.columns(scene.Box{Y: head.H - 1, W: head.W, H: 1}, d.theme.Line, nil)
}

func (d *drawing) rosterLine(l *scene.RosterLine) {
	if !l.Heading.Empty() {
		d.columns(l.Box, d.theme.Band, nil)
		d.text(l.Heading, d.theme.Ink, false)
		return
	}
	d.columns(scene.Box{X: l.X, Y: l.Bottom() - 1, W: l.W, H: 1}, d.theme.Line, nil)
	d.text(l.Name, d.theme.Ink, false)
	d.text(l.Note, d.theme.Muted, false)
	for i := range l.Calls {
		c := &l.Calls[i]
		d.block(&c.Block)
		if c.Pill.W > 0 {
			d.bar(c.Pill, look{fill: d.theme.Pill, radius: c.Pill.H / 2})
			d.text(c.Warn, d.theme.OnPill, false)
		}
		if c.Chosen {
			d.bar(scene.Box{X: c.X - 1.5, Y: c.Y - 1.5, W: c.W + 3, H: c.H + 3}, look{edge: solidEdge, line: d.theme.Ink, radius: 6})
		}
	}
}
