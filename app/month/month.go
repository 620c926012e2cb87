// Package month is the view of a month, as a calendar on a wall: weeks below each other, what lasts as bars over its days,
// what has an hour as a line of its day.
//
// What stands where is laid out by package scene; the picture, the hand and the keys are those of every board (package
// board). Here is what is the month's own: which month, which day of it a person looks at, and what a point means.
package month

import (
	"image"
	"time"

	"fyne.io/fyne/v2"

	"affiche/app/board"
	"affiche/app/paint"
	"affiche/app/scene"
	"affiche/app/state"
	"affiche/calendar"
)

// Month is the widget.
type Month struct {
	board.Board
	OnDay func(calendar.Day) // a day is to be seen: two clicks on its number, return

	state  *state.State
	layout *scene.Layout
	view   scene.SheetView
	sheet  scene.Sheet
	laid   laid
	marked calendar.Ref // was selected last
	rolled float64      // by the wheel, since the month was turned
	turned time.Time    // when it was
}

// laid is what the sheet was laid out for: while it is the same there is nothing to do.
type laid struct {
	layout        *scene.Layout
	view          scene.SheetView
	width, height float64
	today         calendar.Day
}

var _ board.View = (*Month)(nil)

// New makes the view of the open season.
func New(s *state.State) *Month {
	m := &Month{state: s, layout: s.LayOut()}
	m.Begin(s, m)
	return m
}

// Picture implements [board.View].
func (m *Month) Picture() board.Picture {
	if m.sheet.Width == 0 {
		return nil
	}
	return &m.sheet
}

// Lay implements [board.View].
func (m *Month) Lay(width, height float64) {
	now := laid{m.layout, m.view, width, height, m.today()}
	if m.view.Month == 0 || now == m.laid {
		return
	}
	m.laid = now
	m.layout.Sheet(&m.sheet, m.view, width, height, now.today)
	m.view.Down = m.sheet.View.Down
	m.laid.view = m.view
	if m.sheet.List.Day == 0 {
		m.view.Unfolded, m.view.First = 0, 0 // nothing is left of it
	}
}

// Paint implements [board.View].
func (m *Month) Paint(p *paint.Painter, w, h int) *image.RGBA { return p.Sheet(&m.sheet, w, h) }

func (m *Month) today() calendar.Day {
	return calendar.InstantOf(m.state.Now()).Wall(m.state.Zone()).FestivalDay(m.turn())
}

// turn is the minute at which a festival day begins.
func (m *Month) turn() int { return m.state.Season().Plan.Programme.DayTurn }

// First is the first day of the month.
func (m *Month) First() calendar.Day { return m.view.Month }

// Day is the one that a person looks at.
func (m *Month) Day() calendar.Day { return m.view.Day }

// Relay lays the programme out anew: it changed, or what of it is shown.
func (m *Month) Relay() {
	m.layout = m.state.LayOut()
	m.Redraw()
}

// Enter shows the month of the day that is looked at.
func (m *Month) Enter() {
	m.marked = m.state.Selection()
	m.ShowDay(m.state.Day())
}

// ShowDay shows the month of a day, and looks at the day.
func (m *Month) ShowDay(day calendar.Day) {
	m.lookAt(day)
	m.bring(day)
}

// lookAt shows the month of a day and looks at the day; of the month that is shown already, the weeks stay.
func (m *Month) lookAt(day calendar.Day) {
	v := scene.MonthOf(day)
	v.Day, v.Scrolls = day, true
	if v.Month == m.view.Month {
		v.Down = m.view.Down
	}
	if v != m.view {
		m.view = v
		m.Redraw()
	}
	next := v.Step(1).Month
	m.state.Look(m.state.Days(v.Month, int(next-v.Month)), day)
}

// bring scrolls the week of a day into sight.
func (m *Month) bring(day calendar.Day) {
	if len(m.sheet.Cells) == 0 {
		return
	}
	c, plot := m.sheet.Cells[0], m.sheet.Plot()
	c.Y += c.H * float64((day-c.Day)/7)
	m.scrollTo(m.view.Down + min(c.Y-plot.Y, max(c.Bottom()-plot.Bottom(), 0)))
}

// scrollTo shows the weeks from a height on, as far as there are so many; it reports that others came into sight.
func (m *Month) scrollTo(down float64) bool {
	was := m.view.Down
	if down == was || m.sheet.Width == 0 {
		return false
	}
	m.view.Down = min(max(down, 0), max(m.sheet.Whole()-m.sheet.Plot().H, 0))
	if m.view.Down != was {
		m.Redraw()
	}
	return m.view.Down != was
}

// Step shows the month so many further, and looks at the same day of it, as far as it has one.
func (m *Month) Step(by int) {
	to := m.view.Step(by)
	last := to.Step(1).Month - 1
	m.ShowDay(min(to.Month+m.view.Day-m.view.Month, last))
}

// ShowToday shows the month of today.
func (m *Month) ShowToday() { m.ShowDay(m.today()) }

// ShowSpan shows the month in which a stretch of time begins.
func (m *Month) ShowSpan(span calendar.Span) {
	m.ShowDay((span.Start + 1).Wall(m.state.Zone()).FestivalDay(m.turn()))
}

// Reselect shows another selection, and looks at its day, for which it turns to its month; under the pointer, which sees it, the
// sheet stays.
func (m *Month) Reselect() {
	m.FoldElsewhere()
	ref := m.state.Selection()
	if first, last, ok := m.state.DaysOf(ref); ok && m.view.Month != 0 {
		m.lookAtDate(first, last, ref != m.marked)
	}
	m.marked = ref
	m.MarkSelection()
}

// lookAtDate looks at the first day of a date that is in the month that is shown, where that is another date than before.
func (m *Month) lookAtDate(first, last calendar.Day, other bool) {
	from, until := m.view.Days()
	month, next := m.view.Month, m.view.Step(1).Month
	switch looked := m.view.Day; {
	case looked >= first && looked <= last, m.List().Day != 0:
	case first >= until || last < from:
		if !m.ByPointer() {
			m.ShowDay(first)
		}
	case !other:
	case first >= next || last < month: // beside the month, and still on the sheet
	case m.ByPointer():
		m.lookAt(max(first, month))
	default:
		m.ShowDay(max(first, month))
	}
}

// Reveal looks at the day of the first of some dates in the month that is shown, or else of the first of all.
func (m *Month) Reveal(refs []calendar.Ref, span calendar.Span) {
	day := calendar.Day(0)
	for _, ref := range refs {
		of, _, ok := m.state.DaysOf(ref)
		if !ok {
			continue
		}
		if day == 0 || scene.MonthOf(of).Month == m.view.Month && scene.MonthOf(day).Month != m.view.Month {
			day = of
		}
	}
	if day != 0 {
		m.ShowDay(day)
	} else if span.End > span.Start {
		m.ShowSpan(span)
	}
}

// Resize implements [fyne.CanvasObject]. What is selected stays in sight.
func (m *Month) Resize(size fyne.Size) {
	if size == m.Size() {
		return
	}
	ref, sees := m.InSight()
	m.Board.Resize(size)
	m.Redraw()
	if sees && !m.ByPointer() {
		m.Bring(ref)
	}
}

// Bring scrolls to the week of a date of the month that is shown.
func (m *Month) Bring(ref calendar.Ref) {
	if day, _, ok := m.state.DaysOf(ref); ok {
		m.bring(day)
	}
}
