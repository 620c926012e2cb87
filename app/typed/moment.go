package typed

import (
	"affiche/assets"
	"affiche/calendar"
)

// A Moment is a day and a time of day, with what was said of them.
type Moment struct {
	Day    calendar.Day
	Minute int // of that day
	Said   Part
}

// Wall is the moment on the clocks of its place.
func (m Moment) Wall() calendar.Wall { return m.Day.At(m.Minute) }

// Has reports that a part was said.
func (m Moment) Has(p Part) bool { return m.Said&p != 0 }

// Moment reads a day, a time of day, or both; of whole days only the day.
func (r Reader) Moment(s string) (Moment, *Fault) {
	return read(r, s, "typed.unread-moment", (*parser).moment, r.sayMoment)
}

// End reads the end of a stretch. A time alone is the next moment after the start at which clocks show it; a length
// ("90 min") counts from the start; the last of whole days is inclusive, as people say it.
func (r Reader) End(s string, of calendar.When) (calendar.Wall, *Fault) {
	r.Around, r.WholeDays, r.Turn = of.End, of.WholeDays, 0
	if of.WholeDays {
		r.Around = (of.End - 1).Day().At(0)
	}
	return read(r, s, "typed.unread-moment", func(p *parser) (calendar.Wall, bool, *Fault) { return p.endOf(of) }, r.sayWall)
}

func (p *parser) endOf(of calendar.When) (calendar.Wall, bool, *Fault) {
	if l, ok := p.lengthOnly(); ok && (l.minutes == 0 || !of.WholeDays) {
		return of.Start + l.wall(), true, nil
	}
	m, ok, fault := p.moment()
	end := m.Wall()
	switch {
	case !ok || fault != nil:
		return 0, ok, fault
	case of.WholeDays:
		end += calendar.Wall(fullDay * 60)
	case !m.Has(SaidDay):
		end = of.Start.Day().At(m.Minute)
		if end <= of.Start {
			end += calendar.Wall(fullDay * 60)
		}
	}
	return end, true, nil
}

// lengthOnly takes a length that could not be a time of day: 20h is one.
func (p *parser) lengthOnly() (l length, ok bool) {
	if _, clock := p.clock(true); clock {
		p.at = 0
		return l, false
	}
	ok = p.try(func() bool { l, ok = p.length(); return ok && p.ended() })
	return l, ok
}

// said is a day and a time of day as they were typed.
type said struct {
	date
	minute           int
	hasDay, hasClock bool
}

func (p *parser) moment() (Moment, bool, *Fault) {
	if by, l, ok := p.shift(); ok {
		return p.shifted(by, l)
	}
	s, ok := p.said()
	if !ok {
		return Moment{}, false, nil
	}
	if p.WholeDays && s.hasClock {
		return Moment{}, true, because("fault.whole-days-with-times")
	}
	m, fault := p.place(s, p.base())
	return m, true, fault
}

// shifted is the moment that there is, moved. Hours can only move a time that there is.
func (p *parser) shifted(by calendar.Wall, l length) (Moment, bool, *Fault) {
	if l.minutes != 0 && (p.WholeDays || p.Around == 0) {
		return Moment{}, true, because("fault.whole-days-with-times")
	}
	w := p.base() + by
	m := Moment{Day: w.Day(), Minute: w.Minute(), Said: SaidDay}
	if l.minutes != 0 {
		m.Said |= SaidClock
	}
	if year := w.Plain().Year(); year < firstYear || year > lastYear {
		return m, true, because("typed.no-such-year", p.text)
	}
	return m, true, nil
}

// said takes a day and a time of day, in either order, or one of them.
func (p *parser) said() (s said, ok bool) {
	if s.date, s.hasDay = p.date(); s.hasDay {
		p.try(func() bool { s.minute, s.hasClock = p.clockAfter(s.date); return s.hasClock })
		return s, true
	}
	if s.minute, s.hasClock = p.timed(false); s.hasClock {
		p.try(func() bool {
			p.sign(",")
			s.date, s.hasDay = p.date()
			return s.hasDay
		})
	}
	return s, s.hasClock
}

// clockAfter takes a time of day after the day.
func (p *parser) clockAfter(d date) (minute int, ok bool) {
	if d.exact && p.gluedWord("t") {
		return p.clock(true)
	}
	p.sign(",")
	if minute, ok = p.timed(true); !ok && p.hours && !p.peek(p.at).glued && (d.month != 0 || d.relative != nil) {
		minute, ok = p.bareHour()
	}
	return minute, ok
}

// place finds the moment that is meant, beside another one.
func (p *parser) place(s said, beside calendar.Wall) (Moment, *Fault) {
	var m Moment
	day, minute := beside.FestivalDay(p.turnOf(beside)), beside.Minute()
	if p.meansHour(s, day) {
		s.minute, s.hasClock = s.day*60, true
		s.day, s.bare = 0, false
	}
	if s.hasDay {
		var fault *Fault
		if p.Around != 0 && s.isWeekdayAlone() {
			day-- // a date on a Friday that is put on "fri" stays on that day
		}
		if day, fault = p.resolve(s.date, day); fault != nil {
			return m, fault
		}
		m.Said |= SaidDay
	}
	if s.year != 0 {
		m.Said |= SaidYear
	}
	if s.hasClock {
		m.Said |= SaidClock
		minute = s.minute
	}
	w := day.At(minute)
	if written := s.day != 0; minute < p.Turn && !p.WholeDays && !s.exact && (s.hasClock || p.Around != 0) && (!written || p.Evenings) {
		w += calendar.Wall(fullDay * 60)
	}
	m.Day, m.Minute = w.Day(), w.Minute()
	return m, nil
}

// meansHour reports that the number after a weekday is an hour: where there is no such day within a month, "tue 20" is Tuesday
// at eight, and not a Tuesday a quarter of a year away.
func (p *parser) meansHour(s said, beside calendar.Day) bool {
	const month = 31
	if p.WholeDays || s.hasClock || s.weekday == 0 || !s.bare || s.day > 23 {
		return false
	}
	day, fault := p.nearest(s.date, beside)
	return fault != nil || far(day, beside) > month
}

// turnOf is when the day turns to which a moment belongs; of whole days, and where there is no time yet, at midnight.
func (p *parser) turnOf(beside calendar.Wall) int {
	if p.WholeDays || beside == 0 || p.Around == 0 {
		return 0
	}
	return p.Turn
}

func (r Reader) sayDay(d calendar.Day) string {
	return assets.Date(r.Language, d.Date(), assets.DayMonthYear)
}

func (r Reader) sayWeekday(d calendar.Day) string {
	return weekdayName(r.Language, "weekday.", isoWeekday(d))
}

func (r Reader) sayClock(w calendar.Wall) string { return assets.Clock(r.Language, w.Plain()) }

func (r Reader) sayMoment(m Moment) string {
	switch {
	case !m.Has(SaidDay):
		return r.sayClock(m.Wall())
	case !m.Has(SaidClock):
		return r.sayDay(m.Day)
	}
	return r.sayWall(m.Wall())
}

func (r Reader) sayWall(w calendar.Wall) string { return r.sayDay(w.Day()) + " " + r.sayClock(w) }
