package app

import (
	"affiche/assets"
	"affiche/storage"
)

// followed says quietly that somebody else wrote into the file that is only read here, and offers to edit it once it is free.
func (w *window) followed(news storage.News) {
	if w.status == nil {
		return
	}
	w.status.refresh()
	if len(news.Touched) > 0 {
		now := w.state.Now()
		clock := assets.Clock(w.state.Language(), now) + now.Format(":05")
		note := w.state.Say("window.status.followed", clock, news.By)
		if news.By == "" {
			note = w.state.Say("window.status.brought", clock)
		}
		w.status.tell(note)
	}
	if w.menu != nil {
		w.menu.refresh()
	}
}
