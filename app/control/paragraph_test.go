package control

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"pgregory.net/rapid"

	"affiche/app/theme"
)

// letters measures a text by its letters.
func letters(s string) float32 { return float32(utf8.RuneCountInString(s)) }

func TestATextIsBrokenBetweenItsWords(t *testing.T) {
	for _, c := range []struct {
		text  string
		width float32
		want  []string
	}{
		{"", 10, []string{""}},
		{"one two three", 0, []string{"one two three"}},
		{"one two three", 13, []string{"one two three"}},
		{"one two three", 12, []string{"one two", "three"}},
		{"one two three", 7, []string{"one two", "three"}},
		{"one two\nthree", 20, []string{"one two", "three"}},
		{"a\n\nb", 20, []string{"a", "", "b"}},
		{"Lichtgestaltung", 6, []string{"Lichtg", "estalt", "ung"}},
		{"a Lichtgestaltung b", 8, []string{"a", "Lichtges", "taltung", "b"}},
		{"žžžž", 1, []string{"ž", "ž", "ž", "ž"}},
		{"ab", 0.5, []string{"a", "b"}},
	} {
		if got := Wrap(c.text, c.width, letters); !slices.Equal(got, c.want) {
			t.Errorf("%q in %g: %q, want %q", c.text, c.width, got, c.want)
		}
	}
}

func TestWrappingLosesNoLetterAndKeepsToTheWidth(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text, width := rapid.StringMatching(`[a-zžé \n]{0,80}`).Draw(t, "text"), rapid.Float32Range(1, 30).Draw(t, "width")
		lines := Wrap(text, width, letters)
		plain := func(s string) string { return strings.Join(strings.Fields(s), "") }
		if plain(strings.Join(lines, "")) != plain(text) {
			t.Fatalf("%q became %q", text, lines)
		}
		for _, line := range lines {
			if letters(line) > width {
				t.Fatalf("%q is wider than %g", line, width)
			}
		}
	})
}

func TestAParagraphIsAsHighAsItsLines(t *testing.T) {
	test.NewTempApp(t)
	p := Paragraph("Nothing is planned here yet, and that is the best time to begin.", theme.Ink, theme.Text, false)
	one := p.MinSize().Height
	p.Resize(fyne.NewSize(140, 100))
	if many := p.MinSize().Height; many < 3*one {
		t.Errorf("narrow it is %g high, one line is %g", many, one)
	}
	p.Resize(fyne.NewSize(2000, 100))
	if p.MinSize().Height != one {
		t.Errorf("wide it is %g high, one line is %g", p.MinSize().Height, one)
	}
}
