package calendar

import (
	"cmp"
	"iter"
	"slices"
)

// LifeDates are the dates of an activity and of all that is part of it.
func (p *Plan) LifeDates(a *Activity) iter.Seq[*Event] {
	return func(yield func(*Event) bool) { p.lifeDates(a.ID, map[ID]bool{}, yield) }
}

// lifeDates goes through the parts of a whole; seen keeps it from going round in a circle, which a merge may make.
func (p *Plan) lifeDates(of ID, seen map[ID]bool, yield func(*Event) bool) bool {
	if seen[of] {
		return true
	}
	seen[of] = true
	for e := range p.EventsOf.Of(of) {
		if !yield(e) {
			return false
		}
	}
	for part := range p.PartsOf.Of(of) {
		if !p.lifeDates(part.ID, seen, yield) {
			return false
		}
	}
	return true
}

// phases are those of some kinds, of all runs and dates of the activity.
func (l life) phases(s Step, kinds ...PhaseKind) LifeStep {
	var parts []lifePart
	add := func(all iter.Seq[*Phase]) {
		for f := range all {
			if !slices.Contains(kinds, f.Kind) {
				continue
			}
			part := lifePart{ref: f.Ref()}
			if at := l.plan.TimeOf(f); !at.IsZero() {
				part.from, part.until = at.FirstDay(l.plan.Programme.DayTurn), at.LastDay(l.plan.Programme.DayTurn)
				part.done = part.until < l.today
			}
			parts = append(parts, part)
		}
	}
	for r := range l.plan.RunsOf.Of(l.of.ID) {
		add(l.plan.PhasesOfRun.Of(r.ID))
	}
	for e := range l.plan.EventsOf.Of(l.of.ID) {
		if !e.Status.Over() {
			add(l.plan.PhasesOfEvent.Of(e.ID))
		}
	}
	return gather(s, parts)
}

// open are the plain dates of an exhibition, and its rows of opening hours: those that name no days hold for all of it.
func (l life) open() LifeStep {
	var parts []lifePart
	var last Day
	for e := range l.plan.EventsOf.Of(l.of.ID) {
		if e.Occasion == PlainDate && !e.Status.Over() {
			parts = append(parts, l.date(e))
			last = max(last, parts[len(parts)-1].until)
		}
	}
	for o := range l.plan.OpeningHoursOf.Of(l.of.ID) {
		until := cmp.Or(o.Until, last)
		parts = append(parts, lifePart{o.Ref(), o.From, o.Until, until != 0 && until < l.today})
	}
	return gather(Open, parts)
}

func (l life) conditions() LifeStep {
	var parts []lifePart
	for n := range l.plan.NotesOf.Of(l.of.ID) {
		if n.Kind == ConditionReport {
			parts = append(parts, lifePart{n.Ref(), n.Day, n.Day, true})
		}
	}
	return gather(Conditions, parts)
}

// attended counts the dates that were and of which is known who came.
func (l life) attended() LifeStep {
	step := LifeStep{Step: Attended}
	for e := range l.plan.LifeDates(l.of) {
		if !e.IsContact() || e.When.IsZero() || l.last(e) >= l.today {
			continue
		}
		if step.Of++; l.plan.AttendancesAt.Count(e.ID) > 0 {
			step.Count++
			step.Refs = append(step.Refs, e.Ref())
		}
	}
	sortRefs(step.Refs)
	step.Done = step.Of > 0 && step.Count == step.Of
	return step
}

// result is what came of it: what is written, and what was made. It is done once that is written, or else after the last date.
func (l life) result() LifeStep {
	step := LifeStep{Step: Result}
	for a := range l.plan.OutcomesOf.Of(l.of.ID) {
		step.Refs = append(step.Refs, a.Ref())
	}
	sortRefs(step.Refs)
	step.Count = len(step.Refs)
	var last Day
	for e := range l.plan.LifeDates(l.of) {
		if !e.When.IsZero() && !e.Status.Over() {
			last = max(last, l.last(e))
		}
	}
	step.Done = len(l.of.Outcome) > 0 || step.Count > 0 && last < l.today
	return step
}

// certified counts the certificates that were handed out, of all that were earned.
func (l life) certified() LifeStep {
	step := LifeStep{Step: Certified}
	for _, part := range l.plan.ParticipantsOf(l.of, l.today) {
		if !part.Earned {
			continue
		}
		if step.Of++; part.Enrolment.Certificate != 0 {
			step.Count++
			step.Refs = append(step.Refs, part.Enrolment.Ref())
			step.Until = max(step.Until, part.Enrolment.Certificate)
		}
	}
	step.Done = step.Of > 0 && step.Count == step.Of
	return step
}
