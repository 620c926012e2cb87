package app

import (
	"testing"

	"fyne.io/fyne/v2"
)

func TestAWindowIsNeverLargerThanItsScreen(t *testing.T) {
	for _, c := range []struct{ size, screen, want fyne.Size }{
		{firstSize, fyne.Size{}, firstSize}, // it is not known
		{firstSize, fyne.NewSize(2560, 1440), firstSize},
		{firstSize, fyne.NewSize(1440, 900), fyne.NewSize(1416, 852)},
		{firstSize, fyne.NewSize(1366, 768), fyne.NewSize(1342, 720)},
		{fyne.NewSize(1000, 700), fyne.NewSize(1440, 900), fyne.NewSize(1000, 700)},
	} {
		if got := fitting(c.size, c.screen); got != c.want {
			t.Errorf("%v on %v is %v, want %v", c.size, c.screen, got, c.want)
		}
	}
}

func TestAScreenIsMeasuredAsTheToolkitDoes(t *testing.T) {
	for _, c := range []struct {
		system        string
		broad, pixels int
		content, want float32
	}{
		{"linux", 340, 1440, 1, 1},
		{"linux", 340, 3840, 1, 2.390588},
		{"linux", 0, 1440, 1, 1},
		{"linux", 1, 1440, 1, 1},
		{"darwin", 300, 2880, 2, 1},
		{"windows", 300, 2880, 1.5, 1.5},
	} {
		if got := scaleOf(c.system, c.broad, c.pixels, c.content); got != c.want {
			t.Errorf("%+v: %g", c, got)
		}
	}
}
