package work_test

import (
	"errors"
	"fmt"
	"testing"

	"affiche/app/work"
	"affiche/calendar"
)

// onShow is an exhibition of four days, from a Monday, open in the morning and from Wednesday in the afternoon.
func onShow() (plan *calendar.Plan, monday calendar.Day) {
	plan, _ = cohort()
	monday = calendar.DayOf(2027, 8, 23)
	for _, r := range []calendar.Record{
		&calendar.Activity{ID: "x", Kind: calendar.Exhibition, Title: calendar.Texts{"en": "Hands"}},
		&calendar.Event{ID: "all", Activity: "x", Status: calendar.Confirmed, When: calendar.Days(monday, monday+3, "Europe/Rome")},
		&calendar.Event{ID: "off", Activity: "x", Status: calendar.Cancelled, When: calendar.Days(monday+10, monday+13, "Europe/Rome")},
		&calendar.OpeningHours{ID: "o1", Activity: "x", Opens: 600, Closes: 780},
		&calendar.OpeningHours{ID: "o2", Activity: "x", Weekdays: calendar.SetOf("wed", "thu"), Opens: 900, Closes: 1140, Position: 1},
		&calendar.OpeningHours{ID: "o3", Activity: "x", From: monday + 1, Until: monday + 1, Closed: true, Position: 2},
	} {
		plan.Put(r)
	}
	return plan, monday
}

func TestAnExhibitionIsLookedAfterWheneverItIsOpen(t *testing.T) {
	plan, monday := onShow()
	act, err := work.Invigilate{Count: 2, Position: "invigilator"}.Act(plan, "x")
	then(t, plan, act, err)
	if phases, calls := plan.PhasesOfEvent.Count("all"), plan.Calls.Len(); phases != 5 || calls != 10 || plan.PhasesOfEvent.Count("off") != 0 {
		t.Fatalf("%d shifts with %d calls, want 5 with 10", phases, calls)
	}
	for p := range plan.PhasesOfEvent.Of("all") {
		if when := plan.TimeOf(p); when.Start.Day() == monday+1 || plan.CallsOfPhase.Count(p.ID) != 2 {
			t.Errorf("a shift at %s with %d calls", when.Start, plan.CallsOfPhase.Count(p.ID))
		}
	}
	if again, err := (work.Invigilate{Count: 3, Position: "guard"}).Act(plan, "x"); err != nil || !again.IsNothing() {
		t.Errorf("once more: %d records, %v", len(again.Put), err)
	}
	plan.Remove(calendar.Ref{Type: calendar.TypeOpeningHours, ID: "o3"}) // open on Tuesday after all
	act, err = work.Invigilate{Count: 1, Position: "invigilator"}.Act(plan, "x")
	if then(t, plan, act, err); len(act.Put) != 2 || plan.PhasesOfEvent.Count("all") != 6 {
		t.Errorf("%d records for one more day", len(act.Put))
	}
}

func TestNothingIsLookedAfterThatIsNeverOpen(t *testing.T) {
	plan, monday := onShow()
	plan.Put(&calendar.Activity{ID: "closed", Kind: calendar.Exhibition, Title: calendar.Texts{"en": "Closed"}})
	plan.Put(&calendar.Activity{ID: "ages", Kind: calendar.Exhibition, Title: calendar.Texts{"en": "Ages"}})
	plan.Put(&calendar.Event{ID: "standing", Activity: "ages", Status: calendar.Confirmed, When: calendar.Days(monday, monday+4000, "Europe/Rome")})
	plan.Put(&calendar.OpeningHours{ID: "o", Activity: "ages", Opens: 600, Closes: 780})
	for name, c := range map[string]struct {
		of       calendar.ID
		count    int
		position string
		key      string
	}{
		"no hours":    {"closed", 1, "invigilator", "work.never-open"},
		"nobody":      {"x", 0, "invigilator", "work.no-invigilator"},
		"no position": {"x", 1, "", "work.no-invigilator"},
		"for ages":    {"ages", 1, "invigilator", "work.too-many-shifts"},
		"gone":        {"gone", 1, "invigilator", "work.no-such-record"},
	} {
		_, err := work.Invigilate{Count: c.count, Position: c.position}.Act(plan, c.of)
		var refused *work.Refused
		if !errors.As(err, &refused) || refused.Key != c.key {
			t.Errorf("%s: %v", name, err)
		}
	}
	if got := fmt.Sprint(len(work.Openings(plan, plan.Events.At("all")))); got != "5" {
		t.Errorf("%s openings", got)
	}
}
