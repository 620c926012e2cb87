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

const crushDay = "2027-08-25"

// crush is an evening in the hall with so many shows at once, ten minutes after each other.
func crush(p *calendar.Plan, shows int) {
	for i := range shows {
		at := 18*60 + 10*i
		day := scenetest.Day(crushDay)
		stand(p, fmt.Sprintf("crush-%02d", i), "hall", "Europe/Ljubljana", day.At(at).String(), day.At(at+300).String())
	}
}

// narrow is the day with a column for each of three spaces, on a canvas where each is as narrow as they get.
func narrow(p *calendar.Plan, u scene.Unfolded) *scene.Grid {
	l := scene.New(p, scene.Options{Language: "en", Languages: []string{"en"}, Ruler: even, ZoneAt: zoneOf(p)})
	g := &scene.Grid{}
	l.Grid(g, scene.GridView{First: scenetest.Day(crushDay), Days: 1, PerHour: 46, Top: 500, Every: true, Unfolded: u}, 400, 700, 0)
	return g
}

func refOf(id string) calendar.Ref {
	return calendar.Ref{Type: calendar.TypeEvent, ID: calendar.ID(id)}
}

func TestWhatHasNoRoomStandsOnStacksThatCountIt(t *testing.T) {
	p := stage()
	crush(p, 18)
	g := narrow(p, scene.Unfolded{})
	says := []string{}
	for _, s := range g.Stacks {
		says = append(says, s.Says.Words)
	}
	// One has a slot, from 18:00 on; of the others six begin in each hour, the last five at 20:10 and later.
	if len(g.Blocks) != 1 || strings.Join(says, " ") != "+6 +6 +5" {
		t.Fatalf("%d stand side by side, stacks say %v", len(g.Blocks), says)
	}
	first, second := &g.Stacks[0], &g.Stacks[1]
	if y, _ := g.Y(instant(t, crushDay+"T18:10")); first.Y != y || first.Bottom() != second.Y-1 {
		t.Errorf("the first stands from %g to %g, 18:10 at %g, the second at %g", first.Y, first.Bottom(), y, second.Y)
	}
	h := g.Hit(first.X+5, first.Y+5)
	if h.Part != scene.OnMore || h.Ref != refOf("crush-01") || h.Column == nil {
		t.Errorf("on it lies %+v", h)
	}
	if b, ok := g.Find(refOf("crush-03")); !ok || b.Box != first.Box || b.Ref != refOf("crush-03") {
		t.Errorf("the third of it stands at %v", b.Box)
	}
	if boxes := g.Boxes(func(r calendar.Ref) bool { return r == refOf("crush-17") }); len(boxes) != 1 || boxes[0] != g.Stacks[2].Box {
		t.Errorf("the last of all stands at %v", boxes)
	}
	if refs := g.Touched(first.Box); len(refs) != 6 {
		t.Errorf("who draws a frame around it has %v", refs)
	}
}

func TestAStackUnfoldsToTheListOfWhatStandsThere(t *testing.T) {
	p := stage()
	crush(p, 18)
	shut := narrow(p, scene.Unfolded{})
	g := narrow(p, shut.Stacks[1].Unfolded(0))
	d := &g.List
	if len(d.Refs()) != 6 || len(d.Lines) != 6 || d.Title.String() != "Main hall · 6 dates" || d.Lines[0].Title.String() != "19:10 Show crush-07" {
		t.Fatalf("the list %q is of %d: %q", d.Title, len(d.Refs()), d.Lines[0].Title)
	}
	third := d.Lines[2]
	if h := g.Hit(third.X+9, third.Y+9); h.Part != scene.OnBlock || h.Ref != refOf("crush-09") {
		t.Errorf("on its third entry lies %+v", h)
	}
	if h := g.Hit(d.X+9, d.Y+9); h.Part != scene.OnList {
		t.Errorf("beside its entries lies %+v", h)
	}
	if b, _ := g.Find(refOf("crush-09")); b.Box != third.Box {
		t.Errorf("what is listed stands at %v", b.Box)
	}
	if boxes := g.Boxes(func(r calendar.Ref) bool { return r == refOf("crush-09") }); len(boxes) != 1 || boxes[0] != third.Box {
		t.Errorf("what is listed stands at %v", boxes)
	}
	place := g.Columns[0].Row.Place
	later := g.Moved(third.Box, 3600, 3600, place, place)
	if y, _ := g.Y(instant(t, crushDay+"T20:30")); len(later) != 1 || later[0].Y != y || later[0].H < 100 {
		t.Errorf("an hour later it would be at %v, 20:30 is at %g", later, y)
	}
	if other := narrow(p, scene.Unfolded{Of: refOf("crush-07"), On: scenetest.Day(crushDay) + 1}); other.List.Day != 0 {
		t.Error("on another day it is unfolded, too")
	}
}

func TestWhatLastsAndHasNoRoomStandsOnAStackToo(t *testing.T) {
	p := stage()
	for i := range 5 {
		last(p, fmt.Sprint("camp-", i), "foyer", "2027-08-20", "2027-08-30")
	}
	g := narrow(p, scene.Unfolded{Of: refOf("camp-4"), On: scenetest.Day(crushDay)})
	if len(g.Stacks) != 1 || g.Stacks[0].Says.Words != "+2" || g.Stacks[0].Bottom() > g.Body.Y {
		t.Fatalf("stacks: %+v", g.Stacks)
	}
	s := g.Stacks[0]
	if h := g.Hit(s.X+5, s.Y+5); h.Part != scene.OnMore {
		t.Errorf("on it lies %+v", h)
	}
	if g.List.Day == 0 || len(g.List.Bars) != 2 || g.List.Y < g.Body.Y {
		t.Fatalf("listed: %+v", g.List)
	}
	place := s.Row.Place
	if next := g.Moved(g.List.Bars[0].Box, 0, 0, place, place); len(next) != 1 || next[0].Bottom() > g.Body.Y {
		t.Errorf("it would be at %v", next)
	}
}

func TestEachDateInSightHasAPlaceOfItsOwnOrIsCounted(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p, v := crowded(t)
		crush(p, rapid.IntRange(0, 40).Draw(t, "crush"))
		v.Top = 0
		l, g := scene.New(p, scene.Options{Language: "en", Languages: []string{"en"}, Ruler: even, ZoneAt: zoneOf(p)}), &scene.Grid{}
		for range 2 { // the second finds what the first dealt
			l.Grid(g, v, rapid.Float64Range(700, 1500).Draw(t, "width"), 1e5, 0)
		}
		found := map[string]int{}
		for _, b := range g.Blocks {
			found[fmt.Sprint(b.Ref.ID, g.ColumnAt(b.X+b.W/2).Day)]++
			if b.W < 20 {
				t.Fatalf("%v is %g wide", b.Ref, b.W)
			}
		}
		for i := range g.Stacks {
			s := &g.Stacks[i]
			for _, ref := range s.Refs() {
				found[fmt.Sprint(ref.ID, s.Day-v.First)]++
			}
			for _, b := range g.Blocks {
				if s.X < b.Right() && b.X < s.Right() && s.Y < b.Bottom()-20 && b.Y < s.Bottom()-20 {
					t.Fatalf("a stack at %v lies over a date at %v", s.Box, b.Box)
				}
			}
		}
		for _, c := range g.Columns {
			day := g.Days[c.Day]
			for e := range p.Events.Each() {
				span, _ := e.When.Span()
				if in := e.Place == c.Row.Place && span.Start < day.End && span.End > day.Start; in && found[fmt.Sprint(e.ID, c.Day)] != 1 {
					t.Fatalf("%s is %d times there on day %d", e.ID, found[fmt.Sprint(e.ID, c.Day)], c.Day)
				}
			}
		}
	})
}
