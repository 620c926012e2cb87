package scene

import (
	"cmp"
	"math"
	"slices"

	"affiche/assets"
	"affiche/calendar"
)

// A DayList is all of a day, unfolded over its cell: what has an hour as it begins, then what lasts.
type DayList struct {
	Box
	Day   calendar.Day // 0 is none
	Title Text
	Bars  []Block
	Lines []Block
	More  Text // how many are further below

	refs []calendar.Ref
}

const (
	listPad  = 6.0
	leastOf  = 260.0 // wide
	listEdge = 4.0   // kept from those of the sheet
)

// Refs lists all that is on it, in sight or not.
func (d *DayList) Refs() []calendar.Ref { return d.refs }

// unfold lays the list of the view's day over its cell, from the entry on with which it begins; what it covers is gone.
func (s *Sheet) unfold(l *Layout) {
	d := &s.List
	*d = DayList{Bars: d.Bars[:0], Lines: d.Lines[:0], refs: d.refs[:0]}
	at := int(s.View.Unfolded - s.from)
	if s.View.Unfolded == 0 || at < 0 || at >= len(s.Cells) {
		return
	}
	all := s.on(s.View.Unfolded)
	if len(all) == 0 {
		return
	}
	d.Day = s.View.Unfolded
	for i := range all {
		d.refs = append(d.refs, all[i].ref)
	}
	fits := max(int((s.Height-2*listEdge-weekdayTall-numberTall-listPad)/(entryTall+entryGap)), 1)
	first := between(float64(s.View.First), 0, float64(max(len(all)-fits+1, 0)))
	if len(all) <= fits {
		first = 0
	}
	shown := all[int(first):]
	if len(shown) > fits {
		shown = shown[:fits-1]
	}
	d.Box = s.listBox(&s.Cells[at], min(len(all), fits))
	name := assets.Date(l.language, d.Day.Date(), assets.WeekdayDay)
	d.Title = l.ruler.write(GroupStyle, name, d.X+listPad+2, d.Y+18, d.W-2*listPad)
	for i := range shown {
		s.entry(l, &shown[i], i)
	}
	if below := len(all) - int(first) - len(shown); below > 0 {
		y := d.Y + numberTall + float64(len(shown))*(entryTall+entryGap)
		d.More = l.ruler.write(NoteStyle, assets.Say(l.language, "scene.more", below), d.X+listPad+dotSize+8, y+12.5, d.W-24)
	}
	covered := func(b Block) bool { return b.within(d.Box) == b.Box }
	s.Lines, s.Bars = slices.DeleteFunc(s.Lines, covered), slices.DeleteFunc(s.Bars, covered)
}

// listBox is where a list of so many entries stands: over its cell, and inside the sheet.
func (s *Sheet) listBox(c *Cell, entries int) Box {
	w := math.Min(math.Max(c.W+2*listEdge, leastOf), s.Width)
	h := numberTall + float64(entries)*(entryTall+entryGap) + listPad
	h = math.Min(math.Max(h, c.H), s.Height-weekdayTall)
	return Box{
		X: between(c.X-listEdge, 0, s.Width-w), Y: between(c.Y, weekdayTall, math.Max(s.Height-listEdge-h, weekdayTall)), W: w, H: h,
	}
}

// entry shows a piece as an entry of the list.
func (s *Sheet) entry(l *Layout, x *piece, i int) {
	d := &s.List
	box := Box{X: d.X + listPad, Y: d.Y + numberTall + float64(i)*(entryTall+entryGap), W: d.W - 2*listPad, H: entryTall}
	b := blockOf(x.bar, box, 0)
	if x.lasts {
		b.Title = l.ruler.write(TitleStyle, x.title, b.X+padding, b.Y+13.5, b.W-padding-rightPad)
		d.Bars = append(d.Bars, b)
		return
	}
	b.Title = l.ruler.write(NoteStyle, s.says(l, x), b.X+dotSize+8, b.Y+12.5, b.W-dotSize-10)
	d.Lines = append(d.Lines, b)
}

// on is everything on a day, what has an hour first.
func (s *Sheet) on(day calendar.Day) (all []piece) {
	s.each(day, day+1, func(x piece) { all = append(all, x) })
	slices.SortFunc(all, func(a, b piece) int {
		return cmp.Or(order(a.lasts, b.lasts), cmp.Compare(a.Start, b.Start), cmp.Compare(a.ref.ID, b.ref.ID))
	})
	return all
}

// On lists everything on a day, shown or not, what has an hour first.
func (s *Sheet) On(day calendar.Day) []calendar.Ref {
	refs := []calendar.Ref{}
	for _, x := range s.on(day) {
		refs = append(refs, x.ref)
	}
	return refs
}
