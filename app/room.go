package app

import (
	"cmp"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"affiche/app/control"
	"affiche/app/theme"
	"affiche/calendar"
)

// A room is one way to see the season. It has a row in the navigation, a command with a key, and a view that fills the
// middle of the window while the room is in front.
type room struct {
	name    string       // its command is "room." and this
	words   string       // what it is called: a key of the catalogue
	section string       // of the navigation: "plan" has the caption "window.nav.plan"
	beside  string       // the room whose row in the navigation it shares; "" has its own
	sifts   bool         // the filter says what is shown of it, as in the rooms of the plan
	key     fyne.KeyName // with Ctrl; "" has none
	make    func() view  // called when it comes to the front for the first time, and anew for another language or look
}

// filters reports that the filter says what the room shows.
func (r *room) filters() bool { return r.sifts || r.plans() }

// plans reports that the room shows the dates of the season.
func (r *room) plans() bool { return r.section == "plan" }

// A view is what a room shows. What else it can do (zoomer, stepper, spanner ...) is found by asking it.
type view interface {
	// Content fills the middle of the window. It is the same object each time.
	Content() fyne.CanvasObject
	// Enter is called whenever the room comes to the front: it shows the stretch of time that the state says is looked at.
	Enter()
	// Relay shows the plan as it is now: it changed, or what of it is shown.
	Relay()
	// Reselect shows what is selected now.
	Reselect()
}

// What some views can do besides.
type (
	// focusing views have a part of their content that takes the keyboard; others take it as a whole, or not.
	focusing interface{ Focus() fyne.Focusable }
	// barred views have a bar of their own above them; others have their name there.
	barred interface{ Bar() fyne.CanvasObject }
	// asided views have something to choose beside the filter.
	asided interface{ Aside() fyne.CanvasObject }
	// moving views are told that another stretch of time is looked at.
	moving interface{ Moved() }
	// typing views are given the keys that no field wants.
	typing interface{ TypedKey(*fyne.KeyEvent) }
	// sifting views are told that it was worked out what the filter leaves.
	sifting interface{ Resift() }
	// leaving views are told that another room comes to the front.
	leaving interface{ Leave() }
	// painting views tell when they are painted for the first time.
	painting interface{ WhenPainted(func()) }
	zoomer   interface{ Zoom(factor float64) }
	stepper  interface{ Step(by int) }
	spanner  interface{ ShowSpan(calendar.Span) }
	// revealing brings records into sight, in the stretch of time in which they are; zero is none.
	revealing interface {
		Reveal(refs []calendar.Ref, span calendar.Span)
	}
	// seeing views know which dates are in sight.
	seeing interface{ Sees(calendar.Ref) bool }
	// dated views come to where today is.
	dated interface{ ShowToday() }
	// whole views can show everything that there is.
	whole interface{ ShowAll() }
	// paged views show one of several pages, or none.
	paged interface {
		Page() calendar.ID
		Open(page calendar.ID)
	}
	// gatherers have dates that can all be selected.
	gatherer interface{ SelectAll() }
	// adding views make one more of what they show.
	adding interface{ Add() }
	// narrowing views have words that they look for.
	narrowing interface{ Words() *control.Entry }
	// movables are what of the selection a key may move or delete.
	movables interface{ Movable() []calendar.Ref }
)

// able reports, for a command, whether the view in front can do a thing.
func able[T any](w *window) func() bool {
	return func() bool {
		_, ok := can[T](&w.rooms)
		return ok
	}
}

// with has the view in front do a thing, if it can.
func with[T any](w *window, do func(T)) {
	if v, ok := can[T](&w.rooms); ok {
		do(v)
	}
}

// makeRooms is the table of rooms, in the order of the navigation.
func (w *window) makeRooms() []*room {
	plan := []*room{
		{name: "timeline", words: "window.nav.timeline", section: "plan", key: fyne.Key1, make: func() view { return newTimelineView(w) }},
		{name: "day", words: "day.room", section: "plan", key: fyne.Key2, make: func() view { return newDayView(w) }},
		{name: "month", words: "month.room", section: "plan", key: fyne.Key3, make: func() view { return newMonthView(w) }},
		{name: "list", words: "window.nav.list", section: "plan", key: fyne.Key4, make: func() view { return newListView(w) }},
		{name: "crew", words: "window.nav.crew", section: "production", make: func() view { return newCrewView(w) }},
		{name: "holds", words: "window.nav.holds", section: "production", key: fyne.Key5, make: func() view { return newHoldsView(w) }},
		{name: "agreements", words: "window.nav.agreements", section: "production", make: func() view { return newAgreementsView(w) }},
		{name: "board", words: "window.nav.board", section: "production", sifts: true, make: func() view { return newBoardView(w) }},
		{name: "lives", words: "life.room", section: "production", make: func() view { return newLivesView(w) }},
		{name: "stays", words: "stay.room", section: "production", beside: "lives", make: func() view { return newStaysView(w) }},
		{name: "deadlines", words: "deadline.room", section: "production", beside: "lives", make: func() view { return newDeadlinesView(w) }},
		{name: "partners", words: "window.nav.partners", section: "directory", key: fyne.Key6, make: func() view { return newPartnersView(w) }},
	}
	return append(append(plan, w.registerRooms()...), []*room{
		{name: "history", words: "window.nav.history", section: "share", key: fyne.Key9, make: func() view { return newHistoryView(w) }},
	}...)
}

// rooms keep what of the rooms is made, and which of them is in front.
type rooms struct {
	all   []*room
	front *room
	views map[*room]view
	stale map[*room]bool // shows an older plan

	middle, top *fyne.Container
	page        *fyne.Container // the middle, below the filter's bar
	rows        map[*room]*control.NavRow
}

// named is the room of a name, or else the first.
func (r *rooms) named(name string) *room {
	for _, one := range r.all {
		if one.name == name {
			return one
		}
	}
	return r.all[0]
}

// group are a room and those that share its row in the navigation.
func (r *rooms) group(of *room) (all []*room) {
	row := cmp.Or(of.beside, of.name)
	for _, one := range r.all {
		if one.name == row || one.beside == row {
			all = append(all, one)
		}
	}
	return all
}

// furnish forgets the views: another language, another look, another season.
func (r *rooms) furnish() {
	r.views, r.stale = map[*room]view{}, map[*room]bool{}
	r.middle, r.top = container.NewStack(), container.NewStack()
}

// view is what the room in front shows; nil is none, without a season.
func (r *rooms) view() view { return r.views[r.front] }

// can finds what the view in front can do besides.
func can[T any](r *rooms) (T, bool) {
	v, ok := r.view().(T)
	return v, ok
}

// enter brings a room to the front, and the keyboard into it.
func (w *window) enter(to *room) {
	w.bring(to)
	w.toView()
	w.state.KeepPlace()
	if w.menu != nil {
		w.menu.refresh()
	}
}

// toView brings the keyboard into the view in front.
func (w *window) toView() {
	if f, ok := can[focusing](&w.rooms); ok {
		w.win.Canvas().Focus(f.Focus())
	} else if f, ok := w.viewOf(w.rooms.front).Content().(fyne.Focusable); ok {
		w.win.Canvas().Focus(f)
	} else {
		w.win.Canvas().Unfocus()
	}
}

// bring brings a room to the front. The selection, what is shown and the stretch of time stay.
func (w *window) bring(to *room) {
	r := &w.rooms
	under, pointed := w.pointer()
	goOn := w.handOver(to)
	if l, ok := can[leaving](r); ok && to != r.front {
		l.Leave()
	}
	r.front = to
	w.state.Enter(to.name)
	v := w.viewOf(to)
	if r.stale[to] {
		delete(r.stale, to)
		v.Relay()
	}
	for room, row := range r.rows {
		row.Choose(room.name == cmp.Or(to.beside, to.name))
	}
	r.middle.Objects = []fyne.CanvasObject{v.Content()}
	if to.plans() {
		r.middle.Add(w.emptyHint())
	}
	r.middle.Refresh()
	w.barOrNot()
	r.top.Objects = []fyne.CanvasObject{w.barOf(to, v)}
	r.top.Refresh()
	v.Enter()
	w.reselect()
	if p, ok := v.(pointing); ok && pointed {
		p.PointAt(under) // it rests where it was
	}
	goOn()
	w.moved()
}

// viewOf is what a room shows, made where it was not.
func (w *window) viewOf(of *room) view {
	v := w.rooms.views[of]
	if v == nil {
		v = of.make()
		w.rooms.views[of] = v
	}
	return v
}

// barOf is what stands above a view.
func (w *window) barOf(of *room, v view) fyne.CanvasObject {
	if b, ok := v.(barred); ok {
		return b.Bar()
	}
	return w.plainBar(w.barTitle(of.words), container.NewCenter(newSearch(w)))
}

// barTitle is the name of a room, as it stands above it.
func (w *window) barTitle(words string) fyne.CanvasObject {
	return control.Text(w.state.Say(words), theme.Ink, theme.Title, true)
}

// plainBar is what stands above a view that says no stretch of time: its name, what it offers, and "New".
func (w *window) plainBar(title, offers fyne.CanvasObject) fyne.CanvasObject {
	right := container.New(layout.NewCustomPaddedHBoxLayout(lineGap))
	right.Add(offers)
	right.Add(container.NewCenter(newAdd(w)))
	line := container.NewBorder(nil, nil, title, right)
	return ruledBelow(theme.Card, control.Padded(0, 20, line))
}

// relay shows the plan as it is now in the view in front; the others show it when they come there.
func (w *window) relay() {
	r := &w.rooms
	for room, v := range r.views {
		if room == r.front {
			v.Relay()
		} else {
			r.stale[room] = true
		}
	}
}

// roomCommands are the commands that bring rooms to the front.
func (w *window) roomCommands(t *commands) {
	for _, r := range w.rooms.all {
		c := command{name: "room." + r.name, menu: r.menu(), enabled: w.isOpen, do: func() { w.enter(r) }}
		c.words = func() string { return w.state.Say(r.words) }
		if r.key != "" {
			c.keys = ctrl(r.key)
		}
		t.add(c)
	}
}

// menu is the one in which a room stands: a screen has no room for all of them below each other.
func (r *room) menu() string {
	if r.section == "directory" {
		return "view/directory"
	}
	return "view"
}

// roomRows are the rows of the navigation, section by section.
func (w *window) roomRows() fyne.CanvasObject {
	r := &w.rooms
	r.rows = map[*room]*control.NavRow{}
	sections := container.New(layout.NewCustomPaddedVBoxLayout(12))
	last, rows := "", (*fyne.Container)(nil)
	for _, room := range r.all {
		if room.beside != "" {
			continue
		}
		if room.section != last {
			last = room.section
			rows = container.New(layout.NewCustomPaddedVBoxLayout(0), caption(w.state.Say("window.nav."+last)))
			sections.Add(rows)
		}
		r.rows[room] = control.NewNavRow(w.state.Say(room.words), room == r.front, func() { w.run("room." + room.name) })
		rows.Add(r.rows[room])
	}
	return sections
}
