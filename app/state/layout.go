package state

import (
	"affiche/app/paint"
	"affiche/app/scene"
	"affiche/calendar"
)

// LayOutRows lays the season out as the timeline shows it: grouped, without what is folded away, left out or filtered out. A
// season that was just opened was laid out already, with nothing filtered.
func (s *State) LayOutRows() *scene.Layout {
	if first := s.season.first; first != nil {
		s.season.first = nil
		if s.filter.IsZero() {
			return first
		}
	}
	o := layoutOptions(s.season.Plan, s.Language())
	s.Memory().Rows.obey(&o)
	return s.lay(o)
}

// LayOut lays the season out by its places, whatever the rows of the timeline are: without what is filtered out.
func (s *State) LayOut() *scene.Layout { return s.lay(layoutOptions(s.season.Plan, s.Language())) }

func (s *State) lay(o scene.Options) *scene.Layout {
	if !s.filter.IsZero() {
		o.Shows = s.Shows
	}
	return scene.New(s.season.Plan, o)
}

func layoutOptions(plan *calendar.Plan, language string) scene.Options {
	return scene.Options{Language: language, Languages: languagesOf(plan, language), Ruler: paint.Ruler()}
}
