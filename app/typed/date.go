package typed

import (
	"time"

	"affiche/calendar"
)

// A date is what was said of a day; what is 0 was not.
type date struct {
	relative *int // days from today, and nothing else
	weekday  int
	coming   int // which of the coming weekdays; 0 is said in no such way
	day      int
	month    int
	year     int
	exact    bool // written with the year first, as machines do
	bare     bool // a number and nothing else: 20, but not 20. or 20th
	comma    bool // after the weekday
}

// date takes a day in any of the ways in which one is written.
func (p *parser) date() (d date, ok bool) {
	for _, form := range []func(*date) bool{p.yearFirst, p.fromToday, p.weekdayForm, p.dayMonth, p.monthDay, p.dayAlone} {
		d = date{}
		if p.try(func() bool { p.is(on); return form(&d) }) || p.try(func() bool { return form(&d) }) {
			return d, true
		}
	}
	return date{}, false
}

// yearFirst takes 2027-08-25.
func (p *parser) yearFirst(d *date) bool {
	var ok [3]bool
	d.year, ok[0] = p.figures(4, 4)
	sep := p.peek(p.at).text
	if !ok[0] || !p.gluedSign("-", "/", ".") {
		return false
	}
	d.month, ok[1] = p.gluedFigures(1, 2)
	same := p.gluedSign(sep)
	d.day, ok[2] = p.gluedFigures(1, 2)
	d.exact = true
	return ok[1] && same && ok[2] && d.month > 0 && d.day > 0
}

func (p *parser) fromToday(d *date) bool {
	n, ok := p.phrase(relative)
	d.relative = &n
	return ok
}

// weekdayForm takes Fri, Fri 20, Friday, 20 August.
func (p *parser) weekdayForm(d *date) bool {
	p.is(onWeekday)
	which := p.which(thisOne)
	n, ok := p.name(weekday)
	if !ok {
		return false
	}
	if which == 0 {
		which = p.which(nextOne)
	}
	if which != 0 {
		d.weekday, d.coming = n, which
		return true
	}
	comma := false
	p.try(func() bool {
		comma = p.sign(",")
		p.is(on)
		if p.hours && p.ahead(p.areHours) {
			return false
		}
		return p.try(func() bool { return p.dayMonth(d) }) || p.try(func() bool { return p.monthDay(d) }) ||
			p.try(func() bool { return p.dayAlone(d) })
	})
	d.weekday, d.comma = n, comma
	return true
}

// dayMonth takes 25 August 2027, 25. 8. 2027, 25/8/27.
func (p *parser) dayMonth(d *date) bool {
	*d = date{}
	return p.try(func() bool { return p.figuresOnly(d) }) || p.try(func() bool {
		var ok bool
		if d.day, ok = p.dayNumber(); !ok {
			return false
		}
		p.is(of)
		d.month, ok = p.name(month)
		d.year = p.year(ok)
		return ok
	})
}

// dayNumber takes 25, 25., 25th.
func (p *parser) dayNumber() (n int, ok bool) {
	n, ok = p.figures(1, 2)
	ok = ok && n > 0
	if ok && !p.gluedSign(".") && p.peek(p.at).glued {
		p.is(ordinal)
	}
	return n, ok
}

// figuresOnly takes days that are written without a name.
func (p *parser) figuresOnly(d *date) bool {
	if p.doubtful() && p.clocks {
		return false
	}
	var ok bool
	if d.day, ok = p.figures(1, 2); !ok || d.day == 0 {
		return false
	}
	sep := p.peek(p.at)
	if !p.sign(".", "/", "-") || (sep.text != "/" && !sep.glued) {
		return false
	}
	spaced := !p.peek(p.at).glued
	if d.month, ok = p.figures(1, 2); !ok || d.month == 0 {
		return false
	}
	switch ended := p.gluedSign(sep.text); {
	case sep.text == "-":
		d.year, ok = p.gluedFigures(4, 4)
		return ended && ok
	case ended:
		d.year = p.year(true)
		ok = sep.text == "." || d.year != 0
	case sep.text == ".":
		ok = spaced || d.month <= 12 && p.apart() // 20.30 can only be a time
		d.year = p.year(spaced)
	}
	return ok
}

// apart reports that what comes next is no part of the number before.
func (p *parser) apart() bool {
	t := p.peek(p.at)
	return !t.glued || t.text == "-" || t.text == "," || t.text == ";"
}

// monthDay takes August 25, 2027.
func (p *parser) monthDay(d *date) bool {
	*d = date{}
	var ok bool
	if d.month, ok = p.name(month); !ok || p.ahead(p.isClock) {
		return false
	}
	if d.day, ok = p.dayNumber(); !ok {
		return false
	}
	d.year = p.year(true)
	return true
}

// dayAlone takes 25 and 25., but not the beginning of a time.
func (p *parser) dayAlone(d *date) bool {
	*d = date{}
	if p.ahead(p.isClock) {
		return false
	}
	var ok bool
	from := p.at
	d.day, ok = p.dayNumber()
	d.bare = p.at == from+1
	return ok
}

// areHours reports numbers that may be hours as well as days: the 20–22 of "fri 20–22".
func (p *parser) areHours() bool {
	_, _, ok := p.clocksBetween(true, true)
	return ok
}

func (p *parser) isClock() bool {
	_, ok := p.clock(true)
	return ok
}

// year takes the year after a month; 0 is none. Two digits that stand apart may be an hour.
func (p *parser) year(may bool) (year int) {
	if !may {
		return 0
	}
	ok := p.try(func() bool {
		if !p.sign(",") {
			p.is(of)
		}
		four, ok := p.figures(4, 4)
		year = four
		return ok && year >= 1000
	}) || p.try(func() bool {
		apart := !p.peek(p.at).glued
		if apart && p.ahead(p.isClock) {
			return false
		}
		two, ok := p.figures(2, 2)
		year = 2000 + two
		return ok && !(apart && two <= 24 && (p.hours || p.peek(p.at).text == "-"))
	})
	if !ok {
		return 0
	}
	p.gluedSign(".")
	return year
}

// The years in which programmes are planned; others are slips of the hand.
const firstYear, lastYear = 1900, 2200

// isWeekdayAlone reports a day that is told by its weekday and nothing else.
func (d date) isWeekdayAlone() bool {
	return d.weekday != 0 && d.coming == 0 && d.day == 0 && d.relative == nil
}

// resolve finds the day that is meant, beside another day.
func (p *parser) resolve(d date, beside calendar.Day) (calendar.Day, *Fault) {
	switch {
	case d.relative != nil:
		return p.Today + calendar.Day(*d.relative), nil
	case d.coming != 0:
		return p.comingDay(d), nil
	case d.isWeekdayAlone():
		return nextWeekday(beside, d.weekday), nil
	case d.weekday != 0 && d.month == 0:
		return p.nearest(d, beside)
	}
	d = d.completed(beside)
	day, ok := d.real()
	switch {
	case d.year < firstYear || d.year > lastYear:
		return 0, because("typed.no-such-year", p.text)
	case d.month > 12 && d.day <= 12:
		return 0, because("typed.day-first", p.text)
	case !ok:
		return 0, because("typed.no-such-day", p.text)
	case d.weekday != 0 && d.weekday != isoWeekday(day):
		return 0, because("typed.other-weekday", p.sayDay(day), p.sayWeekday(day))
	}
	return day, nil
}

// completed takes what was not said from another day.
func (d date) completed(beside calendar.Day) date {
	year, month, day := numbers(beside)
	if d.year == 0 {
		d.year = year
	}
	if d.month == 0 {
		d.month = month
	}
	if d.day == 0 {
		d.day = day
	}
	return d
}

// real is the day, and whether there is one.
func (d date) real() (calendar.Day, bool) {
	day := calendar.DayOf(d.year, time.Month(d.month), d.day)
	year, month, number := numbers(day)
	return day, year == d.year && month == d.month && number == d.day
}

func numbers(d calendar.Day) (year, month, day int) {
	y, m, n := d.Date().Date()
	return y, int(m), n
}

func isoWeekday(d calendar.Day) int { return (int(d.Weekday())+6)%7 + 1 }

// nextWeekday is the first such day after another.
func nextWeekday(after calendar.Day, weekday int) calendar.Day {
	return after + 1 + calendar.Day((weekday-isoWeekday(after)+6)%7)
}

// nearest finds the day of a month that is such a weekday, in the month nearest to a day; the later of two.
func (p *parser) nearest(d date, to calendar.Day) (calendar.Day, *Fault) {
	year, month, _ := numbers(to)
	var best calendar.Day
	found := false
	for by := -12; by <= 12; by++ {
		first := calendar.DayOf(year, time.Month(month+by), 1)
		day, ok := date{day: d.day}.completed(first).real()
		if ok && isoWeekday(day) == d.weekday && (!found || far(day, to) <= far(best, to)) {
			best, found = day, true
		}
	}
	if !found {
		return 0, because("typed.no-such-day", p.text)
	}
	return best, nil
}

func far(a, b calendar.Day) calendar.Day { return max(a-b, b-a) }
