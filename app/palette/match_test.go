package palette

import (
	"testing"

	"pgregory.net/rapid"

	"affiche/calendar"
)

func TestATitleIsFoundByWhatPeopleTypeOfIt(t *testing.T) {
	for _, c := range []struct {
		typed, title string
		ok           bool
	}{
		{"", "Undo", true},
		{"und", "Undo: Rename “Sound walk”", true},
		{"walk undo", "Undo: Rename “Sound walk”", true},
		{"ete", "Été à Kotor", true},
		{"ÉTÉ kot", "Été à Kotor", true},
		{"durd", "Đurđević", true},
		{"expcal", "Export calendars…", true},
		{"xp", "Export calendars…", true},
		{"exp hall", "Export calendars…", false},
		{"zoom", "Export calendars…", false},
	} {
		if _, ok := Match(c.typed, c.title); ok != c.ok {
			t.Errorf("%q in %q: %v", c.typed, c.title, ok)
		}
	}
}

func TestWhatFitsBetterStandsHigher(t *testing.T) {
	rows := []Row{{Title: "Save a copy…"}, {Title: "Import a schedule…"}, {Title: "Copy"}, {Title: "Cotton party"}}
	near, far := Best("cop", rows)
	if len(near) != 2 || near[0].Title != "Copy" || near[1].Title != "Save a copy…" {
		t.Errorf("near it finds %v", near)
	}
	if len(far) != 1 || far[0].Title != "Cotton party" {
		t.Errorf("far it finds %v", far)
	}
}

// TestLawEachTitleIsFoundByItsOwnWords: in any order, cut anywhere, with or without accents.
func TestLawEachTitleIsFoundByItsOwnWords(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		title := rapid.StringMatching(`[a-zA-ZéČšđ]{1,8}( [a-zA-ZéČšđ]{1,8}){0,3}`).Draw(t, "title")
		typed := ""
		for _, w := range rapid.Permutation(calendar.Words(title)).Draw(t, "words") {
			letters := []rune(w)
			typed += string(letters[:rapid.IntRange(1, len(letters)).Draw(t, "cut")]) + " "
		}
		if _, ok := Match(typed, title); !ok {
			t.Fatalf("%q is not found in %q", typed, title)
		}
	})
}
