package feed

import (
	"strconv"
	"strings"
	"time"

	ics "github.com/arran4/golang-ical"

	"affiche/calendar"
)

// A stamp is a date or a time as a file writes it.
type stamp struct {
	wall calendar.Wall
	zone string // TZID; "UTC" for a moment, "" where the file says none
	day  bool
}

// parseStamp reads the value of DTSTART and its like. What it looks like decides, not its VALUE: that is wrong too often.
func parseStamp(p *ics.BaseProperty) (stamp, bool) {
	if p == nil {
		return stamp{}, false
	}
	s, ok := parseStampText(p.Value)
	if ok && !s.day && s.zone == "" {
		s.zone = parameter(p, "TZID")
	}
	return s, ok
}

// parseStampText reads 20270825, 20270825T220000 and 20270825T200000Z, with hyphens and colons too.
func parseStampText(text string) (s stamp, ok bool) {
	text = strings.TrimSpace(text)
	if len(text) > 4 && text[4] == '-' {
		text = separators.Replace(text)
	}
	digits, zulu := strings.CutSuffix(upper(text), "Z")
	date, clock, timed := strings.Cut(digits, "T")
	if len(date) != 8 || !allDigits(date) {
		return stamp{}, false
	}
	year, month, day := number(date[:4]), number(date[4:6]), number(date[6:])
	d := calendar.DayOf(year, time.Month(month), day)
	if d.Date().Day() != day || int(d.Date().Month()) != month || year < 1 {
		return stamp{}, false
	}
	if !timed {
		return stamp{wall: d.At(0), day: true}, true
	}
	if len(clock) == 4 {
		clock += "00"
	}
	if len(clock) != 6 || !allDigits(clock) {
		return stamp{}, false
	}
	hour, minute, second := number(clock[:2]), number(clock[2:4]), number(clock[4:])
	if hour > 23 || minute > 59 || second > 60 { // 60 is a leap second
		return stamp{}, false
	}
	s.wall = d.At(hour*60+minute) + calendar.Wall(min(second, 59))
	if zulu {
		s.zone = "UTC"
	}
	return s, true
}

var separators = strings.NewReplacer("-", "", ":", "")

func allDigits(s string) bool { return strings.Trim(s, "0123456789") == "" }

func number(digits string) int {
	n, _ := strconv.Atoi(digits) // digits alone, and few
	return n
}

// parseDuration reads P1DT2H30M and P2W: whole days, which follow the calendar, and seconds, which follow the clock.
func parseDuration(s string) (days, seconds int, ok bool) {
	s = upper(strings.TrimSpace(s))
	s = strings.TrimPrefix(s, "+")
	s, ok = strings.CutPrefix(s, "P")
	timed, n, read := false, 0, 0
	for _, c := range s {
		switch {
		case c == 'T' && n == 0:
			timed = true
		case c >= '0' && c <= '9' && n < 1e6:
			n, read = n*10+int(c-'0'), read+1
			continue
		case c == 'W' && !timed:
			days += 7 * n
		case c == 'D' && !timed:
			days += n
		case c == 'H' && timed:
			seconds += 3600 * n
		case c == 'M' && timed:
			seconds += 60 * n
		case c == 'S' && timed:
			seconds += n
		default:
			return 0, 0, false
		}
		n = 0
	}
	return days, seconds, ok && n == 0 && read > 0 && days < 1e6 && seconds < 1e9
}

// timeOf reads when a date is: start, and end or duration; span is its moments by the rules of the file. What is wrong with
// it is told as a rule of refusals. A date without an end is refused, but for a whole day: nobody knows how long it is.
func (f *Foreign) timeOf(part ics.Component) (when calendar.When, span calendar.Span, refused string) {
	first, ok := parseStamp(find(part, "DTSTART"))
	if !ok || !sensible(first) {
		return when, span, "start-unreadable"
	}
	start, ok := f.place(first)
	if !ok {
		return when, span, "no-such-zone"
	}
	end, refused := f.end(part, first)
	if refused != "" {
		return when, span, refused
	}
	span = calendar.Span{Start: start.at, End: end.at}
	if start.gap && span.End <= span.Start && start.wall < end.wall && start.zone == end.zone {
		span.End = span.Start + calendar.Instant(end.wall-start.wall) // as our own dates do: see [calendar.When.Moments]
	}
	switch {
	case span.End <= span.Start:
		return when, span, "end-before-start"
	case (start.zone == "") != (end.zone == ""):
		return when, span, "end-unreadable"
	case start.exact || end.exact || start.zone != end.zone: // a journey is said by the clocks of its start
		when, _ = span.In(start.zone) // the zone is known
		return when, span, ""
	}
	return calendar.When{Start: start.wall, End: end.wall, Zone: start.zone, WholeDays: first.day}, span, ""
}

// sensible keeps out the years that stand for "never", and those for which no clock change is known.
func sensible(s stamp) bool {
	return s.wall > calendar.DayOf(1900, 1, 1).At(0) && s.wall < calendar.DayOf(2200, 1, 1).At(0)
}

// end reads DTEND, else DURATION, else what a whole day means by itself.
func (f *Foreign) end(part ics.Component, start stamp) (moment, string) {
	if p := find(part, "DTEND"); p != nil {
		end, ok := parseStamp(p)
		if !ok || end.day != start.day || !sensible(end) {
			return moment{}, "end-unreadable"
		}
		return f.placed(end)
	}
	if p := find(part, "DURATION"); p != nil {
		days, seconds, ok := parseDuration(p.Value)
		if !ok || start.day && seconds%(24*3600) != 0 {
			return moment{}, "length-unreadable"
		}
		start.wall += calendar.Wall(days * 24 * 3600)
		m, rule := f.placed(start)
		return m.after(seconds), rule
	}
	if !start.day {
		return moment{}, "ics-no-end"
	}
	start.wall += 24 * 3600
	return f.placed(start)
}

func (f *Foreign) placed(s stamp) (moment, string) {
	m, ok := f.place(s)
	if !ok {
		return m, "no-such-zone"
	}
	return m, ""
}
