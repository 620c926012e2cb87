package work_test

import (
	"maps"
	"slices"
	"testing"
	"time"

	"affiche/app/work"
	"affiche/calendar"
	"affiche/storage"
)

// emf reads one festival in its three formats, each imported into a programme of its own.
func emf(t *testing.T, o work.ImportOptions) map[string]desk {
	t.Helper()
	desks := map[string]desk{}
	for _, format := range []string{"json", "frab", "ics"} {
		s := published(t, "emf-2024/schedule."+format)
		d := newDesk(t)
		done := d.imports(s, o)
		if done.Counts != (work.Counts{New: 482}) || len(done.Refused) != 0 {
			t.Errorf("%s: got %+v, refused %v", format, done.Counts, done.Refused)
		}
		if n := d.plan().Spaces.Len(); n != 44 {
			t.Errorf("%s: %d spaces, want 44", format, n)
		}
		desks[format] = d
	}
	return desks
}

// places lists each event as its room, its title and what of says of its time.
func places(d desk, of func(calendar.When) string) []string {
	plan := d.plan()
	var list []string
	for e := range plan.Events.Each() {
		room := plan.Spaces.At(e.Place.Space).Name
		list = append(list, room+" | "+plan.Activities.At(e.Activity).Title.In("en")+" | "+of(e.When))
	}
	slices.Sort(list)
	return list
}

func TestOneFestivalInThreeFormatsIsTheSame(t *testing.T) {
	local := func(w calendar.When) string { return w.Start.String() + " " + w.End.String() }
	agree(t, emf(t, work.ImportOptions{}), local)
	instant := func(w calendar.When) string {
		span, _ := w.Span()
		return span.Start.Time().Format(time.RFC3339) + " " + span.End.Time().Format(time.RFC3339)
	}
	agree(t, emf(t, work.ImportOptions{Zone: "Europe/London"}), instant)
}

func agree(t *testing.T, desks map[string]desk, of func(calendar.When) string) {
	t.Helper()
	want := places(desks["json"], of)
	for _, format := range slices.Sorted(maps.Keys(desks)) {
		got := places(desks[format], of)
		if len(got) != len(want) {
			t.Fatalf("%s: %d events, json: %d", format, len(got), len(want))
		}
		for i := range got {
			if got[i] != want[i] {
				t.Errorf("%s: %s\n json: %s", format, got[i], want[i])
			}
		}
	}
}

func TestAFestivalsNightsEndAfterMidnightAndAtIt(t *testing.T) {
	for _, format := range []string{"json", "frab", "ics"} {
		after, at := 0, 0
		for _, item := range published(t, "emf-2024/schedule."+format).Items {
			nights := item.When.End.Day() - item.When.Start.Day()
			switch {
			case nights == 1 && item.When.End.Minute() == 0:
				at++
			case nights >= 1:
				after++
			}
		}
		if after != 11 || at != 10 {
			t.Errorf("%s: %d end after midnight and %d at it, want 11 and 10", format, after, at)
		}
	}
}

func TestThreeVersionsOfAProgrammeAreOneProgrammeThatChanged(t *testing.T) {
	d := newDesk(t)
	for _, c := range []struct {
		version string
		want    work.Counts
	}{
		{"1.3", work.Counts{New: 137}},
		{"1.4", work.Counts{New: 3, Moved: 1, Gone: 1, Changed: 6, Same: 129}},
		{"1.5", work.Counts{Gone: 1, Changed: 2, Same: 136}},
		{"1.5", work.Counts{Same: 138}},
	} {
		done := d.imports(published(t, "fahrplan-31c3/schedule-"+c.version+".xml"), work.ImportOptions{})
		if done.Counts != c.want {
			t.Errorf("%s: got %+v, want %+v", c.version, done.Counts, c.want)
		}
		if c.version == "1.4" {
			d.movedToAnotherRoomOnly("Saal 2")
		}
	}
}

// movedToAnotherRoomOnly looks into the journal: of all changes to places and times, one place is all.
func (d desk) movedToAnotherRoomOnly(room string) {
	d.t.Helper()
	plan := d.plan()
	changes, err := d.file.History(storage.Query{Limit: 1})
	if err != nil {
		d.t.Fatal(err)
	}
	ops, err := d.file.Ops(changes[0].ID)
	if err != nil {
		d.t.Fatal(err)
	}
	var moved []calendar.ID
	for _, op := range ops {
		if op.Ref.Type == calendar.TypeEvent && op.Unit == "when" {
			d.t.Errorf("the time of %s moved", op.Ref.ID)
		}
		if op.Ref.Type == calendar.TypeEvent && op.Unit == "place" {
			moved = append(moved, op.Ref.ID)
		}
	}
	if len(moved) != 1 || plan.Spaces.At(plan.Events.At(moved[0]).Place.Space).Name != room {
		d.t.Errorf("moved: %v", moved)
	}
}

func TestACongressComesInWhole(t *testing.T) {
	d := newDesk(t)
	s := published(t, "fahrplan-38c3/schedule.xml")
	if done := d.imports(s, work.ImportOptions{}); done.Counts != (work.Counts{New: 1007}) {
		t.Errorf("got %+v, refused %v", done.Counts, done.Refused)
	}
	plan := d.plan()
	if plan.Events.Len() != 1007 || plan.Spaces.Len() != 72 || plan.Persons.Len() == 0 {
		t.Errorf("%d events, %d spaces, %d persons", plan.Events.Len(), plan.Spaces.Len(), plan.Persons.Len())
	}
	before := d.changes()
	if done := d.imports(s, work.ImportOptions{}); done.Counts != (work.Counts{Same: 1007}) || d.changes() != before {
		t.Errorf("again: %+v", done.Counts)
	}
}
