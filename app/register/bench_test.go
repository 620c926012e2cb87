package register

import (
	"fmt"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"

	"affiche/app/scene"
	"affiche/app/theme"
	"affiche/app/work"
	"affiche/app/work/worktest"
	"affiche/calendar"
	"affiche/calendar/benchtest"
	"affiche/storage"
)

// crowded is a register of many people.
func crowded(b *testing.B) *desk {
	many := benchtest.Dates(100_000)
	records := small()
	for i := range many {
		records = append(records,
			&calendar.Person{ID: calendar.NewID(), Given: fmt.Sprint("Žan ", i%997), Family: fmt.Sprint("Number ", i), Department: fmt.Sprint("d", i%9), City: "Ljubljana", Languages: calendar.List{"sl"}, Organisation: id("org")})
	}
	path := filepath.Join(b.TempDir(), "crowd.affiche")
	f, err := work.New(path, work.NewProgramme{Name: "Crowd", Zone: "Europe/Ljubljana", Language: "en"}, storage.Options{Actor: "Ana", Device: "desk"})
	if err != nil {
		b.Fatal(err)
	}
	worktest.Found(b, f, records...)
	d := newDesk(b, People(), "en", theme.Light)
	d.s.Open(path)
	d.Register = New(d.s, People())
	d.Resize(fyne.NewSize(1440, 900))
	d.Enter()
	if len(d.lines) < many {
		b.Fatalf("%d lines", len(d.lines))
	}
	return d
}

// BenchmarkRegister shows all people anew after a change, narrows them, sorts them by another column, and scrolls.
func BenchmarkRegister(b *testing.B) {
	d := crowded(b)
	measured := func(name string, f func(i int)) {
		b.Run(name, func(b *testing.B) {
			began, i := benchtest.CPU(), 0
			for b.Loop() {
				f(i)
				i++
			}
			b.ReportMetric(float64((benchtest.CPU()-began).Nanoseconds())/1e6/float64(b.N), "cpu-ms")
		})
	}
	measured("relay", func(int) { d.Relay() })
	measured("uses", func(int) { d.read = nil; d.reader() })
	measured("first-letter", func(int) { clear(d.folded); d.Narrow("number 77"); d.Narrow("") })
	measured("next-letter", func(i int) { d.Narrow(fmt.Sprint("number ", i%10)) })
	d.Narrow("")
	measured("sort", func(i int) { d.SortBy("department") })
	measured("frame", func(i int) {
		d.View = scene.TableView{Top: float64(i * 900)}
		if d.View.Top > d.Height()-1000 {
			d.View.Top = 0
		}
		d.Lay()
		d.Painter.Table(&d.Frame, 1440, 900)
	})
}
