// Package typed reads dates and times as people write them, in any of the six languages: a [Moment] ("25.8. 20:30",
// "ven 20", "next friday", "+1d"), a [Span] ("20–29 August", "22:00 90 min") and a [Run] ("Tue–Sat 20:00, Sun 15:00,
// 20–29 August, not on 25", "every other Friday 20:00 from 3 September, 6 times").
//
// Three rules keep what is read from surprising whoever typed it:
//
//   - All of the text is understood, or none of it: no word is passed over.
//   - The day stands before the month, in figures, in every language. What can not be so is refused, never turned round.
//   - What has two readings is refused and both are told, unless the language of the window decides ("20.05" is a time in
//     Slovene). Names of months and weekdays are known in all languages at once; the window's own comes first ("mar" is
//     March in English, Tuesday in French).
//
// What is left out is taken from the moment that is being edited, or from today. Days are inclusive as typed; all that
// leaves the package is half-open. Only calendar and assets are known here: no window, no files, no clock but the caller's.
package typed

import "affiche/calendar"

// A Reader knows where something is typed.
type Reader struct {
	Language string
	Today    calendar.Day
	Around   calendar.Wall // the moment that is being edited, or pointed at; zero is the midnight of today

	// Turn is the minute at which a day turns, 0 for midnight: of an evening, 1:30 is then the night that follows. It counts
	// where the day is left out or told by its weekday. A day of the month is the calendar's, unless Evenings are meant.
	Turn     int
	Evenings bool

	WholeDays bool // only days are meant, no times
	Within    Days // those of a run that names none: of its festival
}

// base is the moment from which missing parts are taken.
func (r Reader) base() calendar.Wall {
	switch {
	case r.Around == 0:
		return r.Today.At(0)
	case r.WholeDays:
		return r.Around.Day().At(0)
	}
	return r.Around
}

// A Fault says why a text was not read: a key of the catalogue, and what it names, in the reader's language.
type Fault struct {
	Key  string
	Args []any
}

func because(key string, args ...any) *Fault { return &Fault{key, args} }

// Part is a set of what was said of a moment, and not taken from elsewhere.
type Part uint8

// The parts.
const (
	SaidDay   Part = 1 << iota // a day in any way: a number, a weekday, "tomorrow"
	SaidYear                   // the year, too
	SaidClock                  // a time of day
)
