package app

import (
	"slices"

	"fyne.io/fyne/v2"

	"affiche/app/control"
	"affiche/app/create"
	"affiche/app/drag"
	"affiche/app/state"
	"affiche/app/theme"
	"affiche/app/work"
	"affiche/calendar"
)

// making is what lies over the window while something new is begun: the choice, or the slip with the title.
type making struct {
	window *window
	object fyne.CanvasObject
	before fyne.Focusable
	here   beginning

	written func() bool // a title was typed; nil has none
}

// beginMaking lays the choice or the slip over the window.
func (w *window) beginMaking(here beginning, object fyne.CanvasObject, focus fyne.Focusable) *making {
	before := w.win.Canvas().Focused()
	if m := w.making; m != nil {
		before = m.before
		w.endMaking()
	}
	m := &making{window: w, object: object, before: before, here: here}
	w.making = m
	w.win.Canvas().Overlays().Add(object)
	object.Resize(w.win.Canvas().Size())
	w.win.Canvas().Focus(focus)
	return m
}

// endMaking takes it away, and goes back to where the keyboard was.
func (w *window) endMaking() {
	m := w.making
	if m == nil {
		return
	}
	w.making = nil
	with(w, func(v pointing) { v.Sketch(calendar.Span{}, calendar.Place{}) })
	w.win.Canvas().Overlays().Remove(m.object)
	if m.before == nil {
		w.toView()
	}
	w.focusAgain(m.before)
}

// follows tells the canvas below where the pointer is now.
func (w *window) follows(at fyne.Position) {
	with(w, func(v pointing) { v.PointAt(at) })
}

// offerNew offers what can be made here, each with its letter; a register makes one more of its records.
func (w *window) offerNew() {
	if v, ok := can[adding](&w.rooms); ok {
		v.Add()
		return
	}
	w.offerNewAt(w.here())
}

func (w *window) offerNewAt(here beginning) {
	c := create.NewChoice(here.at, w.offers(here))
	c.OnLeave, c.OnPointer = w.endMaking, w.follows
	with(w, func(v pointing) { v.Sketch(calendar.Span{}, calendar.Place{}) })
	w.beginMaking(here, c.Object(), c)
}

// offers are what can be made here.
func (w *window) offers(here beginning) []create.Offer {
	offers := []create.Offer{}
	for _, c := range w.commands.all {
		if c.letter == 0 || !c.enabled() {
			continue
		}
		take := func() { w.run(c.name) }
		if c.begin != nil {
			take = func() { c.begin(here) }
		}
		offers = append(offers, create.Offer{Letter: c.letter, Words: w.words(c), Do: take})
	}
	return offers
}

// slipAt asks for the title of a new date at a spot of the canvas, where free paper was pressed twice.
func (w *window) slipAt(drag.Spot) { w.slip(w.here()) }

// slip asks for the title of a new date where it will stand.
func (w *window) slip(here beginning) {
	w.slipOf(here, func(kind calendar.ActivityKind) work.NewDates { return here.of(kind) })
}

// slipUnplaced asks for the title of an activity of which the date is still to be found.
func (w *window) slipUnplaced(here beginning) {
	w.slipOf(here, func(kind calendar.ActivityKind) work.NewDates {
		n := here.of(kind)
		n.Whens = nil
		return n
	})
}

func (w *window) slipOf(here beginning, dates func(calendar.ActivityKind) work.NewDates) {
	kinds := calendar.ActivityKinds()
	at := max(slices.Index(kinds, here.kind(w.state.Season().Plan)), 0)
	s := create.NewSlip(here.at, w.state.Say("field.title"), w.state.Say("create.keys"))
	s.OnLeave, s.OnPointer = w.endMaking, w.follows
	alone := false
	told := func() work.NewDates {
		n := dates(kinds[at])
		if alone {
			n.Festival = ""
		}
		return n
	}
	tell := func() {
		w.askPart(s, dates(kinds[at]).Festival, !alone)
		w.tellSlip(s, told())
	}
	s.OnPart = func(is bool) {
		alone = !is
		tell()
	}
	s.OnStep = func(by int) {
		at = (at + by + len(kinds)) % len(kinds)
		tell()
	}
	s.OnMake = func(title string, goOn bool) string {
		n := told()
		n.Title, n.Language = title, w.state.Season().Plan.Programme.WritesIn(w.state.Language())
		return w.makeDates(n, goOn)
	}
	w.beginMaking(here, s.Object(), s.Focus()).written = s.Written
	tell()
}

// tellSlip says what would be made, and outlines it.
func (w *window) tellSlip(s *create.Slip, n work.NewDates) {
	say := w.state.Say
	pill := control.Pill(state.Capital(say("kind."+string(n.Kind))), theme.KindInk(n.Kind), theme.KindPale(n.Kind))
	act, _ := n.Act(w.state.Season().Plan) // it has no title yet, and is not made
	e := firstDate(act)
	if e == nil {
		s.Tell(pill, "")
		return
	}
	words := say("window.no-time")
	span, timed := e.When.Span()
	if timed {
		words = w.state.WhenText(e.When)
	}
	if where := w.state.PlaceText(e.Place); where != "" {
		words += " · " + where
	}
	s.Tell(pill, words)
	with(w, func(v pointing) { v.Sketch(span, e.Place) })
}

func firstDate(act work.Act) *calendar.Event {
	for _, r := range act.Put {
		if e, ok := r.(*calendar.Event); ok {
			return e
		}
	}
	return nil
}

// makeDates makes what the slip says, and selects it; wrong says why it can not be.
func (w *window) makeDates(n work.NewDates, goOn bool) (wrong string) {
	if n.Title == "" {
		return w.state.Say("create.no-title")
	}
	if _, err := n.Act(w.state.Season().Plan); err != nil {
		return because(w.state, err)
	}
	w.endMaking()
	w.carry(n.Act, goOn)
	return ""
}

// carry does what makes something new and selects it; going on is to its first field.
func (w *window) carry(act func(*calendar.Plan) (work.Act, error), goOn bool) {
	w.state.Do(act, w.refuse, func(a work.Act) {
		w.state.Select(a.Made...)
		w.tellMade()
		if goOn {
			w.foldPanel(false)
			w.inspector.Edit()
		}
	})
}

// tellMade says below what was just made, which is selected now, how it is taken back, and whether the filter hides it: the
// panel says that, too, and leads there.
func (w *window) tellMade() {
	made := w.state.Selection()
	note := w.state.Say("create.made", w.state.NameOf(made), w.keyWords(w.commands.by["undo"].keys))
	plan := w.state.Season().Plan
	if e := plan.Events.At(made.ID); e != nil && !w.state.Shows(e, plan.Activities.At(e.Activity)) {
		note += " · " + w.state.Say("window.hidden")
	}
	w.status.pass(note)
}

// showHidden shows what is selected, also where the filter hid it.
func (w *window) showHidden() {
	w.filter.Clear()
	_, span := w.standsFor(w.state.Selection())
	with(w, func(v revealing) { v.Reveal(w.state.Selections(), span) })
	w.toView()
}

// oneMoreOf is the date that is selected, of whose activity there can be one more.
func (w *window) oneMoreOf() *calendar.Event {
	return w.state.Season().Plan.Events.At(w.state.Selection().ID)
}

func (w *window) hasOneMore() bool { return w.oneMoreOf() != nil }

// ofSelected words what is made like the date that is selected.
func (w *window) ofSelected(name string) func() string {
	return func() string {
		of := calendar.Ref{Type: calendar.TypeActivity}
		if e := w.oneMoreOf(); e != nil {
			of.ID = e.Activity
		}
		return w.state.Say("window.command."+name, w.state.NameOf(of))
	}
}

// oneMore makes another date like the one that is selected: where it was pointed at, else on the next day.
func (w *window) oneMore(here beginning) {
	like := w.oneMoreOf()
	if like == nil {
		return
	}
	n := work.NewDates{Activity: like.Activity, Run: like.Run, Place: like.Place}
	const day = 24 * 60 * 60
	if here.onto && here.Place.Space != "" {
		n.Place = here.Place
	}
	when := like.When
	when.Zone, when.Fold = work.ZoneAt(w.state.Season().Plan, n.Place), 0
	switch {
	case !here.onto && !when.IsZero():
		when.Start += day
		n.Whens = []calendar.When{when.AsLongAs(like.When)}
	case here.day != 0 && !when.IsZero():
		when.Start = here.day.At(when.Start.Minute())
		n.Whens = []calendar.When{when.AsLongAs(like.When)}
	default:
		n.Whens = here.of(here.kind(w.state.Season().Plan)).Whens
	}
	w.carry(n.Act, false)
}

// hasHold reports that a space can be promised: that which is pointed at, or in which the date is that is selected.
func (w *window) hasHold() bool {
	return w.state.Season().Plan.Spaces.At(w.here().Place.Space) != nil
}

func (w *window) holdWords() string {
	return w.state.Say("window.command.hold", w.state.PlaceText(calendar.Place{Space: w.here().Place.Space}))
}

// holdHere promises a space, and goes on in the panel: for the date that is selected, where that is what is pointed at, else for
// the time that is.
func (w *window) holdHere(here beginning) {
	plan, set := w.state.Season().Plan, []work.Assignment{{Field: "space", Value: string(here.Place.Space)}}
	like := w.oneMoreOf()
	switch e := firstDate(here.act(plan)); {
	case like != nil && (!here.onto || isAt(like, e)):
		set = append(set, work.HoldFor(plan, like)...)
	case e == nil:
		return
	default:
		set = append(set, work.HoldAt(e.When)...)
		if like != nil {
			set = append(set, work.Assignment{Field: "activity", Value: string(like.Activity)})
		}
	}
	w.carry(func(plan *calendar.Plan) (work.Act, error) { return work.Make(plan, calendar.TypeHold, set) }, true)
}

// act is what would be made there, of which only its time is wanted.
func (b beginning) act(plan *calendar.Plan) work.Act {
	act, _ := b.of(b.kind(plan)).Act(plan) // where nothing can be made, there is no time
	return act
}

// isAt reports a time that begins within a date.
func isAt(e *calendar.Event, at *calendar.Event) bool {
	return at != nil && at.When.Start >= e.When.Start && at.When.Start < e.When.End
}
