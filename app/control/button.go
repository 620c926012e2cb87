package control

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fynetheme "fyne.io/fyne/v2/theme"

	"affiche/app/theme"
)

// A Weight is how much a button asks to be pressed.
type Weight int

// The weights.
const (
	Plain  Weight = iota // a bordered box
	First                // the one to press
	Quiet                // words only
	Urgent               // words only, in the accent colour
	Faint                // a box like a field that is still empty
)

// Button is pressed with the pointer, or with space and return while it has the focus.
type Button struct {
	press
	Text   string
	Icon   fyne.Resource // before the text
	Weight Weight
	small  bool
}

var _ fyne.Widget = (*Button)(nil)

// NewButton makes a button.
func NewButton(text string, weight Weight, tapped func()) *Button {
	b := &Button{press: press{OnTapped: tapped}, Text: text, Weight: weight}
	b.ExtendBaseWidget(b)
	return b
}

// NewIconButton makes a button of an icon alone.
func NewIconButton(icon fyne.Resource, tapped func()) *Button {
	b := &Button{press: press{OnTapped: tapped}, Icon: icon, Weight: Quiet}
	b.ExtendBaseWidget(b)
	return b
}

// NewSmallIconButton makes a button of an icon alone that fits beside a line of text.
func NewSmallIconButton(icon fyne.Resource, tapped func()) *Button {
	b := NewIconButton(icon, tapped)
	b.small = true
	return b
}

// SetText replaces the words.
func (b *Button) SetText(s string) {
	if s != b.Text {
		b.Text = s
		b.Refresh()
	}
}

// CreateRenderer implements [fyne.Widget].
func (b *Button) CreateRenderer() fyne.WidgetRenderer {
	box := canvas.NewRectangle(color.Transparent)
	box.CornerRadius = theme.Size(theme.Radius)
	over := canvas.NewRectangle(color.Transparent)
	over.CornerRadius = box.CornerRadius
	icon := canvas.NewImageFromResource(nil)
	icon.FillMode = canvas.ImageFillContain
	r := &buttonRenderer{button: b, box: box, over: over, icon: icon, text: Text("", theme.Ink, theme.Text, true)}
	r.Refresh()
	return r
}

type buttonRenderer struct {
	button    *Button
	box, over *canvas.Rectangle
	icon      *canvas.Image
	drawn     fyne.Resource // what the icon shows, and …
	ink       color.Color   // … in which colour
	text      *canvas.Text
}

func (r *buttonRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.box, r.over, r.icon, r.text}
}
func (r *buttonRenderer) Destroy() {}

// sides is the room left and right of the words.
func (r *buttonRenderer) sides() float32 {
	switch r.button.Weight {
	case Plain, First:
		return 16
	case Faint:
		return 12
	}
	return 8
}

func (r *buttonRenderer) MinSize() fyne.Size {
	size := fyne.NewSize(r.wordsWidth()+2*r.sides(), theme.Size(theme.FieldHeight))
	if r.button.Text == "" {
		size.Width = size.Height
	}
	if r.button.small {
		return fyne.NewSquareSize(theme.Size(fynetheme.SizeNameInlineIcon) + 6)
	}
	return size
}

func (r *buttonRenderer) wordsWidth() float32 {
	width := r.text.MinSize().Width
	if r.button.Icon != nil && r.button.Text != "" {
		width += theme.Size(fynetheme.SizeNameInlineIcon) + 6
	}
	return width
}

func (r *buttonRenderer) Layout(size fyne.Size) {
	r.box.Resize(size)
	r.over.Resize(size)
	left := (size.Width - r.wordsWidth()) / 2
	if r.button.Weight == Faint {
		left = r.sides() // as in the field that it looks like
	}
	if r.button.Icon != nil {
		side := theme.Size(fynetheme.SizeNameInlineIcon)
		if r.button.Text == "" {
			left = (size.Width - side) / 2
		}
		r.icon.Resize(fyne.NewSquareSize(side))
		r.icon.Move(fyne.NewPos(left, (size.Height-side)/2))
		left += side + 6
	}
	words := r.text.MinSize()
	r.text.Resize(words)
	r.text.Move(fyne.NewPos(left, (size.Height-words.Height)/2))
}

func (r *buttonRenderer) Refresh() {
	b := r.button
	fill, stroke, ink := looks(b.Weight)
	if b.Disabled() {
		ink = fynetheme.ColorNameDisabled
		if b.Weight == First {
			fill = fynetheme.ColorNameDisabledButton
		}
	}
	r.box.FillColor, r.box.StrokeColor, r.box.StrokeWidth = colourOr(fill), colourOr(stroke), 1
	r.over.FillColor, r.over.StrokeWidth = color.Transparent, 0
	if b.hovered && !b.Disabled() {
		r.over.FillColor = theme.Of(fynetheme.ColorNameHover)
	}
	if b.focused {
		r.over.StrokeColor, r.over.StrokeWidth = theme.Of(fynetheme.ColorNamePrimary), 2
	}
	r.text.Text, r.text.Color = b.Text, theme.Of(ink)
	embolden(r.text, b.Weight != Faint)
	r.draw(b.Icon, ink)
	r.Layout(b.Size())
	for _, o := range []fyne.CanvasObject{r.box, r.over, r.text} {
		o.Refresh()
	}
}

// draw shows an icon in an ink; nil shows none. The toolkit draws an icon anew whenever it is refreshed, which takes longer than
// all the rest of a button.
func (r *buttonRenderer) draw(icon fyne.Resource, ink fyne.ThemeColorName) {
	if r.icon.Hide(); icon == nil {
		return
	}
	r.icon.Show()
	if colour := theme.Of(ink); r.drawn != icon || r.ink != colour {
		r.drawn, r.ink = icon, colour
		r.icon.Resource = fynetheme.NewColoredResource(icon, ink)
		r.icon.Refresh()
	}
}

// looks are the fill, the border and the ink of a weight; "" is none.
func looks(w Weight) (fill, stroke, ink fyne.ThemeColorName) {
	switch w {
	case First:
		return theme.Strong, "", theme.OnStrong
	case Quiet:
		return "", "", theme.Ink
	case Faint:
		return fynetheme.ColorNameBackground, theme.Edge, theme.Muted
	case Urgent:
		return "", "", theme.Accent
	}
	return theme.Card, theme.Edge, theme.Ink
}

func colourOr(name fyne.ThemeColorName) color.Color {
	if name == "" {
		return color.Transparent
	}
	return theme.Of(name)
}
