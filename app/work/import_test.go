package work_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"affiche/app/work"
	"affiche/calendar"
	"affiche/storage"
)

func TestAFirstImportMakesTheFestival(t *testing.T) {
	d := newDesk(t)
	done := d.imports(puppets(), work.ImportOptions{})
	if done.Counts != (work.Counts{New: 3}) || done.Change.Kind != storage.Import {
		t.Errorf("got %+v", done)
	}
	plan := d.plan()
	for _, c := range []struct {
		kind calendar.Type
		want int
	}{{calendar.TypeVenue, 1}, {calendar.TypeSpace, 2}, {calendar.TypeActivity, 3}, {calendar.TypeEvent, 3}, {calendar.TypePerson, 2}, {calendar.TypeAppearance, 3}, {calendar.TypePhase, 0}} {
		if got := plan.Count(c.kind); got != c.want {
			t.Errorf("%s: %d, want %d", c.kind, got, c.want)
		}
	}
	e, a := d.event("Carving"), d.activity("Carving")
	if e.Status != calendar.Confirmed || a.Kind != calendar.Workshop || plan.Spaces.At(e.Place.Space).Name != "Attic" {
		t.Errorf("got %+v %+v", e, a)
	}
	if plan.Venues.At(e.Place.Venue).Name != "puppets" {
		t.Error("the venue bears the source's name")
	}
}

func TestASecondImportOfTheSameChangesNothing(t *testing.T) {
	d := newDesk(t)
	d.imports(puppets(), work.ImportOptions{})
	before := d.changes()
	done := d.imports(puppets(), work.ImportOptions{})
	if done.Counts != (work.Counts{Same: 3}) || !done.Change.IsZero() || d.changes() != before {
		t.Errorf("got %+v", done)
	}
}

func TestWhatTheSourceChangedIsCountedOnceAndTakenOver(t *testing.T) {
	d := newDesk(t)
	d.imports(puppets(), work.ImportOptions{})
	next := puppets()
	next.Items[0].Room, next.Items[0].Title = "Attic", "Strings again" // moved beats changed
	next.Items[1].Text = "Bring a knife."
	next.Items[2] = item("d", "Supper", "Yard", "2027-08-22T19:00", "")
	next.Rooms = append(next.Rooms, "Yard")
	done := d.imports(next, work.ImportOptions{})
	if want := (work.Counts{New: 1, Changed: 1, Moved: 1, Gone: 1}); done.Counts != want {
		t.Errorf("got %+v, want %+v", done.Counts, want)
	}
	var told []string
	for _, date := range done.Dates {
		told = append(told, string(date.Outcome)+" "+date.Title+" "+date.RoomWas+">"+date.Room)
	}
	want := "moved Strings again Hall>Attic, changed Carving Attic>Attic, new Supper >Yard, gone Shadows Hall>Hall"
	if got := strings.Join(told, ", "); got != want {
		t.Errorf("told %s, want %s", got, want)
	}
	if e := d.event("Strings again"); d.plan().Spaces.At(e.Place.Space).Name != "Attic" {
		t.Error("the room did not follow")
	}
	if got := d.activity("Carving").Text.In("en"); got != "Bring a knife." {
		t.Errorf("text: %q", got)
	}
	if e := d.event("Shadows"); e.Status != calendar.Cancelled || e.Reason != "no longer in the schedule of puppets" {
		t.Errorf("gone: %+v", e)
	}
	d.wants(next, work.Counts{Same: 3})
}

func TestATrialCountsAndChangesNothing(t *testing.T) {
	d := newDesk(t)
	done := d.imports(puppets(), work.ImportOptions{DryRun: true})
	if done.Counts != (work.Counts{New: 3}) || !done.Change.IsZero() || d.plan().Events.Len() != 0 {
		t.Errorf("got %+v", done)
	}
}

func TestOneUndoTakesTheWholeImportBack(t *testing.T) {
	d := newDesk(t)
	d.imports(puppets(), work.ImportOptions{})
	if _, err := d.file.Undo(); err != nil {
		t.Fatal(err)
	}
	plan := d.plan()
	for _, kind := range calendar.Types() {
		if n := plan.Count(kind); n != 0 && kind != calendar.TypeProgramme {
			t.Errorf("%d of %s are left", n, kind)
		}
	}
	d.wants(puppets(), work.Counts{New: 3})
}

func TestAScheduleWithoutZoneTakesTheOneGivenOrTheProgrammes(t *testing.T) {
	s := puppets()
	s.Zone = ""
	for i := range s.Items {
		s.Items[i].When.Zone = ""
	}
	for option, want := range map[string]string{"": "Europe/Ljubljana", "Africa/Tunis": "Africa/Tunis"} {
		d := newDesk(t)
		done := d.imports(s, work.ImportOptions{Zone: option})
		if done.Zone != want || done.ZoneAssumed != (option == "") {
			t.Errorf("--zone %q: told %q, assumed %v", option, done.Zone, done.ZoneAssumed)
		}
		if e := d.event("Strings"); e.When.Zone != want || d.plan().Venues.At(e.Place.Venue).Zone != want {
			t.Errorf("--zone %q: got %q", option, e.When.Zone)
		}
	}
	if done := newDesk(t).imports(puppets(), work.ImportOptions{}); done.ZoneAssumed {
		t.Error("a zone that the file names is no assumption")
	}
	_, err := work.Import(t.Context(), newDesk(t).file, calendar.NewPlan(), nil, work.ImportOptions{Zone: "Mars/Base"})
	var refused *work.Refused
	if !errors.As(err, &refused) || refused.Key != "import.no-such-zone" {
		t.Errorf("got %v", err)
	}
}

func TestMomentsWithoutAPlaceAreShownByTheClockOfTheHouse(t *testing.T) {
	d := newDesk(t)
	s := puppets()
	s.Zone, s.Items = "", s.Items[:1]
	s.Items[0].When.Zone = "UTC"
	moments, _ := s.Items[0].When.Span()
	d.imports(s, work.ImportOptions{})
	e := d.event("Strings")
	if got, _ := e.When.Span(); got != moments || e.When.Start.String() != "2027-08-21T22:00" || e.When.Zone != "Europe/Ljubljana" {
		t.Errorf("got %+v", e.When)
	}
}

func TestTheLaterOfTwoEqualHoursStaysTheLater(t *testing.T) {
	d := newDesk(t)
	s := puppets()
	start, _ := calendar.ParseWall("2027-10-31T02:30") // told as +01:00, after the clock went back
	s.Zone, s.Items = "", s.Items[:1]
	s.Items[0].When = calendar.When{Start: start, End: start + 1800}
	moment := calendar.Instant(time.Date(2027, 10, 31, 1, 30, 0, 0, time.UTC).Unix())
	s.Items[0].Span = calendar.Span{Start: moment, End: moment + 1800}
	d.imports(s, work.ImportOptions{Zone: "Europe/Ljubljana"})
	if got, _ := d.event("Strings").When.Span(); got != s.Items[0].Span {
		t.Errorf("got %v, want %v", got, s.Items[0].Span)
	}
}

func TestTwoCopiesThatImportTheSameAndMergeHaveEachEventOnce(t *testing.T) {
	one, two := newDesk(t), newDesk(t) // founded by the same hand at the same time: copies of one programme
	one.imports(puppets(), work.ImportOptions{})
	two.imports(puppets(), work.ImportOptions{})
	if err := two.file.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := one.file.Merge(two.file.Path(), false); err != nil {
		t.Fatal(err)
	}
	if n := one.plan().Events.Len(); n != 3 {
		t.Errorf("%d events, want 3", n)
	}
	conflicts, err := one.file.Conflicts()
	if err != nil || len(conflicts) != 0 {
		t.Errorf("conflicts: %v %v", conflicts, err)
	}
	one.wants(puppets(), work.Counts{Same: 3})
}
