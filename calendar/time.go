package calendar

import (
	"fmt"
	"strings"
	"time"
)

// A Wall is what a clock on the wall and the calendar beside it show: seconds since 0000-12-31T00:00:00, in no zone. The
// zero Wall means "no time": it lies before the first of the years that can be given.
type Wall int64

// A Day is a date of the civil calendar: days since 0000-12-31. The zero Day means "no day".
type Day int32

// unixDay is the day from which moments are counted, 1970-01-01.
const unixDay = 719163

// An Instant is a moment: seconds since 1970-01-01T00:00:00 UTC.
type Instant int64

// A Span is a stretch between two moments, half-open.
type Span struct{ Start, End Instant }

// Meets reports whether two spans share a moment.
func (s Span) Meets(o Span) bool { return s.Start < o.End && o.Start < s.End }

// Time is the moment as the standard library has it, in UTC.
func (i Instant) Time() time.Time { return time.Unix(int64(i), 0).UTC() }

// InstantOf is the moment of t, its fraction of a second cut off.
func InstantOf(t time.Time) Instant { return Instant(t.Unix()) }

const daySeconds = 24 * 60 * 60

// WallOf is the wall clock that t shows in its own zone.
func WallOf(t time.Time) Wall {
	return wallOfUTC(time.Date(t.Year(), t.Month(), t.Day(), t.Hour(), t.Minute(), t.Second(), 0, time.UTC).Unix())
}

// DayOf is the day of year, month and day; days beyond the month's end run on into the next.
func DayOf(year int, month time.Month, day int) Day {
	return wallOfUTC(time.Date(year, month, day, 0, 0, 0, 0, time.UTC).Unix()).Day()
}

// utc is the moment, in seconds as [Instant] counts them, at which clocks at Greenwich show w.
func (w Wall) utc() int64 { return int64(w) - unixDay*daySeconds }

func wallOfUTC(seconds int64) Wall { return Wall(seconds + unixDay*daySeconds) }

// At is the wall clock at a minute of the day: d.At(20*60+30) is half past eight in the evening. Minutes may run beyond
// midnight.
func (d Day) At(minute int) Wall { return Wall(int64(d)*daySeconds + int64(minute)*60) }

// Date is midnight of the day, in UTC, for the standard library's arithmetic and names.
func (d Day) Date() time.Time { return d.At(0).Plain() }

// Weekday is the day's weekday.
func (d Day) Weekday() time.Weekday { return d.Date().Weekday() }

// Day is the calendar day that the wall shows.
func (w Wall) Day() Day {
	d := int64(w) / daySeconds
	if int64(w)%daySeconds < 0 {
		d--
	}
	return Day(d)
}

// Minute is the minute of the day, 0 to 1439.
func (w Wall) Minute() int { return int((int64(w) - int64(w.Day())*daySeconds) / 60) }

// Plain is the wall as a time.Time in UTC, for formatting only.
func (w Wall) Plain() time.Time { return time.Unix(w.utc(), 0).UTC() }

// FestivalDay is the day to which a wall clock belongs when the day turns at the minute given, not at midnight: with 300
// (05:00) a show at 01:30 belongs to the evening before.
func (w Wall) FestivalDay(turn int) Day { return (w - Wall(turn*60)).Day() }

// ParseWall reads "2027-08-25T22:00", with or without seconds; "" is no time.
func ParseWall(s string) (Wall, error) {
	if s == "" {
		return 0, nil
	}
	layout := "2006-01-02T15:04"
	if strings.Count(s, ":") == 2 {
		layout = "2006-01-02T15:04:05"
	}
	t, err := time.Parse(layout, s)
	if err != nil || WallOf(t).Day() == 0 {
		return 0, fmt.Errorf("%q is not a local time like 2027-08-25T22:00", s)
	}
	return WallOf(t), nil
}

// String writes what [ParseWall] reads; seconds only where there are some.
func (w Wall) String() string {
	if w == 0 {
		return ""
	}
	if w%60 != 0 {
		return w.Plain().Format("2006-01-02T15:04:05")
	}
	return w.Plain().Format("2006-01-02T15:04")
}

// ParseDay reads "2027-08-25"; "" is no day.
func ParseDay(s string) (Day, error) {
	if s == "" {
		return 0, nil
	}
	t, err := time.Parse("2006-01-02", s)
	if err != nil || DayOf(t.Date()) == 0 {
		return 0, fmt.Errorf("%q is not a day like 2027-08-25", s)
	}
	return DayOf(t.Date()), nil
}

// String writes what [ParseDay] reads.
func (d Day) String() string {
	if d == 0 {
		return ""
	}
	return d.Date().Format("2006-01-02")
}

// MarshalText and UnmarshalText make walls and days texts in files and JSON.
func (w Wall) MarshalText() ([]byte, error) { return []byte(w.String()), nil }

// UnmarshalText reads what MarshalText wrote.
func (w *Wall) UnmarshalText(b []byte) (err error) { *w, err = ParseWall(string(b)); return err }

// MarshalText writes the day as [Day.String] does.
func (d Day) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads what MarshalText wrote.
func (d *Day) UnmarshalText(b []byte) (err error) { *d, err = ParseDay(string(b)); return err }
