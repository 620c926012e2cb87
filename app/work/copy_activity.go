package work

import (
	"affiche/calendar"
)

// activity copies an activity and what belongs to it: who makes it, what it needs, when it is open; unless it is to be
// bare, also its deadlines, its parts, its runs and dates, and the runs in it.
func (m *copying) activity(a *calendar.Activity) {
	if m.ids[a.ID] != "" {
		return
	}
	to := *a
	to.ID, to.PartOf, to.Source = m.id(a.ID), m.now(a.PartOf), ""
	if m.Shift.Lead != "" {
		to.Lead = m.Shift.Lead
	}
	m.put = append(m.put, &to)
	m.links(a)
	if m.Bare {
		return
	}
	for ms := range m.plan.Milestones.Each() {
		if ms.Activity == a.ID {
			m.milestone(ms)
		}
	}
	for part := range m.plan.PartsOf.Of(a.ID) {
		m.activity(part)
	}
	m.dates(a)
}

// links copies what ties an activity to others. The links of single dates go with the dates.
func (m *copying) links(a *calendar.Activity) {
	for c := range m.plan.CoProducersOf.Of(a.ID) {
		to := *c
		to.Activity = m.now(c.Activity)
		m.put = append(m.put, named(&to))
	}
	for p := range m.plan.AppearancesOf.Of(a.ID) {
		if p.Event == "" {
			m.appearance(p)
		}
	}
	for c := range m.plan.Credits.Each() {
		if c.Activity == a.ID {
			to := *c
			to.ID, to.Activity = m.id(c.ID), m.now(c.Activity)
			m.put = append(m.put, &to)
		}
	}
	for n := range m.plan.Needs.Each() {
		if n.Activity == a.ID {
			to := *n
			to.ID, to.Activity = m.id(n.ID), m.now(n.Activity)
			m.put = append(m.put, &to)
		}
	}
	for o := range m.plan.OpeningHoursOf.Of(a.ID) {
		to := m.Shift.hoursAfter(o)
		to.ID, to.Activity = m.id(o.ID), m.now(o.Activity)
		m.put = append(m.put, &to)
	}
}

// dates copies the runs and dates of an activity, and the runs of others in it.
func (m *copying) dates(a *calendar.Activity) {
	for r := range m.plan.RunsOf.Of(a.ID) {
		m.run(r)
	}
	for e := range m.plan.EventsOf.Of(a.ID) {
		m.eventWithin(e)
	}
	for r := range m.plan.RunsIn.Of(a.ID) {
		m.run(r)
	}
}
