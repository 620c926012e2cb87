package scene

import (
	"cmp"
	"math"
	"slices"
	"time"

	"affiche/calendar"
)

// A Band is a festival over all rows, with its label on the axis.
type Band struct {
	Stripe
	Ref   calendar.Ref
	Label Box
	Title Text
	Rule  Box // marks the band under the axis where the label does not span it; else empty
}

// The label of a band. It stands over the days that it spans if it fits them; where it would hide other days, or many, it
// moves to the upper line, and a rule marks the days.
const (
	pillHeight = 20.0
	pillTop    = Axis - pillHeight - 1
	pillEdge   = 6.0  // between its edge and its title
	pillSlack  = 40.0 // how much wider than its title a pill may be
	leastPill  = 48.0 // a title that is cut needs as much
	ruleHeight = 3.0
)

// seeBands finds the festivals in sight. Their labels stand in a line, each to the right of the one before.
func (l *Layout) seeBands(f *Frame) {
	f.Bands = f.Bands[:0]
	low, high := Column, Column
	for i, b := range l.bands {
		from, to := math.Max(f.View.X(b.Start), Column), math.Min(f.View.X(b.End), f.Width)
		if to <= from {
			continue
		}
		band := Band{Stripe: Stripe{from, to}, Ref: b.ref}
		need := l.ruler.Width(TitleStyle, b.title) + 2*pillEdge
		if from >= low && to-from >= need && to-from <= need+pillSlack {
			band.Label = Box{from, pillTop, to - from, pillHeight}
			low = to + 2
		} else {
			band.Label = f.upperPill(math.Max(from, high), need, l.nextBand(f, i))
			band.Rule = Box{from, Axis - ruleHeight - 1, to - from, ruleHeight}
			high = math.Max(high, band.Label.Right()+3)
		}
		if band.Label.W > 0 {
			x, y := band.Label.X+pillEdge, band.Label.Y+14.5
			band.Title = l.ruler.write(TitleStyle, b.title, x, y, band.Label.W-2*pillEdge+0.01)
		}
		f.Bands = append(f.Bands, band)
	}
}

// nextBand is where the band after one begins.
func (l *Layout) nextBand(f *Frame, i int) float64 {
	if i+1 < len(l.bands) {
		return f.View.X(l.bands[i+1].Start)
	}
	return math.Inf(1)
}

// upperPill finds a place on the upper line, from x on, that hides nothing there; it is cut where the next band begins. It
// is empty where there is too little room.
func (f *Frame) upperPill(x, need, limit float64) Box {
	for _, t := range f.Upper {
		if t.X+t.Width+6 <= x {
			continue
		}
		if t.X-8-x >= math.Min(need, leastPill) {
			limit = math.Min(limit, t.X-8)
			break
		}
		x = t.X + t.Width + 8
	}
	w := math.Min(need, limit-3-x)
	if w < math.Min(need, leastPill) {
		return Box{}
	}
	return Box{x, 2, w, pillHeight}
}

// A band in the making.
type band struct {
	calendar.Span
	ref   calendar.Ref
	title string
}

func sortBands(bands []band) {
	slices.SortFunc(bands, func(a, b band) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End), cmp.Compare(a.ref.ID, b.ref.ID))
	})
}

func (b *builder) addBand(a *calendar.Activity, e *calendar.Event, span calendar.Span) {
	if !e.Status.Over() {
		b.bands = append(b.bands, band{Span: span, ref: e.Ref(), title: b.titleOf(e, a)})
	}
}

// findBands adds the festivals that have no days of their own, from their first date to their last, and sorts them all.
func (b *builder) findBands() []band {
	own := map[calendar.ID]bool{}
	for _, x := range b.bands {
		own[b.plan.Events.At(x.ref.ID).Activity] = true
	}
	for a := range b.plan.Activities.Each() {
		if a.Kind != calendar.Festival || own[a.ID] {
			continue
		}
		if span, ok := b.festivalSpan(a.ID); ok {
			b.bands = append(b.bands, band{Span: span, ref: a.Ref(), title: b.titleOf(&calendar.Event{}, a)})
		}
	}
	sortBands(b.bands)
	return b.bands
}

// festivalSpan is the whole days, at home, from the first to the last date of what belongs to a festival.
func (b *builder) festivalSpan(festival calendar.ID) (span calendar.Span, ok bool) {
	take := func(e *calendar.Event) {
		a := b.plan.Activities.At(e.Activity)
		if s, placed := e.When.Span(); placed && !e.Status.Over() && a != nil && b.shows(e, a) {
			span, ok = union(span, ok, s), true
		}
	}
	for part := range b.plan.PartsOf.Of(festival) {
		for e := range b.plan.EventsOf.Of(part.ID) {
			take(e)
		}
	}
	for r := range b.plan.RunsIn.Of(festival) {
		for e := range b.plan.EventsOfRun.Of(r.ID) {
			take(e)
		}
	}
	return wholeDays(span, b.home), ok
}

func wholeDays(s calendar.Span, zone *time.Location) calendar.Span {
	first, last := s.Start.Wall(zone).Day(), (s.End - 1).Wall(zone).Day()
	return calendar.Span{Start: midnight(first, zone), End: midnight(last+1, zone)}
}
