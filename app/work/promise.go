package work

import (
	"cmp"
	"slices"

	"affiche/calendar"
)

// A Promise is a hold as it stands on a day.
type Promise struct {
	Hold     calendar.Hold
	Expired  bool // it ran out, and nobody was asked yet
	RunsOut  bool // it binds somebody, and has a last moment
	DaysLeft int  // whole days until then, 0 on its last day, negative once it ran out; where RunsOut
}

// Promises lists the holds of a programme: those that bind somebody before the others, what runs out first before what runs
// out later or never, then by their first day.
func Promises(plan *calendar.Plan, now calendar.Instant) []Promise {
	all := make([]Promise, 0, plan.Holds.Len())
	for h := range plan.Holds.Each() {
		all = append(all, promiseOf(*h, now))
	}
	slices.SortStableFunc(all, func(a, b Promise) int {
		return cmp.Or(
			cmp.Compare(a.urgency(), b.urgency()),
			cmp.Compare(a.Hold.Until, b.Hold.Until), cmp.Compare(a.Hold.When.Start, b.Hold.When.Start), cmp.Compare(a.Hold.Rank, b.Hold.Rank))
	})
	return all
}

func promiseOf(h calendar.Hold, now calendar.Instant) Promise {
	p := Promise{Hold: h, Expired: h.Expired(now)}
	zone, err := calendar.Zone(h.When.Zone)
	if _, runs := h.Expires(); runs && h.Live() && err == nil {
		p.RunsOut = true
		p.DaysLeft = int(h.Until.Day() - now.Wall(zone).Day())
		if p.Expired {
			p.DaysLeft = min(p.DaysLeft, -1)
		}
	}
	return p
}

// urgency is how soon a promise is to be looked at: 0 runs out, 1 binds somebody for ever, 2 nobody any more.
func (p Promise) urgency() int {
	switch {
	case p.RunsOut:
		return 0
	case p.Hold.Live():
		return 1
	}
	return 2
}
