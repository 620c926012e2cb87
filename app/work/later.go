package work

import (
	"time"

	"affiche/calendar"
)

const daySeconds = 24 * 60 * 60

// far is how far a stretch moves: on the clock on the wall; or where a clock change falls on its start, before or after, by
// the seconds that pass, if they are known.
type far struct {
	wall    calendar.Wall
	passing int64 // 0 is not known
}

// Later is a stretch begun later by seconds, as long as it was: over a clock change by what passes. Whole days move by days.
func Later(w calendar.When, seconds int64) calendar.When {
	return later(w, far{calendar.Wall(seconds), seconds}, "")
}

// later is a stretch moved so far, in its own zone or in another ("" keeps it), as long as it was; see
// [calendar.When.AsLongAs].
//
// 20:30 a week later is 20:30, also over a clock change. Where it is not known what passes, a start that the clocks never show
// stays as it was asked for, one that they show twice stays the second if it was, and else is the first; see [Notes].
func later(w calendar.When, by far, zone string) calendar.When {
	if w.IsZero() {
		return w
	}
	to := w
	if w.WholeDays {
		by.wall -= by.wall % daySeconds
		to.Start, to.End = w.Start+by.wall, w.End+by.wall
	} else {
		var second bool
		if to.Start, second = by.from(w.Start, w.Fold&calendar.StartIsSecond != 0, w.Zone); second {
			to.Fold |= calendar.StartIsSecond
		} else {
			to.Fold &^= calendar.StartIsSecond
		}
	}
	if zone != "" {
		to.Zone = zone
	}
	if to.WholeDays || to == w {
		return to
	}
	return to.AsLongAs(w)
}

// from is so far from a time on the clocks of a zone, and whether of two equal ones it is the second.
func (f far) from(at calendar.Wall, second bool, zone string) (calendar.Wall, bool) {
	to := at + f.wall
	l, err := calendar.Zone(zone)
	if err != nil || f.passing == 0 {
		return to, second
	}
	moment, was := at.Moment(l, second)
	if _, is := to.Moment(l, second); was == calendar.Plain && is == calendar.Plain {
		return to, second
	}
	return OnClocks(moment+calendar.Instant(f.passing), l)
}

// OnClocks is what the clocks of a zone show at a moment, and whether they show it the second time.
func OnClocks(at calendar.Instant, zone *time.Location) (wall calendar.Wall, second bool) {
	wall = at.Wall(zone)
	first, _ := wall.Moment(zone, false)
	return wall, first != at
}

// known reports a stretch whose ends the calendar can write: years of four digits.
func known(w calendar.When) bool {
	year := func(at calendar.Wall) int { return at.Day().Date().Year() }
	return w.IsZero() || w.Start != 0 && w.End != 0 && year(w.Start) >= 1 && year(w.End) <= 9999
}
