package work

import (
	"errors"
	"testing"

	"affiche/app/scene"
	"affiche/calendar"
)

func those(ids ...string) (refs []calendar.Ref) {
	for _, id := range ids {
		refs = append(refs, calendar.Ref{Type: calendar.TypeEvent, ID: calendar.ID(id)})
	}
	return refs
}

// refusedAs is the key of a refusal; "" is none.
func refusedAs(err error) string {
	var r *Refused
	if errors.As(err, &r) {
		return r.Key
	}
	if err != nil {
		return err.Error()
	}
	return ""
}

func TestADateIsDraggedToAnotherStatusAndTime(t *testing.T) {
	plan := crowd()
	sure := *plan.Events.At("e1")
	sure.Status = calendar.Confirmed
	plan.Put(&sure)
	was := &sure
	r := Regroup{Shift: Shift{Days: 2}, From: scene.Share{Status: was.Status}, To: scene.Share{Status: calendar.Postponed}}
	act, err := r.Act(plan, was.Ref())
	if err != nil {
		t.Fatal(err)
	}
	if e := act.After(was.Ref()).(*calendar.Event); e.Status != calendar.Postponed || e.When.Start != was.When.Start+2*86400 || len(act.Put) == 0 {
		t.Errorf("it is %s at %s", e.Status, e.When.Start)
	}
	r.Shift = Shift{}
	if act, err = r.Act(plan, was.Ref()); err != nil || act.Label.Key != "label.step" || len(act.Put) != 1 {
		t.Errorf("without a move it is %v, %v", act, err)
	}
	r.To = scene.Share{Status: calendar.Released}
	var faults *Faults
	if _, err = r.Act(plan, was.Ref()); !errors.As(err, &faults) {
		t.Errorf("what is confirmed cannot be released: %v", err)
	}
	r.To = scene.Share{}
	if act, err = r.Act(plan, was.Ref()); err != nil || !act.IsNothing() {
		t.Errorf("a row that means nothing: %v, %v", act, err)
	}
}

func TestAKindIsTheActivitys(t *testing.T) {
	plan := crowd()
	r := Regroup{From: scene.Share{Kind: calendar.Workshop}, To: scene.Share{Kind: calendar.Training}}
	act, err := r.Act(plan, those("k1")...)
	if err != nil || len(act.Put) != 1 || act.Put[0].(*calendar.Activity).Kind != calendar.Training {
		t.Fatalf("%v, %v", act, err)
	}
	r.To.Kind = calendar.Festival
	if _, err := r.Act(plan, those("k1")...); refusedAs(err) != "work.regroup-festival" {
		t.Errorf("a workshop becomes a festival: %v", err)
	}
	if _, err := r.Act(plan, those("band")...); refusedAs(err) != "work.regroup-festival" {
		t.Errorf("a festival becomes something else: %v", err)
	}
}

func TestAPersonIsReplacedOnlyWhereThatIsClear(t *testing.T) {
	plan := crowd()
	for _, r := range []calendar.Record{
		&calendar.Person{ID: "ana", Given: "Ana", Family: "Kos"},
		&calendar.Person{ID: "jan", Given: "Jan", Family: "Bizjak"},
		&calendar.Call{ID: "c3", Event: "e1", Position: "light", State: calendar.ToAsk},
		&calendar.Call{ID: "c4", Event: "k1", Person: "ana", Position: "light", State: calendar.Accepted},
		&calendar.Call{ID: "c5", Event: "r1", Person: "ana", Position: "light", State: calendar.Accepted},
		&calendar.Call{ID: "c6", Event: "r1", Person: "ana", Position: "sound", State: calendar.Accepted},
		&calendar.Appearance{ID: "a3", Activity: "kites", Person: "jan"},
	} {
		plan.Put(r)
	}
	for _, c := range []struct {
		name     string
		dates    []string
		from, to calendar.ID
		changed  calendar.ID // the record; "" is refused
		refused  string
	}{
		{"who appears in one date", []string{"e1"}, "nina", "ana", "a1", ""},
		{"who appears in an activity of one date", []string{"k1"}, "jan", "nina", "a3", ""},
		{"who is called", []string{"k1"}, "ana", "nina", "c4", ""},
		{"a position that nobody fills", []string{"e1"}, scene.Unfilled, "ana", "c3", ""},
		{"a call that is given up", []string{"k1"}, "ana", scene.Unfilled, "c4", ""},
		{"an appearance cannot be given up", []string{"e1"}, "nina", scene.Unfilled, "", "work.regroup-appears"},
		{"the whole run, for its strike", []string{"r1", "r2"}, "ivo", "nina", "c1", ""},
		{"one date of the run, for its strike", []string{"r1"}, "ivo", "nina", "", "work.regroup-wider"},
		{"a member of a company", []string{"k1"}, "luc", "nina", "", "work.regroup-member"},
		{"a company", []string{"k1"}, "troupe", "nina", "", "work.regroup-company"},
		{"two positions of one person", []string{"r1"}, "ana", "nina", "", "work.regroup-parts"},
		{"somebody who is in it already", []string{"k1"}, "ana", "jan", "", "work.regroup-already"},
		{"nobody is looked for", []string{"k1"}, scene.Unfilled, "nina", "", "work.regroup-positions"},
		{"nobody is in it", []string{"k1"}, "", "nina", "", "work.regroup-no-position"},
		{"who declined", []string{"k1"}, "nina", "ivo", "", "work.regroup-not-in-it"},
	} {
		t.Run(c.name, func(t *testing.T) {
			act, err := Regroup{From: scene.Share{Person: c.from}, To: scene.Share{Person: c.to}}.Act(plan, those(c.dates...)...)
			if refusedAs(err) != c.refused {
				t.Fatalf("refused as %q, want %q", refusedAs(err), c.refused)
			}
			if c.refused != "" {
				return
			}
			if len(act.Put) != 1 || act.Put[0].Ref().ID != c.changed {
				t.Fatalf("it changes %v", act.Put)
			}
			switch r := act.Put[0].(type) {
			case *calendar.Call:
				if r.State != calendar.ToAsk || r.Person != c.to && (r.Person != "" || c.to != scene.Unfilled) {
					t.Errorf("the call is %+v", r)
				}
			case *calendar.Appearance:
				if r.Person != c.to {
					t.Errorf("the appearance is %+v", r)
				}
			}
		})
	}
}

func TestAHoldIsNoDateThatCouldHaveAnotherStatus(t *testing.T) {
	plan := crowd()
	plan.Put(&calendar.Hold{ID: "promise", State: calendar.Held, When: stretch(t, "2027-07-05..06")})
	r := Regroup{From: scene.Share{Status: calendar.Option}, To: scene.Share{Status: calendar.Confirmed}}
	if _, err := r.Act(plan, calendar.Ref{Type: calendar.TypeHold, ID: "promise"}); refusedAs(err) != "work.regroup-no-date" {
		t.Errorf("refused as %q", refusedAs(err))
	}
}
