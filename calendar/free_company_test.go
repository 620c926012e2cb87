package calendar

import (
	"fmt"
	"testing"
)

func TestWhatAPersonOrACompanyOfItDoesTakesThePerson(t *testing.T) {
	at := func(day, hour int) When {
		start := DayOf(2027, 8, day).At(hour * 60)
		return When{Start: start, End: start + 7200, Zone: "Europe/Ljubljana"}
	}
	evening, days := at(25, 20), When{Start: DayOf(2027, 8, 20).At(0), End: DayOf(2027, 8, 30).At(0), WholeDays: true, Zone: "Europe/Ljubljana"}
	for _, c := range []struct {
		name  string
		does  []Record
		taken Record
	}{
		{"a company is held", []Record{&Hold{ID: "h", Subject: Subject{Company: "k"}, When: evening, State: Held, Rank: 1}}, &Hold{}},
		{"a company is held for the date of the call", []Record{&Hold{ID: "h", Subject: Subject{Company: "k"}, When: evening, Event: "e", State: Held, Rank: 1}}, nil},
		{"a company appears elsewhere", []Record{&Appearance{ID: "x", Activity: "a", Company: "k"}}, &Event{}},
		{"the person appears elsewhere", []Record{&Appearance{ID: "x", Activity: "a", Person: "p"}}, &Event{}},
		{"the person appears elsewhere in one date", []Record{&Appearance{ID: "x", Activity: "a", Event: "o", Person: "p"}}, &Event{}},
		{"that date is off", []Record{&Appearance{ID: "x", Activity: "a", Event: "off", Person: "p"}}, nil},
		{"it lasts for days", []Record{&Appearance{ID: "x", Activity: "a", Event: "long", Person: "p"}}, nil},
		{"the person appears in the date of the call", []Record{&Appearance{ID: "x", Activity: "a", Event: "e", Person: "p"}}, nil},
		{"somebody else's company appears", []Record{&Appearance{ID: "x", Activity: "a", Company: "other"}}, nil},
	} {
		p := NewPlan()
		for _, r := range append([]Record{
			&Person{ID: "p", Family: "Kos", Position: "light"}, &CompanyMember{ID: "m", Company: "k", Person: "p"},
			&Event{ID: "e", When: evening, Status: Confirmed}, &Event{ID: "o", Activity: "a", When: evening, Status: Confirmed},
			&Event{ID: "off", Activity: "b", When: evening, Status: Cancelled}, &Event{ID: "long", Activity: "b", When: days, Status: Confirmed},
			&Call{ID: "c", Event: "e", Position: "light"},
		}, c.does...) {
			p.Put(r)
		}
		r := p.WhoIsFree(p.Calls.At("c"))[0]
		if fmt.Sprintf("%T", r.Taken) != fmt.Sprintf("%T", c.taken) {
			t.Errorf("%s: %+v takes the person", c.name, r.Taken)
		}
	}
}
