package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// A command is something a person can have done: from a menu, by its keys, from a button. There is one table of them, so
// that menu, keys and buttons never disagree.
type command struct {
	name    string        // "undo": the key of its words in the catalogue, after "window.command."
	keys    fyne.Shortcut // nil has none
	enabled func() bool   // nil is always
	words   func() string // where the words depend on what is there; nil takes the name's
	do      func()
}

// ctrl is a key together with Ctrl, which is Cmd on a Mac.
func ctrl(key fyne.KeyName) fyne.Shortcut {
	return &desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierShortcutDefault}
}

func ctrlShift(key fyne.KeyName) fyne.Shortcut {
	return &desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierShortcutDefault | fyne.KeyModifierShift}
}

// makeCommands is the table, in the order of the menus.
func (w *window) makeCommands() map[string]*command {
	table := map[string]*command{}
	add := func(c command) { table[c.name] = &c }
	open := func() bool { return w.state.Season() != nil }
	writable := func() bool { return open() && w.state.Season().File.ReadOnly() == nil }

	add(command{name: "new", keys: ctrl(fyne.KeyN), do: w.askNew})
	add(command{name: "open", keys: ctrl(fyne.KeyO), do: w.askOpen})
	add(command{name: "sample", do: w.openSample})
	add(command{name: "copy", keys: ctrlShift(fyne.KeyS), enabled: open, do: w.askCopy})
	add(command{name: "import", keys: ctrl(fyne.KeyI), enabled: writable, do: w.askImport})
	add(command{name: "export", keys: ctrl(fyne.KeyE), enabled: open, do: w.askExport})
	add(command{name: "quit", keys: ctrl(fyne.KeyQ), do: w.close})

	add(command{name: "date", keys: ctrl(fyne.KeyD), enabled: writable, do: w.askDate})
	add(command{name: "undo", keys: &fyne.ShortcutUndo{}, enabled: w.canUndo, words: w.undoWords, do: w.undo})
	add(command{name: "redo", keys: &fyne.ShortcutRedo{}, enabled: w.canRedo, words: w.redoWords, do: w.redo})

	add(command{name: "delete", enabled: writable, do: w.deleteSelected})

	w.roomCommands(add, open)
	add(command{name: "zoom-in", keys: ctrl(fyne.KeyPlus), enabled: able[zoomer](w), do: func() { with(w, func(v zoomer) { v.Zoom(1.5) }) }})
	add(command{name: "zoom-out", keys: ctrl(fyne.KeyMinus), enabled: able[zoomer](w), do: func() { with(w, func(v zoomer) { v.Zoom(1 / 1.5) }) }})
	add(command{name: "earlier", keys: alt(fyne.KeyLeft), enabled: able[stepper](w), do: func() { with(w, func(v stepper) { v.Step(-1) }) }})
	add(command{name: "later", keys: alt(fyne.KeyRight), enabled: able[stepper](w), do: func() { with(w, func(v stepper) { v.Step(1) }) }})
	add(command{name: "today", keys: ctrl(fyne.KeyT), enabled: able[dated](w), do: func() { with(w, dated.ShowToday) }})
	add(command{name: "all", keys: ctrl(fyne.Key0), enabled: able[whole](w), do: func() { with(w, whole.ShowAll) }})
	add(command{name: "about", do: w.showAbout})
	return table
}

func alt(key fyne.KeyName) fyne.Shortcut {
	return &desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierAlt}
}

// run does a command if it can be done now: shortcuts of disabled menu items fire too.
func (w *window) run(name string) {
	c := w.commands[name]
	if c == nil || c.enabled != nil && !c.enabled() || w.dialog != nil {
		return
	}
	c.do()
}

// words are what a command is called now.
func (w *window) words(c *command) string {
	if c.words != nil {
		return c.words()
	}
	return w.state.Say("window.command." + c.name)
}
