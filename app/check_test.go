package app

import (
	"bytes"
	"os"
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
		"a change that does not verify":    {`"name":"Le Rio"`, `"name":"Le Ria"`, "in the history of this programme no longer read"},
		"a row that is not as it was made": {"Le Riohouse", "Le Riahouse", "Some records do not show what the history"},
	} {
		t.Run(name, func(t *testing.T) {
			w := bare(t)
			w.state.Open(spoilt(t, c.was, c.is))
			says(t, w, "“season.affiche” is not in order", c.says, ".backups", "The copies of it that were kept are in")
			press(t, w, "OK")
			says(t, w, "The file is not in order…")
			w.build() // as for another language
			says(t, w, "The file is not in order…")
			w.status.damage.OnTapped()
			says(t, w, c.says)
			press(t, w, "OK")
			w.state.Open(season(t))
			saysNot(t, w, "not in order")
		})
	}
}
