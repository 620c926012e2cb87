package state

import (
	"affiche/app/paint"
	"affiche/app/scene"
	"affiche/calendar"
)

// LayOut lays the season out as it is shown: without what is folded away or filtered out. A season that was just opened was
// laid out already, with nothing folded or filtered.
func (s *State) LayOut() *scene.Layout {
	if first := s.season.first; first != nil {
		s.season.first = nil
		if s.filter.IsZero() {
			return first
		}
	}
	o := layoutOptions(s.season.Plan, s.Language())
	o.Collapsed = s.folded
	if !s.filter.IsZero() {
		o.Shows = s.Shows
	}
	return scene.New(s.season.Plan, o)
}

func layoutOptions(plan *calendar.Plan, language string) scene.Options {
	return scene.Options{Language: language, Languages: languagesOf(plan, language), Ruler: paint.Ruler()}
}
