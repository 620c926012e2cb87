package paint_test

import (
	"testing"

	"affiche/app/paint"
	"affiche/app/scene"
	"affiche/app/scene/scenetest"
)

func TestAFestivalDayLooksLikeThis(t *testing.T) {
	for name, theme := range map[string]paint.Theme{"day-light": paint.Light(), "day-dark": paint.Dark()} {
		t.Run(name, func(t *testing.T) {
			l := scene.New(scenetest.Season(), scene.Options{Language: "en", Languages: []string{"en"}, Ruler: paint.Ruler()})
			g := &scene.Grid{}
			l.Grid(g, scene.GridView{First: scenetest.Day("2027-08-25"), Days: 1, PerHour: 40, Top: 400}, 600, 400, 0)
			golden(t, name+".png", paint.NewPainter(theme).Grid(g, 600, 400))
		})
	}
}

func TestAMonthLooksLikeThis(t *testing.T) {
	for name, theme := range map[string]paint.Theme{"month-light": paint.Light(), "month-dark": paint.Dark()} {
		t.Run(name, func(t *testing.T) {
			l := scene.New(scenetest.Season(), scene.Options{Language: "en", Languages: []string{"en"}, Ruler: paint.Ruler()})
			s := &scene.Sheet{}
			l.Sheet(s, scene.MonthOf(scenetest.Day("2027-08-25")), 600, 400, scenetest.Day("2027-08-25"))
			golden(t, name+".png", paint.NewPainter(theme).Sheet(s, 600, 400))
		})
	}
}

func BenchmarkSheetFrame(b *testing.B) {
	l := scene.New(scenetest.Crowd(40, 60_000), scene.Options{Language: "en", Languages: []string{"en"}, Ruler: paint.Ruler()})
	painter, s, v := paint.NewPainter(paint.Light()), &scene.Sheet{}, scene.MonthOf(scenetest.Day("2027-08-25"))
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		l.Sheet(s, v.Step(i%2), 1440, 900, 0)
		painter.Sheet(s, 1440, 900)
	}
	shown := len(s.Bars)
	for i := range s.Cells {
		shown += len(s.On(s.Cells[i].Day))
	}
	b.ReportMetric(float64(shown), "dates")
}

func BenchmarkGridFrame(b *testing.B) {
	l := scene.New(scenetest.Crowd(40, 100_000), scene.Options{Language: "en", Languages: []string{"en"}, Ruler: paint.Ruler()})
	painter, g := paint.NewPainter(paint.Light()), &scene.Grid{}
	v := scene.GridView{First: scenetest.Day("2027-08-25"), Days: 7, PerHour: 40}
	shown := 0
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		v.Top, v.Left = float64(i%600), float64(i*7%20_000)
		l.Grid(g, v, 1440, 900, 0)
		painter.Grid(g, 1440, 900)
		shown = max(shown, len(g.Blocks))
	}
	b.ReportMetric(float64(shown), "dates")
}
