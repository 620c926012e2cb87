package calendar

import (
	"iter"
	"math"
	"slices"
)

// A crew knows the times of calls, so that who is called when is told without working all of them out. It works a time out when
// it is asked for, and forgets it when what it came of changes.
type crew struct {
	plan  *Plan
	base  *crew                // that of the plan below, if any: what is not touched here is as it is there. See [Plan.Over]
	known map[ID]*Duty         // times worked out; nil has none
	own   map[ID]bool          // calls that may differ from those below
	weeks map[week][]ID        // calls that may be in each week, all or the own ones; nil until somebody asks for one
	stood map[ID]weeks         // where they are listed
	moved map[ID]bool          // calls that are to be listed anew
	met   map[ID]*acquaintance // by person
	room  []acquaintance       // for those who are met next
	spans []Span               // for when their calls are
}

// A week is one of those at Greenwich by which calls are listed. Those that last too long for it stand in a week of their own.
type week int64

type weeks struct{ first, last week }

const (
	ofLong    week = -1 << 62
	longest        = 9
	weekLasts      = 7 * daySeconds
)

func weeksOf(s Span) weeks {
	w := weeks{week(floor(int64(s.Start), weekLasts)), week(floor(int64(s.End), weekLasts))}
	if w.last-w.first > longest {
		return weeks{ofLong, ofLong}
	}
	return w
}

func floor(n, by int64) int64 {
	if n < 0 {
		return -((by - 1 - n) / by)
	}
	return n / by
}

// newCrew has a plan know the times of its calls.
func newCrew(p *Plan) *crew {
	c := &crew{plan: p, known: map[ID]*Duty{}, own: map[ID]bool{}, moved: map[ID]bool{}, met: map[ID]*acquaintance{}}
	p.Calls.joined = append(p.Calls.joined, watch[Call]{c.touch})
	p.Phases.joined = append(p.Phases.joined, watch[Phase]{func(of *Phase) { c.touchAll(p.CallsOfPhase.Of(of.ID)) }})
	p.Events.joined = append(p.Events.joined, watch[Event]{c.touchDate})
	p.Persons.joined = append(p.Persons.joined, watch[Person]{func(of *Person) { delete(c.met, of.ID) }})
	p.programmes.joined = append(p.programmes.joined, watch[Programme]{func(*Programme) { c.forget() }})
	return c
}

// A watch is told of what is new in a table, or other than it was, or gone.
type watch[T any] struct{ tell func(*T) }

func (watch[T]) over(joint[T])       {}
func (w watch[T]) add(_ ID, row *T)  { w.tell(row) }
func (w watch[T]) drop(_ ID, row *T) { w.tell(row) }
func (w watch[T]) replace(_ ID, old, row *T) {
	w.tell(old)
	w.tell(row)
}

// asleep reports that nobody asked yet: as while a file is read.
func (c *crew) asleep() bool {
	return c.base == nil && len(c.known) == 0 && len(c.met) == 0 && c.weeks == nil
}

func (c *crew) touch(call *Call) {
	if c.asleep() {
		return
	}
	delete(c.known, call.ID)
	delete(c.met, call.Person)
	if c.base != nil {
		c.own[call.ID] = true
	}
	if c.weeks != nil {
		c.moved[call.ID] = true
	}
}

func (c *crew) touchAll(calls iter.Seq[*Call]) {
	if c.asleep() {
		return
	}
	for call := range calls {
		c.touch(call)
	}
}

// touchDate forgets the times of all that hangs on a date, or on its run.
func (c *crew) touchDate(e *Event) {
	if c.asleep() {
		return
	}
	c.touchAll(c.plan.CallsOfEvent.Of(e.ID))
	for phase := range c.plan.PhasesOfEvent.Of(e.ID) {
		c.touchAll(c.plan.CallsOfPhase.Of(phase.ID))
	}
	if e.Run == "" {
		return
	}
	for phase := range c.plan.PhasesOfRun.Of(e.Run) {
		c.touchAll(c.plan.CallsOfPhase.Of(phase.ID))
	}
}

// forget begins anew: the day turns at another minute, so every time may be another.
func (c *crew) forget() {
	if !c.asleep() {
		c.base, c.weeks = nil, nil
		clear(c.known)
		clear(c.met)
		clear(c.own)
		clear(c.moved)
	}
}

// An acquaintance is what of a person is asked most: the name as it is sorted, the calls, and about when they are.
type acquaintance struct {
	name  string
	calls []*Call
	about []Span // of each call
}

func (c *crew) meet(of *Person) *acquaintance {
	met := c.met[of.ID]
	if met != nil {
		return met
	}
	calls := c.plan.CallsOfPerson.at(of.ID)
	met = c.roomFor(len(calls))
	met.name, met.calls = of.sorted(), calls
	for _, call := range calls {
		span, ok := c.plan.aboutWhen(call)
		if !ok {
			span = Span{math.MinInt64, math.MaxInt64}
		}
		met.about = append(met.about, span)
	}
	c.met[of.ID] = met
	return met
}

// works reports that a person may have calls in a stretch of time.
func (a *acquaintance) works(within Span) bool {
	return slices.ContainsFunc(a.about, within.Meets)
}

// expect makes room for so many people to be met at once.
func (c *crew) expect(people int) {
	if len(c.met) == 0 {
		c.met = make(map[ID]*acquaintance, people)
		c.room, c.spans = make([]acquaintance, people), make([]Span, 0, people)
	}
}

// roomFor is where somebody with so many calls is kept.
func (c *crew) roomFor(calls int) *acquaintance {
	if len(c.room) == 0 || cap(c.spans)-len(c.spans) < calls {
		return &acquaintance{about: make([]Span, 0, calls)}
	}
	met, from := &c.room[0], len(c.spans)
	c.room, c.spans = c.room[1:], c.spans[:from+calls]
	met.about = c.spans[from:from:len(c.spans)]
	return met
}

func (c *crew) duty(call ID) *Duty {
	if d, is := c.known[call]; is {
		return d
	}
	if c.base != nil && !c.own[call] {
		return c.base.duty(call)
	}
	var d *Duty
	if of := c.plan.Calls.At(call); of != nil {
		when := c.plan.TimeOfCall(of)
		if span, ok := when.Span(); ok && span.Start < span.End {
			d = &Duty{of, when, span}
		}
	}
	c.known[call] = d
	return d
}

// about walks the calls that may be in a stretch of time, and some more.
func (c *crew) about(within Span) iter.Seq[ID] {
	return func(yield func(ID) bool) {
		asked := weeks{week(floor(int64(within.Start), weekLasts)), week(floor(int64(within.End), weekLasts))}
		if !c.in(ofLong, ofLong, yield) {
			return
		}
		for w := asked.first; w <= asked.last; w++ {
			if !c.in(w, asked.first, yield) {
				return
			}
		}
	}
}

// in walks the calls of a week, but for those that stood in one before it already, from a first on.
func (c *crew) in(w, first week, yield func(ID) bool) bool {
	c.list()
	if c.base != nil && !c.base.in(w, first, func(id ID) bool { return c.own[id] || yield(id) }) {
		return false
	}
	for _, id := range c.weeks[w] {
		if max(c.stood[id].first, first) == w && !yield(id) {
			return false
		}
	}
	return true
}

// list lists by weeks what is not listed, or not where it is now.
func (c *crew) list() {
	if c.weeks == nil {
		c.weeks, c.stood = map[week][]ID{}, map[ID]weeks{}
		if c.base == nil {
			for _, of := range c.plan.Calls.All() {
				c.enter(of)
			}
		}
		for id := range c.own {
			c.enter(c.plan.Calls.At(id))
		}
	}
	for id := range c.moved {
		c.leave(id)
		c.enter(c.plan.Calls.At(id))
	}
	clear(c.moved)
}

func (c *crew) enter(of *Call) {
	if of == nil {
		return
	}
	span, ok := c.plan.aboutWhen(of)
	if !ok {
		d := c.duty(of.ID)
		if d == nil {
			return
		}
		span = d.Span
	}
	in := weeksOf(span)
	c.stood[of.ID] = in
	for w := in.first; w <= in.last; w++ {
		c.weeks[w] = append(c.weeks[w], of.ID)
	}
}

func (c *crew) leave(id ID) {
	in, is := c.stood[id]
	if !is {
		return
	}
	delete(c.stood, id)
	for w := in.first; w <= in.last; w++ {
		if n := slices.Index(c.weeks[w], id); n >= 0 {
			c.weeks[w] = slices.Delete(c.weeks[w], n, n+1)
		}
	}
}

// aboutWhen is a stretch in which a call lies, told from the clocks on the wall alone: no zone is looked up for it, which is
// what takes long. Of the phases of a run it is not told.
func (p *Plan) aboutWhen(c *Call) (Span, bool) {
	when, minutes := When{}, c.Lead+c.Lag
	if phase := p.Phases.At(c.Phase); phase == nil {
		if e := p.Events.At(c.Event); e != nil {
			when = e.When
		}
	} else if t := phase.Timing; t.Anchor == Absolute {
		when = t.When
	} else if e := p.Events.At(phase.Event); e != nil {
		when = e.When
		minutes += abs(t.Offset) + abs(t.Days)*24*60 + t.Length + 24*60 // the day may turn late
	}
	if when.IsZero() || minutes > 1<<30 || minutes < 0 {
		return Span{}, false
	}
	slack := Instant(minutes)*60 + daySeconds // no clocks are farther from those at Greenwich
	return Span{Instant(when.Start.utc()) - slack, Instant(when.End.utc()) + slack}, true
}

func abs(n int) int { return max(n, -n) }
