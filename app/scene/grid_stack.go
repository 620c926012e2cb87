package scene

import (
	"math"
	"slices"
	"strconv"

	"affiche/assets"
	"affiche/calendar"
)

// A Stack stands at the right edge of a column for dates that have no room in it.
type Stack struct {
	Box
	Row  *Row
	Day  calendar.Day
	Says Text // "+2"

	dates []seen
}

// An Unfolded stack is known by any of its dates. All of them are listed over it.
type Unfolded struct {
	Of   calendar.Ref
	On   calendar.Day // in whose column they stand
	From int          // the entry with which the list begins
}

const (
	stackTall  = 16.0 // at least
	stackInset = 3.0
	mostSaid   = 999
)

// stack shows a heap, where something of it is in sight.
func (g *Grid) stack(l *Layout, c *GridColumn, d *GridDay, h *heap) {
	y := g.y(h.Start, d)
	box := Box{X: c.Right() - columnGap - stackWide, Y: y, W: stackWide - slotGap, H: math.Max(g.y(h.End, d)-y-1, stackTall)}
	if box.Bottom() > g.Body.Y && box.Y < g.Height {
		g.Stacks = append(g.Stacks, l.stackOf(c, d.Day, box, math.Max(box.Y, g.Body.Y), h.dates))
	}
}

// stackOf says how many there are, at the upper edge of what is in sight.
func (l *Layout) stackOf(c *GridColumn, day calendar.Day, box Box, top float64, dates []seen) Stack {
	s := Stack{Box: box, Row: c.Row, Day: day, dates: dates}
	words := "+" + strconv.Itoa(min(len(dates), mostSaid))
	x := box.X + math.Max((box.W-l.ruler.Width(NoteStyle, words))/2, 1)
	s.Says = l.ruler.write(NoteStyle, words, x, math.Min(top+stackInset+9, box.Bottom()-stackInset), box.W)
	return s
}

// Count is how many stand there.
func (s *Stack) Count() int { return len(s.dates) }

// Refs lists what stands there.
func (s *Stack) Refs() []calendar.Ref {
	refs := make([]calendar.Ref, len(s.dates))
	for i := range s.dates {
		refs[i] = s.dates[i].ref()
	}
	return refs
}

// Unfolded is how the view says that the stack is unfolded, from one of its dates on.
func (s *Stack) Unfolded(from int) Unfolded {
	return Unfolded{Of: s.dates[min(max(from, 0), len(s.dates)-1)].ref(), On: s.Day, From: from}
}

// At is the place of a date among those of the stack, or -1.
func (s *Stack) At(is func(calendar.Ref) bool) int {
	for i := range s.dates {
		if is(s.dates[i].ref()) {
			return i
		}
	}
	return -1
}

// StackOf is the stack in sight of which a date is, and its place in it.
func (g *Grid) StackOf(ref calendar.Ref) (stack *Stack, at int) {
	for i := range g.Stacks {
		if at := g.Stacks[i].At(func(r calendar.Ref) bool { return r == ref }); at >= 0 {
			return &g.Stacks[i], at
		}
	}
	return nil, -1
}

// StackBeside is the stack in sight that is nearest to a block, in its column, or the first of all where there is no block.
func (g *Grid) StackBeside(from Block, some bool) (nearest *Stack) {
	c := g.ColumnAt(from.X + from.W/2)
	for i := range g.Stacks {
		s := &g.Stacks[i]
		switch {
		case !some:
			return s
		case g.ColumnAt(s.X) != c:
		case nearest == nil || math.Abs(s.Y-from.Y) < math.Abs(nearest.Y-from.Y):
			nearest = s
		}
	}
	return nearest
}

// block is the stack as a block that shows one of its dates.
func (s *Stack) block(at int) Block {
	return Block{Box: s.Box, Ref: s.dates[at].ref(), Kind: s.dates[at].kind, Status: s.dates[at].status, Count: 1}
}

// unfold lays the list of the view's stack over it; what that covers is gone.
func (g *Grid) unfold(l *Layout) {
	d, s := &g.List, g.unfolded()
	d.clear()
	if s == nil {
		return
	}
	for _, x := range s.dates {
		d.all = append(d.all, piece{bar: x.bar, zone: s.Row.zone})
	}
	d.Day = s.Day
	over := Box{X: s.X, Y: math.Max(s.Y, g.Body.Y), W: s.W}
	d.lay(l, s.Row.space+" · "+assets.Say(l.language, "scene.dates", len(s.dates)), g.View.Unfolded.From, over, g.Body)
	g.Blocks, g.Under = d.uncovered(g.Blocks), d.uncovered(g.Under)
}

// unfolded is the stack in sight that the view unfolds; nil is none.
func (g *Grid) unfolded() *Stack {
	u := g.View.Unfolded
	if u.Of == (calendar.Ref{}) {
		return nil
	}
	for i := range g.Stacks {
		if s := &g.Stacks[i]; s.Day == u.On && s.At(func(r calendar.Ref) bool { return r == u.Of }) >= 0 {
			return s
		}
	}
	return nil
}

// listed is the bar of an entry of the list, by its box; nil where it is none. All are lines, or all are bars.
func (g *Grid) listed(b Box) *bar {
	for _, list := range [][]Block{g.List.Lines, g.List.Bars} {
		if i := slices.IndexFunc(list, func(entry Block) bool { return entry.Box == b }); i >= 0 {
			return g.List.all[g.List.First+i].bar
		}
	}
	return nil
}
