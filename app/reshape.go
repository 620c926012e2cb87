package app

import (
	"slices"

	"affiche/app/work"
	"affiche/calendar"
)

// inHand is what of the selection keys make longer or copy: dates and holds.
func (w *window) inHand() (refs []calendar.Ref) {
	with(w, func(v movables) { refs = slices.Clone(v.Movable()) })
	return slices.DeleteFunc(refs, func(ref calendar.Ref) bool {
		return ref.Type != calendar.TypeEvent && ref.Type != calendar.TypeHold
	})
}

func (w *window) canReshape() bool { return w.isWritable() && len(w.inHand()) > 0 }

// lengthen moves the end of what is selected by a step of the view in front; beside the dates by a quarter of an hour.
func (w *window) lengthen(steps int64) {
	step, refs := int64(15*60), w.inHand()
	with(w, func(v pointing) { step = v.Snap() })
	w.state.Do(func(plan *calendar.Plan) (work.Act, error) {
		return work.Lengthen{Seconds: steps * step}.Act(plan, refs...)
	}, w.refuse, nil)
}

// repeat copies what is selected to the next day, and selects the copies.
func (w *window) repeat() {
	refs := w.inHand()
	w.state.Do(func(plan *calendar.Plan) (work.Act, error) {
		return work.Copy{Shift: work.Shift{Days: 1}}.Act(plan, refs...)
	}, w.refuse, func(a work.Act) {
		w.state.Select(a.Made...)
		w.tellMade()
	})
}
