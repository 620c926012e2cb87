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

// EscapeTo has everything in an object lead to the same place by escape.
func EscapeTo(o fyne.CanvasObject, leave func()) {
	if e, ok := o.(interface{ EscapeTo(func()) }); ok {
		e.EscapeTo(leave)
	}
	for _, part := range Parts(o) {
		EscapeTo(part, leave)
	}
}

// IsWindows reports one of the keys that are the window's wherever the keyboard is: F1 to F12, and Insert.
func IsWindows(key fyne.KeyName) bool { return len(key) > 1 && key[0] == 'F' || key == fyne.KeyInsert }

// PassOn gives the window its keys that came to a widget which has the keyboard. The window keeps them: it never hands them
// back, whether it has a use for them or not.
func PassOn(e *fyne.KeyEvent) bool {
	if !IsWindows(e.Name) {
		return false
	}
	for _, w := range fyne.CurrentApp().Driver().AllWindows() {
		if typed := w.Canvas().OnTypedKey(); typed != nil && w.Canvas().Focused() != nil {
			typed(e)
		}
	}
	return true
}

// CanvasOf is the canvas on which something stands. What was not painted yet does not know its own: it is that of the program's
// one window; nil where there is none.
func CanvasOf(o fyne.CanvasObject) fyne.Canvas {
	driver := fyne.CurrentApp().Driver()
	if c := driver.CanvasForObject(o); c != nil {
		return c
	}
	if all := driver.AllWindows(); len(all) > 0 {
		return all[0].Canvas()
	}
	return nil
}

// PassLetter gives the window a letter that came to a widget in which nothing is typed.
func PassLetter(letter rune) {
	for _, w := range fyne.CurrentApp().Driver().AllWindows() {
		if typed := w.Canvas().OnTypedRune(); typed != nil && w.Canvas().Focused() != nil {
			typed(letter)
		}
	}
}

// PassShortcut gives the window a shortcut that came to a widget which has the keyboard.
func PassShortcut(from fyne.CanvasObject, s fyne.Shortcut) {
	if c, ok := CanvasOf(from).(fyne.Shortcutable); ok {
		c.TypedShortcut(s)
	}
}
