package scene_test

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"affiche/app/scene"
	"affiche/app/scene/scenetest"
	"affiche/calendar"
)

// festivals is some festivals of a year, a few days each.
func festivals(t *rapid.T) *calendar.Plan {
	p := scenetest.Season()
	for i := range rapid.IntRange(0, 5).Draw(t, "festivals") {
		id := calendar.ID(fmt.Sprint("festival-", i))
		first := scenetest.Day("2027-01-02") + calendar.Day(rapid.IntRange(0, 355).Draw(t, "first day"))
		last := first + calendar.Day(rapid.IntRange(0, 12).Draw(t, "nights"))
		p.Put(&calendar.Activity{ID: id, Kind: calendar.Festival, Title: calendar.Texts{"en": fmt.Sprint("Three Days of Hands ", i)}})
		p.Put(&calendar.Event{ID: id, Activity: id, When: calendar.Days(first, last, "Europe/Ljubljana"), Status: calendar.Confirmed})
	}
	return p
}

func TestEveryFestivalInSightHasItsName(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		wide := rapid.Float64Range(1000, 2000).Draw(t, "width")
		l, f := lay(festivals(t)), &scene.Frame{}
		v := scene.ViewOf(span("2027-01-01", "2027-12-31"), wide)
		v = v.Zoom(rapid.Float64Range(1, 12).Draw(t, "zoom"), rapid.Float64Range(scene.Column, wide).Draw(t, "x"), wide)
		l.Frame(f, v, wide, height, 0)
		for i, b := range f.Bands {
			const sliver = 8 // of a festival at the edge: its name comes with more of it
			if b.Label.W == 0 && b.To-b.From < sliver && (b.From <= f.View.Plot() || b.To >= wide) {
				continue
			}
			if len(b.Title.Words) < 3 {
				t.Fatalf("the festival at %v has the name %q in %v", b.Stripe, b.Title, b.Label)
			}
			if b.Label.X < scene.Column || b.Label.Right() > wide+1e-6 || b.Title.X+b.Title.Width > b.Label.Right() {
				t.Fatalf("%q is cut: it stands in %v", b.Title, b.Label)
			}
			for _, c := range f.Bands[:i] {
				if b.Label.Y == c.Label.Y && b.Label.X < c.Label.Right()+1 && c.Label.X < b.Label.Right()+1 {
					t.Fatalf("%q at %v touches %q at %v", b.Title, b.Label, c.Title, c.Label)
				}
			}
		}
	})
}

func TestOfSeveralYearsAFestivalsNameStaysByItsDays(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		l, f := lay(festivals(t)), &scene.Frame{}
		wide := rapid.Float64Range(600, 2000).Draw(t, "width")
		l.Frame(f, scene.ViewOf(span("2023-01-01", fmt.Sprint(2028+rapid.IntRange(0, 5).Draw(t, "years"), "-01-01")), wide), wide, height, 0)
		for _, b := range f.Bands {
			if b.Label.W > 0 && (b.Label.X > b.To+50 || b.Label.Right() < b.From-50) {
				t.Fatalf("%q stands at %v, its days at %v", b.Title, b.Label, b.Stripe)
			}
			if b.Rule.W == 0 && b.Label.W == 0 {
				t.Fatalf("nothing tells of %v", b.Stripe)
			}
		}
	})
}

func TestAFestivalsNameHidesNoMonthAndCutsNoDay(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		l, f := lay(festivals(t)), &scene.Frame{}
		v := scene.ViewOf(span("2027-01-01", "2027-12-31"), width)
		l.Frame(f, v.Zoom(rapid.Float64Range(1, 60).Draw(t, "zoom"), rapid.Float64Range(scene.Column, width).Draw(t, "x"), width), width, height, 0)
		for _, b := range f.Bands {
			for _, line := range [][]scene.Text{f.Upper, f.Lower} {
				for _, text := range line {
					if b.Label.Has(text.X, text.Y-3) || b.Label.Has(text.X+text.Width, text.Y-3) {
						t.Fatalf("%q at %v lies over %q at %v", b.Title, b.Label, text, text.X)
					}
				}
			}
		}
	})
}

func TestAYearKeepsTheNamesOfItsMonths(t *testing.T) {
	p := scenetest.Season()
	for i, first := range []string{"2027-05-28", "2027-06-20", "2027-07-25", "2027-09-30", "2027-11-10"} {
		id := calendar.ID(fmt.Sprint("festival-", i))
		last := scenetest.Day(first) + 9
		p.Put(&calendar.Activity{ID: "of-" + id, Kind: calendar.Festival, Title: calendar.Texts{"en": "A festival in summer"}, Lead: "bunker"})
		p.Put(&calendar.Event{ID: id, Activity: "of-" + id, Status: calendar.Confirmed, When: calendar.Days(scenetest.Day(first), last, "Europe/Ljubljana")})
	}
	_, f := show(p, "2027-01-01", "2027-12-31")
	names := []string{}
	for _, text := range f.Lower {
		names = append(names, text.Words)
	}
	if got := strings.Join(names, " "); got != "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec" {
		t.Errorf("the months are %s", got)
	}
	for _, b := range f.Bands {
		for _, text := range f.Lower {
			if b.Label.Y > 20 && b.Label.X < text.X+text.Width && text.X < b.Label.Right() {
				t.Errorf("%s stands over %s", b.Title, text)
			}
		}
	}
}
