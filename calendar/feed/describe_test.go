package feed

import (
	"slices"
	"strings"
	"testing"

	"affiche/calendar"
)

// A venue of one room is often called as the room is.
func TestARoomCalledAsItsHouseIsSaidOnce(t *testing.T) {
	s := littleSeason()
	change(s, &calendar.Space{ID: "dvorana"}, func(x *calendar.Space) { x.Name = "Stara mestna elektrarna" })
	if got := show(s.publish(t, s.question(t, "partner-bunker")), "e1")["LOCATION"][0]; !strings.HasPrefix(got, `:Stara mestna elektrarna\, Slomškova 18`) {
		t.Errorf("it is at %s", got)
	}
}

func TestASpaceAloneIsInItsVenue(t *testing.T) {
	s := littleSeason()
	change(s, &calendar.Event{ID: "e1"}, func(e *calendar.Event) { e.Place = calendar.Place{Space: "foyer"} })
	e := show(s.publish(t, s.question(t, "venue-stara-mestna-elektrarna")), "e1")
	if e == nil || !strings.HasPrefix(e["LOCATION"][0], `:Foyer\, Stara mestna elektrarna`) {
		t.Errorf("the venue's calendar has %v", e)
	}
}

func TestWhoAppearsTwiceIsNamedOnce(t *testing.T) {
	s := littleSeason()
	s.put(&calendar.Appearance{ID: "app4", Activity: "cantata", Person: "ana", Role: "singer", Position: 2})
	s.put(&calendar.Appearance{ID: "app5", Activity: "cantata", Person: "gone", Position: 3})
	if got := show(s.publish(t, s.question(t, "partner-bunker")), "e1")["CONTACT"]; !slices.Equal(got, []string{":Ana Kos", `:Skupina "Jutri"\; d.o.o.`}) {
		t.Errorf("named are %q", got)
	}
}

// What a date says of its place, its performers and its fate makes it newer, but no new appointment: the journal tells,
// also where nothing was published before.
func TestLightChangesMakeADateNewer(t *testing.T) {
	for name, how := range map[string]func(*stage){
		"the coordinates": func(s *stage) {
			change(s, &calendar.Venue{ID: "elektrarna"}, func(v *calendar.Venue) { v.Geo.Latitude++ })
		},
		"a performer's place on the poster": func(s *stage) {
			change(s, &calendar.Appearance{ID: "app1"}, func(a *calendar.Appearance) { a.Position = 5 })
		},
		"a performer's name": func(s *stage) {
			change(s, &calendar.Person{ID: "ana"}, func(p *calendar.Person) { p.Family = "Kos Novak" })
		},
		"a company's name": func(s *stage) {
			change(s, &calendar.Company{ID: "group"}, func(c *calendar.Company) { c.Name = "Jutri" })
		},
		"the kind": func(s *stage) {
			change(s, &calendar.Activity{ID: "cantata"}, func(a *calendar.Activity) { a.Kind = calendar.Workshop })
		},
		"the partner's name": func(s *stage) {
			change(s, &calendar.Partner{ID: "bunker"}, func(p *calendar.Partner) { p.Name = "Bunker, Ljubljana" })
		},
	} {
		s := littleSeason()
		q := s.question(t, "venue-stara-mestna-elektrarna")
		before := show(bytesOf(t, Answer(s.plan, q, s.circumstances(t))), "e1")
		how(s)
		after := show(bytesOf(t, Answer(s.plan, q, s.circumstances(t))), "e1")
		if after["LAST-MODIFIED"][0] <= before["LAST-MODIFIED"][0] || sequence(after) != sequence(before) {
			t.Errorf("%s: from %s, %d to %s, %d", name, before["LAST-MODIFIED"], sequence(before), after["LAST-MODIFIED"], sequence(after))
		}
	}
}

func TestANewDateIsToldOnlyToThoseWhoMaySeeIt(t *testing.T) {
	for _, c := range []struct {
		name, want string
		to         func(*calendar.Event)
	}{
		{"an evening", `:rain\n\nNew date: 2027-08-25 23:00\n\n`, func(*calendar.Event) {}},
		{"a whole day", `:rain\n\nNew date: 2027-08-25\n\n`, func(e *calendar.Event) {
			e.When = calendar.Days(e.When.Start.Day(), e.When.Start.Day(), e.When.Zone)
		}},
		{"an idea", `:rain\n\nFirst`, func(e *calendar.Event) { e.Status = calendar.Idea }},
		{"not placed yet", `:rain\n\nFirst`, func(e *calendar.Event) { e.When = calendar.When{} }},
	} {
		s := littleSeason()
		q := s.question(t, "partner-bunker")
		s.publish(t, q)
		change(s, &calendar.Event{ID: "e1"}, func(e *calendar.Event) { e.Status, e.MovedTo, e.Reason = calendar.Postponed, "e2", "rain" })
		change(s, &calendar.Event{ID: "e2"}, c.to)
		if got := show(s.publish(t, q), "e1")["DESCRIPTION"][0]; !strings.HasPrefix(got, c.want) {
			t.Errorf("%s: it says %s", c.name, got)
		}
	}
}

func TestACalendarTellsWhatItIsAbout(t *testing.T) {
	s := littleSeason()
	change(s, &calendar.Venue{ID: "elektrarna"}, func(v *calendar.Venue) { v.About = calendar.Texts{"en": "An old power station."} })
	change(s, &calendar.Activity{ID: "levi"}, func(a *calendar.Activity) { a.Text = calendar.Texts{"en": "For the young."} })
	for file, want := range map[string]string{
		"venue-stara-mestna-elektrarna": "An old power station.", "festival-mladi-levi-2027": "For the young.", "partner-bunker": "contemporary art production", "kind-show": "",
	} {
		if got := Answer(s.plan, s.question(t, file), s.circumstances(t)).Head.About; got != want {
			t.Errorf("%s is about %q, want %q", file, got, want)
		}
	}
}

func TestAProgrammeWithoutLanguagesSpeaksEnglish(t *testing.T) {
	s := littleSeason()
	change(s, &calendar.Programme{ID: s.plan.Programme.ID}, func(p *calendar.Programme) { p.Languages = nil })
	if e := show(s.publish(t, s.question(t, "partner-bunker")), "e1"); e["CATEGORIES"][0] != ":show" || !strings.HasPrefix(e["SUMMARY"][0], ":Cantata") {
		t.Errorf("it says %v", e)
	}
}

// The journal alone counts, also where nothing was published before: who never published catches up with who did.
func TestWeightyChangesCountWhereNothingWasPublished(t *testing.T) {
	for _, c := range []struct {
		name  string
		how   func(*stage)
		count int
	}{
		{"the venue's name", func(s *stage) {
			change(s, &calendar.Venue{ID: "elektrarna"}, func(v *calendar.Venue) { v.Name = "Elektrarna" })
		}, 1},
		{"the venue's street", func(s *stage) {
			change(s, &calendar.Venue{ID: "elektrarna"}, func(v *calendar.Venue) { v.Street = "Slomškova 20" })
		}, 1},
		{"the space's name", func(s *stage) {
			change(s, &calendar.Space{ID: "dvorana"}, func(x *calendar.Space) { x.Name = "Velika dvorana" })
		}, 1},
		{"the activity's title", func(s *stage) {
			change(s, &calendar.Activity{ID: "cantata"}, func(a *calendar.Activity) { a.Title = calendar.Texts{"en": "Cantata"} })
		}, 1},
		{"the date's status", func(s *stage) {
			change(s, &calendar.Event{ID: "e1"}, func(e *calendar.Event) { e.Status = calendar.Option })
		}, 1},
		{"the date's text", func(s *stage) {
			change(s, &calendar.Event{ID: "e1"}, func(e *calendar.Event) { e.Text = calendar.Texts{"en": "Bring a coat."} })
		}, 0},
		{"a note", func(s *stage) {
			change(s, &calendar.Event{ID: "e1"}, func(e *calendar.Event) { e.Notes = "x" })
		}, 0},
	} {
		s := littleSeason()
		c.how(s)
		e := show(bytesOf(t, Answer(s.plan, s.question(t, "partner-bunker"), s.circumstances(t))), "e1")
		if got := sequence(e); got != c.count {
			t.Errorf("%s: SEQUENCE is %d, want %d", c.name, got, c.count)
		}
	}
}
