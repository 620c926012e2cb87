package work_test

import (
	"errors"
	"testing"

	"affiche/app/work"
	"affiche/calendar"
)

// retold is the puppets' schedule as their calendar tells it: other ids, another name, moments instead of local times, and
// neither people nor kinds.
func retold() calendar.Schedule {
	s := puppets()
	s.Format, s.Source, s.Zone, s.Rooms = "ics", "Puppets in August", "", []string{"Attic", "Hall"}
	for i := range s.Items {
		span, _ := s.Items[i].When.Span()
		when, err := span.In("UTC")
		if err != nil {
			panic(err)
		}
		s.Items[i].Foreign, s.Items[i].People, s.Items[i].Type, s.Items[i].When = "uid-"+s.Items[i].Foreign, nil, "", when
	}
	return s
}

func TestTheSameScheduleInAnotherFormatIsSeenToBeAlikeAndDoubledOnlyUnasked(t *testing.T) {
	d := newDesk(t)
	d.imports(puppets(), work.ImportOptions{})
	trial := d.imports(retold(), work.ImportOptions{DryRun: true})
	if len(trial.Alike) != 1 || trial.Alike[0] != (work.Likeness{Schedule: "Puppets in August", Source: "puppets", Dates: 3, Of: 3}) || trial.New != 3 {
		t.Fatalf("got %+v", trial)
	}
	done := d.imports(retold(), work.ImportOptions{SameAs: "puppets"})
	if done.Counts != (work.Counts{Same: 3}) || len(done.Alike) != 0 || done.Sources[0] != "puppets" {
		t.Errorf("got %+v", done)
	}
	plan := d.plan()
	if plan.Events.Len() != 3 || plan.Venues.Len() != 1 || plan.Spaces.Len() != 2 || plan.Appearances.Len() != 3 {
		t.Errorf("%d dates, %d venues, %d spaces, %d appearances", plan.Events.Len(), plan.Venues.Len(), plan.Spaces.Len(), plan.Appearances.Len())
	}
	if d.activity("Carving").Kind != calendar.Workshop {
		t.Error("what the calendar does not tell was changed")
	}
}

func TestBothTellersAreKnownFromThenOnAndMoveTheSameDates(t *testing.T) {
	d := newDesk(t)
	d.imports(puppets(), work.ImportOptions{})
	d.imports(retold(), work.ImportOptions{SameAs: "puppets"})
	d.wants(retold(), work.Counts{Same: 3})
	d.wants(puppets(), work.Counts{Same: 3})

	later := retold()
	later.Items[0].When = later.Items[0].When.MovedTo(later.Items[0].When.Start + 1800)
	later.Items = append(later.Items, item("uid-d", "Supper", "Attic", "2027-08-22T19:00", ""))
	d.wants(later, work.Counts{New: 1, Moved: 1, Same: 2})
	if e := d.event("Strings"); e.When.Start.String() != "2027-08-21T20:30" {
		t.Errorf("Strings at %s", e.When.Start)
	}
	d.wants(puppets(), work.Counts{Same: 3}) // which says nothing new
	if e := d.event("Strings"); e.When.Start.String() != "2027-08-21T20:30" || d.plan().Events.Len() != 4 {
		t.Errorf("Strings at %s, %d dates", e.When.Start, d.plan().Events.Len())
	}
	with := puppets()
	with.Items = append(with.Items, item("d", "Supper", "Attic", "2027-08-22T19:00", ""))
	d.wants(with, work.Counts{Same: 4})
}

func TestATellerCancelsOnlyWhatItOnceTold(t *testing.T) {
	d := newDesk(t)
	d.imports(puppets(), work.ImportOptions{})
	part := retold()
	part.Items = part.Items[:2]
	done := d.imports(part, work.ImportOptions{SameAs: "puppets"})
	if done.Counts != (work.Counts{Same: 2}) {
		t.Errorf("a part of the schedule: %+v", done.Counts)
	}
	less := retold()
	less.Items = less.Items[:1]
	d.wants(less, work.Counts{Same: 1, Gone: 1})
	if e := d.event("Carving"); e.Status != calendar.Cancelled {
		t.Errorf("Carving is %s", e.Status)
	}
	next := puppets()
	next.Items = next.Items[:1]
	d.wants(next, work.Counts{Same: 1, Gone: 2})
	d.wants(part, work.Counts{Same: 1, Changed: 1})
	if e := d.event("Carving"); e.Status != calendar.Confirmed || e.Reason != "" {
		t.Errorf("Carving returned: %+v", e)
	}
	if e := d.event("Shadows"); e.Status != calendar.Cancelled {
		t.Errorf("Shadows is %s", e.Status)
	}
}

func TestWhatMovedBetweenTheFormatsIsFoundByItsTitle(t *testing.T) {
	d := newDesk(t)
	d.imports(puppets(), work.ImportOptions{})
	later := retold()
	later.Items[1].When = later.Items[1].When.MovedTo(later.Items[1].When.Start + 3600)
	later.Items[2].Room = "Attic"
	done := d.imports(later, work.ImportOptions{SameAs: "puppets"})
	if done.Counts != (work.Counts{Same: 1, Moved: 2}) {
		t.Errorf("got %+v", done.Counts)
	}
}

func TestWhatOneFormatTellsAndTheOtherDidNotIsAdded(t *testing.T) {
	d := newDesk(t)
	first := retold()
	first.Source = "calendar"
	d.imports(first, work.ImportOptions{})
	second := puppets()
	second.Items[0].Text = "With threads."
	done := d.imports(second, work.ImportOptions{SameAs: "calendar"})
	if done.Counts != (work.Counts{Changed: 2, Same: 1}) || d.plan().Appearances.Len() != 3 || d.activity("Strings").Text.In("en") != "With threads." {
		t.Errorf("got %+v, %d appearances", done.Counts, d.plan().Appearances.Len())
	}
	d.wants(first, work.Counts{Same: 3})
	if d.plan().Appearances.Len() != 3 {
		t.Error("the calendar took people away whom it never named")
	}
}

func TestAScheduleOfItsOwnIsOneWhateverIsKnown(t *testing.T) {
	d := newDesk(t)
	d.imports(puppets(), work.ImportOptions{})
	done := d.imports(puppets(), work.ImportOptions{Anew: true})
	if done.Counts != (work.Counts{New: 3}) || done.Sources[0] != "puppets 2" {
		t.Errorf("got %+v", done)
	}
}

func TestASourceThatNobodyKnowsIsRefusedWithThoseKnown(t *testing.T) {
	d := newDesk(t)
	d.imports(puppets(), work.ImportOptions{})
	_, err := work.Import(t.Context(), d.file, d.plan(), []calendar.Schedule{retold()}, work.ImportOptions{SameAs: "marionettes"})
	var refused *work.Refused
	if !errors.As(err, &refused) || refused.Key != "import.no-such-source" || refused.Args[1] != "puppets" {
		t.Errorf("got %v", err)
	}
}

func TestTwoCopiesThatTakeBothFormatsInAndMergeHaveEachDateOnce(t *testing.T) {
	one, two := newDesk(t), newDesk(t)
	for _, d := range []desk{one, two} {
		d.imports(puppets(), work.ImportOptions{})
		d.imports(retold(), work.ImportOptions{SameAs: "puppets"})
	}
	if err := two.file.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := one.file.Merge(two.file.Path(), false); err != nil {
		t.Fatal(err)
	}
	conflicts, err := one.file.Conflicts()
	if n := one.plan().Events.Len(); n != 3 || err != nil || len(conflicts) != 0 {
		t.Errorf("%d dates, conflicts %v %v", n, conflicts, err)
	}
	one.wants(retold(), work.Counts{Same: 3})
	one.wants(puppets(), work.Counts{Same: 3})
}

// Whichever format comes first, the others bring no date twice.
func TestAFestivalPublishedInThreeFormatsIsTakenInOnce(t *testing.T) {
	for _, first := range formats {
		d := newDesk(t)
		before := d.imports(published(t, "emf-2024/schedule."+first), work.ImportOptions{Zone: "Europe/London"})
		for _, next := range formats {
			s := published(t, "emf-2024/schedule."+next)
			if next == first {
				continue
			}
			trial := d.imports(s, work.ImportOptions{DryRun: true})
			if len(trial.Alike) != 1 || trial.Alike[0].Dates != 482 || trial.Alike[0].Source != before.Sources[0] {
				t.Errorf("%s after %s: %+v", next, first, trial.Alike)
			}
			done := d.imports(s, work.ImportOptions{SameAs: before.Sources[0]})
			if done.New+done.Moved+done.Gone != 0 || done.Same+done.Changed != 482 || d.plan().Events.Len() != 482 || d.plan().Spaces.Len() != 44 {
				t.Errorf("%s after %s: %+v, %d dates in %d spaces", next, first, done.Counts, d.plan().Events.Len(), d.plan().Spaces.Len())
			}
			if again := d.imports(s, work.ImportOptions{}); again.Counts != (work.Counts{Same: 482}) || !again.Change.IsZero() {
				t.Errorf("%s again: %+v", next, again.Counts)
			}
		}
	}
}

func TestAMergeTellsThatTwoCopiesImportedTheSameAndWhatItSaysToDoJoinsThem(t *testing.T) {
	one, two := newDesk(t), newDesk(t)
	one.imports(puppets(), work.ImportOptions{})
	two.imports(retold(), work.ImportOptions{})
	if err := two.file.Close(); err != nil {
		t.Fatal(err)
	}
	merges := func(dryRun bool) work.Merged {
		m, err := work.Merge(one.file, two.file.Path(), dryRun)
		if err != nil {
			t.Fatal(err)
		}
		return m
	}
	want := work.Likeness{Schedule: "Puppets in August", Source: "puppets", Dates: 3, Of: 3}
	for _, dryRun := range []bool{true, false} {
		if m := merges(dryRun); len(m.Alike) != 1 || m.Alike[0] != want {
			t.Errorf("it tells of %+v", m.Alike)
		}
	}
	if n := one.plan().Events.Len(); n != 6 {
		t.Errorf("%d dates before they are joined", n)
	}
	for range 2 {
		if _, err := one.file.Undo(); err != nil {
			t.Fatal(err)
		}
	}
	if m := merges(false); len(m.Alike) != 0 {
		t.Errorf("with one of them only it tells of %+v", m.Alike)
	}
	if done := one.imports(puppets(), work.ImportOptions{SameAs: want.Schedule}); done.New != 0 {
		t.Errorf("got %+v", done)
	}
	if n := one.plan().Events.Len(); n != 3 {
		t.Errorf("%d dates", n)
	}
	one.wants(retold(), work.Counts{Same: 3})
	one.wants(puppets(), work.Counts{Same: 3})
	if m := merges(false); len(m.Alike) != 0 || one.plan().Events.Len() != 3 {
		t.Errorf("merged again it tells of %+v, and there are %d dates", m.Alike, one.plan().Events.Len())
	}
}
