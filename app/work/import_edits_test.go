package work_test

import (
	"strings"
	"testing"

	"affiche/app/work"
	"affiche/calendar"
	"affiche/storage"
)

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
