package control

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// Parts are what an object is made of, as far as a keyboard may go into it: containers and what scrolls.
func Parts(o fyne.CanvasObject) []fyne.CanvasObject {
	switch o := o.(type) {
	case *fyne.Container:
		return o.Objects
	case *container.Scroll:
		return []fyne.CanvasObject{o.Content}
	case interface{ Parts() []fyne.CanvasObject }:
		return o.Parts()
	}
	return nil
}

// PassOn gives the window the keys F1 to F12 and Insert that came to a widget which has the keyboard: they are the window's,
// wherever that is.
func PassOn(e *fyne.KeyEvent) bool {
	if (len(e.Name) < 2 || e.Name[0] != 'F') && e.Name != fyne.KeyInsert {
		return false
	}
	for _, w := range fyne.CurrentApp().Driver().AllWindows() {
		if typed := w.Canvas().OnTypedKey(); typed != nil && w.Canvas().Focused() != nil {
			typed(e)
		}
	}
	return true
}

// PassLetter gives the window a letter that came to a widget in which nothing is typed.
func PassLetter(letter rune) {
	for _, w := range fyne.CurrentApp().Driver().AllWindows() {
		if typed := w.Canvas().OnTypedRune(); typed != nil && w.Canvas().Focused() != nil {
			typed(letter)
		}
	}
}
