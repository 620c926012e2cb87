package state

import (
	"slices"
	"testing"

	"affiche/calendar"
)

func event(id string) calendar.Ref {
	return calendar.Ref{Type: calendar.TypeEvent, ID: calendar.ID(id)}
}

func TestASelectionIsReplacedAddedToAndTakenFrom(t *testing.T) {
	a, b, c := event("a"), event("b"), event("c")
	cases := []struct {
		name string
		do   func(*State)
		want []calendar.Ref
		told int
	}{
		{"nothing at first", func(*State) {}, nil, 0},
		{"several", func(s *State) { s.Select(a, b) }, []calendar.Ref{a, b}, 1},
		{"twice the same", func(s *State) { s.Select(a, b, a) }, []calendar.Ref{a, b}, 1},
		{"the same again is not told again", func(s *State) { s.Select(a); s.Select(a) }, []calendar.Ref{a}, 1},
		{"instead", func(s *State) { s.Select(a, b); s.Select(c) }, []calendar.Ref{c}, 2},
		{"also", func(s *State) { s.Select(a); s.SelectAlso(b) }, []calendar.Ref{a, b}, 2},
		{"no longer", func(s *State) { s.Select(a, b, c); s.SelectAlso(b) }, []calendar.Ref{a, c}, 2},
		{"the zero Ref is nothing", func(s *State) { s.Select(a); s.Select(calendar.Ref{}) }, nil, 2},
		{"nor can it be added", func(s *State) { s.Select(a); s.SelectAlso(calendar.Ref{}) }, []calendar.Ref{a}, 1},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			s, told := New(Options{Run: Inline{}}), 0
			s.Selected.Listen(func(calendar.Ref) { told++ })
			c.do(s)
			if !slices.Equal(s.Selections(), c.want) || told != c.told {
				t.Errorf("selected %v, told %d times; want %v, %d times", s.Selections(), told, c.want, c.told)
			}
			last := calendar.Ref{}
			if len(c.want) > 0 {
				last = c.want[len(c.want)-1]
			}
			if s.Selection() != last {
				t.Errorf("the last is %v", s.Selection())
			}
		})
	}
}

func TestWhatIsGoneFromThePlanIsNotSelected(t *testing.T) {
	s, plan := New(Options{Run: Inline{}}), calendar.NewPlan()
	plan.Put(&calendar.Event{ID: "b"})
	s.Select(event("a"), event("b"), event("c"))
	s.forget(plan)
	if !slices.Equal(s.Selections(), []calendar.Ref{event("b")}) {
		t.Errorf("selected: %v", s.Selections())
	}
}
