package state

import (
	"time"

	"affiche/app/scene"
	"affiche/calendar"
)

// A Place is where a person is in a season: which room is in front, which part of the season it shows, and what is selected.
// It is kept when another room or another season comes to the front, when the window is closed, and every few seconds, should
// it end otherwise; a season that is opened again is shown there.
type Place struct {
	Room     string           `json:"room,omitempty"`
	Timeline scene.View       `json:"timeline,omitzero"`
	Names    float64          `json:"names,omitempty"` // how wide the timeline's names were drawn; 0 is as usual
	Grid     scene.GridView   `json:"grid,omitzero"`   // of festival days
	From     calendar.Instant `json:"from,omitempty"`
	Until    calendar.Instant `json:"until,omitempty"` // what is looked at from From on, in whatever room
	Day      calendar.Day     `json:"day,omitempty"`   // of it that is looked at; 0 is none in particular
	Selected calendar.Ref     `json:"selected,omitzero"`
}

// mostNames is wider than any window shows names.
const mostNames = 4000

// sound is a place as it may be come back to, or none: somebody may have written into the file of settings.
func (p Place) sound() Place {
	if !p.Timeline.IsSound() {
		return Place{}
	}
	if !p.Grid.IsSound() {
		p.Grid = scene.GridView{}
	}
	if !(p.Names >= 0 && p.Names <= mostNames) {
		p.Names = 0
	}
	for _, at := range []calendar.Instant{p.From, p.Until} {
		if !(scene.View{Start: float64(at), PerPixel: 1}).IsSound() || p.Until < p.From {
			p.From, p.Until, p.Day = 0, 0, 0
		}
	}
	return p
}

// View is where the timeline stands; zero where it has not stood anywhere yet.
func (s *State) View() scene.View { return s.place.Timeline }

// Names is how wide the column of the timeline's names was drawn; 0 is as usual.
func (s *State) Names() float64 { return s.place.Names }

// ShowNames tells how wide that is now.
func (s *State) ShowNames(wide float64) { s.place.Names = min(wide, mostNames) }

// Grid is what the view of festival days shows; zero where it has not shown anything yet.
func (s *State) Grid() scene.GridView { return s.place.Grid }

// ShowGrid tells what the view of festival days shows now.
func (s *State) ShowGrid(v scene.GridView) { s.place.Grid = v }

// Room is the name of the room in front; "" is the first.
func (s *State) Room() string { return s.place.Room }

// Enter tells which room is in front now.
func (s *State) Enter(room string) { s.place.Room = room }

// KeepPlace remembers where the person is, if that is somewhere else than when it was remembered last.
func (s *State) KeepPlace() {
	if s.hasMoved() {
		s.Remember(func(*Memory) {})
	}
}

// keepsPlace is how long a person's place may be unknown to the file of settings.
const keepsPlace = 5 * time.Second

func (s *State) hasMoved() bool { return s.season != nil && s.place != s.Memory().Place }

// keepLast does so on the calling thread, when nothing else is written any more.
func (s *State) keepLast() error {
	if !s.hasMoved() {
		return nil
	}
	s.note(func(*Memory) {})
	return s.keeper.write(s.keeper.ask(), s.settings)
}

// Span is the stretch of time that is looked at, in whatever view.
func (s *State) Span() calendar.Span { return calendar.Span{Start: s.place.From, End: s.place.Until} }

// Show tells where the timeline stands now.
func (s *State) Show(v scene.View, span calendar.Span) {
	moved := span != s.Span()
	s.place.Timeline, s.place.From, s.place.Until = v, span.Start, span.End
	if !s.isWithin(s.place.Day, span) {
		s.place.Day = 0
	}
	if moved {
		s.Moved.Send(span)
	}
}

// Look tells which stretch of time another view than the timeline shows now, and at which day of it a person looks.
func (s *State) Look(span calendar.Span, day calendar.Day) {
	s.place.Day = day
	s.Show(s.View(), span)
}

// LookedAt is the day that a person looks at in particular: see [State.Day]; 0 is none.
func (s *State) LookedAt() calendar.Day { return s.place.Day }

// Day is the day that is looked at: the one of what was selected last or gone to since, as far as it is in the stretch of
// time that is looked at; else today, where that is in it, or the middle of it.
func (s *State) Day() calendar.Day {
	if s.place.Day != 0 || s.season == nil {
		return s.place.Day
	}
	span := s.Span()
	at := calendar.InstantOf(s.Now())
	if at < span.Start || at >= span.End {
		at = span.Start + (span.End-span.Start)/2
	}
	return at.Wall(s.Zone()).FestivalDay(s.season.Plan.Programme.DayTurn)
}
