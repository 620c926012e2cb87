package app

import (
	"fmt"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"affiche/app/board"
	"affiche/app/state"
	"affiche/app/work"
	"affiche/calendar"
)

// grab presses the first date on the timeline and drags it a little; drag is a further step, to a point of the window.
func grab(t *testing.T, w *window) (drag func(to fyne.Position)) {
	t.Helper()
	w.timeline.ShowSpan(w.state.Days(calendar.DayOf(2027, 8, 16), 14))
	boxes := w.timeline.Picture().Boxes(func(ref calendar.Ref) bool { return ref.ID == first })
	if len(boxes) == 0 {
		t.Fatal("the date is not in sight")
	}
	heart := fyne.NewPos(float32(boxes[0].X+boxes[0].W/2), float32(boxes[0].Y+boxes[0].H/2))
	w.timeline.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: heart}, Button: desktop.MouseButtonPrimary})
	corner := w.inWindow(w.timeline)
	drag = func(to fyne.Position) {
		w.timeline.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: to.Subtract(corner), AbsolutePosition: to}})
	}
	drag(corner.Add(heart).AddXY(30, 0))
	return drag
}

// pointOn is a point of the window where the view in front has a day and a place.
func pointOn(t *testing.T, w *window, day calendar.Day, place calendar.Place) fyne.Position {
	t.Helper()
	v, _ := can[interface {
		handing
		board.View
	}](&w.rooms)
	board := w.rooms.view().Content()
	if f, ok := can[focusing](&w.rooms); ok {
		board = f.Focus().(fyne.CanvasObject)
	}
	plot := v.Picture().Plot()
	for x := plot.X + 2; x < plot.Right(); x += 4 {
		for y := plot.Y + 2; y < plot.Bottom(); y += 4 {
			s := v.Spot(x, y)
			on := s.Day
			if on == 0 { // rows have no days
				on = s.At.Wall(w.state.Zone()).Day()
			}
			if on == day && !s.Off && (place == (calendar.Place{}) || s.Place == place) {
				return w.inWindow(board).AddXY(float32(x), float32(y))
			}
		}
	}
	t.Fatalf("%s is nowhere in sight", day)
	return fyne.Position{}
}

func TestADragGoesOnInAnotherView(t *testing.T) {
	to := calendar.DayOf(2027, 8, 26)
	for name, rooms := range map[string][]string{
		"to the month":             {"room.month"},
		"there and back and there": {"room.month", "room.timeline", "room.month"},
		"through the day":          {"room.day", "room.month"},
	} {
		t.Run(name, func(t *testing.T) {
			w := opened(t)
			drag := grab(t, w)
			for _, room := range rooms {
				w.run(room)
				drag(fyne.NewPos(700, 500))
			}
			drag(pointOn(t, w, to, calendar.Place{}))
			w.run("delete") // it is in the hand
			w.timeline.DragEnd()
			e := event(t, w, first)
			if e.When.Start.Day() != to || e.When.Start.Minute() != 20*60+30 {
				t.Errorf("it is at %s", e.When.Start)
			}
			if w.isDragging() {
				t.Error("it is still held")
			}
		})
	}
}

func TestADragThatNoViewGoesOnWithIsGivenUp(t *testing.T) {
	for _, room := range []string{"room.list", "room.partners"} {
		w := opened(t)
		before := event(t, w, first).When
		drag := grab(t, w)
		w.run(room)
		drag(fyne.NewPos(700, 300))
		w.timeline.DragEnd()
		if got := event(t, w, first).When; got != before {
			t.Errorf("%s: it is at %s", room, got.Start)
		}
	}
}

func TestARoomOpensWhoseNameDatesAreHeldOver(t *testing.T) {
	held := map[time.Duration]func(){} // what is done again and again, by how often
	w := bareWith(t, state.Inline{}, func(d time.Duration, f func()) func() {
		held[d] = f
		return func() { delete(held, d) }
	})
	w.state.Open(season(t))
	drag := grab(t, w)
	row := w.rooms.rows[w.rooms.named("month")]
	drag(w.inWindow(row).AddXY(10, 10))
	if held[springAfter] == nil || w.rooms.front.name != "timeline" {
		t.Fatalf("%s is in front at once", w.rooms.front.name)
	}
	drag(fyne.NewPos(700, 500))
	if held[springAfter] != nil {
		t.Error("it opens although the hand passed by")
	}
	drag(w.inWindow(row).AddXY(10, 10))
	held[springAfter]()
	if w.rooms.front.name != "month" || !w.isDragging() {
		t.Errorf("%s is in front; held: %v", w.rooms.front.name, w.isDragging())
	}
}

type draggable interface {
	fyne.CanvasObject
	fyne.Draggable
}

// slipIn is the only date in the tray of the day, which is in front.
func slipIn(t *testing.T, w *window) draggable {
	t.Helper()
	for _, o := range objects(w) {
		if slip, ok := o.(draggable); ok && fmt.Sprintf("%T", o) == "*day.slip" {
			return slip
		}
	}
	t.Fatal("nothing is to be placed")
	return nil
}

func TestWhatIsTakenFromTheTrayIsUnderTheHandInAnotherView(t *testing.T) {
	to := calendar.DayOf(2027, 8, 26)
	in := calendar.Place{Venue: calendar.DerivedID("test", "house"), Space: hall}
	for name, c := range map[string]struct {
		room string
		days int
		want calendar.Place
	}{
		"a fortnight": {"room.timeline", 14, in}, "a month": {"room.month", 14, calendar.Place{}},
		"four months, where one sees no hours": {"room.timeline", 120, in},
	} {
		t.Run(name, func(t *testing.T) {
			w, room, want := opened(t), c.room, c.want
			w.timeline.ShowSpan(w.state.Days(to-calendar.Day(c.days-4), c.days))
			w.state.Do(func(plan *calendar.Plan) (work.Act, error) {
				return work.Unplace(plan, calendar.Ref{Type: calendar.TypeEvent, ID: first})
			}, w.refuse, nil)
			w.run("room.day")
			slip := slipIn(t, w)
			from := w.inWindow(slip)
			drag := func(to fyne.Position) {
				slip.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: to.Subtract(from), AbsolutePosition: to}})
			}
			drag(from.AddXY(30, 10))
			w.run(room)
			drag(fyne.NewPos(700, 500))
			drag(pointOn(t, w, to, want))
			slip.DragEnd()
			if e := event(t, w, first); e.When.IsZero() || e.When.Start.Day() != to || e.Place != want {
				t.Errorf("it is at %s in %v", e.When.Start, e.Place)
			} else if c.days > 14 && e.When.Start != to.At(20*60) {
				t.Errorf("a show begins at %s", e.When.Start)
			}
		})
	}
}
