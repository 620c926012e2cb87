package scene

import (
	"cmp"
	"math"
	"slices"

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

// phases lay out the phases of a column that are in sight, under its dates. Their names stand beside what lies there already, and
// that grows by them.
func (g *Grid) phases(l *Layout, c *GridColumn, d *GridDay, s *strip, sight calendar.Span, taken []Box) []Box {
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
		bottom := box.Bottom()
		if i+1 < len(s.bars) && s.bars[i+1].Start > b.Start {
			bottom = math.Min(bottom, g.y(s.bars[i+1].Start, d)-1) // the next lies over it
		}
		if top := math.Max(box.Y, g.Body.Y); !b.stays && bottom-top >= leastNamed {
			base := top + math.Min(11.5, (bottom-top)/2+3.7)
			line := Box{X: box.X + padding, Y: top, W: box.W - padding - rightPad, H: math.Min(base+3, bottom) - top}
			line = line.beside(taken, l.ruler.Width(NoteStyle, b.title))
			words := b.title
			if b.loud && l.ruler.Width(NoteStyle, b.note) <= line.W {
				words = b.note
			}
			p.Title = l.ruler.write(NoteStyle, words, line.X, base, line.W)
			taken = append(taken, Box{X: p.Title.X, Y: line.Y, W: p.Title.Width, H: line.H})
		}
		g.Under = append(g.Under, p)
	}
	return taken
}

// dealtBoxes are where the dates of a column that are in sight lie.
func (g *Grid) dealtBoxes(c *GridColumn, d *GridDay, sight calendar.Span) (boxes []Box) {
	for _, s := range g.dealingOf(c).shown {
		if s.Start < sight.End && s.End > sight.Start {
			y := g.y(s.Start, d)
			boxes = append(boxes, Box{X: c.X + columnGap + s.wide*float64(s.slot), Y: y, W: s.wide, H: g.y(s.End, d) - y})
		}
	}
	return boxes
}

// beside is the part of a line that nothing covers: the first in which there is room for words of a width, or else the widest.
func (b Box) beside(taken []Box, width float64) (free Box) {
	var over []Box
	for _, t := range taken {
		if t.W > 0 && t.meets(b) {
			over = append(over, t)
		}
	}
	if len(over) == 0 {
		return b
	}
	slices.SortFunc(over, func(a, c Box) int { return cmp.Compare(a.X, c.X) })
	x := b.X
	for _, t := range append(over, Box{X: b.Right() + padding}) {
		gap := Box{x, b.Y, min(t.X-padding, b.Right()) - x, b.H}
		if gap.W > free.W {
			free = gap
		}
		if free.W >= width {
			break
		}
		x = max(x, t.Right()+padding)
	}
	return free
}
