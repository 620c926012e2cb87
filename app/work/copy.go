package work

import (
	"affiche/calendar"
)

// A Copy makes new records like others, each with an identity of its own, as far away as a shift says.
//
// A copied date belongs to the same activity and run, in another house to the run there, and has phases, calls and guests of its own. It promises nothing: one
// that was an option or further is an option, any other an idea; it is not locked, nobody has answered its calls, holds
// stay with the first, and it comes from no imported schedule. A run is copied with its phases and dates, an activity with
// all that belongs to it, a festival with its parts and runs; dates that are over are left out.
type Copy struct {
	Shift Shift
	Bare  bool // runs and activities without their dates
}

// Act works out the copies. What is chosen together with what it belongs to is copied once.
func (c Copy) Act(plan *calendar.Plan, refs ...calendar.Ref) (Act, error) {
	if err := c.Shift.refuseFar(); err != nil {
		return Act{}, err
	}
	m := copying{Copy: c, plan: plan, ids: map[calendar.ID]calendar.ID{}}
	for _, t := range []calendar.Type{calendar.TypeActivity, calendar.TypeRun, calendar.TypeEvent, calendar.TypePhase, ""} {
		for _, ref := range refs {
			if err := m.chosen(ref, t); err != nil {
				return Act{}, err
			}
		}
	}
	if m.beyond {
		return Act{}, refuse("too-far")
	}
	m.told.add(lineUp(plan, m.put)...)
	act := Act{Label: labelled(plan, "label.copy", refs), Put: m.put, Notes: m.told.notes}
	for _, ref := range refs {
		if id := m.ids[ref.ID]; id != "" {
			act.Made = append(act.Made, calendar.Ref{Type: ref.Type, ID: id})
		}
	}
	return act, nil
}

// copying is a copy that is being worked out.
type copying struct {
	Copy
	plan   *calendar.Plan
	ids    map[calendar.ID]calendar.ID // of what is copied: of its copy
	put    []calendar.Record
	beyond bool // something came into a year that no calendar writes
	told   notable
}

// chosen copies what a person chose, if it is of the type whose turn it is; "" is all that are left.
func (m *copying) chosen(ref calendar.Ref, turn calendar.Type) error {
	r := m.plan.Record(ref)
	if r == nil || m.ids[ref.ID] != "" || turn != "" && ref.Type != turn {
		return nil
	}
	switch r := r.(type) {
	case *calendar.Activity:
		m.activity(r)
	case *calendar.Run:
		m.run(r)
	case *calendar.Event:
		m.event(r)
	case *calendar.Phase:
		m.phase(r, m.Shift.loosePhaseAfter(m.plan, r))
	case *calendar.Hold:
		to := m.Shift.holdAfter(m.plan, r, m.Shift.far(r.When))
		to.ID, to.State, to.Bundle = m.id(r.ID), calendar.Held, "" // nobody tied the copy to others
		m.add(&to, to.When)
	case *calendar.Milestone:
		m.milestone(r)
	default:
		return refuse("not-copied", Name(m.plan, ref, m.plan.Programme.MainLanguage()))
	}
	return nil
}

// id makes the identity of a copy.
func (m *copying) id(of calendar.ID) calendar.ID {
	m.ids[of] = calendar.NewID()
	return m.ids[of]
}

// now is the copy of a record, or where it is not copied the record itself.
func (m *copying) now(id calendar.ID) calendar.ID {
	if to := m.ids[id]; to != "" {
		return to
	}
	return id
}

func (m *copying) add(r calendar.Record, w calendar.When) {
	m.beyond = m.beyond || !known(w)
	m.put = append(m.put, r)
	m.told.add(Notes(m.plan, r)...)
}

// run copies a run with its phases and, unless it is to be bare, its dates.
func (m *copying) run(r *calendar.Run) {
	if m.ids[r.ID] != "" {
		return
	}
	to := m.Shift.runAfter(m.plan, r)
	to.ID, to.Activity, to.Festival = m.id(r.ID), m.now(r.Activity), m.now(r.Festival)
	m.put = append(m.put, &to)
	for p := range m.plan.PhasesOfRun.Of(r.ID) {
		m.phase(p, m.Shift.phaseAfter(m.plan, p, m.Shift.far(p.Timing.When), r.Place))
	}
	if m.Bare {
		return
	}
	for e := range m.plan.EventsOfRun.Of(r.ID) {
		m.eventWithin(e)
	}
}

// eventWithin copies a date as part of something, unless it is over.
func (m *copying) eventWithin(e *calendar.Event) {
	if !e.Status.Over() && m.ids[e.ID] == "" {
		m.event(e)
	}
}

func (m *copying) event(e *calendar.Event) {
	to := m.Shift.dateAfter(m.plan, e)
	to.ID, to.Activity, to.Run = m.id(e.ID), m.now(e.Activity), m.runOf(e, to)
	to.Status, to.AnnounceFrom = StatusOfCopy(e.Status), m.Shift.day(e.AnnounceFrom)
	to.Locked, to.Reason, to.Cost, to.MovedTo, to.Source = false, "", calendar.Money{}, "", ""
	m.add(&to, to.When)
	by, from := m.Shift.far(e.When), m.plan.PlaceOf(e)
	for p := range m.plan.PhasesOfEvent.Of(e.ID) {
		m.phase(p, m.Shift.phaseAfter(m.plan, p, by, from))
	}
	for c := range m.plan.CallsOfEvent.Of(e.ID) {
		m.call(c)
	}
	for a := range m.plan.AppearancesOf.Of(e.Activity) {
		if a.Event == e.ID {
			m.appearance(a)
		}
	}
}

// runOf is the run of a date's copy: the copy of its run, else the same as long as it is in the same house, else the one there.
func (m *copying) runOf(e *calendar.Event, to calendar.Event) calendar.ID {
	from, at := m.plan.PlaceOf(e).Venue, m.plan.PlaceOf(&to).Venue
	switch {
	case m.ids[e.Run] != "" || m.ids[e.Activity] != "":
		return m.now(e.Run)
	case e.Run != "" && from == at:
		return e.Run
	}
	return runThere(m.plan, e.Activity, at, to.When)
}

// StatusOfCopy is the status with which a copy of a date begins: an option where something was promised before, and else an idea.
func StatusOfCopy(s calendar.Status) calendar.Status {
	switch s {
	case calendar.Option, calendar.Confirmed, calendar.Done, calendar.Postponed:
		return calendar.Option
	}
	return calendar.Idea
}

// phase copies a phase as it is after the shift, with its calls.
func (m *copying) phase(p *calendar.Phase, to calendar.Phase) {
	to.ID, to.Event, to.Run = m.id(p.ID), m.now(p.Event), m.now(p.Run)
	m.add(&to, to.Timing.When)
	for c := range m.plan.CallsOfPhase.Of(p.ID) {
		m.call(c)
	}
}

// call asks again whoever was called, but not who declined.
func (m *copying) call(c *calendar.Call) {
	to := *c
	to.ID, to.Phase, to.Event, to.State = m.id(c.ID), m.now(c.Phase), m.now(c.Event), calendar.ToAsk
	if c.State == calendar.Declined {
		to.Person = ""
	}
	m.put = append(m.put, &to)
}

func (m *copying) appearance(a *calendar.Appearance) {
	to := *a
	to.Activity, to.Event = m.now(a.Activity), m.now(a.Event)
	m.put = append(m.put, named(&to))
}

func (m *copying) milestone(ms *calendar.Milestone) {
	to := *ms
	to.ID, to.Activity, to.Day, to.Done = m.id(ms.ID), m.now(ms.Activity), m.Shift.day(ms.Day), false
	m.put = append(m.put, &to)
}
