package scene

import (
	"cmp"
	"slices"

	"affiche/assets"
	"affiche/calendar"
)

// unfold lays the list of the view's day over its cell, from the entry on with which it begins; what it covers is gone.
func (s *Sheet) unfold(l *Layout) {
	d := &s.List
	d.clear()
	at := int(s.View.Unfolded - s.from)
	if s.View.Unfolded == 0 || at < 0 || at >= len(s.Cells) {
		return
	}
	if d.all = s.on(d.all, s.View.Unfolded); len(d.all) == 0 {
		return
	}
	d.Day = s.View.Unfolded
	d.lay(l, assets.Date(l.language, d.Day.Date(), assets.WeekdayDay), s.View.First, s.Cells[at].Box, s.Plot())
	s.Lines, s.Bars = d.uncovered(s.Lines), d.uncovered(s.Bars)
}

// on is everything on a day, what has an hour first.
func (s *Sheet) on(all []piece, day calendar.Day) []piece {
	s.each(day, day+1, func(x piece) { all = append(all, x) })
	slices.SortFunc(all, func(a, b piece) int {
		return cmp.Or(order(a.lasts, b.lasts), inDay(&a, &b))
	})
	return all
}

// On lists everything on a day, shown or not, what has an hour first.
func (s *Sheet) On(day calendar.Day) []calendar.Ref {
	refs := []calendar.Ref{}
	for _, x := range s.on(nil, day) {
		refs = append(refs, x.ref())
	}
	return refs
}
