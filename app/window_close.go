package app

import "affiche/app/control"

// closeWindow closes the window once what was typed is in the file; if it could not be, the window stays and says so. Long work is
// cancelled: who closes the window does not wait for it.
func (w *window) closeWindow() {
	if m := w.making; m != nil && m.written != nil && m.written() && w.dialog == nil {
		w.askDrop(m)
		return
	}
	w.cancelTasks()
	asking, refused := w.dialog, w.refused()
	w.win.Canvas().Unfocus()
	w.state.Idle(func() {
		if w.dialog == asking && w.refused() == refused {
			size := w.win.Canvas().Size()
			w.state.SetSize(size.Width, size.Height)
			w.quit() // closing the window itself lets a late move of the pointer meet a window that is gone
		}
	})
}

// askDrop asks before a title that was typed for something new is lost with the window.
func (w *window) askDrop(m *making) {
	say, typing := w.state.Say, w.win.Canvas().Focused()
	d := w.ask(say("window.drop.ask"), control.Room(0, 0),
		answer{say("window.drop.do"), func() { w.endMaking(); w.closeWindow() }},
		answer{say("window.drop.keep"), func() { w.focusAgain(typing) }})
	d.escape = func() { w.closeDialog(d); w.focusAgain(typing) }
	w.win.Canvas().Focus(d.first)
}

// quit ends the program.
func (w *window) quit() {
	w.left = true
	w.leaving()
	w.app.Quit()
}

// refused is how many fields hold what could not be taken.
func (w *window) refused() int {
	if w.inspector == nil {
		return 0
	}
	return w.inspector.Refused()
}
