package drag

import (
	"time"

	"affiche/app/state"
	"affiche/app/work"
	"affiche/calendar"
)

// Size begins to drag one edge of a date or hold.
func Size(s *state.State, c Canvas, ref calendar.Ref, edge work.Edge, x, y float64) Drag {
	z := &size{hand: hand{s, c}, ref: ref, resize: work.Resize{Edge: edge}, from: c.Spot(x, y)}
	if s.IsSelected(ref) {
		z.scope = s.Scope()
	}
	z.when, _, _ = whereabouts(s.Season().Plan, s.Season().Plan.Record(ref)) // what is gone has no time; dragging it is refused
	z.resize.To = z.edge()
	return z
}

type size struct {
	hand
	ref    calendar.Ref
	when   calendar.When
	resize work.Resize
	scope  work.Scope // of its series
	from   Spot
}

// edge is where the edge was.
func (z *size) edge() calendar.Wall {
	if z.resize.Edge == work.StartEdge {
		return z.when.Start
	}
	return z.when.End
}

func (z *size) To(x, y float64, _ bool) Preview {
	to := z.canvas.Spot(x, y)
	step, moved := z.canvas.Snap(), onClocks(z.when.Zone, z.from.At, to.At)
	if z.when.WholeDays {
		step = daySeconds
	}
	if z.when.WholeDays && to.Day != 0 {
		moved = int64(to.Day-z.from.Day) * daySeconds
	}
	z.resize.To, z.resize.Second = z.edge()+calendar.Wall(stepped(int64(z.edge()), moved, step)), z.second()
	if zone, at, ok := z.moment(); ok && step <= longestStep && to.At != z.from.At {
		z.resize.To, z.resize.Second = work.OnClocks(snapped(at+to.At-z.from.At, step, zone), zone)
	}
	p := Preview{}
	plan := z.state.Season().Plan
	act, err := z.resize.Series(plan, z.ref, z.scope)
	p.Wrong = err
	when, _, ok := whereabouts(plan, act.After(z.ref))
	if !ok {
		when = z.when
	}
	p.Label = z.state.WhenText(when) + z.hangs(act, z.ref)
	start, end := passed(z.when, when)
	p.Ghosts = z.canvas.Shifted(z.canvas.Blocks(z.meant(plan)), start, end, z.from, z.from)
	return p
}

// second reports that of two equal times the edge was the second.
func (z *size) second() bool {
	if z.resize.Edge == work.StartEdge {
		return z.when.Fold&calendar.StartIsSecond != 0
	}
	return z.when.Fold&calendar.EndIsSecond != 0
}

// moment is where the edge was, and the zone of its clocks; ok is false where days are meant.
func (z *size) moment() (zone *time.Location, at calendar.Instant, ok bool) {
	span, ok := z.when.Span()
	zone, err := calendar.Zone(z.when.Zone)
	if at = span.End; z.resize.Edge == work.StartEdge {
		at = span.Start
	}
	return zone, at, ok && err == nil && !z.when.WholeDays
}

// passed is how much later a stretch really begins and ends than another.
func passed(was, is calendar.When) (start, end int64) {
	from, before := was.Span()
	to, after := is.Span()
	if !before || !after {
		return int64(is.Start - was.Start), int64(is.End - was.End)
	}
	return int64(to.Start - from.Start), int64(to.End - from.End)
}

// meant is what is in the hand, and of its series what is meant with it.
func (z *size) meant(plan *calendar.Plan) []calendar.Ref {
	if z.scope == work.ThisDate {
		return []calendar.Ref{z.ref}
	}
	return work.Series(plan, z.ref.ID, z.scope)
}

func (z *size) Drop(refused func(error)) {
	if z.resize.To == z.edge() && z.resize.Second == z.second() {
		return
	}
	resize, ref, scope := z.resize, z.ref, z.scope
	z.state.Do(func(plan *calendar.Plan) (work.Act, error) { return resize.Series(plan, ref, scope) }, refused, nil)
}
