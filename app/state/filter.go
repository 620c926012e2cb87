package state

import (
	"cmp"
	"reflect"
	"slices"

	"affiche/app/work"
	"affiche/calendar"
)

// Sifted is what the filter leaves of the season's dates, in the order of their ids. It is to be read only.
type Sifted struct {
	Shown []*calendar.Event
	All   int
	Turn  int // a number that no other has
}

// Filter is what the views show.
func (s *State) Filter() work.Filter { return s.filter }

// SetFilter has all views show the dates that another filter leaves. It is remembered with the file.
func (s *State) SetFilter(f work.Filter) {
	if reflect.DeepEqual(f, s.filter) {
		return
	}
	s.filter, s.sieve, s.laid = f, nil, layouts{}
	s.Remember(func(m *Memory) { m.Filter = f })
	s.Filtered.Send(struct{}{})
	s.sift()
}

// Shows reports whether the filter leaves a date of an activity.
func (s *State) Shows(e *calendar.Event, a *calendar.Activity) bool {
	if s.sieve == nil {
		s.sieve = s.filter.Sieve(s.season.Plan)
	}
	return s.sieve.Shows(e, a)
}

// Sifted is what the filter left when that was worked out last; see the signal Resifted.
func (s *State) Sifted() Sifted { return s.sifted }

// siftedAtOnce is how many dates are looked at before the window's thread may do something else.
const siftedAtOnce = 10_000

// sift works out anew what the filter leaves, some dates at a time, and tells it. Where it was asked again meanwhile, only
// the last one is told.
func (s *State) sift() {
	s.sieve = nil
	s.siftings++
	if s.season == nil {
		s.sifted = Sifted{}
		return
	}
	number, plan := s.siftings, s.season.Plan
	all := slices.AppendSeq(make([]*calendar.Event, 0, plan.Events.Len()), plan.Events.Each())
	s.siftFrom(number, all, make([]*calendar.Event, 0, len(all)))
}

// resift looks only at what a change touched, where the others pass as they did: if all was looked at, and no filter asks for
// what is not a date.
func (s *State) resift(touched []calendar.Ref) {
	dates := slices.DeleteFunc(slices.Clone(touched), func(ref calendar.Ref) bool { return ref.Type != calendar.TypeEvent })
	if s.sifted.Turn != s.siftings || len(dates) < len(touched) && !s.filter.IsZero() {
		s.sift()
		return
	}
	slices.SortFunc(dates, func(a, b calendar.Ref) int { return cmp.Compare(a.ID, b.ID) })
	plan, rest := s.season.Plan, s.sifted.Shown
	shown := make([]*calendar.Event, 0, len(rest)+len(dates))
	for _, ref := range slices.Compact(dates) {
		at, was := slices.BinarySearchFunc(rest, ref.ID, func(e *calendar.Event, id calendar.ID) int { return cmp.Compare(e.ID, id) })
		shown = append(shown, rest[:at]...)
		if rest = rest[at:]; was {
			rest = rest[1:]
		}
		if e := plan.Events.At(ref.ID); e != nil && s.Shows(e, plan.Activities.At(e.Activity)) {
			shown = append(shown, e)
		}
	}
	s.siftings++
	s.sieved(append(shown, rest...))
}

// sieved tells what the filter leaves.
func (s *State) sieved(shown []*calendar.Event) {
	s.sifted = Sifted{Shown: shown, All: s.season.Plan.Events.Len(), Turn: s.siftings}
	s.Resifted.Send(s.sifted)
}

func (s *State) siftFrom(number int, rest, shown []*calendar.Event) {
	if number != s.siftings {
		return
	}
	now := min(len(rest), siftedAtOnce)
	for _, e := range rest[:now] {
		if s.Shows(e, s.season.Plan.Activities.At(e.Activity)) {
			shown = append(shown, e)
		}
	}
	if now < len(rest) {
		s.Beside(func() {}, func() { s.siftFrom(number, rest[now:], shown) })
		return
	}
	s.sieved(shown)
}

// IsHidden reports a kind of activities that is not shown.
func (s *State) IsHidden(k calendar.ActivityKind) bool {
	return len(s.filter.Kinds) > 0 && !slices.Contains(s.filter.Kinds, k)
}

// ShowKind shows the dates of a kind, or hides them.
func (s *State) ShowKind(k calendar.ActivityKind) {
	f := s.filter
	f.Kinds = slices.DeleteFunc(calendar.ActivityKinds(), func(other calendar.ActivityKind) bool { return s.IsHidden(other) != (other == k) })
	if len(f.Kinds) == len(calendar.ActivityKinds()) {
		f.Kinds = nil
	}
	s.SetFilter(f)
}

// KindsThere lists the kinds of which the season has activities.
func (s *State) KindsThere() []calendar.ActivityKind {
	there := map[calendar.ActivityKind]bool{}
	if s.season != nil {
		for a := range s.season.Plan.Activities.Each() {
			there[a.Kind] = true
		}
	}
	return slices.DeleteFunc(calendar.ActivityKinds(), func(k calendar.ActivityKind) bool { return !there[k] })
}

// Beside does work beside the window's thread, which it must leave alone, and then comes back to it.
func (s *State) Beside(work, then func()) {
	s.options.Run.Go(func() {
		work()
		s.options.Run.Do(then)
	})
}
