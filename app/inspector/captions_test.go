package inspector

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"affiche/app/control"
	"affiche/app/theme"
	"affiche/assets"
	"affiche/calendar"
)

func TestNoCaptionIsCutInAnyLanguageAtTheNarrowestPanel(t *testing.T) {
	s, p := opened(t, "en")
	width := theme.Size(theme.PanelWidth) * 7 / 8
	for _, window := range fyne.CurrentApp().Driver().AllWindows() {
		window.Resize(fyne.NewSize(width, 2000))
	}
	refs := []calendar.Ref{eventRef("evening"), {Type: calendar.TypeActivity, ID: id("levi")}, {}}
	for _, typ := range calendar.Types() {
		for r := range s.Season().Plan.Records(typ) {
			if typ != calendar.TypeEvent && typ != calendar.TypeActivity && typ != calendar.TypeIssued && typ != calendar.TypeAlias {
				refs = append(refs, r.Ref())
				break
			}
		}
	}
	seen := 0
	for _, l := range assets.Languages() {
		s.SetLanguage(l.Code)
		for _, ref := range refs {
			p.shown = calendar.Ref{Type: "none"}
			p.Show(ref)
			p.whole = true
			p.Show(ref)
			for _, o := range inside(p.Object()) {
				cut, words := "", ""
				switch o := o.(type) {
				case *control.Segments:
					if o.Size().Width < o.Narrowest() {
						cut, words = "segments", o.Choices[len(o.Choices)-1]
					}
				case *control.Check:
					if o.Size().Width < o.MinSize().Width {
						cut, words = "check", o.Text()
					}
				case *control.Choice:
					if o.Chosen == "" && control.Measure(o.Empty, theme.Text, false).Width > o.Size().Width-40 {
						cut, words = "adder", o.Empty
					}
				case *control.Link:
					if o.Size().Width < o.MinSize().Width-1 && o.Text() != s.NameOf(ref) {
						cut, words = "link", o.Text()
					}
				case *canvas.Text:
					if o.Text == "" {
						continue
					}
					at := fyne.CurrentApp().Driver().AbsolutePositionForObject(o).X + o.MinSize().Width
					if seen++; at > width+1 && o.Alignment == fyne.TextAlignLeading {
						cut, words = "text", o.Text
					}
				}
				if cut != "" {
					t.Errorf("%s, %s: the %s %q is cut", l.Name, ref.Type, cut, words)
				}
			}
		}
	}
	if seen < 4000 {
		t.Errorf("only %d texts were seen", seen)
	}
}
