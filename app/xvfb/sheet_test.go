package xvfb

import (
	"image"

	"affiche/app/paint"
	"affiche/app/scene"
	"affiche/app/theme"
	"affiche/calendar"
)

// A sheet is a month as it is to be seen, as a paper is the timeline.
type sheet struct {
	scene.Sheet
	plan *calendar.Plan
	at   image.Point
}

// month waits until the month of a day is to be seen, with a list of all of the day or without.
func (d *desk) month(day calendar.Day, unfolded bool) *sheet {
	d.Helper()
	frame := d.frame()
	d.aside(frame)
	view := scene.MonthOf(day)
	if view.Day = day; unfolded {
		view.Unfolded = day
	}
	var s *sheet
	d.until("the month shows what is in the file", func() bool {
		plan := d.plan()
		screen, err := d.see()
		return err == nil && isBelow(screen, frame, func(top int) bool {
			for tenth := range 20 { // the menu ends between two pixels
				if s = sheetOf(plan, frame, top, float64(tenth-10)/10, view); s.isOn(screen) {
					return true
				}
			}
			return false
		})
	})
	return s
}

func sheetOf(plan *calendar.Plan, frame image.Rectangle, top int, more float64, view scene.SheetView) *sheet {
	s := &sheet{plan: plan, at: image.Pt(frame.Min.X+size(theme.NavWidth), top)}
	width, height := middleOf(frame, top)
	layoutOf(plan).Sheet(&s.Sheet, view, width, height+more, 0)
	return s
}

// isOn compares the sheet with a screen, but for the edges of dates.
func (s *sheet) isOn(screen *image.RGBA) bool {
	painted := paint.NewPainter(paint.Light()).Sheet(&s.Sheet, int(s.Width), int(s.Height))
	var edges []scene.Box
	for _, blocks := range [][]scene.Block{s.Bars, s.Lines, s.List.Bars, s.List.Lines} {
		for _, b := range blocks {
			edges = append(edges, b.Box)
		}
	}
	below := image.Rect(0, int(s.Plot().Y)+2, painted.Rect.Dx(), painted.Rect.Dy()) // the line that shows where the keyboard is
	return isAlikeBut(painted, screen, s.at, below, edges)
}

// date is a point on what shows a date.
func (s *sheet) date(d *desk, title string) image.Point {
	d.Helper()
	return s.at.Add(inside(d.block(s, s.plan, title)))
}

// free is a point at the foot of a day, where no date is.
func (s *sheet) free(day calendar.Day) image.Point {
	c := s.cell(day)
	return s.at.Add(image.Pt(int(c.X+c.W/2), int(c.Bottom()-8)))
}

// more is the point on how many of a day have no room.
func (s *sheet) more(day calendar.Day) image.Point {
	m := s.cell(day).More
	return s.at.Add(image.Pt(int(m.X+4), int(m.Y-4)))
}

// days is how far the pointer goes for so many days of a week.
func (s *sheet) days(n int) image.Point { return image.Pt(int(s.Width/7*float64(n)), 0) }

func (s *sheet) cell(day calendar.Day) *scene.Cell {
	first, _ := s.View.Days()
	return &s.Cells[day-first]
}
