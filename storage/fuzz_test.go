package storage

import (
	"os"
	"path/filepath"
	"testing"

	"affiche/calendar"
)

// FuzzAValueIsTakenOrRefused gives the gate any text for any unit: what it lets in is read as a record and written again
// the same.
func FuzzAValueIsTakenOrRefused(f *testing.F) {
	for _, s := range [][2]string{
		{"*", `{"kind":"show","title":{"en":"x"},"tags":{"new":1},"languages":["sl"]}`},
		{"*", `{}`},
		{"title.fr", `{"title.fr":"La chaufferie"}`},
		{"title.fr", `{"title.fr":null}`},
		{"tags.new", `{"tags.new":1}`},
		{"when", `{"start":"2027-08-25T22:00","end":"2027-08-25T23:15","zone":"Europe/Ljubljana","fold":0,"whole_days":0}`},
		{"cost", `{"cost_amount":1,"cost_currency":"EUR"}`},
		{"deleted", `{"deleted":1}`},
		{"lead", `{"lead":""}`},
		{"when", `{"start":"soon"}`},
	} {
		f.Add("activity", s[0], s[1])
		f.Add("event", s[0], s[1])
	}
	f.Fuzz(func(t *testing.T, kind, unit, value string) {
		table, ok := tables[calendar.Type(kind)]
		if !ok || !table.takes(unit, value) {
			return
		}
		r := table.blank()
		if err := table.lay(r, unit, value); err != nil {
			t.Fatal(err)
		}
		record, err := table.record(calendar.DerivedID("x"), r)
		if err != nil {
			t.Fatal(err)
		}
		again, err := table.rowOf(record)
		if err != nil {
			t.Fatal(err)
		}
		again[table.deleted()] = r[table.deleted()]
		if units := table.changed(r, again); len(units) > 0 {
			t.Errorf("%s %s %q comes back otherwise in %v", kind, unit, value, units)
		}
	})
}

// FuzzAFileFromOutside opens and merges any bytes. Whatever they are, they stay as they are, and so does the programme
// unless they are a copy of it.
func FuzzAFileFromOutside(f *testing.F) {
	folder := f.TempDir()
	host, err := Create(filepath.Join(folder, "host.affiche"), season(), by("A.M.I."))
	if err != nil {
		f.Fatal(err)
	}
	f.Cleanup(func() {
		if err := host.Close(); err != nil {
			f.Error(err)
		}
	})
	copied := filepath.Join(folder, "copy.affiche")
	if err := host.SaveCopy(f.Context(), copied, CopyOptions{}); err != nil {
		f.Fatal(err)
	}
	whole, err := os.ReadFile(copied)
	if err != nil {
		f.Fatal(err)
	}
	f.Add([]byte{}, 0)
	f.Add([]byte("SQLite format 3\x00"), 0)
	for _, at := range []int{16, 18, 24, 28, 52, 56, 60, 68, 100, 103, 4096, 8192, 8200} {
		f.Add([]byte{0xff, 0, 0x80}, at)
	}
	f.Fuzz(func(t *testing.T, patch []byte, at int) {
		b := append([]byte(nil), whole...)
		if at < 0 || at >= len(b) || len(patch) == 0 {
			b = patch
		} else {
			copy(b[at:], patch)
		}
		path := filepath.Join(t.TempDir(), "guest.affiche")
		if err := os.WriteFile(path, b, 0o644); err != nil {
			t.Fatal(err)
		}
		before := fingerprint(t, path)
		if _, err := host.Merge(path, false); err == nil {
			if err := host.Check(t.Context()); err != nil {
				t.Errorf("what was merged does harm: %v", err)
			}
		}
		if reader, err := Open(path, Options{ReadOnly: true}); err == nil {
			_, _ = reader.Plan() // it may fail, but it ends
			if err := reader.Close(); err != nil {
				t.Error(err)
			}
		}
		if fingerprint(t, path) != before {
			t.Error("the file was written to")
		}
	})
}

// FuzzALockFile reads what anybody may have left.
func FuzzALockFile(f *testing.F) {
	for _, text := range []string{``, `{}`, `{"pid":1,"host":"laptop","user":"ana","since":"2027-08-25T12:00:00Z"}`, `{"pid":"x"}`, `[`, `{"since":"0"}`} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		path := filepath.Join(t.TempDir(), "season.affiche")
		leaveLock(t, path, text)
		if l, err := takeLock(path, noon); err == nil {
			if who := readHolder(lockName(path)); who != thisProcess(noon) {
				t.Errorf("it names %+v", who)
			}
			if err := l.release(); err != nil {
				t.Error(err)
			}
		}
	})
}
