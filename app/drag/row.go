package drag

import (
	"affiche/app/scene"
	"affiche/app/state"
	"affiche/app/work"
	"affiche/calendar"
)

// mostTried is how many dates are worked out at each step of a drag to a row that is no place. Of more, the one in hand is.
const mostTried = 100

// toRow finds what the dates become in the row under the hand. Where that is nothing, and where a copy is dragged, they stay
// in theirs.
func (m *move) toRow(to *Spot) {
	m.share = scene.Share{}
	if to.Share != (scene.Share{}) && to.Share != m.from.Share && !m.copying {
		m.share = to.Share
	} else if m.shift.Rows == nil {
		to.Row = m.from.Row
	}
}

// asked stands for a reason while nobody was asked for it.
const asked = "…"

func (m *move) regroup() work.Regroup {
	r := work.Regroup{Shift: m.shift, From: m.from.Share, To: m.share}
	r.Step.Reason, r.Step.Locked = asked, true // both are asked in the end
	return r
}

// stepped has the dates take the step to the status of their new row, which may ask for more than that; the rest of the drag goes
// with it, in one change.
func (m *move) stepped(refused func(error)) {
	regroup, refs := m.regroup(), m.refs
	m.state.Step(state.Stepping{Refs: refs, To: string(m.share.Status), Refused: refused, Act: func(plan *calendar.Plan, step work.Step) (work.Act, error) {
		regroup.Step = step
		return regroup.Act(plan, refs...)
	}})
}

// previewed is what would be done, to what is in hand at least.
func (m *move) previewed(plan *calendar.Plan) (work.Act, error) {
	if m.share == (scene.Share{}) {
		return m.shift.Act(plan, m.inHand)
	}
	if len(m.refs) > mostTried {
		return m.regroup().Act(plan, m.inHand)
	}
	return m.regroup().Act(plan, m.refs...)
}

// became says what became of the dates that were moved to another row; "" of one that is a place.
func (m *move) became() string {
	if m.share == (scene.Share{}) {
		return ""
	}
	text := m.state.NameOf(m.inHand) + " · " + m.becomes()
	if len(m.dates) > 1 {
		text += " · " + m.state.Say("drag.others", len(m.dates)-1)
	}
	return text
}

// becomes says what the dates are in the row under the hand.
func (m *move) becomes() string {
	s := m.state
	switch to := m.share; {
	case to.Status != "":
		return s.Say("status." + string(to.Status))
	case to.Kind != "":
		text := state.Capital(s.Say("kind." + string(to.Kind)))
		plan := s.Season().Plan
		if e := plan.Events.At(m.inHand.ID); e != nil && plan.EventsOf.Count(e.Activity) > 1 {
			text += ", " + s.Say("rows.dates-of-it", plan.EventsOf.Count(e.Activity))
		}
		return text
	case to.Person == scene.Unfilled:
		return s.Say("scene.unfilled")
	}
	return s.NameOf(calendar.Ref{Type: calendar.TypePerson, ID: m.share.Person})
}
