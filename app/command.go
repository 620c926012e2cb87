package app

import (
	"cmp"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"affiche/app/control"
	"affiche/app/state"
	"affiche/app/theme"
	"affiche/app/work"
	"affiche/assets"
	"affiche/calendar"
)

// A command is something a person can have done: from a menu, by its keys, from a button, from the palette. There is one
// table of them, so that these never disagree, and the guide tells of the same keys.
type command struct {
	name    string        // "undo": the key of its words in the catalogue, after "window.command."
	menu    string        // in which it stands: "edit", "view/look" is a menu in a menu; "" is none
	begins  bool          // a group in its menu
	keys    fyne.Shortcut // nil has none
	others  []fyne.Shortcut
	enabled func() bool   // nil is always
	checked func() bool   // of a choice; nil is none
	words   func() string // where the words depend on what is there; nil takes the name's
	do      func()

	letter rune            // that takes it from what can be made here, a capital; 0 is not among that
	begin  func(beginning) // makes something new where that begins; nil begins nowhere in particular
}

// commands is the table, in the order of the menus.
type commands struct {
	all []*command
	by  map[string]*command
}

func (t *commands) add(all ...command) {
	for _, c := range all {
		t.all = append(t.all, &c)
		t.by[c.name] = &c
	}
}

// ctrl is a key together with Ctrl, which is Cmd on a Mac.
func ctrl(key fyne.KeyName) fyne.Shortcut {
	return &desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierShortcutDefault}
}

func ctrlShift(key fyne.KeyName) fyne.Shortcut {
	return &desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierShortcutDefault | fyne.KeyModifierShift}
}

func alt(key fyne.KeyName) fyne.Shortcut {
	return &desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierAlt}
}

// bare is a key alone, or with Shift. The toolkit has no shortcuts of such; see [window.typed].
func bareKey(key fyne.KeyName, modifier fyne.KeyModifier) fyne.Shortcut {
	return &desktop.CustomShortcut{KeyName: key, Modifier: modifier}
}

// makeCommands makes the table.
func (w *window) makeCommands() commands {
	t := commands{by: map[string]*command{}}
	w.fileCommands(&t)
	w.editCommands(&t)
	w.viewCommands(&t)
	w.scenarioCommands(&t)
	w.phaseCommands(&t)
	t.add(
		command{name: "guide", menu: "help", keys: bareKey(fyne.KeyF1, 0), do: w.showGuide},
		command{name: "about", menu: "help", begins: true, do: w.showAbout},
	)
	return t
}

func (w *window) isOpen() bool     { return w.state.Season() != nil }
func (w *window) isWritable() bool { return w.isOpen() && w.state.Season().File.ReadOnly() == nil }

// canImport reports that a schedule can be taken in: into the season that is open, or a new one.
func (w *window) canImport() bool { return !w.isOpen() || w.isWritable() }

// isFree reports that the season is only read here, although nobody writes it any more.
func (w *window) isFree() bool { return w.isOpen() && w.state.Season().Free }

// beginsHere reports that dates are looked at, among which something new may begin, or a register of what may be made: elsewhere
// a letter that is typed beside a field makes nothing.
func (w *window) beginsHere() bool {
	return w.isWritable() && (w.rooms.front.filters() || able[adding](w)())
}

func (w *window) fileCommands(t *commands) {
	t.add(
		command{name: "new", menu: "file", keys: ctrl(fyne.KeyN), do: w.askNew},
		command{name: "open", menu: "file", keys: ctrl(fyne.KeyO), do: w.askOpen},
		command{name: "sample", menu: "file", do: w.openSample},
		command{name: "edit-here", menu: "file", enabled: w.isFree, do: w.state.EditHere},
		command{name: "copy", menu: "file", begins: true, keys: ctrlShift(fyne.KeyS), enabled: w.isOpen, do: w.askCopy},
		command{name: "import", menu: "file", keys: ctrl(fyne.KeyI), enabled: w.canImport, do: w.askImport},
		command{name: "export", menu: "file", keys: ctrl(fyne.KeyE), enabled: w.isOpen, do: w.askExport},
		command{name: "sheets", menu: "file", enabled: w.isOpen, do: w.askSheets},
		command{name: "export-table", menu: "file", enabled: w.isOpen, do: w.askTable},
		command{name: "quit", menu: "file", begins: true, keys: ctrl(fyne.KeyQ), do: w.closeWindow},
	)
}

func (w *window) editCommands(t *commands) {
	t.add(
		command{name: "undo", menu: "edit", keys: &fyne.ShortcutUndo{}, enabled: w.canUndo, words: w.undoWords, do: w.undo},
		command{name: "redo", menu: "edit", keys: &fyne.ShortcutRedo{}, others: []fyne.Shortcut{control.Redo}, enabled: w.canRedo, words: w.redoWords, do: w.redo},
		command{name: "here", menu: "edit", begins: true, keys: bareKey(fyne.KeyN, 0), others: []fyne.Shortcut{bareKey(fyne.KeyInsert, 0)}, enabled: w.beginsHere, do: w.offerNew},
	)
	w.newCommands(t)
	w.holdCommands(t)
	w.crewCommands(t)
	w.lifeCommands(t)
	t.add(
		command{name: "longer", menu: "edit", begins: true, keys: ctrl(fyne.KeyL), enabled: w.canReshape, do: func() { w.lengthen(1) }},
		command{name: "shorter", menu: "edit", keys: ctrlShift(fyne.KeyL), enabled: w.canReshape, do: func() { w.lengthen(-1) }},
		command{name: "repeat", menu: "edit", keys: ctrlShift(fyne.KeyD), enabled: w.canReshape, do: w.repeat},
		command{name: "select-all", menu: "edit", enabled: able[gatherer](w), do: func() { with(w, gatherer.SelectAll) }},
		command{name: "delete", menu: "edit", enabled: w.canDelete, do: w.deleteSelected},
		command{name: "name", menu: "edit", begins: true, do: w.askName},
		command{name: "search", menu: "edit", begins: true, keys: ctrl(fyne.KeyF), enabled: w.isOpen, do: w.openSearch},
		command{name: "palette", menu: "edit", keys: ctrl(fyne.KeyK), do: w.openPalette},
		command{name: "filter", menu: "edit", keys: ctrlShift(fyne.KeyF), enabled: w.canFilter, do: w.focusFilter},
	)
}

// newCommands make something new: what N and the button offer, each with its letter, and the menu and the palette, too. What
// is about the date that is selected stands in no menu: menus are made anew only where the season changed.
func (w *window) newCommands(t *commands) {
	of := func(kind calendar.ActivityKind) func(beginning) {
		return func(here beginning) { w.askSentence(here, kind) }
	}
	for _, c := range []command{
		{name: "slip", menu: "edit/make", letter: 'N', begin: w.slip},
		{name: "one-more", letter: 'O', enabled: w.hasOneMore, words: w.ofSelected("one-more"), begin: w.oneMore},
		{name: "sentence-more", letter: 'M', enabled: w.hasOneMore, words: w.ofSelected("sentence-more"), begin: w.askMore},
		{name: "sentence", menu: "edit/make", letter: 'S', begin: of(calendar.Show)},
		{name: "exhibition", menu: "edit/make", letter: 'E', begin: of(calendar.Exhibition)},
		{name: "training", menu: "edit/make", letter: 'T', begin: of(calendar.Training)},
		{name: "unplaced", menu: "edit/make", letter: 'A', begin: w.slipUnplaced},
		{name: "hold", letter: 'H', enabled: w.hasHold, words: w.holdWords, begin: w.holdHere},
		{name: "date", menu: "edit/make", letter: 'D', keys: ctrl(fyne.KeyD), do: w.askDate},
		{name: "milestone", menu: "edit/make", letter: 'L', begin: w.askMilestone},
		{name: "festival", menu: "edit/make", letter: 'F', do: w.askFestival},
		{name: "partner", menu: "edit/make", letter: 'P', do: w.askPartner},
		{name: "person", menu: "edit/make", letter: 'I', do: func() { w.askPerson(work.NewPerson{}, nil) }},
		{name: "venue", menu: "edit/make", letter: 'V', do: func() { w.askPlace(true, nil) }},
		{name: "space", menu: "edit/make", letter: 'R', do: func() { w.askPlace(false, nil) }},
	} {
		if can := c.enabled; can != nil {
			c.enabled = func() bool { return w.isWritable() && can() }
		} else {
			c.enabled = w.isWritable
		}
		if begin := c.begin; begin != nil {
			c.do = func() { begin(w.here()) }
		}
		t.add(c)
	}
}

func (w *window) viewCommands(t *commands) {
	w.roomCommands(t)
	t.add(w.rowCommands()...) // the menus in this one stand where what they unfold has room below, in low windows, too
	t.add(
		command{name: "larger", menu: "view/size", keys: ctrl(fyne.KeyPlus), others: []fyne.Shortcut{ctrl(fyne.KeyEqual), ctrlShift(fyne.KeyEqual), ctrlShift(fyne.KeyPlus)}, do: func() { w.state.Magnify(1) }},
		command{name: "smaller", menu: "view/size", keys: ctrl(fyne.KeyMinus), do: func() { w.state.Magnify(-1) }},
		command{name: "usual", menu: "view/size", keys: ctrl(fyne.Key0), do: func() { w.state.Magnify(0) }},
	)
	w.sizeCommands(t)
	w.lookCommands(t)
	w.languageCommands(t)
	t.add(
		command{name: "zoom-in", menu: "view", begins: true, keys: alt(fyne.KeyUp), enabled: able[zoomer](w), do: func() { with(w, func(v zoomer) { v.Zoom(1.5) }) }},
		command{name: "zoom-out", menu: "view", keys: alt(fyne.KeyDown), enabled: able[zoomer](w), do: func() { with(w, func(v zoomer) { v.Zoom(1 / 1.5) }) }},
		command{name: "earlier", menu: "view", keys: alt(fyne.KeyLeft), enabled: able[stepper](w), do: func() { with(w, func(v stepper) { v.Step(-1) }) }},
		command{name: "later", menu: "view", keys: alt(fyne.KeyRight), enabled: able[stepper](w), do: func() { with(w, func(v stepper) { v.Step(1) }) }},
		command{name: "today", menu: "view", keys: ctrl(fyne.KeyT), enabled: able[dated](w), do: func() { with(w, dated.ShowToday) }},
		command{name: "goto", menu: "view", keys: ctrl(fyne.KeyG), enabled: able[spanner](w), words: func() string { return w.state.Say("day.goto") + "…" }, do: w.askDay},
		command{name: "all", menu: "view", keys: alt(fyne.KeyHome), enabled: able[whole](w), do: func() { with(w, whole.ShowAll) }},
		command{name: "panel", menu: "view", keys: bareKey(fyne.KeyF9, 0), enabled: w.hasPanel, do: func() { w.foldPanel(!w.frame.folded) }},
		command{name: "region", menu: "view", begins: true, keys: bareKey(fyne.KeyF6, 0), enabled: w.isOpen, do: func() { w.nextRegion(1) }},
		command{name: "region-back", menu: "view", keys: bareKey(fyne.KeyF6, fyne.KeyModifierShift), enabled: w.isOpen, do: func() { w.nextRegion(-1) }},
	)
}

// sizeCommands are the sizes of text, by their names.
func (w *window) sizeCommands(t *commands) {
	for large := range state.MostLarge + 1 {
		percent := strconv.Itoa(100 + large*100/state.MostLarge)
		t.add(command{
			name: "size." + percent, menu: "view/size", begins: large == 0,
			words:   func() string { return w.state.Say("window.size", percent) },
			checked: func() bool { return w.state.Settings().Large == large },
			do:      func() { w.state.Enlarge(large) },
		})
	}
}

func (w *window) lookCommands(t *commands) {
	for _, choice := range []theme.Choice{theme.System, theme.Light, theme.Dark} {
		name := cmp.Or(string(choice), "system")
		t.add(command{
			name: "look." + name, menu: "view/look",
			words:   func() string { return w.state.Say("window.look." + name) },
			checked: func() bool { return w.state.Settings().Look == string(choice) },
			do:      func() { w.state.SetLook(string(choice)) },
		})
	}
}

func (w *window) languageCommands(t *commands) {
	for _, l := range assets.Languages() {
		t.add(command{
			name: "language." + l.Code, menu: "view/language",
			words:   func() string { return l.Name },
			checked: func() bool { return w.state.Language() == l.Code },
			do:      func() { w.state.SetLanguage(l.Code) },
		})
	}
}

// changes reports what may change the plan, which waits while a hand holds something of it. Only what is about the selection
// stands in no menu.
func (c *command) changes() bool {
	menu, _, _ := strings.Cut(c.menu, "/")
	return menu == "" || menu == "edit" || menu == "file"
}

// run does a command if it can be done now: shortcuts of disabled menu items fire too.
func (w *window) run(name string) {
	c := w.commands.by[name]
	if c == nil || c.enabled != nil && !c.enabled() || w.dialog != nil || c.changes() && w.isDragging() {
		return
	}
	w.closeFinder()
	if name != "undo" && name != "redo" && name != "quit" {
		w.endMaking()
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
