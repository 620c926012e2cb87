package paint_test

import (
	"testing"

	"affiche/app/paint"
	"affiche/app/scene"
	"affiche/app/scene/scenetest"
	"affiche/calendar"
)

func TestTheDashesOfABarThatBeganBeforeMoveWithIt(t *testing.T) {
	for _, status := range []calendar.Status{calendar.Option, calendar.Idea} {
		p := calendar.NewPlan()
		p.Put(&calendar.Programme{ID: "p", Zone: "Europe/Ljubljana"})
		p.Put(&calendar.Activity{ID: "a", Kind: calendar.Show})
		p.Put(&calendar.Event{
			ID: "e", Activity: "a", Status: status,
			When: calendar.Days(scenetest.Day("2027-06-01"), scenetest.Day("2027-09-30"), "Europe/Ljubljana"),
		})
		l, f := scene.New(p, scene.Options{Language: "en", Ruler: paint.Ruler()}), &scene.Frame{}
		v := scene.ViewOf(days("2027-07-01", "2027-07-31"), 600)
		edge := func(v scene.View) (line []uint8) {
			l.Frame(f, v, 600, 150, 0)
			img := paint.NewPainter(paint.Light()).Paint(f, 600, 150)
			y := int(f.Blocks[0].Y)
			for x := int(scene.Column); x < 600; x++ {
				line = append(line, img.Pix[img.PixOffset(x, y)])
			}
			return line
		}
		before, after, same := edge(v), edge(v.Scroll(4, 0)), 0
		for i := 20; i+4 < len(before)-20; i++ {
			if before[i+4] == after[i] {
				same++
			}
		}
		// where weekends and grid shine through a dotted edge, a few pixels differ by a line that moved with the paper
		if all := len(before) - 44; same < all-4 {
			t.Errorf("%s: of %d pixels of the edge %d moved with the bar", status, all, same)
		}
	}
}
