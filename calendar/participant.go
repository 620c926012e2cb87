package calendar

import (
	"cmp"
	"slices"
)

// Taken reports a participant who was chosen and did not leave.
func (s Stage) Taken() bool { return s == Selected || s == Enrolled || s == Completed }

// IsContact reports a date that counts for the hours of a training: a session, a coaching, or a plain date with hours, that was not
// called off. A plain date of whole days is the stretch in which the others lie.
func (e Event) IsContact() bool {
	return !e.Status.Over() && (e.Occasion == PlainDate && !e.When.WholeDays || e.Occasion == Session || e.Occasion == Coaching)
}

// ExpectedAt are those who take part in an activity, or in what it is a part of, and so are expected at its dates: who was taken
// and did not leave, each once, by name.
func (p *Plan) ExpectedAt(e *Event) (all []*Enrolment) {
	seen := map[ID]bool{}
	for of := e.Activity; of != "" && !seen[of]; {
		seen[of] = true
		for in := range p.EnrolmentsOf.Of(of) {
			named := func(other *Enrolment) bool { return other.Person == in.Person }
			if in.Stage.Taken() && !slices.ContainsFunc(all, named) {
				all = append(all, in)
			}
		}
		a := p.Activities.At(of)
		if of = ""; a != nil {
			of = a.PartOf
		}
	}
	slices.SortFunc(all, func(x, y *Enrolment) int {
		return cmp.Or(cmp.Compare(p.familyName(x), p.familyName(y)), cmp.Compare(x.ID, y.ID))
	})
	return all
}

// Attended is what is known of a participant at a date; nil is nothing yet. Where copies said it twice, the older record counts.
func (p *Plan) Attended(enrolment, event ID) (known *Attendance) {
	for a := range p.AttendancesOf.Of(enrolment) {
		if a.Event == event && (known == nil || a.ID < known.ID) {
			known = a
		}
	}
	return known
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
// counts. Who enrolled for the parts of it, too, has the hours of both. Dates of whole days have no hours and count none, but
// whether somebody came.
func (p *Plan) ParticipantsOf(a *Activity, today Day) []Participant {
	dates, offered := map[ID]int{}, 0 // minutes of each that counts
	for e := range p.LifeDates(a) {
		if e.IsContact() && !e.When.IsZero() && e.When.LastDay(p.Programme.DayTurn) < today {
			dates[e.ID] = e.Minutes()
			offered += e.Minutes()
		}
	}
	came := p.cameTo(a, dates)
	var all []Participant
	for e := range p.EnrolmentsOf.Of(a.ID) {
		if e.Stage == Rejected || e.Stage == Applied {
			continue
		}
		part := Participant{Enrolment: *e, Of: offered, Dates: len(dates), Came: len(came[e.Person])}
		for _, minutes := range came[e.Person] {
			part.Minutes += minutes
		}
		part.Earned = e.Stage == Completed
		if a.ContactHours > 0 {
			part.Earned = e.Stage.Taken() && part.Minutes >= 60*a.ContactHours
		}
		all = append(all, part)
	}
	slices.SortFunc(all, func(x, y Participant) int {
		return cmp.Or(cmp.Compare(p.familyName(&x.Enrolment), p.familyName(&y.Enrolment)), cmp.Compare(x.Enrolment.ID, y.Enrolment.ID))
	})
	return all
}

// cameTo finds to which of some dates people came, and for how many minutes, by whatever they enrolled for: an activity, or a part
// of it.
func (p *Plan) cameTo(a *Activity, dates map[ID]int) map[ID]map[ID]int {
	all, seen := map[ID]map[ID]int{}, map[ID]bool{}
	p.lifeDates(a.ID, seen, func(*Event) bool { return true })
	for of := range seen {
		for in := range p.EnrolmentsOf.Of(of) {
			for there := range p.AttendancesOf.Of(in.ID) {
				minutes, counts := dates[there.Event]
				if !counts || !there.Came {
					continue
				}
				if there.Minutes > 0 {
					minutes = min(minutes, there.Minutes)
				}
				if all[in.Person] == nil {
					all[in.Person] = map[ID]int{}
				}
				all[in.Person][there.Event] = max(all[in.Person][there.Event], minutes)
			}
		}
	}
	return all
}

func (p *Plan) familyName(of *Enrolment) string {
	if who := p.Persons.At(of.Person); who != nil {
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
