package paint

import (
	"image"
	"image/color"
	"math"

	"affiche/app/scene"
	"affiche/calendar"
)

// PaintOverview draws the season's strip in w×h device pixels. The picture is the painter's own, and is drawn over by the
// next call: keep a painter for it.
func (p *Painter) PaintOverview(o *scene.Overview, w, h int) *image.RGBA {
	d := p.drawing(o.Width, w, h)
	d.overview(o)
	p.stripes = d.stripes
	return p.raster.img
}

func (d *drawing) overview(o *scene.Overview) {
	whole := scene.Box{W: o.Width, H: o.Height}
	d.clip(whole)
	d.stripes = d.stripes[:0]
	for _, l := range o.Lines {
		d.stripes = append(d.stripes, stripe{l.X, l.X, d.theme.Line})
	}
	for _, b := range o.Bands {
		d.stripes = append(d.stripes, stripe{b.From, b.To, d.theme.Tint})
	}
	d.columns(whole, d.theme.Card, d.stripes)
	for x := range o.Piles {
		d.pile(float64(x), &o.Piles[x], o.Most)
	}
	for _, b := range o.Bands {
		d.columns(scene.Box{X: b.From, Y: scene.PilesHeight + 1, W: b.To - b.From, H: 2}, d.theme.Pill, nil)
	}
	for _, t := range o.Labels {
		d.text(t, d.theme.Muted, false)
	}
	d.columns(scene.Box{Y: o.Height - 1, W: o.Width, H: 1}, d.theme.Line, nil)
}

// pile draws the dates of a pixel above each other, as high as their root: one date can be seen beside a crowd.
func (d *drawing) pile(x float64, p *scene.Pile, most int) {
	all := p.All()
	if all == 0 {
		return
	}
	const room = scene.PilesHeight - 3
	high := math.Max(2, room*math.Sqrt(float64(all)/float64(most)))
	y := scene.PilesHeight
	for k, n := range p {
		if n > 0 {
			tall := high * float64(n) / float64(all)
			d.columns(scene.Box{X: x, Y: y - tall, W: 1, H: tall}, d.pileColour(k), nil)
			y -= tall
		}
	}
}

func (d *drawing) pileColour(k int) color.NRGBA {
	kinds := calendar.ActivityKinds()
	if k >= len(kinds) {
		return d.theme.kind("").Fill
	}
	return d.theme.kind(kinds[k]).Fill
}
