package calendar

import "slices"

// Opening is from when to when something is open on a day: minutes of the day, which may run past midnight.
type Opening struct{ Opens, Closes int }

// OpenOn is when an activity is open to the public on a day, by its own hours: of the rows that speak of the day the last
// one counts. ok is false where it is closed, or no row speaks of the day.
func (p *Plan) OpenOn(activity ID, d Day) (hours Opening, ok bool) {
	rows := slices.SortedStableFunc(p.OpeningHoursOf.Of(activity), func(a, b *OpeningHours) int { return a.Position - b.Position })
	for _, row := range slices.Backward(rows) {
		if row.speaksOf(d) {
			return Opening{row.Opens, row.Closes}, !row.Closed
		}
	}
	return Opening{}, false
}

// speaksOf reports a day on which the row says something.
func (o *OpeningHours) speaksOf(d Day) bool {
	within := (o.From == 0 || d >= o.From) && (o.Until == 0 || d <= o.Until)
	return within && (len(o.Weekdays) == 0 || o.Weekdays[Weekdays()[d.Weekday()]])
}
