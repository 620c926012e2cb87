package work

import (
	"errors"
	"fmt"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"affiche/calendar"
	"affiche/storage"
)

func mustJoin(t testing.TB, plan *calendar.Plan, s Same) Act {
	t.Helper()
	act, err := s.Act(plan)
	if err != nil {
		t.Fatal(err)
	}
	carryOn(plan, act)
	return act
}

func carryOn(plan *calendar.Plan, act Act) {
	for _, r := range act.Put {
		plan.Put(r)
	}
	for _, ref := range act.Gone {
		plan.Remove(ref)
	}
}

func of(t calendar.Type, id calendar.ID) calendar.Ref { return calendar.Ref{Type: t, ID: id} }

// twice is a season in which Maja Novák was entered twice: once as who is called, once as who plays.
func twice() *calendar.Plan {
	plan := calendar.NewPlan()
	hall := calendar.Place{Venue: "house", Space: "hall"}
	for _, r := range []calendar.Record{
		&calendar.Programme{ID: "p", Name: calendar.Texts{"en": "S"}, Zone: "Europe/Ljubljana", Languages: calendar.List{"en"}},
		&calendar.Organisation{ID: "bunker", Name: "Bunker"},
		&calendar.Venue{ID: "house", Name: "House", Kind: calendar.House}, &calendar.Space{ID: "hall", Venue: "house", Name: "Hall", Kind: calendar.Hall},
		&calendar.Venue{ID: "house2", Name: "The House", Kind: calendar.House}, &calendar.Space{ID: "hall2", Venue: "house2", Name: "Main hall", Kind: calendar.Hall},
		&calendar.Quiet{ID: "quiet", A: "hall", B: "hall2"},
		&calendar.Person{ID: "maja", Given: "Maja", Family: "Novák", City: "Ljubljana", Trades: calendar.SetOf("light"), Languages: calendar.List{"sl"}},
		&calendar.Person{ID: "novak", Given: "Novak", Family: "Maja", City: "Maribor", Organisation: "bunker", Email: "maja@example.org", Trades: calendar.SetOf("sound"), Languages: calendar.List{"en", "sl"}},
		&calendar.Person{ID: "eva", Given: "Eva", Email: "Maja@Example.org"},
		&calendar.Activity{ID: "salt", Kind: calendar.Show, Title: calendar.Texts{"en": "Salt"}},
		&calendar.Event{ID: "date", Activity: "salt", Place: hall},
		&calendar.Event{ID: "date2", Activity: "salt", Place: calendar.Place{Venue: "house2", Space: "hall2"}},
		&calendar.Call{ID: "call", Event: "date", Person: "novak", Position: "light"},
		&calendar.Appearance{ID: calendar.DerivedID("appearance", "salt", "", "maja", ""), Activity: "salt", Person: "maja"},
		&calendar.Appearance{ID: calendar.DerivedID("appearance", "salt", "", "novak", ""), Activity: "salt", Person: "novak", Role: "Pepper"},
		&calendar.Appearance{ID: calendar.DerivedID("appearance", "salt", "date", "novak", ""), Activity: "salt", Event: "date", Person: "novak"},
		&calendar.Enrolment{ID: "one", Activity: "salt", Person: "maja"}, &calendar.Enrolment{ID: "two", Activity: "salt", Person: "novak"},
		&calendar.Attendance{ID: "came", Enrolment: "two", Event: "date"},
		&calendar.Alias{ID: "alias", Source: "31C3", Foreign: "7", Kind: "person", Target: "novak"},
	} {
		plan.Put(r)
	}
	return plan
}

func TestOfTwoRecordsOfAPersonOneIsKeptAndIsMeantEverywhere(t *testing.T) {
	plan := twice()
	act := mustJoin(t, plan, Same{Keep: of(calendar.TypePerson, "maja"), Other: of(calendar.TypePerson, "novak"), Take: []string{"city"}})
	dangles(t, plan)
	maja := plan.Persons.At("maja")
	want := calendar.Person{
		ID: "maja", Given: "Maja", Family: "Novák", City: "Maribor", Organisation: "bunker", Email: "maja@example.org",
		Trades: calendar.SetOf("light", "sound"), Languages: calendar.List{"sl", "en"},
	}
	if maja == nil || !reflect.DeepEqual(*maja, want) {
		t.Errorf("she is %+v", maja)
	}
	if plan.Persons.At("novak") != nil || plan.Calls.At("call").Person != "maja" || plan.Aliases.At("alias").Target != "maja" {
		t.Error("the other is still there, or meant")
	}
	var played []string
	for a := range plan.AppearancesBy.Of("maja") {
		played = append(played, fmt.Sprint(a.Role, "/", a.Event))
		if named(a).Ref() != a.Ref() {
			t.Errorf("the link %v has the id of another one", a)
		}
	}
	if slices.Sort(played); fmt.Sprint(played) != "[/date Pepper/]" {
		t.Errorf("she plays %v", played)
	}
	if plan.Enrolments.Len() != 1 || plan.Attendances.At("came") != nil && plan.Attendances.At("came").Enrolment != "one" {
		t.Errorf("%d enrolments", plan.Enrolments.Len())
	}
	if act.Label.Key != "label.same" || strings.Contains(fmt.Sprint(act.Label.Args), "Maja") {
		t.Errorf("the label is %v", act.Label)
	}
}

func TestASpaceThatIsAnotherBringsItsHouseAlong(t *testing.T) {
	plan := twice()
	mustJoin(t, plan, Same{Keep: of(calendar.TypeSpace, "hall"), Other: of(calendar.TypeSpace, "hall2")})
	dangles(t, plan)
	if at := plan.Events.At("date2").Place; at != (calendar.Place{Venue: "house", Space: "hall"}) {
		t.Errorf("the date is in %v", at)
	}
	if plan.Quiets.Len() != 0 {
		t.Error("a space is not to be used together with itself")
	}
}

func TestHoldsOnWhatIsOneLineUp(t *testing.T) {
	plan := twice()
	evening := calendar.When{Start: calendar.DayOf(2027, 8, 20).At(20 * 60), End: calendar.DayOf(2027, 8, 20).At(22 * 60), Zone: "Europe/Ljubljana"}
	for i, person := range []calendar.ID{"maja", "novak"} {
		plan.Put(&calendar.Hold{ID: calendar.ID(fmt.Sprint("hold", i)), Subject: calendar.Subject{Person: person}, When: evening, Rank: 1, State: calendar.Held})
	}
	mustJoin(t, plan, Same{Keep: of(calendar.TypePerson, "maja"), Other: of(calendar.TypePerson, "novak")})
	if a, b := plan.Holds.At("hold0").Rank, plan.Holds.At("hold1").Rank; a != 1 || b != 2 {
		t.Errorf("they are at %d and %d", a, b)
	}
}

func TestWhatIsNotTwoOfAKindIsNotJoined(t *testing.T) {
	plan := twice()
	plan.Put(&calendar.Venue{ID: "far", Name: "Far", Kind: calendar.House, Zone: "Europe/Helsinki"})
	for name, s := range map[string]Same{
		"work.not-two":        {Keep: of(calendar.TypePerson, "maja"), Other: of(calendar.TypePerson, "maja")},
		"work.other-clocks":   {Keep: of(calendar.TypeVenue, "house"), Other: of(calendar.TypeVenue, "far")},
		"work.no-difference":  {Keep: of(calendar.TypePerson, "maja"), Other: of(calendar.TypePerson, "novak"), Take: []string{"trades"}},
		"work.no-such-record": {Keep: of(calendar.TypePerson, "maja"), Other: of(calendar.TypePerson, "nobody")},
	} {
		var refused *Refused
		if _, err := s.Act(plan); !errors.As(err, &refused) || refused.Key != name {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestPeopleAreLikeByNameInAnyOrderAndByMail(t *testing.T) {
	var found []string
	for _, d := range Doubles(twice(), calendar.TypePerson, calendar.TypeSpace) {
		found = append(found, fmt.Sprint(d.Keep.ID, "=", d.Other.ID, " ", d.Why))
	}
	if fmt.Sprint(found) != "[novak=eva mail novak=maja name]" {
		t.Errorf("found %v", found)
	}
}

// tangle is a season in which records of every type refer to each other at random.
func tangle(t *rapid.T) *calendar.Plan {
	plan := calendar.NewPlan()
	there := map[calendar.Type][]string{}
	for _, typ := range calendar.Types() {
		for i := range rapid.IntRange(1, 3).Draw(t, "of "+string(typ)) {
			there[typ] = append(there[typ], fmt.Sprint(typ, i))
		}
	}
	for _, typ := range calendar.Types() {
		for _, id := range there[typ] {
			r := calendar.New(typ, calendar.ID(id))
			for _, f := range calendar.Fields(typ) {
				if f.Form == calendar.Reference && rapid.Bool().Draw(t, "refers") {
					if err := f.Set(r, rapid.SampledFrom(there[f.Of]).Draw(t, "to")); err != nil {
						t.Fatal(err)
					}
				}
			}
			if h, ok := r.(*calendar.Hold); ok { // it is on one thing
				h.Subject = map[bool]calendar.Subject{true: {Person: h.Subject.Person}, false: {Space: h.Subject.Space}}[h.Subject.Space == ""]
			}
			plan.Put(named(r))
		}
	}
	return plan
}

// TestNoReferenceIsLost joins any two records of a season in which anything refers to anything.
func TestNoReferenceIsLost(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		plan := tangle(t)
		typ := rapid.SampledFrom(Joinable()).Draw(t, "type")
		var refs []calendar.Ref
		for r := range plan.Records(typ) {
			refs = append(refs, r.Ref())
		}
		if len(refs) < 2 {
			return
		}
		s := Same{Keep: refs[0], Other: refs[1]}
		if rapid.Bool().Draw(t, "turned") {
			s.Keep, s.Other = s.Other, s.Keep
		}
		before := map[calendar.Ref]calendar.Record{}
		for _, typ := range calendar.Types() {
			for r := range plan.Records(typ) {
				before[r.Ref()] = calendar.Copy(r)
			}
		}
		act, err := s.Act(plan)
		if err != nil {
			return // both are partners
		}
		carryOn(plan, act)
		if plan.Record(s.Other) != nil || plan.Record(s.Keep) == nil {
			t.Fatal("the other is still there, or the kept one is not")
		}
		for ref, was := range before {
			if ref != s.Other {
				meantStill(t, plan, s, was)
			}
		}
	})
}

// meantStill fails where what a record referred to is not meant any more by it, or by one that says the same.
func meantStill(t *rapid.T, plan *calendar.Plan, s Same, was calendar.Record) {
	means := func(r calendar.Record) bool {
		for _, f := range calendar.Fields(was.Ref().Type) {
			if f.Form != calendar.Reference {
				continue
			}
			meant := f.Value(was)
			switch {
			case f.Of == s.Other.Type && meant == string(s.Other.ID):
				meant = string(s.Keep.ID)
			case f.Name == "enrolment":
				continue // it may be one with another
			}
			if f.Name == "venue" && f.Unit == "place" || was.Ref() == s.Keep {
				continue // a space brings its own; the kept one takes what the other said
			}
			if f.Value(r) != meant {
				return false
			}
		}
		return true
	}
	if r := plan.Record(was.Ref()); r != nil && means(r) {
		return
	}
	if was.Ref().Type == calendar.TypeQuiet && s.Keep.Type == calendar.TypeSpace {
		return // of a space with itself
	}
	for r := range plan.Records(was.Ref().Type) {
		if means(r) {
			return
		}
	}
	t.Fatalf("what %+v says is lost with %v", was, s)
}

func TestAJoinIsOneChangeAndUndoRestoresAll(t *testing.T) {
	f, err := New(filepath.Join(t.TempDir(), "s.affiche"), NewProgramme{Name: "S", Zone: "Europe/Ljubljana", Language: "en"},
		storage.Options{Actor: "Ana", Device: "desk", Now: time.Now})
	if err != nil {
		t.Fatal(err)
	}
	defer func() {
		if err := f.Close(); err != nil {
			t.Error(err)
		}
	}()
	id := func(name string) calendar.ID { return calendar.DerivedID(name) }
	var records []calendar.Record
	for _, typ := range calendar.Types() {
		for r := range twice().Records(typ) {
			own := calendar.New(typ, id(string(r.Ref().ID)))
			for _, f := range calendar.Fields(typ) {
				value := f.Value(calendar.Copy(r))
				if text, is := value.(string); is && f.Form == calendar.Reference && text != "" {
					value = string(id(text))
				}
				if err := f.Set(own, value); err != nil {
					t.Fatal(err)
				}
			}
			if typ != calendar.TypeProgramme {
				records = append(records, named(own))
			}
		}
	}
	if _, err := (Act{Label: storage.Label{Key: "label.sample"}, Put: records}).Commit(f); err != nil {
		t.Fatal(err)
	}
	before, err := f.Plan()
	if err != nil {
		t.Fatal(err)
	}
	done, err := Carry(f, Same{Keep: of(calendar.TypePerson, id("maja")), Other: of(calendar.TypePerson, id("novak"))}.Act)
	if err != nil || done.Change.ID == "" {
		t.Fatal(done.Change, err)
	}
	if _, err := f.Undo(); err != nil {
		t.Fatal(err)
	}
	after, err := f.Plan()
	if err != nil {
		t.Fatal(err)
	}
	for _, typ := range calendar.Types() {
		if a, b := slices.Collect(before.Records(typ)), slices.Collect(after.Records(typ)); !reflect.DeepEqual(a, b) {
			t.Errorf("%s: %v is %v", typ, a, b)
		}
	}
}
