package scene

import (
	"cmp"
	"math"
)

// Along is the next block in sight in the row of another, as they come in time: to the right (1) or to the left (-1).
// What stands above each other comes from above.
func (f *Frame) Along(from Block, by int) (next Block, ok bool) {
	at := f.stripOf(from)
	if at < 0 {
		return Block{}, false
	}
	for _, b := range f.On(at) {
		if inTime(b, from)*by > 0 && (!ok || inTime(b, next)*by < 0) {
			next, ok = b, true
		}
	}
	return next, ok
}

// inTime compares where two blocks of a row come.
func inTime(a, b Block) int { return cmp.Or(cmp.Compare(a.X, b.X), cmp.Compare(a.Y, b.Y)) }

// Across is the block that is nearest to another in time, in the next row in sight that has any: below (1) or above (-1).
func (f *Frame) Across(from Block, by int) (next Block, ok bool) {
	at := f.stripOf(from)
	if at < 0 {
		return Block{}, false
	}
	for at += by; at >= 0 && at < len(f.Strips) && !ok; at += by {
		for _, b := range f.On(at) {
			if !ok || math.Abs(b.X-from.X) < math.Abs(next.X-from.X) {
				next, ok = b, true
			}
		}
	}
	return next, ok
}

// stripOf is the index of the row that a block stands in, or -1.
func (f *Frame) stripOf(b Block) int {
	for i := range f.Strips {
		if s := &f.Strips[i]; b.Y >= s.Y && b.Y < s.Bottom() {
			return i
		}
	}
	return -1
}

// On lists the blocks of one of the Strips, from the left in each lane.
func (f *Frame) On(strip int) []Block {
	s := &f.Strips[strip]
	return f.Blocks[s.blocks[0]:s.blocks[1]]
}
