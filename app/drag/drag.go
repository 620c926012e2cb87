// Package drag is the hand on a canvas: what a pressed pointer does to dates until it is let go.
//
// A view says what lies where (a [Canvas]); a [Drag] shows at each step what would become of the dates (a [Preview]), and is
// one act of the person when it is dropped, or nothing when it is given up. It knows no Fyne: a view hands it points, and
// draws what it says.
package drag

import (
	"affiche/app/scene"
	"affiche/app/state"
	"affiche/app/work"
	"affiche/calendar"
)

// A Canvas is a view as far as the hand has to know it. Points and boxes are in pixels at scale 1.
type Canvas interface {
	// Spot is what a point of the canvas means.
	Spot(x, y float64) Spot
	// Snap is how many seconds a step is at this zoom; a day and more are whole days.
	Snap() int64
	// Blocks are the pictures of a record that are in sight.
	Blocks(ref calendar.Ref) []scene.Box
	// Shifted is where a block of the place one spot stands in would be, in the place of another, if it began and ended so
	// many seconds later. It may be in several parts.
	Shifted(block scene.Box, start, end int64, from, to Spot) []scene.Box
	// Room is where something of a stretch of time would be at a place.
	Room(span calendar.Span, place calendar.Place) []scene.Box
	// Under lists the dates that a rectangle touches.
	Under(area scene.Box) []calendar.Ref
}

// A Spot is a moment at a place.
type Spot struct {
	At     calendar.Instant
	Place  calendar.Place
	Placed bool         // there is a place under the point, if only "no place yet"
	Row    calendar.ID  // of a canvas whose rows may be no places
	Share  scene.Share  // what dates in that row have in common
	Day    calendar.Day // where the canvas has days; 0 where it has none
	Off    bool         // beside the canvas, where that lies which is still to be placed
}

// A Preview is what a view shows of a drag.
type Preview struct {
	Ghosts []scene.Box
	Band   scene.Box // the rectangle that gathers dates
	Label  string    // where the date in hand would be
	Wrong  error     // why it cannot be dropped here
}

// A Drag is something the hand is doing.
type Drag interface {
	// To moves the pointer to a point; copying is held for a copy instead of a move.
	To(x, y float64, copying bool) Preview
	// Drop lets go. What may not be is told to refused.
	Drop(refused func(error))
}

// hand is what every drag needs.
type hand struct {
	state  *state.State
	canvas Canvas
}

// snap rounds seconds to the nearest multiple of a step.
func snap(seconds, step int64) int64 {
	half := step / 2
	if seconds < 0 {
		half = -half
	}
	return (seconds + half) / step * step
}

const daySeconds = 24 * 60 * 60

// Move begins to drag dates, holds or whole activities to another time and place. In hand is the one under the pointer,
// whose time and place the preview tells.
func Move(s *state.State, c Canvas, refs []calendar.Ref, inHand calendar.Ref, x, y float64) Drag {
	return newMove(hand{s, c}, refs, inHand, c.Spot(x, y))
}

func newMove(h hand, refs []calendar.Ref, inHand calendar.Ref, from Spot) *move {
	m := &move{hand: h, refs: refs, inHand: inHand, from: from}
	switch r := h.state.Season().Plan.Record(inHand).(type) {
	case *calendar.Event:
		m.when, m.place = r.When, r.Place
	case *calendar.Hold:
		m.when, m.place = r.When, calendar.Place{Space: r.Subject.Space}
	}
	return m
}

type move struct {
	hand
	refs    []calendar.Ref
	inHand  calendar.Ref
	when    calendar.When
	place   calendar.Place
	from    Spot
	share   scene.Share // of the row it is dragged to
	shift   work.Shift
	copying bool
	off     bool // it is to have no time and place
}

func (m *move) To(x, y float64, copying bool) Preview {
	to := m.canvas.Spot(x, y)
	if m.off = to.Off && m.inHand.Type == calendar.TypeEvent; m.off {
		return Preview{Label: m.state.Say("drag.unplace", len(m.refs))}
	}
	if to.Off {
		to = m.from
	}
	by := m.by(to)
	m.copying = copying
	m.shift = work.Shift{Days: int(by / daySeconds), Seconds: by % daySeconds}
	m.toPlace(&to)
	m.toRow(&to)
	p := Preview{}
	act, err := m.previewed(m.state.Season().Plan)
	by = m.later(act, by)
	for _, ref := range m.refs {
		for _, block := range m.canvas.Blocks(ref) {
			p.Ghosts = append(p.Ghosts, m.canvas.Shifted(block, by, by, m.from, to)...)
		}
	}
	if len(p.Ghosts) == 0 {
		p.Ghosts = m.roomAfter(act)
	}
	if !copying {
		p.Wrong = err
	}
	p.Label = m.label(act)
	return p
}

// toPlace has the dates go to the place under the hand, where that is another.
func (m *move) toPlace(to *Spot) {
	if to.Placed && m.from.Placed && to.Place != m.from.Place {
		m.shift.Rows = map[calendar.Place]calendar.Place{m.place: to.Place}
	} else {
		to.Place = m.from.Place
	}
}

// roomAfter is where the date in hand would be, where nothing of it is in sight any more.
func (m *move) roomAfter(act work.Act) []scene.Box {
	after, ok := act.After(m.inHand).(*calendar.Event)
	if !ok {
		return nil
	}
	span, ok := after.When.Span()
	if !ok {
		return nil
	}
	return m.canvas.Room(span, after.Place)
}

// later is how much later the date in hand would really begin: in a place of another zone the clock stays, and not the
// moment.
func (m *move) later(act work.Act, by int64) int64 {
	var after calendar.When
	switch r := act.After(m.inHand).(type) {
	case *calendar.Event:
		after = r.When
	case *calendar.Hold:
		after = r.When
	default:
		return by
	}
	was, ok := m.when.Span()
	is, still := after.Span()
	if !ok || !still {
		return by
	}
	return int64(is.Start - was.Start)
}

// by is how many seconds later the date in hand would begin: on the steps of the clock, or by whole days.
func (m *move) by(to Spot) int64 {
	if m.when.WholeDays && to.Day != 0 {
		return int64(to.Day-m.from.Day) * daySeconds
	}
	moved, step := int64(to.At-m.from.At), m.canvas.Snap()
	if m.when.IsZero() || m.when.WholeDays {
		step = daySeconds
	}
	return stepped(int64(m.when.Start), moved, step)
}

// stepped is how far something that is moved from a time of day goes: to the next step of the clock; where the steps are
// longer than an hour, by whole steps, so that 20:30 stays half past.
func stepped(from, moved, step int64) int64 {
	if moved == 0 || step > 3600 {
		return snap(moved, min(step, daySeconds))
	}
	return snap(from+moved, step) - from
}

// label says when and where the date in hand would be.
func (m *move) label(act work.Act) string {
	when, place := m.when, m.place
	switch r := act.After(m.inHand).(type) {
	case *calendar.Event:
		when, place = r.When, r.Place
	case *calendar.Hold:
		when, place = r.When, calendar.Place{Space: r.Subject.Space}
	}
	text := m.state.WhenText(when)
	if m.when.IsZero() {
		text = m.state.Say("drag.days", m.shift.Days)
	}
	if place != m.place {
		text += " · " + m.state.PlaceText(place)
	}
	if m.share != (scene.Share{}) {
		text += " · " + m.becomes()
	}
	if e := m.state.Season().Plan.Events.At(m.inHand.ID); e != nil && m.copying {
		text += " · " + m.state.Say("drag.copy", m.state.Say("status."+string(work.StatusOfCopy(e.Status))))
	}
	if len(m.refs) > 1 {
		text += " · " + m.state.Say("drag.others", len(m.refs)-1)
	}
	return text
}

func (m *move) Drop(refused func(error)) {
	if m.off {
		refs := m.refs
		m.state.Do(func(plan *calendar.Plan) (work.Act, error) { return work.Unplace(plan, refs...) }, refused, nil)
		return
	}
	if m.shift.Days == 0 && m.shift.Seconds == 0 && m.shift.Rows == nil && m.share == (scene.Share{}) {
		return
	}
	shift, refs, copying := m.shift, m.refs, m.copying
	regroup := m.regroup()
	m.state.Do(func(plan *calendar.Plan) (work.Act, error) {
		if copying {
			return work.Copy{Shift: shift}.Act(plan, refs...)
		}
		return regroup.Act(plan, refs...)
	}, refused, func(act work.Act) {
		if len(act.Made) > 0 {
			m.state.Select(act.Made...)
		}
	})
}

// Size begins to drag one edge of a date or hold.
func Size(s *state.State, c Canvas, ref calendar.Ref, edge work.Edge, x, y float64) Drag {
	z := &size{hand: hand{s, c}, ref: ref, resize: work.Resize{Edge: edge}, from: c.Spot(x, y)}
	switch r := s.Season().Plan.Record(ref).(type) {
	case *calendar.Event:
		z.when = r.When
	case *calendar.Hold:
		z.when = r.When
	}
	z.resize.To = z.edge()
	return z
}

type size struct {
	hand
	ref    calendar.Ref
	when   calendar.When
	resize work.Resize
	from   Spot
}

// edge is where the edge was.
func (z *size) edge() calendar.Wall {
	if z.resize.Edge == work.StartEdge {
		return z.when.Start
	}
	return z.when.End
}

func (z *size) To(x, y float64, _ bool) Preview {
	to := z.canvas.Spot(x, y)
	step, moved := z.canvas.Snap(), int64(to.At-z.from.At)
	if z.when.WholeDays {
		step = daySeconds
	}
	if z.when.WholeDays && to.Day != 0 {
		moved = int64(to.Day-z.from.Day) * daySeconds
	}
	z.resize.To = z.edge() + calendar.Wall(stepped(int64(z.edge()), moved, step))
	p := Preview{}
	act, err := z.resize.Act(z.state.Season().Plan, z.ref)
	p.Wrong = err
	when := z.when
	switch r := act.After(z.ref).(type) {
	case *calendar.Event:
		when = r.When
	case *calendar.Hold:
		when = r.When
	}
	p.Label = z.state.WhenText(when)
	for _, block := range z.canvas.Blocks(z.ref) {
		p.Ghosts = append(p.Ghosts, z.canvas.Shifted(block, int64(when.Start-z.when.Start), int64(when.End-z.when.End), z.from, z.from)...)
	}
	return p
}

func (z *size) Drop(refused func(error)) {
	resize, ref := z.resize, z.ref
	if resize.To == z.edge() {
		return
	}
	z.state.Do(func(plan *calendar.Plan) (work.Act, error) { return resize.Act(plan, ref) }, refused, nil)
}

// Gather begins to draw a rectangle around dates; what is selected already stays so.
func Gather(s *state.State, c Canvas, x, y float64) Drag {
	return &gather{hand: hand{s, c}, x: x, y: y, before: s.Selections()}
}

type gather struct {
	hand
	x, y   float64
	before []calendar.Ref
	found  []calendar.Ref
}

func (g *gather) To(x, y float64, _ bool) Preview {
	band := scene.Box{X: min(g.x, x), Y: min(g.y, y), W: max(g.x, x) - min(g.x, x), H: max(g.y, y) - min(g.y, y)}
	g.found = g.canvas.Under(band)
	p := Preview{Band: band}
	for _, ref := range g.found {
		p.Ghosts = append(p.Ghosts, g.canvas.Blocks(ref)...)
	}
	if len(g.found) > 0 {
		p.Label = g.state.Say("window.count.dates", len(g.found))
	}
	return p
}

func (g *gather) Drop(func(error)) {
	g.state.Select(append(g.before[:len(g.before):len(g.before)], g.found...)...)
}

// Nudge moves records by seconds, as an arrow key does; refused tells what may not be.
func Nudge(s *state.State, refs []calendar.Ref, by int64, refused func(error)) {
	s.Do(func(plan *calendar.Plan) (work.Act, error) {
		return work.Shift{Days: int(by / daySeconds), Seconds: by % daySeconds}.Act(plan, refs...)
	}, refused, nil)
}
