package timeline

import (
	"math"
	"path/filepath"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"pgregory.net/rapid"

	"affiche/app/scene"
	"affiche/app/state"
	"affiche/app/theme"
	"affiche/app/work"
	"affiche/calendar"
	"affiche/storage"
)

var clock = time.Date(2027, 8, 22, 12, 0, 0, 0, time.UTC)

// shown is a timeline of 900×500 on a season of one partner, with a date each week in two spaces.
func shown(t *testing.T) (*Timeline, *state.State) {
	t.Helper()
	return shownWith(t, time.Minute)
}

// shownWith is shown, with a clock that goes on by a tick at each look.
func shownWith(t *testing.T, tick time.Duration) (*Timeline, *state.State) {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(theme.Theme{Choice: theme.Light})
	now := clock
	s := state.New(state.Options{Run: state.Inline{}, Now: func() time.Time { now = now.Add(tick); return now }})
	s.Create(filepath.Join(t.TempDir(), "s.affiche"), work.NewProgramme{Name: "S", Zone: "Europe/Ljubljana", Language: "en"})
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	fill(t, s)
	line := New(s)
	s.Selected.Listen(func(calendar.Ref) { line.Reselect() })
	w := test.NewTempWindow(t, line)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(900, 500))
	line.ShowSpan(quarter(t, s))
	return line, s
}

func quarter(t *testing.T, s *state.State) calendar.Span {
	t.Helper()
	return state.Quarter.Around(calendar.InstantOf(clock), s.Zone(), 0)
}

func fill(t *testing.T, s *state.State) {
	t.Helper()
	partner, venue := calendar.DerivedID("p"), calendar.DerivedID("v")
	organisation := calendar.DerivedID("o")
	records := []calendar.Record{
		&calendar.Organisation{ID: organisation, Name: "Bunker", City: "Ljubljana"},
		&calendar.Partner{ID: partner, Organisation: organisation, Name: "Bunker", Monogram: "BUN", Role: calendar.FullPartner},
		&calendar.Venue{ID: venue, Name: "Elektrarna", Kind: calendar.House, Partner: partner, Zone: "Europe/Ljubljana"},
	}
	for i, name := range []string{"Foyer", "Main hall"} {
		space, activity := calendar.DerivedID("s", name), calendar.DerivedID("a", name)
		records = append(records, &calendar.Space{ID: space, Venue: venue, Name: name, Kind: calendar.Hall, Position: i},
			&calendar.Activity{ID: activity, Kind: calendar.Show, Title: calendar.Texts{"en": name + " show"}, Lead: partner})
		for week := range 8 {
			day := calendar.DayOf(2027, 7, 5) + calendar.Day(7*week+i)
			records = append(records, &calendar.Event{
				ID: calendar.DerivedID("e", name, string(rune('a'+week))), Activity: activity, Status: calendar.Confirmed,
				Place: calendar.Place{Venue: venue, Space: space},
				When:  calendar.When{Start: day.At(20 * 60), End: day.At(22 * 60), Zone: "Europe/Ljubljana"},
			})
		}
	}
	s.Apply(func(f *storage.File) ([]calendar.Ref, error) {
		c, err := f.Edit(storage.Label{Key: "label.add"}, func(tx *storage.Tx) error {
			for _, r := range records {
				if err := tx.Put(r); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			t.Error(err)
		}
		return c.Touched, err
	}, nil)
}

// middle is the middle of the first block that shows a date.
func middle(t *testing.T, l *Timeline) fyne.Position {
	t.Helper()
	b, ok := firstIn(l.frame)
	if !ok {
		t.Fatal("no date is in sight")
	}
	return fyne.NewPos(float32(b.X+b.W/2), float32(b.Y+b.H/2))
}

func down(l *Timeline, p fyne.Position) {
	l.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: p}, Button: desktop.MouseButtonPrimary})
}

func up(l *Timeline, p fyne.Position) {
	l.MouseUp(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: p}, Button: desktop.MouseButtonPrimary})
}

func TestADateIsSelectedWhenThePointerGoesDown(t *testing.T) {
	l, s := shown(t)
	p := middle(t, l)
	down(l, p)
	if s.Selection().Type != calendar.TypeEvent {
		t.Fatalf("selected: %v", s.Selection())
	}
	up(l, p)
	if s.Selection().ID == "" || !l.over.selection.Visible() {
		t.Error("the selection is not shown, or is gone when the pointer goes up")
	}
	empty := fyne.NewPos(880, 490)
	down(l, empty)
	up(l, empty)
	if s.Selection().ID != "" {
		t.Error("a click on nothing selects nothing")
	}
}

func TestASecondClickOpensTheDateAndALateOneDoesNot(t *testing.T) {
	l, _ := shown(t)
	opened := 0
	l.OnOpen = func(calendar.Ref) { opened++ }
	p := middle(t, l)
	at := clock
	for i, after := range []time.Duration{0, 200 * time.Millisecond, 3 * time.Second} {
		at = at.Add(after)
		if l.clicked.again(at, p) != (i == 1) {
			t.Errorf("click %d", i)
		}
		l.clicked = click{at: at, where: p}
	}
	down(l, p) // the clock of this test goes a minute at each look
	down(l, p)
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
	down(l, p)
	l.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: p}, Dragged: fyne.NewDelta(-100, 0)})
	l.DragEnd()
	up(l, p)
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

func TestAPartnerIsFoldedByItsTriangleAndSelectedByItsName(t *testing.T) {
	l, s := shown(t)
	rows := len(l.layout.Rows())
	head := fyne.NewPos(12, scene.Axis+10)
	down(l, head)
	if len(l.layout.Rows()) >= rows {
		t.Error("the rows are still there")
	}
	down(l, head)
	if len(l.layout.Rows()) != rows {
		t.Error("the rows do not come back")
	}
	down(l, fyne.NewPos(100, scene.Axis+10))
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
	before := l.frames
	for x := float32(scene.Column); x < 900; x += 3 {
		l.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(x, middle(t, l).Y)}})
	}
	l.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: middle(t, l)}})
	if !l.over.card.object.Visible() || !l.over.hover.Visible() {
		t.Error("no card is shown")
	}
	if l.frames != before {
		t.Errorf("the picture was made anew %d times", l.frames-before)
	}
	l.MouseOut()
	if l.over.card.object.Visible() {
		t.Error("the card stays")
	}
}

func TestTheCardStaysInsideAndNeverUnderThePointer(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		room := fyne.NewSize(900, 500)
		card := fyne.NewSize(280, rapid.Float32Range(40, 140).Draw(t, "height"))
		p := fyne.NewPos(rapid.Float32Range(300, 899).Draw(t, "x"), rapid.Float32Range(160, 499).Draw(t, "y"))
		at := beside(p, card, room)
		end := at.Add(card)
		if at.X < 4 || at.Y < 4 || end.X > room.Width-4 || end.Y > room.Height-4 {
			t.Fatalf("it lies at %v", at)
		}
		if p.X >= at.X && p.X <= end.X && p.Y >= at.Y && p.Y <= end.Y {
			t.Fatalf("it lies under the pointer %v, at %v", p, at)
		}
	})
}
