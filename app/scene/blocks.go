package scene

import (
	"math"

	"affiche/calendar"
)

// When bars become blocks, in pixels.
const (
	leastWidth = 5.0  // of a bar, where there is room
	least      = 2.0  // what is narrower, and touches a neighbour, is merged
	sameGap    = 22.0 // dates of one owner that are closer are one block …
	sameWidth  = 24.0 // … while each of them is narrower
	leastNote  = 60.0 // room for a note that is cut
	setHeight  = 2.0  // of the line under the bars that says that a set stays
	padding    = 7.0  // between a bar's left edge and its text
	rightPad   = 4.0
	besidePad  = 7.0  // between a bar and the title beside it: with room for the frame of a selection …
	besideGap  = 7.0  // … and between that and the next bar
	hourZoom   = 1800 // seconds per pixel from which on clocks are written
)

// A pending block is one to which the next bar may still be added. Its end is the true one, in pixels.
type pending struct {
	Block
	owner calendar.ID
	end   float64
	reach calendar.Instant // the same, as a moment
	dense bool             // of several narrower than least
	any   bool
	until calendar.Instant // as of its bars
}

// seeLane turns the bars of a lane that are in sight into blocks, in one pass from the left.
func (l *Layout) seeLane(f *Frame, r *Row, lane int, y float64) {
	s := &r.lanes[lane].strip
	var p pending
	for i := s.from(f.View.At(f.View.Plot() - leastWidth)); i < len(s.bars); i++ {
		b := &s.bars[i]
		x := f.View.X(b.Start)
		top, tall := r.laneAt(lane, b.alone)
		box := Box{X: x, Y: y + top, W: f.View.X(b.End) - x, H: tall}
		if p.takes(b, box) {
			p.join(b, box, i)
			continue
		}
		l.emit(f, &p, box.X)
		if box.X >= f.Width {
			return
		}
		p = pending{Block: blockOf(b, box, i), owner: b.owner, end: box.Right(), reach: b.End, dense: box.W < least, any: true, until: b.until}
		p.lane, p.Small = s, r.Head
	}
	l.emit(f, &p, math.Inf(1))
}

func blockOf(b *bar, box Box, index int) Block {
	return Block{Box: box, Ref: b.ref(), Kind: b.kind, Status: b.status, Flag: b.isFlag(), Loud: b.loud, Count: 1, first: index, last: index}
}

// takes reports whether the next bar becomes a part of the block.
func (p *pending) takes(b *bar, box Box) bool {
	gap := box.X - p.end
	switch {
	case !p.any || b.Start >= p.until:
		return false
	case b.Start < p.reach: // where there are more than there are lanes
		return true
	case gap > sameGap: // before the names of what is far apart are looked at
		return false
	case b.status == p.Status && b.owner == p.owner && b.owner != "":
		return box.W < sameWidth && p.W < sameWidth*float64(p.Count)
	}
	return p.dense && box.W < least && gap < least
}

func (p *pending) join(b *bar, box Box, index int) {
	if b.kind != p.Kind {
		p.Kind = ""
	}
	if b.status != p.Status {
		p.Status = calendar.Confirmed
	}
	if b.owner != p.owner {
		p.owner = ""
	}
	p.end, p.reach = math.Max(p.end, box.Right()), max(p.reach, b.End)
	p.W = p.end - p.X
	p.last = index
	if p.H > box.H { // one that is alone, and one that is not
		p.Y, p.H = box.Y, box.H
	}
	p.Count++
}

// emit adds a finished block to the frame, unless nothing of it is in sight. The next one begins at limit.
func (l *Layout) emit(f *Frame, p *pending, limit float64) {
	if !p.any {
		return
	}
	limit = math.Min(limit, f.View.X(p.until))
	p.W = math.Max(p.W, math.Min(leastWidth, limit-p.X-1))
	if gap := limit - p.Right(); gap > -0.5 && gap < 1 && limit-1 > f.View.Plot() {
		p.W = limit - p.X - 1 // a pixel stays free between two bars that follow each other
	}
	p.W = math.Max(p.W, math.Min(1, f.View.X(p.until)-p.X))
	if p.Right() <= f.View.Plot() {
		return
	}
	if !p.Small {
		l.label(f, p, limit)
	}
	p.CutLeft, p.CutRight = p.X < f.View.Plot(), p.Right() > f.Width
	f.Blocks = append(f.Blocks, p.Block)
}

// label writes a block's title and note: inside, or else beside, or cut, wherever more of it can be read.
func (l *Layout) label(f *Frame, p *pending, limit float64) {
	left := math.Max(p.X, f.View.Plot())
	inside := math.Min(p.Right(), f.Width) - left - padding - rightPad
	beside := limit - p.Right() - besidePad - besideGap
	seen := math.Min(beside, f.Width-p.Right()-padding)
	if inside <= 0 && seen <= 0 {
		return // most blocks of a crowded year, whose words need not even be fetched
	}
	title, note := l.words(f, p)
	whole := l.ruler.upTo(TitleStyle, title, math.Max(inside, 34))
	p.Beside = whole > inside && inside < 60 && seen > math.Max(inside, math.Min(whole, 34))
	x, room := left+padding, inside
	if p.Beside {
		x, room = p.Right()+besidePad, beside
	}
	p.Title = l.ruler.write(TitleStyle, title, x, p.Y+p.H/2+4.5, room)
	if p.Title.Empty() || p.H < barHeight || p.Beside && f.View.PerPixel >= hourZoom {
		return
	}
	p.Note = l.ruler.write(NoteStyle, note, x, p.Y+25.5, room)
	if p.Note.Cut && room < leastNote {
		p.Note = Text{}
	}
	if !p.Note.Empty() {
		p.Title.Y = p.Y + 13.5
	}
}

// words are a block's title and note; of several dates, how many they are.
func (l *Layout) words(f *Frame, p *pending) (title, note string) {
	b := &p.lane.bars[p.first]
	switch {
	case p.Count > 1 && p.owner == "":
		return f.dates(p.Count, l), ""
	case p.Count > 1:
		return b.title, f.dates(p.Count, l)
	case f.View.PerPixel < hourZoom:
		return b.title, b.timed
	}
	return b.title, b.note
}

// seePhases shows the phases of a lane under its blocks, where they are wide enough to be seen, and names them where no
// title is in the way.
func (l *Layout) seePhases(f *Frame, r *Row, lane int, y float64, blocks []Block) {
	s := &r.lanes[lane].under
	to := f.View.At(f.Width)
	for i := s.from(f.View.At(f.View.Plot())); i < len(s.bars) && s.bars[i].Start < to; i++ {
		b := &s.bars[i]
		x := f.View.X(b.Start)
		top, tall := r.laneAt(lane, b.alone)
		box := Box{X: x, Y: y + top, W: f.View.X(b.End) - x, H: tall}
		if b.stays {
			box.Y, box.H = box.Bottom()+1, setHeight
		}
		if box.W < least || box.Right() <= f.View.Plot() {
			continue
		}
		p := blockOf(b, box, i)
		p.Small, p.Stays, p.lane = true, b.stays, s
		p.CutLeft, p.CutRight = x < f.View.Plot(), p.Right() > f.Width
		left := math.Max(x, f.View.Plot())
		room := math.Min(p.Right(), f.Width) - left - 8
		if width := l.ruler.Width(NoteStyle, b.title); width <= room && !covered(blocks, box, left, left+width+5) {
			p.Title = l.ruler.write(NoteStyle, b.title, left+5, box.Y+12, room)
		}
		f.Under = append(f.Under, p)
	}
}

// covered reports whether a block of a row, or its title, lies over a stretch of a phase.
func covered(blocks []Block, phase Box, from, to float64) bool {
	for i := range blocks {
		b := &blocks[i]
		if b.Y < phase.Bottom() && b.Bottom() > phase.Y && b.X < to && math.Max(b.Right(), b.Title.X+math.Max(b.Title.Width, b.Note.Width)) > from {
			return true
		}
	}
	return false
}
