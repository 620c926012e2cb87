package drag

import (
	"affiche/app/scene"
	"affiche/app/state"
	"affiche/app/work"
	"affiche/calendar"
)

// Move begins to drag dates, holds or whole activities to another time and place. In hand is the one under the pointer,
// whose time and place the preview tells.
func Move(s *state.State, c Canvas, refs []calendar.Ref, inHand calendar.Ref, x, y float64) Drag {
	return newMove(hand{s, c}, refs, inHand, c.Spot(x, y))
}

func newMove(h hand, refs []calendar.Ref, inHand calendar.Ref, from Spot) *move {
	m := &move{hand: h, refs: refs, dates: refs, inHand: inHand, from: from}
	plan := h.state.Season().Plan
	m.when, m.place, _ = whereabouts(plan, plan.Record(inHand)) // what is gone is nowhere; moving it is refused
	return m
}

// Whole begins to drag an activity with all that is in it by whole days, as a festival is by its name. In hand is the date
// under the pointer.
func Whole(s *state.State, c Canvas, inHand calendar.Ref, x, y float64) Drag {
	plan := s.Season().Plan
	m := newMove(hand{s, c}, []calendar.Ref{inHand}, inHand, c.Spot(x, y))
	if e := plan.Events.At(inHand.ID); e != nil {
		m.refs = []calendar.Ref{{Type: calendar.TypeActivity, ID: e.Activity}}
		m.dates = work.Carried(plan, m.refs...)
	}
	m.whole = true
	return m
}

type move struct {
	hand
	refs    []calendar.Ref
	dates   []calendar.Ref // that move with them
	inHand  calendar.Ref
	when    calendar.When
	place   calendar.Place
	from    Spot
	share   scene.Share // of the row it is dragged to
	shift   work.Shift
	copying bool
	whole   bool // an activity, which stays where it is
	off     bool // it is to have no time and place
}

func (m *move) To(x, y float64, copying bool) Preview {
	to := m.canvas.Spot(x, y)
	if m.off = to.Off && !m.whole && m.inHand.Type == calendar.TypeEvent; m.off {
		return Preview{Label: m.state.Say("drag.unplace", len(m.refs))}
	}
	if to.Off {
		to = m.from
	}
	by, passing := m.by(to)
	m.copying = copying
	m.shift = work.Shift{Days: int(by / daySeconds), Seconds: by % daySeconds, Passing: passing}
	if m.whole || m.inHand.Type == calendar.TypePhase {
		to.Place, to.Row = m.from.Place, m.from.Row
	} else {
		m.toPlace(&to)
		m.toRow(&to)
	}
	act, err := m.previewed(m.state.Season().Plan)
	by = m.later(act, by)
	p := Preview{Ghosts: m.canvas.Shifted(m.canvas.Blocks(m.dates), by, by, m.from, to)}
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
	after, _, _ := whereabouts(m.state.Season().Plan, act.After(m.inHand)) // what is refused is nowhere, and has no span
	was, ok := m.when.Span()
	is, still := after.Span()
	if !ok || !still {
		return by
	}
	return int64(is.Start - was.Start)
}

// by is how many seconds later the date in hand would begin: on the steps of the clock, or by whole days. What passes is known
// where a moment is aimed at, so that a hand reaches each of two equal hours.
func (m *move) by(to Spot) (by, passing int64) {
	step := m.canvas.Snap()
	if to.Day != 0 && m.from.Day != 0 && (m.when.WholeDays || step >= daySeconds) {
		return int64(to.Day-m.from.Day) * daySeconds, 0
	}
	if m.when.IsZero() || m.when.WholeDays || m.whole {
		step = daySeconds
	}
	span, ok := m.when.Span()
	zone, err := calendar.Zone(m.when.Zone)
	if !ok || err != nil || step > longestStep || to.At == m.from.At {
		return stepped(int64(m.when.Start), onClocks(m.when.Zone, m.from.At, to.At), step), 0
	}
	aimed := snapped(span.Start+to.At-m.from.At, step, zone)
	return int64(aimed.Wall(zone) - m.when.Start), int64(aimed - span.Start)
}

// longestStep is how long the steps may be of which a hand means one of the clock, and not how far it moves something.
const longestStep = 3600

// onClocks is how many seconds pass between two moments on the clocks of a zone: so what is moved over a clock change stays under
// the hand, although its hours are those of the clock. Without a zone it is what really passes.
func onClocks(zone string, from, to calendar.Instant) int64 {
	if l, err := calendar.Zone(zone); err == nil {
		return int64(to.Wall(l) - from.Wall(l))
	}
	return int64(to - from)
}

// stepped is how far something that is moved from a time of day goes: to the next step of the clock; where the steps are
// longer than an hour, by whole steps, so that 20:30 stays half past.
func stepped(from, moved, step int64) int64 {
	if moved == 0 || step > longestStep {
		return snap(moved, min(step, daySeconds))
	}
	return snap(from+moved, step) - from
}

// label says when and where the date in hand would be.
func (m *move) label(act work.Act) string {
	when, place, ok := whereabouts(m.state.Season().Plan, act.After(m.inHand))
	if !ok {
		when, place = m.when, m.place
	}
	text := m.state.WhenText(when)
	if m.when.IsZero() {
		text = m.state.Say("drag.days", m.shift.Days)
	}
	text += m.hangs(act, m.inHand)
	if m.copying {
		text = m.state.Say("drag.copy", m.state.NameOf(m.inHand)) + " · " + text
	}
	if place != m.place {
		text += " · " + m.state.PlaceText(place)
	}
	if m.share != (scene.Share{}) {
		text += " · " + m.becomes()
	}
	if e := m.state.Season().Plan.Events.At(m.inHand.ID); e != nil && m.copying {
		text += " · " + m.state.Say("status."+string(work.StatusOfCopy(e.Status)))
	}
	if len(m.dates) > 1 {
		text += " · " + m.state.Say("drag.others", len(m.dates)-1)
	}
	return text
}

func (m *move) Drop(refused func(error)) {
	if m.off {
		refs := m.refs
		m.state.Do(func(plan *calendar.Plan) (work.Act, error) { return work.Unplace(plan, refs...) }, refused, nil)
		return
	}
	if m.shift.Days == 0 && m.shift.Seconds == 0 && m.shift.Passing == 0 && m.shift.Rows == nil && m.share == (scene.Share{}) {
		return
	}
	if m.share.Status != "" {
		m.stepped(refused)
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
