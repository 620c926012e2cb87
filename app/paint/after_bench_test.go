package paint_test

import (
	"testing"
	"time"

	"affiche/app/paint"
	"affiche/app/scene"
	"affiche/app/scene/scenetest"
	"affiche/calendar"
	"affiche/calendar/benchtest"
)

// BenchmarkAfter is how long it takes to lay out anew what changed: a date of 100,000, a thousand of them.
func BenchmarkAfter(b *testing.B) {
	for _, c := range []struct {
		name  string
		dates int
	}{{"one", 1}, {"thousand", 1000}} {
		b.Run(c.name, func(b *testing.B) {
			plan := scenetest.Crowd(40, benchtest.Dates(100_000))
			o := scene.Options{Language: "en", Languages: []string{"en"}, Ruler: paint.Ruler()}
			l := scene.New(plan, o)
			spent := time.Duration(0)
			for b.Loop() {
				changes := later(plan, c.dates)
				began := benchtest.CPU()
				l = l.After(plan, o, changes)
				spent += benchtest.CPU() - began
			}
			b.ReportMetric(float64(spent.Microseconds())/1000/float64(b.N), "cpu-ms/op")
		})
	}
}

// later moves some dates, each a way from the next, by a day.
func later(plan *calendar.Plan, dates int) *scene.Changes {
	c, step, i := &scene.Changes{}, max(plan.Events.Len()/dates, 1), 0
	for was := range plan.Events.Each() {
		if i++; i%step != 0 {
			continue
		}
		is := *was
		is.When.Start, is.When.End = is.When.Start+24*3600, is.When.End+24*3600
		plan.Put(&is)
		c.Add(plan, was, &is)
	}
	return c
}
