package app

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"affiche/app/control"
	"affiche/app/work"
	"affiche/calendar"
	"affiche/storage"
)

func TestASelectedDateShowsEverythingAboutIt(t *testing.T) {
	w := opened(t)
	selectEvent(w, first)
	says(t, w, "The Boiler Room Cantata", "Show", "Confirmed", "23 Aug 2027 20:30", "21:45", "Main hall", "Bunker",
		"Wed 25 Aug 2027", "20:30 – 21:45", "Changed by Bunker")
}

func TestATitleIsEditedUndoneAndDoneAgain(t *testing.T) {
	w := opened(t)
	selectEvent(w, first)
	title := func() string { return w.state.Season().Plan.Activities.At(show).Title["en"] }
	retype(t, w, "The Boiler Room Cantata", "The Boiler Room Requiem")
	if title() != "The Boiler Room Requiem" {
		t.Fatalf("the title is %q", title())
	}
	if got := w.menu.items["undo"].Label; got != "Undo: Rename “The Boiler Room Cantata”" {
		t.Errorf("the menu says %q", got)
	}
	says(t, w, "all changes saved 14:32:07") // by the clock of the machine, and not of Ljubljana
	w.run("undo")
	if title() != "The Boiler Room Cantata" {
		t.Errorf("after undo the title is %q", title())
	}
	w.run("redo")
	if title() != "The Boiler Room Requiem" {
		t.Errorf("after redo the title is %q", title())
	}
}

func TestUndoBelongsToTheFieldWhileSomethingIsTypedInIt(t *testing.T) {
	w := opened(t)
	selectEvent(w, first)
	e := entryWith(t, w, "The Boiler Room Cantata")
	w.win.Canvas().Focus(e)
	test.Type(e, "x")
	w.run("undo")
	if e.Text != "The Boiler Room Cantata" {
		t.Errorf("the field shows %q", e.Text)
	}
	if w.dialog != nil {
		t.Error("the season was asked to undo, too: " + shown(w))
	}
}

func TestAStartMovesTheEndAlong(t *testing.T) {
	w := opened(t)
	selectEvent(w, first)
	retype(t, w, "23 Aug 2027 20:30", "24.8. 22:00")
	day := calendar.DayOf(2027, 8, 24)
	if got := event(t, w, first).When; got.Start != day.At(22*60) || got.End != day.At(23*60+15) {
		t.Errorf("it is %s to %s", got.Start, got.End)
	}
}

func TestAnEndBeforeTheStartIsTheNextMorning(t *testing.T) {
	w := opened(t)
	selectEvent(w, first)
	retype(t, w, "21:45", "1:30")
	if got := event(t, w, first).When.End; got != calendar.DayOf(2027, 8, 24).At(90) {
		t.Errorf("it ends at %s", got)
	}
}

func TestWhatCannotBeReadStaysInItsFieldWithTheReasonUnderIt(t *testing.T) {
	w := opened(t)
	selectEvent(w, first)
	before := event(t, w, first).When
	e := retype(t, w, "23 Aug 2027 20:30", "when the moon is full")
	says(t, w, "is not understood.")
	if w.dialog != nil || e.Text != "when the moon is full" {
		t.Errorf("the field shows %q, beside a dialog (%v)", e.Text, w.dialog != nil)
	}
	w.inspector.Show(w.state.Selection()) // made anew by whatever else changes
	says(t, w, "when the moon is full", "is not understood.")
	entryWith(t, w, "when the moon is full").TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	saysNot(t, w, "is not understood.")
	if got := event(t, w, first).When; got != before {
		t.Errorf("it is %s to %s", got.Start, got.End)
	}
	says(t, w, "23 Aug 2027 20:30")
}

func TestAnEmptiedTitleStaysEmptyWithTheReasonUnderIt(t *testing.T) {
	w := opened(t)
	selectEvent(w, first)
	e := retype(t, w, "The Boiler Room Cantata", "")
	if w.dialog != nil || e.Text != "" || w.refused() != 1 {
		t.Errorf("the field shows %q; %d are refused: %s", e.Text, w.refused(), shown(w))
	}
	if got := w.state.Season().Plan.Activities.At(show).Title["en"]; got != "The Boiler Room Cantata" {
		t.Errorf("the title is %q", got)
	}
}

func TestAStartKeepsTheHoursThatPassOverAChangeOfTheClocks(t *testing.T) {
	w := opened(t)
	selectEvent(w, first)
	retype(t, w, "23 Aug 2027 20:30", "31.10.2027 1:30") // at 3:00 it is 2:00 again
	if got, _ := event(t, w, first).When.Span(); got.End-got.Start != 75*60 {
		t.Errorf("it lasts %d minutes", (got.End-got.Start)/60)
	}
}

func TestAnEndOnTheNextDaySaysSo(t *testing.T) {
	w := opened(t)
	selectEvent(w, first)
	retype(t, w, "21:45", "20:00")
	says(t, w, "next day, 23 h 30")
}

func TestASpaceInAnotherZoneKeepsTheClockOnTheWall(t *testing.T) {
	w := opened(t)
	selectEvent(w, first)
	before := event(t, w, first).When
	choiceWith(t, w, string(hall)).Pick(string(tunis))
	after := event(t, w, first).When
	if after.Zone != "Africa/Tunis" || after.Start != before.Start {
		t.Errorf("it is %s in %s", after.Start, after.Zone)
	}
	says(t, w, "20:30 – 21:45 (Tunis)")
}

func TestKindAndStatusAreChosenAndOnlyLegalMovesAreOffered(t *testing.T) {
	w := opened(t)
	selectEvent(w, second)
	status := choiceWith(t, w, "option")
	for _, o := range status.Options {
		if !calendar.Option.CanBecome(calendar.Status(o.Key)) {
			t.Errorf("%s is offered", o.Key)
		}
	}
	status.Pick("confirmed")
	choiceWith(t, w, "show").Pick("workshop")
	if got := event(t, w, second).Status; got != calendar.Confirmed {
		t.Errorf("the status is %s", got)
	}
	if got := w.state.Season().Plan.Activities.At(show).Kind; got != calendar.Workshop {
		t.Errorf("the kind is %s", got)
	}
	if got := len(w.state.KindsThere()); got != 1 {
		t.Errorf("%d kinds are there", got)
	}
}

func TestBothKeysOfRedoDoAgainWhatWasUndone(t *testing.T) {
	w := opened(t)
	selectEvent(w, first)
	retype(t, w, "The Boiler Room Cantata", "The Boiler Room Requiem")
	w.run("undo")
	e := entryWith(t, w, "The Boiler Room Cantata")
	test.Type(e, "x")
	e.TypedShortcut(control.Redo) // its own, while something is typed in it
	if got := w.state.Season().Plan.Activities.At(show).Title["en"]; got != "The Boiler Room Cantata" {
		t.Errorf("while something is typed the season does again what was undone: %q", got)
	}
	e.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	w.win.Canvas().Unfocus()
	w.win.Canvas().(interface{ TypedShortcut(fyne.Shortcut) }).TypedShortcut(control.Redo)
	if got := w.state.Season().Plan.Activities.At(show).Title["en"]; got != "The Boiler Room Requiem" {
		t.Errorf("after redo the title is %q", got)
	}
}

func TestASecondEscapeInAFieldGivesTheKeyboardToTheTimeline(t *testing.T) {
	w := opened(t)
	selectEvent(w, first)
	e := entryWith(t, w, "21:45")
	w.win.Canvas().Focus(e)
	e.SetText("22")
	e.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if w.win.Canvas().Focused() != fyne.Focusable(e) || e.Text != "21:45" {
		t.Fatalf("the first escape left the field, which says %q", e.Text)
	}
	e.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if w.win.Canvas().Focused() != fyne.Focusable(w.timeline) {
		t.Errorf("the keyboard is with %T", w.win.Canvas().Focused())
	}
}

func TestWhatAnUndoBringsBackIsSelectedAndInSight(t *testing.T) {
	w := opened(t)
	selectEvent(w, second)
	ref := w.state.Selection()
	w.state.Do(func(plan *calendar.Plan) (work.Act, error) {
		d, err := work.Delete{}.Act(plan, ref)
		return d.Act, err
	}, func(err error) { t.Error(err) }, nil)
	w.state.Select(calendar.Ref{})
	w.timeline.ShowSpan(w.state.Days(calendar.DayOf(2027, 3, 1), 7))
	w.run("undo")
	if w.state.Selection() != ref || !w.timeline.Sees(ref) {
		t.Errorf("selected is %v, in sight: %v", w.state.Selection(), w.timeline.Sees(ref))
	}
	w.run("redo")
	if sel := w.state.Selection(); w.state.Season().Plan.Events.At(second) != nil || sel.ID != "" && w.state.Season().Plan.Record(sel) == nil {
		t.Errorf("after it is gone again, selected is %v", sel)
	}
}

func TestAGroupThatIsFoldedUnfoldsForWhatWasFoundInIt(t *testing.T) {
	for _, ref := range []calendar.Ref{{Type: calendar.TypeEvent, ID: second}, {Type: calendar.TypeSpace, ID: hall}} {
		w := opened(t)
		w.state.FoldAll(true)
		w.jump(work.Found{Ref: ref})
		if w.state.IsFolded(bunker) {
			t.Errorf("%s: it is still folded", ref.Type)
		}
	}
	w := opened(t)
	w.state.FoldAll(true)
	w.jump(work.Found{Ref: calendar.Ref{Type: calendar.TypePartner, ID: bunker}})
	if !w.state.IsFolded(bunker) {
		t.Error("for itself a partner need not unfold")
	}
}

func TestWhoComesBackToTheWindowGoesOnWhereTheyWere(t *testing.T) {
	w := opened(t)
	e := control.NewEntry("Kino Maja", nil)
	w.win.SetContent(e)
	w.win.Canvas().Focus(e)
	e.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd})
	e.FocusLost()
	w.cameBack()
	e.FocusGained()
	if e.TypedRune('!'); e.Text != "Kino Maja!" {
		t.Errorf("%q stands there", e.Text)
	}
}

// Dates of four years later are taken in, and looked at; without them the season is where it was.
func TestAnUndoThatLeavesNothingForYearsComesBackToTheDatesOfTheSeason(t *testing.T) {
	for _, room := range []string{"timeline", "day", "month"} {
		w := opened(t)
		w.run("room." + room)
		late := *event(t, w, first)
		late.ID = calendar.DerivedID("late")
		late.When = calendar.When{Start: calendar.DayOf(2031, 5, 1).At(1200), End: calendar.DayOf(2031, 5, 1).At(1260), Zone: late.When.Zone}
		w.state.Do(func(*calendar.Plan) (work.Act, error) {
			return work.Act{Label: storage.Label{Key: "label.add"}, Put: []calendar.Record{&late}}, nil
		}, func(err error) { t.Error(err) }, nil)
		selectEvent(w, late.ID)
		w.goToDay(calendar.DayOf(2031, 5, 1))
		there := w.state.Span()
		w.run("undo")
		plan := w.state.Season().Plan
		if from, until := work.Range(plan); !w.state.Days(from, int(until-from)).Meets(w.state.Span()) || w.state.Span() == there {
			t.Errorf("%s: shown is %v", room, w.state.Span())
		}
		if !w.sees(first) && !w.sees(second) {
			t.Errorf("%s: none of the dates is in sight", room)
		}
	}
	w := opened(t)
	selectEvent(w, first)
	retype(t, w, "The Boiler Room Cantata", "The Boiler Room Requiem")
	w.goToDay(calendar.DayOf(2027, 8, 10))
	here := w.state.Span()
	if w.run("undo"); w.state.Span() != here {
		t.Errorf("what leaves the dates where they are moves %v to %v", here, w.state.Span())
	}
}

// What is undone is selected where it is not, and said below: its place may be out of sight.
func TestWhoTakesSomethingBackSeesWhatItWas(t *testing.T) {
	rename := func(w *window) { retype(t, w, "The Boiler Room Cantata", "Requiem") }
	move := func(w *window) { retype(t, w, "23 Aug 2027 20:30", "24.8. 22:00") }
	other := calendar.Ref{Type: calendar.TypePartner, ID: bunker}
	cases := map[string]struct {
		do   func(*window)
		then []calendar.Ref // selected when it is undone
		want calendar.Ref
		said string
	}{
		"a date, from another place":         {move, []calendar.Ref{other}, calendar.Ref{Type: calendar.TypeEvent, ID: first}, "Undone: Change the time of “The Boiler Room Cantata”"},
		"a date, from its activity":          {move, []calendar.Ref{{Type: calendar.TypeActivity, ID: show}}, calendar.Ref{Type: calendar.TypeActivity, ID: show}, "Undone: Change the time"},
		"a date, from its sister":            {move, []calendar.Ref{{Type: calendar.TypeEvent, ID: second}}, calendar.Ref{Type: calendar.TypeEvent, ID: first}, "Undone: Change the time"},
		"an activity, from one of its dates": {rename, []calendar.Ref{{Type: calendar.TypeEvent, ID: second}}, calendar.Ref{Type: calendar.TypeEvent, ID: second}, "Undone: Rename"},
		"an activity, from nowhere":          {rename, nil, calendar.Ref{Type: calendar.TypeActivity, ID: show}, "Undone: Rename"},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			w := opened(t)
			selectEvent(w, first)
			c.do(w)
			w.state.Select(c.then...)
			w.run("undo")
			if got := w.state.Selection(); got != c.want {
				t.Errorf("%v is selected, want %v", got, c.want)
			}
			says(t, w, c.said)
			w.run("redo")
			says(t, w, strings.Replace(c.said, "Undone", "Redone", 1))
		})
	}
}
