package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"affiche/app/control"
	"affiche/app/theme"
)

// showGuide shows, in a page or two, how to read, change and find, and every key there is: those of the table of commands,
// and what hands and keys do on a canvas.
func (w *window) showGuide() {
	say := w.state.Say
	page := container.New(layout.NewCustomPaddedVBoxLayout(6))
	for _, part := range []string{"read", "new", "change", "find", "holds", "means", "access", "crew", "life", "directory", "tables", "what-if"} {
		page.Add(guideHeading(say("guide." + part)))
		page.Add(control.Paragraph(say("guide."+part+".text"), theme.Ink, theme.Text, false))
	}
	page.Add(guideHeading(say("guide.keys")))
	for _, c := range w.commands.all {
		if keys := w.keyWords(c.keys); keys != "" {
			page.Add(guideKey(w.plainWords(c), keys))
		}
	}
	for _, k := range [][2]string{
		{"guide.keys.zoom", say("guide.keys.wheel")},
		{"guide.keys.walk", say("guide.keys.arrows")},
		{"guide.keys.nudge", say("guide.keys.nudges")},
		{"guide.keys.nudge-day", say("guide.keys.nudges-day")},
		{"guide.keys.edit", say("key.enter")},
		{"guide.keys.all", w.keyWords(ctrl(fyne.KeyA))},
		{"guide.keys.cell", w.keyName(fyne.KeyF2)},
		{"guide.keys.seek", say("guide.keys.letters")},
		{"guide.keys.climb", say("guide.keys.climbs")},
		{"guide.keys.sheet", w.keyWords(ctrl(fyne.KeyC)) + ", " + w.keyWords(ctrl(fyne.KeyV))},
		{"window.command.delete", say("key.delete")},
		{"guide.keys.give-up", say("key.escape")},
	} {
		page.Add(guideKey(say(k[0]), k[1]))
	}
	scroll := container.NewVScroll(container.New(layout.NewCustomPaddedLayout(0, 0, 0, 14), page))
	scroll.SetMinSize(fyne.NewSize(300, min(520, w.win.Canvas().Size().Height-240)))
	w.ask(say("guide.title"), scroll, answer{say("guide.close"), nil})
}

// plainWords are what a command is called whatever it would do now: "Undo", and not of what.
func (w *window) plainWords(c *command) string {
	if c.name == "undo" || c.name == "redo" {
		return w.state.Say("window.command." + c.name)
	}
	return w.words(c)
}

func guideHeading(words string) fyne.CanvasObject {
	return container.New(layout.NewCustomPaddedLayout(8, 0, 0, 0), control.Text(words, theme.Ink, theme.Text, true))
}

// guideKey is a line of the table of keys.
func guideKey(what, keys string) fyne.CanvasObject {
	return container.NewBorder(nil, nil, nil, control.Text(keys, theme.Ink, theme.Text, true), control.NewLine(what, theme.Muted, theme.Text, false))
}
