package control

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"affiche/app/theme"
)

// Pill is a word or two on a rounded ground: a kind, a status, a calendar.
func Pill(s string, ink, ground fyne.ThemeColorName) *fyne.Container {
	height := theme.Size(theme.PillHeight)
	box := canvas.NewRectangle(theme.Of(ground))
	box.CornerRadius = height / 2
	text := Text(s, ink, theme.Small, true)
	text.Alignment = fyne.TextAlignCenter
	box.SetMinSize(fyne.NewSize(text.MinSize().Width+24, height))
	return container.NewStack(box, container.NewCenter(text))
}
