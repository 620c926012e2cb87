package scene

import (
	"cmp"
	"math"
	"slices"

	"affiche/calendar"
)

// seen is a bar in a column: where it comes from, and which part of the column's width it has.
type seen struct {
	*bar
	strip *strip
	index int
	slot  int
	slots int // of the bars that it meets, and those that they meet
}

// fill lays out what is in a column at its hour.
func (g *Grid) fill(l *Layout, c *GridColumn) {
	d := &g.Days[c.Day]
	g.curfew(c, d)
	from, to := g.At(g.Body.Y, c.Day), g.At(g.Height, c.Day)
	sight := calendar.Span{Start: from, End: to}
	g.row = g.row[:0]
	for i := range c.Row.lanes {
		lane := &c.Row.lanes[i]
		g.phases(l, c, d, &lane.under, sight)
		g.gather(&lane.strip, d.Span)
	}
	g.gather(&c.Row.open, d.Span)
	deal(g.row)
	for _, s := range g.row {
		if s.Start < to && s.End > from {
			g.block(l, c, d, s)
		}
	}
}

func (g *Grid) curfew(c *GridColumn, d *GridDay) {
	if c.Row.curfew == 0 {
		return
	}
	at, _ := d.Day.At(c.Row.curfew).Moment(g.zone, false)
	if y := math.Max(g.y(at, d), g.Body.Y); at < d.End && y < g.Height {
		g.Curfews = append(g.Curfews, Box{c.X, y, c.W, math.Min(g.y(d.End, d), g.Height) - y})
	}
}

func (g *Grid) gather(s *strip, day calendar.Span) {
	for i := s.from(day.Start); i < len(s.bars) && s.bars[i].Start < day.End; i++ {
		if b := &s.bars[i]; b.End > day.Start && !b.lasts {
			g.row = append(g.row, seen{bar: b, strip: s, index: i})
		}
	}
}

// deal puts bars that meet side by side: each takes the first slot that is free, and all that hang together are equally
// wide.
func deal(row []seen) {
	slices.SortFunc(row, func(a, b seen) int {
		if order := cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End)); order != 0 {
			return order
		}
		return cmp.Compare(a.ref.ID, b.ref.ID)
	})
	for first := 0; first < len(row); {
		var ends [16]calendar.Instant
		last, reach, slots := first, row[first].End, 0
		for ; last < len(row) && (last == first || row[last].Start < reach); last++ {
			slot := 0
			for slot < len(ends)-1 && slot < slots && ends[slot] > row[last].Start {
				slot++
			}
			row[last].slot, ends[slot] = slot, row[last].End
			slots, reach = max(slots, slot+1), max(reach, row[last].End)
		}
		for i := first; i < last; i++ {
			row[i].slots = slots
		}
		first = last
	}
}

func (g *Grid) block(l *Layout, c *GridColumn, d *GridDay, s seen) {
	inner := c.W - 2*columnGap
	width := inner / float64(s.slots)
	y := g.y(s.Start, d)
	box := Box{X: c.X + columnGap + width*float64(s.slot), Y: y, W: width - slotGap, H: math.Max(g.y(s.End, d)-y-1, leastTall)}
	p := blockOf(s.bar, box, s.index)
	p.lane, p.Open = s.strip, s.strip == &c.Row.open
	g.write(l, &p, s.bar)
	g.Blocks = append(g.Blocks, p)
}

// write writes title and hours into a block, as far as it is high; at the upper edge of the canvas they stay in sight.
func (g *Grid) write(l *Layout, p *Block, b *bar) {
	top := math.Max(p.Y, g.Body.Y)
	room, wide := p.Bottom()-top, p.W-padding-rightPad
	switch {
	case room < 12 || wide <= 0:
	case room < 34:
		base := top + math.Min(room/2+4.5, 15)
		p.Title = l.ruler.write(TitleStyle, b.title, p.X+padding, base, wide)
		if left := wide - p.Title.Width - 8; !p.Title.Empty() && !p.Title.Cut && left > leastNote {
			p.Note = l.ruler.write(NoteStyle, b.timed, p.X+padding+p.Title.Width+8, base, left)
		}
	default:
		p.Title = l.ruler.write(TitleStyle, b.title, p.X+padding, top+16, wide)
		p.Note = l.ruler.write(NoteStyle, b.timed, p.X+padding, top+30, wide)
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
