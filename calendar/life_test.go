package calendar

import (
	"fmt"
	"strings"
	"testing"
)

// cohort is a training of three sessions of two hours, of which two were, and three who enrolled.
func cohort() (*Plan, *Activity) {
	plan := NewPlan()
	plan.Programme.DayTurn = DefaultDayTurn
	a := &Activity{ID: "t", Kind: Training, ContactHours: 3}
	plan.Put(a)
	for i, id := range []ID{"s1", "s2", "s3"} {
		day := DayOf(2027, 3, 1) + Day(7*i)
		plan.Put(&Event{ID: id, Activity: "t", Status: Confirmed, Occasion: Session, When: When{Start: day.At(18 * 60), End: day.At(20 * 60), Zone: "Europe/Paris"}})
	}
	plan.Put(&Event{ID: "off", Activity: "t", Status: Cancelled, Occasion: Session, When: When{Start: DayOf(2027, 3, 2).At(600), End: DayOf(2027, 3, 2).At(900), Zone: "Europe/Paris"}})
	for _, name := range []ID{"ana", "bor", "cir"} {
		plan.Put(&Person{ID: name, Given: string(name), Family: string(name)})
		plan.Put(&Enrolment{ID: "e-" + name, Activity: "t", Person: name, Stage: Enrolled})
	}
	plan.Enrolments.At("e-cir").Stage = Applied
	for i, came := range []struct {
		who, on ID
		minutes int
	}{{"ana", "s1", 0}, {"ana", "s2", 90}, {"bor", "s1", 0}, {"bor", "off", 0}, {"ana", "s3", 0}} {
		plan.Put(&Attendance{ID: ID(fmt.Sprint("a", i)), Enrolment: "e-" + came.who, Event: came.on, Came: true, Minutes: came.minutes})
	}
	return plan, a
}

func TestParticipantsHaveTheHoursOfWhatWasBefore(t *testing.T) {
	plan, a := cohort()
	said := func(today Day) string {
		var all []string
		for _, p := range plan.ParticipantsOf(a, today) {
			all = append(all, fmt.Sprintf("%s %d/%d min %d/%d %d%% %v", p.Enrolment.Person, p.Minutes, p.Of, p.Came, p.Dates, p.Share(), p.Earned))
		}
		return strings.Join(all, ", ")
	}
	if got := said(DayOf(2027, 3, 10)); got != "ana 210/240 min 2/2 87% true, bor 120/240 min 1/2 50% false" {
		t.Error(got)
	}
	if got := said(DayOf(2027, 3, 1)); got != "ana 0/0 min 0/0 0% false, bor 0/0 min 0/0 0% false" {
		t.Errorf("before the first: %s", got)
	}
	a.ContactHours = 0
	plan.Enrolments.At("e-bor").Stage = Completed
	if got := said(DayOf(2027, 3, 10)); got != "ana 210/240 min 2/2 87% false, bor 120/240 min 1/2 50% true" {
		t.Errorf("where no hours are asked for: %s", got)
	}
}

// lived writes a life down: each step with its days, its count, and a tick where it is done.
func lived(steps []LifeStep) string {
	var all []string
	for _, s := range steps {
		line := string(s.Step)
		if s.From != 0 || s.Until != 0 {
			line += fmt.Sprintf(" %s..%s", s.From, s.Until)
		}
		if s.Count+s.Of > 0 {
			line += fmt.Sprintf(" %d", s.Count)
		}
		if s.Of > 0 {
			line += fmt.Sprintf("/%d", s.Of)
		}
		if s.Done {
			line += " done"
		}
		all = append(all, line)
	}
	return strings.Join(all, "; ")
}

func TestTheLifeOfATraining(t *testing.T) {
	plan, a := cohort()
	if got := lived(plan.LifeOf(a, DayOf(2027, 3, 10))); got != "call; selection 2/3; sessions 2027-03-01..2027-03-15 3; coaching; attendance 2/2 done; outcome; certificates 0/1" {
		t.Error(got)
	}
	plan.Enrolments.At("e-ana").Certificate = DayOf(2027, 4, 1)
	plan.Enrolments.At("e-cir").Stage = Rejected
	plan.Put(&CallForApplications{ID: "c", Activity: "t", Opens: DayOf(2027, 1, 1), Closes: DayOf(2027, 1, 31).At(0), Results: DayOf(2027, 2, 10), State: CallResults})
	a.Outcome = Texts{"en": "Three new trades"}
	if got := lived(plan.LifeOf(a, DayOf(2027, 4, 2))); got != "call 2027-01-01..2027-02-10 1 done; selection 2/3 done; sessions 2027-03-01..2027-03-15 3 done; coaching; attendance 3/3 done; outcome done; certificates ..2027-04-01 1/1 done" {
		t.Error(got)
	}
}

func TestTheLifeOfAResidencyAndAnExhibition(t *testing.T) {
	plan := NewPlan()
	plan.Programme.DayTurn = DefaultDayTurn
	day := DayOf(2027, 5, 3)
	residency, show := &Activity{ID: "r", Kind: Residency}, &Activity{ID: "x", Kind: Exhibition}
	for _, r := range []Record{
		residency, show, &Activity{ID: "made", Kind: Show, CameOutOf: "r"},
		&Agreement{ID: "a", Activity: "r", Kind: ResidencyAgreement, State: Signed, Due: day - 30},
		&Stay{ID: "s1", Activity: "r", Person: "p", Space: "bed", Arrives: day, Leaves: day + 14},
		&Stay{ID: "s2", Activity: "r", Person: "q", Space: "bed", Arrives: day + 2, Leaves: day + 10},
		&Event{ID: "w", Activity: "r", Status: Confirmed, Occasion: Working, When: Days(day, day+13, "Europe/Rome")},
		&Event{ID: "sh", Activity: "r", Status: Confirmed, Occasion: Showing, When: When{Start: (day + 12).At(19 * 60), End: (day + 12).At(20 * 60), Zone: "Europe/Rome"}},
		&Run{ID: "run", Activity: "x"},
		&Event{ID: "all", Activity: "x", Status: Confirmed, When: Days(day+1, day+21, "Europe/Rome")},
		&OpeningHours{ID: "daily", Activity: "x", Opens: 600, Closes: 1080},
		&Event{ID: "v", Activity: "x", Run: "run", Status: Confirmed, Occasion: Vernissage, When: When{Start: day.At(18 * 60), End: day.At(21 * 60), Zone: "Europe/Rome"}},
		&Phase{ID: "in", Run: "run", Kind: GetIn, Timing: Timing{Anchor: Absolute, When: When{Start: (day - 2).At(9 * 60), End: (day - 2).At(17 * 60), Zone: "Europe/Rome"}}},
		&OpeningHours{ID: "o", Activity: "x", From: day + 1, Until: day + 20, Opens: 600, Closes: 1080},
		&Note{ID: "n", Activity: "x", Kind: ConditionReport, Day: day - 1, Text: "A scratch"},
	} {
		plan.Put(r)
	}
	if got := lived(plan.LifeOf(residency, day+1)); got != "call; selection; agreement 2027-04-03..2027-04-03 1; arrival 2027-05-03..2027-05-05 2; work 2027-05-03..2027-05-16 1; coaching; showing 2027-05-15..2027-05-15 1; departure 2027-05-13..2027-05-17 2; outcome 1" {
		t.Error(got)
	}
	if got := lived(plan.LifeOf(residency, day+30)); !strings.HasSuffix(got, "outcome 1 done") {
		t.Errorf("after its last date: %s", got)
	}
	if got := lived(plan.LifeOf(show, day)); got != "call; agreement; install 2027-05-01..2027-05-01 1 done; opening 2027-05-03..2027-05-03 1; open 2027-05-04..2027-05-24 3; conditions 2027-05-02..2027-05-02 1 done; de-install" {
		t.Error(got)
	}
	if got := lived(plan.LifeOf(show, day+22)); !strings.Contains(got, "open 2027-05-04..2027-05-24 3 done") {
		t.Errorf("after its last day: %s", got)
	}
	if steps := plan.LifeOf(&Activity{ID: "m", Kind: Meeting}, day); len(steps) != 0 {
		t.Errorf("a meeting has %v", steps)
	}
}

func TestALifeInACircleEnds(t *testing.T) {
	plan := NewPlan()
	a := &Activity{ID: "a", Kind: Training, PartOf: "b"}
	plan.Put(a)
	plan.Put(&Activity{ID: "b", Kind: Training, PartOf: "a"})
	plan.Put(&Event{ID: "e", Activity: "b", Status: Idea})
	n := 0
	for range plan.LifeDates(a) {
		n++
	}
	if n != 1 {
		t.Errorf("%d dates", n)
	}
}

func TestPerDiemsAreOfEveryDayAtTheRateOfTheCountry(t *testing.T) {
	plan := NewPlan()
	day := DayOf(2027, 6, 28)
	for _, r := range []Record{
		&Venue{ID: "v", Country: "IT"}, &Space{ID: "bed", Venue: "v", Capacity: 1},
		&PerDiem{ID: "old", Country: "IT", From: DayOf(2020, 1, 1), Money: Money{Amount: 4000, Currency: "EUR"}},
		&PerDiem{ID: "new", Country: "IT", From: DayOf(2027, 7, 1), Money: Money{Amount: 5000, Currency: "EUR"}},
		&PerDiem{ID: "fr", Country: "FR", From: DayOf(2020, 1, 1), Money: Money{Amount: 9900, Currency: "EUR"}},
	} {
		plan.Put(r)
	}
	for name, c := range map[string]struct {
		stay Stay
		want string
	}{
		"over a new rate":   {Stay{Space: "bed", Arrives: day, Leaves: day + 4}, "[{22000 EUR}] 0"}, // 28, 29, 30 June, 1 and 2 July
		"before any rate":   {Stay{Space: "bed", Arrives: DayOf(2019, 12, 30), Leaves: DayOf(2020, 1, 1)}, "[{4000 EUR}] 2"},
		"of no known place": {Stay{Space: "gone", Arrives: day, Leaves: day + 1}, "[] 2"},
		"the wrong way":     {Stay{Space: "bed", Arrives: day, Leaves: day - 3}, "[] 0"},
	} {
		sums, unpaid := plan.PerDiemsOf(c.stay)
		if got := fmt.Sprint(sums, unpaid); got != c.want {
			t.Errorf("%s: %s", name, got)
		}
	}
}

func TestNightsWithMorePeopleThanBedsAreListed(t *testing.T) {
	plan := NewPlan()
	day := DayOf(2027, 6, 1)
	plan.Put(&Space{ID: "single"})
	plan.Put(&Space{ID: "double", Capacity: 2})
	for i, s := range []Stay{
		{Space: "single", Arrives: day, Leaves: day + 3},
		{Space: "single", Arrives: day + 2, Leaves: day + 5},
		{Space: "single", Arrives: day + 5, Leaves: day + 6},
		{Space: "double", Arrives: day, Leaves: day + 3},
		{Space: "double", Arrives: day, Leaves: day + 3},
	} {
		s.ID = ID(fmt.Sprint("s", i))
		plan.Put(&s)
	}
	if got := fmt.Sprint(plan.FullNights()); got != fmt.Sprintf("[{single %s [s0 s1] 1}]", day+2) {
		t.Error(got)
	}
	plan.Put(&Stay{ID: "late", Space: "double", Arrives: day, Leaves: day + 1e6}) // a slip of the pen, by millennia
	if got := plan.FullNightsIn("double"); len(got) != 3 || got[0].Places != 2 || len(got[0].Stays) != 3 {
		t.Errorf("three in a room for two: %v", got)
	}
}

func TestWhoIsExpectedAtADateTakesPartInItOrInItsWhole(t *testing.T) {
	plan := NewPlan()
	for _, r := range []Record{
		&Activity{ID: "cohort", Kind: Incubation}, &Activity{ID: "module", Kind: Training, PartOf: "cohort"}, &Activity{ID: "other", Kind: Training},
		&Person{ID: "p1", Given: "Ana", Family: "Zupan"}, &Person{ID: "p2", Given: "Žiga", Family: "Arh"}, &Person{ID: "p3", Given: "Eva", Family: "Kos"},
		&Enrolment{ID: "in", Activity: "cohort", Person: "p1", Stage: Enrolled},
		&Enrolment{ID: "also-in-whole", Activity: "cohort", Person: "p2", Stage: Enrolled},
		&Enrolment{ID: "also", Activity: "module", Person: "p2", Stage: Completed},
		&Enrolment{ID: "asked", Activity: "module", Person: "p3", Stage: Applied},
		&Enrolment{ID: "left", Activity: "cohort", Person: "p3", Stage: Withdrawn},
		&Enrolment{ID: "else", Activity: "other", Person: "p3", Stage: Enrolled},
	} {
		plan.Put(r)
	}
	var got []ID
	for _, in := range plan.ExpectedAt(&Event{ID: "e", Activity: "module"}) {
		got = append(got, in.ID)
	}
	if fmt.Sprint(got) != "[also in]" {
		t.Errorf("%v are expected", got)
	}
	plan.Put(&Activity{ID: "cohort", Kind: Incubation, PartOf: "module"}) // round in a circle, as a merge may leave it
	if got := plan.ExpectedAt(&Event{ID: "e", Activity: "module"}); len(got) != 2 {
		t.Errorf("in a circle: %d", len(got))
	}
}

func TestHoursOfAPartCountForTheWhole(t *testing.T) {
	plan, _ := cohort()
	whole := &Activity{ID: "whole", Kind: Incubation, ContactHours: 1}
	plan.Put(whole)
	part := *plan.Activities.At("t")
	part.PartOf = "whole"
	plan.Put(&part)
	before := plan.ParticipantsOf(&part, DayOf(2027, 4, 2))
	person := before[0].Enrolment.Person
	plan.Put(&Enrolment{ID: "of-whole", Activity: "whole", Person: person, Stage: Enrolled})
	after := plan.ParticipantsOf(whole, DayOf(2027, 4, 2))
	if len(after) != 1 || before[0].Minutes == 0 || after[0].Minutes != before[0].Minutes || after[0].Came != before[0].Came {
		t.Errorf("in the part %+v, in the whole %+v", before[0], after)
	}
}

func TestMentorsHaveTheHoursOfTheirDates(t *testing.T) {
	plan, a := cohort()
	plan.Put(&Appearance{ID: "1", Activity: "t", Person: "eva"})
	plan.Put(&Appearance{ID: "2", Activity: "t", Event: "s2", Person: "filip"})
	plan.Put(&Appearance{ID: "3", Activity: "t", Person: "ana"}) // takes part
	plain := *plan.Events.At("s3")
	plain.Occasion = PlainDate // of a training that is a session
	plan.Put(&plain)
	if got := fmt.Sprint(plan.MentorsOf(a)); got != "[{eva 240 2} {filip 120 1}]" {
		t.Error(got)
	}
}
