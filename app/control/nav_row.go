package control

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"affiche/app/theme"
)

// NavRow is one row of the navigation: a room, or with a mark a colour that is shown or faded.
type NavRow struct {
	press
	Text   string
	Chosen bool
	Mark   fyne.ThemeColorName // "" is none
	Faded  bool
}

var _ fyne.Widget = (*NavRow)(nil)

// NewNavRow makes a row.
func NewNavRow(text string, chosen bool, tapped func()) *NavRow {
	r := &NavRow{press: press{OnTapped: tapped}, Text: text, Chosen: chosen}
	r.ExtendBaseWidget(r)
	return r
}

// Choose shows the row as the one where a person is, or not.
func (n *NavRow) Choose(on bool) {
	if n.Chosen != on {
		n.Chosen = on
		n.Refresh()
	}
}

// CreateRenderer implements [fyne.Widget].
func (n *NavRow) CreateRenderer() fyne.WidgetRenderer {
	r := &navRowRenderer{
		n, canvas.NewRectangle(color.Transparent), canvas.NewRectangle(color.Transparent),
		NewLine(n.Text, theme.NavInk, theme.Text, n.Chosen),
	}
	r.box.CornerRadius, r.mark.CornerRadius = theme.Size(theme.Radius), 3
	r.Refresh()
	return r
}

type navRowRenderer struct {
	row       *NavRow
	box, mark *canvas.Rectangle
	text      *Line
}

func (r *navRowRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.box, r.mark, r.text}
}
func (r *navRowRenderer) Destroy() {}

func (r *navRowRenderer) MinSize() fyne.Size {
	height := theme.Size(theme.NavRowHeight)
	if r.row.Mark != "" {
		height -= 6
	}
	return fyne.NewSize(100, height)
}

func (r *navRowRenderer) Layout(size fyne.Size) {
	r.box.Resize(size)
	left := float32(12)
	if r.row.Mark != "" {
		r.mark.Move(fyne.NewPos(left, (size.Height-10)/2))
		r.mark.Resize(fyne.NewSquareSize(10))
		left += 20
	}
	height := r.text.MinSize().Height
	r.text.Move(fyne.NewPos(left, (size.Height-height)/2))
	r.text.Resize(fyne.NewSize(size.Width-left-8, height))
}

func (r *navRowRenderer) Refresh() {
	n := r.row
	r.box.FillColor, r.box.StrokeWidth = color.Transparent, 0
	if n.Chosen {
		r.box.FillColor = theme.Of(theme.NavRow)
	} else if n.hovered && !n.idle() {
		r.box.FillColor = color.NRGBA{R: 0xff, G: 0xff, B: 0xff, A: 0x14}
	}
	if n.focused {
		r.box.StrokeColor, r.box.StrokeWidth = theme.Of(theme.NavInk), 2
	}
	ink := theme.NavInk
	r.mark.FillColor, r.mark.StrokeWidth = colourOr(n.Mark), 0
	if n.Faded {
		ink = theme.NavMuted
		r.mark.FillColor, r.mark.StrokeColor, r.mark.StrokeWidth = color.Transparent, colourOr(n.Mark), 2
	}
	r.text.text.Color = theme.Of(ink)
	r.text.setBold(n.Chosen)
	r.box.Refresh()
	r.mark.Refresh()
	r.text.text.Refresh()
}
