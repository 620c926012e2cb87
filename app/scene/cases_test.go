package scene_test

import (
	"math"
	"slices"
	"strings"
	"testing"

	"affiche/app/scene"
	"affiche/app/scene/scenetest"
	"affiche/calendar"
)

func TestADayOfAClockChangeHasItsHours(t *testing.T) {
	for day, hours := range map[string]float64{"2027-03-28": 23, "2027-10-31": 25, "2027-06-01": 24} {
		_, f := show(scenetest.Season(), day, day)
		if got := float64(f.View.Span(1200).End-f.View.Span(1200).Start) / 3600; got != hours {
			t.Errorf("%s is %v hours wide", day, got)
		}
		marks := 0
		for i := 1; i < len(f.Lower); i++ {
			if f.Lower[i].X-f.Lower[i-1].X < 1 {
				t.Errorf("%s: %s stands on %s", day, f.Lower[i], f.Lower[i-1])
			}
			marks++
		}
		if marks < 7 {
			t.Errorf("%s has only %d marks", day, marks)
		}
	}
}

func TestTheHourThatComesTwiceIsWrittenTwice(t *testing.T) {
	l, f := lay(scenetest.Season()), &scene.Frame{}
	at, _ := scenetest.Day("2027-10-31").At(0).Moment(zone(t, "Europe/Ljubljana"), false)
	for _, c := range []struct {
		hours calendar.Instant
		want  string
	}{
		{6, "00:00 00:30 01:00 01:30 02:00 CEST 02:30 CEST 02:00 CET 02:30 CET 03:00 03:30 04:00 04:30"},
		{19, "00:00 01:00 CEST CET 03:00 04:00 05:00 06:00 07:00 08:00 09:00 10:00 11:00 12:00 13:00 14:00 15:00 16:00 17:00"},
		{30, "00:00 03:00 06:00 09:00 12:00 15:00 18:00 21:00 00:00 03:00"},
	} {
		l.Frame(f, scene.ViewOf(calendar.Span{Start: at, End: at + c.hours*3600}, 1200), 1200, 900, 0)
		words := []string{}
		for _, text := range f.Lower {
			words = append(words, text.Words)
		}
		if got := strings.Join(words, " "); got != c.want {
			t.Errorf("over %d hours the axis reads %s", c.hours, got)
		}
	}
}

func TestTheAxisCountsFullHoursWhereverItBegins(t *testing.T) {
	l, f := lay(scenetest.Season()), &scene.Frame{}
	at := instant(t, "2027-06-01T10:07")
	l.Frame(f, scene.ViewOf(calendar.Span{Start: at, End: at + 12*3600}, 1200), 1200, 900, 0)
	if got := f.Lower[0]; got.Words != "11:00" || math.Abs(got.X-3-f.View.X(at+53*60)) > 1e-6 {
		t.Errorf("the first mark is %q at %.1f", got.Words, got.X)
	}
}

func TestAShowOverMidnightIsOneBar(t *testing.T) {
	p := scenetest.Season()
	put(p, "late", "centre", "2027-08-28T23:00", "2027-08-29T01:30", "Europe/Ljubljana")
	_, f := show(p, "2027-08-28", "2027-08-29")
	b, ok := f.Find(calendar.Ref{Type: calendar.TypeEvent, ID: "late"})
	if !ok || b.Count != 1 || !strings.HasPrefix(b.Note.String(), "23:00 – 01:30") {
		t.Errorf("the bar is %+v", b)
	}
	if hours := b.W * f.View.PerPixel / 3600; hours < 2.49 || hours > 2.51 {
		t.Errorf("the bar lasts %v hours", hours)
	}
}

func TestADateElsewhereStandsAtItsMomentAndNamesItsClock(t *testing.T) {
	p := scenetest.Season()
	put(p, "mission", "centre", "2027-07-10T12:00", "2027-07-10T20:00", "Africa/Tunis")
	put(p, "home", "faculty", "2027-07-10T13:00", "2027-07-10T21:00", "Europe/Ljubljana")
	_, f := show(p, "2027-07-10", "2027-07-10")
	away, _ := f.Find(calendar.Ref{Type: calendar.TypeEvent, ID: "mission"})
	home, _ := f.Find(calendar.Ref{Type: calendar.TypeEvent, ID: "home"})
	if away.X != home.X || away.W != home.W {
		t.Errorf("12:00 in Tunis stands at %v, 13:00 in Ljubljana at %v", away.Box, home.Box)
	}
	if got := away.Note.String(); !strings.HasPrefix(got, "12:00 – 20:00 Tunis ·") {
		t.Errorf("in Tunis it reads %q", got)
	}
	if got := home.Note.String(); !strings.HasPrefix(got, "13:00 – 21:00 ·") {
		t.Errorf("at home it reads %q", got)
	}
}

func TestDatesOfOneRunAreOneBlockFromAfar(t *testing.T) {
	_, f := show(scenetest.Season(), "2027-07-01", "2027-09-30")
	b, ok := f.Find(calendar.Ref{Type: calendar.TypeEvent, ID: "cantata-2"})
	if !ok || b.Count != 3 || b.Ref.ID != "cantata-1" || b.Title.Words != "The Boiler Room Cantata" {
		t.Fatalf("the block is %+v", b)
	}
	last := f.View.X(instant(t, "2027-08-25T22:30"))
	if h := f.Hit(last, b.Y+5); h.Ref.ID != "cantata-3" {
		t.Errorf("at its last evening lies %s", h.Ref.ID)
	}
}

func TestASetThatStaysIsALineBetweenTheDates(t *testing.T) {
	_, f := show(scenetest.Season(), "2027-08-22", "2027-08-27")
	at := slices.IndexFunc(f.Under, func(b scene.Block) bool { return b.Stays })
	if at < 0 {
		t.Fatal("there is no line")
	}
	line, want := f.Under[at], calendar.Span{Start: instant(t, "2027-08-23T20:30"), End: instant(t, "2027-08-25T23:15")}
	if line.X != f.View.X(want.Start) || line.Ref.ID != "cantata-1" || math.Abs(line.Right()-f.View.X(want.End)) > 1e-6 {
		t.Errorf("the line is %+v", line)
	}
}

func TestAFestivalWithoutDaysSpansWhatBelongsToIt(t *testing.T) {
	p := scenetest.Season()
	p.Remove(calendar.Ref{Type: calendar.TypeEvent, ID: "levi-1"})
	_, f := show(p, "2027-07-01", "2027-09-30")
	want := span("2027-08-23", "2027-08-25")
	if len(f.Bands) != 1 || f.Bands[0].From != f.View.X(want.Start) || f.Bands[0].To != f.View.X(want.End) {
		t.Errorf("the bands are %+v", f.Bands)
	}
}

func TestLabelsOfTheAxisDoNotTouch(t *testing.T) {
	v := scene.ViewOf(span("2022-01-01", "2031-12-31"), 1200)
	l, f := lay(scenetest.Season()), &scene.Frame{}
	for range 140 {
		l.Frame(f, v, 1200, 900, 0)
		for _, line := range [][]scene.Text{f.Upper, f.Lower} {
			for i := 1; i < len(line); i++ {
				if line[i-1].X+line[i-1].Width > line[i].X {
					t.Fatalf("at %.1f seconds per pixel %s touches %s", v.PerPixel, line[i-1], line[i])
				}
			}
		}
		if len(f.Upper)+len(f.Lower) == 0 {
			t.Fatalf("at %.1f seconds per pixel the axis is empty", v.PerPixel)
		}
		v = v.Zoom(1.1, 600, 1200)
	}
}

func TestStrangeSizesAndPlacesShowNothingAndBreakNothing(t *testing.T) {
	empty, season := scene.New(calendar.NewPlan(), scene.Options{Ruler: even}), lay(scenetest.Season())
	for _, l := range []*scene.Layout{empty, season} {
		for _, size := range [][2]float64{{0, 0}, {1, 1}, {214, 44}, {100, 5000}, {-5, -5}} {
			f := &scene.Frame{}
			l.Frame(f, scene.ViewOf(span("2027-07-01", "2027-07-02"), size[0]).Within(l, size[1]), size[0], size[1], 0)
			f.Hit(size[0]-1, size[1]-1)
		}
		for _, v := range []scene.View{{}, {Start: -1e18, PerPixel: 1e9}, {Start: 1e18, PerPixel: 1e-9}} {
			f := &scene.Frame{}
			l.Frame(f, v.Zoom(1, 500, 1200).Within(l, 900), 1200, 900, 0)
		}
	}
	if _, ok := empty.Span(); ok || empty.Height() != 0 {
		t.Error("an empty programme has a span or a height")
	}
}

func TestEachPartOfTheCanvasIsKnown(t *testing.T) {
	_, f := show(scenetest.Season(), "2027-07-01", "2027-09-30")
	for _, c := range []struct {
		x, y float64
		want scene.Part
	}{
		{-1, 100, scene.Nothing},
		{100, 20, scene.Nothing},
		{300, 20, scene.OnAxis},
		{f.Bands[0].Label.X + 3, f.Bands[0].Label.Y + 3, scene.OnBand},
		{20, scene.Axis + 10, scene.OnTriangle},
		{700, scene.Axis + 10, scene.OnTriangle},
		{100, scene.Axis + 40, scene.OnName},
		{700, scene.Axis + 40, scene.OnRow},
		{300, scene.Axis + 50, scene.OnBlock},
		{1100, 899, scene.Nothing},
	} {
		if h := f.Hit(c.x, c.y); h.Part != c.want {
			t.Errorf("at %.0f, %.0f lies %v, want %v", c.x, c.y, h.Part, c.want)
		}
	}
	kiln, _ := f.Find(calendar.Ref{Type: calendar.TypeEvent, ID: "kiln-1"})
	if h := f.Hit(kiln.Title.X+20, kiln.Y+10); h.Ref.ID != "kiln-1" {
		t.Errorf("the title beside a bar belongs to %v", h.Ref)
	}
}

func TestATitleIsOneLine(t *testing.T) {
	p := scenetest.Season()
	p.Put(&calendar.Activity{ID: "glass", Kind: calendar.Residency, Title: calendar.Texts{"en": "Glass\r\nand\tweave"}})
	_, f := show(p, "2027-07-01", "2027-09-30")
	if b, _ := f.Find(calendar.Ref{Type: calendar.TypeEvent, ID: "glass-1"}); b.Title.Words != "Glass  and weave" {
		t.Errorf("the title is %q", b.Title.Words)
	}
}

func TestAnOddDateIsStillSeen(t *testing.T) {
	p := scenetest.Season()
	put(p, "backwards", "foyer", "2027-07-10T19:00", "2027-07-10T18:00", "Europe/Ljubljana")
	put(p, "nowhere", "foyer", "2027-07-10T19:00", "2027-07-10T21:00", "Europe/Atlantis")
	l := lay(p)
	if _, s, ok := l.Find(calendar.Ref{Type: calendar.TypeEvent, ID: "backwards"}); !ok || s.End-s.Start != 60 {
		t.Errorf("a date that ends before it begins: %v, %v", s, ok)
	}
	if _, _, ok := l.Find(calendar.Ref{Type: calendar.TypeEvent, ID: "nowhere"}); ok {
		t.Error("a date of no known zone has a moment")
	}
}

// put adds a workshop to a space.
func put(p *calendar.Plan, id, space calendar.ID, start, end, zone string) {
	from, err := calendar.ParseWall(start)
	if err != nil {
		panic(err)
	}
	to, err := calendar.ParseWall(end)
	if err != nil {
		panic(err)
	}
	p.Put(&calendar.Event{
		ID: id, Activity: "walk", Status: calendar.Confirmed, Place: calendar.Place{Space: space},
		When: calendar.When{Start: from, End: to, Zone: zone},
	})
}

func instant(t *testing.T, wall string) calendar.Instant {
	t.Helper()
	w, err := calendar.ParseWall(wall)
	if err != nil {
		t.Fatal(err)
	}
	at, _ := w.Moment(zone(t, "Europe/Ljubljana"), false)
	return at
}

func TestDatesThatMeetShareTheHeightOfTheirRow(t *testing.T) {
	p := scenetest.Season()
	single, _, _ := lay(p).Find(calendar.Ref{Type: calendar.TypeEvent, ID: "posters-1"})
	put(p, "left", "foyer", "2027-07-10T10:00", "2027-07-14T18:00", "Europe/Ljubljana")
	put(p, "right", "foyer", "2027-07-12T10:00", "2027-07-16T18:00", "Europe/Ljubljana")
	l, f := show(p, "2027-07-01", "2027-09-30")
	double, _, _ := l.Find(calendar.Ref{Type: calendar.TypeEvent, ID: "posters-1"})
	if single.Height < 36 || double.Height > 52 || double.Height <= single.Height {
		t.Errorf("a row of one lane is %g high, of two %g", single.Height, double.Height)
	}
	box := func(id calendar.ID) scene.Box {
		b, _ := f.Find(calendar.Ref{Type: calendar.TypeEvent, ID: id})
		return b.Box
	}
	left, right, alone := box("left"), box("right"), box("posters-1")
	if left.Bottom() >= right.Y || left.H != right.H || left.H >= alone.H {
		t.Errorf("two that meet stand in %v and %v, one that is alone in %v", left, right, alone)
	}
}

func TestDatesOfOneRunAreNoBlockAcrossADateThatIsAlone(t *testing.T) {
	p := scenetest.Season()
	for _, day := range []string{"2027-07-10", "2027-07-12"} {
		put(p, calendar.ID("over "+day), "foyer", day+"T10:00", day+"T18:00", "Europe/Ljubljana")
		put(p, calendar.ID("under "+day), "foyer", day+"T11:00", day+"T18:00", "Europe/Ljubljana")
	}
	p.Put(&calendar.Event{
		ID: "alone", Activity: "glass", Status: calendar.Confirmed, Place: calendar.Place{Space: "foyer"},
		When: calendar.Days(scenetest.Day("2027-07-11"), scenetest.Day("2027-07-11"), "Europe/Ljubljana"),
	})
	_, f := show(p, "2027-07-01", "2027-09-30")
	under, _ := f.Find(calendar.Ref{Type: calendar.TypeEvent, ID: "under 2027-07-10"})
	alone, _ := f.Find(calendar.Ref{Type: calendar.TypeEvent, ID: "alone"})
	if under.Count != 1 || level(under, alone) && under.Right() > alone.X {
		t.Errorf("%+v lies over %+v", under.Box, alone.Box)
	}
}
