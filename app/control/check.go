package control

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fynetheme "fyne.io/fyne/v2/theme"

	"affiche/app/theme"
)

// Check is a box that is ticked or not, with a text beside it.
type Check struct {
	press
	On     bool
	OnTick func(bool)
	line   *Line
}

var _ fyne.Widget = (*Check)(nil)

// NewCheck makes a check.
func NewCheck(text string, on bool, tick func(bool)) *Check {
	c := &Check{On: on, OnTick: tick, line: NewLine(text, theme.Ink, theme.Text, false)}
	c.OnTapped = func() {
		c.On = !c.On
		c.Refresh()
		if c.OnTick != nil {
			c.OnTick(c.On)
		}
	}
	c.ExtendBaseWidget(c)
	return c
}

// Text is what stands beside the box.
func (c *Check) Text() string { return c.line.Text() }

// tickSide is that of the box, which grows with the text beside it.
func tickSide() float32 { return theme.Size(fynetheme.SizeNameInlineIcon) }

// SetText replaces the words.
func (c *Check) SetText(s string) { c.line.SetText(s) }

// CreateRenderer implements [fyne.Widget].
func (c *Check) CreateRenderer() fyne.WidgetRenderer {
	tick := canvas.NewImageFromResource(fynetheme.NewColoredResource(IconTick, theme.OnStrong))
	tick.FillMode = canvas.ImageFillContain
	r := &checkRenderer{c, canvas.NewRectangle(color.Transparent), tick}
	r.box.CornerRadius = 4
	r.Refresh()
	return r
}

type checkRenderer struct {
	check *Check
	box   *canvas.Rectangle
	tick  *canvas.Image
}

func (r *checkRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.box, r.tick, r.check.line}
}
func (r *checkRenderer) Destroy() {}

func (r *checkRenderer) MinSize() fyne.Size {
	return fyne.NewSize(tickSide()+8+r.check.line.wants()+2, max(r.check.line.MinSize().Height, tickSide())+6)
}

func (r *checkRenderer) Layout(size fyne.Size) {
	side := tickSide()
	y := (size.Height - side) / 2
	for _, o := range []fyne.CanvasObject{r.box, r.tick} {
		o.Move(fyne.NewPos(0, y))
		o.Resize(fyne.NewSquareSize(side))
	}
	height := r.check.line.MinSize().Height
	r.check.line.Move(fyne.NewPos(side+8, (size.Height-height)/2))
	r.check.line.Resize(fyne.NewSize(size.Width-side-8, height))
}

func (r *checkRenderer) Refresh() {
	c := r.check
	r.box.FillColor, r.box.StrokeColor, r.box.StrokeWidth = theme.Of(fynetheme.ColorNameInputBackground), theme.Of(theme.Muted), 1
	if r.tick.Hide(); c.On {
		r.box.FillColor, r.box.StrokeColor = theme.Of(theme.Strong), theme.Of(theme.Strong)
		r.tick.Show()
	}
	if c.focused {
		r.box.StrokeColor, r.box.StrokeWidth = theme.Of(fynetheme.ColorNamePrimary), 2
	}
	r.box.Refresh()
	r.tick.Refresh()
}
