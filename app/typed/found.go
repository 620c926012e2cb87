package typed

import (
	"slices"
	"strconv"
	"time"

	"affiche/assets"
	"affiche/calendar"
)

// longestSeason is how long a run may go on.
const longestSeason calendar.Day = 3653

// found finds the days that a draft means.
func (p *parser) found(d *draft) (run Run, fault *Fault) {
	for _, step := range []func(*draft, *Run) *Fault{p.findSeason, p.findRules, p.findExceptions, p.limit, p.count} {
		if fault = step(d, &run); fault != nil {
			return Run{}, fault
		}
	}
	return run, nil
}

func (p *parser) findSeason(d *draft, run *Run) *Fault {
	run.Within = p.Within
	for i, s := range d.within {
		days, fault := p.daysOf(s)
		switch {
		case fault != nil:
			return fault
		case i > 0:
			return because("typed.second-range", p.sayDays(run.Within), p.sayDays(days))
		case days.Last-days.First > longestSeason:
			return because("typed.too-far")
		}
		run.Within = days
	}
	if d.first != nil || d.last != nil {
		return p.findOpenSeason(d, run)
	}
	if d.lasts > 0 {
		return because("typed.no-range")
	}
	return nil
}

func (p *parser) daysOf(s stretch) (Days, *Fault) {
	if !s.wholeMonth {
		first, last, fault := p.daysBetween(s.first, s.last)
		return Days{first, last}, fault
	}
	first, fault := p.resolve(s.first, p.base().Day())
	return Days{first, calendar.DayOf(first.Date().AddDate(0, 1, -1).Date())}, fault
}

func (p *parser) findRules(d *draft, run *Run) *Fault {
	said := d.rules
	switch {
	case d.days.named() && slices.ContainsFunc(said, func(r ruleSaid) bool { return !r.implied }):
		return because("typed.some-timed")
	case d.days.named() && len(said) > 0: // 20:00 Tue–Sat
		for i := range said {
			said[i].week, said[i].each, said[i].days = d.days.week, d.days.each, d.days.days
		}
	case d.days.named():
		said = []ruleSaid{d.days}
	case len(said) == 0:
		said = []ruleSaid{{week: EveryDay}}
	}
	said, fault := p.opened(said)
	if fault != nil {
		return fault
	}
	weekly := false
	for _, r := range said {
		if r.week != 0 && run.Within == (Days{}) {
			return because("typed.no-range")
		}
		weekly = weekly || r.week != 0
		if r.timed && (r.end == r.start) != (said[0].end == said[0].start) {
			return because("typed.some-ends")
		}
		if fault := p.findRule(r, run); fault != nil {
			return fault
		}
	}
	switch {
	case weekly:
	case len(d.within) > 0 || d.first != nil || d.last != nil:
		return because("typed.unused-range", p.sayDays(run.Within))
	default:
		run.Within = Days{}
	}
	return nil
}

// findRule adds a rule for the days that are named, and one for the weekdays.
func (p *parser) findRule(r ruleSaid, run *Run) *Fault {
	beside, named := run.Within.First, []calendar.Day{}
	if beside == 0 {
		beside = p.base().Day()
	}
	for _, d := range r.days {
		day, fault := p.resolve(d, beside)
		if fault != nil {
			return fault
		}
		named = append(named, day)
	}
	if len(named) > 0 {
		run.Rules = append(run.Rules, p.rule(r, Rule{Days: named}, p.Evenings))
	}
	if r.week != 0 {
		run.Rules = append(run.Rules, p.rule(r, Rule{Week: r.week, Each: r.each}, true))
	}
	return nil
}

// rule gives a rule its times; of evenings, those after midnight are in the night that follows.
func (p *parser) rule(r ruleSaid, rule Rule, evening bool) Rule {
	rule.Start, rule.End, rule.AllDay = r.start, r.end, !r.timed
	if r.timed && evening && r.start < p.Turn {
		rule.Start += fullDay
		rule.End += fullDay
	}
	return rule
}

func (p *parser) findExceptions(d *draft, run *Run) *Fault {
	if len(d.except) > 0 && run.Within == (Days{}) {
		return because("typed.no-range")
	}
	for _, e := range d.except {
		run.ExceptWeeks |= e.week
		if e.week != 0 {
			continue
		}
		days, fault := p.inside(e.days, run.Within)
		if fault != nil {
			return fault
		}
		run.Except = append(run.Except, days)
	}
	return nil
}

// inside finds days within others.
func (p *parser) inside(s stretch, within Days) (days Days, fault *Fault) {
	if s.first.month == 0 && s.last.month != 0 {
		s.first.month, s.first.year = s.last.month, s.last.year
	}
	if days.First, fault = p.dayInside(s.first, within); fault != nil {
		return days, fault
	}
	switch {
	case s.wholeMonth:
		days.Last = calendar.DayOf(days.First.Date().AddDate(0, 1, -1).Date())
	case s.first == s.last:
		days.Last = days.First
	default:
		days.Last, fault = p.dayInside(s.last, Days{days.First, within.Last})
	}
	return days, fault
}

// dayInside finds the one day within others that fits what was said of it.
func (p *parser) dayInside(d date, within Days) (calendar.Day, *Fault) {
	var fitting []calendar.Day
	for day := within.First; day <= within.Last; day++ {
		year, month, number := numbers(day)
		if number == d.day && (d.month == 0 || d.month == month) && (d.year == 0 || d.year == year) {
			fitting = append(fitting, day)
		}
	}
	if d.weekday != 0 && d.month == 0 {
		fitting = slices.DeleteFunc(fitting, func(day calendar.Day) bool { return isoWeekday(day) != d.weekday })
	}
	switch {
	case len(fitting) == 0:
		return 0, because("typed.out-of-range", p.sayDate(d), p.sayDays(within))
	case d.weekday != 0 && isoWeekday(fitting[0]) != d.weekday:
		return 0, because("typed.other-weekday", p.sayDay(fitting[0]), p.sayWeekday(fitting[0]))
	case len(fitting) > 1:
		return 0, because("typed.which-month", strconv.Itoa(d.day), p.sayDay(fitting[0]), p.sayDay(fitting[1]))
	}
	return fitting[0], nil
}

// count refuses what is nothing, or too much.
func (p *parser) count(_ *draft, run *Run) *Fault {
	switch n := len(run.sittings()); {
	case n == 0:
		return because("typed.no-dates", p.sayDays(run.Within))
	case n > MostDates:
		return because("typed.too-many", assets.Number(p.Language, MostDates))
	}
	return nil
}

func (r Reader) sayDays(d Days) string {
	return assets.Dates(r.Language, d.First.Date(), d.Last.Date(), true)
}

// sayDate says as much of a day as was said.
func (r Reader) sayDate(d date) string {
	if d.coming != 0 {
		return r.sayDay((&parser{Reader: r}).comingDay(d))
	}
	if d.month == 0 || d.month > 12 {
		return strconv.Itoa(d.day)
	}
	day := calendar.DayOf(2000, time.Month(d.month), d.day) // a leap year; the year is not said
	return assets.Date(r.Language, day.Date(), assets.DayMonth)
}
