package app

import (
	"os"
	"path/filepath"
	"runtime"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"affiche/app/control"
	"affiche/app/filter"
	"affiche/app/inspector"
	"affiche/app/state"
	"affiche/app/theme"
	"affiche/app/timeline"
	"affiche/assets"
	"affiche/calendar"
)

// window joins the rooms: it listens to the state and tells the rooms, which are built anew when language or look change.
type window struct {
	app      fyne.App
	win      fyne.Window
	runner   state.Runner
	options  Options
	leaving  func() // what comes before the toolkit is asked to end the program
	state    *state.State
	commands commands
	menu     *menu
	dialog   *dialog // the one that asks; nil is none
	tasks    []*task // long work that is under way
	finder   *finder // the palette, or the search; nil is none
	spring   spring  // over the name of a room that is about to open
	making   *making // something new is being begun; nil is nothing

	rooms     rooms
	timeline  *timeline.Timeline
	inspector *inspector.Panel
	status    *statusBar
	filter    *filter.Bar
	kinds     map[calendar.ActivityKind]*control.NavRow
	kindRows  *fyne.Container // in which they stand
	frame     *frame
	entrance  *entrance
	starting  bool // until the first build, see start.go
	untold    bool // the system has not said whether it is light or dark
	building  bool // see build
	dressing  bool // we give the toolkit our theme, see lookChanged
}

// firstSize is the window's size until a person chooses another.
var firstSize = fyne.NewSize(1440, 900)

func newWindow(a fyne.App, r state.Runner, o Options) *window {
	w := &window{app: a, runner: r, options: o, leaving: func() {}}
	settings := state.LoadSettings(o.Settings)
	if o.Language != "" {
		settings.Language = assets.Spoken(o.Language)
	}
	w.state = state.New(state.Options{
		Run: r, Settings: settings, Locale: systemLocale(), Actor: o.Actor, Device: o.Device, Now: o.Now, Every: o.Every,
	})
	w.untold = needsTelling(runtime.GOOS) && os.Getenv("FYNE_THEME") == ""
	w.applyLook()
	w.win = a.NewWindow("Affiche")
	w.win.SetPadded(false)
	w.win.SetMaster()
	w.rooms.all = w.makeRooms()
	w.commands = w.makeCommands()
	w.listen()
	w.win.Resize(fitting(rememberedSize(settings), o.Screen))
	w.win.SetCloseIntercept(w.closeWindow)
	w.win.SetOnDropped(func(_ fyne.Position, files []fyne.URI) { w.dropped(files) })
	w.win.Canvas().SetOnTypedKey(w.typed)
	w.win.Canvas().SetOnTypedRune(w.typedRune)
	w.addOtherKeys()
	return w
}

func rememberedSize(s state.Settings) fyne.Size {
	if s.Width < 640 || s.Height < 480 {
		return firstSize
	}
	return fyne.NewSize(s.Width, s.Height)
}

// begin opens a file, or shows the page of the first run.
func (w *window) begin(path string) {
	w.entrance = newEntrance(w.win)
	w.win.SetContent(w.entrance.ground)
	if path == "" {
		w.runner.Do(w.build)
		return
	}
	w.state.Open(path)
}

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

// listen joins the state to whatever rooms there are.
func (w *window) listen() {
	s := w.state
	s.Opened.Listen(func(*state.Season) { w.opened() })
	s.Restyled.Listen(func(state.Settings) { w.dress(w.applyLook) })
	s.Failed.Listen(w.failed)
	s.Damaged.Listen(func(error) { w.damaged() })
	s.Followed.Listen(w.followed)
	s.Changed.Listen(w.changed)
	s.Reverted.Listen(w.reverted)
	s.Selected.Listen(func(calendar.Ref) { w.selected() })
	s.Moved.Listen(func(calendar.Span) { w.moved() })
	s.Arranged.Listen(func(struct{}) { w.arranged() })
	s.Filtered.Listen(func(struct{}) { w.relay(); w.fadeKinds(); w.refilter(); w.acted() })
	s.Resifted.Listen(func(state.Sifted) { w.resifted() })
	w.app.Settings().AddListener(func(fyne.Settings) { w.lookChanged() })
	w.app.Lifecycle().SetOnEnteredForeground(w.cameBack)
}

// opened shows a season that was just opened; if it can only be read, it is said why.
func (w *window) opened() {
	first := w.starting
	w.dismiss()
	w.rooms.front = w.rooms.named(w.state.Room())
	isNew := w.state.View().PerPixel == 0
	w.build()
	if isNew {
		w.showFirst()
	}
	if season := w.state.Season(); season != nil && season.File.ReadOnly() != nil {
		w.tell(w.state.Say("window.read-only.title", filepath.Base(season.File.Path())), whyReadOnly(w.state, season.File.ReadOnly()))
	}
	if !first { // else once the window is whole
		w.settleIn()
	}
}

// settleIn does what can wait until the season is to be seen: a look through the file, and the index for searches.
func (w *window) settleIn() {
	w.state.Check()
	w.state.PrepareSearch()
}

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
	w.inspector = inspector.New(w.state)
	w.inspector.OnUndo, w.inspector.OnLeave = func() { w.run("undo") }, w.toView
	w.inspector.OnNewPlace, w.inspector.OnSeek, w.inspector.OnShift = w.askPlace, w.showHidden, w.askShift
	w.inspector.OnNewPerson = w.askPerson
	w.inspector.OnRemove = func(refs ...calendar.Ref) { w.askDelete(refs) }
	w.status = newStatusBar(w.state, w.tellDamage, w.state.EditHere)
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
		w.win.SetContent(container.NewBorder(head, nil, nil, nil, control.On(theme.Card, w.frame.object)))
		w.whenPainted(w.started)
		return
	}
	w.filter.Furnish()
	w.win.SetContent(control.On(theme.Card, w.frame.object))
	w.selected()
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

// failed tells of a failure; where there is nothing behind it yet, over the first page.
func (w *window) failed(f state.Failure) {
	if w.frame == nil {
		w.build()
	}
	w.showFailure(f)
}

// changed shows what a change touched.
func (w *window) changed(touched []calendar.Ref) {
	if w.timeline == nil {
		return
	}
	if len(touched) > 0 && w.isEmpty() != w.frame.empty {
		w.build()
		return
	}
	if len(touched) > 0 {
		w.relay()
		w.listKinds()
		w.win.SetTitle(w.title())
		w.follow(touched)
	}
	w.inspector.Show(w.state.Selection())
	w.status.tell("")
	if w.menu != nil {
		w.menu.refresh()
	}
}

// follow keeps what is selected in sight where a change moved it. What somebody else changes moves nobody's paper.
func (w *window) follow(touched []calendar.Ref) {
	if w.isWritable() && slices.Contains(touched, w.state.Selection()) {
		w.rooms.view().Reselect()
	}
}

// acted takes away what was said below until the next act.
func (w *window) acted() {
	if w.status != nil {
		w.status.acted()
	}
}

func (w *window) selected() {
	if w.timeline == nil {
		return
	}
	w.reselect()
	w.acted()
	w.inspector.Show(w.state.Selection())
	w.frame.showPanel(w.state.Selection() != calendar.Ref{})
	if w.menu != nil { // a season that is opened with the window comes before the menu
		w.menu.refresh()
	}
}

// reselect shows the selection, and brings it in sight; where only the window is built anew, a canvas stays where it is.
func (w *window) reselect() {
	if v, ok := can[marking](&w.rooms); ok && w.building {
		v.MarkSelection()
		return
	}
	w.rooms.view().Reselect()
}

// marking views show what is selected without moving.
type marking interface{ MarkSelection() }

func (w *window) moved() {
	if m, ok := can[moving](&w.rooms); ok {
		m.Moved()
	}
}

// typed hands keys that no field wants to the dialog, or to the view in front.
func (w *window) typed(e *fyne.KeyEvent) {
	if w.dialog != nil {
		w.dialog.typed(e)
	} else if w.runKey(e.Name) || control.IsWindows(e.Name) {
		return
	} else if t, ok := can[typing](&w.rooms); ok && !w.menuIsOpen() {
		t.TypedKey(e)
	}
}

// menuIsOpen reports an open menu that has no use for a key: until it closes, the toolkit lets nothing else have the keyboard.
func (w *window) menuIsOpen() bool {
	v, ok := can[focusing](&w.rooms)
	if !ok || w.win.Canvas().Focused() != nil {
		return false
	}
	w.win.Canvas().Focus(v.Focus())
	return w.win.Canvas().Focused() == nil
}

// typedRune does the command of a letter that no field wants.
func (w *window) typedRune(letter rune) {
	if w.dialog == nil && w.making == nil && w.finder == nil {
		w.runLetter(letter)
	}
}

// dropped opens a programme that was dropped on the window, or takes a schedule in.
func (w *window) dropped(files []fyne.URI) {
	if len(files) == 0 || w.dialog != nil {
		return
	}
	w.openAny(files[0].Path())
}
