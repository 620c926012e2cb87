package typed

import (
	"time"

	"affiche/calendar"
)

// between takes two sides: 20–29 August, from 30 Aug to 2 Sep, 25.8. 20:00 – 26.8. 2:00.
func (p *parser) between() (Span, bool, *Fault) {
	first, last, ok := p.sides()
	if !ok {
		return Span{}, false, nil
	}
	if first.hasClock != last.hasClock {
		return Span{}, true, because("typed.half-timed")
	}
	if !first.hasClock {
		from, until, fault := p.daysBetween(first.date, last.date)
		return daysOf(from, until), true, fault
	}
	s, fault := p.timesBetween(first, last)
	return s, true, fault
}

// sides takes what stands before and after a dash or a "to": two moments, or two days.
func (p *parser) sides() (first, last said, ok bool) {
	onlyDay := func() (s said, ok bool) {
		s.date, s.hasDay = p.date()
		return s, s.hasDay
	}
	for _, side := range []func() (said, bool){p.said, onlyDay} {
		if p.try(func() bool {
			p.is(from)
			if first, ok = side(); !ok || !p.until() {
				return false
			}
			last, ok = side()
			return ok && p.ended()
		}) {
			return first, last, true
		}
	}
	return said{}, said{}, false
}

func (p *parser) until() bool { return p.sign("-") || p.is(to) }

// daysBetween finds the first and the last day. The last lends the first the month and the year that it lacks; what the last
// lacks is taken from the first.
func (p *parser) daysBetween(first, last date) (from, until calendar.Day, fault *Fault) {
	if first.month == 0 && first.day != 0 {
		first.month = last.month
	}
	lent := first.year == 0 && first.month != 0 && last.year != 0
	if lent {
		first.year = last.year
	}
	if lent && first.month > last.month {
		first.year--
	}
	if from, fault = p.resolve(first, p.base().FestivalDay(p.turnOf(p.base()))); fault != nil {
		return 0, 0, fault
	}
	if last.year == 0 && last.month != 0 && time.Month(last.month) < from.Date().Month() {
		last.year = from.Date().Year() + 1
	}
	if until, fault = p.resolve(last, from); fault == nil && until < from {
		fault = because("typed.end-first", p.sayDay(from), p.sayDay(until))
	}
	return from, until, fault
}

// timesBetween finds the stretch between two moments. Days that are written are the calendar's.
func (p *parser) timesBetween(first, last said) (s Span, fault *Fault) {
	from := p.base().FestivalDay(p.turnOf(p.base()))
	until := from
	switch {
	case first.hasDay && last.hasDay:
		from, until, fault = p.daysBetween(first.date, last.date)
	case first.hasDay:
		from, fault = p.resolve(first.date, from)
		until = from
	case last.hasDay:
		until, fault = p.resolve(last.date, from)
	}
	s = Span{Start: p.inItsNight(from, first), End: p.inItsNight(until, last)}
	if fault == nil && s.End <= s.Start {
		fault = because("typed.end-first", p.sayWall(s.Start), p.sayWall(s.End))
	}
	return s, fault
}

// inItsNight is a time of day on a day; after midnight it is in the night that follows, unless the day was written.
func (p *parser) inItsNight(day calendar.Day, s said) calendar.Wall {
	w := day.At(s.minute)
	if s.day == 0 && s.minute < p.Turn {
		w += calendar.Wall(fullDay * 60)
	}
	return w
}
