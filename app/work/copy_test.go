package work

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"affiche/calendar"
)

func mustCopy(t *testing.T, plan *calendar.Plan, c Copy, refs ...calendar.Ref) Act {
	t.Helper()
	act, err := c.Act(plan, refs...)
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range act.Put {
		if plan.Record(r.Ref()) != nil {
			t.Errorf("a copy took the place of %v", r.Ref())
		}
		if faults := r.Faults(); len(faults) > 0 {
			t.Errorf("%v: %v", r.Ref(), faults)
		}
		plan.Put(r)
	}
	return act
}

// types counts the records of an act by type.
func types(act Act) map[calendar.Type]int {
	counts := map[calendar.Type]int{}
	for _, r := range act.Put {
		counts[r.Ref().Type]++
	}
	return counts
}

func sameCounts(t *testing.T, got map[calendar.Type]int, want map[calendar.Type]int) {
	t.Helper()
	for _, typ := range calendar.Types() {
		if got[typ] != want[typ] {
			t.Errorf("%d of type %s, want %d", got[typ], typ, want[typ])
		}
	}
}

func TestACopiedDatePromisesNothing(t *testing.T) {
	plan := crowd()
	first := *plan.Events.At("r1")
	first.Status, first.Locked, first.Source, first.Reason, first.AnnounceFrom = calendar.Confirmed, true, "festival", "x", calendar.DayOf(2027, 6, 1)
	plan.Put(&first)
	plan.Put(&calendar.Appearance{ID: "guest", Activity: "winds", Event: "r1", Person: "ivo"})
	act := mustCopy(t, plan, Copy{Shift: Shift{Days: 7}}, event("r1"))
	sameCounts(t, types(act), map[calendar.Type]int{calendar.TypeEvent: 1, calendar.TypePhase: 2, calendar.TypeCall: 2, calendar.TypeAppearance: 1})
	e := plan.Events.At(act.Made[0].ID)
	if e.Activity != "winds" || e.Run != "run" || e.When != at("2027-08-31T22:00/23:15") {
		t.Errorf("the copy is %+v", e)
	}
	if e.Status != calendar.Option || e.Locked || e.Source != "" || e.Reason != "" || e.AnnounceFrom != calendar.DayOf(2027, 6, 8) {
		t.Errorf("the copy promises: %+v", e)
	}
	if plan.PhasesOfEvent.Count(e.ID) != 2 || plan.PhasesOfEvent.Count("r1") != 2 {
		t.Errorf("%d phases of the copy, %d of the first", plan.PhasesOfEvent.Count(e.ID), plan.PhasesOfEvent.Count("r1"))
	}
	for p := range plan.PhasesOfEvent.Of(e.ID) {
		if p.Kind == calendar.Focus && p.Timing.When != at("2027-08-30T10:00/13:00") {
			t.Errorf("its focus is %v", p.Timing.When)
		}
		for c := range plan.CallsOfPhase.Of(p.ID) {
			if c.State != calendar.ToAsk || c.Position == "usher" && c.Person != "" {
				t.Errorf("its call is %+v", c)
			}
		}
	}
	if got := *plan.Events.At("r1"); got.Status != calendar.Confirmed || !got.Locked {
		t.Error("the first changed")
	}
}

func TestTheStatusOfACopyIsWhatAProducerExpects(t *testing.T) {
	for was, want := range map[calendar.Status]calendar.Status{
		calendar.Idea: calendar.Idea, calendar.Enquiry: calendar.Idea, calendar.Option: calendar.Option, calendar.Confirmed: calendar.Option,
		calendar.Done: calendar.Option, calendar.Postponed: calendar.Option, calendar.Released: calendar.Idea, calendar.Cancelled: calendar.Idea,
	} {
		if got := StatusOfCopy(was); got != want {
			t.Errorf("a copy of what is %s is %s, want %s", was, got, want)
		}
	}
}

func TestARunIsCopiedWithItsDatesOrWithout(t *testing.T) {
	run := calendar.Ref{Type: calendar.TypeRun, ID: "run"}
	plan := house()
	act := mustCopy(t, plan, Copy{Shift: Shift{Days: 30, To: &calendar.Place{Space: "loft"}}}, run, event("r1"))
	sameCounts(t, types(act), map[calendar.Type]int{calendar.TypeRun: 1, calendar.TypeEvent: 2, calendar.TypePhase: 4, calendar.TypeCall: 1})
	made := plan.Runs.At(act.Made[0].ID)
	if plan.EventsOfRun.Count(made.ID) != 2 || made.Place.Venue != "fabrique" || made.Festival != "fest" || made.From != calendar.DayOf(2027, 9, 22) {
		t.Errorf("the run is %+v with %d dates", made, plan.EventsOfRun.Count(made.ID))
	}
	if w := plan.RunTime(made.ID); w.Zone != "Africa/Casablanca" || w.Start.String() != "2027-09-23T22:00" {
		t.Errorf("it begins %v in %s", w.Start, w.Zone)
	}
	bare := mustCopy(t, house(), Copy{Bare: true}, run)
	sameCounts(t, types(bare), map[calendar.Type]int{calendar.TypeRun: 1, calendar.TypePhase: 2})
}

func TestAFestivalIsCopiedWithItsPartsAndRunsIntoTheNextYear(t *testing.T) {
	plan := crowd()
	over := *plan.Events.At("r2")
	over.Status = calendar.Cancelled
	plan.Put(&over)
	act := mustCopy(t, plan, Copy{Shift: Shift{Days: 364}}, calendar.Ref{Type: calendar.TypeActivity, ID: "fest"})
	sameCounts(t, types(act), map[calendar.Type]int{
		calendar.TypeActivity: 2, calendar.TypeRun: 1, calendar.TypeEvent: 3, calendar.TypePhase: 4, calendar.TypeCall: 3,
		calendar.TypeOpeningHours: 1, calendar.TypeMilestone: 2, calendar.TypeCoProduction: 1, calendar.TypeAppearance: 1,
	})
	fest := act.Made[0].ID
	if plan.PartsOf.Count(fest) != 1 || plan.RunsIn.Count(fest) != 1 || plan.EventsOf.Count(fest) != 1 {
		t.Errorf("in it: %d parts, %d runs, %d dates", plan.PartsOf.Count(fest), plan.RunsIn.Count(fest), plan.EventsOf.Count(fest))
	}
	for r := range plan.RunsIn.Of(fest) {
		if r.Activity != "winds" {
			t.Errorf("the run is of %s: the show itself was not copied", r.Activity)
		}
	}
	bare := mustCopy(t, crowd(), Copy{Bare: true}, calendar.Ref{Type: calendar.TypeActivity, ID: "kites"})
	sameCounts(t, types(bare), map[calendar.Type]int{calendar.TypeActivity: 1, calendar.TypeCoProduction: 1, calendar.TypeAppearance: 1})
}

func TestACopyOfAnImportedDateHasNoForeignSource(t *testing.T) {
	plan := house()
	imported := *plan.Events.At("k1")
	imported.Source = "31C3"
	plan.Put(&imported)
	plan.Put(&calendar.Alias{ID: "alias", Source: "31C3", Foreign: "42", Kind: "event", Target: "k1"})
	plan.Put(&calendar.Issued{ID: "issued", Feeds: calendar.List{"kind:workshop"}, Entry: "k1"})
	act := mustCopy(t, plan, Copy{}, event("k1"))
	sameCounts(t, types(act), map[calendar.Type]int{calendar.TypeEvent: 1})
	if plan.Events.At(act.Made[0].ID).Source != "" {
		t.Error("the copy says it was imported")
	}
}

func TestPhasesAndHoldsAreCopiedByThemselves(t *testing.T) {
	plan := house()
	act := mustCopy(t, plan, Copy{Shift: Shift{Seconds: 7200}},
		calendar.Ref{Type: calendar.TypePhase, ID: "focus"}, calendar.Ref{Type: calendar.TypeHold, ID: "hold"})
	sameCounts(t, types(act), map[calendar.Type]int{calendar.TypePhase: 1, calendar.TypeCall: 1, calendar.TypeHold: 1})
	if p := plan.Phases.At(act.Made[0].ID); p.Event != "r1" || p.Timing.When != at("2027-08-23T12:00/15:00") {
		t.Errorf("the phase is %+v", p)
	}
	if _, err := (Copy{}).Act(plan, calendar.Ref{Type: calendar.TypeVenue, ID: "tunis"}); err == nil {
		t.Error("a venue was copied")
	}
}

// A copy next to the dates of a run is one of them, and so is meant with them; what is copied elsewhere is of the run there.
func TestACopyIsOfTheRunInItsHouse(t *testing.T) {
	to := func(p calendar.Place) *calendar.Place { return &p }
	for name, c := range map[string]struct {
		of    calendar.ID
		to    *calendar.Place
		there bool // there is a run in the other house
		want  calendar.ID
	}{
		"the next day":                     {"r1", nil, false, "run"},
		"another space of the house":       {"r1", to(calendar.Place{Space: "foyer"}), false, "run"},
		"a house without a run":            {"r1", to(calendar.Place{Venue: "away"}), false, ""},
		"a house with a run":               {"r1", to(calendar.Place{Venue: "away"}), true, "tour"},
		"a date of none beside the run":    {"alone", nil, false, "run"},
		"a date of none, where no run is":  {"alone", to(calendar.Place{Venue: "away"}), false, ""},
		"a date of none, and a run there":  {"alone", to(calendar.Place{Venue: "away"}), true, "tour"},
		"what was over is copied the same": {"over", nil, false, "run"},
	} {
		t.Run(name, func(t *testing.T) {
			plan := crowd()
			plan.Put(&calendar.Venue{ID: "away", Name: "Away", Kind: calendar.House})
			plan.Put(&calendar.Space{ID: "foyer", Venue: plan.Spaces.At(plan.Runs.At("run").Place.Space).Venue, Name: "Foyer"})
			alone, over := *plan.Events.At("r1"), *plan.Events.At("r1")
			alone.ID, alone.Run, alone.Place = "alone", "", plan.Runs.At("run").Place
			over.ID, over.Status = "over", calendar.Cancelled
			plan.Put(&alone)
			plan.Put(&over)
			if c.there {
				tour := alone
				tour.ID, tour.Run, tour.Place = "t1", "tour", calendar.Place{Venue: "away"}
				plan.Put(&calendar.Run{ID: "tour", Activity: "winds"})
				plan.Put(&tour)
			}
			act := mustCopy(t, plan, Copy{Shift: Shift{Days: 1, To: c.to}}, event(c.of))
			copied := plan.Events.At(act.Made[0].ID)
			if copied.Run != c.want {
				t.Fatalf("the copy is of the run %q, not %q", copied.Run, c.want)
			}
			if copied.Run == "run" && !slices.Contains(Series(plan, "r1", AllDates), copied.Ref()) {
				t.Error("a change of all dates leaves the copy behind")
			}
		})
	}
}

// However the dates of an activity in a house come to be, one after the other or by a sentence, all of them are one series.
func TestDatesAddedInAHouseAreOneSeries(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		plan := crowd()
		plan.Put(&calendar.Activity{ID: "new", Kind: calendar.Show, Title: calendar.Texts{"en": "New"}})
		at := plan.Runs.At("run").Place
		day := calendar.DayOf(2027, 6, 1)
		var last calendar.ID
		for range rapid.IntRange(1, 5).Draw(rt, "times") {
			if last != "" && rapid.Bool().Draw(rt, "copy") {
				act := mustCopy(t, plan, Copy{Shift: Shift{Days: 1}}, event(last))
				last = act.Made[0].ID
				continue
			}
			n := NewDates{Activity: "new", Place: at}
			for range rapid.IntRange(1, 4).Draw(rt, "dates") {
				n.Whens = append(n.Whens, calendar.When{Start: day.At(20 * 60)})
				day++
			}
			act, err := n.Act(plan)
			if err != nil {
				rt.Fatal(err)
			}
			for _, r := range act.Put {
				plan.Put(r)
			}
			last = act.Made[0].ID
		}
		if all, of := len(Series(plan, last, AllDates)), plan.EventsOf.Count("new"); all != of {
			rt.Fatalf("%d of %d dates are one series", all, of)
		}
	})
}
