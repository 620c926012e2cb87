package spreadsheet_test

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"affiche/calendar"
	"affiche/calendar/spreadsheet"
)

// said is a table as text: lines with their numbers, cells between bars.
func said(t calendar.ForeignTable) string {
	var b strings.Builder
	for _, r := range t.Rows {
		fmt.Fprint(&b, r.Line)
		for _, c := range r.Cells {
			b.WriteString("|" + c.Text)
		}
		b.WriteString("\n")
	}
	return b.String()
}

func rule(err error) string {
	var u calendar.Unreadable
	if !errors.As(err, &u) || len(u) == 0 {
		return fmt.Sprint(err)
	}
	return u[0].Rule
}

func TestTablesOfTextAreReadAsPeopleSaveThem(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"commas", "a,b\n1,2\n", "1|a|b\n2|1|2\n"},
		{"semicolons, decimal commas", "a;b\n1,5;2,5\n", "1|a|b\n2|1,5|2,5\n"},
		{"tabs", "a\tb\n1, 2\t3\n", "1|a|b\n2|1, 2|3\n"},
		{"what Excel says first", "sep=|\na|b;c\n", "2|a|b;c\n"},
		{"empty lines and rows are left, lines still count", "a;b\n\n;;\n1;2\n", "1|a|b\n4|1|2\n"},
		{"quotes with a separator and a line in them", "a;b\n\"x;y\";\"one\ntwo\"\n3;4\n", "1|a|b\n2|x;y|one\ntwo\n4|3|4\n"},
		{"a quote that is a letter", "a;b\nHotel \"Union\";2\n", "1|a|b\n2|Hotel \"Union\"|2\n"},
		{"rows of their own length", "a;b;c\n1\n1;2;3;4\n", "1|a|b|c\n2|1\n3|1|2|3|4\n"},
		{"spaces that do not break", "a;b\n\u00a0x\u00a0y ;#N/A\n", "1|a|b\n2|x y|\n"},
		{"a text with commas in a list of semicolons", "name;about\nAna;one, two, three\nBor;four\n", "1|name|about\n2|Ana|one, two, three\n3|Bor|four\n"},
		{"an apostrophe before a formula", "a\n'=1+1\n'Ana'\n", "1|a\n2|=1+1\n3|'Ana'\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, err := spreadsheet.Read([]byte(c.text), "")
			if err != nil || said(got) != c.want {
				t.Errorf("got %q, want %q (%v)", said(got), c.want, err)
			}
		})
	}
}

func TestWhatIsNoTableIsRefusedWithItsReason(t *testing.T) {
	for want, data := range map[string]string{
		"empty":            " \n \n",
		"no-table":         "a;\x00b\x01\x02\x03\x04\x05\x06\x07\x08",
		"old-excel":        "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
		"malformed":        "PK\x03\x04 and nothing",
		"rows-too-many":    strings.Repeat("a;b\n", calendar.MaxForeignRows+1),
		"columns-too-many": strings.Repeat("a;", calendar.MaxForeignColumns+1) + "a\n",
		"quote-open":       "a;b\n\"x;y\n" + strings.Repeat("1;2\n", 300),
	} {
		if _, err := spreadsheet.Read([]byte(data), ""); rule(err) != want {
			t.Errorf("got %v, want %s", err, want)
		}
	}
}

func book(t testing.TB, fill func(*excelize.File)) []byte {
	t.Helper()
	f := excelize.NewFile()
	fill(f)
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func must(err error) {
	if err != nil {
		panic(err)
	}
}

func TestDatesOfAWorkbookAreKnownByTheirFormat(t *testing.T) {
	for _, since1904 := range []bool{false, true} {
		data := book(t, func(f *excelize.File) {
			must(f.SetWorkbookProps(&excelize.WorkbookPropsOptions{Date1904: &since1904}))
			for cell, v := range map[string]any{
				"A1": "day", "B1": "moment", "C1": "time", "D1": "number", "E1": "text",
				"A2": time.Date(2027, 8, 25, 0, 0, 0, 0, time.UTC), "B2": time.Date(2027, 8, 25, 20, 30, 0, 0, time.UTC), "C2": 0.854166666666667,
				"D2": 46258.5, "E2": "06100",
			} {
				must(f.SetCellValue("Sheet1", cell, v))
			}
			for cell, code := range map[string]string{"A2": `d. mmmm yyyy`, "B2": `dd/mm/yyyy hh:mm`, "C2": `h:mm`} {
				style, err := f.NewStyle(&excelize.Style{CustomNumFmt: &code})
				must(err)
				must(f.SetCellStyle("Sheet1", cell, cell, style))
			}
		})
		got, err := spreadsheet.Read(data, "")
		want := "1|day|moment|time|number|text\n2|2027-08-25|2027-08-25T20:30|20:30|46258.5|06100\n"
		if err != nil || said(got) != want {
			t.Errorf("since 1904 %v: got %q, want %q (%v)", since1904, said(got), want, err)
		}
	}
}

func TestMergedCellsHoldForAllTheirRows(t *testing.T) {
	data := book(t, func(f *excelize.File) {
		for cell, v := range map[string]any{
			"A1": "Season 2027", "A2": "date", "B2": "title", "A3": "2027-08-25", "B3": "Strings", "B4": "Shadows", "B5": "Carving", "A6": "2027-08-26", "B6": "Supper",
		} {
			must(f.SetCellValue("Sheet1", cell, v))
		}
		must(f.MergeCell("Sheet1", "A1", "B1"))
		must(f.MergeCell("Sheet1", "A3", "A5"))
	})
	got, err := spreadsheet.Read(data, "")
	want := "1|Season 2027\n2|date|title\n3|2027-08-25|Strings\n4|2027-08-25|Shadows\n5|2027-08-25|Carving\n6|2027-08-26|Supper\n"
	if err != nil || said(got) != want {
		t.Errorf("got %q, want %q (%v)", said(got), want, err)
	}
}

func TestOfSeveralPagesTheFirstWithRowsIsReadOrTheOneThatIsAskedFor(t *testing.T) {
	data := book(t, func(f *excelize.File) {
		for _, page := range []string{"People", "Hidden", "Venues"} {
			_, err := f.NewSheet(page)
			must(err)
			must(f.SetCellValue(page, "A1", page))
		}
		must(f.SetSheetVisible("Hidden", false))
	})
	for page, want := range map[string]string{"": "People", "Venues": "Venues"} {
		got, err := spreadsheet.Read(data, page)
		if err != nil || got.Page != want || said(got) != "1|"+want+"\n" || strings.Join(got.Pages, " ") != "People Venues" {
			t.Errorf("%q: got %+v (%v)", page, got, err)
		}
	}
	if _, err := spreadsheet.Read(data, "Hidden"); rule(err) != "no-such-page" {
		t.Errorf("got %v", err)
	}
}

// A file of a hundred kilobytes that unpacks to two hundred megabytes.
func TestABombIsNotUnpacked(t *testing.T) {
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	part, err := w.Create("xl/worksheets/sheet1.xml")
	must(err)
	zeros := make([]byte, 1<<20)
	for range 200 {
		_, err := part.Write(zeros)
		must(err)
	}
	must(w.Close())
	if _, err := spreadsheet.Read(b.Bytes(), ""); rule(err) != "table-too-large" {
		t.Errorf("%d bytes: %v", b.Len(), err)
	}
}

func FuzzRead(f *testing.F) {
	for _, s := range []string{"a;b\n1;2\n", "sep=;\n\"", "\"a\"\"b", "PK\x03\x04", "\xff\xfea\x00", "a,b;c\td|e\n"} {
		f.Add([]byte(s))
	}
	f.Add(book(f, func(x *excelize.File) {
		must(x.SetCellValue("Sheet1", "B2", time.Date(2027, 8, 25, 0, 0, 0, 0, time.UTC)))
	}))
	f.Fuzz(func(t *testing.T, data []byte) {
		table, err := spreadsheet.Read(data, "")
		if err == nil && len(table.Rows) == 0 {
			t.Error("a table without rows is none")
		}
	})
}
