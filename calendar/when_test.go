package calendar

import (
	"maps"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"
)

func TestWhatHasNoZoneOrNoTimeHasNoMoments(t *testing.T) {
	noon := wall(t, "2027-08-25T12:00")
	for _, w := range []When{{}, {Zone: "UTC"}, {Start: noon, End: noon + 60}, {Start: noon, End: noon + 60, Zone: "Europe/Nowhere"}} {
		if span, ok := w.Span(); ok || span != (Span{}) {
			t.Errorf("%+v is %v", w, span)
		}
	}
	if _, err := (Span{}).In("Europe/Nowhere"); err == nil {
		t.Error("a span is shown in a zone that there is not")
	}
}

func TestDaysAreSaidByFestivalDaysOrByWholeOnes(t *testing.T) {
	for _, c := range []struct {
		name, start, end string
		whole            bool
		first, last      string
	}{
		{"until the turn", "2027-08-25T23:00", "2027-08-26T05:00", false, "2027-08-25", "2027-08-25"},
		{"a second longer", "2027-08-25T23:00", "2027-08-26T05:00:01", false, "2027-08-25", "2027-08-26"},
		{"of the night before", "2027-08-25T01:00", "2027-08-25T02:00", false, "2027-08-24", "2027-08-24"},
		{"a whole day", "2027-08-25T00:00", "2027-08-26T00:00", true, "2027-08-25", "2027-08-25"},
		{"two whole days", "2027-08-25T00:00", "2027-08-27T00:00", true, "2027-08-25", "2027-08-26"},
		{"an end before its start", "2027-08-25T12:00", "2027-08-24T12:00", false, "2027-08-25", "2027-08-25"},
	} {
		w := When{Start: wall(t, c.start), End: wall(t, c.end), Zone: "UTC", WholeDays: c.whole}
		if first, last := w.FirstDay(DefaultDayTurn).String(), w.LastDay(DefaultDayTurn).String(); first != c.first || last != c.last {
			t.Errorf("%s: %s to %s", c.name, first, last)
		}
	}
}

func TestADayAndLongerLasts(t *testing.T) {
	noon := wall(t, "2027-08-25T12:00")
	for _, c := range []struct {
		name  string
		when  When
		lasts bool
	}{
		{"a minute less than a day", When{Start: noon, End: noon + 24*3600 - 60}, false},
		{"from noon to noon", When{Start: noon, End: noon + 24*3600}, true},
		{"one whole day", Days(noon.Day(), noon.Day(), "UTC"), true},
		{"whole days, however short", When{Start: noon, End: noon + 60, WholeDays: true}, true},
	} {
		if c.when.Lasts() != c.lasts {
			t.Errorf("%s: lasts is %v", c.name, !c.lasts)
		}
	}
}

// On 31 October 2027 the clocks of Ljubljana show the hour from two to three twice.
func TestMomentsAndNotTheWallSayWhatComesFirst(t *testing.T) {
	for _, c := range []struct {
		name, start, end string
		fold             Fold
		sound            bool
	}{
		{"half an hour into the second two o'clock", "2027-10-31T02:45", "2027-10-31T02:15", EndIsSecond, true},
		{"an hour, from one half past two to the other", "2027-10-31T02:30", "2027-10-31T02:30", EndIsSecond, true},
		{"from the second hour back into the first", "2027-10-31T02:15", "2027-10-31T02:45", StartIsSecond, false},
		{"from a time that never was, which is asked about", "2027-03-28T02:30", "2027-03-28T03:00", 0, true},
		{"to a time that never was", "2027-03-28T01:30", "2027-03-28T02:30", 0, true},
		{"to one that never was, five minutes later by what it would have been", "2027-03-28T03:00", "2027-03-28T02:05", 0, true},
		{"back to a time that never was", "2027-03-28T03:45", "2027-03-28T02:30", 0, false},
		{"over the gap", "2027-03-28T01:30", "2027-03-28T03:00", 0, true},
		{"no time at all", "2027-08-25T22:00", "2027-08-25T22:00", 0, false},
	} {
		w := When{Start: wall(t, c.start), End: wall(t, c.end), Zone: "Europe/Ljubljana", Fold: c.fold}
		if got := (Event{Activity: "a", Status: Idea, When: w}).Faults(); (len(got) == 0) != c.sound {
			t.Errorf("%s: %v", c.name, got)
		}
	}
}

// RFC 5545, 3.3.5: a local time that does not occur is reckoned with the offset before the gap.
func TestAStretchThatStartsInAGapIsNotLost(t *testing.T) {
	for _, c := range []struct{ name, zone, start, end, from, to string }{
		{"all of it in the gap", "Europe/Ljubljana", "2027-03-28T02:15", "2027-03-28T02:45", "2027-03-28T01:15", "2027-03-28T01:45"},
		{"up to the hour after it", "Europe/Ljubljana", "2027-03-28T02:30", "2027-03-28T03:00", "2027-03-28T01:30", "2027-03-28T02:00"},
		{"as long as the gap", "Europe/Ljubljana", "2027-03-28T02:30", "2027-03-28T03:30", "2027-03-28T01:30", "2027-03-28T02:30"},
		{"to an end that stands by itself", "Europe/Ljubljana", "2027-03-28T02:30", "2027-03-28T03:45", "2027-03-28T01:30", "2027-03-28T01:45"},
		{"from before the gap", "Europe/Ljubljana", "2027-03-28T01:30", "2027-03-28T02:30", "2027-03-28T00:30", "2027-03-28T01:30"},
		{"half an hour of gap", "Australia/Lord_Howe", "2027-10-03T02:10", "2027-10-03T02:40", "2027-10-02T15:40", "2027-10-02T16:10"},
		{"in the south", "America/Santiago", "2027-09-05T00:30", "2027-09-05T01:30", "2027-09-05T04:30", "2027-09-05T05:30"},
		{"on a day that never was", "Pacific/Apia", "2011-12-30T10:00", "2011-12-30T12:00", "2011-12-30T20:00", "2011-12-30T22:00"},
	} {
		w := When{Start: wall(t, c.start), End: wall(t, c.end), Zone: c.zone}
		want := Span{moment(t, c.from), moment(t, c.to)}
		if got, ok := w.Span(); !ok || got != want {
			t.Errorf("%s: %v to %v, want %v to %v", c.name, got.Start.Time(), got.End.Time(), want.Start.Time(), want.End.Time())
		}
	}
	never := Days(DayOf(2011, time.December, 30), DayOf(2011, time.December, 30), "Pacific/Apia")
	if span, ok := never.Span(); !ok || span.End-span.Start != daySeconds {
		t.Errorf("the whole day that never was lasts %v", span)
	}
}

// Whatever people agree on, and where they may: from an earlier to a later time on the wall some time passes, unless the
// clocks are put back in between.
func TestWhatEndsLaterOnTheWallIsNeverNothing(t *testing.T) {
	changes := map[string]Day{
		"Europe/Ljubljana": DayOf(2027, time.March, 28), "America/New_York": DayOf(2027, time.November, 7),
		"America/Santiago": DayOf(2027, time.September, 5), "Australia/Lord_Howe": DayOf(2027, time.October, 3),
	}
	rapid.Check(t, func(rt *rapid.T) {
		zone := rapid.SampledFrom(slices.Sorted(maps.Keys(changes))).Draw(rt, "zone")
		start := changes[zone].At(rapid.IntRange(-120, 300).Draw(rt, "minute"))
		w := When{Start: start, End: start + Wall(rapid.IntRange(1, 300).Draw(rt, "minutes")*60), Zone: zone}
		span, ok := w.Span()
		length, onTheWall := span.End-span.Start, Instant(w.End-w.Start)
		if !ok || length <= 0 || max(length-onTheWall, onTheWall-length) > 3600 {
			rt.Errorf("%+v lasts from %v to %v", w, span.Start.Time(), span.End.Time())
		}
	})
}

func TestAMovedStretchKeepsItsLength(t *testing.T) {
	for _, c := range []struct {
		name, start, end string
		fold             Fold
		want             string
	}{
		{"an evening", "2027-08-25T22:00", "2027-08-25T23:15", 0, "2027-08-26T00:15"},
		{"over the clock change, as the wall has it", "2027-10-31T01:00", "2027-10-31T04:00", 0, "2027-08-26T02:00"},
		{"within the hour that comes twice", "2027-10-31T02:45", "2027-10-31T02:15", EndIsSecond, "2027-08-25T23:30"},
		{"from one half past two to the other", "2027-10-31T02:30", "2027-10-31T02:30", EndIsSecond, "2027-08-26T00:00"},
	} {
		w := When{Start: wall(t, c.start), End: wall(t, c.end), Zone: "Europe/Ljubljana", Fold: c.fold}
		want := When{Start: wall(t, "2027-08-25T23:00"), End: wall(t, c.want), Zone: "Europe/Ljubljana"}
		if got := w.MovedTo(want.Start); got != want {
			t.Errorf("%s: %+v, want %+v", c.name, got, want)
		}
	}
}

func TestAStretchSaysItsDaysInclusively(t *testing.T) {
	late := When{Start: wall(t, "2027-08-25T23:00"), End: wall(t, "2027-08-26T01:30"), Zone: "Europe/Ljubljana"}
	if late.FirstDay(DefaultDayTurn) != late.LastDay(DefaultDayTurn) {
		t.Error("a show from 23:00 to 01:30 is not on one day")
	}
	april := Days(DayOf(2027, time.April, 1), DayOf(2027, time.April, 14), "Europe/Rome")
	if april.End.String() != "2027-04-15T00:00" || april.LastDay(300).String() != "2027-04-14" || !april.Lasts() {
		t.Errorf("1 to 14 April is %+v, last day %v", april, april.LastDay(300))
	}
	overSpring := When{Start: wall(t, "2027-03-27T23:00"), End: wall(t, "2027-03-28T10:00"), Zone: "Europe/Ljubljana"}
	span, _ := overSpring.Span()
	if overSpring.Length() != 11*time.Hour || span.End-span.Start != 10*60*60 {
		t.Errorf("11 h on the wall are %v and %d s", overSpring.Length(), span.End-span.Start)
	}
}
