package table

import (
	"slices"
	"strconv"
	"strings"

	"affiche/calendar"
)

// Mark is the last column of what is copied: whose row it is. Sorted, changed and cut in a spreadsheet, a row finds its date by
// it. No list shows it.
const Mark Column = "mark"

// markOf is the end of an id, long enough to tell dates apart. The sign before it keeps a spreadsheet from taking it for a number.
func markOf(id calendar.ID) string {
	return "#" + string(id[strings.LastIndexByte(string(id), '-')+1:])
}

// IsMarked reports rows without names of columns that say at their ends whose they are.
func IsMarked(sheet [][]string) bool {
	for _, row := range sheet {
		if !blank(row) && isMark(row[len(row)-1]) {
			return true
		}
	}
	return false
}

func isMark(text string) bool {
	hex, ok := strings.CutPrefix(strings.TrimSpace(text), "#")
	return ok && len(hex) == 12 && strings.Trim(hex, "0123456789abcdef") == ""
}

// target is whose row one is that has a place for marks: its date's, or "", a new one's.
func (p *pasting) target(line int, cells map[Column]string) (calendar.ID, *Fault) {
	mark := strings.TrimSpace(cells[Mark])
	delete(cells, Mark)
	if mark == "" {
		return "", nil
	}
	id, ok := p.marks()[mark]
	if !ok || id == "" {
		return "", wrong(Mark, "list.paste.gone", mark)
	}
	if at := p.taken[id]; at != 0 {
		return "", wrong(Mark, "list.paste.twice", strconv.Itoa(at))
	}
	p.taken[id] = line
	return id, nil
}

// marks are all dates by their marks; what is the mark of two is nobody's.
func (p *pasting) marks() map[string]calendar.ID {
	if p.marked == nil {
		p.marked, p.taken = map[string]calendar.ID{}, map[calendar.ID]int{}
		for e := range p.Plan.Events.Each() {
			mark := markOf(e.ID)
			if _, two := p.marked[mark]; two {
				p.marked[mark] = ""
				continue
			}
			p.marked[mark] = e.ID
		}
	}
	return p.marked
}

// withMark are columns with the place of marks behind them, as they are copied.
func withMark(columns []Column) []Column { return append(slices.Clone(columns), Mark) }
