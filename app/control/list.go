package control

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// List is a list of rows that takes one with return, too, and gives the escape key to what it stands in.
type List struct {
	widget.List
	OnEscape func()
	OnLetter func(letter rune)
	OnKey    func(fyne.KeyName) bool // takes a key before the list does; nil takes none
	OnTab    func(back bool)         // nil goes on to the next field
}

var _ fyne.Tabbable = (*List)(nil)

// AcceptsTab implements [fyne.Tabbable].
func (l *List) AcceptsTab() bool { return l.OnTab != nil }

// NewList makes a list; see [widget.NewList].
func NewList(length func() int, row func() fyne.CanvasObject, update func(int, fyne.CanvasObject)) *List {
	l := &List{}
	l.Length, l.CreateItem, l.UpdateItem = length, row, update
	l.ExtendBaseWidget(l)
	return l
}

// TypedRune hands on what is typed.
func (l *List) TypedRune(letter rune) {
	if l.OnLetter != nil {
		l.OnLetter(letter)
	}
}

// TypedKey adds return and escape to what a list does.
func (l *List) TypedKey(e *fyne.KeyEvent) {
	switch {
	case l.OnKey != nil && l.OnKey(e.Name):
	case e.Name == fyne.KeyTab && l.OnTab != nil:
		driver, ok := fyne.CurrentApp().Driver().(desktop.Driver)
		l.OnTab(ok && driver.CurrentKeyModifiers()&fyne.KeyModifierShift != 0)
	case e.Name == fyne.KeyEscape && l.OnEscape != nil:
		l.OnEscape()
	case e.Name == fyne.KeyReturn || e.Name == fyne.KeyEnter:
		l.List.TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
	case PassOn(e):
	default:
		l.List.TypedKey(e)
	}
}
