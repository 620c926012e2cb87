package app

import (
	"affiche/app/timeline"
	"affiche/calendar"
)

// A sight is what a person has in sight before the window is built anew, and is to have in sight then, however large the texts are.
type sight struct {
	timeline timeline.Sight
	selected calendar.Ref // zero is nothing
}

// keeping views know what of the selection is in sight, and bring it back there.
type keeping interface {
	InSight() (calendar.Ref, bool)
	Bring(calendar.Ref)
}

func (w *window) sight() sight {
	s := sight{}
	if w.timeline == nil || w.state.Season() == nil {
		return s
	}
	if v, ok := w.rooms.view().(*timelineView); ok {
		s.timeline = v.Sight()
	} else if v, ok := can[keeping](&w.rooms); ok {
		if ref, ok := v.InSight(); ok {
			s.selected = ref
		}
	}
	return s
}

func (w *window) regain(s sight) {
	if v, ok := w.rooms.view().(*timelineView); ok {
		v.Regain(s.timeline)
	} else if v, ok := can[keeping](&w.rooms); ok && s.selected.ID != "" {
		v.Bring(s.selected)
	}
}
