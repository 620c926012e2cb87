package calendar

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// promised is a hold over days of one month.
func promised(id ID, on Subject, from, until, rank int) Hold {
	day := DayOf(2027, 9, 1)
	return Hold{ID: id, Subject: on, When: Days(day+Day(from)-1, day+Day(until)-1, "Europe/Ljubljana"), Rank: rank, State: Held}
}

func queued(holds ...Hold) *Plan {
	p := NewPlan()
	for _, h := range holds {
		p.Put(&h)
	}
	return p
}

var hall, furnace = Subject{Space: "hall"}, Subject{Equipment: "furnace"}

func TestAHoldLinesUpBehindThoseItMeets(t *testing.T) {
	p := queued(promised("a", hall, 1, 5, 1), promised("b", hall, 4, 8, 2), promised("c", hall, 20, 22, 1))
	released := promised("d", hall, 1, 30, 3)
	released.State = HoldReleased
	p.Put(&released)
	p.Put(&Equipment{ID: "furnace", Count: 3})
	two := promised("e", furnace, 1, 9, 1)
	two.Count = 2
	p.Put(&two)
	for _, c := range []struct {
		hold Hold
		rank int
	}{
		{promised("n", hall, 1, 3, 0), 2},
		{promised("n", hall, 5, 5, 0), 3},
		{promised("n", hall, 9, 19, 0), 1}, // ranges are half-open: it begins the day after
		{promised("n", hall, 8, 20, 0), 3},
		{promised("n", Subject{Space: "foyer"}, 1, 30, 0), 1},
		{promised("n", Subject{Person: "hall"}, 1, 30, 0), 1},
		{promised("c", hall, 20, 22, 1), 1}, // it does not stand behind itself
		{promised("n", furnace, 1, 3, 0), 1},
		{Hold{ID: "n", Subject: furnace, Count: 2, When: two.When, State: Held}, 2}, // two and two are more than three
		{Hold{ID: "n", Subject: hall, State: Held}, 1},                              // without a time
	} {
		if got := p.RankBehind(c.hold); got != c.rank {
			t.Errorf("%s on %v, %v, lines up at %d and not %d", c.hold.ID, c.hold.Subject.Of(), c.hold.When.Start, got, c.rank)
		}
	}
}

func TestWhoStandsBehindOneThatGoesMovesUp(t *testing.T) {
	a, b, c := promised("a", hall, 1, 5, 1), promised("b", hall, 4, 8, 2), promised("c", hall, 7, 12, 3)
	far := promised("far", hall, 20, 22, 1)
	for _, at := range []struct {
		gone  Hold
		moved string
	}{
		{a, "[b to 1, c to 2]"},
		{b, "[c to 1]"},
		{c, "[]"},
		{far, "[]"},
	} {
		moved := []string{}
		for _, h := range queued(a, b, c, far).MovedUp(at.gone) {
			moved = append(moved, fmt.Sprintf("%s to %d", h.ID, h.Rank))
		}
		if got := fmt.Sprintf("[%s]", strings.Join(moved, ", ")); got != at.moved {
			t.Errorf("once %s is gone: %s and not %s", at.gone.ID, got, at.moved)
		}
	}
}

// However holds line up, go and move up: no two that meet have one rank, and who moved up leaves no place empty before him.
func TestNoTwoWhoMeetHaveOneRankAndNoPlaceIsLeftEmpty(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p, next := NewPlan(), 0
		live := func() (ids []ID) {
			for id, h := range p.Holds.All() {
				if h.Live() {
					ids = append(ids, id)
				}
			}
			return ids
		}
		t.Repeat(map[string]func(*rapid.T){
			"line up": func(t *rapid.T) {
				from := rapid.IntRange(1, 20).Draw(t, "from")
				h := promised(ID(fmt.Sprintf("h%03d", next)), hall, from, from+rapid.IntRange(0, 9).Draw(t, "days"), 1)
				next++
				h.Rank = p.RankBehind(h)
				p.Put(&h)
			},
			"go": func(t *rapid.T) {
				ids := live()
				if len(ids) == 0 {
					t.Skip("nobody is there")
				}
				h := *p.Holds.At(rapid.SampledFrom(ids).Draw(t, "who"))
				h.State = rapid.SampledFrom([]HoldState{HoldReleased, HoldTaken}).Draw(t, "how")
				p.Put(&h)
				for _, m := range p.MovedUp(h) {
					p.Put(&m)
				}
			},
			"": func(t *rapid.T) {
				for _, id := range live() {
					h := *p.Holds.At(id)
					ranks := []int{0}
					for _, o := range p.RivalsOf(h) {
						ranks = append(ranks, o.Rank)
					}
					if slices.Contains(ranks, h.Rank) || !slices.Contains(ranks, h.Rank-1) {
						t.Fatalf("%s is at %d, beside it %v", id, h.Rank, ranks)
					}
				}
			},
		})
	})
}
