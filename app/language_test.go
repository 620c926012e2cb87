package app

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"affiche/app/control"
	"affiche/app/state"
	"affiche/app/theme"
	"affiche/assets"
)

func TestEveryLanguageSaysEverythingTheWindowSays(t *testing.T) {
	for _, l := range assets.Languages() {
		for _, key := range assets.Keys("en") {
			room, _, _ := strings.Cut(key, ".")
			if (room == "window" || room == "label") && !assets.Has(l.Code, key) {
				t.Errorf("%s lacks %s", l.Name, key)
			}
		}
	}
}

func TestAnotherLanguageIsSpokenAtOnceAndNoKeyShows(t *testing.T) {
	w := opened(t)
	selectEvent(w, first)
	w.run("date")
	for _, l := range assets.Languages() {
		w.dismiss()
		w.state.SetLanguage(l.Code)
		w.run("date")
		for word := range strings.SplitSeq(shown(w), " | ") {
			for _, prefix := range []string{"window.", "label.", "field.", "status.", "kind.", "phase.", "file.", "work."} {
				if strings.HasPrefix(word, prefix) {
					t.Errorf("%s shows the key %s", l.Name, word)
				}
			}
		}
	}
	says(t, w, "Vremenska linija", "Predstava")
}

func TestLookAndLanguageAreRememberedAndTheSelectionStays(t *testing.T) {
	w := opened(t)
	selectEvent(w, first)
	view := w.state.View()
	w.state.SetLook("dark")
	w.state.SetLanguage("fr")
	if !theme.IsDark() || w.state.View() != view || w.state.Selection().ID != first {
		t.Errorf("dark %v, view %v, selection %v", theme.IsDark(), w.state.View(), w.state.Selection())
	}
	says(t, w, "Frise", "The Boiler Room Cantata")
	again := state.LoadSettings(w.options.Settings)
	if again.Look != "dark" || again.Language != "fr" || len(again.Recent) != 1 {
		t.Errorf("remembered: %+v", again)
	}
}

func TestNothingOfTheGuideIsCut(t *testing.T) {
	for _, l := range assets.Languages() {
		w := opened(t)
		w.run("language." + l.Code)
		w.run("guide")
		whole := map[string]bool{}
		for _, c := range w.commands.all {
			whole[w.plainWords(c)] = true
		}
		lines := 0
		for _, o := range inFront(w) {
			line, ok := o.(*control.Line)
			if !ok {
				continue
			}
			lines++
			if text := test.WidgetRenderer(line).Objects()[0].(*canvas.Text).Text; strings.HasSuffix(text, "…") && !whole[text] {
				t.Errorf("%s: %q", l.Code, text)
			}
		}
		if lines < 20 {
			t.Errorf("%s: %d lines", l.Code, lines)
		}
	}
}
