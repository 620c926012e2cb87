package scene_test

import (
	"slices"
	"testing"

	"affiche/app/scene"
	"affiche/app/scene/scenetest"
	"affiche/calendar"
)

func TestAFoldedGroupShowsItsDatesInItsHead(t *testing.T) {
	o := scene.Options{Language: "en", Languages: []string{"en"}, Ruler: even, Collapsed: map[calendar.ID]bool{"bunker": true}}
	l, f := scene.New(scenetest.Season(), o), &scene.Frame{}
	l.Frame(f, scene.ViewOf(span("2027-07-01", "2027-09-30"), 1200), 1200, 900, 0)
	for _, r := range l.Rows() {
		if r.Group == "bunker" && !r.Head {
			t.Errorf("%s is not folded away", r.Name)
		}
	}
	row, _, ok := l.Find(calendar.Ref{Type: calendar.TypeEvent, ID: "posters-1"})
	if !ok || !row.Head || row.Group != "bunker" {
		t.Errorf("the posters stand in %q", row.Name)
	}
	b, ok := f.Find(calendar.Ref{Type: calendar.TypeEvent, ID: "posters-1"})
	if h := f.Hit(b.X+5, b.Y+b.H/2); !ok || h.Part != scene.OnBlock || h.Ref.ID == "" {
		t.Errorf("a date in the head cannot be hit: %+v", h)
	}
	if h := f.Hit(20, b.Y+5); h.Part != scene.OnTriangle || h.Row.Group != "bunker" {
		t.Errorf("its head is %+v", h)
	}
}

func TestALongDateBehindShortOnesIsSeenInAHead(t *testing.T) {
	o := scene.Options{Language: "en", Ruler: even, Collapsed: map[calendar.ID]bool{"ami": true}}
	l, f := scene.New(scenetest.Season(), o), &scene.Frame{}
	l.Frame(f, scene.ViewOf(span("2027-08-10", "2027-08-20"), 1200), 1200, 900, 0)
	if _, ok := f.Find(calendar.Ref{Type: calendar.TypeEvent, ID: "cado7-1"}); !ok {
		t.Error("the cohort, which began before and ends after everything else, is not seen")
	}
}

func TestTheFilterLeavesRowsAndTakesDates(t *testing.T) {
	only := func(e *calendar.Event, a *calendar.Activity) bool { return a.Kind == calendar.Residency }
	o := scene.Options{Language: "en", Ruler: even, Shows: only}
	l := scene.New(scenetest.Season(), o)
	if _, _, ok := l.Find(calendar.Ref{Type: calendar.TypeEvent, ID: "posters-1"}); ok {
		t.Error("an exhibition is shown among residencies")
	}
	if _, _, ok := l.Find(calendar.Ref{Type: calendar.TypeEvent, ID: "glass-1"}); !ok {
		t.Error("a residency is not shown")
	}
	all := len(l.Rows())
	o.UsedOnly = true
	o.Within = span("2027-07-01", "2027-07-31")
	if july := len(scene.New(scenetest.Season(), o).Rows()); july != 6 {
		t.Errorf("%d rows in July", july)
	}
	o.Within = span("2027-09-01", "2027-09-30")
	if september := scene.New(scenetest.Season(), o).Rows(); len(september) != 2 || september[1].Place.Space != "friche" {
		t.Errorf("%d rows in September", len(september))
	}
	o.Within = calendar.Span{}
	if used := len(scene.New(scenetest.Season(), o).Rows()); all != 18 || used != 6 {
		t.Errorf("%d rows, %d of them used", all, used)
	}
}

func TestWhatHasNoPlaceStandsInARowOfItsPartner(t *testing.T) {
	p := scenetest.Season()
	p.Put(&calendar.Event{
		ID: "open", Activity: "walk", Status: calendar.Idea,
		When: calendar.Days(scenetest.Day("2027-07-20"), scenetest.Day("2027-07-21"), "Europe/Ljubljana"),
	})
	p.Put(&calendar.Event{
		ID: "lost", Activity: "gone", Place: calendar.Place{Venue: "gone", Space: "gone"},
		When: calendar.Days(scenetest.Day("2027-07-20"), scenetest.Day("2027-07-21"), "Europe/Ljubljana"),
	})
	l := lay(p)
	row, _, _ := l.Find(calendar.Ref{Type: calendar.TypeEvent, ID: "open"})
	if row.Group != "bunker" || row.Name != "Place still open" {
		t.Errorf("it stands in %q of %q", row.Name, row.Group)
	}
	if row, _, ok := l.Find(calendar.Ref{Type: calendar.TypeEvent, ID: "lost"}); !ok || row.Group != scene.Elsewhere {
		t.Errorf("what is of nobody and nowhere stands in %+v", row)
	}
}

func TestAVenueOfNoPartnerIsAGroup(t *testing.T) {
	p := scenetest.Season()
	p.Put(&calendar.Venue{ID: "camp", Name: "A camp"})
	p.Put(&calendar.Space{ID: "stage", Venue: "camp", Name: "Stage A"})
	rows := lay(p).Rows()
	at := slices.IndexFunc(rows, func(r scene.Row) bool { return r.Group == "camp" })
	if at < 0 || rows[at].Name != "A camp" || rows[at+1].Name != "Stage A" || len(rows) != at+2 {
		t.Errorf("the rows are %+v", rows)
	}
}

func TestADateInAHouseOfOneRoomIsInThatRoom(t *testing.T) {
	p := scenetest.Season()
	p.Put(&calendar.Event{
		ID: "somewhere", Activity: "walk", Place: calendar.Place{Venue: "venue-Old town"},
		When: calendar.Days(scenetest.Day("2027-07-20"), scenetest.Day("2027-07-21"), "Europe/Ljubljana"),
	})
	p.Put(&calendar.Event{
		ID: "anywhere", Activity: "walk", Place: calendar.Place{Venue: "venue-Elektrarna"},
		When: calendar.Days(scenetest.Day("2027-07-20"), scenetest.Day("2027-07-21"), "Europe/Ljubljana"),
	})
	l := lay(p)
	if row, _, _ := l.Find(calendar.Ref{Type: calendar.TypeEvent, ID: "somewhere"}); row.Place.Space != "kotor" {
		t.Errorf("it stands in %+v", row.Place)
	}
	if row, _, _ := l.Find(calendar.Ref{Type: calendar.TypeEvent, ID: "anywhere"}); row.Place.Space != "" || row.Name != "Elektrarna" {
		t.Errorf("in a house of two rooms it stands in %q", row.Name)
	}
}

func TestAHoldWithoutADateIsABar(t *testing.T) {
	p := scenetest.Season()
	p.Put(&calendar.Hold{
		ID: "second", Subject: calendar.Subject{Space: "foyer"}, Rank: 2, State: calendar.Held,
		When: calendar.Days(scenetest.Day("2027-07-05"), scenetest.Day("2027-07-20"), "Europe/Ljubljana"), Until: scenetest.Day("2027-01-15").At(8 * 60),
	})
	_, f := show(p, "2027-07-01", "2027-09-30")
	b, ok := f.Find(calendar.Ref{Type: calendar.TypeHold, ID: "second"})
	if !ok || b.Status != calendar.Option || b.Title.Words != "Hold" || b.Note.String() != "option 2 · until 15 Jan" {
		t.Errorf("the hold is %+v", b)
	}
}

func TestAHoldCountsTheDaysThatItHasLeft(t *testing.T) {
	when := calendar.Days(scenetest.Day("2027-07-05"), scenetest.Day("2027-07-20"), "Europe/Ljubljana")
	held := calendar.Hold{ID: "first", Subject: calendar.Subject{Space: "foyer"}, Rank: 1, State: calendar.Held, When: when, Until: scenetest.Day("2027-01-15").At(8 * 60)}
	asked := held
	asked.State, asked.Asked = calendar.Challenged, calendar.Challenge{By: "second", AnswerBy: scenetest.Day("2027-01-12").At(8 * 60)}
	for _, c := range []struct {
		hold calendar.Hold
		now  string
		want string
	}{
		{held, "2027-01-07", "option 1 · 8 days left · until 15 Jan"},
		{held, "2027-01-14", "option 1 · 1 day left · until 15 Jan"},
		{held, "2027-01-15", "option 1 · last day · until 15 Jan"},
		{held, "2027-01-16", "option 1 · ran out · until 15 Jan"},
		{asked, "2027-01-10", "option 1 · asked, 2 days to answer · until 12 Jan"},
		{asked, "2027-01-12", "option 1 · asked, to be answered today · until 12 Jan"},
		{asked, "2027-01-13", "option 1 · asked, not answered · until 12 Jan"},
	} {
		p := scenetest.Season()
		p.Put(&c.hold)
		p.Put(&calendar.Hold{ID: "second", Subject: c.hold.Subject, Rank: 2, State: calendar.Held, When: when, Event: "no bar of its own"})
		f := &scene.Frame{}
		scene.New(p, scene.Options{Language: "en", Ruler: even, Now: span(c.now, c.now).Start + 4*3600}).Frame(f, scene.ViewOf(span("2027-07-01", "2027-07-31"), 1200), 1200, 900, 0)
		if b, ok := f.Find(calendar.Ref{Type: calendar.TypeHold, ID: "first"}); !ok || b.Note.String() != c.want {
			t.Errorf("on %s it says %q, want %q", c.now, b.Note.String(), c.want)
		}
	}
}

func TestAHouseThatItsSpaceNamesIsSaidOnce(t *testing.T) {
	for _, c := range []struct{ house, space, want string }{
		{"CADO", "CADO incubator", "CADO incubator"},
		{"Botteghe", "Botteghe", "Botteghe"},
		{"Friche", "friche", "friche"},
		{"Rog", "Rogue hall", "Rog · Rogue hall"},
		{"Elektrarna", "Foyer", "Elektrarna · Foyer"},
		{"Škuc", "Škuc gallery", "Škuc gallery"},
	} {
		p := scenetest.Season()
		p.Put(&calendar.Venue{ID: "house", Name: c.house, Partner: "bunker", Position: 99})
		p.Put(&calendar.Space{ID: "space", Venue: "house", Name: c.space})
		rows := lay(p).Rows()
		at := slices.IndexFunc(rows, func(r scene.Row) bool { return r.Place.Space == "space" })
		if at < 0 || rows[at].Name != c.want {
			t.Errorf("%s in %s is called %q, want %q", c.space, c.house, rows[at].Name, c.want)
		}
	}
}
