package scene

import (
	"strconv"
	"time"

	"affiche/assets"
	"affiche/calendar"
)

// A label is what the axis writes at the beginning of a division. Of minutes, the day is the minute of the day.
type label struct {
	unit unit
	day  calendar.Day
	form form
}

// A form is how much a label says.
type form int

const (
	bare  form = iota // 5, Aug
	brief             // Mon 5, Aug
	full              // Mon 5 Aug 2027, August 2027
)

// label says a label. What was said once is kept in the frame: a scroll asks for the same ones again and again.
func (f *Frame) label(what label, l *Layout) string {
	if text, ok := f.said[what]; ok {
		return text
	}
	text := what.in(l.language)
	f.said[what] = text
	return text
}

// dates says how many dates a block is: "3 dates".
func (f *Frame) dates(n int, l *Layout) string {
	if text, ok := f.counted[n]; ok {
		return text
	}
	text := assets.Say(l.language, "scene.dates", n)
	f.counted[n] = text
	return text
}

// remember empties what is kept where it is of another layout, or too much.
func (f *Frame) remember(l *Layout) {
	if f.layout != l || len(f.said) > 5000 || len(f.counted) > 5000 {
		f.said, f.counted, f.layout = map[label]string{}, map[int]string{}, l
	}
}

func (l label) in(language string) string {
	t := l.day.Date()
	month := strconv.Itoa(int(t.Month()))
	switch {
	case l.unit == minutes:
		return assets.Clock(language, time.Unix(int64(l.day)*60, 0).UTC())
	case l.unit == days && l.form == full:
		return assets.Date(language, t, assets.WeekdayDayYear)
	case l.unit == days && l.form == brief:
		return assets.Say(language, "weekday.short."+strconv.Itoa((int(t.Weekday())+6)%7+1)) + " " + strconv.Itoa(t.Day())
	case l.unit == months && l.form == full:
		return assets.Date(language, t, assets.MonthYear)
	case l.unit == months:
		return assets.Say(language, "month.short."+month)
	case l.unit == quarters:
		return assets.Say(language, "scene.quarter", strconv.Itoa((int(t.Month())+2)/3))
	case l.unit == years:
		return strconv.Itoa(t.Year())
	}
	return strconv.Itoa(t.Day())
}
