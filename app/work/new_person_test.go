package work_test

import (
	"testing"

	"affiche/app/work"
	"affiche/calendar"
)

func TestANewPersonIsTakenByWhatIsThereAndByWhatIsBegun(t *testing.T) {
	plan := calendar.NewPlan()
	plan.Put(&calendar.Programme{ID: "p", Zone: "Europe/Paris", Languages: calendar.List{"en"}})
	plan.Put(&calendar.Activity{ID: "a", Title: calendar.Texts{"en": "Show"}, Kind: calendar.Show})
	call := &calendar.Call{ID: "c", Event: "e", Position: "light", State: calendar.ToAsk}
	plan.Put(call)

	n := work.PersonCalled(" Ana  Maria Novak ")
	n.Into, n.By = call, "person"
	act, err := n.Act(plan)
	if err != nil {
		t.Fatal(err)
	}
	p := act.Put[0].(*calendar.Person)
	if p.Given != "Ana Maria" || p.Family != "Novak" || len(act.Made) != 1 {
		t.Errorf("made are %+v, %v", p, act.Made)
	}
	if after := act.After(call.Ref()).(*calendar.Call); after.Person != p.ID || after.Position != "light" || call.Person != "" {
		t.Errorf("the call is %+v", after)
	}

	n.Into, n.Set = work.Begin(calendar.TypeAppearance), []work.Assignment{{Field: "activity", Value: "a"}}
	if act, err = n.Act(plan); err != nil {
		t.Fatal(err)
	}
	again, err := work.Make(planWith(plan, act.Put[0]), calendar.TypeAppearance, []work.Assignment{
		{Field: "activity", Value: "a"}, {Field: "person", Value: string(act.Put[0].Ref().ID)},
	})
	if err != nil || again.Made[0] != act.Made[1] {
		t.Errorf("the link is %v, and would be %v, %v", act.Made, again.Made, err)
	}
}

// planWith puts a record into a plan.
func planWith(plan *calendar.Plan, r calendar.Record) *calendar.Plan {
	plan.Put(r)
	return plan
}

func TestANewPersonHasAName(t *testing.T) {
	if _, err := (work.NewPerson{}).Act(calendar.NewPlan()); err == nil {
		t.Error("somebody without a name is added")
	}
	if n := work.PersonCalled("Cher"); n.Given != "Cher" || n.Family != "" {
		t.Errorf("it is %+v", n)
	}
}
