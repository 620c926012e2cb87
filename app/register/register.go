package register

import (
	"maps"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"affiche/app/columns"
	"affiche/app/scene"
	"affiche/app/state"
	"affiche/app/work"
	"affiche/calendar"
)

// Register is the widget.
type Register struct {
	widget.BaseWidget
	OnOpen   func(calendar.Ref)   // a record is to be looked at closely
	OnNew    func()               // one more is to be made
	OnDelete func([]calendar.Ref) // the delete key was pressed
	OnShown  func()               // other records are shown

	columns.Table
	state   *state.State
	room    Room
	lines   []line
	all     int // records there are, shown or not
	found   int // records that are shown, those under folded ones, too
	words   []string
	chosen  map[string]string // of each filter the word that is asked for; none asks for all
	unfolds map[calendar.ID]bool

	read     *Reader                    // nil is to be made
	cells    map[calendar.ID][]string   // what the cells of some rows say
	folded   map[calendar.Record]string // the words of records, without accents
	gathered int                        // how often they were asked for
	inFront  bool
	from     calendar.Day // the first day of strips, a Monday
}

// A line is a record, and how it stands among others.
type line struct {
	ref   calendar.Ref
	inset int
	fold  scene.Folding
}

var (
	_ fyne.Widget            = (*Register)(nil)
	_ fyne.Scrollable        = (*Register)(nil)
	_ fyne.Draggable         = (*Register)(nil)
	_ fyne.Focusable         = (*Register)(nil)
	_ fyne.Shortcutable      = (*Register)(nil)
	_ fyne.SecondaryTappable = (*Register)(nil)
	_ desktop.Mouseable      = (*Register)(nil)
	_ desktop.Hoverable      = (*Register)(nil)
	_ desktop.Cursorable     = (*Register)(nil)
)

// New makes the register of a room of the open season, with the columns that are remembered.
func New(s *state.State, room Room) *Register {
	r := &Register{
		state: s, room: room, chosen: map[string]string{}, unfolds: map[calendar.ID]bool{},
		cells: map[calendar.ID][]string{}, folded: map[calendar.Record]string{},
	}
	if room.Sort == "" {
		room.Sort = room.Columns[0].Name
	}
	r.Lie(r, s, columns.Hooks{
		Is: func() bool { return s.Season() != nil }, Says: r.says, None: r.none, Usual: room.usual, Keep: r.keep,
		Ref:    func(i int) calendar.Ref { return r.lines[i].ref },
		Mine:   func(ref calendar.Ref) bool { return slices.Contains(room.Types, ref.Type) },
		Taken:  r.pressFold,
		Twice:  r.openIt,
		Name:   func(name string) string { return r.reader().caption(room.column(name)) },
		Manner: func(name string) scene.Manner { return room.column(name).Manner },
		Leave:  func() {}, Busy: func() bool { return false },
		Resort: r.gather,
	})
	r.Recall(s.Memory().Rooms[room.Name], room.Sort)
	if _, kept := s.Memory().Rooms[room.Name]; !kept {
		r.Falls = room.Falls
	}
	r.ExtendBaseWidget(r)
	return r
}

// keep keeps the columns with the file.
func (r *Register) keep(kept state.Columns) {
	clear(r.cells)
	r.state.Remember(func(m *state.Memory) {
		rooms := maps.Clone(m.Rooms)
		if rooms == nil {
			rooms = map[string]state.Columns{}
		}
		rooms[r.room.Name] = kept
		m.Rooms = rooms
	})
}

// reader reads the plan as it is now.
func (r *Register) reader() Reader {
	if r.read == nil {
		plan := r.state.Season().Plan
		r.read = &Reader{Voice: work.Voice{Plan: plan, Language: r.state.Language()}, used: work.UsesOf(plan, r.room.Types...), ties: tiesOf(plan), today: calendar.InstantOf(r.state.Now()).Wall(r.state.Zone()).Day(), from: r.from}
	}
	return *r.read
}

// Content implements the window's view.
func (r *Register) Content() fyne.CanvasObject { return r }

// Enter comes to the front.
func (r *Register) Enter() {
	r.inFront = true
	r.Follow()
	r.ShowDay(r.state.Day())
	if r.gathered == 0 {
		r.gather()
	}
}

// ShowDay begins strips with the week of a day, unless it is in sight there.
func (r *Register) ShowDay(day calendar.Day) {
	const long = 7 * scene.StripWeeks
	if day >= r.from && day < r.from+long {
		return
	}
	r.from = day - calendar.Day((int(day.Weekday())+6)%7)
	r.read = nil
	r.Redraw()
}

// StepWeeks shows strips so many weeks further.
func (r *Register) StepWeeks(by int) {
	day := r.from + calendar.Day(7*by)
	r.from = 0
	r.ShowDay(day)
	r.state.Look(r.state.Days(day, 7*scene.StripWeeks), day)
}

// Leave lets another view come to the front.
func (r *Register) Leave() { r.inFront = false }

// Relay shows the records as they are now: the plan changed.
func (r *Register) Relay() {
	r.read = nil
	clear(r.cells)
	clear(r.folded)
	r.gather()
}

// Reveal brings the first of some records in sight that is in the register, from under what hides it.
func (r *Register) Reveal(refs []calendar.Ref, _ calendar.Span) {
	for _, ref := range refs {
		if !slices.Contains(r.room.Types, ref.Type) || r.state.Season().Plan.Record(ref) == nil {
			continue
		}
		if r.LineOf(ref) < 0 {
			r.uncover(ref)
		}
		if at := r.LineOf(ref); at >= 0 {
			r.StandOn(at)
		}
		return
	}
}

// uncover takes away what hides a record: the words, the filters, and the fold of what it stands under.
func (r *Register) uncover(ref calendar.Ref) {
	r.words, r.chosen = nil, map[string]string{}
	if above := r.above(r.state.Season().Plan.Record(ref)); above.ID != "" {
		r.unfolds[above.ID] = true
	}
	r.gather()
}

// Movable is what of the selection a key may delete.
func (r *Register) Movable() (refs []calendar.Ref) {
	for _, ref := range r.state.Selections() {
		if slices.Contains(r.room.Types, ref.Type) {
			refs = append(refs, ref)
		}
	}
	return refs
}

// Counted is how many records are shown, and how many there are.
func (r *Register) Counted() (shown, all int) { return r.found, r.all }

// Resize implements [fyne.CanvasObject]. The record on which the keys stand stays in sight.
func (r *Register) Resize(size fyne.Size) {
	if size == r.Size() {
		return
	}
	sees := r.InSight(r.Line)
	r.BaseWidget.Resize(size)
	r.ShowPart(r.View)
	if sees {
		r.RevealLine()
	}
	r.Redraw()
}

// none says why nothing is shown.
func (r *Register) none() string {
	if r.all == 0 {
		return r.state.Say("register.empty")
	}
	return r.state.Say("register.none")
}
