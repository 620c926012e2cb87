package control

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fynetheme "fyne.io/fyne/v2/theme"

	"affiche/app/theme"
)

// Link is a line of words that leads somewhere; it is underlined under the pointer.
type Link struct {
	press
	line *Line
}

// NewLink makes a link in the size of text.
func NewLink(text string, ink fyne.ThemeColorName, bold bool, tapped func()) *Link {
	return newLink(NewLine(text, ink, theme.Text, bold), tapped)
}

// NewSmallLink makes a link in small, for what stands at the foot of something.
func NewSmallLink(text string, tapped func()) *Link {
	return newLink(NewLine(text, fynetheme.ColorNameHyperlink, theme.Small, false), tapped)
}

func newLink(line *Line, tapped func()) *Link {
	l := &Link{press{OnTapped: tapped}, line}
	l.ExtendBaseWidget(l)
	return l
}

// Text is what the link says.
func (l *Link) Text() string { return l.line.Text() }

// SetText has the link say something else.
func (l *Link) SetText(text string) { l.line.SetText(text) }

// CreateRenderer implements [fyne.Widget].
func (l *Link) CreateRenderer() fyne.WidgetRenderer {
	under := canvas.NewRectangle(color.Transparent)
	r := &linkRenderer{l, under}
	r.Refresh()
	return r
}

type linkRenderer struct {
	link  *Link
	under *canvas.Rectangle
}

func (r *linkRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.link.line, r.under}
}
func (r *linkRenderer) Destroy() {}

// MinSize is that of all the words, with a little room, so that small ones are easy to press.
func (r *linkRenderer) MinSize() fyne.Size {
	return fyne.NewSize(r.link.line.wants(), r.link.line.MinSize().Height+2)
}

func (r *linkRenderer) Layout(size fyne.Size) {
	height := r.link.line.MinSize().Height
	r.link.line.Resize(fyne.NewSize(size.Width, height))
	r.under.Move(fyne.NewPos(0, height-1))
	r.under.Resize(fyne.NewSize(min(size.Width, r.link.line.text.MinSize().Width), 1))
}

func (r *linkRenderer) Refresh() {
	r.under.FillColor = color.Transparent
	if r.link.hovered || r.link.focused {
		r.under.FillColor = r.link.line.text.Color
	}
	r.under.Refresh()
}

var _ fyne.Widget = (*Link)(nil)
