package scene

import (
	"slices"

	"affiche/calendar"
)

// A standing is all that stands in a row, dealt out into its lanes. Where nothing of it changes, the next layout has it, too.
type standing struct {
	lanes []lane
	open  strip
}

// stand makes the stands of all rows, those that are not shown among them.
func (b *builder) stand() map[calendar.ID]standing {
	stands := map[calendar.ID]standing{}
	for _, g := range b.groups {
		for _, s := range append(slices.Clip(g.seats), g.open) {
			s.stand = b.standOf(s)
			stands[s.id] = s.stand
		}
	}
	return stands
}

// standOf is what stands in a row: what is placed there now, and what stood there before and did not change.
func (b *builder) standOf(s *seat) standing {
	if b.before == nil {
		return standing{lanesOf(sorted(s.bars), sorted(s.under)), sortedStrip(sorted(s.open))}
	}
	was := b.before.stands[s.id]
	if len(s.bars)+len(s.under)+len(s.open) == 0 && !b.changes.touch(was) {
		return was
	}
	var bars, under [][]bar
	for i := range was.lanes {
		bars, under = append(bars, was.lanes[i].bars), append(under, was.lanes[i].under.bars)
	}
	b.bars = gathered(b.bars[:0], sorted(s.bars), bars, b.changes.isOf)
	b.under = gathered(b.under[:0], sorted(s.under), under, b.changes.hangsOn)
	open := gathered(nil, sorted(s.open), [][]bar{was.open.bars}, b.changes.opens)
	return standing{lanesOf(b.bars, b.under), sortedStrip(open)}
}

// gathered adds bars that are new, and those that were in some lanes and are not gone, in one order. Each list is in order.
func gathered(all, anew []bar, was [][]bar, gone func(*bar) bool) []bar {
	lists := append([][]bar{anew}, was...)
	next := func(list int) {
		for list > 0 && len(lists[list]) > 0 && gone(&lists[list][0]) {
			lists[list] = lists[list][1:]
		}
	}
	for i := range lists {
		next(i)
	}
	for {
		first := -1
		for i, list := range lists {
			if len(list) > 0 && (first < 0 || inOrder(&list[0], &lists[first][0]) < 0) {
				first = i
			}
		}
		if first < 0 {
			return all
		}
		all = append(all, lists[first][0])
		lists[first] = lists[first][1:]
		next(first)
	}
}
