package control

import (
	"fyne.io/fyne/v2"

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
	list.drop(on, driver.AbsolutePositionForObject(below), below.Size(), theme.Row(picksWidth))
	list.begin("")
}

const picksWidth = 260
