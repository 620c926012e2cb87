package inspector

import (
	"testing"

	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"

	"affiche/app/control"
	"affiche/app/theme"
	"affiche/calendar"
)

func TestTheButtonOfAMonthCoversNothingOfADateInLargerTexts(t *testing.T) {
	s, p := opened(t, "en")
	app := fyne.CurrentApp()
	end := func(o fyne.CanvasObject) float32 { return app.Driver().AbsolutePositionForObject(o).X }
	seen := 0
	for _, scale := range []float32{1, 1.25, 1.5, 1.75, 2} {
		app.Settings().SetTheme(theme.Theme{Choice: theme.Light, Scale: scale})
		for _, part := range []float32{7. / 8, 1} {
			app.Driver().AllWindows()[0].Resize(fyne.NewSize(theme.Size(theme.PanelWidth)*part, 2000))
			for _, language := range []string{"en", "sl", "fr", "cnr"} {
				s.SetLanguage(language)
				for _, name := range []string{"evening", "night", "residency"} {
					p.shown = calendar.Ref{Type: "none"}
					p.Show(eventRef(name))
					for _, o := range inside(p.Object()) {
						field, ok := o.(*fyne.Container)
						if !ok || len(field.Objects) != 2 {
							continue
						}
						entry, is := field.Objects[0].(*control.Entry)
						button, has := field.Objects[1].(*control.Button)
						if !is || !has {
							continue
						}
						seen++
						text := end(entry) + theme.Size(fynetheme.SizeNameInnerPadding) + control.Measure(entry.Text, theme.Text, false).Width
						if text > end(button)+1 {
							t.Errorf("%g, %g of the width, %s, %s: the button lies over %q from %g on, which ends at %g", scale, part, language, name, entry.Text, end(button), text)
						}
					}
				}
			}
		}
	}
	if seen < 200 {
		t.Errorf("only %d fields of dates were seen", seen)
	}
}

func TestFieldsThatHaveRoomBesideEachOtherStandThere(t *testing.T) {
	for width, want := range map[float32]struct {
		below bool
		part  float32
	}{
		400: {false, 0.5}, 330: {false, 0.6}, 240: {true, 0},
	} {
		b := &beside{wants: [2]float32{190, 100}}
		if part, ok := b.share(width); ok == want.below || part != want.part {
			t.Errorf("%g wide: %g, beside each other %v", width, part, ok)
		}
	}
}
