package work

import (
	"errors"
	"testing"

	"affiche/calendar"
)

func TestARecordIsFoundByAnyBeginningThatOnlyItHas(t *testing.T) {
	plan := season()
	plan.Put(&calendar.Venue{ID: "elsewhere", Name: "Elsewhere", Kind: calendar.Site})
	for _, c := range []struct {
		of        calendar.Type
		beginning string
		want      string
	}{
		{"", "elek", "elektrarna"},
		{"", "ELEK", "elektrarna"},
		{"", "el", "work.several-records"},
		{"", "e", "work.several-records"},
		{calendar.TypeEvent, "e", "e1"},
		{calendar.TypeSpace, "e", "work.no-such-record"},
		{"", "zzz", "work.no-such-record"},
		{"", "", "work.no-such-record"},
	} {
		ref, err := Find(plan, c.of, c.beginning)
		got := string(ref.ID)
		var refused *Refused
		if errors.As(err, &refused) {
			got = refused.Key
		}
		if got != c.want {
			t.Errorf("%s %q finds %s, want %s", c.of, c.beginning, got, c.want)
		}
	}
}

func TestARecordIsCalledByItsTitleOrWhatItBelongsTo(t *testing.T) {
	plan := season()
	plan.Put(&calendar.Person{ID: "ana", Given: "Ana", Family: "Kos"})
	plan.Put(&calendar.Event{ID: "e2", Activity: "winds"})
	plan.Put(&calendar.Phase{ID: "doors", Event: "e2", Kind: calendar.Doors})
	plan.Put(&calendar.Call{ID: "call", Phase: "doors", Position: "light"})
	plan.Put(&calendar.Activity{ID: "ring", PartOf: "ring"})
	for ref, want := range map[calendar.Ref]string{
		{Type: calendar.TypeEvent, ID: "e1"}:      "Late",
		{Type: calendar.TypeEvent, ID: "e2"}:      "Balkan winds",
		{Type: calendar.TypeCall, ID: "call"}:     "Balkan winds",
		{Type: calendar.TypePerson, ID: "ana"}:    "Ana Kos",
		{Type: calendar.TypeSpace, ID: "hall"}:    "Main hall",
		{Type: calendar.TypeActivity, ID: "ring"}: "",
		{Type: calendar.TypeEvent, ID: "nowhere"}: "",
	} {
		if got := Name(plan, ref, "en"); got != want {
			t.Errorf("%v is called %q, want %q", ref, got, want)
		}
	}
}

func TestAPlaceHasTheZoneOfItsHouseOrOfWhoRunsItOrOfTheSeason(t *testing.T) {
	plan := season()
	plan.Put(&calendar.Organisation{ID: "expeditio", Name: "EXPEDITIO", Zone: "Europe/Podgorica"})
	plan.Put(&calendar.Venue{ID: "town", Name: "Old town", Kind: calendar.Site, Operator: "expeditio"})
	plan.Put(&calendar.Venue{ID: "square", Name: "Square", Kind: calendar.Site})
	for place, want := range map[calendar.Place]string{
		{Venue: "elektrarna"}: "Europe/Ljubljana",
		{Space: "hall"}:       "Europe/Ljubljana",
		{Venue: "town"}:       "Europe/Podgorica",
		{Venue: "square"}:     "Europe/Paris",
		{}:                    "Europe/Paris",
	} {
		if got := ZoneAt(plan, place); got != want {
			t.Errorf("clocks at %v show %s, want %s", place, got, want)
		}
	}
}

func TestTheDaysOfASeasonAreHalfOpenAndTurnInTheMorning(t *testing.T) {
	plan := season() // 25 August 22:00 to midnight
	if from, to := Range(plan); from.String() != "2027-08-25" || to.String() != "2027-08-26" {
		t.Errorf("from %v to %v", from, to)
	}
	plan.Put(&calendar.Event{ID: "e2", When: calendar.Days(calendar.DayOf(2027, 4, 1), calendar.DayOf(2027, 4, 14), "Europe/Paris")})
	plan.Put(&calendar.Event{ID: "e3"})
	if from, to := Range(plan); from.String() != "2027-04-01" || to.String() != "2027-08-26" {
		t.Errorf("from %v to %v", from, to)
	}
	if from, to := Range(calendar.NewPlan()); from != to {
		t.Errorf("an empty season goes from %v to %v", from, to)
	}
}

func TestALinkMadeTwiceIsOneRecord(t *testing.T) {
	link := func() calendar.Record {
		return named(&calendar.CoProduction{ID: calendar.NewID(), Activity: "winds", Organisation: "o", Role: "partner"})
	}
	if a, b := link(), link(); a.Ref() != b.Ref() || a.(*calendar.CoProduction).Role != "partner" {
		t.Errorf("%v and %v", a, b)
	}
	event := &calendar.Event{ID: calendar.NewID()}
	if named(event) != calendar.Record(event) {
		t.Error("a date is no link")
	}
}
