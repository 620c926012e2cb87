package feed

import (
	"slices"
	"time"

	"affiche/calendar"
)

// An onset is a moment at which the clocks of a zone change.
type onset struct {
	at            calendar.Instant
	before, after int    // seconds east of UTC
	name          string // what the time is called from then on
}

// wall is the clock time at which the change happens, as the clocks still show it.
func (o onset) wall() calendar.Wall { return o.at.Wall(time.UTC) + calendar.Wall(o.before) }

// onsets finds the clock changes of a zone from the beginning of a year to the end of another, both included.
//
// time.Time.ZoneBounds is of no use: it invents bounds at 1 January and, on 31 December of leap years, gives an end that
// is not after the time asked. Asking every twelve hours and halving what lies between is slow and right.
func onsets(zone *time.Location, from, to int) []onset {
	var found []onset
	const step = 12 * 3600
	end := time.Date(to+1, 1, 1, 0, 0, 0, 0, time.UTC).Unix()
	at := time.Date(from, 1, 1, 0, 0, 0, 0, time.UTC).Unix()
	_, before := offsetAt(zone, at)
	for ; at < end; at += step {
		name, after := offsetAt(zone, at+step)
		if after == before {
			continue
		}
		found = append(found, onset{changeBetween(zone, at, at+step), before, after, name})
		before = after
	}
	return found
}

// changeBetween halves the time between two moments with different offsets until it has the second of the change.
func changeBetween(zone *time.Location, early, late int64) calendar.Instant {
	_, before := offsetAt(zone, early)
	for late-early > 1 {
		middle := early + (late-early)/2
		if _, offset := offsetAt(zone, middle); offset == before {
			early = middle
		} else {
			late = middle
		}
	}
	return calendar.Instant(late)
}

func offsetAt(zone *time.Location, unix int64) (name string, seconds int) {
	return time.Unix(unix, 0).In(zone).Zone()
}

// A yearly rule names a day of the year as governments do: the last Sunday of March. Last is week -1.
type yearly struct {
	month   time.Month
	weekday time.Weekday
	week    int
	clock   int // seconds since midnight on the clocks before the change
}

// ruleOf finds the one rule that explains every onset of one kind, once in each year; ok is false where none does.
func ruleOf(kind []onset) (rule yearly, ok bool) {
	first := kind[0].wall()
	rule = yearly{first.Plain().Month(), first.Plain().Weekday(), -1, int(first - first.Day().At(0))}
	if !explains(rule, kind) {
		rule.week = (first.Plain().Day() + 6) / 7
		if !explains(rule, kind) {
			return yearly{}, false
		}
	}
	return rule, true
}

func explains(rule yearly, kind []onset) bool {
	year := kind[0].wall().Plain().Year()
	for i, o := range kind {
		if o.before != kind[0].before || o.after != kind[0].after || o.wall() != rule.in(year+i) {
			return false
		}
	}
	return true
}

// in is the wall clock at which the rule strikes in a year.
func (y yearly) in(year int) calendar.Wall {
	if y.week > 0 {
		first := calendar.DayOf(year, y.month, 1)
		return first.At(0) + calendar.Wall(y.clock) +
			86400*calendar.Wall(int(y.weekday-first.Weekday()+7)%7+7*(y.week-1))
	}
	last := calendar.DayOf(year, y.month+1, 0)
	return last.At(0) + calendar.Wall(y.clock) - 86400*calendar.Wall(int(last.Weekday()-y.weekday+7)%7)
}

// kindsOf parts onsets by what they change, in the order in which they first happen.
func kindsOf(all []onset) [][]onset {
	var kinds [][]onset
	for _, o := range all {
		at := slices.IndexFunc(kinds, func(k []onset) bool { return k[0].before == o.before && k[0].after == o.after })
		if at < 0 {
			kinds = append(kinds, nil)
			at = len(kinds) - 1
		}
		kinds[at] = append(kinds[at], o)
	}
	return kinds
}
