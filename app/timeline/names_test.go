package timeline

import (
	"math"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"affiche/app/board/boardtest"
	"affiche/app/scene"
)

// drawNames draws the edge of the names to x.
func drawNames(l *Timeline, x float32) {
	from := fyne.NewPos(float32(l.view.Plot())-1, 200)
	boardtest.Pull(l, from, x-from.X, 0)
	boardtest.Drop(l, fyne.NewPos(x, 200))
}

func TestTheEdgeOfTheNamesIsDrawnAndTheNamesAreReadFurther(t *testing.T) {
	l, s := shown(t)
	date := l.frame.Blocks[len(l.frame.Blocks)-1]
	long := "A house with a name that no usual column holds"
	for i := range l.layout.Rows() {
		if r := &l.layout.Rows()[i]; !r.Head {
			venue := *s.Season().Plan.Venues.At(s.Season().Plan.Spaces.At(r.Place.Space).Venue)
			venue.Name = long
			boardtest.Put(t, s, &venue)
			break
		}
	}
	l.Relay()
	cut := l.frame.Strips[1].Name.Words
	drawNames(l, 390)
	if l.view.Plot() != 390 || s.Names() != 390 || s.Selection() != (scene.Hit{}).Ref {
		t.Errorf("they are %g wide, kept is %g, selected %v", l.view.Plot(), s.Names(), s.Selection())
	}
	if read := l.frame.Strips[1].Name.Words; len(read) <= len(cut) || !strings.HasPrefix(read, long) {
		t.Errorf("%q is %q now", cut, read)
	}
	if b, ok := l.frame.Find(date.Ref); ok && b.X < 390 && b.Right() > 390 && !b.CutLeft || l.frame.Plot().X != 390 {
		t.Errorf("time begins at %g, a date at %v", l.frame.Plot().X, b.Box)
	}
	if now, _ := l.frame.Find(date.Ref); math.Abs(now.Right()-date.Right()) > 0.01 {
		t.Errorf("the date stood at %v, and stands at %v", date.Box, now.Box)
	}
	again := New(s)
	boardtest.Show(t, again, fyne.NewSize(900, 500))
	if again.view.Plot() != 390 {
		t.Errorf("made again they are %g wide", again.view.Plot())
	}
}

func TestHoweverFarTheyAreDrawnNamesAndTimeHaveRoom(t *testing.T) {
	l, _ := shown(t)
	for x, want := range map[float32]float64{3000: 900 * mostNames, -50: leastNames, scene.Column: scene.Column} {
		drawNames(l, x)
		if l.view.Plot() != want {
			t.Errorf("drawn to %g they are %g wide", x, l.view.Plot())
		}
	}
	drawNames(l, 3000)
	l.Resize(fyne.NewSize(400, 500))
	if l.view.Plot() != 400*mostNames {
		t.Errorf("on a narrow canvas they are %g wide", l.view.Plot())
	}
	l.Resize(fyne.NewSize(900, 500))
	if l.view.Plot() != 900*mostNames {
		t.Errorf("and on a wide one again %g", l.view.Plot())
	}
}

func TestThePointerSaysWhereTheNamesAreDrawn(t *testing.T) {
	l, _ := shown(t)
	edge := float32(l.view.Plot())
	for x, want := range map[float32]desktop.Cursor{edge - 1: desktop.HResizeCursor, edge / 2: desktop.PointerCursor, l.Size().Width - 1: desktop.DefaultCursor} {
		boardtest.Over(l, fyne.NewPos(x, float32(l.frame.Strips[1].Y)+2))
		if got := l.Cursor(); got != want {
			t.Errorf("at %g it is %v", x, got)
		}
	}
}

func TestKeysMakeTheNamesWiderAndNarrowerAsFarAsThereIsRoom(t *testing.T) {
	l, s := shown(t)
	before := l.view.Plot()
	if l.WidenNames(24); l.view.Plot() != before+24 || s.Names() != before+24 {
		t.Errorf("from %g they come to %g, kept is %g", before, l.view.Plot(), s.Names())
	}
	if l.WidenNames(-24); l.view.Plot() != before {
		t.Errorf("back they are %g wide", l.view.Plot())
	}
	for range 50 {
		l.WidenNames(-24)
	}
	if l.view.Plot() != leastNames {
		t.Errorf("at the narrowest they are %g wide", l.view.Plot())
	}
	if l.WidenNames(24); l.view.Plot() != leastNames+24 {
		t.Errorf("from there one step leads to %g", l.view.Plot())
	}
}
