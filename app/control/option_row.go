package control

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"affiche/app/theme"
)

// optionRow is one row of the list of a [Choice]: an option, the chosen one with a tick, or a heading.
type optionRow struct {
	widget.BaseWidget
	option, heading *Line
	tick            *canvas.Image
}

func newOptionRow() fyne.CanvasObject {
	r := &optionRow{option: NewLine("", theme.Ink, theme.Text, false), heading: NewLine("", theme.Muted, theme.Small, true)}
	r.tick = canvas.NewImageFromResource(fynetheme.NewColoredResource(IconTick, theme.Ink))
	r.tick.FillMode = canvas.ImageFillContain
	r.tick.SetMinSize(fyne.NewSquareSize(theme.Size(fynetheme.SizeNameInlineIcon)))
	r.ExtendBaseWidget(r)
	return r
}

// CreateRenderer implements [fyne.Widget].
func (r *optionRow) CreateRenderer() fyne.WidgetRenderer {
	option := container.NewBorder(nil, nil, nil, r.tick, r.option)
	return widget.NewSimpleRenderer(Padded(5, optionSide, container.NewStack(option, r.heading)))
}

// optionSide is the room beside an option.
const optionSide = 9

// show writes an option into the row.
func (r *optionRow) show(o Option, chosen bool) {
	option, heading := o.Text, ""
	if o.Key == "" {
		option, heading = "", o.Text
	}
	r.option.SetText(option)
	r.heading.SetText(heading)
	if r.tick.Hide(); chosen && o.Key != "" {
		r.tick.Show()
	}
	r.Refresh()
}
