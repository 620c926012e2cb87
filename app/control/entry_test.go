package control

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
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
	committed := ""
	e.OnCommit = func(s string) { committed = s; e.Refuse("20:30") }
	e.SetText("oops")
	for range 2 { // it is not taken
		e.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	}
	if steps != 109 || committed != "oops" || e.Text != "oops" {
		t.Errorf("beside %q, %q was committed and the steps are %d", e.Text, committed, steps)
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

func TestWhoComesToAFieldByKeysTypesOverIt(t *testing.T) {
	for name, c := range map[string]struct {
		come func(w fyne.Window, e *Entry)
		want string
	}{
		"by tab":   {func(w fyne.Window, _ *Entry) { w.Canvas().FocusNext() }, "25.8."},
		"by mouse": {func(_ fyne.Window, e *Entry) { e.MouseDown(&desktop.MouseEvent{Button: desktop.MouseButtonPrimary}) }, "25.8.1.1.27"},
		"by mouse and again by tab": {func(w fyne.Window, e *Entry) {
			e.MouseDown(&desktop.MouseEvent{Button: desktop.MouseButtonPrimary})
			w.Canvas().FocusNext()
			w.Canvas().FocusPrevious()
		}, "25.8."},
		"back to the window": {func(w fyne.Window, e *Entry) {
			w.Canvas().Focus(e)
			e.TypedKey(&fyne.KeyEvent{Name: fyne.KeyHome})
			e.FocusLost()
			e.StayAsIs()
			e.FocusGained()
		}, "25.8.1.1.27"},
	} {
		t.Run(name, func(t *testing.T) {
			test.NewTempApp(t).Settings().SetTheme(theme.Theme{Choice: theme.Light})
			e := NewEntry("1.1.27", nil)
			w := test.NewTempWindow(t, container.NewVBox(e, NewEntry("", nil)))
			c.come(w, e)
			for _, r := range "25.8." {
				e.TypedRune(r)
			}
			if e.Text != c.want {
				t.Errorf("%q stands there, want %q", e.Text, c.want)
			}
		})
	}
}

func TestSeveralLinesAreNotTypedOver(t *testing.T) {
	test.NewTempApp(t)
	e := NewLongEntry("Doors at 20:00", nil)
	test.NewTempWindow(t, e).Canvas().Focus(e)
	if got := e.SelectedText(); got != "" {
		t.Errorf("%q would be lost", got)
	}
}

func TestALineThatWasTypedOverComesBackInOneStep(t *testing.T) {
	test.NewTempApp(t)
	e := NewEntry("Masks", nil)
	test.NewTempWindow(t, e).Canvas().Focus(e)
	e.TypedRune('K')
	if e.Undo(); e.Text != "Masks" {
		t.Errorf("taken back, it is %q", e.Text)
	}
	if e.Redo(); e.Text != "K" {
		t.Errorf("done again, it is %q", e.Text)
	}
}
