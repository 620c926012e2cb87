package typed

import (
	"strconv"

	"affiche/calendar"
)

// A season whose last day is not said: "from 5 October, 12 times", "from 5 October for 6 weeks", "until 20 December".

// firstDay takes the first day of a season, with its month.
func (p *parser) firstDay(d *draft) bool {
	if d.first != nil || !p.is(starting) && !p.is(from) {
		return false
	}
	first, ok := p.date()
	if !ok || !first.fixed() || p.ahead(p.goesToADay) {
		return false
	}
	p.may(onwards)
	d.first = &first
	return true
}

// lastDay takes the last day of a season.
func (p *parser) lastDay(d *draft) bool {
	if d.last != nil || !p.is(till) {
		return false
	}
	last, ok := p.date()
	if !ok || !last.fixed() {
		return false
	}
	d.last = &last
	return true
}

// many takes how many dates there are: 12 times, 12 sessions, 12×.
func (p *parser) many(d *draft) bool {
	if d.times > 0 {
		return false
	}
	n, ok := p.figures(1, 4)
	if !ok || n == 0 {
		return false
	}
	p.gluedSign("-") // 12-krat
	if !p.is(times) && !p.sign("×") {
		return false
	}
	d.times = n
	return true
}

// seasonLength takes how long a season lasts: for 6 weeks.
func (p *parser) seasonLength(d *draft) bool {
	l, ok := p.length()
	if !ok || l.days == 0 || d.lasts > 0 {
		return false
	}
	d.lasts = l.days
	return true
}

// findOpenSeason finds the days of a season of which one end was said in words of its own.
func (p *parser) findOpenSeason(d *draft, run *Run) (fault *Fault) {
	if len(d.within) > 0 {
		said := d.first
		if said == nil {
			said = d.last
		}
		return because("typed.second-range", p.sayDays(run.Within), p.sayDate(*said))
	}
	var days Days
	if days.First = p.base().Day(); d.first != nil {
		if days.First, fault = p.resolve(*d.first, days.First); fault != nil {
			return fault
		}
	}
	switch {
	case d.last != nil:
		last := *d.last
		if year, month, _ := numbers(days.First); last.year == 0 && last.coming == 0 {
			if last.year = year; last.month < month {
				last.year++
			}
		}
		days.Last, fault = p.resolve(last, days.First)
	case d.lasts > 0:
		days.Last = days.First + calendar.Day(d.lasts) - 1
	case d.times > 0:
		days.Last = days.First + 364 // until the dates are counted; a day of a month is in it once
	default:
		fault = because("typed.no-last-day", p.sayDay(days.First))
	}
	switch {
	case fault != nil:
		return fault
	case days.Last < days.First:
		return because("typed.end-first", p.sayDay(days.First), p.sayDay(days.Last))
	case days.Last-days.First > longestSeason:
		return because("typed.too-far")
	}
	run.Within = days
	return nil
}

// limit ends the season with the date that was counted to.
func (p *parser) limit(d *draft, run *Run) *Fault {
	if d.times == 0 {
		return nil
	}
	if run.Within != (Days{}) && d.last == nil && d.lasts == 0 && len(d.within) == 0 && d.first != nil {
		run.Within.Last = run.Within.First + longestSeason
	}
	all := run.sittings()
	if run.Within != (Days{}) && len(all) >= d.times {
		run.endOn(all[d.times-1].day)
		all = run.sittings()
	}
	if len(all) != d.times {
		return because("typed.other-count", len(all), strconv.Itoa(d.times))
	}
	return nil
}

// endOn makes a day the last of the season.
func (r *Run) endOn(last calendar.Day) {
	r.Within.Last = last
	except := r.Except[:0:0]
	for _, e := range r.Except {
		if e.First <= last {
			except = append(except, Days{e.First, min(e.Last, last)})
		}
	}
	r.Except = except
}
