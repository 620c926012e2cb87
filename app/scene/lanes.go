package scene

import (
	"cmp"
	"slices"
	"sort"

	"affiche/calendar"
)

// A bar is one thing on the canvas, at its moments: a date, a hold, a phase.
type bar struct {
	calendar.Span
	ref    calendar.Ref
	owner  calendar.ID // the run, or else the activity: what is one block from afar
	kind   calendar.ActivityKind
	status calendar.Status
	title  string
	note   string // the second line
	timed  string // the second line where the clock matters
	stays  bool   // no phase, but the set that stays between a run's dates
}

// A strip is bars in the order of their starts, found by time.
type strip struct {
	bars  []bar
	reach []calendar.Instant // how far the bars up to each of them reach
}

// stripOf puts bars into order.
func stripOf(bars []bar) strip {
	slices.SortFunc(bars, func(a, b bar) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End), cmp.Compare(a.ref.ID, b.ref.ID))
	})
	return sortedStrip(bars)
}

// sortedStrip makes a strip of bars that are in order.
func sortedStrip(bars []bar) strip {
	s := strip{bars: bars, reach: make([]calendar.Instant, len(bars))}
	for i, b := range bars {
		s.reach[i] = b.End
		if i > 0 {
			s.reach[i] = max(s.reach[i], s.reach[i-1])
		}
	}
	return s
}

// from is the index of the first bar that may end after a moment.
func (s strip) from(at calendar.Instant) int {
	return sort.Search(len(s.reach), func(i int) bool { return s.reach[i] > at })
}

// A lane is a part of a row in which no two bars meet. Phases lie under the bars; they may meet.
type lane struct {
	strip
	under strip
}

// lanesOf deals bars out into as many lanes as it takes that no two in one lane meet; each takes the first lane that is
// free. That is the least number of lanes, as the bars come in the order of their starts. A phase lies in the lane of what
// it belongs to.
func lanesOf(bars, phases []bar) []lane {
	var dealt, under [][]bar
	in := map[calendar.ID]int{} // lanes of dates, and of the first date of each run
	for _, b := range stripOf(bars).bars {
		at := slices.IndexFunc(dealt, func(lane []bar) bool { return lane[len(lane)-1].End <= b.Start })
		if at < 0 {
			at, dealt, under = len(dealt), append(dealt, nil), append(under, nil)
		}
		dealt[at] = append(dealt[at], b)
		in[b.ref.ID] = at
		if _, known := in[b.owner]; !known {
			in[b.owner] = at
		}
	}
	if len(dealt) == 0 && len(phases) > 0 {
		dealt, under = append(dealt, nil), append(under, nil)
	}
	for _, p := range phases {
		under[in[p.owner]] = append(under[in[p.owner]], p)
	}
	lanes := make([]lane, len(dealt))
	for i := range dealt {
		lanes[i] = lane{sortedStrip(dealt[i]), stripOf(under[i])}
	}
	return lanes
}
