package app

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"affiche/app/control"
	"affiche/app/theme"
)

// A dialog asks or tells something while the window waits behind a veil. Return presses its first button, escape closes
// it; there is one at a time.
type dialog struct {
	window  *window
	overlay fyne.CanvasObject
	first   *control.Button
	escape  func()
	content fyne.CanvasObject
	buttons fyne.CanvasObject
	foot    *fyne.Container           // why it was not taken, and the buttons
	fields  []*control.Entry          // of a form, through which return goes
	before  map[*control.Entry]string // what stood in the fields of a form at first; nil is no form
	brief   bool                      // what is typed is not worth a question
	said    *fyne.Container           // where it is said what is wrong; nil is nowhere
	refused fyne.CanvasObject         // the field that it is about; nil is none
}

// An answer is one button of a dialog. The last one given is the one that return presses; escape is the first.
type answer struct {
	words string
	do    func()
}

// ask shows a dialog with a title, its content and its buttons. Every button closes it.
func (w *window) ask(title string, content fyne.CanvasObject, answers ...answer) *dialog {
	w.dismiss()
	if w.timeline != nil {
		w.timeline.MouseOut()
	}
	d := &dialog{window: w, content: content}
	buttons := container.New(layout.NewCustomPaddedHBoxLayout(8), layout.NewSpacer())
	for i, a := range answers {
		press := func() { w.closeDialog(d); do(a.do) }
		weight := control.Plain
		if i == len(answers)-1 {
			weight = control.First
		}
		button := control.NewButton(a.words, weight, press)
		button.OnEscape = func() { do(d.escape) }
		buttons.Add(button)
		d.first = button
		if i == 0 {
			d.escape = press
		}
	}
	d.returns(content)
	d.buttons = buttons
	d.foot = container.New(besideButtons{}, container.NewStack(), buttons)
	d.overlay = veiled(card(title, content, d.foot))
	w.dialog = d
	escapes(content, func() { do(d.escape) })
	w.win.Canvas().Overlays().Add(d.overlay)
	d.overlay.Resize(w.win.Canvas().Size())
	return d
}

// widen gives a dialog more than the usual width, as far as the window has it.
func (d *dialog) widen(width float32) {
	middle := d.overlay.(*fyne.Container).Objects[1].(*fyne.Container)
	middle.Layout = centred{theme.Size(theme.DialogWidth) * width}
	middle.Refresh()
}

// besideButtons lays what is to be said to the left of the buttons.
type besideButtons struct{}

func (besideButtons) MinSize(o []fyne.CanvasObject) fyne.Size {
	buttons := o[1].MinSize()
	return fyne.NewSize(buttons.Width, max(buttons.Height, o[0].MinSize().Height))
}

func (besideButtons) Layout(o []fyne.CanvasObject, size fyne.Size) {
	buttons := o[1].MinSize()
	place(o[0], 0, 0, size.Width-buttons.Width-lineGap, size.Height)
	place(o[1], size.Width-buttons.Width, size.Height-buttons.Height, buttons.Width, buttons.Height)
}

// returns has return press the first button from every field of a dialog that has no other use for it. From a choice it goes on,
// where a field follows.
func (d *dialog) returns(o fyne.CanvasObject) {
	press := func() { d.typed(&fyne.KeyEvent{Name: fyne.KeyReturn}) }
	switch o := o.(type) {
	case *fyne.Container:
		for _, part := range o.Objects {
			d.returns(part)
		}
	case *control.Entry:
		if o.OnReturn == nil {
			o.OnReturn = press
		}
	case *control.Choice:
		o.OnReturn = func() {
			if next := d.fieldAfter(o); next != nil {
				d.window.win.Canvas().Focus(next)
			} else {
				press()
			}
		}
	}
}

// fieldAfter is the next field of a form below or beside a part of it; nil is none.
func (d *dialog) fieldAfter(part fyne.CanvasObject) (next *control.Entry) {
	passed := false
	walk(d.content, func(o fyne.CanvasObject) bool {
		if e, ok := o.(*control.Entry); ok && passed && slices.Contains(d.fields, e) {
			next = e
		}
		passed = passed || o == part
		return next != nil
	})
	return next
}

// escapes has every part of a dialog that can take the focus give the escape key to it.
func escapes(o fyne.CanvasObject, escape func()) {
	switch o := o.(type) {
	case *fyne.Container:
		for _, part := range o.Objects {
			escapes(part, escape)
		}
	case *control.Entry:
		o.OnGiveUp = escape
	case *control.Choice:
		o.OnEscape = escape
	case *control.Button:
		o.OnEscape = escape
	case *control.List:
		o.OnEscape = escape
	}
}

func do(f func()) {
	if f != nil {
		f()
	}
}

// card is the white box in the middle. Where it is higher than its room the content scrolls, between the title and the buttons.
func card(title string, content, buttons fyne.CanvasObject) fyne.CanvasObject {
	head := fyne.CanvasObject(container.NewStack())
	if title != "" {
		head = control.Paragraph(title, theme.Ink, theme.Title, true)
	}
	inside := container.New(sheet{content}, head, container.NewVScroll(content), buttons)
	box := canvas.NewRectangle(theme.Of(theme.Card))
	box.CornerRadius = 10
	box.StrokeColor, box.StrokeWidth = theme.Of(theme.Line), 1
	return container.NewStack(box, control.Padded(24, 24, inside))
}

// sheet lays a title, what scrolls, and buttons below each other, and asks for room for all of the content.
type sheet struct{ content fyne.CanvasObject }

const sheetGap = 16

func (s sheet) MinSize(o []fyne.CanvasObject) fyne.Size {
	size := s.content.MinSize()
	for _, edge := range []fyne.CanvasObject{o[0], o[2]} {
		min := edge.MinSize()
		size.Width = max(size.Width, min.Width)
		if min.Height > 0 {
			size.Height += min.Height + sheetGap
		}
	}
	return size
}

func (s sheet) Layout(o []fyne.CanvasObject, size fyne.Size) {
	top, bottom := o[0].MinSize().Height, o[2].MinSize().Height
	place(o[0], 0, 0, size.Width, top)
	place(o[2], 0, size.Height-bottom, size.Width, bottom)
	if top > 0 {
		top += sheetGap
	}
	if bottom > 0 {
		bottom += sheetGap
	}
	place(o[1], 0, top, size.Width, size.Height-top-bottom)
}

// veiled lays a card over the window.
func veiled(card fyne.CanvasObject) fyne.CanvasObject {
	return container.NewStack(canvas.NewRectangle(theme.Of(theme.Veil)), container.New(centred{theme.Size(theme.DialogWidth)}, card))
}

// centred gives one object a width and puts it a little above the middle.
type centred struct{ width float32 }

func (c centred) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(c.width, objects[0].MinSize().Height)
}

func (c centred) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	width := min(c.width, size.Width-2*aroundCard)
	objects[0].Resize(fyne.NewSize(width, objects[0].MinSize().Height))
	height := min(objects[0].MinSize().Height, size.Height-2*aroundCard) // once more: texts wrap to the width
	objects[0].Resize(fyne.NewSize(width, height))
	objects[0].Move(fyne.NewPos((size.Width-width)/2, max((size.Height-height)*0.4, aroundCard)))
}

// aroundCard is the room that stays around a card in a small window.
const aroundCard = 16

// typed is what return and escape do.
func (d *dialog) typed(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyEscape:
		do(d.escape)
	case fyne.KeyReturn, fyne.KeyEnter:
		if d.first != nil && !d.first.Disabled() {
			d.first.Tapped(nil)
		}
	}
}

// closeDialog takes a dialog away, if it is still there.
func (w *window) closeDialog(d *dialog) {
	if w.dialog == d {
		w.dismiss()
	}
}

func (w *window) dismiss() {
	if w.dialog != nil {
		w.win.Canvas().Overlays().Remove(w.dialog.overlay)
		w.dialog = nil
	}
}

// tell shows a text with one button.
func (w *window) tell(title, text string) {
	w.ask(title, paragraphs(text), answer{w.state.Say("window.ok"), nil})
}

// typeOver puts the keyboard into a field, where what is typed replaces what stands there.
func (w *window) typeOver(e *control.Entry) {
	w.win.Canvas().Focus(e)
	e.TypedShortcut(&fyne.ShortcutSelectAll{})
}
