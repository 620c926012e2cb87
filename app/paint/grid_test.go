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
