package create

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"affiche/app/control"
	"affiche/app/theme"
)

// beside is told of the pointer beside a card: that it moved, to a point of the window, and that it pressed.
type beside struct {
	moved  func(at fyne.Position)
	tapped func()
}

// over lays a card over the window at a point.
func over(at fyne.Position, width float32, card fyne.CanvasObject, b *beside) fyne.CanvasObject {
	shade := canvas.NewRectangle(theme.Of(theme.Shade))
	shade.CornerRadius = theme.Size(theme.Radius) + 2
	box := control.Framed(theme.Card, fynetheme.ColorNameInputBorder, card)
	raised := container.NewStack(shade, container.New(lifted{}, box))
	return container.NewStack(newPane(b), container.New(point{at, width}, raised))
}

// lifted leaves a little of the shade to be seen below.
type lifted struct{}

func (lifted) MinSize(o []fyne.CanvasObject) fyne.Size { return o[0].MinSize().AddWidthHeight(2, 3) }

func (lifted) Layout(o []fyne.CanvasObject, size fyne.Size) {
	o[0].Move(fyne.NewPos(1, 0))
	o[0].Resize(size.SubtractWidthHeight(2, 3))
}

// point lays a card beside a point, where there is room for it.
type point struct {
	at    fyne.Position
	width float32
}

func (p point) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(p.width, 40) }

func (p point) Layout(o []fyne.CanvasObject, room fyne.Size) {
	width := min(p.width, room.Width-2*margin)
	o[0].Resize(fyne.NewSize(width, o[0].MinSize().Height))
	high := o[0].MinSize().Height // once more: words wrap to the width
	o[0].Resize(fyne.NewSize(width, high))
	at := p.at.AddXY(gap, gap)
	if at.X+width > room.Width-margin {
		at.X = p.at.X - width - gap
	}
	if at.Y+high > room.Height-margin {
		at.Y = p.at.Y - high - gap
	}
	o[0].Move(fyne.NewPos(max(at.X, margin), max(at.Y, margin)))
}

// How far a card keeps from its point, and from the edge of the window.
const (
	gap    = 10
	margin = 8
)

// pane covers the window below the card.
type pane struct {
	widget.BaseWidget
	*beside
}

var _ desktop.Hoverable = (*pane)(nil)

func newPane(b *beside) *pane {
	p := &pane{beside: b}
	p.ExtendBaseWidget(p)
	return p
}

// Tapped implements [fyne.Tappable].
func (p *pane) Tapped(*fyne.PointEvent) { p.tapped() }

// TappedSecondary implements [fyne.SecondaryTappable].
func (p *pane) TappedSecondary(*fyne.PointEvent) { p.tapped() }

// MouseIn implements [desktop.Hoverable].
func (p *pane) MouseIn(e *desktop.MouseEvent) { p.MouseMoved(e) }

// MouseMoved implements [desktop.Hoverable].
func (p *pane) MouseMoved(e *desktop.MouseEvent) {
	if p.moved != nil {
		p.moved(e.AbsolutePosition)
	}
}

// MouseOut implements [desktop.Hoverable].
func (p *pane) MouseOut() {}

// CreateRenderer implements [fyne.Widget].
func (p *pane) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(canvas.NewRectangle(color.Transparent))
}
