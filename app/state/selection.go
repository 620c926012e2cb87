package state

import (
	"slices"

	"affiche/app/work"
	"affiche/calendar"
)

// Selection is what was selected last; the zero Ref is nothing.
func (s *State) Selection() calendar.Ref {
	if len(s.selected) == 0 {
		return calendar.Ref{}
	}
	return s.selected[len(s.selected)-1]
}

// Selections is everything that is selected, in the order in which it was. It is to be read only.
func (s *State) Selections() []calendar.Ref { return s.selected }

// IsSelected reports a record that is selected, perhaps among others.
func (s *State) IsSelected(ref calendar.Ref) bool { return slices.Contains(s.selected, ref) }

// Scope is of which dates of its series a change of the one that is selected is meant.
func (s *State) Scope() work.Scope { return s.scope }

// SetScope says that, until something else is selected.
func (s *State) SetScope(scope work.Scope) { s.scope = scope }

// Meant is what a change of the selection is meant for: what is selected, or of one date as much of its series as was said.
func (s *State) Meant() []calendar.Ref {
	if len(s.selected) != 1 || s.scope == work.ThisDate || s.season == nil {
		return s.selected
	}
	if series := work.Series(s.season.Plan, s.selected[0].ID, s.scope); len(series) > 0 {
		return series
	}
	return s.selected
}

// Select selects records instead of what was selected before; the zero Ref is none.
func (s *State) Select(refs ...calendar.Ref) {
	var now []calendar.Ref
	known := make(map[calendar.Ref]bool, len(refs))
	for _, ref := range refs {
		if ref.ID != "" && !known[ref] {
			known[ref] = true
			now = append(now, ref)
		}
	}
	s.reselect(now)
}

// SelectAlso adds a record to the selection, or takes it out where it was in it.
func (s *State) SelectAlso(ref calendar.Ref) {
	now := slices.DeleteFunc(slices.Clone(s.selected), func(r calendar.Ref) bool { return r == ref })
	if len(now) == len(s.selected) && ref.ID != "" {
		now = append(now, ref)
	}
	s.reselect(now)
}

// forget takes out of the selection what is no longer in the plan.
func (s *State) forget(plan *calendar.Plan) {
	s.reselect(slices.DeleteFunc(slices.Clone(s.selected), func(r calendar.Ref) bool { return plan.Record(r) == nil }))
}

// lookAt makes the day of something the one that is looked at, if it is in sight.
func (s *State) lookAt(ref calendar.Ref) {
	if day, _, ok := s.DaysOf(ref); ok && s.isWithin(day, s.Span()) {
		s.place.Day = day
	}
}

// DaysOf are the first and the last day of a date, a milestone or a deadline; ok is false of what has none.
func (s *State) DaysOf(ref calendar.Ref) (first, last calendar.Day, ok bool) {
	if s.season == nil {
		return 0, 0, false
	}
	plan := s.season.Plan
	switch r := plan.Record(ref).(type) {
	case *calendar.Event:
		turn := plan.Programme.DayTurn
		if r.When.IsZero() {
			return 0, 0, false
		}
		return r.When.FirstDay(turn), r.When.LastDay(turn), true
	case *calendar.Milestone:
		return r.Day, r.Day, r.Day != 0
	case *calendar.CallForApplications:
		if zone, err := calendar.Zone(r.Zone); err == nil && r.Closes != 0 {
			at, _ := r.Closes.Moment(zone, false)
			return at.Wall(s.Zone()).Day(), at.Wall(s.Zone()).Day(), true
		}
		return r.Closes.Day(), r.Closes.Day(), r.Closes != 0
	}
	return 0, 0, false
}

func (s *State) reselect(now []calendar.Ref) {
	if slices.Equal(now, s.selected) {
		return
	}
	s.selected, s.place.Selected, s.scope = now, calendar.Ref{}, work.ThisDate
	if s.season != nil && s.season.Plan.Record(s.Selection()) != nil {
		s.place.Selected = s.Selection()
	}
	s.lookAt(s.Selection())
	s.Selected.Send(s.Selection())
}
