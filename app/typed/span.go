package typed

import (
	"time"

	"affiche/assets"
	"affiche/calendar"
)

// A Span is a stretch, half-open; days are typed inclusive.
type Span struct {
	Start, End calendar.Wall
	WholeDays  bool
}

// When is the stretch on the clocks of a zone.
func (s Span) When(zone string, fold calendar.Fold) calendar.When {
	return calendar.When{Start: s.Start, End: s.End, Zone: zone, Fold: fold, WholeDays: s.WholeDays}
}

// daysOf is a stretch of whole days, both included.
func daysOf(first, last calendar.Day) Span {
	return Span{Start: first.At(0), End: (last + 1).At(0), WholeDays: true}
}

// Span reads a stretch: of hours, of days, or a day or month alone.
func (r Reader) Span(s string) (Span, *Fault) {
	return read(r, s, "typed.unread-span", (*parser).span, r.saySpan)
}

func (p *parser) span() (Span, bool, *Fault) {
	for _, form := range []func() (Span, bool, *Fault){p.evening, p.between, p.lasting, p.wholeMonth, p.oneDay} {
		was := p.at
		if s, ok, fault := form(); ok && p.ended() {
			if fault == nil && p.WholeDays && !s.WholeDays {
				fault = because("fault.whole-days-with-times")
			}
			return s, true, fault
		}
		p.at = was
	}
	return Span{}, false, nil
}

// evening takes hours of one day: 25 Aug 20:30–21:45, 20:30–21:45 on 25 Aug.
func (p *parser) evening() (Span, bool, *Fault) {
	var s said
	var until int
	ok := p.try(func() bool {
		if s.date, s.hasDay = p.date(); !s.hasDay {
			return false
		}
		p.sign(",")
		var ok bool
		s.minute, until, ok = p.clocksBetween(true, p.hours)
		return ok
	}) || p.try(func() bool {
		var ok bool
		if s.minute, until, ok = p.clocksBetween(false, p.hours); !ok {
			return false
		}
		p.try(func() bool {
			p.sign(",")
			s.date, s.hasDay = p.date()
			return s.hasDay
		})
		return true
	})
	s.hasClock = ok
	return p.lasts(s, length{minutes: until - s.minute}, ok)
}

// lasting takes a beginning and a length: 22:00 90 min, 25 Aug, 3 days.
func (p *parser) lasting() (Span, bool, *Fault) {
	var s said
	var l length
	more := func() (ok bool) {
		p.sign(",", "+")
		l, ok = p.length()
		return ok && (s.hasClock || s.hasDay && l.minutes == 0)
	}
	ok := p.try(func() bool {
		s.date, s.hasDay = p.date()
		return p.try(more) || p.try(func() bool {
			s.minute, s.hasClock = p.clockAfter(s.date)
			return s.hasClock && more()
		})
	})
	return p.lasts(s, l, ok)
}

// lasts is a stretch of known length.
func (p *parser) lasts(s said, l length, ok bool) (Span, bool, *Fault) {
	if !ok {
		return Span{}, false, nil
	}
	m, fault := p.place(s, p.base())
	if fault != nil {
		return Span{}, true, fault
	}
	if !s.hasClock {
		return daysOf(m.Day, m.Day+calendar.Day(l.days)-1), true, nil
	}
	return Span{Start: m.Wall(), End: m.Wall() + l.wall()}, true, nil
}

// wholeMonth takes August 2027.
func (p *parser) wholeMonth() (Span, bool, *Fault) {
	n, ok := p.name(month)
	if !ok {
		return Span{}, false, nil
	}
	d := date{day: 1, month: n, year: p.year(true)}
	first, fault := p.resolve(d, p.base().Day())
	next := first.Date().AddDate(0, 1, 0)
	return daysOf(first, calendar.DayOf(next.Date())-1), true, fault
}

// oneDay takes a day alone. A time alone has no end.
func (p *parser) oneDay() (Span, bool, *Fault) {
	s, ok := p.said()
	switch {
	case !ok:
		return Span{}, false, nil
	case s.hasClock:
		return Span{}, true, because("typed.no-end")
	}
	day, fault := p.resolve(s.date, p.base().Day())
	return daysOf(day, day), true, fault
}

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

// An edge is where hours begin or end.
type edge struct {
	minute int
	bare   bool // a number alone
	half   bool // am or pm was said
}

func (p *parser) edge(sure bool) (e edge, ok bool) {
	e.half = p.ahead(func() bool { p.is(at); _, ok := p.twelve(); return ok })
	if e.minute, ok = p.timed(sure); !ok {
		e.minute, ok = p.bareHour()
		e.bare = true
	}
	return e, ok
}

// clocksBetween takes 20:30–21:45, 10–18h, and where numbers alone may be hours, 10–18. An end that is not after the start
// is on the next day.
func (p *parser) clocksBetween(sure, bare bool) (start, end int, ok bool) {
	ok = p.try(func() bool {
		hours := p.is(fromHour)
		if !hours {
			p.is(from)
		}
		first, ok := p.edge(sure || hours)
		if !ok {
			return false
		}
		if p.is(toHour) {
			hours = true
		} else if !p.until() {
			return false
		}
		last, ok := p.edge(true)
		if ok && last.bare && p.ahead(p.isMonth) { // 20:00 until 24 September
			return false
		}
		if !ok && p.is(midnight) { // which midnight is clear at an end only
			last, ok = edge{minute: fullDay}, true
		}
		if first.bare && last.half {
			first.minute = sameHalf(first.minute, last.minute)
		}
		start, end = first.minute, last.minute
		for end < start {
			end += fullDay
		}
		night := end > fullDay && end-start > fullDay/2 // 22–2 is one, 9–5 is not
		return ok && start != end && (!first.bare || !last.bare || (bare || hours) && !night)
	})
	return start, end, ok
}

// isMonth reports that the number before is a day of a month.
func (p *parser) isMonth() bool {
	p.gluedSign(".")
	p.is(of)
	_, ok := p.name(month)
	return ok
}

// sameHalf is the time before "8–9 pm" that is meant: the last one before the end.
func sameHalf(start, end int) int {
	if start > 12*hour {
		return start
	}
	start = start%(12*hour) + end/(12*hour)*12*hour
	if start >= end {
		start -= 12 * hour
	}
	return (start + fullDay) % fullDay
}

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

func (r Reader) saySpan(s Span) string {
	switch {
	case s.WholeDays:
		return assets.Dates(r.Language, s.Start.Plain(), (s.End - 1).Plain(), true)
	case s.Start.Day() == s.End.Day():
		return r.sayWall(s.Start) + "–" + r.sayClock(s.End)
	}
	return r.sayWall(s.Start) + " – " + r.sayWall(s.End)
}
