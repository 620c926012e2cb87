package command

import (
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"
)

func TestATextOnOneLineCommandsNoTerminal(t *testing.T) {
	for text, want := range map[string]string{
		"Balkan winds":               "Balkan winds",
		"two\nlines\r\n\tand a tab":  "two lines and a tab",
		"red \x1b[31mescape\x07":     "red [31mescape",
		"right \u202eto left\u202c!": "right to left !",
		"\u00a0wide\u3000spaces":     "wide spaces",
		"":                           "",
	} {
		if got := oneLine(text); got != want {
			t.Errorf("%q is shown as %q, want %q", text, got, want)
		}
	}
}

func TestColumnsOfATableStandBelowEachOther(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		cell := rapid.StringMatching(`[a-zčéŽ]{1,80}`)
		var rows table
		for range rapid.IntRange(1, 5).Draw(t, "rows") {
			rows = append(rows, []string{cell.Draw(t, "first"), cell.Draw(t, "second")})
		}
		at := -1
		for line := range strings.Lines(rows.text()) {
			begins := strings.Index(line, "  ") + 2
			second := utf8.RuneCountInString(line[:begins]) + len(line[begins:]) - len(strings.TrimLeft(line[begins:], " "))
			if at >= 0 && second != at {
				t.Fatalf("columns at %d and %d in\n%s", at, second, rows.text())
			}
			at = second
			if utf8.RuneCountInString(strings.TrimSpace(line)) > 2*longest+2 {
				t.Fatalf("too long: %s", line)
			}
		}
	})
}
