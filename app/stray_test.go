package app

import (
	"testing"

	"fyne.io/fyne/v2"
)

// keys are all that the toolkit knows by name beside letters.
var keys = []fyne.KeyName{
	fyne.KeyF1, fyne.KeyF2, fyne.KeyF3, fyne.KeyF4, fyne.KeyF5, fyne.KeyF6, fyne.KeyF7, fyne.KeyF8, fyne.KeyF9, fyne.KeyF10, fyne.KeyF11,
	fyne.KeyF12, fyne.KeyInsert, fyne.KeyEscape, fyne.KeyReturn, fyne.KeyEnter, fyne.KeyTab, fyne.KeySpace, fyne.KeyHome, fyne.KeyEnd,
	fyne.KeyPageUp, fyne.KeyPageDown, fyne.KeyUp, fyne.KeyDown, fyne.KeyLeft, fyne.KeyRight, fyne.KeyBackspace, fyne.KeyDelete,
	fyne.KeyPlus, fyne.KeyMinus, fyne.KeyUnknown,
}

// A key that nobody has a use for goes round once, and not for ever.
func TestEachKeyComesToAnEndInEachRoom(t *testing.T) {
	w := opened(t)
	canvas := w.win.Canvas()
	for _, room := range w.rooms.all {
		for _, key := range keys {
			for _, focus := range []func(){w.toView, canvas.Unfocus, func() { canvas.Focus(w.filter.Words()) }} {
				w.run("room." + room.name)
				selectEvent(w, second)
				focus()
				e := &fyne.KeyEvent{Name: key}
				if to := canvas.Focused(); to != nil {
					to.TypedKey(e)
				} else {
					canvas.OnTypedKey()(e)
				}
				w.dismiss()
				w.endMaking()
			}
		}
	}
}
