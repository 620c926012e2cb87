package scene_test

import (
	"testing"

	"pgregory.net/rapid"

	"affiche/app/scene"
	"affiche/app/scene/scenetest"
)

// scrolled is the season, so far scrolled down on a canvas of 300.
func scrolled(t *testing.T, down float64) (*scene.Layout, *scene.Frame) {
	t.Helper()
	l, f := lay(scenetest.Season()), &scene.Frame{}
	l.Frame(f, scene.ViewOf(span("2027-07-01", "2027-09-30"), 1200).Scroll(0, down), 1200, 300, 0)
	return l, f
}

func TestTheHeadOfTheUppermostRowsStaysUntilTheNextPushesItAway(t *testing.T) {
	l, _ := scrolled(t, 0)
	next := l.Rows()[3] // the second partner, below two rows
	if !next.Head {
		t.Fatal("the fourth row is no head")
	}
	for _, x := range []struct {
		down, stays float64
		group       string
	}{
		{0, -1, ""}, // it stands there by itself
		{1, 0, "ami"},
		{40, 0, "ami"},
		{next.Top - 27, 0, "ami"},
		{next.Top - 10, -17, "ami"},
		{next.Top - 1, -26, "ami"},
		{next.Top, -1, ""},
		{next.Top + 5, 0, "citema"},
	} {
		_, f := scrolled(t, x.down)
		switch stuck := f.Stuck; {
		case x.group == "" && stuck.Row != nil:
			t.Errorf("%g down %s stays over itself", x.down, stuck.Row.ID)
		case x.group == "":
		case stuck.Row == nil || string(stuck.Row.ID) != x.group || stuck.Y != scene.Axis+x.stays:
			t.Errorf("%g down %v stays at %g", x.down, stuck.Row, stuck.Y)
		}
	}
}

func TestAHeadThatStaysIsPressedAndNotWhatItCovers(t *testing.T) {
	_, f := scrolled(t, 25)
	if h := f.Hit(20, scene.Axis+5); h.Part != scene.OnTriangle || h.Row.ID != "ami" {
		t.Errorf("under its triangle is %v of %v", h.Part, h.Row)
	}
	for _, b := range f.Blocks {
		if b.Y < f.Clear() && b.Bottom() > f.Clear() {
			if h := f.Hit(b.X+b.W/2, scene.Axis+2); h.Part != scene.OnTriangle {
				t.Errorf("%s is pressed through the head", h.Ref)
			}
			if shown := f.Shown(b.Box); shown.Y != f.Clear() {
				t.Errorf("of %s is shown what lies under the head", b.Ref)
			}
			return
		}
	}
	t.Error("the head covers nothing")
}

func TestTheUppermostThingInSightTellsOfWhomTheRowsAre(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		_, l := grouped(t)
		down := float64(rapid.IntRange(0, int(l.Height())).Draw(t, "down"))
		f := &scene.Frame{}
		l.Frame(f, scene.ViewOf(span("2027-07-01", "2027-09-30"), 1200).Scroll(0, down), 1200, 300, 0)
		for y := scene.Axis; y < 300; y++ {
			if s := f.StripAt(y); s != nil && !s.Row.Head {
				t.Fatalf("%g down a row of %s stands on top", down, s.Row.Group)
			} else if s != nil {
				return
			}
		}
	})
}
