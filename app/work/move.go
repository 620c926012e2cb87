package work

import (
	"strings"

	"affiche/calendar"
)

// IllegalMoves finds a status or state that cannot be reached from where the record stood before. A record that is new
// may begin anywhere.
func IllegalMoves(before, after calendar.Record) []calendar.Fault {
	if h, ok := after.(*calendar.Hold); ok && h.State == calendar.Challenged && h.Asked.By == "" {
		return []calendar.Fault{{Field: "state", Rule: "unchallenged"}}
	}
	from, ok := calendar.RungOf(before)
	to, _ := calendar.RungOf(after)
	if !ok || from.CanBecome(to.At) {
		return nil
	}
	return []calendar.Fault{{Field: from.Field, Rule: "illegal-move", Args: []string{from.At, to.At, strings.Join(from.Next, ", ")}}}
}
