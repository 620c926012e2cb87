package app

import (
	"errors"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"affiche/app/control"
	"affiche/app/inspector"
	"affiche/app/state"
	"affiche/app/theme"
	"affiche/app/work"
	"affiche/calendar"
)

// A wrong is what stands in the way of a form, and the field that it is about: there it is said, and there it is mended.
type wrong struct {
	words string
	in    fyne.CanvasObject // nil is the form as a whole
}

// wrongIn is something about one field; no words are nothing.
func wrongIn(field fyne.CanvasObject, words string) *wrong {
	if words == "" {
		return nil
	}
	return &wrong{words, field}
}

// called are the fields of a form by what records call them: "name", or where several records are made "venue.name".
type called map[string]fyne.CanvasObject

// wrong says an error in the field that it is about, if the form has that one.
func (c called) wrong(s *state.State, err error) *wrong {
	for _, faulty := range faultyOf(err) {
		for _, f := range faulty.Faults {
			name, _, _ := strings.Cut(f.Field, ".")
			if in, ok := c[string(faulty.Ref.Type)+"."+name]; ok {
				return wrongIn(in, said(s, f))
			}
			if in, ok := c[name]; ok {
				return wrongIn(in, said(s, f))
			}
		}
	}
	return wrongIn(nil, because(s, err))
}

func said(s *state.State, f calendar.Fault) string { return s.Say(f.Key(), arguments(f.Args)...) }

// faultyOf are the records that an error finds fault with.
func faultyOf(err error) []*work.Faulty {
	var one *work.Faulty
	var several *work.Faults
	switch {
	case errors.As(err, &several):
		return several.Records
	case errors.As(err, &one):
		return []*work.Faulty{one}
	}
	return nil
}

// form lays the rows of a form below each other. Each field has a line below it in which is said what is wrong with it, so
// that nothing moves where something is.
func form(rows ...fyne.CanvasObject) *fyne.Container {
	return container.New(layout.NewCustomPaddedVBoxLayout(0), rows...)
}

// labelled puts a caption over a field, and below it the room for what is wrong with it.
func labelled(caption string, field fyne.CanvasObject) fyne.CanvasObject {
	return container.New(fieldRoom{}, control.Text(caption, theme.Muted, theme.Small, false), field, container.NewStack())
}

// fieldRoom lays a caption, a field, and what is said below it.
type fieldRoom struct{}

const fieldGap = 3

func (fieldRoom) said(o []fyne.CanvasObject) float32 {
	return max(o[2].MinSize().Height, control.Measure("Å", theme.Small, false).Height)
}

// MinSize implements [fyne.Layout].
func (r fieldRoom) MinSize(o []fyne.CanvasObject) fyne.Size {
	caption, field := o[0].MinSize(), o[1].MinSize()
	return fyne.NewSize(max(caption.Width, field.Width), caption.Height+field.Height+r.said(o)+3*fieldGap)
}

// Layout implements [fyne.Layout].
func (r fieldRoom) Layout(o []fyne.CanvasObject, size fyne.Size) {
	caption, field := o[0].MinSize().Height, o[1].MinSize().Height
	place(o[0], 0, 0, size.Width, caption)
	place(o[1], 0, caption+fieldGap, size.Width, field)
	place(o[2], 0, caption+field+2*fieldGap, size.Width, r.said(o))
}

// saysBelow is the room below a field of a form; nil is none.
func saysBelow(form, field fyne.CanvasObject) (room *fyne.Container) {
	walk(form, func(o fyne.CanvasObject) bool {
		if c, ok := o.(*fyne.Container); ok && len(c.Objects) == 3 && c.Objects[1] == field {
			if _, is := c.Layout.(fieldRoom); is {
				room = c.Objects[2].(*fyne.Container)
			}
		}
		return room != nil
	})
	return room
}

// refuse says why a form is not taken, instead of what was said before: below the field that it is about, which is framed and
// has the keyboard, else beside the buttons. nil is nothing any more.
func (d *dialog) refuse(why *wrong) {
	d.forgive()
	if why == nil {
		d.overlay.Refresh()
		return
	}
	room := saysBelow(d.content, why.in)
	if d.refused = why.in; room == nil {
		room = d.foot.Objects[0].(*fyne.Container)
	}
	d.said = room
	room.Add(control.Paragraph(why.words, theme.Accent, theme.Small, false))
	if field, ok := why.in.(fyne.Focusable); ok && why.in.Visible() {
		d.window.win.Canvas().Focus(field)
	}
	if e, ok := why.in.(*control.Entry); ok {
		e.Refuse(e.Text)
	}
	d.overlay.Refresh()
}

// offer has a field of a form offer what may be meant while it is typed, in the room below it.
func (d *dialog) offer(field *control.Entry, of func(typed string) []string) {
	room := saysBelow(d.content, field)
	field.Offer(of, func(all []string) {
		d.forgive()
		room.RemoveAll()
		if words := inspector.Offered(d.window.state, all); words != "" {
			room.Add(control.Paragraph(words, theme.Muted, theme.Small, false))
		}
		d.overlay.Refresh()
	})
}

// forgive takes away what was said of a form.
func (d *dialog) forgive() {
	if d.said != nil {
		d.said.RemoveAll()
	}
	if e, ok := d.refused.(*control.Entry); ok {
		e.Forgive()
	}
	d.said, d.refused = nil, nil
}

// askForm asks for a few fields; return in the last one that is shown presses the button. What submit finds wrong is said until
// something else is typed or chosen; the fields keep what they have.
func (w *window) askForm(title string, form fyne.CanvasObject, words string, submit func() *wrong, fields ...*control.Entry) {
	d := w.ask(title, form, answer{w.state.Say("window.cancel"), nil}, answer{words, nil})
	d.fields, d.before = fields, map[*control.Entry]string{}
	d.listen(form, fields...)
	giveUp := d.escape
	d.escape = func() { d.leave(giveUp) }
	d.first.OnTapped = func() {
		why := submit()
		if w.dialog != d && why == nil {
			return // another has taken its place
		}
		if d.refuse(why); why == nil {
			w.closeDialog(d)
		}
	}
	for i, f := range fields {
		f.OnReturn = func() {
			if next := slices.IndexFunc(fields[i+1:], (*control.Entry).Visible); next >= 0 {
				w.win.Canvas().Focus(fields[i+1+next])
			} else {
				d.first.Tapped(nil)
			}
		}
	}
	if len(fields) > 0 {
		w.typeOver(fields[0])
	}
}

// listen has what was said of a form go where something else is typed or chosen in it, and remembers what its fields begin with.
func (d *dialog) listen(form fyne.CanvasObject, fields ...*control.Entry) {
	for _, e := range append(entries(form), fields...) {
		if _, known := d.before[e]; known {
			continue
		}
		d.before[e] = e.Text
		changed := e.OnChanged
		e.OnChanged = func(words string) {
			d.refuse(nil) // it was of what stood there before
			if changed != nil {
				changed(words)
			}
		}
	}
	for _, c := range choices(form) {
		pick := c.OnPick
		c.OnPick = func(key string) {
			d.refuse(nil)
			if pick != nil {
				pick(key)
			}
		}
	}
}

// choices are all fields in an object from which one picks.
func choices(o fyne.CanvasObject) (all []*control.Choice) {
	if c, ok := o.(*control.Choice); ok {
		return []*control.Choice{c}
	}
	for _, part := range control.Parts(o) {
		all = append(all, choices(part)...)
	}
	return all
}
