package control_test

import (
	"image/color"
	"testing"

	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
	fynetheme "fyne.io/fyne/v2/theme"

	"affiche/app/control"
	"affiche/app/theme"
)

func TestACardIsMarkedByItsGroundAndShowsTheKeyboardByAFrame(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(theme.Theme{Choice: theme.Light})
	card := control.NewCard(control.NewLine("Bunker", theme.Ink, theme.Text, false), func() {})
	box := test.WidgetRenderer(card).Objects()[0].(*canvas.Rectangle)
	looks := func() (ground, frame color.Color, wide float32) {
		return box.FillColor, box.StrokeColor, box.StrokeWidth
	}
	for _, c := range []struct {
		marked, focused bool
		ground          color.Color
		wide            float32
	}{
		{false, false, theme.Of(theme.Card), 1},
		{false, true, theme.Of(theme.Card), 2},
		{true, false, theme.Of(theme.NotePale), 1},
		{true, true, theme.Of(theme.NotePale), 2},
	} {
		card.Mark(c.marked)
		if card.FocusLost(); c.focused {
			card.FocusGained()
		}
		ground, frame, wide := looks()
		if ground != c.ground || wide != c.wide || c.focused != (wide == 2 && frame == theme.Of(fynetheme.ColorNamePrimary)) {
			t.Errorf("marked %v, with the keys %v: ground %v, frame %v, %g wide", c.marked, c.focused, ground, frame, wide)
		}
	}
}
