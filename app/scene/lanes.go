package scene

import (
	"cmp"
	"math"
	"slices"
	"sort"

	"affiche/calendar"
)

// A bar is one thing on the canvas, at its moments: a date, a hold, a phase.
type bar struct {
	calendar.Span
	*told
	id    calendar.ID
	until calendar.Instant // when the next begins that is alone: beyond it the lane is not this bar's
	lasts bool             // a day or longer
	loud  bool             // a phase that goes on where it has to be quiet
	stays bool             // no phase, but the set that stays between a run's dates
	alone bool             // meets no other in its row
}

// What is told of a bar. The dates of a run are mostly told alike, and share it: there are very many of them.
type told struct {
	of     calendar.Type
	owner  calendar.ID // the run, or else the activity: what is one block from afar
	kind   calendar.ActivityKind
	status calendar.Status
	title  string
	note   string // the second line
	timed  string // the second line where the clock matters
}

// ref is what the bar stands for.
func (b *bar) ref() calendar.Ref { return calendar.Ref{Type: b.of, ID: b.id} }

// A strip is bars in the order of their starts, found by time.
type strip struct {
	bars  []bar
	reach []calendar.Instant // how far the bars up to each of them reach
}

// inOrder compares bars as they come in a strip.
func inOrder(a, b *bar) int {
	switch {
	case a.Start != b.Start:
		return cmp.Compare(a.Start, b.Start)
	case a.End != b.End:
		return cmp.Compare(b.End, a.End)
	}
	return cmp.Compare(a.id, b.id)
}

// sorted puts bars into order.
func sorted(bars []bar) []bar {
	slices.SortFunc(bars, func(a, b bar) int { return inOrder(&a, &b) })
	return bars
}

// sortedStrip makes a strip of bars that are in order.
func sortedStrip(bars []bar) strip {
	s := strip{bars: bars, reach: make([]calendar.Instant, len(bars))}
	for i := range bars {
		s.reach[i] = bars[i].End
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

// forever is after everything.
const forever = calendar.Instant(math.MaxInt64)

// findAlone marks the bars, in order, that meet no other. They take the height of several lanes, which end there.
func findAlone(s strip) {
	next := forever
	for i := len(s.bars) - 1; i >= 0; i-- {
		b := &s.bars[i]
		b.alone = (i == 0 || s.reach[i-1] <= b.Start) && (i+1 == len(s.bars) || s.bars[i+1].Start >= b.End)
		if b.until = next; b.alone {
			next = b.Start
		}
	}
}

// A slot is where a bar has its place: a lane, or the whole height.
type slot struct {
	lane  int
	alone bool
}

// mostLanes is how many lanes a row has at most. In the last one bars may meet: there they are seen as one block.
const mostLanes = 40

// The lanes of the head of a folded group: a few thin ones, of which the last shows the crowd as blocks of several.
const (
	summaryLanes = 3
	summaryGap   = 1.0
)

// summaryOf deals the dates of rows that are folded away out into a few lanes.
func summaryOf(rows []*seat) []lane {
	var all []bar
	seen := map[calendar.Ref]bool{}
	for _, s := range rows {
		for _, lane := range s.stand.lanes {
			for _, b := range lane.bars {
				if !seen[b.ref()] { // a date of several people stands there once
					seen[b.ref()] = true
					b.alone, b.until = false, forever
					all = append(all, b)
				}
			}
		}
	}
	dealt := make([][]bar, 1, summaryLanes)
	for _, b := range sorted(all) {
		at := slices.IndexFunc(dealt, func(lane []bar) bool { return len(lane) == 0 || lane[len(lane)-1].End <= b.Start })
		if at < 0 && len(dealt) < summaryLanes {
			dealt = append(dealt, nil)
		}
		if at < 0 {
			at = len(dealt) - 1
		}
		dealt[at] = append(dealt[at], b)
	}
	lanes := make([]lane, len(dealt))
	for i := range dealt {
		lanes[i].strip = sortedStrip(dealt[i])
	}
	return lanes
}

// lanesOf deals bars, which are in order, out into as many lanes as it takes that no two in one lane meet; each takes the first lane that is
// free. That is the least number of lanes, as the bars come in the order of their starts. What begins when all lanes are
// free is in the first; so there, whatever comes next in the row comes next in the lane. A phase lies in the lane of what
// it belongs to.
func lanesOf(bars, phases []bar) []lane {
	all := sortedStrip(bars)
	findAlone(all)
	at, sizes := deal(all.bars)
	if len(sizes) == 0 && len(phases) > 0 {
		sizes = []int{0}
	}
	lanes, under := make([]lane, len(sizes)), make([][]bar, len(sizes))
	for i, n := range sizes {
		lanes[i].bars = make([]bar, 0, n) // no larger than that: there are very many bars
	}
	in := map[calendar.ID]slot{} // of dates, and of the first date of each run
	for i := range all.bars {
		b := &all.bars[i]
		if at[i] == 0 {
			b.until = forever
		}
		lane := &lanes[at[i]]
		lane.bars = append(lane.bars, *b)
		if len(phases) == 0 {
			continue // nothing asks
		}
		in[b.id] = slot{at[i], b.alone}
		if _, known := in[b.owner]; !known {
			in[b.owner] = slot{at[i], b.alone}
		}
	}
	for _, p := range phases {
		of, known := in[p.owner]
		p.alone = of.alone || !known
		under[of.lane] = append(under[of.lane], p)
	}
	for i := range lanes {
		lanes[i] = lane{sortedStrip(lanes[i].bars), sortedStrip(under[i])}
	}
	return lanes
}

// deal finds a lane for each of the bars, and how many bars each lane has.
func deal(bars []bar) (at, sizes []int) {
	var ends []calendar.Instant // of the last bar in each lane
	at = make([]int, len(bars))
	for i := range bars {
		b := &bars[i]
		lane := slices.IndexFunc(ends, func(end calendar.Instant) bool { return end <= b.Start })
		if lane < 0 && len(ends) == mostLanes {
			lane = mostLanes - 1
		}
		if lane < 0 {
			lane, ends, sizes = len(ends), append(ends, 0), append(sizes, 0)
		}
		at[i], ends[lane] = lane, b.End
		sizes[lane]++
	}
	return at, sizes
}
