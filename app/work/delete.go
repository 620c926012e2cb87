package work

import (
	"fmt"
	"slices"
	"strings"

	"affiche/calendar"
)

// A Delete takes records away, with what hangs on them: of a date its phases, calls, holds and guests, of an activity
// everything that is about it, and with whatever a calendar is about the calendar. What only names them (the show that came out of a residency, a line of an agreement) stays
// and names them no more. What cannot be without them refuses: a partner of its organisation.
//
// Aliases of imports and what feeds have said are kept: the next import knows that a person took it away, and a feed tells
// its subscribers that the date is cancelled.
type Delete struct {
	KeepDates bool // of a run: its dates stay, without it
}

// A Deletion is what a Delete comes to, so that a face can ask before.
type Deletion struct {
	Act
	With []Tally // what goes besides what was chosen, in the order in which a reader would want to hear of it
	Lost []Tally // of what people look up (a person, a place, an organisation): what named it, and stays without it
	Left []Tally // the activities and runs that were part of it, and stay
}

// A Tally counts records of a type.
type Tally struct {
	Type  calendar.Type
	Count int
}

// Asks reports that something goes which is more than a part of what was chosen (dates, agreements, enrolments), or that parts of
// it stay.
func (d Deletion) Asks() bool {
	return len(d.Left) > 0 || len(d.Lost) > 0 || slices.ContainsFunc(d.With, func(t Tally) bool {
		switch t.Type {
		case calendar.TypePhase, calendar.TypeCall, calendar.TypeAppearance, calendar.TypeCoProduction, calendar.TypeCredit,
			calendar.TypeNeed, calendar.TypeOpeningHours, calendar.TypeParty, calendar.TypeLine, calendar.TypeHold:
			return false
		}
		return true
	})
}

// TallySentence says how many there are of each: "12 dates, 3 phases, 1 agreement".
func TallySentence(tallies []Tally, say func(key string, args ...any) string) string {
	var said []string
	others := 0
	for _, t := range tallies {
		if slices.Contains(counted, t.Type) {
			said = append(said, say("count."+string(t.Type), t.Count))
		} else {
			others += t.Count
		}
	}
	if others > 0 {
		said = append(said, say("count.other", others))
	}
	return strings.Join(said, ", ")
}

// Needed refuses a deletion: some of what stays could not be without what goes.
type Needed struct {
	Name string // of what was to go
	By   []Tally
}

// Error says it tersely, for logs and tests.
func (n *Needed) Error() string { return n.Name + " is needed by " + fmt.Sprint(n.By) }

// Sentence says it to a person.
func (n *Needed) Sentence(say func(key string, args ...any) string) string {
	return say("work.needed", n.Name, TallySentence(n.By, say))
}

// counted are the types that are told by name.
var counted = []calendar.Type{
	calendar.TypePartner, calendar.TypeSpace, calendar.TypeActivity, calendar.TypeRun, calendar.TypeEvent, calendar.TypePhase,
	calendar.TypeCall, calendar.TypeHold, calendar.TypeAgreement, calendar.TypeEnrolment, calendar.TypeMilestone,
	calendar.TypeParty, calendar.TypeFeed, calendar.TypeOrganisation, calendar.TypeVenue, calendar.TypePerson, calendar.TypeCompany,
	calendar.TypeAppearance, calendar.TypeCoProduction, calendar.TypeLine,
}

// Act works out what goes and what is left behind.
func (d Delete) Act(plan *calendar.Plan, refs ...calendar.Ref) (Deletion, error) {
	g := going{Delete: d, plan: plan, gone: map[calendar.Ref]bool{}, left: map[calendar.Ref]calendar.Record{}}
	chosen := g.take(refs)
	if err := g.refuseLocked(); err != nil {
		return Deletion{}, err
	}
	g.leave()
	if err := g.refuseNeeded(chosen); err != nil {
		return Deletion{}, err
	}
	act := Act{Label: labelled(plan, "label.delete", chosen), Gone: g.order}
	if len(chosen) == 1 {
		act.Label = labelOf(plan, "label.delete", plan.Record(chosen[0]))
	}
	for _, ref := range g.leaves {
		act.Put = append(act.Put, g.left[ref])
	}
	var told notable
	told.count("work.note.lines", g.lines())
	act.Notes = told.notes
	return Deletion{act, g.with(chosen), g.lost(chosen), g.parts()}, nil
}

// going is a deletion that is being worked out.
type going struct {
	Delete
	plan  *calendar.Plan
	gone  map[calendar.Ref]bool
	order []calendar.Ref
	left  map[calendar.Ref]calendar.Record // what names something that goes, without the name

	leaves []calendar.Ref // the keys of left, in their order
}

// take takes what was chosen and, in turn, what hangs on it; it gives what was chosen and is there.
func (g *going) take(refs []calendar.Ref) (chosen []calendar.Ref) {
	for _, ref := range refs {
		if ref.Type != calendar.TypeProgramme && g.plan.Record(ref) != nil && g.goes(ref) {
			chosen = append(chosen, ref)
		}
	}
	for i := 0; i < len(g.order); i++ {
		g.hanging(g.order[i], func(ref calendar.Ref) { g.goes(ref) })
	}
	return chosen
}

// goes lets a record go; false where it does so already.
func (g *going) goes(ref calendar.Ref) bool {
	if g.gone[ref] {
		return false
	}
	g.gone[ref] = true
	g.order = append(g.order, ref)
	return true
}

// with counts what goes besides what was chosen.
func (g *going) with(chosen []calendar.Ref) []Tally {
	counts := map[calendar.Type]int{}
	for _, ref := range g.order {
		counts[ref.Type]++
	}
	for _, ref := range chosen {
		counts[ref.Type]--
	}
	return tallied(counts)
}

// lost counts what stays without something that people look up.
func (g *going) lost(chosen []calendar.Ref) []Tally {
	counts := map[calendar.Type]int{}
	for _, ref := range chosen {
		if !slices.Contains(Joinable(), ref.Type) {
			continue
		}
		for _, use := range Uses(g.plan, ref) {
			for _, by := range use.By {
				if !g.gone[by] {
					counts[use.Type]++
				}
			}
		}
	}
	return tallied(counts)
}

// parts counts the activities and runs that were part of an activity that goes.
func (g *going) parts() []Tally {
	counts := map[calendar.Type]int{}
	for _, ref := range g.leaves {
		whole := calendar.ID("")
		switch r := g.plan.Record(ref).(type) {
		case *calendar.Activity:
			whole = r.PartOf
		case *calendar.Run:
			whole = r.Festival
		}
		if whole != "" && g.gone[calendar.Ref{Type: calendar.TypeActivity, ID: whole}] {
			counts[ref.Type]++
		}
	}
	return tallied(counts)
}

func tallied(counts map[calendar.Type]int) []Tally {
	var tallies []Tally
	for _, t := range calendar.Types() {
		if counts[t] > 0 {
			tallies = append(tallies, Tally{t, counts[t]})
		}
	}
	return tallies
}

// lines counts the lines of agreements that stay and were about something that goes.
func (g *going) lines() int {
	n := 0
	for ref := range g.left {
		if ref.Type == calendar.TypeLine {
			n++
		}
	}
	return n
}

func (g *going) refuseLocked() error {
	c := chosen{plan: g.plan}
	for _, ref := range g.order {
		if e := g.plan.Events.At(ref.ID); e != nil {
			c.events = append(c.events, e)
		}
	}
	return c.refuseLocked()
}
