package storage

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strconv"
	"sync"
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
func edit(t tester, f *File, key string, do func(*Tx) error) Change {
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

func TestCreateLeavesAFileOfTheSameNameAlone(t *testing.T) {
	path := filepath.Join(t.TempDir(), "letter.txt")
	if err := os.WriteFile(path, []byte("Dear partners,"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := Create(path, season(), by("A.M.I.")); !errors.Is(err, ErrExists) {
		t.Errorf("got %v", err)
	}
	if text, _ := os.ReadFile(path); string(text) != "Dear partners," {
		t.Errorf("the letter is now %q", text)
	}
}

func TestCreateLeavesNothingBehindWhereItFails(t *testing.T) {
	path := filepath.Join(t.TempDir(), "season.affiche")
	noID := season()
	noID.ID = "season"
	if _, err := Create(path, noID, by("A.M.I.")); err == nil {
		t.Fatal("a programme without an id was taken")
	}
	if left, _ := filepath.Glob(path + "*"); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}

func TestPlansAreLoadedBesideEditsAndAreWhole(t *testing.T) {
	f := fresh(t)
	a := show("Levi")
	edit(t, f, "made", putting(a))
	var work sync.WaitGroup
	for range 3 {
		work.Go(func() {
			for range 10 {
				plan, err := f.Plan()
				if err != nil {
					t.Error(err)
					return
				}
				r := plan.Record(a.Ref()).(*calendar.Activity)
				if r.Title["fr"] != r.Title["it"] {
					t.Errorf("half an edit: %v", r.Title)
				}
			}
		})
	}
	for i := range 30 {
		text := strconv.Itoa(i)
		edit(t, f, "both", putting(titled(titled(a, "fr", text), "it", text)))
	}
	work.Wait()
}

func TestOpeningForReadingNeverTouchesTheFile(t *testing.T) {
	path := closedSeason(t)
	before, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	f, err := Open(path, Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	planOf(t, f)
	if !errors.Is(f.ReadOnly(), ErrReadOnly) {
		t.Errorf("it says %v", f.ReadOnly())
	}
	if _, err := f.Edit(Label{}, putting(show("late"))); !errors.Is(err, ErrReadOnly) {
		t.Errorf("an edit: %v", err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	if after, _ := os.ReadFile(path); !bytes.Equal(before, after) {
		t.Error("the file is another")
	}
	if all, _ := filepath.Glob(path + "*"); len(all) != 1 {
		t.Errorf("beside the file: %v", all)
	}
}

func TestASecondWriterReadsAndHearsWhoWrites(t *testing.T) {
	f := fresh(t)
	second, err := Open(f.Path(), by("Bunker"))
	if err != nil {
		t.Fatal(err)
	}
	if !errors.Is(second.ReadOnly(), ErrLocked) {
		t.Errorf("it says %v", second.ReadOnly())
	}
	if _, err := second.Edit(Label{}, putting(show("two"))); !errors.Is(err, ErrLocked) {
		t.Errorf("an edit: %v", err)
	}
	edit(t, f, "one", putting(show("one")))
	if planOf(t, second).Activities.Len() != 1 {
		t.Error("the second does not see what the first wrote")
	}
	if err := second.Close(); err != nil {
		t.Fatal(err)
	}
	edit(t, f, "after", putting(show("after")))
}
