package command

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A table is text in columns; the first row may be their names.
type table [][]string

// longest is how much of a text a column shows: the whole of it is in the JSON.
const longest = 60

// text sets the table out with every cell on its line and cut where it is long.
func (t table) text() string {
	cut := make(table, len(t))
	for i, row := range t {
		for _, cell := range row {
			cut[i] = append(cut[i], shown(cell))
		}
	}
	return cut.whole()
}

// whole sets the table out as it is, two spaces between its columns.
func (t table) whole() string {
	var widths []int
	for _, row := range t {
		for i, cell := range row {
			if i == len(widths) {
				widths = append(widths, 0)
			}
			widths[i] = max(widths[i], utf8.RuneCountInString(cell))
		}
	}
	var b strings.Builder
	for _, row := range t {
		line := ""
		for i, cell := range row {
			line += cell + strings.Repeat(" ", widths[i]-utf8.RuneCountInString(cell)+2)
		}
		b.WriteString(strings.TrimRight(line, " ") + "\n")
	}
	return b.String()
}

// shown is a text on one line, cut where it is long.
func shown(s string) string {
	s = oneLine(s)
	if utf8.RuneCountInString(s) <= longest {
		return s
	}
	return string([]rune(s)[:longest-1]) + "…"
}

// oneLine makes one line of any text, and takes from it what would command a terminal.
func oneLine(s string) string {
	return strings.Join(strings.FieldsFunc(s, func(r rune) bool {
		return unicode.IsControl(r) || unicode.Is(unicode.Zs, r) || unicode.Is(unicode.Bidi_Control, r)
	}), " ")
}

// out prints text for people.
func (c *call) out(format string, args ...any) error {
	_, err := fmt.Fprintf(c.host.Stdout, format, args...)
	return err
}
