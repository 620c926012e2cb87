package work

import (
	"slices"
	"testing"

	"affiche/calendar"
)

// touring is a show that came to the house for two nights three weeks apart, and between them for another run; and in another
// house, of no run.
func touring() *calendar.Plan {
	plan := house()
	plan.Put(&calendar.Activity{ID: "tour", Kind: calendar.Show, Title: calendar.Texts{"en": "Tour"}, Lead: "bunker"})
	plan.Put(&calendar.Run{ID: "around", Activity: "tour"})
	plan.Put(&calendar.Run{ID: "between", Activity: "tour", Festival: "fest"})
	for _, e := range []*calendar.Event{
		date("a1", "tour", "around", "2027-09-01T20:00/21:00"),
		date("a2", "tour", "around", "2027-09-22T20:00/21:00"),
		date("b", "tour", "between", "2027-09-10T20:00/21:00"),
	} {
		plan.Put(e)
	}
	return plan
}

func TestOfSeveralRunsInAHouseANewDateIsOfTheNearest(t *testing.T) {
	hall := calendar.Place{Venue: "elektrarna", Space: "hall"}
	for _, c := range []struct {
		day      string
		festival calendar.ID
		want     calendar.ID
	}{
		{"2027-08-20T20:00/21:00", "", "around"},
		{"2027-09-09T20:00/21:00", "", "between"},
		{"2027-09-12T20:00/21:00", "", "between"},
		{"2027-09-20T20:00/21:00", "", "around"}, // it is nearest to the second of its nights
		{"2027-09-12T20:00/21:00", "fest", "between"},
		{"2027-09-12T20:00/21:00", "another", ""},
	} {
		act, err := NewDates{Activity: "tour", Festival: c.festival, Place: hall, Whens: []calendar.When{at(c.day)}}.Act(touring())
		if err != nil {
			t.Fatal(err)
		}
		if got := act.After(act.Made[0]).(*calendar.Event).Run; got != c.want {
			t.Errorf("%s, in the festival %q: of the run %q, not %q", c.day, c.festival, got, c.want)
		}
	}
}

func TestARunOfItsOwnTakesInOnlyWhatIsPlayedThereBeside(t *testing.T) {
	for festival, want := range map[calendar.ID][]calendar.ID{"": {"loose"}, "fest": nil} {
		plan := house()
		plan.Put(&calendar.Activity{ID: "tour", Kind: calendar.Show, Title: calendar.Texts{"en": "Tour"}, Lead: "bunker"})
		plan.Put(date("loose", "tour", "", "2027-09-01T20:00/21:00"))
		away := date("away", "tour", "", "2027-09-05T20:00/21:00")
		away.Place = calendar.Place{Venue: "fabrique", Space: "loft"}
		plan.Put(away)
		act, err := NewDates{
			Activity: "tour", Festival: festival, Place: calendar.Place{Venue: "elektrarna", Space: "hall"},
			Whens: []calendar.When{at("2027-09-10T20:00/21:00"), at("2027-09-11T20:00/21:00")},
		}.Act(plan)
		if err != nil {
			t.Fatal(err)
		}
		var drawn []calendar.ID
		for _, id := range []calendar.ID{"loose", "away"} {
			if e, ok := act.After(event(id)).(*calendar.Event); ok && e.Run != "" {
				drawn = append(drawn, id)
			}
		}
		if lines := (Voice{Plan: plan, Language: "en"}).Lines(act); len(lines) != 2 {
			t.Errorf("told are %v, and two are made", lines)
		}
		if !slices.Equal(drawn, want) {
			t.Errorf("into a run of the festival %q come %v, not %v", festival, drawn, want)
		}
	}
}

func TestADateOfNoRunIsOfNoneInACopyOfItsActivity(t *testing.T) {
	plan := touring()
	plan.Put(date("loose", "tour", "", "2027-09-02T20:00/21:00"))
	act := mustCopy(t, plan, Copy{Shift: Shift{Days: 100}}, calendar.Ref{Type: calendar.TypeActivity, ID: "tour"})
	loose := 0
	for e := range plan.EventsOf.Of(act.Made[0].ID) {
		if r := plan.Runs.At(e.Run); r == nil {
			loose++
		} else if r.Activity != e.Activity {
			t.Errorf("a date of the copy is of the first's run %s", r.ID)
		}
	}
	if loose != 1 {
		t.Errorf("%d dates of the copy are of no run", loose)
	}
}
