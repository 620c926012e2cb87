package palette

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"affiche/app/control"
	"affiche/app/theme"
)

// A Row is one thing to pick. One without Do is a heading of those below it.
type Row struct {
	Title string
	Sub   string // what it is
	Keys  string // that do the same, or what return does
	Do    func()
	More  func() []Row // what lies beneath it; nil is nothing
}

// Palette is the overlay.
type Palette struct {
	OnTyped func(string)
	OnClose func() // by escape, or a press beside it

	awaits bool // what is shown is older than what was typed
	eager  bool // return was pressed meanwhile: the first that comes is picked

	object  *fyne.Container
	typed   *line
	list    *rows
	nothing fyne.CanvasObject // says that there is nothing
	card    *fyne.Container
}

// New makes a palette with a hint in its empty line, and what it says where it finds nothing.
func New(hint, nothing string) *Palette {
	p := &Palette{nothing: control.Padded(10, 16, control.NewLine(nothing, theme.Muted, theme.Text, false))}
	p.typed = newLine(hint)
	p.typed.OnChanged = func(s string) {
		p.awaits, p.eager = false, false
		if p.OnTyped != nil {
			p.OnTyped(s)
		}
	}
	p.list = newRows()
	p.typed.keys = p.key
	p.list.pick = p.pick
	ground := canvas.NewRectangle(theme.Of(theme.Card))
	ground.CornerRadius, ground.StrokeColor, ground.StrokeWidth = 8, theme.Of(theme.Line), 1
	head := control.Padded(6, 8, p.typed)
	p.card = container.NewStack(ground, container.New(stacked{}, head, control.Rule(theme.Line), p.list, p.nothing))
	p.object = container.NewStack(newVeil(func() { p.close() }), container.New(above{}, p.card))
	return p
}

// Object is what to lay over the window.
func (p *Palette) Object() fyne.CanvasObject { return p.object }

// Focus is what takes the keys.
func (p *Palette) Focus() fyne.Focusable { return p.typed }

// Typed is what was typed.
func (p *Palette) Typed() string { return p.typed.Text }

// Show shows rows in the place of those before, the first of them chosen; if return was pressed before they came, it is picked.
func (p *Palette) Show(all []Row) {
	eager := p.eager
	p.awaits, p.eager = false, false
	p.list.show(all)
	p.settle()
	if eager {
		p.pickChosen()
	}
}

// Await tells that what fits what was typed is still to come.
func (p *Palette) Await() { p.awaits = true }

func (p *Palette) pickChosen() {
	if r, ok := p.list.chosen(); ok {
		p.pick(r)
	}
}

// settle shows that there is nothing where there is, and takes the room that it needs.
func (p *Palette) settle() {
	if p.nothing.Hide(); len(p.list.all) == 0 && p.typed.Text != "" {
		p.nothing.Show()
	}
	p.object.Refresh()
}

func (p *Palette) close() {
	if p.OnClose != nil {
		p.OnClose()
	}
}

func (p *Palette) pick(r Row) {
	if r.Do != nil {
		p.close()
		r.Do()
	}
}

// key does what keys do in the line beside typing; false leaves them to it.
func (p *Palette) key(e *fyne.KeyEvent) bool {
	switch e.Name {
	case fyne.KeyEscape:
		p.close()
	case fyne.KeyDown:
		p.step(1)
	case fyne.KeyUp:
		p.step(-1)
	case fyne.KeyPageDown:
		p.step(mostRows)
	case fyne.KeyPageUp:
		p.step(-mostRows)
	case fyne.KeyReturn, fyne.KeyEnter:
		if p.eager = p.awaits; !p.eager {
			p.pickChosen()
		}
	case fyne.KeyRight:
		if !p.typed.atEnd() || !p.list.unfold() {
			return false
		}
		p.settle()
	default:
		return control.PassOn(e)
	}
	return true
}

// step goes among the rows that are shown: who does that means one of them.
func (p *Palette) step(by int) {
	p.awaits = false
	p.list.step(by)
}

// line is where is typed.
type line struct {
	widget.Entry
	keys func(*fyne.KeyEvent) bool
}

func newLine(hint string) *line {
	l := &line{}
	l.Wrapping = fyne.TextWrap(fyne.TextTruncateClip) // one line, without scroll bars
	l.TextStyle.Bold = true
	l.PlaceHolder = hint
	l.ExtendBaseWidget(l)
	return l
}

func (l *line) atEnd() bool { return l.CursorColumn >= len([]rune(l.Text)) }

// TypedKey hands keys to the palette first.
func (l *line) TypedKey(e *fyne.KeyEvent) {
	if !l.keys(e) {
		l.Entry.TypedKey(e)
	}
}

// AcceptsTab keeps the focus in the line.
func (l *line) AcceptsTab() bool { return true }

// CreateRenderer leaves out the toolkit's ground and frame, which are its first two objects.
func (l *line) CreateRenderer() fyne.WidgetRenderer { return bare{l.Entry.CreateRenderer()} }

type bare struct{ fyne.WidgetRenderer }

func (b bare) Objects() []fyne.CanvasObject { return b.WidgetRenderer.Objects()[2:] }

// veil darkens the window a little; a press on it closes the palette.
type veil struct {
	widget.BaseWidget
	tapped func()
}

func newVeil(tapped func()) *veil {
	v := &veil{tapped: tapped}
	v.ExtendBaseWidget(v)
	return v
}

// Tapped implements [fyne.Tappable].
func (v *veil) Tapped(*fyne.PointEvent) { v.tapped() }

// CreateRenderer implements [fyne.Widget].
func (v *veil) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(canvas.NewRectangle(theme.Of(theme.Thin)))
}

// stacked lays its objects below each other, the hidden ones left out.
type stacked struct{}

func (stacked) MinSize(objects []fyne.CanvasObject) fyne.Size {
	size := fyne.NewSize(200, 0)
	for _, o := range objects {
		if o.Visible() {
			size.Height += o.MinSize().Height
		}
	}
	return size
}

func (stacked) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	y := float32(0)
	for _, o := range objects {
		if o.Visible() {
			o.Move(fyne.NewPos(0, y))
			o.Resize(fyne.NewSize(size.Width, o.MinSize().Height))
			y += o.MinSize().Height
		}
	}
}

// above gives one object a width, and puts it into the upper part of the window.
type above struct{}

func (above) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(320, 200) }

func (above) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	width := min(theme.Size(theme.PaletteWidth), size.Width-32)
	objects[0].Resize(fyne.NewSize(width, objects[0].MinSize().Height))
	objects[0].Move(fyne.NewPos((size.Width-width)/2, size.Height/6))
}
