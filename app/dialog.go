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
	content *fyne.Container   // of a form
	why     fyne.CanvasObject // it was not taken, said below the form; nil is nothing
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
	d := &dialog{window: w}
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
	d.overlay = veiled(card(title, content, buttons))
	w.dialog = d
	escapes(content, func() { do(d.escape) })
	w.win.Canvas().Overlays().Add(d.overlay)
	d.overlay.Resize(w.win.Canvas().Size())
	return d
}

// refuse says below a form why it is not taken, instead of what was said before; "" is nothing any more.
func (d *dialog) refuse(why string) {
	if d.why == nil && why == "" || d.content == nil {
		return
	}
	if d.why != nil {
		d.content.Remove(d.why)
		d.why = nil
	}
	if why != "" {
		d.why = control.Paragraph(why, theme.Accent, theme.Small, false)
		d.content.Add(d.why)
	}
	d.overlay.Refresh()
}

// escapes has every part of a dialog that can take the focus give the escape key to it.
func escapes(o fyne.CanvasObject, escape func()) {
	switch o := o.(type) {
	case *fyne.Container:
		for _, part := range o.Objects {
			escapes(part, escape)
		}
	case *control.Entry:
		o.OnEscape = escape
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

// card is the white box in the middle.
func card(title string, content, buttons fyne.CanvasObject) fyne.CanvasObject {
	inside := container.New(layout.NewCustomPaddedVBoxLayout(16), content, buttons)
	if title != "" {
		inside.Objects = append([]fyne.CanvasObject{control.Paragraph(title, theme.Ink, theme.Title, true)}, inside.Objects...)
	}
	box := canvas.NewRectangle(theme.Of(theme.Card))
	box.CornerRadius = 10
	box.StrokeColor, box.StrokeWidth = theme.Of(theme.Line), 1
	return container.NewStack(box, control.Padded(24, 24, inside))
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
	width := min(c.width, size.Width-32)
	objects[0].Resize(fyne.NewSize(width, objects[0].MinSize().Height))
	height := objects[0].MinSize().Height // once more: texts wrap to the width
	objects[0].Resize(fyne.NewSize(width, height))
	objects[0].Move(fyne.NewPos((size.Width-width)/2, max((size.Height-height)*0.4, 16)))
}

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

// askForm asks for a few fields; return in the last one that is shown presses the button. What submit finds wrong is said below the
// fields, which keep what was typed, until something else is typed there.
func (w *window) askForm(title string, form fyne.CanvasObject, words string, submit func() (wrong string), fields ...*control.Entry) {
	content := container.New(layout.NewCustomPaddedVBoxLayout(10), form)
	d := w.ask(title, content, answer{w.state.Say("window.cancel"), nil}, answer{words, nil})
	d.content = content
	d.first.OnTapped = func() {
		wrong := submit()
		if d.refuse(wrong); wrong == "" {
			w.closeDialog(d)
		}
	}
	for i, f := range fields {
		changed := f.OnChanged
		f.OnChanged = func(words string) {
			d.refuse("") // it was of what stood there before
			if changed != nil {
				changed(words)
			}
		}
		f.OnReturn = func() {
			if next := slices.IndexFunc(fields[i+1:], (*control.Entry).Visible); next >= 0 {
				w.win.Canvas().Focus(fields[i+1+next])
			} else {
				d.first.Tapped(nil)
			}
		}
	}
	if len(fields) > 0 {
		w.win.Canvas().Focus(fields[0])
	}
}
