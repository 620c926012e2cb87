package timeline

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"affiche/app/board/boardtest"
	"affiche/app/scene"
	"affiche/app/state"
	"affiche/calendar"
)

// rowAt is the middle of a row's upper edge, where it is in sight.
func rowAt(t *testing.T, l *Timeline, id calendar.ID) float64 {
	t.Helper()
	for i := range l.frame.Strips {
		if s := &l.frame.Strips[i]; s.Row.ID == id {
			return s.Y + s.H/2
		}
	}
	t.Fatalf("%s is not in sight", id)
	return 0
}

func by(t *testing.T, g scene.Grouping) (*Timeline, *state.State, scene.Block) {
	t.Helper()
	l, s, b := week(t)
	s.GroupBy(g)
	l.OnRefused = nil
	b, ok := l.frame.Find(b.Ref)
	if !ok {
		t.Fatal("the date is not in sight")
	}
	return l, s, b
}

func TestAnotherRowIsAnotherStatus(t *testing.T) {
	l, s, b := by(t, scene.Statuses)
	boardtest.Pull(l, boardtest.Heart(b), 0, float32(rowAt(t, l, "status/option")-b.Y-b.H/2))
	if got := ghost(l); !strings.HasSuffix(got, " · option") {
		t.Errorf("the ghost says %q", got)
	}
	boardtest.Drop(l, boardtest.Heart(b))
	e := s.Season().Plan.Events.At(b.Ref.ID)
	if e.Status != calendar.Option || boardtest.When(s, b.Ref.ID) != "2027-07-06T20:00 2027-07-06T22:00" {
		t.Errorf("it is %s at %s", e.Status, boardtest.When(s, b.Ref.ID))
	}
	s.Undo()
	if s.Season().Plan.Events.At(b.Ref.ID).Status != calendar.Confirmed {
		t.Error("one undo does not bring it back")
	}
}

func TestARungThatIsTooFarIsRefusedWithWords(t *testing.T) {
	l, s, b := by(t, scene.Statuses)
	var refused error
	l.OnRefused = func(err error) { refused = err }
	boardtest.Pull(l, boardtest.Heart(b), 0, float32(rowAt(t, l, "status/released")-b.Y-b.H/2))
	boardtest.Drop(l, boardtest.Heart(b))
	if refused == nil || s.Season().Plan.Events.At(b.Ref.ID).Status != calendar.Confirmed {
		t.Errorf("refused: %v", refused)
	}
}

func TestAnotherRowIsAnotherKindOfTheWholeActivity(t *testing.T) {
	l, s, b := by(t, scene.Kinds)
	boardtest.Pull(l, boardtest.Heart(b), 0, float32(rowAt(t, l, "kind/workshop")-b.Y-b.H/2))
	if got := ghost(l); !strings.HasSuffix(got, " · Workshop, all 8 dates of it") {
		t.Errorf("the ghost says %q", got)
	}
	boardtest.Drop(l, boardtest.Heart(b))
	plan := s.Season().Plan
	if a := plan.Activities.At(plan.Events.At(b.Ref.ID).Activity); a.Kind != calendar.Workshop {
		t.Errorf("it is a %s", a.Kind)
	}
}

func TestGroupsFoldByKeyAndByTheirTriangle(t *testing.T) {
	l, s, b := week(t)
	group := l.layout.Rows()[0].ID
	s.Select(b.Ref)
	l.Keyed(fyne.KeyPeriod)
	if s.IsFolded(group) {
		t.Error("without Ctrl a full stop folds")
	}
	l.FoldHere()
	if !s.IsFolded(group) || len(l.layout.Rows()) != 1 {
		t.Errorf("the group of what is selected is not folded; there are %d rows", len(l.layout.Rows()))
	}
	l.FoldHere()
	if s.IsFolded(group) {
		t.Error("it does not unfold")
	}
	boardtest.Down(l, fyne.NewPos(12, float32(scene.Axis)+12))
	if !s.IsFolded(group) {
		t.Error("the triangle does not fold")
	}
}

func TestAHeadInFocusFoldsWithTheArrows(t *testing.T) {
	l, s, _ := week(t)
	group := l.layout.Rows()[0].ID
	s.Select(calendar.Ref{Type: calendar.TypePartner, ID: group})
	l.Keyed(fyne.KeyLeft)
	if !s.IsFolded(group) {
		t.Error("left does not fold")
	}
	l.Keyed(fyne.KeyLeft)
	l.Keyed(fyne.KeyRight)
	if s.IsFolded(group) {
		t.Error("right does not unfold")
	}
}

func TestAHeadThatIsNoRecordFoldsByOneClickByTwoAndByReturn(t *testing.T) {
	l, s, _ := by(t, scene.Statuses)
	const group = "status/confirmed"
	head := fyne.NewPos(90, float32(rowAt(t, l, group)))
	typed := func(k fyne.KeyName) { l.TypedKey(&fyne.KeyEvent{Name: k}) }
	boardtest.Down(l, head)
	boardtest.Up(l, head)
	if !s.IsFolded(group) || s.Selection() != (calendar.Ref{}) {
		t.Errorf("folded: %v, selected %v", s.IsFolded(group), s.Selection())
	}
	if typed(fyne.KeyReturn); s.IsFolded(group) {
		t.Error("return does not unfold it")
	}
	if typed(fyne.KeyLeft); !s.IsFolded(group) {
		t.Error("the arrow to the left does not fold it")
	}
	typed(fyne.KeyRight)
	s.Select(boardtest.Ref("Foyer", 0))
	if typed(fyne.KeyReturn); s.IsFolded(group) {
		t.Error("return folds although a date is selected")
	}
}

func TestTwoClicksOnAHeadFoldItOnce(t *testing.T) {
	for g, group := range map[scene.Grouping]calendar.ID{scene.Statuses: "status/confirmed", scene.Places: calendar.DerivedID("p")} {
		s := boardtest.Open(t, 0, nil) // no time between two clicks
		l := New(s)
		s.Arranged.Listen(func(struct{}) { l.Relay() })
		boardtest.Show(t, l, fyne.NewSize(900, 500))
		l.ShowSpan(s.Days(calendar.DayOf(2027, 7, 5), 7))
		s.GroupBy(g)
		head := fyne.NewPos(90, float32(rowAt(t, l, group)))
		for range 2 {
			boardtest.Over(l, head)
			boardtest.Down(l, head)
			boardtest.Up(l, head)
		}
		if !s.IsFolded(group) {
			t.Errorf("%s is not folded", group)
		}
	}
}
