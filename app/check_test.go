package app

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// spoilt is a small season in which some bytes were changed on the disk.
func spoilt(t *testing.T, was, is string) string {
	t.Helper()
	path := season(t)
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Contains(b, []byte(was)) || len(was) != len(is) {
		t.Fatalf("%q is not to be spoilt", was)
	}
	if err := os.WriteFile(path, bytes.ReplaceAll(b, []byte(was), []byte(is)), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestAFileInOrderIsNotSpokenOf(t *testing.T) {
	w := opened(t)
	saysNot(t, w, "not in order")
	if w.dialog != nil {
		t.Errorf("a dialog: %s", shown(w))
	}
}

func TestWhatIsWrongWithAFileIsToldWithItsRemedyAndAgainOnDemand(t *testing.T) {
	for name, c := range map[string]struct{ was, is, says string }{
		"a change that does not verify":    {`"name":"Le Rio"`, `"name":"Le Ria"`, "in the history of this season no longer read"},
		"a row that is not as it was made": {"Le Riohouse", "Le Riahouse", "Some records do not show what the history"},
	} {
		t.Run(name, func(t *testing.T) {
			w := bare(t)
			w.state.Open(spoilt(t, c.was, c.is))
			says(t, w, "“season.affiche” is not in order", c.says, ".backups", "The copies of it that were kept are in")
			saysNot(t, w, "affiche rebuild") // there is no terminal here
			press(t, w, "Not now")
			says(t, w, "The file is not in order…")
			w.build() // as for another language
			says(t, w, "The file is not in order…")
			w.status.damage.OnTapped()
			says(t, w, c.says)
			press(t, w, "Not now")
			w.state.Open(season(t))
			saysNot(t, w, "not in order")
		})
	}
}

func TestADamagedSeasonIsLeftForItsNewestCopyOrForWhatCanBeRead(t *testing.T) {
	for words, name := range map[string]string{"Open the newest copy": "season (copy of ", "Rebuild the file": "season (rebuilt).affiche"} {
		t.Run(words, func(t *testing.T) {
			w := bare(t)
			path := spoilt(t, "Le Riohouse", "Le Riahouse")
			w.state.Open(path)
			press(t, w, words)
			opened := w.state.Season().File.Path()
			if filepath.Dir(opened) != filepath.Dir(path) || !strings.HasPrefix(filepath.Base(opened), name) {
				t.Fatalf("%s is open: %s", opened, shown(w))
			}
			if w.state.Season().Damage != nil && words == "Rebuild the file" {
				t.Errorf("the rebuilt file is damaged: %v", w.state.Season().Damage)
			}
			if got := w.state.Season().Plan.Events.Len(); got != 2 {
				t.Errorf("it has %d dates", got)
			}
			if b, err := os.ReadFile(path); err != nil || !bytes.Contains(b, []byte("Le Riahouse")) {
				t.Errorf("the damaged file was touched (%v)", err)
			}
		})
	}
}

func TestAFileTooDamagedToOpenOffersItsCopiesToo(t *testing.T) {
	w := opened(t)
	path := w.state.Season().File.Path()
	retypeTitle(t, w)
	w.state.Open(season(t)) // closes the first
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for i := 5000; i < len(b); i++ {
		b[i] = 'x'
	}
	if err := os.WriteFile(path, b, 0o600); err != nil {
		t.Fatal(err)
	}
	w.state.Open(path)
	says(t, w, "“season.affiche” was not opened", "damaged")
	press(t, w, "Open the newest copy")
	if got := filepath.Base(w.state.Season().File.Path()); !strings.HasPrefix(got, "season (copy of ") {
		t.Errorf("%s is open: %s", got, shown(w))
	}
}

// retypeTitle writes something, before which the file was kept.
func retypeTitle(t *testing.T, w *window) {
	t.Helper()
	selectEvent(w, first)
	retype(t, w, "The Boiler Room Cantata", "The Boiler Room Requiem")
}
