package list

import (
	"fmt"
	"path/filepath"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"affiche/app/scene"
	"affiche/app/scene/scenetest"
	"affiche/app/state"
	"affiche/app/table"
	"affiche/app/theme"
	"affiche/app/work"
	"affiche/calendar"
	"affiche/calendar/benchtest"
)

// crowded is a list of 1440×900 on a season of a hundred thousand dates, which no file holds.
func crowded(b *testing.B) *List {
	b.Helper()
	test.NewTempApp(b).Settings().SetTheme(theme.Theme{Choice: theme.Light})
	s := state.New(state.Options{Run: state.Inline{}, Locale: "en", Now: time.Now})
	s.Create(filepath.Join(b.TempDir(), "s.affiche"), work.NewProgramme{Name: "S", Zone: "Europe/Ljubljana", Language: "en"})
	b.Cleanup(func() { s.Close() }) //nolint:errcheck // nothing is in it
	many := benchtest.Dates(100_000)
	crowd := scenetest.Crowd(40, many)
	for _, t := range calendar.Types() {
		if t != calendar.TypeProgramme {
			for r := range crowd.Records(t) {
				s.Season().Plan.Put(r)
			}
		}
	}
	s.SetFilter(work.Filter{Text: "no"}) // every date's activity is called "What number …"
	s.SetFilter(work.Filter{})
	l := New(s)
	l.Resize(fyne.NewSize(1440, 900))
	l.Enter()
	if len(l.lines) < many {
		b.Fatalf("%d lines", len(l.lines))
	}
	return l
}

// BenchmarkTableFrame is our part of a frame while scrolling: what is in sight and its painting, rows ever new.
func BenchmarkTableFrame(b *testing.B) {
	l := crowded(b)
	for _, step := range []float64{40, 900} {
		b.Run(fmt.Sprintf("by%g", step), func(b *testing.B) {
			b.ReportAllocs()
			began, top := benchtest.CPU(), 0.0
			for b.Loop() {
				if top += step; top > l.Height()-1000 {
					top = 0
				}
				l.View = scene.TableView{Top: top}
				l.Lay()
				l.Painter.Table(&l.Frame, 1440, 900)
			}
			b.ReportMetric(float64((benchtest.CPU()-began).Nanoseconds())/1e6/float64(b.N), "cpu-ms/frame")
		})
	}
}

// BenchmarkTableSort puts all dates in order: their keys, which are made on the window's thread, and the sorting.
func BenchmarkTableSort(b *testing.B) {
	l := crowded(b)
	events := l.state.Sifted().Shown
	for _, by := range []table.Column{table.Day, table.Title, table.Status} {
		b.Run(string(by), func(b *testing.B) {
			var made, sorted time.Duration
			for b.Loop() {
				began := benchtest.CPU()
				reader, keys := l.reader(), make([]table.Key, 0, len(events))
				for _, e := range events {
					keys = append(keys, reader.Key(e, by))
				}
				then := benchtest.CPU()
				table.Order(keys, by, "en", false)
				made, sorted = made+then-began, sorted+benchtest.CPU()-then
			}
			b.ReportMetric(float64(made.Nanoseconds())/1e6/float64(b.N), "cpu-ms/keys")
			b.ReportMetric(float64(sorted.Nanoseconds())/1e6/float64(b.N), "cpu-ms/order")
		})
	}
}

// BenchmarkTableFill shows all dates anew, as when the list comes to the front for the first time.
func BenchmarkTableFill(b *testing.B) {
	l := crowded(b)
	began := benchtest.CPU()
	for b.Loop() {
		l.gather()
	}
	b.ReportMetric(float64((benchtest.CPU()-began).Nanoseconds())/1e6/float64(b.N), "cpu-ms")
}

// BenchmarkTableFilter is a step of the filter: what it leaves is worked out and shown.
func BenchmarkTableFilter(b *testing.B) {
	l := crowded(b)
	for name, f := range map[string]work.Filter{
		"kind and status": {Kinds: []calendar.ActivityKind{calendar.Show}, Statuses: []calendar.Status{calendar.Confirmed, calendar.Option}},
		"text":            {Text: "number 77"},
	} {
		b.Run(name, func(b *testing.B) {
			began := benchtest.CPU()
			for b.Loop() {
				l.state.SetFilter(f)
				l.state.SetFilter(work.Filter{Tags: []string{"none"}})
			}
			b.ReportMetric(float64((benchtest.CPU()-began).Nanoseconds())/1e6/float64(2*b.N), "cpu-ms/step")
		})
	}
}
