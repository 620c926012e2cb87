package work

import (
	"cmp"
	"slices"

	"affiche/calendar"
)

// A Promise is a hold as it stands at a moment.
type Promise struct {
	Hold       calendar.Hold
	Challenger calendar.Hold // who asked it to take or let go, and waits for the answer; zero is nobody
	Due        calendar.Wall // until when it is to answer, or else to be renewed, in its zone; 0 is never
	Expired    bool          // that moment passed, and nobody was asked yet
	RunsOut    bool          // it binds somebody, and has such a moment
	DaysLeft   int           // whole days until then, 0 on its last day, negative once it passed; where RunsOut
	MayStandAt int           // the rank to which it may move up, which is its own where nobody left a place before it
}

// Asked reports a promise that somebody wants answered.
func (p Promise) Asked() bool { return p.Challenger.ID != "" }

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
			cmp.Compare(a.Due, b.Due), cmp.Compare(a.Hold.When.Start, b.Hold.When.Start), cmp.Compare(a.Hold.Rank, b.Hold.Rank))
	})
	return all
}

// PromiseOf is how a hold stands at a moment.
func PromiseOf(plan *calendar.Plan, h calendar.Hold, now calendar.Instant) Promise {
	p := Promise{Hold: h, Due: h.Until, MayStandAt: h.Rank}
	if !h.Live() {
		return p
	}
	p.MayStandAt = plan.MayStandAt(h)
	if by, asked := plan.ChallengerOf(h); asked {
		p.Challenger = by
		if p.Due == 0 || h.Asked.AnswerBy < p.Due {
			p.Due = h.Asked.AnswerBy
		}
	}
	zone, err := calendar.Zone(h.When.Zone)
	if p.Due == 0 || err != nil {
		return p
	}
	at, _ := p.Due.Moment(zone, false)
	p.RunsOut, p.Expired = true, now >= at
	p.DaysLeft = int(p.Due.Day() - now.Wall(zone).Day())
	if p.Expired {
		p.DaysLeft = min(p.DaysLeft, -1)
	}
	return p
}

// urgency is how soon a promise is to be looked at: 0 is due, 1 binds somebody for ever, 2 nobody any more.
func (p Promise) urgency() int {
	switch {
	case p.RunsOut:
		return 0
	case p.Hold.Live():
		return 1
	}
	return 2
}
