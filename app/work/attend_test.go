package work_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"affiche/app/work"
	"affiche/calendar"
)

// cohort is a training of two sessions, with three who take part in it and one who only applied.
func cohort() (plan *calendar.Plan, day calendar.Day) {
	plan, day = calendar.NewPlan(), calendar.DayOf(2027, 3, 1)
	plan.Put(&calendar.Programme{ID: "p", Languages: calendar.List{"en"}, Zone: "Europe/Rome", DayTurn: calendar.DefaultDayTurn})
	plan.Put(&calendar.Activity{ID: "t", Kind: calendar.Training, Title: calendar.Texts{"en": "Light"}, ContactHours: 3})
	for i := range 2 {
		at := (day + calendar.Day(i)).At(10 * 60)
		plan.Put(&calendar.Event{ID: calendar.ID(fmt.Sprint("s", i)), Activity: "t", Status: calendar.Confirmed, When: calendar.When{Start: at, End: at + 2*3600, Zone: "Europe/Rome"}})
	}
	for i, stage := range []calendar.Stage{calendar.Enrolled, calendar.Selected, calendar.Completed, calendar.Applied} {
		n := fmt.Sprint(i)
		plan.Put(&calendar.Person{ID: calendar.ID("p" + n), Given: "Ana", Family: "Kos " + n})
		plan.Put(&calendar.Enrolment{ID: calendar.ID("e" + n), Activity: "t", Person: calendar.ID("p" + n), Stage: stage})
	}
	return plan, day
}

// then puts what an act leaves into the plan.
func then(t *testing.T, plan *calendar.Plan, act work.Act, err error) work.Act {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range act.Put {
		plan.Put(r)
	}
	return act
}

func TestWhoCameIsKnownOnceAndCanBeSaidAnew(t *testing.T) {
	plan, _ := cohort()
	act, err := work.Attend{}.Act(plan, "s0")
	if then(t, plan, act, err); len(act.Put) != 3 || plan.AttendancesAt.Count("s0") != 3 {
		t.Fatalf("%d are known of three who are expected", plan.AttendancesAt.Count("s0"))
	}
	if again, err := (work.Attend{}).Act(plan, "s0"); err != nil || !again.IsNothing() {
		t.Errorf("said once more: %v, %v", again.Put, err)
	}
	act, err = work.Attend{Who: []calendar.ID{"e1"}, Minutes: 90}.Act(plan, "s0")
	then(t, plan, act, err)
	act, err = work.Attend{Who: []calendar.ID{"e2"}, Away: true, Minutes: 90}.Act(plan, "s0")
	then(t, plan, act, err)
	for enrolment, want := range map[calendar.ID]string{"e0": "true 0", "e1": "true 90", "e2": "false 0"} {
		if known := plan.Attended(enrolment, "s0"); known == nil || fmt.Sprint(known.Came, " ", known.Minutes) != want {
			t.Errorf("of %s is known %v", enrolment, known)
		}
	}
	if plan.AttendancesAt.Count("s0") != 3 {
		t.Error("it was said of somebody twice")
	}
}

func TestWhoIsNotExpectedCannotHaveCome(t *testing.T) {
	plan, _ := cohort()
	plan.Put(&calendar.Activity{ID: "m", Kind: calendar.Meeting, Title: calendar.Texts{"en": "Meeting"}})
	plan.Put(&calendar.Event{ID: "m0", Activity: "m"})
	for name, c := range map[string]struct {
		event calendar.ID
		who   []calendar.ID
		key   string
	}{
		"who only applied": {"s0", []calendar.ID{"e3"}, "work.not-expected"},
		"of nothing":       {"s0", []calendar.ID{"gone"}, "work.not-expected"},
		"no such date":     {"gone", nil, "work.no-such-record"},
		"without a list":   {"m0", nil, "work.nobody-expected"},
	} {
		_, err := work.Attend{Who: c.who}.Act(plan, c.event)
		var refused *work.Refused
		if !errors.As(err, &refused) || refused.Key != c.key {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := work.EnrolledAs(plan, "s0", []string{"Ana Kos 3"}); err == nil {
		t.Error("one who only applied is found by name")
	}
	if ids, err := work.EnrolledAs(plan, "s0", []string{"ana kos 1"}); err != nil || fmt.Sprint(ids) != "[e1]" {
		t.Errorf("%v, %v", ids, err)
	}
}

func TestCertificatesGoOnceToThoseWhoEarnedOne(t *testing.T) {
	plan, day := cohort()
	for _, event := range []calendar.ID{"s0", "s1"} {
		act, err := work.Attend{Who: []calendar.ID{"e0"}}.Act(plan, event)
		then(t, plan, act, err)
	}
	if act, err := work.Certify(plan, "t", day); err != nil || !act.IsNothing() {
		t.Errorf("after the first day: %v, %v", act.Put, err) // two hours of three
	}
	act, err := work.Certify(plan, "t", day+1)
	then(t, plan, act, err)
	if in := plan.Enrolments.At("e0"); len(act.Put) != 1 || in.Certificate != day+1 {
		t.Errorf("%d certificates, that of Ana of %s", len(act.Put), in.Certificate)
	}
	if again, err := work.Certify(plan, "t", day+9); err != nil || !again.IsNothing() {
		t.Errorf("handed out anew: %v, %v", again.Put, err)
	}
}

func TestTheListOfParticipantsSaysHoursAndCertificates(t *testing.T) {
	plan, day := cohort()
	for who, minutes := range map[calendar.ID]int{"e0": 0, "e1": 45} {
		act, err := work.Attend{Who: []calendar.ID{who}, Minutes: minutes}.Act(plan, "s0")
		then(t, plan, act, err)
	}
	sheet := work.Voice{Plan: plan, Language: "en"}.ParticipantsSheet(plan.Activities.At("t"), day+1)
	text := sheet.Text()
	for _, want := range []string{"Light", "Ana Kos 0", "1 / 1", "2:00 / 2:00 · 100 %", "0:45 / 2:00 · 37 %", "not yet"} {
		if !strings.Contains(text, want) {
			t.Errorf("the list lacks %q:\n%s", want, text)
		}
	}
	if strings.Contains(text, "Ana Kos 3") {
		t.Error("who only applied is on the list")
	}
	if _, err := sheet.PDF(); err != nil {
		t.Error(err)
	}
}

func TestBedsSayWhoStaysAndWhichNightsAreTooFull(t *testing.T) {
	plan, day := cohort()
	plan.Put(&calendar.Venue{ID: "v", Name: "House"})
	plan.Put(&calendar.Space{ID: "a", Venue: "v", Name: "Attic"})
	plan.Put(&calendar.Space{ID: "b", Venue: "v", Name: "Back room", Capacity: 2})
	for i, s := range []calendar.Stay{
		{Space: "b", Arrives: day, Leaves: day + 5}, {Space: "a", Arrives: day + 2, Leaves: day + 4}, {Space: "a", Arrives: day, Leaves: day + 3},
	} {
		s.ID = calendar.ID(fmt.Sprint("s", i))
		plan.Put(&s)
	}
	said := func(from, until calendar.Day) (all string) {
		for _, bed := range work.Beds(plan, from, until) {
			all += bed.Space.Name
			for _, s := range bed.Stays {
				all += " " + string(s.ID)
			}
			all += fmt.Sprintf(" full %d; ", len(bed.Full))
		}
		return all
	}
	for _, c := range []struct {
		from, until calendar.Day
		want        string
	}{
		{0, 0, "Attic s2 s1 full 1; Back room s0 full 0; "},
		{day + 3, day + 9, "Attic s1 full 0; Back room s0 full 0; "},
		{day + 4, day + 4, "Back room s0 full 0; "}, // the last night of the attic ended
		{0, day - 1, ""},
	} {
		if got := said(c.from, c.until); got != c.want {
			t.Errorf("from %s until %s: %s", c.from, c.until, got)
		}
	}
}

func TestTheNextStepIsWhatIsLeftToDo(t *testing.T) {
	for steps, want := range map[string]string{ // each step by a letter: p is planned, d is done, - neither
		"---":  "0",
		"-p-":  "1",
		"d--":  "1",
		"-d-":  "2",
		"-dp-": "2",
		"p-dd": "0",
		"-d-d": "2", // no call was held: what is left is the last
		"dd":   "all is done",
		"":     "all is done",
	} {
		l := work.Life{}
		for i, c := range steps {
			s := calendar.LifeStep{Step: calendar.Step(fmt.Sprint(i)), Done: c == 'd'}
			if c != '-' {
				s.Count = 1
			}
			l.Steps = append(l.Steps, s)
		}
		got := "all is done"
		if next, ok := l.Next(); ok {
			got = string(next.Step)
		}
		if got != want {
			t.Errorf("of %q comes %s, want %s", steps, got, want)
		}
	}
}

func TestABedIsOfferedThatIsFreeInTheNights(t *testing.T) {
	plan, day := cohort()
	for _, r := range []calendar.Record{
		&calendar.Venue{ID: "v", Name: "House", Partner: "p"},
		&calendar.Space{ID: "hall", Venue: "v", Kind: calendar.Hall},
		&calendar.Space{ID: "full", Venue: "v", Kind: calendar.Bed},
		&calendar.Space{ID: "left", Venue: "v", Kind: calendar.Bed, Capacity: 2},
		&calendar.Activity{ID: "r", Kind: calendar.Residency, Lead: "p"},
		&calendar.Event{ID: "work", Activity: "r", Status: calendar.Confirmed, Place: calendar.Place{Space: "hall"}, When: calendar.Days(day, day+3, "Europe/Rome")},
		&calendar.Stay{ID: "s0", Space: "full", Arrives: day + 3, Leaves: day + 4},
		&calendar.Stay{ID: "s1", Space: "left", Arrives: day, Leaves: day + 4},
	} {
		plan.Put(r)
	}
	said := fmt.Sprint(work.StayFor(plan, plan.Activities.At("r"), day))
	if want := fmt.Sprintf("[{arrives %s} {leaves %s} {space left}]", day, day+4); said != want {
		t.Errorf("%s, want %s", said, want)
	}
	plan.Put(&calendar.Stay{ID: "s2", Space: "left", Arrives: day + 1, Leaves: day + 2})
	if said := fmt.Sprint(work.StayFor(plan, plan.Activities.At("r"), day)); strings.Contains(said, "space") {
		t.Errorf("all are full: %s", said)
	}
}
