package timeline

import (
	"image"
	"image/color"
	"math"
	"strconv"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"affiche/app/board/boardtest"
	"affiche/app/paint"
	"affiche/app/scene"
	"affiche/app/state"
	"affiche/app/theme"
	"affiche/calendar"
)

func near(a, b float64) bool { return math.Abs(a-b) < 1e-6*math.Max(1, math.Abs(b)) }

func TestTheWheelScrollsRowsAndWithKeysTheTimeOrTheZoom(t *testing.T) {
	l, _ := shown(t)
	l.Resize(fyne.NewSize(900, 130))
	wheel := func(dx, dy float32, held fyne.KeyModifier) {
		l.Held = func() fyne.KeyModifier { return held }
		l.Scrolled(&fyne.ScrollEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(600, 90)}, Scrolled: fyne.NewDelta(dx, dy)})
	}
	before := l.view
	wheel(0, -5, 0)
	if l.view.Top != before.Top+15 || l.view.Start != before.Start {
		t.Errorf("the wheel moves rows by %g", l.view.Top-before.Top)
	}
	wheel(-4, 0, 0)
	if !near(l.view.Start, before.Start+12*before.PerPixel) {
		t.Errorf("sideways it moves %g pixels", (l.view.Start-before.Start)/before.PerPixel)
	}
	here := l.view
	wheel(0, -5, fyne.KeyModifierShift)
	if !near(l.view.Start, here.Start+15*here.PerPixel) || l.view.Top != here.Top {
		t.Errorf("with shift it moves %g pixels", (l.view.Start-here.Start)/here.PerPixel)
	}
	here = l.view
	wheel(0, 10, fyne.KeyModifierShortcutDefault)
	if l.view.PerPixel >= here.PerPixel || l.view.At(600) != here.At(600) {
		t.Error("with the key of shortcuts it does not zoom in at the pointer")
	}
	wheel(0, 5, 0)
	if l.view.Top >= before.Top+15 {
		t.Errorf("the wheel backwards leaves the rows at %g", l.view.Top)
	}
}

func TestKeysMoveTheViewWhereNothingIsToBeWalkedTo(t *testing.T) {
	l, s := shown(t)
	l.Resize(fyne.NewSize(900, 130))
	typed := func(k fyne.KeyName) { l.TypedKey(&fyne.KeyEvent{Name: k}) }
	l.ShowSpan(s.Days(calendar.DayOf(2027, 1, 10), 30)) // nothing is there
	before := l.view
	typed(fyne.KeyRight)
	if !near(l.view.Start, before.Start+(900-scene.Column)/6*before.PerPixel) || l.view.Top != before.Top {
		t.Errorf("right moves by %g pixels", (l.view.Start-before.Start)/before.PerPixel)
	}
	typed(fyne.KeyLeft)
	if !near(l.view.Start, before.Start) {
		t.Error("left does not come back")
	}
	typed(fyne.KeyPageDown)
	if want := min((130-scene.Axis)*0.9, l.layout.Height()-(130-scene.Axis)); !near(l.view.Top, want) {
		t.Errorf("a page down leads to %g, not to %g", l.view.Top, want)
	}
	typed(fyne.KeyPageUp)
	if l.view.Top != 0 {
		t.Errorf("a page up leads to %g", l.view.Top)
	}
	l.ShowSpan(s.Days(calendar.DayOf(2027, 7, 11), 19))
	l.show(l.view.Scroll(0, 20))
	boardtest.Down(l, middle(t, l))
	start := l.view.Start
	typed(fyne.KeyUp)
	typed(fyne.KeyUp)
	if l.view.Top != 0 || l.view.Start != start || s.Selection().ID == "" {
		t.Errorf("above the first row there is something: %g, %v", l.view.Top, s.Selection())
	}
}

func TestHomeAndEndShowTheBeginningAndTheEndOfTheSeason(t *testing.T) {
	l, _ := shown(t)
	l.ShowSpan(state.Month.Around(calendar.InstantOf(clock), l.state.Zone(), 0))
	all, _ := l.Everything()
	zoom := l.view.PerPixel
	for key, want := range map[fyne.KeyName]float64{
		fyne.KeyHome: scene.Column + (900-scene.Column)*0.05, fyne.KeyEnd: scene.Column + (900-scene.Column)*0.95,
	} {
		l.TypedKey(&fyne.KeyEvent{Name: key})
		edge := all.Start
		if key == fyne.KeyEnd {
			edge = all.End
		}
		if got := l.view.X(edge); math.Abs(got-want) > 0.01 || l.view.PerPixel != zoom {
			t.Errorf("%s puts the edge of the season at %g, not at %g", key, got, want)
		}
	}
}

func TestPlusAndMinusZoomAroundWhatIsSelected(t *testing.T) {
	l, s := shown(t)
	boardtest.Down(l, middle(t, l))
	b, _ := l.frame.Find(s.Selection())
	zoom := l.view.PerPixel
	l.TypedRune('+')
	if after, ok := l.frame.Find(s.Selection()); !ok || math.Abs(after.X-b.X) > 0.01 || !near(l.view.PerPixel, zoom/1.4) {
		t.Errorf("it stood at %g and stands at %g", b.X, after.X)
	}
	l.TypedRune('-')
	l.TypedRune('x')
	if !near(l.view.PerPixel, zoom) {
		t.Error("minus does not undo plus")
	}
	s.Select(calendar.Ref{})
	centre := l.view.At(scene.Column + (900-scene.Column)/2)
	l.Zoom(2)
	if got := l.view.At(scene.Column + (900-scene.Column)/2); got != centre {
		t.Errorf("with nothing selected the middle moves by %d seconds", got-centre)
	}
}

func TestWhatIsSelectedElsewhereComesIntoSight(t *testing.T) {
	l, s := shown(t)
	l.Resize(fyne.NewSize(900, 130))
	last := calendar.Ref{Type: calendar.TypeEvent, ID: calendar.DerivedID("e", "Main hall", "h")}
	l.ShowSpan(state.Week.Around(calendar.InstantOf(clock.AddDate(1, 0, 0)), s.Zone(), 0))
	s.Select(last)
	b, ok := l.frame.Find(last)
	if !ok || b.X < scene.Column || b.Right() > 900 || b.Y < scene.Axis || b.Bottom() > 130 {
		t.Errorf("it stands at %v", b.Box)
	}
	if !marked(l) {
		t.Error("it is not marked")
	}
	l.show(l.view.Scroll(0, 1e6))
	s.Select(calendar.Ref{Type: calendar.TypeEvent, ID: calendar.DerivedID("e", "Foyer", "h")})
	if row, _, _ := l.layout.Find(s.Selection()); l.view.Top > row.Top {
		t.Errorf("the rows stand at %g, its own at %g", l.view.Top, row.Top)
	}
}

func TestOfASelectedActivityADateInSightIsMarked(t *testing.T) {
	l, s := shown(t)
	activity := calendar.Ref{Type: calendar.TypeActivity, ID: calendar.DerivedID("a", "Main hall")}
	s.Select(activity)
	b, _ := l.frame.Find(calendar.Ref{Type: calendar.TypeEvent, ID: calendar.DerivedID("e", "Main hall", "a")})
	if mark, on := boardtest.Selection(l); !on || math.Abs(mark.Y-b.Y) > 4 {
		t.Errorf("marked at %v, it stands at %v", mark, b.Box)
	}
	l.ShowSpan(state.Month.Around(calendar.InstantOf(clock.AddDate(2, 0, 0)), s.Zone(), 0))
	if marked(l) {
		t.Error("something is marked where it has no dates")
	}
}

func TestTheUppermostRowOfSomeDatesIsShownAtTheTop(t *testing.T) {
	l, _ := shown(t)
	l.Resize(fyne.NewSize(900, 60))
	var refs []calendar.Ref
	for _, id := range []string{"g", "b"} {
		refs = append(refs, calendar.Ref{Type: calendar.TypeEvent, ID: calendar.DerivedID("e", "Main hall", id)})
	}
	l.ShowRows(refs)
	hall, _, _ := l.layout.Find(refs[0])
	if l.view.Top != hall.Top-hall.Above() {
		t.Errorf("the rows stand at %g, the hall at %g", l.view.Top, hall.Top)
	}
	l.ShowRows([]calendar.Ref{{Type: calendar.TypeEvent, ID: "gone"}})
	if l.view.Top != hall.Top-hall.Above() {
		t.Error("what is nowhere moves the rows")
	}
	l.ShowRows(append(refs, calendar.Ref{Type: calendar.TypeEvent, ID: calendar.DerivedID("e", "Foyer", "a")}))
	if l.view.Top >= hall.Top {
		t.Error("the foyer is not the uppermost")
	}
}

func TestASpanThatIsAskedForBeforeThereIsRoomIsShownThen(t *testing.T) {
	old, s := shown(t)
	l := New(s)
	l.view = scene.View{}
	want := quarter(t, s)
	l.ShowSpan(want)
	if l.view.PerPixel != 0 {
		t.Fatal("it is shown in no room")
	}
	l.Resize(fyne.NewSize(scene.Column+5, 300))
	l.Resize(fyne.NewSize(900, 300))
	if got := l.view.Span(900); got != want {
		t.Errorf("it shows %v, want %v", got, want)
	}
	view := old.view
	old.Resize(fyne.NewSize(1000, 400))
	if old.view.Start != view.Start || old.view.PerPixel != view.PerPixel || old.frame.Width != 1000 || old.frame.Height != 400 {
		t.Errorf("a wider canvas of %g shows %v", old.frame.Width, old.view)
	}
}

func TestRowsThatAreFoldedAwayLeaveNoEmptyCanvas(t *testing.T) {
	l, s := shown(t)
	l.Resize(fyne.NewSize(900, 120))
	l.show(l.view.Scroll(0, 1e6))
	s.Fold(calendar.DerivedID("p"))
	l.Relay()
	if l.view.Top != 0 || len(l.frame.Strips) == 0 {
		t.Errorf("the rows stand at %g", l.view.Top)
	}
}

func TestTheTimelineIsDarkInTheDark(t *testing.T) {
	l, s := shown(t)
	if got := ground(l); got != paint.Light().Ground {
		t.Errorf("in the light it is %v", got)
	}
	fyne.CurrentApp().Settings().SetTheme(theme.Theme{Choice: theme.Dark})
	dark := New(s)
	boardtest.Show(t, dark, fyne.NewSize(900, 500))
	dark.ShowSpan(quarter(t, s))
	if got := ground(dark); got != paint.Dark().Ground {
		t.Errorf("in the dark it is %v", got)
	}
}

// ground is the colour behind the rows, at the lower end of the names.
func ground(l *Timeline) color.Color {
	picture := test.WidgetRenderer(l).Objects()[0].(*canvas.Raster).Generator(900, 500)
	return color.NRGBAModel.Convert(picture.At(3, 495))
}

func TestThePictureIsAsLargeAsTheCanvasAlsoBeforeAnythingIsShown(t *testing.T) {
	l, s := shown(t)
	for _, line := range []*Timeline{l, New(s)} {
		picture := test.WidgetRenderer(line).Objects()[0].(*canvas.Raster)
		for _, size := range []image.Point{{1, 1}, {300, 200}, {1350, 750}} {
			if got := picture.Generator(size.X, size.Y).Bounds().Size(); got != size {
				t.Errorf("for %v the picture is %v", size, got)
			}
		}
	}
}

func TestTheFocusShowsWhereItCameByTheKeyboard(t *testing.T) {
	l, _ := shown(t)
	c := fyne.CurrentApp().Driver().CanvasForObject(l)
	c.Focus(l)
	if !boardtest.Focused(l) {
		t.Error("the keyboard does not see where it is")
	}
	c.Unfocus()
	if boardtest.Focused(l) {
		t.Error("it stays")
	}
	l.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: middle(t, l)}, Button: desktop.MouseButtonPrimary})
	if boardtest.Focused(l) || c.Focused() != fyne.Focusable(l) {
		t.Error("the pointer needs no line to see it")
	}
}

func TestOnlyAsMuchIsScrolledAsBringsARowIntoSight(t *testing.T) {
	l, s := shown(t)
	l.Resize(fyne.NewSize(900, scene.Axis+80))
	s.Select(calendar.Ref{Type: calendar.TypeEvent, ID: calendar.DerivedID("e", "Main hall", "c")})
	if row, _, _ := l.layout.Find(s.Selection()); l.view.Top != row.Top+row.Height-80 {
		t.Errorf("the rows stand at %g, its own from %g on", l.view.Top, row.Top)
	}
}

func TestOfARowHigherThanTheCanvasTheDateItselfComesIntoSight(t *testing.T) {
	l, s := shown(t)
	first, _ := s.Season().Plan.Events.Get(boardtest.Date("Foyer", 3))
	refs := []calendar.Ref{boardtest.Ref("Foyer", 3)}
	for i := range 12 {
		other := first
		other.ID = calendar.DerivedID("crowd", strconv.Itoa(i))
		boardtest.Put(t, s, &other)
		refs = append(refs, other.Ref())
	}
	l.Relay()
	l.Resize(fyne.NewSize(900, scene.Axis+60))
	for _, ref := range append(refs, refs[5], refs[0]) {
		s.Select(ref)
		if b, ok := l.frame.Find(ref); !ok || b.Y < scene.Axis || b.Bottom() > scene.Axis+60 {
			t.Errorf("%s stands at %v", ref.ID, b.Box)
		}
	}
}

func TestTheMarkOfASelectionEndsWithTheCanvas(t *testing.T) {
	l, s := shown(t)
	evening := calendar.Ref{Type: calendar.TypeEvent, ID: calendar.DerivedID("e", "Foyer", "c")}
	s.Select(evening)
	_, span, _ := l.layout.Find(evening)
	middle := span.Start + (span.End-span.Start)/2
	l.ShowSpan(calendar.Span{Start: middle - 600, End: middle + 600})
	mark, on := boardtest.Selection(l)
	left, right := mark.X, mark.Right()
	if !on || left < scene.Column-5 || right > 905 || right < 895 {
		t.Errorf("of a date that goes on at both sides it lies from %g to %g", left, right)
	}
}

func TestASpanThatWaitedForRoomIsShownOnlyOnce(t *testing.T) {
	_, s := shown(t)
	l := New(s)
	l.view = scene.View{}
	l.ShowSpan(quarter(t, s))
	l.Resize(fyne.NewSize(900, 300))
	l.Zoom(4)
	zoomed := l.view
	l.Resize(fyne.NewSize(950, 300))
	if l.view != zoomed {
		t.Error("a wider canvas shows it again")
	}
}
