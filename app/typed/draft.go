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
