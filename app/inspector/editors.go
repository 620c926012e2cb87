package inspector

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"affiche/app/control"
	"affiche/app/theme"
)

// texts shows a text in the language whose tab is open; a language in which it is missing has a dash.
func (p *Panel) texts(t Texts) fyne.CanvasObject {
	open := max(slices.Index(t.Languages, p.tongue[t.Of]), 0)
	tabs := []control.Tab{}
	for i, language := range t.Languages {
		if t.Fields[i].Value == "" {
			language += " –"
		}
		tabs = append(tabs, control.Tab{Text: language})
	}
	field := t.Fields[open]
	field.Hint = t.Hint
	below := container.New(layout.NewCustomPaddedVBoxLayout(3))
	head := control.NewWords(t.Name, tabs, open, func(i int) { p.tongue[t.Of] = t.Languages[i]; p.Show(p.shown) })
	box := container.New(layout.NewCustomPaddedVBoxLayout(3), head, p.editor(field, below), below)
	if r, ok := p.refused[draft{p.shown, field.Name}]; ok {
		p.sayBelow(below, r.why, theme.Accent)
	} else {
		p.sayBelow(below, field.Hint, theme.Muted)
	}
	return box
}

// check is a field that is true or not.
func (p *Panel) check(f Field) fyne.CanvasObject {
	below := container.New(layout.NewCustomPaddedVBoxLayout(3))
	return container.New(layout.NewCustomPaddedVBoxLayout(3), p.tick(Mark{f.Name, f.Value == "true", func(on bool, refused func(string)) {
		f.Set(truth(on), refused)
	}}, below), below)
}

func (p *Panel) tick(m Mark, below *fyne.Container) fyne.CanvasObject {
	check := control.NewCheck(m.Text, m.On, nil)
	check.OnTick = func(on bool) {
		p.sayBelow(below, "", theme.Muted)
		m.Set(on, func(why string) {
			check.On = m.On
			check.Refresh()
			p.sayBelow(below, why, theme.Accent)
		})
	}
	p.fields = append(p.fields, check)
	return check
}

func (p *Panel) checks(c Checks) fyne.CanvasObject {
	below := container.New(layout.NewCustomPaddedVBoxLayout(3))
	marks := container.New(layout.NewRowWrapLayoutWithCustomPadding(12, 0))
	for _, m := range c.Marks {
		if p.state.Season().File.ReadOnly() == nil {
			marks.Add(p.tick(m, below))
		} else if m.On {
			marks.Add(control.Text(m.Text, theme.Ink, theme.Text, false))
		}
	}
	return container.New(layout.NewCustomPaddedVBoxLayout(3), control.Text(c.Name, theme.Muted, theme.Small, false), marks, below)
}

// member is a record of a list, with what can be done to it there.
func (p *Panel) member(m Member) fyne.CanvasObject {
	lines := container.New(layout.NewCustomPaddedVBoxLayout(0), p.link(m.Text, theme.Ink, true))
	if m.More != "" {
		lines.Add(control.Paragraph(m.More, theme.Muted, theme.Small, false))
	}
	if p.state.Season().File.ReadOnly() != nil {
		return lines
	}
	tools := container.New(layout.NewCustomPaddedHBoxLayout(0))
	tool := func(icon fyne.Resource, do func()) { tools.Add(control.NewSmallIconButton(icon, do)) }
	if m.Move != nil {
		if !m.First {
			tool(control.IconUp, func() { m.Move(-1) })
		}
		if !m.Last {
			tool(control.IconDown, func() { m.Move(1) })
		}
	}
	if m.Remove != nil {
		tool(control.IconClose, m.Remove)
	}
	return container.NewBorder(nil, nil, nil, container.NewVBox(tools), lines)
}

// adder makes one more of a list.
func (p *Panel) adder(a Adder) fyne.CanvasObject {
	if p.state.Season().File.ReadOnly() != nil {
		return control.Room(0, 0)
	}
	below := container.New(layout.NewCustomPaddedVBoxLayout(3))
	refused := func(why string) { p.sayBelow(below, why, theme.Accent) }
	var object fyne.CanvasObject
	if a.Options == nil {
		object = container.NewHBox(control.NewLink(a.Text, theme.Note, false, func() { a.Add("", refused) }))
	} else {
		choice := control.NewChoice(nil, "", nil)
		choice.Load, choice.Last = a.Options, a.Last
		choice.Empty = a.Text
		choice.OnPick = func(key string) {
			choice.Chosen = ""
			choice.Refresh()
			a.Add(key, refused)
		}
		object = choice
	}
	return container.New(layout.NewCustomPaddedVBoxLayout(3), object, below)
}

// scopeOf asks which dates of a series a change is meant for. Below, what each choice comes to has room for the longest, so that
// nothing moves under the hand that chooses.
func (p *Panel) scopeOf(s Scope) fyne.CanvasObject {
	segments := control.NewSegments(s.Choices, s.Pick)
	segments.Choose(s.Chosen)
	words := fyne.CanvasObject(container.New(narrowest{}, segments))
	const room = 258 // of the narrowest panel
	if segments.Narrowest() > theme.Row(room)*roomy() {
		words = p.scopeList(s)
	}
	says := container.New(tallest{})
	for i, text := range s.Says {
		p := control.Paragraph(text, theme.Muted, theme.Small, false)
		if says.Add(p); i != s.Chosen {
			p.Hide()
		}
	}
	return container.New(layout.NewCustomPaddedVBoxLayout(3), control.Text(s.Name, theme.Muted, theme.Small, false), words, says)
}

// scopeList asks the same in a list, which has room for longer words.
func (p *Panel) scopeList(s Scope) fyne.CanvasObject {
	all := []control.Option{}
	for i, words := range s.Choices {
		all = append(all, control.Option{Key: strconv.Itoa(i), Text: words})
	}
	return control.NewChoice(all, strconv.Itoa(s.Chosen), func(key string) {
		if i, err := strconv.Atoi(key); err == nil {
			s.Pick(i)
		}
	})
}
