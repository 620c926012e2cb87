package work

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"affiche/calendar"
)

// phased is a house with a curfew at 23:00, a show there with a run, and templates of a few phases for dates and one for runs.
func phased(t interface{ Fatalf(string, ...any) }, stays bool, dates ...string) *calendar.Plan {
	plan := calendar.NewPlan()
	plan.Put(&calendar.Programme{ID: "prog", Zone: "Europe/Ljubljana", DayTurn: calendar.DefaultDayTurn, Languages: calendar.List{"en"}})
	plan.Put(&calendar.Venue{ID: "house", Name: "House", Curfew: 23 * 60})
	plan.Put(&calendar.Space{ID: "hall", Venue: "house", Name: "Hall"})
	plan.Put(&calendar.Space{ID: "yard", Venue: "house", Name: "Yard"})
	plan.Put(&calendar.Activity{ID: "show", Kind: calendar.Show, Title: calendar.Texts{"en": "Salt"}})
	plan.Put(&calendar.Run{ID: "run", Activity: "show", Place: calendar.Place{Space: "hall"}, SetStays: stays})
	for i, when := range dates {
		plan.Put(&calendar.Event{ID: calendar.ID(fmt.Sprintf("date%d", i)), Activity: "show", Run: "run", When: stretch(t, when)})
	}
	plan.Put(&calendar.Template{ID: "T", Name: "Show", Kind: calendar.Show})
	at := func(anchor calendar.Anchor, offset, length int) calendar.Timing {
		return calendar.Timing{Anchor: anchor, Offset: offset, Length: length}
	}
	for i, p := range []calendar.TemplatePhase{
		{Kind: calendar.GetIn, Timing: at(calendar.OnDay, 9*60, 240), Crew: calendar.List{"stage", "stage", "light"}, Lead: 15},
		{Kind: calendar.Reset, Timing: at(calendar.BeforeStart, -120, 45)},
		{Kind: calendar.Doors, Timing: at(calendar.BeforeStart, -30, 30)},
		{Kind: calendar.Strike, Timing: at(calendar.AfterEnd, 0, 90), Lag: 10, Crew: calendar.List{"stage"}},
		{Kind: calendar.GetOut, Timing: at(calendar.AfterEnd, 90, 60), Quiet: true},
	} {
		p.ID, p.Template, p.Position = calendar.ID(fmt.Sprintf("t%d", i)), "T", i+1
		plan.Put(&p)
	}
	return plan
}

func eventRef(id calendar.ID) calendar.Ref { return calendar.Ref{Type: calendar.TypeEvent, ID: id} }

// carried is the plan after an act.
func carried(plan *calendar.Plan, act Act) *calendar.Plan {
	after := plan.Over()
	for _, r := range act.Put {
		after.Put(r)
	}
	return after
}

// phasesSaid are the phases that an act puts: what they hang on, what they are, and when that comes to.
func phasesSaid(plan *calendar.Plan, act Act) (said []string) {
	after := carried(plan, act)
	for _, r := range act.Put {
		if p, ok := r.(*calendar.Phase); ok {
			is := after.TimeOf(p)
			said = append(said, fmt.Sprintf("%s %s %s/%s", p.Of().ID, p.Kind, is.Start.String()[5:], is.End.String()[11:]))
		}
	}
	return said
}

func TestPhasesComeFromATemplate(t *testing.T) {
	byHand := &calendar.Phase{ID: "mine", Event: "date0", Kind: calendar.Doors, Timing: calendar.Timing{Anchor: calendar.BeforeStart, Offset: -60, Length: 60}}
	ofRun := &calendar.Phase{ID: "ours", Run: "run", Kind: calendar.Doors, Timing: calendar.Timing{Anchor: calendar.BeforeStart, Offset: -60, Length: 60}}
	early, late := "2027-08-24T18:00/19:15", "2027-08-25T20:30/22:00"
	for _, c := range []struct {
		name  string
		stays bool
		dates []string
		there []calendar.Record
		of    calendar.Ref
		want  string
		notes string
	}{
		{
			"of a date that is loose everything, but no reset", false,
			[]string{early},
			nil, eventRef("date0"),
			"date0 get-in 08-24T09:00/13:00, date0 doors 08-24T17:30/18:00, date0 strike 08-24T19:15/20:45, date0 get-out 08-24T20:45/21:45", "placeholders[4]",
		},
		{
			"a strike that would run into the quiet goes to the next morning, and what follows goes after it", false,
			[]string{late},
			nil, eventRef("date0"),
			"date0 get-in 08-25T09:00/13:00, date0 doors 08-25T20:00/20:30, date0 strike 08-26T09:00/10:30, date0 get-out 08-26T10:30/11:30", "curfew[23:00] placeholders[4]",
		},
		{
			"what was made by hand stays and is not doubled", false,
			[]string{early},
			[]calendar.Record{byHand},
			eventRef("date0"),
			"date0 get-in 08-24T09:00/13:00, date0 strike 08-24T19:15/20:45, date0 get-out 08-24T20:45/21:45", "phases-stay[1] placeholders[4]",
		},
		{
			"a run is built once, and reset between its dates", true,
			[]string{early, "2027-08-26T18:00/19:15"},
			nil,
			calendar.Ref{Type: calendar.TypeRun, ID: "run"},
			"run get-in 08-24T09:00/13:00, run strike 08-26T19:15/20:45, run get-out 08-26T20:45/21:45, date0 doors 08-24T17:30/18:00, " +
				"date1 reset 08-26T16:00/16:45, date1 doors 08-26T17:30/18:00", "placeholders[4]",
		},
		{
			"of a run the quiet moves what follows its last date, and no phase is made twice", true,
			[]string{early, late},
			[]calendar.Record{ofRun},
			calendar.Ref{Type: calendar.TypeRun, ID: "run"},
			"run get-in 08-24T09:00/13:00, run strike 08-26T09:00/10:30, run get-out 08-26T10:30/11:30, date1 reset 08-25T18:30/19:15", "curfew[23:00] placeholders[4]",
		},
		{
			"of a date whose set stays its run is built, too", true,
			[]string{early, "2027-08-26T18:00/19:15"},
			nil, eventRef("date1"),
			"run get-in 08-24T09:00/13:00, run strike 08-26T19:15/20:45, run get-out 08-26T20:45/21:45, date1 reset 08-26T16:00/16:45, date1 doors 08-26T17:30/18:00", "placeholders[4]",
		},
		{
			"where the set does not stay each date is built by itself", false,
			[]string{early, "2027-08-26T18:00/19:15"},
			nil,
			calendar.Ref{Type: calendar.TypeActivity, ID: "show"},
			"date0 get-in 08-24T09:00/13:00, date0 doors 08-24T17:30/18:00, date0 strike 08-24T19:15/20:45, date0 get-out 08-24T20:45/21:45, " +
				"date1 get-in 08-26T09:00/13:00, date1 doors 08-26T17:30/18:00, date1 strike 08-26T19:15/20:45, date1 get-out 08-26T20:45/21:45", "placeholders[8]",
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			plan := phased(t, c.stays, c.dates...)
			for _, r := range c.there {
				plan.Put(r)
			}
			act, err := PhasesFrom{}.Act(plan, c.of)
			if err != nil {
				t.Fatal(err)
			}
			if got := strings.Join(phasesSaid(plan, act), ", "); got != c.want {
				t.Errorf("phases\n%s\nwant\n%s", strings.ReplaceAll(got, ", ", "\n"), strings.ReplaceAll(c.want, ", ", "\n"))
			}
			if got := strings.ReplaceAll(strings.Join(noted(act), " "), "work.note.", ""); got != c.notes {
				t.Errorf("notes %q, want %q", got, c.notes)
			}
			again, err := PhasesFrom{}.Act(carried(plan, act), c.of)
			if err != nil || !again.IsNothing() {
				t.Errorf("a second time it makes %v, %v", phasesSaid(plan, again), err)
			}
		})
	}
}

func TestTheCrewOfATemplateIsCalledAndNobodyYet(t *testing.T) {
	plan := phased(t, false, "2027-08-24T18:00/19:15")
	plan.Put(&calendar.Person{ID: "p", Family: "Kos", Department: "light", Position: "lighting designer"})
	act, err := PhasesFrom{}.Act(plan, eventRef("date0"))
	if err != nil {
		t.Fatal(err)
	}
	var calls []string
	for _, r := range act.Put {
		if c, ok := r.(*calendar.Call); ok {
			calls = append(calls, fmt.Sprintf("%s %s %s %d %d %q", c.Position, c.Department, c.State, c.Lead, c.Lag, c.Person))
		}
	}
	want := []string{`stage  to-ask 15 0 ""`, `stage  to-ask 15 0 ""`, `light light to-ask 15 0 ""`, `stage  to-ask 0 10 ""`}
	if !slices.Equal(calls, want) {
		t.Errorf("calls %q, want %q", calls, want)
	}
}

func TestTheTemplateThatSaysMostWins(t *testing.T) {
	plan := phased(t, false)
	plan.Put(&calendar.Template{ID: "every", Name: "A"})
	plan.Put(&calendar.Template{ID: "house", Name: "B", Place: calendar.Place{Venue: "house"}})
	plan.Put(&calendar.Template{ID: "hall", Name: "C", Place: calendar.Place{Space: "hall"}})
	plan.Put(&calendar.Template{ID: "house-show", Name: "D", Kind: calendar.Show, Place: calendar.Place{Venue: "house"}})
	plan.Put(&calendar.Template{ID: "house-run", Name: "E", Place: calendar.Place{Venue: "house"}, OfRun: true})
	for _, c := range []struct {
		kind  calendar.ActivityKind
		at    calendar.Place
		ofRun bool
		want  calendar.ID
	}{
		{calendar.Workshop, calendar.Place{}, false, "every"},
		{calendar.Show, calendar.Place{}, false, "T"},
		{calendar.Workshop, calendar.Place{Space: "yard"}, false, "house"},
		{calendar.Show, calendar.Place{Space: "yard"}, false, "house-show"},
		{calendar.Show, calendar.Place{Space: "hall"}, false, "hall"},
		{calendar.Show, calendar.Place{Space: "hall"}, true, "house-run"},
		{calendar.Show, calendar.Place{}, true, ""},
	} {
		got := calendar.ID("")
		if found := plan.TemplateFor(c.kind, c.at, c.ofRun); found != nil {
			got = found.ID
		}
		if got != c.want {
			t.Errorf("for %s at %v (run %v) it is %q, want %q", c.kind, c.at, c.ofRun, got, c.want)
		}
	}
}

func TestWhatHasNoPhasesOrNoTemplateIsRefused(t *testing.T) {
	plan := phased(t, false, "2027-08-24T18:00/19:15")
	plan.Put(&calendar.Activity{ID: "talk", Kind: calendar.Meeting, Title: calendar.Texts{"en": "Talk"}})
	plan.Put(&calendar.Event{ID: "at-talk", Activity: "talk", When: stretch(t, "2027-08-24T18:00/19:15")})
	for _, c := range []struct {
		from PhasesFrom
		of   calendar.Ref
		want string
	}{
		{PhasesFrom{}, calendar.Ref{Type: calendar.TypeVenue, ID: "house"}, "work.not-phased"},
		{PhasesFrom{}, eventRef("at-talk"), "work.no-template"},
		{PhasesFrom{Template: "none"}, eventRef("date0"), "work.no-template-of"},
	} {
		_, err := c.from.Act(plan, c.of)
		var refused *Refused
		if !errors.As(err, &refused) || refused.Key != c.want {
			t.Errorf("%v of %v: %v, want %s", c.from, c.of, err, c.want)
		}
	}
}

func TestWhatCameFromATemplateFollowsIt(t *testing.T) {
	plan := phased(t, false, "2027-08-24T18:00/19:15", "2027-08-25T18:00/19:15")
	act, err := PhasesFrom{}.Act(plan, eventRef("date0"), eventRef("date1"))
	if err != nil {
		t.Fatal(err)
	}
	plan = carried(plan, act)
	doors := plan.TemplatePhases.At("t2")
	mine := *plan.Phases.At(doors.For(eventRef("date1")).ID)
	mine.Timing.Offset = -45 // adjusted by hand
	plan.Put(&mine)
	to := *doors
	to.Timing.Offset, to.Timing.Length = -60, 60
	plan.Put(&to)
	plan.Put(&calendar.TemplatePhase{ID: "t9", Template: "T", Kind: calendar.SoundCheck, Position: 9, Timing: calendar.Timing{Anchor: calendar.BeforeStart, Offset: -180, Length: 30}})

	follow, err := TemplateFollow{Was: map[calendar.ID]calendar.TemplatePhase{"t2": *doors}}.Act(plan, "T")
	if err != nil {
		t.Fatal(err)
	}
	want := "date0 doors 08-24T17:00/18:00, date0 sound-check 08-24T15:00/15:30, date1 sound-check 08-25T15:00/15:30"
	got := phasesSaid(plan, follow)
	slices.Sort(got)
	if strings.Join(got, ", ") != want {
		t.Errorf("those follow: %q, want %q", got, want)
	}
	if keys := noted(follow); !slices.Contains(keys, "work.note.by-hand[1]") {
		t.Errorf("it does not say that one was changed by hand: %v", keys)
	}
	all, err := TemplateFollow{}.Act(plan, "T")
	if err != nil || len(phasesSaid(plan, all)) != 4 {
		t.Errorf("without what it was all follow: %q, %v", phasesSaid(plan, all), err)
	}
}

func TestARunOfOneNightIsTakenDownAfterItAlsoWhenAnotherComesBeforeIt(t *testing.T) {
	plan := phased(t, true, "2027-03-21T20:11/21:31")
	act, err := PhasesFrom{}.Act(plan, calendar.Ref{Type: calendar.TypeRun, ID: "run"})
	if err != nil {
		t.Fatal(err)
	}
	plan = carried(plan, act)
	plan.Put(&calendar.Event{ID: "earlier", Activity: "show", Run: "run", When: stretch(t, "2027-03-20T16:00/16:20")})
	for p := range plan.PhasesOfRun.Of("run") {
		if is := plan.TimeOf(p); p.Kind == calendar.Strike && is.Start.String() != "2027-03-22T09:00" {
			t.Errorf("the strike is %v", is)
		}
	}
}

// Whatever the dates of a run and whenever the season's clocks change: its get-in is before all that its dates have of their own,
// its get-out after, also when a date comes before the first; no phase ends before it begins, and a second time nothing is made.
func TestLawARunIsBuiltBeforeItsDatesAndTakenDownAfter(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		plan := phased(t, true)
		add := func(id calendar.ID) {
			day := calendar.DayOf(2027, 3, 20) + calendar.Day(rapid.SampledFrom([]int{0, 1, 7, 8, 9, 217, 223, 224, 225, 226}).Draw(t, "day"))
			e := &calendar.Event{ID: id, Activity: "show", Run: "run", When: calendar.When{Start: day.At(rapid.IntRange(16*60, 28*60).Draw(t, "start")), Zone: "Europe/Ljubljana"}}
			e.When = e.When.Lasting(calendar.Wall(rapid.IntRange(20, 200).Draw(t, "minutes") * 60))
			plan.Put(e)
		}
		for i := range rapid.IntRange(1, 5).Draw(t, "dates") {
			add(calendar.ID(fmt.Sprintf("date%d", i)))
		}
		act, err := PhasesFrom{}.Act(plan, calendar.Ref{Type: calendar.TypeRun, ID: "run"})
		if err != nil {
			t.Fatal(err)
		}
		if again, _ := (PhasesFrom{}).Act(carried(plan, act), calendar.Ref{Type: calendar.TypeRun, ID: "run"}); !again.IsNothing() {
			t.Fatalf("a second time it makes %v", phasesSaid(plan, again))
		}
		plan = carried(plan, act)
		if rapid.Bool().Draw(t, "one more") {
			add("more")
		}
		var built, taken calendar.Span
		for p := range plan.PhasesOfRun.Of("run") {
			s, ok := plan.TimeOf(p).Span()
			if !ok || s.End <= s.Start {
				t.Fatalf("%s of the run is %v", p.Kind, s)
			}
			if p.Kind == calendar.GetIn {
				built = s
			} else if p.Kind == calendar.Strike {
				taken = s
			}
		}
		for p := range plan.Phases.Each() {
			if p.Event == "" {
				continue
			}
			s, _ := plan.TimeOf(p).Span()
			if s.End <= s.Start || s.Start < built.End || s.End > taken.Start {
				t.Fatalf("%s of %s is %v, built %v, taken down %v", p.Kind, p.Event, s, built, taken)
			}
		}
	})
}

func TestTheTemplatesThatComeWithTheProgram(t *testing.T) {
	plan := calendar.NewPlan()
	act, err := ReadyTemplates(plan, "sl")
	if err != nil {
		t.Fatal(err)
	}
	after := carried(plan, act)
	names := map[string]bool{}
	for tpl := range after.Templates.Each() {
		names[tpl.Name] = true
		if after.PhasesOfTemplate.Count(tpl.ID) == 0 {
			t.Errorf("%s has no phases", tpl.Name)
		}
	}
	for _, want := range []string{"Predstava", "Predstava: koncert", "Odprtje razstave", "Prikaz rezidence"} {
		if !names[want] {
			t.Errorf("%q is missing among %v", want, names)
		}
	}
	if again, err := ReadyTemplates(after, "sl"); err != nil || !again.IsNothing() {
		t.Errorf("a second time they come again: %v, %v", again.Made, err)
	}
}
