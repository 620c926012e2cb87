package state

import (
	"time"

	"affiche/app/paint"
	"affiche/app/scene"
	"affiche/app/work"
	"affiche/calendar"
)

// layouts are the season as it is laid out.
type layouts struct{ rows, places laidOut }

// laidOut is a layout, and what changed since it was made; nil is to be made.
type laidOut struct {
	layout *scene.Layout
	day    calendar.Day // on which it was made anew: holds have a day less on the next
	since  scene.Changes
}

// replace takes note of a record that came, changed or went: nil is not there.
func (l *layouts) replace(plan *calendar.Plan, before, after calendar.Record) {
	for _, of := range []*laidOut{&l.rows, &l.places} {
		if of.layout != nil {
			of.since.Add(plan, before, after)
		}
	}
}

// LayOutRows lays the season out as the timeline shows it: grouped, without what is folded away, left out or filtered out.
// With a filter in force there are only rows in which it leaves something. What was laid out once is kept until the plan, the
// filter, the rows or the language change.
func (s *State) LayOutRows() *scene.Layout {
	rows := s.Memory().Rows
	if rows.areAllPlaces() && s.filter.IsZero() {
		return s.LayOut()
	}
	o := layoutOptions(s.season.Plan, s.Language(), s.Now())
	rows.obey(&o)
	o.UsedOnly = !s.filter.IsZero()
	return s.lay(&s.laid.rows, o)
}

// LayOut lays the season out by its places, whatever the rows of the timeline are: without what is filtered out. It is kept
// like the rows.
func (s *State) LayOut() *scene.Layout {
	return s.lay(&s.laid.places, layoutOptions(s.season.Plan, s.Language(), s.Now()))
}

// lay brings a layout up to date.
func (s *State) lay(out *laidOut, o scene.Options) *scene.Layout {
	if !s.filter.IsZero() {
		o.Shows = s.Shows
	}
	today := o.Now.Wall(s.Zone()).Day()
	switch {
	case out.layout == nil || out.day != 0 && out.day != today:
		out.layout = scene.New(s.season.Plan, o)
	case out.since.AreSeen():
		out.layout = out.layout.After(s.season.Plan, o, &out.since)
	}
	out.day, out.since = today, scene.Changes{}
	return out.layout
}

func layoutOptions(plan *calendar.Plan, language string, now time.Time) scene.Options {
	return scene.Options{
		Language: language, Languages: languagesOf(plan, language), Ruler: paint.Ruler(), Now: calendar.InstantOf(now),
		ZoneAt: func(p calendar.Place) string { return work.ZoneAt(plan, p) },
	}
}
