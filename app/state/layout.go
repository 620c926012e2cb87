package state

import (
	"affiche/app/paint"
	"affiche/app/scene"
	"affiche/app/work"
	"affiche/calendar"
)

// layouts are the season as it is laid out, as long as that is right; nil is not yet.
type layouts struct{ rows, places *scene.Layout }

// LayOutRows lays the season out as the timeline shows it: grouped, without what is folded away, left out or filtered out.
// With a filter in force there are only rows in which it leaves something. What was laid out once is kept until the plan, the
// filter, the rows or the language change.
func (s *State) LayOutRows() *scene.Layout {
	rows := s.Memory().Rows
	if rows.areAllPlaces() && s.filter.IsZero() {
		return s.LayOut()
	}
	if s.laid.rows == nil {
		o := layoutOptions(s.season.Plan, s.Language())
		rows.obey(&o)
		o.UsedOnly = !s.filter.IsZero()
		s.laid.rows = s.lay(o)
	}
	return s.laid.rows
}

// LayOut lays the season out by its places, whatever the rows of the timeline are: without what is filtered out. It is kept
// like the rows.
func (s *State) LayOut() *scene.Layout {
	if s.laid.places == nil {
		s.laid.places = s.lay(layoutOptions(s.season.Plan, s.Language()))
	}
	return s.laid.places
}

func (s *State) lay(o scene.Options) *scene.Layout {
	if !s.filter.IsZero() {
		o.Shows = s.Shows
	}
	return scene.New(s.season.Plan, o)
}

func layoutOptions(plan *calendar.Plan, language string) scene.Options {
	return scene.Options{
		Language: language, Languages: languagesOf(plan, language), Ruler: paint.Ruler(),
		ZoneAt: func(p calendar.Place) string { return work.ZoneAt(plan, p) },
	}
}
