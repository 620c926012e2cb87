package work

import (
	"cmp"
	"slices"

	"affiche/calendar"
)

// A Life is how far a residency, an exhibition, a training or a cohort is, and what its people did and cost.
type Life struct {
	Activity     *calendar.Activity
	Steps        []calendar.LifeStep
	Participants []calendar.Participant
	Mentors      []calendar.Mentoring
	Stays        []Stayed
}

// Stayed is a stay with what its days come to.
type Stayed struct {
	calendar.Stay
	PerDiems []calendar.Money // per currency
	Unrated  int              // days of which no rate is known
}

// Next is the first step that has begun to be planned and of which something is left to do, or else the first that is left; ok is
// false where all is done. Not every house has a call for applications.
func (l Life) Next() (step calendar.LifeStep, ok bool) {
	for _, s := range l.Steps {
		if !s.Done && s.Count+s.Of > 0 {
			return s, true
		}
	}
	i := slices.IndexFunc(l.Steps, func(s calendar.LifeStep) bool { return !s.Done })
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
	for s := range plan.StaysOf.Of(a.ID) {
		stayed := Stayed{Stay: *s}
		stayed.PerDiems, stayed.Unrated = plan.PerDiemsOf(*s)
		l.Stays = append(l.Stays, stayed)
	}
	slices.SortFunc(l.Stays, func(a, b Stayed) int { return cmp.Or(cmp.Compare(a.Arrives, b.Arrives), cmp.Compare(a.ID, b.ID)) })
	return l
}

// Lives are the lives of all activities that have one, the earliest first; those of which no day is known come last.
func Lives(plan *calendar.Plan, today calendar.Day) []Life {
	var all []Life
	for a := range plan.Activities.Each() {
		if steps := plan.LifeOf(a, today); len(steps) > 0 {
			all = append(all, Life{Activity: a, Steps: steps})
		}
	}
	slices.SortFunc(all, func(a, b Life) int {
		return cmp.Or(cmp.Compare(knownFrom(a), knownFrom(b)), cmp.Compare(a.Activity.ID, b.Activity.ID))
	})
	return all
}

// knownFrom is the first day that a life knows.
func knownFrom(l Life) calendar.Day {
	first := calendar.DayOf(9999, 12, 31)
	for _, s := range l.Steps {
		if s.From != 0 {
			first = min(first, s.From)
		}
	}
	return first
}
