package work

import (
	"affiche/calendar"
)

// chosen is what a person chose and what comes with it, each once: activities with everything in them, runs with their
// dates, dates.
type chosen struct {
	plan       *calendar.Plan
	asked      map[calendar.Ref]bool // by hand
	within     map[calendar.Ref]bool // taken already
	activities []*calendar.Activity
	runs       []*calendar.Run
	events     []*calendar.Event
	others     []calendar.Ref // that hang on nothing chosen: phases, holds, milestones
	staying    int            // dates that are over or done, and were not chosen by hand
}

func choose(plan *calendar.Plan, refs []calendar.Ref) *chosen {
	c := &chosen{plan: plan, asked: make(map[calendar.Ref]bool, len(refs)), within: make(map[calendar.Ref]bool, len(refs))}
	for _, ref := range refs {
		c.asked[ref] = true
	}
	for _, ref := range refs {
		c.take(ref)
	}
	return c
}

// Carried lists the dates that go along where records are moved: those themselves, and of activities and runs all that is in them and is
// not over or done.
func Carried(plan *calendar.Plan, refs ...calendar.Ref) []calendar.Ref {
	events := choose(plan, refs).events
	dates := make([]calendar.Ref, len(events))
	for i, e := range events {
		dates[i] = e.Ref()
	}
	return dates
}

func (c *chosen) take(ref calendar.Ref) {
	if c.within[ref] {
		return
	}
	switch ref.Type {
	case calendar.TypeActivity:
		c.takeActivity(c.plan.Activities.At(ref.ID))
	case calendar.TypeRun:
		c.takeRun(c.plan.Runs.At(ref.ID))
	case calendar.TypeEvent:
		c.takeEvent(c.plan.Events.At(ref.ID))
	default:
		c.within[ref] = true
		c.others = append(c.others, ref)
	}
}

func (c *chosen) takeActivity(a *calendar.Activity) {
	if a == nil || c.within[a.Ref()] {
		return
	}
	c.within[a.Ref()] = true
	c.activities = append(c.activities, a)
	for r := range c.plan.RunsOf.Of(a.ID) {
		c.takeRun(r)
	}
	for e := range c.plan.EventsOf.Of(a.ID) {
		c.takeEvent(e)
	}
	for r := range c.plan.RunsIn.Of(a.ID) {
		c.takeRun(r)
	}
	for part := range c.plan.PartsOf.Of(a.ID) {
		c.takeActivity(part)
	}
}

func (c *chosen) takeRun(r *calendar.Run) {
	if r == nil || c.within[r.Ref()] {
		return
	}
	c.within[r.Ref()] = true
	c.runs = append(c.runs, r)
	for e := range c.plan.EventsOfRun.Of(r.ID) {
		c.takeEvent(e)
	}
}

func (c *chosen) takeEvent(e *calendar.Event) {
	switch {
	case e == nil || c.within[e.Ref()]:
	case !c.asked[e.Ref()] && (e.Status.Over() || e.Status == calendar.Done):
		c.within[e.Ref()] = true
		c.staying++
	default:
		c.within[e.Ref()] = true
		c.events = append(c.events, e)
	}
}

// refuseLocked refuses where a chosen date is locked, and names the first.
func (c *chosen) refuseLocked() error {
	var first *calendar.Event
	locked := 0
	for _, e := range c.events {
		if !e.Locked {
			continue
		}
		if locked++; first == nil {
			first = e
		}
	}
	if first == nil {
		return nil
	}
	return refuse("locked", locked, Name(c.plan, first.Ref(), c.plan.Programme.MainLanguage()), dayText(first.When))
}

// dayText is the day on which something begins, as scripts and all languages read it; "–" where there is none.
func dayText(w calendar.When) string {
	if w.IsZero() {
		return "–"
	}
	return w.Start.Day().String()
}

// wholeRuns are the runs whose dates are all chosen, but for those that are over: they come along as a whole.
func (c *chosen) wholeRuns() []*calendar.Run {
	moved := make(map[calendar.ID]bool, len(c.events))
	for _, e := range c.events {
		moved[e.ID] = true
	}
	runs := c.runs
	known := map[calendar.ID]bool{}
	for _, r := range runs {
		known[r.ID] = true
	}
	for _, e := range c.events {
		if r := c.plan.Runs.At(e.Run); r != nil && !known[r.ID] {
			known[r.ID] = true
			runs = append(runs, r)
		}
	}
	var whole []*calendar.Run
	for _, r := range runs {
		if c.isWhole(r, moved) {
			whole = append(whole, r)
		}
	}
	return whole
}

// isWhole reports a run of which no date that is not over stays behind. One without dates is moved if it was chosen.
func (c *chosen) isWhole(r *calendar.Run, moved map[calendar.ID]bool) bool {
	some := c.asked[r.Ref()] || c.plan.EventsOfRun.Count(r.ID) == 0 && c.within[r.Ref()]
	for e := range c.plan.EventsOfRun.Of(r.ID) {
		if !moved[e.ID] && !e.Status.Over() {
			return false
		}
		some = some || moved[e.ID]
	}
	return some
}
