package calendar

import (
	"fmt"
	"testing"
)

func TestOpeningHoursOfADay(t *testing.T) {
	day := func(s string) Day { d, _ := ParseDay(s); return d }
	p := NewPlan()
	rows := []*OpeningHours{
		{ID: "1", From: day("2027-08-20"), Until: day("2027-09-11"), Opens: 600, Closes: 1320, Position: 1},
		{ID: "2", Weekdays: SetOf("mon"), Closed: true, Position: 2},
		{ID: "3", From: day("2027-08-30"), Until: day("2027-08-30"), Opens: 720, Closes: 1500, Position: 3},
	}
	for _, row := range rows {
		row.Activity = "posters"
		p.Put(row)
	}
	for _, c := range []struct {
		name, day string
		want      Opening
		open      bool
	}{
		{"the day before", "2027-08-19", Opening{}, false},
		{"the first day", "2027-08-20", Opening{600, 1320}, true},
		{"a Monday is closed by the later row", "2027-08-23", Opening{}, false},
		{"an exception beats the Monday, and goes on past midnight", "2027-08-30", Opening{720, 1500}, true},
		{"the last day", "2027-09-11", Opening{600, 1320}, true},
		{"the day after", "2027-09-12", Opening{}, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := p.OpenOn("posters", day(c.day))
			if len(got) > 0 != c.open || c.open && (len(got) != 1 || got[0] != c.want) {
				t.Errorf("%v; want %v, %v", got, c.want, c.open)
			}
		})
	}
	if len(p.OpenOn("nothing", day("2027-08-20"))) > 0 {
		t.Error("what has no hours is open")
	}
}

// Of several rows that speak of a day the last one by its position counts, whatever their ids; of two in one place the later
// made. A row without a first or a last day has no end on that side.
func TestTheLastRowThatSpeaksOfADayCounts(t *testing.T) {
	monday := DayOf(2027, 8, 23)
	for _, c := range []struct {
		name string
		rows []OpeningHours
		day  Day
		want Opening
	}{
		{"by position, not by id", []OpeningHours{{ID: "1", Opens: 1, Closes: 4, Position: 9}, {ID: "2", Opens: 3, Closes: 5, Position: 1}}, monday, Opening{1, 4}},
		{"in one place the later made", []OpeningHours{{ID: "1", Opens: 1, Closes: 4}, {ID: "2", Opens: 3, Closes: 5}}, monday, Opening{3, 5}},
		{"from a day on, on it", []OpeningHours{{ID: "1", From: monday, Opens: 1, Closes: 2}}, monday, Opening{1, 2}},
		{"from a day on, years after", []OpeningHours{{ID: "1", From: monday, Opens: 1, Closes: 2}}, monday + 4000, Opening{1, 2}},
		{"from a day on, before", []OpeningHours{{ID: "1", From: monday, Opens: 1, Closes: 2}}, monday - 1, Opening{}},
		{"until a day, on it", []OpeningHours{{ID: "1", Until: monday, Opens: 1, Closes: 2}}, monday, Opening{1, 2}},
		{"until a day, years before", []OpeningHours{{ID: "1", Until: monday, Opens: 1, Closes: 2}}, monday - 4000, Opening{1, 2}},
		{"until a day, after", []OpeningHours{{ID: "1", Until: monday, Opens: 1, Closes: 2}}, monday + 1, Opening{}},
		{"closed for a while, by a later row", []OpeningHours{{ID: "1", Opens: 1, Closes: 2}, {ID: "2", From: monday, Until: monday, Closed: true, Position: 1}}, monday, Opening{}},
		{"on a Sunday", []OpeningHours{{ID: "1", Weekdays: SetOf("sun"), Opens: 1, Closes: 2}}, monday - 1, Opening{1, 2}},
		{"on a Saturday, if Saturdays and Tuesdays are named", []OpeningHours{{ID: "1", Weekdays: SetOf("tue", "sat"), Opens: 1, Closes: 2}}, monday + 5, Opening{1, 2}},
		{"on a Wednesday, if Tuesdays are named", []OpeningHours{{ID: "1", Weekdays: SetOf("tue"), Opens: 1, Closes: 2}}, monday + 2, Opening{}},
		{"a named weekday outside its days", []OpeningHours{{ID: "1", Until: monday - 1, Weekdays: SetOf("mon"), Opens: 1, Closes: 2}}, monday, Opening{}},
	} {
		p := NewPlan()
		for _, row := range c.rows {
			row.Activity = "posters"
			p.Put(&row)
		}
		got := p.OpenOn("posters", c.day)
		if open := c.want != (Opening{}); len(got) > 0 != open || open && (len(got) != 1 || got[0] != c.want) {
			t.Errorf("%s: %v; want %v", c.name, got, c.want)
		}
	}
}

func TestAMorningAndAnAfternoonAreBothOpen(t *testing.T) {
	monday := DayOf(2027, 8, 23)
	rows := []OpeningHours{
		{ID: "1", Weekdays: SetOf("mon", "tue", "sat"), Opens: 600, Closes: 780},
		{ID: "2", Weekdays: SetOf("mon", "sat"), Opens: 900, Closes: 1140, Position: 1},
		{ID: "3", Weekdays: SetOf("sat"), Opens: 780, Closes: 900, Position: 2}, // they touch, which is no meeting
		{ID: "4", From: monday + 7, Until: monday + 7, Opens: 1200, Closes: 1500, Position: 3},
		{ID: "5", From: monday + 14, Until: monday + 14, Closed: true, Position: 4},
		{ID: "6", From: monday + 14, Until: monday + 14, Opens: 1200, Closes: 1260, Position: 5},
	}
	p := NewPlan()
	for _, row := range rows {
		row.Activity = "posters"
		p.Put(&row)
	}
	for day, want := range map[Day]string{
		monday:      "[{600 780} {900 1140}]",
		monday + 1:  "[{600 780}]",
		monday + 2:  "[]",
		monday + 5:  "[{600 780} {780 900} {900 1140}]",
		monday + 7:  "[{1200 1500}]", // one night only
		monday + 14: "[{1200 1260}]", // what is said after the closing
	} {
		if got := fmt.Sprint(p.OpenOn("posters", day)); got != want {
			t.Errorf("on %s: %s, want %s", day, got, want)
		}
	}
}
