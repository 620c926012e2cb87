package feed

import (
	"fmt"
	"testing"

	"pgregory.net/rapid"

	"affiche/calendar"
)

// A digest is kept in programmes: one that came out otherwise would raise the SEQUENCE of every date that is published.
func TestDigestsStayWhatTheyAre(t *testing.T) {
	for _, c := range []struct {
		name string
		draft
		want string
	}{
		{"nothing", draft{}, "aa52899d375a5163.6da7fa2ef4e28052"},
		{"a date with everything", draft{Entry: Entry{
			Standing: Sure, Summary: `Kantata; "C"`, Location: "Dvorana, Ljubljana", Description: "a\nb",
			Geo:        calendar.Geo{Latitude: 46_054_900, Longitude: -14_520_300},
			Categories: []string{"Show", "a, b"}, Contacts: []string{"Ana"}, Organiser: "Bunker", Website: "https://x.example",
			When: calendar.When{Start: wall("2027-10-31T02:30:15"), End: wall("2027-10-31T02:45"), Zone: "Europe/Ljubljana", Fold: 3},
		}}, "1151c784ff447d06.57998ee5a0278879"},
		{"whole days", draft{Entry: Entry{
			Standing: Off, Summary: "Days", When: calendar.Days(calendar.DayOf(2027, 4, 1), calendar.DayOf(2027, 4, 14), "Europe/Rome"),
		}}, "e25c42632fe11b40.63b434fa0bac8dce"},
	} {
		if got := digest(c.draft); got != c.want {
			t.Errorf("%s: %s, was %s", c.name, got, c.want)
		}
	}
}

// Programmes made so far keep digests over the time as the standard library prints the struct.
func TestATimeIsSpelledAsItWasInTheFirstDigests(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		w := calendar.When{
			Start: calendar.Wall(rapid.Int64Range(-1<<33, 1<<33).Draw(rt, "start")), End: calendar.Wall(rapid.Int64Range(-1<<33, 1<<33).Draw(rt, "end")),
			Zone: rapid.String().Draw(rt, "zone"), Fold: calendar.Fold(rapid.IntRange(-1, 4).Draw(rt, "fold")), WholeDays: rapid.Bool().Draw(rt, "days"),
		}
		if got, want := spelled(w), fmt.Sprintf("%+v", w); got != want {
			rt.Errorf("%s, was %s", got, want)
		}
	})
}
