package typed

// An exception is weekdays, or days.
type exception struct {
	week Week
	days stretch
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
