package state

import (
	"fmt"
	"slices"
	"strings"

	"affiche/app/scene"
	"affiche/app/work"
	"affiche/calendar"
)

// anew fails where what is kept from change to change is not what would be made of the plan anew: where the dates stand, which
// of them the filter leaves, whether there are other clocks.
func (d *desk) anew(t tester) {
	t.Helper()
	plan := d.Season().Plan
	o := layoutOptions(plan, d.Language(), d.Now())
	if !d.Filter().IsZero() {
		o.Shows = d.Filter().Sieve(plan).Shows
	}
	if kept, fresh := laidAs(d.LayOut()), laidAs(scene.New(plan, o)); kept != fresh {
		t.Fatalf("laid out:\n%s\nlaid out anew:\n%s", kept, fresh)
	}
	shows, shown, others := d.Filter().Sieve(plan).Shows, []*calendar.Event{}, false
	for e := range plan.Events.Each() {
		if shows(e, plan.Activities.At(e.Activity)) {
			shown = append(shown, e)
		}
		others = others || work.Voice{Plan: plan}.OtherClocks(e.When) != ""
	}
	if is := d.Sifted(); !slices.Equal(is.Shown, shown) || is.All != plan.Events.Len() {
		t.Fatalf("the filter left %d of %d, and leaves %d of %d anew", len(is.Shown), is.All, len(shown), plan.Events.Len())
	}
	if d.HasOtherClocks() != others {
		t.Fatalf("there are other clocks: %v", others)
	}
}

// laidAs tells what stands where.
func laidAs(l *scene.Layout) string {
	var s strings.Builder
	for _, first := range []calendar.Day{calendar.DayOf(2027, 1, 1), calendar.DayOf(2027, 10, 20)} {
		f, from := scene.Frame{}, calendar.Instant(first.Date().Unix())
		l.Frame(&f, scene.ViewOf(calendar.Span{Start: from, End: from + 20*86400}, 1200), 1200, 5000, 0)
		for _, strip := range f.Strips {
			fmt.Fprintln(&s, strip.Box, strip.Row.ID, strip.Name)
		}
		for _, b := range slices.Concat(f.Under, f.Blocks) {
			fmt.Fprintln(&s, b.Box, b.Ref, b.Kind, b.Status, b.Count, b.Title, b.Note)
		}
		fmt.Fprintln(&s, f.Bands, f.Marks)
	}
	span, ok := l.Span()
	fmt.Fprintln(&s, span, ok)
	return s.String()
}
