package feed

import (
	"testing"

	"affiche/calendar"
)

// A festival has the dates of the runs in it, its own, and those of what is part of it as a whole.
func TestAFestivalHasWhatIsPartOfIt(t *testing.T) {
	s := littleSeason()
	when := at("2027-08-24T10:00", "2027-08-24T12:00", "Europe/Ljubljana")
	for _, r := range []calendar.Record{
		&calendar.Activity{ID: "other", Kind: calendar.Festival, Title: calendar.Texts{"en": "Another"}, PartOf: "levi"},
		&calendar.Activity{ID: "talks", Kind: calendar.Roundtable, Title: calendar.Texts{"en": "Talks"}, PartOf: "levi"},
		&calendar.Activity{ID: "talk", Kind: calendar.Roundtable, Title: calendar.Texts{"en": "Talk"}, PartOf: "talks"},
		&calendar.Activity{ID: "circle", Kind: calendar.Meeting, Title: calendar.Texts{"en": "Circle"}, PartOf: "circling"},
		&calendar.Activity{ID: "circling", Kind: calendar.Meeting, Title: calendar.Texts{"en": "Circling"}, PartOf: "circle"},
		&calendar.Activity{ID: "orphan", Kind: calendar.Meeting, Title: calendar.Texts{"en": "Orphan"}, PartOf: "gone"},
		&calendar.Run{ID: "elsewhere", Activity: "talk", Festival: "other"},
		&calendar.Event{ID: "opening", Activity: "levi", When: when, Status: calendar.Confirmed},
		&calendar.Event{ID: "t1", Activity: "talk", When: when, Status: calendar.Confirmed},
		&calendar.Event{ID: "t2", Activity: "talk", Run: "elsewhere", When: when, Status: calendar.Confirmed},
		&calendar.Event{ID: "c", Activity: "circle", When: when, Status: calendar.Confirmed},
		&calendar.Event{ID: "o", Activity: "orphan", When: when, Status: calendar.Confirmed},
		&calendar.Event{ID: "nothing", Activity: "gone", When: when, Status: calendar.Confirmed},
	} {
		s.put(r)
	}
	if got := shownIn(t, s, "festival-mladi-levi-2027"); got != "e1 e2 opening t1" {
		t.Errorf("the festival shows %q", got)
	}
	if got := shownIn(t, s, "festival-another-2027"); got != "t2" {
		t.Errorf("the other festival shows %q", got)
	}
}

func TestAPersonAppearsWithTheirOwnCompanyOnly(t *testing.T) {
	s := littleSeason()
	s.put(&calendar.Company{ID: "band", Name: "Band"})
	s.put(&calendar.CompanyMember{ID: "m2", Company: "band", Person: "ana"})
	s.put(&calendar.Appearance{ID: "app4", Activity: "show2", Company: "band"})
	if got := shownIn(t, s, "person-jan-novak-ml"); got != "e1 e2 gap mission overlap secret" {
		t.Errorf("Jan appears in %q", got)
	}
	if got := shownIn(t, s, "person-ana-kos"); got != "c1 c3 days e1 e2 gap mission oneday overlap secret" {
		t.Errorf("Ana appears in %q", got)
	}
}

func TestAPartnerThatIsGoneCarriesNothing(t *testing.T) {
	s := littleSeason()
	s.put(&calendar.CoProduction{ID: "co2", Activity: "show2"}) // with an organisation that is gone, too
	s.put(&calendar.Feed{ID: "asked", Name: "asked", Audience: calendar.ForPublic, Partner: "gone"})
	if got := shownIn(t, s, "feed-asked"); got != "" {
		t.Errorf("shows %q", got)
	}
}

// One copy may delete what a calendar is about while another defines the calendar: what still bears the name of what is
// gone is no answer.
func TestACalendarAboutWhatIsGoneIsEmpty(t *testing.T) {
	for part, asks := range map[string]calendar.Feed{
		"partner":                     {Partner: "bunker"},
		"venue":                       {Venue: "elektrarna"},
		"space":                       {Space: "dvorana"},
		"person":                      {Person: "ana"},
		"festival":                    {Festival: "levi"},
		"venue, for the crew":         {Venue: "elektrarna", Audience: calendar.ForCrew},
		"person, by their calls":      {Person: "ana", Audience: calendar.ForPerson},
		"venue, beside what is there": {Venue: "elektrarna", Partner: "citema"},
	} {
		t.Run(part, func(t *testing.T) {
			s := littleSeason()
			asks.ID, asks.Name = "asked", "asked"
			if asks.Audience == "" {
				asks.Audience = calendar.ForPublic
			}
			s.put(&asks)
			if len(stands(t, s, "feed-asked")) == 0 {
				t.Fatal("it was empty before")
			}
			for _, f := range calendar.Fields(calendar.TypeFeed) {
				if id, _ := f.Value(&asks).(string); f.Form == calendar.Reference && id != "" && id != "citema" {
					s.remove(calendar.Ref{Type: f.Of, ID: calendar.ID(id)})
				}
			}
			if got := stands(t, s, "feed-asked"); len(got) > 0 {
				t.Errorf("shows %q", got)
			}
		})
	}
}

// stands lists what a calendar shows and does not call off.
func stands(t *testing.T, s *stage, file string) (ids []string) {
	t.Helper()
	for _, e := range Answer(s.plan, s.question(t, file), s.circumstances(t)).Entries {
		if e.Standing != Off {
			ids = append(ids, e.UID)
		}
	}
	return ids
}

func TestAWordThatIsOffAsksForNothing(t *testing.T) {
	for _, c := range []struct {
		asked, there calendar.Set
		any          bool
	}{
		{nil, nil, true},
		{calendar.Set{"a": false}, nil, true},
		{calendar.Set{"a": true}, nil, false},
		{calendar.Set{"a": true, "b": true}, calendar.Set{"b": true}, true},
		{calendar.Set{"a": true, "b": false}, calendar.Set{"b": true}, false},
		{calendar.Set{"a": true}, calendar.Set{"a": false}, false},
	} {
		if anyOf(c.asked, c.there) != c.any {
			t.Errorf("%v of %v is %v", c.asked, c.there, !c.any)
		}
	}
}

func TestAnEarlyEndOfTheWalkIsKept(t *testing.T) {
	s := littleSeason()
	d := newDrafter(s.plan, s.question(t, "partner-bunker"), catalogue(t))
	n := 0
	for range d.events() {
		n++
		break
	}
	if n != 1 {
		t.Errorf("met %d dates", n)
	}
}

// The year in a festival's name is that of its first date, wherever that is known from.
func TestAFestivalIsNamedWithTheYearOfItsFirstDate(t *testing.T) {
	for _, c := range []struct {
		name, want string
		how        func(*stage)
	}{
		{"of a date in a run", "festival-mladi-levi-2027", func(*stage) {}},
		{"of a date of its own, the day before the year", "festival-mladi-levi-2026", func(s *stage) {
			s.put(&calendar.Event{ID: "opening", Activity: "levi", When: at("2026-12-31T20:00", "2026-12-31T22:00", "Europe/Ljubljana")})
		}},
		{"of a run", "festival-mladi-levi-2025", func(s *stage) {
			change(s, &calendar.Run{ID: "run"}, func(r *calendar.Run) { r.From = calendar.DayOf(2025, 5, 1) })
		}},
		{"of the programme", "festival-mladi-levi-2024", func(s *stage) {
			s.remove(calendar.Ref{Type: calendar.TypeRun, ID: "run"})
			change(s, &calendar.Programme{ID: s.plan.Programme.ID}, func(p *calendar.Programme) { p.From = calendar.DayOf(2024, 1, 1) })
		}},
		{"of nothing", "festival-mladi-levi", func(s *stage) {
			s.remove(calendar.Ref{Type: calendar.TypeRun, ID: "run"})
			change(s, &calendar.Programme{ID: s.plan.Programme.ID}, func(p *calendar.Programme) { p.From = 0 })
		}},
		{"of its own title", "festival-mladi-levi-2027", func(s *stage) {
			change(s, &calendar.Activity{ID: "levi"}, func(a *calendar.Activity) { a.Title = calendar.Texts{"sl": "Mladi levi 2027"} })
		}},
	} {
		s := littleSeason()
		c.how(s)
		if got := Ready(s.plan)[5]; got.File != c.want {
			t.Errorf("%s: %s, want %s", c.name, got.File, c.want)
		}
	}
}
