package typed

// weekdays takes Tue–Sat, every Monday, weekends, every day; every other Friday, and Tue, Thu every 2 weeks. How many weeks are left
// out holds for all that are said together: "every other Friday and every Sunday" are two rules, each with a time of its own.
func (p *parser) weekdays(d *draft) bool {
	each, before := p.nthWeek()
	if before {
		p.sign(",")
	} else {
		each, before = p.phrase(everyNth)
	}
	before = before || p.ahead(func() bool { return p.is(every) }) && !p.ahead(func() bool { return p.is(everyDay) })
	single := !before && p.is(one)
	w, ok := p.week()
	if !ok {
		return false
	}
	n, after := p.nthWeek()
	switch {
	case single && !after, before && after, before && d.days.week != 0 && d.days.each != each:
		return false
	case after:
		each = n
	case !before:
		each = d.days.each
	}
	d.days.week, d.days.each = d.days.week|w, each
	return true
}

// cadence takes of which weeks the rules before it are meant: Fri 20:00, every 2 weeks.
func (p *parser) cadence(d *draft) bool {
	n, ok := p.nthWeek()
	if !ok || d.days.named() {
		return false
	}
	ok = false
	for i, r := range d.rules {
		if r.week != 0 && r.each == 0 && !r.implied {
			d.rules[i].each, ok = n, true
		}
	}
	return ok
}

// mostWeeks is how many weeks may lie between two dates of a rule.
const mostWeeks = 12

// nthWeek takes of which weeks weekdays are meant: every other week, every 2 weeks.
func (p *parser) nthWeek() (n int, ok bool) {
	if n, ok = p.phrase(nthWeek); ok {
		return n, true
	}
	ok = p.try(func() bool {
		var numbered bool
		named := p.is(every)
		n, numbered = p.figures(1, 2)
		return named && numbered && p.is(weeks) && 0 < n && n <= mostWeeks
	})
	return n, ok
}

func (p *parser) isWeekday() bool {
	_, ok := p.name(weekday)
	return ok
}

func (p *parser) week() (w Week, ok bool) {
	ok = p.try(func() bool {
		n, ok := p.phrase(everyDay)
		w = Week(n)
		return ok
	}) || p.try(func() bool {
		p.may(every, onWeekday, on, from)
		first, ok := p.name(weekday)
		if !ok {
			return false
		}
		last := first
		p.try(func() bool {
			if !p.until() {
				return false
			}
			n, named := p.name(weekday)
			if named {
				last = n
			}
			return named
		})
		w = weekBetween(first, last)
		return true
	})
	return w, ok
}

// weekBetween is the weekdays from one to another: Sat–Mon goes over the end of the week.
func weekBetween(first, last int) (w Week) {
	for n := first; ; n = n%7 + 1 {
		if w |= weekOf(n); n == last || w == EveryDay {
			return w
		}
	}
}
