package calendar

import "slices"

// Opening is from when to when something is open on a day: minutes of the day, which may run past midnight.
type Opening struct{ Opens, Closes int }

// OpenOn is when an activity is open to the public on a day, by its own hours, the earliest first; none is closed. Of the rows that
// speak of the day the last one counts; those before it count, too, where they are of the same stretch of days and their hours do
// not meet: a morning and an afternoon. So an exception beats what is usual, and hours said anew beat the old ones.
func (p *Plan) OpenOn(activity ID, d Day) (hours []Opening) {
	rows := slices.SortedStableFunc(p.OpeningHoursOf.Of(activity), func(a, b *OpeningHours) int { return a.Position - b.Position })
	var last *OpeningHours
	for _, row := range slices.Backward(rows) {
		if !row.speaksOf(d) {
			continue
		}
		if row.Closed || last != nil && (row.From != last.From || row.Until != last.Until) {
			break
		}
		last = row
		meets := func(o Opening) bool { return row.Opens < o.Closes && o.Opens < row.Closes }
		if !slices.ContainsFunc(hours, meets) {
			hours = append(hours, Opening{row.Opens, row.Closes})
		}
	}
	slices.SortFunc(hours, func(a, b Opening) int { return a.Opens - b.Opens })
	return hours
}

// speaksOf reports a day on which the row says something.
func (o *OpeningHours) speaksOf(d Day) bool {
	within := (o.From == 0 || d >= o.From) && (o.Until == 0 || d <= o.Until)
	return within && (len(o.Weekdays) == 0 || o.Weekdays[Weekdays()[d.Weekday()]])
}
