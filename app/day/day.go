// Package day is the view of festival days: a column for each space, hours from 05:00 down to 05:00, and beside it the tray
// of what is still to be placed.
//
// What stands where is laid out by package scene; the picture, the hand and the keys are those of every board (package
// board). Here is what is the day's own: which days, what a moment and a place are on it, and the tray.
package day

import (
	"image"
	"reflect"
	"slices"

	"fyne.io/fyne/v2"

	"affiche/app/board"
	"affiche/app/paint"
	"affiche/app/scene"
	"affiche/app/state"
	"affiche/app/work"
	"affiche/calendar"
)

// Day is the widget: one to seven festival days side by side.
type Day struct {
	board.Board
	HasTray bool // what is dragged over the left edge is to be placed later

	state   *state.State
	layout  *scene.Layout
	view    scene.GridView
	grid    scene.Grid
	filter  work.Filter // by which it was laid out
	footing footing
	seen    bool // the hours were chosen, by a person or for the first dates
}

var _ board.View = (*Day)(nil)

// usualHour is how high an hour is at first: from morning to midnight is on a screen.
const usualHour = 46

// New makes the view of the open season, where the state says that it stood.
func New(s *state.State) *Day {
	d := &Day{state: s, layout: s.LayOut(), view: s.Grid(), filter: s.Filter()}
	d.OnCarried = d.offer
	if d.seen = d.view.PerHour > 0; !d.seen {
		d.view = scene.GridView{Days: 1, PerHour: usualHour}
	}
	d.Begin(s, d)
	return d
}

// Picture implements [board.View].
func (d *Day) Picture() board.Picture {
	if d.grid.Width == 0 {
		return nil
	}
	return &d.grid
}

// Lay implements [board.View].
func (d *Day) Lay(width, height float64) {
	if d.view.First == 0 {
		return
	}
	now := calendar.InstantOf(d.state.Now())
	d.layout.Grid(&d.grid, d.view, width, height, now)
	if kept := d.view.Within(&d.grid); kept != d.view { // fewer columns, or a shorter day
		d.view = kept
		d.layout.Grid(&d.grid, d.view, width, height, now)
	}
	if d.grid.List.Day == 0 {
		d.view.Unfolded = scene.Unfolded{} // nothing is left of it
	}
	d.state.ShowGrid(d.view)
}

// Paint implements [board.View].
func (d *Day) Paint(p *paint.Painter, w, h int) *image.RGBA { return p.Grid(&d.grid, w, h) }

// First is the first day that is shown, and Days how many are.
func (d *Day) First() calendar.Day { return d.view.First }

// Days is how many days stand side by side.
func (d *Day) Days() int { return d.view.Days }

// Every reports that all spaces are shown, and not only those where something is.
func (d *Day) Every() bool { return d.view.Every }

// Relay lays the programme out anew: it changed, or what of it is shown.
func (d *Day) Relay() {
	d.anchorList()
	d.layout = d.state.LayOut()
	if f := d.state.Filter(); !reflect.DeepEqual(f, d.filter) {
		d.filter = f
		d.grid.Forget()
	}
	d.Redraw()
}

// Enter shows the day that is looked at, unless it is in sight.
func (d *Day) Enter() {
	d.grid.Forget()
	d.Redraw()
	day := d.state.Day()
	if first := d.view.First; first != 0 && day >= first && day < first+calendar.Day(d.view.Days) {
		day = first
	}
	d.ShowDay(day)
}

// ShowDay shows a day, and as many after it as are shown.
func (d *Day) ShowDay(day calendar.Day) {
	v := d.view
	v.First = day
	d.show(v)
	looked := d.state.Day()
	if looked < day || looked >= day+calendar.Day(d.view.Days) {
		looked = day
	}
	d.state.Look(d.state.Days(day, d.view.Days), looked)
}

// Step shows the days before or after.
func (d *Day) Step(by int) { d.ShowDay(d.view.First + calendar.Day(by*d.view.Days)) }

// ShowToday shows the festival day in which the present moment is.
func (d *Day) ShowToday() {
	d.ShowDay(calendar.InstantOf(d.state.Now()).Wall(d.state.Zone()).FestivalDay(d.turn()))
}

// turn is the minute at which a festival day begins.
func (d *Day) turn() int { return d.state.Season().Plan.Programme.DayTurn }

// ShowSpan shows the first day of a stretch of time.
func (d *Day) ShowSpan(span calendar.Span) {
	d.ShowDay((span.Start + 1).Wall(d.state.Zone()).FestivalDay(d.turn()))
}

// ShowDays shows so many days side by side.
func (d *Day) ShowDays(n int) {
	v := d.view
	v.Days, v.Left = n, 0
	d.show(v)
	d.ShowDay(d.view.First)
}

// ShowEvery shows all spaces, or only those where something is.
func (d *Day) ShowEvery(every bool) {
	v := d.view
	v.Every, v.Left = every, 0
	d.show(v)
}

// show moves to a view.
func (d *Day) show(v scene.GridView) {
	if v == d.view {
		return
	}
	d.view = v
	d.Redraw()
	d.chooseHours()
}

// chooseHours scrolls to where something begins, when dates are seen for the first time.
func (d *Day) chooseHours() {
	if d.seen || d.Picture() == nil || d.Size().IsZero() {
		return
	}
	d.seen = true
	at := d.grid.Days[0].Start + 4*3600
	if span, ok := d.layout.Spread(d.view); ok {
		at = span.Start
	}
	y, _ := d.grid.Y(at)
	d.Scroll(0, y-d.grid.Body.Y-d.view.PerHour*0.75)
}

// Reselect shows another selection, and brings it in sight; under the pointer, which sees it, the paper stays.
func (d *Day) Reselect() {
	d.FoldElsewhere()
	if !d.ByPointer() {
		d.reveal()
	}
	d.MarkSelection()
}

// reveal goes to the day of the selection, and scrolls until it is in sight.
func (d *Day) reveal() {
	if e := d.state.Season().Plan.Events.At(d.state.Selection().ID); e != nil {
		d.revealDate(e)
	}
}

func (d *Day) revealDate(e *calendar.Event) {
	if e.When.IsZero() || d.Picture() == nil || slices.Contains(d.grid.List.Refs(), e.Ref()) {
		return
	}
	if !d.hasDayOf(e) {
		d.ShowDay(e.When.FirstDay(d.turn()))
	}
	d.revealColumn(e.Ref(), e.When.FirstDay(d.turn()))
	d.revealBlock(e)
	d.revealListed(e.Ref())
}

// hasDayOf reports that a day of a date is in sight.
func (d *Day) hasDayOf(e *calendar.Event) bool {
	end := d.view.First + calendar.Day(d.view.Days)
	return !e.When.IsZero() && e.When.FirstDay(d.turn()) < end && e.When.LastDay(d.turn()) >= d.view.First
}

// revealColumn scrolls sideways until the column of a record is in sight, on a day or on the first that is shown. What has none
// there is given one.
func (d *Day) revealColumn(ref calendar.Ref, day calendar.Day) {
	at := int(max(day-d.view.First, 0))
	if !d.view.Every && at < d.view.Days && d.grid.OfferOf(at, ref) {
		d.Redraw() // it stands where nothing else is at its hour
	}
	column, ok := d.grid.Column(ref, at)
	if !ok {
		return
	}
	v, body := d.view, d.grid.Body
	if column.Right() > body.Right() {
		v.Left += column.Right() - body.Right()
	}
	v.Left = min(v.Left, d.view.Left+column.X-body.X) // never its beginning out of sight
	if column.X >= body.X && column.Right() <= body.Right() {
		v.Left = d.view.Left
	}
	d.show(v)
}

// Reveal brings records into sight: the first of some dates on a day that is shown, or else the first of all; of other
// records the column, and the day of their time.
func (d *Day) Reveal(refs []calendar.Ref, span calendar.Span) {
	events := &d.state.Season().Plan.Events
	first := (*calendar.Event)(nil)
	for _, ref := range refs {
		e := events.At(ref.ID)
		if e != nil && (first == nil || d.hasDayOf(e) && !d.hasDayOf(first)) {
			first = e
		}
	}
	switch {
	case first != nil:
		d.revealDate(first)
	case len(refs) > 0 && d.Picture() != nil:
		if span.End > span.Start && !span.Meets(d.state.Days(d.view.First, d.view.Days)) {
			d.ShowSpan(span)
		}
		d.revealColumn(refs[0], d.view.First)
	}
}

func (d *Day) revealBlock(e *calendar.Event) {
	span, ok := e.When.Span()
	y, inDay := d.grid.Y(span.Start)
	if !ok || !inDay || e.When.Lasts() {
		return
	}
	v, body := d.view, d.grid.Body
	below := y + float64(span.End-span.Start)/3600*v.PerHour
	switch {
	case y < body.Y:
		v.Top += y - body.Y - 8
	case below > body.Bottom() && below-y < body.H:
		v.Top += below - body.Bottom() + 8
	case y > body.Bottom()-16:
		v.Top += y - body.Y - body.H/3
	}
	d.show(v)
}

// A footing is where a person left the days, and what was in sight there of what is selected, while the size changes: from there
// they are brought to each of the sizes, so that they come back with the size.
type footing struct {
	left, brought scene.GridView
	selected      calendar.Ref // in sight; zero is nothing
}

// Resize implements [fyne.CanvasObject]. What is selected stays in sight.
func (d *Day) Resize(size fyne.Size) {
	if size == d.Size() {
		return
	}
	if d.view != d.footing.brought || !d.state.IsSelected(d.footing.selected) {
		ref, ok := d.InSight()
		if d.footing = (footing{left: d.view}); ok && !d.Size().IsZero() {
			d.footing.selected = ref
		}
	}
	d.Board.Resize(size)
	d.view = d.footing.left
	d.Redraw()
	d.chooseHours()
	if d.footing.selected != (calendar.Ref{}) && !d.ByPointer() {
		d.Bring(d.footing.selected)
	}
	d.footing.brought = d.view
}

// Bring scrolls to a date of the days that are shown.
func (d *Day) Bring(ref calendar.Ref) {
	if e := d.state.Season().Plan.Events.At(ref.ID); e != nil && d.Picture() != nil {
		d.revealColumn(ref, e.When.FirstDay(d.turn()))
		d.revealBlock(e)
	}
}
