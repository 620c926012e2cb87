package calendar

import (
	"slices"
	"strings"
	"testing"
)

// Every legal move of every ladder, so that none is added or lost unseen.
func TestEachStateMayMoveThereAndNowhereElse(t *testing.T) {
	moves(t, "event", Statuses(), Status.CanBecome, "idea > enquiry option confirmed released cancelled, "+
		"enquiry > idea option confirmed released cancelled, option > idea enquiry confirmed released postponed cancelled, "+
		"confirmed > option done postponed cancelled, done > confirmed, released > idea enquiry option, "+
		"postponed > option confirmed cancelled, cancelled > idea option confirmed")
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

// Every step of the three ladders that asks for something, and what.
func TestEachStepAsksForWhatBelongsToIt(t *testing.T) {
	want := map[Type]string{
		TypeEvent:     "confirmed: others, postponed: to-date reason cost, cancelled: reason! cost",
		TypeAgreement: "signed: on, countersigned: on",
		TypeLine:      "invoiced: invoice on, paid: on",
		TypeHold:      "",
	}
	rungs := map[Type][]string{
		TypeEvent: words(Statuses()), TypeAgreement: words(AgreementStates()), TypeLine: words(Payments()), TypeHold: words(HoldStates()),
	}
	for of, all := range rungs {
		var said []string
		for _, to := range all {
			var asks []string
			for _, q := range Asks(of, to) {
				word := string(q.About)
				if q.Must {
					word += "!"
				}
				asks = append(asks, word)
			}
			if len(asks) > 0 {
				said = append(said, to+": "+strings.Join(asks, " "))
			}
		}
		if got := strings.Join(said, ", "); got != want[of] {
			t.Errorf("%s asks %q, want %q", of, got, want[of])
		}
	}
}

func TestARecordSaysWhereItStandsOnItsLadder(t *testing.T) {
	for _, c := range []struct {
		of    Record
		field string
		next  int
	}{
		{&Event{Status: Option}, "status", 6},
		{&Hold{State: Held}, "state", 3},
		{&Agreement{State: Sent}, "state", 3},
		{&Line{Payment: Paid}, "payment", 1},
		{&Enrolment{Stage: Applied}, "stage", 3},
		{&CallForApplications{State: CallDraft}, "state", 1},
	} {
		at, ok := RungOf(c.of)
		if !ok || at.Field != c.field || len(at.Next) != c.next || !at.CanBecome(at.At) || at.CanBecome("nowhere") {
			t.Errorf("%s: %+v %v", c.of.Ref().Type, at, ok)
		}
	}
	if _, ok := RungOf(&Venue{}); ok {
		t.Error("a house stands on a ladder")
	}
}

func words[S ~string](all []S) (said []string) {
	for _, s := range all {
		said = append(said, string(s))
	}
	return said
}
