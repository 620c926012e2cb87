package work

import (
	"cmp"
	"slices"
	"strings"

	"affiche/assets"
	"affiche/calendar"
)

// Unmet lists the dates that take place, in the order of their times, with the access needs of their audience that nothing meets. What
// people need who work there is confidential: it is told only where that is asked for.
func Unmet(plan *calendar.Plan, confidential bool) (dates []*calendar.Event) {
	for e := range plan.Events.Each() {
		if !e.Status.Over() && slices.ContainsFunc(AccessOf(plan, e, confidential), func(n calendar.AccessNeed) bool { return !n.Met() }) {
			dates = append(dates, e)
		}
	}
	slices.SortFunc(dates, byStart)
	return dates
}

// DatesOf are dates, and those of activities, in the order of their times.
func DatesOf(plan *calendar.Plan, refs []calendar.Ref) (dates []*calendar.Event, err error) {
	for _, ref := range refs {
		switch r := plan.Record(ref).(type) {
		case *calendar.Event:
			dates = append(dates, r)
		case *calendar.Activity:
			dates = slices.AppendSeq(dates, plan.EventsOf.Of(r.ID))
		default:
			return nil, refuse("no-dates", cmp.Or(Name(plan, ref, plan.Programme.MainLanguage()), string(ref.ID)))
		}
	}
	slices.SortFunc(dates, byStart)
	return slices.Compact(dates), nil
}

func byStart(a, b *calendar.Event) int {
	return cmp.Or(cmp.Compare(a.When.Start, b.When.Start), cmp.Compare(a.ID, b.ID))
}

// AccessOf are the access needs of a date; those of people only where confidential is asked for.
func AccessOf(plan *calendar.Plan, e *calendar.Event, confidential bool) []calendar.AccessNeed {
	return slices.DeleteFunc(plan.AccessOf(e), func(n calendar.AccessNeed) bool { return n.Person != "" && !confidential })
}

// Access is what a need is called; one that the program has no name for as it was typed, its words apart.
func (v Voice) Access(word string) string {
	if key := "access." + word; assets.Has(v.Language, key) {
		return v.Say(key)
	}
	return strings.ReplaceAll(word, "-", " ")
}
