package scene

import (
	"time"

	"affiche/calendar"
)

// gridRows are the rows with something on the days of a view, those with something at its hour first; where there are none, every
// row. Of several days, each of which would say again what lasts over them, those with something at its hour suffice where there
// are any. Where every row is asked for, those with something come first.
func (l *Layout) gridRows(v GridView, g *Grid) []*Row {
	days := calendar.Span{Start: l.dayStart(v.First, l.home), End: l.dayStart(v.First+calendar.Day(v.Days), l.home)}
	var rest, lasting, timed []*Row
	for i := range l.rows {
		r := &l.rows[i]
		if r.Head {
			continue
		}
		switch hours, whole := r.within(days); {
		case hours || g.keeps(r, v.First, v.Days):
			timed = append(timed, r)
		case whole:
			lasting = append(lasting, r)
		default:
			rest = append(rest, r)
		}
	}
	switch {
	case v.Every:
		return append(append(timed, lasting...), rest...)
	case len(timed) > 0 && v.Days > 1:
		return timed
	case len(timed)+len(lasting) > 0:
		return append(timed, lasting...)
	}
	return rest
}

// within reports what of a row is in a span: something at its hour, something that lasts.
func (r *Row) within(s calendar.Span) (hours, whole bool) {
	look := func(bars strip) {
		for i := bars.from(s.Start); i < len(bars.bars) && bars.bars[i].Start < s.End; i++ {
			switch b := &bars.bars[i]; {
			case b.End <= s.Start || b.stays:
			case b.lasts:
				whole = true
			default:
				hours = true
			}
		}
	}
	look(r.open)
	for i := range r.lanes {
		look(r.lanes[i].strip)
		look(r.lanes[i].under)
	}
	return hours, whole
}

// gridZones are the zones whose clocks the columns show: that of home where any of them has it, then the others that differ
// on the first day.
func (l *Layout) gridZones(rows []*Row, v GridView) []*time.Location {
	at := l.dayStart(v.First, l.home)
	var zones []*time.Location
	add := func(zone *time.Location) {
		for _, z := range zones {
			if at.Wall(z) == at.Wall(zone) {
				return
			}
		}
		zones = append(zones, zone)
	}
	for _, r := range rows {
		if at.Wall(r.zone) == at.Wall(l.home) {
			add(l.home)
			break
		}
	}
	for _, r := range rows {
		add(r.zone)
	}
	if len(zones) == 0 {
		add(l.home)
	}
	return zones[:min(len(zones), 3)]
}
