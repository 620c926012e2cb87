package work

import (
	"path/filepath"
	"testing"
	"time"

	"affiche/calendar"
	"affiche/calendar/benchtest"
	"affiche/storage"
)

// BenchmarkMove moves 1,000 dates of a season of 100,000 by a day, in one change: worked out on the plan, then committed.
func BenchmarkMove(b *testing.B) {
	plan := bigPlan(benchtest.Dates(100_000))
	f := fileOf(b, plan)
	refs := chosenDates(plan, 1000)
	var prepared, committed time.Duration
	for b.Loop() {
		began := benchtest.CPU()
		act, err := Shift{Days: 1}.Act(plan, refs...)
		if err != nil {
			b.Fatal(err)
		}
		prepared += benchtest.CPU() - began
		began = benchtest.CPU()
		change, err := act.Commit(f)
		if err != nil {
			b.Fatal(err)
		}
		committed += benchtest.CPU() - began
		if change.Ops < len(refs) {
			b.Fatalf("%d values changed", change.Ops)
		}
		for _, r := range act.Put {
			plan.Put(r)
		}
	}
	b.ReportMetric(prepared.Seconds()*1000/float64(b.N), "prepare-cpu-ms")
	b.ReportMetric(committed.Seconds()*1000/float64(b.N), "commit-cpu-ms")
	b.ReportMetric(b.Elapsed().Seconds()*1000/float64(b.N), "ms")
}

// BenchmarkPreview works out where one date would go, as each step of a drag does, among 100,000.
func BenchmarkPreview(b *testing.B) {
	plan := bigPlan(benchtest.Dates(100_000))
	refs := chosenDates(plan, 1)
	to := plan.Events.At(refs[0].ID).Place
	began := benchtest.CPU()
	for b.Loop() {
		if _, err := (Shift{Days: 1, Seconds: 900, To: &to}).Act(plan, refs...); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64((benchtest.CPU()-began).Microseconds())/float64(b.N), "cpu-µs")
}

// chosenDates are some dates of a plan, from its beginning to its end.
func chosenDates(plan *calendar.Plan, n int) (refs []calendar.Ref) {
	every := plan.Events.Len() / n
	i := 0
	for e := range plan.Events.Each() {
		if i%every == 0 && len(refs) < n {
			refs = append(refs, e.Ref())
		}
		i++
	}
	return refs
}

// fileOf is a file that holds a plan.
func fileOf(b *testing.B, plan *calendar.Plan) *storage.File {
	b.Helper()
	f, err := storage.Create(filepath.Join(b.TempDir(), "season.affiche"), plan.Programme, storage.Options{Actor: "Ana", Device: "desk"})
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() {
		if err := f.Close(); err != nil {
			b.Error(err)
		}
	})
	act := Act{Label: storage.Label{Key: "label.edit"}}
	for _, t := range calendar.Types() {
		for r := range plan.Records(t) {
			act.Put = append(act.Put, r)
		}
	}
	if _, err := act.Commit(f); err != nil {
		b.Fatal(err)
	}
	return f
}
