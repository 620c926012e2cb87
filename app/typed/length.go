package typed

import "affiche/calendar"

// A length is a number of whole days, or of minutes.
type length struct{ days, minutes int }

func (l length) wall() calendar.Wall { return calendar.Wall(l.days*fullDay+l.minutes) * 60 }

// length takes 90 min, 2 h, 1h30, 1.5 h, 3 days, 2 weeks, perhaps after "for".
func (p *parser) length() (l length, ok bool) {
	ok = p.try(func() bool {
		p.is(during)
		n, ok := p.figures(1, 3)
		switch {
		case !ok:
			return false
		case p.is(minutes):
			l = length{minutes: n}
		case p.is(days):
			l = length{days: n}
		case p.is(weeks):
			l = length{days: 7 * n}
		default:
			l.minutes, ok = p.hoursAfter(n)
		}
		return ok && l != length{}
	})
	return l, ok
}

// hoursAfter takes what follows a number of hours: h, h30, .5 h, hours 30 min.
func (p *parser) hoursAfter(n int) (minute int, ok bool) {
	if p.gluedSign(".", ",") {
		tenths, ok := p.gluedFigures(1, 1)
		return n*hour + tenths*hour/10, ok && p.is(hours)
	}
	if !p.is(hours) {
		return 0, false
	}
	m := 0
	p.try(func() bool {
		p.is(and)
		glued := p.peek(p.at).glued
		m, ok = p.figures(1, 2)
		ok = ok && m < hour && (p.is(minutes) || glued)
		if !ok {
			m = 0
		}
		return ok
	})
	return n*hour + m, true
}

// shift takes +1d, -90 min.
func (p *parser) shift() (by calendar.Wall, l length, ok bool) {
	ok = p.try(func() bool {
		back := p.peek(p.at).text == "-"
		if !p.sign("+", "-") {
			return false
		}
		if l, ok = p.length(); !ok {
			return false
		}
		by = l.wall()
		if back {
			by = -by
		}
		return true
	})
	return by, l, ok
}
