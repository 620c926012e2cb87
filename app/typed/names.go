package typed

import (
	"strconv"

	"affiche/assets"
	"affiche/calendar"
)

// A Week is a set of weekdays.
type Week uint8

// The weekdays.
const (
	Monday Week = 1 << iota
	Tuesday
	Wednesday
	Thursday
	Friday
	Saturday
	Sunday
	EveryDay Week = 1<<iota - 1
)

// weekOf is the set of one weekday, 1 to 7.
func weekOf(weekday int) Week { return 1 << (weekday - 1) }

// Has reports that the weekday of a day is in the set.
func (w Week) Has(d calendar.Day) bool { return w&weekOf(isoWeekday(d)) != 0 }

// Set is the week as opening hours have it: no weekday is every day.
func (w Week) Set() calendar.Set {
	if w == EveryDay {
		return nil
	}
	set := calendar.Set{}
	for i := 1; i <= 7; i++ {
		if w&weekOf(i) != 0 {
			set[calendar.Weekdays()[i%7]] = true
		}
	}
	return set
}

func weekdayName(language, style string, weekday int) string {
	return assets.Say(language, style+strconv.Itoa(weekday))
}
