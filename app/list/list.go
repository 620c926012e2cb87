package list

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"affiche/app/control"
	"affiche/app/paint"
	"affiche/app/scene"
	"affiche/app/state"
	"affiche/app/table"
	"affiche/app/theme"
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

	state    *state.State
	columns  []column
	zoned    bool // clocks show different times, so that there is a column of the zone
	sort     table.Column
	falls    bool
	lines    []line
	edges    []float64 // where each line begins, and the last one ends
	heads    heads
	turn     int // of the dates that are shown
	gathered int // how often they were asked for
	taken    int // which time they came last
	inFront  bool
	coming   bool        // to the front, and to where the other views were
	cameWith calendar.ID // on which date the keys stood then

	grown   float32 // how many pixels of the window a unit of the paper is; see [List.paper]
	view    scene.TableView
	frame   scene.Table
	painter *paint.Painter
	painted func()                   // to be done when that is done next
	cells   map[calendar.ID][]string // what the cells of some rows say
	frames  int                      // made so far, for tests

	chosen map[calendar.Ref]bool
	at     calendar.ID // the date on which the keys stand; "" is none
	line   int         // where it is, -1 is not there
	anchor calendar.ID // from which Shift selects
	column int         // the one on which the keys stand, of those that are shown
	ahead  ahead

	pointer fyne.Position
	clicked click
	drag    dragging
	held    func() fyne.KeyModifier
	focused bool
	pressed bool
	over    *overlay
	editing *editor // nil is none
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

// WhenPainted does f the next time that the dates are painted.
func (l *List) WhenPainted(f func()) { l.painted = f }

// New makes the list of the open season, with the columns that are remembered.
func New(s *state.State) *List {
	l := &List{state: s, line: -1, held: modifiers, grown: theme.Grown(), over: newOverlay(), cells: map[calendar.ID][]string{}}
	l.recall()
	colours := paint.Light()
	if theme.IsDark() {
		colours = paint.Dark()
	}
	l.painter = paint.NewPainter(colours)
	l.ExtendBaseWidget(l)
	return l
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
	l.follow()
	l.cameWith = l.at
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
	l.redraw()
}

// Reselect shows another selection, and brings it in sight.
func (l *List) Reselect() {
	if l.follow() && !l.pressed {
		l.reveal()
	}
	l.redraw()
}

// follow takes over what is selected, and reports that the keys stand elsewhere for it.
func (l *List) follow() bool {
	l.chosen = make(map[calendar.Ref]bool, len(l.state.Selections()))
	for _, ref := range l.state.Selections() {
		l.chosen[ref] = true
	}
	ref := l.state.Selection()
	if ref.Type != calendar.TypeEvent || ref.ID == l.at {
		return false
	}
	l.at, l.anchor, l.line = ref.ID, ref.ID, l.lineOf(ref.ID)
	return true
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
			l.standOn(i)
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
		l.standOn(first)
	}
}

// standOn brings a row in sight, and the keys to it; what is selected stays.
func (l *List) standOn(line int) {
	l.line = line
	l.at = l.lines[line].event.ID
	l.anchor = l.at
	l.reveal()
	l.redraw()
}

// At is the date on which the keys stand; zero is none.
func (l *List) At() calendar.Ref {
	if l.at == "" {
		return calendar.Ref{}
	}
	return calendar.Ref{Type: calendar.TypeEvent, ID: l.at}
}

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
	sees := l.line >= 0 && l.line < len(l.lines) && l.inSight(l.line)
	l.BaseWidget.Resize(size)
	l.closeEditor()
	l.show(l.view)
	if sees {
		l.reveal()
	}
	l.redraw()
}

// show moves to a part of the table, as far as there is one.
func (l *List) show(v scene.TableView) {
	v.Top = max(min(v.Top, l.height()-l.room()), 0)
	v.Left = max(min(v.Left, l.width()-float64(l.paper().Width)), 0)
	if v != l.view {
		l.closeEditor()
		l.view = v
		l.redraw()
	}
}

// height is that of all lines, room what is there for them.
func (l *List) height() float64 {
	if len(l.edges) == 0 {
		return 0
	}
	return l.edges[len(l.edges)-1]
}

func (l *List) room() float64 { return float64(l.paper().Height) - scene.TableHead }

// paper is the size of what is laid out. Its unit grows with the texts of the window: lines, columns and points are in such
// units, and only what the toolkit gives and takes is in pixels.
func (l *List) paper() fyne.Size {
	return fyne.NewSize(l.Size().Width/l.grown, l.Size().Height/l.grown)
}

// onPaper is where a point of the widget is on the paper; onScreen is the way back.
func (l *List) onPaper(p fyne.Position) fyne.Position { return fyne.NewPos(p.X/l.grown, p.Y/l.grown) }

func (l *List) onScreen(x, y float64) fyne.Position {
	return fyne.NewPos(float32(x)*l.grown, float32(y)*l.grown)
}

// cover lays an object over a box of the paper.
func (l *List) cover(o fyne.CanvasObject, box scene.Box) {
	o.Move(l.onScreen(box.X, box.Y))
	o.Resize(fyne.NewSize(float32(box.W)*l.grown, float32(box.H)*l.grown))
}

// redraw finds what is in sight and has it painted.
func (l *List) redraw() {
	if l.Size().IsZero() || l.state.Season() == nil {
		return
	}
	l.frames++
	l.lay()
	l.over.place(l)
	l.Refresh()
}

func (l *List) lay() {
	paper := l.paper()
	columns := l.wide(float64(paper.Width))
	l.frame.Lay(l.view, float64(paper.Width), float64(paper.Height), columns, l.edges, l.tableLine, ruler)
}

// ruler measures the letters that are painted; it never changes.
var ruler = paint.Ruler()
