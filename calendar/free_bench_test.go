package calendar_test

import (
	"fmt"
	"runtime"
	"testing"
	"time"

	"affiche/calendar"
	"affiche/calendar/benchtest"
)

// crowdedCrew is a season of many people in 40 positions, each called once to a phase of a date.
func crowdedCrew(people, positions int) *calendar.Plan {
	p := calendar.NewPlan()
	for i := range people {
		n := func(kind string) calendar.ID { return calendar.ID(fmt.Sprintf("%s%06d", kind, i)) }
		start := (calendar.DayOf(2027, 1, 1) + calendar.Day(i*131%360)).At(9*60 + 15*(i*17%50))
		position := fmt.Sprint("position ", i%positions)
		p.Put(&calendar.Person{ID: n("p"), Given: fmt.Sprint("Žan ", i%997), Family: fmt.Sprint("Number ", i), City: "Ljubljana", Position: position})
		p.Put(&calendar.Event{ID: n("e"), Status: calendar.Confirmed, When: calendar.When{Start: start, End: start + 7200, Zone: "Europe/Ljubljana"}})
		p.Put(&calendar.Phase{ID: n("f"), Event: n("e"), Kind: calendar.Focus, Timing: calendar.Timing{Anchor: calendar.BeforeStart, Offset: -120, Length: 60}})
		p.Put(&calendar.Call{ID: n("c"), Phase: n("f"), Position: position, Person: n("p"), Lead: 15})
	}
	return p
}

// BenchmarkWhoIsFree ranks those with the position of one call, among 100,000 people and calls: once their times are known, and when
// the plan knows nothing of them yet. "ratio" is to the limit, 10 ms; all people in one position are a bound, not a case.
func BenchmarkWhoIsFree(b *testing.B) {
	people := benchtest.Dates(100_000)
	for _, positions := range []int{40, 1} {
		plan := crowdedCrew(people, positions)
		call := plan.Calls.At("c000007")
		measured := func(name string, before func()) {
			b.Run(fmt.Sprint("positions=", positions, "/", name), func(b *testing.B) {
				took, times := time.Duration(0), 0
				for b.Loop() {
					before()
					began := benchtest.CPU()
					if n := len(plan.WhoIsFree(call)); n != people/positions {
						b.Fatalf("%d are listed", n)
					}
					took, times = took+benchtest.CPU()-began, times+1
				}
				b.ReportMetric(milliseconds(took)/float64(times), "cpu-ms")
				b.ReportMetric(milliseconds(took)/float64(times)/10, "ratio")
			})
		}
		measured("first", func() {
			plan.Put(&calendar.Programme{ID: "s"}) // the day may turn at another minute: all is forgotten
			runtime.GC()
		})
		measured("known", func() {})
	}
}

// BenchmarkWeekOfCrew finds the calls of a week among 100,000, for the first time, and after a change of one date.
func BenchmarkWeekOfCrew(b *testing.B) {
	plan := crowdedCrew(benchtest.Dates(100_000), 40)
	week := calendar.Span{Start: calendar.InstantOf(calendar.DayOf(2027, 8, 23).Date()), End: calendar.InstantOf(calendar.DayOf(2027, 8, 30).Date())}
	count := func() (n int) {
		for range plan.DutiesIn(week) {
			n++
		}
		return n
	}
	began := quiet()
	all := count()
	first := benchtest.CPU() - began
	began = benchtest.CPU()
	for b.Loop() {
		e, _ := plan.Events.Get("e000007")
		e.When.Start += 60
		plan.Put(&e)
		if n := count(); n != all {
			b.Fatalf("%d calls, and were %d", n, all)
		}
	}
	b.ReportMetric(milliseconds(benchtest.CPU()-began)/float64(b.N), "cpu-ms")
	b.ReportMetric(milliseconds(first), "first-cpu-ms")
}

// quiet has nothing left to be swept up, and tells when that is.
func quiet() time.Duration {
	runtime.GC()
	return benchtest.CPU()
}

func milliseconds(d time.Duration) float64 { return float64(d.Nanoseconds()) / 1e6 }
