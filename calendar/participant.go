package calendar

import (
	"cmp"
	"slices"
)

// Taken reports a participant who was chosen and did not leave.
func (s Stage) Taken() bool { return s == Selected || s == Enrolled || s == Completed }

// IsContact reports a date that counts for the hours of a training: a session, a coaching, or a plain date, that was not called off.
func (e Event) IsContact() bool {
	return !e.Status.Over() && (e.Occasion == PlainDate || e.Occasion == Session || e.Occasion == Coaching)
}

// A Participant is somebody who enrolled, and what they were there for.
type Participant struct {
	Enrolment Enrolment
	Minutes   int  // of contact, at dates that are over
	Of        int  // minutes of all such dates
	Came      int  // to so many of them
	Dates     int  // of so many
	Earned    bool // a certificate: the hours that the training asks for, or where it asks for none, a completed stage
}

// Share is how much of what was offered they were there for, in percent, rounded down; 0 where nothing was.
func (p Participant) Share() int {
	if p.Of == 0 {
		return 0
	}
	return 100 * p.Minutes / p.Of
}

// ParticipantsOf are those who enrolled for an activity and were not refused, by name, as of a day: only what was before it
// counts. Dates of whole days have no hours and count none, but whether somebody came.
func (p *Plan) ParticipantsOf(a *Activity, today Day) []Participant {
	dates := map[ID]int{} // minutes of each that counts
	for e := range p.LifeDates(a) {
		if e.IsContact() && !e.When.IsZero() && e.When.LastDay(p.Programme.DayTurn) < today {
			dates[e.ID] = e.Minutes()
		}
	}
	var all []Participant
	offered := 0
	for _, minutes := range dates {
		offered += minutes
	}
	for e := range p.EnrolmentsOf.Of(a.ID) {
		if e.Stage == Rejected || e.Stage == Applied {
			continue
		}
		part := Participant{Enrolment: *e, Of: offered, Dates: len(dates)}
		for there := range p.AttendancesOf.Of(e.ID) {
			minutes, counts := dates[there.Event]
			if !counts || !there.Came {
				continue
			}
			if there.Minutes > 0 {
				minutes = min(minutes, there.Minutes)
			}
			part.Minutes += minutes
			part.Came++
		}
		part.Earned = e.Stage == Completed
		if a.ContactHours > 0 {
			part.Earned = e.Stage.Taken() && part.Minutes >= 60*a.ContactHours
		}
		all = append(all, part)
	}
	slices.SortFunc(all, func(x, y Participant) int {
		return cmp.Or(cmp.Compare(p.familyName(x), p.familyName(y)), cmp.Compare(x.Enrolment.ID, y.Enrolment.ID))
	})
	return all
}

func (p *Plan) familyName(of Participant) string {
	if who := p.Persons.At(of.Enrolment.Person); who != nil {
		return who.Family + "\x00" + who.Given
	}
	return ""
}

// Minutes is how long a date lasts that has hours; one of whole days has none.
func (e Event) Minutes() int {
	if e.When.WholeDays {
		return 0
	}
	span, ok := e.When.Span()
	if !ok {
		return 0
	}
	return int((span.End - span.Start) / 60)
}
