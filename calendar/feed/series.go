package feed

import (
	"strings"

	ics "github.com/arran4/golang-ical"
)

// A date that recurs begins with its own start, unless that is excepted (RFC 5545, 3.8.5): an EXDATE leaves it out, or
// another part of the file bears it as RECURRENCE-ID and says it otherwise.

// firsts finds what says the first date of a series otherwise, and the series of which it does.
func (f *Foreign) firsts() map[*ics.VEvent]bool {
	series := map[string][]*ics.VEvent{} // by UID
	for _, part := range f.Components {
		if event, ok := part.(*ics.VEvent); ok && find(event, "RECURRENCE-ID") == nil {
			series[textOf(event, "UID")] = append(series[textOf(event, "UID")], event)
		}
	}
	found := map[*ics.VEvent]bool{}
	for _, part := range f.Components {
		event, ok := part.(*ics.VEvent)
		if !ok || find(event, "RECURRENCE-ID") == nil {
			continue
		}
		for _, whole := range series[textOf(event, "UID")] {
			if f.same(find(whole, "DTSTART"), find(event, "RECURRENCE-ID")) {
				found[event], found[whole] = true, true
			}
		}
	}
	return found
}

// leavesOutFirst reports a date whose own start is excepted.
func (f *Foreign) leavesOutFirst(event *ics.VEvent) bool {
	start := find(event, "DTSTART")
	for i := range event.Properties {
		p := event.Properties[i].BaseProperty // a copy: its value is cut
		if p.IANAToken != "EXDATE" {
			continue
		}
		for value := range strings.SplitSeq(p.Value, ",") {
			if p.Value = value; f.same(start, &p) {
				return true
			}
		}
	}
	return false
}

// same reports that two properties mean the same start: a day means whatever begins on it.
func (f *Foreign) same(a, b *ics.BaseProperty) bool {
	s, ok := parseStamp(a)
	t, fine := parseStamp(b)
	if !ok || !fine {
		return false
	}
	if s.day || t.day {
		return s.wall.Day() == t.wall.Day()
	}
	if s.zone == t.zone || s.zone == "" || t.zone == "" {
		return s.wall == t.wall
	}
	x, ok := f.place(s)
	y, fine := f.place(t)
	return ok && fine && x.at == y.at
}
