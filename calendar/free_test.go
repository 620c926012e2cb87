package calendar

import (
	"cmp"
	"fmt"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// aCrew puts a record of a small season into plans: three people, dates around the nights in which clocks change, phases and
// calls.
func aCrew(t *rapid.T, plans ...*Plan) {
	n := func(name string, most int) int { return rapid.IntRange(0, most).Draw(t, name) }
	id := func(kind string, most int) ID { return ID(fmt.Sprint(kind, n(kind, most))) }
	day := rapid.SampledFrom([]Day{DayOf(2027, 3, 27), DayOf(2027, 10, 30), DayOf(2027, 8, 25)}).Draw(t, "day")
	start := (day + Day(n("more", 2))).At(n("at", 47) * 30)
	when := When{Start: start, End: start + Wall(1+n("long", 20))*1800, Zone: "Europe/Ljubljana"}
	var r Record
	switch n("type", 9) {
	case 0, 1:
		c := &Call{ID: id("c", 12), Position: rapid.SampledFrom([]string{"Light", "sound"}).Draw(t, "position"), Lead: 30 * n("lead", 3), Lag: 30 * n("lag", 2)}
		if c.Person = ID(fmt.Sprint("p", n("person", 3))); n("open", 4) == 0 {
			c.Person = ""
		}
		if c.Phase = id("f", 5); n("date", 2) == 0 {
			c.Phase, c.Event = "", id("e", 4)
		}
		if n("declined", 5) == 0 {
			c.State = Declined
		}
		r = c
	case 2:
		f := &Phase{ID: id("f", 5), Kind: Focus, Timing: Timing{Anchor: BeforeStart, Offset: -60 * n("offset", 5), Length: 60}}
		switch n("of", 3) {
		case 0:
			f.Run = id("r", 1)
		case 1:
			f.Event, f.Timing = id("e", 4), Timing{When: when}
		default:
			f.Event = id("e", 4)
		}
		r = f
	case 3:
		r = &Event{ID: id("e", 4), Run: id("r", 1), Activity: id("w", 1), When: when, Status: rapid.SampledFrom([]Status{Confirmed, Cancelled}).Draw(t, "status")}
	case 4:
		r = &Person{ID: id("p", 3), Family: "Kos", Department: "light", Trades: Set{"sound": n("sound", 1) == 0}}
		if p := r.(*Person); !p.Trades["sound"] {
			p.Trades = nil
		}
	case 5:
		r = &Availability{ID: id("a", 2), Person: id("p", 3), Kind: rapid.SampledFrom([]AvailabilityKind{Unavailable, Tentative}).Draw(t, "kind"), When: when}
	case 6:
		r = &CompanyMember{ID: id("m", 2), Company: id("k", 1), Person: id("p", 3)}
	case 7:
		a := &Appearance{ID: id("x", 3), Activity: id("w", 1), Person: id("p", 3)}
		if n("company", 1) == 0 {
			a.Person, a.Company = "", id("k", 1)
		}
		if n("one", 1) == 0 {
			a.Event = id("e", 4)
		}
		r = a
	case 8:
		r = &Hold{ID: id("h", 2), Subject: Subject{Company: id("k", 1)}, Event: id("e", 4), When: when, State: Held, Rank: 1}
	default:
		r = &Hold{ID: id("h", 2), Subject: Subject{Person: id("p", 3)}, Event: id("e", 4), When: when, State: Held, Rank: 1}
	}
	gone := n("gone", 4) == 0
	for _, p := range plans {
		if gone {
			p.Remove(r.Ref())
		} else {
			p.Put(r)
		}
	}
}

// Who is free, and who is called when, is told after any change as one would find by looking at every call.
func TestWhoIsFreeIsTheSameAsLookingAtEveryCall(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		plan := NewPlan()
		flat := NewPlan()
		for i := range rapid.IntRange(5, 60).Draw(t, "changes") {
			aCrew(t, plan, flat)
			if i%7 == 6 {
				plan = plan.Over()
			}
			if rapid.IntRange(0, 3).Draw(t, "look") == 0 {
				looked(t, plan, flat)
			}
		}
		looked(t, plan, flat)
	})
}

// looked compares what a plan tells with a walk over all records of another that has the same, and no index of times.
func looked(t *rapid.T, plan, flat *Plan) {
	type called struct {
		call *Call
		span Span
		day  Day
	}
	all := map[ID]called{}
	for id, c := range flat.Calls.All() {
		w := flat.TimeOfCall(c)
		if s, ok := w.Span(); ok && s.Start < s.End {
			all[id] = called{c, s, w.Start.FestivalDay(DefaultDayTurn)}
		}
	}
	week := Span{InstantOf(DayOf(2027, 3, 28).Date()), InstantOf(DayOf(2027, 3, 29).Date())}
	var met, told []ID
	for id, c := range all {
		if c.span.Meets(week) {
			met = append(met, id)
		}
	}
	for d := range plan.DutiesIn(week) {
		told = append(told, d.Call.ID)
	}
	slices.Sort(met)
	slices.Sort(told)
	if !slices.Equal(met, told) {
		t.Fatalf("called in the week are %v, told %v", met, told)
	}
	for _, asked := range all {
		c := asked.call
		for _, r := range plan.WhoIsFree(c) {
			taken, before, after := false, Instant(NoWork), Instant(NoWork)
			first, last := true, true
			var ends, begins Instant
			for _, o := range all {
				if o.call.Person != r.Person.ID || o.call.ID == c.ID || o.call.State == Declined {
					continue
				}
				taken = taken || o.span.Meets(asked.span)
				switch {
				case o.day < asked.day:
					ends = max(ends, o.span.End)
				case o.day > asked.day && (begins == 0 || o.span.Start < begins):
					begins = o.span.Start
				case o.day == asked.day:
					first = first && o.span.Start >= asked.span.Start
					last = last && o.span.End <= asked.span.End
				}
			}
			for a := range flat.Availability.Each() {
				s, _ := a.When.Span()
				taken = taken || a.Person == r.Person.ID && a.Kind == Unavailable && s.Meets(asked.span)
			}
			for h := range flat.Holds.Each() {
				s, _ := h.When.Span()
				taken = taken || isOf(flat, r.Person.ID, h.Subject.Person, h.Subject.Company) && h.Event != flat.dateOf(c) && s.Meets(asked.span)
			}
			for x := range flat.Appearances.Each() {
				for e := range flat.Events.Each() {
					s, _ := e.When.Span()
					in := x.Event == e.ID || x.Event == "" && x.Activity == e.Activity
					taken = taken || in && isOf(flat, r.Person.ID, x.Person, x.Company) && e.ID != flat.dateOf(c) && !e.Status.Over() && s.Meets(asked.span)
				}
			}
			if ends != 0 && first {
				before = asked.span.Start - ends
			}
			if begins != 0 && last {
				after = begins - asked.span.End
			}
			if rest := min(before, after, NoWork); r.Rest != rest || r.Free() == taken {
				t.Fatalf("%s for %s at %v: rest %d, taken %v; told %d, %v", r.Person.ID, c.ID, asked.span, rest, taken, r.Rest, r.Taken)
			}
		}
		inOrder(t, plan, flat, c)
	}
}

// isOf reports that somebody is the person who is meant, or of the company.
func isOf(flat *Plan, somebody, person, company ID) bool {
	for m := range flat.CompanyMembers.Each() {
		if company != "" && m.Company == company && m.Person == somebody {
			return true
		}
	}
	return person == somebody
}

// inOrder checks who is listed for a call, and in which order.
func inOrder(t *rapid.T, plan, flat *Plan, c *Call) {
	var can, told []ID
	for id, p := range flat.Persons.All() {
		if c.Position == "Light" || p.Trades["sound"] {
			can = append(can, id)
		}
	}
	ready := plan.WhoIsFree(c)
	for _, r := range ready {
		told = append(told, r.Person.ID)
	}
	if !slices.IsSortedFunc(ready, func(a, b Readiness) int {
		rank := func(r Readiness) int {
			switch {
			case !r.Free():
				return 3
			case r.Maybe:
				return 2
			case r.Short():
				return 1
			}
			return 0
		}
		return cmp.Compare(rank(a), rank(b))
	}) {
		t.Fatalf("who is free and rested does not come first: %v", ready)
	}
	slices.Sort(told)
	if !slices.Equal(can, told) {
		t.Fatalf("with the position of %s are %v, told %v", c.ID, can, told)
	}
}

func TestRestIsMeasuredBetweenDaysAndNotAcrossABreak(t *testing.T) {
	at := func(day int, from, until string) When {
		start, end := wall(t, fmt.Sprintf("2027-%sT%s", "08-"+fmt.Sprint(day), from)), wall(t, fmt.Sprintf("2027-08-%dT%s", day, until))
		if end <= start {
			end += daySeconds
		}
		return When{Start: start, End: end, Zone: "Europe/Ljubljana"}
	}
	for _, c := range []struct {
		name        string
		other, call When
		rest        Instant
		short       bool
	}{
		{"a night of seven hours and a half", at(25, "20:00", "01:30"), at(26, "09:00", "13:00"), 7*3600 + 1800, true},
		{"a night of eleven hours", at(25, "18:00", "22:00"), at(26, "09:00", "13:00"), 11 * 3600, false},
		{"a break of two hours", at(25, "15:00", "18:00"), at(25, "20:00", "22:00"), NoWork, false},
		{"a strike after midnight is of the evening before", at(25, "20:00", "22:00"), at(26, "00:30", "02:00"), NoWork, false},
		{"the next morning", at(26, "08:00", "10:00"), at(25, "20:00", "23:30"), 8*3600 + 1800, true},
	} {
		p := NewPlan()
		p.Put(&Person{ID: "p", Family: "Kos", Position: "light"})
		p.Put(&Event{ID: "e1", When: c.other, Status: Confirmed})
		p.Put(&Event{ID: "e2", When: c.call, Status: Confirmed})
		p.Put(&Call{ID: "c1", Event: "e1", Person: "p", Position: "light"})
		p.Put(&Call{ID: "c2", Event: "e2", Position: "Light"})
		ready := p.WhoIsFree(p.Calls.At("c2"))
		if len(ready) != 1 || ready[0].Rest != c.rest || ready[0].Short() != c.short || !ready[0].Free() {
			t.Errorf("%s: %+v", c.name, ready)
		}
		p.Put(&Call{ID: "c2", Event: "e2", Person: "p", Position: "Light"})
		if strains := p.Strains(p.DutiesOf("p")); len(strains) > 0 != c.short {
			t.Errorf("%s: strains %v", c.name, strains)
		}
	}
}

func TestANightInWhichClocksChangeIsAnHourShorterOrLonger(t *testing.T) {
	for day, rest := range map[string]Instant{"2027-03-27": 10, "2027-10-30": 12, "2027-08-25": 11} {
		p := NewPlan()
		evening := wall(t, day+"T18:00")
		p.Put(&Person{ID: "p", Family: "Kos", Position: "light"})
		p.Put(&Event{ID: "e1", When: When{Start: evening, End: evening + 4*3600, Zone: "Europe/Ljubljana"}, Status: Confirmed})
		p.Put(&Event{ID: "e2", When: When{Start: evening + 15*3600, End: evening + 17*3600, Zone: "Europe/Ljubljana"}, Status: Confirmed})
		p.Put(&Call{ID: "c1", Event: "e1", Person: "p", Position: "light"})
		p.Put(&Call{ID: "c2", Event: "e2", Position: "light"})
		if r := p.WhoIsFree(p.Calls.At("c2"))[0]; r.Rest != rest*3600 {
			t.Errorf("after %s the rest is %d s, not %d h", day, r.Rest, rest)
		}
	}
}

func TestTwoCallsAtOnceAreDouble(t *testing.T) {
	p := NewPlan()
	at := wall(t, "2027-08-25T20:00")
	p.Put(&Event{ID: "e", When: When{Start: at, End: at + 3600, Zone: "Europe/Ljubljana"}, Status: Confirmed})
	p.Put(&Call{ID: "c1", Event: "e", Person: "p", Position: "light"})
	p.Put(&Call{ID: "c2", Event: "e", Person: "p", Position: "sound"})
	if s := p.Strains(p.DutiesOf("p")); len(s) != 1 || !s[0].Double() {
		t.Errorf("%v", s)
	}
}
