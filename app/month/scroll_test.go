package month

import (
	"testing"

	"fyne.io/fyne/v2"

	"affiche/app/board/boardtest"
	"affiche/app/scene"
)

func TestALowMonthScrollsItsWeeksAndEachDayHasRoomForDates(t *testing.T) {
	m, _ := shown(t)
	m.Resize(fyne.NewSize(980, 260))
	m.ShowDay(july(5))
	if h := m.sheet.Cells[0].H; h < 84 {
		t.Errorf("a week is %g high", h)
	}
	inSight := func(day int) bool {
		c := cell(t, m, july(day))
		return m.sheet.Shown(c.Box) == c.Box
	}
	if !inSight(5) || inSight(31) {
		t.Fatalf("of the first weeks the last is in sight, or the first not")
	}
	m.ShowDay(july(31))
	if !inSight(31) {
		t.Error("the day that is gone to is out of sight")
	}
	if at := cell(t, m, july(31)); m.sheet.CellAt(at.X+5, at.Y+5).Day != july(31) || m.sheet.Hit(at.X+5, at.Y+40).Cell.Day != july(31) {
		t.Error("under the pointer lies another day than it shows")
	}
	if h := m.sheet.Hit(20, 10); h.Part != scene.OnAxis || h.Cell != nil {
		t.Errorf("under the weekdays lies %+v", h)
	}
}

func TestTheWheelShowsAllWeeksBeforeItTurnsTheMonth(t *testing.T) {
	m := New(boardtest.Open(t, 0, nil)) // no time passes between the pushes
	boardtest.Show(t, m, fyne.NewSize(980, 260))
	m.ShowDay(july(5))
	first := m.First()
	for range 30 {
		m.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -10)})
	}
	_, down := m.Reaches()
	if c := m.sheet.Cells[len(m.sheet.Cells)-1]; m.First() != first || m.sheet.Shown(c.Box) != c.Box || down.At+m.sheet.Plot().H < down.All {
		t.Errorf("it shows %s from %v on", m.First(), down)
	}
}
