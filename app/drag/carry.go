package drag

import (
	"slices"

	"affiche/app/state"
	"affiche/calendar"
)

// A Load is what a hand holds that goes on from one canvas to another.
type Load struct {
	refs   []calendar.Ref
	inHand calendar.Ref
}

// LoadOf is what a drag holds; ok is false for one that ends with its canvas: of an edge, a rectangle, a whole festival.
func LoadOf(d Drag) (l Load, ok bool) {
	switch d := d.(type) {
	case *move:
		return Load{slices.Clone(d.refs), d.inHand}, !d.whole
	case *place:
		ref := calendar.Ref{Type: calendar.TypeEvent, ID: d.date}
		return Load{[]calendar.Ref{ref}, ref}, true
	}
	return Load{}, false
}

// Carry goes on with a load on another canvas: the date in hand is held by its beginning, and what has no time is placed.
func Carry(s *state.State, c Canvas, l Load) Drag {
	plan := s.Season().Plan
	when, at, _ := whereabouts(plan, plan.Record(l.inHand))
	span, ok := when.Span()
	if !ok && len(l.refs) == 1 && l.inHand.Type == calendar.TypeEvent {
		return Place(s, c, l.inHand.ID)
	}
	from := Spot{At: span.Start, Place: at, Placed: true}
	if ok {
		from.Day = when.FirstDay(plan.Programme.DayTurn)
	}
	return newMove(hand{s, c}, l.refs, l.inHand, from)
}
