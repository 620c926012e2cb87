package app

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"affiche/app/create"
	"affiche/app/work"
	"affiche/calendar"
)

// types gives letters and keys to whatever has the keyboard, as the driver does: the key first, then its letter.
func types(t *testing.T, w *window, words string, keys ...fyne.KeyName) {
	t.Helper()
	for _, letter := range words {
		if f := w.win.Canvas().Focused(); f != nil {
			f.TypedKey(&fyne.KeyEvent{Name: fyne.KeyName(string(letter))})
		}
		if f := w.win.Canvas().Focused(); f != nil {
			f.TypedRune(letter)
		} else {
			w.win.Canvas().OnTypedRune()(letter)
		}
	}
	for _, key := range keys {
		if f := w.win.Canvas().Focused(); f != nil {
			f.TypedKey(&fyne.KeyEvent{Name: key})
		} else {
			w.win.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: key})
		}
	}
}

// pointTo moves the pointer over the timeline.
func pointTo(w *window, at fyne.Position) {
	w.timeline.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at}})
}

// onTheHall is a point of the timeline in the row of the main hall, on the day of its first date.
func onTheHall(t *testing.T, w *window) fyne.Position {
	t.Helper()
	w.timeline.ShowSpan(w.state.Days(calendar.DayOf(2027, 8, 23), 7))
	block, ok := w.timeline.Picture().Find(calendar.Ref{Type: calendar.TypeEvent, ID: first})
	if !ok {
		t.Fatal("the first date is not in sight")
	}
	return fyne.NewPos(float32(block.X)-60, float32(block.Y)+4)
}

func TestTwoLettersMakeADateAtThePointer(t *testing.T) {
	w := opened(t)
	at := onTheHall(t, w)
	pointTo(w, at)
	spot, _, ok := w.timeline.Pointed()
	if !ok {
		t.Fatal("the pointer is on no date's place")
	}
	w.toView()
	types(t, w, "nn")
	types(t, w, "Nine moons", fyne.KeyReturn)
	made := event(t, w, w.state.Selection().ID)
	zone, _ := calendar.Zone("Europe/Ljubljana")
	if made.Place.Space != hall || made.When.Start > spot.At.Wall(zone) || spot.At.Wall(zone)-made.When.Start >= calendar.Wall(w.timeline.Snap()) {
		t.Errorf("pointed at %s it is %s in %v", spot.At.Wall(zone), made.When.Start, made.Place)
	}
	a := w.state.Season().Plan.Activities.At(made.Activity)
	if a.Title["en"] != "Nine moons" || a.Kind != calendar.Show || a.Lead != bunker || made.Status != calendar.Idea {
		t.Errorf("it is %+v, %s", a, made.Status)
	}
	if w.win.Canvas().Focused() != fyne.Focusable(w.timeline) || w.making != nil {
		t.Error("the keyboard is not back on the timeline")
	}
	says(t, w, "“Nine moons” added: Ctrl+Z takes it back")
	w.run("undo")
	saysNot(t, w, "takes it back")
	if plan := w.state.Season().Plan; plan.Activities.Len() != 1 || plan.Events.Len() != 2 {
		t.Errorf("one undo leaves %d activities and %d dates", plan.Activities.Len(), plan.Events.Len())
	}
}

func TestADateOfWhichNothingIsTypedWasNeverBegun(t *testing.T) {
	for name, leave := range map[string]func(*window){
		"escape":         func(w *window) { types(t, w, "", fyne.KeyEscape) },
		"a press beside": func(w *window) { w.endMakingByPress(t) },
	} {
		t.Run(name, func(t *testing.T) {
			w := opened(t)
			pointTo(w, onTheHall(t, w))
			w.toView()
			types(t, w, "NN")
			if w.making == nil {
				t.Fatal("no title is asked for")
			}
			before := w.state.Season().Undo
			leave(w)
			if w.making != nil || w.state.Season().Undo != before || w.state.Season().Plan.Events.Len() != 2 {
				t.Errorf("something is left of it: %s", shown(w))
			}
		})
	}
}

// endMakingByPress presses what covers the window beside the card.
func (w *window) endMakingByPress(t *testing.T) {
	t.Helper()
	for _, o := range inside(w.making.object) {
		if p, ok := o.(interface {
			fyne.Tappable
			desktop.Hoverable
		}); ok {
			p.Tapped(nil)
			return
		}
	}
	t.Fatal("nothing covers the window")
}

func TestReturnWithoutATitleSaysWhatIsMissing(t *testing.T) {
	w := opened(t)
	pointTo(w, onTheHall(t, w))
	w.toView()
	types(t, w, "nn", fyne.KeyReturn)
	says(t, w, "Give it a title")
	types(t, w, "Late", fyne.KeyReturn)
	if w.making != nil || w.state.Season().Plan.Events.Len() != 3 {
		t.Errorf("it is not made: %s", shown(w))
	}
}

func TestTheArrowsTakeAnotherKind(t *testing.T) {
	w := opened(t)
	pointTo(w, onTheHall(t, w))
	w.toView()
	types(t, w, "nn", fyne.KeyDown)
	types(t, w, "Clay", fyne.KeyReturn)
	made := event(t, w, w.state.Selection().ID)
	if a := w.state.Season().Plan.Activities.At(made.Activity); a.Kind != calendar.Workshop || made.When.Length().Hours() != 2 {
		t.Errorf("it is a %s of %v", a.Kind, made.When.Length())
	}
}

func TestWithoutThePointerANewDateFollowsWhatIsSelected(t *testing.T) {
	w := opened(t)
	selectEvent(w, first)
	w.enter(w.rooms.all[3])
	types(t, w, "", fyne.KeyInsert)
	types(t, w, "n")
	types(t, w, "After", fyne.KeyReturn)
	made := event(t, w, w.state.Selection().ID)
	if made.When.Start != event(t, w, first).When.End || made.Place.Space != hall {
		t.Errorf("it is %s in %v", made.When.Start, made.Place)
	}
}

func TestOneMoreDateIsLikeTheOneSelected(t *testing.T) {
	w := opened(t)
	selectEvent(w, second)
	w.toView()
	types(t, w, "no")
	made, like := event(t, w, w.state.Selection().ID), event(t, w, second)
	const day = 24 * 60 * 60
	if made.ID == second || made.Activity != show || made.When.Start != like.When.Start+day || made.When.End != like.When.End+day {
		t.Errorf("it is %+v", made)
	}
}

func TestAHoldTakesThePlaceAndTheTimeThatArePointedAt(t *testing.T) {
	w := opened(t)
	pointTo(w, onTheHall(t, w))
	w.toView()
	types(t, w, "nh")
	h := w.state.Season().Plan.Holds.At(w.state.Selection().ID)
	if h == nil || h.Subject.Space != hall || h.When.IsZero() || h.Rank != 1 {
		t.Errorf("the hold is %+v: %s", h, shown(w))
	}
}

func TestAnActivityMayBeWithoutATime(t *testing.T) {
	w := opened(t)
	pointTo(w, onTheHall(t, w))
	w.toView()
	types(t, w, "na")
	types(t, w, "Some day", fyne.KeyReturn)
	if made := event(t, w, w.state.Selection().ID); !made.When.IsZero() || made.Place.Space != hall {
		t.Errorf("it is %+v", made)
	}
}

func TestNothingNewIsOfferedWhereNothingMayBeWritten(t *testing.T) {
	w := bare(t)
	types(t, w, "n")
	if w.making != nil {
		t.Error("a window without a season offers something new")
	}
}

func TestTheButtonOffersWhatTheLetterOffers(t *testing.T) {
	w := opened(t)
	press(t, w, "New")
	c, ok := w.win.Canvas().Focused().(*create.Choice)
	if !ok {
		t.Fatalf("no choice has the keyboard: %s", shown(w))
	}
	says(t, w, "Date here", "New date…", "New partner…", "New venue…", "New space…")
	if !c.Take('d') || w.dialog == nil || w.making != nil {
		t.Error("D does not ask for a date with all its fields")
	}
}

func TestTwoPressesOnFreePaperAskForATitle(t *testing.T) {
	w := opened(t)
	at := onTheHall(t, w)
	for range 2 {
		e := &desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at}, Button: desktop.MouseButtonPrimary}
		w.timeline.MouseDown(e)
		w.timeline.MouseUp(e)
	}
	test.Type(w.win.Canvas().Focused(), "Two")
	types(t, w, "", fyne.KeyReturn)
	if made := event(t, w, w.state.Selection().ID); made.Place.Space != hall || made.ID == first || made.ID == second {
		t.Errorf("it is %+v: %s", made, shown(w))
	}
}

func TestWhatIsTypedWhereNoDateIsLookedAtMakesNothing(t *testing.T) {
	for _, room := range []string{"partners", "history"} {
		w := opened(t)
		w.run("room." + room)
		w.typedRune('n')
		w.typed(&fyne.KeyEvent{Name: fyne.KeyInsert})
		if w.making != nil {
			t.Errorf("in %s it offers to make something", room)
		}
		w.run("room.list")
		if w.run("here"); w.making == nil {
			t.Error("in the list it offers nothing")
		}
		w.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
		if w.win.Canvas().Focused().TypedRune(' '); w.making == nil || w.making.object != w.win.Canvas().Overlays().Top() {
			t.Error("a space leaves the choice")
		}
		if _, ok := w.win.Canvas().Focused().(*create.Choice); !ok {
			t.Errorf("a space chooses: %T", w.win.Canvas().Focused())
		}
	}
}

func TestThatTheFilterHidesWhatWasMadeIsSaidUntilTheNextAct(t *testing.T) {
	for name, act := range map[string]func(*window){
		"another is selected": func(w *window) { selectEvent(w, first) },
		"the filter is gone":  func(w *window) { w.filter.Clear() },
	} {
		w := opened(t)
		w.state.SetFilter(work.Filter{Text: "Cantata"})
		if why := w.makeDates(work.NewDates{Title: "Kites", Language: "en", Kind: calendar.Show}, false); why != "" {
			t.Fatal(why)
		}
		hidden := w.state.Say("window.hidden")
		if !strings.Contains(w.status.note, hidden) {
			t.Fatalf("below it says %q", w.status.note)
		}
		if act(w); w.status.note != "" {
			t.Errorf("when %s, below it still says %q", name, w.status.note)
		}
	}
}
