package calendar

import (
	"fmt"
	"maps"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// An index must say what a walk over the whole table says, whatever was put, replaced and removed before.
func TestIndexesAgreeWithTheirTables(t *testing.T) {
	ids := func(prefix string) *rapid.Generator[ID] {
		return rapid.Map(rapid.IntRange(0, 8), func(n int) ID { return ID(fmt.Sprint(prefix, n)) })
	}
	rapid.Check(t, func(t *rapid.T) {
		p := NewPlan()
		t.Repeat(map[string]func(*rapid.T){
			"put": func(t *rapid.T) {
				e := &Event{ID: ids("e").Draw(t, "event"), Activity: ids("a").Draw(t, "activity")}
				e.Place.Space = ids("s").Draw(t, "space")
				p.Put(e)
			},
			"remove": func(t *rapid.T) { p.Remove(Ref{TypeEvent, ids("e").Draw(t, "event")}) },
			"": func(t *rapid.T) {
				agree(t, p, p.EventsOf, "a", func(e *Event) ID { return e.Activity })
				agree(t, p, p.EventsIn, "s", func(e *Event) ID { return e.Place.Space })
			},
		})
	})
}

func agree(t *rapid.T, p *Plan, x *Index[Event], prefix string, key func(*Event) ID) {
	for n := range 9 {
		k := ID(fmt.Sprint(prefix, n))
		var want, got []ID
		for id, e := range p.Events.All() {
			if key(e) == k {
				want = append(want, id)
			}
		}
		for e := range x.Of(k) {
			got = append(got, e.ID)
		}
		if !slices.Equal(got, want) || x.Count(k) != len(want) {
			t.Fatalf("%s: the index says %v, the table %v", k, got, want)
		}
	}
}

func TestTablesAreWalkedInOrder(t *testing.T) {
	p := NewPlan()
	for _, id := range []ID{"c", "a", "b"} {
		p.Put(&Person{ID: id})
	}
	var got []ID
	for id := range p.Persons.All() {
		got = append(got, id)
	}
	if !slices.Equal(got, []ID{"a", "b", "c"}) {
		t.Errorf("walked %v", got)
	}
}

func TestATableIsInOrderAfterAnyChanges(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p, want := NewPlan(), map[ID]bool{}
		for range rapid.IntRange(1, 5).Draw(t, "walks") {
			for _, n := range rapid.SliceOfN(rapid.IntRange(-150, 150), 0, 3*fewTouched).Draw(t, "changes") {
				id := ID(fmt.Sprint("p", max(n, -n)))
				if want[id] = n > 0; n > 0 {
					p.Put(&Person{ID: id})
				} else {
					p.Remove(Ref{TypePerson, id})
				}
			}
			var all []ID
			for id, there := range want {
				if there {
					all = append(all, id)
				}
			}
			slices.Sort(all)
			var got []ID
			for id := range p.Persons.All() {
				got = append(got, id)
			}
			if !slices.Equal(got, all) || p.Persons.Len() != len(all) {
				t.Fatalf("walked %v of %v", got, all)
			}
			if len(p.Persons.order) != len(all) || len(p.Persons.touched) != 0 {
				t.Fatalf("%d ids are kept for %d records", len(p.Persons.order)+len(p.Persons.touched), len(all))
			}
		}
	})
}

// Whoever walks a table may change it on the way: what is gone is not met any more, and nothing is met twice.
func TestATableMayBeChangedWhileItIsWalked(t *testing.T) {
	p := NewPlan()
	for _, id := range []ID{"a", "b", "c", "d"} {
		p.Put(&Person{ID: id})
	}
	var met []ID
	for id := range p.Persons.All() {
		met = append(met, id)
		p.Put(&Person{ID: id + "2"})
		p.Remove(Ref{TypePerson, id})
		p.Remove(Ref{TypePerson, "c"})
		for range p.Persons.All() { // orders the table anew
		}
	}
	if !slices.Equal(met, []ID{"a", "b", "d"}) {
		t.Errorf("met %v", met)
	}
	met = nil
	for r := range p.Records(TypePerson) {
		met = append(met, r.Ref().ID)
	}
	if !slices.Equal(met, []ID{"a2", "b2", "d2"}) {
		t.Errorf("then there are %v", met)
	}
}

func TestAWalkMayEndEarly(t *testing.T) {
	p := NewPlan()
	for _, id := range []ID{"a", "b"} {
		p.Put(&Event{ID: id, Activity: "x"})
	}
	for range p.Events.All() {
		break
	}
	for range p.Events.Each() {
		break
	}
	for range p.Records(TypeEvent) {
		break
	}
	for range p.EventsOf.Of("x") {
		break
	}
}

func TestAProgrammeThatIsTakenOutIsNotAtHand(t *testing.T) {
	p := NewPlan()
	p.Put(&Programme{ID: "season", DayTurn: 60})
	p.Remove(Ref{TypeEvent, "season"})
	if p.Programme.DayTurn != 60 {
		t.Error("an event of its id took the programme along")
	}
	p.Remove(Ref{TypeProgramme, "season"})
	if p.Programme.ID != "" {
		t.Error("the programme is still at hand")
	}
}

// Each index asks one field of one type.
func TestEveryIndexFindsByItsField(t *testing.T) {
	p := NewPlan()
	for i, c := range []struct {
		r     Record
		count func(ID) int
	}{
		{&Event{ID: "x", Activity: "k"}, p.EventsOf.Count},
		{&Event{ID: "x", Place: Place{Space: "k"}}, p.EventsIn.Count},
		{&Event{ID: "x", Run: "k"}, p.EventsOfRun.Count},
		{&Run{ID: "x", Activity: "k"}, p.RunsOf.Count},
		{&Run{ID: "x", Festival: "k"}, p.RunsIn.Count},
		{&Phase{ID: "x", Event: "k"}, p.PhasesOfEvent.Count},
		{&Phase{ID: "x", Run: "k"}, p.PhasesOfRun.Count},
		{&Call{ID: "x", Phase: "k"}, p.CallsOfPhase.Count},
		{&Call{ID: "x", Event: "k"}, p.CallsOfEvent.Count},
		{&Call{ID: "x", Person: "k"}, p.CallsOfPerson.Count},
		{&Space{ID: "x", Venue: "k"}, p.SpacesOf.Count},
		{&Venue{ID: "x", Partner: "k"}, p.VenuesOf.Count},
		{&Activity{ID: "x", Lead: "k"}, p.ActivitiesOf.Count},
		{&Activity{ID: "x", PartOf: "k"}, p.PartsOf.Count},
		{&CoProduction{ID: "x", Activity: "k"}, p.CoProducersOf.Count},
		{&Appearance{ID: "x", Activity: "k"}, p.AppearancesOf.Count},
		{&Appearance{ID: "x", Person: "k"}, p.AppearancesBy.Count},
		{&Appearance{ID: "x", Company: "k"}, p.AppearancesBy.Count},
		{&Appearance{ID: "x", Person: "p", Company: "k"}, p.AppearancesBy.Count},
		{&CompanyMember{ID: "x", Person: "k"}, p.CompaniesOf.Count},
		{&Hold{ID: "x", Event: "k"}, p.HoldsOf.Count},
		{&Hold{ID: "x", Subject: Subject{Space: "k"}}, p.HoldsOn.Count},
		{&OpeningHours{ID: "x", Activity: "k"}, p.OpeningHoursOf.Count},
		{&Partner{ID: "x", Organisation: "k"}, p.PartnerOfOrg.Count},
		{&CompanyMember{ID: "x", Company: "k"}, p.MembersOfCompany.Count},
	} {
		p.Put(c.r)
		if c.count("k") != 1 || c.count("") != 0 {
			t.Errorf("index %d does not find %+v", i, c.r)
		}
	}
}

func TestAnIndexOfAListFindsByEachOfItsWords(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		words := rapid.SampledFrom([]string{"", "a", "b", "kind:show"})
		p, want := NewPlan(), map[ID]List{}
		for range rapid.IntRange(1, 20).Draw(t, "changes") {
			id := rapid.SampledFrom([]ID{"1", "2", "3", "4"}).Draw(t, "id")
			if rapid.Bool().Draw(t, "goes") {
				p.Remove(Ref{TypeIssued, id})
				delete(want, id)
				continue
			}
			want[id] = rapid.SliceOfN(words, 0, 4).Draw(t, "feeds")
			p.Put(&Issued{ID: id, Feeds: want[id]})
		}
		for _, word := range []string{"", "a", "b", "kind:show"} {
			var got, all []ID
			for row := range p.IssuedIn.Of(ID(word)) {
				got = append(got, row.ID)
			}
			for _, id := range slices.Sorted(maps.Keys(want)) {
				if word != "" && slices.Contains(want[id], word) {
					all = append(all, id)
				}
			}
			if !slices.Equal(got, all) {
				t.Fatalf("%q is in %v, found in %v", word, all, got)
			}
		}
		if n := len(p.IssuedIn.rows); n > 3 {
			t.Fatalf("%d words are kept", n)
		}
	})
}

func TestARecordOfNoTypeIsNotFound(t *testing.T) {
	p := NewPlan()
	if p.Record(Ref{"opera", "x"}) != nil || New("opera", "x") != nil {
		t.Error("there is an opera")
	}
	if _, ok := p.Persons.Get("nobody"); ok || p.Persons.At("nobody") != nil {
		t.Error("there is nobody")
	}
}

func TestFindAsksForABeginning(t *testing.T) {
	p := NewPlan()
	p.Put(&Programme{ID: "0a"})
	p.Put(&Event{ID: "0b1"})
	p.Put(&Venue{ID: "0b2"})
	if got := p.Find("0b"); len(got) != 2 || got[0].Type != TypeVenue {
		t.Errorf("found %v", got)
	}
	if p.Programme.ID != "0a" {
		t.Error("the programme is not at hand")
	}
}
