package scene

import (
	"math"
	"time"

	"affiche/calendar"
)

// The measures of a day grid, at scale 1.
const (
	ClockWidth = 56.0 // of the hours, on the left
	CityWidth  = 70.0 // of the hours of each clock that is named, or shows an hour twice
	DayHead    = 26.0 // the name of a day, where there are several, and of the festival that is on
	SpaceHead  = 38.0 // the name of a space

	leastColumn = 116.0
	lastTall    = 20.0 // a bar of whole days, above the hours
	lastGap     = 2.0
	mostLasting = 3
	columnGap   = 6.0 // between a column's edge and what is in it
	slotGap     = 2.0 // between dates side by side
	leastTall   = 5.0 // of a date
)

// The zooms of a day grid, in pixels that an hour is high: from two days on a screen to five minutes on a finger's breadth.
const (
	LeastHour = 16.0
	MostHour  = 480.0
)

// MostDays is how many days stand side by side.
const MostDays = 7

// A GridView is a place in a day grid: which festival days, how high an hour is, how far it is scrolled.
type GridView struct {
	First   calendar.Day `json:"first,omitempty"`
	Days    int          `json:"days"`
	PerHour float64      `json:"perHour"`
	Top     float64      `json:"top"`
	Left    float64      `json:"left"`
	Every   bool         `json:"every,omitempty"` // a column for every space, not only for those where something is at its hour

	Unfolded Unfolded `json:"-"` // the stack of which all is listed over it
}

// IsSound reports a view that shows something: what was kept in a file may be anything.
func (v GridView) IsSound() bool {
	return v.Days >= 1 && v.Days <= MostDays && v.PerHour >= LeastHour && v.PerHour <= MostHour && v.Top >= 0 && v.Top <= 1e9 &&
		v.Left >= 0 && v.Left <= 1e9
}

// A Grid is what a canvas shows of festival days: columns of spaces over a scale of hours. It is a second projection of a
// [Layout], whose rows stand upright in it, and like a [Frame] it is a picture in numbers. Its lists are reused by the
// next call of [Layout.Grid].
//
// Each day is as long as it is: 23 or 25 hours where the clocks change. Days side by side each have a scale of their own,
// and say its hours where they are not those of the first.
type Grid struct {
	View          GridView
	Width, Height float64
	Body          Box // of hours and columns, below the heads and right of the clocks
	Clocks        []Clock
	Hours         []HourLine
	Days          []GridDay
	Columns       []GridColumn
	Curfews       []Box   // when it has to be quiet
	Lasting       []Block // whole days, above the hours
	Under, Blocks []Block
	Stacks        []Stack // what has no room
	List          List    // of a stack; lies over the rest
	Lines         []Text  // of their titles and notes, after the first; see [Grid.LinesOf]
	Now           []Box   // a line where the present moment is in sight
	Tall, Wide    float64 // of all there is to scroll

	layout   *Layout
	turn     int
	zone     *time.Location
	cities   bool           // say whose clocks show the hours: they are not those at home, or not only
	said     map[int]string // times of day
	inner    float64        // the width of a column, and …
	heapStep calendar.Instant
	dealings map[dealt]*dealing // … what is dealt to columns of it, while the layout is the same
	ends     []calendar.Instant // of slots, while one is dealt
	rows     []*Row             // of each day in turn
	kept     map[stand]bool     // columns that stay; see [Grid.keep]
}

// A Clock is a scale of hours by the clocks of a zone.
type Clock struct {
	Box
	Zone  *time.Location
	City  Text // where there are several
	Hours []Text
}

// An HourLine marks a time of day over the columns of a day.
type HourLine struct {
	X, W, Y float64
	Strong  bool // midnight
	Label   Text // where the day's hours are not those of the scale
}

// A GridDay is one festival day of a grid.
type GridDay struct {
	calendar.Span
	Day   calendar.Day
	Head  Box
	Title Text // where there are several, or a festival is on

	rows [2]int // from, to: in the grid's
}

// A GridColumn is a space on a day.
type GridColumn struct {
	Box   // the whole column, head included
	Row   *Row
	Day   int // in Days
	House Text
	Name  Text
}

// Within keeps a view inside what there is to see.
func (v GridView) Within(g *Grid) GridView {
	v.PerHour = between(v.PerHour, LeastHour, MostHour)
	v.Days = min(max(v.Days, 1), MostDays)
	v.Top = between(v.Top, 0, math.Max(0, g.Tall-g.Body.H))
	v.Left = between(v.Left, 0, math.Max(0, g.Wide-g.Body.W))
	return v
}

// Snap is the step of time by which a hand moves things at this zoom, in seconds.
func (v GridView) Snap() int64 { return snapAt(3600 / v.PerHour) }

// Zoom makes an hour factor times as high; the moment at y stays where it is.
func (v GridView) Zoom(factor, y float64, g *Grid) GridView {
	if !(factor > 0) {
		return v
	}
	hours := (y - g.Body.Y + v.Top) / v.PerHour
	v.PerHour = between(v.PerHour*factor, LeastHour, MostHour)
	v.Top = hours*v.PerHour - (y - g.Body.Y)
	return v
}

// Grid lays out what a view shows on a canvas of a size at a moment. It keeps what lists g has.
func (l *Layout) Grid(g *Grid, v GridView, width, height float64, now calendar.Instant) {
	g.reset(l, v, width, height)
	rows := l.gridRows(v, g)
	zones := l.gridZones(rows, v)
	g.zone = zones[0]
	at := l.dayStart(v.First, l.home)
	g.cities = len(zones) > 1 || at.Wall(g.zone) != at.Wall(l.home)
	g.measure(l, zones)
	g.makeDays(l)
	g.makeColumns(l, rows)
	g.Body.Y += g.stackLasting(l)
	g.Body.H = math.Max(height-g.Body.Y, 0)
	g.makeHours(l)
	for i := range g.Columns {
		g.fill(l, &g.Columns[i])
	}
	g.markNow(now)
	g.unfold(l)
}

func (g *Grid) reset(l *Layout, v GridView, width, height float64) {
	v.PerHour, v.Days = between(v.PerHour, LeastHour, MostHour), min(max(v.Days, 1), MostDays)
	if g.View.First != v.First || g.View.Days != v.Days || g.View.Every != v.Every {
		g.Forget()
	}
	g.View, g.Width, g.Height, g.turn = v, width, height, l.turn
	if g.layout != l || len(g.said) > 5000 {
		g.layout, g.said, g.dealings = l, map[int]string{}, map[dealt]*dealing{}
	}
	g.Hours, g.Days, g.Columns, g.Curfews = g.Hours[:0], g.Days[:0], g.Columns[:0], g.Curfews[:0]
	g.Lasting, g.Stacks, g.Under, g.Blocks, g.Now = g.Lasting[:0], g.Stacks[:0], g.Under[:0], g.Blocks[:0], g.Now[:0]
	g.Lines, g.rows = g.Lines[:0], g.rows[:0]
}

// dayStart is when a festival day begins by the clocks of a zone.
func (l *Layout) dayStart(d calendar.Day, zone *time.Location) calendar.Instant {
	at, _ := d.At(l.turn).Moment(zone, false)
	return at
}

// measure makes room for clocks and heads.
func (g *Grid) measure(l *Layout, zones []*time.Location) {
	width := ClockWidth
	if g.cities || l.dayStart(g.View.First+1, g.zone)-l.dayStart(g.View.First, g.zone) > 24*3600 {
		width = CityWidth
	}
	g.Body = Box{X: width * float64(len(zones)), Y: SpaceHead}
	if g.hasHeads(l) {
		g.Body.Y += DayHead
	}
	g.Body.W = math.Max(g.Width-g.Body.X, 0)
	for len(g.Clocks) < len(zones) {
		g.Clocks = append(g.Clocks, Clock{})
	}
	g.Clocks = g.Clocks[:len(zones)]
	for i, zone := range zones {
		g.Clocks[i] = Clock{Zone: zone, Box: Box{X: width * float64(i), W: width, H: g.Height}, Hours: g.Clocks[i].Hours[:0]}
	}
}

// y is where a moment stands on the scale of a day.
func (g *Grid) y(at calendar.Instant, day *GridDay) float64 {
	return g.Body.Y - g.View.Top + float64(at-day.Start)/3600*g.View.PerHour
}

// At is the moment that stands at y on the scale of a day; beyond its edges, the edge.
func (g *Grid) At(y float64, day int) calendar.Instant {
	d := &g.Days[day]
	at := d.Start + calendar.Instant(math.Round((y-g.Body.Y+g.View.Top)/g.View.PerHour*3600))
	return min(max(at, d.Start), d.End)
}

func (g *Grid) markNow(now calendar.Instant) {
	for i := range g.Days {
		d := &g.Days[i]
		if now < d.Start || now >= d.End {
			continue
		}
		if y := g.y(now, d); y >= g.Body.Y && y < g.Height {
			g.Now = append(g.Now, Box{d.Head.X, y - 0.75, d.Head.W, 1.5})
		}
	}
}
