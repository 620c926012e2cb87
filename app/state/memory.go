package state

import (
	"maps"
	"slices"

	"affiche/app/work"
)

// A Memory is how a season was looked at last. It belongs to the machine, as the [Settings] that keep it, and not to the
// programme: two people may look at one season differently.
type Memory struct {
	Filter work.Filter `json:"filter,omitzero"`
	List   Columns     `json:"list,omitzero"`

	Rooms map[string]Columns `json:"rooms,omitempty"` // of the registers, by their names

	Rows  Rows  `json:"rows,omitzero"`
	Place Place `json:"place,omitzero"`

	PanelFolded bool    `json:"panelFolded,omitempty"`
	PanelWide   float32 `json:"panelWide,omitempty"` // in parts of what is usual; 0 is that
}

// Columns are those of the list: in their order, as wide as they were made, and by which of them the dates are sorted.
type Columns struct {
	Order []Column `json:"columns,omitempty"`
	Sort  string   `json:"sort,omitempty"`
	Falls bool     `json:"falls,omitempty"` // the last first
}

// A Column is one of the list.
type Column struct {
	Name   string  `json:"name"`
	Width  float32 `json:"width,omitempty"` // 0 is the usual one
	Hidden bool    `json:"hidden,omitempty"`
}

// Memory is how the open season was looked at last.
func (s *State) Memory() Memory {
	if s.season == nil {
		return Memory{}
	}
	return s.settings.Seasons[s.path]
}

// Remember keeps how the open season is looked at. Settings that are being written are left alone: they are replaced.
func (s *State) Remember(change func(*Memory)) {
	if s.season != nil {
		s.note(change)
		s.keepSettings()
	}
}

// note changes what is remembered of the open season, and where the person is in it, without keeping it yet.
func (s *State) note(change func(*Memory)) {
	m := s.settings.Seasons[s.path]
	change(&m)
	m.Place = s.place
	seasons := maps.Clone(s.settings.Seasons)
	if seasons == nil {
		seasons = map[string]Memory{}
	}
	seasons[s.path] = m
	maps.DeleteFunc(seasons, func(path string, _ Memory) bool { return path != s.path && !slices.Contains(s.settings.Recent, path) })
	s.settings.Seasons = seasons
}
