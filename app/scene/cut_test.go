package scene

import "testing"

func TestATextOfWhichFewerThanThreeLettersWouldBeLeftIsNotWritten(t *testing.T) {
	ruler := Ruler(func(Style, rune) float64 { return 10 })
	for _, c := range []struct {
		text, want string
		room       float64
	}{
		{"Škuc", "Škuc", 40},
		{"Škuca", "Šku…", 40},
		{"Škuca", "", 39}, // two letters, of three bytes
		{"Stage", "Sta…", 40},
		{"Stage", "", 39},
		{"", "", 0},
	} {
		if got := ruler.write(TitleStyle, c.text, 0, 0, c.room).String(); got != c.want {
			t.Errorf("in a room of %g %q reads %q, want %q", c.room, c.text, got, c.want)
		}
	}
}

func TestALineEndsBetweenWordsAndAWordThatIsTooLongIsCutThere(t *testing.T) {
	ruler := Ruler(func(Style, rune) float64 { return 10 })
	for _, c := range []struct{ text, line, rest string }{
		{"Old town walk", "Old town", "walk"},
		{"Internationalisation of crafts", "Internationalisation", "of crafts"},
		{"Internationalisation", "Internationalisation", ""},
		{"Walk", "Walk", ""},
	} {
		if line, rest := ruler.line(TitleStyle, c.text, 90); line != c.line || rest != c.rest {
			t.Errorf("of %q a line says %q, and %q is left", c.text, line, rest)
		}
	}
	if got := ruler.write(TitleStyle, "Internationalisation", 0, 0, 90).String(); got != "Internat…" {
		t.Errorf("on it stands %q", got)
	}
}
