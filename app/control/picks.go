package control

import (
	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"affiche/app/theme"
)

// ShowPicks opens a list below something from which any number of options are picked: each press picks one or lets it go.
// Letters lead to what begins so, escape closes it.
func ShowPicks(below fyne.CanvasObject, options []Option, picked func(key string) bool, pick func(key string)) {
	driver := fyne.CurrentApp().Driver()
	on := driver.CanvasForObject(below)
	if on == nil {
		return
	}
	list := NewList(func() int { return len(options) }, newOptionRow, func(i int, o fyne.CanvasObject) {
		o.(*optionRow).show(options[i], picked(options[i].Key))
	})
	list.HideSeparators = true
	pop := widget.NewPopUp(list, on)
	list.OnEscape = pop.Hide
	list.OnLetter = (&Choice{Options: options}).search(list.Begin)
	list.OnSelected = func(i int) {
		list.UnselectAll()
		if key := options[i].Key; key != "" {
			pick(key)
			list.Refresh()
		}
	}
	row := newOptionRow().MinSize().Height + fynetheme.Padding()
	at := driver.AbsolutePositionForObject(below).AddXY(0, below.Size().Height+2)
	width := min(theme.Row(picksWidth), on.Size().Width-16)
	pop.Resize(fyne.NewSize(width, min(row*float32(len(options))+8, on.Size().Height-at.Y-12, theme.Row(420))))
	at.X = min(at.X, on.Size().Width-width-8)
	pop.ShowAtPosition(at)
	on.Focus(list)
}

const picksWidth = 260
