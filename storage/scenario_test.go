package storage

import (
	"errors"
	"slices"
	"testing"

	"affiche/calendar"
)

// storm is the scenario of these tests.
var storm = calendar.DerivedID("scenario", "storm")

func TestAScenarioIsReadChangedAndFoundWhereItStands(t *testing.T) {
	f := fresh(t)
	edit(t, f, "activity", putting(&calendar.Activity{ID: activityIDs[0], Title: calendar.Texts{"en": "Boiler"}}))
	there := f.On(storm)
	edit(t, there, "indoors", putting(&calendar.Activity{ID: activityIDs[0], Title: calendar.Texts{"en": "Kettle"}},
		&calendar.Event{ID: eventIDs[0], Activity: activityIDs[0]}))

	if a, _ := planOf(t, f).Activities.Get(activityIDs[0]); a.Title["en"] != "Boiler" || planOf(t, f).Events.Len() != 0 {
		t.Errorf("the plan has %v", a)
	}
	if a, _ := planOf(t, there).Activities.Get(activityIDs[0]); a.Title["en"] != "Kettle" || planOf(t, there).Events.Len() != 1 {
		t.Errorf("the scenario has %v", a)
	}
	for typed, want := range map[string][]int{"kettle": {0, 1}, "boiler": {1, 0}} {
		if found := []int{hits(t, f, typed), hits(t, there, typed)}; !slices.Equal(found, want) {
			t.Errorf("%s is found %v times in plan and scenario, want %v", typed, found, want)
		}
	}
	told, err := f.History(Query{})
	if err != nil || len(told) != 2 {
		t.Errorf("the plan's history: %v, %v", told, err)
	}
	if told, err = there.History(Query{}); err != nil || len(told) != 3 || told[0].Branch != string(storm) {
		t.Errorf("the scenario's history: %v, %v", told, err)
	}
	if err := f.Check(t.Context()); err != nil {
		t.Error(err)
	}
}

func hits(t *testing.T, f *File, typed string) int {
	t.Helper()
	x, err := f.Finder(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	found, err := x.Find(t.Context(), typed, 9)
	if err != nil {
		t.Fatal(err)
	}
	return len(found)
}

func TestAScenarioRefersToWhatIsThere(t *testing.T) {
	f := fresh(t)
	_, err := f.On(storm).Edit(Label{Key: "stray"}, putting(&calendar.Event{ID: eventIDs[0], Activity: activityIDs[0]}))
	if !errors.Is(err, ErrDangling) {
		t.Errorf("a reference to nothing: %v", err)
	}
	if _, err = f.On(calendar.DerivedID("other")).Edit(Label{Key: "made"}, putting(&calendar.Activity{ID: activityIDs[0]})); err != nil {
		t.Fatal(err)
	}
	_, err = f.On(storm).Edit(Label{Key: "stray"}, putting(&calendar.Event{ID: eventIDs[0], Activity: activityIDs[0]}))
	if !errors.Is(err, ErrDangling) {
		t.Errorf("a reference to what only another scenario has: %v", err)
	}
}

func TestAdoptedWithADateIsWhatItRefersTo(t *testing.T) {
	f := fresh(t)
	event := &calendar.Event{ID: eventIDs[0], Activity: activityIDs[0]}
	edit(t, f.On(storm), "tent", putting(event, &calendar.Activity{ID: activityIDs[0], Title: calendar.Texts{"en": "Tent"}}))
	if err := adopt(f, storm, event.Ref()); err != nil {
		t.Fatal(err)
	}
	if plan := planOf(t, f); plan.Events.Len() != 1 || plan.Activities.Len() != 1 {
		t.Errorf("the plan has %d dates of %d activities", plan.Events.Len(), plan.Activities.Len())
	}
}

func TestNothingThatAScenarioSaidIsLeftOfWhatIsRedacted(t *testing.T) {
	ami, bunker := twins(t)
	edit(t, ami, "person", putting(ana()))
	edit(t, ami.On(storm), "person", func(tx *Tx) error {
		p := ana()
		p.Given, p.City = "Anna-UNFORGOTTEN", "Maribor"
		other := ana()
		other.ID = calendar.DerivedID("another")
		return errors.Join(tx.Put(p), tx.Put(other))
	})
	merge(t, bunker, ami)
	for _, id := range []calendar.ID{ana().ID, calendar.DerivedID("another")} {
		if _, err := ami.On(storm).Redact(calendar.Ref{Type: calendar.TypePerson, ID: id}, "given", "email"); err != nil {
			t.Fatal(err)
		}
	}
	merge(t, bunker, ami)
	for _, f := range []*File{ami, bunker} {
		if said := queried(t, f, `SELECT old, new FROM op WHERE old LIKE '%UNFORGOTTEN%' OR new LIKE '%UNFORGOTTEN%'`); len(said) > 0 {
			t.Errorf("%s still says %q", f.Path(), said)
		}
		persons := &planOf(t, f.On(storm)).Persons
		p, _ := persons.Get(ana().ID)
		other, _ := persons.Get(calendar.DerivedID("another"))
		if p.Given != "" || p.City != "Maribor" || other.Given != "" || other.Family != "Novak" || other.City != "Ljubljana" {
			t.Errorf("the scenario shows %+v and %+v", p, other)
		}
		if err := f.Check(t.Context()); err != nil {
			t.Error(err)
		}
	}
}

func TestTheUndoOfAMergeLeavesWhatWasDoneInScenariosSince(t *testing.T) {
	ami, bunker := twins(t)
	edit(t, ami, "activity", putting(&calendar.Activity{ID: activityIDs[0], Title: calendar.Texts{"en": "Boiler"}}))
	edit(t, bunker, "person", putting(ana()))
	merge(t, ami, bunker)
	edit(t, ami.On(storm), "indoors", putting(&calendar.Activity{ID: activityIDs[0], Title: calendar.Texts{"en": "Kettle"}}))
	if r, err := ami.Undo(); err != nil || !r.Merge {
		t.Fatalf("%+v, %v", r, err)
	}
	if a, _ := planOf(t, ami.On(storm)).Activities.Get(activityIDs[0]); a.Title["en"] != "Kettle" {
		t.Errorf("the scenario shows %v", a.Title)
	}
	if err := ami.Check(t.Context()); err != nil {
		t.Error(err)
	}
}

func TestInAScenarioNothingIsFoundedOrIssued(t *testing.T) {
	f := fresh(t)
	for _, kind := range []string{Founding, Issuing, Migrate} {
		_, err := f.On(storm).EditAs(Origin{Kind: kind}, Label{Key: kind}, putting(&calendar.Activity{ID: activityIDs[0]}))
		if !errors.Is(err, ErrScenario) {
			t.Errorf("%s: %v", kind, err)
		}
	}
}

func TestWhoFollowsAScenarioSeesItsChanges(t *testing.T) {
	f := fresh(t)
	reader, err := Open(f.Path(), Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	defer reader.Close() //nolint:errcheck // it only read
	follower, err := reader.On(storm).Follow()
	if err != nil {
		t.Fatal(err)
	}
	edit(t, f.On(storm), "tent", putting(&calendar.Activity{ID: activityIDs[0]}))
	plan := calendar.NewPlan()
	if news, err := follower.Catch(plan); err != nil || len(news.Touched) != 1 || plan.Activities.Len() != 1 {
		t.Errorf("%+v, %v: %d activities", news, err, plan.Activities.Len())
	}
}

func TestAChangeOfAScenarioLeavesWhatThePlanAndOthersCanRedo(t *testing.T) {
	f := fresh(t)
	other := f.On(calendar.DerivedID("other"))
	for _, at := range []*File{f, other} {
		edit(t, at, "made", putting(&calendar.Activity{ID: activityIDs[0]}))
		if _, err := at.Undo(); err != nil {
			t.Fatal(err)
		}
	}
	edit(t, f.On(storm), "tent", putting(&calendar.Activity{ID: activityIDs[1]}))
	for _, at := range []*File{f, other} {
		if _, err := at.Redo(); err != nil {
			t.Error(err)
		}
	}
}
