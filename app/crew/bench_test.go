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

// crowd is a season of many people in nine departments, each called once to one of a fifth as many dates. Ids ascend, as those do
// that a season gives.
func crowd(many int) (records []calendar.Record, people []calendar.ID) {
	show, date := calendar.NewID(), calendar.ID("")
	records = append(records, &calendar.Activity{ID: show, Kind: calendar.Show, Title: calendar.Texts{"en": "Show"}})
	for i := range many {
		if i%5 == 0 {
			date = calendar.NewID()
			start := (calendar.DayOf(2027, 1, 1) + calendar.Day(i/5*131%360)).At(9*60 + 15*(i/5*17%50))
			records = append(records, &calendar.Event{ID: date, Activity: show, Status: calendar.Confirmed, When: calendar.When{Start: start, End: start + 7200, Zone: "Europe/Ljubljana"}})
		}
		person, position := calendar.NewID(), fmt.Sprint("d", i%9)
		people = append(people, person)
		records = append(records,
			&calendar.Person{ID: person, Given: fmt.Sprint("Žan ", i%997), Family: fmt.Sprint("Číslo ", i), Department: position, City: "Ljubljana"},
			&calendar.Call{ID: calendar.NewID(), Event: date, Person: person, Position: position, State: calendar.Accepted})
	}
	return records, people
}

// BenchmarkWeek opens a week of 100,000 people and calls for the first time, and when the plan knows who stands where; goes to
// another, lays out what is in sight, and shows it anew after a call was given to somebody. "ratio" is to the limits: 200 ms for
// a week, 4 ms for a frame.
func BenchmarkWeek(b *testing.B) {
	many := benchtest.Dates(100_000)
	path := filepath.Join(b.TempDir(), "crowd.affiche")
	f, err := work.New(path, work.NewProgramme{Name: "Crowd", Zone: "Europe/Ljubljana", Language: "en"}, storage.Options{Actor: "Ana", Device: "desk"})
	if err != nil {
		b.Fatal(err)
	}
	records, people := crowd(many)
	worktest.Found(b, f, records...)
	d := newDesk(b)
	open := func() {
		d.Week = New(d.s)
		d.Resize(fyne.NewSize(1440, 900))
		d.ShowDay(calendar.DayOf(2027, 8, 25))
		if d.Shown() != many {
			b.Fatalf("%d people", d.Shown())
		}
	}
	measured := func(name string, limit float64, f func(i int)) {
		b.Run(name, func(b *testing.B) {
			began, i := benchtest.CPU(), 0
			for b.Loop() {
				f(i)
				i++
			}
			took := milliseconds(benchtest.CPU()-began) / float64(b.N)
			b.ReportMetric(took, "cpu-ms")
			b.ReportMetric(took/limit, "ratio")
		})
	}
	b.Run("first", func(b *testing.B) {
		took, times := time.Duration(0), 0
		for b.Loop() {
			b.StopTimer()
			d.s.Open(path)
			runtime.GC()
			b.StartTimer()
			began := benchtest.CPU()
			open()
			took, times = took+benchtest.CPU()-began, times+1
		}
		b.ReportMetric(milliseconds(took)/float64(times), "cpu-ms")
		b.ReportMetric(milliseconds(took)/float64(times)/200, "ratio")
	})
	measured("opened", 200, func(int) { open() })
	measured("week", 200, func(i int) { d.Step(1 - 2*(i%2)) })
	measured("frame", 4, func(i int) {
		d.scrollTo(float64(i * 900 % 100_000))
		d.lay()
		d.painter.Roster(&d.frame, 1440, 900)
	})
	var call calendar.Ref
	for of := range d.plan().CallsOfPerson.Of(people[7]) {
		call = of.Ref()
	}
	measured("filled", 200, func(i int) {
		d.s.Do(func(plan *calendar.Plan) (work.Act, error) {
			return work.Fill{Person: people[i%9*9+7]}.Act(plan, call)
		}, func(err error) { b.Error(err) }, nil)
	})
}

func milliseconds(d time.Duration) float64 { return float64(d.Nanoseconds()) / 1e6 }
