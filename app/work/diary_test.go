package work

import (
	"testing"

	"affiche/calendar"
)

func TestADiaryTellsWaysBetweenCitiesAndShortRests(t *testing.T) {
	plan := calledTwice(t)
	for _, r := range []calendar.Record{
		&calendar.Venue{ID: "lj", Name: "Elektrarna", City: "Ljubljana"},
		&calendar.Venue{ID: "ko", Name: "Square", City: "Kotor"},
		&calendar.Call{ID: "c2", Event: "two", Position: "light", Person: "ana"},
		&calendar.Call{ID: "c3", Event: "off", Position: "light", Person: "ana"},
		&calendar.Availability{ID: "a", Person: "ana", Kind: calendar.Unavailable, When: calendar.Days(calendar.DayOf(2027, 9, 1), calendar.DayOf(2027, 9, 2), "Europe/Ljubljana")},
		&calendar.Hold{ID: "h", Subject: calendar.Subject{Person: "ana"}, State: calendar.Held, Rank: 1, When: calendar.Days(calendar.DayOf(2027, 9, 3), calendar.DayOf(2027, 9, 3), "Europe/Ljubljana")},
	} {
		plan.Put(r)
	}
	for id, venue := range map[calendar.ID]calendar.ID{"one": "lj", "two": "ko"} {
		e, _ := plan.Events.Get(id)
		e.Place = calendar.Place{Venue: venue}
		plan.Put(&e)
	}
	v := Voice{Plan: plan, Language: "en"}
	var told []string
	for _, e := range Diary(plan, plan.Persons.At("ana")) {
		if gap := v.Gap(e); gap != "" {
			told = append(told, gap)
		}
		told = append(told, v.Entry(e))
	}
	want := []string{"light: Elektrarna", "Ljubljana → Kotor, 7 h between · 7 h rest", "light: Square", "unavailable", "held"}
	if len(told) != len(want) {
		t.Fatalf("%q", told)
	}
	for i := range want {
		if told[i] != want[i] {
			t.Errorf("%d: %q, want %q", i, told[i], want[i])
		}
	}
}
