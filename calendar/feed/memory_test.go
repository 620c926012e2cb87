package feed

import (
	"maps"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"affiche/calendar"
)

func TestCalendarsThatSayTheSameOfADateShareOneMemory(t *testing.T) {
	s := littleSeason()
	bunker, house := s.question(t, "partner-bunker"), s.question(t, "venue-stara-mestna-elektrarna")
	slovene := s.question(t, "feed-po-slovensko")
	s.remember("desk", Answer(s.plan, bunker, s.circumstances(t)), Answer(s.plan, house, s.circumstances(t)), Answer(s.plan, slovene, s.circumstances(t)))
	of := func(entry string) (rows []calendar.Issued) {
		for row := range s.plan.Issues.Each() {
			if row.Entry == entry {
				rows = append(rows, *row)
			}
		}
		return rows
	}
	rows := of("e1")
	if len(rows) != 2 || len(rows[0].Feeds)+len(rows[1].Feeds) != 3 {
		t.Fatalf("two languages are kept as %+v", rows)
	}
	change(s, &calendar.Event{ID: "e1"}, func(e *calendar.Event) { e.Place = calendar.Place{Venue: "borgo"} })
	s.publish(t, house)
	if rows = of("e1"); len(rows) != 3 {
		t.Fatalf("where it is gone in one of three: %+v", rows)
	}
	if got := recall(s.plan, bunker.Key)["e1"]; got.Gone || got.Sequence != 0 {
		t.Errorf("what was not published again is remembered as %+v", got)
	}
	change(s, &calendar.Event{ID: "e1"}, func(e *calendar.Event) { e.Place = calendar.Place{} })
	s.remember("desk", Answer(s.plan, bunker, s.circumstances(t)), Answer(s.plan, house, s.circumstances(t)))
	s.publish(t, bunker)
	s.publish(t, house)
	for _, row := range of("e1") {
		if faults := row.Faults(); len(faults) > 0 || !slices.IsSorted(row.Feeds) {
			t.Errorf("%+v: %v", row, faults)
		}
	}
}

// Whatever is published when and by whom, the plan recalls of each calendar what was said in it last.
func TestWhatEachCalendarSaidLastIsRecalled(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		s := emptyStage()
		keys := []string{"a", "b", "kind:show", "d"}
		entries := []calendar.ID{"e", "f"}
		want := map[string]map[calendar.ID]calendar.Said{}
		for n := range rapid.IntRange(1, 12).Draw(rt, "publications") {
			var published []Calendar
			for _, key := range rapid.SliceOfNDistinct(rapid.SampledFrom(keys), 1, 4, rapid.ID).Draw(rt, "calendars") {
				c := Calendar{Question: Question{Key: key}}
				for _, e := range rapid.SliceOfNDistinct(rapid.SampledFrom(entries), 0, 2, rapid.ID).Draw(rt, "entries") {
					// Few different things are said, and of what is later the sequence is greater: that is what Answer sees to.
					said := calendar.Said{Sequence: n, Digest: rapid.SampledFrom([]string{"x", "y"}).Draw(rt, "said"), Gone: rapid.Bool().Draw(rt, "gone")}
					c.Sayings = append(c.Sayings, Saying{e, said})
					if want[key] == nil {
						want[key] = map[calendar.ID]calendar.Said{}
					}
					want[key][e] = said
				}
				published = append(published, c)
			}
			device := rapid.SampledFrom([]string{"desk", "laptop"}).Draw(rt, "device")
			s.remember(device, published...)
			if put, gone := Remember(s.plan, device, published...); len(put)+len(gone) > 0 {
				rt.Fatalf("to remember it again changes %v and %v", put, gone)
			}
		}
		for _, key := range keys {
			got := map[calendar.ID]calendar.Said{}
			for e, i := range recall(s.plan, key) {
				got[e] = i.Said
			}
			if !maps.Equal(got, want[key]) {
				rt.Fatalf("of %s is recalled %v, was said %v", key, got, want[key])
			}
		}
		said := map[[2]string][]calendar.Said{}
		for row := range s.plan.Issues.Each() {
			at := [2]string{row.By, row.Entry}
			if slices.Contains(said[at], row.Said) {
				rt.Fatalf("%s said the same of %s twice: %v", row.By, row.Entry, row.Said)
			}
			said[at] = append(said[at], row.Said)
		}
	})
}

// Two laptops publish the same season, each some of its calendars, and hear of each other only now and then.
func TestNoCalendarGoesBackWhereTwoPublishIt(t *testing.T) {
	s := littleSeason()
	q := s.question(t, "partner-bunker")
	text := func(device string) map[string][]string {
		c := Answer(s.plan, q, s.circumstances(t))
		s.remember(device, c)
		return show(bytesOf(t, c), "e1")
	}
	first := text("desk")
	change(s, &calendar.Event{ID: "e1"}, func(e *calendar.Event) { e.Status = calendar.Cancelled })
	off := text("laptop")
	change(s, &calendar.Event{ID: "e1"}, func(e *calendar.Event) { e.Status = calendar.Confirmed })
	back := text("desk")
	if sequence(off) <= sequence(first) || sequence(back) <= sequence(off) || back["STATUS"][0] != ":CONFIRMED" {
		t.Errorf("first %v, off %v, back %v", first, off, back)
	}
	rows := s.plan.Issues.Len()
	if text("laptop"); s.plan.Issues.Len() != rows {
		t.Errorf("what the other said already is remembered again: %d rows, then %d", rows, s.plan.Issues.Len())
	}
}

// After a merge a copy knows what the other issued: that stays as the other said it, whatever is published here.
func TestWhatAnotherDeviceIssuedIsNeitherRewrittenNorTakenAway(t *testing.T) {
	s := littleSeason()
	bunker, house := s.question(t, "partner-bunker"), s.question(t, "venue-stara-mestna-elektrarna")
	s.remember("desk", Answer(s.plan, bunker, s.circumstances(t)), Answer(s.plan, house, s.circumstances(t)))
	issued := map[calendar.ID]calendar.Issued{}
	for row := range s.plan.Issues.Each() {
		issued[row.ID] = *row
	}
	change(s, &calendar.Event{ID: "e1"}, func(e *calendar.Event) { e.Status = calendar.Cancelled })
	answer := Answer(s.plan, bunker, s.circumstances(t))
	put, gone := Remember(s.plan, "laptop", answer)
	if len(put) == 0 || len(answer.Sayings) == 0 {
		t.Fatal("the laptop has nothing to remember")
	}
	for _, row := range put {
		if _, others := issued[row.ID]; others || row.By != "laptop" {
			t.Errorf("it writes %+v", row)
		}
	}
	for _, ref := range gone {
		if _, others := issued[ref.ID]; others {
			t.Errorf("it takes %v away", ref)
		}
	}
}
