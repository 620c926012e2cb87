package scene

import (
	"math"

	"affiche/calendar"
)

// A Box is a rectangle.
type Box struct{ X, Y, W, H float64 }

// Right and Bottom are the box's far edges.
func (b Box) Right() float64 { return b.X + b.W }

// Bottom is the lower edge.
func (b Box) Bottom() float64 { return b.Y + b.H }

// Has reports whether a point is in the box; its right and lower edges are not.
func (b Box) Has(x, y float64) bool { return x >= b.X && x < b.Right() && y >= b.Y && y < b.Bottom() }

// A Block is a bar as it is drawn: one date, or several that stand close together.
type Block struct {
	Box
	Ref      calendar.Ref          // the event or hold; of several, the first
	Kind     calendar.ActivityKind // "" where several kinds are mixed
	Status   calendar.Status
	Title    Text
	Note     Text
	Beside   bool // the title stands to the right of the bar
	Small    bool // in the head of a folded group, or a phase
	Loud     bool // a phase that goes on where it has to be quiet
	Stays    bool // no phase, but the set that stays between the dates of a run; Ref is its first date
	Open     bool // the opening hours of what lasts, on one day
	Flag     bool // a milestone or a deadline; on a sheet what is done is [calendar.Done]
	Count    int  // how many dates it is
	CutLeft  bool // goes on beyond the left edge of the plot
	CutRight bool // goes on beyond the right edge

	lane        *strip
	first, last int    // in the lane
	more        [2]int // from, to: in a grid's Lines
}

// A Stripe is a stretch of time: a weekend.
type Stripe struct{ From, To float64 }

// A Line is a moment that the grid marks; a strong one begins a section of the upper line of the axis.
type Line struct {
	X      float64
	Strong bool
}

// A Strip is a row as it is seen.
type Strip struct {
	Box
	Row      *Row
	Name     Text
	Monogram Text // in Badge
	Badge    Box  // of a kind or a status a sample of its dates
	Triangle Box  // of a head; it points down, or to the right where the group is folded

	blocks, under, marks [2]int // from, to: in the frame's Blocks, Under and Marks
}

// A Frame is what a canvas shows of a layout: the picture, in numbers. Its lists are reused by the next call of
// [Layout.Frame].
type Frame struct {
	View          View
	Width, Height float64
	Weekends      []Stripe
	Lines         []Line
	Upper, Lower  []Text // the axis
	Bands         []Band
	Strips        []Strip
	Stuck         Strip   // the head that stays over the uppermost rows; without a row there is none
	Under         []Block // phases, to be drawn first
	Blocks        []Block // row by row, from the left
	Marks         []Mark
	Now           float64 // x of the present moment; outside of the plot where that is not in sight

	upper, lower shelf // of pills

	layout  *Layout
	said    map[label]string // what the axis said before
	counted map[int]string
}

// Plot is the part of the canvas that shows rows and time.
func (f *Frame) Plot() Box { return Box{f.View.Plot(), Axis, f.Width - f.View.Plot(), f.Height - Axis} }

// Frame lays out what a view shows on a canvas of a size at a moment. It keeps what lists f has.
func (l *Layout) Frame(f *Frame, v View, width, height float64, now calendar.Instant) {
	f.View, f.Width, f.Height = v, width, height
	f.remember(l)
	f.Now = v.X(now)
	f.Under, f.Blocks, f.Strips, f.Marks = f.Under[:0], f.Blocks[:0], f.Strips[:0], f.Marks[:0]
	l.axis(f)
	l.seeBands(f)
	for i := l.stick(f); i < len(l.rows); i++ {
		y := Axis + l.rows[i].Top - v.Top
		if y >= height {
			break
		}
		l.seeRow(f, &l.rows[i], y)
	}
}

func (l *Layout) seeRow(f *Frame, r *Row, y float64) {
	s := Strip{Box: Box{0, y, f.Width, r.Height}, Row: r}
	if r.Head {
		s = l.headStrip(f, r, y)
	} else {
		s.Name = Text{X: nameX, Y: y + r.Height/2 + 4.5, Style: RowStyle, Words: r.Name}
	}
	s.blocks[0], s.under[0] = len(f.Blocks), len(f.Under)
	for i := range r.lanes {
		if f.sees(r, i, y) {
			l.seeLane(f, r, i, y)
		}
	}
	for i := range r.lanes {
		if f.sees(r, i, y) {
			l.seePhases(f, r, i, y, f.Blocks[s.blocks[0]:])
		}
	}
	s.blocks[1], s.under[1] = len(f.Blocks), len(f.Under)
	f.Strips = append(f.Strips, s)
}

// sees reports a lane of a row at y that may be in sight: a crowded row is higher than a canvas. In the first lane stands also
// what is alone, in the row's middle.
func (f *Frame) sees(r *Row, lane int, y float64) bool {
	top, tall := r.laneAt(lane, false)
	return lane == 0 || y+top < f.Height && y+top+tall > Axis
}

// headStrip lays out the head of a group at y: its triangle, its name, its flags.
func (l *Layout) headStrip(f *Frame, r *Row, y float64) Strip {
	middle := y + r.Height/2
	s := Strip{Box: Box{0, y, f.Width, r.Height}, Row: r}
	if r.ID != OfSeason {
		s.Triangle = Box{triangleX, middle - 4.5, 9, 9}
	}
	l.headOf(&s, r, middle)
	l.seeMarks(f, &s)
	return s
}

// headOf writes the name of a group, with the partner's monogram or a sample of the dates before it.
func (l *Layout) headOf(s *Strip, r *Row, middle float64) {
	s.Name = Text{X: badgeX, Y: middle + 4.5, Style: GroupStyle, Words: r.Name}
	switch {
	case r.Monogram != "":
		w := l.ruler.Width(MonogramStyle, r.Monogram)
		s.Badge = Box{badgeX, middle - 9, math.Max(badgeW, w+10), 18}
		s.Monogram = Text{X: s.Badge.X + (s.Badge.W-w)/2, Y: middle + 3.5, Style: MonogramStyle, Words: r.Monogram}
		s.Name.X = math.Max(headX, s.Badge.Right()+10)
	case r.Share != (Share{}):
		s.Badge = Box{badgeX, middle - 6, sampleW, 12}
		s.Name.X = s.Badge.Right() + 9
	}
}
