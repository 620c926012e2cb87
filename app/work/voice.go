package work

import (
	"strings"
	"time"

	"affiche/assets"
	"affiche/calendar"
)

// A Voice says what a plan holds, in one language, as every room of the window does: names, places, times.
type Voice struct {
	Plan     *calendar.Plan
	Language string
}

// Say gives a text in the language.
func (v Voice) Say(key string, args ...any) string { return assets.Say(v.Language, key, args...) }

// Languages are those in which names are looked for: the reader's, then the programme's.
func (v Voice) Languages() []string {
	return append([]string{v.Language}, v.Plan.Programme.Languages...)
}

// Name is what a record is called.
func (v Voice) Name(ref calendar.Ref) string { return Name(v.Plan, ref, v.Languages()...) }

// Place says a place: "Stara mestna elektrarna · Main hall".
func (v Voice) Place(p calendar.Place) string {
	if space := v.Plan.Spaces.At(p.Space); space != nil {
		p.Venue = space.Venue
	}
	venue := v.Name(calendar.Ref{Type: calendar.TypeVenue, ID: p.Venue})
	space := v.Name(calendar.Ref{Type: calendar.TypeSpace, ID: p.Space})
	return joined(" · ", venue, space)
}

// When says days and hours: "Wed 25 Aug 2027, 22:00 – 23:15".
func (v Voice) When(w calendar.When) string {
	if w.IsZero() {
		return v.Say("window.no-time")
	}
	return joined(", ", v.Days(w, true), v.Hours(w))
}

// Days says the days of a stretch as a list of dates does: "Wed 25 Aug 2027", "20–29 Aug 2027". They are those of the
// calendar; a night that ends before the day turns is one day.
func (v Voice) Days(w calendar.When, withYear bool) string {
	first, last := w.FirstDay(0).Date(), w.LastDay(v.Plan.Programme.DayTurn).Date()
	if last.After(first) {
		return assets.Dates(v.Language, first, last, withYear)
	}
	style := assets.WeekdayDay
	if withYear {
		style = assets.WeekdayDayYear
	}
	return assets.Date(v.Language, first, style)
}

// Hours says the hours of a stretch, on the clocks of its place: "22:00 – 23:15". Whole days have none. A zone whose
// clocks show another time than those at home is named, and of a time that they show twice which of the two is meant:
// "02:30 CET".
func (v Voice) Hours(w calendar.When) string {
	if w.WholeDays || w.IsZero() {
		return ""
	}
	start, end := twins(w)
	text := joined(" ", v.Clock(w.Start), start) + " – " + joined(" ", v.Clock(w.End), end)
	if city := v.OtherClocks(w); city != "" {
		text += " (" + city + ")"
	}
	return text
}

// twins are what the clocks go by at both ends of a stretch, where they show those times twice.
func twins(w calendar.When) (start, end string) {
	zone, err := calendar.Zone(w.Zone)
	span, ok := w.Span()
	if err != nil || !ok {
		return "", ""
	}
	return span.Start.Named(zone), span.End.Named(zone)
}

// Clock says a time of day.
func (v Voice) Clock(w calendar.Wall) string { return assets.Clock(v.Language, w.Plain()) }

// Day says a day: "25 Aug 2027".
func (v Voice) Day(d calendar.Day) string {
	if d == 0 {
		return ""
	}
	return assets.Date(v.Language, d.Date(), assets.DayMonthYear)
}

// OtherClocks is the city by whose clocks the hours of a stretch are meant, where those show another time than the ones at
// home; "" where they agree, or where it has no hours.
func (v Voice) OtherClocks(w calendar.When) string {
	if w.WholeDays || w.Zone == v.Plan.Programme.Zone {
		return ""
	}
	span, ok := w.Span()
	if !ok {
		return ""
	}
	zone, err := calendar.Zone(w.Zone)
	if err != nil {
		return ""
	}
	home, err := calendar.Zone(v.Plan.Programme.Zone)
	if err != nil {
		home = time.UTC
	}
	if offset(span.Start, zone) == offset(span.Start, home) {
		return ""
	}
	return calendar.City(w.Zone)
}

func offset(at calendar.Instant, zone *time.Location) int {
	_, seconds := at.Time().In(zone).Zone()
	return seconds
}

// joined joins what is there.
func joined(between string, parts ...string) string { return strings.Join(present(parts), between) }
