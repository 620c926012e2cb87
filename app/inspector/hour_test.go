package inspector

import (
	"slices"
	"testing"

	"affiche/app/work"
	"affiche/calendar"
)

func TestAStartThatIsTypedInTheHourThatComesTwiceKeepsTheLength(t *testing.T) {
	night := calendar.DayOf(2027, 10, 31)
	w := calendar.When{Start: night.At(-120), End: night.At(-75), Zone: "Europe/Ljubljana"}
	want := []work.Assignment{{Field: "start", Value: "2027-10-31T02:30"}, {Field: "end", Value: "2027-10-31T02:15"}, {Field: "fold", Value: "2"}}
	if got := startingAt(w, night.At(150)); !slices.Equal(got, want) {
		t.Errorf("45 minutes are %v", got)
	}
}
