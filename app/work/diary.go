package work

import (
	"cmp"
	"slices"

	"affiche/calendar"
)

// An Entry is one thing in the diary of a person: a call, a date in which the person appears, a hold, or what the person said of a
// stretch of time.
type Entry struct {
	Ref   calendar.Ref
	When  calendar.When
	Span  calendar.Span
	Place calendar.Place // where one has to be; zero is nowhere
	From  string         // the city of what was before, where that is another
	To    string
	Gap   calendar.Instant // between the two; negative where they meet
	Short bool             // the rest before it is too short
	Rest  calendar.Instant // where it is; negative where it meets the call before it
	Off   bool             // it is off
}

// Tight reports what is too much: a rest too short, or no time for a way.
func (e Entry) Tight() bool { return e.Short || e.To != "" && e.Gap <= 0 }

// Diary is what a person is called to, appears in, is held for and is away at, as it comes.
func Diary(plan *calendar.Plan, p *calendar.Person) []Entry {
	var all []Entry
	add := func(ref calendar.Ref, when calendar.When, at calendar.Place, off bool) {
		if span, ok := when.Span(); ok {
			all = append(all, Entry{Ref: ref, When: when, Span: span, Place: at, Off: off})
		}
	}
	for _, d := range plan.DutiesOf(p.ID) {
		add(d.Call.Ref(), d.When, plan.PlaceOfCall(d.Call), false)
	}
	for e := range appearances(plan, p) {
		add(e.Ref(), e.When, plan.PlaceOf(e), e.Status.Over())
	}
	for h := range plan.HoldsOn.Of(p.ID) {
		if h.Live() {
			add(h.Ref(), h.When, calendar.Place{}, false)
		}
	}
	for a := range plan.AvailabilityOf.Of(p.ID) {
		add(a.Ref(), a.When, calendar.Place{}, false)
	}
	slices.SortFunc(all, func(a, b Entry) int {
		return cmp.Or(cmp.Compare(a.Span.Start, b.Span.Start), cmp.Compare(b.Span.End, a.Span.End), cmp.Compare(a.Ref.ID, b.Ref.ID))
	})
	ways(plan, all)
	rests(plan, p, all)
	return all
}

// appearances walks the dates in which a person appears, alone or in a company, each once.
func appearances(plan *calendar.Plan, p *calendar.Person) func(func(*calendar.Event) bool) {
	in := castOf(plan, []calendar.ID{p.ID})
	called := map[calendar.ID]bool{}
	for c := range plan.CallsOfPerson.Of(p.ID) {
		called[dateOf(plan, c)] = true
	}
	return func(yield func(*calendar.Event) bool) {
		for activity := range in.activities {
			for e := range plan.EventsOf.Of(activity) {
				if !in.events[e.ID] && !yield(e) {
					return
				}
			}
		}
		for id := range in.events {
			if e := plan.Events.At(id); e != nil && !called[id] && !yield(e) {
				return
			}
		}
	}
}

// dateOf is the date for which a call is; "" is that of a whole run.
func dateOf(plan *calendar.Plan, c *calendar.Call) calendar.ID {
	if phase := plan.Phases.At(c.Phase); phase != nil {
		return phase.Event
	}
	return c.Event
}

// ways finds where one thing is in another city than what was before it.
func ways(plan *calendar.Plan, all []Entry) {
	before, until := "", calendar.Instant(0)
	for i := range all {
		e := &all[i]
		city := cityOf(plan, e.Place)
		if city == "" || e.Off || e.When.WholeDays {
			continue
		}
		if before != "" && city != before {
			e.From, e.To, e.Gap = before, city, e.Span.Start-until
		}
		if city != before || e.Span.End > until {
			before, until = city, e.Span.End
		}
	}
}

// rests finds where the rest between two days of work is too short.
func rests(plan *calendar.Plan, p *calendar.Person, all []Entry) {
	for _, s := range plan.Strains(plan.DutiesOf(p.ID)) {
		for i := range all {
			if all[i].Ref == s.Then.Call.Ref() {
				all[i].Short, all[i].Rest = true, s.Rest
			}
		}
	}
}

func cityOf(plan *calendar.Plan, at calendar.Place) string {
	if v := plan.Venues.At(at.Venue); v != nil {
		return v.City
	}
	return ""
}

// CallsOf lists the calls of a phase, or of a date with its phases and those of its run, as their times come.
func CallsOf(plan *calendar.Plan, of calendar.Ref) []*calendar.Call {
	var all []calendar.Duty
	take := func(c *calendar.Call) {
		d, _ := plan.DutyOf(c.ID)
		d.Call = c
		all = append(all, d)
	}
	phase := func(p *calendar.Phase) {
		for c := range plan.CallsOfPhase.Of(p.ID) {
			take(c)
		}
	}
	switch of.Type {
	case calendar.TypePhase:
		if p := plan.Phases.At(of.ID); p != nil {
			phase(p)
		}
	case calendar.TypeEvent:
		for c := range plan.CallsOfEvent.Of(of.ID) {
			take(c)
		}
		for p := range plan.PhasesOfEvent.Of(of.ID) {
			phase(p)
		}
		if e := plan.Events.At(of.ID); e != nil && e.Run != "" {
			for p := range plan.PhasesOfRun.Of(e.Run) {
				phase(p)
			}
		}
	}
	slices.SortFunc(all, byDutyTime)
	calls := make([]*calendar.Call, len(all))
	for i, d := range all {
		calls[i] = d.Call
	}
	return calls
}
