package control

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"affiche/app/theme"
)

func TestTheFrameOfAFieldSaysWhetherItIsTypedInOrRefused(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(theme.Theme{Choice: theme.Light})
	e := NewEntry("25.8.", func(string) {})
	w := test.NewTempWindow(t, e)
	frame := func() (colour any, width float32) {
		box := test.WidgetRenderer(e).(*entryRenderer).box
		return box.StrokeColor, box.StrokeWidth
	}
	calm, thin := frame()
	w.Canvas().Focus(e)
	if focused, thick := frame(); focused == calm || thick <= thin {
		t.Error("the focus is not seen")
	}
	w.Canvas().Unfocus()
	if again, width := frame(); again != calm || width != thin {
		t.Error("the focus stays")
	}
	e.SetText("31.2.")
	e.Refuse("25.8.")
	refused, _ := frame()
	if refused == calm || e.Text != "31.2." {
		t.Errorf("what is refused is not seen, or gone: %q", e.Text)
	}
	e.SetText("1.3.")
	e.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	e.Refresh()
	if mended, _ := frame(); mended != calm {
		t.Error("what was mended looks refused")
	}
	e.SetText("31.2.")
	e.Refuse("1.3.")
	e.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	e.Refresh()
	if back, _ := frame(); back != calm || e.Text != "1.3." {
		t.Errorf("escape leaves %q", e.Text)
	}
}

func TestTheArrowsOfAFieldStepOrDoNothing(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(theme.Theme{Choice: theme.Light})
	e, steps := NewEntry("20:30", nil), 0
	test.NewTempWindow(t, e)
	e.TypedKey(&fyne.KeyEvent{Name: fyne.KeyUp})
	e.OnStep = func(by int) { steps = steps*10 + by }
	e.TypedKey(&fyne.KeyEvent{Name: fyne.KeyUp})
	e.TypedKey(&fyne.KeyEvent{Name: fyne.KeyUp})
	e.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	if steps != 109 { // up, up, down
		t.Errorf("the steps were %d", steps)
	}
}

func TestAFieldThatWasReplacedRaisesNothing(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(theme.Theme{Choice: theme.Light})
	e := NewEntry("20:30", func(s string) { t.Errorf("committed %q", s) })
	w := test.NewTempWindow(t, e)
	w.Canvas().Focus(e)
	e.SetText("21:00")
	e.Abandon()
	w.Canvas().Unfocus()
}
