package spreadsheet

import (
	"encoding/csv"
	"errors"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"

	"affiche/calendar"
)

// readCSV reads a text in which each line is a row.
func readCSV(text string) (calendar.ForeignTable, error) {
	if strings.TrimSpace(text) == "" {
		return refuse("empty")
	}
	if strings.ContainsRune(text, 0) {
		return refuse("no-table")
	}
	separator, rest, above := separatorOf(text)
	rows, err := csvRows(rest, separator, above, false)
	if wrong := (*csv.ParseError)(nil); errors.As(err, &wrong) {
		rows, err = csvRows(rest, separator, above, true) // quotes that stand where they should not are letters
	}
	if large := calendar.Unreadable(nil); errors.As(err, &large) {
		return calendar.ForeignTable{}, large
	}
	switch {
	case err != nil:
		return refuse("malformed")
	case len(rows) == 0:
		return refuse("empty")
	}
	return calendar.ForeignTable{Format: "csv", Rows: rows}, nil
}

// longestQuoted is how many lines a cell may have: more are a quote that nobody closed.
const longestQuoted = 200

// csvRows reads the rows that are not empty; lines are counted on from those above.
func csvRows(text string, separator rune, above int, lazy bool) (rows []calendar.ForeignRow, err error) {
	r := csv.NewReader(strings.NewReader(text))
	r.Comma, r.FieldsPerRecord, r.LazyQuotes, r.ReuseRecord = separator, -1, lazy, true
	for {
		cells, err := r.Read()
		if errors.Is(err, io.EOF) {
			return rows, nil
		}
		if err != nil {
			return nil, err
		}
		line, _ := r.FieldPos(0)
		row := calendar.ForeignRow{Line: line + above}
		for _, c := range cells {
			if len(c) > calendar.MaxForeignCell || strings.Count(c, "\n") > longestQuoted {
				return nil, calendar.Unreadable{{Line: row.Line, Rule: "quote-open"}}
			}
			row.Cells = append(row.Cells, calendar.ForeignCell{Text: unguarded(tidy(c))})
		}
		if rows, err = more(rows, row); err != nil {
			return nil, err
		}
	}
}

// more adds a row that is not empty, within the limits.
func more(rows []calendar.ForeignRow, row calendar.ForeignRow) ([]calendar.ForeignRow, error) {
	if empty(row.Cells) {
		return rows, nil
	}
	if len(rows) == calendar.MaxForeignRows {
		return nil, calendar.Unreadable{{Line: row.Line, Rule: "rows-too-many", Args: []string{strconv.Itoa(calendar.MaxForeignRows)}}}
	}
	if len(row.Cells) > calendar.MaxForeignColumns {
		return nil, calendar.Unreadable{{Line: row.Line, Rule: "columns-too-many", Args: []string{strconv.Itoa(calendar.MaxForeignColumns)}}}
	}
	return append(rows, row), nil
}

// separatorOf is what stands between cells: what a first line "sep=;" says, as Excel writes it, or what the lines have in
// common.
func separatorOf(text string) (separator rune, rest string, above int) {
	first, after, _ := strings.Cut(text, "\n")
	if said, ok := strings.CutPrefix(strings.ToLower(strings.TrimSpace(first)), "sep="); ok && len(said) == 1 && strings.Contains(separators, said) {
		r, _ := utf8.DecodeRuneInString(said)
		return r, after, 1
	}
	return guessed(text), text, 0
}

// separators are those that are met, the likelier first.
const separators = ";,\t|"

// looked is how many lines are looked at to find the separator.
const looked = 50

// guessed is the separator that most lines have as often as most others: a text may have commas, but hardly the same number
// in each line.
func guessed(text string) rune {
	best, most := ',', 0
	for _, s := range separators {
		times := map[int]int{} // how often it stands in a line → in how many lines
		for _, line := range unquotedLines(text) {
			times[strings.Count(line, string(s))]++
		}
		for n, lines := range times {
			if n > 0 && lines*100+n > most {
				best, most = s, lines*100+n
			}
		}
	}
	return best
}

// unquotedLines are the first lines without what is quoted.
func unquotedLines(text string) []string {
	var lines []string
	var line strings.Builder
	quoted := false
	for _, r := range text {
		switch {
		case r == '"':
			quoted = !quoted
		case quoted:
		case r == '\n':
			lines = append(lines, line.String())
			line.Reset()
		default:
			line.WriteRune(r)
		}
		if len(lines) == looked {
			return lines
		}
	}
	return append(lines, line.String())
}
