package table

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestASheetIsReadAsSpreadsheetsWriteIt(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       [][]string
	}{
		{"nothing", "", nil},
		{"one cell", "a", [][]string{{"a"}}},
		{"the last line break ends nothing more", "a\tb\nc\td\n", [][]string{{"a", "b"}, {"c", "d"}}},
		{"line ends of Windows and of old", "a\r\nb\rc", [][]string{{"a"}, {"b"}, {"c"}}},
		{"cells that are empty", "\t\n\n\ta", [][]string{{"", ""}, {""}, {"", "a"}}},
		{"a quoted line break", "\"a\nb\"\tc", [][]string{{"a\nb", "c"}}},
		{"a quoted mark", `"say ""hello"""`, [][]string{{`say "hello"`}}},
		{"a mark within", `6" nails`, [][]string{{`6" nails`}}},
		{"a mark that nobody closes", "\"a\tb\n\"c\"", [][]string{{`"a`, "b"}, {`"c"`}}},
		{"what stands behind a quoted text", `"a"b`, [][]string{{`"a"b`}}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := Parse(c.text); !slices.EqualFunc(got, c.want, slices.Equal) {
				t.Errorf("read: %q", got)
			}
		})
	}
}

func TestLawWhatGoesOutComesInAsItWas(t *testing.T) {
	cell := rapid.OneOf(rapid.String(), rapid.StringMatching("[\"\t\r\na]{0,6}"))
	rapid.Check(t, func(t *rapid.T) {
		sheet := rapid.SliceOf(rapid.SliceOfN(cell, 1, 5)).Draw(t, "sheet")
		if got := Parse(Format(sheet)); !slices.EqualFunc(got, sheet, slices.Equal) {
			t.Errorf("out: %q, in: %q", sheet, got)
		}
	})
}

// FuzzParse: every text is a sheet, and what is read is read again as it was.
func FuzzParse(f *testing.F) {
	for _, text := range []string{"", "a\tb\n", "\"a\"\"\n\t\"\tb", "\"\"\"", "\r\n\r", strings.Repeat("\"", 9) + "\t\"a"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		sheet := Parse(text)
		if again := Parse(Format(sheet)); !slices.EqualFunc(again, sheet, slices.Equal) {
			t.Errorf("%q is read as %q, and that as %q", text, sheet, again)
		}
		reader(season(), "en").Paste(sheet, Columns(), nil) // and nothing panics
	})
}
