package calendar

import (
	"testing"
	"time"
)

func TestADateMayBeginAtAnyMomentThatClocksShow(t *testing.T) {
	for _, start := range []string{"1970-01-01T00:00", "1969-12-31T23:00", "0001-01-01T00:00", "2027-08-25T22:00"} {
		from, err := ParseWall(start)
		if err != nil || from.String() != start {
			t.Fatalf("%s is read as %s: %v", start, from, err)
		}
		for _, w := range []When{{Start: from, End: from + 2*3600}, {Start: from - 3600, End: from}} {
			w.Zone = "Europe/Paris"
			e := Event{ID: NewID(), Activity: NewID(), Status: Idea, When: w}
			if faults := e.Faults(); len(faults) > 0 && w.Start.Day() != 0 {
				t.Errorf("a date from %s until %s has faults: %v", w.Start, w.End, faults)
			}
		}
	}
	if d, err := ParseDay("1970-01-01"); err != nil || d == 0 || d.String() != "1970-01-01" || d.Weekday() != time.Thursday {
		t.Errorf("the day 1970-01-01 is read as %q: %v", d, err)
	}
}

func TestMomentsAreCountedFrom1970(t *testing.T) {
	w, err := ParseWall("1970-01-01T01:00")
	if err != nil {
		t.Fatal(err)
	}
	if at, _ := w.Moment(time.UTC, false); at != 3600 || at.Wall(time.UTC) != w {
		t.Errorf("%s at Greenwich is the moment %d", w, at)
	}
}

func TestWhatMeansNoTimeCannotBeGiven(t *testing.T) {
	for _, s := range []string{"0000-12-31T00:00", "0000-12-31T23:59:59"} {
		if w, err := ParseWall(s); err == nil {
			t.Errorf("%s is taken for %q", s, w)
		}
	}
	if d, err := ParseDay("0000-12-31"); err == nil {
		t.Errorf("it is taken for %q", d)
	}
}
