package state

import (
	"affiche/app/paint"
	"affiche/app/scene"
	"affiche/calendar"
)

// LayOut lays the season out as it is shown: without what is folded away or hidden. A season that was just opened was
// laid out already, with nothing folded or hidden.
func (s *State) LayOut() *scene.Layout {
	if first := s.season.first; first != nil {
		s.season.first = nil
		return first
	}
	o := layoutOptions(s.season.Plan, s.Language())
	o.Collapsed = s.folded
	o.Shows = func(_ *calendar.Event, a *calendar.Activity) bool { return a == nil || !s.hidden[a.Kind] }
	return scene.New(s.season.Plan, o)
}

func layoutOptions(plan *calendar.Plan, language string) scene.Options {
	return scene.Options{Language: language, Languages: languagesOf(plan, language), Ruler: paint.Ruler()}
}
