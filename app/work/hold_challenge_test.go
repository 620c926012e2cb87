package work

import (
	"errors"
	"slices"
	"testing"

	"affiche/calendar"
)

// challenged is a plan in which the third of a queue asked those before it, and the hour at which it did.
func challenged(t *testing.T, by string) (*calendar.Plan, calendar.Instant) {
	t.Helper()
	plan := promises()
	plan.Programme.Challenge = 48
	zone, err := calendar.Zone("Europe/Ljubljana")
	if err != nil {
		t.Fatal(err)
	}
	now, _ := calendar.DayOf(2027, 6, 1).At(10*60).Moment(zone, false)
	act, err := Challenge{Now: now + 42}.Act(plan, holdRef(by))
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range act.Put {
		plan.Put(r)
	}
	return plan, now
}

func TestWhoStandsBehindAsksThoseBefore(t *testing.T) {
	plan, now := challenged(t, "second")
	first := *plan.Holds.At("first")
	if want := (calendar.Challenge{By: "second", AnswerBy: calendar.DayOf(2027, 6, 3).At(10 * 60)}); first.State != calendar.Challenged || first.Asked != want {
		t.Errorf("the first is %s: %+v", first.State, first.Asked)
	}
	for _, c := range []struct {
		name  string
		after calendar.Instant
		left  int
		over  bool
	}{{"at once", 0, 2, false}, {"in the last minute", 48*3600 - 1, 0, false}, {"when the time is over", 48 * 3600, -1, true}} {
		p := PromiseOf(plan, first, now+c.after)
		if !p.Asked() || p.Challenger.ID != "second" || p.Left != c.left || p.Over != c.over {
			t.Errorf("%s: %+v", c.name, p)
		}
	}
	if first.Until = calendar.DayOf(2027, 6, 2).At(0); PromiseOf(plan, first, now).Left != 1 {
		t.Error("its own last moment is before the answer's")
	}
}

func TestAChallengeIsOverWhenNobodyWaitsForTheAnswer(t *testing.T) {
	plan, now := challenged(t, "second")
	for name, gone := range map[string]func(*calendar.Hold){
		"released": func(h *calendar.Hold) { h.State = calendar.HoldReleased },
		"moved away": func(h *calendar.Hold) {
			h.When = calendar.Days(h.When.Start.Day()+90, h.When.End.Day()+90, h.When.Zone)
		},
		"stands before": func(h *calendar.Hold) { h.Rank = 0 },
	} {
		by := *plan.Holds.At("second")
		gone(&by)
		later := promises()
		later.Put(plan.Holds.At("first"))
		later.Put(&by)
		if p := PromiseOf(later, *later.Holds.At("first"), now); p.Asked() || p.Runs {
			t.Errorf("who asked is %s: %+v", name, p)
		}
	}
}

func TestWhatIsAnsweredIsNoLongerAsked(t *testing.T) {
	type acting interface {
		Act(*calendar.Plan, ...calendar.Ref) (Act, error)
	}
	for _, c := range []struct {
		name  string
		act   acting
		of    string
		stand []string
		notes []string
	}{
		{"taken", Take{}, "first", []string{"e1 confirmed", "first taken 1"}, []string{"work.note.waits[Kites 2]"}},
		{"let go", Release{MoveUp: true}, "first", []string{"first released 1", "second held 1", "third held 2"}, nil},
		{"renewed", Renew{}, "first", []string{"first held 1"}, nil},
		{"withdrawn by who asked", Withdraw{}, "second", []string{"first held 1"}, []string{"work.note.free[Late]"}},
		{"withdrawn at who was asked", Withdraw{}, "first", []string{"first held 1"}, []string{"work.note.free[Late]"}},
	} {
		plan, _ := challenged(t, "second")
		act, err := c.act.Act(plan, holdRef(c.of))
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		if got := holdsAfter(act); !slices.Equal(got, c.stand) {
			t.Errorf("%s: %q and not %q", c.name, got, c.stand)
		}
		if got := noted(act); c.notes != nil && !slices.Equal(got, c.notes) {
			t.Errorf("%s: it tells %q", c.name, got)
		}
		for _, r := range act.Put {
			if h, ok := r.(*calendar.Hold); ok && h.Asked != (calendar.Challenge{}) {
				t.Errorf("%s: %s is asked still", c.name, h.ID)
			}
		}
	}
}

func TestWhatChallengesRefuse(t *testing.T) {
	plan, now := challenged(t, "second")
	off := promises()
	_, noClock := Challenge{Now: now}.Act(off, holdRef("second"))
	_, first := Challenge{Now: now}.Act(plan, holdRef("first"))
	_, twice := Challenge{Now: now}.Act(plan, holdRef("second"))
	_, nobody := Withdraw{}.Act(plan, holdRef("tour"))
	_, noPlace := Promote{}.Act(plan, holdRef("second"))
	_, past := Promote{}.Act(plan, holdRef("past"))
	for name, c := range map[string]struct {
		err error
		key string
	}{
		"a season without the clock": {noClock, "work.no-challenge"}, "the first asks": {first, "work.nobody-before"},
		"asked twice": {twice, "work.asked-already"}, "nobody was asked": {nobody, "work.nobody-asked"},
		"nobody left": {noPlace, "work.no-place"}, "what is over": {past, "work.hold-over"},
	} {
		var refused *Refused
		if !errors.As(c.err, &refused) || refused.Key != c.key {
			t.Errorf("%s: %v", name, c.err)
		}
	}
	_, alone := Amend(plan, plan.Holds.At("tour"), asTyped("state=challenged"))
	var faulty *Faulty
	if !errors.As(alone, &faulty) || faulty.Faults[0].Rule != "unchallenged" {
		t.Errorf("challenged by nobody: %v", alone)
	}
	answered, err := Amend(plan, plan.Holds.At("first"), asTyped("state=held"))
	if err != nil || answered.(*calendar.Hold).Asked != (calendar.Challenge{}) {
		t.Errorf("set to held: %+v, %v", answered, err)
	}
}

func TestAPlaceThatWasLeftIsOffered(t *testing.T) {
	plan := promises()
	act, err := Release{}.Act(plan, holdRef("second"))
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range act.Put {
		plan.Put(r)
	}
	third := *plan.Holds.At("third")
	if p := PromiseOf(plan, third, 0); !p.MayMoveUp() || p.MayStandAt != 1 {
		t.Errorf("the second left: %+v", p)
	}
	if p := PromiseOf(plan, *plan.Holds.At("first"), 0); p.MayMoveUp() {
		t.Errorf("the first: %+v", p)
	}
	act, err = Promote{}.Act(plan, holdRef("third"))
	if err != nil || !slices.Equal(holdsAfter(act), []string{"third held 1"}) {
		t.Errorf("%q, %v", holdsAfter(act), err)
	}
}
