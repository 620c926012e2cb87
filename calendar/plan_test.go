package calendar

import (
	"fmt"
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
