package sample

import (
	"cmp"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"affiche/calendar"
)

// The sample has a few real clashes on purpose and no others. This is not the planner's own judge: it looks at the
// plainest rules in the plainest way, pair by pair.
func TestTheClashesAreThoseThatTheNotesTell(t *testing.T) {
	s := load(t)
	found := s.clashes()
	told := notes(t)
	for name, why := range found {
		if !told[name] {
			t.Errorf("the notes do not tell of %s (%s)", name, why)
		}
	}
	for name := range told {
		if _, ok := found[name]; !ok {
			t.Errorf("the notes tell of %s, which is none", name)
		}
	}
}

// notes reads the rows of the table in NOTES.md: rule, two facts, and what is wrong; a name stands in backticks.
func notes(t *testing.T) map[string]bool {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("..", "..", "..", "assets", "sample", "NOTES.md"))
	if err != nil {
		t.Fatal(err)
	}
	told := map[string]bool{}
	for line := range strings.SplitSeq(string(text), "\n") {
		names := regexp.MustCompile("`[^`]+`").FindAllString(line, -1)
		if strings.HasPrefix(line, "| `") && len(names) == 3 {
			told[strings.Trim(names[0], "`")+": "+pair(strings.Trim(names[1], "`"), strings.Trim(names[2], "`"))] = true
		}
	}
	return told
}

func (s season) clashes() map[string]string {
	all := map[string]string{}
	for rule, found := range map[string]map[string]string{
		"space-twice": pairsOf(s.occupied()), "person-twice": pairsOf(s.people()), "travel": journeys(s.people()),
		"curfew": s.curfews(), "opening-hours": s.closed(), "availability": s.away(), "hold-rank": s.firstHolds(),
		"equipment": s.stock(), "not-together": s.noise(), "clock-change": s.gaps(), "rest": s.shortNights(),
	} {
		for name, why := range found {
			all[rule+": "+name] = why
		}
	}
	return all
}

// curfews are the dates that end after the curfew of their space.
func (s season) curfews() map[string]string {
	found := map[string]string{}
	for id, e := range s.timed() {
		curfew := s.Venues.At(e.Place.Venue).Curfew
		if space := s.Spaces.At(e.Place.Space); space != nil {
			curfew = cmp.Or(space.Curfew, curfew)
		}
		if curfew != 0 && e.When.End > e.When.Start.FestivalDay(s.Programme.DayTurn).At(curfew) {
			found[pair(s.names[id], s.Venues.At(e.Place.Venue).Name)] = "ends after the curfew"
		}
	}
	return found
}

// closed are the dates outside the opening hours of their venue, where it has any.
func (s season) closed() map[string]string {
	found := map[string]string{}
	for id, e := range s.timed() {
		open, known := false, false
		day := e.When.Start.FestivalDay(s.Programme.DayTurn)
		for _, o := range s.hoursOf(e.Place.Venue) {
			known = true
			if o.Closed {
				open = open && (day < o.From || day > o.Until)
				continue
			}
			open = e.When.Start >= day.At(o.Opens) && e.When.End <= day.At(o.Closes)
		}
		if known && !open {
			found[pair(s.names[id], s.Venues.At(e.Place.Venue).Name)] = "closed then"
		}
	}
	return found
}

// hoursOf are the opening hours of a house in their order; those of the sample are the same on every weekday.
func (s season) hoursOf(venue calendar.ID) []*calendar.OpeningHours {
	var hours []*calendar.OpeningHours
	for o := range s.OpeningHours.Each() {
		if o.Venue == venue && len(o.Weekdays) == 0 {
			hours = append(hours, o)
		}
	}
	slices.SortFunc(hours, func(a, b *calendar.OpeningHours) int { return a.Position - b.Position })
	return hours
}

// away are the bookings of people who said that they are not there.
func (s season) away() map[string]string {
	found := map[string]string{}
	for a := range s.Availability.Each() {
		span, _ := a.When.Span()
		for _, b := range s.people() {
			if a.Kind == calendar.Unavailable && b.of == a.Person && b.span.Meets(span) {
				found[pair(b.by, s.Persons.At(a.Person).Name()+", away "+spokenDate(a.When))] = b.what
			}
		}
	}
	return found
}

// firstHolds are pairs of holds of the same rank on one subject.
func (s season) firstHolds() map[string]string {
	var all []booking
	for id, h := range s.Holds.All() {
		span, _ := h.When.Span()
		if space := s.Spaces.At(h.Subject.Space); space != nil && !space.Shareable && h.State != calendar.HoldReleased {
			set := cmp.Or(string(h.Activity), string(id))
			all = append(all, booking{of: space.ID + calendar.ID(rune('0'+h.Rank)), by: s.holdName(h), set: set, span: span})
		}
	}
	return pairsOf(all)
}

func (s season) holdName(h *calendar.Hold) string {
	name := "hold "
	if space := s.Spaces.At(h.Subject.Space); space != nil {
		name += space.Name
	} else if e := s.Equipment.At(h.Subject.Equipment); e != nil {
		name += e.Name.In("en")
	}
	return name + " " + spokenDate(h.When)
}

// stock are pairs of holds that ask together for more pieces than there are.
func (s season) stock() map[string]string {
	found := map[string]string{}
	for _, a := range s.Holds.All() {
		for _, b := range s.Holds.All() {
			x, _ := a.When.Span()
			y, _ := b.When.Span()
			e := s.Equipment.At(a.Subject.Equipment)
			if e != nil && a.ID < b.ID && a.Subject == b.Subject && x.Meets(y) && a.Count+b.Count > e.Count {
				found[pair(s.holdName(a), s.holdName(b))] = e.Name.In("en")
			}
		}
	}
	return found
}

// noise are pairs of dates, or their phases, in two spaces that are not to be used together. An exhibition makes none.
func (s season) noise() map[string]string {
	in := map[calendar.ID][]booking{}
	for id, e := range s.timed() {
		span, _ := e.When.Span()
		b := booking{of: e.Place.Space, by: s.names[id], what: "date", span: span}
		in[b.of] = append(in[b.of], b)
		for p := range s.PhasesOfEvent.Of(id) {
			if p.Kind == calendar.SoundCheck || p.Kind == calendar.LineCheck {
				in[b.of] = append(in[b.of], s.phase(p, e.When, b))
			}
		}
	}
	found := map[string]string{}
	for q := range s.Quiets.Each() {
		for _, a := range in[q.A] {
			for _, b := range in[q.B] {
				if a.span.Meets(b.span) {
					found[pair(a.by, b.by)] = a.what + " × " + b.what
				}
			}
		}
	}
	return found
}

// gaps are dates that begin at a time which clocks never show, or show twice.
func (s season) gaps() map[string]string {
	found := map[string]string{}
	for id, e := range s.Events.All() {
		if _, start, _, ok := e.When.Moments(); ok && start != calendar.Plain {
			found[pair(s.names[id], "the clock of "+e.When.Zone)] = "the clock changes"
		}
	}
	return found
}

// shortNights are pairs of bookings of one person on two festival days with less than eleven hours between.
func (s season) shortNights() map[string]string {
	const least = 11 * 3600
	last := map[calendar.ID]booking{}
	found := map[string]string{}
	for _, b := range inTurn(s.people()) {
		a, ok := last[b.of]
		if ok && a.day != b.day && b.span.Start-a.span.End < least {
			found[pair(a.by, b.by)] = a.what + ", " + b.what
		}
		if !ok || b.span.End > a.span.End {
			last[b.of] = b
		}
	}
	return found
}
