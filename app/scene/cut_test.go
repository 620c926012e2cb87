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
