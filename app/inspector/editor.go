package inspector

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynetheme "fyne.io/fyne/v2/theme"

	"affiche/app/control"
	"affiche/app/theme"
	"affiche/calendar"
)

func hintInk(f Field) fyne.ThemeColorName {
	if f.Warn {
		return theme.Warn
	}
	return theme.Muted
}

// sayBelow puts a sentence under a field, in the place of the one that is there.
func (p *Panel) sayBelow(below *fyne.Container, words string, ink fyne.ThemeColorName) {
	if room, ok := below.Layout.(*saying); ok {
		room.keep(below.Objects)
	}
	below.Objects = nil
	if words != "" {
		below.Add(control.Paragraph(words, ink, theme.Small, false))
	}
	p.scroll.Refresh()
}

func (p *Panel) editor(f Field, below *fyne.Container) fyne.CanvasObject {
	if p.state.Season().File.ReadOnly() != nil {
		words := f.Value
		for _, o := range f.Options {
			if o.Key == f.Value {
				words = o.Text
			}
		}
		return control.Framed(theme.Band, fynetheme.ColorNameInputBorder,
			control.Padded(6, 9, control.NewLine(words, theme.Ink, theme.Text, false)))
	}
	if f.Options != nil {
		return p.choice(f, below)
	}
	return p.entry(f, below)
}

func (p *Panel) choice(f Field, below *fyne.Container) fyne.CanvasObject {
	choice := control.NewChoice(f.Options, f.Value, nil)
	choice.Load, choice.Last = f.Load, f.Last
	choice.OnPick = func(key string) {
		p.sayBelow(below, f.Hint, hintInk(f))
		f.Set(key, func(why string) {
			choice.Chosen = f.Value
			choice.Refresh()
			p.sayBelow(below, why, theme.Accent)
		})
	}
	p.fields = append(p.fields, choice)
	return choice
}

func (p *Panel) entry(f Field, below *fyne.Container) fyne.CanvasObject {
	entry, of := newEntry(f), draft{p.shown, f.Name}
	settle := func() {
		delete(p.refused, of)
		p.sayBelow(below, f.Hint, hintInk(f))
	}
	if r, ok := p.refused[of]; ok && r.kept == f.Value {
		entry.SetText(r.typed)
		entry.Refuse(f.Value)
	} else {
		delete(p.refused, of)
	}
	refused := func(why string) { p.refuse(of, entry, below, refusal{entry.Text, why, f.Value}) }
	entry.OnCommit = func(s string) { settle(); f.Set(s, refused) }
	entry.OnEscape = settle
	if f.Step != nil {
		entry.OnStep = func(by int) { settle(); f.Step(by, refused) }
	}
	if f.Offers != nil {
		entry.Offer(f.Offers, func(all []string) {
			if settle(); len(all) > 0 {
				p.sayBelow(below, Offered(p.state, all), theme.Muted)
			}
		})
	}
	if f.Preview != nil {
		entry.OnChanged = func(s string) { p.preview(f, s, below) }
	}
	p.fields = append(p.fields, entry)
	if f.Days == nil {
		return entry
	}
	entry.OnDrop = func() { p.dropMonth(f, entry) }
	return container.New(inset{}, entry, control.NewSmallIconButton(control.IconMonth, entry.OnDrop))
}

func newEntry(f Field) *control.Entry {
	entry := control.NewEntry(f.Value, nil)
	if f.Long {
		entry = control.NewLongEntry(f.Value, nil)
	}
	if f.Pale != "" {
		entry.SetPlaceHolder(f.Pale)
	}
	return entry
}

// preview says below a field what is understood of what is typed.
func (p *Panel) preview(f Field, s string, below *fyne.Container) {
	says, ok := f.Hint, true
	if s != "" && s != f.Value {
		says, ok = f.Preview(s)
	}
	ink := theme.Muted
	switch {
	case !ok:
		ink = theme.Warn
	case s != "":
		ink = theme.Fits
	}
	p.sayBelow(below, says, ink)
}

// dropMonth lets pick a day from a month below a field.
func (p *Panel) dropMonth(f Field, entry *control.Entry) {
	at := f.Days.At
	if at <= 0 {
		at = f.Days.Today
	}
	month := control.NewMonth(p.state.Language(), at, func(day calendar.Day) {
		entry.SetText(f.Days.Text(day))
		entry.OnCommit(entry.Text)
	})
	month.Today, month.Marked = f.Days.Today, f.Days.Marked
	control.DropMonth(entry, month)
}
