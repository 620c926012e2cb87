package work

import (
	"errors"
	"fmt"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"affiche/calendar"
)

// promises is a hall on which three shows have holds that meet, in a queue, and a tour that has one here and one in Tunis.
func promises() *calendar.Plan {
	plan := season()
	day := calendar.DayOf(2027, 9, 1)
	hold := func(id, space, show calendar.ID, from, until calendar.Day, rank int) *calendar.Hold {
		return &calendar.Hold{
			ID: id, Subject: calendar.Subject{Space: space}, Activity: show, Rank: rank, State: calendar.Held,
			When: calendar.Days(day+from-1, day+until-1, "Europe/Ljubljana"),
		}
	}
	tour, there := hold("tour", "hall", "boiler", 20, 21, 1), hold("there", "studio", "boiler", 25, 26, 1)
	tour.Bundle, there.Bundle = "b", "b"
	first := hold("first", "hall", "winds", 1, 5, 1)
	first.Event = "e1"
	past := hold("past", "hall", "kites", 1, 12, 1)
	past.State = calendar.HoldReleased
	for _, r := range []calendar.Record{
		past,
		&calendar.Activity{ID: "kites", Kind: calendar.Show, Title: calendar.Texts{"en": "Kites"}},
		&calendar.Activity{ID: "boiler", Kind: calendar.Show, Title: calendar.Texts{"en": "The Boiler Room Cantata"}},
		&calendar.Bundle{ID: "b", Name: "Autumn tour"},
		first, hold("second", "hall", "kites", 4, 8, 2), hold("third", "hall", "boiler", 7, 12, 3), tour, there,
	} {
		plan.Put(r)
	}
	return plan
}

func holdRef(id string) calendar.Ref {
	return calendar.Ref{Type: calendar.TypeHold, ID: calendar.ID(id)}
}

// holdsAfter says where the holds of an act stand: "second held 1".
func holdsAfter(act Act) (said []string) {
	for _, r := range act.Put {
		switch r := r.(type) {
		case *calendar.Hold:
			said = append(said, fmt.Sprintf("%s %s %d", r.ID, r.State, r.Rank))
		case *calendar.Event:
			said = append(said, fmt.Sprintf("%s %s", r.ID, r.Status))
		}
	}
	slices.Sort(said)
	return said
}

func noted(act Act) (keys []string) {
	for _, n := range act.Notes {
		keys = append(keys, fmt.Sprint(n.Key, n.Args))
	}
	return keys
}

func TestWhatBecomesOfHolds(t *testing.T) {
	type acting interface {
		Act(*calendar.Plan, ...calendar.Ref) (Act, error)
	}
	day := calendar.DayOf(2027, 6, 15).At(18 * 60)
	for _, c := range []struct {
		name  string
		act   acting
		of    string
		stand []string
		notes []string
	}{
		{
			"released, those behind may move up",
			Release{},
			"first",
			[]string{"first released 1"},
			[]string{"work.note.may-move-up[Kites 1]", "work.note.may-move-up[The Boiler Room Cantata 2]"},
		},
		{
			"released, those behind move up",
			Release{MoveUp: true},
			"first",
			[]string{"first released 1", "second held 1", "third held 2"},
			[]string{"work.note.moved-up[Kites 1]", "work.note.moved-up[The Boiler Room Cantata 2]"},
		},
		{"a bundle falls as one", Release{MoveUp: true}, "there", []string{"there released 1", "tour released 1"}, []string{"work.note.bundle[1]"}},
		{
			"taken, the others wait",
			Take{},
			"first",
			[]string{"e1 confirmed", "first taken 1"},
			[]string{"work.note.waits[Kites 2]"},
		},
		{
			"taken, the others go",
			Take{LetOthersGo: true},
			"first",
			[]string{"e1 confirmed", "first taken 1", "second released 2"},
			[]string{"work.note.let-go[Kites 2]"},
		},
		{"a bundle is taken as one", Take{}, "tour", []string{"there taken 1", "tour taken 1"}, []string{"work.note.bundle[1]"}},
		{"renewed, alone of its bundle", Renew{Until: day}, "tour", []string{"tour held 1"}, nil},
		{"held again, behind those who came meanwhile", Renew{Until: day}, "past", []string{"past held 4"}, []string{"work.note.lined-up[Main hall 4]"}},
	} {
		act, err := c.act.Act(promises(), holdRef(c.of))
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		if got := holdsAfter(act); !slices.Equal(got, c.stand) {
			t.Errorf("%s: %q and not %q", c.name, got, c.stand)
		}
		if got := noted(act); !slices.Equal(got, c.notes) {
			t.Errorf("%s: it tells %q and not %q", c.name, got, c.notes)
		}
		if _, renews := c.act.(Renew); renews && act.Put[0].(*calendar.Hold).Until != day {
			t.Errorf("it runs until %v", act.Put[0].(*calendar.Hold).Until)
		}
	}
}

func TestWhatHoldsRefuse(t *testing.T) {
	plan := promises()
	off := *plan.Events.At("e1")
	off.Status = calendar.Released
	plan.Put(&off)
	ahead := *plan.Holds.At("tour") // the other hold of its bundle stands behind it
	ahead.ID, ahead.Bundle, ahead.Subject.Space, ahead.When = "ahead", "", "studio", plan.Holds.At("there").When
	behind := *plan.Holds.At("there")
	behind.Rank = 2
	plan.Put(&ahead)
	plan.Put(&behind)
	_, second := Take{LetOthersGo: true}.Act(plan, holdRef("second"))
	_, released := Release{}.Act(plan, holdRef("past"))
	_, date := Release{}.Act(plan, event("e1"))
	_, bundle := Take{}.Act(plan, holdRef("tour"))
	_, forCancelled := Take{}.Act(plan, holdRef("first"))
	_, nothing := Renew{}.Act(plan)
	for name, c := range map[string]struct {
		err error
		key string
	}{
		"the second is taken": {second, "work.not-first"}, "what is over": {released, "work.hold-over"},
		"a date": {date, "work.no-hold"}, "a bundle with one behind": {bundle, "work.not-first"}, "nothing": {nothing, "work.no-hold"},
	} {
		var refused *Refused
		if !errors.As(c.err, &refused) || refused.Key != c.key {
			t.Errorf("%s: %v", name, c.err)
		}
	}
	var faulty *Faulty
	if !errors.As(forCancelled, &faulty) {
		t.Errorf("for a date that was released: %v", forCancelled)
	}
}

func TestARankIsWhoseItIs(t *testing.T) {
	plan := promises()
	amended := func(id string, set ...string) (*calendar.Hold, error) {
		r, err := Amend(plan, plan.Holds.At(calendar.ID(id)), asTyped(set...))
		if err != nil {
			return nil, err
		}
		return r.(*calendar.Hold), nil
	}
	for _, c := range []struct {
		id, set string
		rank    int // 0 is refused
	}{
		{"tour", "start=2027-09-03", 3},
		{"tour", "notes=call Nina", 1},
		{"second", "rank=1", 0},
		{"second", "rank=2", 2},
		{"second", "rank=5", 5},
		{"second", "start=2027-09-15", 2}, // it meets the third no more, and stays what it was
		{"there", "space=hall", 1},
		{"there", "state=released", 0},
		{"second", "state=released", 2},
	} {
		h, err := amended(c.id, c.set)
		switch {
		case err != nil && c.rank != 0:
			t.Errorf("%s %s: %v", c.id, c.set, err)
		case err == nil && h.Rank != c.rank:
			t.Errorf("%s %s: it is at rank %d", c.id, c.set, h.Rank)
		}
	}
	act, err := Shift{Days: -16, Holds: true}.Act(plan, holdRef("tour"))
	if err != nil || !slices.Equal(holdsAfter(act), []string{"tour held 3"}) || !slices.Equal(noted(act), []string{"work.note.lined-up[Main hall 3]"}) {
		t.Errorf("moved among others: %q, %q, %v", holdsAfter(act), noted(act), err)
	}
	act, err = Copy{}.Act(plan, holdRef("first"), holdRef("second"))
	if err != nil {
		t.Fatal(err)
	}
	ranks := []int{}
	for _, r := range act.Put {
		ranks = append(ranks, r.(*calendar.Hold).Rank)
	}
	if slices.Sort(ranks); !slices.Equal(ranks, []int{3, 5}) && !slices.Equal(ranks, []int{3, 4}) {
		t.Errorf("copies stand at %v", ranks)
	}
}

// However holds are made, moved, drawn, copied, set, taken, renewed and let go: no two that meet have one rank, and no bundle is
// taken in part.
func TestNoSequenceLeavesTwoFirstHoldsOrHalfABundle(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		plan := promises()
		one := func(t *rapid.T) calendar.Ref {
			ids := []calendar.ID{}
			for id := range plan.Holds.All() {
				ids = append(ids, id)
			}
			return calendar.Ref{Type: calendar.TypeHold, ID: rapid.SampledFrom(ids).Draw(t, "hold")}
		}
		do := func(act Act, err error) {
			if err != nil {
				return // refused: nothing is done
			}
			for _, r := range act.Put {
				plan.Put(r)
			}
		}
		days := rapid.IntRange(-12, 12)
		t.Repeat(map[string]func(*rapid.T){
			"release": func(t *rapid.T) { do(Release{MoveUp: rapid.Bool().Draw(t, "up")}.Act(plan, one(t), one(t))) },
			"take":    func(t *rapid.T) { do(Take{LetOthersGo: rapid.Bool().Draw(t, "go")}.Act(plan, one(t))) },
			"renew":   func(t *rapid.T) { do(Renew{Until: calendar.DayOf(2027, 8, 1).At(600)}.Act(plan, one(t))) },
			"move":    func(t *rapid.T) { do(Shift{Days: days.Draw(t, "days"), Holds: true}.Act(plan, one(t), one(t))) },
			"draw": func(t *rapid.T) {
				do(Lengthen{Seconds: int64(days.Draw(t, "days")) * daySeconds}.Act(plan, one(t), one(t)))
			},
			"copy": func(t *rapid.T) {
				if plan.Holds.Len() < 20 {
					do(Copy{Shift: Shift{Days: days.Draw(t, "days")}}.Act(plan, one(t), one(t)))
				}
			},
			"set": func(t *rapid.T) {
				set := rapid.SampledFrom([]string{"state=held", "space=hall", "space=studio", "rank=1", "rank=2", "start=2027-09-04"}).Draw(t, "set")
				do(AmendAll(plan, []calendar.Ref{one(t), one(t)}, asTyped(set)))
			},
			"challenge": func(t *rapid.T) { do(Challenge{}.Act(plan, one(t))) },
			"withdraw":  func(t *rapid.T) { do(Withdraw{}.Act(plan, one(t))) },
			"promote":   func(t *rapid.T) { do(Promote{}.Act(plan, one(t), one(t))) },
			"": func(t *rapid.T) {
				bundle := map[calendar.HoldState]int{}
				for h := range plan.Holds.Each() {
					for _, o := range plan.RivalsOf(*h) {
						if o.Rank == h.Rank {
							t.Fatalf("%s and %s both stand at %d", h.ID, o.ID, h.Rank)
						}
					}
					if h.Bundle == "b" {
						bundle[h.State]++
					}
				}
				if len(bundle) > 1 {
					t.Fatalf("the bundle stands at %v", bundle)
				}
			},
		})
	})
}
