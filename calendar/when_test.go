package calendar

import (
	"testing"
	"time"
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

func TestAMovedStretchKeepsItsLength(t *testing.T) {
	for _, c := range []struct {
		name, start, end string
		fold             Fold
		want             string
	}{
		{"an evening", "2027-08-25T22:00", "2027-08-25T23:15", 0, "2027-08-26T00:15"},
		{"over the clock change, as the wall has it", "2027-10-31T01:00", "2027-10-31T04:00", 0, "2027-08-26T02:00"},
		{"within the hour that comes twice", "2027-10-31T02:45", "2027-10-31T02:15", EndIsSecond, "2027-08-25T23:30"},
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
