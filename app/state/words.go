package state

import (
	"errors"
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

// AlsoCalled is what else a record is known by: a partner by its monogram and its organisation, a house by its short name.
func (s *State) AlsoCalled(ref calendar.Ref) string {
	plan := s.season.Plan
	switch r := plan.Record(ref).(type) {
	case *calendar.Partner:
		return joined(" ", r.Monogram, s.NameOf(calendar.Ref{Type: calendar.TypeOrganisation, ID: r.Organisation}))
	case *calendar.Organisation:
		for p := range plan.PartnerOfOrg.Of(r.ID) {
			return joined(" ", p.Name, p.Monogram)
		}
	case *calendar.Venue:
		return r.Short
	}
	return ""
}

// voice says what is in the season, in the window's language.
func (s *State) voice() work.Voice { return work.Voice{Plan: s.season.Plan, Language: s.Language()} }

// PlaceText says a place: "Stara mestna elektrarna · Main hall".
func (s *State) PlaceText(p calendar.Place) string { return s.voice().Place(p) }

// StatusText says a status and what it is subject to: "option · subject to visa".
func (s *State) StatusText(e *calendar.Event) string {
	text := s.Say("status." + string(e.Status))
	if e.SubjectTo != "" {
		text = joined(" · ", text, s.Say("window.subject-to", e.SubjectTo))
	}
	return text
}

// DayText says the days of a stretch as a list of dates does: "Wed 25 Aug 2027", "20–29 Aug 2027"; see [work.Voice.Days].
func (s *State) DayText(w calendar.When, withYear bool) string { return s.voice().Days(w, withYear) }

// ClockText says the hours of a stretch, on the clocks of its place: "22:00 – 23:15"; see [work.Voice.Hours].
func (s *State) ClockText(w calendar.When) string { return s.voice().Hours(w) }

// Clock says a time of day.
func (s *State) Clock(w calendar.Wall) string { return s.voice().Clock(w) }

// WhenText says days and hours: "Wed 25 Aug 2027, 22:00 – 23:15".
func (s *State) WhenText(w calendar.When) string { return s.voice().When(w) }

// At says when something was done: "today 14:32", "3 May 2027, 14:32". It is said by the clock of the machine, as the bar below
// says when all was saved: what people did is read beside the clock on their wall, wherever the season plays.
func (s *State) At(t time.Time) string {
	now := s.Now()
	at := t.In(now.Location())
	clock := assets.Clock(s.Language(), at)
	if now.Year() == at.Year() && now.YearDay() == at.YearDay() {
		return s.Say("window.today-at", clock)
	}
	return assets.Date(s.Language(), at, assets.DayMonthYear) + ", " + clock
}

// Tongues are the names of languages by their codes.
func (s *State) Tongues(codes []string) (names []string) {
	for _, code := range codes {
		names = append(names, assets.Tongue(s.Language(), code))
	}
	return names
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

// Why says why something was refused, in a sentence; "" of anything else.
func (s *State) Why(err error) string {
	if refused := (*work.Refused)(nil); errors.As(err, &refused) {
		return Capital(s.Say(refused.Key, refused.Args...))
	}
	return ""
}
