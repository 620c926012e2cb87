package app

import (
	"fyne.io/fyne/v2/container"

	"affiche/app/filter"
	"affiche/app/inspector"
	"affiche/calendar"
)

// build makes the content of the window for the season, the language and the look there are now.
func (w *window) build() {
	w.building = true
	defer func() { w.building = false }()
	season := w.state.Season()
	if !w.starting || season == nil {
		w.makeMenu()
		w.win.SetTitle(w.title())
	}
	if season == nil {
		w.starting = false
		w.frame, w.timeline, w.inspector, w.status = nil, nil, nil, nil
		w.rooms.views = nil
		w.win.SetContent(w.welcome())
		return
	}
	page := calendar.ID("")
	with(w, func(v paged) { page = v.Page() })
	w.rooms.furnish()
	w.viewOf(w.rooms.all[0])
	w.inspector = w.makeInspector()
	w.status = newStatusBar(w)
	w.filter = filter.New(w.state)
	w.filter.OnLeave = w.toView
	w.rooms.page = w.filtered(w.rooms.middle)
	w.frame = newFrame(newNav(w), w.rooms.top, w.rooms.page, w.inspector.Object(), w.status.object,
		func() { w.run("panel") }, w.state.Memory().PanelFolded)
	w.rememberPanel()
	w.frame.empty = w.isEmpty()
	w.bring(w.rooms.front)
	if page != "" {
		with(w, func(v paged) { v.Open(page) })
	}
	if w.menu != nil {
		w.menu.refresh()
	}
	if w.starting {
		w.starting = false
		head := menuRoom()
		w.frame.awaited = w.win.Canvas().Size().SubtractWidthHeight(0, head.MinSize().Height)
		w.win.SetContent(container.NewBorder(head, nil, nil, nil, w.framed()))
		w.whenPainted(w.started)
		return
	}
	w.filter.Furnish()
	w.win.SetContent(w.framed())
	w.selected()
}

// makeInspector makes the panel on the right; what asks more than a field can, the window asks.
func (w *window) makeInspector() *inspector.Panel {
	p := inspector.New(w.state)
	p.OnUndo, p.OnLeave = func() { w.run("undo") }, w.toView
	p.OnNewPlace, p.OnSeek, p.OnShift = w.askPlace, w.showHidden, w.askShift
	p.OnNewPerson, p.OnSame = w.askPerson, w.askSame
	p.Command = func(name string) (string, func()) {
		c := w.commands.by[name]
		if c.enabled != nil && !c.enabled() {
			return "", nil
		}
		return w.words(c), func() { w.run(name) }
	}
	p.OnPhases, p.OnFollow = w.askPhases, w.askFollow
	p.OnRemove = func(refs ...calendar.Ref) { w.askDelete(refs) }
	return p
}

// makeMenu makes the menu bar, and gives Fyne the language of its own words, which stand there.
func (w *window) makeMenu() {
	speak(w.state.Language())
	w.menu = newMenu(w)
	w.win.SetMainMenu(w.menu.main)
}

func (w *window) title() string {
	if season := w.state.Season(); season != nil {
		return season.Plan.Programme.Name.In(w.state.Languages()...) + " – Affiche"
	}
	return "Affiche"
}
