package app

import (
	"strings"
	"testing"
)

func TestCommandsDoNothingWhileADialogAsksOrNothingIsOpen(t *testing.T) {
	w := bare(t)
	for name, c := range w.commands.by {
		if c.enabled != nil && c.enabled() && name != "import" { // which makes one
			t.Errorf("%s can be done without a season", name)
		}
	}
	w = opened(t)
	w.run("date")
	asking := w.dialog
	w.run("open")
	if w.dialog != asking {
		t.Error("one dialog opens over another")
	}
}

func TestEveryCommandHasWordsAndNoTwoHaveTheSameKeys(t *testing.T) {
	w := opened(t)
	keys := map[string]string{}
	for name, c := range w.commands.by {
		if words := w.words(c); strings.HasPrefix(words, "window.") {
			t.Errorf("%s has no words", name)
		}
		if c.keys == nil {
			continue
		}
		if other, taken := keys[c.keys.ShortcutName()]; taken {
			t.Errorf("%s and %s have the same keys", name, other)
		}
		keys[c.keys.ShortcutName()] = name
	}
}
