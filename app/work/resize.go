package work

import (
	"cmp"
	"slices"

	"affiche/calendar"
)

// An Edge is one end of a date.
type Edge int

// The edges.
const (
	StartEdge Edge = iota
	EndEdge
)

// The least that drawing an edge leaves of a date.
const (
	leastSeconds = 5 * 60
	leastDay     = daySeconds
)

// A Resize draws one edge of a date, hold or phase to another time; the other edge stays. Phases that hang on the edge
// follow it. At least five minutes stay, or one day where days are whole.
type Resize struct {
	Edge   Edge
	To     calendar.Wall // on the clocks of the date; of whole days the nearest midnight, and the end is exclusive
	Second bool          // of a time that clocks show twice, the second is meant
}

// Act works out what the date becomes.
func (r Resize) Act(plan *calendar.Plan, ref calendar.Ref) (Act, error) {
	if err := choose(plan, []calendar.Ref{ref}).refuseLocked(); err != nil {
		return Act{}, err
	}
	var after calendar.Record
	before := plan.Record(ref)
	switch b := before.(type) {
	case *calendar.Event:
		to := *b
		to.When = r.when(b.When)
		after = &to
	case *calendar.Hold:
		to := *b
		to.When = r.when(b.When)
		after = &to
	case *calendar.Phase:
		to := *b
		to.Timing = r.timing(b.Timing, plan.TimeOf(b))
		after = &to
	}
	act := Act{Label: labelled(plan, "label.length", []calendar.Ref{ref})}
	switch {
	case after == nil || timeOf(plan, before).IsZero():
		return Act{}, refuse("no-length", Name(plan, ref, plan.Programme.MainLanguage()))
	case !known(timeOf(plan, after)):
		return Act{}, refuse("too-far")
	case timeOf(plan, after) != timeOf(plan, before):
		act.Put = []calendar.Record{after}
		act.Notes = slices.Concat(fresh(plan, before, after), longNote(before, after), lineUp(plan, act.Put))
	}
	return act, nil
}

// Series works out what a date becomes, and those that a scope means with it: their edges move as far as its own.
func (r Resize) Series(plan *calendar.Plan, ref calendar.Ref, scope Scope) (Act, error) {
	act, err := r.Act(plan, ref)
	this := plan.Events.At(ref.ID)
	led, ok := act.After(ref).(*calendar.Event)
	if err != nil || this == nil || !ok || scope == ThisDate {
		return act, err
	}
	refs := Series(plan, ref.ID, scope)
	by := drawn{led.When.Start - this.When.Start, led.When.End - this.When.End, led.When.WholeDays}
	drawnAlong := 0
	for _, other := range refs {
		e := plan.Events.At(other.ID)
		if e == this || e.When.IsZero() {
			continue
		}
		to, err := follow(plan, e, nil, by)
		if err != nil {
			return Act{}, err
		}
		act.Put = append(act.Put, to)
		drawnAlong++
	}
	act.Label = labelled(plan, "label.length", refs)
	act.Notes = append(act.Notes, by.notes(drawnAlong)...)
	return act, nil
}

// Lengthen moves the ends of dates and holds by seconds; of whole days by a day, whichever way.
type Lengthen struct{ Seconds int64 }

// Act works out what they become.
func (l Lengthen) Act(plan *calendar.Plan, refs ...calendar.Ref) (Act, error) {
	all := Act{Label: labelled(plan, "label.length", refs)}
	for _, ref := range refs {
		act, err := lengthened(timeOf(plan, plan.Record(ref)), l.Seconds).Act(plan, ref)
		if err != nil {
			return Act{}, err
		}
		all.Put, all.Notes = append(all.Put, act.Put...), append(all.Notes, act.Notes...)
	}
	all.Notes = append(all.Notes, lineUp(plan, all.Put)...)
	return all, nil
}

// lengthened draws the end of a stretch later by seconds; of whole days by a day, whichever way.
func lengthened(w calendar.When, seconds int64) Resize {
	by := far{calendar.Wall(seconds), seconds}
	if w.WholeDays {
		by = far{wall: calendar.Wall(cmp.Compare(seconds, 0) * daySeconds)}
	}
	to, second := by.from(w.End, w.Fold&calendar.EndIsSecond != 0, w.Zone)
	return Resize{Edge: EndEdge, To: to, Second: second}
}

// Longer is a stretch whose end is later by seconds, of whole days by a day, whichever way; never shorter than the least.
func Longer(w calendar.When, seconds int64) calendar.When { return lengthened(w, seconds).when(w) }

// timeOf is the time of a record, for a relative phase the one that it comes to.
func timeOf(plan *calendar.Plan, r calendar.Record) calendar.When {
	if p, ok := r.(*calendar.Phase); ok {
		return plan.TimeOf(p)
	}
	w, _ := WhenOf(r)
	return w
}

// when is the stretch with its edge drawn.
func (r Resize) when(w calendar.When) calendar.When {
	if w.IsZero() {
		return w
	}
	if w.WholeDays {
		to := (r.To + daySeconds/2).Day().At(0)
		if r.Edge == StartEdge {
			w.Start = min(to, w.End-leastDay)
		} else {
			w.End = max(to, w.Start+leastDay)
		}
		return w
	}
	if r.Edge == StartEdge {
		w.Start, w.Fold = r.To, w.Fold&^calendar.StartIsSecond
	} else {
		w.End, w.Fold = r.To, w.Fold&^calendar.EndIsSecond
	}
	return r.longEnough(r.fold(w))
}

// fold means the second of two equal times where it was asked for, and where the first would be before the start.
func (r Resize) fold(w calendar.When) calendar.When {
	span, start, end, ok := w.Moments()
	switch {
	case !ok:
	case r.Edge == StartEdge && start == calendar.Overlap && r.Second:
		w.Fold |= calendar.StartIsSecond
	case r.Edge == EndEdge && end == calendar.Overlap && (r.Second || span.End <= span.Start):
		w.Fold |= calendar.EndIsSecond
	}
	return w
}

// longEnough keeps the edge so far from the other that the least stays, also where a clock change eats it.
func (r Resize) longEnough(w calendar.When) calendar.When {
	span, ok := w.Span()
	if !ok || span.End-span.Start >= leastSeconds {
		return w
	}
	if r.Edge == StartEdge {
		span.Start = span.End - leastSeconds
	} else {
		span.End = span.Start + leastSeconds
	}
	to, err := span.In(w.Zone)
	if err != nil {
		return w
	}
	return to
}

// timing is a phase's with its edge drawn, given the time that it comes to.
func (r Resize) timing(t calendar.Timing, w calendar.When) calendar.Timing {
	to := r.when(w)
	if t.Anchor == calendar.Absolute {
		t.When = to
		return t
	}
	was, ok := w.Span()
	now, still := to.Span()
	switch {
	case !ok || !still:
		return t
	case t.Anchor == calendar.OnDay: // on the wall, as it hangs there
		t.Length = int((to.End - to.Start) / 60)
		return onDay(t, t.Days, t.Offset+int((to.Start-w.Start)/60))
	}
	t.Length = int((now.End - now.Start) / 60)
	t.Offset += int((now.Start - was.Start) / 60)
	return t
}
