package app

import (
	"encoding/json"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"affiche/app/control"
	"affiche/assets"
)

// fyneWords are those of Fyne's own texts that can be seen in our window: the menu of a text field, and Quit; and those of our
// own controls, which speak as Fyne's do.
var fyneWords = map[string]string{
	"Copy": "window.edit.copy", "Cut": "window.edit.cut", "Paste": "window.edit.paste", "Select all": "window.edit.all",
	"Undo": "window.command.undo", "Redo": "window.command.redo", "Quit": "window.command.quit", "OK": "window.ok",
	"Cancel": "window.cancel", control.NothingFits: "window.nothing-fits",
}

// speak makes Fyne say its own words in a language. It knows only the system's: ours is given that name.
func speak(language string) {
	words := map[string]string{}
	for theirs, ours := range fyneWords {
		words[theirs] = assets.Say(language, ours)
	}
	b, err := json.Marshal(words)
	if err == nil {
		err = lang.AddTranslationsForLocale(b, lang.SystemLocale())
	}
	if err != nil {
		fyne.LogError("the words of the toolkit", err)
	}
}
