package scene_test

import (
	"cmp"
	"fmt"
	"maps"
	"math"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"affiche/app/scene"
	"affiche/app/scene/scenetest"
	"affiche/calendar"
)

// stage is a hall and a foyer in Ljubljana and a room in Casablanca, with what a day of a festival is made of.
func stage() *calendar.Plan {
	p := calendar.NewPlan()
	p.Put(&calendar.Programme{ID: "programme", Zone: "Europe/Ljubljana", DayTurn: calendar.DefaultDayTurn})
	p.Put(&calendar.Partner{ID: "bunker", Name: "Bunker", Position: 1})
	p.Put(&calendar.Venue{ID: "elektrarna", Name: "Elektrarna", Partner: "bunker", Zone: "Europe/Ljubljana", Curfew: 24 * 60, Position: 1})
	p.Put(&calendar.Space{ID: "hall", Venue: "elektrarna", Name: "Main hall", Position: 1})
	p.Put(&calendar.Space{ID: "foyer", Venue: "elektrarna", Name: "Foyer", Position: 2})
	p.Put(&calendar.Venue{ID: "riad", Name: "Riad", Partner: "bunker", Zone: "Africa/Casablanca", Position: 2})
	p.Put(&calendar.Space{ID: "court", Venue: "riad", Name: "Court", Position: 1})
	return p
}

func stand(p *calendar.Plan, id, space, zone, from, until string) {
	when := func(s string) calendar.Wall { w, _ := calendar.ParseWall(s); return w }
	activity := calendar.ID("of-" + id)
	p.Put(&calendar.Activity{ID: activity, Kind: calendar.Show, Title: calendar.Texts{"en": "Show " + id}, Lead: "bunker"})
	p.Put(&calendar.Event{
		ID: calendar.ID(id), Activity: activity, Status: calendar.Confirmed, Place: calendar.Place{Space: calendar.ID(space)},
		When: calendar.When{Start: when(from), End: when(until), Zone: zone},
	})
}

func last(p *calendar.Plan, id, space, first, until string) {
	stand(p, id, space, "Europe/Ljubljana", first, until)
	e := *p.Events.At(calendar.ID(id))
	e.When = calendar.Days(scenetest.Day(first), scenetest.Day(until), "Europe/Ljubljana")
	p.Put(&e)
}

func zoneOf(p *calendar.Plan) func(calendar.Place) string {
	return func(at calendar.Place) string {
		if v := p.Venues.At(at.Venue); v != nil {
			return v.Zone
		}
		return p.Programme.Zone
	}
}

func grid(p *calendar.Plan, v scene.GridView) *scene.Grid {
	l := scene.New(p, scene.Options{Language: "en", Languages: []string{"en"}, Ruler: even, ZoneAt: zoneOf(p)})
	g := &scene.Grid{}
	l.Grid(g, v, 1000, 800, 0)
	return g
}

func hours(g *scene.Grid, clock int) string {
	said := []string{}
	for _, h := range g.Clocks[clock].Hours {
		said = append(said, h.Words)
	}
	return strings.Join(said, " ")
}

func TestADayOfTheClockChangeHasItsHours(t *testing.T) {
	// The festival day of 27 March 2027 ends at 05:00 on the 28th, an hour of which there was not; that of 30 October has an
	// hour twice.
	for _, c := range []struct {
		day   string
		hours int
		night string
	}{
		{"2027-03-26", 24, "23:00 00:00 01:00 02:00 03:00 04:00"},
		{"2027-03-27", 23, "23:00 00:00 01:00 03:00 04:00"},
		{"2027-10-30", 25, "23:00 00:00 01:00 02:00 CEST 02:00 CET 03:00 04:00"},
	} {
		t.Run(c.day, func(t *testing.T) {
			p := stage()
			stand(p, "late", "hall", "Europe/Ljubljana", c.day+"T23:00", c.day+"T23:45")
			g := grid(p, scene.GridView{First: scenetest.Day(c.day), Days: 1, PerHour: 28})
			if d := g.Days[0]; d.End-d.Start != calendar.Instant(c.hours*3600) {
				t.Errorf("the day has %d seconds", d.End-d.Start)
			}
			if g.Tall != float64(c.hours)*28 {
				t.Errorf("the day is %g high", g.Tall)
			}
			if got := hours(g, 0); !strings.HasPrefix(got, "05:00 06:00") || !strings.HasSuffix(got, c.night) {
				t.Errorf("its hours are %s", got)
			}
		})
	}
}

// Of the clocks of Casablanca none is shown twice in that night, and at two hours a label there is no room for the second.
func TestWhatIsShownTwiceIsToldApartOnEachClock(t *testing.T) {
	p := stage()
	stand(p, "late", "hall", "Europe/Ljubljana", "2027-10-30T23:00", "2027-10-30T23:45")
	stand(p, "court", "court", "Africa/Casablanca", "2027-10-30T20:00", "2027-10-30T21:00")
	second := func(p *calendar.Plan) {
		e := *p.Events.At("late")
		e.When.Start, e.When.End = scenetest.Day("2027-10-31").At(150), scenetest.Day("2027-10-31").At(165)
		e.When.Fold = calendar.StartIsSecond | calendar.EndIsSecond
		p.Put(&e)
	}
	second(p)
	v := scene.GridView{First: scenetest.Day("2027-10-30"), Days: 1, PerHour: 28}
	g := grid(p, v)
	if got := hours(g, 0); !strings.HasSuffix(got, "01:00 02:00 CEST 02:00 CET 03:00 04:00") {
		t.Errorf("at home it is %s", got)
	}
	if got := hours(g, 1); strings.Contains(got, "+") || strings.Contains(got, "CE") {
		t.Errorf("in Casablanca it is %s", got)
	}
	v.PerHour, v.Top = 120, 19*120
	g = grid(p, v)
	if got := hours(g, 0); !strings.Contains(got, "02:00 CEST 02:15 CEST 02:30 CEST 02:45 CEST 02:00 CET 02:15 CET") {
		t.Errorf("at quarters it is %s", got)
	}
	if b := block(t, g, "late"); !strings.HasPrefix(b.Title.Words+" "+b.Note.Words, "Show late 02:30 CET – 02:45 CET") {
		t.Errorf("the date says %q, %q", b.Title, b.Note)
	}
	v.PerHour, v.Top = 16, 0
	if got := hours(grid(p, v), 0); !strings.HasSuffix(got, "22:00 00:00 02:00 CEST 04:00") {
		t.Errorf("at two hours it is %s", got)
	}
}

// The Sunday after is the second of two days: its first hours are those of the first, but for the one that comes twice.
func TestWhatIsShownTwiceIsToldApartOnASecondDay(t *testing.T) {
	p := stage()
	stand(p, "a", "hall", "Europe/Ljubljana", "2027-10-29T20:00", "2027-10-29T21:00")
	stand(p, "b", "hall", "Europe/Ljubljana", "2027-10-30T20:00", "2027-10-30T21:00")
	g := grid(p, scene.GridView{First: scenetest.Day("2027-10-29"), Days: 2, PerHour: 28})
	said := []string{}
	for _, h := range g.Hours {
		if !h.Label.Empty() {
			said = append(said, h.Label.Words)
		}
	}
	if got := strings.Join(said, " "); got != "02:00 CEST 02:00 CET 03:00 04:00" {
		t.Errorf("its own hours are %s", got)
	}
}

func TestTwoClocksStandBesideEachOtherWhereZonesDiffer(t *testing.T) {
	p := stage()
	stand(p, "a", "hall", "Europe/Ljubljana", "2027-08-25T20:00", "2027-08-25T21:00")
	if g := grid(p, scene.GridView{First: scenetest.Day("2027-08-25"), Days: 1, PerHour: 40}); len(g.Clocks) != 1 || !g.Clocks[0].City.Empty() {
		t.Errorf("one zone has %d clocks", len(g.Clocks))
	}
	stand(p, "b", "court", "Africa/Casablanca", "2027-08-25T20:00", "2027-08-25T21:00")
	g := grid(p, scene.GridView{First: scenetest.Day("2027-08-25"), Days: 1, PerHour: 40})
	if len(g.Clocks) != 2 || g.Clocks[0].City.Words != "Ljubljana" || g.Clocks[1].City.Words != "Casablanca" {
		t.Fatalf("clocks: %+v", g.Clocks)
	}
	if !strings.HasPrefix(hours(g, 0), "05:00 06:00") || !strings.HasPrefix(hours(g, 1), "04:00 05:00") {
		t.Errorf("they show %s and %s", hours(g, 0), hours(g, 1))
	}
	home, away := block(t, g, "a"), block(t, g, "b")
	if away.Y-home.Y != 40 {
		t.Errorf("20:00 in Casablanca stands %g below 20:00 in Ljubljana, an hour is 40", away.Y-home.Y)
	}
}

func TestAClockThatIsNotThatOfHomeIsNamedAlone(t *testing.T) {
	p := stage()
	stand(p, "b", "court", "Africa/Casablanca", "2027-08-25T20:00", "2027-08-25T21:00")
	g := grid(p, scene.GridView{First: scenetest.Day("2027-08-25"), Days: 1, PerHour: 40})
	if len(g.Clocks) != 1 || g.Clocks[0].City.Words != "Casablanca" || g.Body.X != scene.CityWidth {
		t.Errorf("clocks: %+v", g.Clocks)
	}
}

func block(t *testing.T, g *scene.Grid, id string) scene.Block {
	t.Helper()
	b, ok := g.Find(calendar.Ref{Type: calendar.TypeEvent, ID: calendar.ID(id)})
	if !ok {
		t.Fatalf("%s is not in sight", id)
	}
	return b
}

func TestANightBelongsToTheEveningItBeganIn(t *testing.T) {
	p := stage()
	stand(p, "night", "hall", "Europe/Ljubljana", "2027-08-25T23:00", "2027-08-26T01:30")
	stand(p, "dawn", "hall", "Europe/Ljubljana", "2027-08-26T05:00", "2027-08-26T06:00")
	g := grid(p, scene.GridView{First: scenetest.Day("2027-08-25"), Days: 1, PerHour: 28})
	if b := block(t, g, "night"); math.Abs(b.H-2.5*28) > 1.5 {
		t.Errorf("the night is %g high", b.H)
	}
	if _, ok := g.Find(calendar.Ref{Type: calendar.TypeEvent, ID: "dawn"}); ok {
		t.Error("five in the morning belongs to the evening before")
	}
	if len(g.Curfews) != 1 || g.Curfews[0].H != 5*28 {
		t.Errorf("it is quiet at %v", g.Curfews)
	}
}

func TestOnlySpacesInUseHaveAColumnAndThoseWithSomethingAtItsHourComeFirst(t *testing.T) {
	p := stage()
	last(p, "weaving", "foyer", "2027-08-20", "2027-08-30")
	v := scene.GridView{First: scenetest.Day("2027-08-25"), Days: 1, PerHour: 28}
	if got := columns(grid(p, v)); got != "Foyer" {
		t.Errorf("a day without hours shows %s", got)
	}
	stand(p, "a", "hall", "Europe/Ljubljana", "2027-08-25T20:00", "2027-08-25T21:00")
	if got := columns(grid(p, v)); got != "Main hall, Foyer" {
		t.Errorf("a day with a show in the hall shows %s", got)
	}
	v.Days = 2
	if got := columns(grid(p, v)); got != "Main hall, Main hall" {
		t.Errorf("two days say again what lasts over both: %s", got)
	}
	v.Days = 1
	v.Every = true
	if got := columns(grid(p, v)); got != "Main hall, Foyer, Court" {
		t.Errorf("every space is %s", got)
	}
	v.Days = 2
	if got := columns(grid(p, v)); got != "Main hall, Foyer, Court, Main hall, Foyer, Court" {
		t.Errorf("on two days they are %s", got)
	}
}

func columns(g *scene.Grid) string {
	names := []string{}
	for _, c := range g.Columns {
		names = append(names, c.Name.Words)
	}
	return strings.Join(names, ", ")
}

func TestTheColumnOfWhatLastsIsOfferedOnOneOfSeveralDays(t *testing.T) {
	p := stage()
	last(p, "weaving", "foyer", "2027-08-20", "2027-08-30")
	for i := range 2 {
		day := scenetest.Day("2027-08-25") + calendar.Day(i)
		stand(p, fmt.Sprint("show-", i), "hall", "Europe/Ljubljana", day.At(1200).String(), day.At(1260).String())
	}
	l := scene.New(p, scene.Options{Language: "en", Languages: []string{"en"}, Ruler: even, ZoneAt: zoneOf(p)})
	g, v := &scene.Grid{}, scene.GridView{First: scenetest.Day("2027-08-25"), Days: 2, PerHour: 28}
	lay := func() string { l.Grid(g, v, 1000, 800, 0); return columns(g) }
	weaving := calendar.Ref{Type: calendar.TypeEvent, ID: "weaving"}
	if got := lay(); got != "Main hall, Main hall" {
		t.Fatalf("the columns are %s", got)
	}
	if !g.OfferOf(1, weaving) || lay() != "Main hall, Main hall, Foyer" {
		t.Errorf("with that of a residency they are %s", columns(g))
	}
	if _, ok := g.Column(weaving, 1); !ok || g.OfferOf(1, weaving) {
		t.Error("it has no column, or is offered it again")
	}
	if g.OfferOf(1, calendar.Ref{Type: calendar.TypeEvent, ID: "gone"}) {
		t.Error("what is not there is offered a column")
	}
	if !g.OfferOf(1, calendar.Ref{Type: calendar.TypeSpace, ID: "court"}) {
		t.Error("a space is offered none")
	}
}

func TestAnExhibitionStandsInTheGridFromOpeningToClosing(t *testing.T) {
	p := stage()
	last(p, "posters", "foyer", "2027-08-20", "2027-08-30")
	p.Put(&calendar.OpeningHours{ID: "hours", Activity: "of-posters", Opens: 600, Closes: 780})
	g := grid(p, scene.GridView{First: scenetest.Day("2027-08-25"), Days: 1, PerHour: 40})
	b := block(t, g, "posters")
	if b.Note.Words != "open 10:00 – 13:00" || math.Abs(b.H-3*40) > 1.5 {
		t.Errorf("it says %q and is %g high", b.Note.Words, b.H)
	}
	if len(g.Lasting) != 1 {
		t.Errorf("%d last above the hours", len(g.Lasting))
	}
}

// crowded is a plan of dates at any hours of two days, and a place in the grid of these days.
func crowded(t *rapid.T) (*calendar.Plan, scene.GridView) {
	p := stage()
	spaces := map[string]string{"hall": "Europe/Ljubljana", "foyer": "Europe/Ljubljana", "court": "Africa/Casablanca"}
	first := scenetest.Day(rapid.SampledFrom([]string{"2027-03-27", "2027-08-25", "2027-10-30"}).Draw(t, "day"))
	for i := range rapid.IntRange(0, 14).Draw(t, "dates") {
		space := rapid.SampledFrom([]string{"hall", "foyer", "court"}).Draw(t, "space")
		start := first.At(rapid.IntRange(0, 2*24*60).Draw(t, "minute"))
		end := start + calendar.Wall(60*rapid.IntRange(1, 600).Draw(t, "minutes"))
		stand(p, fmt.Sprint("date-", i), space, spaces[space], start.String(), end.String())
	}
	v := scene.GridView{First: first, Days: rapid.IntRange(1, 3).Draw(t, "days"), PerHour: rapid.Float64Range(scene.LeastHour, scene.MostHour).Draw(t, "hour")}
	v.Top, v.Left = rapid.Float64Range(0, 2000).Draw(t, "top"), rapid.Float64Range(0, 300).Draw(t, "left")
	return p, v
}

func TestDatesOfAColumnNeverLieOverEachOther(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p, v := crowded(t)
		g := grid(p, v)
		for i, a := range g.Blocks {
			if a.W <= 0 || a.H <= 0 {
				t.Fatalf("%v has no size: %v", a.Ref, a.Box)
			}
			for _, b := range g.Blocks[:i] {
				apart := a.Bottom() <= b.Y+0.001 || b.Bottom() <= a.Y+0.001 || a.Right() <= b.X+0.001 || b.Right() <= a.X+0.001
				// Dates shorter than can be seen are drawn a little longer than they are.
				if !apart && a.H > 5 && b.H > 5 {
					t.Fatalf("%v at %v lies over %v at %v", a.Ref, a.Box, b.Ref, b.Box)
				}
			}
		}
	})
}

func TestAMomentOfAGridComesBackFromItsPlace(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p, v := crowded(t)
		stand(p, "sure", "hall", "Europe/Ljubljana", v.First.String()+"T12:00", v.First.String()+"T13:00")
		g := grid(p, v.Within(grid(p, v)))
		for _, b := range g.Blocks {
			e := p.Events.At(b.Ref.ID)
			span, _ := e.When.Span()
			x, y := b.X+b.W/2, b.Y+0.001
			if y < g.Body.Y || y >= g.Height || x < g.Body.X || x >= g.Width {
				continue
			}
			h := g.Hit(x, y)
			if h.Part != scene.OnBlock || h.Ref != b.Ref {
				t.Fatalf("under the upper edge of %v lies %+v", b.Ref, h)
			}
			if off := h.At - max(span.Start, g.Days[h.Column.Day].Start); off < -1 || off > 1 {
				t.Fatalf("%v begins at %d, where %d is", b.Ref, span.Start, h.At)
			}
		}
	})
}

func TestZoomOfAGridKeepsTheMomentUnderThePointer(t *testing.T) {
	p := stage()
	stand(p, "a", "hall", "Europe/Ljubljana", "2027-08-25T20:00", "2027-08-25T21:00")
	g := grid(p, scene.GridView{First: scenetest.Day("2027-08-25"), Days: 1, PerHour: 40, Top: 200})
	before := g.At(400, 0)
	v := g.View.Zoom(2.5, 400, g)
	if after := grid(p, v).At(400, 0); after != before || v.PerHour != 100 {
		t.Errorf("the pointer was at %d and is at %d; an hour is %g", before, after, v.PerHour)
	}
}

func TestAnyPointOfAnyGridIsSomething(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p, v := crowded(t)
		g := grid(p, v)
		h := g.Hit(rapid.Float64Range(-50, 1050).Draw(t, "x"), rapid.Float64Range(-50, 850).Draw(t, "y"))
		if h.Part == scene.OnRow && h.Column == nil {
			t.Fatal("a place without a column")
		}
		for _, n := range g.Now {
			t.Fatalf("it is not 1970: %v", n)
		}
	})
}

func TestTheGridShowsWhatTimeItIs(t *testing.T) {
	p := stage()
	stand(p, "a", "hall", "Europe/Ljubljana", "2027-08-25T20:00", "2027-08-25T21:00")
	l, g := scene.New(p, scene.Options{Language: "en", Languages: []string{"en"}, Ruler: even}), &scene.Grid{}
	now := calendar.InstantOf(time.Date(2027, 8, 25, 10, 0, 0, 0, time.UTC)) // noon in Ljubljana
	l.Grid(g, scene.GridView{First: scenetest.Day("2027-08-25"), Days: 1, PerHour: 28}, 1000, 800, now)
	if want := g.Body.Y + 7*28 - 0.75; len(g.Now) != 1 || g.Now[0].Y != want {
		t.Errorf("now is at %v, want %g", g.Now, want)
	}
}

// An exhibition is open in the left half of the foyer all day; of two dates in the right half, and of two at the same hour in the hall, the
// phases lie over all of the column.
func TestTheNameOfAPhaseStandsWhereNothingCoversIt(t *testing.T) {
	p := stage()
	last(p, "posters", "foyer", "2027-08-20", "2027-08-30")
	p.Put(&calendar.OpeningHours{ID: "hours", Activity: "of-posters", Opens: 600, Closes: 1320})
	stand(p, "talk", "foyer", "Europe/Ljubljana", "2027-08-25T17:00", "2027-08-25T18:30")
	stand(p, "one", "hall", "Europe/Ljubljana", "2027-08-25T19:00", "2027-08-25T20:00")
	stand(p, "two", "hall", "Europe/Ljubljana", "2027-08-25T19:00", "2027-08-25T20:00")
	for event, kind := range map[calendar.ID]calendar.PhaseKind{"talk": calendar.SoundCheck, "one": calendar.FitUp, "two": calendar.Strike} {
		p.Put(&calendar.Phase{ID: "of-" + event, Event: event, Kind: kind, Timing: calendar.Timing{Anchor: calendar.BeforeStart, Offset: -30, Length: 30}})
	}
	g := grid(p, scene.GridView{First: scenetest.Day("2027-08-25"), Days: 1, PerHour: 46, Top: 46 * 9})
	named := []scene.Box{}
	for _, b := range g.Under {
		title := scene.Box{X: b.Title.X, Y: b.Title.Y - 8, W: b.Title.Width, H: 9}
		if b.Title.Empty() || title.X < b.X || title.Right() > b.Right() {
			t.Errorf("in %v it says %q at %v", b.Box, b.Title, title)
		}
		named = append(named, title)
	}
	if len(named) != 3 {
		t.Fatalf("%d phases are in sight", len(named))
	}
	meets := func(a, b scene.Box) bool {
		return a.X < b.Right() && b.X < a.Right() && a.Y < b.Bottom() && b.Y < a.Bottom()
	}
	for i, a := range named {
		for _, b := range g.Blocks {
			if meets(a, b.Box) {
				t.Errorf("%v covers the name of %q", b.Title, g.Under[i].Title)
			}
		}
		for j, b := range named[:i] {
			if meets(a, b) {
				t.Errorf("%q lies over %q", g.Under[i].Title, g.Under[j].Title)
			}
		}
	}
}

// A strike of half an hour goes on while the fit-up of what comes next has begun.
func TestTheNameOfAPhaseStandsAboveTheNextOne(t *testing.T) {
	p := stage()
	stand(p, "one", "hall", "Europe/Ljubljana", "2027-08-25T19:00", "2027-08-25T20:00")
	stand(p, "two", "hall", "Europe/Ljubljana", "2027-08-25T22:00", "2027-08-25T23:00")
	p.Put(&calendar.Phase{ID: "strike", Event: "one", Kind: calendar.Strike, Timing: calendar.Timing{Anchor: calendar.AfterEnd, Length: 30}})
	p.Put(&calendar.Phase{ID: "fit-up", Event: "two", Kind: calendar.FitUp, Timing: calendar.Timing{Anchor: calendar.BeforeStart, Offset: -105, Length: 60}})
	g := grid(p, scene.GridView{First: scenetest.Day("2027-08-25"), Days: 1, PerHour: 46, Top: 46 * 9})
	if len(g.Under) != 2 {
		t.Fatalf("%d phases are in sight", len(g.Under))
	}
	strike, fitUp := g.Under[0], g.Under[1]
	if strike.Title.Words != "strike" || strike.Title.Y > fitUp.Y-1 || fitUp.Title.X != strike.Title.X {
		t.Errorf("%q ends at %g, the next begins at %g and says %q", strike.Title, strike.Title.Y, fitUp.Y, fitUp.Title)
	}
}

// A house is quiet from eleven on; its yard from ten.
func TestAPhaseThatGoesOnAfterCurfewIsMarked(t *testing.T) {
	p := stage()
	hall := *p.Spaces.At("hall")
	house := *p.Venues.At(hall.Venue)
	house.Curfew = 23 * 60
	p.Put(&house)
	p.Put(&calendar.Space{ID: "yard", Venue: house.ID, Name: "Yard", Curfew: 22 * 60})
	stand(p, "show", "hall", "Europe/Ljubljana", "2027-08-25T20:00", "2027-08-25T22:00")
	phase := func(id calendar.ID, offset, length int, quiet bool, place calendar.Place) {
		p.Put(&calendar.Phase{
			ID: id, Event: "show", Kind: calendar.Strike, Quiet: quiet, Place: place,
			Timing: calendar.Timing{Anchor: calendar.AfterEnd, Offset: offset, Length: length},
		})
	}
	phase("ends with it", 0, 60, false, calendar.Place{})
	phase("crosses", 0, 61, false, calendar.Place{})
	phase("begins in it", 120, 30, false, calendar.Place{})
	phase("after midnight", 180, 30, false, calendar.Place{})
	phase("may", 0, 90, true, calendar.Place{})
	phase("elsewhere", 0, 30, false, calendar.Place{Venue: house.ID, Space: "yard"})
	phase("the day before", -15*60, 30, false, calendar.Place{})
	g := grid(p, scene.GridView{First: scenetest.Day("2027-08-25"), Days: 1, PerHour: 25})
	loud := map[calendar.ID]bool{}
	for _, b := range g.Under {
		loud[b.Ref.ID] = b.Loud
	}
	if b, _ := g.Find(calendar.Ref{Type: calendar.TypePhase, ID: "after midnight"}); b.Title.Words != "strike, after curfew" {
		t.Errorf("it is called %q", b.Title.Words)
	}
	want := map[calendar.ID]bool{
		"ends with it": false, "crosses": true, "begins in it": true, "after midnight": true, "may": false, "elsewhere": true, "the day before": false,
	}
	if !maps.Equal(loud, want) {
		t.Errorf("marked are %v, want %v", loud, want)
	}
}

func TestAPhaseOfAQuarterOfAnHourIsNamed(t *testing.T) {
	p := stage()
	stand(p, "show", "hall", "Europe/Ljubljana", "2027-08-25T20:00", "2027-08-25T22:00")
	when := func(from, until int) calendar.When {
		day := scenetest.Day("2027-08-25")
		return calendar.When{Start: day.At(from), End: day.At(until), Zone: "Europe/Ljubljana"}
	}
	p.Put(&calendar.Phase{ID: "doors", Event: "show", Kind: calendar.Doors, Timing: calendar.Timing{When: when(19*60+45, 20*60)}})
	l := scene.New(p, scene.Options{Language: "en", Languages: []string{"en"}, Ruler: even, ZoneAt: zoneOf(p)})
	g := &scene.Grid{}
	l.Grid(g, scene.GridView{First: scenetest.Day("2027-08-25"), Days: 1, PerHour: 46, Top: 400}, 900, 700, 0)
	for _, b := range g.Under {
		if b.Ref.ID == "doors" && (b.Title.Words != "doors" || b.Title.Y > b.Bottom()+0.5 || b.Title.Y < b.Y+6) {
			t.Errorf("in %v it says %q at %g", b.Box, b.Title, b.Title.Y)
		}
	}
	if len(g.Under) == 0 {
		t.Error("it is not in sight")
	}
}

// long has a date of three hours in the hall whose title is long.
func long(title string) *calendar.Plan {
	p := stage()
	stand(p, "long", "hall", "Europe/Ljubljana", "2027-08-25T18:00", "2027-08-25T21:00")
	a := *p.Activities.At("of-long")
	a.Title = calendar.Texts{"en": title}
	p.Put(&a)
	return p
}

func TestALongTitleTakesAsManyLinesAsItsDateHasRoomFor(t *testing.T) {
	const title = "A laboratory for the performing arts between the mountains and the sea, with guests from seven cities"
	for _, x := range []struct {
		width, perHour float64
		want           string
	}{
		{200, 46, "A laboratory for the|performing arts between|the mountains and the|sea, with guests from|seven cities|18:00 – 21:00 · confirmed"},
		{200, 30, "A laboratory for the|performing arts between|the mountains and the|sea, with guests from sev…|18:00 – 21:00 · confirmed"},
		{200, 16, "A laboratory for the perf…|18:00 – 21:00 · confirmed"},
	} {
		l := scene.New(long(title), scene.Options{Language: "en", Languages: []string{"en"}, Ruler: even, ZoneAt: zoneOf(stage())})
		g := &scene.Grid{}
		l.Grid(g, scene.GridView{First: scenetest.Day("2027-08-25"), Days: 1, PerHour: x.perHour}, x.width+scene.ClockWidth, 800, 0)
		b := block(t, g, "long")
		written := append([]scene.Text{b.Title, b.Note}, g.LinesOf(&b)...)
		slices.SortFunc(written, func(a, b scene.Text) int { return cmp.Compare(a.Y, b.Y) })
		lines := []string{}
		for _, line := range written {
			if lines = append(lines, line.String()); line.Y > b.Bottom()-3 || line.X+line.Width > b.Right() {
				t.Errorf("an hour %g high: %q stands outside", x.perHour, line)
			}
		}
		if got := strings.Join(lines, "|"); got != x.want {
			t.Errorf("an hour %g high: %s", x.perHour, got)
		}
	}
}

func TestOfSeveralDaysEachShowsTheSpacesInWhichThereIsSomething(t *testing.T) {
	p := stage()
	stand(p, "a", "hall", "Europe/Ljubljana", "2027-08-25T20:00", "2027-08-25T21:00")
	stand(p, "b", "foyer", "Europe/Ljubljana", "2027-08-25T17:00", "2027-08-25T19:00")
	stand(p, "c", "foyer", "Europe/Ljubljana", "2027-08-26T17:00", "2027-08-26T19:00")
	last(p, "weaving", "hall", "2027-08-28", "2027-08-28")
	v := scene.GridView{First: scenetest.Day("2027-08-25"), Days: 7, PerHour: 28}
	g := grid(p, v)
	on := map[int][]string{}
	for _, c := range g.Columns {
		if on[c.Day] = append(on[c.Day], c.Name.String()); c.W < 116 {
			t.Errorf("a column is %g wide", c.W)
		}
	}
	if got := fmt.Sprint(on); got != "map[0:[Main hall Foyer] 1:[Foyer] 2:[Main hall] 3:[Main hall] 4:[Main hall] 5:[Main hall] 6:[Main hall]]" {
		t.Error(got)
	}
	if head := g.Days[1].Head; head.X != g.Columns[2].X || head.W != g.Columns[2].W {
		t.Errorf("the head of a day stands at %v over %v", head, g.Columns[2].Box)
	}
	for _, ref := range []calendar.ID{"hall", "foyer"} {
		box, ok := g.Column(calendar.Ref{Type: calendar.TypeSpace, ID: ref}, 1)
		if shown := ref == "foyer"; ok != shown || ok && box.X != g.Columns[2].X {
			t.Errorf("the column of %s on the second day is %v, %v", ref, box, ok)
		}
	}
}

func TestWhatIsScrolledAwayToTheLeftHidesNothingOfItsName(t *testing.T) {
	p := stage()
	stand(p, "evening", "hall", "Europe/Ljubljana", "2027-08-25T20:00", "2027-08-25T22:00")
	last(p, "posters", "hall", "2027-08-24", "2027-08-28")
	v := scene.GridView{First: scenetest.Day("2027-08-25"), Days: 1, PerHour: 46, Top: 12 * 46, Every: true}
	whole := grid(p, v)
	l := scene.New(p, scene.Options{Language: "en", Languages: []string{"en"}, Ruler: even, ZoneAt: zoneOf(p)})
	for _, left := range []float64{10, 30, 60} {
		v.Left = left
		g := &scene.Grid{}
		l.Grid(g, v, 420, 800, 0)
		if g.View.Left == 0 || g.Columns[0].X >= g.Body.X {
			t.Fatalf("%g: it is not scrolled: %+v", left, g.Columns[0].Box)
		}
		names := []scene.Text{g.Columns[0].House, g.Columns[0].Name}
		for _, id := range []calendar.ID{"evening", "posters"} {
			b, ok := g.Find(calendar.Ref{Type: calendar.TypeEvent, ID: id})
			if !ok || b.X >= g.Body.X {
				t.Fatalf("%g: %s lies at %+v", left, id, b.Box)
			}
			names = append(names, b.Title)
		}
		for _, name := range names {
			if name.Empty() || name.X < g.Body.X || name.X+name.Width > g.Columns[0].Right() {
				t.Errorf("%g: %q stands at %g, its column ends at %g", left, name.Words, name.X, g.Columns[0].Right())
			}
		}
	}
	if whole.Columns[0].Name.Cut {
		t.Error("in a wide window a name is cut")
	}
}

func TestAFestivalIsNamedInTheHeadOfItsDays(t *testing.T) {
	p := stage()
	p.Put(&calendar.Activity{ID: "fest", Kind: calendar.Festival, Title: calendar.Texts{"en": "Fest"}})
	p.Put(&calendar.Event{ID: "days", Activity: "fest", Status: calendar.Confirmed, When: calendar.Days(scenetest.Day("2027-08-20"), scenetest.Day("2027-08-29"), "Europe/Ljubljana")})
	l := scene.New(p, scene.Options{Language: "en", Languages: []string{"en"}, Ruler: even, ZoneAt: zoneOf(p)})
	for day, want := range map[string]string{"2027-08-19": "", "2027-08-20": "Fest", "2027-08-29": "Fest", "2027-08-30": ""} {
		g := &scene.Grid{}
		l.Grid(g, scene.GridView{First: scenetest.Day(day), Days: 1, PerHour: 40}, 980, 780, 0)
		if got := g.Days[0]; got.Title.String() != want || (got.Head.H > 0) != (want != "") {
			t.Errorf("on %s stands %q, %v high", day, got.Title, got.Head.H)
		}
	}
	g := &scene.Grid{}
	l.Grid(g, scene.GridView{First: scenetest.Day("2027-08-29"), Days: 2, PerHour: 40}, 980, 780, 0)
	if first, next := g.Days[0].Title.String(), g.Days[1].Title.String(); first != "Sun 29 Aug · Fest" || next != "Mon 30 Aug" {
		t.Errorf("over two days stand %q and %q", first, next)
	}
}

func TestTheQuietHoursOfAColumnKnowTheirCurfew(t *testing.T) {
	p := stage()
	stand(p, "late", "hall", "Europe/Ljubljana", "2027-08-25T22:00", "2027-08-25T23:00")
	l := scene.New(p, scene.Options{Language: "en", Languages: []string{"en"}, Ruler: even, ZoneAt: zoneOf(p)})
	g := &scene.Grid{}
	l.Grid(g, scene.GridView{First: scenetest.Day("2027-08-25"), Days: 1, PerHour: 30}, 980, 780, 0)
	box := g.Curfews[0]
	for _, c := range []struct {
		y    float64
		want int
	}{{box.Y + 5, 24 * 60}, {box.Y - 50, 0}} {
		if h := g.Hit(box.X+20, c.y); h.Curfew != c.want {
			t.Errorf("at %v the curfew is %d, on %v", c.y, h.Curfew, h.Part)
		}
	}
}
