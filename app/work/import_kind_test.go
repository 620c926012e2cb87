package work

import (
	"testing"

	"affiche/calendar"
)

func TestTypesOfManySourcesAreKindsOfOurs(t *testing.T) {
	// The words are those of the schedules that festivals publish.
	for said, want := range map[string]calendar.ActivityKind{
		"workshop": calendar.Workshop, "youthworkshop": calendar.Workshop, "Workshop 110min": calendar.Workshop, "HANDS-ON": calendar.Workshop,
		"talk": calendar.Roundtable, "Talk 30 min + 10min Q&A": calendar.Roundtable, "lecture": calendar.Roundtable, "LIGHTNING_TALK": calendar.Roundtable,
		"podium": calendar.Roundtable, "performance": calendar.Show, "DJ Set": calendar.Show, "Live Concert": calendar.Show, "Game show": calendar.Show,
		"other": calendar.Show, "": calendar.Show, "MEETING": calendar.Meeting, "BREAK": calendar.Meeting, "exhibition": calendar.Exhibition,
		"Masterclass": calendar.Training, "displayed": calendar.Show,
	} {
		if got := kindOf(said, ""); got != want {
			t.Errorf("%q is a %s, want %s", said, got, want)
		}
	}
	if got := kindOf("other", "Workshops"); got != calendar.Workshop {
		t.Errorf("the track tells too: %s", got)
	}
}
