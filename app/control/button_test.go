package control

import (
	"testing"

	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
)

func TestAnIconThatIsTakenAwayIsNotLeftBehind(t *testing.T) {
	test.NewTempApp(t)
	b := NewButton("Search", Faint, nil)
	shown := func() bool {
		for _, o := range test.WidgetRenderer(b).Objects() {
			if i, ok := o.(*canvas.Image); ok {
				return i.Visible()
			}
		}
		return false
	}
	if shown() {
		t.Error("a button without an icon shows one")
	}
	b.Icon = IconSearch
	b.SetText("Ctrl+F")
	if !shown() {
		t.Error("the icon is not shown")
	}
	b.Icon = nil
	if b.SetText("Search everything"); shown() {
		t.Error("the icon stays")
	}
}
