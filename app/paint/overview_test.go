package paint_test

import (
	"testing"

	"affiche/app/paint"
	"affiche/app/scene"
	"affiche/app/scene/scenetest"
	"affiche/calendar"
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
	l := scene.New(scenetest.Crowd(40, 100_000), scene.Options{Language: "en", Ruler: paint.Ruler()})
	var o scene.Overview
	painter := paint.NewPainter(paint.Light())
	for b.Loop() {
		l.Overview(&o, windowW-scene.Column)
		painter.PaintOverview(&o, windowW-scene.Column, int(scene.OverviewHeight))
	}
}
