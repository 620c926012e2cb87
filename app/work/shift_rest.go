package work

import (
	"affiche/calendar"
)

// lead gives an activity its new lead partner, if one was asked for.
func (m *moving) lead(a *calendar.Activity) {
	if a == nil || m.Lead == "" || m.done[a.Ref()] || a.Lead == m.Lead {
		return
	}
	m.done[a.Ref()] = true
	to := *a
	to.Lead = m.Lead
	m.put = append(m.put, &to)
}

// inside takes along what belongs to an activity as a whole and knows days only: its opening hours, and the milestones
// that are still ahead.
func (m *moving) inside(a *calendar.Activity) {
	m.lead(a)
	for o := range m.plan.OpeningHoursOf.Of(a.ID) {
		if to := m.hoursAfter(o); to.From != o.From || to.Until != o.Until {
			m.put = append(m.put, &to)
		}
	}
	for ms := range m.plan.Milestones.Each() {
		if ms.Activity == a.ID && !ms.Done && !m.within[ms.Ref()] {
			m.milestone(ms)
		}
	}
}

func (m *moving) milestone(ms *calendar.Milestone) {
	to := *ms
	if to.Day = m.day(ms.Day); to.Day != ms.Day {
		m.put = append(m.put, &to)
	}
}

// other moves what was chosen by itself.
func (m *moving) other(ref calendar.Ref) error {
	switch r := m.plan.Record(ref).(type) {
	case nil:
	case *calendar.Phase:
		m.loosePhase(r)
	case *calendar.Hold:
		m.hold(r, m.far(r.When))
	case *calendar.Milestone:
		m.milestone(r)
	case *calendar.Availability:
		to := *r
		if to.When = later(r.When, m.far(r.When), ""); to.When != r.When {
			m.put = append(m.put, &to)
		}
	default:
		return refuse("not-movable", Name(m.plan, ref, m.plan.Programme.MainLanguage()))
	}
	return nil
}

// loosePhase moves a phase against what it hangs on, unless it came along with that already.
func (m *moving) loosePhase(p *calendar.Phase) {
	if m.done[p.Ref()] {
		return
	}
	to := m.loosePhaseAfter(m.plan, p)
	if to.Timing != p.Timing || to.Place != p.Place {
		m.put = append(m.put, &to)
		m.told.add(fresh(m.plan, p, &to)...)
	}
}

// loosePhaseAfter is a phase that moves by itself.
func (s Shift) loosePhaseAfter(plan *calendar.Plan, p *calendar.Phase) calendar.Phase {
	to := *p
	if place, ok := s.place(plan, plan.PlaceOfPhase(p)); ok {
		to.Place = place
		to.Timing.When = later(p.Timing.When, far{}, zoneIn(plan, place))
	}
	to.Timing = s.timingAfter(to.Timing)
	return to
}

// fresh are the notes about a record that did not hold before.
func fresh(plan *calendar.Plan, before, after calendar.Record) []Note {
	now := Notes(plan, after)
	if len(now) == 0 {
		return nil
	}
	var was notable
	was.add(Notes(plan, before)...)
	said := len(was.notes)
	was.add(now...)
	return was.notes[said:]
}
