package table

import "strings"

// Format writes a sheet as spreadsheets take it from the clipboard: fields between tabs, a line for each row. A field in
// which tabs, line breaks or a quotation mark at its beginning would be misread stands in quotation marks.
func Format(sheet [][]string) string {
	var b strings.Builder
	for _, row := range sheet {
		for i, field := range row {
			if i > 0 {
				b.WriteByte('\t')
			}
			if strings.ContainsAny(field, "\t\r\n") || strings.HasPrefix(field, `"`) {
				field = `"` + strings.ReplaceAll(field, `"`, `""`) + `"`
			}
			b.WriteString(field)
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// Parse reads what a spreadsheet gave. Every text is a sheet: what is quoted wrongly stands there as it is.
func Parse(text string) [][]string {
	p := parser{rest: text}
	var sheet [][]string
	for p.rest != "" {
		sheet = append(sheet, p.row())
	}
	return sheet
}

// parser takes a text from its beginning.
type parser struct {
	rest string
	open bool // a quotation mark was found that nobody closes: none of those after it is looked for again
}

func (p *parser) row() (row []string) {
	for {
		field := p.field()
		row = append(row, field)
		switch {
		case strings.HasPrefix(p.rest, "\t"):
			p.rest = p.rest[1:]
			continue
		case strings.HasPrefix(p.rest, "\r\n"):
			p.rest = p.rest[2:]
		case p.rest != "":
			p.rest = p.rest[1:]
		}
		return row
	}
}

// field takes what stands before the next tab or line break.
func (p *parser) field() string {
	if strings.HasPrefix(p.rest, `"`) && !p.open {
		if field, ok := p.quoted(); ok {
			return field
		}
		p.open = true
	}
	end := strings.IndexAny(p.rest, "\t\r\n")
	if end < 0 {
		end = len(p.rest)
	}
	field := p.rest[:end]
	p.rest = p.rest[end:]
	return field
}

// quoted takes what stands in quotation marks; within them two are one. After the last one the field ends.
func (p *parser) quoted() (string, bool) {
	for i := 1; i < len(p.rest); i++ {
		if p.rest[i] != '"' {
			continue
		}
		if i+1 < len(p.rest) && p.rest[i+1] == '"' {
			i++
			continue
		}
		if i+1 < len(p.rest) && !strings.ContainsRune("\t\r\n", rune(p.rest[i+1])) {
			return "", false
		}
		field := strings.ReplaceAll(p.rest[1:i], `""`, `"`)
		p.rest = p.rest[i+1:]
		return field, true
	}
	return "", false
}
