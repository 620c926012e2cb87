package typed

// Hours as signs on doors say them: "Tue–Sun 10–18, Thu till 21, closed 15 August", "lundi fermé".

// untilHour takes the end of the days that were named, which begin when others do: Thu till 21; or before them: till 21 on
// Thursdays.
func (p *parser) untilHour(d *draft) bool {
	r := d.days
	if !p.is(till) {
		return false
	}
	if p.ahead(func() bool { day, ok := p.date(); return ok && day.month != 0 }) { // till 20 August
		return false
	}
	e, ok := p.edge(true)
	if !ok && p.is(midnight) {
		e, ok = edge{minute: fullDay}, true
	}
	if !ok {
		return false
	}
	if !r.named() {
		p.parted()
		if r.week, ok = p.week(); !ok || p.ahead(p.isTime) {
			return false
		}
	}
	r.end, r.timed, r.later = e.minute, true, true
	d.rules, d.days = append(d.rules, r), ruleSaid{}
	return true
}

// closedDays takes the word after days that are left out: lundi fermé.
func (p *parser) closedDays(d *draft) bool {
	if !d.days.named() || !p.is(closed) {
		return false
	}
	if d.days.week != 0 {
		d.except = append(d.except, exception{week: d.days.week})
	}
	for _, day := range d.days.days {
		d.except = append(d.except, exception{days: stretch{first: day, last: day}})
	}
	d.days = ruleSaid{}
	return true
}

// opened gives a rule that says only its end the beginning of the rules before it: each of its weekdays that of the last one
// that speaks of it.
func (p *parser) opened(said []ruleSaid) ([]ruleSaid, *Fault) {
	var all []ruleSaid
	for _, r := range said {
		if !r.later {
			all = append(all, r)
			continue
		}
		r.later = false
		parts := r.from(all)
		if len(parts) == 0 {
			return nil, because("typed.no-start")
		}
		all = append(all, parts...)
	}
	return all, nil
}

// from deals the days of a rule to those that begin at the same time.
func (r ruleSaid) from(before []ruleSaid) (parts []ruleSaid) {
	open := func(n int) (start int, ok bool) {
		for _, b := range before {
			if b.timed && !b.later && (b.week&weekOf(n) != 0 || n == 0) {
				start, ok = b.start, true
			}
		}
		return start, ok
	}
	add := func(part ruleSaid, start int) {
		for part.start, part.end = start, r.end; part.end <= start; {
			part.end += fullDay
		}
		parts = append(parts, part)
	}
	if len(r.days) > 0 {
		if start, ok := open(0); ok {
			part := r
			part.week = 0
			add(part, start)
		}
	}
	at := map[int]int{}
	for n := 1; n <= 7; n++ {
		start, ok := open(n)
		if r.week&weekOf(n) == 0 || !ok {
			continue
		}
		i, known := at[start]
		if !known {
			i = len(parts)
			at[start] = i
			add(ruleSaid{timed: true}, start)
		}
		parts[i].week |= weekOf(n)
	}
	return parts
}
