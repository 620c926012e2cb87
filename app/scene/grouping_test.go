package scene_test

import (
	"slices"
	"testing"

	"affiche/app/scene"
	"affiche/app/scene/scenetest"
	"affiche/calendar"
)

// staffed is the season with some people in it.
func staffed() *calendar.Plan {
	p := scenetest.Season()
	for _, r := range []calendar.Record{
		&calendar.Person{ID: "ana", Given: "Ana", Family: "Kos", Department: "light"},
		&calendar.Person{ID: "jan", Given: "Jan", Family: "Bizjak", Department: "video"},
		&calendar.Person{ID: "luka", Given: "Luka", Family: "Zupan", Department: "light"},
		&calendar.Person{ID: "eva", Given: "Eva", Family: "Lah"},
		&calendar.Person{ID: "guest", Given: "A", Family: "Guest", Source: "elsewhere"},
		&calendar.Company{ID: "brass", Name: "Brass band"},
		&calendar.CompanyMember{ID: "m", Company: "brass", Person: "jan"},
		&calendar.Appearance{ID: "a1", Activity: "cantata", Company: "brass"},
		&calendar.Appearance{ID: "a2", Activity: "cantata", Event: "cantata-2", Person: "eva"},
		&calendar.Call{ID: "c1", Phase: "get-in", Position: "light", Person: "ana", State: calendar.Accepted},
		&calendar.Call{ID: "c2", Event: "walk-1", Position: "guide", Person: "ana", State: calendar.Asked},
		&calendar.Call{ID: "c3", Event: "walk-1", Position: "sound", State: calendar.ToAsk},
		&calendar.Call{ID: "c4", Event: "kiln-1", Position: "help", Person: "luka", State: calendar.Declined},
		&calendar.Hold{
			ID: "luka-held", Subject: calendar.Subject{Person: "luka"}, Rank: 1, State: calendar.Held,
			When: calendar.Days(scenetest.Day("2027-08-05"), scenetest.Day("2027-08-09"), "Europe/Ljubljana"),
		},
	} {
		p.Put(r)
	}
	return p
}

func grouping(g scene.Grouping) scene.Options {
	return scene.Options{Language: "en", Languages: []string{"en"}, Ruler: even, Grouping: g}
}

func TestEachGroupingReadsLikeThis(t *testing.T) {
	for _, g := range []scene.Grouping{scene.Kinds, scene.People, scene.Statuses} {
		t.Run(string(g), func(t *testing.T) {
			o := grouping(g)
			o.Collapsed = map[calendar.ID]bool{"kind/show": true, "department/light": true, "status/option": true}
			l, f := scene.New(staffed(), o), &scene.Frame{}
			l.Frame(f, scene.ViewOf(span("2027-07-01", "2027-09-30"), 1200), 1200, 4000, 0)
			golden(t, "by-"+string(g)+".txt", told(f))
		})
	}
}

// rowsWith lists the rows in which a date stands.
func rowsWith(l *scene.Layout, date calendar.ID) (names []string) {
	f := &scene.Frame{}
	l.Frame(f, scene.ViewOf(span("2027-01-01", "2027-12-31"), 9000), 9000, 1e6, 0)
	for i := range f.Strips {
		for _, b := range f.On(i) {
			if slices.ContainsFunc(b.Dates(), func(r calendar.Ref) bool { return r.ID == date }) {
				names = append(names, f.Strips[i].Row.Name)
			}
		}
	}
	return names
}

func TestADateStandsWithEverybodyWhoIsInIt(t *testing.T) {
	l := scene.New(staffed(), grouping(scene.People))
	for date, want := range map[calendar.ID][]string{
		"cantata-1": {"Ana Kos", "Jan Bizjak", "Brass band"}, // called for its get-in; of the company; the company
		"cantata-2": {"Ana Kos", "Jan Bizjak", "Eva Lah", "Brass band"},
		"walk-1":    {"Positions not filled", "Ana Kos"},
		"kiln-1":    {"Nobody in it yet"}, // who was called declined
		"luka-held": {"Luka Zupan"},
	} {
		if got := rowsWith(l, date); !slices.Equal(got, want) {
			t.Errorf("%s stands with %q, want %q", date, got, want)
		}
	}
	if slices.ContainsFunc(l.Rows(), func(r scene.Row) bool { return r.ID == "guest" }) {
		t.Error("a stranger without a date has a row")
	}
}

func TestRowsSayWhatTheirDatesHaveInCommon(t *testing.T) {
	for _, g := range scene.Groupings() {
		for _, r := range scene.New(staffed(), grouping(g)).Rows() {
			var want scene.Share
			switch {
			case g == scene.Kinds && r.Group != scene.Elsewhere:
				want.Kind = calendar.ActivityKind(r.Group[len("kind/"):])
			case g == scene.Statuses:
				want.Status = calendar.Status(r.Group[len("status/"):])
			case g == scene.People && !r.Head && r.Name != "Nobody in it yet":
				want.Person = r.ID
			}
			if r.Share != want {
				t.Errorf("by %s, %s has %+v in common, want %+v", g, r.Name, r.Share, want)
			}
		}
	}
}

func TestEveryStatusHasItsHeadThoughNothingHasIt(t *testing.T) {
	heads := 0
	for _, r := range scene.New(scenetest.Season(), grouping(scene.Statuses)).Rows() {
		if r.Head {
			heads++
		}
	}
	if heads != len(calendar.Statuses()) {
		t.Errorf("%d heads: what has no head cannot be dropped on", heads)
	}
}

func TestOnlyTheRowsThatAreAskedForAreShown(t *testing.T) {
	o := grouping(scene.Places)
	o.Only = map[calendar.ID]bool{"citema": true, "foyer": true}
	var names []string
	for _, r := range scene.New(scenetest.Season(), o).Rows() {
		names = append(names, r.Name)
	}
	if want := []string{"CITEMA · Chiusi", "Borgo Dolciano", "Resource centre", "Bunker · Ljubljana", "Elektrarna · Foyer"}; !slices.Equal(names, want) {
		t.Errorf("the rows are %q", names)
	}
	if _, _, ok := scene.New(scenetest.Season(), o).Find(calendar.Ref{Type: calendar.TypeEvent, ID: "walk-1"}); ok {
		t.Error("a date of a hidden row is there")
	}
}

func TestGroupsAreListedWithAllTheirRows(t *testing.T) {
	o := grouping(scene.Places)
	o.Only, o.Collapsed = map[calendar.ID]bool{}, map[calendar.ID]bool{"bunker": true}
	groups := scene.GroupsOf(scenetest.Season(), o)
	at := slices.IndexFunc(groups, func(g scene.Group) bool { return g.ID == "bunker" })
	if at < 0 || len(groups[at].Rows) != 3 || groups[at].Rows[0] != (scene.GroupRow{ID: "hall", Name: "Elektrarna · Main hall"}) {
		t.Errorf("the groups are %+v", groups)
	}
}

func TestAFoldedCrowdIsAFewLanes(t *testing.T) {
	o := grouping(scene.Kinds)
	o.Collapsed = map[calendar.ID]bool{"kind/show": true}
	l, f := scene.New(scenetest.Crowd(6, 20_000), o), &scene.Frame{}
	l.Frame(f, scene.ViewOf(span("2027-05-01", "2027-05-31"), width), width, 1e6, 0)
	at := slices.IndexFunc(f.Strips, func(s scene.Strip) bool { return s.Row.ID == "kind/show" })
	heights, dates := map[float64]bool{}, 0
	for _, b := range f.On(at) {
		heights[b.Y] = true
		dates += b.Count
		if b.Y < f.Strips[at].Y || b.Bottom() > f.Strips[at].Bottom() {
			t.Errorf("%v is outside of its head", b.Box)
		}
	}
	if len(heights) != 3 || dates < 15 {
		t.Errorf("%d dates in %d lanes", dates, len(heights))
	}
}
