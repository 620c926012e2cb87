package work

import (
	"slices"

	"affiche/app/scene"
	"affiche/calendar"
)

// A Regroup is what a drag from one row of the timeline to another means where the rows are no places: the dates get another
// status, their activities another kind, or another person stands in for one who is in them. They may move in time besides.
//
// Only what is clear is done. A status must be a step of the ladder. A kind is the activity's, so that all its dates have it;
// but what is a festival stays one, and nothing becomes one by a drag. A person is replaced only where exactly one part of
// theirs is in the dates, and is not also in others that are not in hand; who is called instead is still to be asked.
type Regroup struct {
	Shift    Shift
	From, To scene.Share
	Step     Step // what the step to another status asks for
}

// Act works out what changes.
func (r Regroup) Act(plan *calendar.Plan, refs ...calendar.Ref) (Act, error) {
	moved, err := r.Shift.Act(plan, refs...)
	if err != nil {
		return Act{}, err
	}
	var turned Act
	switch {
	case r.To == r.From || r.To == (scene.Share{}):
		return moved, nil
	case r.To.Status != "":
		turned, err = r.restate(plan, refs)
	case r.To.Kind != "":
		turned, err = r.rename(plan, refs)
	default:
		turned, err = r.recast(plan, refs)
	}
	if err != nil {
		return Act{}, err
	}
	if moved.IsNothing() {
		return turned, nil
	}
	return moved.with(turned), nil
}

// dates are those of what a person has in hand; what is no date refuses.
func datesOf(plan *calendar.Plan, refs []calendar.Ref) (dates []calendar.Ref, err error) {
	c := choose(plan, refs)
	for _, e := range c.events {
		dates = append(dates, e.Ref())
	}
	if len(c.others) > 0 || len(dates) == 0 {
		return nil, refuse("regroup-no-date")
	}
	return dates, nil
}

func (r Regroup) restate(plan *calendar.Plan, refs []calendar.Ref) (Act, error) {
	dates, err := datesOf(plan, refs)
	if err != nil {
		return Act{}, err
	}
	step := r.Step
	step.To = string(r.To.Status)
	return step.Act(plan, dates...)
}

func (r Regroup) rename(plan *calendar.Plan, refs []calendar.Ref) (Act, error) {
	dates, err := datesOf(plan, refs)
	if err != nil {
		return Act{}, err
	}
	for _, ref := range dates {
		a := plan.Activities.At(plan.Events.At(ref.ID).Activity)
		if a == nil || a.Kind == calendar.Festival || r.To.Kind == calendar.Festival {
			return Act{}, refuse("regroup-festival")
		}
	}
	return AmendAll(plan, dates, []Assignment{{"kind", string(r.To.Kind)}})
}

// with adds what another act changes. Where both change a record, it has the times and places of the one and the words of
// the other.
func (a Act) with(turned Act) Act {
	for _, r := range turned.Put {
		at := slices.IndexFunc(a.Put, func(moved calendar.Record) bool { return moved.Ref() == r.Ref() })
		if at < 0 {
			a.Put = append(a.Put, r)
			continue
		}
		switch moved := a.Put[at].(type) {
		case *calendar.Event:
			to := r.(*calendar.Event)
			moved.Status, moved.Reason, moved.Cost, moved.MovedTo = to.Status, to.Reason, to.Cost, to.MovedTo
		case *calendar.Activity:
			moved.Kind = r.(*calendar.Activity).Kind
		}
	}
	told := notable{}
	told.add(a.Notes...)
	told.add(turned.Notes...)
	a.Notes = told.notes
	return a
}
