package state

import (
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"affiche/app/work"
	"affiche/assets"
	"affiche/calendar"
)

// NameOf is what a record of the season is called.
func (s *State) NameOf(ref calendar.Ref) string {
	if s.season == nil || ref.ID == "" {
		return ""
	}
	return work.Name(s.season.Plan, ref, s.Languages()...)
}

// PlaceText says a place: "Stara mestna elektrarna · Main hall".
func (s *State) PlaceText(p calendar.Place) string {
	if space := s.season.Plan.Spaces.At(p.Space); space != nil {
		p.Venue = space.Venue
	}
	venue := s.NameOf(calendar.Ref{Type: calendar.TypeVenue, ID: p.Venue})
	space := s.NameOf(calendar.Ref{Type: calendar.TypeSpace, ID: p.Space})
	return joined(" · ", venue, space)
}

// StatusText says a status and what it is subject to: "option · subject to visa".
func (s *State) StatusText(e *calendar.Event) string {
	text := s.Say("status." + string(e.Status))
	if e.SubjectTo != "" {
		text = joined(" · ", text, s.Say("window.subject-to", e.SubjectTo))
	}
	return text
}

// DayText says the days of a stretch as a list of dates does: "Wed 25 Aug 2027", "20–29 Aug 2027". They are those of the
// calendar; a night that ends before the day turns is one day.
func (s *State) DayText(w calendar.When, withYear bool) string {
	turn := s.season.Plan.Programme.DayTurn
	first, last := w.FirstDay(0).Date(), w.LastDay(turn).Date()
	if last.After(first) {
		return assets.Dates(s.Language(), first, last, withYear)
	}
	style := assets.WeekdayDay
	if withYear {
		style = assets.WeekdayDayYear
	}
	return assets.Date(s.Language(), first, style)
}

// ClockText says the hours of a stretch, on the clocks of its place: "22:00 – 23:15". Whole days have none. A zone whose
// clocks show another time than those at home is named.
func (s *State) ClockText(w calendar.When) string {
	if w.WholeDays || w.IsZero() {
		return ""
	}
	text := s.Clock(w.Start) + " – " + s.Clock(w.End)
	if zone := s.foreignZone(w); zone != "" {
		text += " (" + zone + ")"
	}
	return text
}

// Clock says a time of day.
func (s *State) Clock(w calendar.Wall) string { return assets.Clock(s.Language(), w.Plain()) }

// WhenText says days and hours: "Wed 25 Aug 2027, 22:00 – 23:15".
func (s *State) WhenText(w calendar.When) string {
	if w.IsZero() {
		return s.Say("window.no-time")
	}
	return joined(", ", s.DayText(w, true), s.ClockText(w))
}

// foreignZone names the zone of a stretch where its clocks differ from those at home; "" where they agree.
func (s *State) foreignZone(w calendar.When) string {
	span, ok := w.Span()
	if !ok || w.Zone == s.season.Plan.Programme.Zone {
		return ""
	}
	zone, err := calendar.Zone(w.Zone)
	if err != nil || offset(span.Start, zone) == offset(span.Start, s.Zone()) {
		return ""
	}
	return calendar.City(w.Zone)
}

func offset(at calendar.Instant, zone *time.Location) int {
	_, seconds := at.Time().In(zone).Zone()
	return seconds
}

// Capital is a word as it begins a line.
func Capital(s string) string {
	first, size := utf8.DecodeRuneInString(s)
	if size == 0 {
		return ""
	}
	return string(unicode.ToUpper(first)) + s[size:]
}

// joined joins what is there.
func joined(between string, parts ...string) string {
	there := parts[:0:0]
	for _, p := range parts {
		if p != "" {
			there = append(there, p)
		}
	}
	return strings.Join(there, between)
}
