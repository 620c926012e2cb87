package inspector

import (
	"fmt"
	"strings"
	"testing"

	"affiche/app/work"
	"affiche/calendar"
)

// marks are the ticks of a page's rows, "Bo Lund +" where one is on.
func marks(rows []Row) (all []Mark, said string) {
	for _, r := range rows {
		if c, ok := r.(Checks); ok {
			for _, m := range c.Marks {
				all = append(all, m)
				said += m.Text + map[bool]string{true: " +", false: " -"}[m.On] + ";"
			}
		}
	}
	return all, said
}

func adders(rows []Row) (all []Adder) {
	for _, r := range rows {
		if a, ok := r.(Adder); ok && a.Options == nil {
			all = append(all, a)
		}
	}
	return all
}

// taught is a training of two dates that are over, in which Ana and Bo take part.
func taught(t *testing.T) (w func() writer, session calendar.ID) {
	s, _ := opened(t, "en")
	plan := func() *calendar.Plan { return s.Season().Plan }
	w = func() writer { return writer{State: s, plan: plan()} }
	add := func(of calendar.Type, fields ...string) calendar.ID {
		var set []work.Assignment
		for i := 0; i < len(fields); i += 2 {
			set = append(set, work.Assignment{Field: fields[i], Value: fields[i+1]})
		}
		made := calendar.ID("")
		s.Do(func(plan *calendar.Plan) (work.Act, error) { return work.Make(plan, of, set) },
			func(err error) { t.Fatal(err) }, func(a work.Act) { made = a.Made[0].ID })
		return made
	}
	training := add(calendar.TypeActivity, "kind", "training", "title", "Light", "contact_hours", "3")
	for _, person := range []string{"ana", "bo"} {
		add(calendar.TypeEnrolment, "activity", string(training), "person", string(id(person)), "stage", "selected")
	}
	for day := range 2 {
		on := calendar.DayOf(2027, 8, 2) + calendar.Day(day)
		session = add(calendar.TypeEvent, "activity", string(training), "start", on.At(10*60).String(), "end", on.At(12*60).String())
	}
	return w, session
}

func TestWhoCameIsTickedOnThePageOfADate(t *testing.T) {
	w, session := taught(t)
	rows := func() []Row { return w().presence(w().plan.Events.At(session)) }
	all, said := marks(rows())
	if said != "Bo Lund -;Ana Novak -;" {
		t.Fatalf("expected are %s", said)
	}
	all[1].Set(true, taken(t))
	if _, said := marks(rows()); said != "Bo Lund -;Ana Novak +;" || len(adders(rows())) != 0 {
		t.Errorf("after one tick: %s, and all are offered %d times", said, len(adders(rows())))
	}
	all, _ = marks(rows())
	all[1].Set(false, taken(t))
	if _, said := marks(rows()); said != "Bo Lund -;Ana Novak -;" {
		t.Errorf("unticked: %s", said)
	}
	adders(rows())[0].Add("", taken(t))
	if _, said := marks(rows()); said != "Bo Lund +;Ana Novak +;" {
		t.Errorf("all came: %s", said)
	}
	evening := w().plan.Events.At(id("evening"))
	if rows := w().presence(evening); len(rows) != 0 {
		t.Errorf("a show asks who came: %v", rows)
	}
}

func TestTheCourseOfATrainingGivesCertificatesToThoseWhoEarnedThem(t *testing.T) {
	w, session := taught(t)
	a := func() *calendar.Activity { return w().plan.Activities.At(w().plan.Events.At(session).Activity) }
	for e := range w().plan.EventsOf.Of(a().ID) {
		all, _ := marks(w().presence(e))
		all[1].Set(true, taken(t))
	}
	give := adders(w().course(a()))
	if len(give) != 1 || give[0].Text != "Hand out 1 certificate" {
		t.Fatalf("it offers %+v", give)
	}
	give[0].Add("", taken(t))
	var said []string
	for _, p := range w().plan.ParticipantsOf(a(), w().Today()) {
		said = append(said, fmt.Sprint(w().person(p.Enrolment.Person, ""), " ", p.Enrolment.Certificate == w().Today()))
	}
	if got := strings.Join(said, ", "); got != "Bo Lund false, Ana Novak true" || len(adders(w().course(a()))) != 0 {
		t.Errorf("certificates: %s", got)
	}
}

func TestAResidencyGivesABedAndAnExhibitionTakesReports(t *testing.T) {
	s, _ := opened(t, "en")
	w := func() writer { return writer{State: s, plan: s.Season().Plan} }
	s.Amend(calendar.Ref{Type: calendar.TypeSpace, ID: id("foyer")}, w().labelOf(s.Season().Plan.Spaces.At(id("foyer")), "set"), nil, work.Assignment{Field: "kind", Value: "bed"}, work.Assignment{Field: "capacity", Value: "1"})
	brass := func() *calendar.Activity { return w().plan.Activities.At(id("brass")) }
	why := ""
	w().adder(brass(), kinship{calendar.TypeStay, "activity", "person"}, 0).(Adder).Add(string(id("bo")), func(said string) { why = said })
	if w().plan.Stays.Len() != 0 || why == "" {
		t.Errorf("without a house of the lead: %d stays, %q", w().plan.Stays.Len(), why)
	}
	s.Amend(brass().Ref(), w().labelOf(brass(), "set"), nil, work.Assignment{Field: "lead", Value: string(id("bunker"))})
	w().adder(brass(), kinship{calendar.TypeStay, "activity", "person"}, 0).(Adder).Add(string(id("bo")), taken(t))
	for made := range w().plan.Stays.Each() {
		if made.Space != id("foyer") || made.Arrives != calendar.DayOf(2027, 7, 5) || made.Nights() != 10 {
			t.Errorf("the stay is %+v", made)
		}
	}
	if w().plan.Stays.Len() != 1 {
		t.Fatalf("%d stays", w().plan.Stays.Len())
	}
	w().adder(brass(), kinship{calendar.TypeNote, "activity", ""}, 0).(Adder).Add("", taken(t))
	for n := range w().plan.NotesOf.Of(id("brass")) {
		if n.Kind != calendar.ConditionReport || n.Day != w().Today() {
			t.Errorf("the report is %+v", n)
		}
	}
	if w().plan.NotesOf.Count(id("brass")) != 1 {
		t.Error("no report")
	}
}

func TestAnExhibitionOffersToBeLookedAfterFromItsCourse(t *testing.T) {
	s, _ := opened(t, "en")
	w := func() writer { return writer{State: s, plan: s.Season().Plan} }
	s.Amend(calendar.Ref{Type: calendar.TypeActivity, ID: id("brass")}, w().labelOf(s.Season().Plan.Activities.At(id("brass")), "set"), nil, work.Assignment{Field: "kind", Value: "exhibition"})
	a := w().plan.Activities.At(id("brass"))
	offer := w().invigilators(a).(Adder)
	if options := offer.Options(); len(options) != mostInvigilators || options[1].Text != "2 invigilators each time" {
		t.Fatalf("it offers %+v", options)
	}
	offer.Add("2", taken(t))
	shifts := 0
	for p := range w().plan.PhasesOfEvent.Of(id("residency")) {
		if shifts++; w().plan.CallsOfPhase.Count(p.ID) != 2 {
			t.Errorf("a shift with %d calls", w().plan.CallsOfPhase.Count(p.ID))
		}
	}
	if shifts != 9 { // ten days, the last of which is closed
		t.Errorf("%d shifts", shifts)
	}
}
