package app

import (
	"testing"

	"affiche/app/state"
	"affiche/calendar"
)

func TestTheDayThatIsLookedAtElsewhereIsTheOneThatUnitsOfTheTimelineShow(t *testing.T) {
	looked := calendar.DayOf(2027, 8, 11)
	for _, u := range state.Units() {
		w := opened(t)
		w.timeline.ShowSpan(w.state.Days(calendar.DayOf(2027, 7, 1), 92))
		selectEvent(w, first) // on another day, and in sight
		w.run("room.day")
		w.goToDay(looked)
		w.run("room.timeline")
		w.showUnit(u)
		if got, want := w.state.Span(), u.Around(w.state.Days(looked, 1).Start, w.state.Zone(), w.turn()); got != want {
			t.Errorf("unit %d: it shows %s", u, state.SpanText("en", got, w.state.Zone()))
		}
	}
}
