package scene_test

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"affiche/app/scene"
	"affiche/app/scene/scenetest"
	"affiche/calendar"
)

func TestTheSeasonInAStripReadsLikeThis(t *testing.T) {
	var o scene.Overview
	lay(scenetest.Season()).Overview(&o, 400)
	var b strings.Builder
	for _, l := range o.Labels {
		fmt.Fprintf(&b, "%s@%.0f ", l.String(), l.X)
	}
	b.WriteString("\n")
	for _, band := range o.Bands {
		fmt.Fprintf(&b, "band %.0f–%.0f\n", band.From, band.To)
	}
	for x := 0; x < len(o.Piles); x += 20 {
		fmt.Fprintf(&b, "%3d %v\n", x, o.Piles[x])
	}
	golden(t, "overview.txt", b.String())
}

func TestEveryDateIsInTheStripWhereItIs(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		plan, l := grouped(t)
		var o scene.Overview
		for range 2 { // and once more in the lists there are
			l.Overview(&o, float64(rapid.IntRange(1, 700).Draw(t, "width")))
		}
		for i, p := range o.Piles {
			for k, n := range p {
				if n < 0 {
					t.Fatalf("at %d there are %d of kind %d", i, n, k)
				}
			}
		}
		for e := range plan.Events.Each() {
			s, _ := e.When.Span()
			a, _ := plan.Activities.Get(e.Activity)
			x := min(max(int(o.X(s.Start)), 0), len(o.Piles)-1)
			if a.Kind != calendar.Festival && o.Piles[x].All() == 0 {
				t.Fatalf("%s is not at %d of %d", e.ID, x, len(o.Piles))
			}
		}
		last := 0.0
		for _, text := range o.Labels {
			if text.X < last {
				t.Fatalf("%s begins at %g, before %g", text, text.X, last)
			}
			last = text.X + text.Width
		}
	})
}

func TestAMomentOfTheStripComesBackFromItsPlace(t *testing.T) {
	var o scene.Overview
	lay(scenetest.Season()).Overview(&o, 877)
	rapid.Check(t, func(t *rapid.T) {
		x := rapid.Float64Range(0, 877).Draw(t, "x")
		if back := o.X(o.At(x)); math.Abs(back-x) > 0.001 {
			t.Fatalf("%g comes back as %g", x, back)
		}
	})
}

func TestTheWindowOnTheSeasonCanAlwaysBeTaken(t *testing.T) {
	var o scene.Overview
	lay(scenetest.Season()).Overview(&o, 800)
	rapid.Check(t, func(t *rapid.T) {
		from := rapid.Int64Range(0, 4_000_000_000).Draw(t, "from")
		long := rapid.Int64Range(300, 400_000_000).Draw(t, "long")
		w := o.Seen(calendar.Span{Start: calendar.Instant(from), End: calendar.Instant(from + long)})
		if w.From < 0 || w.To > 800 || w.To-w.From < 8 {
			t.Fatalf("it is from %g to %g", w.From, w.To)
		}
	})
}

func TestAnEmptySeasonHasAnEmptyStrip(t *testing.T) {
	var o scene.Overview
	scene.New(calendar.NewPlan(), scene.Options{Ruler: even}).Overview(&o, 300)
	if o.Most != 0 || len(o.Labels) != 0 || o.X(o.At(30)) != 0 {
		t.Errorf("it is %+v", o)
	}
}

func TestTheStripIsAsLongAsTheSeasonAndWhatLiesOutsideIt(t *testing.T) {
	plan := calendar.NewPlan()
	plan.Programme.Zone, plan.Programme.From, plan.Programme.Until = "Europe/Ljubljana", calendar.DayOf(2027, 1, 1), calendar.DayOf(2027, 12, 31)
	span := func() string {
		var o scene.Overview
		scene.New(plan, scene.Options{Language: "en", Ruler: even}).Overview(&o, 400)
		home := scene.New(plan, scene.Options{Language: "en", Ruler: even}).Home()
		return o.Span.Start.Wall(home).Day().String() + " " + (o.Span.End - 1).Wall(home).Day().String()
	}
	if got := span(); got != "2027-01-01 2027-12-31" {
		t.Errorf("without dates it is %s", got)
	}
	day := calendar.DayOf(2028, 2, 10)
	plan.Put(&calendar.Activity{ID: "018f0000-0000-7000-8000-00000000000a", Kind: calendar.Show})
	plan.Put(&calendar.Event{ID: "018f0000-0000-7000-8000-00000000000e", Activity: "018f0000-0000-7000-8000-00000000000a", When: calendar.When{Start: day.At(1200), End: day.At(1260), Zone: "Europe/Ljubljana"}})
	if got := span(); got != "2027-01-01 2028-02-29" {
		t.Errorf("with a date after it, it is %s", got)
	}
}
