package feed

import (
	"cmp"
	"time"

	"affiche/calendar"
)

// A moment is a stamp with its zone understood.
type moment struct {
	wall  calendar.Wall
	at    calendar.Instant // by the rules of the file, or else of the world
	zone  string           // IANA, in which it is to be said; "" for whole days and times that name no zone
	exact bool             // the wall is of no use: the moment has to be said by the clocks of the zone
	gap   bool             // no clock of the zone ever shows the wall: the offset before the gap counts (RFC 5545, 3.3.5)
}

// place understands a stamp. The wall clock stays as written where the world knows the zone; else the moment is said in the
// calendar's own zone, or in UTC.
func (f *Foreign) place(s stamp) (m moment, ok bool) {
	m = moment{wall: s.wall}
	m.at, _ = s.wall.Moment(time.UTC, false) // which never jumps
	switch {
	case s.day || s.zone == "":
		return m, true
	case s.zone == "UTC":
		m.zone, m.exact = f.home(), true
		return m, true
	}
	z := f.zone(s.zone)
	clocks := z.clocks()
	if clocks == nil {
		return m, false
	}
	at, odd := s.wall.Moment(clocks, false)
	m.at, m.gap = at, odd == calendar.Gap
	if m.zone = z.name; m.zone == "" {
		m.zone, m.exact = f.home(), true
	}
	return m, true
}

// after is a moment some seconds later; they follow the clock in one's pocket, not the one on the wall.
func (m moment) after(seconds int) moment {
	m.at += calendar.Instant(seconds)
	m.wall += calendar.Wall(seconds)
	m.exact = m.exact || m.zone != "" && seconds != 0
	return m
}

// home is the zone that the calendar calls its own, or UTC.
func (f *Foreign) home() string {
	if f.own == "" {
		f.own = cmp.Or(f.zone(f.property("X-WR-TIMEZONE")).name, "UTC")
	}
	return f.own
}

// clocks are those of the file where it gives rules, else the world's; nil where neither is known.
func (z zoneRead) clocks() *time.Location {
	if z.rules != nil {
		return z.rules
	}
	clocks, _ := calendar.Zone(z.name) // nil with its error
	return clocks
}
