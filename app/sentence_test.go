package app

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"affiche/app/control"
	"affiche/app/state"
	"affiche/calendar"
)

// sentenceField is the field of the form in which the dates are told: the last that is empty.
func sentenceField(t *testing.T, w *window) (field *control.Entry) {
	t.Helper()
	for _, o := range inside(w.dialog.overlay) {
		if e, ok := o.(*control.Entry); ok && e.Text == "" {
			field = e
		}
	}
	if field == nil {
		t.Fatalf("nothing to type in: %s", shown(w))
	}
	return field
}

func TestARunIsListedDateByDateBeforeItIsMade(t *testing.T) {
	w := opened(t)
	pointTo(w, onTheHall(t, w))
	w.toView()
	types(t, w, "nt")
	says(t, w, "Number them: Title 1/12, Title 2/12")
	entryWith(t, w, "").SetText("Weaving")
	says(t, w, "Number them: Weaving 1/12, Weaving 2/12")
	f := sentenceField(t, w)
	f.SetText("every Monday 17:00–20:00 from 6 September, 3 blue")
	says(t, w, "“blue” is not understood")
	f.SetText("every Monday 17:00–20:00 from 6 September, 3 times")
	says(t, w, "3 dates", "Mon 6 Sep 2027, 17:00 – 20:00", "Mon 20 Sep 2027, 17:00 – 20:00", "Add 3 dates")
	if plan := w.state.Season().Plan; plan.Events.Len() != 2 {
		t.Fatal("it was made before it was asked for")
	}
	f.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	made := event(t, w, w.state.Selection().ID)
	plan := w.state.Season().Plan
	if n := plan.EventsOf.Count(made.Activity); n != 3 || made.Title["en"] != "Weaving 1/3" || made.Place.Space != hall || made.Run == "" {
		t.Errorf("%d dates, the first is %+v", n, made)
	}
	w.run("undo")
	if plan.Events.Len() != 2 || plan.Runs.Len() != 0 {
		t.Error("one undo does not take all of it back")
	}
}

func TestTheTimelineStaysWhereOneOfTheDatesThatAreMadeIsInSight(t *testing.T) {
	w := opened(t)
	pointTo(w, onTheHall(t, w))
	w.toView()
	span := w.state.Span() // from 23 to 29 August
	types(t, w, "nt")
	entryWith(t, w, "").SetText("Weaving")
	f := sentenceField(t, w)
	f.SetText("every Tuesday 17:00–20:00 from 10 August, 5 times")
	f.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if got := w.state.Span(); got != span {
		t.Errorf("it moved to %s", state.SpanText("en", got, w.state.Zone()))
	}
	if day := event(t, w, w.state.Selection().ID).When.Start.Day(); day != calendar.DayOf(2027, 8, 24) {
		t.Errorf("selected is that of %s", day)
	}
}

func TestASentenceOfAClockChangeSaysSo(t *testing.T) {
	w := opened(t)
	w.run("here")
	types(t, w, "s")
	sentenceField(t, w).SetText("27–29 March 6:00, 28 March 2:30")
	says(t, w, "clocks never show 02:30 then")
}

func TestMoreDatesJoinTheActivityThatIsSelected(t *testing.T) {
	w := opened(t)
	selectEvent(w, second)
	w.toView()
	types(t, w, "nm")
	f := sentenceField(t, w)
	f.SetText("Sat, Sun 15:00, 4–12 September")
	f.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if n := w.state.Season().Plan.EventsOf.Count(show); n != 6 {
		t.Errorf("the show has %d dates: %s", n, shown(w))
	}
}

func TestARunWithoutATitleIsRefusedInWords(t *testing.T) {
	w := opened(t)
	w.run("here")
	types(t, w, "e")
	f := sentenceField(t, w)
	f.SetText("Tue–Sun 10–18, Thu till 21, 3–12 September")
	says(t, w, "9 dates")
	f.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	says(t, w, "Give it a title")
	if w.state.Season().Plan.Events.Len() != 2 {
		t.Error("it is made")
	}
}

func TestTheExampleOfTheSentenceIsOfTheKind(t *testing.T) {
	w := opened(t)
	for letter, want := range map[string]string{"s": "20–29 August", "e": "till 21", "t": "12 times"} {
		w.run("here")
		types(t, w, letter)
		if all := shown(w); !strings.Contains(all, want) {
			t.Errorf("%s does not show %q: %s", letter, want, all)
		}
		w.dismiss()
	}
}

func TestWhatIsWrongWithASentenceIsSaidOnce(t *testing.T) {
	w := opened(t)
	w.run("here")
	types(t, w, "e")
	entryWith(t, w, "").SetText("Weavers")
	f := sentenceField(t, w)
	once := func(words string) {
		t.Helper()
		if n := strings.Count(shown(w), words); n != 1 {
			t.Errorf("%q is said %d times: %s", words, n, shown(w))
		}
	}
	f.SetText("every blue")
	once("is not understood")
	f.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	once("is not understood")
	f.SetText("every green")
	once("is not understood")
	saysNot(t, w, "blue")
	f.SetText("Tue–Sun 10–18, Thu till 21, 3–12 September")
	saysNot(t, w, "is not understood")
}

func TestNumberedDatesAreOfferedByHowManyTheyAre(t *testing.T) {
	w := opened(t)
	w.run("sentence")
	says(t, w, "Number them: Title 1/12, Title 2/12 …")
	e := fieldCalled(t, w, "When").(*control.Entry)
	e.SetText("Tue–Sat 20:00, 24–28 August 2027")
	says(t, w, "Number them: Title 1/5, Title 2/5 …")
}
