package scene

import (
	"cmp"
	"math"
	"slices"

	"affiche/calendar"
)

// A Band is a festival over all rows, with its label on the axis.
type Band struct {
	Stripe
	Ref   calendar.Ref
	Label Box // empty where there are more festivals than names could be read, of several years near their days
	Title Text
	Rule  Box // marks the band under the axis where the label does not span it; else empty
}

// The label of a band, a pill. It stands over the days that it spans if it fits them; else on the upper line beside the
// months, or where that is full over the days nearby, and a rule marks the days that are meant. Of several years it is left
// out where there is no room near them, and the rule stays.
const (
	pillHeight = 20.0
	pillTop    = Axis - pillHeight - 1
	pillEdge   = 6.0  // between its edge and its title
	pillSlack  = 40.0 // how much wider than its title a pill may be
	pillGap    = 3.0  // between two
	leastPill  = 48.0 // a title that is cut needs as much, and where it is crowded …
	tightPill  = 40.0 // … this for three letters
	ruleHeight = 3.0
	pillAway   = 48.0 // of several years: so far beside its band a pill seems to be of another
	daysHidden = 20.0 // what it costs to hide a label of the lower line, in pixels of title or way
)

// A shelf is a line of the axis where pills stand, in the order of their festivals.
type shelf struct {
	taken []Stripe // in order
	past  float64  // where the last pill ends
}

func (s *shelf) clear(from float64) { s.taken, s.past = s.taken[:0], from }

func (s *shelf) take(from, to float64) {
	at, _ := slices.BinarySearchFunc(s.taken, from, func(taken Stripe, x float64) int { return cmp.Compare(taken.From, x) })
	s.taken = slices.Insert(s.taken, at, Stripe{from, to})
}

// free reports whether nothing stands on a stretch.
func (s *shelf) free(from, to float64) bool {
	return !slices.ContainsFunc(s.taken, func(taken Stripe) bool { return taken.From < to && taken.To > from })
}

// A want is a pill that looks for its place.
type want struct {
	over        Stripe  // its band
	need, least float64 // its width
	reach       float64 // how far from its band it may stand
	limit       float64 // where the next festival but one begins, which would stand on the same line
}

// place finds where on the shelf a pill loses little of its title and is near to its band. The cost is in pixels.
func (s *shelf) place(p want, width float64) (at Stripe, cost float64) {
	cost = math.Inf(1)
	low, least := s.past, math.Min(p.need, p.least)
	for i := range len(s.taken) + 1 {
		high, next := width, width
		if i < len(s.taken) {
			high, next = math.Min(s.taken[i].From, width), s.taken[i].To
		}
		w := math.Min(p.need, math.Max(least, math.Min(high, p.limit)-math.Max(low, p.over.From)))
		if high == width && p.limit > width { // the edge may push, but not cut
			w = math.Min(p.need, high-low)
		}
		if w >= least && w <= high-low {
			x := math.Max(low, math.Min(p.over.From, high-w))
			if c := 0.7*(p.need-w) + p.off(x, x+w); c < cost && p.away(x, x+w) <= p.reach {
				at, cost = Stripe{x, x + w}, c
			}
		}
		low = math.Max(low, next)
	}
	return at, cost
}

// off is what it costs that a pill does not begin with its band: nothing within it, little where they still meet.
func (p want) off(from, to float64) float64 {
	if from >= p.over.From && to <= p.over.To {
		return 0
	}
	return 0.5*math.Abs(from-p.over.From) + 2*p.away(from, to)
}

// away is how far beside its band a pill would stand.
func (p want) away(from, to float64) float64 {
	return math.Max(0, math.Max(from-p.over.To, p.over.From-to))
}

// seeBands finds the festivals in sight and gives each its label.
func (l *Layout) seeBands(f *Frame) {
	f.Bands = f.Bands[:0]
	f.upper.clear(f.View.Plot())
	f.lower.clear(f.View.Plot())
	for _, t := range f.Upper {
		f.upper.take(t.X-8, t.X+t.Width+8)
	}
	days := grainAt(f.View.PerPixel).unit < months
	for _, t := range f.Lower {
		if !days { // a year without its months cannot be read; days can be counted on from the next
			f.lower.take(t.X-pillGap, t.X+t.Width+pillGap)
		}
	}
	for _, b := range l.bands {
		from, to := math.Max(f.View.X(b.Start), f.View.Plot()), math.Min(f.View.X(b.End), f.Width)
		if to > from {
			f.Bands = append(f.Bands, Band{Stripe: Stripe{from, to}, Ref: b.ref, Title: Text{Words: b.title}})
		}
	}
	for i := range f.Bands {
		l.overDays(f, &f.Bands[i])
	}
	for i := range f.Bands {
		b := &f.Bands[i]
		if b.Label.W == 0 {
			l.nearby(f, b, f.nextButOne(i))
			b.Rule = Box{b.From, Axis - ruleHeight - 1, b.To - b.From, ruleHeight}
		}
		room := math.Max(0, b.Label.W-2*pillEdge+0.01)
		b.Title = l.ruler.write(TitleStyle, b.Title.Words, b.Label.X+pillEdge, b.Label.Y+14.5, room)
	}
	if days {
		f.hideDays()
	}
}

func (l *Layout) pillFor(b *Band) float64 {
	return l.ruler.Width(TitleStyle, b.Title.Words) + 2*pillEdge
}

// overDays labels a band that is about as wide as its label.
func (l *Layout) overDays(f *Frame, b *Band) {
	need, wide := l.pillFor(b), b.To-b.From
	if wide >= need && wide <= need+pillSlack && f.lower.free(b.From, b.To) {
		b.Label = Box{b.From, pillTop, wide, pillHeight}
		f.lower.take(b.From-pillGap, b.To+pillGap)
	}
}

// nextButOne is where the festival after the next begins.
func (f *Frame) nextButOne(i int) float64 {
	if i+2 < len(f.Bands) {
		return f.Bands[i+2].From - pillGap
	}
	return math.Inf(1)
}

// nearby labels any other band, on the line where it costs least.
func (l *Layout) nearby(f *Frame, b *Band, limit float64) {
	p := want{over: b.Stripe, need: l.pillFor(b), reach: math.Inf(1), limit: limit}
	if grainAt(f.View.PerPixel).unit > months {
		p.reach = pillAway
	}
	for try, least := range [...]float64{leastPill, tightPill, tightPill} {
		if p.least = least; try == 2 { // rather out of order than without a name
			f.upper.past, f.lower.past = f.View.Plot(), f.View.Plot()
		}
		above, high := f.upper.place(p, f.Width)
		below, low := f.lower.place(p, f.Width)
		if math.IsInf(high, 1) && math.IsInf(low, 1) {
			continue
		}
		line, at, y := &f.upper, above, 2.0
		if high > low+daysHidden*(1+f.hidden(below)) {
			line, at, y = &f.lower, below, pillTop
		}
		b.Label = Box{at.From, y, at.To - at.From, pillHeight}
		line.take(at.From-pillGap, at.To+pillGap)
		line.past = math.Max(line.past, at.To+pillGap)
		return
	}
}

// hidden counts the labels of the lower line that a pill would hide.
func (f *Frame) hidden(by Stripe) (n float64) {
	for _, t := range f.Lower {
		if t.X < by.To && t.X+t.Width > by.From {
			n++
		}
	}
	return n
}

// hideDays leaves out what the pills of the lower line would cut.
func (f *Frame) hideDays() {
	f.Lower = slices.DeleteFunc(f.Lower, func(t Text) bool { return !f.lower.free(t.X, t.X+t.Width) })
}
