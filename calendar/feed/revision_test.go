package feed

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"affiche/calendar"
)

// show finds one date of a calendar; nil where it is not there.
func show(text string, id calendar.ID) map[string][]string {
	for _, e := range events(text) {
		if e["UID"][0] == string(id)+"@season.affiche" {
			return e
		}
	}
	return nil
}

func sequence(e map[string][]string) int {
	n, _ := strconv.Atoi(strings.TrimPrefix(e["SEQUENCE"][0], ":"))
	return n
}

// differing names the properties of a date that are not as they were.
func differing(before, after map[string][]string) string {
	var names []string
	for name := range maps.Keys(after) {
		if !slices.Equal(before[name], after[name]) {
			names = append(names, name)
		}
	}
	for name := range before {
		if after[name] == nil {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return strings.Join(names, " ")
}

// Check 7.
func TestTwoAnswersWithoutAChangeAreTheSameBytes(t *testing.T) {
	s := littleSeason()
	for _, q := range Ready(s.plan) {
		first := Answer(s.plan, q, s.circumstances(t))
		s.remember("desk", first)
		s.now = s.now.Add(24 * time.Hour)
		second := Answer(s.plan, q, s.circumstances(t))
		if bytesOf(t, first) != bytesOf(t, second) {
			t.Errorf("%s differs at its second answer", q.File)
		}
		if len(second.Sayings) > 0 {
			t.Errorf("%s has %d things to remember again", q.File, len(second.Sayings))
		}
		if len(first.Sayings) != len(first.Entries) {
			t.Errorf("%s remembers %d of %d dates", q.File, len(first.Sayings), len(first.Entries))
		}
	}
}

// Check 8.
func TestAChangeShowsInTheRevisionAndInItsOwnPropertiesOnly(t *testing.T) {
	const revision = "DTSTAMP LAST-MODIFIED SEQUENCE"
	for _, c := range []struct {
		name   string
		change func(*stage)
		differ string
	}{
		{"another end", func(s *stage) {
			change(s, &calendar.Event{ID: "e1"}, func(e *calendar.Event) { e.When.End = wall("2027-08-23T22:00") })
		}, "DTEND DTSTAMP LAST-MODIFIED SEQUENCE"},
		{"another hour", func(s *stage) {
			change(s, &calendar.Event{ID: "e1"}, func(e *calendar.Event) { e.When = e.When.MovedTo(wall("2027-08-23T21:00")) })
		}, "DTEND DTSTAMP DTSTART LAST-MODIFIED SEQUENCE"},
		{"another space", func(s *stage) {
			change(s, &calendar.Event{ID: "e1"}, func(e *calendar.Event) { e.Place = calendar.Place{Venue: "elektrarna", Space: "foyer"} })
		}, "DTSTAMP LAST-MODIFIED LOCATION SEQUENCE"},
		{"a venue renamed", func(s *stage) {
			change(s, &calendar.Venue{ID: "elektrarna"}, func(v *calendar.Venue) { v.Name = "Elektrarna" })
		}, "DTSTAMP LAST-MODIFIED LOCATION SEQUENCE"},
		{"an option again", func(s *stage) {
			change(s, &calendar.Event{ID: "e1"}, func(e *calendar.Event) { e.Status = calendar.Option })
		}, "DTSTAMP LAST-MODIFIED SEQUENCE STATUS"},
		{"another title", func(s *stage) {
			change(s, &calendar.Activity{ID: "cantata"}, func(a *calendar.Activity) { a.Title = a.Title.With("en", "Cantata") })
		}, "DTSTAMP LAST-MODIFIED SEQUENCE SUMMARY"},
		{"another text is no new appointment", func(s *stage) {
			change(s, &calendar.Activity{ID: "cantata"}, func(a *calendar.Activity) { a.Text = a.Text.With("en", "What it is.") })
		}, "DESCRIPTION DTSTAMP LAST-MODIFIED"},
		{"a performer gone", func(s *stage) { s.remove(calendar.Ref{Type: calendar.TypeAppearance, ID: "app2"}) }, "CONTACT DESCRIPTION DTSTAMP LAST-MODIFIED"},
		{"a title that this calendar does not show", func(s *stage) {
			change(s, &calendar.Activity{ID: "cantata"}, func(a *calendar.Activity) { a.Title = a.Title.With("fr", "Cantate") })
		}, ""},
		{"a note", func(s *stage) { change(s, &calendar.Event{ID: "e1"}, func(e *calendar.Event) { e.Notes = "x" }) }, ""},
	} {
		s := littleSeason()
		q := s.question(t, "venue-stara-mestna-elektrarna")
		before := show(s.publish(t, q), "e1")
		c.change(s)
		after := show(s.publish(t, q), "e1")
		if got := differing(before, after); got != c.differ {
			t.Errorf("%s: %s differ, want %s", c.name, got, c.differ)
		}
		if strings.Contains(c.differ, revision) && sequence(after) <= sequence(before) {
			t.Errorf("%s: SEQUENCE goes from %d to %d", c.name, sequence(before), sequence(after))
		}
		if c.differ != "" && after["LAST-MODIFIED"][0] <= before["LAST-MODIFIED"][0] {
			t.Errorf("%s: LAST-MODIFIED goes from %s to %s", c.name, before["LAST-MODIFIED"], after["LAST-MODIFIED"])
		}
	}
}

func TestANewDateHasSequenceNought(t *testing.T) {
	s := littleSeason()
	text := s.publish(t, s.question(t, "partner-bunker"))
	if e := show(text, "e1"); sequence(e) != 0 {
		t.Errorf("SEQUENCE of a new date is %d", sequence(e))
	}
}

// Check 8: the floor under the revision, for a calendar never published before and one published.
func TestTheRevisionCountsTheJournalAlsoWhereNothingWasPublished(t *testing.T) {
	s := littleSeason()
	for range 3 {
		change(s, &calendar.Event{ID: "e1"}, func(e *calendar.Event) { e.When = e.When.MovedTo(e.When.Start + 60) })
	}
	if e := show(s.publish(t, s.question(t, "partner-bunker")), "e1"); sequence(e) != 3 {
		t.Errorf("SEQUENCE after three changes is %d", sequence(e))
	}
}

func TestMovingFromAVenueThatWasOftenRenamedDoesNotTakeTheSequenceBack(t *testing.T) {
	s := littleSeason()
	s.put(&calendar.Venue{ID: "new", Name: "New house", Kind: calendar.House})
	for i := range 5 {
		change(s, &calendar.Venue{ID: "elektrarna"}, func(v *calendar.Venue) { v.Name = fmt.Sprint("Elektrarna ", i) })
	}
	q := s.question(t, "partner-bunker")
	before := show(s.publish(t, q), "e1")
	change(s, &calendar.Event{ID: "e1"}, func(e *calendar.Event) { e.Place = calendar.Place{Venue: "new"} })
	if after := show(s.publish(t, q), "e1"); sequence(after) <= sequence(before) {
		t.Errorf("SEQUENCE goes from %d to %d", sequence(before), sequence(after))
	}
}

func TestAChangeFromALaptopWhoseClockIsSlowIsStillLater(t *testing.T) {
	s := littleSeason()
	q := s.question(t, "partner-bunker")
	before := show(s.publish(t, q), "e1")
	s.clock = s.clock.AddDate(-1, 0, 0)
	change(s, &calendar.Event{ID: "e1"}, func(e *calendar.Event) { e.Status = calendar.Option })
	after := show(s.publish(t, q), "e1")
	if after["LAST-MODIFIED"][0] <= before["LAST-MODIFIED"][0] {
		t.Errorf("LAST-MODIFIED goes from %s to %s", before["LAST-MODIFIED"], after["LAST-MODIFIED"])
	}
}

// Check 9.
func TestACancelledDateStaysUntilThirtyDaysAfterItsEnd(t *testing.T) {
	for _, c := range []struct {
		status  calendar.Status
		summary string
	}{
		{calendar.Cancelled, `:Cancelled: Cantata\, in C\; \\ minor`},
		{calendar.Postponed, `:Postponed: Cantata\, in C\; \\ minor`},
		{calendar.Released, `:Cancelled: Cantata\, in C\; \\ minor`},
	} {
		s := littleSeason()
		s.remove(calendar.Ref{Type: calendar.TypeEvent, ID: "secret"}) // its embargo would end meanwhile
		q := s.question(t, "partner-bunker")
		before := show(s.publish(t, q), "e1")
		change(s, &calendar.Event{ID: "e1"}, func(e *calendar.Event) { e.Status, e.Reason = c.status, "fire" })
		text := s.publish(t, q)
		sound(t, "cancelled", text)
		after := show(text, "e1")
		if after["STATUS"][0] != ":CANCELLED" || after["SUMMARY"][0] != c.summary || sequence(after) != sequence(before)+1 {
			t.Errorf("%s: %v", c.status, after)
		}
		if !strings.HasPrefix(after["DESCRIPTION"][0], ":fire") || before["DTSTART"][0] != after["DTSTART"][0] {
			t.Errorf("%s: %v", c.status, after)
		}
		end, _ := s.plan.Events.At("e1").When.Span()
		s.now = end.End.Time().Add(30*24*time.Hour - time.Second)
		if again := s.publish(t, q); again != text {
			t.Errorf("%s: not the same bytes on the last day", c.status)
		}
		s.now = end.End.Time().Add(30 * 24 * time.Hour)
		if show(s.publish(t, q), "e1") != nil {
			t.Errorf("%s: still there 30 days after its end", c.status)
		}
	}
}

func TestWhatLeavesACalendarIsTakenBack(t *testing.T) {
	for name, leave := range map[string]func(*stage){
		"an idea again": func(s *stage) {
			change(s, &calendar.Event{ID: "e1"}, func(e *calendar.Event) { e.Status = calendar.Idea })
		},
		"moved elsewhere": func(s *stage) {
			change(s, &calendar.Event{ID: "e1"}, func(e *calendar.Event) { e.Place = calendar.Place{Venue: "borgo"} })
		},
		"deleted": func(s *stage) { s.remove(calendar.Ref{Type: calendar.TypeEvent, ID: "e1"}) },
		"not placed": func(s *stage) {
			change(s, &calendar.Event{ID: "e1"}, func(e *calendar.Event) { e.When = calendar.When{} })
		},
		"under embargo": func(s *stage) {
			change(s, &calendar.Event{ID: "e1"}, func(e *calendar.Event) { e.AnnounceFrom = calendar.DayOf(2028, 8, 1) })
		},
	} {
		s := littleSeason()
		q := s.question(t, "venue-stara-mestna-elektrarna")
		before := show(s.publish(t, q), "e1")
		leave(s)
		text := s.publish(t, q)
		sound(t, name, text)
		after := show(text, "e1")
		if after == nil {
			t.Errorf("%s: gone without a word", name)
			continue
		}
		if after["STATUS"][0] != ":CANCELLED" || sequence(after) <= sequence(before) || after["DTSTART"][0] != before["DTSTART"][0] ||
			after["LAST-MODIFIED"][0] <= before["LAST-MODIFIED"][0] || !strings.HasPrefix(after["SUMMARY"][0], ":Cancelled: Cantata") {
			t.Errorf("%s: %v", name, after)
		}
		if s.publish(t, q) != text {
			t.Errorf("%s: not the same bytes again", name)
		}
		s.now = time.Date(2027, 9, 23, 0, 0, 0, 0, time.UTC)
		if show(s.publish(t, q), "e1") != nil {
			t.Errorf("%s: still there after 30 days", name)
		}
	}
}

func TestACancelledDateThatNeverWasPublishedIsNobodysBusiness(t *testing.T) {
	s := littleSeason()
	change(s, &calendar.Event{ID: "e1"}, func(e *calendar.Event) { e.Status = calendar.Cancelled })
	if show(s.publish(t, s.question(t, "partner-bunker")), "e1") != nil {
		t.Error("it is shown")
	}
}

func TestADateThatComesBackIsANewRevision(t *testing.T) {
	s := littleSeason()
	q := s.question(t, "partner-bunker")
	first := show(s.publish(t, q), "e1")
	change(s, &calendar.Event{ID: "e1"}, func(e *calendar.Event) { e.Status = calendar.Cancelled })
	off := show(s.publish(t, q), "e1")
	change(s, &calendar.Event{ID: "e1"}, func(e *calendar.Event) { e.Status = calendar.Confirmed })
	back := show(s.publish(t, q), "e1")
	if sequence(back) <= sequence(off) || back["STATUS"][0] != ":CONFIRMED" || back["SUMMARY"][0] != first["SUMMARY"][0] {
		t.Errorf("first %v, off %v, back %v", first, off, back)
	}
	if past := recall(s.plan, q.Key)["e1"]; past.Gone || past.Sequence != sequence(back) {
		t.Errorf("it is remembered as %+v", past)
	}
}

func TestAnEmbargoEndsWithItsDayWhereTheDateIs(t *testing.T) {
	s := littleSeason() // announced from 1 March
	q := s.question(t, "partner-bunker")
	for at, shown := range map[string]bool{"2027-02-28T22:59:59Z": false, "2027-02-28T23:00:00Z": true} {
		s.now, _ = time.Parse(time.RFC3339, at)
		if got := show(bytesOf(t, Answer(s.plan, q, s.circumstances(t))), "secret") != nil; got != shown {
			t.Errorf("at %s it is shown: %v", at, got)
		}
	}
}

// Check 6.
func TestTheNameOfADateOutlivesEverythingThatCanChange(t *testing.T) {
	s := littleSeason()
	q := s.question(t, "partner-bunker")
	names := func() string {
		var uids []string
		for _, e := range events(s.publish(t, q)) {
			uids = append(uids, e["UID"][0])
		}
		slices.Sort(uids)
		return strings.Join(uids, " ")
	}
	before := names()
	change(s, &calendar.Programme{ID: "season"}, func(p *calendar.Programme) { p.Name = calendar.Texts{"en": "Another name"} })
	change(s, &calendar.Activity{ID: "cantata"}, func(a *calendar.Activity) { a.Title = calendar.Texts{"en": "Renamed"} })
	change(s, &calendar.Venue{ID: "elektrarna"}, func(v *calendar.Venue) { v.Name = "Renamed"; v.Position = 9 })
	change(s, &calendar.Event{ID: "e1"}, func(e *calendar.Event) { e.When = e.When.MovedTo(wall("2027-09-01T20:00")); e.Run = "" })
	change(s, &calendar.Event{ID: "e2"}, func(e *calendar.Event) { e.Place = calendar.Place{Venue: "borgo"} })
	if after := names(); after != before {
		t.Errorf("names went from %s to %s", before, after)
	}
}
