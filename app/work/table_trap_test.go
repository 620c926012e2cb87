package work_test

import (
	"context"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"affiche/app/work"
	"affiche/calendar"
)

// trap reads one of the spreadsheets as people have them.
func trap(t testing.TB, name string) calendar.ForeignTable {
	t.Helper()
	f, err := work.ReadForeignFile(filepath.Join("testdata", "tables", name), "", "")
	if err != nil || f.Table == nil {
		t.Fatalf("%s: %v", name, err)
	}
	return *f.Table
}

// named lists the records of a type by what is to be seen of them.
func (d desk) named(kind calendar.Type, fields ...string) string {
	d.t.Helper()
	var all []string
	for r := range d.plan().Records(kind) {
		var words []string
		for _, name := range fields {
			f, _ := calendar.FieldOf(kind, name)
			words = append(words, f.Format(f.Value(r)))
		}
		all = append(all, strings.Join(words, "|"))
	}
	slices.Sort(all)
	return strings.Join(all, "; ")
}

func TestSpreadsheetsAreReadAsPeopleHaveThem(t *testing.T) {
	for _, c := range []struct {
		file, kind string
		fields     []string
		want       string
	}{
		{"double-bom.csv", "person", []string{"given", "family", "country"}, "Ana|Kos|SI"},
		{"latin-1.csv", "person", []string{"given", "family", "city"}, "Hélène|Lefèvre|Besançon"},
		{"windows-1250.csv", "person", []string{"given", "family", "city"}, "Žiga|Kovačič|Škofja Loka"},
		{"utf-16.csv", "person", []string{"given", "family", "city"}, "Nicolò|Rossi|Forlì"},
		{"decimal-comma.csv", "venue", []string{"name", "latitude", "longitude"}, "Trg|46051200|14506100"},
		{"postcodes.csv", "organisation", []string{"name", "postcode", "country"}, "Hiša|1000|SI; La Bottega|00184|IT; Théâtre de l’Anse|06100|FR"},
		{"title-above.csv", "person", []string{"given", "family", "email"}, "Ana|Kos|ana@example.org"},
		{"names.csv", "person", []string{"given", "family"}, "Ana|Kos; Bor|ŽAGAR; Eva|Novak"},
		{"quotes.csv", "organisation", []string{"name", "about"}, "Hotel \"Union\"|en: two\nlines, and a comma; Klub \"Gromka\"|en: x"},
		{"formulas.csv", "person", []string{"given", "family", "phone"}, "|=1+1|+386 1 234"},
		{"thousands.csv", "space", []string{"name", "capacity"}, "Mala|120; Velika|1200"},
		{"namesakes.csv", "person", []string{"family", "email"}, "Kos|a@example.org; Kos|b@example.org"},
		{"short-rows.csv", "person", []string{"given", "family", "email"}, "Ana||; Bor|Žagar|bor@example.org"},
	} {
		t.Run(c.file, func(t *testing.T) {
			d := newDesk(t)
			o := work.TableOptions{Kind: work.TableKind(c.kind), Unknown: work.AnswerNew}
			done := d.takes(trap(t, c.file), o)
			if got := d.named(calendar.Type(c.kind), c.fields...); got != c.want {
				t.Errorf("got %q, want %q; %s", got, c.want, fates(done))
			}
			if again := d.takes(trap(t, c.file), work.TableOptions{Kind: o.Kind}); !again.Change.IsZero() || again.Fates[work.CameNew] > 0 {
				t.Errorf("again: %s", fates(again))
			}
		})
	}
}

func TestDatesAreReadInSixLanguages(t *testing.T) {
	d := newDesk(t)
	done := d.takes(trap(t, "dates.csv"), work.TableOptions{})
	if n := done.Fates[work.CameNew]; n != 11 || done.Fates[work.StaysOut] != 1 || done.Rows[11].Cell != "A13" {
		t.Errorf("%d came: %s", n, fates(done))
	}
	for title, want := range map[string]string{
		"a": "2027-08-25T20:30", "b": "2027-08-25T20:30", "c": "2027-08-25T20:30", "d": "2027-08-21T20:30", "e": "2027-08-25T20:30", "f": "2027-08-25T20:30",
		"g": "2027-08-25T20:30", "h": "2027-08-25T20:00", "i": "2027-08-25T20:00", "j": "2027-08-25T20:30", "k": "2027-08-25T00:00",
	} {
		if got := d.event(title).When.Start.String(); got != want {
			t.Errorf("%s: %s, want %s", title, got, want)
		}
	}
	if g, k := d.event("g").When, d.event("k").When; g.End.String() != "2027-08-25T22:00" || k.End.String() != "2027-08-28T00:00" {
		t.Errorf("g until %s, k until %s", g.End, k.End)
	}
}

// A workbook with days as numbers, merged cells, and a list of all cells that are typed.
func TestASeasonComesInFromAWorkbookWithMergedDays(t *testing.T) {
	d := newDesk(t)
	d.houses()
	path := filepath.Join(t.TempDir(), "season.xlsx")
	f := excelize.NewFile()
	format := "d. m. yyyy"
	style, err := f.NewStyle(&excelize.Style{CustomNumFmt: &format})
	if err != nil {
		t.Fatal(err)
	}
	for cell, v := range map[string]any{
		"A1": "Sezona 2027", "A2": "Datum", "B2": "Ura", "C2": "Prostor", "D2": "Naslov",
		"A3": 46620, "B3": "20.30", "C3": "Dvorana", "D3": "Niti", "B4": "22:00", "C4": "Dvorana", "D4": "Sence",
	} {
		if err := f.SetCellValue("Sheet1", cell, v); err != nil {
			t.Fatal(err)
		}
	}
	for _, err := range []error{f.SetCellStyle("Sheet1", "A3", "A3", style), f.MergeCell("Sheet1", "A3", "A4"), f.MergeCell("Sheet1", "A1", "D1"), f.SaveAs(path)} {
		if err != nil {
			t.Fatal(err)
		}
	}
	read, err := work.ReadForeignFile(path, "", "")
	if err != nil {
		t.Fatal(err)
	}
	done := d.takes(*read.Table, work.TableOptions{})
	if fates(done) != "3 new, 4 new" || d.event("Niti").When.Start.String() != "2027-08-21T20:30" || d.event("Sence").When.Start.String() != "2027-08-21T22:00" {
		t.Errorf("%s: %s %s", fates(done), d.event("Niti").When.Start, d.event("Sence").When.Start)
	}
}

func TestAnImportThatIsStoppedLeavesNothing(t *testing.T) {
	d := newDesk(t)
	var rows strings.Builder
	rows.WriteString("Given name;Family name\n")
	for i := range 500 {
		fmt.Fprintf(&rows, "Ana;Kos %d\n", i)
	}
	f := table(t, "many.csv", rows.String())
	for _, at := range []int{100, 900} { // while rows are read, and while they are written
		ctx, stop := context.WithCancel(t.Context())
		o := work.TableOptions{Name: "many", Progress: func(done, of int) {
			if done*1000/of >= at {
				stop()
			}
		}}
		if _, err := work.TakeTable(ctx, d.file, d.plan(), f, o); err == nil {
			t.Errorf("stopped at %d it ends without an error", at)
		}
		if n := d.plan().Persons.Len(); n != 0 || d.changes() != 1 {
			t.Errorf("stopped at %d it leaves %d people, %d changes", at, n, d.changes())
		}
	}
}
