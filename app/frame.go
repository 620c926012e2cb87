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
	fold    *control.Button // at the panel's edge: folds it away, or shows it
	awaited fyne.Size       // what it will get first: asked for that at once, it is laid out once only
	wanted  bool            // the panel has something to show
	folded  bool            // the panel is away
	edge    *panelEdge      // of the panel
	wide    float32         // the panel is, in parts of what is usual
	widened func(float32)   // a hand made it so wide
	empty   bool            // the season has nothing in it, and the middle says so
}

// The parts, in the order in which they are given and drawn.
const (
	middlePart = iota
	navPart
	toolbarPart
	panelPart
	statusPart
)

func newFrame(nav, toolbar, middle, panel, status fyne.CanvasObject, fold func(), folded bool) *frame {
	f := &frame{dark: theme.IsDark(), folded: folded, wide: 1, widened: func(float32) {}}
	f.parts = [5]fyne.CanvasObject{middle, nav, toolbar, panel, status}
	f.fold = control.NewIconButton(control.IconRight, fold)
	f.edge = newPanelEdge(f)
	f.object = container.New(f, append(f.parts[:], f.edge, control.On(theme.Card, container.NewBorder(nil, nil, control.Rule(theme.Line), nil, f.fold)))...)
	return f
}

// foldPanel folds the panel away, or shows it.
func (f *frame) foldPanel(away bool) {
	f.folded = away
	f.Layout(nil, f.object.Size())
}

// widen makes the panel so many times as wide as usual, as far as there is room.
func (f *frame) widen(wide float32) {
	if wide = max(min(wide, mostPanel), leastPanel); wide != f.wide {
		f.wide = wide
		f.Layout(nil, f.object.Size())
	}
}

// usualPanel is how wide the panel is in a window of a width until a person makes it another.
func (f *frame) usualPanel(width float32) float32 {
	if isNarrow(width) {
		return theme.Size(theme.PanelWidth) * 7 / 8
	}
	return theme.Size(theme.PanelWidth)
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
	nav, usual := theme.Size(theme.NavWidth), f.usualPanel(size.Width)
	if isNarrow(size.Width) {
		nav = nav * 3 / 4
	}
	panel := max(min(usual*f.wide, size.Width-nav-leastRoom), usual*min(f.wide, 1))
	if !f.hasPanel(size.Width) {
		panel = 0
	} else if f.folded {
		panel = foldWide
	}
	top, bottom := theme.Size(theme.ToolbarHeight), theme.Size(theme.StatusHeight)
	inner := max(size.Height-top-bottom, 0)
	place(f.parts[navPart], 0, 0, nav, size.Height)
	place(f.parts[toolbarPart], nav, 0, size.Width-nav, top)
	place(f.parts[middlePart], nav, top, size.Width-nav-panel, inner)
	place(f.parts[panelPart], size.Width-panel, top, panel, inner)
	place(f.parts[statusPart], nav, size.Height-bottom, size.Width-nav, bottom)
	if f.parts[panelPart].Hide(); panel > foldWide {
		f.parts[panelPart].Show()
	}
	f.layFold(size.Width-panel, top, panel, inner)
}

// foldWide is the margin at the left of the panel, in which the button that folds it has room, and what stays of it then.
const foldWide = 16

// layFold lays the button into the middle of the panel's left margin, or into what is left of the panel: it is as high either way.
func (f *frame) layFold(x, y, panel, high float32) {
	edge := f.object.Objects[len(f.parts)+1]
	f.edge.Hide()
	if edge.Hide(); panel == 0 {
		return
	}
	edge.Show()
	icon := control.IconLeft
	if panel > foldWide {
		f.edge.Show()
		place(f.edge, x-edgeOut, y, edgeWide, high)
		icon = control.IconRight
		middle := (high - theme.Size(theme.FieldHeight)) / 2
		y, high = y+middle, theme.Size(theme.FieldHeight)
	}
	if f.fold.Icon != icon {
		f.fold.Icon = icon
		f.fold.Refresh()
	}
	place(edge, x, y, foldWide, high)
}

// isNarrow reports a window of a width that saves room.
func isNarrow(width float32) bool { return width < narrow*(1+theme.Grown())/2 }

// hasPanel reports that the panel has something to show in a window of a width, folded or not.
func (f *frame) hasPanel(width float32) bool { return f.wanted || !isNarrow(width) }

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
