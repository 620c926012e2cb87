package day

import (
	"math"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"affiche/app/board/boardtest"
	"affiche/calendar"
)

// In the night to 31 October the hour from two to three comes twice; seen is a board on which it is in sight, with a talk of
// 45 minutes at its first quarter past.
func seen(t *testing.T) (*Day, *Tray, calendar.Ref) {
	t.Helper()
	d, tray, s := withTray(t)
	e := *s.Season().Plan.Events.At(boardtest.Date("Foyer", 0))
	night := calendar.DayOf(2027, 10, 31)
	e.When = calendar.When{Start: night.At(2*60 + 15), Zone: boardtest.Zone}.Lasting(45 * 60)
	boardtest.Put(t, s, &e)
	d.ShowDay(night - 1)
	d.ShowEvery(true)
	d.Scroll(0, 5000)
	return d, tray, e.Ref()
}

func whenOf(d *Day, id calendar.ID) string {
	return d.state.WhenText(d.state.Season().Plan.Events.At(id).When)
}

func TestAHandReachesTheSecondOfTwoEqualHours(t *testing.T) {
	d, _, ref := seen(t)
	for _, c := range []struct {
		hours float32
		want  string
	}{
		{1, "02:15 CET – 03:00"},
		{-1, "02:15 CEST – 02:00 CET"},
		{1.5, "02:45 CET – 03:30"},
		{-0.5, "02:15 CET – 03:00"},
		{2, "04:15 – 05:00"},
		{-2.5, "02:45 CEST – 02:30 CET"},
	} {
		b, _ := d.grid.Find(ref)
		boardtest.Pull(d, boardtest.Heart(b), 0, c.hours*d.hour())
		says, _ := boardtest.Ghost(d)
		boxes := boardtest.Ghosts(d)
		boardtest.Drop(d, boardtest.Heart(b).AddXY(0, c.hours*d.hour()))
		got := whenOf(d, ref.ID)
		if !strings.Contains(got, c.want) || !strings.Contains(says, c.want) || len(boxes) != 1 || math.Abs(boxes[0].Y-b.Y-float64(c.hours*d.hour())) > 4 {
			t.Errorf("%v hours further the ghost says %q at %v, and it is %s, want %s", c.hours, says, boxes, got, c.want)
		}
	}
}

func TestKeysGoThroughBothEqualHours(t *testing.T) {
	d, _, ref := seen(t)
	d.state.Select(ref)
	d.Held = func() fyne.KeyModifier { return fyne.KeyModifierShift }
	d.view.PerHour = 60
	if d.Snap() != 15*60 {
		t.Fatalf("a step is %d s", d.Snap())
	}
	for _, want := range []string{"02:30 CEST", "02:45 CEST", "02:00 CET", "02:15 CET", "02:30 CET", "02:45 CET", "03:00 –"} {
		if d.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown}); !strings.Contains(whenOf(d, ref.ID), ", "+want) {
			t.Errorf("it is %s, want %s", whenOf(d, ref.ID), want)
		}
	}
	for range 7 {
		d.TypedKey(&fyne.KeyEvent{Name: fyne.KeyUp})
	}
	if got := whenOf(d, ref.ID); !strings.Contains(got, "02:15 CEST – 02:00 CET") {
		t.Errorf("back it is %s", got)
	}
}

func TestASlipLandsInTheHourOnWhichItIsDropped(t *testing.T) {
	for after, want := range map[calendar.Instant]string{0: "02:30 CEST – 03:30", 3600: "02:30 CET – 04:30"} {
		d, tray, _ := seen(t)
		night := calendar.When{Start: calendar.DayOf(2027, 10, 31).At(150), Zone: boardtest.Zone}.Lasting(60)
		span, _ := night.Span()
		c := d.grid.Columns[1]
		y, in := d.grid.Y(span.Start + after)
		if !in {
			t.Fatal("the hour is not in sight")
		}
		waiting := tray.waiting[0].ID
		at := fyne.CurrentApp().Driver().AbsolutePositionForObject(d).AddXY(float32(c.X+c.W/2), float32(y))
		tray.carry(waiting, at, fyne.NewDelta(4, 4))
		says, _ := boardtest.Ghost(d)
		tray.drop()
		if got := whenOf(d, waiting); !strings.Contains(got, want) || !strings.Contains(says, want) {
			t.Errorf("dropped it is %s, the ghost says %q, want %s", got, says, want)
		}
	}
}

func TestAnEdgeIsDrawnIntoTheSecondOfTwoEqualHours(t *testing.T) {
	d, _, ref := seen(t)
	for range 3 {
		d.ZoomAt(1.4, fyne.NewPos(300, 300))
	}
	d.Bring(ref)
	d.Scroll(0, 200)
	b, _ := d.grid.Find(ref)
	edge := fyne.NewPos(float32(b.X+20), float32(b.Bottom()-2))
	boardtest.Pull(d, edge, 0, d.hour()/2)
	says, _ := boardtest.Ghost(d)
	boardtest.Drop(d, edge.AddXY(0, d.hour()/2))
	if got := whenOf(d, ref.ID); !strings.Contains(got, "02:15 CEST – 02:30 CET") || !strings.Contains(says, "02:30 CET") {
		t.Errorf("it is %s, the ghost says %q", got, says)
	}
	b, _ = d.grid.Find(ref)
	edge = fyne.NewPos(float32(b.X+20), float32(b.Bottom()-2))
	boardtest.Pull(d, edge, 0, -0.75*d.hour())
	boardtest.Drop(d, edge.AddXY(0, -0.75*d.hour()))
	if got := whenOf(d, ref.ID); !strings.Contains(got, "02:15 CEST – 02:45 CEST") {
		t.Errorf("drawn back it is %s", got)
	}
}
