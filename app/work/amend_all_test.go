package work

import (
	"errors"
	"strings"
	"testing"

	"affiche/assets"
	"affiche/calendar"
)

func mustAmendAll(t *testing.T, plan *calendar.Plan, refs []calendar.Ref, words ...string) Act {
	t.Helper()
	act, err := AmendAll(plan, refs, asTyped(words...))
	if err != nil {
		t.Fatal(err)
	}
	return act
}

var bothDates = []calendar.Ref{event("r1"), event("r2")}

func TestManyAreAmendedAtOnce(t *testing.T) {
	plan := crowd()
	act := mustAmendAll(t, plan, bothDates, "status=confirmed", "space=loft", "tags.late=yes", "tags.outdoor=no", "title.fr=Tard")
	same(t, "changed", changed(plan, act), "event r1", "activity winds", "event r2")
	for _, ref := range bothDates {
		e := plan.Events.At(ref.ID)
		if e.Status != calendar.Confirmed || e.Place.Venue != "fabrique" || e.When.Zone != "Africa/Casablanca" || e.Title["fr"] != "Tard" {
			t.Errorf("%s is %+v", ref.ID, e)
		}
	}
	if tags := plan.Activities.At("winds").Tags.Words(); len(tags) != 1 || tags[0] != "late" {
		t.Errorf("tags: %v", tags)
	}
	if act.Label.Key != "label.set.more" || act.Label.Args[1] != "1" {
		t.Errorf("label: %v", act.Label)
	}
}

func TestAFieldThatADateHasNotIsItsActivitys(t *testing.T) {
	plan := crowd()
	refs := []calendar.Ref{event("r1"), event("k1"), {Type: calendar.TypeRun, ID: "run"}, {Type: calendar.TypeActivity, ID: "fest"}}
	same(t, "changed", changed(plan, mustAmendAll(t, plan, refs, "partner=expeditio")), "activity winds", "activity kites", "activity fest")
	same(t, "changed", changed(plan, mustAmendAll(t, plan, refs[:2], "kind=workshop")), "activity winds", "activity kites")
	if plan.Activities.At("winds").Lead != "expeditio" || plan.Activities.At("winds").Kind != calendar.Workshop {
		t.Errorf("the show is %+v", plan.Activities.At("winds"))
	}
}

func TestFaultsOfManyAreToldAtOnceAndNothingIsDone(t *testing.T) {
	plan := crowd()
	over := *plan.Events.At("r2")
	over.Status = calendar.Done
	plan.Put(&over)
	locked := *plan.Events.At("k1")
	locked.Locked = true
	plan.Put(&locked)
	refs := []calendar.Ref{event("r1"), event("r2"), event("k1"), {Type: calendar.TypeHold, ID: "hold"}}
	act, err := AmendAll(plan, refs, asTyped("status=cancelled", "space=loft"))
	var faults *Faults
	if !errors.As(err, &faults) || !act.IsNothing() {
		t.Fatalf("%v, %v", act, err)
	}
	want := map[calendar.ID]string{"r2": "illegal-move", "k1": "locked", "hold": "no-such-field"}
	for _, f := range faults.Records {
		if want[f.Ref.ID] != f.Faults[0].Rule {
			t.Errorf("%v: %v", f.Ref, f.Faults)
		}
	}
	if len(faults.Records) != len(want) {
		t.Errorf("told: %v", faults)
	}
	begins := "Balkan winds (2027-08-25): status: From done it cannot become cancelled, only confirmed."
	if said := faults.Sentence(english); !strings.HasPrefix(said, begins) {
		t.Errorf("it says %q", said)
	}
}

func TestADateIsUnlockedAndMovedInOneChange(t *testing.T) {
	plan := crowd()
	locked := *plan.Events.At("r1")
	locked.Locked = true
	plan.Put(&locked)
	var faulty *Faulty
	if _, err := Amend(plan, &locked, asTyped("start=2027-08-24T21:00")); !errors.As(err, &faulty) || faulty.Faults[0].Rule != "locked" {
		t.Errorf("a locked date moved: %v", err)
	}
	if _, err := Amend(plan, &locked, asTyped("locked=no", "start=2027-08-24T21:00")); err != nil {
		t.Errorf("unlocked, it does not move: %v", err)
	}
	if _, err := Amend(plan, &locked, asTyped("status=confirmed", "capacity=12")); err != nil {
		t.Errorf("its status is locked too: %v", err)
	}
}

func TestWhatManySayInCommon(t *testing.T) {
	plan := crowd()
	changed(plan, mustAmendAll(t, plan, []calendar.Ref{event("r1")}, "status=confirmed", "title.fr=Tard"))
	all := []calendar.Ref{event("r1"), event("r2"), event("k1")}
	for _, c := range []struct {
		field string
		refs  []calendar.Ref
		want  Shared
	}{
		{"space", all, Shared{"hall", 1}},
		{"status", all, Shared{"", 2}},
		{"status", all[1:], Shared{"option", 1}},
		{"kind", all, Shared{"", 2}},
		{"kind", all[:2], Shared{"show", 1}},
		{"partner", all, Shared{"bunker", 1}},
		{"start", all, Shared{"", 3}},
		{"title.fr", all, Shared{"", 2}},
		{"title", all, Shared{"", 1}},
		{"tags.outdoor", all, Shared{"", 2}},
		{"tags.outdoor", all[:2], Shared{"true", 1}},
		{"no_such", all, Shared{"", 0}},
		{"status", nil, Shared{"", 0}},
	} {
		if got := Common(plan, c.refs, c.field); got != c.want {
			t.Errorf("%s of %d: %+v, want %+v", c.field, len(c.refs), got, c.want)
		}
	}
}

// run is house with a run of six evenings, one of them cancelled, one locked.
func sixEvenings() *calendar.Plan {
	plan := house()
	for i, id := range []calendar.ID{"d1", "d2", "d3", "d4", "d5", "d6"} {
		e := date(id, "winds", "long", "2027-08-24T20:00/21:30")
		e.When = later(e.When, far{wall: calendar.Wall(i * daySeconds)}, "")
		plan.Put(e)
	}
	plan.Put(&calendar.Run{ID: "long", Activity: "winds"})
	cancelled := *plan.Events.At("d5")
	cancelled.Status = calendar.Cancelled
	plan.Put(&cancelled)
	return plan
}

func TestThisOneTheseOrAll(t *testing.T) {
	plan := sixEvenings()
	for scope, want := range map[Scope][]calendar.Ref{
		ThisDate:     {event("d3")},
		ThisAndLater: {event("d3"), event("d4"), event("d6")},
		AllDates:     {event("d1"), event("d2"), event("d3"), event("d4"), event("d6")},
	} {
		got := Series(plan, "d3", scope)
		if len(got) != len(want) {
			t.Fatalf("scope %d: %v", scope, got)
		}
		for i := range got {
			if got[i] != want[i] {
				t.Errorf("scope %d: %v", scope, got)
			}
		}
	}
	if got := Series(plan, "e1", AllDates); len(got) != 1 {
		t.Errorf("a date outside of runs has %d of its kind", len(got))
	}
}

func TestTheSameChangeOfTheClockForTheseOrAll(t *testing.T) {
	plan := sixEvenings()
	sunday := *plan.Events.At("d6")
	sunday.When = at("2027-08-29T15:00/16:30")
	plan.Put(&sunday)
	act, err := AmendSeries(plan, "d3", ThisAndLater, asTyped("start=2027-08-26T20:30", "end=2027-08-26T22:15", "expected=90"))
	if err != nil {
		t.Fatal(err)
	}
	same(t, "changed", changed(plan, act), "event d3", "event d4", "event d6")
	for id, want := range map[calendar.ID]string{
		"d2": "2027-08-25T20:00/21:30", "d3": "2027-08-26T20:30/22:15", "d4": "2027-08-27T20:30/22:15", "d6": "2027-08-29T15:30/17:15",
		"d5": "2027-08-28T20:00/21:30",
	} {
		if got := plan.Events.At(id).When; got != at(want) {
			t.Errorf("%s is %v/%v, want %s", id, got.Start, got.End, want)
		}
	}
	if plan.Events.At("d6").Expected != 90 || plan.Events.At("d2").Expected != 0 {
		t.Error("what is no time did not go with it")
	}
}

func TestAStartTypedAloneMovesTheWholeSeries(t *testing.T) {
	plan := sixEvenings()
	act, err := AmendSeries(plan, "d2", AllDates, asTyped("start=2027-08-26T19:45"))
	if err != nil {
		t.Fatal(err)
	}
	changed(plan, act)
	for id, want := range map[calendar.ID]string{
		"d1": "2027-08-25T19:45/21:15", "d2": "2027-08-26T19:45/21:15", "d6": "2027-08-30T19:45/21:15", "d5": "2027-08-28T20:00/21:30",
	} {
		if got := plan.Events.At(id).When; got != at(want) {
			t.Errorf("%s is %v/%v, want %s", id, got.Start, got.End, want)
		}
	}
}

func TestAChangeOfASeriesTellsHowFarTheOthersMove(t *testing.T) {
	for _, c := range []struct {
		date  calendar.ID
		scope Scope
		set   []string
		want  string
	}{
		{"d3", ThisAndLater, []string{"start=2027-08-26T20:30"}, "The others (2) move by +30 min, too."},
		{"d3", ThisAndLater, []string{"start=2027-08-26T18:00"}, "The others (2) move by −2 h, too."},
		{"d3", ThisAndLater, []string{"start=2027-08-26T18:30"}, "The others (2) move by −1 h 30, too."},
		{"d1", AllDates, []string{"start=2027-08-31T20:00"}, "The others (4) move by +7 days, too."},
		{"d3", ThisAndLater, []string{"start=2027-08-25T20:00"}, "The others (2) move by −1 day, too."},
		{"d3", ThisAndLater, []string{"end=2027-08-26T22:15"}, "The ends of the others (2) move by +45 min, too."},
		{
			"d3", ThisAndLater,
			[]string{"start=2027-08-26T19:00", "end=2027-08-26T21:45"},
			"The starts of the others (2) move by −1 h, too. The ends of the others (2) move by +15 min, too.",
		},
		{"d3", ThisAndLater, []string{"expected=90"}, ""},
		{"d3", ThisDate, []string{"start=2027-08-26T20:30"}, ""},
		{"d6", ThisAndLater, []string{"start=2027-08-29T20:30"}, ""},
	} {
		act, err := AmendSeries(sixEvenings(), c.date, c.scope, asTyped(c.set...))
		if err != nil {
			t.Fatal(err)
		}
		var said []string
		for _, n := range act.Notes {
			said = append(said, assets.Say("en", n.Key, n.Args...))
		}
		if got := strings.Join(said, " "); got != c.want {
			t.Errorf("%s with %q tells %q, want %q", c.date, c.set, got, c.want)
		}
	}
}

func TestALockedDateOfASeriesRefusesIt(t *testing.T) {
	plan := sixEvenings()
	locked := *plan.Events.At("d6")
	locked.Locked = true
	plan.Put(&locked)
	_, err := AmendSeries(plan, "d1", AllDates, asTyped("start=2027-08-24T20:15"))
	var faults *Faults
	if !errors.As(err, &faults) || len(faults.Records) != 1 || faults.Records[0].Ref != event("d6") {
		t.Errorf("%v", err)
	}
	if _, err := AmendSeries(plan, "d1", AllDates, asTyped("status=confirmed")); err != nil {
		t.Errorf("a status: %v", err)
	}
}

func TestNewDatesAreWhereAndAsLongAsOneExpects(t *testing.T) {
	for _, c := range []struct {
		name string
		make NewDates
		kind calendar.ActivityKind
		lead calendar.ID
		want string
	}{
		{"in a hall a show", NewDates{Title: "X", Place: calendar.Place{Space: "hall"}, Whens: at20()}, calendar.Show, "", "2027-08-26T20:00/21:30"},
		{
			"in a studio elsewhere a residency, for days",
			NewDates{Title: "X", Place: calendar.Place{Space: "loft"}, Whens: at20()},
			calendar.Residency, "", "2027-08-26..39",
		},
		{"a workshop of a partner", NewDates{Title: "X", Kind: calendar.Workshop, Lead: "expeditio", Place: calendar.Place{Space: "hall"}, Whens: at20()}, calendar.Workshop, "expeditio", "2027-08-26T20:00/22:00"},
		{"on a square", NewDates{Title: "X", Place: calendar.Place{Venue: "square"}, Whens: at20()}, calendar.Show, "", "2027-08-26T20:00/21:30"},
		{"of what is there, as long as its last", NewDates{Activity: "winds", Place: calendar.Place{Space: "hall"}, Whens: at20()}, calendar.Show, "bunker", "2027-08-26T20:00/21:15"},
		{"as it was drawn", NewDates{Activity: "winds", Whens: []calendar.When{at("2027-08-26T20:00/20:45")}}, calendar.Show, "bunker", "2027-08-26T20:00/20:45"},
	} {
		t.Run(c.name, func(t *testing.T) {
			plan := house()
			late := *plan.Events.At("e1")
			late.When = at("2027-08-20T22:00/23:59")
			plan.Put(&late)
			act, err := c.make.Act(plan)
			if err != nil {
				t.Fatal(err)
			}
			changed(plan, act)
			e := plan.Events.At(act.Made[0].ID)
			a := plan.Activities.At(e.Activity)
			if a.Kind != c.kind || a.Lead != c.lead || e.Status != calendar.Idea {
				t.Errorf("made %+v of %+v", e, a)
			}
			want := calendar.Days(calendar.DayOf(2027, 8, 26), calendar.DayOf(2027, 9, 8), "Africa/Casablanca")
			if c.kind != calendar.Residency {
				want = at(c.want)
			}
			if want.Zone = ZoneAt(plan, e.Place); e.When.Start != want.Start || e.When.End != want.End || e.When.WholeDays != want.WholeDays {
				t.Errorf("it is %v/%v, want %s", e.When.Start, e.When.End, c.want)
			}
		})
	}
}

func at20() []calendar.When {
	return []calendar.When{{Start: calendar.DayOf(2027, 8, 26).At(20 * 60)}}
}

func TestARunOfDatesIsMadeInOneAct(t *testing.T) {
	plan := house()
	whens := []calendar.When{at("2027-08-24T20:00/21:15"), at("2027-08-25T20:00/21:15"), at("2027-08-29T15:00/16:15")}
	act, err := NewDates{Title: "Kavkaz", Festival: "fest", Place: calendar.Place{Space: "hall"}, Whens: whens, Status: calendar.Option}.Act(plan)
	if err != nil {
		t.Fatal(err)
	}
	sameCounts(t, types(act), map[calendar.Type]int{calendar.TypeActivity: 1, calendar.TypeRun: 1, calendar.TypeEvent: 3})
	changed(plan, act)
	run := plan.Runs.At(plan.Events.At(act.Made[0].ID).Run)
	if run.Festival != "fest" || run.From != calendar.DayOf(2027, 8, 24) || run.Until != calendar.DayOf(2027, 8, 29) || run.Place.Venue != "elektrarna" {
		t.Errorf("the run is %+v", run)
	}
	ids := map[calendar.ID]bool{}
	for _, ref := range act.Made {
		ids[ref.ID] = true
	}
	if len(ids) != 3 || act.Label.Args[0] != "Kavkaz" {
		t.Errorf("made: %v, label %v", act.Made, act.Label)
	}
}

func TestANewDateMayStillBePlaced(t *testing.T) {
	act, err := NewDates{Title: "Some day"}.Act(house())
	if err != nil || len(act.Made) != 1 {
		t.Fatalf("%+v, %v", act, err)
	}
	_, err = NewDates{Whens: at20()}.Act(house())
	var faults *Faults
	if !errors.As(err, &faults) || faults.Records[0].Faults[0].Field != "title" {
		t.Errorf("without a title: %v", err)
	}
}
