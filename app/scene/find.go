package scene

import (
	"slices"

	"affiche/calendar"
)

// What lies where is asked of a [Frame], a [Grid] and a [Sheet] in the same words.

// Shown is the part of a box that is in sight, and not under the head that stays; its flags are on that.
func (f *Frame) Shown(b Box) Box {
	clear := f.Clear()
	for _, m := range f.MarksOn(&f.Stuck) {
		if b.Y == m.Y && b.H == m.H {
			clear = Axis
		}
	}
	return b.within(Box{f.View.Plot(), clear, f.Width - f.View.Plot(), f.Height - clear})
}

// Shown is the part of a box that is in sight. What lasts lies above the hours.
func (g *Grid) Shown(b Box) Box {
	plot := g.Body
	if b.Bottom() <= plot.Y {
		plot.Y, plot.H = 0, plot.Y
	}
	return b.within(plot)
}

// Shown is the part of a box that is in sight: all of it.
func (s *Sheet) Shown(b Box) Box { return b.within(s.Plot()) }

// within is the part of a box that lies in another; it may be empty.
func (b Box) within(o Box) Box {
	x, y := max(b.X, o.X), max(b.Y, o.Y)
	return Box{x, y, max(min(b.Right(), o.Right())-x, 0), max(min(b.Bottom(), o.Bottom())-y, 0)}
}

// meets reports that two boxes have a point in common.
func (b Box) meets(o Box) bool {
	return b.X < o.Right() && o.X < b.Right() && b.Y < o.Bottom() && o.Y < b.Bottom()
}

// Plot is the part of the canvas that shows hours and columns.
func (g *Grid) Plot() Box { return g.Body }

// Plot is the part of the canvas that shows days.
func (s *Sheet) Plot() Box { return Box{0, weekdayTall, s.Width, max(s.Height-weekdayTall, 0)} }

// Find is the block in sight that shows an event, a hold, a phase or a flag, for the window to draw a selection around it.
func (f *Frame) Find(ref calendar.Ref) (Block, bool) { return find(f, ref) }

// Find is the block in sight that shows a date, a hold or a phase.
func (g *Grid) Find(ref calendar.Ref) (Block, bool) { return find(g, ref) }

// Find is the first block of a sheet that shows a date, a hold or a festival.
func (s *Sheet) Find(ref calendar.Ref) (Block, bool) { return find(s, ref) }

func find(of interface {
	First(func(calendar.Ref) bool) (Block, bool)
}, ref calendar.Ref,
) (Block, bool) {
	if ref == (calendar.Ref{}) {
		return Block{}, false
	}
	return of.First(func(r calendar.Ref) bool { return r == ref })
}

// First is the uppermost block in sight that shows an event, a hold or a phase that a question keeps; one that shows only
// phases comes after those, and then a flag.
func (f *Frame) First(is func(calendar.Ref) bool) (Block, bool) {
	if b, ok := first(is, f.Blocks, f.Under); ok {
		return b, true
	}
	return first(is, f.flags(is))
}

// flags are those in sight that a question keeps.
func (f *Frame) flags(is func(calendar.Ref) bool) (flags []Block) {
	for i := range f.Marks {
		if m := &f.Marks[i]; is(m.Ref) {
			flags = append(flags, m.block())
		}
	}
	return flags
}

// First is a block in sight that shows what a question keeps: rather at its hour than above, then the stack in which it is,
// phases last.
func (g *Grid) First(is func(calendar.Ref) bool) (Block, bool) {
	if b, ok := first(is, g.List.Lines, g.List.Bars, g.Blocks, g.Lasting); ok {
		return b, true
	}
	for i := range g.Stacks {
		if at := g.Stacks[i].At(is); at >= 0 {
			return g.Stacks[i].block(at), true
		}
	}
	return first(is, g.Under)
}

// First is the first block of a sheet that shows what a question keeps, or else the line that counts it.
func (s *Sheet) First(is func(calendar.Ref) bool) (Block, bool) {
	if b, ok := first(is, s.List.Lines, s.List.Bars, s.Bars, s.Lines); ok {
		return b, true
	}
	return first(is, s.spareBlocks(is))
}

func first(is func(calendar.Ref) bool, lists ...[]Block) (Block, bool) {
	for _, list := range lists {
		for i := range list {
			if b := &list[i]; !b.Stays && b.shows(is) {
				return *b, true
			}
		}
	}
	return Block{}, false
}

// shows reports that a block is, perhaps among others, something that a question keeps.
func (b *Block) shows(is func(calendar.Ref) bool) bool {
	if b.lane == nil {
		return is(b.Ref)
	}
	for i := b.first; i <= b.last; i++ {
		if is(b.lane.bars[i].ref()) {
			return true
		}
	}
	return false
}

// Boxes are the blocks in sight that show an event, a hold or a phase that a question keeps, none in small, and such flags.
func (f *Frame) Boxes(is func(calendar.Ref) bool) []Box {
	return append(boxes(is, f.Blocks, f.flags(is)), phases(is, f.Under)...)
}

// Boxes are the blocks in sight that show an event, a hold or a phase that a question keeps, and the stacks in which such are; of the
// stack that is listed, its entries.
func (g *Grid) Boxes(is func(calendar.Ref) bool) []Box {
	found := boxes(is, g.Blocks, g.Lasting, g.List.Lines, g.List.Bars)
	found = append(found, phases(is, g.Under)...)
	listed := g.unfolded()
	for i := range g.Stacks {
		if s := &g.Stacks[i]; s != listed && s.At(is) >= 0 {
			found = append(found, s.Box)
		}
	}
	return found
}

// Boxes are the blocks that show an event or a hold that a question keeps: one for each week, and the lines that count such.
func (s *Sheet) Boxes(is func(calendar.Ref) bool) []Box {
	found := boxes(is, s.Bars, s.Lines, s.List.Bars, s.List.Lines)
	for _, b := range s.spareBlocks(is) {
		if !slices.Contains(found, b.Box) {
			found = append(found, b.Box)
		}
	}
	return found
}

func boxes(is func(calendar.Ref) bool, lists ...[]Block) (found []Box) {
	for _, list := range lists {
		for i := range list {
			if b := &list[i]; !b.Small && b.shows(is) {
				found = append(found, b.Box)
			}
		}
	}
	return found
}

// phases are those that a question keeps.
func phases(is func(calendar.Ref) bool, under []Block) (found []Box) {
	for i := range under {
		if b := &under[i]; !b.Stays && b.shows(is) {
			found = append(found, b.Box)
		}
	}
	return found
}

// Touched lists the events and holds whose blocks an area touches; none in small.
func (f *Frame) Touched(area Box) []calendar.Ref { return touched(area, f.Blocks) }

// Touched lists the events and holds whose blocks or stacks an area touches.
func (g *Grid) Touched(area Box) []calendar.Ref {
	refs := touched(area, g.Blocks, g.Lasting)
	for i := range g.Stacks {
		if s := &g.Stacks[i]; s.meets(area) {
			refs = append(refs, s.Refs()...)
		}
	}
	return refs
}

// Touched lists the events and holds whose blocks an area touches; no flags, which are no dates.
func (s *Sheet) Touched(area Box) []calendar.Ref { return touched(area, s.Bars, s.Lines) }

func touched(area Box, lists ...[]Block) (refs []calendar.Ref) {
	for _, list := range lists {
		for i := range list {
			if b := &list[i]; !b.Small && !b.Flag && b.meets(area) {
				refs = append(refs, b.Dates()...)
			}
		}
	}
	return refs
}
