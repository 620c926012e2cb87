package work

import (
	"testing"

	"affiche/calendar"
)

func TestPairsThatShareASpaceAreCountedOnceAndOnlyWithWhatCameIn(t *testing.T) {
	at := func(id calendar.ID, from, to int, status calendar.Status, space calendar.ID) *calendar.Event {
		day := calendar.DayOf(2027, 8, 25)
		return &calendar.Event{
			ID: id, Activity: "winds", Status: status, Place: calendar.Place{Space: space},
			When: calendar.When{Start: day.At(from * 60), End: day.At(to * 60), Zone: "Europe/Ljubljana"},
		}
	}
	plan := season()
	plan.Remove(calendar.Ref{Type: calendar.TypeEvent, ID: "e1"})
	plan.Put(&calendar.Space{ID: "foyer", Venue: "elektrarna", Name: "Foyer", Shareable: true})
	for _, e := range []*calendar.Event{
		at("a", 20, 22, calendar.Confirmed, "hall"), at("b", 21, 23, calendar.Option, "hall"), at("c", 22, 23, calendar.Confirmed, "hall"),
		at("d", 21, 22, calendar.Cancelled, "hall"), at("e", 20, 23, calendar.Confirmed, "foyer"), at("f", 20, 23, calendar.Confirmed, "foyer"),
	} {
		plan.Put(e)
	}
	for _, c := range []struct {
		touched string
		want    int
	}{{"", 0}, {"a", 1}, {"b", 2}, {"ab", 2}, {"abc", 2}, {"c", 1}, {"d", 0}, {"ef", 0}, {"abcdef", 2}} {
		var refs []calendar.Ref
		for _, id := range c.touched {
			refs = append(refs, calendar.Ref{Type: calendar.TypeEvent, ID: calendar.ID(id)})
		}
		if got := doubled(plan, refs); got != c.want {
			t.Errorf("%q came in: %d pairs, want %d", c.touched, got, c.want)
		}
	}
}
