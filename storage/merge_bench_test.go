package storage

import (
	"fmt"
	"path/filepath"
	"testing"
	"time"

	"affiche/calendar"
	"affiche/calendar/benchtest"
)

// BenchmarkMerge takes in what a partner imported: 10,000 dates in one change, and as many edits of them.
func BenchmarkMerge(b *testing.B) {
	ami, bunker := twins(b)
	var dates []*calendar.Event
	edit(b, bunker, "import", func(tx *Tx) error {
		for i := range benchtest.Dates(10_000) {
			e := premiere()
			e.ID = calendar.DerivedID("date", fmt.Sprint(i))
			e.Title = calendar.Texts{"en": fmt.Sprint("Date ", i)}
			dates = append(dates, e)
			if err := tx.Put(e); err != nil {
				return err
			}
		}
		return nil
	})
	edit(b, bunker, "move", func(tx *Tx) error {
		for _, e := range dates {
			e.When = e.When.MovedTo(e.When.Start + 3600)
			if err := tx.Put(e); err != nil {
				return err
			}
		}
		return nil
	})
	if err := ami.Close(); err != nil {
		b.Fatal(err)
	}
	ops := len(queried(b, bunker, `SELECT 1 FROM op`))
	for i := 0; b.Loop(); i++ {
		b.StopTimer()
		path := filepath.Join(b.TempDir(), fmt.Sprint(i))
		copyFile(b, ami.Path(), path)
		o := by("A.M.I.")
		o.bare = true
		f, err := Open(path, o)
		if err != nil {
			b.Fatal(err)
		}
		b.StartTimer()
		began := time.Now()
		m, err := f.Merge(bunker.Path(), false)
		if err != nil || m.Changes != 2 {
			b.Fatal(m.Changes, err)
		}
		b.ReportMetric(float64(time.Since(began).Microseconds())/float64(ops), "µs/op")
		b.StopTimer()
		if err := f.Close(); err != nil {
			b.Fatal(err)
		}
		b.StartTimer()
	}
}
