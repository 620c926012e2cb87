package app

import (
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"affiche/app/control"
	"affiche/app/filter"
	"affiche/app/inspector"
	"affiche/app/state"
	"affiche/app/timeline"
	"affiche/app/work"
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
	left     bool   // it was asked
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
	strip     *control.Line // says how a scenario differs; nil where the season is the plan
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
	s.Noted.Listen(w.noted)
	s.Stepped.Listen(w.climb)
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
		if slices.ContainsFunc(touched, func(ref calendar.Ref) bool { return ref.Type == calendar.TypeActivity }) {
			w.listKinds()
		}
		w.win.SetTitle(w.title())
		w.follow(touched)
	}
	w.inspector.Show(w.state.Selection())
	w.tellScenario()
	w.status.tell("")
	if w.menu != nil {
		w.menu.refresh()
	}
}

// noted says below what a person should know of what was just done.
func (w *window) noted(notes []work.Note) {
	if w.status == nil {
		return
	}
	said := make([]string, len(notes))
	for i, n := range notes {
		said[i] = w.state.Say(n.Key, n.Args...)
	}
	w.status.tell(strings.Join(said, " "))
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
