package scene

import (
	"math"

	"affiche/calendar"
)

// CellAt is the day at a point, or the nearest one; nil before anything is laid out. A point on a day's list is on that day.
func (s *Sheet) CellAt(x, y float64) *Cell {
	if len(s.Cells) == 0 {
		return nil
	}
	if d := &s.List; d.Day != 0 && d.Has(x, y) {
		return &s.Cells[d.Day-s.from]
	}
	last := &s.Cells[len(s.Cells)-1]
	column := int(between(x/last.W, 0, 6))
	row := int(between((y-s.Cells[0].Y)/math.Max(last.H, 1), 0, float64(len(s.Cells)/7-1)))
	return &s.Cells[7*row+column]
}

// Midnight is when a day begins at home.
func (s *Sheet) Midnight(d calendar.Day) calendar.Instant { return midnight(d, s.layout.home) }

// Moved is where a block of the sheet would be if it began and ended so many days later: a box for each week.
func (s *Sheet) Moved(b Box, start, end int) []Box {
	if d := &s.List; d.Day != 0 && b.within(d.Box) == b {
		first := d.Day + calendar.Day(start)
		return s.across(first, first, numberTall)
	}
	c := s.CellAt(b.X+b.W/14+cellGap, b.Y)
	if c == nil {
		return nil
	}
	days := max(int(math.Round(b.W/c.W)), 1)
	first := c.Day + calendar.Day(start)
	return s.across(first, max(c.Day+calendar.Day(days-1+end), first), b.Y-c.Y)
}

// Room is where something of a stretch of time would be: on its days, or on the festival day in which it begins.
func (s *Sheet) Room(span calendar.Span, lasts bool) []Box {
	home := s.layout.home
	first := span.Start.Wall(home).FestivalDay(s.layout.turn)
	last := first
	if lasts {
		first, last = span.Start.Wall(home).Day(), (span.End - 1).Wall(home).Day()
	}
	return s.across(first, last, numberTall)
}

// across is a box for each week of some days, both included, so far below the upper edge of the day.
func (s *Sheet) across(first, last calendar.Day, below float64) (boxes []Box) {
	for week := 0; week+7 <= len(s.Cells); week += 7 {
		monday := s.Cells[week].Day
		from, to := max(first, monday), min(last, monday+6)
		if from > to {
			continue
		}
		a, b := &s.Cells[week+int(from-monday)], &s.Cells[week+int(to-monday)]
		boxes = append(boxes, Box{a.X + cellGap, a.Y + below, b.Right() - a.X - 2*cellGap, entryTall})
	}
	return boxes
}
