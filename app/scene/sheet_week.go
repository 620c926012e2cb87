package scene

import (
	"math"
	"slices"

	"affiche/assets"
	"affiche/calendar"
)

// week lays out seven cells. What has no room in a day is counted there; what lasts is shown on all of its days of the
// week, or on none.
func (s *Sheet) week(l *Layout, cells []Cell) {
	s.deal(cells[0].Day)
	room := max(int((cells[0].H-numberTall+entryGap)/(entryTall+entryGap)), 0)
	var limits [7]int
	for i := range limits {
		limits[i] = room
	}
	for !s.count(cells, &limits, room) {
	}
	for i := range s.pieces {
		if slot := s.placed[i]; slot >= 0 {
			s.put(l, &s.pieces[i], slot, cells)
		}
	}
	for i := range cells {
		if c := &cells[i]; c.Hidden > 0 {
			text := assets.Say(l.language, "scene.more", c.Hidden)
			c.More = l.ruler.write(NoteStyle, text, c.X+cellGap+dotSize+6, slotY(c, limits[i])+12.5, c.W-16)
		}
	}
}

// count takes out of their slots what has no room, and counts it. The last line of a day then says how many they are; where
// that takes the room of something else, it is false, and has to be counted again.
func (s *Sheet) count(cells []Cell, limits *[7]int, room int) bool {
	for i := range s.pieces {
		slot := s.placed[i]
		if slot < 0 {
			continue
		}
		first, last := s.pieces[i].within(cells[0].Day)
		if slot < slices.Min(limits[first:last+1]) {
			continue
		}
		s.placed[i] = -1
		for day := first; day <= last; day++ {
			cells[day].Hidden++
		}
	}
	enough := true
	for i := range cells {
		if cells[i].Hidden > 0 && limits[i] == room && room > 0 {
			limits[i], enough = room-1, false
		}
	}
	return enough
}

// deal finds a slot for each piece of the week: bars first, the same on all their days, then the lines of each day.
func (s *Sheet) deal(monday calendar.Day) {
	for i := range s.taken {
		s.taken[i] = s.taken[i][:0]
	}
	s.placed = slices.Grow(s.placed[:0], len(s.pieces))[:len(s.pieces)]
	for i := range s.pieces {
		s.placed[i] = -1
	}
	for _, lasting := range []bool{true, false} {
		for i := range s.pieces {
			p := &s.pieces[i]
			if p.lasts == lasting && p.first < monday+7 && p.last >= monday {
				s.placed[i] = s.take(p.within(monday))
			}
		}
	}
}

// within is which days of a week a piece touches, both included.
func (p *piece) within(monday calendar.Day) (first, last int) {
	return int(max(p.first-monday, 0)), int(min(p.last-monday, 6))
}

// take finds the first slot that is free on some days of the week, and takes it.
func (s *Sheet) take(first, last int) int {
	for slot := 0; ; slot++ {
		free := true
		for day := first; day <= last && free; day++ {
			free = slot >= len(s.taken[day]) || !s.taken[day][slot]
		}
		if !free {
			continue
		}
		for day := first; day <= last; day++ {
			for len(s.taken[day]) <= slot {
				s.taken[day] = append(s.taken[day], false)
			}
			s.taken[day][slot] = true
		}
		return slot
	}
}

// put shows a piece in its slot.
func (s *Sheet) put(l *Layout, p *piece, slot int, cells []Cell) {
	first, last := p.within(cells[0].Day)
	from, to := &cells[first], &cells[last]
	b := blockOf(&p.bar, Box{X: from.X + cellGap, Y: slotY(from, slot), W: to.Right() - from.X - 2*cellGap, H: entryTall}, 0)
	if !p.lasts {
		if p.says == "" {
			p.says = assets.Clock(l.language, calendar.Day(1).At(p.minute).Plain()) + " " + p.title
		}
		b.Title = l.ruler.write(NoteStyle, p.says, b.X+dotSize+8, b.Y+12.5, b.W-dotSize-10)
		s.Lines = append(s.Lines, b)
		return
	}
	b.CutLeft, b.CutRight = p.first < from.Day, p.last > to.Day
	if b.CutLeft {
		b.X, b.W = b.X-cellGap, b.W+cellGap
	}
	if b.CutRight {
		b.W += cellGap
	}
	b.Title = l.ruler.write(TitleStyle, p.title, b.X+padding, b.Y+13.5, b.W-padding-rightPad)
	s.Bars = append(s.Bars, b)
}

// slotY is where a slot of a cell begins.
func slotY(c *Cell, slot int) float64 { return c.Y + numberTall + float64(slot)*(entryTall+entryGap) }

// Dot is the mark of its kind before a line.
func Dot(line *Block) Box {
	return Box{X: line.X + 2, Y: math.Floor(line.Y + (line.H-dotSize)/2), W: dotSize, H: dotSize}
}

// Hit finds what lies under a point of the canvas.
func (s *Sheet) Hit(x, y float64) Hit {
	h := Hit{}
	if x < 0 || y < 0 || x >= s.Width || y >= s.Height {
		return h
	}
	h.Part = OnAxis
	for i := range s.Cells {
		if c := &s.Cells[i]; c.Has(x, y) {
			h.Cell, h.Part, h.At = c, OnRow, midnight(c.Day, s.layout.home)
			switch {
			case y < c.Y+numberTall:
				h.Part = OnName
			case !c.More.Empty() && y >= c.More.Y-12.5 && y < c.More.Y-12.5+entryTall:
				h.Part = OnMore
			}
		}
	}
	for _, list := range [][]Block{s.Bars, s.Lines} {
		for i := range list {
			if list[i].Has(x, y) {
				h.Part, h.Ref, h.Block = OnBlock, list[i].Ref, list[i]
			}
		}
	}
	return h
}

// On lists everything on a day of the sheet's month, shown or not, what lasts first.
func (s *Sheet) On(day calendar.Day) []calendar.Ref {
	refs := []calendar.Ref{}
	for _, lasting := range []bool{true, false} {
		for i := range s.pieces {
			if p := &s.pieces[i]; p.lasts == lasting && p.first <= day && day <= p.last {
				refs = append(refs, p.ref)
			}
		}
	}
	return refs
}
