package app

import (
	"fmt"
	"image"
	"image/draw"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"

	"affiche/app/control"
	"affiche/app/golden"
	"affiche/app/theme"
	"affiche/assets"
	"affiche/calendar"
)

// enlarged is a window on the season with texts that are larger by some steps; four of them are twice as large.
func enlarged(t *testing.T, steps int) *window {
	t.Helper()
	w := opened(t)
	w.win.Resize(fyne.NewSize(1440, 900))
	for range steps {
		w.state.Magnify(1)
	}
	return w
}

func TestABoardGrowsWithTheTextsAndIsPressedWhereItShowsADate(t *testing.T) {
	for steps, grown := range map[int]float32{0: 1, 2: 1.5, 4: 2} {
		w := enlarged(t, steps)
		selectEvent(w, second)
		if paper, size := w.timeline.Paper(), w.timeline.Size(); paper.Width*grown != size.Width || paper.Height*grown != size.Height {
			t.Errorf("at %g the paper of %v is %v", grown, size, paper)
		}
		w.timeline.ShowSpan(w.state.Days(calendar.DayOf(2027, 8, 20), 10))
		block, ok := w.timeline.Picture().Find(calendar.Ref{Type: calendar.TypeEvent, ID: second})
		if !ok {
			t.Fatalf("at %g the date is not in sight", grown)
		}
		w.state.Select(calendar.Ref{})
		at := fyne.NewPos(float32(block.X+block.W/2)*grown, float32(block.Y+block.H/2)*grown)
		w.timeline.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at}, Button: desktop.MouseButtonPrimary})
		if w.state.Selection().ID != second {
			t.Errorf("at %g a press on the date selects %v", grown, w.state.Selection())
		}
	}
}

func TestNoLineOfTextIsHigherThanItsRowInLargerTexts(t *testing.T) {
	for _, steps := range []int{0, 2, 4} {
		w := enlarged(t, steps)
		selectEvent(w, first)
		line := control.Measure("Å", theme.Text, false).Height
		if words := w.filter.Words(); words.Size().Height < line+8 {
			t.Errorf("%d steps: the words of the filter have %g for lines of %g", steps, words.Size().Height, line)
		}
		for _, o := range objects(w) {
			switch o := o.(type) {
			case *control.Entry, *control.Choice, *control.Chip, *control.Button, *control.Segments:
				small := control.Measure("Å", theme.Small, false).Height
				if o.Visible() && o.Size().Height > 0 && o.Size().Height < small {
					t.Errorf("%d steps: %T is %g high", steps, o, o.Size().Height)
				}
			}
		}
		for part, o := range w.frame.parts {
			if end := o.Position().Add(o.Size()); end.X > 1440.5 || end.Y > 900.5 || o.Size().Width < 150 {
				t.Errorf("%d steps: part %d lies at %v with %v", steps, part, o.Position(), o.Size())
			}
		}
	}
}

// upper is the upper left of an object in a picture of the window.
func upper(picture image.Image, o fyne.CanvasObject, wide, high int) image.Image {
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(o)
	part := image.NewNRGBA(image.Rect(0, 0, wide, high))
	draw.Draw(part, part.Rect, picture, image.Pt(int(at.X), int(at.Y)), draw.Src)
	return part
}

func TestLargerTextsLookLikeThis(t *testing.T) {
	for _, steps := range []int{0, 2, 4} {
		w := enlarged(t, steps)
		unplaced(t, w)
		selectEvent(w, second)
		for _, room := range []string{"timeline", "day", "list"} {
			w.run("room." + room)
			w.win.Canvas().Unfocus()
			golden.Picture(t, fmt.Sprintf("%s.%d.png", room, 100+25*steps), upper(w.win.Canvas().Capture(), w.rooms.view().Content(), 600, 400))
		}
	}
}

func TestTheWordsOfTheFilterHaveNothingToScroll(t *testing.T) {
	for _, size := range []fyne.Size{{Width: 1024, Height: 700}, {Width: 1440, Height: 900}} {
		for _, steps := range []int{0, 2, 4} {
			w := enlarged(t, steps)
			w.win.Resize(size)
			for _, lang := range assets.Languages() {
				w.state.SetLanguage(lang.Code)
				for _, part := range inside(w.filter.Words()) {
					inner, ok := part.(*container.Scroll)
					if !ok {
						continue
					}
					if has, wants := inner.Size(), inner.Content.MinSize(); wants.Width > has.Width || wants.Height > has.Height {
						t.Errorf("%v, %d steps, %s: %q takes %v and has %v", size, steps, lang.Code, w.filter.Words().PlaceHolder, wants, has)
					}
				}
			}
		}
	}
}

func TestNothingOfTheWindowLiesBeyondItsRightEdgeInTextsTwiceAsLarge(t *testing.T) {
	w := enlarged(t, 4)
	for _, l := range assets.Languages() {
		w.state.SetLanguage(l.Code)
		for _, room := range w.rooms.all {
			w.run("room." + room.name)
			for _, ref := range []calendar.Ref{{}, {Type: calendar.TypeEvent, ID: second}, anyPartner(w)} {
				w.state.Select(ref)
				for _, o := range objects(w) {
					if wide := w.beyond(o); wide > 0.5 {
						t.Errorf("%s, %s, %v: %T lies %g beyond the right edge", l.Name, room.name, ref.Type, o, wide)
					}
				}
			}
		}
	}
}

func TestWhatElseThereIsToChooseStaysReachableInLargerTexts(t *testing.T) {
	for _, size := range []fyne.Size{{Width: 1024, Height: 700}, {Width: 1440, Height: 900}} {
		for _, steps := range []int{0, 2, 3, 4} {
			w := enlarged(t, steps)
			w.win.Resize(size)
			selectEvent(w, second)
			for _, l := range assets.Languages() {
				w.state.SetLanguage(l.Code)
				for _, name := range []string{"timeline", "day"} {
					w.run("room." + name)
					aside, _ := can[asided](&w.rooms)
					o := aside.Aside()
					has, page := o.Size(), w.rooms.page.Size()
					if at := o.Position(); !o.Visible() || has.Width < 80 || at.X+has.Width > page.Width || at.Y+has.Height > w.filter.Object().Size().Height {
						t.Errorf("%v, %d steps, %s, %s: it lies at %v with %v", size, steps, l.Code, name, at, has)
					}
					for _, c := range inside(w.filter.Object()) {
						words, ok := c.(*canvas.Text)
						if at := w.app.Driver().AbsolutePositionForObject; ok && words.Text != "" && has.Width > 0 && over(at(words), words.Size(), at(o), has) && !contained(o, words) {
							t.Errorf("%v, %d steps, %s, %s: it lies over %q", size, steps, l.Code, name, words.Text)
						}
					}
				}
			}
		}
	}
}

func TestAMonthNamesDatesOfADayInLargerTexts(t *testing.T) {
	for _, steps := range []int{2, 3, 4} {
		w := enlarged(t, steps)
		for i := range 9 {
			id := calendar.DerivedID("test", fmt.Sprint("show", i))
			at := calendar.When{Start: calendar.DayOf(2027, 8, 25).At(600 + 60*i), End: calendar.DayOf(2027, 8, 25).At(630 + 60*i), Zone: "Europe/Ljubljana"}
			w.put("More", &calendar.Event{ID: id, Activity: show, Status: calendar.Confirmed, When: at, Place: event(t, w, second).Place})
		}
		selectEvent(w, second) // the panel takes its room, too
		w.run("room.month")
		named := 0
		for i := range 9 {
			block, ok := inMonth(w).Picture().Find(calendar.Ref{Type: calendar.TypeEvent, ID: calendar.DerivedID("test", fmt.Sprint("show", i))})
			if ok && strings.HasPrefix(block.Title.Words, "The") {
				named++
			}
		}
		if named < 2 {
			t.Errorf("%d steps: of 9 dates of a day %d are named", steps, named)
		}
	}
}

func TestEveryBarHasTheWayIntoTheSearchInLargerTexts(t *testing.T) {
	for _, size := range []fyne.Size{{Width: 1024, Height: 700}, {Width: 1440, Height: 900}} {
		for _, steps := range []int{0, 2, 4} {
			w := enlarged(t, steps)
			w.win.Resize(size)
			for _, l := range assets.Languages() {
				w.state.SetLanguage(l.Code)
				for _, room := range w.rooms.all {
					w.run("room." + room.name)
					where := fmt.Sprintf("%v, %d steps, %s, %s", size, steps, l.Code, room.name)
					parts, found := inside(w.frame.parts[toolbarPart]), (*control.Button)(nil)
					for _, o := range parts {
						if b, ok := o.(*control.Button); ok && (b.Icon == control.IconSearch || strings.Contains(b.Text, "Ctrl+F")) {
							found = b
						}
					}
					if found == nil || found.Size().Width < found.Size().Height {
						t.Errorf("%s: it is not there", where)
						continue
					}
					at := w.app.Driver().AbsolutePositionForObject
					for _, o := range parts {
						switch o.(type) {
						case *control.Button, *control.Segments, *control.Line:
							if o != fyne.CanvasObject(found) && o.Size().Width > 0 && over(at(o), o.Size(), at(found), found.Size()) {
								t.Errorf("%s: it lies over %T", where, o)
							}
						}
					}
				}
			}
		}
	}
}

// over reports that two boxes have something in common.
func over(a fyne.Position, as fyne.Size, b fyne.Position, bs fyne.Size) bool {
	return a.X < b.X+bs.Width && b.X < a.X+as.Width && a.Y < b.Y+bs.Height && b.Y < a.Y+as.Height
}

func contained(o, part fyne.CanvasObject) bool { return slices.Contains(inside(o), part) }

func anyPartner(w *window) calendar.Ref {
	for p := range w.state.Season().Plan.Partners.Each() {
		return p.Ref()
	}
	return calendar.Ref{}
}

// beyond is by how much an object reaches over the right edge of the window, or what it scrolls over its own.
func (w *window) beyond(o fyne.CanvasObject) float32 {
	switch o := o.(type) {
	case *container.Scroll:
		if o.Direction == container.ScrollVerticalOnly {
			return o.Content.Size().Width - o.Size().Width
		}
	case *control.Entry, *control.Choice, *control.Chip, *control.Button, *control.Segments, *control.Line:
		return w.app.Driver().AbsolutePositionForObject(o).X + o.Size().Width - w.win.Canvas().Size().Width
	}
	return 0
}
