package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"affiche/app/control"
	"affiche/app/theme"
)

// tickRow is a line of a list in which several can be ticked: a group, or something in it.
type tickRow struct {
	widget.BaseWidget
	tick         *canvas.Image
	group, inner *control.Line
}

func newTickRow() fyne.CanvasObject {
	r := &tickRow{group: control.NewLine("", theme.Ink, theme.Text, true), inner: control.NewLine("", theme.Ink, theme.Text, false)}
	r.tick = canvas.NewImageFromResource(fynetheme.NewColoredResource(control.IconTick, fynetheme.ColorNamePrimary))
	r.tick.FillMode = canvas.ImageFillContain
	r.ExtendBaseWidget(r)
	return r
}

// CreateRenderer implements [fyne.Widget].
func (r *tickRow) CreateRenderer() fyne.WidgetRenderer {
	box := canvas.NewRectangle(theme.Of(fynetheme.ColorNameInputBackground))
	box.StrokeColor, box.StrokeWidth, box.CornerRadius = theme.Of(theme.Muted), 1, 3
	box.SetMinSize(fyne.NewSquareSize(15))
	mark := container.NewCenter(container.NewStack(box, r.tick))
	words := container.NewStack(r.group, control.Padded(0, 14, r.inner))
	return widget.NewSimpleRenderer(control.Padded(4, 9, container.NewBorder(nil, nil, mark, nil, control.Padded(0, 9, words))))
}

// show writes a line into the row.
func (r *tickRow) show(words string, isGroup, ticked bool) {
	group, inner := words, ""
	if !isGroup {
		group, inner = "", words
	}
	r.group.SetText(group)
	r.inner.SetText(inner)
	if r.tick.Hide(); ticked {
		r.tick.Show()
	}
	r.Refresh()
}
