package control

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"affiche/app/theme"
)

// ShowPicks opens a list below something from which any number of options are picked: each press picks one or lets it go.
// Letters leave those in which they occur, escape closes it.
func ShowPicks(below fyne.CanvasObject, options []Option, picked func(key string) bool, pick func(key string)) {
	driver := fyne.CurrentApp().Driver()
	on := driver.CanvasForObject(below)
	if on == nil {
		return
	}
	list := newOptionList(options, picked)
	list.pick = pick
	pop := widget.NewPopUp(list.object, on)
	list.OnEscape = pop.Hide
	at := driver.AbsolutePositionForObject(below).AddXY(0, below.Size().Height+2)
	width := min(theme.Row(picksWidth), on.Size().Width-16)
	pop.Resize(fyne.NewSize(width, min(list.wants().Height+8, on.Size().Height-at.Y-12, theme.Row(420))))
	at.X = min(at.X, on.Size().Width-width-8)
	pop.ShowAtPosition(at)
	on.Focus(list.List)
}

const picksWidth = 260
