package app

import (
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"

	"affiche/app/work"
	"affiche/app/work/sample"
	"affiche/calendar"
	"affiche/storage"
)

// sampled is a window on the sample season.
func sampled(t *testing.T) *window {
	t.Helper()
	w, path := bare(t), filepath.Join(t.TempDir(), "sample.affiche")
	f, err := sample.Create(path, storage.Options{Actor: "Maja", Device: "laptop"})
	if err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	w.state.Open(path)
	return w
}

// openCall is an open call of the sample, with its phase.
func openCall(t *testing.T, w *window) *calendar.Call {
	t.Helper()
	day := calendar.DayOf(2027, 8, 27)
	for _, d := range work.Calls(w.state.Season().Plan, day, day) {
		if d.Call.Person == "" {
			return d.Call
		}
	}
	t.Fatal("nothing is open")
	return nil
}

func TestACallIsFilledFromItsPageAndFromThatOfItsPhase(t *testing.T) {
	w := sampled(t)
	c := openCall(t, w)
	for _, from := range []calendar.Ref{c.Ref(), {Type: calendar.TypePhase, ID: c.Phase}} {
		w.state.Select(from)
		says(t, w, "Fill the call…")
		w.run("call-fill")
		says(t, w, "Who fills “stage” (get-in · Ballad for a Tram Depot)?", "Miha Oblak", "free and rested", "not available")
		typeInto(t, w, "domzale")
		key(w, fyne.KeyReturn)
		if got := w.state.NameOf(calendar.Ref{Type: calendar.TypePerson, ID: w.state.Season().Plan.Calls.At(c.ID).Person}); got != "Neža Kotnik" {
			t.Fatalf("from %s it is filled by %q", from.Type, got)
		}
		w.state.Select(c.Ref())
		w.run("call-empty")
		if w.state.Season().Plan.Calls.At(c.ID).Person != "" {
			t.Fatal("it is not empty")
		}
	}
	w.run("undo")
	if w.state.Season().Plan.Calls.At(c.ID).Person == "" {
		t.Error("emptying is not undone")
	}
}

func TestWhoHasNotThePositionIsFoundByTyping(t *testing.T) {
	w := sampled(t)
	c := openCall(t, w)
	w.askFill(c.Ref())
	typeInto(t, w, "eva lah")
	says(t, w, "Eva Lah", "no stage")
}

func TestTheRoomOfTheCrewShowsTheWeekThatIsLookedAt(t *testing.T) {
	w := sampled(t)
	w.state.Look(w.state.Days(calendar.DayOf(2027, 8, 25), 1), calendar.DayOf(2027, 8, 25))
	w.run("room.crew")
	says(t, w, "23–29 Aug 2027", "49 people")
	w.run("later")
	says(t, w, "30 Aug – 5 Sep 2027")
}

func TestSheetsAreShownAndWritten(t *testing.T) {
	w := sampled(t)
	w.state.Look(w.state.Days(calendar.DayOf(2027, 8, 25), 1), calendar.DayOf(2027, 8, 25))
	w.run("sheets")
	says(t, w, "Sheets for a day", "25 Aug 2027", "Borgo Dolciano · Day sheet · Wednesday 25 August 2027")
	folder := filepath.Join(t.TempDir(), "paper")
	out := &sheetsOut{window: w, day: calendar.DayOf(2027, 8, 25), whom: work.ForVenue, format: "txt", language: "sl"}
	out.gather()
	out.write(folder)
	if _, err := os.Stat(filepath.Join(folder, "2027-08-25-venue-stara-mestna-elektrarna.txt")); err != nil {
		t.Error(err)
	}
	says(t, w, "sheets are saved in")
}
