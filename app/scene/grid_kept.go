package scene

import (
	"slices"

	"affiche/calendar"
)

// A stand is a row that has a column on a day.
type stand struct {
	day calendar.Day
	row calendar.ID
}

// keep has a row have a column on a day of the grid, although nothing is in it. So do all in which something was since other days
// were turned to: what was moved out of one can be moved back, and those beside it stay where they are.
func (g *Grid) keep(day calendar.Day, row calendar.ID) {
	if g.kept == nil {
		g.kept = map[stand]bool{}
	}
	g.kept[stand{day, row}] = true
}

// Offer keeps the column of a place on the day of an index, and reports that it had none there.
func (g *Grid) Offer(day int, place calendar.Place) bool {
	return g.offer(day, func(r *Row) bool { return !r.Head && r.Place == place })
}

// OfferOf keeps the column of a record, as [Grid.Column] finds it, and reports that it had none on that day.
func (g *Grid) OfferOf(day int, ref calendar.Ref) bool {
	return g.offer(day, func(r *Row) bool { return !r.Head && r.isOf(ref) })
}

func (g *Grid) offer(day int, is func(*Row) bool) bool {
	d, rows := &g.Days[day], g.layout.rows
	at := slices.IndexFunc(rows, func(r Row) bool { return is(&r) })
	if at < 0 || slices.ContainsFunc(g.rows[d.rows[0]:d.rows[1]], is) {
		return false
	}
	g.keep(d.Day, rows[at].ID)
	return true
}

// Forget keeps no column that has nothing in it.
func (g *Grid) Forget() { clear(g.kept) }

// keeps reports a row that has a column on one of some days, whatever is in it.
func (g *Grid) keeps(r *Row, first calendar.Day, days int) bool {
	for day := first; day < first+calendar.Day(days); day++ {
		if g.kept[stand{day, r.ID}] {
			return true
		}
	}
	return false
}

// keepUsed keeps the columns of a day in which something is.
func (g *Grid) keepUsed(d *GridDay) {
	if g.View.Every {
		return
	}
	for _, r := range g.rows[d.rows[0]:d.rows[1]] {
		if g.kept[stand{d.Day, r.ID}] {
			continue
		}
		if hours, whole := r.within(d.Span); hours || whole {
			g.keep(d.Day, r.ID)
		}
	}
}
