package work

import (
	"errors"
	"testing"

	"pgregory.net/rapid"

	"affiche/calendar"
)

func TestADrawnEdgeLeavesTheOtherWhereItIs(t *testing.T) {
	for _, c := range []struct {
		name string
		was  string
		edge Edge
		to   string // on the day of the start, or with its own
		want string
	}{
		{"the end later", "2027-08-25T20:30/22:00", EndEdge, "2027-08-25T22:30", "2027-08-25T20:30/22:30"},
		{"the end beyond midnight", "2027-08-25T20:30/22:00", EndEdge, "2027-08-26T01:00", "2027-08-25T20:30/2027-08-26T01:00"},
		{"the start earlier", "2027-08-25T20:30/22:00", StartEdge, "2027-08-25T19:00", "2027-08-25T19:00/22:00"},
		{"the end over the start: five minutes stay", "2027-08-25T20:30/22:00", EndEdge, "2027-08-25T18:00", "2027-08-25T20:30/20:35"},
		{"the start over the end", "2027-08-25T20:30/22:00", StartEdge, "2027-08-25T23:00", "2027-08-25T21:55/22:00"},
		{"whole days", "2027-08-20..29", EndEdge, "2027-08-31T00:00", "2027-08-20..30"},
		{"whole days to the nearest midnight", "2027-08-20..29", EndEdge, "2027-08-26T13:00", "2027-08-20..26"},
		{"one day stays", "2027-08-20..29", StartEdge, "2027-09-02T00:00", "2027-08-29..29"},
		{"an end in the gap stays as asked for, and is told", "2027-03-28T01:30/04:00", EndEdge, "2027-03-28T02:30", "2027-03-28T01:30/02:30"},
		{"the first of two ends would be before the start", "2027-10-31T02:30(2nd)/03:30", EndEdge, "2027-10-31T02:45", "2027-10-31T02:30(2nd)/02:45(2nd)"},
	} {
		t.Run(c.name, func(t *testing.T) {
			to, err := calendar.ParseWall(c.to)
			if err != nil {
				t.Fatal(err)
			}
			if got, want := (Resize{Edge: c.edge, To: to}).when(at(c.was)), at(c.want); got != want {
				t.Errorf("%s becomes %v/%v fold %d, want %s", c.was, got.Start, got.End, got.Fold, c.want)
			}
		})
	}
}

func TestPhasesFollowTheEdgeThatTheyHangOn(t *testing.T) {
	plan := house()
	plan.Put(&calendar.Phase{ID: "out", Event: "r1", Kind: calendar.GetOut, Timing: calendar.Timing{Anchor: calendar.AfterEnd, Length: 60}})
	end, _ := calendar.ParseWall("2027-08-25T00:15")
	act, err := Resize{Edge: EndEdge, To: end}.Act(plan, event("r1"))
	if err != nil {
		t.Fatal(err)
	}
	same(t, "changed", changed(plan, act), "event r1")
	if got := plan.TimeOf(plan.Phases.At("out")).Start; got != end {
		t.Errorf("the get-out begins at %v", got)
	}
	if got := plan.TimeOf(plan.Phases.At("doors")).Start.String(); got != "2027-08-24T21:30" {
		t.Errorf("the doors open at %v", got)
	}
	if act.Label.Key != "label.length" {
		t.Errorf("label: %v", act.Label)
	}
}

func TestARelativePhaseIsDrawnToo(t *testing.T) {
	plan := house()
	for _, c := range []struct {
		edge           Edge
		to             string
		offset, length int
	}{{StartEdge, "2027-08-24T21:00", -60, 60}, {EndEdge, "2027-08-24T21:45", -60, 45}} {
		to, _ := calendar.ParseWall(c.to)
		act, err := Resize{Edge: c.edge, To: to}.Act(plan, calendar.Ref{Type: calendar.TypePhase, ID: "doors"})
		if err != nil {
			t.Fatal(err)
		}
		changed(plan, act)
		if got := plan.Phases.At("doors").Timing; got.Offset != c.offset || got.Length != c.length || got.Anchor != calendar.BeforeStart {
			t.Errorf("to %s: %+v", c.to, got)
		}
	}
}

func TestWhatHasNoEdgesOrIsLockedIsRefused(t *testing.T) {
	plan := house()
	plan.Put(&calendar.Event{ID: "tray", Activity: "winds", Status: calendar.Idea})
	locked := *plan.Events.At("r1")
	locked.Locked = true
	plan.Put(&locked)
	for ref, key := range map[calendar.Ref]string{
		event("tray"): "work.no-length", event("nobody"): "work.no-length", event("r1"): "work.locked",
		{Type: calendar.TypeVenue, ID: "tunis"}: "work.no-length",
	} {
		_, err := Resize{Edge: EndEdge, To: calendar.DayOf(2027, 8, 26).At(0)}.Act(plan, ref)
		var refused *Refused
		if !errors.As(err, &refused) || refused.Key != key {
			t.Errorf("%v: %v", ref, err)
		}
	}
}

// TestLawADrawnDateStaysADate: wherever an edge is drawn to, the date has no fault and lasts at least five minutes.
func TestLawADrawnDateStaysADate(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		day := rapid.SampledFrom([]calendar.Day{calendar.DayOf(2027, 3, 28), calendar.DayOf(2027, 10, 31), calendar.DayOf(2027, 8, 25)}).Draw(t, "day")
		minute := func(name string) calendar.Wall { return day.At(rapid.IntRange(-120, 600).Draw(t, name)) }
		start := minute("start")
		w := calendar.When{Start: start, End: start + calendar.Wall(60*rapid.IntRange(60, 300).Draw(t, "length")), Zone: "Europe/Ljubljana"}
		r := Resize{Edge: Edge(rapid.IntRange(0, 1).Draw(t, "edge")), To: minute("to"), Second: rapid.Bool().Draw(t, "second")}
		if span, _ := w.Span(); span.End-span.Start < leastSeconds {
			t.Skip("it was no date before")
		}
		got := r.when(w)
		span, ok := got.Span()
		if !ok || span.End-span.Start < leastSeconds {
			t.Fatalf("%v/%v drawn to %v is %v/%v: %d s", w.Start, w.End, r.To, got.Start, got.End, span.End-span.Start)
		}
		if faults := (calendar.Event{ID: "x", Activity: "y", Status: calendar.Idea, When: got}).Faults(); len(faults) > 0 {
			t.Fatalf("%v/%v drawn to %v: %v", w.Start, w.End, r.To, faults)
		}
	})
}
