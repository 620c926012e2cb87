package work

import (
	"strings"
	"unicode/utf8"
)

// Text is a sheet as plain text, for a message or a terminal.
func (s Sheet) Text() string {
	var b strings.Builder
	b.WriteString(plainLine(s.Title) + "\n" + plainLine(s.Sub) + "\n" + plainLine(s.Season) + "\n")
	wide := 0
	for _, f := range s.Facts {
		wide = max(wide, utf8.RuneCountInString(f[0]))
	}
	b.WriteString("\n")
	for _, f := range s.Facts {
		b.WriteString(padded(plainLine(f[0]), wide+2) + plainLine(f[1]) + "\n")
	}
	for _, p := range s.Parts {
		b.WriteString("\n")
		if p.Heading != "" {
			b.WriteString(plainLine(p.Heading) + "\n")
		}
		if p.Note != "" {
			b.WriteString("  " + plainLine(p.Note) + "\n")
		}
		b.WriteString(p.text())
	}
	return b.String()
}

// text sets the table out in columns; a cell of several lines goes on below itself.
func (p SheetPart) text() string {
	if len(p.Rows) == 0 {
		return ""
	}
	head := SheetRow{}
	for _, c := range p.Columns {
		head.Cells = append(head.Cells, c.Name)
	}
	rows := append([]SheetRow{head}, p.Rows...)
	wide := make([]int, len(p.Columns))
	for _, r := range rows {
		for i, cell := range r.Cells {
			for line := range strings.SplitSeq(cell, "\n") {
				if !r.Head {
					wide[i] = max(wide[i], utf8.RuneCountInString(line))
				}
			}
		}
	}
	var b strings.Builder
	for _, r := range rows {
		if r.Head {
			b.WriteString("  " + plainLine(r.Cells[0]) + "\n")
			continue
		}
		r.lines(&b, wide)
	}
	return b.String()
}

func (r SheetRow) lines(b *strings.Builder, wide []int) {
	cells, tall := make([][]string, len(r.Cells)), 1
	for i, cell := range r.Cells {
		cells[i] = strings.Split(cell, "\n")
		tall = max(tall, len(cells[i]))
	}
	for n := range tall {
		line := "  "
		for i := range cells {
			word := ""
			if n < len(cells[i]) {
				word = plainLine(cells[i][n])
			}
			line += padded(word, wide[i]+2)
		}
		b.WriteString(strings.TrimRight(line, " ") + "\n")
	}
}

func padded(s string, to int) string {
	return s + strings.Repeat(" ", max(to-utf8.RuneCountInString(s), 0))
}

// plainLine keeps what somebody wrote on its line: no signs that steer a terminal or a printer.
func plainLine(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r < ' ' || r == 0x7f || r >= 0x80 && r < 0xa0 || r >= 0x200b && r <= 0x200f || r >= 0x2028 && r <= 0x202e || r >= 0x2066 && r <= 0x2069:
			return ' '
		}
		return r
	}, strings.ToValidUTF8(s, "?"))
}
