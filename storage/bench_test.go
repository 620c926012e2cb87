package storage

import (
	"database/sql"
	"fmt"
	"path/filepath"
	"runtime"
	"testing"
	"time"

	"affiche/calendar"
	"affiche/calendar/benchtest"
)

// The figures of the README: go test -tags ci -run '^$' -bench . ./storage/
//
// Each benchmark measures its yardstick in the same run, so that the machine does not matter: "ratio" is what we take for
// each unit of time that the yardstick takes.

// bigSeason is a programme of many events over 40 spaces, as a file on the disk.
func bigSeason(b *testing.B, events int) *File {
	b.Helper()
	f := fresh(b)
	venue := &calendar.Venue{ID: calendar.NewID(), Name: "Stara mestna elektrarna", Kind: calendar.House, Zone: "Europe/Ljubljana"}
	records := []calendar.Record{venue}
	var spaces []calendar.ID
	for i := range 40 {
		s := &calendar.Space{ID: calendar.NewID(), Venue: venue.ID, Name: fmt.Sprintf("Hall %d", i), Kind: calendar.Hall}
		spaces, records = append(spaces, s.ID), append(records, s)
	}
	var activity calendar.ID
	for i := range events {
		if i%20 == 0 {
			a := show(fmt.Sprintf("Show %d", i))
			activity, records = a.ID, append(records, a)
		}
		start := calendar.DayOf(2027, 1, 1).At(i * 30)
		records = append(records, &calendar.Event{
			ID: calendar.NewID(), Activity: activity, Status: calendar.Confirmed, Capacity: 200 + i%50,
			When:  calendar.When{Start: start, End: start + 90*60, Zone: "Europe/Ljubljana"},
			Place: calendar.Place{Venue: venue.ID, Space: spaces[i%40]},
		})
	}
	began := time.Now()
	edit(b, f, "a big season", putting(records...))
	b.Logf("%d records put in one edit: %v each", len(records), time.Since(began)/time.Duration(len(records)))
	return f
}

// BenchmarkOpening loads a programme of 100,000 events, beside a plain scan of the same rows.
func BenchmarkOpening(b *testing.B) {
	events := benchtest.Dates(100_000)
	f := bigSeason(b, events)
	ours, plain := time.Hour, time.Hour // the best of each: what the machine does beside makes both longer
	for b.Loop() {
		for range 5 {
			plain = min(plain, timed(func() { scanPlainly(b, f) }))
			ours = min(ours, timed(func() { planOf(b, f) }))
		}
	}
	b.ReportMetric(ours.Seconds()*1000, "plan-ms")
	b.ReportMetric(plain.Seconds()*1000, "scan-ms")
	b.ReportMetric(float64(ours)/float64(plain), "ratio")
	b.ReportMetric(float64(heldBy(func() any { return planOf(b, f) }))/float64(events), "bytes/event")
}

func timed(do func()) time.Duration {
	began := time.Now()
	do()
	return time.Since(began)
}

// heldBy is the memory that what make makes takes up.
func heldBy(make func() any) uint64 {
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	made := make()
	runtime.GC()
	runtime.ReadMemStats(&after)
	runtime.KeepAlive(made)
	return after.HeapAlloc - before.HeapAlloc
}

// scanPlainly reads every row of every table into plain values, as any program would with database/sql.
func scanPlainly(b *testing.B, f *File) {
	for _, kind := range calendar.Types() {
		t := tables[kind]
		rows, err := f.readers.Query(`SELECT id, ` + t.list("") + ` FROM ` + quoted(string(kind)) + ` WHERE deleted = 0`)
		if err != nil {
			b.Fatal(err)
		}
		texts, numbers, refs := make([]string, len(t.columns)+1), make([]int64, len(t.columns)), make([]sql.NullString, len(t.columns))
		into := []any{&texts[len(t.columns)]}
		for i, c := range t.columns {
			switch {
			case c.Form == calendar.Reference:
				into = append(into, &refs[i])
			case c.number():
				into = append(into, &numbers[i])
			default:
				into = append(into, &texts[i])
			}
		}
		for rows.Next() {
			if err := rows.Scan(into...); err != nil {
				b.Fatal(err)
			}
		}
		if err := rows.Err(); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkEdit commits one edit, beside a bare transaction that writes the same rows with prepared statements and the same
// pragmas, and beside the row alone.
func BenchmarkEdit(b *testing.B) {
	f := bigSeason(b, 2_000)
	var events []*calendar.Event
	for e := range planOf(b, f).Events.Each() {
		events = append(events, e)
	}
	bare := newBare(b, f)
	var ours, same, alone time.Duration
	for i := 0; b.Loop(); i++ {
		e := *events[i%len(events)]
		e.When = e.When.MovedTo(e.When.Start + calendar.Wall(60*(1+i%1000)))
		ours += timed(func() { edit(b, f, "moved", putting(&e)) })
		same += timed(func() { bare.edit(b, &e, true) })
		e.When = e.When.MovedTo(e.When.Start + 60) // what stays the same SQLite would not write
		alone += timed(func() { bare.edit(b, &e, false) })
	}
	b.ReportMetric(float64(ours.Microseconds())/float64(b.N), "edit-µs")
	b.ReportMetric(float64(same.Microseconds())/float64(b.N), "bare-µs")
	b.ReportMetric(float64(alone.Microseconds())/float64(b.N), "row-alone-µs")
	b.ReportMetric(float64(ours)/float64(same), "ratio")
	b.ReportMetric(float64(ours)/float64(alone), "ratio-to-row")
}

// bare is a copy of the programme that is written without guards or journal.
type bare struct {
	w *writer
	n int
}

func newBare(b *testing.B, f *File) *bare {
	b.Helper()
	path := filepath.Join(b.TempDir(), "bare.affiche")
	if _, err := f.writer.conn.ExecContext(b.Context(), `VACUUM INTO ?`, path); err != nil {
		b.Fatal(err)
	}
	w, err := newWriter(path)
	if err == nil {
		err = w.intoWAL()
	}
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { _ = w.close() })
	return &bare{w: w}
}

// edit writes the row, and with its journal also the change, its op with one predecessor and the undo entry.
func (p *bare) edit(b *testing.B, e *calendar.Event, journal bool) {
	p.n++
	id := string(calendar.NewID())
	digest := make([]byte, 32)
	text := fmt.Sprintf(`{"start":"%s","end":"%s","zone":"%s","fold":0,"whole_days":0}`, e.When.Start, e.When.End, e.When.Zone)
	errs := []error{
		p.w.exec(`BEGIN IMMEDIATE`),
		p.w.exec(`UPDATE event SET start = ?, "end" = ? WHERE id = ?`, e.When.Start.String(), e.When.End.String(), string(e.ID)),
	}
	if journal {
		errs = append(errs,
			p.w.exec(`INSERT INTO change(id, lamport, at, actor, device, kind, label, reverts, schema, branch, digest)
				VALUES(?, ?, ?, ?, ?, ?, ?, NULL, 1, '', ?)`, id, 1000+p.n, int64(p.n), "A.M.I.", "laptop", "edit", `{"key":"moved"}`, digest),
			p.w.exec(`INSERT INTO op(row, unit, change, tbl, old, new, digest) VALUES(?, 'when', ?, 'event', ?, ?, ?)`, string(e.ID), id, text, text, digest),
			p.w.exec(`INSERT INTO op_pred(row, unit, pred, change) VALUES(?, 'when', ?, ?)`, string(e.ID), id, id),
			p.w.exec(`INSERT INTO undo(pos, label, changes, merged, undone) VALUES(?, ?, ?, 0, 0)`, 1000+p.n, `{"key":"moved"}`, `["`+id+`"]`))
	}
	for _, err := range append(errs, p.w.exec(`COMMIT`)) {
		if err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkOpenClose opens a small programme for writing and closes it.
func BenchmarkOpenClose(b *testing.B) {
	path := closedSeason(b)
	o := by("A.M.I.")
	o.bare = true
	for b.Loop() {
		f, err := Open(path, o)
		if err != nil {
			b.Fatal(err)
		}
		if err := f.Close(); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkScenario lays a scenario of 200 changed dates over a plan of 100,000 that is in memory, beside loading that plan.
func BenchmarkScenario(b *testing.B) {
	f := bigSeason(b, benchtest.Dates(100_000))
	plan := planOf(b, f)
	scenario := f.On(calendar.DerivedID("scenario", "storm"))
	edit(b, scenario, "storm", func(tx *Tx) error {
		left := 200
		for e := range plan.Events.Each() {
			if left--; left < 0 {
				break
			}
			moved := *e
			moved.When.Start, moved.When.End = moved.When.Start+24*60*60, moved.When.End+24*60*60
			if err := tx.Put(&moved); err != nil {
				return err
			}
		}
		return nil
	})
	ours, whole := time.Hour, time.Hour
	for b.Loop() {
		for range 5 {
			whole = min(whole, timed(func() { planOf(b, f) }))
			ours = min(ours, timed(func() {
				if over, err := scenario.Lay(plan); err != nil || over.Events.Len() != plan.Events.Len() {
					b.Fatal(err)
				}
			}))
		}
	}
	b.ReportMetric(float64(ours)/float64(whole), "ratio")
	b.ReportMetric(float64(ours.Microseconds())/1000, "ms")
}
