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
	if m.days() == 0 {
		return
	}
	for o := range m.plan.OpeningHoursOf.Of(a.ID) {
		to := *o
		to.From, to.Until = m.day(o.From), m.day(o.Until)
		if to.From != o.From || to.Until != o.Until {
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

// day is a day moved along; none stays none.
func (m *moving) day(d calendar.Day) calendar.Day {
	if d == 0 {
		return 0
	}
	return d + m.days()
}

// run takes a run along as a whole: its stretch, its place and its own phases.
func (m *moving) run(r *calendar.Run) {
	to, from := *r, r.Place
	to.From, to.Until = m.day(r.From), m.day(r.Until)
	if place, ok := m.place(m.plan, from); ok && from != (calendar.Place{}) {
		to.Place = place
	}
	if to.From != r.From || to.Until != r.Until || to.Place != r.Place {
		m.put = append(m.put, &to)
	}
	for p := range m.plan.PhasesOfRun.Of(r.ID) {
		m.phase(p, m.wall(p.Timing.When), from)
	}
}

// other moves what was chosen by itself.
func (m *moving) other(ref calendar.Ref) error {
	switch r := m.plan.Record(ref).(type) {
	case nil:
	case *calendar.Phase:
		m.loosePhase(r)
	case *calendar.Hold:
		m.hold(r, m.wall(r.When), calendar.Place{Venue: venueOf(m.plan, r.Subject.Space), Space: r.Subject.Space})
	case *calendar.Milestone:
		m.milestone(r)
	case *calendar.Availability:
		to := *r
		if to.When = later(r.When, m.wall(r.When), ""); to.When != r.When {
			m.put = append(m.put, &to)
		}
	default:
		return refuse("not-movable", Name(m.plan, ref, m.plan.Programme.MainLanguage()))
	}
	return nil
}

// loosePhase moves a phase against what it hangs on.
func (m *moving) loosePhase(p *calendar.Phase) {
	if m.done[p.Ref()] {
		return
	}
	to, from := *p, phasePlace(m.plan, p)
	if place, ok := m.place(m.plan, from); ok {
		to.Place = place
		to.Timing.When = later(p.Timing.When, 0, m.zoneOf(place))
	}
	to.Timing = against(to.Timing, m.Shift)
	if to.Timing != p.Timing || to.Place != p.Place {
		m.put = append(m.put, &to)
		m.told.add(fresh(m.plan, p, &to)...)
	}
}

// against shifts a timing by itself: an absolute one on the wall, a relative one away from its anchor.
func against(t calendar.Timing, s Shift) calendar.Timing {
	minutes := int(s.Seconds / 60)
	switch t.Anchor {
	case calendar.Absolute:
		t.When = later(t.When, s.wall(t.When), "")
	case calendar.OnDay:
		t.Days, t.Offset = t.Days+s.Days, t.Offset+minutes
		for t.Offset < 0 {
			t.Days, t.Offset = t.Days-1, t.Offset+24*60
		}
		for t.Offset > 48*60 {
			t.Days, t.Offset = t.Days+1, t.Offset-24*60
		}
	default:
		t.Offset += s.Days*24*60 + minutes
	}
	return t
}

// phasePlace is where a phase is: its own place, or that of what it hangs on.
func phasePlace(plan *calendar.Plan, p *calendar.Phase) calendar.Place {
	if p.Place != (calendar.Place{}) {
		return p.Place
	}
	if e := plan.Events.At(p.Event); e != nil {
		return placeOfDate(plan, e)
	}
	if r := plan.Runs.At(p.Run); r != nil {
		return r.Place
	}
	return calendar.Place{}
}

func venueOf(plan *calendar.Plan, space calendar.ID) calendar.ID {
	if s := plan.Spaces.At(space); s != nil {
		return s.Venue
	}
	return ""
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
