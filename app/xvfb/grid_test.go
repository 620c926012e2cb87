package xvfb

import (
	"image"

	"affiche/app/paint"
	"affiche/app/scene"
	"affiche/app/theme"
	"affiche/calendar"
)

// A grid is a festival day as it is to be seen from its first hour on, in the spaces where something is.
type grid struct {
	*scene.Grid
	plan *calendar.Plan
	at   image.Point
}

const (
	trayWidth = 190 // of the tray beside the day
	perHour   = 46  // how high an hour is at first
)

// day waits until a day is to be seen from its first hour on.
func (d *desk) day(day calendar.Day) *grid {
	d.Helper()
	frame := d.frame()
	d.aside(frame)
	var g *grid
	d.until("the day shows what is in the file", func() bool {
		d.keys("Home")
		plan := d.plan()
		screen, err := d.see()
		return err == nil && isBelow(screen, frame, func(top int) bool {
			g = gridOf(&d.window.days, plan, frame, top, day)
			return g.isOn(screen)
		})
	})
	return g
}

func gridOf(days *scene.Grid, plan *calendar.Plan, frame image.Rectangle, top int, day calendar.Day) *grid {
	g := &grid{Grid: days, plan: plan, at: image.Pt(frame.Min.X+size(theme.NavWidth)+trayWidth, top)}
	width, height := middleOf(frame, top)
	view := scene.GridView{First: day, Days: 1, PerHour: perHour}
	layoutOf(plan).Grid(g.Grid, view, width-trayWidth, height, 0)
	return g
}

// isOn compares the hours with a screen, but for the edges of dates and the bar at the right edge.
func (g *grid) isOn(screen *image.RGBA) bool {
	painted := paint.NewPainter(paint.Light()).Grid(g.Grid, int(g.Width), int(g.Height))
	var edges []scene.Box
	for _, b := range g.Blocks {
		edges = append(edges, b.Box)
	}
	const bar = 16
	part := image.Rect(int(g.Body.X), int(g.Body.Y)+2, painted.Rect.Dx()-bar, painted.Rect.Dy())
	return isAlikeBut(painted, screen, g.at, part, edges)
}

// date is the middle of a date on the screen.
func (g *grid) date(d *desk, title string) image.Point {
	d.Helper()
	return g.at.Add(inside(d.block(g, g.plan, title)))
}

// spot is an hour in the column of a space.
func (g *grid) spot(d *desk, space string, hour float64) image.Point {
	d.Helper()
	for _, c := range g.Columns {
		if of := g.plan.Spaces.At(c.Row.Place.Space); of != nil && of.Name == space {
			y, _ := g.Y(g.Days[0].Start + calendar.Instant((hour-5)*3600))
			return g.at.Add(image.Pt(int(c.X+c.W/2), int(y)))
		}
	}
	d.Fatalf("%s has no column\n%s", space, d.picture())
	return image.Point{}
}
