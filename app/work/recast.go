package work

import (
	"slices"

	"affiche/app/scene"
	"affiche/calendar"
)

// A part is how a person is in a date: an appearance or a call. It may hold for other dates, too.
type part struct {
	record  calendar.Record
	dates   []calendar.ID // for which it holds
	company bool          // it is a company's, of which the person is a member
}

// recast puts another person in the place of the one whose row the dates stand in.
func (r Regroup) recast(plan *calendar.Plan, refs []calendar.Ref) (Act, error) {
	dates, err := datesOf(plan, refs)
	if err != nil {
		return Act{}, err
	}
	if r.From.Person == "" {
		return Act{}, refuse("regroup-no-position")
	}
	act, done := Act{Label: labelled(plan, "label.recast", dates[:1])}, map[calendar.Ref]bool{}
	for _, date := range dates {
		p, err := r.part(plan, date.ID, dates)
		if err != nil {
			return Act{}, err
		}
		if done[p.record.Ref()] {
			continue
		}
		done[p.record.Ref()] = true
		after, err := r.replaced(p.record)
		if err != nil {
			return Act{}, err
		}
		act.Put = append(act.Put, after)
	}
	return act, nil
}

// part finds the one part that is to go to somebody else.
func (r Regroup) part(plan *calendar.Plan, date calendar.ID, inHand []calendar.Ref) (part, error) {
	called := func(id calendar.ID) string {
		if p := plan.Persons.At(id); p != nil {
			return p.Name()
		}
		return Name(plan, calendar.Ref{Type: calendar.TypeCompany, ID: id}, plan.Programme.MainLanguage())
	}
	who, e := r.From.Person, plan.Events.At(date)
	parts := partsIn(plan, e, who)
	switch {
	case plan.Companies.At(who) != nil || plan.Companies.At(r.To.Person) != nil:
		return part{}, refuse("regroup-company")
	case r.To.Person != scene.Unfilled && len(partsIn(plan, e, r.To.Person)) > 0:
		return part{}, refuse("regroup-already", called(r.To.Person))
	case who == scene.Unfilled && len(parts) != 1:
		return part{}, refuse("regroup-positions", len(parts))
	case len(parts) == 0:
		return part{}, refuse("regroup-not-in-it", called(who))
	case len(parts) > 1:
		return part{}, refuse("regroup-parts", len(parts), called(who))
	case parts[0].company:
		return part{}, refuse("regroup-member", called(who))
	}
	for _, other := range parts[0].dates {
		if !slices.Contains(inHand, calendar.Ref{Type: calendar.TypeEvent, ID: other}) {
			return part{}, refuse("regroup-wider", len(parts[0].dates), called(who))
		}
	}
	return parts[0], nil
}

// replaced is an appearance or a call of somebody else.
func (r Regroup) replaced(was calendar.Record) (calendar.Record, error) {
	to := r.To.Person
	switch was := was.(type) {
	case *calendar.Call:
		after := *was
		if after.Person = to; to == scene.Unfilled {
			after.Person = ""
		}
		after.State = calendar.ToAsk
		return &after, nil
	case *calendar.Appearance:
		after := *was
		if after.Person = to; to == scene.Unfilled {
			return nil, refuse("regroup-appears")
		}
		return &after, nil
	}
	return nil, refuse("regroup-no-date")
}

// partsIn lists the parts of a person in a date; those of [scene.Unfilled] are the positions that nobody fills.
func partsIn(plan *calendar.Plan, e *calendar.Event, who calendar.ID) (parts []part) {
	for a := range plan.AppearancesOf.Of(e.Activity) {
		if a.Event != "" && a.Event != e.ID {
			continue
		}
		p := part{record: a, dates: []calendar.ID{e.ID}}
		if a.Event == "" {
			p.dates = living(plan.EventsOf.Of(e.Activity))
		}
		if p.company = a.Company != "" && a.Person == "" && memberOf(plan, a.Company, who); p.company || who == a.Person {
			parts = append(parts, p)
		}
	}
	take := func(c *calendar.Call, dates ...calendar.ID) {
		if (c.Person == who || c.Person == "" && who == scene.Unfilled) && c.State != calendar.Declined {
			parts = append(parts, part{record: c, dates: dates})
		}
	}
	for c := range plan.CallsOfEvent.Of(e.ID) {
		take(c, e.ID)
	}
	for p := range plan.PhasesOfEvent.Of(e.ID) {
		for c := range plan.CallsOfPhase.Of(p.ID) {
			take(c, e.ID)
		}
	}
	if e.Run == "" {
		return parts
	}
	for p := range plan.PhasesOfRun.Of(e.Run) {
		for c := range plan.CallsOfPhase.Of(p.ID) {
			take(c, living(plan.EventsOfRun.Of(e.Run))...)
		}
	}
	return parts
}

func memberOf(plan *calendar.Plan, company, who calendar.ID) bool {
	for m := range plan.MembersOfCompany.Of(company) {
		if m.Person == who {
			return true
		}
	}
	return false
}

// living are the dates that take place.
func living(events func(func(*calendar.Event) bool)) (ids []calendar.ID) {
	for e := range events {
		if !e.Status.Over() {
			ids = append(ids, e.ID)
		}
	}
	return ids
}
