package work

import (
	"slices"
	"testing"

	"affiche/app/typed"
	"affiche/calendar"
)

func reader() typed.Reader {
	day := calendar.DayOf(2027, 8, 23)
	return typed.Reader{Language: "en", Today: day, Around: day.At(12 * 60), Turn: 300}
}

func TestDatesToldInASentenceAreAsLongAsTheirKind(t *testing.T) {
	for kind, want := range map[calendar.ActivityKind]string{
		calendar.Show: "2027-09-03T20:00/2027-09-03T21:30", calendar.Training: "2027-09-03T20:00/2027-09-04T02:00",
		calendar.Exhibition: "2027-09-03T20:00/2027-09-03T21:30", calendar.Workshop: "2027-09-03T20:00/2027-09-03T22:00",
	} {
		n, _, fault := NewDates{Title: "X", Kind: kind}.Told(house(), reader(), "Fri 20:00, 3–10 September")
		if fault != nil || len(n.Whens) != 2 {
			t.Fatalf("%s: %+v, %v", kind, n.Whens, fault)
		}
		if got := n.Whens[0].Start.String() + "/" + n.Whens[0].End.String(); got != want {
			t.Errorf("a date of a %s is %s, want %s", kind, got, want)
		}
	}
}

func TestDatesAreNumberedInEachLanguageOfTheirTitle(t *testing.T) {
	n, err := DatesWith(house(), calendar.TypeActivity, asTyped("title.en=Weaving", "title.sl=Tkanje", "kind=training", "capacity=12", "space=hall"))
	if err != nil {
		t.Fatal(err)
	}
	n, _, fault := n.Told(house(), reader(), "every Monday 17–20 from 6 September, 3 times")
	if fault != nil {
		t.Fatal(fault)
	}
	n.Numbered = true
	act, err := n.Act(house())
	if err != nil {
		t.Fatal(err)
	}
	var titles []string
	for _, r := range act.Put {
		if e, ok := r.(*calendar.Event); ok {
			titles = append(titles, e.Title["en"], e.Title["sl"])
			if e.Capacity != 12 || e.Place.Space != "hall" || e.Place.Venue != "elektrarna" || e.Run == "" {
				t.Errorf("a date is %+v", e)
			}
		}
	}
	if want := []string{"Weaving 1/3", "Tkanje 1/3", "Weaving 2/3", "Tkanje 2/3", "Weaving 3/3", "Tkanje 3/3"}; !slices.Equal(titles, want) {
		t.Errorf("they are called %q", titles)
	}
}

func TestASentenceWithoutDaysMeansThoseOfTheFestival(t *testing.T) {
	plan := house()
	first, last := FestivalDays(plan, "fest")
	if first == 0 {
		plan.Put(&calendar.Event{
			ID: "fest-days", Activity: "fest", Status: calendar.Confirmed,
			When: calendar.Days(calendar.DayOf(2027, 8, 20), calendar.DayOf(2027, 8, 29), "Europe/Ljubljana"),
		})
		first, last = FestivalDays(plan, "fest")
	}
	n, _, fault := NewDates{Title: "X", Kind: calendar.Show, Festival: "fest"}.Told(plan, reader(), "every day 20:00")
	if fault != nil || len(n.Whens) != int(last-first)+1 {
		t.Errorf("%d dates within %s–%s: %v", len(n.Whens), first, last, fault)
	}
}

func TestTimesAreToldOnce(t *testing.T) {
	if _, err := DatesWith(house(), calendar.TypeActivity, asTyped("title=X", "kind=show", "start=2027-08-24T20:00")); err == nil {
		t.Error("start stands beside a sentence")
	}
}
