package typed

import (
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

func (r Reader) saySpan(s Span) string {
	switch {
	case s.WholeDays:
		return assets.Dates(r.Language, s.Start.Plain(), (s.End - 1).Plain(), true)
	case s.Start.Day() == s.End.Day():
		return r.sayWall(s.Start) + "–" + r.sayClock(s.End)
	}
	return r.sayWall(s.Start) + " – " + r.sayWall(s.End)
}
