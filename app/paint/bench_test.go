package paint_test

import (
	"fmt"
	"testing"

	"affiche/app/paint"
	"affiche/app/scene"
	"affiche/app/scene/scenetest"
	"affiche/calendar"
	"affiche/calendar/benchtest"
)

// window is the canvas of the figures in the README.
const windowW, windowH = 1440, 900

func crowd(b *testing.B) *scene.Layout {
	b.Helper()
	return scene.New(scenetest.Crowd(40, benchtest.Dates(10_000)), scene.Options{Language: "en", Languages: []string{"en"}, Ruler: paint.Ruler()})
}

func days(first, last string) calendar.Span {
	s, _ := calendar.Days(scenetest.Day(first), scenetest.Day(last), "Europe/Ljubljana").Span()
	return s
}

// BenchmarkFrame is our part of a frame while scrolling over 10,000 bars in 40 rows: the scene and its painting.
func BenchmarkFrame(b *testing.B) {
	l := crowd(b)
	for _, c := range []struct {
		name string
		span calendar.Span
	}{
		{"week", days("2027-05-03", "2027-05-09")},
		{"month", days("2027-05-01", "2027-05-31")},
		{"quarter", days("2027-04-01", "2027-06-30")},
		{"year", days("2027-01-01", "2027-12-31")},
	} {
		b.Run(c.name, func(b *testing.B) {
			var f scene.Frame
			painter, v := paint.NewPainter(paint.Light()), scene.ViewOf(c.span, windowW)
			b.ReportAllocs()
			began := benchtest.CPU()
			for i := 0; b.Loop(); i++ {
				at := v.Scroll(float64(i%200)*3-300, float64(i%100)*4)
				l.Frame(&f, at.Within(l, windowH), windowW, windowH, 0)
				painter.Paint(&f, windowW, windowH)
			}
			perFrame := float64((benchtest.CPU() - began).Nanoseconds()) / 1e6 / float64(b.N)
			b.ReportMetric(perFrame, "cpu-ms/frame")
			b.ReportMetric(perFrame/(windowW*windowH/1e6), "cpu-ms/megapixel")
			b.ReportMetric(float64(len(f.Blocks)), "blocks")
		})
	}
}

// BenchmarkScene is the scene's part of a frame alone, over more and more bars.
func BenchmarkScene(b *testing.B) {
	for _, n := range []int{1_000, 10_000, 100_000} {
		l := scene.New(scenetest.Crowd(40, benchtest.Dates(n)), scene.Options{Language: "en", Ruler: paint.Ruler()})
		for name, span := range map[string]calendar.Span{"week": days("2027-05-03", "2027-05-09"), "year": days("2027-01-01", "2027-12-31")} {
			b.Run(fmt.Sprint(name, "/", n), func(b *testing.B) {
				var f scene.Frame
				b.ReportAllocs()
				for b.Loop() {
					l.Frame(&f, scene.ViewOf(span, windowW), windowW, windowH, 0)
				}
			})
		}
	}
}

// BenchmarkHover finds what lies under the pointer.
func BenchmarkHover(b *testing.B) {
	l := crowd(b)
	var f scene.Frame
	l.Frame(&f, scene.ViewOf(days("2027-01-01", "2027-12-31"), windowW), windowW, windowH, 0)
	for i := 0; b.Loop(); i++ {
		f.Hit(float64(i*7%windowW), float64(i*13%windowH))
	}
}

// BenchmarkLayout lays the crowd out anew, as after each change.
func BenchmarkLayout(b *testing.B) {
	plan := scenetest.Crowd(40, benchtest.Dates(10_000))
	for b.Loop() {
		scene.New(plan, scene.Options{Language: "en", Languages: []string{"en"}, Ruler: paint.Ruler()})
	}
}
