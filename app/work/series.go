package work

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"

	"affiche/calendar"
)

// A Scope tells of which dates of a run a change is meant.
type Scope int

// The scopes, as a person is asked.
const (
	ThisDate Scope = iota
	ThisAndLater
	AllDates
)

// Series are the dates that a scope means, in the order of time: those of the date's run, or where it has none of its
// activity outside of runs. Dates that are over or done are history and left out, but for the one asked about.
func Series(plan *calendar.Plan, date calendar.ID, scope Scope) []calendar.Ref {
	this := plan.Events.At(date)
	if this == nil {
		return nil
	}
	dates := []*calendar.Event{this}
	if scope != ThisDate {
		dates = append(dates, others(plan, this, scope == ThisAndLater)...)
	}
	slices.SortStableFunc(dates, func(a, b *calendar.Event) int { return cmp.Compare(a.When.Start, b.When.Start) })
	refs := make([]calendar.Ref, len(dates))
	for i, e := range dates {
		refs[i] = e.Ref()
	}
	return refs
}

func others(plan *calendar.Plan, this *calendar.Event, laterOnly bool) (dates []*calendar.Event) {
	siblings := plan.EventsOfRun.Of(this.Run)
	if this.Run == "" {
		siblings = plan.EventsOf.Of(this.Activity)
	}
	for e := range siblings {
		history := e.Status.Over() || e.Status == calendar.Done
		if e != this && e.Run == this.Run && !history && !(laterOnly && e.When.Start <= this.When.Start) {
			dates = append(dates, e)
		}
	}
	return dates
}

// AmendSeries changes one date as a person typed it, and with it those of the scope: fields take the same values, and times
// move as far on the wall as the start and the end of the one did.
func AmendSeries(plan *calendar.Plan, date calendar.ID, scope Scope, set []Assignment) (Act, error) {
	refs := Series(plan, date, scope)
	this := plan.Events.At(date)
	if this == nil {
		return Act{}, refuse("no-such-record", string(date))
	}
	amended, err := Amend(plan, this, set)
	if err != nil {
		return Act{}, err
	}
	led := amended.(*calendar.Event)
	var by drawn
	if !this.When.IsZero() && !led.When.IsZero() {
		by = drawn{led.When.Start - this.When.Start, led.When.End - this.When.End, led.When.WholeDays}
	}
	all, drawnAlong := amending{plan: plan, act: Act{Label: labelled(plan, "label.set", refs)}}, 0
	for _, ref := range refs {
		before := plan.Events.At(ref.ID)
		after, err := led, error(nil)
		if before != this {
			after, err = follow(plan, before, untimed(set), by)
			if !before.When.IsZero() {
				drawnAlong++
			}
		}
		if err = all.take(before, after, err); err != nil {
			return Act{}, err
		}
	}
	all.told.add(by.notes(drawnAlong)...)
	return all.done()
}

// drawn is how far the ends of a stretch moved on the wall.
type drawn struct {
	start, end calendar.Wall
	wholeDays  bool
}

func (d drawn) when(w calendar.When) calendar.When {
	switch {
	case w.IsZero() || d.start == 0 && d.end == 0:
		return w
	case d.start == d.end && d.wholeDays == w.WholeDays:
		return later(w, far{wall: d.start}, "")
	}
	w.Start, w.End, w.Fold, w.WholeDays = w.Start+d.start, w.End+d.end, 0, d.wholeDays
	return w
}

// notes tell how far the times of so many others move: each from where it is, not to where the one is.
func (d drawn) notes(others int) []Note {
	switch {
	case others == 0:
		return nil
	case d.start == d.end:
		return farther("both", d.start, others)
	}
	return append(farther("start", d.start, others), farther("end", d.end, others)...)
}

// farther tells how far an end of others moves: by whole days, or in hours and minutes.
func farther(side string, by calendar.Wall, others int) []Note {
	sign, far := "+", by
	if by < 0 {
		sign, far = "−", -by
	}
	key, count := "work.note.series."+side, strconv.Itoa(others)
	switch {
	case by == 0:
		return nil
	case far%daySeconds == 0:
		return []Note{{key + ".days", []any{int(far / daySeconds), count, sign}}}
	}
	return []Note{{key + ".time", []any{inShort(int(far / 60)), count, sign}}}
}

// inShort is a length in minutes as every language writes it: "45 min", "2 h", "2 h 30".
func inShort(minutes int) string {
	switch {
	case minutes < 60:
		return strconv.Itoa(minutes) + " min"
	case minutes%60 == 0:
		return strconv.Itoa(minutes/60) + " h"
	}
	return fmt.Sprintf("%d h %02d", minutes/60, minutes%60)
}

// follow is another date of the series.
func follow(plan *calendar.Plan, e *calendar.Event, set []Assignment, by drawn) (*calendar.Event, error) {
	after, err := Amend(plan, e, set)
	if err != nil {
		return nil, err
	}
	to := after.(*calendar.Event)
	when := by.when(to.When)
	if e.Locked && to.Locked && when != to.When {
		return nil, &Faulty{e.Ref(), []calendar.Fault{{Field: "start", Rule: "locked"}}}
	}
	to.When = when
	if found := to.Faults(); len(found) > len(e.Faults()) {
		return nil, &Faulty{e.Ref(), found}
	}
	return to, nil
}

// untimed are the assignments that are not about the start and the end themselves.
func untimed(set []Assignment) []Assignment {
	return slices.DeleteFunc(slices.Clone(set), func(s Assignment) bool {
		return s.Field == "start" || s.Field == "end" || s.Field == "fold" || s.Field == "whole_days"
	})
}
