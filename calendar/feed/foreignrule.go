package feed

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"affiche/calendar"
)

// A rule is the part of RRULE that zones are written with: once a year or so, on a weekday of a month or a day of it.
type rule struct {
	ok       bool
	interval int
	count    int // 0 is for ever
	until    calendar.Wall
	zulu     bool // until is a moment
	months   []int
	days     []int // of the month
	weekdays []ordinal
}

// An ordinal is a weekday of a month: the second, the last (-1), or, with 0, each.
type ordinal struct {
	week    int
	weekday time.Weekday
}

// parseRule reads a yearly rule; any other is not ok and strikes never.
func parseRule(s string) rule {
	r := rule{interval: 1}
	for part := range strings.SplitSeq(s, ";") {
		name, value, _ := strings.Cut(part, "=")
		switch upper(strings.TrimSpace(name)) {
		case "FREQ":
			r.ok = strings.EqualFold(value, "YEARLY")
		case "INTERVAL":
			r.interval = max(1, numbers(value, 1, 1000)[0])
		case "COUNT":
			r.count = numbers(value, 1, 100_000)[0]
		case "UNTIL":
			until, ok := parseStampText(value)
			if ok {
				r.until, r.zulu = until.wall, until.zone == "UTC"
			}
		case "BYMONTH":
			r.months = numbers(value, 1, 12)
		case "BYMONTHDAY":
			r.days = numbers(value, -31, 31)
		case "BYDAY":
			r.weekdays = ordinals(value)
		}
	}
	return r
}

// numbers reads a list of different numbers, those out of bounds as 0; there is always one.
func numbers(s string, least, most int) []int {
	var list []int
	for part := range strings.SplitSeq(s, ",") {
		n, err := strconv.Atoi(strings.TrimSpace(part))
		if err != nil || n < least || n > most {
			n = 0
		}
		if !slices.Contains(list, n) {
			list = append(list, n)
		}
	}
	return list
}

func ordinals(s string) []ordinal {
	var list []ordinal
	for part := range strings.SplitSeq(s, ",") {
		part = upper(strings.TrimSpace(part))
		if len(part) < 2 {
			continue
		}
		code := part[len(part)-2:]
		weekday := slices.Index(weekdayCodes[:], code)
		week, err := strconv.Atoi(strings.TrimPrefix(part[:len(part)-2], "+"))
		if weekday < 0 || err != nil && len(part) > 2 {
			continue
		}
		if week < -5 || week > 5 { // no month has a sixth, so that it strikes never
			week = 6
		}
		if o := (ordinal{week, time.Weekday(weekday)}); !slices.Contains(list, o) {
			list = append(list, o)
		}
	}
	return list
}

// from walks when the rule strikes after the first time, which clocks with the offset show.
func (r rule) from(first calendar.Wall, offset int, p *patience) func(yield func(calendar.Wall) bool) {
	return func(yield func(calendar.Wall) bool) {
		if !r.ok {
			return
		}
		begin := first.Plain()
		left := r.count
		clock := first - first.Day().At(0)
		year := begin.Year()
		if year < firstYear {
			year += (firstYear - year + r.interval - 1) / r.interval * r.interval
		}
		for ; year <= lastYear && p.takes(31*max(1, len(r.months))); year += r.interval {
			for _, day := range r.in(year, begin) {
				w := day.At(0) + clock
				if w <= first {
					continue
				}
				left--
				if r.until != 0 && r.over(w, offset) || left == 0 || !yield(w) { // the first time counts as one
					return
				}
			}
		}
	}
}

func (r rule) over(w calendar.Wall, offset int) bool {
	if r.zulu {
		return w-calendar.Wall(offset) > r.until
	}
	return w > r.until
}

// in lists the days of a year on which the rule strikes; begin stands in for what the rule leaves out.
func (r rule) in(year int, begin time.Time) []calendar.Day {
	months := r.months
	if months == nil {
		months = []int{int(begin.Month())}
	}
	var days []calendar.Day
	for _, m := range months {
		if m < 1 {
			continue
		}
		last := calendar.DayOf(year, time.Month(m)+1, 0)
		for day := calendar.DayOf(year, time.Month(m), 1); day <= last; day++ {
			if r.on(day, last, begin) {
				days = append(days, day)
			}
		}
	}
	slices.Sort(days)
	return days
}

func (r rule) on(day, last calendar.Day, begin time.Time) bool {
	number := day.Date().Day()
	left := int(last-day) + 1 // 1 on the last day of the month
	if r.days != nil && !slices.Contains(r.days, number) && !slices.Contains(r.days, -left) {
		return false
	}
	if r.weekdays == nil {
		return r.days != nil || number == begin.Day()
	}
	return slices.ContainsFunc(r.weekdays, func(o ordinal) bool {
		return o.weekday == day.Weekday() &&
			(o.week == 0 || o.week > 0 && (number+6)/7 == o.week || o.week < 0 && (left+6)/7 == -o.week)
	})
}
