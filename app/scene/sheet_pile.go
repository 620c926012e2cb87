package scene

import (
	"cmp"
	"slices"
	"time"

	"affiche/calendar"
)

// A piece is a bar on the days of a sheet that it touches.
type piece struct {
	*bar
	zone        *time.Location // by whose clocks it is on those
	first, last calendar.Day
	slot        int // of what lasts, in the week that is being laid out; -1 is none
}

// A pile is what has an hour on one day: the first of it, as much as there is room for, and how much it is.
type pile struct {
	lines []piece
	count int
}

// put adds a piece; only the first most are kept, in their order.
func (p *pile) put(x piece, most int) {
	p.count++
	at := len(p.lines)
	for at > 0 && before(&x, &p.lines[at-1]) {
		at--
	}
	if at >= most {
		return
	}
	if len(p.lines) == most {
		p.lines = p.lines[:most-1]
	}
	p.lines = slices.Insert(p.lines, at, x)
}

func before(a, b *piece) bool { return inDay(a, b) < 0 }

// inDay orders what is on a day: flags above what has an hour.
func inDay(a, b *piece) int {
	return cmp.Or(-order(a.isFlag(), b.isFlag()), cmp.Compare(a.Start, b.Start), cmp.Compare(a.id, b.id))
}

// isFlag reports a milestone or a deadline.
func (b *bar) isFlag() bool {
	return b.of == calendar.TypeMilestone || b.of == calendar.TypeCallForApplications
}

// gather collects what touches the days of the sheet.
func (s *Sheet) gather(from, until calendar.Day) {
	days := int(until - from)
	s.lasts = s.lasts[:0]
	s.piles = slices.Grow(s.piles[:0], days)[:days]
	for i := range s.piles {
		s.piles[i] = pile{lines: s.piles[i].lines[:0]}
	}
	s.each(from, until, func(x piece) {
		if x.lasts {
			s.lasts = append(s.lasts, x)
		} else {
			s.piles[x.first-from].put(x, s.room)
		}
	})
	slices.SortFunc(s.lasts, func(a, b piece) int {
		return cmp.Or(-order(a.kind == calendar.Festival, b.kind == calendar.Festival), cmp.Compare(max(a.first, from), max(b.first, from)),
			cmp.Compare(b.last, a.last), cmp.Compare(a.Start, b.Start), cmp.Compare(a.id, b.id))
	})
}

// each hands out everything that touches some days. What has an hour is on the festival day in which it begins.
func (s *Sheet) each(from, until calendar.Day, take func(piece)) {
	l := s.layout
	lasting := func(b *bar, zone *time.Location) {
		x := piece{bar: b, zone: zone, first: b.Start.Wall(zone).Day(), last: (b.End - 1).Wall(zone).Day()}
		if x.first < until && x.last >= from {
			take(x)
		}
	}
	for i := range l.bands {
		b := &l.bands[i]
		lasting(&bar{
			Span: b.Span, id: b.ref.ID, lasts: true, told: &told{of: b.ref.Type, kind: calendar.Festival, status: b.status, title: b.title},
		}, l.home)
	}
	var turns turns
	for i := range l.rows {
		r := &l.rows[i]
		if r.Head {
			l.flags(r, from, until, take)
			continue
		}
		starts := turns.of(l, r.zone, from, until)
		for j := range r.lanes {
			bars := r.lanes[j].bars
			for k := r.lanes[j].from(starts[0] - 24*3600); k < len(bars) && bars[k].Start < starts[len(starts)-1]; k++ {
				if b := &bars[k]; b.lasts {
					lasting(b, r.zone)
				} else if day := dayAmong(starts, b.Start); day >= 0 {
					take(piece{bar: b, zone: r.zone, first: from + calendar.Day(day), last: from + calendar.Day(day)})
				}
			}
		}
	}
}

// flags hands out the milestones and deadlines of a head on some days.
func (l *Layout) flags(r *Row, from, until calendar.Day, take func(piece)) {
	for i := range r.marks {
		m := &r.marks[i]
		day := m.Start.Wall(l.home).Day()
		if day < from || day >= until {
			continue
		}
		t := &told{of: m.ref.Type, title: m.title}
		if m.done {
			t.status = calendar.Done
		}
		take(piece{bar: &bar{Span: m.Span, id: m.ref.ID, told: t}, zone: l.home, first: day, last: day})
	}
}

// turns are when some festival days begin by the clocks of each zone.
type turns struct {
	zones  []*time.Location
	starts [][]calendar.Instant
}

// of has one more start than there are days: the end of the last one.
func (t *turns) of(l *Layout, zone *time.Location, from, until calendar.Day) []calendar.Instant {
	for i, z := range t.zones {
		if z == zone {
			return t.starts[i]
		}
	}
	var starts []calendar.Instant
	for day := from; day <= until; day++ {
		starts = append(starts, l.dayStart(day, zone))
	}
	t.zones, t.starts = append(t.zones, zone), append(t.starts, starts)
	return starts
}

// dayAmong is the index of the day in which a moment lies, or -1. Days are 24 hours long, or an hour more or less.
func dayAmong(starts []calendar.Instant, at calendar.Instant) int {
	if at < starts[0] || at >= starts[len(starts)-1] {
		return -1
	}
	day := min(int((at-starts[0])/(24*3600)), len(starts)-2)
	for at < starts[day] {
		day--
	}
	for at >= starts[day+1] {
		day++
	}
	return day
}

func order(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return 1
	}
	return -1
}
