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

func TestTheDayGoesWithADateThatIsTakenBack(t *testing.T) {
	w := opened(t)
	selectEvent(w, first)
	w.run("room.day")
	shows := func(want calendar.Day) {
		t.Helper()
		if got := w.state.LookedAt(); got != want {
			t.Errorf("%s is shown, want %s", got, want)
		}
	}
	retype(t, w, "23 Aug 2027 20:30", "27.8. 22:00")
	shows(calendar.DayOf(2027, 8, 27))
	w.run("undo")
	shows(calendar.DayOf(2027, 8, 23))
	w.run("redo")
	shows(calendar.DayOf(2027, 8, 27))
	w.state.Select(calendar.Ref{Type: calendar.TypePartner, ID: bunker})
	w.run("undo")
	shows(calendar.DayOf(2027, 8, 23))
}
