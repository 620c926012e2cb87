package crew

import (
	"fmt"
	"path/filepath"
	"runtime"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"affiche/app/work"
	"affiche/app/work/worktest"
	"affiche/calendar"
	"affiche/calendar/benchtest"
	"affiche/storage"
)

// crowd is a season of many people in nine departments, each called once to one of a fifth as many dates.
func crowd(many int) (records []calendar.Record) {
	for i := range many / 5 {
		start := (calendar.DayOf(2027, 1, 1) + calendar.Day(i*131%360)).At(9*60 + 15*(i*17%50))
		records = append(records, &calendar.Event{ID: id(fmt.Sprint("e", i)), Activity: id("show"), Status: calendar.Confirmed, When: calendar.When{Start: start, End: start + 7200, Zone: "Europe/Ljubljana"}})
	}
	for i := range many {
		position := fmt.Sprint("d", i%9)
		records = append(records,
			&calendar.Person{ID: id(fmt.Sprint("p", i)), Given: fmt.Sprint("Žan ", i%997), Family: fmt.Sprint("Number ", i), Department: position, City: "Ljubljana"},
			&calendar.Call{ID: id(fmt.Sprint("c", i)), Event: id(fmt.Sprint("e", i/5)), Person: id(fmt.Sprint("p", i)), Position: position, State: calendar.Accepted})
	}
	return append(records, &calendar.Activity{ID: id("show"), Kind: calendar.Show, Title: calendar.Texts{"en": "Show"}})
}

// BenchmarkWeek opens a week of 100,000 people and calls for the first time, goes to another, lays out what is in sight and shows
// it anew after a call was given to somebody. The limit of the first is 200 ms.
func BenchmarkWeek(b *testing.B) {
	many := benchtest.Dates(100_000)
	path := filepath.Join(b.TempDir(), "crowd.affiche")
	f, err := work.New(path, work.NewProgramme{Name: "Crowd", Zone: "Europe/Ljubljana", Language: "en"}, storage.Options{Actor: "Ana", Device: "desk"})
	if err != nil {
		b.Fatal(err)
	}
	worktest.Found(b, f, crowd(many)...)
	d := newDesk(b)
	d.s.Open(path)
	runtime.GC()
	began := benchtest.CPU()
	d.Week = New(d.s)
	d.Resize(fyne.NewSize(1440, 900))
	d.ShowDay(calendar.DayOf(2027, 8, 25))
	opened := benchtest.CPU() - began
	if d.Shown() != many {
		b.Fatalf("%d people", d.Shown())
	}
	measured := func(name string, f func(i int)) {
		b.Run(name, func(b *testing.B) {
			began, i := benchtest.CPU(), 0
			for b.Loop() {
				f(i)
				i++
			}
			b.ReportMetric(milliseconds(benchtest.CPU()-began)/float64(b.N), "cpu-ms")
			b.ReportMetric(milliseconds(opened), "opened-cpu-ms")
		})
	}
	measured("week", func(i int) { d.Step(1 - 2*(i%2)) })
	measured("frame", func(i int) {
		d.scrollTo(float64(i * 900 % 100_000))
		d.lay()
		d.painter.Roster(&d.frame, 1440, 900)
	})
	call := calendar.Ref{Type: calendar.TypeCall, ID: id("c7")}
	measured("filled", func(i int) {
		d.s.Do(func(plan *calendar.Plan) (work.Act, error) {
			return work.Fill{Person: id(fmt.Sprint("p", i%9*9+7))}.Act(plan, call)
		}, func(err error) { b.Error(err) }, nil)
	})
}

func milliseconds(d time.Duration) float64 { return float64(d.Nanoseconds()) / 1e6 }
