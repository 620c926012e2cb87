package work

import (
	"slices"
	"strings"
	"time"

	"affiche/calendar"
	"affiche/calendar/feed"
)

// A Reach tells of the dates that calendars ask about how many stand in at least one of them, and why the others stand in
// none.
type Reach struct {
	Dates, Shown int
	Absent       map[feed.Absence]int // the others, by what keeps each of them out
}

// ReachOf tells how far calendars reach into a programme now.
func ReachOf(plan *calendar.Plan, now time.Time, questions ...feed.Question) Reach {
	nearest := map[calendar.ID]feed.Absence{}
	for _, q := range questions {
		for e, why := range feed.Dates(plan, q, now) {
			if was, known := nearest[e.ID]; !known || nearer(why, was) {
				nearest[e.ID] = why
			}
		}
	}
	r := Reach{Dates: len(nearest), Absent: map[feed.Absence]int{}}
	for _, why := range nearest {
		if why == feed.Present {
			r.Shown++
		} else {
			r.Absent[why]++
		}
	}
	return r
}

// nearer reports that a date is nearer to standing in one calendar than in another: what only waits for its announcement is
// not called an idea because another calendar asks for no ideas.
func nearer(a, b feed.Absence) bool {
	order := feed.Absences()
	return b != feed.Present && (a == feed.Present || slices.Index(order, a) > slices.Index(order, b))
}

// Text says it: "Dates that are shown: 5 of 103. Left out: 90 ideas, 8 enquiries."
func (r Reach) Text(say func(key string, args ...any) string) string {
	switch {
	case r.Dates == 0:
		return say("reach.none")
	case r.Shown == r.Dates:
		return say("reach.all", r.Dates)
	}
	return say("reach.some", r.Shown, r.Dates, strings.Join(r.Reasons(say), ", "))
}

// Reasons says why dates are left out, and how many for each reason.
func (r Reach) Reasons(say func(key string, args ...any) string) (all []string) {
	for _, why := range feed.Absences() {
		if n := r.Absent[why]; n > 0 {
			all = append(all, say("reach."+string(why), n))
		}
	}
	return all
}
