package scene

import (
	"math"

	"affiche/calendar"
)

// A Part is what of a canvas lies under a point.
type Part int

// The parts.
const (
	Nothing    Part = iota
	OnBlock         // a date or a hold, or several
	OnPhase         // a phase, under the dates
	OnRow           // the free part of a row, a column or a day
	OnName          // the name of a row or a column, the number of a day
	OnTriangle      // what folds and unfolds a group, or its whole head
	OnBand          // a festival's label
	OnMark          // a milestone or a deadline
	OnAxis          // the scale of time, the weekdays
	OnMore          // "+3 more", of a sheet; a stack of a grid
	OnList          // a list, beside its entries
)

// A Hit says what lies under a point.
type Hit struct {
	Part   Part
	At     calendar.Instant // the moment at the point: right of the names of rows, in a column of a grid, the day of a sheet
	Row    *Row             // nil outside of rows, and in a sheet
	Column *GridColumn      // of a grid; nil outside of columns
	Cell   *Cell            // of a sheet; nil above the cells
	Ref    calendar.Ref     // the date, hold, phase or festival; of a block of several, the one nearest to the point; of a stack the first
	Curfew int              // of the free part of a column, the minute of the festival day from which on it has to be quiet there; 0 is not
	Block  Block            // of OnBlock, OnPhase and OnMark, and a stack as one
}

// Hit finds what lies under a point of the canvas.
func (f *Frame) Hit(x, y float64) Hit {
	h := Hit{}
	if x < 0 || y < 0 || x >= f.Width || y >= f.Height {
		return h
	}
	h.At = f.View.At(math.Max(x, f.View.Plot()))
	if y < Axis {
		return f.hitAxis(h, x, y)
	}
	if s := f.StripAt(y); s != nil {
		return f.hitRow(h, s, x, y)
	}
	return h
}

func (f *Frame) hitAxis(h Hit, x, y float64) Hit {
	if x < f.View.Plot() {
		return h
	}
	h.Part = OnAxis
	for _, b := range f.Bands {
		if b.Label.Has(x, y) {
			h.Part, h.Ref = OnBand, b.Ref
		}
	}
	return h
}

func (f *Frame) hitRow(h Hit, s *Strip, x, y float64) Hit {
	h.Row = s.Row
	if m := f.markAt(s, x, y); m != nil {
		h.Part, h.Ref, h.Block = OnMark, m.Ref, m.block()
		return h
	}
	switch {
	case s.Row.Head && (x < f.View.Plot() || !s.Row.Collapsed):
		h.Part = OnTriangle
		return h
	case x < f.View.Plot():
		h.Part = OnName
		return h
	}
	h.Part = OnRow
	if b := blockAt(f.Blocks[s.blocks[0]:s.blocks[1]], x, y, true); b != nil {
		h.Part, h.Block, h.Ref = OnBlock, *b, b.at(h.At)
	} else if b := blockAt(f.Under[s.under[0]:s.under[1]], x, y, false); b != nil {
		h.Part, h.Block, h.Ref = OnPhase, *b, b.Ref
	}
	return h
}

// blockAt finds the topmost block under a point; a label beside a block is a part of it, but gives way to another block.
func blockAt(blocks []Block, x, y float64, labels bool) *Block {
	var beside *Block
	for i := len(blocks) - 1; i >= 0; i-- {
		b := &blocks[i]
		if b.Has(x, y) {
			return b
		}
		if labels && b.Beside && y >= b.Y && y < b.Bottom() && x >= b.Right() && x < b.Title.X+b.Title.Width {
			beside = b
		}
	}
	return beside
}

// at is the date of a block that is nearest to a moment.
func (b *Block) at(moment calendar.Instant) calendar.Ref {
	nearest, distance := b.Ref, calendar.Instant(math.MaxInt64)
	for i := b.first; i <= b.last; i++ {
		bar := &b.lane.bars[i]
		if d := max(bar.Start-moment, moment-bar.End, 0); d < distance {
			nearest, distance = bar.ref(), d
		}
	}
	return nearest
}

// Dates lists the dates and holds that a block is. It makes a new list: ask for the one under the pointer, not for all.
func (b *Block) Dates() []calendar.Ref {
	if b.lane == nil {
		return []calendar.Ref{b.Ref}
	}
	refs := []calendar.Ref{}
	for i := b.first; i <= b.last; i++ {
		refs = append(refs, b.lane.bars[i].ref())
	}
	return refs
}
