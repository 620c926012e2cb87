package calendar

import "testing"

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
			got, open := p.OpenOn("posters", day(c.day))
			if open != c.open || open && got != c.want {
				t.Errorf("%v, %v; want %v, %v", got, open, c.want, c.open)
			}
		})
	}
	if _, open := p.OpenOn("nothing", day("2027-08-20")); open {
		t.Error("what has no hours is open")
	}
}
