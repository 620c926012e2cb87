package work

import (
	"cmp"
	"slices"

	"affiche/calendar"
)

// An Attend says of participants that they came to a date, or that they did not.
type Attend struct {
	Who     []calendar.ID // enrolments; none is everybody who is expected there
	Away    bool
	Minutes int // for which they were there; 0 is the whole date
}

// Act works out what is then known of them. Whoever is not expected there is refused.
func (a Attend) Act(plan *calendar.Plan, event calendar.ID) (Act, error) {
	e := plan.Events.At(event)
	if e == nil {
		return Act{}, refuse("no-such-record", string(event))
	}
	expected := plan.ExpectedAt(e)
	if len(expected) == 0 {
		return Act{}, refuse("nobody-expected", calledBy(plan, e))
	}
	act := Act{Label: labelOf(plan, "label.attend", e)}
	for _, who := range a.Who {
		if !slices.ContainsFunc(expected, func(in *calendar.Enrolment) bool { return in.ID == who }) {
			return Act{}, refuse("not-expected", cmp.Or(Name(plan, calendar.Ref{Type: calendar.TypeEnrolment, ID: who}, plan.Programme.MainLanguage()), string(who)), calledBy(plan, e))
		}
	}
	for _, in := range expected {
		if len(a.Who) > 0 && !slices.Contains(a.Who, in.ID) {
			continue
		}
		now := calendar.Attendance{Enrolment: in.ID, Event: event}
		known := plan.Attended(in.ID, event)
		if known != nil {
			now = *known
		}
		now.Came, now.Minutes = !a.Away, 0
		if !a.Away {
			now.Minutes = a.Minutes
		}
		switch {
		case known == nil:
			act.Put = append(act.Put, named(&now))
		case now != *known:
			act.Put = append(act.Put, &now)
		}
	}
	return act, nil
}

// EnrolledAs are the enrolments of some people, by id or by the whole name, among those expected at a date.
func EnrolledAs(plan *calendar.Plan, event calendar.ID, people []string) (ids []calendar.ID, err error) {
	e := plan.Events.At(event)
	if e == nil {
		return nil, refuse("no-such-record", string(event))
	}
	for _, name := range people {
		person, err := PersonNamed(plan, name)
		if err != nil {
			return nil, err
		}
		i := slices.IndexFunc(plan.ExpectedAt(e), func(in *calendar.Enrolment) bool { return in.Person == person })
		if i < 0 {
			return nil, refuse("not-expected", name, calledBy(plan, e))
		}
		ids = append(ids, plan.ExpectedAt(e)[i].ID)
	}
	return ids, nil
}

// Certify hands out a certificate on a day to each participant who earned one by then and has none.
func Certify(plan *calendar.Plan, activity calendar.ID, day calendar.Day) (Act, error) {
	a := plan.Activities.At(activity)
	if a == nil {
		return Act{}, refuse("no-such-record", string(activity))
	}
	act := Act{Label: labelOf(plan, "label.certify", a)}
	for _, p := range plan.ParticipantsOf(a, day+1) {
		if p.Earned && p.Enrolment.Certificate == 0 {
			in := p.Enrolment
			in.Certificate = day
			act.Put = append(act.Put, &in)
		}
	}
	return act, nil
}
