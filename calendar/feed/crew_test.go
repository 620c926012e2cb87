package feed

import (
	"strings"
	"testing"

	"affiche/calendar"
)

func TestAPhaseIsWhereItSaysOrWhereItHangs(t *testing.T) {
	s := littleSeason()
	s.put(&calendar.Phase{ID: "load", Event: "e1", Kind: calendar.FitUp, Place: calendar.Place{Venue: "elektrarna", Space: "foyer"}, Timing: calendar.Timing{Anchor: calendar.AfterEnd, Length: 30}})
	s.put(&calendar.Phase{ID: "out", Run: "run", Kind: calendar.GetOut, Place: calendar.Place{Venue: "borgo"}, Timing: calendar.Timing{Anchor: calendar.AfterEnd, Length: 30}})
	text := s.publish(t, s.question(t, "feed-elektrarna-crew"))
	for id, want := range map[calendar.ID]string{
		"focus": `:Dvorana\, Stara mestna`, "load": `:Foyer\, Stara mestna`, "getin": `:Dvorana\, Stara mestna`, "out": `:Borgo Dolciano\, Chiusi`,
	} {
		if got := show(text, id)["LOCATION"]; len(got) != 1 || !strings.HasPrefix(got[0], want) {
			t.Errorf("%s is at %v, want %s", id, got, want)
		}
	}
}

func TestAPhaseOfARunIsAsSureAsItsSurestDate(t *testing.T) {
	s := littleSeason()
	q := s.question(t, "feed-elektrarna-crew")
	getIn := func() map[string][]string { return show(s.publish(t, q), "getin") }
	if e := getIn(); e["STATUS"][0] != ":CONFIRMED" || e["SUMMARY"][0] != `:get-in: Cantata\, in C\; \\ minor` || e["CATEGORIES"][0] != ":show" {
		t.Errorf("one date is confirmed: %v", e)
	}
	change(s, &calendar.Event{ID: "e1"}, func(e *calendar.Event) { e.Status = calendar.Option })
	if e := getIn(); e["STATUS"][0] != ":TENTATIVE" {
		t.Errorf("all are options: %v", e)
	}
	change(s, &calendar.Event{ID: "e2"}, func(e *calendar.Event) { e.Status = calendar.Cancelled })
	change(s, &calendar.Event{ID: "e1"}, func(e *calendar.Event) { e.Status = calendar.Idea })
	if e := getIn(); e["STATUS"][0] != ":CANCELLED" {
		t.Errorf("all are ideas again: %v", e)
	}
}

// The figures come from the journal alone: each calendar is published for the first time.
func TestAPhaseCountsTheChangesOfAllThatItHangsOn(t *testing.T) {
	for _, c := range []struct {
		name   string
		id     calendar.ID
		change func(*stage)
		count  int
	}{
		{"its date's hour", "focus", func(s *stage) {
			change(s, &calendar.Event{ID: "e1"}, func(e *calendar.Event) { e.When = e.When.MovedTo(e.When.Start + 3600) })
		}, 1},
		{"an hour of its run's dates", "getin", func(s *stage) {
			change(s, &calendar.Event{ID: "e2"}, func(e *calendar.Event) { e.When = e.When.MovedTo(e.When.Start + 3600) })
		}, 1},
		{"its run's place", "getin", func(s *stage) {
			change(s, &calendar.Run{ID: "run"}, func(r *calendar.Run) { r.Place.Space = "foyer" })
		}, 1},
		{"its own time", "getin", func(s *stage) {
			change(s, &calendar.Phase{ID: "getin"}, func(p *calendar.Phase) { p.Timing.Length = 240 })
		}, 1},
		{"the title of what it is for", "focus", func(s *stage) {
			change(s, &calendar.Activity{ID: "cantata"}, func(a *calendar.Activity) { a.Title = calendar.Texts{"en": "Cantata"} })
		}, 1},
		{"who is called to it is no new appointment", "getin", func(s *stage) {
			change(s, &calendar.Call{ID: "c2"}, func(c *calendar.Call) { c.Person = "jan" })
		}, 0},
	} {
		s := littleSeason()
		q := s.question(t, "feed-elektrarna-crew")
		before := show(bytesOf(t, Answer(s.plan, q, s.circumstances(t))), c.id)
		c.change(s)
		after := show(bytesOf(t, Answer(s.plan, q, s.circumstances(t))), c.id)
		if got := sequence(after) - sequence(before); got != c.count {
			t.Errorf("%s: SEQUENCE grows by %d, want %d", c.name, got, c.count)
		}
		if after["LAST-MODIFIED"][0] <= before["LAST-MODIFIED"][0] {
			t.Errorf("%s: LAST-MODIFIED goes from %s to %s", c.name, before["LAST-MODIFIED"], after["LAST-MODIFIED"])
		}
	}
}

func TestWhoDeclinedIsNotNamedToTheCrew(t *testing.T) {
	s := littleSeason()
	change(s, &calendar.Call{ID: "c1"}, func(c *calendar.Call) { c.State = calendar.Declined })
	e := show(s.publish(t, s.question(t, "feed-elektrarna-crew")), "focus")
	if got := e["DESCRIPTION"][0]; strings.Contains(got, "Ana") || !strings.HasPrefix(got, ":Light: ") {
		t.Errorf("the focus says %s", got)
	}
}

// An hour after the first half past two of the night on which the clocks go back is the second.
func TestLeadAndLagPassAsOnTheClockInOnesPocket(t *testing.T) {
	s := littleSeason()
	s.put(&calendar.Call{ID: "night", Event: "overlap", Position: "House", Person: "ana", Lead: 30, Lag: 60, State: calendar.Accepted})
	e := show(s.publish(t, s.question(t, "person-ana-kos")), "night")
	if e["DTSTART"][0] != ":20271030T223000Z" || e["DTEND"][0] != ":20271031T013000Z" || !strings.HasPrefix(e["DESCRIPTION"][0], ":Local time: 2027-10-31 00:30 – 02:30") {
		t.Errorf("the call is %v", e)
	}
}

func TestACallToNothingIsNoDate(t *testing.T) {
	s := littleSeason()
	s.put(&calendar.Call{ID: "lost", Event: "gone", Position: "Light", Person: "ana", State: calendar.Accepted})
	s.put(&calendar.Call{ID: "days", Event: "oneday", Position: "Guard", Person: "ana", Lead: 60, State: calendar.Accepted})
	text := s.publish(t, s.question(t, "person-ana-kos"))
	if show(text, "lost") != nil {
		t.Error("a call to nothing is shown")
	}
	if e := show(text, "days"); e["DTSTART"][0] != ";VALUE=DATE:20270420" || e["LOCATION"][0] != `:Borgo Dolciano\, Chiusi\, Italy` {
		t.Errorf("a call to a whole day is %v", e)
	}
}

func TestACrewCalendarKeepsToItsDays(t *testing.T) {
	s := littleSeason()
	s.put(&calendar.Feed{ID: "asked", Name: "asked", Audience: calendar.ForCrew, Venue: "elektrarna", From: calendar.DayOf(2027, 8, 23), Until: calendar.DayOf(2027, 8, 23)})
	if got := shownIn(t, s, "feed-asked"); got != "e1 focus" { // the get-in is a day before
		t.Errorf("shows %q", got)
	}
}
