package control

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// List is a list of rows that gives the escape key to what it stands in.
type List struct {
	widget.List
	OnEscape func()
}

// NewList makes a list; see [widget.NewList].
func NewList(length func() int, row func() fyne.CanvasObject, update func(int, fyne.CanvasObject)) *List {
	l := &List{}
	l.Length, l.CreateItem, l.UpdateItem = length, row, update
	l.ExtendBaseWidget(l)
	return l
}

// TypedKey adds escape to what a list does.
func (l *List) TypedKey(e *fyne.KeyEvent) {
	if e.Name == fyne.KeyEscape && l.OnEscape != nil {
		l.OnEscape()
		return
	}
	l.List.TypedKey(e)
}
