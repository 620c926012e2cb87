package calendar

import (
	"slices"
	"testing"

	"pgregory.net/rapid"
)

func evening(t testing.TB, id ID, run ID, start, end string) *Event {
	t.Helper()
	return &Event{
		ID: id, Activity: "cantata", Run: run, Status: Confirmed,
		When: When{Start: wall(t, start), End: wall(t, end), Zone: "Europe/Ljubljana"},
	}
}

func TestADateOccupiesItsPhasesAndItsRunsButNotWhatLiesBetween(t *testing.T) {
	p := NewPlan()
	p.Put(&Programme{ID: "season", DayTurn: DefaultDayTurn})
	first := evening(t, "e1", "r", "2027-08-23T20:30", "2027-08-23T21:45")
	p.Put(first)
	p.Put(evening(t, "e2", "r", "2027-08-25T22:00", "2027-08-25T23:15"))
	p.Put(&Phase{ID: "1", Run: "r", Kind: GetIn, Timing: Timing{Anchor: OnDay, Offset: 9 * 60, Length: 180}})
	p.Put(&Phase{ID: "2", Run: "r", Kind: Strike, Timing: Timing{Anchor: AfterEnd, Length: 90}})
	p.Put(&Phase{ID: "3", Event: "e1", Kind: Doors, Timing: Timing{Anchor: BeforeStart, Offset: -30, Length: 30}})

	var got []string
	lj := zone(t, "Europe/Ljubljana")
	for _, s := range p.Occupied(first) {
		got = append(got, s.Start.Wall(lj).String()+" "+s.End.Wall(lj).String())
	}
	want := []string{
		"2027-08-23T09:00 2027-08-23T12:00", // get-in
		"2027-08-23T20:00 2027-08-23T21:45", // doors and show
		"2027-08-25T23:15 2027-08-26T00:45", // strike, after the last date
	}
	if !slices.Equal(got, want) {
		t.Errorf("occupied %v, want %v", got, want)
	}
}

// A tour's dates are in several zones: its end is the moment of the last, said by the clock of the first.
func TestARunOverTwoZonesEndsWhenItsLastDateDoes(t *testing.T) {
	p := NewPlan()
	p.Put(evening(t, "e1", "r", "2027-08-23T20:30", "2027-08-23T21:45"))
	lisbon := evening(t, "e2", "r", "2027-08-25T20:00", "2027-08-25T21:00")
	lisbon.When.Zone = "Europe/Lisbon"
	p.Put(lisbon)
	want := When{Start: wall(t, "2027-08-23T20:30"), End: wall(t, "2027-08-25T22:00"), Zone: "Europe/Ljubljana"}
	if got := p.RunTime("r"); got != want {
		t.Errorf("the run lasts %+v, want %+v", got, want)
	}
}

func TestTheOrderOfIdsDoesNotMatterToARun(t *testing.T) {
	p := NewPlan()
	p.Put(evening(t, "e2", "r", "2027-08-23T20:30", "2027-08-23T21:45"))
	p.Put(evening(t, "e1", "r", "2027-08-25T22:00", "2027-08-25T23:15"))
	p.Put(evening(t, "e3", "r", "2027-08-24T22:00", "2027-08-24T23:15"))
	if got := p.RunTime("r"); got.Start != wall(t, "2027-08-23T20:30") || got.End != wall(t, "2027-08-25T23:15") {
		t.Errorf("the run lasts %+v", got)
	}
}

func TestAnExhibitionsPhasesHangOnItsDays(t *testing.T) {
	p := NewPlan()
	p.Put(&Event{ID: "e", Run: "r", When: Days(DayOf(2027, 4, 1), DayOf(2027, 4, 14), "Europe/Rome")})
	strike := &Phase{ID: "1", Run: "r", Kind: Strike, Timing: Timing{Anchor: AfterEnd, Offset: 8 * 60, Length: 60}}
	fitUp := &Phase{ID: "2", Run: "r", Kind: FitUp, Timing: Timing{Anchor: OnDay, Days: -1, Offset: 22 * 60, Length: 240}}
	p.Put(strike)
	p.Put(fitUp)
	if got := p.TimeOf(strike).Start.String(); got != "2027-04-15T08:00" {
		t.Errorf("the strike is at %s", got)
	}
	if got := p.TimeOf(fitUp); got.Start.String() != "2027-03-31T22:00" || got.End.String() != "2027-04-01T02:00" {
		t.Errorf("the fit-up is %+v", got)
	}
}

// The programme says when its day turns: a show at 01:30 is of the day before, or, where the day turns at midnight, is not.
func TestPhasesOnADayKnowWhenTheDayTurns(t *testing.T) {
	late := evening(t, "e", "", "2027-08-26T01:30", "2027-08-26T02:30")
	getIn := &Phase{ID: "1", Event: "e", Kind: GetIn, Timing: Timing{Anchor: OnDay, Offset: 9 * 60, Length: 60}}
	for _, c := range []struct {
		name      string
		programme Programme
		want      string
	}{
		{"no programme yet", Programme{}, "2027-08-25T09:00"},
		{"at five", Programme{ID: "p", DayTurn: DefaultDayTurn}, "2027-08-25T09:00"},
		{"at midnight", Programme{ID: "p"}, "2027-08-26T09:00"},
	} {
		p := NewPlan()
		p.Put(&c.programme)
		p.Put(late)
		p.Put(getIn)
		if got := p.TimeOf(getIn).Start.String(); got != c.want {
			t.Errorf("%s: at %s, want %s", c.name, got, c.want)
		}
	}
}

func TestARunWithoutPlacedDatesHasNoTime(t *testing.T) {
	p := NewPlan()
	p.Put(&Event{ID: "e", Run: "r", Status: Idea})
	cancelled := evening(t, "c", "r", "2027-08-23T20:30", "2027-08-23T21:45")
	cancelled.Status = Cancelled
	p.Put(cancelled)
	if w := p.RunTime("r"); !w.IsZero() {
		t.Errorf("the run lasts %v", w)
	}
}

func TestAUnionCoversTheSameMinutesWithoutOverlap(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var spans []Span
		covered := map[Instant]bool{}
		for range rapid.IntRange(0, 8).Draw(t, "n") {
			start := Instant(rapid.IntRange(0, 40).Draw(t, "start"))
			s := Span{start, start + Instant(rapid.IntRange(-3, 10).Draw(t, "length"))} // some end before they begin
			spans = append(spans, s)
			for i := s.Start; i < s.End; i++ {
				covered[i] = true
			}
		}
		n := 0
		joined := Union(spans)
		for i, s := range joined {
			if s.End <= s.Start {
				t.Fatalf("%v covers nothing", s)
			}
			if i > 0 && s.Start <= joined[i-1].End {
				t.Fatalf("%v touches %v", joined[i-1], s)
			}
			for at := s.Start; at < s.End; at++ {
				n++
				if !covered[at] {
					t.Fatalf("minute %d is not covered", at)
				}
			}
		}
		if n != len(covered) {
			t.Fatalf("%d minutes, want %d", n, len(covered))
		}
	})
}

func TestTheShowOfADateIsItsPublicTimeHoweverLongThatWas(t *testing.T) {
	p := NewPlan()
	p.Put(&Programme{ID: "season", DayTurn: DefaultDayTurn})
	e := evening(t, "e1", "", "2027-08-23T20:30", "2027-08-23T21:45")
	p.Put(e)
	phase := &Phase{ID: "1", Event: "e1", Kind: Onstage, Timing: Timing{Anchor: BeforeStart, Length: 75}}
	p.Put(phase)
	longer := *e
	longer.When.End = wall(t, "2027-08-23T22:30")
	p.Put(&longer)
	if got := p.TimeOf(phase); got != longer.When {
		t.Errorf("the show is %s to %s", got.Start, got.End)
	}
	shorter := *e
	shorter.When.End = wall(t, "2027-08-23T21:00")
	p.Put(&shorter)
	if got := p.Occupied(&shorter); len(got) != 1 || got[0].End-got[0].Start != 30*60 {
		t.Errorf("occupied %v", got)
	}
	second := *phase
	second.Timing.Offset = 90 // a second show of the same date has a time of its own
	if got := p.TimeOf(&second); got.Start != wall(t, "2027-08-23T22:00") || got.End != wall(t, "2027-08-23T23:15") {
		t.Errorf("the second show is %s to %s", got.Start, got.End)
	}
}

func TestADateWithoutAPlaceIsWhereItsRunIsAndAPhaseWhereItsDateIs(t *testing.T) {
	p := NewPlan()
	p.Put(&Space{ID: "hall", Venue: "house"})
	p.Put(&Run{ID: "r", Place: Place{Space: "hall"}})
	hall, street := Place{Venue: "house", Space: "hall"}, Place{Venue: "street"}
	inside, outside := evening(t, "e1", "r", "2027-08-23T20:30", "2027-08-23T21:45"), evening(t, "e2", "r", "2027-08-25T22:00", "2027-08-25T23:15")
	outside.Place = street
	lost := evening(t, "e3", "", "2027-08-26T22:00", "2027-08-26T23:15")
	for _, e := range []*Event{inside, outside, lost} {
		p.Put(e)
	}
	moved := evening(t, "e4", "", "2027-08-27T22:00", "2027-08-27T23:15")
	moved.Place = Place{Venue: "street", Space: "hall"} // it was put there when the hall was in another house
	for e, want := range map[*Event]Place{inside: hall, outside: street, lost: {}, moved: hall} {
		if got := p.PlaceOf(e); got != want {
			t.Errorf("%s is in %v, want %v", e.ID, got, want)
		}
	}
	for phase, want := range map[*Phase]Place{
		{ID: "1", Run: "r"}: hall, {ID: "2", Event: "e1"}: hall, {ID: "3", Event: "e2"}: street, {ID: "4", Event: "e3"}: {},
		{ID: "5", Event: "e1", Place: street}: street, {ID: "6", Event: "e2", Place: Place{Space: "hall"}}: hall, {ID: "7"}: {},
	} {
		if got := p.PlaceOfPhase(phase); got != want {
			t.Errorf("phase %s is in %v, want %v", phase.ID, got, want)
		}
	}
}
