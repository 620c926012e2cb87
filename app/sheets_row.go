package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"affiche/app/control"
	"affiche/app/theme"
)

// previewRow is a line of what sheets will say.
type previewRow struct {
	widget.BaseWidget
	strong, plain *control.Line
}

func newPreviewRow() fyne.CanvasObject {
	r := &previewRow{strong: control.NewLine("", theme.Ink, theme.Small, true), plain: control.NewLine("", theme.Ink, theme.Small, false)}
	r.ExtendBaseWidget(r)
	return r
}

// CreateRenderer implements [fyne.Widget].
func (r *previewRow) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(control.Padded(0, 6, container.NewStack(r.strong, r.plain)))
}

func (r *previewRow) show(l previewLine) {
	strong, plain := "", l.words
	if l.strong {
		strong, plain = l.words, ""
	}
	r.strong.SetText(strong)
	r.plain.SetText(plain)
	r.Refresh()
}
