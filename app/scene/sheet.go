package scene

import (
	"math"
	"strconv"
	"time"

	"affiche/assets"
	"affiche/calendar"
)

// The measures of a month's sheet, at scale 1.
const (
	weekdayTall = 30.0
	numberTall  = 26.0 // of the day's number
	entryTall   = 18.0
	entryGap    = 2.0
	cellGap     = 3.0
	dotSize     = 6.0
	leastRoom   = 3    // lines of a day on a sheet that is scrolled
	hourWide    = 84.0 // a narrower day says what is on, and leaves out when it begins
)

// A SheetView is a place among the months.
type SheetView struct {
	Month calendar.Day // the first day of a month
	Day   calendar.Day // that a person looks at; 0 is none

	Unfolded calendar.Day // of which all is listed over its cell; 0 is none
	First    int          // the entry with which that list begins

	Scrolls bool    // where the weeks are too low for some lines, they are higher than the canvas has room for
	Down    float64 // how far they are scrolled then
}

// MonthOf is the month in which a day lies.
func MonthOf(d calendar.Day) SheetView { return SheetView{Month: floor(d, months)} }

// Step is the month that many further.
func (v SheetView) Step(by int) SheetView {
	year, month, _ := v.Month.Date().Date()
	return SheetView{Month: calendar.DayOf(year, month+time.Month(by), 1)}
}

// Days is from the Monday of the month's first week to the Sunday of its last, half-open.
func (v SheetView) Days() (from, until calendar.Day) {
	return floor(v.Month, weeks), floor(v.Step(1).Month-1, weeks) + 7
}

// A Sheet is what a canvas shows of a month, as a calendar on a wall does: weeks below each other, what lasts as bars over
// its days, what has an hour as a line of its day. It is one more projection of a [Layout], without its rows.
type Sheet struct {
	View          SheetView
	Width, Height float64
	Weekdays      []Text
	Cells         []Cell
	Bars          []Block // what lasts
	Lines         []Block // what has an hour; its box is the line, its title what it says
	List          List    // of a day; lies over the rest

	layout *Layout
	from   calendar.Day // the first of its days
	shown  calendar.Day // the month that was gathered
	room   int          // lines that a day has room for
	lasts  []piece      // what lasts, in the order in which it takes its place
	piles  []pile       // of each day: what has an hour
	dealt  []*piece     // the bars of the week that is being laid out, in the order in which they lie below each other
	taken  [7][]bool
	spares []spare // what has no room
}

// A Cell is a day of a sheet.
type Cell struct {
	Box
	Day     calendar.Day
	Number  Text
	Outside bool // of another month
	Weekend bool
	Today   bool
	Looked  bool // a person looks at it
	Hidden  int  // how many have no room
	More    Text

	lines int // with an hour, for which there is room
}

// week is how high a week is on a canvas of a height.
func (v SheetView) week(height float64) float64 {
	from, until := v.Days()
	tall := math.Max(height-weekdayTall, 0) / float64((until-from)/7)
	if v.Scrolls {
		return math.Max(tall, numberTall+leastRoom*(entryTall+entryGap))
	}
	return tall
}

// Whole is how high all weeks are together, as they were laid out.
func (s *Sheet) Whole() float64 { return float64(len(s.Cells)/7) * s.View.week(s.Height) }

// Sheet lays out a month on a canvas of a size; today is marked. It keeps what lists s has.
func (l *Layout) Sheet(s *Sheet, v SheetView, width, height float64, today calendar.Day) {
	from, until := v.Days()
	wide, tall := width/7, v.week(height)
	v.Down = between(v.Down, 0, math.Max(tall*float64((until-from)/7)-height+weekdayTall, 0))
	room := max(int((tall-numberTall+entryGap)/(entryTall+entryGap)), 0)
	if s.layout != l || s.shown != v.Month || s.room != room {
		s.layout, s.shown, s.from, s.room = l, v.Month, from, room
		s.gather(from, until)
	}
	s.View, s.Width, s.Height = v, width, height
	s.Weekdays, s.Cells, s.Bars, s.Lines = s.Weekdays[:0], s.Cells[:0], s.Bars[:0], s.Lines[:0]
	for i := range 7 {
		name := assets.Say(l.language, "weekday.short."+strconv.Itoa(i+1))
		x := wide*float64(i) + (wide-l.ruler.Width(UpperStyle, name))/2
		s.Weekdays = append(s.Weekdays, l.ruler.write(UpperStyle, name, x, 19, wide))
	}
	for day := from; day < until; day++ {
		box := Box{X: wide * float64((day-from)%7), Y: weekdayTall + tall*float64((day-from)/7) - v.Down, W: wide, H: tall}
		s.Cells = append(s.Cells, s.cell(l, day, box, day == today))
	}
	s.spares = s.spares[:0]
	for week := from; week < until; week += 7 {
		s.week(l, s.Cells[week-from:week-from+7])
		s.spareBars(int(week - from))
	}
	s.spareLines(from, until)
	s.unfold(l)
}

func (s *Sheet) cell(l *Layout, day calendar.Day, box Box, today bool) Cell {
	number := strconv.Itoa(day.Date().Day())
	style := RowStyle
	if today {
		style = GroupStyle
	}
	c := Cell{Box: box, Day: day, Outside: floor(day, months) != s.View.Month, Today: today, Looked: day == s.View.Day}
	c.Weekend = day.Weekday() == time.Saturday || day.Weekday() == time.Sunday
	c.Number = l.ruler.write(style, number, box.X+(box.W-l.ruler.Width(style, number))/2, box.Y+18, box.W)
	return c
}
