package scene

import (
	"math"

	"affiche/calendar"
)

// An Overview is the whole season in a thin strip: how much there is of each kind, festivals, the names of months or years.
// It is laid out anew where the plan or the width changes, not in a scroll.
type Overview struct {
	Span          calendar.Span // whole months
	Width, Height float64
	Piles         []Pile   // one for each pixel of the width
	Most          int      // dates in the highest
	Bands         []Stripe // festivals
	Lines         []Line
	Labels        []Text
}

// A Pile is how many dates of each kind there are at a pixel, in the order of [calendar.ActivityKinds]; then those of none.
type Pile [kindsAndNone]int32

const kindsAndNone = 10

// All is how many dates there are.
func (p Pile) All() (n int) {
	for _, of := range p {
		n += int(of)
	}
	return n
}

// The measures of an overview, at scale 1.
const (
	OverviewHeight = 38.0
	PilesHeight    = 20.0 // the part of it in which dates are piled up, above the names
	overviewLabels = 33.0 // baseline
	leastOverview  = 90 * 86400
)

// Overview lays the season out on a strip of a width. It keeps what lists o has.
func (l *Layout) Overview(o *Overview, width float64) {
	n := max(int(width), 1)
	o.Width, o.Height, o.Most = float64(n), OverviewHeight, 0
	o.Piles, o.Bands, o.Lines, o.Labels = resized(o.Piles, n), o.Bands[:0], o.Lines[:0], o.Labels[:0]
	o.Span = l.wholeMonths()
	kinds := map[calendar.ActivityKind]int{}
	for i, k := range calendar.ActivityKinds() {
		kinds[k] = i
	}
	for i := range l.rows {
		for _, lane := range l.rows[i].lanes {
			for j := range lane.bars {
				o.pile(&lane.bars[j], kinds)
			}
		}
	}
	o.sum()
	for _, b := range l.bands {
		o.Bands = append(o.Bands, Stripe{o.X(b.Start), math.Max(o.X(b.End), o.X(b.Start)+1)})
	}
	l.nameMonths(o)
}

func resized(piles []Pile, n int) []Pile {
	if cap(piles) < n+1 {
		return make([]Pile, n, n+1)
	}
	piles = piles[:n]
	clear(piles)
	return piles
}

// wholeMonths is the season, and what lies outside its days, from the first of a month to the last of another.
func (l *Layout) wholeMonths() calendar.Span {
	span, ok := l.Span()
	if l.season != (calendar.Span{}) {
		span, ok = union(span, ok, l.season), true
	}
	if !ok {
		return calendar.Span{}
	}
	span.End = max(span.End, span.Start+leastOverview)
	first := floor(span.Start.Wall(l.home).Day(), months)
	last := floor((span.End - 1).Wall(l.home).Day(), months)
	return calendar.Span{Start: midnight(first, l.home), End: midnight(after(last, months), l.home)}
}

// pile marks where a date begins and where it ends.
func (o *Overview) pile(b *bar, kinds map[calendar.ActivityKind]int) {
	kind, known := kinds[b.kind]
	if !known {
		kind = kindsAndNone - 1
	}
	n := len(o.Piles)
	from := min(max(int(o.X(b.Start)), 0), n-1)
	to := min(max(int(math.Ceil(o.X(b.End))), from+1), n)
	o.Piles[from][kind]++
	if to < n {
		o.Piles[to][kind]--
	}
}

// sum makes piles of the marks.
func (o *Overview) sum() {
	for i := range o.Piles {
		for k := range o.Piles[i] {
			if i > 0 {
				o.Piles[i][k] += o.Piles[i-1][k]
			}
		}
		o.Most = max(o.Most, o.Piles[i].All())
	}
}

// nameMonths writes the finest names for which there is room.
func (l *Layout) nameMonths(o *Overview) {
	if o.Span == (calendar.Span{}) {
		return
	}
	g := grainAt(math.Max(float64(o.Span.End-o.Span.Start)/o.Width, 30.4*86400/120))
	if g.unit < months {
		g = grain{unit: months}
	}
	for day := floor(o.Span.Start.Wall(l.home).Day(), g.unit); ; day = after(day, g.unit) {
		x := o.X(midnight(day, l.home))
		if x >= o.Width-10 {
			return
		}
		strong := floor(day, years) == day
		if x < 0 {
			continue
		}
		o.Lines = append(o.Lines, Line{X: x, Strong: strong})
		text, room := l.nameIn(o, g.unit, day, strong || x <= 0)
		if written := l.ruler.write(LowerStyle, text, x+3, overviewLabels, room); !written.Empty() {
			o.Labels = append(o.Labels, written)
		}
	}
}

// nameIn is the name of a division, and the room for it: with its year where a year begins.
func (l *Layout) nameIn(o *Overview, u unit, day calendar.Day, withYear bool) (text string, room float64) {
	room = o.X(midnight(after(day, u), l.home)) - o.X(midnight(day, l.home)) - 5
	for _, long := range []label{{u, day, full}, {years, day, bare}} {
		if text = long.in(l.language); withYear && u != quarters && l.ruler.Width(LowerStyle, text) <= room {
			return text, room
		}
	}
	return label{u, day, bare}.in(l.language), room
}

// X is where a moment stands on the strip.
func (o *Overview) X(at calendar.Instant) float64 {
	if o.Span.End <= o.Span.Start {
		return 0
	}
	return float64(at-o.Span.Start) / float64(o.Span.End-o.Span.Start) * o.Width
}

// At is the moment that stands at x of the strip.
func (o *Overview) At(x float64) calendar.Instant {
	if o.Width <= 0 {
		return o.Span.Start
	}
	return o.Span.Start + calendar.Instant(math.Round(x/o.Width*float64(o.Span.End-o.Span.Start)))
}

// Seen is where a stretch of time stands on the strip, as the window that a hand can take; what is outside of the season
// stays at its edge, and what is short can still be seen.
func (o *Overview) Seen(span calendar.Span) Stripe {
	const least = 8
	from, to := between(o.X(span.Start), 0, o.Width), between(o.X(span.End), 0, o.Width)
	if to-from < least {
		from = between((from+to-least)/2, 0, math.Max(o.Width-least, 0))
		to = math.Min(from+least, o.Width)
	}
	return Stripe{from, to}
}
