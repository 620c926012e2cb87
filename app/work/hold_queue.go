package work

import (
	"cmp"
	"slices"

	"affiche/calendar"
)

// lineUp gives a place in the queue to holds that come to meet others: behind them, where their own rank is held already. It
// changes the holds among put, which are new records, and tells who stands elsewhere now.
func lineUp(plan *calendar.Plan, put []calendar.Record) []Note {
	var coming []*calendar.Hold
	away := []calendar.Hold{} // those that have not lined up yet stand nowhere
	for _, r := range put {
		if h, ok := r.(*calendar.Hold); ok && comesToMeet(plan.Holds.At(h.ID), h) {
			coming = append(coming, h)
			gone := *h
			gone.State = calendar.HoldReleased
			away = append(away, gone)
		}
	}
	slices.SortStableFunc(coming, func(a, b *calendar.Hold) int { return cmp.Compare(a.Rank, b.Rank) })
	var told notable
	for _, h := range coming {
		rivals := plan.RivalsOf(*h, away...)
		if slices.ContainsFunc(rivals, func(o calendar.Hold) bool { return o.Rank == h.Rank }) {
			h.Rank = plan.RankBehind(*h, away...)
			told.add(Note{"work.note.lined-up", []any{onWhat(plan, *h), h.Rank}})
		}
		for i := range away {
			if away[i].ID == h.ID {
				away[i] = *h
			}
		}
	}
	return told.notes
}

// comesToMeet reports a live hold that may meet others than it did, or the same at another rank.
func comesToMeet(before, after *calendar.Hold) bool {
	return after.Live() && (before == nil || !before.Live() || before.When != after.When || before.Subject != after.Subject ||
		before.Count != after.Count || before.Rank != after.Rank)
}

// followQueue lines a hold up behind those that it meets. A rank that a person chose is theirs, unless somebody has it. What is
// bundled is not let go, taken or held again alone.
func (a *amendment) followQueue(before calendar.Record) {
	h, ok := a.record.(*calendar.Hold)
	if !ok {
		return
	}
	was := before.(*calendar.Hold)
	if h.State != calendar.Challenged {
		h.Asked = calendar.Challenge{}
	}
	if was.Live() != h.Live() && a.isBundled(h) {
		a.fault("state", "bundled")
	}
	if !a.has("rank") {
		lineUp(a.plan, []calendar.Record{h})
		return
	}
	for _, o := range a.plan.RivalsOf(*h) {
		if o.Rank == h.Rank && comesToMeet(was, h) {
			a.fault("rank", "rank-held", forWhom(a.plan, o))
			return
		}
	}
}

// isBundled reports that others stand and fall with a hold.
func (a *amendment) isBundled(h *calendar.Hold) bool {
	for o := range a.plan.Holds.Each() {
		if h.Bundle != "" && o.Bundle == h.Bundle && o.ID != h.ID {
			return true
		}
	}
	return false
}

// queueNote tells of a hold that stands elsewhere in its queue now.
func queueNote(plan *calendar.Plan, before, after calendar.Record) []Note {
	h, ok := after.(*calendar.Hold)
	was, known := before.(*calendar.Hold)
	if !ok || h.Rank == 1 || known && was != nil && was.Rank == h.Rank {
		return nil
	}
	return []Note{{"work.note.lined-up", []any{onWhat(plan, *h), h.Rank}}}
}
