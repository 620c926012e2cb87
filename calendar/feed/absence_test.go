package feed

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"affiche/calendar"
)

// What is told of a calendar is what it holds, whatever the programme.
func TestADateIsPresentExactlyWhereItsCalendarShowsIt(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		s := littleSeason()
		s.put(&calendar.Feed{ID: "april", Name: "april", Audience: calendar.ForPublic, From: calendar.DayOf(2027, 4, 1), Until: calendar.DayOf(2027, 4, 15)})
		s.put(&calendar.Feed{ID: "off", Name: "off", Audience: calendar.ForCrew, Statuses: calendar.SetOf("confirmed", "cancelled", "idea")})
		s.put(&calendar.CoProduction{ID: "nobody", Activity: "show2"})
		s.put(&calendar.Feed{ID: "gone", Name: "gone", Audience: calendar.ForPublic, Partner: "gone"})
		for range rapid.IntRange(0, 4).Draw(rt, "changes") {
			someChange(rt, s)
		}
		for _, q := range Ready(s.plan) {
			var shown, told []string
			for _, e := range Answer(s.plan, q, s.circumstances(t)).Entries {
				id, _, _ := strings.Cut(e.UID, "@")
				if e.Standing != Off && s.plan.Events.At(calendar.ID(id)) != nil {
					shown = append(shown, id)
				}
			}
			for e, why := range Dates(s.plan, q, s.now) {
				if why == Present {
					told = append(told, string(e.ID))
				}
			}
			slices.Sort(shown)
			slices.Sort(told)
			if !slices.Equal(shown, told) {
				rt.Fatalf("%s shows %v and tells of %v", q.File, shown, told)
			}
		}
	})
}

func TestWhatKeepsADateOutIsTold(t *testing.T) {
	when := at("2027-08-24T10:00", "2027-08-24T12:00", "Europe/Ljubljana")
	for name, c := range map[string]struct {
		date calendar.Event
		want Absence
	}{
		"an idea":                 {calendar.Event{Status: calendar.Idea, When: when}, "idea"},
		"an idea without a time":  {calendar.Event{Status: calendar.Idea}, "idea"},
		"an option":               {calendar.Event{Status: calendar.Option, When: when}, Present},
		"what was cancelled":      {calendar.Event{Status: calendar.Cancelled, When: when}, "cancelled"},
		"no time":                 {calendar.Event{Status: calendar.Confirmed}, Timeless},
		"an end before its start": {calendar.Event{Status: calendar.Confirmed, When: at("2027-08-24T12:00", "2027-08-24T10:00", "Europe/Ljubljana")}, Faulty},
		"no length":               {calendar.Event{Status: calendar.Confirmed, When: at("2027-08-24T10:00", "2027-08-24T10:00", "Europe/Ljubljana")}, Faulty},
		"a fault to be mended before it is announced": {calendar.Event{Status: calendar.Confirmed, When: at("2027-08-24T12:00", "2027-08-24T10:00", "Europe/Ljubljana"), AnnounceFrom: calendar.DayOf(2028, 1, 1)}, Faulty},
		"a zone that nobody knows":                    {calendar.Event{Status: calendar.Confirmed, When: at("2027-08-24T10:00", "2027-08-24T12:00", "Nowhere/Land")}, Faulty},
		"an announcement to come":                     {calendar.Event{Status: calendar.Confirmed, When: when, AnnounceFrom: calendar.DayOf(2028, 1, 1)}, Embargo},
		"a day that has come":                         {calendar.Event{Status: calendar.Confirmed, When: when, AnnounceFrom: calendar.DayOf(2020, 1, 1)}, Present},
	} {
		t.Run(name, func(t *testing.T) {
			s := littleSeason()
			c.date.ID, c.date.Activity = "asked", "show2"
			s.put(&c.date)
			q := Question{Feed: calendar.Feed{Audience: calendar.ForPublic}, Key: "everything", File: "everything"}
			found := false
			for e, why := range Dates(s.plan, q, s.now) {
				if e.ID != "asked" {
					continue
				}
				if found = true; why != c.want {
					t.Errorf("kept out by %q, not %q", why, c.want)
				}
				if why != Present && !slices.Contains(Absences(), why) {
					t.Errorf("whoever counts absences leaves out %q", why)
				}
			}
			if !found {
				t.Error("nothing is told of it")
			}
		})
	}
}

func TestADateOutsideTheDaysOfAQuestionIsNotAskedAbout(t *testing.T) {
	s := littleSeason()
	q := Question{Feed: calendar.Feed{Audience: calendar.ForPublic, From: calendar.DayOf(2027, 4, 20), Until: calendar.DayOf(2027, 4, 20)}, Key: "april", File: "april"}
	told := 0
	for e, why := range Dates(s.plan, q, s.now) {
		if told++; e.ID != "oneday" || why != Present {
			t.Errorf("%s is told of as %q", e.ID, why)
		}
	}
	if told != 1 {
		t.Errorf("%d dates are told of", told)
	}
}
