package board

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"affiche/app/control"
	"affiche/app/drag"
	"affiche/app/theme"
)

// ghosts are what a drag shows over the picture: where the dates would be, and a line that says it.
type ghosts struct {
	boxes  []*canvas.Rectangle
	band   *canvas.Rectangle
	label  *control.Line
	why    *control.Line // it may not go there
	plate  *fyne.Container
	parent *fyne.Container
}

// mostGhosts is how many dates of a crowd are shown on their way.
const mostGhosts = 200

func newGhosts() *ghosts {
	g := &ghosts{band: canvas.NewRectangle(color.Transparent), label: control.NewLine("", theme.Ink, theme.Text, true)}
	g.band.StrokeColor, g.band.StrokeWidth = theme.Of(theme.Note), 1
	g.why = control.NewLine("", theme.Accent, theme.Small, false)
	g.plate = control.Framed(theme.Card, theme.Line, control.Padded(4, 10, container.New(layout.NewCustomPaddedVBoxLayout(0), g.label, g.why)))
	g.parent = container.NewWithoutLayout(g.band, g.plate)
	g.hide()
	return g
}

func (g *ghosts) hide() { g.parent.Hide() }

func (g *ghosts) show(b *Board, p drag.Preview, at fyne.Position) {
	ink := theme.Of(theme.Fits)
	if p.Wrong != nil {
		ink = theme.Of(theme.Accent)
	}
	n := min(len(p.Ghosts), mostGhosts)
	if len(g.boxes) < n {
		g.more(n - len(g.boxes))
	}
	for i, box := range g.boxes {
		box.Hide()
		if i < n {
			box.StrokeColor = ink
			b.mark(box, p.Ghosts[i], true)
		}
	}
	b.cover(g.band, b.view.Picture().Shown(p.Band))
	g.say(b, p, at)
	g.parent.Show()
	b.over.crowd.Refresh() // their neighbour: what was hidden until now has no canvas yet that it could have drawn
}

// more makes boxes, beneath what is there.
func (g *ghosts) more(n int) {
	objects := make([]fyne.CanvasObject, n, n+len(g.parent.Objects))
	for i := range objects {
		box := outline(theme.Fits, 2)
		g.boxes, objects[i] = append(g.boxes, box), box
	}
	g.parent.Objects = append(objects, g.parent.Objects...)
}

// say says where the date in hand would be, and why it may not be there.
func (g *ghosts) say(b *Board, p drag.Preview, at fyne.Position) {
	why := b.state.Why(p.Wrong)
	g.label.SetText(p.Label)
	g.why.SetText(why)
	if g.why.Hide(); why != "" {
		g.why.Show()
	}
	if g.plate.Hide(); p.Label == "" {
		return
	}
	wide := max(control.Measure(p.Label, theme.Text, true).Width, control.Measure(why, theme.Small, false).Width)
	size := fyne.NewSize(wide+22, g.plate.MinSize().Height)
	g.plate.Resize(size)
	g.plate.Move(b.clearOf(at, size, true))
	g.plate.Show()
}
