package scene_test

import (
	"testing"

	"affiche/app/scene"
	"affiche/calendar"
)

func TestAWeekOfCrewSaysLessWhereItIsNarrow(t *testing.T) {
	days := []scene.RosterDay{{Name: "Mon 23 Aug", Short: "Mon 23"}, {Name: "Tue 24 Aug", Short: "Tue 24"}}
	row := scene.RosterRow{Name: "Neža Kotnik", Note: "stagehand", Calls: [][]scene.RosterCall{
		{{Ref: calendar.Ref{Type: calendar.TypeCall, ID: "c"}, Time: "09:00 – 17:00", Begins: "09:00", What: "get-in", Warn: "8 h"}}, nil,
	}}
	every := func(scene.Style, rune) float64 { return 6 }
	for _, c := range []struct {
		name      string
		width     float64
		day, time string
		beside    bool
	}{
		{"wide", 600, "Mon 23 Aug", "09:00 – 17:00", true},
		{"narrower", 320, "Mon 23 Aug", "09:00", true},
		{"narrow", 236, "Mon 23", "09:00", false},
	} {
		var r scene.Roster
		r.Lay(0, c.width, 200, days, []float64{0, scene.RosterHeight(1)}, func(int) scene.RosterRow { return row }, every)
		chip := r.Lines[0].Calls[0]
		if got := r.Days[0].Text.String(); got != c.day {
			t.Errorf("%s: the day is %q, want %q", c.name, got, c.day)
		}
		if got := chip.Title.String(); got != c.time {
			t.Errorf("%s: the time is %q, want %q", c.name, got, c.time)
		}
		if got := chip.Warn.String(); got != "8 h" {
			t.Errorf("%s: the warning is %q", c.name, got)
		}
		if beside := chip.Pill.Y < chip.Y+8; beside != c.beside || chip.Pill.X < chip.X || chip.Pill.Right() > chip.Right() || chip.Pill.Bottom() > chip.Bottom() {
			t.Errorf("%s: the pill lies at %v of %v", c.name, chip.Pill, chip.Box)
		}
	}
}
