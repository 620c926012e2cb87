package work_test

import (
	"slices"
	"testing"
	"time"

	"affiche/app/work"
	"affiche/calendar"
	"affiche/storage"
)

// formats are those in which one festival was published.
var formats = []string{"json", "frab", "ics"}

func TestOneFestivalInThreeFormatsIsTheSame(t *testing.T) {
	told, kept := map[string][]string{}, map[string][]string{}
	for _, format := range formats {
		s := published(t, "emf-2024/schedule."+format)
		trial, err := work.Import(t.Context(), nil, newDesk(t).plan(), []calendar.Schedule{s}, work.ImportOptions{DryRun: true})
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range trial.Dates {
			told[format] = append(told[format], d.Room+" | "+d.Title+" | "+d.When.Start.String()+" "+d.When.End.String())
		}
		d := newDesk(t)
		done := d.imports(s, work.ImportOptions{Zone: "Europe/London"})
		if want := (work.Counts{New: 482}); trial.Counts != want || done.Counts != want || len(done.Refused) != 0 {
			t.Errorf("%s: got %+v, refused %v", format, done.Counts, done.Refused)
		}
		if n := d.plan().Spaces.Len(); n != 44 {
			t.Errorf("%s: %d spaces, want 44", format, n)
		}
		kept[format] = instants(d)
	}
	agree(t, told)
	agree(t, kept)
}

// instants lists each event as its room, its title and its moments.
func instants(d desk) []string {
	plan := d.plan()
	var list []string
	for e := range plan.Events.Each() {
		span, _ := e.When.Span()
		list = append(list, plan.Spaces.At(e.Place.Space).Name+" | "+plan.Activities.At(e.Activity).Title.In("en")+" | "+
			span.Start.Time().Format(time.RFC3339)+" "+span.End.Time().Format(time.RFC3339))
	}
	return list
}

func agree(t *testing.T, lists map[string][]string) {
	t.Helper()
	want := slices.Sorted(slices.Values(lists["json"]))
	for _, format := range formats {
		got := slices.Sorted(slices.Values(lists[format]))
		if len(got) != 482 {
			t.Fatalf("%s: %d events", format, len(got))
		}
		for i := range got {
			if got[i] != want[i] {
				t.Errorf("%s: %s\n json: %s", format, got[i], want[i])
			}
		}
	}
}

func TestAFestivalsNightsEndAfterMidnightAndAtIt(t *testing.T) {
	for _, format := range formats {
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
