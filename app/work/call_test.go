package work

import (
	"slices"
	"testing"

	"affiche/calendar"
)

// calledTwice is an evening and a call to the next morning, and who can light both.
func calledTwice(t *testing.T) *calendar.Plan {
	t.Helper()
	plan := calendar.NewPlan()
	evening, err := calendar.ParseWall("2027-08-25T20:00")
	if err != nil {
		t.Fatal(err)
	}
	at := func(start calendar.Wall, hours float64) calendar.When {
		return calendar.When{Start: start, End: start + calendar.Wall(hours*3600), Zone: "Europe/Ljubljana"}
	}
	for _, r := range []calendar.Record{
		&calendar.Programme{ID: "s", Zone: "Europe/Ljubljana", DayTurn: 300},
		&calendar.Person{ID: "ana", Given: "Ana", Family: "Kos", Position: "light"},
		&calendar.Person{ID: "jan", Given: "Jan", Family: "Bizjak", Position: "video"},
		&calendar.Event{ID: "one", Status: calendar.Confirmed, When: at(evening, 5.5)},
		&calendar.Event{ID: "two", Status: calendar.Confirmed, When: at(evening+12*3600+1800, 3)},
		&calendar.Event{ID: "off", Status: calendar.Cancelled, When: at(evening, 1)},
		&calendar.Event{ID: "idea", Status: calendar.Idea},
		&calendar.Call{ID: "c1", Event: "one", Position: "light", Person: "ana", State: calendar.Accepted},
		&calendar.Call{ID: "c2", Event: "two", Position: "light"},
		&calendar.Call{ID: "c3", Event: "off", Position: "light"},
		&calendar.Call{ID: "c4", Event: "idea", Position: "light"},
	} {
		plan.Put(r)
	}
	return plan
}

func call(id calendar.ID) calendar.Ref { return calendar.Ref{Type: calendar.TypeCall, ID: id} }

func TestWhoFillsACallIsToBeAskedAndWhatSpeaksAgainstItIsTold(t *testing.T) {
	plan := calledTwice(t)
	for person, note := range map[calendar.ID]string{"ana": "crew.note.rest", "jan": "crew.note.unfit"} {
		act, err := Fill{person}.Act(plan, call("c2"))
		if err != nil || len(act.Put) != 1 || len(act.Notes) != 1 || act.Notes[0].Key != note {
			t.Fatalf("%s: %+v, %v", person, act, err)
		}
		if c := act.Put[0].(*calendar.Call); c.Person != person || c.State != calendar.ToAsk {
			t.Errorf("%+v", c)
		}
	}
}

func TestACallThatIsEmptiedIsOpenAgain(t *testing.T) {
	plan := calledTwice(t)
	act, err := Fill{}.Act(plan, call("c1"), call("c2"))
	if err != nil || len(act.Put) != 1 {
		t.Fatalf("%+v, %v", act, err)
	}
	if c := act.Put[0].(*calendar.Call); c.ID != "c1" || c.Person != "" || c.State != calendar.ToAsk || act.Label.Key != "label.empty" {
		t.Errorf("%+v", act)
	}
	if act, err = (Fill{Person: "ana"}).Act(plan, call("c1")); err != nil || !act.IsNothing() {
		t.Errorf("who has it already is given it: %+v, %v", act, err)
	}
}

func TestOnlyCallsAreFilledAndOnlyByPeople(t *testing.T) {
	plan := calledTwice(t)
	for name, do := range map[string]func() (Act, error){
		"a date":   func() (Act, error) { return Fill{"ana"}.Act(plan, calendar.Ref{Type: calendar.TypeEvent, ID: "one"}) },
		"nothing":  func() (Act, error) { return Fill{"ana"}.Act(plan) },
		"a nobody": func() (Act, error) { return Fill{"one"}.Act(plan, call("c2")) },
	} {
		if act, err := do(); err == nil {
			t.Errorf("%s is taken: %+v", name, act)
		}
	}
}

func TestCallsAreListedByFestivalDaysAndThoseOffAreNone(t *testing.T) {
	plan := calledTwice(t)
	day := calendar.DayOf(2027, 8, 25)
	for name, c := range map[string]struct {
		from, until calendar.Day
		ids         []calendar.ID
	}{
		"all":        {0, 0, []calendar.ID{"c1", "c2", "c4"}},
		"an evening": {day, day, []calendar.ID{"c1"}},
		"from then":  {day + 1, 0, []calendar.ID{"c2"}},
		"both days":  {day, day + 1, []calendar.ID{"c1", "c2"}},
	} {
		var ids []calendar.ID
		for _, d := range Calls(plan, c.from, c.until) {
			ids = append(ids, d.Call.ID)
		}
		if !slices.Equal(ids, c.ids) {
			t.Errorf("%s: %v, want %v", name, ids, c.ids)
		}
	}
}
