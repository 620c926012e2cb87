package typed

// A draft is a run as it was said, before its days are found.
type draft struct {
	rules  []ruleSaid
	days   ruleSaid // whose times are still to come
	first  *date    // of a season of which the last day follows from it
	last   *date    // of a season of which the first day is not said beside it
	lasts  int      // days that the season lasts; 0 was not said
	times  int      // how many dates; 0 was not said
	within []stretch
	except []exception
	parted bool // a comma stands before what comes next
	open   bool // what comes next may be another time of the rule before
}

type ruleSaid struct {
	week       Week
	each       int // of how many weeks one; 0 is of all
	days       []date
	start, end int // the same where no end was said
	timed      bool
	implied    bool // no day was named yet: of every day
	later      bool // only its end was said
}

func (r ruleSaid) named() bool { return r.week != 0 || len(r.days) > 0 }

// A stretch is days from one to another, or a whole month.
type stretch struct {
	first, last date
	wholeMonth  bool
}

// An exception is weekdays, or days.
type exception struct {
	week Week
	days stretch
}

// Run reads several dates in one sentence.
func (r Reader) Run(s string) (Run, *Fault) {
	return read(r, s, "typed.unread-run", (*parser).run, func(run Run) string { return run.Text(r.Language) })
}

func (p *parser) run() (Run, bool, *Fault) {
	d := &draft{}
	for !p.ended() {
		d.parted = p.parted()
		if p.is(open) {
			p.sign(":")
		}
		if !p.clause(d) {
			return Run{}, false, nil
		}
	}
	run, fault := p.found(d)
	return run, true, fault
}

// parted takes what stands between two clauses.
func (p *parser) parted() (ok bool) {
	for p.sign(",", ";", ":", ".", "&", "+", "/", "|") || p.is(and) {
		ok = true
	}
	return ok
}

// clause takes one part of the sentence. What needs a month is tried before what does not.
func (p *parser) clause(d *draft) bool {
	forms := []func(*draft) bool{
		p.exceptions, p.closedDays, p.season, p.firstDay, p.lastDay, p.untilHour, p.many, p.namedDays, p.weekdays, p.cadence, p.times, p.lengthOf, p.seasonLength,
	}
	if n := len(forms); !d.parted && !d.days.named() { // 22h 2h, and not 15h, 20h
		forms[n-3], forms[n-2] = forms[n-2], forms[n-3]
	}
	for _, form := range forms {
		rules := len(d.rules)
		if p.try(func() bool { return form(d) }) {
			d.open = len(d.rules) > rules
			return true
		}
	}
	return false
}

// season takes the days within which the rules hold.
func (p *parser) season(d *draft) bool {
	s, ok := p.stretch()
	if ok {
		d.within = append(d.within, s)
	}
	return ok
}

// stretch takes days from one to another with a month, or a month alone. "Fri 20 Aug – 10 Sep" may begin on a Friday, or be
// Fridays: that is the lean's to decide.
func (p *parser) stretch() (s stretch, ok bool) {
	ok = p.try(func() bool {
		p.is(from)
		if s.first, ok = p.date(); !ok || !p.until() {
			return false
		}
		s.last, ok = p.date()
		weekdayFirst := s.first.weekday != 0 && s.last.weekday == 0
		return ok && s.first.day != 0 && s.last.day != 0 && s.first.month+s.last.month > 0 && !(weekdayFirst && (s.first.comma || p.weekly))
	}) || p.try(func() bool {
		p.may(onMonth)
		if p.ahead(p.isWeekday) { // "mar"
			return false
		}
		s.first.month, ok = p.name(month)
		s.first.day, s.wholeMonth = 1, true
		s.first.year = p.year(ok)
		return ok && p.peek(p.at).kind != number
	})
	return s, ok
}

// namedDays takes 20, 21 and 23 August.
func (p *parser) namedDays(d *draft) bool {
	days, ok := p.dayList()
	if ok {
		d.days.days = append(d.days.days, days...)
	}
	return ok
}

// dayList takes days of which the last tells the month.
func (p *parser) dayList() (days []date, ok bool) {
	for {
		d, ok := p.date()
		if !ok || d.day == 0 && d.coming == 0 {
			return nil, false
		}
		if days = append(days, d); d.fixed() {
			break
		}
		if !p.sign(",", "&", "/") && !p.is(and) {
			return nil, false
		}
	}
	last := days[len(days)-1]
	for i := range days {
		if days[i].coming == 0 {
			days[i].month, days[i].year = last.month, last.year
		}
	}
	return days, !p.ahead(p.goesToADay)
}

// goesToADay reports that a day is the first of several.
func (p *parser) goesToADay() bool {
	if !p.until() {
		return false
	}
	_, ok := p.date()
	return ok
}

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

// times takes 20:00, or 10–18, of the days that were named before: right after other times, of the same days; where nothing
// was named, of every day.
func (p *parser) times(d *draft) bool {
	r := d.days
	switch {
	case r.named():
	case len(d.rules) == 0:
		r.week, r.implied = EveryDay, true
	case d.open:
		r = d.rules[len(d.rules)-1]
	default:
		return false
	}
	if r.start, r.end, r.timed = p.clocksBetween(true, true); !r.timed {
		r.start, r.timed = p.timed(true)
		r.end = r.start
	}
	if r.timed {
		d.rules, d.days = append(d.rules, r), ruleSaid{}
	}
	return r.timed
}

// longestSitting is how long a date of a run may last: beyond it, "20h" is a time and not a length.
const longestSitting = 12 * hour

// lengthOf takes the length of the times before it.
func (p *parser) lengthOf(d *draft) bool {
	l, ok := p.length()
	if !ok || l.days > 0 || l.minutes > longestSitting {
		return false
	}
	ok = false
	for i, r := range d.rules {
		if r.end == r.start {
			d.rules[i].end = r.start + l.minutes
			ok = true
		}
	}
	return ok
}

// exceptions takes "not on 25", "except Mondays, 24–26 Dec".
func (p *parser) exceptions(d *draft) bool {
	if !p.is(except) || !p.exception(d, false) {
		return false
	}
	for p.try(func() bool { return p.parted() && !p.is(except) && p.exception(d, true) }) {
	}
	return true
}

// exception takes one of them, or a list of days. Days from one to another are the season where that was not told yet;
// weekdays with a time of their own are the next rule.
func (p *parser) exception(d *draft, more bool) bool {
	var found []exception
	for _, form := range []func() bool{
		func() bool {
			s, ok := p.stretch()
			found = []exception{{days: s}}
			return ok && (len(d.within) > 0 || !more)
		},
		func() bool {
			days, ok := p.dayList()
			found = nil
			for _, day := range days {
				found = append(found, exception{days: stretch{first: day, last: day}})
			}
			return ok
		},
		func() bool {
			w, ok := p.week()
			found = []exception{{week: w}}
			return ok && !(more && !d.days.named() && p.ahead(p.isTime))
		},
		func() bool {
			day, ok := p.date()
			found = []exception{{days: stretch{first: day, last: day}}}
			return ok && day.day != 0 && !p.ahead(p.goesToADay)
		},
	} {
		if p.try(form) {
			d.except = append(d.except, found...)
			return true
		}
	}
	return false
}

func (p *parser) isTime() bool {
	_, _, ok := p.clocksBetween(true, true)
	if !ok {
		_, ok = p.timed(true)
	}
	return ok
}
