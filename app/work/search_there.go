package work

import (
	"iter"
	"slices"
	"strings"

	"affiche/assets"
	"affiche/calendar"
	"affiche/storage"
)

// DatesThere are the next dates in what was found: in a space, a house or a festival, the coming ones first, then the past ones, the last
// of them first. Of anything else there are none.
func DatesThere(plan *calendar.Plan, in calendar.Ref, r Reader, most int) []Found {
	now := r.wall(plan)
	var next []*calendar.Event
	for e := range eventsThere(plan, in) {
		if !takesPlace(e) {
			continue
		}
		at, known := slices.BinarySearchFunc(next, e, func(a, b *calendar.Event) int {
			return timingOf(a.When, now).compare(timingOf(b.When, now))
		})
		if known {
			at++ // of two at once the first found stays first
		}
		if at < most {
			next = slices.Insert(next, at, e)
			next = next[:min(len(next), most)]
		}
	}
	dates := make([]Found, len(next))
	for i, e := range next {
		dates[i] = r.describe(plan, storage.Hit{Ref: e.Ref()}, e.When)
	}
	return dates
}

// AreDatesThere reports that [DatesThere] finds some.
func AreDatesThere(plan *calendar.Plan, in calendar.Ref) bool {
	for e := range eventsThere(plan, in) {
		if takesPlace(e) {
			return true
		}
	}
	return false
}

func takesPlace(e *calendar.Event) bool { return !e.When.IsZero() && !e.Status.Over() }

func eventsThere(plan *calendar.Plan, in calendar.Ref) iter.Seq[*calendar.Event] {
	return func(yield func(*calendar.Event) bool) {
		for all := range seqsThere(plan, in) {
			for e := range all {
				if !yield(e) {
					return
				}
			}
		}
	}
}

// seqsThere are the dates of each space of a house, and of each part and run of a festival.
func seqsThere(plan *calendar.Plan, in calendar.Ref) iter.Seq[iter.Seq[*calendar.Event]] {
	return func(yield func(iter.Seq[*calendar.Event]) bool) {
		switch a := plan.Activities.At(in.ID); {
		case in.Type == calendar.TypeSpace:
			yield(plan.EventsIn.Of(in.ID))
		case in.Type == calendar.TypeVenue:
			for s := range plan.SpacesOf.Of(in.ID) {
				if !yield(plan.EventsIn.Of(s.ID)) {
					return
				}
			}
		case a != nil && a.Kind == calendar.Festival:
			for part := range plan.PartsOf.Of(a.ID) {
				if !yield(plan.EventsOf.Of(part.ID)) {
					return
				}
			}
			for run := range plan.RunsIn.Of(a.ID) {
				if !yield(plan.EventsOfRun.Of(run.ID)) {
					return
				}
			}
		}
	}
}

// apart adds to results that would read alike what tells them apart, and where nothing does the beginning of their ids, by which each
// can be named.
func (r Reader) apart(plan *calendar.Plan, results []Found) {
	for _, tell := range []func(Found) string{
		func(f Found) string { return r.besides(plan, plan.Record(f.Ref)) },
		func(f Found) string { return string(f.Ref.ID[:min(len(f.Ref.ID), 8)]) },
	} {
		type reading struct{ title, line string }
		alike := map[reading]int{}
		for _, f := range results {
			alike[reading{f.Title, f.Line}]++
		}
		for i, f := range results {
			if alike[reading{f.Title, f.Line}] > 1 {
				results[i].Line = strings.Join(present([]string{f.Line, tell(f)}), " · ")
			}
		}
	}
}

// besides is what else may tell a record from others that are called alike and are at the same place or time.
func (r Reader) besides(plan *calendar.Plan, record calendar.Record) string {
	switch x := record.(type) {
	case *calendar.Activity:
		for _, f := range DatesBeneath(plan, x.ID, r)[:min(1, plan.EventsOf.Count(x.ID))] {
			return r.place(plan, plan.Events.At(f.Ref.ID).Place)
		}
	case *calendar.Event:
		return assets.Say(r.Language, "status."+string(x.Status))
	case *calendar.Space:
		if x.Capacity > 0 {
			return assets.Say(r.Language, "inspector.places", x.Capacity)
		}
	case *calendar.Person:
		return x.Department
	}
	return ""
}
