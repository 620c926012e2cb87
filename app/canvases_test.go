package app

import (
	"image"
	"image/draw"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"affiche/app/control"
	"affiche/app/golden"
	"affiche/assets"
	"affiche/calendar"
)

// unplaced adds a date that is still to be placed.
func unplaced(t *testing.T, w *window) {
	t.Helper()
	w.put("Night choir", &calendar.Event{ID: calendar.DerivedID("test", "waiting"), Activity: show, Status: calendar.Idea})
	w.state.Select(calendar.Ref{})
}

func inDay(w *window) *dayView     { return w.rooms.view().(*dayView) }
func inMonth(w *window) *monthView { return w.rooms.view().(*monthView) }

func TestTheRoomsOfTimeKeepTheDayThatIsLookedAt(t *testing.T) {
	w := opened(t)
	w.timeline.ShowSpan(w.state.Days(calendar.DayOf(2027, 8, 1), 31))
	span, day := w.state.Span(), calendar.DayOf(2027, 8, 25)
	selectEvent(w, second)
	w.run("room.day")
	if inDay(w).First() != day || w.state.Selection().ID != second {
		t.Errorf("of what is selected the day is %s", inDay(w).First())
	}
	w.run("later")
	w.run("room.month")
	if inMonth(w).Day() != day+1 {
		t.Errorf("the month looks at %s", inMonth(w).Day())
	}
	w.run("room.timeline")
	if w.state.Span() != span {
		t.Errorf("the timeline shows %v", w.state.Span())
	}
	w.run("room.month")
	w.run("later")
	w.run("room.timeline")
	if !w.state.Days(calendar.DayOf(2027, 9, 1), 30).Meets(w.state.Span()) {
		t.Errorf("of September the timeline shows %v", w.state.Span())
	}
}

func TestTheDayIsTodayWhereThatIsInSightAndElseTheMiddle(t *testing.T) {
	w := opened(t) // on 22 August
	for _, c := range []struct{ from, want calendar.Day }{
		{calendar.DayOf(2027, 8, 1), calendar.DayOf(2027, 8, 22)},
		{calendar.DayOf(2027, 9, 1), calendar.DayOf(2027, 9, 16)},
	} {
		w.timeline.ShowSpan(w.state.Days(c.from, 31))
		if got := w.state.Day(); got != c.want {
			t.Errorf("of 31 days from %s it is %s, want %s", c.from, got, c.want)
		}
	}
}

func TestAMonthOpensItsDaysAndADateIsGoneTo(t *testing.T) {
	w := opened(t)
	w.run("room.month")
	w.typed(&fyne.KeyEvent{Name: fyne.KeyHome})
	w.typed(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if inDay(w).First() != w.state.Day() || w.state.Day().Date().Day() != 1 {
		t.Errorf("the day is %s", inDay(w).First())
	}
	w.run("goto")
	retype(t, w, assets.Date("en", w.state.Day().Date(), assets.DayMonthYear), "25.8.2027")
	if inDay(w).First() != calendar.DayOf(2027, 8, 25) {
		t.Errorf("it goes to %s", inDay(w).First())
	}
	says(t, w, "Wednesday 25 August 2027")
}

func TestTheBarOfAMonthSaysItsMonthAndTheArrowsGoAMonth(t *testing.T) {
	w := opened(t)
	w.state.Look(w.state.Days(calendar.DayOf(2027, 8, 20), 1), calendar.DayOf(2027, 8, 20))
	w.run("room.month")
	for language, said := range map[string][2]string{
		"en": {"August 2027", "September 2027"}, "fr": {"août 2027", "septembre 2027"}, "sl": {"avgust 2027", "september 2027"},
	} {
		w.state.SetLanguage(language)
		for i, want := range said {
			if got := inMonth(w).here.Text; got != want {
				t.Errorf("%s: %d months on it says %q", language, i, got)
			}
			w.run("later")
		}
		w.run("earlier")
		w.run("earlier")
	}
}

func TestNoPartOfABarLiesOverAnotherInAnyLanguageAndRoom(t *testing.T) {
	w := opened(t)
	for _, l := range assets.Languages() {
		w.state.SetLanguage(l.Code)
		for _, name := range []string{"day", "month"} {
			w.run("room." + name)
			for _, width := range []float32{1024, 1200, 1440} {
				w.win.Resize(fyne.NewSize(width, 700))
				right := float32(0)
				for _, o := range inside(w.frame.parts[toolbarPart]) {
					switch o.(type) {
					case *control.Segments, *control.Button, *control.Line:
						at := w.app.Driver().AbsolutePositionForObject(o)
						if _, title := o.(*control.Line); title && o.Size().Width < 60 {
							t.Errorf("%s, %s at %g: the title has %g", l.Name, name, width, o.Size().Width)
						}
						if at.X < right && at.X+o.Size().Width < width-100 || at.X+o.Size().Width > width {
							t.Errorf("%s, %s at %g: something lies at %g, over what ends at %g", l.Name, name, width, at.X, right)
						}
						if at.X+o.Size().Width < width-100 {
							right = at.X + o.Size().Width
						}
					}
				}
			}
		}
	}
}

func TestTheBarsOfDayAndMonthAreMadeLikeThis(t *testing.T) {
	for _, name := range []string{"day", "month"} {
		for _, d := range dresses {
			t.Run(name+" "+d.name, func(t *testing.T) {
				w := dressed(t, d.look, d.language)
				w.run("room." + name)
				golden.Text(t, name+"."+d.name+".xml", test.RenderObjectToMarkup(w.frame.parts[toolbarPart]))
			})
		}
	}
}

// lower is the lower left of an object in a picture of the window.
func lower(picture image.Image, o fyne.CanvasObject, wide, high int) image.Image {
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(o)
	part := image.NewNRGBA(image.Rect(0, 0, wide, high))
	draw.Draw(part, part.Rect, picture, image.Pt(int(at.X), int(at.Y+o.Size().Height)-high), draw.Src)
	return part
}

func TestTheViewsOfDatesLookLikeThis(t *testing.T) {
	for _, name := range []string{"timeline", "day", "month", "list"} {
		for _, size := range []struct {
			name       string
			wide, tall float32
		}{{"small", 1024, 700}, {"large", 1440, 900}} {
			for _, d := range dresses {
				t.Run(name+" "+size.name+" "+d.name, func(t *testing.T) {
					w := dressed(t, d.look, d.language)
					w.win.Resize(fyne.NewSize(size.wide, size.tall))
					unplaced(t, w)
					selectEvent(w, second)
					w.run("room." + name)
					w.win.Canvas().Unfocus()
					corner := map[string]func(image.Image, fyne.CanvasObject, int, int) image.Image{"timeline": upper, "list": upper, "day": lower, "month": lower}[name]
					golden.Picture(t, name+"."+size.name+"."+d.name+".png", corner(w.win.Canvas().Capture(), w.rooms.view().Content(), 600, 400))
				})
			}
		}
	}
}
