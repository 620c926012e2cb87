package control_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"affiche/app/control"
	"affiche/app/theme"
)

func TestTheWheelOverAFieldScrollsThePage(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(theme.Theme{Choice: theme.Light})
	for _, c := range []struct {
		name             string
		entry            *control.Entry
		focused, scrolls bool
	}{
		{"a line", control.NewEntry("Kiln safety", nil), false, true},
		{"a line longer than its room", control.NewEntry(strings.Repeat("kiln ", 60), nil), false, true},
		{"a line with the keyboard", control.NewEntry("Kiln safety", nil), true, true},
		{"a long field", control.NewLongEntry(strings.Repeat("kiln safety ", 200), nil), false, true},
		{"a long field with the keyboard", control.NewLongEntry(strings.Repeat("kiln safety ", 200), nil), true, false},
	} {
		page := container.NewVScroll(container.NewVBox(c.entry, control.Room(100, 900)))
		w := test.NewTempWindow(t, container.NewStack(page))
		w.Resize(fyne.NewSize(200, 200))
		if c.focused {
			w.Canvas().Focus(c.entry)
		}
		test.Scroll(w.Canvas(), fyne.NewPos(60, 20), 0, -40)
		if got := page.Offset.Y > 0; got != c.scrolls {
			t.Errorf("%s: the page scrolls: %v", c.name, got)
		}
	}
}

func TestTheWheelOverAFieldScrollsThePageThatLiesOnTop(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(theme.Theme{Choice: theme.Light})
	entry := control.NewEntry("Kiln safety", nil)
	page := container.NewVScroll(container.NewVBox(entry, control.Room(100, 900)))
	w := test.NewTempWindow(t, control.Room(200, 200))
	w.Resize(fyne.NewSize(200, 200))
	w.Canvas().Overlays().Add(page)
	page.Resize(fyne.NewSize(200, 200))
	test.Scroll(w.Canvas(), fyne.NewPos(60, 20), 0, -40)
	if page.Offset.Y == 0 {
		t.Error("the page does not scroll")
	}
}
