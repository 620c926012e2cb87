package calendar

import (
	"regexp"
	"strconv"
	"time"
)

// ForeignTimes is when an item is, in the words that schedules use: a start and an end with or without an offset from UTC
// ("2024-05-30T08:00:00+01:00"), or instead of the end a length.
type ForeignTimes struct{ Start, End, Length string }

// In reads the times for a schedule that names a zone, or "" where it names none. The rule that refuses them is "" if they
// are good. A start with an offset is a moment: in a zone of another offset the clock shows another time.
func (t ForeignTimes) In(zone string) (when When, span Span, refused string) {
	start, exact, ok := parseForeignTime(t.Start)
	if !ok {
		return when, span, "start-unreadable"
	}
	end, refused := t.end(start, exact)
	switch {
	case refused != "":
		return when, span, refused
	case !end.After(start):
		return when, span, "end-before-start"
	case !exact:
		return When{Start: WallOf(start), End: WallOf(end), Zone: zone}, span, ""
	}
	span = Span{InstantOf(start), InstantOf(end)}
	if when, err := span.In(zone); err == nil {
		return when, Span{}, ""
	}
	return When{Start: WallOf(start), End: WallOf(end)}, span, ""
}

// end is the end in the clocks of the start: of two times of which one has an offset and the other none, both are what the
// same clock shows.
func (t ForeignTimes) end(start time.Time, exact bool) (end time.Time, refused string) {
	if t.End != "" {
		end, alike, ok := parseForeignTime(t.End)
		if !ok {
			return end, "end-unreadable"
		}
		if alike != exact {
			end = WallOf(end).Plain().Add(-offsetOf(start))
		}
		return end.In(start.Location()), ""
	}
	length, ok := ForeignLength(t.Length)
	if !ok {
		return end, "length-unreadable"
	}
	return start.Add(length), ""
}

func offsetOf(t time.Time) time.Duration {
	_, seconds := t.Zone()
	return time.Duration(seconds) * time.Second
}

// parseForeignTime reads a date with its time; exact tells that it came with an offset from UTC. The time keeps that offset
// and no zone: time.Parse takes the machine's own where that has the offset just then.
func parseForeignTime(s string) (t time.Time, exact, ok bool) {
	for _, layout := range []string{time.RFC3339, "2006-01-02T15:04Z07:00"} {
		if t, err := time.Parse(layout, s); err == nil {
			return t.In(time.FixedZone("", int(offsetOf(t)/time.Second))), true, sensible(t)
		}
	}
	for _, layout := range []string{"2006-01-02T15:04:05", "2006-01-02T15:04", "2006-01-02 15:04:05", "2006-01-02 15:04"} {
		if t, err := time.Parse(layout, s); err == nil {
			return t, false, sensible(t)
		}
	}
	return t, false, false
}

// sensible keeps out dates that no clock change is known for, and the year 0 that stands for "never" in some databases.
func sensible(t time.Time) bool { return t.Year() >= 1900 && t.Year() < 2200 }

var foreignLength = regexp.MustCompile(`^(?:(\d{1,3}):)?(\d{1,3}):(\d{2})$`)

// ForeignLength reads "1:30", "01:30", "2:06:00" (days, hours, minutes, as pretalx and EMF write what lasts longer than a
// day) and "01:30:00" (hours, minutes, seconds: known by the padded hours, or by more than 23 in the middle).
func ForeignLength(s string) (time.Duration, bool) {
	m := foreignLength.FindStringSubmatch(s)
	if m == nil {
		return 0, false
	}
	first, second, third := number(m[1]), number(m[2]), number(m[3])
	switch {
	case m[1] == "":
		return time.Duration(second)*time.Hour + time.Duration(third)*time.Minute, third < 60
	case len(m[1]) > 1 || second > 23:
		length := time.Duration(first)*time.Hour + time.Duration(second)*time.Minute + time.Duration(third)*time.Second
		return length, second < 60 && third < 60
	}
	return time.Duration(first*24+second)*time.Hour + time.Duration(third)*time.Minute, third < 60
}

func number(digits string) int {
	n, _ := strconv.Atoi(digits) // the pattern lets at most three digits through, or none, which is 0
	return n
}
