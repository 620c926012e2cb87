package spreadsheet

import (
	"encoding/csv"
	"io"
	"strconv"
	"time"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"

	"affiche/calendar"
)

// WriteCSV writes rows in UTF-8; with a mark at the beginning Excel knows it for that.
func WriteCSV(w io.Writer, rows [][]calendar.ForeignCell, separator rune, marked bool) error {
	if marked {
		if _, err := io.WriteString(w, "\ufeff"); err != nil {
			return err
		}
	}
	out := csv.NewWriter(w)
	out.Comma, out.UseCRLF = separator, true
	for _, row := range rows {
		texts := make([]string, len(row))
		for i, c := range row {
			texts[i] = c.Text
			if !c.Exact {
				texts[i] = guarded(c.Text)
			}
		}
		if err := out.Write(texts); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}

// widest is the width of a column in letters, at the most.
const widest = 50

// WriteXLSX writes rows to one page, the first of them as headings that stay in sight. Days, times and numbers are such in the
// file, everything else is text, also what begins as a formula does.
func WriteXLSX(w io.Writer, page string, rows [][]calendar.ForeignCell) error {
	book := excelize.NewFile()
	defer func() { _ = book.Close() }() // everything is written by then
	if err := book.SetSheetName("Sheet1", page); err != nil {
		return err
	}
	out, err := book.NewStreamWriter(page)
	if err != nil {
		return err
	}
	styles, err := stylesOf(book)
	if err != nil {
		return err
	}
	for i, width := range widths(rows) {
		if err := out.SetColWidth(i+1, i+1, width); err != nil {
			return err
		}
	}
	if err := out.SetPanes(&excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"}); err != nil {
		return err
	}
	for i, row := range rows {
		cells := make([]any, len(row))
		for j, c := range row {
			cells[j] = styles.cell(c, i == 0)
		}
		at, err := excelize.CoordinatesToCellName(1, i+1)
		if err != nil {
			return err
		}
		if err := out.SetRow(at, cells); err != nil {
			return err
		}
	}
	if err := out.Flush(); err != nil {
		return err
	}
	return book.Write(w)
}

func widths(rows [][]calendar.ForeignCell) []float64 {
	var all []float64
	for _, row := range rows {
		for i, c := range row {
			if i == len(all) {
				all = append(all, 8)
			}
			all[i] = max(all[i], min(float64(utf8.RuneCountInString(c.Text)+2), widest))
		}
	}
	return all
}

type styles struct{ head, day, moment, clock int }

func stylesOf(book *excelize.File) (s styles, err error) {
	for _, style := range []struct {
		of   *int
		code string
	}{{&s.head, ""}, {&s.day, "yyyy-mm-dd"}, {&s.moment, "yyyy-mm-dd hh:mm"}, {&s.clock, "hh:mm"}} {
		is := &excelize.Style{CustomNumFmt: &style.code}
		if style.code == "" {
			is = &excelize.Style{Font: &excelize.Font{Bold: true}}
		}
		if *style.of, err = book.NewStyle(is); err != nil {
			return s, err
		}
	}
	return s, nil
}

func (s styles) cell(c calendar.ForeignCell, head bool) any {
	switch {
	case head:
		return excelize.Cell{Value: c.Text, StyleID: s.head}
	case !c.Exact:
		return c.Text
	}
	for _, form := range []struct {
		layout string
		style  int
	}{{"2006-01-02", s.day}, {"2006-01-02T15:04", s.moment}} {
		if t, err := time.Parse(form.layout, c.Text); err == nil {
			return excelize.Cell{Value: t, StyleID: form.style}
		}
	}
	if t, err := time.Parse("15:04", c.Text); err == nil {
		return excelize.Cell{Value: float64(t.Hour()*60+t.Minute()) / (24 * 60), StyleID: s.clock}
	}
	if n, err := strconv.ParseFloat(c.Text, 64); err == nil {
		return n
	}
	return c.Text
}
