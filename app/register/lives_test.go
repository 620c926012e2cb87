package register

import (
	"strings"
	"testing"

	"affiche/app/theme"
	"affiche/calendar"
)

// lived are a residency with two who stay in one bed, a training of two sessions, and a call for the first.
func lived() []calendar.Record {
	day := calendar.DayOf(2027, 9, 6)
	at := calendar.DayOf(2027, 8, 2).At(10 * 60)
	return []calendar.Record{
		&calendar.Activity{ID: id("kiln"), Kind: calendar.Residency, Title: calendar.Texts{"en": "Kiln songs"}},
		&calendar.Event{ID: id("work"), Activity: id("kiln"), Status: calendar.Confirmed, When: calendar.Days(day, day+11, "Europe/Rome")},
		&calendar.Activity{ID: id("light"), Kind: calendar.Training, Title: calendar.Texts{"en": "Light"}},
		&calendar.Event{ID: id("session"), Activity: id("light"), Status: calendar.Confirmed, When: calendar.When{Start: at, End: at + 7200, Zone: "Europe/Rome"}},
		&calendar.Activity{ID: id("show"), Kind: calendar.Show, Title: calendar.Texts{"en": "No life"}},
		&calendar.Person{ID: id("aya"), Given: "Aya", Family: "Tanabe"},
		&calendar.Person{ID: id("jonas"), Given: "Jonas", Family: "Brandt"},
		&calendar.Enrolment{ID: id("e1"), Activity: id("light"), Person: id("aya"), Stage: calendar.Enrolled},
		&calendar.Enrolment{ID: id("e2"), Activity: id("light"), Person: id("jonas"), Stage: calendar.Applied},
		&calendar.Venue{ID: id("borgo"), Name: "Borgo", Country: "IT"},
		&calendar.Space{ID: id("east"), Venue: id("borgo"), Name: "East room", Kind: calendar.Bed},
		&calendar.Stay{ID: id("s1"), Activity: id("kiln"), Person: id("aya"), Space: id("east"), Arrives: day, Leaves: day + 12},
		&calendar.Stay{ID: id("s2"), Activity: id("kiln"), Person: id("jonas"), Space: id("east"), Arrives: day + 10, Leaves: day + 13},
		&calendar.PerDiem{ID: id("it"), Country: "IT", From: calendar.DayOf(2026, 1, 1), Money: calendar.Money{Amount: 4000, Currency: "EUR"}},
		&calendar.CallForApplications{ID: id("open"), Title: calendar.Texts{"en": "Two residents"}, Activity: id("kiln"), State: calendar.CallOpen, Opens: day - 90, Closes: calendar.DayOf(2027, 8, 24).At(23 * 60), Zone: "Europe/Rome"},
		&calendar.Milestone{ID: id("kilns"), Title: calendar.Texts{"en": "Kilns inspected"}, Day: calendar.DayOf(2027, 8, 20), Done: true},
		&calendar.Milestone{ID: id("print"), Title: calendar.Texts{"en": "To print"}, Day: calendar.DayOf(2027, 8, 23)},
	}
}

func cells(d *desk) string {
	var said []string
	for i := range d.lines {
		said = append(said, strings.Join(d.says(i).Cells, " | "))
	}
	return strings.Join(said, "\n")
}

func TestRoomsOfResidenciesAndTrainingsSayThis(t *testing.T) {
	today := func() calendar.Day { return calendar.DayOf(2027, 8, 22) }
	for name, c := range map[string]struct {
		room Room
		want string
	}{
		"lives": {Lives(today), "Kiln songs | residency |  | 8 Jun – 19 Sep 2027 | 0/9 | call for applications | \n" +
			"Light | training |  | 2 Aug 2027 | 1/7 | selection | 1"},
		"stays": {Stays(), "Aya Tanabe | Borgo · East room | 6 Sep 2027 | 18 Sep 2027 | 12 | 16–17 Sep 2027 | €520\n" +
			"Jonas Brandt | Borgo · East room | 16 Sep 2027 | 19 Sep 2027 | 3 | 16–17 Sep 2027 | €160"},
		"deadlines": {Deadlines(today), "Kilns inspected | Milestone |  | 20 Aug 2027 |  | done\n" +
			"To print | Milestone |  | 23 Aug 2027 | 1 day left | open\n" +
			"Two residents | Call for applications |  | 24 Aug 2027 | 2 days left | open"},
	} {
		d := newDesk(t, c.room, "en", theme.Light, lived()...)
		if got := cells(d); got != c.want {
			t.Errorf("%s: it says\n%s\nwant\n%s", name, got, c.want)
		}
	}
}

func TestLivesAreAskedForByKindAndNextStep(t *testing.T) {
	d := newDesk(t, Lives(func() calendar.Day { return calendar.DayOf(2027, 8, 22) }), "en", theme.Light, lived()...)
	for _, c := range []struct {
		filter     int
		word, want string
	}{{0, "residency", "Kiln songs"}, {2, "selection", "Light"}, {2, "call", "Kiln songs"}} {
		f := d.Filters()[c.filter]
		if d.Ask(f, c.word); d.rows() != c.want {
			t.Errorf("%s: %s, want %s", c.word, d.rows(), c.want)
		}
		d.Ask(f, "")
	}
}
