package day

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"affiche/app/control"
	"affiche/app/drag"
	"affiche/app/state"
	"affiche/app/theme"
	"affiche/app/work"
	"affiche/calendar"
)

// A Tray lies beside the days: what is still to be placed. A slip of it is dragged onto the board, and a date that is
// dragged off the board comes into it.
type Tray struct {
	day   *Day
	state *state.State

	object  fyne.CanvasObject
	ground  *canvas.Rectangle
	head    *control.Line
	hint    *fyne.Container
	list    *control.List
	waiting []*calendar.Event
	holding bool // a slip is on its way over the board
}

// NewTray makes the tray of a view.
func NewTray(d *Day) *Tray {
	t := &Tray{day: d, state: d.state, head: control.NewLine("", theme.Ink, theme.Text, true)}
	t.ground = canvas.NewRectangle(theme.Of(theme.Card))
	t.list = control.NewList(func() int { return len(t.waiting) },
		func() fyne.CanvasObject { return newSlip(t) },
		func(i int, o fyne.CanvasObject) { o.(*slip).show(t.waiting[i]) })
	t.list.HideSeparators = true
	t.list.OnSelected = func(i int) { t.state.Select(t.waiting[i].Ref()); t.list.UnselectAll() }
	t.hint = container.NewStack(control.Paragraph(t.state.Say("day.tray.hint"), theme.Muted, theme.Small, false))
	body := container.NewBorder(container.New(layout.NewCustomPaddedVBoxLayout(8), control.Padded(4, 4, t.head), t.hint, control.Room(0, 1)), nil, nil, nil, t.list)
	t.object = container.NewStack(t.ground, container.NewBorder(nil, nil, nil, control.Rule(theme.Line), control.Padded(12, 12, body)))
	d.HasTray = true
	d.OnCarried = func(at fyne.Position) { d.offer(at); t.carried(at) }
	d.OnDropped = func() { t.glow(false) }
	t.Relay()
	return t
}

// Object is what stands beside the board.
func (t *Tray) Object() fyne.CanvasObject { return t.object }

// Relay shows what is to be placed now, by title.
func (t *Tray) Relay() {
	plan := t.state.Season().Plan
	t.waiting = t.waiting[:0]
	for e := range plan.Events.Each() {
		if e.When.IsZero() && !e.Status.Over() && t.state.Shows(e, plan.Activities.At(e.Activity)) {
			t.waiting = append(t.waiting, e)
		}
	}
	names := make(map[calendar.ID]string, len(t.waiting))
	for _, e := range t.waiting {
		names[e.ID] = t.state.NameOf(e.Ref())
	}
	slices.SortFunc(t.waiting, func(a, b *calendar.Event) int {
		return cmp.Or(cmp.Compare(names[a.ID], names[b.ID]), cmp.Compare(a.ID, b.ID))
	})
	t.head.SetText(t.state.Say("day.tray", len(t.waiting)))
	if t.hint.Hide(); len(t.waiting) == 0 {
		t.hint.Show()
	}
	t.list.Refresh()
}

// carried lights the tray up while a date of the board is held over it.
func (t *Tray) carried(at fyne.Position) { t.glow(at.X < 0 && !t.holding) }

func (t *Tray) glow(on bool) {
	fill := theme.Of(theme.Card)
	if on {
		fill = theme.Of(theme.FitsPale)
	}
	if t.ground.FillColor != fill {
		t.ground.FillColor = fill
		t.ground.Refresh()
	}
}

// carry moves a slip to a point of the window.
func (t *Tray) carry(date calendar.ID, at fyne.Position, moved fyne.Delta) {
	if t.state.Season().File.ReadOnly() != nil {
		return
	}
	if !t.holding {
		t.holding = true
		t.day.Take(func(c drag.Canvas) drag.Drag { return drag.Place(t.state, c, date) })
	}
	onBoard := at.Subtract(fyne.CurrentApp().Driver().AbsolutePositionForObject(t.day))
	t.day.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: onBoard, AbsolutePosition: at}, Dragged: moved})
}

// drop lets go of the slip that is carried.
func (t *Tray) drop() {
	t.holding = false
	t.day.DragEnd()
}

// missing says what a date that waits has not got yet.
func (t *Tray) missing(e *calendar.Event) string {
	if t.state.Season().Plan.PlaceOf(e) == (calendar.Place{}) {
		return t.state.Say("day.neither")
	}
	return t.state.Say("window.no-time")
}

// note says of a date what its status is, how long it usually is, and who leads it.
func (t *Tray) note(e *calendar.Event) string {
	plan := t.state.Season().Plan
	text := t.state.Say("status."+string(e.Status)) + " · " + t.length(work.Usual(plan, e))
	if a := plan.Activities.At(e.Activity); a != nil {
		if lead := t.state.NameOf(calendar.Ref{Type: calendar.TypePartner, ID: a.Lead}); lead != "" {
			text += " · " + lead
		}
	}
	return text
}

// length says how long something is: "70 min", "3 h", "2 days".
func (t *Tray) length(w calendar.When) string {
	minutes := int(w.End-w.Start) / 60
	switch {
	case w.WholeDays:
		return t.state.Say("drag.days", minutes/(24*60))
	case minutes < 100 && minutes != 60:
		return t.state.Say("day.minutes", minutes)
	case minutes%60 == 0:
		return t.state.Say("window.hours", minutes/60)
	}
	return t.state.Say("window.hours-minutes", strconv.Itoa(minutes/60), fmt.Sprintf("%02d", minutes%60))
}
