package work

import (
	"testing"

	"pgregory.net/rapid"

	"affiche/calendar"
)

// hung is a phase on a date, near or over one of the clock changes or a midnight, however it hangs there.
func hung(t *rapid.T) *calendar.Plan {
	plan := calendar.NewPlan()
	plan.Put(&calendar.Programme{ID: "prog", Zone: "Europe/Ljubljana", DayTurn: calendar.DefaultDayTurn})
	day := rapid.SampledFrom([]calendar.Day{calendar.DayOf(2027, 3, 27), calendar.DayOf(2027, 3, 28), calendar.DayOf(2027, 8, 25), calendar.DayOf(2027, 10, 30), calendar.DayOf(2027, 10, 31)}).Draw(t, "day")
	w := calendar.When{Start: day.At(rapid.IntRange(0, 28*60).Draw(t, "start")), Zone: "Europe/Ljubljana"}
	plan.Put(&calendar.Event{ID: "date", When: w.Lasting(calendar.Wall(rapid.IntRange(10, 300).Draw(t, "minutes") * 60))})
	p := &calendar.Phase{ID: "phase", Event: "date", Kind: calendar.Strike}
	p.Timing.Anchor = rapid.SampledFrom(calendar.Anchors()[1:]).Draw(t, "anchor")
	p.Timing.Length = rapid.IntRange(5, 400).Draw(t, "length")
	if p.Timing.Anchor == calendar.OnDay {
		p.Timing.Days, p.Timing.Offset = rapid.IntRange(0, 1).Draw(t, "days"), rapid.SampledFrom([]int{0, 24 * 60}).Draw(t, "night")+rapid.IntRange(0, 5*60).Draw(t, "minute")
	} else {
		p.Timing.Offset = rapid.IntRange(-600, 600).Draw(t, "offset")
	}
	plan.Put(p)
	return plan
}

// odd reports a time that clocks never show or show twice: what hangs on a day cannot say which of the two it means.
func isOdd(w calendar.When) bool {
	_, start, end, ok := w.Moments()
	return !ok || start != calendar.Plain || end != calendar.Plain
}

// TestLawADrawnEdgeOfAPhaseIsWhereItWasDrawn: whatever a phase hangs on, over midnight and over both clock changes, its edge comes to
// where it was drawn, and the other stays.
func TestLawADrawnEdgeOfAPhaseIsWhereItWasDrawn(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		plan := hung(t)
		was := plan.TimeOf(plan.Phases.At("phase"))
		r := Resize{Edge: Edge(rapid.IntRange(0, 1).Draw(t, "edge"))}
		r.To = was.Start + calendar.Wall(60*rapid.IntRange(-240, 400).Draw(t, "to"))
		want := r.when(was)
		onDay := plan.Phases.At("phase").Timing.Anchor == calendar.OnDay
		if onDay && (isOdd(was) || isOdd(want)) {
			t.Skip("a day does not say which of two equal hours is meant")
		}
		act, err := r.Act(plan, calendar.Ref{Type: calendar.TypePhase, ID: "phase"})
		if err != nil {
			t.Fatal(err)
		}
		after := carried(plan, act)
		got, _ := after.TimeOf(after.Phases.At("phase")).Span()
		wanted, _ := want.Span()
		if got != wanted {
			t.Fatalf("%+v drawn to %v is %v, want %v", was, r.To, got, wanted)
		}
	})
}

// TestLawPhasesKeepTheirDistance: whatever becomes of a date, its phases do not end before they begin; those that hang on its start or
// its end keep the minutes that pass, those that hang on its day keep the hour on the wall.
func TestLawPhasesKeepTheirDistance(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		plan := hung(t)
		e, p := plan.Events.At("date"), plan.Phases.At("phase")
		ref := calendar.Ref{Type: calendar.TypeEvent, ID: "date"}
		var act Act
		var err error
		if rapid.Bool().Draw(t, "draw") {
			r := Resize{Edge: Edge(rapid.IntRange(0, 1).Draw(t, "edge")), To: e.When.Start + calendar.Wall(60*rapid.IntRange(-300, 600).Draw(t, "to"))}
			act, err = r.Act(plan, ref)
		} else {
			s := Shift{Days: rapid.IntRange(-3, 3).Draw(t, "by days"), Seconds: 60 * int64(rapid.IntRange(-900, 900).Draw(t, "by minutes"))}
			act, err = s.Act(plan, ref)
		}
		if err != nil {
			t.Fatal(err)
		}
		after := carried(plan, act)
		was, is := plan.TimeOf(p), after.TimeOf(after.Phases.At("phase"))
		from, _ := was.Span()
		to, ok := is.Span()
		if !ok || to.End <= to.Start {
			t.Fatalf("the phase is %+v", is)
		}
		before, _ := e.When.Span()
		now, _ := after.Events.At("date").When.Span()
		switch turn := plan.Programme.DayTurn; p.Timing.Anchor {
		case calendar.BeforeStart:
			if from.Start-before.Start != to.Start-now.Start || from.End-from.Start != to.End-to.Start {
				t.Fatalf("from %v to %v, the date from %v to %v", from, to, before, now)
			}
		case calendar.AfterEnd:
			if from.Start-before.End != to.Start-now.End || from.End-from.Start != to.End-to.Start {
				t.Fatalf("from %v to %v, the date from %v to %v", from, to, before, now)
			}
		default:
			days := after.Events.At("date").When.FirstDay(turn) - e.When.FirstDay(turn)
			if is.Start.Minute() != was.Start.Minute() || is.Start.Day()-was.Start.Day() != days || is.End-is.Start != was.End-was.Start {
				t.Fatalf("from %+v to %+v, the date by %d days", was, is, days)
			}
		}
	})
}
