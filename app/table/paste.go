package table

import (
	"errors"
	"slices"
	"strings"

	"affiche/app/work"
	"affiche/assets"
	"affiche/calendar"
	"affiche/storage"
)

// A Pasting is what a pasted sheet comes to: what it changes, what it adds, or what is wrong with it, line by line. Where
// anything is wrong the act is none.
type Pasting struct {
	Changes []Change
	New     []Change // the titles of the dates that are added
	Wrong   []Wrong
	ByMarks bool // each row goes to the date that it was copied from
	InOrder bool // several rows go to the selected dates in their order, for they do not say whose they are
	Act     work.Act
}

// Dates counts the dates that change.
func (p Pasting) Dates() int {
	dates := map[calendar.ID]bool{}
	for _, c := range p.Changes {
		dates[c.Date] = true
	}
	return len(dates)
}

// A Change is what a cell will say instead of what it says.
type Change struct {
	Line    int // of the sheet, from 1
	Date    calendar.ID
	When    calendar.When // of the date, as it is now; of a new one as it will be
	Column  Column
	Was, Is string
}

// Wrong is what is wrong with a line: with one of its cells, or with the date that it would make.
type Wrong struct {
	Line  int // 0 is with all of them together
	Fault *Fault
	Err   error
}

// Paste works out what a sheet does to some dates, line by line. Its columns are those that its first line names, else those
// given. A line that says whose it is goes to that date, one whose mark is empty makes a new one. Without marks the lines go
// to the given dates in order, what there are more make new ones, and one line alone goes to all of them.
func (r Reader) Paste(sheet [][]string, columns []Column, onto []calendar.ID) Pasting {
	p := pasting{Reader: r, lines: map[calendar.Ref]int{}, made: map[string]calendar.ID{}}
	first := 1
	if named, ok := r.headOf(sheet); ok {
		sheet, columns, first = sheet[1:], named, 2
	} else if IsMarked(sheet) {
		columns = withMark(columns)
	}
	p.ByMarks = slices.Contains(columns, Mark)
	if len(sheet) == 1 && first == 1 && !p.ByMarks {
		for range len(onto) - 1 {
			sheet = append(sheet, sheet[0])
		}
	} else {
		p.InOrder = !p.ByMarks && len(sheet) > 1 && len(onto) > 0
	}
	for i, row := range sheet {
		if blank(row) {
			continue
		}
		to := calendar.ID("")
		if i < len(onto) && !p.ByMarks {
			to = onto[i]
		}
		p.row(first+i, row, columns, to)
	}
	return p.done()
}

// row works out a line, which goes to a date, or where none is given to the one whose mark it bears.
func (p *pasting) row(line int, row []string, columns []Column, to calendar.ID) {
	cells, fault := cellsOf(row, columns)
	if fault == nil && p.ByMarks {
		to, fault = p.target(line, cells)
	}
	switch {
	case fault != nil:
		p.refuse(line, fault, nil)
	case to != "":
		p.amend(line, p.Plan.Events.At(to), cells)
	default:
		p.add(line, cells)
	}
}

func blank(row []string) bool {
	return !slices.ContainsFunc(row, func(cell string) bool { return strings.TrimSpace(cell) != "" })
}

// headOf reads the first line where it names columns, in any of the languages, and nothing else.
func (r Reader) headOf(sheet [][]string) ([]Column, bool) {
	if len(sheet) < 2 {
		return nil, false
	}
	head := make([]Column, len(sheet[0]))
	for i, cell := range sheet[0] {
		if head[i] = columnCalled(strings.TrimSpace(cell)); head[i] == "" {
			return nil, false
		}
	}
	return head, true
}

func columnCalled(name string) Column {
	for _, l := range assets.Languages() {
		in := Reader{Say: func(key string, args ...any) string { return assets.Say(l.Code, key, args...) }}
		for _, c := range withMark(Columns()) {
			if same(name, in.Name(c)) {
				return c
			}
		}
	}
	return ""
}

func cellsOf(row []string, columns []Column) (map[Column]string, *Fault) {
	cells := map[Column]string{}
	for i, cell := range row {
		switch {
		case isMark(cell) && (i >= len(columns) || columns[i] != Mark):
			return nil, wrong("", "list.paste.unnamed")
		case i < len(columns):
			cells[columns[i]] = cell
		case strings.TrimSpace(cell) != "":
			return nil, wrong("", "list.too-wide", cell)
		}
	}
	return cells, nil
}

// pasting is a pasting that is being worked out.
type pasting struct {
	Reader
	Pasting
	each  []work.Amendment
	lines map[calendar.Ref]int   // that change a record
	made  map[string]calendar.ID // activities that are new, by their titles

	titles map[string]calendar.ID // of the activities that there are
	marked map[string]calendar.ID // dates by their marks
	taken  map[calendar.ID]int    // the lines that bear the mark of a date
}

func (p *pasting) refuse(line int, fault *Fault, err error) {
	p.Wrong = append(p.Wrong, Wrong{line, fault, err})
}

// amend changes a date as a line says.
func (p *pasting) amend(line int, e *calendar.Event, cells map[Column]string) {
	if e == nil {
		return
	}
	each, fault := p.Read(e, cells)
	if fault != nil {
		p.refuse(line, fault, nil)
		return
	}
	act, err := work.AmendEach(p.Plan, each)
	if err != nil {
		p.refuse(line, nil, err)
		return
	}
	for _, a := range each {
		p.lines[a.Ref] = line
	}
	p.each = append(p.each, each...)
	p.tell(line, e, cells, act)
}

// tell adds what the cells of a date say now and will say. Of its time that is what comes of all its cells together: a date
// that begins later also ends later, unless its end stands in the row.
func (p *pasting) tell(line int, e *calendar.Event, cells map[Column]string, act work.Act) {
	after := e
	for _, r := range act.Put {
		if it, ok := r.(*calendar.Event); ok && it.ID == e.ID {
			after = it
		}
	}
	for _, c := range Columns() {
		was := p.Text(e, c)
		is, said := cells[c]
		if c == Day || c == Start || c == End || c == Zone {
			is, said = p.Text(after, c), true
		}
		if is = strings.TrimSpace(is); said && is != strings.TrimSpace(was) {
			p.Changes = append(p.Changes, Change{Line: line, Date: e.ID, When: e.When, Column: c, Was: was, Is: is})
		}
	}
}

// done joins what the lines do in one act, or none of it.
func (p *pasting) done() Pasting {
	act, err := work.AmendEach(p.Plan, p.each)
	if err != nil {
		p.refuse(p.lineOf(err), nil, err)
	}
	if len(p.Wrong) > 0 {
		p.Act = work.Act{}
		return p.Pasting
	}
	p.Act.Label = storage.Label{Key: "label.paste"}
	p.Act.Put = append(act.Put, p.Act.Put...)
	p.Act.Notes = act.Notes
	return p.Pasting
}

// lineOf finds the last line that changes a record which may not be so.
func (p *pasting) lineOf(err error) int {
	var faults *work.Faults
	if !errors.As(err, &faults) {
		return 0
	}
	for _, f := range faults.Records {
		for ref, line := range p.lines {
			if ref == f.Ref {
				return line
			}
			if e := p.Plan.Events.At(ref.ID); e != nil && e.Activity == f.Ref.ID {
				return line
			}
		}
	}
	return 0
}

// Copy is a sheet of some dates: the names of the columns, then a row for each date, and at its end its mark.
func (r Reader) Copy(dates []*calendar.Event, columns []Column) [][]string {
	columns = withMark(columns)
	head := make([]string, len(columns))
	for i, c := range columns {
		head[i] = r.Name(c)
	}
	sheet := [][]string{head}
	for _, e := range dates {
		row := make([]string, len(columns))
		for i, c := range columns {
			row[i] = r.Text(e, c)
		}
		sheet = append(sheet, row)
	}
	return sheet
}
