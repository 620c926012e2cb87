package work

import (
	"affiche/calendar"
)

// far is how far a stretch moves.
func (s Shift) far(w calendar.When) far {
	by := far{calendar.Wall(int64(s.Days)*daySeconds + s.Seconds), s.Passing}
	if w.WholeDays {
		return far{wall: by.wall - by.wall%daySeconds}
	}
	return by
}

// day is a day moved along; none stays none.
func (s Shift) day(d calendar.Day) calendar.Day {
	if d == 0 {
		return 0
	}
	return d + calendar.Day(s.far(calendar.When{WholeDays: true}).wall/daySeconds)
}

// place is where something goes that was in a place; ok is false where it stays.
func (s Shift) place(plan *calendar.Plan, from calendar.Place) (to calendar.Place, ok bool) {
	to, ok = s.Rows[from]
	if s.To != nil && s.Rows == nil {
		to, ok = *s.To, true
	}
	if space := plan.Spaces.At(to.Space); space != nil {
		to.Venue = space.Venue
	} else {
		to.Space = ""
	}
	return to, ok && to != from
}

// zoneIn is the zone that something takes in a place; "" in none, where it keeps its own.
func zoneIn(plan *calendar.Plan, place calendar.Place) string {
	if place == (calendar.Place{}) {
		return ""
	}
	return ZoneAt(plan, place)
}

// dateAfter is a date where it goes. One whose place was open, and so its run's, has its own from then on.
func (s Shift) dateAfter(plan *calendar.Plan, e *calendar.Event) calendar.Event {
	to, zone := *e, ""
	if place, ok := s.place(plan, plan.PlaceOf(e)); ok {
		to.Place, zone = place, zoneIn(plan, place)
	}
	to.When = later(e.When, s.far(e.When), zone)
	return to
}

// phaseAfter is a phase of something that moves so far, and perhaps out of a place.
func (s Shift) phaseAfter(plan *calendar.Plan, p *calendar.Phase, by far, from calendar.Place) calendar.Phase {
	to, zone := *p, ""
	if place, ok := s.place(plan, from); ok && (p.Place == from || p.Place == (calendar.Place{})) {
		zone = zoneIn(plan, place)
		if p.Place == from {
			to.Place = place
		}
	}
	if p.Timing.Anchor == calendar.Absolute {
		to.Timing.When = later(p.Timing.When, by, zone)
	}
	return to
}

// holdAfter is a hold, and if it is on a space perhaps one on another.
func (s Shift) holdAfter(plan *calendar.Plan, h *calendar.Hold, by far) calendar.Hold {
	to, zone := *h, ""
	if place, ok := s.place(plan, plan.PlaceOfHold(h)); ok && h.Subject.Space != "" && place.Space != "" {
		to.Subject.Space, zone = place.Space, zoneIn(plan, place)
	}
	to.When = later(h.When, by, zone)
	return to
}

// runAfter is a run that moves as a whole.
func (s Shift) runAfter(plan *calendar.Plan, r *calendar.Run) calendar.Run {
	to := *r
	to.From, to.Until = s.day(r.From), s.day(r.Until)
	if place, ok := s.place(plan, r.Place); ok && r.Place != (calendar.Place{}) {
		to.Place = place
	}
	return to
}

// hoursAfter are the opening hours of something that moves.
func (s Shift) hoursAfter(o *calendar.OpeningHours) calendar.OpeningHours {
	to := *o
	to.From, to.Until = s.day(o.From), s.day(o.Until)
	return to
}

// timingAfter shifts a phase by itself: an absolute one on the wall, a relative one away from its anchor.
func (s Shift) timingAfter(t calendar.Timing) calendar.Timing {
	minutes := int(s.Seconds / 60)
	switch t.Anchor {
	case calendar.Absolute:
		t.When = later(t.When, s.far(t.When), "")
	case calendar.OnDay:
		t = onDay(t, t.Days+s.Days, t.Offset+minutes)
	default:
		t.Offset += s.Days*24*60 + minutes
	}
	return t
}

// onDay is a timing at a minute of some day; a minute before midnight is of the day before, and one long after it of the
// day after.
func onDay(t calendar.Timing, days, minute int) calendar.Timing {
	const day = 24 * 60
	if minute < 0 || minute > 2*day {
		turned := (minute - (minute%day+day)%day) / day
		days, minute = days+turned, minute-turned*day
	}
	t.Days, t.Offset = days, minute
	return t
}
