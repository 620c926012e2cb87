package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"affiche/app/control"
	"affiche/app/register"
	"affiche/app/theme"
	"affiche/calendar"
)

// registerView is a room of all records of a kind: words to look for and what makes a new one above, filters, and the list.
type registerView struct {
	*register.Register
	window  *window
	makes   func() // asks for a new record; nil makes none
	bar     fyne.CanvasObject
	content *fyne.Container
	words   *control.Entry
	choices []*control.Choice
	count   *canvas.Text
	all     *control.Button // shows all again
}

func newRegisterView(w *window, of register.Room, makes func()) *registerView {
	of.Actions = append(of.Actions, register.Action{Words: "same.action", Can: w.canJoin, Do: w.askSame})
	v := &registerView{Register: register.New(w.state, of), window: w, makes: makes, count: control.Text("", theme.Muted, theme.Small, false)}
	v.OnOpen, v.OnDelete, v.OnNew, v.OnShown = w.edit, w.askDelete, v.Add, v.tell
	v.words = control.NewEntry("", nil)
	v.words.SetPlaceHolder(w.state.Say("register.search"))
	v.words.OnChanged = v.Narrow
	v.words.OnReturn = w.toView
	v.words.OnEscape, v.words.OnLeave = v.forget, v.forget
	v.all = control.NewButton(w.state.Say("register.show-all"), control.Quiet, v.showAll)
	v.content = container.NewBorder(v.strip(), nil, nil, nil, v.Register)
	v.bar = newRegisterBar(w, w.rooms.named(of.Name))
	return v
}

// anyWord is the key of no choice.
const anyWord = "*"

// strip is what the register looks for: words, and what it is filtered by.
func (v *registerView) strip() fyne.CanvasObject {
	parts := []fyne.CanvasObject{v.words}
	for _, f := range v.Filters() {
		all := control.Option{Key: anyWord, Text: v.window.state.Say(f.Name)}
		choice := control.NewChoice([]control.Option{all}, anyWord, func(key string) {
			if key == anyWord {
				key = ""
			}
			v.Ask(f, key)
		})
		choice.Load = func() []control.Option { return append([]control.Option{all}, v.Options(f)...) }
		v.choices = append(v.choices, choice)
		parts = append(parts, choice)
	}
	parts = append(parts, v.all, container.New(sharply{}, v.count))
	return ruledBelow(theme.Card, control.Padded(5, 12, container.New(stripLayout{}, parts...)))
}

// stripLayout lays the words and the choices side by side, then what shows all, and the count at the right edge.
type stripLayout struct{}

// partWide is how wide a part of the strip is at most.
const partWide = 176

func (stripLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(240, theme.Size(theme.FieldHeight))
}

func (stripLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	const gap = 8
	n := len(o) - 2
	all, count := o[n], o[n+1]
	right := size.Width - count.MinSize().Width
	place(count, right, 0, count.MinSize().Width, size.Height)
	if all.Visible() {
		right -= all.MinSize().Width + gap
	}
	width := min((right-gap*float32(n))/float32(n), theme.Row(partWide))
	for i, part := range o[:n] {
		place(part, float32(i)*(width+gap), 0, width, size.Height)
	}
	place(all, float32(n)*(width+gap), 0, all.MinSize().Width, size.Height)
}

// Content fills the middle of the window.
func (v *registerView) Content() fyne.CanvasObject { return v.content }

// Bar says which room this is.
func (v *registerView) Bar() fyne.CanvasObject { return v.bar }

// Focus is where the keys go.
func (v *registerView) Focus() fyne.Focusable { return v.Register }

// Words is where words are typed.
func (v *registerView) Words() *control.Entry { return v.words }

// Add asks for a new record.
func (v *registerView) Add() {
	if v.window.isWritable() {
		do(v.makes)
	}
}

// Reveal brings a record in sight, also where words or filters hid it.
func (v *registerView) Reveal(refs []calendar.Ref, span calendar.Span) {
	v.Register.Reveal(refs, span)
	v.tell()
}

// forget looks for no words any more, and goes back to the list.
func (v *registerView) forget() {
	v.words.Keep("")
	v.Narrow("")
	v.window.toView()
}

func (v *registerView) showAll() {
	for _, f := range v.Filters() {
		v.Ask(f, "")
	}
	v.forget()
}

// tell says how many records are shown, and by which filters.
func (v *registerView) tell() {
	if v.all == nil {
		return
	}
	shown, all := v.Counted()
	say := v.window.state.Say
	if v.count.Text = say("register.count", all); shown != all {
		v.count.Text = say("register.some", shown, all)
	}
	narrowed := false
	for i, f := range v.Filters() {
		key := v.Asked(f)
		narrowed = narrowed || key != ""
		if key == "" {
			key = anyWord
		}
		if v.choices[i].Chosen != key {
			v.choices[i].Options, v.choices[i].Chosen = v.choices[i].Load(), key
			v.choices[i].Refresh()
		}
	}
	if v.all.Hide(); narrowed {
		v.all.Show()
	}
	v.count.Refresh()
	v.content.Objects[1].Refresh()
}

// registerRooms are the rooms of the directory beside that of the partners.
func (w *window) registerRooms() []*room {
	of := func(of register.Room, t calendar.Type) func() view {
		return func() view { return newRegisterView(w, of, func() { w.askRecord(t) }) }
	}
	return []*room{
		{name: "organisations", words: "window.nav.organisations", section: "directory", make: of(register.Organisations(), calendar.TypeOrganisation)},
		{name: "laboratories", words: "window.nav.laboratories", section: "directory", beside: "organisations", make: of(register.Laboratories(), calendar.TypeLaboratory)},
		{name: "places", words: "window.nav.places", section: "directory", key: fyne.Key8, make: of(register.Places(), calendar.TypeVenue)},
		{name: "people", words: "window.nav.people", section: "directory", key: fyne.Key7, make: of(register.People(), calendar.TypePerson)},
		{name: "companies", words: "window.nav.companies", section: "directory", beside: "people", make: of(register.Companies(), calendar.TypeCompany)},
		{name: "stock", words: "window.nav.stock", section: "directory", make: func() view { return newStockView(w) }},
		{name: "templates", words: "template.room", section: "directory", beside: "stock", make: of(register.Templates(), calendar.TypeTemplate)},
	}
}
