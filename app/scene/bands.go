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

// The label of a band. A short one stands over the days that it spans; of a long one, which would hide the days that are to
// be read, the label moves to the upper line and a rule marks the days.
const (
	pillHeight = 20.0
	pillTop    = Axis - pillHeight - 1
	pillSlack  = 40.0 // how much wider than its title a pill may be
	ruleHeight = 3.0
)

// seeBands finds the festivals in sight. Their labels stand in a line, each to the right of the one before.
func (l *Layout) seeBands(f *Frame) {
	f.Bands = f.Bands[:0]
	low, high := Column, Column
	for _, b := range l.bands {
		from, to := math.Max(f.View.X(b.Start), Column), math.Min(f.View.X(b.End), f.Width)
		if to <= from {
			continue
		}
		band := Band{Stripe: Stripe{from, to}, Ref: b.ref}
		title := l.ruler.write(TitleStyle, b.title, 0, 0, 160)
		if to-from > title.Width+2*padding+pillSlack {
			high = f.besideUpper(math.Max(from, high), title.Width+2*padding)
			band.place(title, Box{high, 2, title.Width + 2*padding, pillHeight})
			band.Rule = Box{from, Axis - ruleHeight - 1, to - from, ruleHeight}
			high = band.Label.Right() + 2
		} else {
			left := math.Max(from, low)
			band.place(title, Box{left, pillTop, math.Max(to-left, title.Width+2*padding), pillHeight})
			low = band.Label.Right() + 2
		}
		f.Bands = append(f.Bands, band)
	}
}

func (b *Band) place(title Text, label Box) {
	title.X, title.Y = label.X+padding, label.Y+14.5
	b.Title, b.Label = title, label
}

// besideUpper finds a place from x on, of a width, that hides nothing on the upper line.
func (f *Frame) besideUpper(x, width float64) float64 {
	for _, t := range f.Upper {
		if x < t.X+t.Width+4 && x+width > t.X-4 {
			x = t.X + t.Width + 6
		}
	}
	return x
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
			b.bands = append(b.bands, band{Span: span, ref: a.Ref(), title: a.Title.In(b.options.Languages...)})
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
