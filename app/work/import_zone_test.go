package work_test

import (
	"testing"

	"affiche/app/work"
	"affiche/calendar"
)

// A schedule from elsewhere that names no zone, with rooms or without.
func zoneless(rooms bool) calendar.Schedule {
	s := puppets()
	s.Zone = ""
	for i := range s.Items {
		s.Items[i].When.Zone = ""
		if !rooms {
			s.Items[i].Room = ""
		}
	}
	if !rooms {
		s.Rooms = nil
	}
	return s
}

func TestTheZoneOnceGivenForASourceIsMeantAtItsNextImport(t *testing.T) {
	for _, rooms := range []bool{true, false} {
		d := newDesk(t)
		d.imports(zoneless(rooms), work.ImportOptions{Zone: "Africa/Tunis"})
		again := d.imports(zoneless(rooms), work.ImportOptions{})
		if again.Counts != (work.Counts{Same: 3}) || !again.Change.IsZero() {
			t.Errorf("the same schedule again: %+v", again.Counts)
		}
		if again.Zone != "Africa/Tunis" || again.ZoneAssumed || !again.ZoneOpen {
			t.Errorf("it is told as %q, assumed %v", again.Zone, again.ZoneAssumed)
		}
		next := zoneless(rooms)
		next.Items[0].When = item("a", "", "", "2027-08-21T21:00", "").When
		next.Items[0].When.Zone = ""
		d.wants(next, work.Counts{Moved: 1, Same: 2})
		if got := d.event("Strings").When; got.Zone != "Africa/Tunis" || got.Start.String() != "2027-08-21T21:00" {
			t.Errorf("it moved to %s in %s", got.Start, got.Zone)
		}
		if other := d.imports(next, work.ImportOptions{Zone: "Europe/London"}); other.Moved != 3 || other.Zone != "Europe/London" {
			t.Errorf("another zone: %+v in %s", other.Counts, other.Zone)
		}
		d.wants(next, work.Counts{Same: 3})
	}
}

func TestAZoneThatNobodyGaveIsTheProgrammesAtEveryImport(t *testing.T) {
	d := newDesk(t)
	for range 2 {
		if done := d.imports(zoneless(true), work.ImportOptions{}); done.Zone != "Europe/Ljubljana" || !done.ZoneAssumed || !done.ZoneOpen {
			t.Errorf("it is told as %q, assumed %v", done.Zone, done.ZoneAssumed)
		}
	}
	named := puppets()
	named.Source = "another"
	if done := d.imports(named, work.ImportOptions{Zone: "Africa/Tunis"}); done.ZoneOpen || d.event("Shadows").When.Zone != "Europe/Ljubljana" {
		t.Errorf("where the file names its zone, %q is asked about", done.Zone)
	}
}
