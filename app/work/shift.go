package work

import (
	"slices"

	"affiche/calendar"
)

// A Shift moves records in time and to another place: dates, runs, activities with everything in them, holds, phases.
//
// A date takes along what hangs on it. Phases that are relative to it follow by themselves, those with a time of their own
// are moved as far. A run whose dates all move takes its own phases along. A whole activity takes its dates and runs, the
// runs of others in it if it is a festival, its parts, its opening hours and the milestones that are not done; but dates
// that are over or done say what has been, and move only when they are themselves chosen. Holds are promises of others:
// they stay, and are told, unless they are asked for. A locked date refuses, and with it everything.
//
// The days of a festival, moved by days alone, are the festival: it goes with everything in it.
//
// The wall clock is what moves; see later for what a clock change does to it, where alone the seconds that pass may count. In
// a new place it shows the same, in the zone of that place.
type Shift struct {
	Days    int
	Seconds int64                             // less than a day moves nothing that has whole days
	Passing int64                             // what of all that passes, as a hand means it; 0 is not known
	To      *calendar.Place                   // nil stays; the empty place is none
	Rows    map[calendar.Place]calendar.Place // instead of To, where what stands in several places moves: from each to another
	Lead    calendar.ID                       // the partner who leads the activities from now on; "" leaves them as they are
	Holds   bool                              // the dates' holds come along
}

// farthest is how many days a shift may be: some 1,900 years, within which the days of our time stay years that calendars
// can write.
const farthest = 700_000

// Act works out what moves.
func (s Shift) Act(plan *calendar.Plan, refs ...calendar.Ref) (Act, error) {
	if err := s.refuseFar(); err != nil {
		return Act{}, err
	}
	m := moving{Shift: s, chosen: choose(plan, s.wholes(plan, refs)), done: map[calendar.Ref]bool{}}
	if s.moves() {
		if err := m.refuseLocked(); err != nil {
			return Act{}, err
		}
	}
	if err := m.everything(); err != nil {
		return Act{}, err
	}
	m.told.add(lineUp(plan, m.put)...)
	return Act{Label: labelled(plan, "label.move", refs), Put: m.put, Notes: m.told.notes}, nil
}

func (s Shift) refuseFar() error {
	if s.Days > farthest || s.Days < -farthest || s.Seconds/daySeconds > farthest || s.Seconds/daySeconds < -farthest ||
		s.Passing/daySeconds > farthest || s.Passing/daySeconds < -farthest {
		return refuse("too-far")
	}
	return nil
}

// wholes has the festivals whose own days are moved by days.
func (s Shift) wholes(plan *calendar.Plan, refs []calendar.Ref) []calendar.Ref {
	if s.Seconds%daySeconds != 0 || s.To != nil || s.Rows != nil || s.Lead != "" {
		return refs
	}
	return Wholes(plan, refs)
}

// Wholes has the festivals themselves in the place of their own days.
func Wholes(plan *calendar.Plan, refs []calendar.Ref) []calendar.Ref {
	all := slices.Clone(refs)
	for i, ref := range all {
		if e := plan.Events.At(ref.ID); ref.Type == calendar.TypeEvent && IsFestival(plan, e) {
			all[i] = calendar.Ref{Type: calendar.TypeActivity, ID: e.Activity}
		}
	}
	return all
}

// IsFestival reports the days of a festival itself, over which it is drawn.
func IsFestival(plan *calendar.Plan, e *calendar.Event) bool {
	if e == nil || !e.When.Lasts() {
		return false
	}
	a := plan.Activities.At(e.Activity)
	return a != nil && a.Kind == calendar.Festival
}

// moves reports a shift in time or space, not only to another lead partner.
func (s Shift) moves() bool {
	return s.Days != 0 || s.Seconds != 0 || s.Passing != 0 || s.To != nil || s.Rows != nil
}

// moving is a shift that is being worked out.
type moving struct {
	Shift
	*chosen
	put      []calendar.Record
	done     map[calendar.Ref]bool // what hung on something and was taken along
	promised int                   // holds that stay
	told     notable
}

func (m *moving) everything() error {
	for _, a := range m.activities {
		m.inside(a)
	}
	for _, e := range m.events {
		if err := m.event(e); err != nil {
			return err
		}
	}
	for _, r := range m.wholeRuns() {
		m.run(r)
	}
	for _, ref := range m.others {
		if err := m.other(ref); err != nil {
			return err
		}
	}
	m.told.count("work.note.stay", m.staying)
	m.told.count("work.note.promised", m.promised)
	return nil
}

func (m *moving) event(e *calendar.Event) error {
	to := m.dateAfter(m.plan, e)
	if !known(to.When) {
		return refuse("too-far")
	}
	if to.When != e.When || to.Place != e.Place {
		m.put = append(m.put, &to)
		m.told.add(fresh(m.plan, e, &to)...)
	}
	if e.When.WholeDays && m.Seconds%daySeconds != 0 {
		m.told.add(Note{"work.note.whole-days", nil})
	}
	by, from := m.far(e.When), m.plan.PlaceOf(e)
	for p := range m.plan.PhasesOfEvent.Of(e.ID) {
		m.phase(p, by, from)
	}
	m.holds(e, by, from)
	m.lead(m.plan.Activities.At(e.Activity))
	return nil
}

// phase takes a phase along with what it hangs on.
func (m *moving) phase(p *calendar.Phase, by far, from calendar.Place) {
	m.done[p.Ref()] = true
	to := m.phaseAfter(m.plan, p, by, from)
	if to.Timing != p.Timing || to.Place != p.Place {
		m.put = append(m.put, &to)
		m.told.add(fresh(m.plan, p, &to)...)
	}
}

// holds leaves a date's holds where they were promised, or takes them along.
func (m *moving) holds(e *calendar.Event, by far, from calendar.Place) {
	if _, leaves := m.place(m.plan, from); by == (far{}) && !leaves {
		return
	}
	for h := range m.plan.HoldsOf.Of(e.ID) {
		switch {
		case m.within[h.Ref()] || h.State == calendar.HoldReleased:
		case !m.Holds:
			m.promised++
		default:
			m.hold(h, by)
		}
	}
}

func (m *moving) hold(h *calendar.Hold, by far) {
	to := m.holdAfter(m.plan, h, by)
	if to.When != h.When || to.Subject != h.Subject {
		m.put = append(m.put, &to)
		m.told.add(fresh(m.plan, h, &to)...)
	}
}

// run takes a run along as a whole.
func (m *moving) run(r *calendar.Run) {
	to := m.runAfter(m.plan, r)
	if to.From != r.From || to.Until != r.Until || to.Place != r.Place {
		m.put = append(m.put, &to)
	}
	for p := range m.plan.PhasesOfRun.Of(r.ID) {
		m.phase(p, m.far(p.Timing.When), r.Place)
	}
}
