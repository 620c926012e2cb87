package typed

import (
	"fmt"
	"strings"

	"affiche/assets"
	"affiche/calendar"
)

// A length is a number of whole days, or of minutes.
type length struct{ days, minutes int }

// inMinutes are those of the length; a day has 24 hours.
func (l length) inMinutes() int { return l.days*fullDay + l.minutes }

// Length reads a length in minutes: "90 min", "1 h 30", "2 days", "1 day 6 h". A number alone are minutes; an empty text is
// no length.
func (r Reader) Length(s string) (int, *Fault) {
	if strings.TrimSpace(s) == "" {
		return 0, nil
	}
	l, fault := read(r, s, "typed.unread-length", (*parser).lengthAlone, r.sayLength)
	return l.inMinutes(), fault
}

// A Distance is how far from something another thing is, and perhaps how long that lasts.
type Distance struct {
	Minutes int // less than 0 is before
	Lasts   int // minutes; 0 was not said
}

// Distance reads a distance: "1 h before", "30 min after the end", "-90 min", "at the start", and with a length after it "1 h
// before, 30 min". One that names no side is before where that is meant.
func (r Reader) Distance(s string, before bool) (Distance, *Fault) {
	return read(r, s, "typed.unread-distance", func(p *parser) (Distance, bool, *Fault) { return p.distance(before) }, r.sayDistance)
}

func (p *parser) distance(before bool) (d Distance, ok bool, fault *Fault) {
	if d.Minutes, ok = p.away(before); !ok {
		return d, false, nil
	}
	if p.sign(",") {
		l, ok, _ := p.lengthAlone()
		d.Lasts = l.inMinutes()
		return d, ok, nil
	}
	return d, true, nil
}

// away takes how far before or after something is.
func (p *parser) away(before bool) (minutes int, ok bool) {
	if p.is(there) {
		return 0, true
	}
	back, signed := p.peek(p.at).text == "-", p.sign("+", "-")
	l, ok, _ := p.lengthAlone()
	if !signed {
		back = before
		if n, said := p.phrase(side); said {
			back = n < 0
			p.is(hinge)
		}
	}
	if back {
		return -l.inMinutes(), ok
	}
	return l.inMinutes(), ok
}

// lengthAlone takes a length where nothing else could be meant: also a number of minutes alone, and hours after days.
func (p *parser) lengthAlone() (l length, ok bool, fault *Fault) {
	if l, ok = p.length(); !ok {
		l.minutes, ok = p.figures(1, 4)
		return l, ok, nil
	}
	if l.days > 0 {
		p.try(func() bool {
			p.is(and)
			more, ok := p.length()
			l.minutes = more.minutes
			return ok && more.days == 0
		})
	}
	return l, ok, nil
}

func (r Reader) sayLength(l length) string {
	if l.minutes == 0 {
		return assets.Say(r.Language, "drag.days", l.days)
	}
	return assets.Say(r.Language, "window.minutes", l.inMinutes())
}

func (r Reader) sayDistance(d Distance) string {
	return fmt.Sprintf("%+d min", d.Minutes)
}

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

// hoursAfter takes what follows a number of hours: h, h30, .5 h, hours 30 min, and h 30 where nothing follows.
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
		ok = ok && m < hour && (p.is(minutes) || glued || p.ahead(p.clauseEnds))
		if !ok {
			m = 0
		}
		return ok
	})
	return n*hour + m, true
}

// clauseEnds reports that a length is over: nothing follows, or what is another clause, or a side.
func (p *parser) clauseEnds() bool { return p.ended() || p.sign(",") || p.is(side) }

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
