package paint_test

import (
	"runtime"
	"testing"

	"affiche/app/paint"
	"affiche/app/scene"
	"affiche/app/scene/scenetest"
	"affiche/calendar"
	"affiche/calendar/benchtest"
)

// crowded is a programme of so many dates in a year, in so many spaces. The filter leaves a part of them.
func crowded(b *testing.B, spaces, dates int, shows func(*calendar.Event, *calendar.Activity) bool) *scene.Layout {
	b.Helper()
	return scene.New(scenetest.Crowd(spaces, dates), scene.Options{
		Language: "en", Languages: []string{"en"}, Ruler: paint.Ruler(), Shows: shows,
	})
}

// half leaves so many dates that some 5,000 are in a month.
func half(e *calendar.Event, _ *calendar.Activity) bool { return e.ID[len(e.ID)-1] < '5' }

// frames measures our part of a frame, in CPU.
func frames(b *testing.B, frame func(i int) (dates int)) {
	b.Helper()
	b.ReportAllocs()
	runtime.GC() // what the plan's making left behind is no part of a frame
	most, began := 0, benchtest.CPU()
	for i := 0; b.Loop(); i++ {
		most = max(most, frame(i))
	}
	b.ReportMetric(float64((benchtest.CPU()-began).Nanoseconds())/1e6/float64(b.N), "cpu-ms/frame")
	b.ReportMetric(float64(most), "dates")
}

// BenchmarkDayFrame is our part of a frame while scrolling over seven festival days: in the spaces of a usual house, and
// with as many dates in sight as a week of the year has, or three times as many.
func BenchmarkDayFrame(b *testing.B) {
	for _, c := range []struct {
		name    string
		spaces  int
		dates   int
		perHour float64
	}{{"usual", 40, 100_000, 40}, {"crowded", 2, 100_000, scene.LeastHour}, {"full", 2, 300_000, scene.LeastHour}} {
		b.Run(c.name, func(b *testing.B) {
			l, painter, g := crowded(b, c.spaces, benchtest.Dates(c.dates), nil), paint.NewPainter(paint.Light()), &scene.Grid{}
			v := scene.GridView{First: scenetest.Day("2027-08-25"), Days: 7, PerHour: c.perHour}
			frames(b, func(i int) int {
				v.Top, v.Left = float64(i%60), float64(i*7%20_000)*float64(c.spaces/40)
				l.Grid(g, v, windowW, windowH, 0)
				painter.Grid(g, windowW, windowH)
				dates := 0
				for i := range g.Blocks {
					dates += g.Blocks[i].Count
				}
				for i := range g.Stacks {
					dates += g.Stacks[i].Count()
				}
				return dates
			})
		})
	}
}

// BenchmarkMonthTurn turns to the month before or after, and lays it out.
func BenchmarkMonthTurn(b *testing.B) {
	l, painter, s := crowded(b, 40, benchtest.Dates(100_000), half), paint.NewPainter(paint.Light()), &scene.Sheet{}
	v := scene.MonthOf(scenetest.Day("2027-08-25"))
	frames(b, func(i int) int {
		l.Sheet(s, v.Step(i%2), windowW, windowH, 0)
		painter.Sheet(s, windowW, windowH)
		return onSheet(s)
	})
}

// BenchmarkMonthFrame paints a month that is laid out, as while something is dragged over it.
func BenchmarkMonthFrame(b *testing.B) {
	l, painter, s := crowded(b, 40, benchtest.Dates(100_000), half), paint.NewPainter(paint.Light()), &scene.Sheet{}
	l.Sheet(s, scene.MonthOf(scenetest.Day("2027-08-25")), windowW, windowH, 0)
	frames(b, func(int) int {
		painter.Sheet(s, windowW, windowH)
		return onSheet(s)
	})
}

func onSheet(s *scene.Sheet) int {
	n := len(s.Bars) + len(s.Lines)
	for i := range s.Cells {
		n += s.Cells[i].Hidden
	}
	return n
}
