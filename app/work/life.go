package work

import (
	"cmp"
	"math"
	"slices"

	"affiche/calendar"
)

// A Life is how far a residency, an exhibition, a training or a cohort is, and what its people did and cost.
type Life struct {
	Activity     *calendar.Activity
	Steps        []calendar.LifeStep
	Participants []calendar.Participant
	Mentors      []calendar.Mentoring
	Stays        []*calendar.Stay
}

// Next is the first step that has begun to be planned and of which something is left to do. Where none has it is the one that
// comes after all that is done, or else the last that is left: not every house has a call for applications. ok is false where all
// is done.
func (l Life) Next() (step calendar.LifeStep, ok bool) {
	for _, s := range l.Steps {
		switch {
		case !s.Done && s.Count+s.Of > 0:
			return s, true
		case s.Done:
			ok = false
		case !ok:
			step, ok = s, true
		}
	}
	if ok {
		return step, true
	}
	i := len(l.Steps) - 1
	for i >= 0 && l.Steps[i].Done {
		i--
	}
	if i < 0 {
		return calendar.LifeStep{}, false
	}
	return l.Steps[i], true
}

// LifeOf looks at the life of an activity as it stands on a day. It has no steps where its kind has no such life.
func LifeOf(plan *calendar.Plan, a *calendar.Activity, today calendar.Day) Life {
	l := Life{Activity: a, Steps: plan.LifeOf(a, today)}
	if len(l.Steps) == 0 {
		return l
	}
	l.Participants, l.Mentors = plan.ParticipantsOf(a, today), plan.MentorsOf(a)
	l.Stays = slices.SortedFunc(plan.StaysOf.Of(a.ID), byArrival)
	return l
}

func byArrival(a, b *calendar.Stay) int {
	return cmp.Or(cmp.Compare(a.Arrives, b.Arrives), cmp.Compare(a.ID, b.ID))
}

// StayFor is a stay in an activity as it may be meant: for its days, or the one given where it has none, in the first bed of its house that is free in those nights, or
// else of any house of its lead.
func StayFor(plan *calendar.Plan, a *calendar.Activity, day calendar.Day) []Assignment {
	from, until, house := calendar.Day(0), calendar.Day(0), calendar.ID("")
	for e := range plan.EventsOf.Of(a.ID) {
		if !e.When.IsZero() && !e.Status.Over() {
			first := e.When.FirstDay(0)
			from, until = min(cmp.Or(from, first), first), max(until, e.When.LastDay(0)+1)
			if space := plan.Spaces.At(plan.PlaceOf(e).Space); house == "" && space != nil {
				house = space.Venue
			}
		}
	}
	from, until = cmp.Or(from, day), cmp.Or(until, day+1)
	given := []Assignment{{"arrives", from.String()}, {"leaves", until.String()}}
	houses := []calendar.ID{house}
	for v := range plan.VenuesOf.Of(a.Lead) {
		houses = append(houses, v.ID)
	}
	for _, h := range houses {
		for space := range plan.SpacesOf.Of(h) {
			if space.Kind == calendar.Bed && plan.HasBed(space.ID, from, until) {
				return append(given, Assignment{"space", string(space.ID)})
			}
		}
	}
	return given
}

// Lives are the lives of all activities that have one, the earliest first; those of which no day is known come last.
func Lives(plan *calendar.Plan, today calendar.Day) []Life {
	var all []Life
	for a := range plan.Activities.Each() {
		if steps := plan.LifeOf(a, today); len(steps) > 0 {
			all = append(all, Life{Activity: a, Steps: steps})
		}
	}
	first := func(l Life) calendar.Day {
		from, _ := l.Days()
		return cmp.Or(from, math.MaxInt32)
	}
	slices.SortFunc(all, func(a, b Life) int {
		return cmp.Or(cmp.Compare(first(a), first(b)), cmp.Compare(a.Activity.ID, b.Activity.ID))
	})
	return all
}

// Done counts the steps of which nothing is left to do.
func (l Life) Done() (n int) {
	for _, s := range l.Steps {
		if s.Done {
			n++
		}
	}
	return n
}

// Days are the first and the last day that a life knows; 0 where it knows none.
func (l Life) Days() (from, until calendar.Day) {
	for _, s := range l.Steps {
		if s.From != 0 && (from == 0 || s.From < from) {
			from = s.From
		}
		until = max(until, s.From, s.Until)
	}
	return from, until
}

// A Bed is a space in which somebody stays, with who does when, and the nights that have more people than places.
type Bed struct {
	Space  *calendar.Space
	Places int
	Stays  []*calendar.Stay
	Full   []calendar.Night
}

// Beds are the spaces in which somebody stays between two days, both included, by their houses and names; 0 is no bound.
func Beds(plan *calendar.Plan, from, until calendar.Day) []Bed {
	var all []Bed
	for id, space := range plan.Spaces.All() {
		bed := Bed{Space: space, Places: max(1, space.Capacity)}
		for s := range plan.StaysIn.Of(id) {
			if s.Leaves > from && (until == 0 || s.Arrives <= until) {
				bed.Stays = append(bed.Stays, s)
			}
		}
		if len(bed.Stays) == 0 {
			continue
		}
		slices.SortFunc(bed.Stays, byArrival)
		for _, night := range plan.FullNightsIn(id) {
			if night.Day >= from && (until == 0 || night.Day <= until) {
				bed.Full = append(bed.Full, night)
			}
		}
		all = append(all, bed)
	}
	house := func(b Bed) string {
		if v := plan.Venues.At(b.Space.Venue); v != nil {
			return calendar.Unaccented(v.Name)
		}
		return ""
	}
	slices.SortStableFunc(all, func(a, b Bed) int {
		return cmp.Or(cmp.Compare(house(a), house(b)), cmp.Compare(calendar.Unaccented(a.Space.Name), calendar.Unaccented(b.Space.Name)))
	})
	return all
}
