package work

import (
	"context"
	"fmt"
	"testing"

	"pgregory.net/rapid"

	"affiche/calendar"
)

// A retelling is one version of a made-up source's schedule: what it says of each of a few ids.
func retelling(t *rapid.T) calendar.Schedule {
	s := calendar.Schedule{Source: "law", Zone: "Europe/Ljubljana", Rooms: []string{"A", "B"}}
	for id := range 5 {
		if !rapid.Bool().Draw(t, "there") && id > 0 { // the first is always there: it is the same source
			continue
		}
		start := calendar.DayOf(2027, 8, 20).At(60 * rapid.IntRange(8, 10).Draw(t, "hour"))
		s.Items = append(s.Items, calendar.ScheduleItem{
			Foreign: fmt.Sprint(id), Title: rapid.SampledFrom([]string{"one", "two"}).Draw(t, "title"),
			Language: rapid.SampledFrom([]string{"", "de", "sl"}).Draw(t, "language"), Type: rapid.SampledFrom([]string{"talk", "workshop"}).Draw(t, "type"),
			Room: rapid.SampledFrom([]string{"A", "B", ""}).Draw(t, "room"), Off: rapid.Bool().Draw(t, "off"),
			When:   calendar.When{Start: start, End: start + 3600, Zone: "Europe/Ljubljana"},
			People: rapid.SliceOfNDistinct(person, 0, 3, rapid.ID).Draw(t, "people"),
		})
	}
	return s
}

var person = rapid.Map(rapid.SampledFrom([]string{"Ana", "Bor", "Eva"}), func(name string) calendar.ForeignPerson {
	return calendar.ForeignPerson{Name: name}
})

// takeIn imports into the plan itself and counts.
func takeIn(plan *calendar.Plan, s calendar.Schedule) (Counts, int) {
	t := newTaking(plan)
	_ = t.take(context.Background(), s, ImportOptions{}) // nobody stops it
	differing := t.settle()
	for _, d := range differing {
		if d.record == nil {
			plan.Remove(d.ref)
		} else {
			plan.Put(d.record)
		}
	}
	return t.imported.Counts, len(differing)
}

func TestHoweverASourceRetellsItsScheduleThePlanFollows(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		plan := calendar.NewPlan()
		plan.Put(&calendar.Programme{ID: "p", Zone: "Europe/Ljubljana", Languages: calendar.List{"en"}})
		live := map[string]bool{}
		for range rapid.IntRange(1, 6).Draw(t, "versions") {
			s := retelling(t)
			counts, _ := takeIn(plan, s)
			live = countsFit(t, counts, s, live)
			everythingIsSaid(t, plan, s)
			if again, differing := takeIn(plan, s); differing != 0 || again.Same != len(s.Items) {
				t.Fatalf("the same again: %+v, %d records differ", again, differing)
			}
		}
	})
}

func countsFit(t *rapid.T, c Counts, s calendar.Schedule, before map[string]bool) map[string]bool {
	live, gone := map[string]bool{}, len(before)
	for _, i := range s.Items {
		live[i.Foreign] = true
		if before[i.Foreign] {
			gone--
		}
	}
	if c.New+c.Changed+c.Moved+c.Same != len(s.Items) || c.Gone != gone {
		t.Fatalf("%d items, %d gone, but counted %+v", len(s.Items), gone, c)
	}
	return live
}

// everythingIsSaid holds the plan against the schedule: nobody edited anything, so it is the schedule.
func everythingIsSaid(t *rapid.T, plan *calendar.Plan, s calendar.Schedule) {
	on := 0
	for _, i := range s.Items {
		e := plan.Events.At(calendar.DerivedID("event", "law", i.Foreign))
		a := plan.Activities.At(e.Activity)
		room := ""
		if space := plan.Spaces.At(e.Place.Space); space != nil {
			room = space.Name
		}
		if a.Title.In() != i.Title || len(a.Title) != 1 || a.Kind != kindOf(i.Type, "") || e.When != i.When || room != i.Room {
			t.Fatalf("said %+v, kept %+v %+v", i, a, e)
		}
		if (e.Status == calendar.Cancelled) != i.Off || (e.Reason != "") != i.Off {
			t.Fatalf("off %v, kept %s %q", i.Off, e.Status, e.Reason)
		}
		people := plan.AppearancesOf.Count(a.ID)
		if people != len(i.People) {
			t.Fatalf("%d people, kept %d", len(i.People), people)
		}
		if !i.Off {
			on++
		}
	}
	for e := range plan.Events.Each() {
		if e.Status == calendar.Confirmed {
			on--
		}
	}
	if on != 0 {
		t.Fatalf("%d more events take place than the source says", -on)
	}
}

func TestWhatAPersonWroteStaysUntilTheSourceSaysAnother(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		plan := calendar.NewPlan()
		plan.Put(&calendar.Programme{ID: "p", Zone: "Europe/Ljubljana", Languages: calendar.List{"en"}})
		one, two := retelling(t), retelling(t)
		takeIn(plan, one)
		activity := *plan.Activities.At(calendar.DerivedID("activity", "law", "0"))
		event := *plan.Events.At(calendar.DerivedID("event", "law", "0"))
		activity.Title, activity.Kind = calendar.Texts{"en": "by hand"}, calendar.Festival
		event.When = event.When.MovedTo(event.When.Start + 1800)
		plan.Put(&activity)
		plan.Put(&event)
		takeIn(plan, two)
		a, e := plan.Activities.At(activity.ID), plan.Events.At(event.ID)
		was, now := one.Items[0], two.Items[0]
		if same := was.Title == now.Title && was.Language == now.Language; same != (len(a.Title) == 1 && a.Title["en"] == "by hand") {
			t.Fatalf("title: %q, then %q: kept %v", was.Title, now.Title, a.Title)
		}
		if (was.Type == now.Type) != (a.Kind == calendar.Festival) || (was.When == now.When) != (e.When == event.When) {
			t.Fatalf("kind %s, when %v", a.Kind, e.When)
		}
	})
}
