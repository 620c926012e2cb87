package calendar

import (
	"cmp"
	"slices"
)

// A Step is a part of the life of a residency, an exhibition, a training or a cohort, as a house runs them one after another.
type Step string

// The steps of such lives.
const (
	Calling    Step = "call"       // the call for applications
	Selection  Step = "selection"  // who applied, and who was taken
	Contract   Step = "agreement"  // what was agreed on
	Arrival    Step = "arrival"    // the first night of whoever stays
	Installing Step = "install"    // get-in and fit-up
	Opened     Step = "opening"    // the vernissage
	Open       Step = "open"       // the hours of an exhibition, its exceptions among them
	Conditions Step = "conditions" // reports of how the works are
	Work       Step = "work"       // the stretches of a residency
	Sessions   Step = "sessions"   // of a training
	Coachings  Step = "coaching"   // a mentor with few
	Attended   Step = "attendance" // who came
	Shown      Step = "showing"    // of what was made
	Removing   Step = "de-install" // strike and get-out
	Departure  Step = "departure"  // the last night
	Result     Step = "outcome"    // what came of it
	Certified  Step = "certificates"
)

// A LifeStep is how far a step is.
type LifeStep struct {
	Step        Step
	From, Until Day   // 0 where no day is known; Until is the last day
	Count       int   // of what it is made of: applicants, dates, reports, certificates
	Of          int   // out of so many; 0 where that says nothing
	Refs        []Ref // what it is made of, the first one first
	Done        bool  // nothing is left to do about it
}

// lives are the steps of each kind, in the order in which they come.
var lives = map[ActivityKind][]Step{
	Residency:  {Calling, Selection, Contract, Arrival, Work, Coachings, Shown, Departure, Result},
	Exhibition: {Calling, Contract, Installing, Opened, Open, Conditions, Removing},
	Training:   {Calling, Selection, Sessions, Coachings, Attended, Result, Certified},
	Incubation: {Calling, Selection, Contract, Sessions, Coachings, Attended, Result, Certified},
}

// HasLife reports a kind of activities with a life of steps.
func HasLife(k ActivityKind) bool { return lives[k] != nil }

// LifeOf is the life of an activity of a kind that has one, step by step, as it stands on a day; nil of other kinds.
func (p *Plan) LifeOf(a *Activity, today Day) []LifeStep {
	l := life{plan: p, of: a, today: today}
	steps := []LifeStep{}
	for _, s := range lives[a.Kind] {
		steps = append(steps, l.step(s))
	}
	return steps
}

// A life is an activity whose steps are looked at.
type life struct {
	plan  *Plan
	of    *Activity
	today Day
}

func (l life) step(s Step) LifeStep {
	switch s {
	case Calling:
		return l.calling()
	case Selection:
		return l.selection()
	case Contract:
		return l.contract()
	case Arrival, Departure:
		return l.stay(s)
	case Work, Sessions, Coachings, Shown, Opened:
		return l.dates(s)
	case Installing:
		return l.phases(s, GetIn, FitUp)
	case Removing:
		return l.phases(s, Strike, GetOut)
	case Open:
		return l.open()
	case Conditions:
		return l.conditions()
	case Attended:
		return l.attended()
	case Result:
		return l.result()
	}
	return l.certified()
}

// gather makes a step of records with their days; it is done once each is.
func gather(s Step, parts []lifePart) LifeStep {
	step := LifeStep{Step: s, Count: len(parts), Done: len(parts) > 0}
	slices.SortStableFunc(parts, func(a, b lifePart) int { return cmp.Or(cmp.Compare(a.from, b.from), cmp.Compare(a.ref.ID, b.ref.ID)) })
	for _, part := range parts {
		step.Refs, step.Done = append(step.Refs, part.ref), step.Done && part.done
		if part.from != 0 && (step.From == 0 || part.from < step.From) {
			step.From = part.from
		}
		step.Until = max(step.Until, part.until)
	}
	return step
}

// A lifePart is a record of which a step is made.
type lifePart struct {
	ref         Ref
	from, until Day
	done        bool
}

func (l life) calling() LifeStep {
	var parts []lifePart
	for c := range l.plan.CallsForOf.Of(l.of.ID) {
		parts = append(parts, lifePart{c.Ref(), c.Opens, max(c.Closes.Day(), c.Results), c.State == CallResults})
	}
	return gather(Calling, parts)
}

// selection counts those who were taken out of all who applied; it is done where nobody waits for an answer.
func (l life) selection() LifeStep {
	step, open := LifeStep{Step: Selection}, false
	for e := range l.plan.EnrolmentsOf.Of(l.of.ID) {
		step.Of++
		open = open || e.Stage == Applied
		if e.Stage.Taken() {
			step.Count++
			step.Refs = append(step.Refs, e.Ref())
		}
	}
	sortRefs(step.Refs)
	step.Done = step.Count > 0 && !open
	return step
}

func (l life) contract() LifeStep {
	var parts []lifePart
	for a := range l.plan.AgreementsOf.Of(l.of.ID) {
		parts = append(parts, lifePart{a.Ref(), a.Due, a.Due, a.State == Countersigned || a.State == Ended})
	}
	return gather(Contract, parts)
}

// stay is the first night or the last of whoever stays for it; it is done once that day came.
func (l life) stay(s Step) LifeStep {
	var parts []lifePart
	for stay := range l.plan.StaysOf.Of(l.of.ID) {
		day := stay.Arrives
		if s == Departure {
			day = stay.Leaves
		}
		parts = append(parts, lifePart{stay.Ref(), day, day, day <= l.today})
	}
	return gather(s, parts)
}

// occasions are the steps that are dates, by what such a date is for.
var occasions = map[Step]Occasion{Work: Working, Sessions: Session, Coachings: Coaching, Shown: Showing, Opened: Vernissage}

// dates are those of an occasion, of the activity and of its parts.
func (l life) dates(s Step) LifeStep {
	var parts []lifePart
	for e := range l.plan.LifeDates(l.of) {
		if l.occasion(e) == occasions[s] && !e.Status.Over() {
			parts = append(parts, l.date(e))
		}
	}
	return gather(s, parts)
}

// occasion is what a date is for; a plain one is what its activity mostly is.
func (l life) occasion(e *Event) Occasion {
	switch training := l.of.Kind == Training || l.of.Kind == Incubation; {
	case e.Occasion == PlainDate && training && !e.When.WholeDays:
		return Session
	case e.Occasion == PlainDate && l.of.Kind == Residency:
		return Working
	}
	return e.Occasion
}

func (l life) date(e *Event) lifePart {
	part := lifePart{ref: e.Ref(), done: e.Status == Done}
	if !e.When.IsZero() {
		part.from, part.until = l.first(e), l.last(e)
		part.done = part.done || part.until < l.today
	}
	return part
}

func (l life) first(e *Event) Day { return e.When.FirstDay(l.plan.Programme.DayTurn) }

func (l life) last(e *Event) Day { return e.When.LastDay(l.plan.Programme.DayTurn) }

// sortRefs puts records of one type into an order that does not change from one look to the next.
func sortRefs(refs []Ref) {
	slices.SortFunc(refs, func(a, b Ref) int { return cmp.Compare(a.ID, b.ID) })
}
