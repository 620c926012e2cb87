package calendar

import (
	"slices"
	"strings"
	"testing"
)

// Every legal move of every ladder, so that none is added or lost unseen.
func TestEachStateMayMoveThereAndNowhereElse(t *testing.T) {
	moves(t, "hold", HoldStates(), HoldState.CanBecome, "held > challenged taken released, challenged > held taken released, "+
		"taken > held released, released > held")
	moves(t, "agreement", AgreementStates(), AgreementState.CanBecome, "draft > sent ended, sent > draft signed ended, "+
		"signed > countersigned ended, countersigned > ended, ended >")
	moves(t, "payment", Payments(), Payment.CanBecome, "planned > invoiced paid, invoiced > planned paid, paid > invoiced")
	moves(t, "stage", Stages(), Stage.CanBecome, "applied > selected withdrawn rejected, selected > applied enrolled withdrawn rejected, "+
		"enrolled > completed withdrawn, completed > enrolled, withdrawn > applied enrolled, rejected > applied")
	moves(t, "call", CallForStates(), CallForState.CanBecome, "draft > open, open > draft closed, closed > open jury, jury > results, results >")
}

func moves[S ~string](t *testing.T, of string, states []S, can func(S, S) bool, want string) {
	t.Helper()
	var said []string
	for _, from := range states {
		to := []string{string(from), ">"}
		for _, s := range states {
			if s == from && !can(from, s) {
				t.Errorf("a %s that is %s may not stay so", of, from)
			}
			if s != from && can(from, s) {
				to = append(to, string(s))
			}
		}
		said = append(said, strings.Join(to, " "))
	}
	wanted := strings.Split(want, ", ")
	slices.Sort(said)
	slices.Sort(wanted)
	if !slices.Equal(said, wanted) {
		t.Errorf("%s:\n%s, want\n%s", of, strings.Join(said, ", "), strings.Join(wanted, ", "))
	}
}
