package app

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"affiche/app/control"
	"affiche/calendar"
)

var lion = calendar.DerivedID("test", "lion")

// heldThen adds a festival of Bunker's over the days of the show; nothing of it is selected.
func heldThen(w *window) {
	w.put("Lion", &calendar.Activity{ID: lion, Kind: calendar.Festival, Title: calendar.Texts{"en": "Lion"}, Lead: bunker},
		&calendar.Event{ID: calendar.DerivedID("test", "days"), Activity: lion, Status: calendar.Confirmed, When: calendar.When{
			Start: calendar.DayOf(2027, 8, 20).At(0), End: calendar.DayOf(2027, 8, 30).At(0), Zone: "Europe/Ljubljana", WholeDays: true,
		}})
	w.state.Select()
}

func partOf(t *testing.T, w *window) calendar.ID {
	t.Helper()
	return w.state.Season().Plan.Activities.At(event(t, w, w.state.Selection().ID).Activity).PartOf
}

func TestAShowThatIsMadeInAFestivalIsPartOfItUnlessAPersonTakesItOut(t *testing.T) {
	for name, c := range map[string]struct {
		before func(*window)
		want   calendar.ID
	}{
		"made at once":           {func(*window) {}, lion},
		"taken out":              {func(w *window) { types(t, w, "", fyne.KeyPageDown) }, ""},
		"taken out and in again": {func(w *window) { types(t, w, "", fyne.KeyPageDown, fyne.KeyPageUp) }, lion},
		"taken out by a press": {func(w *window) {
			for _, o := range objects(w) {
				if c, ok := o.(*control.Check); ok && c.Text() == "Part of Lion" {
					c.Tapped(nil)
				}
			}
		}, ""},
	} {
		t.Run(name, func(t *testing.T) {
			w := opened(t)
			heldThen(w)
			pointTo(w, onTheHall(t, w))
			w.toView()
			types(t, w, "nn")
			says(t, w, "Part of Lion", "Page Down")
			c.before(w)
			types(t, w, "Nine moons", fyne.KeyReturn)
			if got := partOf(t, w); got != c.want {
				t.Errorf("it is part of %q, want %q", got, c.want)
			}
		})
	}
}

func TestAFestivalThatIsMadeAtThePointerIsPartOfNone(t *testing.T) {
	w := opened(t)
	heldThen(w)
	pointTo(w, onTheHall(t, w))
	w.toView()
	types(t, w, "nn", fyne.KeyUp) // from show to festival
	saysNot(t, w, "Part of Lion")
	types(t, w, "Another", fyne.KeyReturn)
	if got := partOf(t, w); got != "" {
		t.Errorf("it is part of %q", got)
	}
}

func TestANewDateIsOfferedTheFestivalOfItsDay(t *testing.T) {
	w := opened(t)
	heldThen(w)
	w.timeline.ShowSpan(w.state.Days(calendar.DayOf(2027, 10, 1), 7))
	w.run("date")
	in := func() string { return choiceUnder(t, w, "Part of").Chosen }
	if got := in(); got != none {
		t.Errorf("in October it is part of %s", got)
	}
	start := entryWith(t, w, "4 Oct 2027 20:00")
	start.SetText("25.8.2027 20:00")
	start.FocusLost()
	if got := in(); got != string(lion) {
		t.Errorf("on 25 August it is part of %s", got)
	}
	choiceUnder(t, w, "Part of").Pick(none)
	choiceUnder(t, w, "Lead partner").Pick(string(bunker))
	if got := in(); got != none {
		t.Errorf("what was taken off is back: %s", got)
	}
	entryWith(t, w, "").SetText("Guest show")
	press(t, w, "Add")
	if got := partOf(t, w); got != "" {
		t.Errorf("it is part of %q", got)
	}
}

func TestDatesToldInASentenceAreOfTheFestivalThatHoldsThemAll(t *testing.T) {
	for words, want := range map[string]calendar.ID{"every day 20:00, 24–26 August 2027": lion, "every day 20:00, 1–3 October 2027": "", "every Monday 20:00 from 23 August 2027, 12 times": ""} {
		w := opened(t)
		heldThen(w)
		pointTo(w, onTheHall(t, w))
		w.toView()
		types(t, w, "ns")
		if got := choiceUnder(t, w, "Part of").Chosen; got != string(lion) {
			t.Errorf("at first it is part of %s", got)
		}
		entryWith(t, w, "").SetText("Nine moons")
		f := sentenceField(t, w)
		f.SetText(words)
		f.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
		run := w.state.Season().Plan.Runs.At(event(t, w, w.state.Selection().ID).Run)
		if run == nil || run.Festival != want {
			t.Errorf("%s: the run is %+v, want it in %q", words, run, want)
		}
	}
}

// choiceUnder is the choice of a form that stands below a caption.
func choiceUnder(t *testing.T, w *window, caption string) *control.Choice {
	t.Helper()
	below := false
	for _, o := range inFront(w) {
		switch o := o.(type) {
		case *canvas.Text:
			below = below || o.Text == caption
		case *control.Choice:
			if below {
				return o
			}
		}
	}
	t.Fatalf("no choice is called %q: %s", caption, shown(w))
	return nil
}
