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

func TestTheSeasonInAStripLooksLikeThis(t *testing.T) {
	for name, theme := range themes() {
		t.Run(name, func(t *testing.T) {
			var o scene.Overview
			season().Overview(&o, 600)
			golden(t, "overview-"+name+".png", paint.NewPainter(theme).PaintOverview(&o, 600, int(scene.OverviewHeight)))
		})
	}
}

func TestGroupedRowsLookLikeThis(t *testing.T) {
	for name, theme := range themes() {
		t.Run(name, func(t *testing.T) {
			plan := scenetest.Season()
			l := scene.New(plan, scene.Options{
				Language: "en", Languages: []string{"en"}, Ruler: paint.Ruler(), Grouping: scene.Statuses,
				Collapsed: map[calendar.ID]bool{"status/idea": true, "status/option": true},
			})
			f := &scene.Frame{}
			l.Frame(f, scene.ViewOf(days("2027-07-01", "2027-09-15"), 600), 600, 300, 0)
			golden(t, "grouped-"+name+".png", paint.NewPainter(theme).Paint(f, 600, 300))
		})
	}
}

// BenchmarkOverview is what is done where the plan changes, for a season of 100,000 dates; a scroll does none of it.
func BenchmarkOverview(b *testing.B) {
	l := scene.New(scenetest.Crowd(40, benchtest.Dates(100_000)), scene.Options{Language: "en", Ruler: paint.Ruler()})
	var o scene.Overview
	painter := paint.NewPainter(paint.Light())
	for b.Loop() {
		l.Overview(&o, windowW-scene.Column)
		painter.PaintOverview(&o, windowW-scene.Column, int(scene.OverviewHeight))
	}
}

// BenchmarkGroupedFrame is our part of a frame while scrolling over a season of 100,000 dates in each grouping, up to 6,000 of
// them in sight.
func BenchmarkGroupedFrame(b *testing.B) {
	plan := scenetest.Crowd(40, benchtest.Dates(100_000))
	scenetest.Cast(plan, 100)
	for _, g := range scene.Groupings() {
		b.Run(string(g), func(b *testing.B) {
			l := scene.New(plan, scene.Options{Language: "en", Languages: []string{"en"}, Ruler: paint.Ruler(), Grouping: g})
			var f scene.Frame
			painter, v := paint.NewPainter(paint.Light()), scene.ViewOf(days("2027-05-01", "2027-06-15"), windowW)
			runtime.GC() // what the plan's making left behind is no part of a frame
			dates, began := 0, benchtest.CPU()
			for i := 0; b.Loop(); i++ {
				at := v.Scroll(float64(i%200)*3-300, float64(i%100)*4)
				l.Frame(&f, at.Within(l, windowH), windowW, windowH, 0)
				painter.Paint(&f, windowW, windowH)
			}
			b.ReportMetric(float64((benchtest.CPU()-began).Nanoseconds())/1e6/float64(b.N), "cpu-ms/frame")
			for i := range f.Blocks {
				dates += f.Blocks[i].Count
			}
			b.ReportMetric(float64(dates), "dates")
		})
	}
}
