package sample

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"affiche/calendar"
)

// stretch is one date on the wall: where is not said yet, so neither is the zone.
type stretch struct {
	start, end calendar.Wall // half-open
	whole      bool          // whole days
}

// dating is what a sentence of dates says: the dates, and what holds for all of them.
type dating struct {
	stretches []stretch
	status    calendar.Status // "" takes the activity's
	rank      int             // of an option's hold; 0 is none
	by        calendar.Day    // when that hold runs out
	in        string          // the place's key, where it is not the activity's
	second    bool            // of an hour that clocks show twice, the second
	title     string
}

// parseDates reads a sentence of dates, for example "23..24 Aug 20:30-21:45 option 1 by 15 Jun | Opening". The language
// is described in assets/sample/README.md. Days that name no year are in the one given.
func parseDates(text string, year int) (dating, error) {
	head, title, _ := strings.Cut(text, "|")
	w := newWords(head, year)
	d := dating{title: strings.TrimSpace(title)}
	d.stretches = w.stretches()
	for w.err == nil && !w.done() {
		w.qualify(&d)
	}
	if w.err != nil {
		return dating{}, fmt.Errorf("dates %q: %w", text, w.err)
	}
	return d, nil
}

// stretches reads the days and the clock.
func (w *words) stretches() []stretch {
	if _, ok := weekdays[w.peek()]; ok || slices.Contains(ordinals, w.peek()) {
		return w.clocked(w.series())
	}
	days := w.days()
	if len(days) != 1 {
		return w.clocked(days)
	}
	if w.take("to") {
		last := w.day()
		if w.err == nil && last < days[0] {
			w.fail("%s is before %s", last, days[0])
		}
		return []stretch{{days[0].At(0), (last + 1).At(0), true}}
	}
	if clock, ok := parseClock(w.peek()); ok {
		w.next()
		return w.overnight(days[0].At(clock))
	}
	return w.clocked(days)
}

// overnight reads "to 16 Mar 18:00", after a day and a clock.
func (w *words) overnight(start calendar.Wall) []stretch {
	w.want("to")
	last := w.day()
	end := last.At(w.clock())
	if w.err == nil && end <= start {
		w.fail("%s is not after %s", end, start)
	}
	return []stretch{{start, end, false}}
}

// clocked gives each of the days the clock that follows, or the whole day where none does. An end at or before the
// start is on the next day.
func (w *words) clocked(days []calendar.Day) []stretch {
	from, until, ok := parseClocks(w.peek())
	if ok {
		w.next()
	}
	if ok && until <= from {
		until += 24 * 60
	}
	dates := make([]stretch, 0, len(days))
	if w.serial != nil {
		days = w.spread()
	}
	for _, d := range days {
		if ok {
			dates = append(dates, stretch{d.At(from), d.At(until), false})
		} else {
			dates = append(dates, stretch{d.At(0), (d + 1).At(0), true})
		}
	}
	return dates
}

// spread reads "from … until … except …", which stands after the clock of a series, and names each day of it.
func (w *words) spread() (days []calendar.Day) {
	w.want("from")
	from := w.day()
	w.want("until")
	until := w.day()
	var except []calendar.Day
	if w.take("except") {
		except = w.days()
	}
	if w.err == nil && (until < from || until-from > longest) {
		w.fail("a series lasts from one day to two years")
	}
	if w.err != nil {
		return nil
	}
	for d := from; d <= until; d++ {
		if w.serial(from, d) && !slices.Contains(except, d) {
			days = append(days, d)
		}
	}
	if len(days) == 0 {
		w.fail("no day is left")
	}
	return days
}

// longest is the number of days that a range or series may span: more is a slip of the pen.
const longest = 2 * 366

// ordinals are the words that may stand before a weekday.
var ordinals = []string{"every", "first", "second", "third", "fourth", "last"}

// series reads "Tue Thu", "every other Tue" or "first Tue" and remembers which days that means; the stretch that it
// covers follows the clock.
func (w *words) series() []calendar.Day {
	nth := slices.Index(ordinals, w.peek())
	if nth >= 0 {
		w.next()
	}
	if nth == 0 {
		w.want("other")
	}
	on := map[time.Weekday]bool{}
	for {
		day, ok := weekdays[w.peek()]
		if !ok {
			break
		}
		on[day] = true
		w.next()
		w.take(",")
	}
	if len(on) == 0 {
		w.fail("a weekday is missing")
	}
	w.serial = func(from, d calendar.Day) bool { return on[d.Weekday()] && chosen(nth, from, d) }
	return nil
}

// chosen reports whether a day is the one of its month, or of its fortnight, that the ordinal means; -1 means every one.
func chosen(nth int, from, d calendar.Day) bool {
	switch nth {
	case -1:
		return true
	case 0:
		return (d-from)/7%2 == 0
	case len(ordinals) - 1:
		return (d + 7).Date().Month() != d.Date().Month()
	}
	return (d.Date().Day()-1)/7 == nth-1
}

// qualify reads one of the words after the clock.
func (w *words) qualify(d *dating) {
	word := w.next()
	switch {
	case word == "in":
		d.in = w.next()
		if d.in == "" {
			w.fail("a place is missing after in")
		}
	case word == "second":
		d.second = true
	case slices.Contains(calendar.Statuses(), calendar.Status(word)):
		d.status = calendar.Status(word)
		w.promise(d)
	default:
		w.fail("%q is no word of dates", word)
	}
}

// promise reads "1 by 15 Jun" after option: the rank and the end of its hold.
func (w *words) promise(d *dating) {
	if d.status != calendar.Option || w.done() || !digits(w.peek()) {
		return
	}
	d.rank = w.number(1, 9)
	if w.take("by") {
		d.by = w.day()
	}
}
