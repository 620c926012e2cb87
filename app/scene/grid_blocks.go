package scene

import (
	"math"

	"affiche/calendar"
)

func (g *Grid) curfew(c *GridColumn, d *GridDay) {
	if c.Row.curfew == 0 {
		return
	}
	at, _ := d.Day.At(c.Row.curfew).Moment(g.zone, false)
	if y := math.Max(g.y(at, d), g.Body.Y); at < d.End && y < g.Height {
		g.Curfews = append(g.Curfews, Box{c.X, y, c.W, math.Min(g.y(d.End, d), g.Height) - y})
	}
}

// leastNamed is how high a phase has to be for its name: a quarter of an hour is, as a day is seen at first. The card of a
// shorter one names it.
const leastNamed = 9.0

// phases lay out the phases of a column that are in sight, under its dates.
func (g *Grid) phases(l *Layout, c *GridColumn, d *GridDay, s *strip, sight calendar.Span) {
	for i := s.from(sight.Start); i < len(s.bars) && s.bars[i].Start < sight.End; i++ {
		b := &s.bars[i]
		if b.End <= sight.Start {
			continue
		}
		y := g.y(b.Start, d)
		box := Box{X: c.X + columnGap, Y: y, W: c.W - 2*columnGap - slotGap, H: math.Max(g.y(b.End, d)-y-1, 1)}
		if b.stays {
			box.X, box.W = c.X+columnGap-4, setHeight
			box.Y = math.Max(box.Y, g.Body.Y-4)
			box.H = math.Min(g.y(b.End, d), g.Height+4) - box.Y
		}
		p := blockOf(b, box, i)
		p.Small, p.Stays, p.lane = true, b.stays, s
		if top := math.Max(box.Y, g.Body.Y); !b.stays && box.Bottom()-top >= leastNamed {
			base := top + math.Min(11.5, (box.Bottom()-top)/2+3.7)
			p.Title = l.ruler.write(NoteStyle, b.title, box.X+padding, base, box.W-padding-rightPad)
		}
		g.Under = append(g.Under, p)
	}
}
