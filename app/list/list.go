package list

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"affiche/app/columns"
	"affiche/app/control"
	"affiche/app/state"
	"affiche/app/table"
	"affiche/calendar"
)

// List is the widget.
type List struct {
	widget.BaseWidget
	OnOpen    func(calendar.Ref)          // a date is to be looked at closely
	OnDelete  func([]calendar.Ref)        // the delete key was pressed
	OnRefused func(error)                 // what was asked for may not be
	OnPaste   func(table.Pasting, func()) // rows were pasted: what they come to, and how to have it done
	OnTold    func(string)                // what a key did that is not to be seen
	OnShift   func()                      // the selection is to be moved by days that are to be asked for
	Spaces    func() []control.Option     // to choose from

	columns.Table
	state    *state.State
	zoned    bool // clocks show different times, so that there is a column of the zone
	lines    []line
	heads    heads
	turn     int // of the dates that are shown
	gathered int // how often they were asked for
	taken    int // which time they came last
	inFront  bool
	coming   bool                     // to the front, and to where the other views were
	cameWith calendar.ID              // on which date the keys stood then
	cells    map[calendar.ID][]string // what the cells of some rows say

	over    *fyne.Container // what lies over the table: the field of a cell
	editing *editor         // nil is none
}

var (
	_ fyne.Widget            = (*List)(nil)
	_ fyne.Scrollable        = (*List)(nil)
	_ fyne.Draggable         = (*List)(nil)
	_ fyne.Focusable         = (*List)(nil)
	_ fyne.Shortcutable      = (*List)(nil)
	_ fyne.SecondaryTappable = (*List)(nil)
	_ desktop.Mouseable      = (*List)(nil)
	_ desktop.Hoverable      = (*List)(nil)
	_ desktop.Cursorable     = (*List)(nil)
)

// New makes the list of the open season, with the columns that are remembered.
func New(s *state.State) *List {
	l := &List{state: s, over: container.NewWithoutLayout(), cells: map[calendar.ID][]string{}}
	l.Lie(l, s, columns.Hooks{
		Is: func() bool { return s.Season() != nil }, Says: l.tableLine, Ref: l.ref, Twice: func() { l.edit("") }, Manner: l.manner, Hides: l.hides, None: l.none,
		Name:  func(name string) string { return l.reader().Name(table.Column(name)) },
		Mine:  func(ref calendar.Ref) bool { return ref.Type == calendar.TypeEvent },
		Leave: l.closeEditor, Busy: func() bool { return l.editing != nil },
		Resort: func() { l.gather(); l.RevealLine() }, Keep: l.keep, Usual: usual, Over: []fyne.CanvasObject{l.over},
	})
	l.Recall(s.Memory().List, string(table.Day))
	l.ExtendBaseWidget(l)
	return l
}

// none says that no date passes the filter.
func (l *List) none() string {
	if l.state.Sifted().All == 0 {
		return ""
	}
	return l.state.Say("list.none")
}

// reader reads the plan as it is now.
func (l *List) reader() table.Reader {
	return table.Reader{
		Plan: l.state.Season().Plan, Language: l.state.Language(), Languages: l.state.Languages(),
		Today: calendar.InstantOf(l.state.Now()).Wall(l.state.Zone()).Day(), Say: l.state.Say,
	}
}

// Content implements the window's view.
func (l *List) Content() fyne.CanvasObject { return l }

// Enter shows what the filter leaves now, where the other views were.
func (l *List) Enter() {
	l.inFront, l.coming = true, true
	l.Follow()
	l.cameWith = l.Stands.ID
	if l.Resift(); l.turn == l.state.Sifted().Turn && l.gathered == l.taken {
		l.come()
	}
}

// Leave lets another view come to the front.
func (l *List) Leave() {
	l.inFront = false
	l.closeEditor()
	l.part()
}

// Resift gathers the dates that the filter leaves, unless they are shown already.
func (l *List) Resift() {
	if l.inFront && l.turn != l.state.Sifted().Turn {
		l.gather()
	}
}

// Relay says anew what the rows say: the plan changed. Which rows there are is told by [List.Resift].
func (l *List) Relay() {
	l.rezone()
	clear(l.cells)
	l.Redraw()
}

// ref is the date that a line is about; zero of a heading.
func (l *List) ref(line int) calendar.Ref {
	if e := l.lines[line].event; e != nil {
		return e.Ref()
	}
	return calendar.Ref{}
}

// Reveal stands on the row of the first of some dates that is shown.
func (l *List) Reveal(refs []calendar.Ref, _ calendar.Span) {
	at := map[calendar.ID]int{}
	for i, of := range l.lines {
		if of.event != nil {
			at[of.event.ID] = i
		}
	}
	for _, ref := range refs {
		if i, ok := at[ref.ID]; ok {
			l.StandOn(i)
			return
		}
	}
}

// ShowSpan stands on the row of the first date from the day on with which a stretch of time begins.
func (l *List) ShowSpan(span calendar.Span) {
	day, first := l.dayOf(span), -1
	for i, of := range l.lines {
		if of.event != nil && of.day >= day && (first < 0 || of.day < l.lines[first].day) {
			first = i
		}
	}
	if first >= 0 {
		l.StandOn(first)
	}
}

// At is the date on which the keys stand; zero is none.
func (l *List) At() calendar.Ref { return l.Stands }

// Selected counts the dates that are selected: those that are shown, those that the filter hides; and all that are shown.
func (l *List) Selected() (chosen, hidden, all int) {
	plan := l.state.Season().Plan
	for _, ref := range l.Movable() {
		if e := plan.Events.At(ref.ID); e != nil && l.state.Shows(e, plan.Activities.At(e.Activity)) {
			chosen++
		} else {
			hidden++
		}
	}
	return chosen, hidden, len(l.state.Sifted().Shown)
}

// Movable is what a key may delete.
func (l *List) Movable() (refs []calendar.Ref) {
	for _, ref := range l.state.Selections() {
		if ref.Type == calendar.TypeEvent {
			refs = append(refs, ref)
		}
	}
	return refs
}

// Resize implements [fyne.CanvasObject]. The date on which the keys stand stays in sight.
func (l *List) Resize(size fyne.Size) {
	if size == l.Size() {
		return
	}
	sees := l.Line >= 0 && l.Line < len(l.lines) && l.InSight(l.Line)
	l.BaseWidget.Resize(size)
	l.closeEditor()
	l.ShowPart(l.View)
	if sees {
		l.RevealLine()
	}
	l.Redraw()
}
