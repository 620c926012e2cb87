package work

import (
	"maps"
	"slices"
	"strings"
	"time"

	"affiche/calendar"
)

// A look is how one date of a schedule is told by its looks alone.
type look struct {
	title, room string
	wall        calendar.Wall
	at          calendar.Instant // 0 where no zone is known
}

func lookOf(i calendar.ScheduleItem) look {
	span := i.Span
	if span == (calendar.Span{}) {
		span, _ = i.When.Span()
	}
	return look{strings.ToLower(oneLine(i.Title)), oneLine(i.Room), i.When.Start, span.Start}
}

func (s said) look() look {
	span, _ := s.when().Span()
	return look{strings.ToLower(s.Title), oneLine(s.Room), s.Start, span.Start}
}

// A likeness is what two looks have in common, the same text for both; "" where there is nothing to compare. Where no room
// is told, or no clock is meant, other likenesses count.
type likeness struct {
	of   func(look) string
	only bool // it counts only where nothing else looks so
}

// likenesses begin with the greatest.
var likenesses = []likeness{
	{of: func(l look) string { return join(l.title, l.room, l.wall.String()) }},
	{of: func(l look) string { return l.atOnce(l.title, l.room) }},
	{of: func(l look) string { return join(l.title, l.wall.String()) }},
	{of: func(l look) string { return l.atOnce(l.title) }},
	{of: func(l look) string { return join(l.title, l.room) }, only: true},
	{of: func(l look) string { return l.title }, only: true},
}

// sure is how many of the likenesses are enough to take a whole schedule for another's.
const sure = 2

func join(words ...string) string { return strings.Join(words, "\x00") }

// atOnce is what takes place at the same moment, whatever clocks show it.
func (l look) atOnce(words ...string) string {
	if l.at == 0 {
		return ""
	}
	return join(append(words, l.at.Time().Format(time.RFC3339))...)
}

// meet prepares the source for a schedule of another teller: which of its items that nobody knows are dates that look the
// same, from the greatest likeness to the least. Where all tellers bear one name, ids tell all.
func (s *source) meet(items []calendar.ScheduleItem, o ImportOptions) {
	several := s.teller != s.name
	for foreign := range s.known {
		several = several || strings.Contains(foreign, tellers)
	}
	if !several && o.SameAs == "" {
		return
	}
	s.told, s.twins = map[string][]string{}, map[string]*calendar.Alias{}
	for _, foreign := range slices.Sorted(maps.Keys(s.known)) {
		target := s.known[foreign].Target
		s.told[target] = append(s.told[target], foreign)
	}
	taken := map[string]bool{} // targets
	var unknown []calendar.ScheduleItem
	for _, i := range items {
		if a := s.known[i.Foreign]; a != nil {
			taken[a.Target] = true
		} else {
			unknown = append(unknown, i)
		}
	}
	for _, l := range likenesses {
		unknown = s.pair(unknown, taken, l)
	}
}

// pair finds the twins that one likeness tells, and gives back the items that it does not.
func (s *source) pair(items []calendar.ScheduleItem, taken map[string]bool, l likeness) (left []calendar.ScheduleItem) {
	free := s.looking(l, taken)
	times := map[string]int{}
	for _, i := range items {
		times[l.of(lookOf(i))]++
	}
	for _, i := range items {
		key := l.of(lookOf(i))
		free[key] = slices.DeleteFunc(free[key], func(a *calendar.Alias) bool { return taken[a.Target] })
		if len(free[key]) == 0 || key == "" || l.only && (dates(free[key]) > 1 || times[key] > 1) {
			left = append(left, i)
			continue
		}
		twin := free[key][0]
		taken[twin.Target], s.twins[i.Foreign] = true, twin
	}
	return left
}

// looking is what the source's dates that are still free look like, those first that it still has.
func (s *source) looking(l likeness, taken map[string]bool) map[string][]*calendar.Alias {
	free := map[string][]*calendar.Alias{}
	for _, gone := range []bool{false, true} {
		for _, foreign := range slices.Sorted(maps.Keys(s.known)) {
			if a := s.known[foreign]; a.Gone == gone && !taken[a.Target] {
				key := l.of(readSaid(a.Said).look())
				free[key] = append(free[key], a)
			}
		}
	}
	return free
}

// dates counts the different dates of which several tellers may tell.
func dates(told []*calendar.Alias) int {
	targets := map[string]bool{}
	for _, a := range told {
		targets[a.Target] = true
	}
	return len(targets)
}

// alike finds that of some sources whose dates most of the items look like, if there is one.
func (t *taking) alike(own string, among []string, items []calendar.ScheduleItem) []Likeness {
	best := Likeness{Schedule: own, Of: len(items)}
	for _, name := range among {
		s := source{taking: t, name: name, known: t.aliases[name], twins: map[string]*calendar.Alias{}}
		left, taken := items, map[string]bool{}
		for _, l := range likenesses[:sure] {
			left = s.pair(left, taken, l)
		}
		if n := len(items) - len(left); n > best.Dates {
			best.Source, best.Dates = name, n
		}
	}
	if 2*best.Dates <= best.Of {
		return nil
	}
	return []Likeness{best}
}
