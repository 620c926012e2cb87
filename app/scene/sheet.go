package scene

import (
	"cmp"
	"math"
	"slices"
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
)

// A SheetView is a place among the months.
type SheetView struct{ Month calendar.Day } // the first day of a month

// MonthOf is the month in which a day lies.
func MonthOf(d calendar.Day) SheetView { return SheetView{floor(d, months)} }

// Step is the month that many further.
func (v SheetView) Step(by int) SheetView {
	year, month, _ := v.Month.Date().Date()
	return SheetView{calendar.DayOf(year, month+time.Month(by), 1)}
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

	layout *Layout
	shown  SheetView
	pieces []piece   // all that is in the days of the view, in the order in which it takes its place
	placed []int     // of the week being laid out: the slot of each piece, -1 is not in it
	taken  [7][]bool // of its days: the slots in which something is
}

// A Cell is a day of a sheet.
type Cell struct {
	Box
	Day     calendar.Day
	Number  Text
	Outside bool // of another month
	Weekend bool
	Today   bool
	Hidden  int // how many have no room
	More    Text
}

// A piece is a bar on the days that it touches.
type piece struct {
	bar
	first, last calendar.Day
	minute      int    // of what has an hour
	says        string // once it was said
}

// Sheet lays out a month on a canvas of a size; today is marked. It keeps what lists s has.
func (l *Layout) Sheet(s *Sheet, v SheetView, width, height float64, today calendar.Day) {
	if s.layout != l || s.shown != v {
		s.layout, s.shown = l, v
		s.gather(l, v)
	}
	s.View, s.Width, s.Height = v, width, height
	s.Weekdays, s.Cells, s.Bars, s.Lines = s.Weekdays[:0], s.Cells[:0], s.Bars[:0], s.Lines[:0]
	from, until := v.Days()
	wide, tall := width/7, math.Max(height-weekdayTall, 0)/float64((until-from)/7)
	for i := range 7 {
		name := assets.Say(l.language, "weekday.short."+strconv.Itoa(i+1))
		x := wide*float64(i) + (wide-l.ruler.Width(UpperStyle, name))/2
		s.Weekdays = append(s.Weekdays, l.ruler.write(UpperStyle, name, x, 19, wide))
	}
	for day := from; day < until; day++ {
		box := Box{X: wide * float64((day-from)%7), Y: weekdayTall + tall*float64((day-from)/7), W: wide, H: tall}
		s.Cells = append(s.Cells, s.cell(l, day, box, day == today))
	}
	for week := from; week < until; week += 7 {
		s.week(l, s.Cells[week-from:week-from+7])
	}
}

func (s *Sheet) cell(l *Layout, day calendar.Day, box Box, today bool) Cell {
	number := strconv.Itoa(day.Date().Day())
	style := RowStyle
	if today {
		style = GroupStyle
	}
	c := Cell{Box: box, Day: day, Outside: floor(day, months) != s.View.Month, Today: today}
	c.Weekend = day.Weekday() == time.Saturday || day.Weekday() == time.Sunday
	c.Number = l.ruler.write(style, number, box.X+(box.W-l.ruler.Width(style, number))/2, box.Y+18, box.W)
	return c
}

// gather collects what touches the days of a view, what lasts before what has an hour.
func (s *Sheet) gather(l *Layout, v SheetView) {
	from, until := v.Days()
	s.pieces = s.pieces[:0]
	take := func(b bar, zone *time.Location) {
		p := piece{bar: b, first: b.Start.Wall(zone).Day(), last: (b.End - 1).Wall(zone).Day()}
		if !b.lasts {
			p.first = b.Start.Wall(zone).FestivalDay(l.turn)
			p.last = p.first
			p.minute = b.Start.Wall(zone).Minute()
		}
		if p.first < until && p.last >= from {
			s.pieces = append(s.pieces, p)
		}
	}
	for _, b := range l.bands {
		take(bar{Span: b.Span, ref: b.ref, kind: calendar.Festival, status: calendar.Confirmed, title: b.title, lasts: true}, l.home)
	}
	// A day more on either side: zones, and nights that belong to the evening before.
	days := calendar.Span{Start: midnight(from-1, l.home), End: midnight(until+2, l.home)}
	for i := range l.rows {
		r := &l.rows[i]
		for j := range r.lanes {
			bars := r.lanes[j].strip
			for k := bars.from(days.Start); !r.Head && k < len(bars.bars) && bars.bars[k].Start < days.End; k++ {
				take(bars.bars[k], r.zone)
			}
		}
	}
	slices.SortStableFunc(s.pieces, func(a, b piece) int {
		return cmp.Or(-order(a.isFestival(), b.isFestival()), cmp.Compare(max(a.first, from), max(b.first, from)), -order(a.lasts, b.lasts), cmp.Compare(b.last, a.last),
			cmp.Compare(a.Start, b.Start), cmp.Compare(a.ref.ID, b.ref.ID))
	})
}

// isFestival reports a festival's own days, which stand above all that happens in them.
func (p *piece) isFestival() bool { return p.lasts && p.kind == calendar.Festival }

func order(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return 1
	}
	return -1
}
