package list

import (
	"testing"
	"time"

	"affiche/app/paint"
	"affiche/app/scene"
	"affiche/assets"
)

func TestTheColumnOfTheDayHasRoomForAnyStretchOfDaysInItsYear(t *testing.T) {
	const sides = 20 // beside the words of a cell
	ruler := paint.Ruler()
	room := usual()[0].Width - sides
	for _, l := range assets.Languages() {
		for from := range 11 {
			for until := from + 1; until < 12; until++ {
				first, last := time.Date(2027, time.Month(from+1), 28, 0, 0, 0, 0, time.UTC), time.Date(2027, time.Month(until+1), 28, 0, 0, 0, 0, time.UTC)
				if words := assets.Dates(l.Code, first, last, false); ruler.Width(scene.RowStyle, words) > room {
					t.Errorf("%s: %q is %g wide, there are %g", l.Name, words, ruler.Width(scene.RowStyle, words), room)
				}
			}
		}
	}
}
