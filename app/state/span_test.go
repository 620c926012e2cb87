package state_test

import (
	"testing"

	"pgregory.net/rapid"

	"affiche/app/state"
	"affiche/calendar"
)

const turn = calendar.DefaultDayTurn

func at(t *testing.T, s string) calendar.Instant {
	t.Helper()
	w, err := calendar.ParseWall(s)
	if err != nil {
		t.Fatal(err)
	}
	return moment(t, w)
}

func moment(t interface{ Fatal(...any) }, w calendar.Wall) calendar.Instant {
	zone, err := calendar.Zone("Europe/Ljubljana")
	if err != nil {
		t.Fatal(err)
	}
	i, _ := w.Moment(zone, false)
	return i
}

func TestAUnitAroundAMomentIsTheOnePeopleMean(t *testing.T) {
	zone, _ := calendar.Zone("Europe/Ljubljana")
	for _, c := range []struct {
		unit             state.Unit
		at, start, until string
	}{
		{state.Year, "2027-08-25T22:00", "2027-01-01T00:00", "2028-01-01T00:00"},
		{state.Quarter, "2027-08-25T22:00", "2027-07-01T00:00", "2027-10-01T00:00"},
		{state.Quarter, "2027-12-31T23:59", "2027-10-01T00:00", "2028-01-01T00:00"},
		{state.Month, "2027-02-10T00:00", "2027-02-01T00:00", "2027-03-01T00:00"},
		{state.Week, "2027-08-29T12:00", "2027-08-23T00:00", "2027-08-30T00:00"}, // a Sunday
		{state.Day, "2027-08-26T01:30", "2027-08-25T05:00", "2027-08-26T05:00"},  // the evening before
		{state.Day, "2027-10-31T12:00", "2027-10-31T05:00", "2027-11-01T05:00"},  // clocks go back
		{state.Week, "2027-10-31T12:00", "2027-10-25T00:00", "2027-11-01T00:00"},
	} {
		got := c.unit.Around(at(t, c.at), zone, turn)
		want := calendar.Span{Start: at(t, c.start), End: at(t, c.until)}
		if got != want {
			t.Errorf("%s around %s: %s to %s, want %s to %s", c.unit.Key(), c.at,
				got.Start.Wall(zone), got.End.Wall(zone), c.start, c.until)
		}
	}
}

func TestAStepForthAndBackIsNoStep(t *testing.T) {
	zone, _ := calendar.Zone("Europe/Ljubljana")
	rapid.Check(t, func(t *rapid.T) {
		unit := rapid.SampledFrom(state.Units()).Draw(t, "unit")
		around := unit.Around(calendar.Instant(rapid.Int64Range(1e9, 3e9).Draw(t, "at")), zone, turn)
		there := unit.Step(around, 1, zone, turn)
		if there.Start != around.End {
			t.Fatalf("the next one starts at %v, not at %v", there.Start, around.End)
		}
		if back := unit.Step(there, -1, zone, turn); back != around {
			t.Fatalf("back at %v, not at %v", back, around)
		}
		if state.UnitOf(around) != unit || state.Nearest(around) != unit {
			t.Fatalf("a %s is taken for %d, near to %d", unit.Key(), state.UnitOf(around), state.Nearest(around))
		}
	})
}

func TestEverySpanComesNearToOneUnit(t *testing.T) {
	for _, c := range []struct {
		days float64
		want state.Unit
	}{{0.1, state.Day}, {2, state.Day}, {5, state.Week}, {16, state.Week}, {20, state.Month}, {50, state.Month}, {70, state.Quarter}, {150, state.Quarter}, {200, state.Year}, {3000, state.Year}} {
		for range 20 { // the same each time
			if got := state.Nearest(calendar.Span{End: calendar.Instant(c.days * 24 * 3600)}); got != c.want {
				t.Fatalf("%g days come near to %d, want %d", c.days, got, c.want)
			}
		}
	}
}

func TestASpanIsSaidAsPeopleDo(t *testing.T) {
	zone, _ := calendar.Zone("Europe/Ljubljana")
	for _, c := range []struct{ start, end, want string }{
		{"2027-01-01T00:00", "2028-01-01T00:00", "2027"},
		{"2027-01-01T00:00", "2030-01-01T00:00", "2027 – 2029"},
		{"2027-07-01T00:00", "2027-10-01T00:00", "Jul – Sep 2027"},
		{"2027-06-29T00:00", "2027-09-29T00:00", "Jul – Sep 2027"},
		{"2026-11-01T00:00", "2027-02-01T00:00", "Nov 2026 – Jan 2027"},
		{"2027-08-01T00:00", "2027-08-26T00:00", "August 2027"},
		{"2027-08-01T00:00", "2027-08-25T00:00", "1–24 Aug 2027"},
		{"2027-08-01T00:00", "2027-09-01T00:00", "August 2027"},
		{"2027-08-23T00:00", "2027-08-30T00:00", "23–29 Aug 2027"},
		{"2027-08-25T05:00", "2027-08-26T05:00", "Wed 25 Aug 2027"},
		{"2027-08-25T20:00", "2027-08-25T22:00", "Wed 25 Aug 2027"},
	} {
		got := state.SpanText("en", calendar.Span{Start: at(t, c.start), End: at(t, c.end)}, zone)
		if got != c.want {
			t.Errorf("%s to %s is %q, want %q", c.start, c.end, got, c.want)
		}
	}
}
