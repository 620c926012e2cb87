package scene

import "affiche/calendar"

// A spare is something on a day of a sheet that has no room there: it is one of those of which the cell says how many there are.
type spare struct {
	*bar
	cell int
}

// spareBars notes what lasts and has no room in the week that is laid out, whose first cell has an index.
func (s *Sheet) spareBars(at int) {
	monday := s.Cells[at].Day
	for i := range s.lasts {
		x := &s.lasts[i]
		if x.slot >= 0 || !x.touches(monday) {
			continue
		}
		first, last := x.within(monday)
		for day := first; day <= last; day++ {
			s.spares = append(s.spares, spare{x.bar, at + day})
		}
	}
}

// spareLines notes what has an hour and comes after the last line for which a day has room.
func (s *Sheet) spareLines(from, until calendar.Day) {
	any := false
	for i := range s.Cells {
		any = any || s.Cells[i].lines < s.piles[i].count
	}
	if !any {
		return
	}
	s.each(from, until, func(x piece) {
		if x.lasts {
			return
		}
		at := int(x.first - from)
		if n := s.Cells[at].lines; n == 0 || before(&s.piles[at].lines[n-1], &x) {
			s.spares = append(s.spares, spare{x.bar, at})
		}
	})
}

// spareBlocks are the lines that say how many there are more, as blocks that show what a question keeps of those; not where a list
// lies over them.
func (s *Sheet) spareBlocks(is func(calendar.Ref) bool) (blocks []Block) {
	for _, x := range s.spares {
		c := &s.Cells[x.cell]
		box := c.moreBox()
		if is(x.ref()) && !c.More.Empty() && (s.List.Day == 0 || !box.meets(s.List.Box)) {
			blocks = append(blocks, Block{Box: box, Ref: x.ref(), Kind: x.kind, Status: x.status, Count: 1})
		}
	}
	return blocks
}

// moreBox is the line that says how many of a day there are more.
func (c *Cell) moreBox() Box {
	return Box{X: c.X + cellGap, Y: c.More.Y - 12.5, W: c.W - 2*cellGap, H: entryTall}
}
