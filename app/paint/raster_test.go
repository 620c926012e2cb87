package paint_test

import (
	"image"
	"math"
	"testing"

	kept "affiche/app/golden"
	"affiche/app/paint"
	"affiche/app/scene"
	"affiche/app/scene/scenetest"
	"affiche/calendar"
)

func season() *scene.Layout {
	return scene.New(scenetest.Season(), scene.Options{Language: "en", Languages: []string{"en"}, Ruler: paint.Ruler()})
}

func TestASeasonLooksLikeThis(t *testing.T) {
	for name, theme := range themes() {
		t.Run(name, func(t *testing.T) {
			l, f := season(), &scene.Frame{}
			span := days("2027-08-01", "2027-09-15")
			v := scene.ViewOf(span, 600)
			v.Top = 240
			l.Frame(f, v, 600, 400, span.Start+22*86400)
			golden(t, name+".png", paint.NewPainter(theme).Paint(f, 600, 400))
		})
	}
}

// golden compares a picture with the one that is kept.
func golden(t *testing.T, name string, got *image.RGBA) {
	t.Helper()
	kept.Picture(t, name, got)
}

func TestEveryPixelIsPaintedAtEveryScale(t *testing.T) {
	l, f, painter := season(), &scene.Frame{}, paint.NewPainter(paint.Dark())
	for _, scale := range []float64{1, 1.25, 1.5, 2, 3} {
		for _, size := range [][2]float64{{700, 333}, {1201, 400}, {215, 45}} {
			l.Frame(f, scene.ViewOf(days("2027-08-20", "2027-08-29"), size[0]), size[0], size[1], 0)
			w, h := int(math.Round(size[0]*scale)), int(math.Round(size[1]*scale))
			img := painter.Paint(f, w, h)
			if img.Rect != image.Rect(0, 0, w, h) {
				t.Fatalf("the picture is %v, not %d×%d", img.Rect, w, h)
			}
			for i := 3; i < len(img.Pix); i += 4 {
				if img.Pix[i] != 0xff {
					t.Fatalf("at scale %g pixel %d is not opaque", scale, i/4)
				}
			}
		}
	}
}

func TestThePictureIsReused(t *testing.T) {
	l, f, painter := season(), &scene.Frame{}, paint.NewPainter(paint.Light())
	l.Frame(f, scene.ViewOf(days("2027-07-01", "2027-09-30"), 600), 600, 400, 0)
	first := painter.Paint(f, 600, 400)
	if painter.Paint(f, 600, 400) != first {
		t.Error("a frame of the same size gets another picture")
	}
	if got := painter.Paint(f, 1200, 800).Rect.Dx(); got != 1200 {
		t.Errorf("at scale 2 the picture is %d wide", got)
	}
}

func TestAFrameAllocatesTheSameHoweverManyDatesThereAre(t *testing.T) {
	few, many := allocations(1_000), allocations(20_000)
	if many > few+2 || many > 20 {
		t.Errorf("%v allocations for 1,000 dates, %v for 20,000", few, many)
	}
}

func allocations(dates int) float64 {
	l := scene.New(scenetest.Crowd(40, dates), scene.Options{Language: "en", Ruler: paint.Ruler()})
	f, painter := &scene.Frame{}, paint.NewPainter(paint.Light())
	draw := func() {
		l.Frame(f, scene.ViewOf(days("2027-01-01", "2027-12-31"), 800), 800, 600, 0)
		painter.Paint(f, 800, 600)
	}
	draw()
	return testing.AllocsPerRun(5, draw)
}

func TestStatusIsTextureNotColour(t *testing.T) {
	pictures := map[string]calendar.Status{}
	for _, status := range []calendar.Status{calendar.Idea, calendar.Enquiry, calendar.Option, calendar.Confirmed, calendar.Cancelled} {
		p := calendar.NewPlan()
		p.Put(&calendar.Programme{ID: "p", Zone: "Europe/Ljubljana"})
		p.Put(&calendar.Activity{ID: "a", Kind: calendar.Show})
		p.Put(&calendar.Event{
			ID: "e", Activity: "a", Status: status,
			When: calendar.Days(scenetest.Day("2027-07-05"), scenetest.Day("2027-07-20"), "Europe/Ljubljana"),
		})
		l, f := scene.New(p, scene.Options{Language: "en", Ruler: paint.Ruler()}), &scene.Frame{}
		l.Frame(f, scene.ViewOf(days("2027-07-01", "2027-07-31"), 600), 600, 150, 0)
		for i := range f.Blocks {
			f.Blocks[i].Title, f.Blocks[i].Note = scene.Text{}, scene.Text{}
		}
		grey := []byte{}
		img := paint.NewPainter(paint.Light()).Paint(f, 600, 150)
		for i := 0; i < len(img.Pix); i += 4 {
			grey = append(grey, uint8((int(img.Pix[i])*3+int(img.Pix[i+1])*6+int(img.Pix[i+2]))/10))
		}
		if other, same := pictures[string(grey)]; same {
			t.Errorf("without colour %s looks like %s", status, other)
		}
		pictures[string(grey)] = status
	}
}
