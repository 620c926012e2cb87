// Package crew is the room of a week of crew: people below each other, days beside each other, and in each cell the calls. On top
// are the positions that nobody fills yet.
//
// What stands where is laid out by package scene and drawn by package paint. Here is which week and who is shown, and what the
// hand and the keys do: a call is given to another person, or becomes open again. The widget changes nothing itself: it says
// what is meant.
package crew

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"affiche/app/paint"
	"affiche/app/scene"
	"affiche/app/state"
	"affiche/app/theme"
	"affiche/app/work"
	"affiche/calendar"
)

// Week is the widget.
type Week struct {
	widget.BaseWidget
	OnOpen  func(calendar.Ref)              // a call or a person is to be looked at closely
	OnFill  func(calendar.Ref, calendar.ID) // a call is to be a person's; nobody's where there is none
	OnAsk   func(calendar.Ref)              // who fills an open call is to be asked
	OnMoved func()                          // another week is shown, or other people

	state   *state.State
	painter *paint.Painter
	grown   float32 // how many pixels of the window a unit of the picture is
	over    *overlay
	focused bool

	first  calendar.Day // a Monday
	asks   Asking
	rows   []row
	edges  []float64
	people int                             // shown
	called map[calendar.ID][]calendar.Duty // of each person in the week
	warned map[calendar.ID]map[calendar.ID]string
	stale  bool
	top    float64
	frame  scene.Roster

	at    spot
	hand  hand
	click click
}

// Asking is who is asked for.
type Asking struct {
	Words      string
	ByPartner  bool   // people stand under their organisation, and not under their department
	Department string // only of this one
	Called     bool   // only who is called in the week
}

// daysShown is how many days are beside each other.
const daysShown = 7

var (
	_ fyne.Widget       = (*Week)(nil)
	_ fyne.Scrollable   = (*Week)(nil)
	_ fyne.Draggable    = (*Week)(nil)
	_ fyne.Focusable    = (*Week)(nil)
	_ desktop.Mouseable = (*Week)(nil)
)

// New makes the week of the open season.
func New(s *state.State) *Week {
	colours := paint.Light()
	if theme.IsDark() {
		colours = paint.Dark()
	}
	w := &Week{state: s, painter: paint.NewPainter(colours), grown: theme.Grown(), over: newOverlay(), stale: true}
	w.ExtendBaseWidget(w)
	return w
}

// First is the first day of the week that is shown.
func (w *Week) First() calendar.Day { return w.first }

// Shown is how many people are shown.
func (w *Week) Shown() int { return w.people }

// Asks is who is asked for.
func (w *Week) Asks() Asking { return w.asks }

// Ask shows others.
func (w *Week) Ask(a Asking) {
	if a != w.asks {
		w.asks = a
		w.Relay()
	}
}

// Enter shows the week of the day that is looked at.
func (w *Week) Enter() { w.ShowDay(w.state.Day()) }

// ShowDay shows the week of a day.
func (w *Week) ShowDay(day calendar.Day) {
	monday := day - calendar.Day((int(day.Weekday())+6)%7)
	w.state.Look(w.state.Days(monday, daysShown), day)
	if w.at.day = int(day - monday); monday != w.first || w.stale {
		w.first = monday
		w.Relay()
		return
	}
	w.redraw()
}

// Step shows the week so many further.
func (w *Week) Step(by int) { w.ShowDay(w.first + calendar.Day(w.at.day+7*by)) }

// ShowToday shows the week of today.
func (w *Week) ShowToday() { w.ShowDay(w.today()) }

// ShowSpan shows the week in which a stretch of time begins.
func (w *Week) ShowSpan(span calendar.Span) {
	w.ShowDay((span.Start + 1).Wall(w.state.Zone()).FestivalDay(w.turn()))
}

func (w *Week) today() calendar.Day {
	return calendar.InstantOf(w.state.Now()).Wall(w.state.Zone()).FestivalDay(w.turn())
}

func (w *Week) plan() *calendar.Plan { return w.state.Season().Plan }

func (w *Week) turn() int { return w.plan().Programme.DayTurn }

func (w *Week) voice() work.Voice { return work.Voice{Plan: w.plan(), Language: w.state.Language()} }

// Relay shows the plan as it is now.
func (w *Week) Relay() {
	if w.state.Season() == nil || w.first == 0 {
		w.stale = true
		return
	}
	w.stale = false
	w.gather()
	w.keep()
	w.scrollTo(w.top)
	w.redraw()
	if w.OnMoved != nil {
		w.OnMoved()
	}
}

// Reselect shows another selection.
func (w *Week) Reselect() {
	if ref := w.state.Selection(); ref.Type == calendar.TypeCall && !w.hand.holds() {
		w.stand(ref)
	}
	w.redraw()
}

// Reveal shows the week of the first of some calls.
func (w *Week) Reveal(refs []calendar.Ref, _ calendar.Span) {
	for _, ref := range refs {
		if d, ok := w.plan().DutyOf(ref.ID); ok && ref.Type == calendar.TypeCall {
			w.ShowDay(d.Day(w.turn()))
			w.stand(ref)
			w.reveal()
			return
		}
	}
}

// Movable is what of the selection a key may delete: a call is emptied here, by the key that deletes elsewhere.
func (w *Week) Movable() []calendar.Ref { return nil }

// Resize implements [fyne.CanvasObject].
func (w *Week) Resize(size fyne.Size) {
	if size != w.Size() {
		w.BaseWidget.Resize(size)
		w.scrollTo(w.top)
		w.redraw()
	}
}

func (w *Week) paper() (width, height float64) {
	return float64(w.Size().Width / w.grown), float64(w.Size().Height / w.grown)
}

// room is how high the part of the picture is that shows rows.
func (w *Week) room() float64 {
	_, height := w.paper()
	return height - scene.RosterHead
}

func (w *Week) height() float64 {
	if len(w.edges) == 0 {
		return 0
	}
	return w.edges[len(w.edges)-1]
}

func (w *Week) scrollTo(top float64) { w.top = max(min(top, w.height()-w.room()), 0) }

// redraw lays out what is in sight, and has it painted.
func (w *Week) redraw() {
	if w.Size().IsZero() || w.state.Season() == nil || w.stale {
		return
	}
	w.lay()
	w.over.place(w)
	w.Refresh()
}

func (w *Week) lay() {
	width, height := w.paper()
	w.frame.Lay(w.top, width, height, w.days(), w.edges, w.says, ruler)
}

// ruler measures the letters that are painted; it never changes.
var ruler = paint.Ruler()
