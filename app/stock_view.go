package app

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"affiche/app/control"
	"affiche/app/register"
	"affiche/app/theme"
	"affiche/calendar"
)

// stockView is the room of the stock: a register with some weeks day by day, which go on week by week.
type stockView struct {
	*registerView
	whole fyne.CanvasObject
}

func newStockView(w *window) view {
	v := &stockView{registerView: newRegisterView(w, register.Stock(), func() { w.askRecord(calendar.TypeEquipment) })}
	keys := container.NewHBox(
		control.NewSmallIconButton(control.IconLeft, func() { w.run("earlier") }),
		control.NewSmallIconButton(control.IconRight, func() { w.run("later") }),
	)
	for _, sample := range []struct {
		words string
		ink   color.Color
	}{
		{"stock.free", theme.Of(theme.FitsPale)},
		{"stock.held", theme.Of(theme.Note)},
		{"stock.lent", theme.Of(theme.Warn)},
		{"stock.mending", theme.Of(theme.Line)},
		{"stock.short", theme.Of(theme.Accent)},
	} {
		square := canvas.NewRectangle(sample.ink)
		square.SetMinSize(fyne.NewSquareSize(theme.Row(10)))
		keys.Add(container.NewHBox(container.NewCenter(square), control.Text(w.state.Say(sample.words), theme.Muted, theme.Small, false)))
	}
	v.whole = container.NewBorder(container.New(layout.NewCustomPaddedLayout(4, 4, 12, 12), keys), nil, nil, nil, v.registerView.Content())
	return v
}

// Content fills the middle of the window.
func (v *stockView) Content() fyne.CanvasObject { return v.whole }

// Step shows the weeks before or after.
func (v *stockView) Step(by int) { v.StepWeeks(by) }
