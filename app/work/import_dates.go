package work

import (
	"cmp"
	"slices"

	"affiche/calendar"
)

// A foreign id may stand for several dates: a UID that a calendar gives to each evening of a show. How many they are differs
// from version to version, so that no id may hang on it. The first date of an id bears it as it is, and may move as long as
// it is alone; each further one bears the id with its start, and is another where it starts at another time.

// once keeps one item of each id and start: that of the highest sequence, and of equal ones the last.
func once(items []calendar.ScheduleItem) (kept []calendar.ScheduleItem, twice []calendar.Refusal) {
	type date struct {
		foreign string
		start   calendar.Wall
	}
	of := func(i calendar.ScheduleItem) date { return date{i.Foreign, i.When.Start} }
	counts := map[date]int{} // → index of the item that does
	for i, item := range items {
		if other, again := counts[of(item)]; !again || items[other].Sequence <= item.Sequence {
			counts[of(item)] = i
		}
	}
	for i, item := range items {
		if counts[of(item)] == i {
			kept = append(kept, item)
			continue
		}
		twice = append(twice, calendar.Refusal{Line: item.Line, Rule: "twice", Args: []string{item.Title}, Foreign: item.Foreign})
	}
	return kept, twice
}

// atStart is the id of a further date.
func atStart(foreign string, item calendar.ScheduleItem) string {
	return foreign + "/" + item.When.Start.String()
}

// startless is the id that a further date's begins with; "" where the id is none of such.
func startless(foreign string) string {
	base, start, _ := cutLast(foreign, "/")
	if w, err := calendar.ParseWall(start); err != nil || w == 0 {
		return ""
	}
	return base
}

// identify gives each item the foreign id under which its teller's date is known, or will be.
func (s *source) identify(items []calendar.ScheduleItem) []calendar.ScheduleItem {
	told := slices.Clone(items)
	of := map[string][]*calendar.ScheduleItem{}
	for i := range told {
		id := s.telling(told[i].Foreign)
		of[id] = append(of[id], &told[i])
	}
	for id, dates := range of {
		slices.SortFunc(dates, func(a, b *calendar.ScheduleItem) int { return cmp.Compare(a.When.Start, b.When.Start) })
		first := s.first(id, dates)
		for _, item := range dates {
			if item.Foreign = id; item != first {
				item.Foreign = atStart(id, *item)
			}
		}
	}
	return told
}

// first is which of the dates of an id, in the order of their starts, bears it as it is; nil where none does.
func (s *source) first(id string, dates []*calendar.ScheduleItem) *calendar.ScheduleItem {
	a := s.known[id]
	var unknown []*calendar.ScheduleItem
	for _, item := range dates {
		further := s.known[atStart(id, *item)] != nil
		if a != nil && s.when(*item).Start == readSaid(a.Said).Start && !(further && a.Gone) {
			return item
		}
		if !further {
			unknown = append(unknown, item)
		}
	}
	alone := len(dates) == 1 && !s.refused[id] // or else what is refused may be the one
	if len(unknown) > 0 && (a == nil || alone) {
		return unknown[0]
	}
	return nil
}
