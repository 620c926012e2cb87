package work

import (
	"slices"
	"time"

	"affiche/calendar"
)

// A Placing gives a date its time and place: one that is still to be placed as long as usual, any other as long as it is.
type Placing struct {
	At        calendar.Wall // where it begins, on the clocks of the place
	Second    bool          // of a time that clocks show twice, the second is meant
	WholeDays bool
	Place     calendar.Place
}

// Act works out the date where it is placed; what hangs on it comes along as in a [Shift].
func (p Placing) Act(plan *calendar.Plan, date calendar.ID) (Act, error) {
	e := plan.Events.At(date)
	if e == nil {
		return Act{}, refuse("no-such-record", string(date))
	}
	if !e.When.IsZero() {
		by := p.At - e.When.Start
		if e.When.WholeDays {
			by = p.At.Day().At(0) - e.When.Start
		}
		return Shift{Seconds: int64(by), To: &p.Place}.Act(plan, e.Ref())
	}
	c := chosen{plan: plan, events: []*calendar.Event{e}}
	if err := c.refuseLocked(); err != nil {
		return Act{}, err
	}
	to, activity := *e, plan.Activities.At(e.Activity)
	if place, ok := (Shift{To: &p.Place}).place(plan, plan.PlaceOf(e)); ok {
		to.Place = place
	}
	if activity == nil {
		activity = &calendar.Activity{}
	}
	when := calendar.When{Start: p.At, Zone: ZoneAt(plan, to.Place), WholeDays: p.WholeDays}
	if p.Second {
		when.Fold = calendar.StartIsSecond
	}
	to.When = usual(plan, activity, when)
	return Act{Label: labelled(plan, "label.move", []calendar.Ref{e.Ref()}), Put: []calendar.Record{&to}, Notes: Notes(plan, &to)}, nil
}

// Unplace takes their time and place from dates: they are still to be placed then, as long as usual. Of an activity that has no
// other example the length is kept as its own; where another length is usual, that is told.
func Unplace(plan *calendar.Plan, refs ...calendar.Ref) (Act, error) {
	c := choose(plan, refs)
	if err := c.refuseLocked(); err != nil {
		return Act{}, err
	}
	act, told := Act{Label: labelled(plan, "label.move", refs)}, notable{}
	lasting := map[calendar.ID]*calendar.Activity{}
	for _, e := range c.events {
		to := *e
		if to.When == (calendar.When{}) && to.Place == (calendar.Place{}) {
			continue
		}
		to.When, to.Place = calendar.When{}, calendar.Place{}
		act.Put = append(act.Put, &to)
		told.add(parked(plan, e, c.events, lasting)...)
	}
	for _, e := range c.events { // in their order
		if a := lasting[e.Activity]; a != nil {
			act.Put = append(act.Put, a)
			delete(lasting, e.Activity)
		}
	}
	act.Notes = told.notes
	return act, nil
}

// parked has an activity last as long as its date that loses its time, or tells that the date will be of another length.
func parked(plan *calendar.Plan, e *calendar.Event, leaving []*calendar.Event, lasting map[calendar.ID]*calendar.Activity) []Note {
	a := plan.Activities.At(e.Activity)
	if a == nil || e.When.IsZero() || e.When.WholeDays {
		return nil
	}
	if lasting[a.ID] != nil {
		a = lasting[a.ID]
	}
	was := int(e.When.Length() / time.Minute)
	will := usual(plan, a, calendar.When{Start: e.When.Start}, leaving...)
	switch {
	case !will.WholeDays && int(will.Length()/time.Minute) == was:
		return nil
	case a.Duration == 0 && !slices.ContainsFunc(slices.Collect(plan.EventsOf.Of(a.ID)), func(o *calendar.Event) bool {
		return !o.When.IsZero() && !slices.Contains(leaving, o)
	}):
		keeps := *a
		keeps.Duration = was
		lasting[a.ID] = &keeps
		return nil
	}
	return []Note{{"work.note.parked", []any{inShort(was), inShort(int(will.Length() / time.Minute))}}}
}
