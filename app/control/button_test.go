package control

import (
	"image"
	"reflect"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"affiche/app/theme"
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

func TestAnIconTakesTheInkOfTheThemeInForce(t *testing.T) {
	settings := test.NewTempApp(t).Settings()
	w := test.NewTempWindow(t, canvas.NewRectangle(nil))
	pictured := func(b *Button) image.Image { // and put away, where a theme's change does not reach it
		w.SetContent(b)
		w.Resize(fyne.NewSize(48, 48))
		defer w.SetContent(canvas.NewRectangle(nil))
		return w.Canvas().Capture()
	}
	fresh := func() *Button {
		b := NewButton("", Faint, func() {})
		b.Icon = IconSearch
		b.Refresh()
		return b
	}
	settings.SetTheme(theme.Theme{Choice: theme.Light})
	b := fresh()
	light := pictured(b)
	settings.SetTheme(theme.Theme{Choice: theme.Dark})
	b.Refresh()
	if got, want := pictured(b), pictured(fresh()); !reflect.DeepEqual(got, want) {
		t.Error("the icon keeps its ink when the theme turns dark")
	}
	settings.SetTheme(theme.Theme{Choice: theme.Light})
	b.Refresh()
	if got := pictured(b); !reflect.DeepEqual(got, light) {
		t.Error("the icon keeps its ink when the theme turns light again")
	}
}
