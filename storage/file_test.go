package storage

import (
	"errors"
	"path/filepath"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"affiche/calendar"
)

func season() calendar.Programme {
	return calendar.Programme{
		ID: calendar.DerivedID("season"), Name: calendar.Texts{"en": "Season 2027", "fr": "Saison 2027"}, Zone: "Europe/Paris",
		Currency: "EUR", Languages: calendar.List{"en", "fr"}, DayTurn: calendar.DefaultDayTurn,
	}
}

func by(actor string) Options {
	return Options{Actor: actor, Device: "laptop", Now: func() time.Time { return noon }}
}

// fresh makes a programme of its own for a test, and closes it at the end.
func fresh(t testing.TB) *File {
	t.Helper()
	f, err := Create(filepath.Join(t.TempDir(), "season.affiche"), season(), by("A.M.I."))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := f.Close(); err != nil {
			t.Error(err)
		}
	})
	return f
}

// edit makes one change that must succeed.
func edit(t testing.TB, f *File, key string, do func(*Tx) error) Change {
	t.Helper()
	c, err := f.Edit(Label{Key: key}, do)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func putting(records ...calendar.Record) func(*Tx) error {
	return func(tx *Tx) error {
		for _, r := range records {
			if err := tx.Put(r); err != nil {
				return err
			}
		}
		return nil
	}
}

func planOf(t testing.TB, f *File) *calendar.Plan {
	t.Helper()
	plan, err := f.Plan()
	if err != nil {
		t.Fatal(err)
	}
	return plan
}

func show(title string) *calendar.Activity {
	return &calendar.Activity{
		ID: calendar.DerivedID("activity", title), Kind: calendar.Show, Title: calendar.Texts{"en": title},
		Tags: calendar.SetOf("outdoor", "new"), Languages: calendar.List{"sl", "en"}, Notes: "fee under discussion",
	}
}

func TestWhatIsPutIsThereAgainAfterOpening(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a season? 100%.affiche")
	f, err := Create(path, season(), by("A.M.I."))
	if err != nil {
		t.Fatal(err)
	}
	activity := show("Cirkus <Mladi> & \"levi\"")
	event := &calendar.Event{
		ID: calendar.NewID(), Activity: activity.ID, Status: calendar.Confirmed, Locked: true, Capacity: 220,
		When: calendar.When{Start: calendar.DayOf(2027, 8, 25).At(22 * 60), End: calendar.DayOf(2027, 8, 26).At(30), Zone: "Europe/Ljubljana", Fold: 1},
		Cost: calendar.Money{Amount: -1250, Currency: "EUR"}, AnnounceFrom: calendar.DayOf(2027, 6, 1),
	}
	edit(t, f, "test", putting(event, activity))
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}

	f, err = Open(path, by("Bunker"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	plan := planOf(t, f)
	if d := cmp.Diff(season(), plan.Programme); d != "" {
		t.Error(d)
	}
	if d := cmp.Diff(calendar.Record(event), plan.Record(event.Ref())); d != "" {
		t.Error(d)
	}
	if d := cmp.Diff(calendar.Record(activity), plan.Record(activity.Ref())); d != "" {
		t.Error(d)
	}
}

func TestAReferenceToNothingIsRefusedWhole(t *testing.T) {
	f := fresh(t)
	event := &calendar.Event{ID: calendar.NewID(), Activity: calendar.NewID(), Status: calendar.Idea}
	if _, err := f.Edit(Label{}, putting(event)); !errors.Is(err, ErrDangling) {
		t.Fatalf("got %v, want ErrDangling", err)
	}
	if planOf(t, f).Events.Len() != 0 {
		t.Error("the event is there all the same")
	}
	edit(t, f, "test", putting(show("afterwards all goes on")))
}
