package work

import (
	"testing"
	"time"

	"pgregory.net/rapid"

	"affiche/app/typed"
	"affiche/calendar"
)

// A talk of 45 minutes and a lesson of two hours come into the nights in which the clocks change.
func changing() *calendar.Plan {
	plan := house()
	for id, minutes := range map[calendar.ID]int{"talk": 45, "lesson": 120} {
		plan.Put(&calendar.Activity{ID: id, Kind: calendar.Workshop, Title: calendar.Texts{"en": string(id)}, Lead: "bunker", Duration: minutes})
		plan.Put(&calendar.Event{ID: id, Activity: id, Status: calendar.Idea})
	}
	return plan
}

func TestWhatIsPlacedInTheHoursOfAClockChangeIsAsLongAsEver(t *testing.T) {
	for _, c := range []struct {
		date   calendar.ID
		at     string
		second bool
		want   string
	}{
		{"talk", "2027-10-31T02:30", false, "2027-10-31T02:30/02:15(2nd)"},
		{"talk", "2027-10-31T02:00", true, "2027-10-31T02:00(2nd)/02:45(2nd)"},
		{"talk", "2027-10-31T02:30", true, "2027-10-31T02:30(2nd)/03:15"},
		{"talk", "2027-10-31T12:00", true, "2027-10-31T12:00/12:45"},
		{"lesson", "2027-03-28T00:15", false, "2027-03-28T00:15/03:15"},
	} {
		plan, hall := changing(), calendar.Place{Venue: "elektrarna", Space: "hall"}
		start, err := calendar.ParseWall(c.at)
		if err != nil {
			t.Fatal(err)
		}
		changed(plan, mustPlace(t, plan, Placing{At: start, Second: c.second, Place: hall}, c.date))
		want := stretch(t, c.want)
		if got := plan.Events.At(c.date).When; got != want {
			t.Errorf("%s placed at %s is %v/%v fold %d", c.date, c.at, got.Start, got.End, got.Fold)
		}
		fold := calendar.Fold(0)
		if c.second {
			fold = calendar.StartIsSecond
		}
		made, err := NewDates{Activity: c.date, Place: hall, Whens: []calendar.When{{Start: start, Fold: fold}}}.Act(plan)
		if err != nil || made.After(made.Made[0]).(*calendar.Event).When != want {
			t.Errorf("%s made at %s: %+v, %v", c.date, c.at, made.Put, err)
		}
		changed(plan, mustShift(t, plan, Shift{Seconds: 17 * hour}, event(c.date)))
		if span, _ := plan.Events.At(c.date).When.Span(); int(span.End-span.Start) != plan.Activities.At(c.date).Duration*60 {
			t.Errorf("%s from %s, moved on, lasts %d s", c.date, c.at, span.End-span.Start)
		}
	}
}

func TestASentenceWithoutAnEndIsAsLongInTheHoursOfAClockChange(t *testing.T) {
	plan := changing()
	n := NewDates{Activity: "talk", Place: calendar.Place{Venue: "elektrarna", Space: "hall"}}
	n, _, fault := n.Told(plan, typed.Reader{Language: "en", Today: calendar.DayOf(2027, time.October, 1)}, "31 October 2:30")
	if fault != nil || len(n.Whens) != 1 || n.Whens[0] != at("2027-10-31T02:30/02:15(2nd)") {
		t.Errorf("it is %+v, %v", n.Whens, fault)
	}
}

func TestAHandThatKnowsWhatPassesReachesBothEqualHours(t *testing.T) {
	for _, c := range []struct {
		name, was     string
		wall, passing int64
		want          string
	}{
		{"from the first to the second", "2027-10-31T02:15/02:15(2nd)", 0, hour, "2027-10-31T02:15(2nd)/03:15"},
		{"and back", "2027-10-31T02:15(2nd)/03:15", 0, -hour, "2027-10-31T02:15/02:15(2nd)"},
		{"a step out of the first", "2027-10-31T02:45/02:30(2nd)", 900, 900, "2027-10-31T02:00(2nd)/02:45(2nd)"},
		{"a step back", "2027-10-31T02:00(2nd)/02:45(2nd)", -900, -900, "2027-10-31T02:45/02:30(2nd)"},
		{"from the evening", "2027-10-30T20:00/20:45", 6*hour + 1800, 7*hour + 1800, "2027-10-31T02:30(2nd)/03:15"},
		{"over the hour that is left out", "2027-03-28T01:45/02:30", 900, 900, "2027-03-28T03:00/03:45"},
		{"and back", "2027-03-28T03:00/03:45", -900, -900, "2027-03-28T01:45/03:30"},
		{"elsewhere the wall moves", "2027-10-30T20:00/20:45", 24 * hour, 25 * hour, "2027-10-31T20:00/20:45"},
	} {
		plan := house()
		e := date("x", "winds", "", "2027-08-24T22:00/23:15")
		e.When = stretch(t, c.was)
		plan.Put(e)
		changed(plan, mustShift(t, plan, Shift{Seconds: c.wall, Passing: c.passing}, event("x")))
		if got := plan.Events.At("x").When; got != stretch(t, c.want) {
			t.Errorf("%s: %v/%v fold %d, want %s", c.name, got.Start, got.End, got.Fold, c.want)
		}
	}
}

// TestLawStepByStep: keys go through a clock change by moments, none left out, and the same way back.
func TestLawStepByStep(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		night := rapid.SampledFrom([]calendar.Day{calendar.DayOf(2027, 3, 28), calendar.DayOf(2027, 10, 31)}).Draw(t, "night")
		step := rapid.SampledFrom([]int64{300, 900, 1800, hour}).Draw(t, "step")
		w := calendar.When{Start: night.At(0), Zone: "Europe/Ljubljana"}.Lasting(calendar.Wall(300 * rapid.IntRange(1, 35).Draw(t, "length")))
		plan := house()
		e := date("x", "winds", "", "2027-08-24T22:00/23:15")
		e.When = w
		plan.Put(e)
		begins, steps := int64(0), rapid.IntRange(1, int(6*hour/step)).Draw(t, "steps")
		for i := range 2 * steps {
			by := step
			if i >= steps {
				by = -step
			}
			before, _ := plan.Events.At("x").When.Span()
			act, err := Shift{Seconds: by, Passing: by}.Act(plan, event("x"))
			if err != nil {
				t.Fatal(err)
			}
			changed(plan, act)
			after, _ := plan.Events.At("x").When.Span()
			if int64(after.Start-before.Start) != by || after.End-after.Start != before.End-before.Start {
				t.Fatalf("step %d is from %v to %v", i, before, after)
			}
			begins += by
		}
		if got := plan.Events.At("x").When; begins != 0 || got != w {
			t.Fatalf("it comes back to %+v, not %+v", got, w)
		}
	})
}
