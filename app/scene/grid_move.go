package scene

import (
	"math"
	"slices"

	"affiche/calendar"
)

// ColumnAt is the column in sight at x, or the nearest one; nil where there is none.
func (g *Grid) ColumnAt(x float64) *GridColumn {
	var nearest *GridColumn
	x = between(x, g.Body.X, g.Body.Right()-1)
	for i := range g.Columns {
		c := &g.Columns[i]
		if x >= c.X && x < c.Right() {
			return c
		}
		if nearest == nil || math.Abs(c.X+c.W/2-x) < math.Abs(nearest.X+nearest.W/2-x) {
			nearest = c
		}
	}
	return nearest
}

// columnOf is the column in sight of a place on a day.
func (g *Grid) columnOf(place calendar.Place, day int) *GridColumn {
	for i := range g.Columns {
		if c := &g.Columns[i]; c.Day == day && c.Row.Place == place {
			return c
		}
	}
	return nil
}

// Column is where the column of a record is on a day, in sight or not: of a date that of its row, of a space its own.
func (g *Grid) Column(ref calendar.Ref, day int) (Box, bool) {
	if day < 0 || day >= len(g.Days) {
		return Box{}, false
	}
	d := &g.Days[day]
	at := slices.IndexFunc(g.rows[d.rows[0]:d.rows[1]], func(r *Row) bool { return r.isOf(ref) })
	if at < 0 {
		return Box{}, false
	}
	width := g.Wide / float64(len(g.rows))
	return Box{g.Body.X - g.View.Left + width*float64(d.rows[0]+at), g.Body.Y, width, g.Body.H}, true
}

// isOf reports the row of a record: that in which a date is, or that of a space itself.
func (r *Row) isOf(ref calendar.Ref) bool {
	_, shown := r.first(func(of calendar.Ref) bool { return of == ref })
	return shown || r.ID == ref.ID
}

// dayOf is the index of the day in which a moment lies, or -1.
func (g *Grid) dayOf(at calendar.Instant) int {
	for i := range g.Days {
		if d := &g.Days[i]; at >= d.Start && at < d.End {
			return i
		}
	}
	return -1
}

// Room is where something of a stretch of time would be at a place; nothing where that is not in sight.
func (g *Grid) Room(span calendar.Span, place calendar.Place) []Box {
	day := g.dayOf(span.Start)
	if day < 0 {
		return nil
	}
	c := g.columnOf(place, day)
	if c == nil {
		return nil
	}
	y := g.y(span.Start, &g.Days[day])
	return []Box{{c.X + columnGap, y, c.W - 2*columnGap - slotGap, math.Max(g.y(span.End, &g.Days[day])-y-1, leastTall)}}
}

// Moved is where a block of the grid would be if it began and ended so many seconds later, and, where it stands in one
// place, in another: nothing where that is not in sight. What lasts moves by whole days.
func (g *Grid) Moved(b Box, start, end int64, from, to calendar.Place) []Box {
	x := g.listed(b)
	if x != nil {
		b = g.unfolded().Box
	}
	c := g.ColumnAt(b.X + b.W/2)
	if c == nil {
		return nil
	}
	place := c.Row.Place
	if place == from {
		place = to
	}
	if x != nil && !x.lasts {
		return g.Room(calendar.Span{Start: x.Start + calendar.Instant(start), End: x.End + calendar.Instant(end)}, place)
	}
	if b.Bottom() <= g.Body.Y {
		return g.into(b, c, g.columnOf(place, c.Day+int(math.Round(float64(start)/86400))))
	}
	d := &g.Days[c.Day]
	at := d.Start + calendar.Instant(math.Round((b.Y-g.Body.Y+g.View.Top)/g.View.PerHour*3600)+float64(start))
	day := g.dayOf(at)
	if day < 0 {
		return nil
	}
	b.Y = g.y(at, &g.Days[day])
	b.H = math.Max(b.H+float64(end-start)/3600*g.View.PerHour, leastTall)
	return g.into(b, c, g.columnOf(place, day))
}

// into moves a block from one column to another; there it has all the room.
func (g *Grid) into(b Box, from, to *GridColumn) []Box {
	switch {
	case to == nil:
		return nil
	case to != from:
		b.X, b.W = to.X+columnGap, to.W-2*columnGap-slotGap
	}
	return []Box{b}
}

// Down is the next block of the column of another, as they come in time: below (1) or above (-1).
func (g *Grid) Down(from Block, by int) (next Block, ok bool) {
	c := g.ColumnAt(from.X + from.W/2)
	for _, b := range g.Blocks {
		if g.ColumnAt(b.X+b.W/2) != c || b.Box == from.Box {
			continue
		}
		if later(b, from)*by > 0 && (!ok || later(b, next)*by < 0) {
			next, ok = b, true
		}
	}
	return next, ok
}

// later compares where two blocks of a column come.
func later(a, b Block) int {
	return inTime(Block{Box: Box{X: a.Y, Y: a.X}}, Block{Box: Box{X: b.Y, Y: b.X}})
}

// Across is the block nearest in time in the next column in sight that has any: to the right (1) or to the left (-1).
func (g *Grid) Across(from Block, by int) (next Block, ok bool) {
	c := g.ColumnAt(from.X + from.W/2)
	if c == nil {
		return Block{}, false
	}
	var column *GridColumn
	for _, b := range g.Blocks {
		other := g.ColumnAt(b.X + b.W/2)
		if (other.X-c.X)*float64(by) <= 0 {
			continue
		}
		nearer := column == nil || (column.X-other.X)*float64(by) > 0
		if nearer || other == column && math.Abs(b.Y-from.Y) < math.Abs(next.Y-from.Y) {
			next, ok, column = b, true, other
		}
	}
	return next, ok
}

// Y is where a moment stands on the scale of the day in which it lies; ok is false where that is none of the grid's.
func (g *Grid) Y(at calendar.Instant) (y float64, ok bool) {
	day := g.dayOf(at)
	if day < 0 {
		return 0, false
	}
	return g.y(at, &g.Days[day]), true
}

// Spread is from the first to the last date at its hour on the days of a view.
func (l *Layout) Spread(v GridView) (span calendar.Span, ok bool) {
	days := calendar.Span{Start: l.dayStart(v.First, l.home), End: l.dayStart(v.First+calendar.Day(max(v.Days, 1)), l.home)}
	for i := range l.rows {
		for j := range l.rows[i].lanes {
			s := &l.rows[i].lanes[j].strip
			for k := s.from(days.Start); k < len(s.bars) && s.bars[k].Start < days.End; k++ {
				if b := &s.bars[k]; !b.lasts && b.Start >= days.Start {
					span, ok = union(span, ok, b.Span), true
				}
			}
		}
	}
	return span, ok
}
