package month

import (
	"math"
	"time"

	"fyne.io/fyne/v2"

	"affiche/app/board"
	"affiche/app/drag"
	"affiche/app/scene"
	"affiche/app/work"
	"affiche/calendar"
)

const daySeconds = 24 * 60 * 60

// Spot implements [drag.Canvas]: a point is a day, and no place.
func (m *Month) Spot(x, y float64) drag.Spot {
	c := m.sheet.CellAt(x, y)
	if c == nil {
		return drag.Spot{}
	}
	return drag.Spot{At: m.sheet.Midnight(c.Day), Day: c.Day}
}

// Snap implements [drag.Canvas].
func (m *Month) Snap() int64 { return daySeconds }

// Aim implements [board.View]: the day.
func (m *Month) Aim(x, y float64) scene.Box {
	if c := m.sheet.CellAt(x, y); c != nil {
		return c.Box
	}
	return scene.Box{}
}

// Grip implements [board.View].
func (m *Month) Grip(float64, float64) func(fyne.Position) { return nil }

// Upright implements [board.View].
func (m *Month) Upright() bool { return false }

// Shifted implements [drag.Canvas].
func (m *Month) Shifted(blocks []scene.Box, start, end int64, _, _ drag.Spot) (moved []scene.Box) {
	for _, b := range blocks {
		moved = append(moved, m.sheet.Moved(b, days(start), days(end))...)
	}
	return moved
}

// days are whole days, give or take an hour of a clock change.
func days(seconds int64) int { return int(math.Round(float64(seconds) / daySeconds)) }

// Room implements [drag.Canvas].
func (m *Month) Room(span calendar.Span, _ calendar.Place) []scene.Box {
	return m.sheet.Room(span, span.End-span.Start >= daySeconds)
}

// Edge implements [board.View]: what has an hour has no edges here.
func (m *Month) Edge(hit scene.Hit, x, _ float64) (work.Edge, bool) {
	b := hit.Block
	if e := m.state.Season().Plan.Events.At(b.Ref.ID); e == nil || !e.When.Lasts() {
		return 0, false
	}
	return board.EdgeBetween(x, b.X, b.Right(), b.CutLeft, b.CutRight)
}

// steps are how many days the arrows go.
var steps = map[fyne.KeyName]calendar.Day{fyne.KeyLeft: -1, fyne.KeyRight: 1, fyne.KeyUp: -7, fyne.KeyDown: 7}

// Nudge implements [board.View]: by days and by weeks.
func (m *Month) Nudge(key fyne.KeyName) int64 { return int64(steps[key]) * daySeconds }

// Beside implements [board.View]: a month has no rows or columns but those of time.
func (m *Month) Beside(calendar.Ref, fyne.KeyName) (from drag.Spot, to []drag.Spot) { return from, nil }

// How far the wheel rolls until the month is turned, in pixels, and how soon after that the next one may be.
const (
	rollOf    = 28
	turnEvery = 350 * time.Millisecond
)

// Scroll implements [board.View]: where no weeks are out of sight, rolling far enough turns the month; beside a list it does
// nothing.
func (m *Month) Scroll(_, down float64) (ranRight, ranDown float64) {
	now, was := m.state.Now(), m.view.Down
	if m.sheet.List.Day == 0 && m.scrollTo(m.view.Down+down) {
		m.rolled, m.turned = 0, now
		return 0, m.view.Down - was
	}
	if m.sheet.List.Day != 0 || now.Sub(m.turned) < turnEvery || down == 0 {
		return 0, 0
	}
	if m.rolled*down < 0 {
		m.rolled = 0
	}
	if m.rolled += down; math.Abs(m.rolled) >= rollOf {
		by := int(math.Copysign(1, m.rolled))
		m.rolled, m.turned = 0, now
		m.Step(by)
		if m.scrollTo(0); by < 0 {
			m.scrollTo(m.sheet.Whole())
		}
	}
	return 0, 0
}

// Stay implements [board.View].
func (m *Month) Stay() (back func()) {
	was := m.view
	return func() {
		m.ShowDay(was.Day)
		m.scrollTo(was.Down)
	}
}

// ZoomAt implements [board.View]: a month has one size.
func (m *Month) ZoomAt(float64, fyne.Position) {}

// Pans implements [board.View]: the paper stays, a hand on it gathers.
func (m *Month) Pans(scene.Hit) (along, down float64) { return 0, 0 }

// Reaches implements [board.View].
func (m *Month) Reaches() (along, down board.Reach) {
	return board.Reach{}, board.Reach{At: m.view.Down, All: math.Floor(m.sheet.Whole())}
}

// Pressed implements [board.View]: a press looks at a day, two on its number open it, one on how many more there are
// unfolds their list over it; beside a list it folds that.
func (m *Month) Pressed(hit scene.Hit, twice bool) {
	if hit.Cell == nil || hit.Part == scene.OnList {
		return
	}
	day := hit.Cell.Day
	switch {
	case hit.Part == scene.OnName && twice:
		m.open(day)
	case hit.Part == scene.OnMore:
		m.unfold(day)
	case !hit.Cell.Outside:
		m.ShowDay(day)
	default:
		m.Fold()
	}
}

func (m *Month) open(day calendar.Day) {
	if m.OnDay != nil {
		m.OnDay(day)
	}
}

// Keyed implements [board.View]: the arrows go from day to day, the pages from month to month.
func (m *Month) Keyed(key fyne.KeyName) {
	switch key {
	case fyne.KeyLeft, fyne.KeyRight, fyne.KeyUp, fyne.KeyDown:
		m.state.Select(calendar.Ref{}) // return opens the day then
		m.ShowDay(m.view.Day + steps[key])
	case fyne.KeyPageUp:
		m.Step(-1)
	case fyne.KeyPageDown:
		m.Step(1)
	case fyne.KeyHome:
		m.ShowDay(m.view.Month)
	case fyne.KeyEnd:
		m.ShowDay(m.view.Step(1).Month - 1)
	case fyne.KeyReturn, fyne.KeyEnter:
		m.open(m.view.Day)
	case fyne.KeySpace:
		m.unfold(m.view.Day)
	}
}
