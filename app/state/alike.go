package state

import (
	"affiche/app/work"
	"affiche/calendar"
)

// alikeAtOnce is how many records are compared before the window's thread may do something else.
const alikeAtOnce = 2_000

// Alike finds the records that may be the same as one, and hands them to show, on the window's thread. Where another is asked
// about meanwhile, or anything changed, nobody is told.
func (s *State) Alike(ref calendar.Ref, show func([]calendar.Ref)) {
	s.aliking++
	season, number := s.season, s.aliking
	r := season.Plan.Record(ref)
	if r == nil {
		return
	}
	alike := work.NewAlike(season.Plan, r)
	if !alike.Looks() {
		return
	}
	var left []calendar.Record
	for o := range season.Plan.Records(ref.Type) {
		left = append(left, o)
	}
	var found []calendar.Ref
	var look func()
	look = func() {
		if s.season != season || s.aliking != number {
			return
		}
		now := left[:min(alikeAtOnce, len(left))]
		for _, o := range now {
			if alike.Is(o) {
				found = append(found, o.Ref())
			}
		}
		if left = left[len(now):]; len(left) > 0 {
			s.Beside(func() {}, look)
			return
		}
		show(found)
	}
	look()
}
