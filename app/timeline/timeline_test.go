package timeline

import (
	"math"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"pgregory.net/rapid"

	"affiche/app/board/boardtest"
	"affiche/app/scene"
	"affiche/app/state"
	"affiche/calendar"
)

var clock = boardtest.Clock

// shown is a timeline of 900×500 on a season of one partner, with a date each week in two spaces.
func shown(t *testing.T) (*Timeline, *state.State) {
	t.Helper()
	return shownWith(t, time.Minute)
}

// shownWith is shown, with a clock that goes on by a tick at each look.
func shownWith(t *testing.T, tick time.Duration) (*Timeline, *state.State) {
	t.Helper()
	s := boardtest.Open(t, tick, nil)
	line := New(s)
	s.Selected.Listen(func(calendar.Ref) { line.Reselect() })
	s.Arranged.Listen(func(struct{}) { line.Relay() })
	boardtest.Show(t, line, fyne.NewSize(900, 500))
	line.ShowSpan(quarter(t, s))
	return line, s
}

func quarter(t *testing.T, s *state.State) calendar.Span {
	t.Helper()
	return state.Quarter.Around(calendar.InstantOf(clock), s.Zone(), 0)
}

// middle is the middle of the first block that shows a date.
func middle(t *testing.T, l *Timeline) fyne.Position {
	t.Helper()
	b, ok := l.begins(0)
	if !ok {
		t.Fatal("no date is in sight")
	}
	return boardtest.Heart(b)
}

func ghost(l *Timeline) string {
	says, _ := boardtest.Ghost(l)
	return says
}

func ghostly(l *Timeline) bool { _, on := boardtest.Ghost(l); return on }
func marked(l *Timeline) bool  { _, on := boardtest.Selection(l); return on }
func hovers(l *Timeline) bool  { _, on := boardtest.Hover(l); return on }

func TestADateIsSelectedWhenThePointerGoesDown(t *testing.T) {
	l, s := shown(t)
	p := middle(t, l)
	boardtest.Down(l, p)
	if s.Selection().Type != calendar.TypeEvent {
		t.Fatalf("selected: %v", s.Selection())
	}
	boardtest.Up(l, p)
	if s.Selection().ID == "" || !marked(l) {
		t.Error("the selection is not shown, or is gone when the pointer goes up")
	}
	empty := fyne.NewPos(880, 490)
	boardtest.Down(l, empty)
	boardtest.Up(l, empty)
	if s.Selection().ID != "" {
		t.Error("a click on nothing selects nothing")
	}
}

func TestALateSecondClickOpensNothing(t *testing.T) {
	l, _ := shown(t)
	opened := 0
	l.OnOpen = func(calendar.Ref) { opened++ }
	p := middle(t, l)
	boardtest.Down(l, p) // the clock of this test goes a minute at each look
	boardtest.Down(l, p)
	if opened != 0 {
		t.Errorf("opened %d times", opened)
	}
}

func TestZoomingKeepsTheMomentUnderThePointer(t *testing.T) {
	l, s := shown(t)
	rapid.Check(t, func(t *rapid.T) {
		l.ShowSpan(state.Quarter.Around(calendar.InstantOf(clock), s.Zone(), 0))
		x := rapid.Float64Range(scene.Column, 899).Draw(t, "x")
		factor := math.Exp(rapid.Float64Range(-2, 4).Draw(t, "zoom"))
		before := l.view.Start + (x-scene.Column)*l.view.PerPixel
		l.show(l.view.Zoom(factor, x, 900))
		after := l.view.Start + (x-scene.Column)*l.view.PerPixel
		if math.Abs(after-before) > 1 {
			t.Fatalf("what was at %g is %g seconds away", x, after-before)
		}
	})
}

func TestDraggingMovesThePaperAndSelectsNothing(t *testing.T) {
	l, s := shown(t)
	before := l.view
	p := fyne.NewPos(600, 490)
	boardtest.Down(l, p)
	l.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: p}, Dragged: fyne.NewDelta(-100, 0)})
	l.DragEnd()
	boardtest.Up(l, p)
	if moved := (l.view.Start - before.Start) / before.PerPixel; math.Abs(moved-100) > 0.01 {
		t.Errorf("moved %g pixels", moved)
	}
	if s.Selection().ID != "" {
		t.Error("something is selected")
	}
}

func TestArrowsWalkFromDateToDateAlongARowAndToTheNext(t *testing.T) {
	l, s := shown(t)
	event := func() *calendar.Event { return s.Season().Plan.Events.At(s.Selection().ID) }
	typed := func(k fyne.KeyName) { l.TypedKey(&fyne.KeyEvent{Name: k}) }
	typed(fyne.KeyDown)
	if event() == nil {
		t.Fatal("the first arrow selects nothing")
	}
	start, space := event().When.Start, event().Place.Space
	typed(fyne.KeyRight)
	if got := event(); got.When.Start != start+7*24*3600 || got.Place.Space != space {
		t.Errorf("right leads to %s", got.When.Start)
	}
	typed(fyne.KeyLeft)
	typed(fyne.KeyDown)
	if got := event(); got.Place.Space == space || got.When.Start != start+24*3600 {
		t.Errorf("down leads to %s in the same space %v", got.When.Start, got.Place.Space == space)
	}
	typed(fyne.KeyEscape)
	if s.Selection().ID != "" {
		t.Error("escape leaves it selected")
	}
}

func TestWithNothingSelectedArrowsAlongBeginWithTheFirstOrTheLastDateInSight(t *testing.T) {
	l, s := shown(t)
	typed := func(k fyne.KeyName) { l.TypedKey(&fyne.KeyEvent{Name: k}) }
	l.ShowSpan(s.Days(calendar.DayOf(2027, 7, 11), 19)) // of each row two dates: on the 12th, the 13th, the 19th, the 20th, …
	before := l.view
	for key, want := range map[fyne.KeyName]calendar.Ref{fyne.KeyRight: boardtest.Ref("Foyer", 1), fyne.KeyLeft: boardtest.Ref("Main hall", 3)} {
		s.Select()
		if typed(key); s.Selection() != want || l.view != before {
			t.Errorf("%s begins with %v, want %v", key, s.Selection(), want)
		}
	}
}

func TestAnArrowComesBackToASelectionThatIsOutOfSight(t *testing.T) {
	l, s := shown(t)
	s.Select(boardtest.Ref("Foyer", 1))
	l.ShowSpan(s.Days(calendar.DayOf(2027, 1, 10), 30))
	l.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	if s.Selection() != boardtest.Ref("Foyer", 1) || !l.Sees(s.Selection()) {
		t.Errorf("selected is %v", s.Selection())
	}
	l.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	if s.Selection() != boardtest.Ref("Foyer", 2) {
		t.Errorf("then selected is %v", s.Selection())
	}
}

func TestArrowsGoOnFromTheDateThatIsMarkedForItsActivity(t *testing.T) {
	l, s := shown(t)
	s.Select(calendar.Ref{Type: calendar.TypeActivity, ID: calendar.DerivedID("a", "Foyer")})
	marked, ok := l.Marked()
	if !ok {
		t.Fatal("none is marked")
	}
	want, _ := l.frame.Along(marked, 1)
	l.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	if got := s.Selection(); got != want.Ref || got.ID == "" {
		t.Errorf("right leads to %v, want %v", got, want.Ref)
	}
}

func TestAPartnerIsFoldedByItsTriangleAndSelectedByItsName(t *testing.T) {
	l, s := shown(t)
	rows := len(l.layout.Rows())
	head := fyne.NewPos(12, scene.Axis+10)
	boardtest.Down(l, head)
	if len(l.layout.Rows()) >= rows {
		t.Error("the rows are still there")
	}
	boardtest.Down(l, head)
	if len(l.layout.Rows()) != rows {
		t.Error("the rows do not come back")
	}
	boardtest.Down(l, fyne.NewPos(100, scene.Axis+10))
	if s.Selection().Type != calendar.TypePartner {
		t.Errorf("selected: %v", s.Selection())
	}
}

func TestAHiddenKindIsGoneFromTheTimeline(t *testing.T) {
	l, s := shown(t)
	s.Filtered.Listen(func(struct{}) { l.Relay() })
	s.ShowKind(calendar.Show)
	if len(l.frame.Blocks) != 0 {
		t.Errorf("%d blocks are still there", len(l.frame.Blocks))
	}
	s.ShowKind(calendar.Show)
	if len(l.frame.Blocks) == 0 {
		t.Error("they do not come back")
	}
}

func TestAHoverShowsTheCardAndMakesNoPictureAnew(t *testing.T) {
	l, _ := shown(t)
	before := l.Laid()
	for x := float32(scene.Column); x < 900; x += 3 {
		l.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(x, middle(t, l).Y)}})
	}
	l.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: middle(t, l)}})
	if !(boardtest.Card(l) != "") || !hovers(l) {
		t.Error("no card is shown")
	}
	if l.Laid() != before {
		t.Errorf("the picture was made anew %d times", l.Laid()-before)
	}
	l.MouseOut()
	if boardtest.Card(l) != "" {
		t.Error("the card stays")
	}
}
