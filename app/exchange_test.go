package app

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"affiche/app/board/boardtest"
	"affiche/app/control"
	"affiche/calendar"
	"affiche/storage"
)

const schedule = `BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//test//test//EN
X-WR-CALNAME:Neighbours
BEGIN:VEVENT
UID:one@neighbours
DTSTAMP:20270101T000000Z
DTSTART:20270901T180000Z
DTEND:20270901T200000Z
SUMMARY:A neighbour's evening
LOCATION:Yard
END:VEVENT
END:VCALENDAR
`

func written(t *testing.T, name, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(strings.ReplaceAll(text, "\n", "\r\n")), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestAScheduleIsShownBeforeItIsTakenInAndOneUndoTakesItBack(t *testing.T) {
	w := opened(t)
	w.openAny(written(t, "neighbours.ics", schedule))
	says(t, w, "1 new date", "one undo takes all of it back")
	dates := func() int { return w.state.Season().Plan.Events.Len() }
	if dates() != 2 {
		t.Fatalf("%d dates before anybody agreed", dates())
	}
	press(t, w, "Import")
	if dates() != 3 {
		t.Fatalf("%d dates after: %s", dates(), shown(w))
	}
	w.takeIn(written(t, "neighbours.ics", schedule))
	says(t, w, "Everything is here already")
	press(t, w, "OK")
	w.run("undo")
	if dates() != 2 {
		t.Errorf("%d dates after undo", dates())
	}
}

const retold = `<schedule><version>1</version><conference><title>The neighbours' days</title></conference><day date="2027-09-01"><room name="Yard">
<event id="7"><date>2027-09-01T20:00:00+02:00</date><duration>2:30</duration><title>A neighbour's evening</title></event></room></day></schedule>`

func TestTheSameScheduleInAnotherFormatUpdatesUnlessAPersonSaysOtherwise(t *testing.T) {
	w := opened(t)
	w.takeIn(written(t, "neighbours.ics", schedule))
	press(t, w, "Import")
	again := written(t, "days.xml", retold)
	w.takeIn(again)
	says(t, w, "1 of 1 dates in “days.xml” looks like what came from “Neighbours”.", "the same as “Neighbours”, imported on", "1 date moved",
		"20:00 – 22:00 · Yard", "→ Wed 1 Sep 2027, 20:00 – 22:30 · Yard")
	press(t, w, "Import")
	if n := w.state.Season().Plan.Events.Len(); n != 3 {
		t.Fatalf("%d dates: %s", n, shown(w))
	}
	w.takeIn(again)
	says(t, w, "Everything is here already")
	press(t, w, "OK")
	w.run("undo")
	w.takeIn(again)
	for _, o := range inFront(w) {
		if choice, ok := o.(*control.Choice); ok && choice.Chosen == "Neighbours" {
			choice.OnPick(choice.Options[0].Key)
		}
	}
	says(t, w, "a new source", "1 new date")
	for _, o := range inFront(w) {
		if link, ok := o.(*control.Link); ok && link.Text() == "Copy this list" {
			test.Tap(link)
		}
	}
	if got := fyne.CurrentApp().Clipboard().Content(); !strings.HasPrefix(got, "new\tA neighbour's evening\tWed 1 Sep 2027, 20:00 – 22:30 · Yard") {
		t.Errorf("copied %q", got)
	}
	press(t, w, "Import")
	if n := w.state.Season().Plan.Events.Len(); n != 4 {
		t.Errorf("%d dates", n)
	}
}

func TestAScheduleThatCannotBeReadIsToldAndNothingChanges(t *testing.T) {
	w := opened(t)
	w.takeIn(written(t, "broken.xml", "<schedule><day>"))
	says(t, w, "The schedule was not taken in")
	if w.state.Season().Plan.Events.Len() != 2 {
		t.Error("something was taken in")
	}
}

func TestCalendarsAreExportedIntoAFolder(t *testing.T) {
	w := opened(t)
	folder := t.TempDir()
	w.export(folder)
	says(t, w, "The calendars are written", folder, "In the calendars: ")
	files, err := filepath.Glob(filepath.Join(folder, "*.ics"))
	if err != nil || len(files) == 0 {
		t.Errorf("%d calendars (%v): %s", len(files), err, shown(w))
	}
}

func TestBeforeAndAfterAnExportItIsSaidWhatTheCalendarsLeaveOut(t *testing.T) {
	w := opened(t)
	for e := range w.state.Season().Plan.Events.Each() {
		to := *e
		to.Status = calendar.Idea
		boardtest.Put(t, w.state, &to)
	}
	w.run("export")
	says(t, w, "In the calendars: 0 of 2 dates. Left out: 2 ideas.")
	entryWith(t, w, "Season 2027 calendars").SetText("calendars")
	press(t, w, "Export here")
	says(t, w, "The calendars are written", "In the calendars: 0 of 2 dates. Left out: 2 ideas.", "calendars hold no date: ", "Bunker")
}

func TestAnExportTellsOfATimeThatClocksNeverShow(t *testing.T) {
	w := opened(t)
	file := w.state.Season().File
	_, err := file.Edit(storage.Label{Key: "label.set"}, func(tx *storage.Tx) error {
		for e := range w.state.Season().Plan.Events.Each() {
			to := *e
			day := calendar.DayOf(2027, 3, 28)
			to.When = calendar.When{Start: day.At(150), End: day.At(210), Zone: "Europe/Ljubljana"}
			to.Status = calendar.Confirmed
			return tx.Put(&to)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	w.export(t.TempDir())
	says(t, w, "The calendars are written", ": Clocks in Europe/Ljubljana never show")
}

func TestACopyIsSavedAndTheSeasonStaysOpen(t *testing.T) {
	w := opened(t)
	before := w.state.Season().File.Path()
	w.run("copy")
	entryWith(t, w, "season copy.affiche").SetText("for the archive")
	press(t, w, "Save")
	says(t, w, "The copy is saved")
	copied := filepath.Join(filepath.Dir(before), "for the archive.affiche")
	f, err := storage.Open(copied, storage.Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close() // only read
	plan, err := f.Plan()
	if err != nil || plan.Count(calendar.TypeEvent) != 2 {
		t.Errorf("the copy has %d dates (%v)", plan.Count(calendar.TypeEvent), err)
	}
	if w.state.Season().File.Path() != before {
		t.Error("another file is open")
	}
}

func TestThePickerDoesNotWriteOverAFile(t *testing.T) {
	w := opened(t)
	w.run("copy")
	entryWith(t, w, "season copy.affiche").SetText("season")
	press(t, w, "Save")
	says(t, w, "There is a file of this name already. Choose another name.")
	if w.dialog == nil {
		t.Error("the picker is gone")
	}
}

func TestANewSeasonIsMadeWithItsNameAndZone(t *testing.T) {
	w := bare(t)
	w.run("new")
	entryWith(t, w, "").SetText("Winter: residencies 2028")
	press(t, w, "Choose a place…")
	entryWith(t, w, "Winter- residencies 2028.affiche")
	press(t, w, "Create")
	season := w.state.Season()
	if season == nil {
		t.Fatal(shown(w))
	}
	if p := season.Plan.Programme; p.Name["en"] != "Winter: residencies 2028" || p.Zone != "Europe/Ljubljana" {
		t.Errorf("it is %v in %s", p.Name, p.Zone)
	}
}
