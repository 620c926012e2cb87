package typed

import (
	"slices"

	"affiche/calendar"
)

// A Run is several dates in one sentence: rules that give days and times, the days within which they hold, and those that
// are left out.
type Run struct {
	Rules       []Rule
	Within      Days // zero where every rule names its days
	Except      []Days
	ExceptWeeks Week // weekdays that are left out
}

// A Rule gives its days times.
type Rule struct {
	Week   Week           // the weekdays on which it holds; none where its days are named
	Each   int            // of how many weeks one, from the first date on; 0 and 1 are of all
	Days   []calendar.Day // the days that it names
	Start  int            // minute of the day; may run past midnight
	End    int            // after Start; the same where none was said
	AllDay bool           // no time was said
}

// Days is a stretch of days, both included.
type Days struct{ First, Last calendar.Day }

// Has reports that a day is in the stretch.
func (d Days) Has(day calendar.Day) bool { return d.First <= day && day <= d.Last }

// MostDates is how many dates a run may have: a house that opens twice a day for a season has fewer.
const MostDates = 1000

// A Date is one date of a run, with what a clock change does to its start and end.
type Date struct {
	When       calendar.When
	Start, End calendar.Oddity
}

// Dates lists the dates of the run in their order, on the clocks of a zone. The fold tells which is meant of a time that
// happens twice, and is set only there. Minutes are the length of what has no end.
func (r Run) Dates(zone string, fold calendar.Fold, minutes int) []Date {
	var dates []Date
	for _, s := range r.sittings() {
		if len(dates) == MostDates {
			break
		}
		dates = append(dates, s.date(zone, fold, minutes))
	}
	return dates
}

// A sitting is a rule on one day.
type sitting struct {
	day calendar.Day
	Rule
}

func (s sitting) date(zone string, fold calendar.Fold, minutes int) Date {
	if s.AllDay {
		return Date{When: calendar.Days(s.day, s.day, zone)}
	}
	d := Date{When: calendar.When{Start: s.day.At(s.Start), End: s.day.At(s.End), Zone: zone}}
	if _, d.Start, _, _ = d.When.Moments(); d.Start == calendar.Overlap {
		d.When.Fold = fold & calendar.StartIsSecond
	}
	if s.End == s.Start {
		d.When = d.When.Lasting(calendar.Wall(max(minutes, 1) * 60))
	}
	if _, _, d.End, _ = d.When.Moments(); d.End == calendar.Overlap && s.End != s.Start {
		d.When.Fold |= fold & calendar.EndIsSecond
	}
	return d
}

// sittings lists what the rules make of the days, up to one more than there may be.
func (r Run) sittings() []sitting {
	var all []sitting
	for day := r.Within.First; r.Within != (Days{}) && day <= r.Within.Last && len(all) <= MostDates; day++ {
		all = append(all, r.on(day)...)
	}
	for _, day := range r.named() {
		if !r.Within.Has(day) {
			all = append(all, r.on(day)...)
		}
	}
	slices.SortStableFunc(all, func(a, b sitting) int { return int(a.day-b.day)*fullDay + a.Start - b.Start })
	return all
}

// named lists the days that rules name, each once.
func (r Run) named() []calendar.Day {
	var all []calendar.Day
	for _, rule := range r.Rules {
		all = append(all, rule.Days...)
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// on lists the sittings of a day. Where two would be at once the later rule counts: "Mon–Fri 10–18, Thu 10–20" is open once
// on Thursday.
func (r Run) on(day calendar.Day) []sitting {
	var all []sitting
	for _, rule := range r.Rules {
		if slices.Contains(rule.Days, day) || r.Within.Has(day) && rule.holdsOn(day, r.Within.First) && !r.leavesOut(day) {
			all = slices.DeleteFunc(all, func(s sitting) bool { return s.meets(rule) })
			all = append(all, sitting{day, rule})
		}
	}
	return all
}

// holdsOn reports that a rule of weekdays holds on a day. Its weeks are counted from the one in which the first such day is, also
// where that is left out.
func (r Rule) holdsOn(day, from calendar.Day) bool {
	if !r.Week.Has(day) || r.Each < 2 {
		return r.Week.Has(day)
	}
	for !r.Week.Has(from) {
		from++
	}
	return int(weekOfDay(day)-weekOfDay(from))/7%r.Each == 0
}

// weekOfDay is the Monday of the week of a day.
func weekOfDay(d calendar.Day) calendar.Day { return d - calendar.Day(isoWeekday(d)) + 1 }

func (r Run) leavesOut(day calendar.Day) bool {
	return r.ExceptWeeks.Has(day) || slices.ContainsFunc(r.Except, func(d Days) bool { return d.Has(day) })
}

func (r Rule) meets(o Rule) bool {
	return r.AllDay || o.AllDay || r.Start == o.Start || r.Start < o.End && o.Start < r.End
}
