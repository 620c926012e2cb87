package command

import (
	"strings"
	"testing"
)

func TestStretchesAreReadFromTheLongestUnitToTheShortest(t *testing.T) {
	for typed, want := range map[string][2]int64{
		"": {0, 0}, "2d": {2, 0}, "-3h": {0, -10800}, "+90m": {0, 5400}, "1w": {7, 0}, "-1w2d3h30m": {-9, -12600}, "0d": {0, 0},
	} {
		got, ok := readStretch(typed)
		if !ok || int64(got.Days) != want[0] || got.Seconds != want[1] {
			t.Errorf("%q is %d days and %d seconds, %v", typed, got.Days, got.Seconds, ok)
		}
	}
	for _, typed := range []string{"2", "d", "-", "+", "2y", "3h2d", "2d ", "1.5h", "--2d", "9999999999d"} {
		if got, ok := readStretch(typed); ok {
			t.Errorf("%q is read as %+v", typed, got)
		}
	}
}

func FuzzStretch(f *testing.F) {
	for _, s := range []string{"", "2d", "-3h", "1w2d3h30m", "99999999w", "-", "2 d"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if got, ok := readStretch(s); ok && strings.HasPrefix(s, "-") && (got.Days > 0 || got.Seconds > 0) {
			t.Errorf("%q goes forward: %+v", s, got)
		}
	})
}

func TestWhatMovePromisesInJSON(t *testing.T) {
	d := newDesk(t)
	id := aDate(t, d, "start=2027-08-25T22:00", "end=2027-08-25T23:15")
	for command, keys := range map[string]string{
		"move": "records change notes", "copy": "records change notes", "delete": "gone with without change notes",
	} {
		args := []string{command, "s.affiche", id, "--json"}
		if command != "delete" {
			args = append(args, "--by", "-1d")
		}
		if got := strings.Join(keysOf(t, d.must(args...)), " "); got != keys {
			t.Errorf("%s gives %q, want %q", command, got, keys)
		}
		d.must("undo", "s.affiche")
	}
	both := d.must("set", "s.affiche", id, strings.Trim(at(t, d.must("copy", "s.affiche", id, "--by", "1d", "--json"), "records", 0, "id"), `"`), "capacity=40", "--json")
	if at(t, both, "records", 0, "capacity") != "40" || at(t, both, "records", 1, "capacity") != "40" || at(t, both, "change", "ops") != "2" {
		t.Errorf("set of two: %s", both)
	}
}

func TestATrialOfASeriesTellsHowTheOthersMoveAndLeavesThemWhereTheyAre(t *testing.T) {
	d := newDesk(t)
	id := aDate(t, d, "start=2027-08-25T20:00", "end=2027-08-25T21:30")
	d.must("copy", "s.affiche", id, "--by", "1d")
	before := d.must("list", "s.affiche", "event", "--json")
	told := d.must("set", "s.affiche", id, "start=2027-08-25T20:30", "--later", "--dry-run")
	for _, want := range []string{"The others (1) move by +30 min, too.", "This was a trial: nothing was changed.", "Thu 26 Aug 2027, 20:30"} {
		if !strings.Contains(told, want) {
			t.Errorf("the trial does not say %q:\n%s", want, told)
		}
	}
	if d.must("set", "s.affiche", id, "capacity=40", "--dry-run"); d.must("list", "s.affiche", "event", "--json") != before {
		t.Error("a trial changed something")
	}
	if told := d.must("set", "s.affiche", id, "start=2027-08-25T20:30", "--later"); !strings.Contains(told, "The others (1) move by +30 min, too.") {
		t.Errorf("it says:\n%s", told)
	}
}
