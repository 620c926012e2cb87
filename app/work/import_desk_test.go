package work_test

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"affiche/app/work"
	"affiche/calendar"
	"affiche/storage"
)

type desk struct {
	t    testing.TB
	file *storage.File
}

func newDesk(t testing.TB) desk {
	t.Helper()
	return deskAt(t, filepath.Join(t.TempDir(), "season.affiche"))
}

func deskAt(t testing.TB, path string) desk {
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
	done, err := work.Import(d.t.Context(), d.file, d.plan(), []calendar.Schedule{s}, o)
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

func (d desk) changes() int {
	d.t.Helper()
	changes, err := d.file.History(storage.Query{})
	if err != nil {
		d.t.Fatal(err)
	}
	return len(changes)
}

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
