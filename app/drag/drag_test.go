package drag

import "testing"

func TestStepsOfAHandAreThoseOfTheClockUnlessTheyAreLong(t *testing.T) {
	at := func(h, m int64) int64 { return h*3600 + m*60 }
	for _, c := range []struct {
		name              string
		from, moved, step int64
		want              int64
	}{
		{"nothing", at(20, 7), 0, 900, 0},
		{"to the next quarter", at(20, 7), at(0, 10), 900, at(0, 8)},
		{"back to the quarter before", at(20, 7), -at(0, 4), 900, -at(0, 7)},
		{"half past stays half past over days", at(20, 30), at(25, 0), 3 * 3600, at(24, 0)},
		{"by a day", at(20, 30), at(35, 0), 24 * 3600, at(24, 0)},
		{"and back", at(20, 30), -at(35, 0), 24 * 3600, -at(24, 0)},
		{"a week is days", at(20, 30), at(49, 0), 7 * 24 * 3600, at(48, 0)},
	} {
		if got := stepped(c.from, c.moved, c.step); got != c.want {
			t.Errorf("%s: %d, want %d", c.name, got, c.want)
		}
	}
}
