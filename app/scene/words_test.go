package scene_test

import (
	"fmt"
	"strings"
	"testing"

	"affiche/app/scene"
	"affiche/app/scene/scenetest"
	"affiche/calendar"
)

func find(t *testing.T, f *scene.Frame, id calendar.ID) scene.Block {
	t.Helper()
	b, ok := f.Find(calendar.Ref{Type: calendar.TypeEvent, ID: id})
	if !ok {
		t.Fatalf("%s is not in sight", id)
	}
	return b
}

func TestADateWithATitleOfItsOwnShowsIt(t *testing.T) {
	p := scenetest.Season()
	last := *p.Events.At("cantata-3")
	last.Title = calendar.Texts{"en": "Encore"}
	p.Put(&last)
	_, f := show(p, "2027-08-25", "2027-08-25")
	if got := find(t, f, "cantata-3").Title.String(); got != "Encore" {
		t.Errorf("it is called %q", got)
	}
}

func TestAClockElsewhereIsNamedByItsCity(t *testing.T) {
	for zone, want := range map[string]string{
		"Africa/Tunis": "12:00 – 20:00 Tunis · confirmed", "UTC": "12:00 – 20:00 UTC · confirmed",
		"America/Argentina/Buenos_Aires": "12:00 – 20:00 Buenos Aires · confirmed",
		"Europe/Rome":                    "12:00 – 20:00 · confirmed",
	} {
		p := scenetest.Season()
		put(p, "away", "centre", "2027-07-10T12:00", "2027-07-10T20:00", zone)
		_, f := show(p, "2027-07-10", "2027-07-10")
		if got := find(t, f, "away").Note.String(); got != want {
			t.Errorf("in %s it reads %q, want %q", zone, got, want)
		}
	}
}

func TestABlockOfOneRunSaysHowManyDatesItIs(t *testing.T) {
	p := scenetest.Season()
	for i := range 12 {
		day := (scenetest.Day("2027-07-10") + calendar.Day(i)).String()
		put(p, calendar.ID(fmt.Sprint("walk ", i)), "foyer", day+"T10:00", day+"T18:00", "Europe/Ljubljana")
	}
	_, f := show(p, "2027-07-01", "2027-08-15")
	b := find(t, f, "walk 0")
	if b.Count != 12 || b.Title.Words != "Sound walk" || b.Note.String() != "12 dates" {
		t.Errorf("the block of %d says %q, %q", b.Count, b.Title, b.Note)
	}
}

func TestABlockOfManyActivitiesHasNoKindAndSaysOnlyHowManyItIs(t *testing.T) {
	p := scenetest.Season()
	for i := range 40 {
		id := calendar.ID(fmt.Sprint("short ", i))
		day := (scenetest.Day("2027-03-01") + calendar.Day(i/4)).String()
		put(p, id, "foyer", fmt.Sprintf("%sT%02d:00", day, 9+i%4), fmt.Sprintf("%sT%02d:30", day, 9+i%4), "Europe/Ljubljana")
		e := *p.Events.At(id)
		e.Activity = []calendar.ID{"walk", "glass"}[i%2]
		p.Put(&e)
	}
	v := scene.ViewOf(span("2027-01-01", "2029-12-31"), 1200)
	l, f := lay(p), &scene.Frame{}
	l.Frame(f, v, 1200, 900, 0)
	b := find(t, f, "short 0")
	if b.Count != 40 || b.Kind != "" || !b.Title.Empty() && b.Title.Words != "40 dates" {
		t.Errorf("the block of %d is %q and says %q", b.Count, b.Kind, b.Title)
	}
}

// A set stays in its space also while a filter hides what is played there; it is drawn with the dates that are shown.
func TestARunBeginsWithItsFirstDateWhetherThatIsShownOrNot(t *testing.T) {
	for _, c := range []struct {
		name, from string
		spoil      func(*calendar.Event)
	}{
		{"cancelled", "2027-08-24T20:30", func(e *calendar.Event) { e.Status = calendar.Cancelled }},
		{"no time", "2027-08-24T20:30", func(e *calendar.Event) { e.When = calendar.When{} }},
		{"filtered", "2027-08-23T20:30", func(e *calendar.Event) { e.Locked = true }},
		{"orphan", "2027-08-23T20:30", func(e *calendar.Event) { e.Activity = "gone" }},
	} {
		p := scenetest.Season()
		first := *p.Events.At("cantata-1")
		c.spoil(&first)
		p.Put(&first)
		o := scene.Options{Language: "en", Ruler: even, Shows: func(e *calendar.Event, _ *calendar.Activity) bool { return !e.Locked }}
		l, f := scene.New(p, o), &scene.Frame{}
		l.Frame(f, scene.ViewOf(span("2027-08-22", "2027-08-27"), 1200), 1200, 900, 0)
		found := 0
		for _, b := range f.Under {
			if !b.Stays {
				continue
			}
			found++
			if b.Ref.ID != "cantata-2" || b.X != f.View.X(instant(t, c.from)) {
				t.Errorf("%s: the set stays from %s on, at %v", c.name, b.Ref.ID, b.X)
			}
		}
		if found != 1 {
			t.Errorf("%s: %d sets stay", c.name, found)
		}
	}
}

func TestTheAxisCountsInStepsThatPeopleCountIn(t *testing.T) {
	at := instant(t, "2027-06-01T10:00")
	for _, c := range []struct {
		long calendar.Instant
		want string
	}{
		{20 * 60, "10:00 10:01 10:02"},
		{60 * 60, "10:00 10:05 10:10"},
		{4 * 3600, "10:00 10:15 10:30"},
		{8 * 3600, "10:00 10:30 11:00"},
		{20 * 3600, "10:00 11:00 12:00"},
		{36 * 3600, "12:00 15:00 18:00"},
		{90 * 3600, "12:00 18:00 00:00"},
	} {
		l, f := lay(scenetest.Season()), &scene.Frame{}
		l.Frame(f, scene.ViewOf(calendar.Span{Start: at, End: at + c.long}, 1200), 1200, 900, 0)
		words := []string{}
		for _, text := range f.Lower[:3] {
			words = append(words, text.Words)
		}
		if got := strings.Join(words, " "); got != c.want {
			t.Errorf("over %d minutes the axis reads %s, want %s", c.long/60, got, c.want)
		}
	}
}

func TestAPlotOfOnePixelHasAnAxisOfYears(t *testing.T) {
	l, f := lay(scenetest.Season()), &scene.Frame{}
	l.Frame(f, scene.ViewOf(span("2022-01-01", "2031-12-31"), scene.Column+1), scene.Column+1, 900, 0)
	if len(f.Lower) > 0 || len(f.Strips) == 0 {
		t.Errorf("%d labels in one pixel, %d rows", len(f.Lower), len(f.Strips))
	}
}

func TestNamesStandInTheMiddleOfTheirRows(t *testing.T) {
	_, f := show(scenetest.Season(), "2027-07-01", "2027-09-30")
	for _, s := range f.Strips {
		middle := s.Y + s.H/2
		if s.Name.Y <= middle || s.Name.Y > middle+6 || s.Name.X < 0 || s.Name.Empty() {
			t.Errorf("%q stands at %g, %g in a row around %g", s.Name, s.Name.X, s.Name.Y, middle)
		}
		if !s.Row.Head {
			continue
		}
		for _, part := range []scene.Box{s.Triangle, s.Badge} {
			if part.H > 0 && (part.Y+part.H/2 != middle || part.Right() > s.Name.X) {
				t.Errorf("beside %q stands %v in a row around %g", s.Name, part, middle)
			}
		}
		if s.Row.Monogram != "" && (s.Monogram.X < s.Badge.X || s.Monogram.Y <= middle || s.Monogram.Y > middle+6) {
			t.Errorf("%q stands at %g, %g in %v", s.Monogram, s.Monogram.X, s.Monogram.Y, s.Badge)
		}
	}
}

func TestNothingLiesOnTheFarEdgesOfTheCanvas(t *testing.T) {
	_, f := show(scenetest.Season(), "2027-07-01", "2027-09-30")
	f.Height = scene.Axis + 40 // in the middle of a row
	for _, p := range [][2]float64{{300, f.Height}, {f.Width, 60}, {-0.5, 60}, {300, -0.5}} {
		if h := f.Hit(p[0], p[1]); h.Part != scene.Nothing {
			t.Errorf("at %v lies %v", p, h.Part)
		}
	}
}

func TestAViewStaysBetweenTheYears1900And2200(t *testing.T) {
	l := lay(scenetest.Season())
	for start, want := range map[float64]string{-1e18: "1900-01-01", 1e18: "2199-12-31", -1.1e9: "1935-02-22"} {
		v := scene.View{Start: start, PerPixel: 3600}.Within(l, 900)
		day := v.At(scene.Column).Wall(zone(t, "Europe/Ljubljana")).Day()
		if off := day - scenetest.Day(want); off < -2 || off > 2 {
			t.Errorf("%g becomes %s, want about %s", start, day, want)
		}
	}
}

func TestAPhaseIsNamedOnlyWhereNoDateLiesOverItsName(t *testing.T) {
	p := scenetest.Season()
	p.Put(&calendar.Phase{
		ID: "sound-check", Event: "cantata-3", Kind: calendar.SoundCheck,
		Timing: calendar.Timing{Anchor: calendar.BeforeStart, Offset: 5, Length: 120},
	})
	p.Put(&calendar.Phase{
		ID: "doors", Event: "cantata-3", Kind: calendar.Doors,
		Timing: calendar.Timing{Anchor: calendar.BeforeStart, Offset: -240, Length: 210},
	})
	at := instant(t, "2027-08-25T16:00")
	l, f := lay(p), &scene.Frame{}
	l.Frame(f, scene.ViewOf(calendar.Span{Start: at, End: at + 10*3600}, 1200), 1200, 900, 0)
	for id, named := range map[calendar.ID]bool{"sound-check": false, "doors": true} {
		b, ok := f.Find(calendar.Ref{Type: calendar.TypePhase, ID: id})
		if !ok || b.Title.Empty() == named {
			t.Errorf("%s reads %q", id, b.Title)
		}
	}
}
