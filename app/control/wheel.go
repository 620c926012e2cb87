package control

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// wheel lies over an entry and takes the wheel of the mouse, and only that: the toolkit's entry would keep it to itself, and a
// page would stop under the pointer wherever it has a field. A long entry that has the keyboard scrolls its own text.
type wheel struct {
	widget.BaseWidget
	entry *Entry
	text  fyne.Scrollable // of the entry
}

var _ fyne.Scrollable = (*wheel)(nil)

func newWheel(e *Entry) *wheel {
	w := &wheel{entry: e}
	w.ExtendBaseWidget(w)
	return w
}

// Scrolled implements [fyne.Scrollable].
func (w *wheel) Scrolled(e *fyne.ScrollEvent) {
	if w.entry.MultiLine && w.entry.focused && w.text != nil {
		w.text.Scrolled(e)
	} else if page := scrollAround(w.entry); page != nil {
		page.Scrolled(e)
	}
}

// CreateRenderer implements [fyne.Widget].
func (w *wheel) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewWithoutLayout())
}

// scrollAround is the innermost page that scrolls what is shown; nil is none.
func scrollAround(o fyne.CanvasObject) *container.Scroll {
	c := fyne.CurrentApp().Driver().CanvasForObject(o)
	if c == nil {
		return nil
	}
	from := c.Content()
	if top := c.Overlays().Top(); top != nil {
		from = top
	}
	page, _ := pageOf(o, from, nil)
	return page
}

// pageOf looks for an object in another, and for what scrolls it there.
func pageOf(o, in fyne.CanvasObject, page *container.Scroll) (*container.Scroll, bool) {
	if o == in {
		return page, true
	}
	if s, ok := in.(*container.Scroll); ok {
		page = s
	}
	for _, part := range Parts(in) {
		if found, ok := pageOf(o, part, page); ok {
			return found, true
		}
	}
	return nil, false
}
