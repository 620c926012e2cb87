package work

import "affiche/calendar"

const daySeconds = 24 * 60 * 60

// later is a stretch so many seconds later on the clock on the wall, in its own zone or in another ("" keeps it).
//
// Both ends keep their distance on the wall: 20:30 to 22:00 a week later is 20:30 to 22:00, also over a clock change. Only
// where a clock change falls on an end itself, before or after the move, is the wall no measure: then the start is what
// was asked for, and as many minutes pass to the end as before. A start that the clocks never show stays as it was asked
// for, one that they show twice stays the second if it was, and else is the first; see [Notes].
func later(w calendar.When, by calendar.Wall, zone string) calendar.When {
	if w.IsZero() {
		return w
	}
	to := w
	if zone != "" {
		to.Zone = zone
	}
	if w.WholeDays {
		by -= by % daySeconds
	}
	to.Start, to.End = w.Start+by, w.End+by
	if w.WholeDays || to == w {
		return to
	}
	to.Fold = 0
	_, wasStart, wasEnd, _ := w.Moments()
	_, start, end, ok := to.Moments()
	if !ok || wasStart == calendar.Plain && wasEnd == calendar.Plain && start == calendar.Plain && end == calendar.Plain {
		return to
	}
	if start == calendar.Overlap {
		to.Fold = w.Fold & calendar.StartIsSecond
	}
	if long, ok := asLong(w, to); ok {
		to.End, to.Fold = long.End, to.Fold|long.Fold&calendar.EndIsSecond
	}
	return to
}

// known reports a stretch whose ends the calendar can write: years of four digits.
func known(w calendar.When) bool {
	year := func(at calendar.Wall) int { return at.Day().Date().Year() }
	return w.IsZero() || w.Start != 0 && w.End != 0 && year(w.Start) >= 1 && year(w.End) <= 9999
}
