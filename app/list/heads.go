package list

import (
	"affiche/app/table"
	"affiche/calendar"
)

// heads are what the headings of a list stand over.
type heads int

const (
	noHeads    heads = iota
	dayHeads         // each says the day whole, and how many dates it has
	monthHeads       // where most days have one date, whose row says its day
)

// lastDay is the last that a date can have. What is still to be placed comes after it.
var lastDay = calendar.DayOf(9999, 12, 31)

// headsOf are the headings of dates with some keys, where the list is in the order of days: of days that have three dates to two of
// them or more, else of months.
func headsOf(sort table.Column, keys []table.Key) heads {
	if sort != table.Day {
		return noHeads
	}
	days, dates := map[calendar.Day]bool{}, 0
	for i := range keys {
		if day := keys[i].Day; day <= lastDay {
			days[day] = true
			dates++
		}
	}
	if 2*dates < 3*len(days) {
		return monthHeads
	}
	return dayHeads
}

// over is the day of the heading under which a day stands.
func (h heads) over(day calendar.Day) calendar.Day {
	if h != monthHeads || day > lastDay {
		return day
	}
	year, month, _ := day.Date().Date()
	return calendar.DayOf(year, month, 1)
}
