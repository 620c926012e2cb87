package app

import (
	"image"
	"image/draw"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"affiche/app/golden"
	"affiche/calendar"
)

// dresses are the looks and languages in which the parts of the window are kept.
var dresses = []struct{ name, look, language string }{{"light.en", "light", "en"}, {"dark.sl", "dark", "sl"}}

// dressed is an open window in a look and a language.
func dressed(t *testing.T, look, language string) *window {
	t.Helper()
	w := opened(t)
	w.win.Resize(fyne.NewSize(1200, 700))
	w.state.SetLook(look)
	w.state.SetLanguage(language)
	return w
}

func TestThePartsOfTheWindowAreMadeLikeThis(t *testing.T) {
	selecting := func(ref calendar.Ref) func(*window) fyne.CanvasObject {
		return func(w *window) fyne.CanvasObject {
			w.state.Select(ref)
			return w.frame.parts[panelPart]
		}
	}
	for name, part := range map[string]func(*window) fyne.CanvasObject{
		"navigation": func(w *window) fyne.CanvasObject { return w.frame.parts[navPart] },
		"toolbar":    func(w *window) fyne.CanvasObject { return w.frame.parts[toolbarPart] },
		"status":     func(w *window) fyne.CanvasObject { return w.frame.parts[statusPart] },
		"event":      selecting(calendar.Ref{Type: calendar.TypeEvent, ID: second}),
		"activity":   selecting(calendar.Ref{Type: calendar.TypeActivity, ID: show}),
		"partner":    selecting(calendar.Ref{Type: calendar.TypePartner, ID: bunker}),
	} {
		for _, d := range dresses {
			t.Run(name+" "+d.name, func(t *testing.T) {
				w := dressed(t, d.look, d.language)
				golden.Text(t, name+"."+d.name+".xml", test.RenderObjectToMarkup(part(w)))
			})
		}
	}
}

func TestDialogsAreMadeLikeThis(t *testing.T) {
	for name, ask := range map[string]func(*testing.T, *window){
		"new":    func(_ *testing.T, w *window) { w.run("new") },
		"date":   func(_ *testing.T, w *window) { w.run("date") },
		"import": func(t *testing.T, w *window) { w.openAny(written(t, "neighbours.ics", schedule)) },
		"export": func(t *testing.T, w *window) {
			w.run("export")
			entryWith(t, w, filepath.Dir(w.state.Season().File.Path())).Keep("/home/maja/seasons") // tests play in another folder each time
		},
	} {
		for _, d := range dresses {
			t.Run(name+" "+d.name, func(t *testing.T) {
				w := dressed(t, d.look, d.language)
				ask(t, w)
				w.win.Canvas().Unfocus() // whether the cursor blinks is not to be kept
				golden.Text(t, name+"."+d.name+".xml", test.RenderObjectToMarkup(w.dialog.overlay))
			})
		}
	}
}

func TestTheFirstPageIsMadeLikeThis(t *testing.T) {
	for _, d := range dresses {
		t.Run(d.name, func(t *testing.T) {
			w := bare(t)
			w.win.Resize(fyne.NewSize(900, 600))
			w.state.SetLook(d.look)
			w.state.SetLanguage(d.language)
			golden.Text(t, "welcome."+d.name+".xml", test.RenderToMarkup(w.win.Canvas()))
		})
	}
}

func TestTheTimelineWithItsSelectionAndItsCardLooksLikeThis(t *testing.T) {
	for _, d := range dresses {
		t.Run(d.name, func(t *testing.T) {
			w := dressed(t, d.look, d.language)
			at := now.Unix()
			w.timeline.ShowSpan(calendar.Span{Start: calendar.Instant(at - 3*86400), End: calendar.Instant(at + 5*86400)})
			selectEvent(w, first)
			w.timeline.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(470, 95)}})
			golden.Picture(t, "timeline."+d.name+".png", cut(w.win.Canvas().Capture(), w.timeline, 600, 260))
		})
	}
}

// cut is the upper left of an object in a picture of the window.
func cut(picture image.Image, o fyne.CanvasObject, wide, high int) image.Image {
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(o)
	part := image.NewNRGBA(image.Rect(0, 0, wide, high))
	draw.Draw(part, part.Rect, picture, image.Pt(int(at.X), int(at.Y)), draw.Src)
	return part
}
