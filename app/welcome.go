package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"affiche/app/control"
	"affiche/app/theme"
	"affiche/assets/icon"
)

// welcome is the page of the first run, and of a window without a season: what to do first.
func (w *window) welcome() fyne.CanvasObject {
	say := w.state.Say
	mark := canvas.NewImageFromResource(fyne.NewStaticResource("affiche.svg", icon.SVG()))
	mark.FillMode = canvas.ImageFillContain
	mark.SetMinSize(fyne.NewSquareSize(72))
	column := container.New(layout.NewCustomPaddedVBoxLayout(12),
		container.NewHBox(mark),
		control.Paragraph("Affiche", theme.Ink, theme.Title, true),
		control.Paragraph(say("window.welcome.text"), theme.Muted, theme.Text, false),
		control.Room(0, 4),
		w.offer("sample", say("window.welcome.sample"), control.First),
		w.offer("new", say("window.welcome.new"), control.Plain),
		w.offer("import", say("window.welcome.import"), control.Plain),
		w.offer("open", say("window.welcome.open"), control.Plain))
	for i, path := range w.state.Settings().Recent {
		if i == 0 {
			column.Add(control.Room(0, 4))
			column.Add(control.Text(say("window.menu.recent"), theme.Muted, theme.Small, false))
		}
		column.Add(control.NewLink(whereIs(path), theme.Ink, false, func() { w.state.Open(path) }))
	}
	return control.On("background", container.New(centred{440}, card("", column, control.Room(0, 0))))
}

// offer is a button of a command with a sentence on what comes of it.
func (w *window) offer(name, why string, weight control.Weight) fyne.CanvasObject {
	return container.New(layout.NewCustomPaddedVBoxLayout(4),
		control.NewButton(w.words(w.commands.by[name]), weight, func() { w.run(name) }),
		control.Paragraph(why, theme.Muted, theme.Small, false))
}

// isEmpty reports a season in which nothing is planned.
func (w *window) isEmpty() bool {
	plan := w.state.Season().Plan
	return plan.Events.Len()+plan.Activities.Len() == 0
}

// emptyHint tells over an empty timeline what to do first; of a season with dates it is nothing.
func (w *window) emptyHint() fyne.CanvasObject {
	if !w.isEmpty() {
		return control.Room(0, 0)
	}
	say := w.state.Say
	column := container.New(layout.NewCustomPaddedVBoxLayout(12),
		control.Paragraph(say("window.empty.title"), theme.Ink, theme.Title, true),
		control.Paragraph(say("window.empty.text"), theme.Muted, theme.Text, false),
		w.offer("date", say("window.empty.date"), control.First),
		w.offer("import", say("window.empty.import"), control.Plain))
	return container.New(centred{400}, card("", column, control.Room(0, 0)))
}

// showAbout says what this is.
func (w *window) showAbout() {
	w.tell("Affiche "+w.options.Version, w.state.Say("window.about"))
}
