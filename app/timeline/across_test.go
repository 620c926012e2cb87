package timeline

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"affiche/app/board/boardtest"
	"affiche/app/scene"
	"affiche/app/state"
	"affiche/calendar"
)

// shifted presses an arrow while Shift is held.
func shifted(l *Timeline, key fyne.KeyName) {
	l.Held = func() fyne.KeyModifier { return fyne.KeyModifierShift }
	l.TypedKey(&fyne.KeyEvent{Name: key})
}

// spaceOf is where a date is.
func spaceOf(s *state.State, date calendar.Ref) calendar.ID {
	return s.Season().Plan.Events.At(date.ID).Place.Space
}

func TestShiftAndAnArrowMoveADateToTheRowAboveAndBelow(t *testing.T) {
	l, s, b := week(t)
	l.OnRefused = func(err error) { t.Errorf("refused: %v", err) }
	s.Select(b.Ref)
	l.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: boardtest.Heart(b)}})
	before := boardtest.Changes(t, s)
	for _, c := range []struct {
		key  fyne.KeyName
		want string
	}{{fyne.KeyUp, "Foyer"}, {fyne.KeyUp, "Foyer"}, {fyne.KeyDown, "Main hall"}, {fyne.KeyDown, "Main hall"}} {
		shifted(l, c.key)
		if got := spaceOf(s, b.Ref); got != calendar.DerivedID("s", c.want) || s.Selection() != b.Ref {
			t.Errorf("%s: it is in %s, and selected is %v", c.key, got, s.Selection())
		}
		if boardtest.Card(l) != "" {
			t.Error("the card of the old place stands")
		}
	}
	if got := boardtest.Changes(t, s); got != before+2 || boardtest.When(s, b.Ref.ID) != "2027-07-06T20:00 2027-07-06T22:00" {
		t.Errorf("%d changes, and it is at %s", got-before, boardtest.When(s, b.Ref.ID))
	}
}

func TestShiftAndAnArrowGoToTheNextRowThatMayBeAndElseStay(t *testing.T) {
	l, s, b := by(t, scene.Statuses)
	s.Select(b.Ref)
	status := func() calendar.Status { return s.Season().Plan.Events.At(b.Ref.ID).Status }
	for range 12 {
		shifted(l, fyne.KeyDown)
		if s.Selection() != b.Ref {
			t.Fatalf("selected is %v", s.Selection())
		}
	}
	if status() != calendar.Done {
		t.Errorf("below done there is nothing that may be, and it is %s", status())
	}
	off := *s.Season().Plan.Events.At(b.Ref.ID)
	off.Status = calendar.Cancelled
	boardtest.Put(t, s, &off)
	if shifted(l, fyne.KeyUp); status() != calendar.Confirmed {
		t.Errorf("above cancelled the next that may be is confirmed, and it is %s", status())
	}
	place := calendar.Ref{Type: calendar.TypeSpace, ID: calendar.DerivedID("s", "Foyer")}
	s.Select(place)
	l.Resize(fyne.NewSize(900, 130)) // so that there is something to scroll
	before := l.view
	if shifted(l, fyne.KeyDown); s.Selection() != place || l.view != before {
		t.Errorf("what cannot be moved gives way to %v, or the rows move to %g", s.Selection(), l.view.Top)
	}
}

func TestAKeyThatMovesADateToAnotherKindSaysWhatItBecameAsAHandIsTold(t *testing.T) {
	l, s, b := by(t, scene.Kinds)
	told := ""
	l.OnTold = func(words string) { told = words }
	s.Select(b.Ref)
	shifted(l, fyne.KeyDown)
	kind := s.Season().Plan.Activities.At(s.Season().Plan.Events.At(b.Ref.ID).Activity).Kind
	if want := state.Capital(s.Say("kind." + string(kind))); kind == calendar.Show || !strings.Contains(told, want+", all ") || !strings.HasPrefix(told, s.NameOf(b.Ref)) {
		t.Errorf("of a %s it says %q", kind, told)
	}
	l, s, b = week(t)
	l.OnTold, told = func(words string) { told = words }, "?"
	s.Select(b.Ref)
	shifted(l, fyne.KeyUp)
	if told != "" {
		t.Errorf("of another space, where it is seen, it says %q", told)
	}
}

func TestTheGhostSaysWhyADateMayNotGoToARow(t *testing.T) {
	l, s, b := by(t, scene.Kinds)
	var festival *scene.Row
	for i, r := range l.layout.Rows() {
		if r.Share.Kind == calendar.Festival {
			festival = &l.layout.Rows()[i]
		}
	}
	box := l.rowBox(festival.ID)
	boardtest.Pull(l, boardtest.Heart(b), 0, float32(box.Y+box.H/2-b.Y-b.H/2))
	if want := s.Say("work.regroup-festival"); !strings.Contains(ghost(l), "\n"+want) {
		t.Errorf("the ghost says %q", ghost(l))
	}
	boardtest.Pull(l, boardtest.Heart(b), pixels(l, 3600*24), 0)
	if strings.Contains(ghost(l), "\n") {
		t.Errorf("in its own row the ghost says %q", ghost(l))
	}
}
