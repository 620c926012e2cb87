package create

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"affiche/app/control"
	"affiche/app/theme"
)

// offerRow is one line of a choice: what it makes, and its letter.
type offerRow struct {
	widget.BaseWidget
	offer        Offer
	tapped, over func()
	ground       *canvas.Rectangle
}

var (
	_ fyne.Tappable      = (*offerRow)(nil)
	_ desktop.Hoverable  = (*offerRow)(nil)
	_ desktop.Cursorable = (*offerRow)(nil)
)

func newOfferRow(o Offer, tapped, over func()) *offerRow {
	r := &offerRow{offer: o, tapped: tapped, over: over, ground: canvas.NewRectangle(color.Transparent)}
	r.ground.CornerRadius = theme.Size(theme.Radius)
	r.ExtendBaseWidget(r)
	return r
}

func (r *offerRow) mark(on bool) {
	if r.ground.FillColor = color.Transparent; on {
		r.ground.FillColor = theme.Of(theme.NotePale)
	}
	r.ground.Refresh()
}

// Tapped implements [fyne.Tappable].
func (r *offerRow) Tapped(*fyne.PointEvent) { r.tapped() }

// MouseIn implements [desktop.Hoverable].
func (r *offerRow) MouseIn(*desktop.MouseEvent) {}

// MouseMoved marks the row: one that comes to lie under a pointer that rests is not meant.
func (r *offerRow) MouseMoved(*desktop.MouseEvent) { r.over() }

// MouseOut implements [desktop.Hoverable].
func (r *offerRow) MouseOut() {}

// Cursor implements [desktop.Cursorable].
func (r *offerRow) Cursor() desktop.Cursor { return desktop.PointerCursor }

// CreateRenderer implements [fyne.Widget].
func (r *offerRow) CreateRenderer() fyne.WidgetRenderer {
	key := control.Pill(string(r.offer.Letter), theme.Muted, theme.Chip)
	words := control.NewLine(r.offer.Words, theme.Ink, theme.Text, false)
	line := container.NewBorder(nil, nil, nil, container.NewCenter(key), words)
	return widget.NewSimpleRenderer(container.NewStack(r.ground, control.Padded(4, 10, line)))
}
