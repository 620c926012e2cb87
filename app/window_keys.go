package app

import (
	"fyne.io/fyne/v2"

	"affiche/app/control"
)

// typed hands keys that no field wants to the dialog, or to the view in front.
func (w *window) typed(e *fyne.KeyEvent) {
	if w.dialog != nil {
		w.dialog.typed(e)
	} else if w.runKey(e.Name) || control.IsWindows(e.Name) {
		return
	} else if t, ok := can[typing](&w.rooms); ok && !w.menuIsOpen() {
		t.TypedKey(e)
	}
}

// menuIsOpen reports an open menu that has no use for a key: until it closes, the toolkit lets nothing else have the keyboard.
func (w *window) menuIsOpen() bool {
	v, ok := can[focusing](&w.rooms)
	if !ok || w.win.Canvas().Focused() != nil {
		return false
	}
	w.win.Canvas().Focus(v.Focus())
	return w.win.Canvas().Focused() == nil
}

// typedRune does the command of a letter that no field wants.
func (w *window) typedRune(letter rune) {
	if w.dialog == nil && w.making == nil && w.finder == nil {
		w.runLetter(letter)
	}
}

// dropped opens a programme that was dropped on the window, or takes a schedule in.
func (w *window) dropped(files []fyne.URI) {
	if len(files) == 0 || w.dialog != nil {
		return
	}
	w.openAny(files[0].Path())
}
