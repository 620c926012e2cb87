package storage

import (
	"errors"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"affiche/calendar"
)

// titled is an activity with another title in one language.
func titled(a *calendar.Activity, language, title string) *calendar.Activity {
	c := *a
	c.Title = a.Title.With(language, title)
	return &c
}

func undo(t testing.TB, f *File) Reverted {
	t.Helper()
	r, err := f.Undo()
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func redo(t testing.TB, f *File) Reverted {
	t.Helper()
	r, err := f.Redo()
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func titleOf(t testing.TB, f *File, a *calendar.Activity, language string) string {
	t.Helper()
	r := planOf(t, f).Record(a.Ref())
	if r == nil {
		return "(none)"
	}
	return r.(*calendar.Activity).Title[language]
}

func TestUndoAndRedoWalkThroughEveryState(t *testing.T) {
	f := fresh(t)
	a := show("Levi")
	edit(t, f, "made", putting(a))
	edit(t, f, "titled", putting(titled(a, "fr", "Les gauchers")))
	edit(t, f, "gone", func(tx *Tx) error { return tx.Delete(a.Ref()) })
	edit(t, f, "back", putting(titled(a, "fr", "Retour")))

	var seen []string
	for range 4 {
		r := undo(t, f)
		seen = append(seen, r.Of.Key+" → "+titleOf(t, f, a, "fr"))
		if len(r.Skipped) > 0 {
			t.Errorf("undoing %s skipped %v", r.Of.Key, r.Skipped)
		}
	}
	if _, err := f.Undo(); !errors.Is(err, ErrNothing) {
		t.Errorf("undo of nothing: got %v", err)
	}
	for range 4 {
		seen = append(seen, redo(t, f).Of.Key+" → "+titleOf(t, f, a, "fr"))
	}
	if _, err := f.Redo(); !errors.Is(err, ErrNothing) {
		t.Errorf("redo of nothing: got %v", err)
	}
	want := []string{
		"back → (none)", "gone → Les gauchers", "titled → ", "made → (none)",
		"made → ", "titled → Les gauchers", "gone → (none)", "back → Retour",
	}
	if d := cmp.Diff(want, seen); d != "" {
		t.Error(d)
	}
}

func TestUndoWorksAfterOpeningAgain(t *testing.T) {
	path := filepath.Join(t.TempDir(), "season.affiche")
	f, err := Create(path, season(), by("Bunker"))
	if err != nil {
		t.Fatal(err)
	}
	a := show("Levi")
	edit(t, f, "made", putting(a))
	edit(t, f, "titled", putting(titled(a, "sl", "Levičarji")))
	for range 2 {
		if err := f.Close(); err != nil {
			t.Fatal(err)
		}
		if f, err = Open(path, by("Bunker")); err != nil {
			t.Fatal(err)
		}
		undo(t, f)
	}
	defer f.Close()
	if label, ok := f.NextRedo(); !ok || label.Key != "made" {
		t.Errorf("next redo is %v, %v", label, ok)
	}
	if got := titleOf(t, f, a, "sl"); got != "(none)" {
		t.Errorf("the activity is still there: %q", got)
	}
}

func TestANewEditEndsWhatCouldBeRedone(t *testing.T) {
	f := fresh(t)
	a := show("Levi")
	edit(t, f, "made", putting(a))
	edit(t, f, "titled", putting(titled(a, "fr", "Un")))
	undo(t, f)
	edit(t, f, "otherwise", putting(titled(a, "fr", "Deux")))
	if _, ok := f.NextRedo(); ok {
		t.Error("there is still something to redo")
	}
	if label, _ := f.NextUndo(); label.Key != "otherwise" {
		t.Errorf("next undo is %q", label.Key)
	}
}

// elsewhere makes a change that is not on this copy's undo stack, as a merge brings one.
func elsewhere(t testing.TB, f *File, actor string, do func(*Tx) error) {
	t.Helper()
	err := f.transact(func(w *writer) error {
		c := f.changeOf(Origin{Actor: actor, Device: "elsewhere"}, Label{Key: "theirs"})
		return w.record(&c, do)
	})
	if err != nil {
		t.Fatal(err)
	}
}

func TestUndoLeavesALaterValueOfSomebodyElseAlone(t *testing.T) {
	a := show("Levi")
	tests := []struct {
		name   string
		mine   func(*Tx) error
		theirs func(*Tx) error
		want   []Skip
		title  string
	}{
		{
			"the same unit", putting(titled(a, "fr", "Mine")), putting(titled(a, "fr", "Theirs")),
			[]Skip{{a.Ref(), "title.fr", "Citema"}},
			"Theirs",
		},
		{
			"another language", putting(titled(a, "fr", "Mine")), putting(titled(titled(a, "fr", "Mine"), "it", "Loro")),
			nil, "",
		},
		{
			"a deletion since", putting(titled(a, "fr", "Mine")), func(tx *Tx) error { return tx.Delete(a.Ref()) },
			[]Skip{{a.Ref(), "title.fr", "Citema"}},
			"(none)",
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			f := fresh(t)
			edit(t, f, "made", putting(a))
			edit(t, f, "mine", tt.mine)
			elsewhere(t, f, "Citema", tt.theirs)
			r := undo(t, f)
			if d := cmp.Diff(tt.want, r.Skipped); d != "" {
				t.Error(d)
			}
			if got := titleOf(t, f, a, "fr"); got != tt.title {
				t.Errorf("the title is %q, want %q", got, tt.title)
			}
		})
	}
}

func TestUndoOfACreationKeepsARowThatSomebodyElseWentOnWith(t *testing.T) {
	f := fresh(t)
	a := show("Levi")
	edit(t, f, "made", putting(a))
	elsewhere(t, f, "Expeditio", putting(titled(a, "cnr", "Ljevaci")))
	r := undo(t, f)
	if d := cmp.Diff([]Skip{{a.Ref(), "title.cnr", "Expeditio"}}, r.Skipped); d != "" {
		t.Error(d)
	}
	if titleOf(t, f, a, "cnr") != "Ljevaci" || !r.IsZero() {
		t.Error("the activity should have stayed, and nothing been written")
	}
	if _, ok := f.NextUndo(); ok {
		t.Error("what could not be undone is offered again")
	}
}

func TestUndoPutsAGroupBackWhole(t *testing.T) {
	f := fresh(t)
	a := show("Levi")
	e := &calendar.Event{ID: calendar.NewID(), Activity: a.ID, Status: calendar.Option, When: calendar.Days(20000, 20002, "Europe/Ljubljana")}
	edit(t, f, "made", putting(a, e))
	moved := *e
	moved.When = calendar.When{Start: calendar.Day(20005).At(1200), End: calendar.Day(20005).At(1290), Zone: "Europe/Rome"}
	moved.Status = calendar.Confirmed
	edit(t, f, "moved", putting(&moved))
	elsewhere(t, f, "Zep", func(tx *Tx) error {
		theirs := moved
		theirs.When.Zone = "Europe/Podgorica"
		return tx.Put(&theirs)
	})
	r := undo(t, f)
	if d := cmp.Diff([]Skip{{e.Ref(), "when", "Zep"}}, r.Skipped); d != "" {
		t.Error(d)
	}
	got, _ := planOf(t, f).Events.Get(e.ID)
	if got.When.Start != moved.When.Start || got.When.Zone != "Europe/Podgorica" || got.Status != calendar.Option {
		t.Errorf("half of a group went back: %+v", got)
	}
}

func TestWhatCalendarsHaveSaidIsNoStepOfUndo(t *testing.T) {
	f := fresh(t)
	edit(t, f, "title", putting(show("Levi")))
	said := &calendar.Issued{ID: calendar.DerivedID("feed", "entry"), Feeds: calendar.List{"kind:show"}, Entry: "levi"}
	c, err := f.EditAs(Origin{Kind: Issuing}, Label{Key: "export"}, putting(said))
	if err != nil || c.Kind != "export" {
		t.Fatalf("issued as %q: %v", c.Kind, err)
	}
	if label, _ := f.NextUndo(); label.Key != "title" {
		t.Errorf("after an export undo offers %q", label.Key)
	}
	if _, err := f.Undo(); err != nil {
		t.Fatal(err)
	}
	plan, err := f.Plan()
	if err != nil || plan.Issues.Len() != 1 || plan.Activities.Len() != 0 {
		t.Errorf("after undo %d issued and %d activities (%v)", plan.Issues.Len(), plan.Activities.Len(), err)
	}
}
