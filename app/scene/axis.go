package scene

import (
	"math"
	"time"

	"affiche/calendar"
)

// A unit of time by which the axis is divided.
type unit int

const (
	minutes unit = iota
	days
	weeks // from Monday
	months
	quarters
	years
)

// A grain is how finely the axis is divided.
type grain struct {
	unit  unit
	step  int     // of minutes
	about float64 // seconds that a division lasts, more or less
	least float64 // pixels that it needs for its label
	upper unit    // of the line above
}

// grains lists them from the finest; the first for which there is room is taken.
var grains = []grain{
	{minutes, 1, 60, 44, days},
	{minutes, 5, 300, 44, days},
	{minutes, 15, 900, 44, days},
	{minutes, 30, 1800, 44, days},
	{minutes, 60, 3600, 44, days},
	{minutes, 180, 3 * 3600, 44, days},
	{minutes, 360, 6 * 3600, 44, days},
	{days, 1, 86400, 21, months},
	{weeks, 1, 7 * 86400, 24, months},
	{months, 1, 30.4 * 86400, 30, years},
	{quarters, 1, 91.3 * 86400, 24, years},
	{years, 1, 365.25 * 86400, 1, years},
}

// wideDay is how wide a day is that has room for its weekday: "Mon 5".
const wideDay = 52

// grainAt picks the division for a zoom.
func grainAt(perPixel float64) grain {
	for _, g := range grains {
		if g.about/perPixel >= g.least {
			return g
		}
	}
	return grains[len(grains)-1]
}

// Baselines of the two lines of the axis.
const (
	upperLine = 18.0
	lowerLine = 36.0
)

// axis divides the time in sight, by the clocks of the home zone.
func (l *Layout) axis(f *Frame) {
	f.Lines, f.Upper, f.Lower, f.Weekends = f.Lines[:0], f.Upper[:0], f.Lower[:0], f.Weekends[:0]
	if f.View.PerPixel <= 0 || f.Width <= f.View.Plot() {
		return
	}
	g := grainAt(f.View.PerPixel)
	l.upper(f, g)
	if g.unit == minutes {
		l.hours(f, g)
	} else if g.unit != g.upper {
		l.divisions(f, g)
	}
	l.weekends(f)
}

// walk visits the divisions of a unit in sight: the day on which each begins, and its edges on the canvas.
func (l *Layout) walk(f *Frame, u unit, visit func(first calendar.Day, from, to float64)) {
	day := floor(f.View.At(f.View.Plot()).Wall(l.home).Day(), u)
	for x := f.View.X(midnight(day, l.home)); x < f.Width; {
		next := after(day, u)
		to := f.View.X(midnight(next, l.home))
		visit(day, x, to)
		day, x = next, to
	}
}

func (l *Layout) upper(f *Frame, g grain) {
	l.walk(f, g.upper, func(day calendar.Day, from, to float64) {
		if from > f.View.Plot()+1 {
			f.Lines = append(f.Lines, Line{X: from, Strong: true})
		}
		x := math.Max(from, f.View.Plot()) + 5
		room := to - x - 4
		text := f.label(label{g.upper, day, full}, l)
		if turn := l.turnOf(day); g.upper == days && turn != "" {
			text = l.withTurn(text, f.label(label{g.upper, day, brief}, l), turn, room)
		}
		if room < l.ruler.Width(UpperStyle, text) {
			text = f.label(label{g.upper, day, brief}, l)
		}
		if room >= l.ruler.Width(UpperStyle, text) {
			f.Upper = append(f.Upper, l.ruler.write(UpperStyle, text, x, upperLine, room))
		}
	})
}

// divisions writes the lower line, each label at the beginning of what it names.
func (l *Layout) divisions(f *Frame, g grain) {
	l.walk(f, g.unit, func(day calendar.Day, from, to float64) {
		wide := g.unit == days && to-from >= wideDay
		if wide && from > f.View.Plot()+1 {
			f.Lines = append(f.Lines, Line{X: from})
		}
		if from < f.View.Plot()-1 {
			return
		}
		form := bare
		if wide {
			form = brief
		}
		if turn := l.turnOf(day); g.unit == days && turn != "" {
			l.seeTurn(f, turn, from, to)
		}
		text := f.label(label{g.unit, day, form}, l)
		f.Lower = append(f.Lower, l.ruler.write(LowerStyle, text, from+3, lowerLine, 200))
	})
}

// hours marks the hours, or parts of them. It steps through moments, not through clocks, so that a day of a clock change
// has its 23 or 25 hours; an hour that clocks show twice says which of the two it is.
func (l *Layout) hours(f *Frame, g grain) {
	step := calendar.Instant(min(g.step, 60) * 60)
	at := f.View.At(f.View.Plot())
	at -= calendar.Instant(int64(at.Wall(l.home)) % int64(step))
	for ; ; at += step {
		x := f.View.X(at)
		if x >= f.Width {
			return
		}
		minute := at.Wall(l.home).Minute()
		if x < f.View.Plot()-1 || minute%g.step != 0 {
			continue
		}
		if minute != 0 && x > f.View.Plot()+1 {
			f.Lines = append(f.Lines, Line{X: x})
		}
		name := at.Named(l.home)
		if name != "" && g.step > 60 && at != firstShown(at, l.home) {
			continue // its label would lie over the one of the first
		}
		text := f.label(label{minutes, calendar.Day(minute), bare}, l)
		if name != "" {
			text = l.named(text, name, f.View.X(at+calendar.Instant(g.step*60))-x-6)
		}
		f.Lower = append(f.Lower, l.ruler.write(LowerStyle, text, x+3, lowerLine, 200))
	}
}

// named is the label of an hour and what the clocks go by at it; where there is no room for both, the latter tells it from its twin.
func (l *Layout) named(hour, name string, room float64) string {
	if both := hour + " " + name; l.ruler.Width(LowerStyle, both) <= room {
		return both
	}
	return name
}

// firstShown is when clocks of a zone first showed what they show at a moment.
func firstShown(at calendar.Instant, zone *time.Location) calendar.Instant {
	first, _ := at.Wall(zone).Moment(zone, false)
	return first
}

// weekends shades Saturdays and Sundays while they are wide enough to be told apart.
func (l *Layout) weekends(f *Frame) {
	if 2*86400/f.View.PerPixel < 4 {
		return
	}
	l.walk(f, weeks, func(monday calendar.Day, _, to float64) {
		from := math.Max(f.View.X(midnight(monday+5, l.home)), f.View.Plot())
		if to = math.Min(to, f.Width); to > from {
			f.Weekends = append(f.Weekends, Stripe{from, to})
		}
	})
}

// floor is the first day of the division in which a day lies.
func floor(d calendar.Day, u unit) calendar.Day {
	year, month, _ := d.Date().Date()
	switch u {
	case weeks:
		return d - calendar.Day((int(d.Weekday())+6)%7)
	case months:
		return calendar.DayOf(year, month, 1)
	case quarters:
		return calendar.DayOf(year, (month-1)/3*3+1, 1)
	case years:
		return calendar.DayOf(year, 1, 1)
	}
	return d
}

// after is the first day of the division that follows the one which begins with a day.
func after(d calendar.Day, u unit) calendar.Day {
	year, month, _ := d.Date().Date()
	switch u {
	case weeks:
		return d + 7
	case months:
		return calendar.DayOf(year, month+1, 1)
	case quarters:
		return calendar.DayOf(year, month+3, 1)
	case years:
		return calendar.DayOf(year+1, time.January, 1)
	}
	return d + 1
}
