package work

import (
	"maps"
	"slices"

	"affiche/calendar"
	"affiche/storage"
)

// Merged is what came of taking in another copy.
type Merged struct {
	storage.Merged
	Doubled int        // pairs of dates in one space at one time that have to do with what came in
	Alike   []Likeness // schedules that came in although their dates look like those of a source that was here
}

// Merge takes in what another copy of the programme changed, in one step of undo.
func Merge(file *storage.File, other string, dryRun bool) (Merged, error) {
	m, err := file.Merge(other, dryRun)
	if err != nil {
		return Merged{}, err
	}
	if !dryRun {
		if m.Plan, err = file.Plan(); err != nil {
			return Merged{}, err
		}
	}
	return Merged{m, doubled(m.Plan, m.Touched), cameTwice(m)}, nil
}

// cameTwice finds schedules that two copies imported apart under different names, or in different formats. Their dates have
// nothing in common but their looks, so that no merge may take one for the other: whoever imports says what is the same.
func cameTwice(m storage.Merged) (alike []Likeness) {
	if m.Records[calendar.TypeAlias].New == 0 {
		return nil
	}
	t := newTaking(m.Plan)
	came := map[string]bool{}
	for _, ref := range m.Touched {
		if a := m.Plan.Aliases.At(ref.ID); a != nil {
			came[a.Source] = true
		}
	}
	var here []string
	for _, name := range t.sources() {
		if !came[name] {
			here = append(here, name)
		}
	}
	for _, name := range slices.Sorted(maps.Keys(came)) {
		alike = append(alike, t.alike(name, here, t.told(name))...)
	}
	return alike
}

// told is a schedule as its source told it last.
func (t *taking) told(source string) (items []calendar.ScheduleItem) {
	for _, foreign := range slices.Sorted(maps.Keys(t.aliases[source])) {
		if a := t.aliases[source][foreign]; !a.Gone {
			s := readSaid(a.Said)
			items = append(items, calendar.ScheduleItem{Foreign: foreign, Title: s.Title, Room: s.Room, When: s.when()})
		}
	}
	return items
}

// doubled counts the pairs of dates that share a space and a time, one of which is among those touched. It looks at public
// time only.
func doubled(plan *calendar.Plan, touched []calendar.Ref) int {
	came := map[calendar.ID]bool{}
	for _, ref := range touched {
		came[ref.ID] = true
	}
	n := 0
	for _, ref := range touched {
		e := plan.Events.At(ref.ID)
		if ref.Type != calendar.TypeEvent || e == nil {
			continue
		}
		for other := range plan.EventsIn.Of(e.Place.Space) {
			counted := came[other.ID] && other.ID < e.ID
			if other.ID != e.ID && !counted && share(plan, e, other) {
				n++
			}
		}
	}
	return n
}

// share reports that two dates take place at one time in one space that cannot be shared.
func share(plan *calendar.Plan, a, b *calendar.Event) bool {
	space := plan.Spaces.At(a.Place.Space)
	if space == nil || space.Shareable || a.Status.Over() || b.Status.Over() {
		return false
	}
	spanA, okA := a.When.Span()
	spanB, okB := b.When.Span()
	return okA && okB && spanA.Meets(spanB)
}
