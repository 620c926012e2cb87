package scene

import (
	"cmp"
	"math"
	"slices"
	"strconv"

	"affiche/assets"
	"affiche/calendar"
)

// week lays out seven cells. What has no room in a day is counted there. What lasts is one bar on all its days of the week, or
// counted on all of them: a bar with gaps would say that it pauses.
func (s *Sheet) week(l *Layout, cells []Cell) {
	var limits [7]int
	for i := range limits {
		limits[i] = s.room
	}
	for !s.count(cells, &limits) {
	}
	for _, x := range s.dealt {
		s.bar(l, x, cells)
	}
	for i := range cells {
		c := &cells[i]
		c.lines = s.lines(i, limits[i], c.Day, func(x *piece, slot int) { s.line(l, x, slot, c) })
		if c.Hidden > 0 {
			c.More = l.more(c, slotY(c, limits[i])+12.5)
		}
	}
}

// more says how many of a day have no room: "+ 9 more", or "+9" where that would be cut.
func (l *Layout) more(c *Cell, y float64) Text {
	x, room := c.X+cellGap+dotSize+6, c.W-16
	words := assets.Say(l.language, "scene.more", c.Hidden)
	if l.ruler.Width(NoteStyle, words) > room {
		words = "+" + strconv.Itoa(c.Hidden)
	}
	return l.ruler.write(NoteStyle, words, x, y, room)
}

// lines hands out what has an hour and room on a day of the week, with its slot: those that no bar takes, from above.
func (s *Sheet) lines(weekday, limit int, day calendar.Day, show func(x *piece, slot int)) (shown int) {
	p, slot := &s.piles[day-s.from], 0
	for i := range p.lines {
		for slot < len(s.taken[weekday]) && s.taken[weekday][slot] {
			slot++
		}
		if slot >= limit {
			break
		}
		if show != nil {
			show(&p.lines[i], slot)
		}
		slot++
		shown++
	}
	return shown
}

// count deals the bars and counts what has no room. The last line of a day then says how many they are; where that takes the
// room of something else, it is false, and has to be counted again.
func (s *Sheet) count(cells []Cell, limits *[7]int) bool {
	var lines [7]int
	for i := range cells {
		lines[i] = s.piles[cells[i].Day-s.from].count
	}
	s.choose(cells[0].Day, limits, &lines)
	for i := range cells {
		cells[i].Hidden = lines[i] - s.lines(i, limits[i], cells[i].Day, nil)
	}
	for i := range s.lasts {
		if x := &s.lasts[i]; x.slot < 0 && x.touches(cells[0].Day) {
			first, last := x.within(cells[0].Day)
			for day := first; day <= last; day++ {
				cells[day].Hidden++
			}
		}
	}
	enough := true
	for i := range cells {
		if cells[i].Hidden > 0 && limits[i] == s.room && s.room > 0 {
			limits[i], enough = s.room-1, false
		}
	}
	return enough
}

// mostBars is how many bars may stand above the lines of a day that has more of both than room.
const mostBars = 3

// choose takes bars into a week, in their order.
func (s *Sheet) choose(monday calendar.Day, limits, lines *[7]int) {
	s.dealt = s.dealt[:0]
	var bars [7]int
	for i := range s.lasts {
		x := &s.lasts[i]
		if x.slot = -1; !x.touches(monday) || !x.earns(monday, &bars, limits, lines) {
			continue
		}
		at, _ := slices.BinarySearchFunc(s.dealt, x, func(a, b *piece) int { return fromLeft(a, b, monday) })
		s.dealt = slices.Insert(s.dealt, at, x)
		if !s.deal(monday, limits) {
			s.dealt, x.slot = slices.Delete(s.dealt, at, at+1), -1
			continue
		}
		first, last := x.within(monday)
		for day := first; day <= last; day++ {
			bars[day]++
		}
	}
	s.deal(monday, limits)
}

// earns reports a bar that is worth its room in a week: each of its days has room for it and keeps half of it for its own lines, and
// either bars have not had their share yet, or on some day it takes nobody's room: then more is shown with it than without.
func (x *piece) earns(monday calendar.Day, bars, limits, lines *[7]int) bool {
	share, gain := true, false
	first, last := x.within(monday)
	for day := first; day <= last; day++ {
		left := limits[day] - bars[day]
		if left <= min(limits[day]/2, lines[day]) {
			return false
		}
		gain = gain || left > lines[day]
		share = share && bars[day] < min(mostBars, limits[day]/2)
	}
	return share || gain
}

// fromLeft orders the bars of a week as they lie below each other: those of its first days above, the longer ones first.
func fromLeft(a, b *piece, monday calendar.Day) int {
	return cmp.Or(cmp.Compare(max(a.first, monday), max(b.first, monday)), cmp.Compare(min(b.last, monday+6), min(a.last, monday+6)),
		-order(a.kind == calendar.Festival, b.kind == calendar.Festival), cmp.Compare(a.Start, b.Start), cmp.Compare(a.id, b.id))
}

// deal finds a slot for each bar of the week, the same on all its days; it is false where one lies below the limit of a day.
func (s *Sheet) deal(monday calendar.Day, limits *[7]int) bool {
	for i := range s.taken {
		s.taken[i] = s.taken[i][:0]
	}
	for _, x := range s.dealt {
		first, last := x.within(monday)
		x.slot = s.take(first, last)
		for day := first; day <= last; day++ {
			if x.slot >= limits[day] {
				return false
			}
		}
	}
	return true
}

// touches reports something on a week that begins with a day.
func (x *piece) touches(monday calendar.Day) bool { return x.first < monday+7 && x.last >= monday }

// within is which days of a week a piece touches, both included.
func (x *piece) within(monday calendar.Day) (first, last int) {
	return int(max(x.first-monday, 0)), int(min(x.last-monday, 6))
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

// line shows what has an hour in a slot of its day.
func (s *Sheet) line(l *Layout, x *piece, slot int, c *Cell) {
	b := blockOf(x.bar, Box{X: c.X + cellGap, Y: slotY(c, slot), W: c.W - 2*cellGap, H: entryTall}, 0)
	words := x.says(l)
	if c.W < hourWide {
		words = x.title
	}
	b.Title = l.ruler.write(NoteStyle, words, b.X+dotSize+8, b.Y+12.5, b.W-dotSize-10)
	s.Lines = append(s.Lines, b)
}

// bar shows what lasts in its slot, on its days of a week.
func (s *Sheet) bar(l *Layout, x *piece, cells []Cell) {
	first, last := x.within(cells[0].Day)
	from, to := &cells[first], &cells[last]
	b := blockOf(x.bar, Box{X: from.X + cellGap, Y: slotY(from, x.slot), W: to.Right() - from.X - 2*cellGap, H: entryTall}, 0)
	b.CutLeft, b.CutRight = x.first < from.Day, x.last > to.Day
	if b.CutLeft {
		b.X, b.W = b.X-cellGap, b.W+cellGap
	}
	if b.CutRight {
		b.W += cellGap
	}
	b.Title = l.ruler.write(TitleStyle, x.title, b.X+padding, b.Y+13.5, b.W-padding-rightPad)
	s.Bars = append(s.Bars, b)
}

// slotY is where a slot of a cell begins.
func slotY(c *Cell, slot int) float64 { return c.Y + numberTall + float64(slot)*(entryTall+entryGap) }

// Dot is the mark of its kind before a line.
func Dot(line *Block) Box {
	return Box{X: line.X + 2, Y: math.Floor(line.Y + (line.H-dotSize)/2), W: dotSize, H: dotSize}
}

// FlagOf is the flag before a line that is one, with its title.
func FlagOf(line *Block) Mark {
	const wide, tall = 7.0, 12.0
	at := Box{X: line.X + 2, Y: math.Floor(line.Y + (line.H-tall)/2), W: wide, H: tall}
	return Mark{Box: at, Ref: line.Ref, Title: line.Title, Done: line.Status == calendar.Done}
}

// Hit finds what lies under a point of the canvas.
func (s *Sheet) Hit(x, y float64) Hit {
	h := Hit{}
	if x < 0 || y < 0 || x >= s.Width || y >= s.Height {
		return h
	}
	h.Part = OnAxis
	if y < weekdayTall {
		return h
	}
	for i := range s.Cells {
		if c := &s.Cells[i]; c.Has(x, y) {
			h.Cell, h.Part, h.At = c, OnRow, midnight(c.Day, s.layout.home)
			switch {
			case y < c.Y+numberTall:
				h.Part = OnName
			case !c.More.Empty() && y >= c.moreBox().Y && y < c.moreBox().Bottom():
				h.Part = OnMore
			}
		}
	}
	lists := [][]Block{s.Bars, s.Lines}
	if d := &s.List; d.Day != 0 && d.Has(x, y) {
		h.Cell, h.Part, lists = &s.Cells[d.Day-s.from], OnList, [][]Block{d.Bars, d.Lines}
	}
	for _, list := range lists {
		for i := range list {
			if list[i].Has(x, y) {
				h.Part, h.Ref, h.Block = OnBlock, list[i].Ref, list[i]
			}
		}
	}
	return h
}
