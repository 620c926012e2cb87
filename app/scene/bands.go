package scene

import (
	"cmp"
	"slices"
	"time"

	"affiche/calendar"
)

// A band in the making.
type band struct {
	calendar.Span
	ref    calendar.Ref
	title  string
	status calendar.Status
}

// BandOf is from when to when the festival is that is named above the rows by a record.
func (l *Layout) BandOf(ref calendar.Ref) (span calendar.Span, ok bool) {
	at := slices.IndexFunc(l.bands, func(b band) bool { return b.ref == ref })
	if at < 0 {
		return span, false
	}
	return l.bands[at].Span, true
}

// festivalsOn are the titles of the festivals that are on a day.
func (l *Layout) festivalsOn(d calendar.Day) (titles []string) {
	for i := range l.bands {
		b := &l.bands[i]
		if b.Start.Wall(l.home).Day() <= d && d <= (b.End-1).Wall(l.home).Day() {
			titles = append(titles, b.title)
		}
	}
	return titles
}

func sortBands(bands []band) {
	slices.SortFunc(bands, func(a, b band) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End), cmp.Compare(a.ref.ID, b.ref.ID))
	})
}

func (b *builder) addBand(a *calendar.Activity, e *calendar.Event, span calendar.Span) {
	if !e.Status.Over() {
		b.bands = append(b.bands, band{Span: span, ref: e.Ref(), title: b.titleOf(e, a), status: e.Status})
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
			b.bands = append(b.bands, band{Span: span, ref: a.Ref(), title: b.titleOf(&calendar.Event{}, a), status: calendar.Confirmed})
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
