package spreadsheet

import (
	"archive/zip"
	"bytes"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"

	"affiche/calendar"
)

// maxUnpacked is how many bytes an XLSX file may unpack to. Ten thousand rows of ten cells are six million.
const maxUnpacked = 120 << 20

func readXLSX(data []byte, page string) (table calendar.ForeignTable, err error) {
	defer func() { // the reader of a large format, given what strangers made
		if recover() != nil {
			table, err = refuse("malformed")
		}
	}()
	if !unpacksWell(data) {
		return refuse("table-too-large")
	}
	book, err := excelize.OpenReader(bytes.NewReader(data), excelize.Options{
		RawCellValue: true, UnzipSizeLimit: maxUnpacked, UnzipXMLSizeLimit: maxUnpacked,
	})
	if err != nil {
		return refuse("malformed")
	}
	defer func() { _ = book.Close() }() // nothing was written
	return workbook{File: book, dates: map[int]bool{}}.read(page)
}

// unpacksWell reports that the parts are no larger than allowed by what the file says of them; the reader of the parts holds
// each to it.
func unpacksWell(data []byte) bool {
	packed, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return true // it will be malformed
	}
	var sum uint64
	for _, f := range packed.File {
		if sum += f.UncompressedSize64; f.UncompressedSize64 > maxUnpacked || sum > maxUnpacked {
			return false
		}
	}
	return true
}

type workbook struct {
	*excelize.File
	dates map[int]bool // by style: whether its numbers are dates
}

func (b workbook) read(page string) (calendar.ForeignTable, error) {
	table := calendar.ForeignTable{Format: "xlsx", Page: page}
	for _, name := range b.GetSheetList() {
		if visible, err := b.GetSheetVisible(name); err != nil || !visible {
			continue
		}
		rows, err := b.rows(name)
		if err != nil {
			return calendar.ForeignTable{}, err
		}
		if len(rows) == 0 {
			continue
		}
		table.Pages = append(table.Pages, name)
		if table.Rows == nil && (page == "" || page == name) {
			table.Page, table.Rows = name, rows
		}
	}
	switch {
	case page != "" && !slices.Contains(table.Pages, page):
		return refuse("no-such-page", page, strings.Join(table.Pages, ", "))
	case len(table.Rows) == 0:
		return refuse("empty")
	}
	return table, nil
}

// rows are those of a page that are not empty: first all cells as they come by, within the limits, then dates and what is
// merged, for which the page is read as a whole.
func (b workbook) rows(page string) (rows []calendar.ForeignRow, err error) {
	all, err := b.Rows(page)
	if err != nil {
		return nil, nil // a page of charts
	}
	defer func() { _ = all.Close() }() // nothing was written
	for line := 1; all.Next(); line++ {
		cells, err := all.Columns()
		if err != nil {
			return nil, calendar.Unreadable{{Line: line, Rule: "malformed"}}
		}
		row := calendar.ForeignRow{Line: line}
		for _, c := range cells {
			if len(c) > calendar.MaxForeignCell {
				return nil, calendar.Unreadable{{Line: line, Rule: "table-too-large"}}
			}
			row.Cells = append(row.Cells, calendar.ForeignCell{Text: tidy(c)})
		}
		if rows, err = more(rows, row); err != nil {
			return nil, err
		}
	}
	if all.Error() != nil {
		return nil, calendar.Unreadable{{Rule: "malformed"}}
	}
	if err := b.mark(page, rows); err != nil {
		return nil, err
	}
	return rows, b.fill(page, rows)
}

// aNumber is how a file writes numbers; exponent is a large one.
var (
	aNumber  = regexp.MustCompile(`^-?\d+(\.\d+)?(E[+-]?\d+)?$`)
	exponent = regexp.MustCompile(`^-?\d\.\d+E[+-]?\d+$`)
)

// mark says of numbers what they are: days, times, or plain numbers.
func (b workbook) mark(page string, rows []calendar.ForeignRow) error {
	props, err := b.GetWorkbookProps()
	if err != nil {
		return calendar.Unreadable{{Rule: "malformed"}}
	}
	since1904 := props.Date1904 != nil && *props.Date1904
	for _, row := range rows {
		for i := range row.Cells {
			c := &row.Cells[i]
			if !aNumber.MatchString(c.Text) {
				continue
			}
			number, err := strconv.ParseFloat(c.Text, 64)
			if err != nil {
				continue
			}
			isDate, err := b.isDate(page, i+1, row.Line)
			if err != nil {
				return calendar.Unreadable{{Line: row.Line, Rule: "malformed"}}
			}
			if at, ok := serial(number, since1904); isDate && ok {
				*c = calendar.ForeignCell{Text: at, Exact: true}
				continue
			}
			c.Exact = true
			if exponent.MatchString(c.Text) {
				c.Text = strconv.FormatFloat(number, 'f', -1, 64)
			}
		}
	}
	return nil
}

func (b workbook) isDate(page string, column, line int) (bool, error) {
	name, err := excelize.CoordinatesToCellName(column, line)
	if err != nil {
		return false, err
	}
	index, err := b.GetCellStyle(page, name)
	if err != nil {
		return false, err
	}
	is, known := b.dates[index]
	if !known {
		style, err := b.GetStyle(index)
		is = err == nil && datesFormat(style)
		b.dates[index] = is
	}
	return is, nil
}

// fill gives each row of a cell that was merged downwards what stands in its first. What is merged to the right is a title.
func (b workbook) fill(page string, rows []calendar.ForeignRow) error {
	merged, err := b.GetMergeCells(page, true)
	if err != nil {
		return calendar.Unreadable{{Rule: "malformed"}}
	}
	filled := 0
	for _, m := range merged {
		column, first, err := excelize.CellNameToCoordinates(m.GetStartAxis())
		_, last, err2 := excelize.CellNameToCoordinates(m.GetEndAxis())
		if err != nil || err2 != nil || first == last {
			continue
		}
		at, found := slices.BinarySearchFunc(rows, first, func(r calendar.ForeignRow, line int) int { return r.Line - line })
		if !found {
			continue
		}
		for below := at + 1; below < len(rows) && rows[below].Line <= last; below++ {
			if filled++; filled > calendar.MaxForeignRows*8 {
				return calendar.Unreadable{{Rule: "table-too-large"}}
			}
			r := &rows[below]
			for len(r.Cells) < column {
				r.Cells = append(r.Cells, calendar.ForeignCell{})
			}
			r.Cells[column-1] = rows[at].Cell(column - 1)
		}
	}
	return nil
}
