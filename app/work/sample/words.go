package sample

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"affiche/calendar"
)

// words walks a sentence word by word. The first mistake sticks in err; after it every answer is empty.
type words struct {
	rest   []string
	year   int
	serial func(from, day calendar.Day) bool // of a series of weekdays: which days it means
	err    error
}

func newWords(sentence string, year int) *words {
	spaced := strings.NewReplacer("..", " .. ", ",", " , ").Replace(sentence)
	return &words{rest: strings.Fields(spaced), year: year}
}

func (w *words) done() bool { return len(w.rest) == 0 }

func (w *words) peek() string {
	if w.done() || w.err != nil {
		return ""
	}
	return w.rest[0]
}

func (w *words) next() string {
	word := w.peek()
	if word != "" {
		w.rest = w.rest[1:]
	}
	return word
}

// take steps over the word if it is the next.
func (w *words) take(word string) bool {
	if w.peek() != word {
		return false
	}
	w.next()
	return true
}

// want steps over a word that must be there.
func (w *words) want(word string) {
	if !w.take(word) {
		w.fail("%q is missing before %q", word, w.peek())
	}
}

func (w *words) fail(format string, args ...any) {
	if w.err == nil {
		w.err = fmt.Errorf(format, args...)
	}
}

func digits(word string) bool { return word != "" && strings.Trim(word, "0123456789") == "" }

func (w *words) number(least, most int) int {
	word := w.next()
	n, err := strconv.Atoi(word)
	if err != nil || !digits(word) || n < least || n > most {
		w.fail("%q is not a number from %d to %d", word, least, most)
		return 0
	}
	return n
}

func (w *words) clock() int {
	word := w.next()
	minute, ok := parseClock(word)
	if !ok {
		w.fail("%q is not a time like 20:30", word)
	}
	return minute
}

// parseClock reads 20:30 as the minute of the day. 25:00 is one hour after midnight, for curfews.
func parseClock(word string) (minute int, ok bool) {
	hour, min, found := strings.Cut(word, ":")
	h, herr := strconv.Atoi(hour)
	m, merr := strconv.Atoi(min)
	ok = found && herr == nil && merr == nil && digits(hour) && len(min) == 2 && digits(min) && h < 48 && m < 60
	if !ok {
		return 0, false
	}
	return h*60 + m, true
}

// parseClocks reads 20:30-21:45.
func parseClocks(word string) (from, until int, ok bool) {
	start, end, found := strings.Cut(word, "-")
	from, sok := parseClock(start)
	until, eok := parseClock(end)
	return from, until, found && sok && eok && from < 24*60 && until <= 24*60
}

// day reads one day: "23 Aug" or "23 Aug 2026".
func (w *words) day() calendar.Day {
	d := w.someDay()
	if w.err == nil && d.month == 0 {
		w.fail("a month is missing after %d", d.day)
	}
	return w.resolve(d)
}

// spokenDay is a day as a list says it: "3" in "3, 10 May" leaves its month to the next.
type spokenDay struct {
	day   int
	month time.Month
	year  int
}

func (w *words) someDay() spokenDay {
	d := spokenDay{day: w.number(1, 31), year: w.year}
	if month, ok := months[w.peek()]; ok {
		d.month = month
		w.next()
		if len(w.peek()) == 4 && digits(w.peek()) {
			d.year = w.number(1990, 2199)
		}
	}
	return d
}

func (w *words) resolve(d spokenDay) calendar.Day {
	if w.err != nil {
		return 0
	}
	day := calendar.DayOf(d.year, d.month, d.day)
	if day.Date().Day() != d.day {
		w.fail("%s has no day %d", d.month, d.day)
	}
	return day
}

// days reads a list of days and of ranges of them: "3, 10 May, 30 Aug..2 Sep".
func (w *words) days() []calendar.Day {
	var said []spokenDay
	var ranges []bool // does said[i] reach from said[i-1]
	reaches := false
	for w.err == nil {
		said, ranges = append(said, w.someDay()), append(ranges, reaches)
		reaches = w.take("..")
		if !reaches && !w.take(",") {
			break
		}
	}
	for i := len(said) - 2; i >= 0; i-- {
		if said[i].month == 0 {
			said[i].month, said[i].year = said[i+1].month, said[i+1].year
		}
	}
	if w.err == nil && said[len(said)-1].month == 0 {
		w.fail("a month is missing after %d", said[len(said)-1].day)
	}
	return w.unroll(said, ranges)
}

// unroll names each day of a list.
func (w *words) unroll(said []spokenDay, ranges []bool) []calendar.Day {
	var days []calendar.Day
	for i, s := range said {
		d := w.resolve(s)
		if w.err != nil {
			return nil
		}
		first := d
		if ranges[i] {
			first = days[len(days)-1] + 1
		}
		if first > d || d-first > longest {
			w.fail("the range up to %s runs backwards or for more than two years", d)
		}
		for ; w.err == nil && first <= d; first++ {
			days = append(days, first)
		}
	}
	return days
}

var weekdays = map[string]time.Weekday{
	"Mon": time.Monday, "Tue": time.Tuesday, "Wed": time.Wednesday, "Thu": time.Thursday, "Fri": time.Friday,
	"Sat": time.Saturday, "Sun": time.Sunday,
}

var months = map[string]time.Month{
	"Jan": time.January, "Feb": time.February, "Mar": time.March, "Apr": time.April, "May": time.May, "Jun": time.June,
	"Jul": time.July, "Aug": time.August, "Sep": time.September, "Oct": time.October, "Nov": time.November,
	"Dec": time.December,
}
