package inspector

import (
	"strconv"
	"strings"
	"time"
	"unicode"

	"affiche/assets"
	"affiche/calendar"
)

// MomentText says a day and, unless whole days are meant, a time of day, as [ParseMoment] reads it back.
func MomentText(language string, w calendar.Wall, wholeDay bool) string {
	day := assets.Date(language, w.Plain(), assets.DayMonthYear)
	if wholeDay {
		return day
	}
	return day + " " + assets.Clock(language, w.Plain())
}

// ParseMoment reads what a person types for a day and a time: "25.8. 20:30", "25 Aug 2027 20h30", "2027-08-25T20:30",
// "20:30". What is left out is taken from the time there was. Of whole days only the day is read, and midnight given.
func ParseMoment(language, s string, was calendar.Wall, wholeDay bool) (calendar.Wall, bool) {
	p, ok := readParts(language, s)
	if !ok || wholeDay && !p.hasDay {
		return 0, false
	}
	day, ok := p.date(was.Day())
	switch {
	case !ok:
		return 0, false
	case wholeDay:
		return day.At(0), true
	case p.hasClock:
		return day.At(p.minute), true
	}
	return day.At(was.Minute()), true
}

// ParseEnd reads the end of a stretch. A clock alone is the next time that clocks show it after the start; the last of
// whole days is inclusive, as people say it.
func ParseEnd(language, s string, of calendar.When) (calendar.Wall, bool) {
	end, ok := ParseMoment(language, s, of.End, of.WholeDays)
	p, _ := readParts(language, s)
	switch {
	case !ok:
		return 0, false
	case of.WholeDays:
		return end + 24*3600, true
	case !p.hasDay:
		end = of.Start.Day().At(p.minute)
		if end <= of.Start {
			end += 24 * 3600
		}
	}
	return end, true
}

// parts are the numbers and words of a typed moment.
type parts struct {
	numbers          []int
	month            int // by name; 0 is none
	monthAfter       int // how many numbers stood before it
	yearFirst        bool
	minute           int
	hasDay, hasClock bool
}

// readParts takes a text apart: a clock is two numbers joined by ":" or "h", the other numbers are the day.
func readParts(language, s string) (parts, bool) {
	var p parts
	s = strings.ToLower(strings.TrimSpace(strings.ReplaceAll(s, "t", " t")))
	s = strings.ReplaceAll(s, " t", "t")
	if day, clock, ok := strings.Cut(s, "t"); ok && isNumeric(day) && isNumeric(clock) && day != "" {
		s = day + " " + clock
	}
	for _, word := range strings.FieldsFunc(s, func(r rune) bool { return unicode.IsSpace(r) || r == ',' }) {
		if !p.read(language, word) {
			return p, false
		}
	}
	p.hasDay = len(p.numbers) > 0 || p.month > 0
	return p, p.hasDay || p.hasClock
}

func isNumeric(s string) bool { return strings.Trim(s, "0123456789-:./") == "" }

func (p *parts) read(language, word string) bool {
	minute, ok := readClock(word)
	if !ok && (len(p.numbers) > 0 || p.month > 0 || dotted(language)) {
		minute, ok = readDotted(word)
	}
	if ok && !p.hasClock {
		p.minute, p.hasClock = minute, true
		return true
	}
	if month := monthNamed(language, word); month > 0 && p.month == 0 {
		p.month, p.monthAfter = month, len(p.numbers)
		return true
	}
	if isWeekday(language, word) || word == "de" || word == "del" {
		return true
	}
	if strings.HasPrefix(word, "-") {
		return false
	}
	p.yearFirst = p.yearFirst || len(p.numbers) == 0 && strings.Count(word, "-") == 2
	for _, n := range strings.FieldsFunc(word, func(r rune) bool { return strings.ContainsRune(".-/", r) }) {
		number, err := strconv.Atoi(n)
		if err != nil || number < 0 || len(p.numbers) == 3 {
			return false
		}
		p.numbers = append(p.numbers, number)
	}
	return true
}

// readClock reads 20:30, 20h30, 20h, 20.30h; a day's turn past midnight may be written as 24:00 to 29:59.
func readClock(word string) (minute int, ok bool) {
	hours, minutes, cut := strings.Cut(word, ":")
	if !cut {
		if hours, minutes, cut = strings.Cut(word, "h"); !cut {
			return 0, false
		}
		if minutes == "" {
			minutes = "0"
		}
	}
	minutes, _, _ = strings.Cut(minutes, ":") // seconds are not kept
	h, herr := strconv.Atoi(hours)
	m, merr := strconv.Atoi(strings.TrimSuffix(minutes, "h"))
	ok = herr == nil && merr == nil && h >= 0 && h < 30 && m >= 0 && m < 60
	return h*60 + m, ok
}

// readDotted reads 20.30, as Slovenes write it; 25.8. is a day.
func readDotted(word string) (minute int, ok bool) {
	hours, minutes, cut := strings.Cut(word, ".")
	if !cut || len(minutes) != 2 || len(hours) > 2 {
		return 0, false
	}
	return readClock(hours + ":" + minutes)
}

// dotted reports a language in which a clock alone is written with a dot.
func dotted(language string) bool {
	return strings.Contains(assets.Clock(language, time.Unix(0, 0).UTC()), ".")
}

// monthNamed finds the month whose name begins with a word, in the language; 0 is none.
func monthNamed(language, word string) int {
	word = strings.Trim(word, ".")
	if len([]rune(word)) < 3 || strings.ContainsAny(word, "0123456789") {
		return 0
	}
	for m := 1; m <= 12; m++ {
		for _, key := range []string{"month.short.", "month.", "month.of."} {
			name := strings.Trim(strings.ToLower(assets.Say(language, key+strconv.Itoa(m))), ".")
			if name == word || len([]rune(word)) >= 4 && strings.HasPrefix(name, word) {
				return m
			}
		}
	}
	return 0
}

func isWeekday(language, word string) bool {
	word = strings.Trim(word, ".")
	for d := 1; d <= 7 && word != ""; d++ {
		for _, key := range []string{"weekday.short.", "weekday."} {
			if strings.Trim(strings.ToLower(assets.Say(language, key+strconv.Itoa(d))), ".") == word {
				return true
			}
		}
	}
	return false
}

// date is the day that the parts name, what is left out taken from the day there was.
func (p parts) date(was calendar.Day) (calendar.Day, bool) {
	year, month, day := was.Date().Date()
	n := p.numbers
	switch {
	case len(n) == 0:
	case p.month > 0:
		month, day = time.Month(p.month), n[0]
		if len(n) > 1 {
			year = n[1]
		}
	case p.yearFirst && len(n) == 3:
		year, month, day = n[0], time.Month(n[1]), n[2]
	default:
		day = n[0]
		if len(n) > 1 {
			month = time.Month(n[1])
		}
		if len(n) > 2 {
			year = n[2]
		}
	}
	if year < 100 {
		year += 2000
	}
	d := calendar.DayOf(year, month, day)
	y2, m2, d2 := d.Date().Date()
	return d, y2 == year && m2 == month && d2 == day && year >= 1900 && year <= 2200
}
