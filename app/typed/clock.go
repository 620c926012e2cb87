package typed

// Times of day are minutes after midnight. As schedules write them, hours may run on beyond it: 25:30 is half past one in
// the night that follows.
const (
	hour     = 60
	fullDay  = 24 * hour
	lastHour = 29
)

// clock takes a time of day. It is sure to be one after a day, or after a word such as "at"; otherwise "8.10" is the lean's
// to decide.
func (p *parser) clock(sure bool) (minute int, ok bool) {
	ok = p.try(func() bool { minute, ok = p.twelve(); return ok }) ||
		p.try(func() bool { minute, ok = p.colon(); return ok }) ||
		p.try(func() bool { minute, ok = p.marked(); return ok }) ||
		p.try(func() bool { minute, ok = p.dotted(sure); return ok }) ||
		p.try(func() bool { minute, ok = p.compact(); return ok })
	if !ok && p.is(noon) {
		return 12 * hour, true
	}
	return minute, ok
}

// timed takes a time of day, perhaps after "at", when a number alone is one.
func (p *parser) timed(sure bool) (minute int, ok bool) {
	ok = p.try(func() bool {
		if !p.is(at) {
			return false
		}
		if minute, ok = p.clock(true); !ok {
			minute, ok = p.bareHour()
		}
		return ok
	})
	if !ok {
		minute, ok = p.clock(sure)
	}
	return minute, ok
}

// bareHour takes a number alone as an hour.
func (p *parser) bareHour() (minute int, ok bool) {
	ok = p.try(func() bool {
		h, ok := p.figures(1, 2)
		minute = h * hour
		p.try(func() bool { return p.gluedSign(".") && p.ahead(p.until) }) // od 10. do 18. ure
		return ok && h <= 24
	})
	return minute, ok
}

// twelve takes 8 pm, 8:30pm, 8.30 p.m.
func (p *parser) twelve() (minute int, ok bool) {
	h, ok := p.figures(1, 2)
	if !ok || h < 1 || h > 12 {
		return 0, false
	}
	m := 0
	if p.gluedSign(":", ".") {
		if m, ok = p.sixty(); !ok {
			return 0, false
		}
	}
	switch {
	case p.half(am, "a"):
		return h%12*hour + m, true
	case p.half(pm, "p"):
		return (h%12+12)*hour + m, true
	}
	return 0, false
}

// half takes am or a.m., pm or p.m.
func (p *parser) half(as role, letter string) bool {
	return p.is(as) || p.try(func() bool {
		t := p.peek(p.at)
		if t.kind != word || t.text != letter {
			return false
		}
		p.goTo(p.at + 1)
		if !p.gluedSign(".") || !p.gluedWord("m") {
			return false
		}
		p.gluedSign(".")
		return true
	})
}

func (p *parser) sixty() (m int, ok bool) {
	m, ok = p.gluedFigures(2, 2)
	return m, ok && m < hour
}

// colon takes 20:30 and 20:30:00.
func (p *parser) colon() (minute int, ok bool) {
	h, ok := p.figures(1, 2)
	if !ok || h > lastHour || !p.gluedSign(":") {
		return 0, false
	}
	m, ok := p.sixty()
	if ok && p.gluedSign(":") {
		seconds, all := p.gluedFigures(2, 2)
		ok = all && seconds == 0
	}
	p.is(hourMark)
	return h*hour + m, ok
}

// marked takes 20h, 20h30, 20 h 30, 20 heures, 20. uri.
func (p *parser) marked() (minute int, ok bool) {
	h, ok := p.figures(1, 2)
	if !ok || h > lastHour || !p.hourMarked() {
		return 0, false
	}
	m := 0
	p.try(func() bool {
		spaced := !p.peek(p.at).glued
		m, ok = p.figures(2, 2)
		ok = ok && m < hour && !(spaced && p.ahead(p.goesOn))
		if ok {
			p.try(func() bool { return p.peek(p.at).glued && p.is(minutes) })
		} else {
			m = 0
		}
		return ok
	})
	return h*hour + m, true
}

func (p *parser) hourMarked() bool {
	return p.is(hourMark) || p.try(func() bool { return p.gluedSign(".") && !p.peek(p.at).glued && p.is(hours) })
}

// goesOn reports that the number before is the beginning of something else: of a day, or another time.
func (p *parser) goesOn() bool {
	dot := p.gluedSign(".")
	_, named := p.name(month)
	if named || dot && p.peek(p.at).kind == number || p.is(of) || p.is(hourMark) || p.gluedSign("/", ":") {
		return true
	}
	d, ok := date{}, p.sign("-") // 17h 20–29 August
	if ok {
		d, ok = p.date()
	}
	return ok && d.month != 0
}

// dotted takes 20.30.
func (p *parser) dotted(sure bool) (minute int, ok bool) {
	doubtful := p.doubtful()
	h, ok := p.figures(1, 2)
	if !ok || h > lastHour || h > 24 && !sure || !p.gluedSign(".") {
		return 0, false
	}
	m, ok := p.sixty()
	marked := p.is(hourMark)
	return h*hour + m, ok && (sure || marked || !doubtful || p.clocks)
}

// doubtful reports two numbers with a dot that could be a day as well as a time.
func (p *parser) doubtful() bool {
	day, sep, month := p.peek(p.at), p.peek(p.at+1), p.peek(p.at+2)
	pair := day.kind == number && sep.text == "." && sep.glued && month.kind == number && month.glued && len(month.text) == 2
	more := p.peek(p.at + 3)
	return pair && !(more.text == "." && more.glued) && day.n >= 1 && day.n <= 24 && month.n >= 1 && month.n <= 12
}

// compact takes 2030.
func (p *parser) compact() (minute int, ok bool) {
	n, ok := p.figures(4, 4)
	p.is(hourMark)
	return n/100*hour + n%100, ok && n <= 2400 && n%100 < hour
}

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
