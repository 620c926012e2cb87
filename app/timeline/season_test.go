package timeline

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"affiche/app/scene"
	"affiche/app/state"
	"affiche/calendar"
)

// stripped is a timeline with its season above it.
func stripped(t *testing.T) (*Season, *Timeline, *state.State) {
	t.Helper()
	l, s := shown(t)
	season := l.Season()
	w := test.NewTempWindow(t, container.NewBorder(season, nil, nil, nil, l))
	w.SetPadded(false)
	w.Resize(fyne.NewSize(900, 500))
	august, _ := calendar.Days(calendar.DayOf(2027, 8, 1), calendar.DayOf(2027, 8, 31), "Europe/Ljubljana").Span()
	l.ShowSpan(august)
	return season, l, s
}

func at(x float64) fyne.Position { return fyne.NewPos(float32(scene.Column+x), 10) }

func press(s *Season, x float64) {
	s.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at(x)}, Button: desktop.MouseButtonPrimary})
}

func pull(s *Season, x float64) {
	s.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: at(x)}})
}

// nearly reports two moments that a pixel of the strip does not tell apart.
func nearly(s *Season, a, b calendar.Instant) bool {
	pixel := s.overview.At(1) - s.overview.At(0) + 1
	return max(a, b)-min(a, b) <= pixel
}

func TestThePressBesideTheWindowJumpsThere(t *testing.T) {
	s, l, _ := stripped(t)
	long := l.view.Span(900).End - l.view.Span(900).Start
	target := calendar.DayOf(2027, 7, 10)
	moment, _ := target.At(0).Moment(l.state.Zone(), false)
	press(s, s.overview.X(moment))
	now := l.view.Span(900)
	if !nearly(s, now.Start+long/2, moment) || now.End-now.Start != long {
		t.Errorf("it shows %v", now)
	}
}

func TestTheWindowIsDragged(t *testing.T) {
	s, l, _ := stripped(t)
	before, w := l.view.Span(900), s.seen()
	press(s, (w.From+w.To)/2)
	pull(s, (w.From+w.To)/2-60)
	s.DragEnd()
	after := l.view.Span(900)
	if !nearly(s, after.Start, s.overview.At(w.From-60)) || after.End-after.Start != before.End-before.Start {
		t.Errorf("from %v it comes to %v", before, after)
	}
	pull(s, 0)
	if l.view.Span(900) != after {
		t.Error("let go, it still moves")
	}
}

func TestTheEdgesOfTheWindowZoom(t *testing.T) {
	s, l, _ := stripped(t)
	before, w := l.view.Span(900), s.seen()
	press(s, w.From)
	pull(s, w.From-50)
	s.DragEnd()
	after := l.view.Span(900)
	if !nearly(s, after.End, before.End) || !nearly(s, after.Start, s.overview.At(w.From-50)) {
		t.Errorf("its left edge drawn, it shows %v after %v", after, before)
	}
	w = s.seen()
	press(s, w.To)
	pull(s, w.From-100) // beyond the other edge
	s.DragEnd()
	if got := l.view.Span(900); got.Start != after.Start || got.End-got.Start != 300 {
		t.Errorf("its right edge drawn beyond the left one, it shows %v", got)
	}
}

func TestTheStripHearsKeys(t *testing.T) {
	s, l, _ := stripped(t)
	key := func(name fyne.KeyName) calendar.Span {
		s.TypedKey(&fyne.KeyEvent{Name: name})
		return l.view.Span(900)
	}
	before := l.view.Span(900)
	if right := key(fyne.KeyRight); right.Start <= before.Start {
		t.Error("right does not go on")
	}
	if back := key(fyne.KeyLeft); !nearly(s, back.Start, before.Start) {
		t.Error("left does not come back")
	}
	if page := key(fyne.KeyPageDown); !nearly(s, page.Start, before.End) {
		t.Error("a page is not the next stretch")
	}
	if near := key(fyne.KeyUp); near.End-near.Start >= before.End-before.Start {
		t.Error("up does not zoom")
	}
}

func TestAScrollDoesNotPaintTheSeasonAnew(t *testing.T) {
	s, l, st := stripped(t)
	picture := s.renderer.picture
	picture.Generator(600, 38)
	painted, window := s.painted, s.renderer.window.Position()
	l.Scroll(200, 0)
	if s.painted != painted {
		t.Error("a scroll paints it")
	}
	if s.renderer.window.Position() == window {
		t.Error("the window stays")
	}
	before := s.overview.Most
	st.ShowKind(calendar.Show)
	l.Relay()
	if s.overview.Most == before {
		t.Error("it does not follow the filter")
	}
}
