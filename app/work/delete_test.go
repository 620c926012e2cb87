package work

import (
	"errors"
	"slices"
	"testing"

	"affiche/assets"
	"affiche/calendar"
)

func english(key string, args ...any) string { return assets.Say("en", key, args...) }

func mustDelete(t *testing.T, plan *calendar.Plan, d Delete, refs ...calendar.Ref) Deletion {
	t.Helper()
	deletion, err := d.Act(plan, refs...)
	if err != nil {
		t.Fatal(err)
	}
	for _, ref := range deletion.Gone {
		plan.Remove(ref)
	}
	for _, r := range deletion.Put {
		plan.Put(r)
	}
	dangles(t, plan)
	return deletion
}

// dangles finds what names a record that is not there.
func dangles(t *testing.T, plan *calendar.Plan) {
	t.Helper()
	for _, typ := range calendar.Types() {
		for r := range plan.Records(typ) {
			for _, f := range calendar.Fields(typ) {
				if f.Form != calendar.Reference || f.Value(r) == "" {
					continue
				}
				to := calendar.Ref{Type: f.Of, ID: calendar.ID(f.Value(r).(string))}
				if plan.Record(to) == nil {
					t.Errorf("%v names %v, which is gone", r.Ref(), to)
				}
			}
		}
	}
}

// papers is crowd with agreements: one about a show, one with a line about a date of it.
func papers() *calendar.Plan {
	plan := crowd()
	for _, r := range []calendar.Record{
		&calendar.Agreement{ID: "sale", Kind: calendar.AgreementKinds()[0], Activity: "winds", Title: calendar.Texts{"en": "Sale"}, State: calendar.Draft},
		&calendar.Agreement{ID: "tour", Kind: calendar.AgreementKinds()[0], Title: calendar.Texts{"en": "Tour"}, State: calendar.Draft},
		&calendar.Party{ID: "party", Agreement: "tour", Organisation: "o2"},
		&calendar.Line{ID: "line", Agreement: "tour", Event: "r1", Text: "fee", Basis: calendar.Cash, Quantity: 1, Payment: calendar.Planned},
		&calendar.Activity{ID: "film", Kind: calendar.Exhibition, Title: calendar.Texts{"en": "Film"}, CameOutOf: "winds"},
		&calendar.Alias{ID: "alias", Source: "31C3", Foreign: "42", Kind: "event", Target: "r1"},
		&calendar.Issued{ID: "issued", Feeds: calendar.List{"kind:show"}, Entry: "r1"},
	} {
		plan.Put(r)
	}
	return plan
}

func TestADateGoesWithWhatHangsOnIt(t *testing.T) {
	plan := papers()
	d := mustDelete(t, plan, Delete{}, event("r1"))
	if got := TallySentence(d.With, english); got != "2 phases, 2 calls, 1 hold" {
		t.Errorf("with it goes %q", got)
	}
	if d.Asks() {
		t.Error("it asks about what is part of the date")
	}
	if line := plan.Lines.At("line"); line == nil || line.Event != "" || len(d.Notes) != 1 || d.Notes[0].Key != "work.note.lines" {
		t.Errorf("the line is %+v, notes %v", line, d.Notes)
	}
	if plan.Aliases.At("alias") == nil || plan.Issues.At("issued") == nil {
		t.Error("what imports and feeds remember is gone")
	}
	if plan.Runs.At("run") == nil || plan.Events.At("r2") == nil {
		t.Error("the run is gone")
	}
}

func TestAnActivityAsksWhatAboutItsDates(t *testing.T) {
	plan := papers()
	d := mustDelete(t, plan, Delete{}, calendar.Ref{Type: calendar.TypeActivity, ID: "winds"})
	if got := TallySentence(d.With, english); got != "1 appearance, 1 run, 3 dates, 4 phases, 3 calls, 1 hold, 1 agreement" {
		t.Errorf("with it goes %q", got)
	}
	if !d.Asks() {
		t.Error("it does not ask")
	}
	if plan.Activities.At("film").CameOutOf != "" || plan.Activities.At("fest") == nil || plan.Agreements.At("tour") == nil {
		t.Error("more than the show is gone, or still named")
	}
}

func TestWhatLosesItsPartnerStaysPartOfItsFestival(t *testing.T) {
	plan := house()
	kites := *plan.Activities.At("kites")
	kites.Lead = "expeditio"
	plan.Put(&kites)
	d := mustDelete(t, plan, Delete{}, calendar.Ref{Type: calendar.TypePartner, ID: "expeditio"})
	if after, ok := d.After(kites.Ref()).(*calendar.Activity); !ok || after.Lead != "" || len(d.Left) > 0 {
		t.Errorf("it becomes %+v, and is told to be part of nothing: %v", after, d.Left)
	}
}

func TestAFestivalLeavesItsPartsAndShows(t *testing.T) {
	plan := papers()
	d := mustDelete(t, plan, Delete{}, calendar.Ref{Type: calendar.TypeActivity, ID: "fest"})
	if got := TallySentence(d.With, english); got != "1 date, 2 milestones, 1 other record" {
		t.Errorf("with it goes %q", got)
	}
	if got := TallySentence(d.Left, english); got != "1 activity, 1 run" || !d.Asks() {
		t.Errorf("it leaves %q, and asks: %v", got, d.Asks())
	}
	if plan.Activities.At("kites").PartOf != "" || plan.Runs.At("run").Festival != "" {
		t.Error("its parts still name it")
	}
}

func TestARunMayLeaveItsDates(t *testing.T) {
	run := calendar.Ref{Type: calendar.TypeRun, ID: "run"}
	plan := papers()
	open := *plan.Events.At("r2")
	open.Place = calendar.Place{}
	plan.Put(&open)
	mustDelete(t, plan, Delete{KeepDates: true}, run)
	if e := plan.Events.At("r2"); e == nil || e.Run != "" || e.Place.Space != "hall" {
		t.Errorf("its date is %+v", e)
	}
	plan = papers()
	mustDelete(t, plan, Delete{}, run)
	if plan.Events.At("r2") != nil || plan.Events.At("e1") == nil {
		t.Error("not exactly its dates are gone")
	}
}

func TestWhatOthersNeedStays(t *testing.T) {
	plan := papers()
	_, err := Delete{}.Act(plan, calendar.Ref{Type: calendar.TypeOrganisation, ID: "o2"})
	var needed *Needed
	if !errors.As(err, &needed) || !slices.Equal(needed.By, []Tally{{calendar.TypePartner, 1}, {calendar.TypeParty, 1}}) {
		t.Fatalf("it is %v", err)
	}
	want := "“Expeditio” cannot be deleted while others need it: 1 partner, 1 party to an agreement. Change or delete those first."
	if got := needed.Sentence(english); got != want {
		t.Errorf("it says %q", got)
	}
}

func TestAHouseGoesWithItsRoomsAndLeavesItsDatesWithoutAPlace(t *testing.T) {
	plan := papers()
	d := mustDelete(t, plan, Delete{}, calendar.Ref{Type: calendar.TypeVenue, ID: "elektrarna"})
	if e := plan.Events.At("e1"); e.Place != (calendar.Place{}) || e.When.Zone != "Europe/Ljubljana" {
		t.Errorf("its date is %+v", e)
	}
	if got := TallySentence(d.With, english); got != "1 space, 1 hold" || !d.Asks() {
		t.Errorf("with it goes %q", got)
	}
}

func TestALockedDateIsNotDeleted(t *testing.T) {
	plan := papers()
	locked := *plan.Events.At("r2")
	locked.Locked = true
	plan.Put(&locked)
	for _, ref := range []calendar.Ref{event("r2"), {Type: calendar.TypeActivity, ID: "winds"}} {
		var refused *Refused
		if _, err := (Delete{}).Act(plan, ref); !errors.As(err, &refused) || refused.Key != "work.locked" {
			t.Errorf("%v: %v", ref, err)
		}
	}
}

func TestTheSeasonItselfAndWhatIsGoneAreNotDeleted(t *testing.T) {
	d, err := Delete{}.Act(papers(), calendar.Ref{Type: calendar.TypeProgramme, ID: "p"}, event("nobody"))
	if err != nil || !d.IsNothing() {
		t.Errorf("%+v, %v", d, err)
	}
}
