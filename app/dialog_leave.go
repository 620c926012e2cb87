package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"affiche/app/control"
)

// leave gives a form up by escape: at once where nothing was typed, else it asks first, in the place of its buttons.
func (d *dialog) leave(giveUp func()) {
	if d.brief || !d.written() {
		giveUp()
		return
	}
	w, focused := d.window, d.window.win.Canvas().Focused()
	var keep func()
	drop := control.NewButton(w.state.Say("window.drop.do"), control.Plain, giveUp)
	stay := control.NewButton(w.state.Say("window.drop.keep"), control.First, func() { keep() })
	escape, first := d.escape, d.first
	keep = func() {
		d.escape, d.first = escape, first
		d.foot.Objects[1] = d.buttons
		d.refuse("")
		w.win.Canvas().Focus(focused)
	}
	d.escape, d.first = keep, stay
	drop.OnEscape, stay.OnEscape = keep, keep
	d.foot.Objects[1] = container.New(layout.NewCustomPaddedHBoxLayout(8), drop, stay)
	d.refuse(w.state.Say("window.drop.ask"))
	w.win.Canvas().Focus(stay)
}

// written reports that something was typed into a form.
func (d *dialog) written() bool {
	for _, e := range entries(d.content) {
		if e.Text != d.before[e] {
			return true
		}
	}
	return false
}

// entries are all fields in an object into which one types.
func entries(o fyne.CanvasObject) (all []*control.Entry) {
	if e, ok := o.(*control.Entry); ok {
		return []*control.Entry{e}
	}
	for _, part := range control.Parts(o) {
		all = append(all, entries(part)...)
	}
	return all
}

// adopt has what is added to a form later lead where the rest does by escape.
func (d *dialog) adopt(o fyne.CanvasObject) {
	escapes(o, func() { do(d.escape) })
	for _, e := range entries(o) {
		d.before[e] = e.Text
	}
}
