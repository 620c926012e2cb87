package feed

import (
	"iter"
	"time"

	"affiche/calendar"
)

// An Absence is why a date that a calendar asks about does not stand in it: its status, or one of those below.
type Absence string

const (
	Present  Absence = ""
	Embargo  Absence = "embargo"   // the public calendars wait for its announcement
	Timeless Absence = "no-time"   // nobody said when
	Faulty   Absence = "no-moment" // its end comes before its start, or its zone is not known
)

// Absences are all there can be, in the order in which they are told: statuses in the order of their life.
func Absences() []Absence {
	var all []Absence
	for _, s := range calendar.Statuses() {
		all = append(all, Absence(s))
	}
	return append(all, Embargo, Timeless, Faulty)
}

// Dates tells of each date that the question asks about whether it stands in the calendar now, and if not why. A date
// outside the days of the question is none that it asks about.
func Dates(plan *calendar.Plan, q Question, now time.Time) iter.Seq2[*calendar.Event, Absence] {
	d := newDrafter(plan, q, func(_, key string, _ ...any) string { return key })
	return func(yield func(*calendar.Event, Absence) bool) {
		if d.asksAboutNothing() {
			return
		}
		for e := range d.events() {
			if (e.When.IsZero() || d.within(e.When)) && !yield(e, q.absence(e, now)) {
				return
			}
		}
	}
}

// absence asks in the order in which a person would mend it: what is no more than an idea needs no time yet.
func (q Question) absence(e *calendar.Event, now time.Time) Absence {
	span, ok := e.When.Span()
	switch {
	case e.Status.Over() || !q.shows(e.Status):
		return Absence(e.Status)
	case e.When.IsZero():
		return Timeless
	case !ok || span.End <= span.Start:
		return Faulty
	case q.hides(e.When, e.AnnounceFrom, now):
		return Embargo
	}
	return Present
}

// hides reports an embargo, which ends with the day that the announcement's own clocks begin.
func (q Question) hides(when calendar.When, announce calendar.Day, now time.Time) bool {
	zone, err := calendar.Zone(when.Zone)
	return q.Audience == calendar.ForPublic && err == nil && announce > calendar.WallOf(now.In(zone)).Day()
}
