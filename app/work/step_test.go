package work

import (
	"errors"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"affiche/calendar"
)

// stepped is the season with a date at a status, an agreement with two parties and a line of it.
func stepped(status calendar.Status) *calendar.Plan {
	plan := promises()
	e := *plan.Events.At("e1")
	e.Status, e.Reason, e.Cost = status, "", calendar.Money{}
	later := e
	later.ID, later.When = "e2", calendar.When{Start: e.When.Start + 14*daySeconds, End: e.When.End + 14*daySeconds, Zone: e.When.Zone}
	for _, r := range []calendar.Record{
		&e, &later,
		&calendar.Agreement{ID: "a", Kind: calendar.Sale, Title: calendar.Texts{"en": "Tour"}, State: calendar.Sent},
		&calendar.Party{ID: "p2", Agreement: "a", Organisation: "o", Position: 2},
		&calendar.Party{ID: "p1", Agreement: "a", Organisation: "o", Position: 1},
		&calendar.Line{ID: "l", Agreement: "a", Text: "Fee", Basis: calendar.Cash, Quantity: 1, Payment: calendar.Planned},
	} {
		plan.Put(r)
	}
	return plan
}

func TestAStepTakesWithItWhatItAsksFor(t *testing.T) {
	plan := stepped(calendar.Confirmed)
	why := Step{To: "cancelled", Reason: "flood", Cost: calendar.Money{Amount: 5000, Currency: "EUR"}}
	act, err := why.Act(plan, event("e1"))
	if err != nil {
		t.Fatal(err)
	}
	e := act.After(event("e1")).(*calendar.Event)
	if e.Status != calendar.Cancelled || e.Reason != "flood" || e.Cost.Amount != 5000 || len(act.Put) != 1 {
		t.Errorf("%+v", e)
	}
	if got := noted(act); !slices.Equal(got, []string{"work.note.still-held[1]"}) {
		t.Errorf("it tells %q", got)
	}
	plan.Put(e)
	act, err = Step{To: "option"}.Act(plan, event("e1"))
	if e := act.After(event("e1")).(*calendar.Event); err != nil || e.Reason != "" || !e.Cost.IsZero() {
		t.Errorf("back on the ladder it still says why it was cancelled: %+v", e)
	}
}

func TestAPostponedDateLeadsToItsNewOne(t *testing.T) {
	for name, c := range map[string]struct {
		to    NewDate
		start calendar.Wall
	}{
		"a new one at an hour of its own": {NewDate{Start: calendar.DayOf(2027, 9, 3).At(20 * 60)}, calendar.DayOf(2027, 9, 3).At(20 * 60)},
		"a new one, of which the day is told": {
			NewDate{Start: calendar.DayOf(2027, 9, 3).At(0), DayOnly: true}, calendar.DayOf(2027, 9, 3).At(22 * 60),
		},
		"one that is there": {NewDate{Event: "e2"}, calendar.DayOf(2027, 9, 8).At(22 * 60)},
	} {
		plan := stepped(calendar.Confirmed)
		act, err := Step{To: "postponed", NewDate: c.to}.Act(plan, event("e1"))
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		for _, r := range act.Put {
			plan.Put(r)
		}
		old := plan.Events.At("e1")
		now := plan.Events.At(old.MovedTo)
		if old.Status != calendar.Postponed || now == nil || now.When.Start != c.start || old.When.Start == now.When.Start {
			t.Errorf("%s: %+v leads to %+v", name, old, now)
		}
		if c.to.Event == "" && (now.Status != calendar.Option || len(act.Made) != 1) {
			t.Errorf("%s: the new one is %s", name, now.Status)
		}
	}
}

func TestWhatIsConfirmedAsksForTheOthersOnItsPlaceAndPeople(t *testing.T) {
	plan := stepped(calendar.Option)
	first := *plan.Holds.At("first")
	first.When = calendar.Days(calendar.DayOf(2027, 8, 24), calendar.DayOf(2027, 8, 27), "Europe/Ljubljana")
	behind := *plan.Holds.At("second")
	behind.When = first.When
	singer := behind
	singer.ID, singer.Subject, singer.Rank = "singer", calendar.Subject{Person: "nives"}, 1
	for _, r := range []calendar.Record{
		&first, &behind, &singer,
		&calendar.Person{ID: "nives", Given: "Nives", Family: "Kos"}, &calendar.Appearance{ID: "x", Activity: "winds", Person: "nives"},
	} {
		plan.Put(r)
	}
	act, err := Step{To: "confirmed"}.Act(plan, event("e1"))
	if got := holdsAfter(act); err != nil || !slices.Equal(got, []string{"e1 confirmed", "first taken 1"}) {
		t.Errorf("%v: %q", err, got)
	}
	if got, want := noted(act), []string{"work.note.waits[Kites 2]", "work.note.holds-too[Kites Nives Kos 1]"}; !slices.Equal(got, want) {
		t.Errorf("it tells %q and not %q", got, want)
	}
	act, err = Step{To: "confirmed", LetOthersGo: true}.Act(plan, event("e1"))
	if got, want := holdsAfter(act), []string{"e1 confirmed", "first taken 1", "second released 2", "singer released 1"}; err != nil || !slices.Equal(got, want) {
		t.Errorf("%v: %q", err, got)
	}
}

func TestAgreementsAndLinesKeepTheDaysOfTheirSteps(t *testing.T) {
	plan, day := stepped(calendar.Idea), calendar.DayOf(2027, 5, 4)
	do := func(s Step, ref calendar.Ref) {
		t.Helper()
		act, err := s.Act(plan, ref)
		if err != nil {
			t.Fatal(err)
		}
		for _, r := range act.Put {
			plan.Put(r)
		}
	}
	deal, fee := calendar.Ref{Type: calendar.TypeAgreement, ID: "a"}, calendar.Ref{Type: calendar.TypeLine, ID: "l"}
	do(Step{To: "signed", Since: day}, deal)
	if a, b := plan.Parties.At("p1").SignedOn, plan.Parties.At("p2").SignedOn; a != day || b != 0 {
		t.Errorf("the first signs: %v %v", a, b)
	}
	do(Step{To: "countersigned", Since: day + 1}, deal)
	if a, b := plan.Parties.At("p1").SignedOn, plan.Parties.At("p2").SignedOn; a != day || b != day+1 {
		t.Errorf("the other signs: %v %v", a, b)
	}
	do(Step{To: "invoiced", Since: day, Number: "7"}, fee)
	do(Step{To: "paid", Since: day + 9}, fee)
	if l := plan.Lines.At("l"); l.Invoice != "7" || l.InvoicedOn != day || l.PaidOn != day+9 {
		t.Errorf("%+v", l)
	}
	do(Step{To: "invoiced"}, fee)
	if l := plan.Lines.At("l"); l.Invoice != "7" || l.InvoicedOn != day || l.PaidOn != 0 {
		t.Errorf("it is not paid any more: %+v", l)
	}
	do(Step{To: "planned"}, fee)
	if l := plan.Lines.At("l"); l.Invoice != "" || l.InvoicedOn != 0 {
		t.Errorf("it is not invoiced any more: %+v", l)
	}
}

func TestWhatAStepRefuses(t *testing.T) {
	plan := stepped(calendar.Option)
	locked := *plan.Events.At("e1")
	locked.Locked = true
	plan.Put(&locked)
	plan.Put(&calendar.Event{ID: "open", Activity: "winds", Status: calendar.Option})
	same := NewDate{Start: plan.Events.At("e2").When.Start}
	for name, c := range map[string]struct {
		step Step
		of   []calendar.Ref
		key  string
	}{
		"a house":              {Step{To: "sold"}, []calendar.Ref{{Type: calendar.TypeVenue, ID: "elektrarna"}}, "work.no-ladder"},
		"nothing":              {Step{To: "sold"}, []calendar.Ref{event("nowhere")}, "work.nothing-chosen"},
		"what is locked":       {Step{To: "confirmed"}, []calendar.Ref{event("e1")}, "work.step-locked"},
		"two to one date":      {Step{To: "postponed", NewDate: same}, []calendar.Ref{event("e1"), event("e2")}, "work.step-several-new"},
		"to when it was":       {Step{To: "postponed", NewDate: same}, []calendar.Ref{event("e2")}, "work.step-same-time"},
		"to itself":            {Step{To: "postponed", NewDate: NewDate{Event: "e2"}}, []calendar.Ref{event("e2")}, "work.step-no-date"},
		"what has no time yet": {Step{To: "postponed", NewDate: same}, []calendar.Ref{event("open")}, "work.step-no-time"},
	} {
		_, err := c.step.Act(plan, c.of...)
		var refused *Refused
		if !errors.As(err, &refused) || refused.Key != c.key {
			t.Errorf("%s: %v", name, err)
		}
	}
	_, silent := Step{To: "cancelled"}.Act(plan, event("e2"))
	_, too := Step{To: "done"}.Act(plan, event("e2"))
	_, unknown := Step{To: "sold"}.Act(plan, event("e2"))
	for _, err := range []error{silent, too, unknown} {
		var faults *Faults
		if !errors.As(err, &faults) {
			t.Errorf("%v", err)
		}
	}
	if act, err := (Step{To: "option"}).Act(plan, event("e2")); err != nil || !act.IsNothing() {
		t.Errorf("where it stands it stays: %v %v", act.Put, err)
	}
	if _, err := (Step{To: "confirmed", Locked: true}).Act(plan, event("e1")); err != nil {
		t.Errorf("what is locked is stepped when that is meant: %v", err)
	}
}

// Whatever is done in whatever order, every record stands on a rung that its table names and got there by steps that it names,
// and what says why a date is off belongs to one that is.
func TestNoStepLeavesTheLadder(t *testing.T) {
	rungs := map[calendar.Type][]string{}
	for of, field := range map[calendar.Type]string{calendar.TypeEvent: "status", calendar.TypeAgreement: "state", calendar.TypeLine: "payment"} {
		for _, w := range Vocabulary(of, field) {
			rungs[of] = append(rungs[of], w.Word)
		}
	}
	refs := []calendar.Ref{event("e1"), event("e2"), {Type: calendar.TypeAgreement, ID: "a"}, {Type: calendar.TypeLine, ID: "l"}}
	rapid.Check(t, func(t *rapid.T) {
		plan := stepped(calendar.Idea)
		for range rapid.IntRange(1, 12).Draw(t, "steps") {
			ref := rapid.SampledFrom(refs).Draw(t, "of")
			step := Step{
				To: rapid.SampledFrom(rungs[ref.Type]).Draw(t, "to"), Reason: rapid.SampledFrom([]string{"", "flood"}).Draw(t, "why"),
				Since: calendar.Day(rapid.IntRange(0, 3).Draw(t, "on")), LetOthersGo: rapid.Bool().Draw(t, "go"),
			}
			if rapid.Bool().Draw(t, "anew") {
				step.NewDate = NewDate{Start: plan.Events.At("e1").When.Start + calendar.Wall(rapid.IntRange(-9, 9).Draw(t, "by"))*daySeconds}
			}
			before, _ := calendar.RungOf(plan.Record(ref))
			act, err := step.Act(plan, ref)
			if err != nil {
				continue
			}
			if !before.CanBecome(step.To) {
				t.Fatalf("from %s to %s", before.At, step.To)
			}
			for _, r := range act.Put {
				if len(r.Faults()) > 0 {
					t.Fatalf("%+v: %v", r, r.Faults())
				}
				plan.Put(r)
			}
			if at, _ := calendar.RungOf(plan.Record(ref)); at.At != step.To {
				t.Fatalf("it stands at %s and not %s", at.At, step.To)
			}
			sound(t, plan)
		}
	})
}

// sound finds dates that say what does not belong to their status.
func sound(t *rapid.T, plan *calendar.Plan) {
	for e := range plan.Events.Each() {
		off := e.Status == calendar.Cancelled || e.Status == calendar.Postponed
		if !slices.Contains(calendar.Statuses(), e.Status) || !off && (e.Reason != "" || !e.Cost.IsZero()) {
			t.Fatalf("%+v", e)
		}
		if e.Status == calendar.Cancelled && e.Reason == "" {
			t.Fatalf("%s is cancelled, and nobody knows why", e.ID)
		}
		if e.MovedTo != "" && (e.Status != calendar.Postponed || plan.Events.At(e.MovedTo) == nil) {
			t.Fatalf("%s leads to %q", e.ID, e.MovedTo)
		}
	}
	for l := range plan.Lines.Each() {
		if l.PaidOn != 0 && l.Payment != calendar.Paid || l.InvoicedOn != 0 && l.Payment == calendar.Planned {
			t.Fatalf("%+v", l)
		}
	}
}
