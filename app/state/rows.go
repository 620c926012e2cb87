package state

import (
	"maps"
	"slices"

	"affiche/app/scene"
	"affiche/calendar"
)

// Rows are those of the timeline as a person wants them: what they are, which groups are folded, which rows are shown.
type Rows struct {
	Grouping scene.Grouping `json:"grouping,omitempty"`
	Folded   []calendar.ID  `json:"folded,omitempty"`
	Only     []calendar.ID  `json:"only,omitempty"` // groups and rows to show; none is all of them
	Sets     []RowSet       `json:"sets,omitempty"`
}

// A RowSet is a choice of rows that a person named, to come back to.
type RowSet struct {
	Name     string         `json:"name"`
	Grouping scene.Grouping `json:"grouping"`
	Only     []calendar.ID  `json:"only"`
}

// obey puts into the options of a layout what the person wants.
func (r Rows) obey(o *scene.Options) {
	o.Grouping, o.Collapsed, o.Only = r.grouping(), idSet(r.Folded), nil
	if len(r.Only) > 0 {
		o.Only = idSet(r.Only)
	}
}

// areAllPlaces reports rows that are those of all places, none folded, as [State.LayOut] has them.
func (r Rows) areAllPlaces() bool {
	return r.grouping() == scene.Places && len(r.Folded) == 0 && len(r.Only) == 0
}

// grouping is one of those there are: what is remembered may be a newer program's.
func (r Rows) grouping() scene.Grouping {
	if slices.Contains(scene.Groupings(), r.Grouping) {
		return r.Grouping
	}
	return scene.Places
}

func idSet(ids []calendar.ID) map[calendar.ID]bool {
	set := make(map[calendar.ID]bool, len(ids))
	for _, id := range ids {
		set[id] = true
	}
	return set
}

// Grouping is what the rows of the timeline are.
func (s *State) Grouping() scene.Grouping { return s.Memory().Rows.grouping() }

// GroupBy makes the rows of the timeline others, and shows all of them.
func (s *State) GroupBy(g scene.Grouping) {
	s.arrange(func(r *Rows) { r.Grouping, r.Only = g, nil })
}

// arrange changes the rows of the timeline, for good and at once.
func (s *State) arrange(change func(*Rows)) {
	if s.season == nil {
		return
	}
	s.Remember(func(m *Memory) { change(&m.Rows) })
	s.laid.rows = laidOut{}
	s.Arranged.Send(struct{}{})
}

// IsFolded reports a group whose rows are folded away.
func (s *State) IsFolded(group calendar.ID) bool {
	return slices.Contains(s.Memory().Rows.Folded, group)
}

// Fold folds the rows of a group away, or shows them again.
func (s *State) Fold(group calendar.ID) {
	folded := s.IsFolded(group)
	s.arrange(func(r *Rows) {
		r.Folded = slices.DeleteFunc(slices.Clone(r.Folded), func(id calendar.ID) bool { return id == group })
		if !folded {
			r.Folded = append(r.Folded, group)
		}
	})
}

// FoldAll folds every group of the grouping away, or unfolds it.
func (s *State) FoldAll(away bool) {
	all := map[calendar.ID]bool{}
	for _, g := range s.Groups() {
		all[g.ID] = true
	}
	s.arrange(func(r *Rows) {
		r.Folded = slices.DeleteFunc(slices.Clone(r.Folded), func(id calendar.ID) bool { return all[id] })
		if away {
			r.Folded = append(r.Folded, slices.Sorted(maps.Keys(all))...)
		}
	})
}

// Groups lists the groups of rows that there are in the grouping, shown or not.
func (s *State) Groups() []scene.Group {
	if s.season == nil {
		return nil
	}
	o := layoutOptions(s.season.Plan, s.Language(), s.Now())
	o.Grouping = s.Grouping()
	return scene.GroupsOf(s.season.Plan, o)
}

// Only are the groups and rows to which the timeline is kept; none is all of them.
func (s *State) Only() []calendar.ID { return s.Memory().Rows.Only }

// ShowOnly keeps the timeline to some groups and rows; none is all of them.
func (s *State) ShowOnly(ids []calendar.ID) {
	s.arrange(func(r *Rows) { r.Only = ids })
}

// RowSets lists the choices of rows that were named.
func (s *State) RowSets() []RowSet { return s.Memory().Rows.Sets }

// KeepRows names the rows that are shown, to come back to; a set of that name is replaced.
func (s *State) KeepRows(name string) {
	kept := RowSet{Name: name, Grouping: s.Grouping(), Only: s.Only()}
	s.arrange(func(r *Rows) {
		sets := slices.Clone(r.Sets)
		if at := slices.IndexFunc(sets, func(set RowSet) bool { return set.Name == name }); at >= 0 {
			sets[at] = kept
		} else {
			sets = append(sets, kept)
		}
		r.Sets = sets
	})
}

// ForgetRows lets a named choice go; the rows that are shown stay.
func (s *State) ForgetRows(name string) {
	s.arrange(func(r *Rows) {
		r.Sets = slices.DeleteFunc(slices.Clone(r.Sets), func(set RowSet) bool { return set.Name == name })
	})
}

// ChooseRows shows the rows of a named choice.
func (s *State) ChooseRows(name string) {
	s.arrange(func(r *Rows) {
		for _, set := range r.Sets {
			if set.Name == name {
				r.Grouping, r.Only = set.Grouping, set.Only
			}
		}
	})
}

// RowsName is the name of the choice that is shown, if it has one.
func (s *State) RowsName() string {
	g, only := s.Grouping(), s.Only()
	for _, set := range s.RowSets() {
		if set.Grouping == g && slices.Equal(set.Only, only) {
			return set.Name
		}
	}
	return ""
}
