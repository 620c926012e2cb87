package app

import (
	"math"
	"testing"

	"fyne.io/fyne/v2"

	"affiche/calendar"
)

// sees reports that the view in front has a date in sight.
func (w *window) sees(id calendar.ID) bool {
	v, ok := can[seeing](&w.rooms)
	return ok && v.Sees(calendar.Ref{Type: calendar.TypeEvent, ID: id})
}

func TestWhatIsSelectedStaysInSightWhenTheTextsGrow(t *testing.T) {
	for _, size := range []fyne.Size{{Width: 1440, Height: 900}, {Width: 1024, Height: 700}} {
		for _, room := range []string{"timeline", "day", "month"} {
			w := opened(t)
			w.win.Resize(size)
			selectEvent(w, second)
			w.run("room." + room)
			if room == "timeline" {
				w.timeline.ShowSpan(w.state.Days(calendar.DayOf(2027, 7, 29), 30)) // the date is near the right edge
			}
			selectEvent(w, second)
			for step := range 4 {
				if w.state.Magnify(1); !w.sees(second) {
					t.Errorf("%v, %s: %d steps larger it is out of sight", size, room, step+1)
				}
			}
			for step := range 4 {
				if w.state.Magnify(-1); !w.sees(second) {
					t.Errorf("%v, %s: %d steps smaller again it is out of sight", size, room, step+1)
				}
			}
		}
	}
}

func TestWhatIsSelectedStaysInSightWhenTheWindowIsMadeSmaller(t *testing.T) {
	for _, room := range []string{"timeline", "day", "month"} {
		w := opened(t)
		w.win.Resize(fyne.NewSize(1900, 1000))
		selectEvent(w, second)
		w.run("room." + room)
		if room == "timeline" {
			w.timeline.ShowSpan(w.state.Days(calendar.DayOf(2027, 7, 29), 30))
		}
		selectEvent(w, second)
		for wide := float32(1900); wide >= 1000; wide -= 60 {
			w.win.Resize(fyne.NewSize(wide, wide*0.6))
			if !w.sees(second) {
				t.Errorf("%s: in a window %g wide it is out of sight", room, wide)
			}
		}
		w.run("panel")
		if w.run("panel"); !w.sees(second) {
			t.Errorf("%s: with the panel folded away and back it is out of sight", room)
		}
	}
}

func TestTheMiddleOfTheTimelineStaysThereWhenTheTextsGrow(t *testing.T) {
	w := opened(t)
	w.win.Resize(fyne.NewSize(1440, 900))
	w.timeline.ShowSpan(w.state.Days(calendar.DayOf(2027, 8, 1), 40))
	w.state.Select(calendar.Ref{})
	middle := func() float64 { return float64(w.state.Span().Start+w.state.Span().End) / 2 }
	before := middle()
	for range 4 {
		w.state.Magnify(1)
	}
	if off := math.Abs(middle()-before) / 3600; off > 6 {
		t.Errorf("the middle is %g hours from where it was", off)
	}
	span := w.state.Span()
	w.state.SetLook("dark")
	if w.state.Span() != span {
		t.Errorf("in the dark it shows %v, not %v", w.state.Span(), span)
	}
}

func TestTheNamesOfTheTimelineAreMadeWiderByKeysAsByTheirEdge(t *testing.T) {
	w := opened(t)
	w.win.Resize(fyne.NewSize(1440, 900))
	was := w.state.View().Plot()
	w.typed(&fyne.KeyEvent{Name: fyne.KeyF8})
	if now := w.state.View().Plot(); now != was+namesStep {
		t.Errorf("from %g they come to %g", was, now)
	}
	w.run("names-narrower")
	if now := w.state.View().Plot(); now != was {
		t.Errorf("back they are %g wide", now)
	}
	w.run("room.list")
	if c := w.commands.by["names-wider"]; c.enabled() {
		t.Error("the list has no such names")
	}
}
