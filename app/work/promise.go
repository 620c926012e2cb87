package work

import (
	"cmp"
	"slices"

	"affiche/calendar"
)

// A Promise is a hold as it stands at a moment.
type Promise struct {
	Hold calendar.Hold
	calendar.Due
	MayStandAt int // the rank to which it may move up, which is its own where nobody left a place before it
}

// MayMoveUp reports that somebody before it let go.
func (p Promise) MayMoveUp() bool { return p.Hold.Live() && p.MayStandAt < p.Hold.Rank }

// Promises lists the holds of a programme: those that bind somebody before the others, what is due first before what is due
// later or never, then by their first day.
func Promises(plan *calendar.Plan, now calendar.Instant) []Promise {
	all := make([]Promise, 0, plan.Holds.Len())
	for h := range plan.Holds.Each() {
		all = append(all, PromiseOf(plan, *h, now))
	}
	slices.SortStableFunc(all, func(a, b Promise) int {
		return cmp.Or(
			cmp.Compare(a.urgency(), b.urgency()),
			cmp.Compare(a.At, b.At), cmp.Compare(a.Hold.When.Start, b.Hold.When.Start), cmp.Compare(a.Hold.Rank, b.Hold.Rank))
	})
	return all
}

// PromiseOf is how a hold stands at a moment.
func PromiseOf(plan *calendar.Plan, h calendar.Hold, now calendar.Instant) Promise {
	p := Promise{h, plan.DueOf(h, now), h.Rank}
	if h.Live() {
		p.MayStandAt = plan.MayStandAt(h)
	}
	return p
}

// urgency is how soon a promise is to be looked at: 0 is due, 1 binds somebody for ever, 2 nobody any more.
func (p Promise) urgency() int {
	switch {
	case p.Runs:
		return 0
	case p.Hold.Live():
		return 1
	}
	return 2
}
