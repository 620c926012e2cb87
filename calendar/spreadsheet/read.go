package spreadsheet

import (
	"bytes"
	"strings"

	"affiche/calendar"
)

// maxFile is how many bytes a file may have, as with schedules.
const maxFile = 20 << 20

// Read reads a table in the format that its beginning tells; of a file with several pages the one named, or "" for the first
// that has rows. What refuses the file is a [calendar.Unreadable].
func Read(data []byte, page string) (calendar.ForeignTable, error) {
	switch {
	case len(data) > maxFile:
		return refuse("table-too-large")
	case len(data) == 0:
		return refuse("empty")
	case IsXLSX(data):
		return readXLSX(data, page)
	case bytes.HasPrefix(data, []byte("\xd0\xcf\x11\xe0")):
		return refuse("old-excel")
	}
	return readCSV(calendar.ForeignLetters(data))
}

// IsXLSX reports a file that is packed as XLSX is.
func IsXLSX(data []byte) bool { return bytes.HasPrefix(data, []byte("PK\x03\x04")) }

func refuse(rule string, args ...string) (calendar.ForeignTable, error) {
	return calendar.ForeignTable{}, calendar.Unreadable{{Rule: rule, Args: args}}
}

// tidy is the text of a cell without what cannot be seen around it; no-break spaces are spaces, and errors of formulas are
// nothing.
func tidy(s string) string {
	s = strings.TrimSpace(strings.ReplaceAll(strings.ToValidUTF8(s, "�"), "\u00a0", " "))
	switch s {
	case "#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!":
		return ""
	}
	return s
}

func empty(cells []calendar.ForeignCell) bool {
	for _, c := range cells {
		if c.Text != "" {
			return false
		}
	}
	return true
}
