package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"affiche/app/control"
	"affiche/app/theme"
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
		d.refuse(nil)
		w.win.Canvas().Focus(focused)
	}
	d.escape, d.first = keep, stay
	drop.OnEscape, stay.OnEscape = keep, keep
	d.forgive()
	d.foot.Objects[1] = container.New(fromRight{}, stay, drop) // tab goes on to what drops it
	d.said = d.foot.Objects[0].(*fyne.Container)
	d.said.Add(container.New(layout.NewCustomPaddedVBoxLayout(0),
		control.Paragraph(w.state.Say("window.drop.ask"), theme.Ink, theme.Text, true),
		control.Paragraph(w.state.Say("form.back"), theme.Muted, theme.Small, false)))
	d.overlay.Refresh()
	w.win.Canvas().Focus(stay)
}

// fromRight lays buttons in their order from the right to the left.
type fromRight struct{}

// MinSize implements [fyne.Layout].
func (fromRight) MinSize(o []fyne.CanvasObject) fyne.Size {
	return layout.NewCustomPaddedHBoxLayout(8).MinSize(o)
}

// Layout implements [fyne.Layout].
func (fromRight) Layout(o []fyne.CanvasObject, size fyne.Size) {
	right := size.Width
	for _, each := range o {
		width := each.MinSize().Width
		place(each, right-width, 0, width, size.Height)
		right -= width + 8
	}
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
	d.listen(o)
}
