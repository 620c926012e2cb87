package inspector

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	fynetheme "fyne.io/fyne/v2/theme"

	"affiche/app/control"
	"affiche/app/theme"
	"affiche/calendar"
)

// row shows one row of a page.
func (p *Panel) row(r Row) fyne.CanvasObject {
	switch r := r.(type) {
	case Heading:
		return p.heading(r)
	case Fact:
		return container.New(split{0.4}, control.NewLine(r.Name, theme.Muted, theme.Text, false), p.value(r.Value))
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
		if len(r.Left.Value)+len(r.Right.Value) > mostBeside {
			return container.New(layout.NewCustomPaddedVBoxLayout(8), p.field(r.Left), p.field(r.Right))
		}
		if r.Left.Days != nil && len(r.Left.Value) > len(r.Right.Value) {
			return container.New(split{0.6}, p.field(r.Left), p.field(r.Right))
		}
		return container.New(split{0.5}, p.field(r.Left), p.field(r.Right))
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
	}
	return control.Room(0, 0)
}

// mostBeside is how many letters two fields that stand beside each other may have; more stand below each other.
const mostBeside = 30

// value is what a fact says; what is longer than its room wraps.
func (p *Panel) value(l Link) fyne.CanvasObject {
	const room = 150
	long := control.Measure(l.Text, theme.Text, true).Width > room
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
	box.Marked, box.Struck = i.Marked, i.Struck
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
	if wants <= room {
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
		return p.check(f)
	}
	caption := control.Paragraph(f.Name, theme.Muted, theme.Small, false)
	below := container.New(layout.NewCustomPaddedVBoxLayout(3))
	field := container.New(layout.NewCustomPaddedVBoxLayout(3), caption, p.editor(f, below), below)
	if r, ok := p.refused[draft{p.shown, f.Name}]; ok {
		p.sayBelow(below, r.why, theme.Accent)
	} else if f.Hint != "" {
		p.sayBelow(below, f.Hint, hintInk(f))
	}
	if f.Second != nil {
		field.Add(p.field(*f.Second))
	}
	return field
}

func hintInk(f Field) fyne.ThemeColorName {
	if f.Warn {
		return theme.Warn
	}
	return theme.Muted
}

// sayBelow puts a sentence under a field, in the place of the one that is there.
func (p *Panel) sayBelow(below *fyne.Container, words string, ink fyne.ThemeColorName) {
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
		return p.choice(f, options(f.Options), below)
	}
	return p.entry(f, below)
}

// load gives a choice its options when they are needed; nil is not.
func (f Field) load() func() []control.Option {
	if f.Load == nil {
		return nil
	}
	return func() []control.Option { return options(f.Load()) }
}

func (p *Panel) choice(f Field, options []control.Option, below *fyne.Container) fyne.CanvasObject {
	choice := control.NewChoice(options, f.Value, nil)
	choice.Load = f.load()
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
	if f.Long {
		return control.NewLongEntry(f.Value, nil)
	}
	return control.NewEntry(f.Value, nil)
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

// split lays two objects side by side, the first with a part of the width.
type split struct{ first float32 }

const splitGap = 8

func (s split) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(120, max(o[0].MinSize().Height, o[1].MinSize().Height))
}

func (s split) Layout(o []fyne.CanvasObject, size fyne.Size) {
	width := (size.Width - splitGap) * s.first
	o[0].Resize(fyne.NewSize(width, size.Height))
	o[1].Move(fyne.NewPos(width+splitGap, 0))
	o[1].Resize(fyne.NewSize(size.Width-width-splitGap, size.Height))
}

// inset lays a small object over the right end of another.
type inset struct{}

func (inset) MinSize(o []fyne.CanvasObject) fyne.Size { return o[0].MinSize() }

func (inset) Layout(o []fyne.CanvasObject, size fyne.Size) {
	o[0].Resize(size)
	small := o[1].MinSize()
	o[1].Resize(small)
	o[1].Move(fyne.NewPos(size.Width-small.Width-4, (size.Height-small.Height)/2))
}
