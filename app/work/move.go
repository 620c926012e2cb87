package work

import (
	"strings"

	"affiche/calendar"
)

// IllegalMoves finds a status or state that cannot be reached from where the record stood before. A record that is new
// may begin anywhere.
func IllegalMoves(before, after calendar.Record) []calendar.Fault {
	switch b := before.(type) {
	case *calendar.Event:
		return illegal("status", b.Status, after.(*calendar.Event).Status)
	case *calendar.Hold:
		h := after.(*calendar.Hold)
		if h.State == calendar.Challenged && h.Asked.By == "" {
			return []calendar.Fault{{Field: "state", Rule: "unchallenged"}}
		}
		return illegal("state", b.State, h.State)
	case *calendar.Agreement:
		return illegal("state", b.State, after.(*calendar.Agreement).State)
	case *calendar.Line:
		return illegal("payment", b.Payment, after.(*calendar.Line).Payment)
	case *calendar.Enrolment:
		return illegal("stage", b.Stage, after.(*calendar.Enrolment).Stage)
	case *calendar.CallForApplications:
		return illegal("state", b.State, after.(*calendar.CallForApplications).State)
	}
	return nil
}

// rung is a step of a ladder that knows where it may move.
type rung[R any] interface {
	~string
	CanBecome(R) bool
	Next() []R
}

func illegal[R rung[R]](field string, from, to R) []calendar.Fault {
	if from == "" || from.CanBecome(to) {
		return nil
	}
	next := make([]string, 0, len(from.Next()))
	for _, n := range from.Next() {
		next = append(next, string(n))
	}
	return []calendar.Fault{{Field: field, Rule: "illegal-move", Args: []string{
		string(from), string(to), strings.Join(next, ", "),
	}}}
}
