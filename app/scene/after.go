package scene

import (
	"iter"
	"maps"
	"slices"

	"affiche/calendar"
)

// Changes are what of a plan changed since it was laid out, as far as it is seen. The zero Changes are none.
type Changes struct {
	of     map[calendar.ID]bool      // dates, runs and holds that are to be placed anew
	from   map[calendar.Instant]bool // when those dates and holds begin and began: told faster from others than by their ids
	seen   bool                      // there is anything to be seen of them
	whole  bool                      // of all rows: what they are, their names, their clocks
	cast   bool                      // of who is in which dates
	sifted bool                      // of what a filter may ask for dates that did not change themselves
}

// Add takes note of a record that came, changed or went: nil is not there. The plan is as it is then.
func (c *Changes) Add(plan *calendar.Plan, before, after calendar.Record) {
	for _, r := range []calendar.Record{before, after} {
		if r != nil {
			c.add(plan, r)
		}
	}
}

func (c *Changes) add(plan *calendar.Plan, record calendar.Record) {
	switch r := record.(type) {
	case *calendar.Event:
		c.placeDate(r)
		return
	case *calendar.Hold:
		c.placeHold(plan, r)
		for o := range plan.HoldsOn.Of(r.Subject.Of().ID) {
			if o.Asked.By == r.ID { // whether it is still to answer, its note says
				c.placeHold(plan, o)
			}
		}
		return
	case *calendar.Agreement, *calendar.Party, *calendar.Line, *calendar.Enrolment, *calendar.Attendance, *calendar.Acceptance, *calendar.Feed,
		*calendar.Issued, *calendar.Alias, *calendar.Contact, *calendar.Laboratory, *calendar.WorkPackage, *calendar.Membership, *calendar.Quiet,
		*calendar.Availability, *calendar.Equipment, *calendar.Credit, *calendar.Need, *calendar.Bundle,
		*calendar.Template, *calendar.TemplatePhase, *calendar.Withdrawal, *calendar.Stay, *calendar.PerDiem, *calendar.Note,
		*calendar.Scenario, *calendar.Mapping:
		return // of which nothing is seen, and no filter asks for them
	case *calendar.Milestone, *calendar.CallForApplications: // flags are raised anew each time
	case *calendar.CoProduction:
	case *calendar.Activity:
		c.placeDates(plan.EventsOf.Of(r.ID))
		for run := range plan.RunsOf.Of(r.ID) {
			c.place(run.ID, calendar.When{})
		}
		for h := range plan.Holds.Each() {
			if h.Activity == r.ID {
				c.place(h.ID, h.When)
			}
		}
	case *calendar.OpeningHours:
		c.placeDates(plan.EventsOf.Of(r.Activity))
	case *calendar.Run:
		c.place(r.ID, calendar.When{})
		c.placeDates(plan.EventsOfRun.Of(r.ID))
	case *calendar.Phase:
		c.place(r.Run, calendar.When{})
		c.placeDate(plan.Events.At(r.Event))
		c.cast = true
	case *calendar.Person, *calendar.Company, *calendar.CompanyMember, *calendar.Appearance, *calendar.Call:
		c.cast = true
	default:
		c.whole = true
	}
	c.seen, c.sifted = true, true
}

func (c *Changes) placeDates(dates iter.Seq[*calendar.Event]) {
	for e := range dates {
		c.placeDate(e)
	}
}

func (c *Changes) placeHold(plan *calendar.Plan, h *calendar.Hold) {
	c.place(h.ID, h.When)
	c.placeDate(plan.Events.At(h.Event))
}

// placeDate has a date placed anew, and what hangs on its run; nil is none.
func (c *Changes) placeDate(e *calendar.Event) {
	if e != nil {
		c.place(e.ID, e.When)
		c.place(e.Run, calendar.When{})
	}
}

func (c *Changes) place(id calendar.ID, when calendar.When) {
	if id == "" {
		return
	}
	if c.of == nil {
		c.of, c.from = map[calendar.ID]bool{}, map[calendar.Instant]bool{}
	}
	c.of[id] = true
	if span, ok := when.Span(); ok {
		c.from[span.Start] = true
	}
	c.seen = true
}

// AreSeen reports that a layout is not right any more.
func (c *Changes) AreSeen() bool { return c.seen }

// isOf reports a date or a hold that changed, hangsOn what lies under one, or under the dates of a run.
func (c *Changes) isOf(b *bar) bool { return c.from[b.Start] && c.of[b.id] }

func (c *Changes) hangsOn(b *bar) bool { return c.of[b.owner] }

// opens reports hours of what changed.
func (c *Changes) opens(b *bar) bool { return c.of[b.id] }

// touch reports that something of what stands in a row changed.
func (c *Changes) touch(s standing) bool {
	for i := range s.lanes {
		if isAny(s.lanes[i].bars, c.isOf) || isAny(s.lanes[i].under.bars, c.hangsOn) {
			return true
		}
	}
	return isAny(s.open.bars, c.opens)
}

func isAny(bars []bar, is func(*bar) bool) bool {
	for i := range bars {
		if is(&bars[i]) {
			return true
		}
	}
	return false
}

// After lays the plan out as [New] does, once some of it changed since this layout was made of it: only rows of which something
// changed are dealt out anew. The options are as they were, but for what is folded or left out.
func (l *Layout) After(plan *calendar.Plan, o Options, c *Changes) *Layout {
	if c.whole || c.cast && o.Grouping == People || c.sifted && o.Shows != nil {
		return New(plan, o)
	}
	b := newBuilder(plan, o, l.home)
	b.before, b.changes = l, c
	b.group()
	for _, band := range l.bands {
		if band.ref.Type == calendar.TypeEvent && !c.of[band.ref.ID] {
			b.bands = append(b.bands, band)
		}
	}
	ids := slices.Sorted(maps.Keys(c.of))
	b.placeEvents(among(&plan.Events, ids))
	b.placeRunPhases(among(&plan.Runs, ids))
	b.placeHolds(among(&plan.Holds, ids))
	return b.layout()
}

// among walks the records of a table that have one of some ids.
func among[T any](table *calendar.Table[T], ids []calendar.ID) iter.Seq[*T] {
	return func(yield func(*T) bool) {
		for _, id := range ids {
			if r := table.At(id); r != nil && !yield(r) {
				return
			}
		}
	}
}
