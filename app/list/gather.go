package list

import (
	"affiche/app/scene"
	"affiche/app/state"
	"affiche/app/table"
	"affiche/assets"
	"affiche/calendar"
)

// A line is a date, or a heading: of a day, or of the month that begins with it.
type line struct {
	event *calendar.Event // nil is a heading
	day   calendar.Day
	count int // dates below the heading
}

// keyedAtOnce is how many dates get their keys before the window's thread may do something else; as many are sorted on it.
const keyedAtOnce = 5_000

// gather puts the dates that the filter leaves in order. Many are given their keys some at a time, and sorted beside the
// window's thread; where it is asked for again meanwhile, only the last is shown.
func (l *List) gather() {
	l.gathered++
	sifted := l.state.Sifted()
	l.turn = sifted.Turn
	l.keys(l.gathered, sifted, make([]table.Key, 0, len(sifted.Shown)))
}

func (l *List) keys(number int, of state.Sifted, keys []table.Key) {
	if number != l.gathered || l.state.Season() == nil {
		return
	}
	reader, from := l.reader(), len(keys)
	until := min(from+keyedAtOnce, len(of.Shown))
	for _, e := range of.Shown[from:until] {
		keys = append(keys, reader.Key(e, l.by()))
	}
	if until < len(of.Shown) {
		l.state.Beside(func() {}, func() { l.keys(number, of, keys) })
		return
	}
	order, by, language, falls := []int(nil), l.by(), l.state.Language(), l.Falls
	sorting := func() { order = table.Order(keys, by, language, falls) }
	if len(keys) <= keyedAtOnce {
		sorting()
		l.take(of.Shown, keys, order)
		return
	}
	l.state.Beside(sorting, func() {
		if number == l.gathered {
			l.take(of.Shown, keys, order)
		}
	})
}

// take shows dates in an order; sorted by time, day by day, or month by month.
func (l *List) take(events []*calendar.Event, keys []table.Key, order []int) {
	sees := l.Line >= 0 && l.Line < len(l.lines) && l.InSight(l.Line)
	l.lines, l.Edges = l.lines[:0], append(l.Edges[:0], 0)
	add := func(of line, height float64) {
		l.lines = append(l.lines, of)
		l.Edges = append(l.Edges, l.Edges[len(l.Edges)-1]+height)
	}
	l.heads = headsOf(l.by(), keys)
	heading := -1
	for _, i := range order {
		day := keys[i].Day
		if under := l.heads.over(day); l.heads != noHeads {
			if heading < 0 || l.lines[heading].day != under {
				heading = len(l.lines)
				add(line{day: under}, scene.TableGap)
			}
			l.lines[heading].count++
		}
		add(line{event: events[i], day: day}, scene.TableRow)
	}
	l.rezone()
	clear(l.cells)
	was := l.Line
	l.Line, l.taken = l.LineOf(l.Stands), l.gathered
	if l.editing != nil {
		l.editing.stay()
		l.Redraw()
		return
	}
	l.ShowPart(l.View)
	switch {
	case l.coming:
		l.come()
	case was < 0, sees:
		l.RevealLine() // the filter hid it, or it sorts elsewhere now
	}
	l.Redraw()
}

// tableLine says what a line says.
func (l *List) tableLine(i int) scene.TableLine {
	of := l.lines[i]
	if of.event == nil {
		return scene.TableLine{Heading: l.heading(of), Beside: l.state.Say("list.dates", of.count)}
	}
	e := l.current(of.event)
	said := scene.TableLine{Cells: l.said(e), Status: e.Status, Chosen: l.IsChosen(e.Ref())}
	if a := l.state.Season().Plan.Activities.At(e.Activity); a != nil {
		said.Kind = a.Kind
	}
	return said
}

func (l *List) heading(of line) string {
	switch {
	case of.day > lastDay:
		return state.Capital(l.state.Say("list.open"))
	case l.heads == monthHeads:
		return state.Capital(assets.Date(l.state.Language(), of.day.Date(), assets.MonthYear))
	}
	return state.Capital(assets.Date(l.state.Language(), of.day.Date(), assets.FullDay))
}

// current is a date as the plan has it now: the lines may be a change behind.
func (l *List) current(e *calendar.Event) *calendar.Event {
	if now := l.state.Season().Plan.Events.At(e.ID); now != nil {
		return now
	}
	return e
}

// saidMost is for how many rows it is kept what they say.
const saidMost = 2_000

// said is what the cells of a date say.
func (l *List) said(e *calendar.Event) []string {
	cells, ok := l.cells[e.ID]
	if ok {
		return cells
	}
	if len(l.cells) >= saidMost {
		clear(l.cells)
	}
	reader := l.reader()
	cells = []string{}
	for _, c := range l.Shown() {
		cells = append(cells, reader.Seen(e, table.Column(c.Name), l.heads == dayHeads || l.heads == monthHeads && e.When.IsZero()))
	}
	l.cells[e.ID] = cells
	return cells
}
