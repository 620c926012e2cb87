package scene

import (
	"math"
	"slices"
	"strings"

	"affiche/assets"
	"affiche/calendar"
)

// makeDays makes the days, without their width.
func (g *Grid) makeDays(l *Layout) {
	for i := range g.View.Days {
		day := g.View.First + calendar.Day(i)
		d := GridDay{Day: day, Span: calendar.Span{Start: l.dayStart(day, g.zone), End: l.dayStart(day+1, g.zone)}}
		g.Days = append(g.Days, d)
		g.Tall = math.Max(g.Tall*float64(min(i, 1)), float64(d.End-d.Start)/3600*g.View.PerHour)
	}
}

// makeColumns makes a column for each row on the days on which it has something, as wide as there is room, and then the heads of
// the days.
func (g *Grid) makeColumns(l *Layout, rows []*Row) {
	for i := range g.Days {
		g.dealRows(&g.Days[i], rows)
	}
	n := max(len(g.rows), 1)
	width := math.Max(leastColumn, g.Body.W/float64(n))
	g.Wide = width * float64(n)
	for i := range g.Days {
		d := &g.Days[i]
		d.Head = Box{X: g.Body.X - g.View.Left + width*float64(d.rows[0]), W: width * float64(d.rows[1]-d.rows[0]), H: g.Body.Y - SpaceHead}
		if d.Head.H > 0 {
			x := math.Max(d.Head.X, g.Body.X) + columnGap
			d.Title = l.ruler.write(UpperStyle, g.headOf(l, d.Day), x, 18, math.Min(d.Head.Right(), g.Width)-x-columnGap)
		}
		for j, r := range g.rows[d.rows[0]:d.rows[1]] {
			box := Box{X: d.Head.X + width*float64(j), Y: d.Head.H, W: width, H: g.Height - d.Head.H}
			if box.Right() > g.Body.X && box.X < g.Width {
				g.Columns = append(g.Columns, column(l, r, i, box, g.Body.X))
			}
		}
	}
}

// dealRows gives a day its rows: of several days, each those with something on it, and one that is free where nothing is. Where
// every row is asked for, each day has them all.
func (g *Grid) dealRows(d *GridDay, rows []*Row) {
	d.rows[0] = len(g.rows)
	if g.View.Every || g.View.Days == 1 {
		g.rows = append(g.rows, rows...)
	} else {
		g.rows = append(g.rows, g.rowsOn(rows, d)...)
	}
	d.rows[1] = len(g.rows)
	g.keepUsed(d)
}

// rowsOn are the rows with something at its hour in a span; where there are none, those with something that lasts, or else the
// first.
func (g *Grid) rowsOn(rows []*Row, d *GridDay) []*Row {
	var timed, lasting []*Row
	for _, r := range rows {
		switch hours, whole := r.within(d.Span); {
		case hours || g.keeps(r, d.Day, 1):
			timed = append(timed, r)
		case whole:
			lasting = append(lasting, r)
		}
	}
	switch {
	case len(timed) > 0:
		return timed
	case len(lasting) > 0:
		return lasting
	}
	return rows[:min(len(rows), 1)]
}

// column writes a space's name, and its house above it where there is a house to name. What is scrolled away to the left of an edge
// hides nothing of them: they stay beside it, as long as there is room.
func column(l *Layout, r *Row, day int, box Box, edge float64) GridColumn {
	c := GridColumn{Box: box, Row: r, Day: day}
	x := math.Max(box.X, edge) + columnGap + 2
	room := box.Right() - columnGap - 2 - x
	if r.house == "" {
		c.Name = l.ruler.write(GroupStyle, r.space, x, box.Y+24, room)
		return c
	}
	c.House = l.ruler.write(NoteStyle, r.house, x, box.Y+15, room)
	c.Name = l.ruler.write(GroupStyle, r.space, x, box.Y+30, room)
	return c
}

// hasHeads reports days that have to be told apart, or on which a festival is.
func (g *Grid) hasHeads(l *Layout) bool { return g.View.Days > 1 || g.headOf(l, g.View.First) != "" }

// headOf is what stands above a day: its name, where there are several, and the festivals that are on; what was said once is kept.
func (g *Grid) headOf(l *Layout, d calendar.Day) string {
	key := -1 - 2*int(d) - min(g.View.Days-1, 1)
	if _, said := g.said[key]; !said {
		words := l.festivalsOn(d)
		if g.View.Days > 1 {
			words = slices.Insert(words, 0, assets.Date(l.language, d.Date(), assets.WeekdayDay))
		}
		g.said[key] = strings.Join(words, " · ")
	}
	return g.said[key]
}

// clock says a time of day; what was said once is kept.
func (g *Grid) clock(l *Layout, at calendar.Wall) string {
	minute := at.Minute()
	if _, said := g.said[minute]; !said {
		g.said[minute] = assets.Clock(l.language, calendar.Day(1).At(minute).Plain())
	}
	return g.said[minute]
}

// hourSteps are the minutes between two labels; the first that has room is taken.
var hourSteps = []int{5, 15, 30, 60, 120, 180, 360}

const hourRoom = 26 // pixels that a label needs

func (g *Grid) step() int {
	for _, minutes := range hourSteps {
		if float64(minutes)/60*g.View.PerHour >= hourRoom {
			return minutes
		}
	}
	return hourSteps[len(hourSteps)-1]
}

// makeHours draws the scale of each day, and says the hours: of the first on the left, of another only where it has others.
func (g *Grid) makeHours(l *Layout) {
	for i := range g.Clocks {
		c := &g.Clocks[i]
		if g.cities {
			c.City = l.ruler.write(NoteStyle, calendar.City(c.Zone.String()), c.X+6, g.Body.Y-10, c.W-8)
		}
	}
	step := g.step()
	for i := range g.Days {
		d := &g.Days[i]
		every := calendar.Instant(min(step, 60) * 60)
		for at := d.Start; at < d.End; at += every {
			wall := at.Wall(g.zone)
			if wall.Minute()%step != 0 || step > 60 && at != firstShown(at, g.zone) {
				continue // of an hour that comes twice, the second has no room of its own
			}
			if y := g.y(at, d); y >= g.Body.Y-1 && y < g.Height {
				g.hour(l, i, at, y)
			}
		}
	}
}

func (g *Grid) hour(l *Layout, day int, at calendar.Instant, y float64) {
	d, wall := &g.Days[day], at.Wall(g.zone)
	line := HourLine{X: math.Max(d.Head.X, g.Body.X), Y: y, Strong: wall.Minute() == 0}
	line.W = d.Head.Right() - line.X
	base := math.Max(y+4, g.Body.Y+11)
	switch first := &g.Days[0]; {
	case day == 0:
		for i := range g.Clocks {
			c := &g.Clocks[i]
			c.Hours = append(c.Hours, l.ruler.write(LowerStyle, named(g.clock(l, at.Wall(c.Zone)), at, c.Zone), c.X+8, base, c.W-9))
		}
	case (first.Start+at-d.Start).Wall(g.zone).Minute() != wall.Minute() || at.Named(g.zone) != "":
		line.Label = l.ruler.write(NoteStyle, named(g.clock(l, wall), at, g.zone), line.X+3, base, CityWidth)
	}
	g.Hours = append(g.Hours, line)
}

// stackLasting lays what lasts whole days above the hours of its column, and returns how high the stack is.
func (g *Grid) stackLasting(l *Layout) float64 {
	most := 0
	for i := range g.Columns {
		most = max(most, g.stackIn(l, &g.Columns[i]))
	}
	if most == 0 {
		return 0
	}
	return float64(most)*(lastTall+lastGap) + 2*lastGap
}

func (g *Grid) stackIn(l *Layout, c *GridColumn) int {
	d, n, more := &g.Days[c.Day], 0, []seen(nil)
	for i := range c.Row.lanes {
		s := &c.Row.lanes[i].strip
		for j := s.from(d.Start); j < len(s.bars) && s.bars[j].Start < d.End; j++ {
			b := &s.bars[j]
			if !b.lasts || b.End <= d.Start {
				continue
			}
			if n == mostLasting {
				more = append(more, seen{bar: b, strip: s, index: j})
				continue
			}
			y := g.Body.Y + lastGap + float64(n)*(lastTall+lastGap)
			g.Lasting = append(g.Lasting, l.lasting(b, s, j, c, y, g.Body.X))
			n++
		}
	}
	if len(more) > 0 {
		last := &g.Lasting[len(g.Lasting)-1]
		last.W -= stackWide
		box := Box{X: last.Right() + slotGap, Y: last.Y, W: stackWide - slotGap, H: last.H}
		g.Stacks = append(g.Stacks, l.stackOf(c, d.Day, box, box.Y+1, more))
	}
	return n
}

func (l *Layout) lasting(b *bar, s *strip, i int, c *GridColumn, y, edge float64) Block {
	p := blockOf(b, Box{X: c.X + columnGap/2, Y: y, W: c.W - columnGap, H: lastTall}, i)
	p.lane = s
	x := math.Max(p.X, edge) + padding
	p.Title = l.ruler.write(TitleStyle, b.title, x, y+14.5, p.Right()-rightPad-x)
	return p
}
