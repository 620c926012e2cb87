package work_test

import (
	"errors"
	"testing"

	"affiche/app/work"
	"affiche/calendar"
)

func TestANewPlaceBringsItsHouseAndItsPartnerAndIsTakenByADate(t *testing.T) {
	plan := calendar.NewPlan()
	plan.Put(&calendar.Programme{ID: "p", Zone: "Europe/Paris", Languages: calendar.List{"en"}})
	plan.Put(&calendar.Organisation{ID: "o", Name: "Zavod Bunker", Zone: "Europe/Lisbon"})
	plan.Put(&calendar.Venue{ID: "old", Name: "Elektrarna", Kind: calendar.House, Zone: "Europe/London"})
	plan.Put(&calendar.Space{ID: "hall", Venue: "old", Name: "Hall", Kind: calendar.Hall, Position: 4})
	day := calendar.DayOf(2027, 8, 25)
	date := &calendar.Event{ID: "e", Activity: "a", Status: calendar.Idea, When: calendar.When{Start: day.At(1200), End: day.At(1290), Zone: "Europe/Paris"}}
	plan.Put(date)
	for _, c := range []struct {
		name  string
		place work.NewPlace
		types []calendar.Type
		zone  string
	}{
		{
			"all of it",
			work.NewPlace{Space: "Studio", House: "Garage", City: "Lyon", Runs: "Les Amis"},
			[]calendar.Type{calendar.TypeOrganisation, calendar.TypePartner, calendar.TypeVenue, calendar.TypeSpace, calendar.TypeEvent},
			"Europe/Paris",
		},
		{
			"a space of a house that is there",
			work.NewPlace{Space: "Studio", Venue: "old"},
			[]calendar.Type{calendar.TypeSpace, calendar.TypeEvent},
			"Europe/London",
		},
		{"a house alone", work.NewPlace{House: "Harbour square"}, []calendar.Type{calendar.TypeVenue, calendar.TypeEvent}, "Europe/Paris"},
	} {
		act, err := c.place.Act(plan, date)
		if err != nil {
			t.Fatalf("%s: %v", c.name, err)
		}
		put := calendar.NewPlan()
		for i, r := range act.Put {
			if i >= len(c.types) || r.Ref().Type != c.types[i] || len(r.Faults()) > 0 {
				t.Errorf("%s: puts %+v", c.name, r)
			}
			put.Put(r)
		}
		e := put.Events.At("e")
		if e == nil || e.When.Zone != c.zone || e.When.Start != date.When.Start {
			t.Fatalf("%s: the date is %+v", c.name, e)
		}
		if made := act.Made[0]; e.Place.Space != made.ID && e.Place.Venue != made.ID {
			t.Errorf("%s: the date is in %+v and not in %v", c.name, e.Place, made)
		}
		if s := put.Spaces.At(e.Place.Space); s != nil && s.Venue != e.Place.Venue {
			t.Errorf("%s: the space is elsewhere: %+v", c.name, s)
		}
	}
	if date.Place != (calendar.Place{}) {
		t.Error("the season's own date was changed")
	}
}

func TestANewPlaceWithoutANameIsRefused(t *testing.T) {
	plan := calendar.NewPlan()
	plan.Put(&calendar.Venue{ID: "old", Name: "Elektrarna", Kind: calendar.House})
	for _, place := range []work.NewPlace{{}, {Venue: "old"}, {Space: "Studio"}} {
		var faulty *work.Faulty
		if act, err := place.Act(plan); !errors.As(err, &faulty) || faulty.Faults[0].Field != "name" {
			t.Errorf("%+v is taken: %+v, %v", place, act, err)
		}
	}
}
