package work

import (
	"errors"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"affiche/calendar"
)

// stretch reads "2027-08-25T20:30/22:00 Europe/Ljubljana", an end with its day where it is another, "2nd" for the second of
// two equal times of a start or an end, and "2027-08-20..29" for whole days.
func stretch(t interface{ Fatalf(string, ...any) }, s string) calendar.When {
	clock, zone, _ := strings.Cut(s, " ")
	if zone == "" {
		zone = "Europe/Ljubljana"
	}
	if first, last, ok := strings.Cut(clock, ".."); ok {
		from, err1 := calendar.ParseDay(first)
		until, err2 := calendar.ParseDay(first[:8] + last)
		if err := errors.Join(err1, err2); err != nil {
			t.Fatalf("%s: %v", s, err)
		}
		return calendar.Days(from, until, zone)
	}
	w := calendar.When{Zone: zone}
	start, end, _ := strings.Cut(clock, "/")
	if plain, ok := strings.CutSuffix(start, "(2nd)"); ok {
		start, w.Fold = plain, w.Fold|calendar.StartIsSecond
	}
	if plain, ok := strings.CutSuffix(end, "(2nd)"); ok {
		end, w.Fold = plain, w.Fold|calendar.EndIsSecond
	}
	if !strings.Contains(end, "T") {
		end = start[:11] + end
	}
	var err1, err2 error
	w.Start, err1 = calendar.ParseWall(start)
	w.End, err2 = calendar.ParseWall(end)
	if err := errors.Join(err1, err2); err != nil {
		t.Fatalf("%s: %v", s, err)
	}
	return w
}

const hour = 3600

func TestAMovedDateKeepsTheClockOnTheWall(t *testing.T) {
	for _, c := range []struct {
		name    string
		was     string
		days    int
		seconds int64
		want    string
	}{
		{"a week later is the same evening", "2027-08-25T20:30/22:00", 7, 0, "2027-09-01T20:30/22:00"},
		{"over the clock change in March", "2027-03-27T20:30/22:00", 1, 0, "2027-03-28T20:30/22:00"},
		{"over the clock change in October", "2027-10-30T20:30/22:00", 1, 0, "2027-10-31T20:30/22:00"},
		{"and back", "2027-10-31T20:30/22:00", -1, 0, "2027-10-30T20:30/22:00"},
		{"a night keeps its end beyond midnight", "2027-08-25T23:00/2027-08-26T01:30", 3, 0, "2027-08-28T23:00/2027-08-29T01:30"},
		{"into a night of 23 hours: the doors close when they close", "2027-03-20T22:00/2027-03-21T06:00", 7, 0, "2027-03-27T22:00/2027-03-28T06:00"},
		{"into a night of 25 hours", "2027-10-23T22:00/2027-10-24T06:00", 7, 0, "2027-10-30T22:00/2027-10-31T06:00"},
		{"over midnight by the clock", "2027-08-25T23:00/2027-08-26T00:30", 0, 2 * hour, "2027-08-26T01:00/02:30"},
		{"back over midnight", "2027-08-26T00:30/02:00", 0, -hour, "2027-08-25T23:30/2027-08-26T01:00"},
		{"by the clock over the change: the wall counts", "2027-03-28T01:00/01:30", 0, 3 * hour, "2027-03-28T04:00/04:30"},
		{"a start in the gap stays as asked for, the length stays", "2027-03-27T02:30/04:00", 1, 0, "2027-03-28T02:30/05:00"},
		{"all of it in the gap", "2027-03-28T01:00/01:30", 0, hour, "2027-03-28T02:00/03:30"},
		{"an end in the gap is shown as clocks show it", "2027-03-26T23:00/2027-03-27T02:30", 1, 0, "2027-03-27T23:00/2027-03-28T03:30"},
		{"out of the gap again", "2027-03-28T02:30/05:00", -1, 0, "2027-03-27T02:30/04:00"},
		{"through the gap, step by step", "2027-03-28T02:45/05:15", 0, 900, "2027-03-28T03:00/04:30"},
		{"the first of two equal times is meant", "2027-10-30T02:00/02:30", 1, 0, "2027-10-31T02:00/02:30"},
		{"an end in the overlap keeps the length", "2027-10-31T01:30/02:30(2nd)", 0, 900, "2027-10-31T01:45/02:45(2nd)"},
		{"the second stays the second", "2027-10-31T02:00(2nd)/02:30(2nd)", 0, 900, "2027-10-31T02:15(2nd)/02:45(2nd)"},
		{"and forgets it where there is one only", "2027-10-31T02:00(2nd)/02:30(2nd)", 1, 0, "2027-11-01T02:00/02:30"},
		{"whole days move by days", "2027-08-20..29", 2, 0, "2027-08-22..31"},
		{"whole days do not heed hours", "2027-08-20..29", 0, 5 * hour, "2027-08-20..29"},
		{"nor hours back", "2027-08-20..29", 0, -5 * hour, "2027-08-20..29"},
		{"but days that are given as hours", "2027-08-20..29", 0, -30 * hour, "2027-08-19..28"},
		{"whole days over the clock change", "2027-10-30..31", -1, 0, "2027-10-29..30"},
	} {
		t.Run(c.name, func(t *testing.T) {
			shift := Shift{Days: c.days, Seconds: c.seconds}
			was, want := stretch(t, c.was), stretch(t, c.want)
			if got := later(was, shift.far(was), ""); got != want {
				t.Errorf("%s becomes %v/%v fold %d, want %s", c.was, got.Start, got.End, got.Fold, c.want)
			}
		})
	}
}

// house is season with more of it: phases, a run, a hold, a festival, and a house on another clock.
func house() *calendar.Plan {
	plan := season()
	for _, r := range []calendar.Record{
		&calendar.Venue{ID: "fabrique", Name: "La Fabrique", Kind: calendar.House, Zone: "Africa/Casablanca"},
		&calendar.Space{ID: "loft", Venue: "fabrique", Name: "Loft", Kind: calendar.Studio},
		&calendar.Venue{ID: "square", Name: "Trg od Oružja", Kind: calendar.Site, Zone: "Europe/Podgorica"},
		&calendar.Activity{ID: "fest", Kind: calendar.Festival, Title: calendar.Texts{"en": "Mladi levi"}, Lead: "bunker"},
		&calendar.Activity{ID: "kites", Kind: calendar.Workshop, Title: calendar.Texts{"en": "Kites"}, Lead: "bunker", PartOf: "fest"},
		&calendar.Run{
			ID: "run", Activity: "winds", Festival: "fest", Place: calendar.Place{Venue: "elektrarna", Space: "hall"},
			From: calendar.DayOf(2027, 8, 23), Until: calendar.DayOf(2027, 8, 25),
		},
		date("r1", "winds", "run", "2027-08-24T22:00/23:15"),
		date("r2", "winds", "run", "2027-08-25T22:00/23:15"),
		date("k1", "kites", "", "2027-08-22T16:00/17:30"),
		date("band", "fest", "", "2027-08-20..29"),
		&calendar.Phase{ID: "doors", Event: "r1", Kind: calendar.Doors, Timing: calendar.Timing{Anchor: calendar.BeforeStart, Offset: -30, Length: 30}},
		&calendar.Phase{ID: "focus", Event: "r1", Kind: calendar.Focus, Timing: calendar.Timing{When: at("2027-08-23T10:00/13:00")}},
		&calendar.Phase{ID: "getin", Run: "run", Kind: calendar.GetIn, Timing: calendar.Timing{When: at("2027-08-23T08:00/18:00")}},
		&calendar.Phase{ID: "strike", Run: "run", Kind: calendar.Strike, Timing: calendar.Timing{Anchor: calendar.AfterEnd, Length: 90}},
		&calendar.Call{ID: "rigger", Phase: "focus", Position: "rigger", State: calendar.Accepted},
		&calendar.Hold{ID: "hold", Subject: calendar.Subject{Space: "hall"}, When: at("2027-08-24T08:00/23:59"), Rank: 1, Event: "r1", State: calendar.Held},
		&calendar.OpeningHours{ID: "hours", Activity: "fest", From: calendar.DayOf(2027, 8, 20), Until: calendar.DayOf(2027, 8, 29), Opens: 600, Closes: 1200},
		&calendar.Milestone{ID: "print", Activity: "fest", Title: calendar.Texts{"en": "To print"}, Day: calendar.DayOf(2027, 7, 1)},
		&calendar.Milestone{ID: "grant", Activity: "fest", Title: calendar.Texts{"en": "Grant"}, Day: calendar.DayOf(2027, 2, 1), Done: true},
		&calendar.Organisation{ID: "o", Name: "Bunker"},
		&calendar.Organisation{ID: "o2", Name: "Expeditio"},
		&calendar.Partner{ID: "expeditio", Organisation: "o2", Name: "Expeditio", Monogram: "EXP", Role: calendar.FullPartner},
	} {
		plan.Put(r)
	}
	return plan
}

func at(s string) calendar.When { return stretch(panics{}, s) }

type panics struct{}

func (panics) Fatalf(format string, args ...any) { panic(format) }

func date(id, activity, run calendar.ID, when string) *calendar.Event {
	return &calendar.Event{
		ID: id, Activity: activity, Run: run, Status: calendar.Option, When: at(when),
		Place: calendar.Place{Venue: "elektrarna", Space: "hall"},
	}
}

func event(id calendar.ID) calendar.Ref { return calendar.Ref{Type: calendar.TypeEvent, ID: id} }

// changed are the records that an act changes, by type and id, and puts them into the plan.
func changed(plan *calendar.Plan, act Act) []string {
	var refs []string
	for _, r := range act.Put {
		refs = append(refs, string(r.Ref().Type)+" "+string(r.Ref().ID))
		plan.Put(r)
	}
	return refs
}

func mustShift(t *testing.T, plan *calendar.Plan, s Shift, refs ...calendar.Ref) Act {
	t.Helper()
	act, err := s.Act(plan, refs...)
	if err != nil {
		t.Fatal(err)
	}
	return act
}

func same(t *testing.T, what string, got []string, want ...string) {
	t.Helper()
	if strings.Join(got, ", ") != strings.Join(want, ", ") {
		t.Errorf("%s: %q, want %q", what, got, want)
	}
}

func TestADateTakesAlongWhatHangsOnIt(t *testing.T) {
	plan := house()
	act := mustShift(t, plan, Shift{Days: 2}, event("r1"))
	same(t, "changed", changed(plan, act), "event r1", "phase focus")
	if got := plan.TimeOf(plan.Phases.At("focus")); got != at("2027-08-25T10:00/13:00") {
		t.Errorf("the focus is at %v", got.Start)
	}
	if got := plan.TimeOf(plan.Phases.At("doors")).Start.String(); got != "2027-08-26T21:30" {
		t.Errorf("the doors open at %s", got)
	}
	if len(act.Notes) != 1 || act.Notes[0].Key != "work.note.promised" {
		t.Errorf("notes: %v", act.Notes)
	}
	if act.Label.Key != "label.move" || act.Label.Args[0] != "Balkan winds" {
		t.Errorf("label: %v", act.Label)
	}
}

func TestARunWhoseDatesAllMoveTakesItsGetInAlong(t *testing.T) {
	plan := house()
	same(t, "changed", changed(plan, mustShift(t, plan, Shift{Days: 1}, event("r1"), event("r2"))),
		"event r1", "phase focus", "event r2", "run run", "phase getin")
	if r := plan.Runs.At("run"); r.From != calendar.DayOf(2027, 8, 24) || r.Until != calendar.DayOf(2027, 8, 26) {
		t.Errorf("the run is from %v until %v", r.From, r.Until)
	}
}

func TestARunStaysWhereADateOfItStays(t *testing.T) {
	plan := house()
	same(t, "changed", changed(plan, mustShift(t, plan, Shift{Days: 1}, event("r2"))), "event r2")
}

func TestHoldsComeAlongWhereTheyAreAskedFor(t *testing.T) {
	plan := house()
	act := mustShift(t, plan, Shift{Days: 1, Holds: true}, event("r1"))
	same(t, "changed", changed(plan, act), "event r1", "phase focus", "hold hold")
	if len(act.Notes) != 0 {
		t.Errorf("notes: %v", act.Notes)
	}
}

func TestAFestivalMovesWithEverythingInIt(t *testing.T) {
	plan := house()
	act := mustShift(t, plan, Shift{Days: 7}, calendar.Ref{Type: calendar.TypeActivity, ID: "fest"})
	same(t, "changed", changed(plan, act), "opening_hours hours", "milestone print",
		"event band", "event r1", "phase focus", "event r2", "event k1", "run run", "phase getin")
	if e := plan.Events.At("e1"); e.When.Start.Day() != calendar.DayOf(2027, 8, 25) {
		t.Error("a date of the show that is not in the festival moved")
	}
	if w := plan.Events.At("band").When; w != calendar.Days(calendar.DayOf(2027, 8, 27), calendar.DayOf(2027, 9, 5), w.Zone) {
		t.Errorf("the festival is %v to %v", w.Start, w.End)
	}
}

func TestDatesThatAreOverMoveOnlyByHand(t *testing.T) {
	plan := house()
	over := *plan.Events.At("r2")
	over.Status = calendar.Cancelled
	plan.Put(&over)
	run := calendar.Ref{Type: calendar.TypeRun, ID: "run"}
	act := mustShift(t, plan, Shift{Days: 1}, run)
	same(t, "by its run", changed(plan, act), "event r1", "phase focus", "run run", "phase getin")
	if act.Notes[0].Key != "work.note.stay" || act.Notes[0].Args[0] != 1 {
		t.Errorf("notes: %v", act.Notes)
	}
	same(t, "by hand", changed(plan, mustShift(t, plan, Shift{Days: 1}, event("r2"))), "event r2")
}

func TestALockedDateRefusesEverything(t *testing.T) {
	plan := house()
	locked := *plan.Events.At("r2")
	locked.Locked = true
	plan.Put(&locked)
	act, err := Shift{Days: 1}.Act(plan, event("r1"), event("r2"))
	var refused *Refused
	if !errors.As(err, &refused) || refused.Key != "work.locked" || !act.IsNothing() {
		t.Fatalf("%v, %v", act, err)
	}
	if refused.Args[0] != 1 || refused.Args[1] != "Balkan winds" || refused.Args[2] != "2027-08-25" {
		t.Errorf("it says %v", refused.Args)
	}
	if _, err := (Shift{Lead: "expeditio"}).Act(plan, event("r2")); err != nil {
		t.Errorf("a new lead is no move: %v", err)
	}
}

func TestInAnotherZoneTheWallClockStays(t *testing.T) {
	for _, c := range []struct{ space, venue, zone, utc string }{
		{"loft", "fabrique", "Africa/Casablanca", "21:00"},
		{"", "square", "Europe/Podgorica", "20:00"},
	} {
		plan := house()
		to := calendar.Place{Venue: calendar.ID(c.venue), Space: calendar.ID(c.space)}
		act := mustShift(t, plan, Shift{To: &calendar.Place{Venue: calendar.ID(c.venue), Space: calendar.ID(c.space)}}, event("r1"))
		same(t, "changed", changed(plan, act), "event r1", "phase focus")
		e, focus := plan.Events.At("r1"), plan.Phases.At("focus")
		span, _ := e.When.Span()
		if e.Place != to || e.When.Zone != c.zone || e.When.Start.String() != "2027-08-24T22:00" || span.Start.Time().Format("15:04") != c.utc {
			t.Errorf("in %s it is %+v, at %v UTC", c.venue, e.When, span.Start.Time())
		}
		if focus.Timing.When.Zone != c.zone || focus.Timing.When.Start.String() != "2027-08-23T10:00" {
			t.Errorf("the focus is %+v", focus.Timing.When)
		}
	}
}

func TestASpaceAloneBringsItsHouse(t *testing.T) {
	plan := house()
	changed(plan, mustShift(t, plan, Shift{To: &calendar.Place{Space: "studio"}}, event("e1")))
	if e := plan.Events.At("e1"); e.Place.Venue != "tunis" || e.When.Zone != "Africa/Tunis" {
		t.Errorf("it is in %v, %s", e.Place, e.When.Zone)
	}
}

func TestAGroupMovesOverSeveralRows(t *testing.T) {
	plan := house()
	hall, loft := calendar.Place{Venue: "elektrarna", Space: "hall"}, calendar.Place{Venue: "fabrique", Space: "loft"}
	changed(plan, mustShift(t, plan, Shift{To: &loft}, event("k1")))
	changed(plan, mustShift(t, plan, Shift{Rows: map[calendar.Place]calendar.Place{hall: loft, loft: hall}}, event("k1"), event("e1")))
	if plan.Events.At("k1").Place != hall || plan.Events.At("e1").Place != loft {
		t.Errorf("they are in %v and %v", plan.Events.At("k1").Place, plan.Events.At("e1").Place)
	}
}

func TestTheLeadPartnerChangesOnlyWhenAsked(t *testing.T) {
	plan := house()
	changed(plan, mustShift(t, plan, Shift{To: &calendar.Place{Venue: "square"}}, event("k1")))
	if plan.Activities.At("kites").Lead != "bunker" {
		t.Error("the lead changed unasked")
	}
	same(t, "changed", changed(plan, mustShift(t, plan, Shift{Lead: "expeditio"}, event("r1"), event("r2"))), "activity winds")
}

func TestPhasesMoveAgainstWhatTheyHangOn(t *testing.T) {
	plan := house()
	phase := func(id calendar.ID) calendar.Ref { return calendar.Ref{Type: calendar.TypePhase, ID: id} }
	same(t, "changed", changed(plan, mustShift(t, plan, Shift{Seconds: -900}, phase("doors"), phase("focus"))), "phase doors", "phase focus")
	if plan.Phases.At("doors").Timing.Offset != -45 || plan.TimeOf(plan.Phases.At("focus")) != at("2027-08-23T09:45/12:45") {
		t.Errorf("doors %+v, focus %+v", plan.Phases.At("doors").Timing, plan.Phases.At("focus").Timing)
	}
	same(t, "with their date", changed(plan, mustShift(t, plan, Shift{Days: 1}, event("r1"), phase("doors"), phase("focus"))),
		"event r1", "phase focus")
	if plan.Phases.At("doors").Timing.Offset != -45 {
		t.Error("the doors moved twice")
	}
}

func TestADayPhaseStaysWithinTwoDays(t *testing.T) {
	for _, c := range []struct {
		days, offset, by int
		wantDays, want   int
	}{{0, 600, 30, 0, 630}, {0, 30, -60, -1, 1410}, {-1, 2870, 60, 1, 50}, {0, 0, -2 * 1440, -2, 0}, {0, 1500, 0, 0, 1500}} {
		got := Shift{Seconds: int64(c.by * 60)}.timingAfter(calendar.Timing{Anchor: calendar.OnDay, Days: c.days, Offset: c.offset, Length: 60})
		if got.Days != c.wantDays || got.Offset != c.want {
			t.Errorf("%+v becomes %+v", c, got)
		}
	}
}

func TestAMoveIntoAClockChangeIsTold(t *testing.T) {
	plan := house()
	e := date("night", "winds", "", "2027-03-27T02:30/04:00")
	plan.Put(e)
	act := mustShift(t, plan, Shift{Days: 1}, event("night"))
	if len(act.Notes) != 1 || act.Notes[0].Key != "work.note.gap" {
		t.Errorf("notes: %v", act.Notes)
	}
	changed(plan, act)
	if act = mustShift(t, plan, Shift{Days: 217}, event("night")); len(act.Notes) == 0 || act.Notes[0].Key != "work.note.overlap" {
		t.Errorf("notes: %v at %v", act.Notes, act.Put[0].(*calendar.Event).When.Start)
	}
}

func TestWhatCannotMoveIsRefused(t *testing.T) {
	plan := house()
	plan.Put(date("late", "winds", "", "9027-08-24T22:00/23:15"))
	for _, c := range []struct {
		shift Shift
		ref   calendar.Ref
		key   string
	}{
		{Shift{Days: 10_000_000}, event("r1"), "work.too-far"},
		{Shift{Seconds: -1 << 62}, event("r1"), "work.too-far"},
		{Shift{Days: 400_000}, event("late"), "work.too-far"},
		{Shift{Days: 1}, calendar.Ref{Type: calendar.TypeVenue, ID: "square"}, "work.not-movable"},
	} {
		_, err := c.shift.Act(plan, c.ref)
		var refused *Refused
		if !errors.As(err, &refused) || refused.Key != c.key {
			t.Errorf("%+v: %v", c.shift, err)
		}
	}
	if act := mustShift(t, plan, Shift{}, event("r1")); !act.IsNothing() {
		t.Errorf("no move changes %v", act.Put)
	}
	if act := mustShift(t, plan, Shift{Days: 3}, event("nobody")); !act.IsNothing() {
		t.Errorf("a date that is gone changes %v", act.Put)
	}
}

// TestLawThereAndBack: a move and its opposite leave everything as it was, outside of the hours of a clock change.
func TestLawThereAndBack(t *testing.T) {
	zones := []string{"Europe/Ljubljana", "Africa/Casablanca", "Europe/Podgorica", "America/New_York", "Australia/Lord_Howe", "UTC"}
	rapid.Check(t, func(t *rapid.T) {
		plan := house()
		start := calendar.DayOf(2027, 1, 1).At(15 * rapid.IntRange(0, 4*24*365).Draw(t, "start"))
		w := calendar.When{Start: start, End: start + calendar.Wall(300*rapid.IntRange(1, 400).Draw(t, "length")), Zone: rapid.SampledFrom(zones).Draw(t, "zone")}
		if rapid.Bool().Draw(t, "whole days") {
			w = calendar.Days(start.Day(), start.Day()+calendar.Day(rapid.IntRange(0, 20).Draw(t, "days")), w.Zone)
		}
		e := date("x", "winds", "run", "2027-08-24T22:00/23:15")
		e.When = w
		plan.Put(e)
		there := Shift{Days: rapid.IntRange(-400, 400).Draw(t, "by"), Seconds: int64(60 * rapid.IntRange(-1440, 1440).Draw(t, "minutes"))}
		back := Shift{Days: -there.Days, Seconds: -there.Seconds}
		run := calendar.Ref{Type: calendar.TypeRun, ID: "run"}
		before := pictureOf(plan)
		for i, s := range []Shift{there, back} {
			act, err := s.Act(plan, run)
			if err != nil {
				t.Fatal(err)
			}
			if i == 0 && odd(plan, there, act) {
				t.Skip("a clock change falls on it")
			}
			for _, r := range act.Put {
				plan.Put(r)
			}
		}
		if after := pictureOf(plan); after != before {
			t.Fatalf("before:\n%s\nafter:\n%s", before, after)
		}
	})
}

// odd reports a clock change that falls on an end of what is moved: before, or where the wall clock alone would take it.
// What is brief only on the night of one is on the edge of it, too.
func odd(plan *calendar.Plan, s Shift, act Act) bool {
	for _, r := range act.Put {
		w, ok := WhenOf(plan.Record(r.Ref()))
		if !ok || w.WholeDays {
			continue
		}
		was, _ := w.Span()
		after, _ := WhenOf(r)
		is, _ := after.Span()
		if short := calendar.Instant(3 * hour); (was.End-was.Start < short) != (is.End-is.Start < short) {
			return true
		}
		for _, by := range []calendar.Wall{0, s.far(w).wall} {
			moved := w
			moved.Start, moved.End = w.Start+by, w.End+by
			if _, start, end, _ := moved.Moments(); start != calendar.Plain || end != calendar.Plain {
				return true
			}
		}
	}
	return false
}

// pictureOf is a plan in words.
func pictureOf(plan *calendar.Plan) string {
	var b strings.Builder
	for _, t := range calendar.Types() {
		for r := range plan.Records(t) {
			b.WriteString(string(t) + " " + string(r.Ref().ID))
			for _, f := range calendar.Fields(t) {
				b.WriteString(" " + f.Format(f.Value(r)))
			}
			b.WriteString("\n")
		}
	}
	return b.String()
}
