package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"affiche/app/control"
	"affiche/app/theme"
)

// narrow is the width below which the window saves room: a slimmer navigation, and no panel without a selection. Of larger
// texts it is wider, as the panel is.
const narrow = 1200

// frame lays out the five parts of the window: where you are on the left, what you see above, the programme in the
// middle, the selected thing on the right, the file below.
type frame struct {
	object  *fyne.Container
	dark    bool
	parts   [5]fyne.CanvasObject
	awaited fyne.Size // what it will get first: asked for that at once, it is laid out once only
	wanted  bool      // the panel has something to show
	empty   bool      // the season has nothing in it, and the middle says so
}

// The parts, in the order in which they are given and drawn.
const (
	middlePart = iota
	navPart
	toolbarPart
	panelPart
	statusPart
)

func newFrame(nav, toolbar, middle, panel, status fyne.CanvasObject) *frame {
	f := &frame{dark: theme.IsDark()}
	f.parts = [5]fyne.CanvasObject{middle, nav, toolbar, panel, status}
	f.object = container.New(f, f.parts[:]...)
	return f
}

// showPanel says whether the panel has something to show; on a wide window it stays either way.
func (f *frame) showPanel(wanted bool) {
	if f.wanted != wanted {
		f.wanted = wanted
		f.Layout(nil, f.object.Size())
	}
}

// Layout implements [fyne.Layout].
func (f *frame) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	nav, panel := theme.Size(theme.NavWidth), theme.Size(theme.PanelWidth)
	if size.Width < narrow*(1+theme.Grown())/2 {
		nav, panel = nav*3/4, panel*7/8
		if !f.wanted {
			panel = 0
		}
	}
	top, bottom := theme.Size(theme.ToolbarHeight), theme.Size(theme.StatusHeight)
	inner := max(size.Height-top-bottom, 0)
	place(f.parts[navPart], 0, 0, nav, size.Height)
	place(f.parts[toolbarPart], nav, 0, size.Width-nav, top)
	place(f.parts[middlePart], nav, top, size.Width-nav-panel, inner)
	place(f.parts[panelPart], size.Width-panel, top, panel, inner)
	place(f.parts[statusPart], nav, size.Height-bottom, size.Width-nav, bottom)
	if panel == 0 {
		f.parts[panelPart].Hide()
	} else {
		f.parts[panelPart].Show()
	}
}

func place(o fyne.CanvasObject, x, y, width, height float32) {
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(max(width, 0), max(height, 0)))
}

// MinSize implements [fyne.Layout].
func (f *frame) MinSize([]fyne.CanvasObject) fyne.Size {
	least := fyne.NewSize(900, 560)
	if f.object.Size().IsZero() {
		return least.Max(f.awaited)
	}
	return least
}

// ruledBelow and its like draw the hair line between two parts.
func ruledBelow(ground fyne.ThemeColorName, content fyne.CanvasObject) fyne.CanvasObject {
	return control.On(ground, container.New(edges{bottom: true}, content, control.Rule(theme.Line)))
}

func ruledAbove(ground fyne.ThemeColorName, content fyne.CanvasObject) fyne.CanvasObject {
	return control.On(ground, container.New(edges{}, content, control.Rule(theme.Line)))
}

// edges gives the first object all the room and draws the second as a line at the upper or lower edge.
type edges struct{ bottom bool }

func (e edges) MinSize(objects []fyne.CanvasObject) fyne.Size { return objects[0].MinSize() }

func (e edges) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	place(objects[0], 0, 0, size.Width, size.Height)
	y := float32(0)
	if e.bottom {
		y = size.Height - 1
	}
	place(objects[1], 0, y, size.Width, 1)
}
