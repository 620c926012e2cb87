package app

import (
	"testing"

	"fyne.io/fyne/v2"

	"affiche/app/control"
	"affiche/assets"
)

func TestNoPartOfTheToolbarLiesOverAnotherInAnyLanguage(t *testing.T) {
	w := opened(t)
	for _, l := range assets.Languages() {
		w.state.SetLanguage(l.Code)
		for _, width := range []float32{1024, 1200, 1440} {
			w.win.Resize(fyne.NewSize(width, 700))
			right := float32(0)
			for _, o := range objects(w) {
				switch o.(type) {
				case *control.Segments, *control.Button:
					at := w.app.Driver().AbsolutePositionForObject(o)
					if at.Y > 50 {
						continue
					}
					if at.X < right || at.X+o.Size().Width > width {
						t.Errorf("%s at %g: something lies at %g, over what ends at %g", l.Name, width, at.X, right)
					}
					right = at.X + o.Size().Width
				}
			}
		}
	}
}

func TestSmallAndLargeWindowsShowAllTheirParts(t *testing.T) {
	w := opened(t)
	for _, size := range []fyne.Size{fyne.NewSize(1024, 700), fyne.NewSize(1440, 900), fyne.NewSize(2560, 1440)} {
		w.win.Resize(size)
		selectEvent(w, first)
		for part, o := range w.frame.parts {
			end := o.Position().Add(o.Size())
			if o.Size().Width < 150 || o.Size().Height < 20 || end.X > size.Width+0.5 || end.Y > size.Height+0.5 {
				t.Errorf("at %v part %d lies at %v with %v", size, part, o.Position(), o.Size())
			}
		}
	}
}
