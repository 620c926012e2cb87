package app

import (
	"os"
	"path/filepath"
	"testing"

	"affiche/app/control"
	"affiche/app/state"
)

func TestTheFirstRunOffersTheSampleANewSeasonAndAFile(t *testing.T) {
	w := bare(t)
	says(t, w, "Affiche", "Open the sample", "New season…", "Open…")
}

func TestASeasonShowsWhatIsInIt(t *testing.T) {
	w := opened(t)
	says(t, w, "Season 2027", "Timeline", "season.affiche", "1 activity, 2 dates", "Jul – Sep 2027", "Europe/Ljubljana")
	if got := w.win.Title(); got != "Season 2027 – Affiche" {
		t.Errorf("the title is %q", got)
	}
}

func TestWithoutAnyDisplayThereIsNoWindow(t *testing.T) {
	for _, c := range []struct {
		system, name string
		want         bool
	}{
		{"linux", "", false},
		{"linux", "DISPLAY", true},
		{"freebsd", "WAYLAND_DISPLAY", true},
		{"darwin", "", true},
		{"windows", "", true},
	} {
		env := func(name string) string { return map[string]string{c.name: ":0"}[name] }
		if got := hasDisplay(c.system, env); got != c.want {
			t.Errorf("on %s with %q: %v", c.system, c.name, got)
		}
	}
}

func TestAFileThatIsNoSeasonIsToldAndTheOpenOneStays(t *testing.T) {
	w := opened(t)
	path := filepath.Join(t.TempDir(), "letter.affiche")
	if err := os.WriteFile(path, []byte("Dear partners,"), 0o600); err != nil {
		t.Fatal(err)
	}
	w.state.Open(path)
	says(t, w, "“letter.affiche” was not opened", "This is not a programme of Affiche. It was left as it is.")
	press(t, w, "OK")
	if w.dialog != nil || w.state.Season() == nil {
		t.Error("the open season is gone, or the dialog stays")
	}
}

func TestASecondWindowSaysWhoHasTheSeason(t *testing.T) {
	w := opened(t)
	other := newWindow(w.app, state.Inline{}, w.options)
	defer other.state.Close() // of a season that is only read
	other.state.Open(w.state.Season().File.Path())
	if other.state.Season() == nil || other.state.Season().File.ReadOnly() == nil {
		t.Fatal("the second one is not read-only")
	}
	says(t, other, "is open for reading only", "has it open on")
	other.dismiss()
	selectEvent(other, first)
	for _, o := range inside(other.frame.parts[panelPart]) {
		switch o.(type) {
		case *control.Entry, *control.Choice:
			t.Fatal("a season that is only read offers fields to type in")
		}
	}
	says(t, other, "read only")
}
