package state

import (
	"strconv"
	"time"

	"affiche/assets"
	"affiche/calendar"
)

// A Unit is a stretch of time that people plan by.
type Unit int

// The units, as the toolbar shows them.
const (
	Year Unit = iota
	Quarter
	Month
	Week
	Day
	NoUnit Unit = -1
)

// Units lists them, the longest first.
func Units() []Unit { return []Unit{Year, Quarter, Month, Week, Day} }

// Key is the unit's name in the catalogue.
func (u Unit) Key() string {
	return "window.unit." + [...]string{"year", "quarter", "month", "week", "day"}[u]
}

// Around is the unit that holds a moment, as the clocks of a zone count; a day turns at a minute of its own.
func (u Unit) Around(at calendar.Instant, zone *time.Location, turn int) calendar.Span {
	first := u.first(at.Wall(zone).FestivalDay(u.turn(turn)))
	return spanOfDays(first, u.next(first, 1), zone, u.turn(turn))
}

// Step is the unit before (-1) or after (1) the one in which a span begins.
func (u Unit) Step(from calendar.Span, by int, zone *time.Location, turn int) calendar.Span {
	first := u.first((from.Start + 1).Wall(zone).FestivalDay(u.turn(turn)))
	return spanOfDays(u.next(first, by), u.next(first, by+1), zone, u.turn(turn))
}

// turn is the minute at which the unit begins: a day is a festival day, longer units begin at midnight.
func (u Unit) turn(turn int) int {
	if u == Day {
		return turn
	}
	return 0
}

// first is the day with which the unit around a day begins.
func (u Unit) first(d calendar.Day) calendar.Day {
	year, month, day := d.Date().Date()
	switch u {
	case Year:
		return calendar.DayOf(year, 1, 1)
	case Quarter:
		return calendar.DayOf(year, (month-1)/3*3+1, 1)
	case Month:
		return calendar.DayOf(year, month, 1)
	case Week:
		return calendar.DayOf(year, month, day-(int(d.Weekday())+6)%7)
	}
	return d
}

// next is the first day of the unit that many further.
func (u Unit) next(first calendar.Day, by int) calendar.Day {
	year, month, _ := first.Date().Date()
	switch u {
	case Year:
		return calendar.DayOf(year+by, 1, 1)
	case Quarter:
		return calendar.DayOf(year, month+time.Month(3*by), 1)
	case Month:
		return calendar.DayOf(year, month+time.Month(by), 1)
	case Week:
		return first + calendar.Day(7*by)
	}
	return first + calendar.Day(by)
}

func spanOfDays(first, next calendar.Day, zone *time.Location, turn int) calendar.Span {
	start, _ := first.At(turn).Moment(zone, false)
	end, _ := next.At(turn).Moment(zone, false)
	return calendar.Span{Start: start, End: end}
}

// UnitOf is the unit that a span is as long as, give or take a little; NoUnit where there is none.
func UnitOf(span calendar.Span) Unit {
	days := float64(span.End-span.Start) / (24 * 3600)
	for u, length := range map[Unit]float64{Year: 365.25, Quarter: 91.3, Month: 30.4, Week: 7, Day: 1} {
		if days > length*0.88 && days < length*1.1 {
			return u
		}
	}
	return NoUnit
}

// Nearest is the unit that a span of any length comes near to: half a year is a year, ten weeks are a quarter.
func Nearest(span calendar.Span) Unit {
	days := (span.End - span.Start) / (24 * 3600)
	for _, u := range []struct {
		unit  Unit
		least calendar.Instant
	}{{Year, 180}, {Quarter, 60}, {Month, 18}, {Week, 4}} {
		if days >= u.least {
			return u.unit
		}
	}
	return Day
}

// SpanText says a span as people do: "Jul – Sep 2027", "20–29 Aug 2027", "Wed 25 Aug 2027".
func SpanText(language string, span calendar.Span, zone *time.Location) string {
	first := span.Start.Wall(zone).Plain()
	last := (span.End - 1).Wall(zone).Plain()
	days := int(span.End-span.Start) / (24 * 3600)
	switch {
	case days > 550:
		return years(first.Year(), last.Year())
	case days > 24:
		return months(language, roundMonth(first), roundMonth(last.AddDate(0, 0, -14)))
	case days > 1:
		return assets.Dates(language, first, last, true)
	}
	return assets.Date(language, first, assets.WeekdayDayYear)
}

// roundMonth is the month that a day is nearest to the beginning of: a view that begins on 30 June begins with July.
func roundMonth(t time.Time) time.Time { return t.AddDate(0, 0, 14) }

func years(first, last int) string {
	if first == last {
		return strconv.Itoa(first)
	}
	return strconv.Itoa(first) + " – " + strconv.Itoa(last)
}

func months(language string, first, last time.Time) string {
	name := func(t time.Time) string { return assets.Say(language, "month.short."+strconv.Itoa(int(t.Month()))) }
	y1, m1, _ := first.Date()
	y2, m2, _ := last.Date()
	switch {
	case y1 == y2 && m1 == m2:
		return assets.Date(language, first, assets.MonthYear)
	case y1 == y2 && m1 == time.January && m2 == time.December:
		return strconv.Itoa(y1)
	case y1 == y2:
		return name(first) + " – " + name(last) + " " + strconv.Itoa(y1)
	}
	return name(first) + " " + strconv.Itoa(y1) + " – " + name(last) + " " + strconv.Itoa(y2)
}
