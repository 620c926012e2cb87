package work

import (
	"errors"
	"slices"
	"testing"

	"affiche/calendar"
)

func TestADateIsPlacedAndTakenBackIntoTheTray(t *testing.T) {
	plan := house()
	plan.Put(&calendar.Event{ID: "tray", Activity: "winds", Status: calendar.Idea})
	place := Placing{At: calendar.DayOf(2027, 8, 26).At(20 * 60), Place: calendar.Place{Space: "loft"}}
	act, err := place.Act(plan, "tray")
	if err != nil {
		t.Fatal(err)
	}
	same(t, "changed", changed(plan, act), "event tray")
	e := plan.Events.At("tray")
	if e.Place.Venue != "fabrique" || e.When.Zone != "Africa/Casablanca" || e.When.Start != place.At || e.When.End == 0 {
		t.Errorf("it is %+v", e)
	}
	act, err = Unplace(plan, event("tray"), event("r1"))
	if err != nil {
		t.Fatal(err)
	}
	same(t, "changed", changed(plan, act), "event tray", "event r1")
	if e = plan.Events.At("tray"); e.When != (calendar.When{}) || e.Place != (calendar.Place{}) {
		t.Errorf("in the tray it is %+v", e)
	}
}

func TestAPlacedDateKeepsItsLengthAndTakesItsPhasesAlong(t *testing.T) {
	plan := house()
	act, err := Placing{At: calendar.DayOf(2027, 8, 26).At(19 * 60), Place: calendar.Place{Space: "hall"}}.Act(plan, "r1")
	if err != nil {
		t.Fatal(err)
	}
	same(t, "changed", changed(plan, act), "event r1", "phase focus")
	if got := plan.Events.At("r1").When; got != at("2027-08-26T19:00/20:15") {
		t.Errorf("it is %v/%v", got.Start, got.End)
	}
	changed(plan, mustPlace(t, plan, Placing{At: calendar.DayOf(2027, 8, 23).At(13 * 60), Place: calendar.Place{Space: "hall"}}, "band"))
	if got := plan.Events.At("band").When; got.Start != calendar.DayOf(2027, 8, 23).At(0) || got.End != calendar.DayOf(2027, 9, 2).At(0) {
		t.Errorf("whole days are %v to %v", got.Start, got.End)
	}
}

func mustPlace(t *testing.T, plan *calendar.Plan, p Placing, id calendar.ID) Act {
	t.Helper()
	act, err := p.Act(plan, id)
	if err != nil {
		t.Fatal(err)
	}
	return act
}

func TestALockedDateStaysInItsPlaceAndOutOfTheTray(t *testing.T) {
	plan := house()
	locked := *plan.Events.At("r1")
	locked.Locked = true
	plan.Put(&locked)
	plan.Put(&calendar.Event{ID: "tray", Activity: "winds", Status: calendar.Idea, Locked: true})
	_, unplaced := Unplace(plan, event("r1"))
	_, placed := Placing{At: calendar.DayOf(2027, 8, 26).At(0)}.Act(plan, "tray")
	_, nobody := Placing{At: calendar.DayOf(2027, 8, 26).At(0)}.Act(plan, "nobody")
	for err, key := range map[error]string{unplaced: "work.locked", placed: "work.locked", nobody: "work.no-such-record"} {
		var refused *Refused
		if !errors.As(err, &refused) || refused.Key != key {
			t.Errorf("%v, want %s", err, key)
		}
	}
}

func TestAPlaceIsFoundByItsIdOrName(t *testing.T) {
	plan := house()
	for name, want := range map[string]calendar.Place{
		"": {}, "hall": {Venue: "elektrarna", Space: "hall"}, "MAIN HALL": {Venue: "elektrarna", Space: "hall"},
		"squ": {Venue: "square"}, "Trg od oruzja": {Venue: "square"}, "nowhere": {}, "la fabrique": {Venue: "fabrique"},
	} {
		got, err := PlaceNamed(plan, name)
		if err == nil && got != want {
			t.Errorf("%q is %v, want %v", name, got, want)
		}
		if err != nil && want != (calendar.Place{}) {
			t.Errorf("%q: %v", name, err)
		}
	}
	plan.Put(&calendar.Space{ID: "other", Venue: "tunis", Name: "Main hall", Kind: calendar.Hall})
	var refused *Refused
	if _, err := PlaceNamed(plan, "main hall"); !errors.As(err, &refused) || refused.Key != "work.several-places" {
		t.Errorf("two of a name: %v", err)
	}
}

// What has no time yet is told its start alone: it lasts as long as it would where a hand places it.
func TestAStartThatIsTypedForWhatHasNoTimeYetEndsItAsUsual(t *testing.T) {
	for _, c := range []struct {
		kind       calendar.ActivityKind
		minutes    int // that the activity says it lasts
		start, end string
		wholeDays  bool
	}{
		{calendar.Show, 0, "2027-08-26T20:30", "2027-08-26T22:00", false},
		{calendar.Show, 50, "2027-08-26T20:30", "2027-08-26T21:20", false},
		{calendar.Meeting, 0, "2027-08-26T10:00", "2027-08-26T11:00", false},
		{calendar.Exhibition, 0, "2027-08-26", "2027-09-23T00:00", true},
		{calendar.Exhibition, 0, "2027-08-26T18:00", "2027-08-26T19:30", false}, // its opening
		{calendar.Show, 50, "2027-10-31T01:30", "2027-10-31T02:20", false},
	} {
		plan := crowd()
		a := &calendar.Activity{ID: "winds", Kind: c.kind, Duration: c.minutes}
		for e := range plan.EventsOf.Of(a.ID) {
			cleared := *e
			cleared.When = calendar.When{}
			plan.Put(&cleared)
		}
		plan.Put(a)
		plan.Put(&calendar.Event{ID: "tray", Activity: a.ID, Status: calendar.Idea})
		r, err := Amend(plan, plan.Events.At("tray"), asTyped("start="+c.start))
		if err != nil {
			t.Errorf("%s at %s: %v", c.kind, c.start, err)
			continue
		}
		if w := r.(*calendar.Event).When; w.End.String() != c.end || w.WholeDays != c.wholeDays {
			t.Errorf("%s from %s ends at %v", c.kind, c.start, w.End)
		}
	}
}

// What is put back into the tray comes out of it as long as it went in, or it is told.
func TestTheTrayKeepsHowLongADateLasts(t *testing.T) {
	plan := season()
	only := plan.Events.At("e1") // two hours
	act, err := Unplace(plan, event("e1"))
	if err != nil || len(act.Notes) != 0 {
		t.Fatalf("%v, %v", act.Notes, err)
	}
	for _, r := range act.Put {
		plan.Put(r)
	}
	place := Placing{At: calendar.DayOf(2027, 8, 28).At(15 * 60), Place: only.Place}
	act, err = place.Act(plan, "e1")
	if err != nil {
		t.Fatal(err)
	}
	if w := act.After(event("e1")).(*calendar.Event).When; w.Length() != only.When.Length() {
		t.Errorf("it comes out as %v", w.Length())
	}

	plan = season()
	other := *only
	other.ID, other.When = "e2", other.When.MovedTo(other.When.Start-24*3600)
	other.When.End += 30 * 60
	plan.Put(&other)
	act, err = Unplace(plan, event("e1"))
	if err != nil || len(act.Put) != 1 || !slices.Equal(noted(act), []string{"work.note.parked[2 h 2 h 30]"}) {
		t.Errorf("beside another that lasts longer: %d records, %q, %v", len(act.Put), noted(act), err)
	}
	act, err = Unplace(plan, event("e1"), event("e2"))
	if err != nil || len(act.Put) != 3 || !slices.Equal(noted(act), []string{"work.note.parked[2 h 30 2 h]"}) {
		t.Errorf("together: %d records, %q, %v", len(act.Put), noted(act), err)
	}
}
