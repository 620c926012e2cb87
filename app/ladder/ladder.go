package ladder

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"affiche/app/state"
	"affiche/calendar"
)

// Ladder is the widget.
type Ladder struct {
	widget.BaseWidget
	OnOpen   func(calendar.Ref)                               // a card is to be looked at closely
	OnDelete func([]calendar.Ref)                             // the delete key was pressed
	OnMenu   func(at fyne.Position, refs []calendar.Ref) bool // the menu of cards is asked for, in the window
	OnShown  func()                                           // other cards are shown

	state   *state.State
	of      calendar.Type
	columns []Column
	tops    map[string]float32 // how far down each column is scrolled
	left    float32            // how far the columns are scrolled to the side
	told    map[calendar.ID]Card

	focused bool
	stands  calendar.Ref // the card on which the keys stand
	last    pressed
	hand    *hand // what is dragged; nil is nothing
	paper   *paper
	Held    func() fyne.KeyModifier
	inFront bool
	Drawn   int // cards that are drawn now, for tests
}

var (
	_ fyne.Widget            = (*Ladder)(nil)
	_ fyne.Scrollable        = (*Ladder)(nil)
	_ fyne.Draggable         = (*Ladder)(nil)
	_ fyne.Focusable         = (*Ladder)(nil)
	_ fyne.Shortcutable      = (*Ladder)(nil)
	_ fyne.SecondaryTappable = (*Ladder)(nil)
	_ desktop.Mouseable      = (*Ladder)(nil)
)

// New makes the board of the dates of the open season.
func New(s *state.State) *Ladder {
	l := &Ladder{
		state: s, of: calendar.TypeEvent, tops: map[string]float32{}, told: map[calendar.ID]Card{}, Held: modifiers,
	}
	l.paper = newPaper()
	l.ExtendBaseWidget(l)
	return l
}

// CreateRenderer implements [fyne.Widget].
func (l *Ladder) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(l.paper.object)
}

// MinSize implements [fyne.CanvasObject].
func (l *Ladder) MinSize() fyne.Size { return fyne.NewSize(320, 160) }

// Resize implements [fyne.CanvasObject].
func (l *Ladder) Resize(size fyne.Size) {
	if size != l.Size() {
		l.BaseWidget.Resize(size)
		l.draw()
	}
}

// Of is of which records this is the board.
func (l *Ladder) Of() calendar.Type { return l.of }

// ShowOf shows the board of other records.
func (l *Ladder) ShowOf(t calendar.Type) {
	if t != l.of {
		l.of, l.tops, l.left = t, map[string]float32{}, 0
		l.Relay()
	}
}

// Content implements the window's view.
func (l *Ladder) Content() fyne.CanvasObject { return l }

// Enter comes to the front.
func (l *Ladder) Enter() {
	l.inFront = true
	l.Relay()
}

// Leave lets another view come to the front.
func (l *Ladder) Leave() { l.inFront = false }

// Relay shows what stands where now.
func (l *Ladder) Relay() {
	if l.state.Season() == nil {
		return
	}
	clear(l.told)
	l.columns = Columns(l.state, l.of)
	l.draw()
	if l.OnShown != nil {
		l.OnShown()
	}
}

// Resift shows what the filter leaves now.
func (l *Ladder) Resift() { l.Relay() }

// Moved shows the stretch of time that is looked at now.
func (l *Ladder) Moved() {
	if l.inFront {
		l.Relay()
	}
}

// Reselect shows what is selected now.
func (l *Ladder) Reselect() {
	if ref := l.state.Selection(); l.has(ref) {
		l.stands = ref
	}
	l.draw()
}

// Shown is how many cards there are.
func (l *Ladder) Shown() (n int) {
	for _, c := range l.columns {
		n += len(c.Cards)
	}
	return n
}

// Reveal brings the first of some cards in sight.
func (l *Ladder) Reveal(refs []calendar.Ref, _ calendar.Span) {
	for _, ref := range refs {
		if l.has(ref) {
			l.stands = ref
			l.bring(ref)
			return
		}
	}
}

// Movable is what of the selection a key may delete.
func (l *Ladder) Movable() []calendar.Ref {
	return slices.DeleteFunc(slices.Clone(l.state.Selections()), func(ref calendar.Ref) bool { return !l.has(ref) })
}

func (l *Ladder) has(ref calendar.Ref) bool {
	_, _, ok := l.find(ref)
	return ok
}

// find is the column and the place in it where a card stands.
func (l *Ladder) find(ref calendar.Ref) (column, place int, ok bool) {
	for i, c := range l.columns {
		if at := slices.Index(c.Cards, ref); at >= 0 {
			return i, at, true
		}
	}
	return 0, 0, false
}

// card is what is told of a record; it is asked once.
func (l *Ladder) card(ref calendar.Ref) Card {
	c, ok := l.told[ref.ID]
	if !ok {
		c = CardOf(l.state, ref)
		l.told[ref.ID] = c
	}
	return c
}

// fits reports that all of some records may become what a column stands for, or are it.
func (l *Ladder) fits(refs []calendar.Ref, rung string) bool {
	for _, ref := range refs {
		at, ok := calendar.RungOf(l.state.Season().Plan.Record(ref))
		if !ok || !at.CanBecome(rung) {
			return false
		}
	}
	return len(refs) > 0
}

func (l *Ladder) writable() bool { return l.state.Season().File.ReadOnly() == nil }

// take has records take the step to a rung.
func (l *Ladder) take(refs []calendar.Ref, rung string) {
	climbs := func(ref calendar.Ref) bool {
		at, _ := calendar.RungOf(l.state.Season().Plan.Record(ref))
		return at.At != rung
	}
	if l.writable() && l.fits(refs, rung) && slices.ContainsFunc(refs, climbs) {
		l.state.Step(state.Stepping{Refs: refs, To: rung})
	}
}
