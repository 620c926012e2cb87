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
	Column  Column
	Was, Is string
}

// Wrong is what is wrong with a line: with one of its cells, or with the date that it would make.
type Wrong struct {
	Line  int // 0 is with all of them together
	Fault *Fault
	Err   error
}

// Paste works out what a sheet does to some dates, line by line; what lines there are more make new dates. One line alone
// goes to all of them. Its columns are those that its first line names, else those given.
func (r Reader) Paste(sheet [][]string, columns []Column, onto []calendar.ID) Pasting {
	p := pasting{Reader: r, lines: map[calendar.Ref]int{}, made: map[string]calendar.ID{}}
	first := 1
	if named, ok := r.headOf(sheet); ok {
		sheet, columns, first = sheet[1:], named, 2
	}
	if len(sheet) == 1 && first == 1 {
		for range len(onto) - 1 {
			sheet = append(sheet, sheet[0])
		}
	}
	for i, row := range sheet {
		if blank(row) {
			continue
		}
		line := first + i
		cells, fault := cellsOf(row, columns)
		switch {
		case fault != nil:
			p.refuse(line, fault, nil)
		case i < len(onto):
			p.amend(line, r.Plan.Events.At(onto[i]), cells)
		default:
			p.add(line, cells)
		}
	}
	return p.done()
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
		for _, c := range Columns() {
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
	if _, err := work.AmendEach(p.Plan, each); err != nil {
		p.refuse(line, nil, err)
		return
	}
	for _, a := range each {
		p.lines[a.Ref] = line
	}
	p.each = append(p.each, each...)
	for _, c := range Columns() {
		is, said := cells[c]
		if was := p.Text(e, c); said && strings.TrimSpace(is) != strings.TrimSpace(was) {
			p.Changes = append(p.Changes, Change{line, e.ID, c, was, strings.TrimSpace(is)})
		}
	}
}

// add makes a date of a line: of an activity with that title, or of a new one.
func (p *pasting) add(line int, cells map[Column]string) {
	n, tags, fault := p.newDate(cells)
	if fault != nil {
		p.refuse(line, fault, nil)
		return
	}
	act, err := n.Act(p.Plan)
	if err == nil {
		act.Put, err = p.tagged(act.Put, tags)
	}
	if err != nil {
		p.refuse(line, nil, err)
		return
	}
	title := calendar.Unaccented(n.Title)
	for _, record := range act.Put {
		switch made := record.(type) {
		case *calendar.Activity:
			if p.made[title] != "" {
				continue // an earlier line made it
			}
			p.made[title] = made.ID
		case *calendar.Event:
			if n.Activity == "" {
				made.Activity = p.made[title]
			}
			p.New = append(p.New, Change{Line: line, Date: made.ID, Column: Title, Is: n.Title})
		}
		p.Act.Put = append(p.Act.Put, record)
	}
	p.Act.Made = append(p.Act.Made, act.Made...)
}

// tagged gives a new activity its tags.
func (p *pasting) tagged(records []calendar.Record, tags []work.Assignment) ([]calendar.Record, error) {
	for i, record := range records {
		if a, ok := record.(*calendar.Activity); ok && len(tags) > 0 {
			after, err := work.Amend(p.Plan, a, tags)
			if err != nil {
				return nil, err
			}
			records[i] = after
		}
	}
	return records, nil
}

// newDate reads the cells of a date that is not there yet.
func (p *pasting) newDate(cells map[Column]string) (n work.NewDates, tags []work.Assignment, fault *Fault) {
	said := map[Column]string{}
	for c, text := range cells {
		if text = strings.TrimSpace(text); text != "" {
			said[c] = text
		}
	}
	if n.Title = said[Title]; n.Title == "" {
		return n, nil, wrong(Title, "fault.missing")
	}
	if said[People] != "" {
		return n, nil, wrong(People, "list.fixed")
	}
	n.Activity = p.activityCalled(n.Title)
	w, fault := p.when(calendar.When{}, said)
	if fault == nil && !w.IsZero() {
		n.Whens = []calendar.When{w}
	}
	for _, read := range []func(*work.NewDates, map[Column]string) *Fault{p.newPlace, p.newWords, p.newFestival} {
		if fault == nil {
			fault = read(&n, said)
		}
	}
	return n, p.readTags(&calendar.Event{}, said[Tags]), fault
}

// activityCalled finds the first activity with a title.
func (p *pasting) activityCalled(title string) calendar.ID {
	if p.titles == nil {
		p.titles = map[string]calendar.ID{}
		for a := range p.Plan.Activities.Each() {
			called := calendar.Unaccented(a.Title.In(p.Languages...))
			if _, taken := p.titles[called]; !taken {
				p.titles[called] = a.ID
			}
		}
	}
	return p.titles[calendar.Unaccented(title)]
}

func (p *pasting) newPlace(n *work.NewDates, said map[Column]string) (fault *Fault) {
	n.Place, fault = p.placeOf(said, calendar.Place{})
	return fault
}

// newWords reads what is one of some words: kind, status, partner.
func (p *pasting) newWords(n *work.NewDates, said map[Column]string) *Fault {
	for c, take := range map[Column]func(string){
		Kind:    func(word string) { n.Kind = calendar.ActivityKind(word) },
		Status:  func(word string) { n.Status = calendar.Status(word) },
		Partner: func(word string) { n.Lead = calendar.ID(word) },
	} {
		if said[c] == "" {
			continue
		}
		set, fault := p.readCell(&calendar.Event{}, c, said[c], said)
		if fault != nil {
			return fault
		}
		take(set[0].Value)
	}
	return nil
}

func (p *pasting) newFestival(n *work.NewDates, said map[Column]string) *Fault {
	if said[Festival] == "" {
		return nil
	}
	for a := range p.Plan.Activities.Each() {
		if a.Kind == calendar.Festival && same(said[Festival], a.Title.In(p.Languages...)) {
			n.Festival = a.ID
			return nil
		}
	}
	return wrong(Festival, "list.nobody", said[Festival])
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

// Copy is a sheet of some dates: the names of the columns, then a row for each date.
func (r Reader) Copy(dates []*calendar.Event, columns []Column) [][]string {
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
