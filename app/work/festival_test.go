package work

import (
	"testing"

	"affiche/calendar"
)

func TestTheFestivalOfADayIsTheOnlyOneThatHasToDoWithIt(t *testing.T) {
	inside, outside := calendar.DayOf(2027, 8, 24), calendar.DayOf(2027, 8, 30)
	for name, c := range map[string]struct {
		day   calendar.Day
		lead  calendar.ID
		place calendar.Place
		more  []calendar.Record
		want  calendar.ID
	}{
		"nothing else is known":       {day: inside, want: "fest"},
		"its last day":                {day: calendar.DayOf(2027, 8, 29), want: "fest"},
		"a day after it":              {day: outside},
		"of its lead partner":         {day: inside, lead: "bunker", want: "fest"},
		"of another partner":          {day: inside, lead: "expeditio"},
		"of one who co-produces it":   {inside, "expeditio", calendar.Place{}, []calendar.Record{&calendar.CoProduction{ID: "c", Activity: "fest", Organisation: "o2"}}, "fest"},
		"of another, in its house":    {day: inside, lead: "expeditio", place: calendar.Place{Space: "hall"}, want: "fest"},
		"in a house without its like": {day: inside, place: calendar.Place{Space: "loft"}},
		"two are held, both its partner's": {inside, "bunker", calendar.Place{}, []calendar.Record{
			&calendar.Activity{ID: "second", Kind: calendar.Festival, Title: calendar.Texts{"en": "Second"}, Lead: "bunker"},
			date("band2", "second", "", "2027-08-22..25"),
		}, ""},
		"two are held, one its partner's": {inside, "expeditio", calendar.Place{}, []calendar.Record{
			&calendar.Activity{ID: "second", Kind: calendar.Festival, Title: calendar.Texts{"en": "Second"}, Lead: "expeditio"},
			date("band2", "second", "", "2027-08-22..25"),
		}, "second"},
		"it is cancelled": {inside, "", calendar.Place{}, []calendar.Record{func() *calendar.Event {
			e := date("band", "fest", "", "2027-08-20..29")
			e.Status = calendar.Cancelled
			return e
		}()}, ""},
	} {
		plan := house()
		for _, r := range c.more {
			plan.Put(r)
		}
		if got := FestivalOn(plan, c.day, c.lead, c.place); got != c.want {
			t.Errorf("%s: it is part of %q, want %q", name, got, c.want)
		}
	}
}

func TestTheDaysOfAFestivalTakeItAlongByDaysAlone(t *testing.T) {
	for name, c := range map[string]struct {
		shift Shift
		whole bool
	}{
		"by a day": {Shift{Days: 1}, true}, "by a day in seconds": {Shift{Seconds: daySeconds}, true},
		"to a place": {Shift{Days: 1, To: &calendar.Place{Venue: "square"}}, false}, "to another lead": {Shift{Days: 1, Lead: "expeditio"}, false},
		"by an hour, which is nothing": {Shift{Seconds: hour}, false},
	} {
		plan := house()
		was := plan.Events.At("k1").When
		changed(plan, mustShift(t, plan, c.shift, event("band")))
		if got := plan.Events.At("k1").When; (got.Start == was.Start+daySeconds) != c.whole || !c.whole && got != was {
			t.Errorf("%s: a date in it goes from %s to %s", name, was.Start, got.Start)
		}
	}
}

func TestAnHourOfAFestivalMovesAlone(t *testing.T) {
	plan := house()
	plan.Put(date("opening", "fest", "", "2027-08-20T18:00/19:00"))
	act := mustShift(t, plan, Shift{Days: 1}, event("opening"))
	if len(act.Put) != 1 || act.Put[0].Ref() != event("opening") {
		t.Errorf("with it move %v", changed(plan, act))
	}
}
