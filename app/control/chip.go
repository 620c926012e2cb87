package control

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fynetheme "fyne.io/fyne/v2/theme"

	"affiche/app/theme"
)

// Chip says in a word or two what is in force, with a cross that takes it away: so do Delete and Backspace.
type Chip struct {
	press
	OnClose func()

	text *Line
}

var _ fyne.Widget = (*Chip)(nil)

// NewChip makes a chip.
func NewChip(text string, tapped, closed func()) *Chip {
	c := &Chip{press: press{OnTapped: tapped}, OnClose: closed, text: NewLine(text, theme.Ink, theme.Small, true)}
	c.ExtendBaseWidget(c)
	return c
}

// Text is what the chip says, whole.
func (c *Chip) Text() string { return c.text.Text() }

// Wants is the width in which nothing of the words is cut.
func (c *Chip) Wants() float32 { return c.text.wants() + theme.Row(chipLeft+chipRight) + 1 }

const (
	chipLeft   = 12
	chipRight  = 26 // with its cross
	chipHeight = 24
)

// Tapped takes the chip away where its cross is pressed.
func (c *Chip) Tapped(e *fyne.PointEvent) {
	if e != nil && e.Position.X > c.Size().Width-theme.Row(chipRight) {
		c.close()
		return
	}
	c.press.Tapped(e)
}

// TypedKey adds Delete and Backspace to what is pressed.
func (c *Chip) TypedKey(e *fyne.KeyEvent) {
	if e.Name == fyne.KeyDelete || e.Name == fyne.KeyBackspace {
		c.close()
		return
	}
	c.press.TypedKey(e)
}

func (c *Chip) close() {
	if c.OnClose != nil {
		c.OnClose()
	}
}

// CreateRenderer implements [fyne.Widget].
func (c *Chip) CreateRenderer() fyne.WidgetRenderer {
	cross := canvas.NewImageFromResource(fynetheme.NewColoredResource(IconCross, theme.Muted))
	cross.FillMode = canvas.ImageFillContain
	r := &chipRenderer{c, canvas.NewRectangle(color.Transparent), cross}
	r.Refresh()
	return r
}

type chipRenderer struct {
	chip  *Chip
	box   *canvas.Rectangle
	cross *canvas.Image
}

func (r *chipRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.box, r.chip.text, r.cross}
}
func (r *chipRenderer) Destroy() {}
func (r *chipRenderer) MinSize() fyne.Size {
	return fyne.NewSize(theme.Row(chipLeft+chipRight+12), theme.Row(chipHeight))
}

func (r *chipRenderer) Layout(size fyne.Size) {
	r.box.Resize(size)
	r.box.CornerRadius = size.Height / 2
	height, cross := r.chip.text.MinSize().Height, theme.Row(12)
	r.chip.text.Move(fyne.NewPos(theme.Row(chipLeft), (size.Height-height)/2))
	r.chip.text.Resize(fyne.NewSize(size.Width-theme.Row(chipLeft+chipRight)+2, height))
	r.cross.Move(fyne.NewPos(size.Width-theme.Row(chipRight)+6, (size.Height-cross)/2))
	r.cross.Resize(fyne.NewSquareSize(cross))
}

func (r *chipRenderer) Refresh() {
	r.box.FillColor, r.box.StrokeWidth = theme.Of(theme.Chip), 0
	switch {
	case r.chip.focused:
		r.box.StrokeColor, r.box.StrokeWidth = theme.Of(fynetheme.ColorNamePrimary), 2
	case r.chip.hovered:
		r.box.StrokeColor, r.box.StrokeWidth = theme.Of(theme.Muted), 1
	}
	r.box.Refresh()
}
