package timeline

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"affiche/app/board/boardtest"
	"affiche/app/scene"
	"affiche/app/state"
	"affiche/calendar"
	"affiche/storage"
)

// week is the timeline of the week in which the first dates are, and the date in the hall.
func week(t *testing.T) (*Timeline, *state.State, scene.Block) {
	t.Helper()
	l, s := shown(t)
	day := calendar.DayOf(2027, 7, 5)
	span, _ := calendar.Days(day, day+6, "Europe/Ljubljana").Span()
	l.ShowSpan(span)
	s.Changed.Listen(func([]calendar.Ref) { l.Relay() })
	l.OnRefused = func(err error) { t.Errorf("refused: %v", err) }
	b, ok := l.frame.Find(calendar.Ref{Type: calendar.TypeEvent, ID: calendar.DerivedID("e", "Main hall", "a")})
	if !ok {
		t.Fatal("the date of the hall is not in sight")
	}
	return l, s, b
}

// pixels is how wide a stretch of seconds is.
func pixels(l *Timeline, seconds float64) float32 { return float32(seconds / l.view.PerPixel) }

func TestADraggedDateMovesByTheStepsOfTheZoom(t *testing.T) {
	l, s, b := week(t)
	if l.Snap() != 3*3600 {
		t.Fatalf("a step of a week is %d seconds", l.Snap())
	}
	l.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: boardtest.Heart(b)}})
	if !(boardtest.Card(l) != "") {
		t.Fatal("there is no card to hide")
	}
	boardtest.Pull(l, boardtest.Heart(b), pixels(l, 24*3600+1000), 0)
	if got := ghost(l); got != "Wed 7 Jul 2027, 20:00 – 22:00" {
		t.Errorf("the ghost says %q", got)
	}
	if boardtest.Card(l) != "" {
		t.Error("the card stands before the ghost")
	}
	if boardtest.When(s, b.Ref.ID) != "2027-07-06T20:00 2027-07-06T22:00" {
		t.Error("the date moves before it is dropped")
	}
	boardtest.Drop(l, boardtest.Heart(b))
	if got := boardtest.When(s, b.Ref.ID); got != "2027-07-07T20:00 2027-07-07T22:00" {
		t.Errorf("it is at %s", got)
	}
	if ghostly(l) {
		t.Error("the ghost stays")
	}
	s.Undo()
	if got := boardtest.When(s, b.Ref.ID); got != "2027-07-06T20:00 2027-07-06T22:00" {
		t.Errorf("one undo brings it to %s", got)
	}
}

func TestADateIsDraggedToAnotherSpace(t *testing.T) {
	l, s, b := week(t)
	other, _ := l.frame.Find(calendar.Ref{Type: calendar.TypeEvent, ID: calendar.DerivedID("e", "Foyer", "a")})
	boardtest.Pull(l, boardtest.Heart(b), 0, float32(other.Y-b.Y))
	boardtest.Drop(l, boardtest.Heart(b))
	e := s.Season().Plan.Events.At(b.Ref.ID)
	if e.Place.Space != calendar.DerivedID("s", "Foyer") || e.When.Start.String() != "2027-07-06T20:00" {
		t.Errorf("it is in %v at %s", e.Place, e.When.Start)
	}
}

// What has no place of its own stands in the row of its run, and what is promised in that of its space.
func TestWhatStandsInARowForAnotherReasonIsDraggedToAnotherSpace(t *testing.T) {
	l, s, b := week(t)
	toured, promised := calendar.NewID(), calendar.NewID()
	e := *s.Season().Plan.Events.At(b.Ref.ID)
	boardtest.Put(t, s,
		&calendar.Run{ID: toured, Activity: e.Activity, Place: e.Place},
		&calendar.Hold{ID: promised, Subject: calendar.Subject{Space: e.Place.Space}, State: calendar.Held, When: e.When.MovedTo(e.When.Start + 24*3600)})
	e.Place, e.Run = calendar.Place{}, toured
	boardtest.Put(t, s, &e)
	for _, ref := range []calendar.Ref{b.Ref, {Type: calendar.TypeHold, ID: promised}} {
		at, ok := l.frame.Find(ref)
		other, there := l.frame.Find(boardtest.Ref("Foyer", 0))
		if !ok || !there {
			t.Fatalf("%v is not in sight", ref)
		}
		boardtest.Pull(l, boardtest.Heart(at), 0, float32(other.Y-at.Y))
		if got := ghost(l); !strings.Contains(got, "Foyer") {
			t.Errorf("the ghost of a %s says %q", ref.Type, got)
		}
		boardtest.Drop(l, boardtest.Heart(at))
	}
	foyer := calendar.DerivedID("s", "Foyer")
	if got := s.Season().Plan.Events.At(b.Ref.ID).Place.Space; got != foyer {
		t.Errorf("the date is in %q", got)
	}
	if got := s.Season().Plan.Holds.At(promised).Subject.Space; got != foyer {
		t.Errorf("what is promised is %q", got)
	}
}

func TestEscapeGivesADragUpAndNothingIsLeftBehind(t *testing.T) {
	l, s, b := week(t)
	before := boardtest.Changes(t, s)
	boardtest.Pull(l, boardtest.Heart(b), 200, 0)
	l.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if ghostly(l) {
		t.Error("the ghost stays")
	}
	l.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: boardtest.Heart(b)}, Dragged: fyne.NewDelta(5, 0)})
	boardtest.Drop(l, boardtest.Heart(b))
	if got := boardtest.Changes(t, s); got != before {
		t.Errorf("%d changes became %d", before, got)
	}
	if s.Selection() != b.Ref {
		t.Error("escape in a drag also gives up the selection")
	}
}

func TestADragGivenUpLeavesThePaperWhereItWas(t *testing.T) {
	l, _, b := week(t)
	before := l.view
	boardtest.Pull(l, boardtest.Heart(b), l.Size().Width-4-boardtest.Heart(b).X, 0)
	if l.view == before {
		t.Fatal("the paper does not run on")
	}
	l.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if l.view != before {
		t.Errorf("it was at %v and stays at %v", before, l.view)
	}
	l.Scroll(100, 0)
	moved := l.view
	boardtest.Pull(l, boardtest.Heart(b).AddXY(-100, 0), 20, 0)
	if l.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape}); l.view != moved {
		t.Errorf("a short one moves it to %v", l.view)
	}
}

func TestAnEdgeOfADateIsDrawnToAnotherTime(t *testing.T) {
	l, s, _ := week(t)
	l.Zoom(8)
	ref := calendar.Ref{Type: calendar.TypeEvent, ID: calendar.DerivedID("e", "Main hall", "a")}
	s.Select(ref)
	l.reveal(l.state.Selection())
	b, _ := l.frame.Find(ref)
	boardtest.Pull(l, fyne.NewPos(float32(b.Right()-2), float32(b.Y+5)), pixels(l, 3600), 0)
	boardtest.Drop(l, boardtest.Heart(b))
	if got := boardtest.When(s, ref.ID); got != "2027-07-06T20:00 2027-07-06T23:00" {
		t.Errorf("its end drawn by an hour, it is at %s", got)
	}
	b, _ = l.frame.Find(ref)
	boardtest.Pull(l, fyne.NewPos(float32(b.X+2), float32(b.Y+5)), pixels(l, 10*3600), 0)
	boardtest.Drop(l, boardtest.Heart(b))
	if got := boardtest.When(s, ref.ID); got != "2027-07-06T22:55 2027-07-06T23:00" {
		t.Errorf("its start drawn beyond its end, it is at %s", got)
	}
}

func TestCtrlDragsACopy(t *testing.T) {
	l, s, b := week(t)
	before := s.Season().Plan.Events.Len()
	boardtest.Pull(l, boardtest.Heart(b), pixels(l, 24*3600), 0)
	l.Held = func() fyne.KeyModifier { return fyne.KeyModifierShortcutDefault }
	l.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: boardtest.Heart(b).AddXY(pixels(l, 24*3600), 0)}})
	boardtest.Drop(l, boardtest.Heart(b))
	if s.Season().Plan.Events.Len() != before+1 || boardtest.When(s, b.Ref.ID) != "2027-07-06T20:00 2027-07-06T22:00" {
		t.Errorf("there are %d dates after %d; the first is at %s", s.Season().Plan.Events.Len(), before, boardtest.When(s, b.Ref.ID))
	}
	if made := s.Selection(); made == b.Ref || boardtest.When(s, made.ID)[:10] != "2027-07-07" {
		t.Errorf("selected is %v", made)
	}
}

func TestARectangleGathersDatesThatThenMoveTogether(t *testing.T) {
	l, s, b := week(t)
	l.Held = func() fyne.KeyModifier { return fyne.KeyModifierShift }
	from := fyne.NewPos(float32(scene.Column)+4, float32(scene.Axis)+30)
	boardtest.Pull(l, from, 600, 200)
	boardtest.Drop(l, from)
	if got := len(s.Selections()); got != 2 {
		t.Fatalf("%d are gathered", got)
	}
	l.Held = func() fyne.KeyModifier { return 0 }
	before := boardtest.Changes(t, s)
	boardtest.Pull(l, boardtest.Heart(b), pixels(l, 2*24*3600), 0)
	boardtest.Drop(l, boardtest.Heart(b))
	foyer := calendar.DerivedID("e", "Foyer", "a")
	if boardtest.When(s, b.Ref.ID)[:10] != "2027-07-08" || boardtest.When(s, foyer)[:10] != "2027-07-07" {
		t.Errorf("they are at %s and %s", boardtest.When(s, b.Ref.ID), boardtest.When(s, foyer))
	}
	if got := boardtest.Changes(t, s); got != before+1 {
		t.Errorf("it took %d changes", got-before)
	}
}

func TestARectangleBeginsAnewUnlessCtrlGathersBesides(t *testing.T) {
	l, s, b := week(t)
	elsewhere := calendar.Ref{Type: calendar.TypePartner, ID: s.Season().Plan.Events.At(b.Ref.ID).ID}
	for p := range s.Season().Plan.Partners.Each() {
		elsewhere.ID = p.ID
	}
	from := fyne.NewPos(float32(scene.Column)+4, float32(scene.Axis)+30)
	for _, c := range []struct {
		held fyne.KeyModifier
		want int
	}{{fyne.KeyModifierShift, 2}, {fyne.KeyModifierShift | fyne.KeyModifierShortcutDefault, 3}} {
		s.Select(elsewhere, b.Ref)
		l.Held = func() fyne.KeyModifier { return c.held }
		boardtest.Pull(l, from, 600, 200)
		if got := ghost(l); got != fmt.Sprintf("%d dates", c.want) {
			t.Errorf("with %v held the rectangle says %q", c.held, got)
		}
		boardtest.Drop(l, from)
		if got := len(s.Selections()); got != c.want {
			t.Errorf("with %v held %d are selected", c.held, got)
		}
	}
}

func TestPressingOneOfSeveralWithoutADragSelectsItAlone(t *testing.T) {
	l, s, b := week(t)
	foyer := calendar.Ref{Type: calendar.TypeEvent, ID: calendar.DerivedID("e", "Foyer", "a")}
	s.Select(foyer)
	l.Held = func() fyne.KeyModifier { return fyne.KeyModifierShortcutDefault }
	boardtest.Down(l, boardtest.Heart(b))
	boardtest.Up(l, boardtest.Heart(b))
	if len(s.Selections()) != 2 {
		t.Fatalf("with Ctrl there are %d", len(s.Selections()))
	}
	l.Held = func() fyne.KeyModifier { return 0 }
	boardtest.Down(l, boardtest.Heart(b))
	if len(s.Selections()) != 2 {
		t.Error("pressing one of several forgets the others before it could be dragged")
	}
	boardtest.Up(l, boardtest.Heart(b))
	if len(s.Selections()) != 1 || s.Selection() != b.Ref {
		t.Errorf("let go, selected is %v", s.Selections())
	}
}

func TestShiftAndAnArrowNudge(t *testing.T) {
	l, s, b := week(t)
	l.Zoom(8)
	s.Select(b.Ref)
	l.Held = func() fyne.KeyModifier { return fyne.KeyModifierShift }
	test.NewTempApp(t)
	l.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	step := calendar.Wall(l.Snap())
	start, _ := calendar.ParseWall("2027-07-06T20:00")
	if got := s.Season().Plan.Events.At(b.Ref.ID).When.Start; got != start+step {
		t.Errorf("it is at %s, a step is %d seconds", got, step)
	}
	l.TypedKey(&fyne.KeyEvent{Name: fyne.KeyLeft})
	if got := s.Season().Plan.Events.At(b.Ref.ID).When.Start; got != start {
		t.Errorf("and back at %s", got)
	}
}

func TestShiftAndAPageKeyMoveADateByADayAtAnyZoom(t *testing.T) {
	l, s, b := week(t)
	s.Select(b.Ref)
	l.Held = func() fyne.KeyModifier { return fyne.KeyModifierShift }
	for _, zoom := range []float32{1, 8, 1. / 200} {
		l.Zoom(float64(zoom))
		l.TypedKey(&fyne.KeyEvent{Name: fyne.KeyPageDown})
		if got := boardtest.When(s, b.Ref.ID); got != "2027-07-07T20:00 2027-07-07T22:00" {
			t.Errorf("zoomed by %g it is at %s", zoom, got)
		}
		l.TypedKey(&fyne.KeyEvent{Name: fyne.KeyPageUp})
		if got := boardtest.When(s, b.Ref.ID); got != "2027-07-06T20:00 2027-07-06T22:00" {
			t.Errorf("zoomed by %g it goes back to %s", zoom, got)
		}
	}
}

func TestDeleteAsksForWhatIsSelected(t *testing.T) {
	l, s, b := week(t)
	var asked []calendar.Ref
	l.OnDelete = func(refs []calendar.Ref) { asked = refs }
	l.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDelete})
	if asked != nil {
		t.Error("without a selection something is to be deleted")
	}
	s.Select(b.Ref)
	l.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDelete})
	if len(asked) != 1 || asked[0] != b.Ref {
		t.Errorf("to be deleted: %v", asked)
	}
}

// lion is a week, and in it the days of a festival with a date in it, held at their name.
func lion(t *testing.T) (l *Timeline, s *state.State, b scene.Block, days *calendar.Event, name fyne.Position) {
	t.Helper()
	l, s, b = week(t)
	plan := s.Season().Plan
	part := *plan.Activities.At(plan.Events.At(b.Ref.ID).Activity)
	festival := &calendar.Activity{ID: calendar.DerivedID("festival"), Kind: calendar.Festival, Title: calendar.Texts{"en": "Lion"}}
	days = &calendar.Event{ID: calendar.DerivedID("festival", "days"), Activity: festival.ID, Status: calendar.Confirmed, When: calendar.Days(calendar.DayOf(2027, 7, 6), calendar.DayOf(2027, 7, 9), "Europe/Ljubljana")}
	part.PartOf = festival.ID
	s.Apply(func(f *storage.File) ([]calendar.Ref, error) {
		c, err := f.Edit(storage.Label{Key: "label.add", Args: []string{"Lion"}}, func(tx *storage.Tx) error {
			return errors.Join(tx.Put(festival), tx.Put(&part), tx.Put(days))
		})
		return c.Touched, err
	}, nil)
	if len(l.frame.Bands) != 1 {
		t.Fatalf("the bands are %+v", l.frame.Bands)
	}
	label := l.frame.Bands[0].Label
	return l, s, b, days, fyne.NewPos(float32(label.X+label.W/2), float32(label.Y+label.H/2))
}

func TestAFestivalDraggedByItsNameRunsAlongAndNotOverTheRows(t *testing.T) {
	l, s, _, days, name := lion(t)
	l.Resize(fyne.NewSize(l.Size().Width, 150))
	l.Scroll(0, 1000)
	start, top := l.view.Start, l.view.Top
	if top == 0 {
		t.Fatal("all rows are in sight")
	}
	boardtest.Down(l, name)
	for _, y := range []float32{name.Y, 100, name.Y} { // in the heads, over the rows, and back
		l.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(l.Size().Width-5, y)}})
	}
	if l.view.Top != top {
		t.Errorf("the rows ran from %g to %g", top, l.view.Top)
	}
	if l.view.Start <= start {
		t.Error("at the right edge the paper does not run on")
	}
	boardtest.Drop(l, name)
	if got := boardtest.When(s, days.ID); got <= "2027-07-08" {
		t.Errorf("the festival is at %s", got)
	}
}

func TestAFestivalDraggedByItsNameTakesAlongAllThatIsInIt(t *testing.T) {
	l, s, b, days, at := lion(t)
	plan := s.Season().Plan
	before := boardtest.Changes(t, s)
	boardtest.Pull(l, at, pixels(l, 2*24*3600+5000), 300)
	boardtest.Drop(l, at)
	if got := boardtest.When(s, days.ID); got != "2027-07-08T00:00 2027-07-12T00:00" {
		t.Errorf("the festival is at %s", got)
	}
	if got := boardtest.When(s, b.Ref.ID); got != "2027-07-08T20:00 2027-07-08T22:00" {
		t.Errorf("what is in it is at %s", got)
	}
	if e := s.Season().Plan.Events.At(b.Ref.ID); e.Place != plan.Events.At(b.Ref.ID).Place || e.Place.Space != calendar.DerivedID("s", "Main hall") {
		t.Errorf("it went to %v", e.Place)
	}
	if got := boardtest.Changes(t, s); got != before+1 {
		t.Errorf("%d changes, before %d", got, before)
	}
	s.Undo()
	if got := boardtest.When(s, b.Ref.ID); got != "2027-07-06T20:00 2027-07-06T22:00" {
		t.Errorf("one undo brings it to %s", got)
	}
}

// flagged is the timeline of that week, and in it the flag of a milestone on 7 July.
func flagged(t *testing.T) (*Timeline, *state.State, calendar.Ref, fyne.Position) {
	t.Helper()
	l, s, _ := week(t)
	s.Selected.Listen(func(calendar.Ref) { l.Reselect() })
	m := &calendar.Milestone{ID: calendar.DerivedID("m"), Title: calendar.Texts{"en": "Print"}, Day: calendar.DayOf(2027, 7, 7), Partner: calendar.DerivedID("p")}
	boardtest.Put(t, s, m)
	b, ok := l.frame.Find(m.Ref())
	if !ok {
		t.Fatal("its flag is not in sight")
	}
	return l, s, m.Ref(), fyne.NewPos(float32(b.X+4), float32(b.Y+6))
}

func dayOf(s *state.State, ref calendar.Ref) string {
	return s.Season().Plan.Milestones.At(ref.ID).Day.String()
}

func TestAFlagIsDraggedToAnotherDayInOneChange(t *testing.T) {
	l, s, ref, at := flagged(t)
	before := boardtest.Changes(t, s)
	boardtest.Pull(l, at, pixels(l, 2*24*3600+1000), 120)
	if got := ghost(l); got != "Fri 9 Jul 2027" {
		t.Errorf("the ghost says %q", got)
	}
	if boxes := boardtest.Ghosts(l); len(boxes) != 1 {
		t.Errorf("the ghosts are %v", boxes)
	}
	l.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if boardtest.Drop(l, at); dayOf(s, ref) != "2027-07-07" || boardtest.Changes(t, s) != before {
		t.Errorf("given up, it is on %s", dayOf(s, ref))
	}
	boardtest.Pull(l, at, pixels(l, 2*24*3600+1000), 120)
	if boardtest.Drop(l, at); dayOf(s, ref) != "2027-07-09" || boardtest.Changes(t, s) != before+1 {
		t.Errorf("it is on %s after %d changes", dayOf(s, ref), boardtest.Changes(t, s)-before)
	}
	if box, ok := boardtest.Selection(l); s.Selection() != ref || !ok || !box.Has(float64(at.X+pixels(l, 2*24*3600)), float64(at.Y)) {
		t.Errorf("%v is selected, framed at %v, %v", s.Selection(), box, ok)
	}
	if s.Undo(); dayOf(s, ref) != "2027-07-07" {
		t.Errorf("one undo brings it to %s", dayOf(s, ref))
	}
}

func TestAFlagThatIsSelectedIsNudgedByDays(t *testing.T) {
	l, s, ref, at := flagged(t)
	boardtest.Down(l, at)
	boardtest.Up(l, at)
	l.Held = func() fyne.KeyModifier { return fyne.KeyModifierShift }
	for _, c := range []struct {
		key  fyne.KeyName
		want string
	}{
		{fyne.KeyRight, "2027-07-08"},
		{fyne.KeyPageDown, "2027-07-09"},
		{fyne.KeyUp, "2027-07-09"},
		{fyne.KeyLeft, "2027-07-08"},
	} {
		if l.TypedKey(&fyne.KeyEvent{Name: c.key}); dayOf(s, ref) != c.want {
			t.Errorf("after %s it is on %s", c.key, dayOf(s, ref))
		}
	}
	if s.Selection() != ref {
		t.Errorf("%v is selected", s.Selection())
	}
}

func TestTheFlagOfACallForApplicationsStays(t *testing.T) {
	l, s, _, _ := flagged(t)
	c := &calendar.CallForApplications{
		ID: calendar.DerivedID("c"), Title: calendar.Texts{"en": "Residencies"}, Closes: calendar.DayOf(2027, 7, 9).At(12 * 60),
		Zone: boardtest.Zone, State: calendar.CallOpen, Partner: calendar.DerivedID("p"),
	}
	boardtest.Put(t, s, c)
	b, _ := l.frame.Find(c.Ref())
	boardtest.Pull(l, fyne.NewPos(float32(b.X+4), float32(b.Y+6)), 40, 0)
	if ghostly(l) {
		t.Errorf("a ghost says %q", ghost(l))
	}
}

func TestADragWithCtrlCopiesWhatIsUnderItAndSaysSo(t *testing.T) {
	l, s, b := week(t)
	other := boardtest.Ref("Foyer", 0)
	s.Select(other)
	l.Held = func() fyne.KeyModifier { return fyne.KeyModifierShortcutDefault }
	boardtest.Pull(l, boardtest.Heart(b), pixels(l, 24*3600+1000), 0)
	if got := ghost(l); got != "copy of Main hall show · Wed 7 Jul 2027, 20:00 – 22:00 · option" && got != "copy of Main hall show · Wed 7 Jul 2027, 20:00 – 22:00 · idea" {
		t.Errorf("the ghost says %q", got)
	}
	if got := s.Selections(); len(got) != 1 || got[0] != other {
		t.Errorf("meanwhile selected is %v", got)
	}
	boardtest.Drop(l, boardtest.Heart(b))
	if got := s.Selections(); len(got) != 1 || got[0] == other || got[0] == b.Ref {
		t.Errorf("selected is %v", got)
	}
	s.Select(other)
	boardtest.Down(l, boardtest.Heart(b))
	if boardtest.Up(l, boardtest.Heart(b)); len(s.Selections()) != 2 {
		t.Errorf("pressed alone, selected is %v", s.Selections())
	}
}
