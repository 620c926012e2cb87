package scene

import (
	"cmp"
	"math"
	"slices"

	"affiche/calendar"
)

// The measures of dates side by side.
const (
	leastSlot = 24.0 // wide: what is narrower is neither known nor hit …
	readSlot  = 44.0 // … and beside a stack there is room for a word
	stackWide = 30.0
)

// seen is a bar in a column: where it comes from, and which part of the column's width it has.
type seen struct {
	*bar
	strip *strip
	index int
	slot  int     // -1 is none: it has no room
	wide  float64 // of each slot of those that it meets, and those that they meet
}

// A heap is dates that have no room beside others and begin soon after each other.
type heap struct {
	calendar.Span
	dates []seen
}

// A dealing is where what is in a column at its hour has its place. It stays the same while one scrolls.
type dealing struct {
	shown []seen
	reach []calendar.Instant // how far those up to each of them reach
	heaps []heap
}

// A dealt column is known by its row and its day.
type dealt struct {
	row *Row
	day calendar.Span
}

// mostDealt is how many columns are remembered: some more than are in sight.
const mostDealt = 500

// dealingOf is what is dealt to a column; it is found once for a layout, a width and a zoom.
func (g *Grid) dealingOf(c *GridColumn) *dealing {
	inner, step := c.W-2*columnGap, calendar.Instant(g.step()*60)
	if g.inner != inner || g.heapStep != step || len(g.dealings) >= mostDealt {
		g.inner, g.heapStep = inner, step
		clear(g.dealings)
	}
	key := dealt{c.Row, g.Days[c.Day].Span}
	if _, known := g.dealings[key]; !known {
		g.dealings[key] = g.deal(c.Row, key.day)
	}
	return g.dealings[key]
}

// deal puts what is in a row on a day at its hour side by side: each takes the first slot that is free, and all that hang
// together are equally wide. Where they are more than can be seen, the last slot is that of the heaps, of what finds none.
func (g *Grid) deal(r *Row, day calendar.Span) *dealing {
	all := gather(r, day)
	most := max(int(g.inner/leastSlot), 1)
	beside := max(int((g.inner-stackWide)/readSlot), 1)
	d := &dealing{}
	for len(all) > 0 {
		group := all[:together(all)]
		if slots, fits := g.place(group, most); fits {
			spread(group, g.inner/float64(slots))
		} else {
			slots, _ = g.place(group, beside)
			spread(group, (g.inner-stackWide)/float64(slots))
			d.heap(group, day, g.heapStep)
		}
		d.show(group)
		all = all[len(group):]
	}
	return d
}

// gather finds what is in a row on a day at its hour, as it begins.
func gather(r *Row, day calendar.Span) (all []seen) {
	take := func(s *strip) {
		for i := s.from(day.Start); i < len(s.bars) && s.bars[i].Start < day.End; i++ {
			if b := &s.bars[i]; b.End > day.Start && !b.lasts {
				all = append(all, seen{bar: b, strip: s, index: i})
			}
		}
	}
	for i := range r.lanes {
		take(&r.lanes[i].strip)
	}
	take(&r.open)
	slices.SortFunc(all, func(a, b seen) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End), cmp.Compare(a.id, b.id))
	})
	return all
}

// together is how many of some bars hang together: each meets one before it.
func together(row []seen) int {
	n, reach := 1, row[0].End
	for n < len(row) && row[n].Start < reach {
		reach = max(reach, row[n].End)
		n++
	}
	return n
}

// place gives bars slots, at most so many; fits says that there is one for each.
func (g *Grid) place(group []seen, most int) (slots int, fits bool) {
	ends, fits := g.ends[:0], true
	for i := range group {
		b := &group[i]
		b.slot = slices.IndexFunc(ends, func(end calendar.Instant) bool { return end <= b.Start })
		if b.slot < 0 && len(ends) < most {
			b.slot, ends = len(ends), append(ends, 0)
		}
		if fits = fits && b.slot >= 0; b.slot >= 0 {
			ends[b.slot] = b.End
		}
	}
	g.ends = ends
	return len(ends), fits
}

func spread(group []seen, wide float64) {
	for i := range group {
		group[i].wide = wide
	}
}

// show adds what has a slot.
func (d *dealing) show(group []seen) {
	for _, s := range group {
		if s.slot < 0 {
			continue
		}
		reach := s.End
		if n := len(d.reach); n > 0 {
			reach = max(reach, d.reach[n-1])
		}
		d.shown, d.reach = append(d.shown, s), append(d.reach, reach)
	}
}

// heap puts what has no slot on heaps, each as long as its dates, up to where the next begins: there are so many seconds
// between them.
func (d *dealing) heap(group []seen, day calendar.Span, step calendar.Instant) {
	var open *heap
	for _, s := range group {
		if s.slot >= 0 {
			continue
		}
		start := max(s.Start, day.Start)
		if open == nil || start >= open.Start+step {
			if open != nil {
				open.End = min(open.End, start)
			}
			d.heaps = append(d.heaps, heap{Span: calendar.Span{Start: start}})
			open = &d.heaps[len(d.heaps)-1]
		}
		open.End, open.dates = max(open.End, s.End), append(open.dates, s)
	}
}

// fill lays out what of a column's hours is in sight.
func (g *Grid) fill(l *Layout, c *GridColumn) {
	d := &g.Days[c.Day]
	g.curfew(c, d)
	sight := calendar.Span{Start: g.At(g.Body.Y, c.Day), End: g.At(g.Height, c.Day)}
	taken := g.dealtBoxes(c, d, sight)
	for i := range c.Row.lanes {
		taken = g.phases(l, c, d, &c.Row.lanes[i].under, sight, taken)
	}
	dealing := g.dealingOf(c)
	first, _ := slices.BinarySearch(dealing.reach, sight.Start+1)
	for i := first; i < len(dealing.shown) && dealing.shown[i].Start < sight.End; i++ {
		if s := &dealing.shown[i]; s.End > sight.Start {
			g.block(l, c, d, s)
		}
	}
	for i := range dealing.heaps {
		g.stack(l, c, d, &dealing.heaps[i])
	}
}

func (g *Grid) block(l *Layout, c *GridColumn, d *GridDay, s *seen) {
	y := g.y(s.Start, d)
	box := Box{X: c.X + columnGap + s.wide*float64(s.slot), Y: y, W: s.wide - slotGap, H: math.Max(g.y(s.End, d)-y-1, leastTall)}
	p := blockOf(s.bar, box, s.index)
	p.lane, p.Open = s.strip, s.strip == &c.Row.open
	g.write(l, &p, s.bar)
	g.Blocks = append(g.Blocks, p)
}
