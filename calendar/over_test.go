package calendar

import (
	"fmt"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// A plan over another must be as one that was filled by itself, and leave the other as it was.
func TestAPlanOverAnotherIsAsOneOfItsOwn(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		below, flat := NewPlan(), NewPlan()
		for range rapid.IntRange(0, 40).Draw(t, "records") {
			changeAny(t, below, flat)
		}
		was := told(below)
		over := below.Over()
		for range rapid.IntRange(0, 40).Draw(t, "changes") {
			changeAny(t, over, flat)
			if rapid.IntRange(0, 4).Draw(t, "again") == 0 {
				over = over.Over()
			}
			if got, want := told(over), told(flat); got != want {
				t.Fatalf("over another\n%s\nby itself\n%s", got, want)
			}
		}
		if now := told(below); now != was {
			t.Fatalf("below it was\n%s\nand is\n%s", was, now)
		}
	})
}

// changeAny puts or removes the same in all plans.
func changeAny(t *rapid.T, plans ...*Plan) {
	n := rapid.IntRange(0, 30).Draw(t, "record")
	event, issued := &Event{ID: ID(fmt.Sprintf("e%02d", n))}, &Issued{ID: ID(fmt.Sprintf("i%02d", n))}
	event.Activity = ID(fmt.Sprint("a", rapid.IntRange(0, 2).Draw(t, "activity")))
	event.Capacity = rapid.IntRange(0, 9).Draw(t, "capacity")
	issued.Feeds = rapid.SampledFrom([]List{nil, {"x"}, {"y", "x"}}).Draw(t, "feeds")
	of := rapid.SampledFrom([]Record{event, issued}).Draw(t, "type")
	gone := rapid.IntRange(0, 2).Draw(t, "gone") == 0
	for _, p := range plans {
		if gone {
			p.Remove(of.Ref())
		} else {
			p.Put(of)
		}
	}
}

// told is what a plan says in every way of asking it.
func told(p *Plan) string {
	s := fmt.Sprint(p.Events.Len(), p.Count(TypeIssued), "\n")
	for id, e := range p.Events.All() {
		got, _ := p.Events.Get(id)
		s += fmt.Sprintln(id, e.Activity, e.Capacity, got.Capacity, p.Events.At(id) == e, p.Record(e.Ref()) == Record(e))
	}
	for n := range 31 {
		s += fmt.Sprint(p.Events.At(ID(fmt.Sprintf("e%02d", n))) == nil, " ")
	}
	for r := range p.Records(TypeIssued) {
		s += fmt.Sprintln(r.Ref().ID, r.(*Issued).Feeds)
	}
	for _, key := range []ID{"a0", "a1", "a2", "x", "y"} {
		s += fmt.Sprintln(key, p.EventsOf.Count(key), idsOf(p.EventsOf, key), p.IssuedIn.Count(key), idsOf(p.IssuedIn, key))
	}
	return s
}

func idsOf[T any](x *Index[T], key ID) []ID {
	var ids []ID
	for row := range x.Of(key) {
		ids = append(ids, any(row).(Record).Ref().ID)
	}
	return slices.Clip(ids)
}
