package feed

import (
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"affiche/calendar"
)

// Checks 5 to 9 over any history: nothing leaves without a word, revisions never go back, what changed is newer, what did
// not is the same.
func TestNoHistoryMakesACalendarGoBack(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		s := littleSeason()
		q := s.question(t, rapid.SampledFrom([]string{"partner-bunker", "venue-stara-mestna-elektrarna", "person-ana-kos", "feed-elektrarna-crew"}).Draw(rt, "calendar"))
		last := map[string]map[string][]string{}
		for range rapid.IntRange(2, 6).Draw(rt, "times") {
			for range rapid.IntRange(0, 3).Draw(rt, "changes") {
				someChange(rt, s)
			}
			text := s.publish(t, q)
			sound(t, q.File, text)
			now := map[string]map[string][]string{}
			for _, e := range events(text) {
				now[e["UID"][0]] = e
			}
			for uid, before := range last {
				after := now[uid]
				switch {
				case after == nil:
					rt.Fatalf("%s left without a word: %v", uid, before)
				case sequence(after) < sequence(before) || after["LAST-MODIFIED"][0] < before["LAST-MODIFIED"][0]:
					rt.Fatalf("%s goes back from %v to %v", uid, before, after)
				case differing(before, after) != "" && after["LAST-MODIFIED"][0] == before["LAST-MODIFIED"][0]:
					rt.Fatalf("%s changes in silence from %v to %v", uid, before, after)
				}
				for _, name := range []string{"DTSTART", "DTEND", "LOCATION", "SUMMARY", "STATUS"} {
					if !slices.Equal(before[name], after[name]) && sequence(after) == sequence(before) {
						rt.Fatalf("%s has another %s and the same SEQUENCE", uid, name)
					}
				}
			}
			if s.publish(t, q) != text {
				rt.Fatal("the same answer has other bytes")
			}
			last = now
		}
	})
}

func someChange(rt *rapid.T, s *stage) {
	event := func(how func(*calendar.Event)) {
		id := rapid.SampledFrom([]calendar.ID{"e1", "e2", "gap", "idea"}).Draw(rt, "date")
		if s.plan.Events.At(id) != nil {
			change(s, &calendar.Event{ID: id}, how)
		}
	}
	switch rapid.IntRange(0, 7).Draw(rt, "kind") {
	case 0:
		event(func(e *calendar.Event) { e.Status = rapid.SampledFrom(calendar.Statuses()).Draw(rt, "status") })
	case 1:
		event(func(e *calendar.Event) {
			e.When = e.When.MovedTo(e.When.Start + calendar.Wall(rapid.IntRange(-40, 40).Draw(rt, "hours")*3600))
		})
	case 2:
		event(func(e *calendar.Event) {
			e.Place = rapid.SampledFrom([]calendar.Place{{}, {Venue: "borgo"}, {Venue: "elektrarna", Space: "foyer"}, {Venue: "casa"}}).Draw(rt, "place")
		})
	case 3:
		change(s, &calendar.Venue{ID: "elektrarna"}, func(v *calendar.Venue) { v.Name = rapid.StringN(1, 5, -1).Draw(rt, "name") })
	case 4:
		change(s, &calendar.Activity{ID: "cantata"}, func(a *calendar.Activity) {
			a.Title = calendar.Texts{rapid.SampledFrom([]string{"en", "sl", "fr"}).Draw(rt, "language"): rapid.StringN(1, 5, -1).Draw(rt, "title")}
		})
	case 5:
		s.clock = s.clock.Add(time.Duration(rapid.IntRange(-500, 500).Draw(rt, "clock")) * time.Hour)
	case 6:
		event(func(e *calendar.Event) { s.remove(e.Ref()) })
	case 7:
		change(s, &calendar.Call{ID: "c1"}, func(c *calendar.Call) { c.State = rapid.SampledFrom(calendar.CallStates()).Draw(rt, "state") })
	}
}
