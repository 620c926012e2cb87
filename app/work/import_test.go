package work_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"affiche/app/work"
	"affiche/calendar"
	"affiche/storage"
)

// A desk is a programme with somebody who imports into it.
type desk struct {
	t    *testing.T
	file *storage.File
}

func newDesk(t *testing.T) desk {
	t.Helper()
	return deskAt(t, filepath.Join(t.TempDir(), "season.affiche"))
}

func deskAt(t *testing.T, path string) desk {
	t.Helper()
	programme := calendar.Programme{
		ID: calendar.DerivedID("programme", "season"), Name: calendar.Texts{"en": "Season"}, Zone: "Europe/Ljubljana",
		Currency: "EUR", Languages: calendar.List{"en"}, DayTurn: calendar.DefaultDayTurn,
	}
	now := time.Date(2027, 1, 1, 12, 0, 0, 0, time.UTC)
	file, err := storage.Create(path, programme, storage.Options{
		Actor: "Ana", Device: "desk", Now: func() time.Time { return now },
	})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = file.Close() }) // a second close is no mistake of the test
	return desk{t, file}
}

func (d desk) plan() *calendar.Plan {
	d.t.Helper()
	plan, err := d.file.Plan()
	if err != nil {
		d.t.Fatal(err)
	}
	return plan
}

func (d desk) imports(s calendar.Schedule, o work.ImportOptions) work.Imported {
	d.t.Helper()
	done, err := work.Import(d.file, d.plan(), []calendar.Schedule{s}, o)
	if err != nil {
		d.t.Fatal(err)
	}
	return done
}

func (d desk) wants(s calendar.Schedule, want work.Counts) {
	d.t.Helper()
	if got := d.imports(s, work.ImportOptions{}).Counts; got != want {
		d.t.Errorf("got %+v, want %+v", got, want)
	}
}

// edit changes records by hand.
func (d desk) edit(records ...calendar.Record) {
	d.t.Helper()
	_, err := d.file.Edit(storage.Label{Key: "label.edit"}, func(tx *storage.Tx) error {
		for _, r := range records {
			if err := tx.Put(r); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		d.t.Fatal(err)
	}
}

func (d desk) event(title string) calendar.Event {
	d.t.Helper()
	plan := d.plan()
	for e := range plan.Events.Each() {
		if plan.Activities.At(e.Activity).Title.In("en") == title {
			return *e
		}
	}
	d.t.Fatalf("there is no %q", title)
	return calendar.Event{}
}

func (d desk) activity(title string) calendar.Activity {
	d.t.Helper()
	return *d.plan().Activities.At(d.event(title).Activity)
}

// puppets is a festival of our own: three things in two rooms.
func puppets() calendar.Schedule {
	return calendar.Schedule{
		Format: "schedule.xml", Source: "puppets", Zone: "Europe/Ljubljana", Rooms: []string{"Hall", "Attic"},
		Items: []calendar.ScheduleItem{
			item("a", "Strings", "Hall", "2027-08-21T20:00", "performance", "Ana Kos"),
			item("b", "Carving", "Attic", "2027-08-21T10:00", "workshop", "Bor", "Ana Kos"),
			item("c", "Shadows", "Hall", "2027-08-22T23:00", "talk"),
		},
	}
}

func item(foreign, title, room, start, kind string, people ...string) calendar.ScheduleItem {
	w, err := calendar.ParseWall(start)
	if err != nil {
		panic(err)
	}
	i := calendar.ScheduleItem{
		Line: 1, Foreign: foreign, Title: title, Room: room, Type: kind,
		When: calendar.When{Start: w, End: w + 3600, Zone: "Europe/Ljubljana"},
	}
	for _, p := range people {
		i.People = append(i.People, calendar.ForeignPerson{Name: p})
	}
	return i
}

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

func (d desk) changes() int {
	d.t.Helper()
	changes, err := d.file.History(storage.Query{})
	if err != nil {
		d.t.Fatal(err)
	}
	return len(changes)
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

func TestWhatReturnsIsNoLongerCancelled(t *testing.T) {
	d := newDesk(t)
	d.imports(puppets(), work.ImportOptions{})
	without := puppets()
	without.Items = without.Items[:2]
	d.wants(without, work.Counts{Same: 2, Gone: 1})
	d.wants(puppets(), work.Counts{Same: 2, Changed: 1})
	if e := d.event("Shadows"); e.Status != calendar.Confirmed || e.Reason != "" {
		t.Errorf("got %+v", e)
	}
	d.wants(puppets(), work.Counts{Same: 3})
}

func TestACancellationByHandAndItsReasonOutlastTheSource(t *testing.T) {
	d := newDesk(t)
	d.imports(puppets(), work.ImportOptions{})
	e := d.event("Shadows")
	e.Status, e.Reason = calendar.Cancelled, "the lamp broke"
	d.edit(&e)
	without := puppets()
	without.Items = without.Items[:2]
	d.wants(without, work.Counts{Same: 2, Gone: 1})
	d.wants(puppets(), work.Counts{Same: 2, Changed: 1})
	if e := d.event("Shadows"); e.Status != calendar.Cancelled || e.Reason != "the lamp broke" {
		t.Errorf("got %+v", e)
	}
}

func TestAReasonByHandStaysWhenTheSourceDropsTheDate(t *testing.T) {
	d := newDesk(t)
	d.imports(puppets(), work.ImportOptions{})
	e := d.event("Shadows")
	e.Reason = "the lamp is being mended"
	d.edit(&e)
	without := puppets()
	without.Items = without.Items[:2]
	d.wants(without, work.Counts{Same: 2, Gone: 1})
	if e := d.event("Shadows"); e.Status != calendar.Cancelled || e.Reason != "the lamp is being mended" {
		t.Errorf("gone: %+v", e)
	}
	d.wants(puppets(), work.Counts{Same: 2, Changed: 1})
	if e := d.event("Shadows"); e.Status != calendar.Confirmed || e.Reason != "the lamp is being mended" {
		t.Errorf("returned: %+v", e)
	}
}

func TestWhatTheSourceItselfCancelsIsCancelledUntilItIsNot(t *testing.T) {
	d := newDesk(t)
	d.imports(puppets(), work.ImportOptions{})
	off := puppets()
	off.Items[0].Off = true
	d.wants(off, work.Counts{Same: 2, Changed: 1})
	if e := d.event("Strings"); e.Status != calendar.Cancelled || e.Reason != "cancelled in the schedule of puppets" {
		t.Errorf("got %+v", e)
	}
	d.wants(off, work.Counts{Same: 3})
	d.wants(puppets(), work.Counts{Same: 2, Changed: 1})
	if e := d.event("Strings"); e.Status != calendar.Confirmed || e.Reason != "" {
		t.Errorf("got %+v", e)
	}
}

func TestEditsByHandStayWhereTheSourceChangesSomethingElse(t *testing.T) {
	d := newDesk(t)
	d.imports(puppets(), work.ImportOptions{})
	a, e := d.activity("Strings"), d.event("Strings")
	a.Title, a.Languages = calendar.Texts{"en": "Strings, our way", "sl": "Vrvice"}, calendar.List{"sl"}
	e.Title, e.When.End, e.Status = calendar.Texts{"en": "Gala"}, e.When.End+1800, calendar.Option
	d.edit(&a, &e)
	next := puppets()
	next.Items[0].Text, next.Items[0].Website = "New text", "https://example.org/strings"
	d.wants(next, work.Counts{Same: 2, Changed: 1})
	got, event := d.activity("Strings, our way"), d.event("Strings, our way")
	if got.Title["sl"] != "Vrvice" || got.Text["en"] != "New text" || got.Website == "" || got.Languages[0] != "sl" {
		t.Errorf("activity: %+v", got)
	}
	if event.When != e.When || event.Status != calendar.Option || event.Title["en"] != "Gala" {
		t.Errorf("event: %+v", event)
	}
	d.wants(next, work.Counts{Same: 3})
}

func TestWhatWasTakenOutByHandStaysOut(t *testing.T) {
	d := newDesk(t)
	d.imports(puppets(), work.ImportOptions{})
	plan := d.plan()
	e := d.event("Shadows")
	_, err := d.file.Edit(storage.Label{Key: "label.delete"}, func(tx *storage.Tx) error {
		for a := range plan.Appearances.Each() {
			if err := tx.Delete(a.Ref()); err != nil {
				return err
			}
		}
		return tx.Delete(e.Ref())
	})
	if err != nil {
		t.Fatal(err)
	}
	next := puppets()
	next.Items[1].Text = "Bring a knife."
	d.wants(next, work.Counts{Same: 2, Changed: 1})
	if p := d.plan(); p.Appearances.Len() != 0 || p.Events.Len() != 2 {
		t.Errorf("%d appearances, %d events came back", p.Appearances.Len(), p.Events.Len())
	}
}

func TestARoomTakenOutByHandComesBackOnlyIfSomethingTakesPlaceInIt(t *testing.T) {
	d := newDesk(t)
	s := puppets()
	s.Rooms = append(s.Rooms, "Cellar")
	d.imports(s, work.ImportOptions{})
	var cellar calendar.Ref
	for space := range d.plan().Spaces.Each() {
		if space.Name == "Cellar" {
			cellar = space.Ref()
		}
	}
	_, err := d.file.Edit(storage.Label{Key: "label.delete"}, func(tx *storage.Tx) error { return tx.Delete(cellar) })
	if err != nil {
		t.Fatal(err)
	}
	if done := d.imports(s, work.ImportOptions{}); !done.Change.IsZero() {
		t.Error("the cellar came back")
	}
	s.Items[0].Room = "Cellar"
	d.wants(s, work.Counts{Same: 2, Moved: 1})
	if d.plan().Spaces.At(cellar.ID) == nil {
		t.Error("something takes place in no room")
	}
}

func TestPeopleFollowTheSource(t *testing.T) {
	d := newDesk(t)
	s := puppets()
	s.Items[0].People = []calendar.ForeignPerson{{Foreign: "1", Name: "Ana Kos"}, {Foreign: "2", Name: "Bor"}}
	d.imports(s, work.ImportOptions{})
	s.Items[0].People = []calendar.ForeignPerson{{Foreign: "1", Name: "Ana Kos Novak"}}
	d.wants(s, work.Counts{Same: 2, Changed: 1})
	plan := d.plan()
	var who []string
	for a := range plan.AppearancesOf.Of(d.event("Strings").Activity) {
		who = append(who, plan.Persons.At(a.Person).Name())
	}
	if strings.Join(who, ",") != "Ana Kos Novak" {
		t.Errorf("got %v", who)
	}
}

func TestOneIdForSeveralNamesIsNoPersonsId(t *testing.T) {
	d := newDesk(t)
	s := puppets()
	s.Items[0].People = []calendar.ForeignPerson{{Foreign: "1", Name: "Ana"}}
	s.Items[1].People = []calendar.ForeignPerson{{Foreign: "1", Name: "The Festival Team"}}
	d.imports(s, work.ImportOptions{})
	if n := d.plan().Persons.Len(); n != 2 {
		t.Errorf("%d persons, want 2", n)
	}
}

func TestASourceOfTheSameNameThatSharesNothingIsAnother(t *testing.T) {
	d := newDesk(t)
	d.imports(puppets(), work.ImportOptions{})
	other := puppets()
	for i := range other.Items {
		other.Items[i].Foreign += "-2028"
	}
	done := d.imports(other, work.ImportOptions{})
	if done.Counts != (work.Counts{New: 3}) || done.Sources[0] != "puppets 2" {
		t.Errorf("got %+v", done)
	}
	if done := d.imports(other, work.ImportOptions{}); done.Counts != (work.Counts{Same: 3}) || done.Sources[0] != "puppets 2" {
		t.Errorf("again: %+v", done)
	}
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

func TestOneIdWithSeveralStartsIsSeveralEventsAndTheHigherSequenceCounts(t *testing.T) {
	d := newDesk(t)
	s := puppets()
	again := item("a", "Strings", "Hall", "2027-08-23T20:00", "performance")
	corrected := item("a", "Strings, corrected", "Hall", "2027-08-23T20:00", "performance")
	corrected.Sequence = 1
	s.Items = append(s.Items, again, corrected)
	done := d.imports(s, work.ImportOptions{})
	if done.New != 4 || len(done.Refused) != 1 || done.Refused[0].Rule != "twice" {
		t.Errorf("got %+v", done)
	}
	d.event("Strings, corrected")
}

func TestWhatIsThereButRefusedIsNotGone(t *testing.T) {
	d := newDesk(t)
	d.imports(puppets(), work.ImportOptions{})
	next := puppets()
	next.Items = next.Items[:2]
	next.Refused = []calendar.Refusal{{Line: 9, Rule: "start-unreadable", Args: []string{"Shadows"}, Foreign: "c"}}
	done := d.imports(next, work.ImportOptions{})
	if done.Counts != (work.Counts{Same: 2}) || len(done.Refused) != 1 {
		t.Errorf("got %+v", done)
	}
}

func TestAScheduleWithoutZoneTakesTheOneGivenOrTheProgrammes(t *testing.T) {
	s := puppets()
	s.Zone = ""
	for i := range s.Items {
		s.Items[i].When.Zone = ""
	}
	for option, want := range map[string]string{"": "Europe/Ljubljana", "Africa/Tunis": "Africa/Tunis"} {
		d := newDesk(t)
		d.imports(s, work.ImportOptions{Zone: option})
		if e := d.event("Strings"); e.When.Zone != want || d.plan().Venues.At(e.Place.Venue).Zone != want {
			t.Errorf("--zone %q: got %q", option, e.When.Zone)
		}
	}
	_, err := work.Import(newDesk(t).file, calendar.NewPlan(), nil, work.ImportOptions{Zone: "Mars/Base"})
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

// published finds a real schedule beside the project.
func published(t *testing.T, name string) calendar.Schedule {
	t.Helper()
	folder := os.Getenv("AFFICHE_DATA")
	if folder == "" {
		folder = filepath.Join("..", "..", "..", "shared", "data")
	}
	if _, err := os.Stat(folder); err != nil {
		t.Skipf("no published schedules here (AFFICHE_DATA): %v", err)
	}
	s, err := work.ReadScheduleFile(filepath.Join(folder, name), "")
	if err != nil {
		t.Fatal(err)
	}
	return s
}
