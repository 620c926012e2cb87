package calendar

import (
	"testing"

	"pgregory.net/rapid"
)

// In the night to 28 March 2027 there is no hour from two to three, and in the night to 31 October there are two.
func TestAStretchLastsAsLongAsIsSaid(t *testing.T) {
	for _, c := range []struct {
		name, start string
		fold        Fold
		minutes     Wall
		end         string
		wantFold    Fold
	}{
		{"an evening", "2027-08-25T22:00", 0, 75, "2027-08-25T23:15", 0},
		{"a fold that means nothing is forgotten", "2027-08-25T22:00", StartIsSecond, 75, "2027-08-25T23:15", 0},
		{"out of the first of two equal hours into the second", "2027-10-31T02:30", 0, 45, "2027-10-31T02:15", EndIsSecond},
		{"within the first", "2027-10-31T02:00", 0, 45, "2027-10-31T02:45", 0},
		{"within the second", "2027-10-31T02:00", StartIsSecond, 45, "2027-10-31T02:45", StartIsSecond | EndIsSecond},
		{"out of the second", "2027-10-31T02:30", StartIsSecond, 45, "2027-10-31T03:15", StartIsSecond},
		{"over both", "2027-10-31T01:45", 0, 90, "2027-10-31T02:15", EndIsSecond},
		{"into the hour that is left out", "2027-03-28T00:15", 0, 120, "2027-03-28T03:15", 0},
		{"over it", "2027-03-28T01:30", 0, 120, "2027-03-28T04:30", 0},
		{"three hours over it are as long on the wall", "2027-03-28T00:30", 0, 180, "2027-03-28T03:30", 0},
		{"a start that never was stays", "2027-03-28T02:30", 0, 60, "2027-03-28T04:30", 0},
		{"a long night of 23 hours ends when doors close", "2027-03-27T22:00", 0, 8 * 60, "2027-03-28T06:00", 0},
		{"a long night of 25 hours, too", "2027-10-30T22:00", 0, 8 * 60, "2027-10-31T06:00", 0},
	} {
		w := When{Start: wall(t, c.start), Zone: "Europe/Ljubljana", Fold: c.fold}
		want := w
		want.End, want.Fold = wall(t, c.end), c.wantFold
		if got := w.Lasting(c.minutes * 60); got != want {
			t.Errorf("%s: until %v fold %d, want %v fold %d", c.name, got.End, got.Fold, want.End, want.Fold)
		}
	}
}

func TestAStretchLastsAsLongAsAnother(t *testing.T) {
	for _, c := range []struct {
		name, start, end, zone string
		fold                   Fold
		want                   string // from 20:00 on an evening in August
	}{
		{"a night of 25 hours", "2027-10-30T22:00", "2027-10-31T06:00", "Europe/Ljubljana", 0, "2027-08-26T04:00"},
		{"from the first of two equal times", "2027-10-31T02:30", "2027-10-31T08:00", "Europe/Ljubljana", 0, "2027-08-26T02:30"},
		{"from the second", "2027-10-31T02:30", "2027-10-31T08:00", "Europe/Ljubljana", StartIsSecond, "2027-08-26T01:30"},
		{"until the second of two equal times", "2027-10-30T22:00", "2027-10-31T02:30", "Europe/Ljubljana", EndIsSecond, "2027-08-26T01:30"},
		{"in a zone that nobody knows", "2027-10-30T22:00", "2027-10-30T23:15", "Nowhere/Land", 0, "2027-08-25T21:15"},
	} {
		w := When{Start: wall(t, "2027-08-25T20:00"), Zone: "Europe/Ljubljana"}
		if got := w.AsLongAs(When{Start: wall(t, c.start), End: wall(t, c.end), Zone: c.zone, Fold: c.fold}); got.End != wall(t, c.want) {
			t.Errorf("%s: until %v, want %s", c.name, got.End, c.want)
		}
	}
}

// In Havana the clocks go back from one to midnight: 7 November 2027 begins twice.
func TestWholeDaysAreNeverTheSecondOnes(t *testing.T) {
	day := DayOf(2027, 11, 7)
	w := Days(day, day, "America/Havana")
	w.Fold = StartIsSecond
	if got := w.Lasting(daySeconds); got != Days(day, day, "America/Havana") {
		t.Errorf("a day is %+v", got)
	}
}

func TestWhatIsBriefLastsAsManyMinutesWhereverItIsMoved(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		zone := rapid.SampledFrom([]string{"Europe/Ljubljana", "America/New_York", "Australia/Lord_Howe", "UTC"}).Draw(t, "zone")
		night := rapid.SampledFrom([]Day{DayOf(2027, 3, 14), DayOf(2027, 3, 28), DayOf(2027, 4, 4), DayOf(2027, 10, 3), DayOf(2027, 10, 31), DayOf(2027, 11, 7), DayOf(2027, 8, 25)})
		at := func(name string) Wall { return night.Draw(t, name).At(5 * rapid.IntRange(-24, 60).Draw(t, name)) }
		long := Wall(300 * rapid.IntRange(1, 35).Draw(t, "length"))
		w := When{Start: at("start"), Zone: zone, Fold: Fold(rapid.IntRange(0, 1).Draw(t, "fold"))}.Lasting(long)
		for range 3 {
			span, ok := w.Span()
			if !ok || Wall(span.End-span.Start) != long {
				t.Fatalf("%d s are from %v to %v fold %d", long, w.Start, w.End, w.Fold)
			}
			w = w.MovedTo(at("to"))
		}
	})
}
