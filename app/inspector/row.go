package inspector

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"affiche/app/control"
	"affiche/app/theme"
)

// row shows one row of a page.
func (p *Panel) row(r Row) fyne.CanvasObject {
	switch r := r.(type) {
	case Heading:
		return p.heading(r)
	case Fact:
		return p.fact(r)
	case Item:
		return p.item(r)
	case Note:
		ink := theme.Muted
		if r.Warn {
			ink = theme.Warn
		}
		return control.Paragraph(r.Text, ink, theme.Small, false)
	case Chips:
		chips := container.New(layout.NewRowWrapLayoutWithCustomPadding(6, 6))
		for _, word := range r.Words {
			chips.Add(control.Pill(word, theme.Ink, theme.Chip))
		}
		return chips
	case Field:
		return p.field(r)
	case Pair:
		return p.pair(r)
	case Bar:
		return bar(r)
	case More:
		return control.NewSmallLink(r.Text, r.Do)
	case Texts:
		return p.texts(r)
	case Checks:
		return p.checks(r)
	case Member:
		return p.member(r)
	case Adder:
		return p.adder(r)
	case Scope:
		return p.scopeOf(r)
	case Acts:
		return p.acts(r)
	}
	return control.Room(0, 0)
}

// acts are buttons, as many on a line as have room.
func (p *Panel) acts(a Acts) fyne.CanvasObject {
	buttons := container.New(layout.NewRowWrapLayoutWithCustomPadding(6, 6))
	for _, name := range a.Names {
		if p.Command == nil {
			break
		}
		if words, do := p.Command(name); do != nil {
			button := control.NewButton(words, control.Plain, do)
			buttons.Add(button)
			p.fields = append(p.fields, button)
		}
	}
	return buttons
}

// roomy is how wide the panel is for its texts, of what it usually is: larger texts make it less so.
func roomy() float32 { return (1 + 1/theme.Grown()) / 2 }

// fact says a name and what it is, beside each other where there is room for that.
func (p *Panel) fact(f Fact) fyne.CanvasObject {
	name := control.NewLine(f.Name, theme.Muted, theme.Text, false)
	const room = 110 // of the narrowest panel
	if control.Measure(f.Name, theme.Text, false).Width > theme.Row(room)*roomy() {
		return container.New(layout.NewCustomPaddedVBoxLayout(0), name, p.value(f.Value))
	}
	return container.New(split{0.4}, name, p.value(f.Value))
}

// value is what a fact says; what is longer than its room wraps.
func (p *Panel) value(l Link) fyne.CanvasObject {
	const room = 150
	long := control.Measure(l.Text, theme.Text, true).Width > theme.Row(room)*roomy()
	if long && l.Ref.ID == "" {
		return control.Paragraph(l.Text, theme.Ink, theme.Text, true)
	}
	return p.link(l, theme.Ink, true)
}

func (p *Panel) heading(h Heading) fyne.CanvasObject {
	if h.Text == "" {
		return control.Room(0, 2)
	}
	return container.New(layout.NewCustomPaddedLayout(6, 0, 0, 0), control.Text(h.Text, theme.Muted, theme.Small, false))
}

// item is a line of a list: one that leads somewhere is a box, as dates are.
func (p *Panel) item(i Item) fyne.CanvasObject {
	if i.Text.Ref.ID == "" {
		return p.line(i)
	}
	box := control.NewBox(i.Text.Text, i.More, func() { p.state.Select(i.Text.Ref) })
	box.Marked, box.Struck, box.AtEnd = i.Marked, i.Struck, i.AtEnd
	if i.Pill != nil {
		box.Badge, box.BadgeInk, box.BadgeGround = i.Pill.Text, i.Pill.Ink, i.Pill.Ground
	}
	return box
}

// line is an item that leads nowhere: on one line where that has room for all of it, else on as many as it takes.
func (p *Panel) line(i Item) fyne.CanvasObject {
	const room = 240 // of the narrowest panel
	wants := control.Measure(i.Text.Text, theme.Text, false).Width + control.Measure(i.More, theme.Text, false).Width + 12
	if i.Pill != nil {
		wants += control.Measure(i.Pill.Text, theme.Small, true).Width + 24
	}
	if wants <= theme.Row(room)*roomy() {
		more := container.NewHBox(layout.NewSpacer(), control.Text(i.More, theme.Muted, theme.Text, false))
		return container.NewBorder(nil, nil, control.Text(i.Text.Text, theme.Ink, theme.Text, false), nil, p.withPill(more, i.Pill))
	}
	lines := container.New(layout.NewCustomPaddedVBoxLayout(0),
		p.withPill(control.Paragraph(i.Text.Text, theme.Ink, theme.Text, false), i.Pill))
	if i.More != "" {
		lines.Add(control.Paragraph(i.More, theme.Muted, theme.Text, false))
	}
	return lines
}

func (p *Panel) withPill(text fyne.CanvasObject, pill *Pill) fyne.CanvasObject {
	if pill == nil {
		return text
	}
	return container.NewBorder(nil, nil, nil, control.Pill(pill.Text, pill.Ink, pill.Ground), text)
}

func (p *Panel) field(f Field) fyne.CanvasObject {
	if f.Check && p.state.Season().File.ReadOnly() == nil {
		return p.called(p.check(f), f.Name)
	}
	caption := control.Paragraph(f.Name, theme.Muted, theme.Small, false)
	room := &saying{}
	if f.Preview != nil {
		room.least = control.Measure("Å", theme.Small, false).Height
	}
	below := container.New(room)
	field := container.New(layout.NewCustomPaddedVBoxLayout(3), caption, p.editor(f, below), below)
	if r, ok := p.refused[draft{p.shown, f.Name}]; ok {
		p.sayBelow(below, r.why, theme.Accent)
	} else if f.Hint != "" {
		p.sayBelow(below, f.Hint, hintInk(f))
	}
	if f.Second != nil {
		field.Add(p.field(*f.Second))
	}
	return p.called(field, f.Name)
}
