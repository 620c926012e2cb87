package paint_test

import (
	"fmt"
	"testing"

	"affiche/app/paint"
	"affiche/app/scene"
	"affiche/app/scene/scenetest"
	"affiche/calendar"
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

// The house of the cantata is quiet from eleven on: its strike goes into that, and what comes after may.
func TestANightThatHasToBeQuietLooksLikeThis(t *testing.T) {
	for name, theme := range themes() {
		t.Run(name, func(t *testing.T) {
			p, g := scenetest.Season(), &scene.Grid{}
			for v := range p.Venues.Each() {
				house := *v
				house.Curfew = 23 * 60
				p.Put(&house)
			}
			for id, e := range p.Events.All() {
				if e.Activity == "cantata" {
					after := calendar.Timing{Anchor: calendar.AfterEnd, Length: 60}
					p.Put(&calendar.Phase{ID: id + "-strike", Event: id, Kind: calendar.Strike, Timing: after})
					after.Offset = 60
					p.Put(&calendar.Phase{ID: id + "-out", Event: id, Kind: calendar.GetOut, Quiet: true, Timing: after})
				}
			}
			l := scene.New(p, scene.Options{Language: "en", Languages: []string{"en"}, Ruler: paint.Ruler()})
			l.Grid(g, scene.GridView{First: scenetest.Day("2027-08-25"), Days: 1, PerHour: 40, Top: 560}, 460, 380, 0)
			golden(t, "curfew-"+name+".png", paint.NewPainter(theme).Grid(g, 460, 380))
		})
	}
}

// crush is a morning in the foyer to which more go than there is room for.
func crush(p *calendar.Plan) {
	day := scenetest.Day("2027-08-25")
	for i := range 40 {
		start := day.At(9*60 + 10*i)
		p.Put(&calendar.Event{
			ID: calendar.ID(fmt.Sprintf("crush-%02d", i)), Activity: []calendar.ID{"walk", "glass", "cantata"}[i%3], Place: calendar.Place{Space: "foyer"},
			Status: calendar.Statuses()[i%4], When: calendar.When{Start: start, End: start + 100*60, Zone: "Europe/Ljubljana"},
		})
	}
}

func TestADayWithMoreThanHasRoomLooksLikeThis(t *testing.T) {
	for name, theme := range themes() {
		t.Run(name, func(t *testing.T) {
			p, g := scenetest.Season(), &scene.Grid{}
			crush(p)
			l := scene.New(p, scene.Options{Language: "en", Languages: []string{"en"}, Ruler: paint.Ruler()})
			v := scene.GridView{First: scenetest.Day("2027-08-25"), Days: 1, PerHour: 46, Top: 150}
			l.Grid(g, v, 460, 380, 0)
			golden(t, "crush-"+name+".png", paint.NewPainter(theme).Grid(g, 460, 380))
			v.Unfolded = g.Stacks[len(g.Stacks)-2].Unfolded(0)
			l.Grid(g, v, 460, 380, 0)
			golden(t, "crush-list-"+name+".png", paint.NewPainter(theme).Grid(g, 460, 380))
		})
	}
}
