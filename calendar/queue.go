package calendar

import (
	"cmp"
	"slices"
)

// Live reports a promise that still binds somebody: it is neither taken nor released. One that ran out is live until a
// person says otherwise.
func (h Hold) Live() bool { return h.State == Held || h.State == Challenged }

// Of is the record that a hold is on; the zero Ref where it is on none.
func (s Subject) Of() Ref {
	switch {
	case s.Space != "":
		return Ref{TypeSpace, s.Space}
	case s.Person != "":
		return Ref{TypePerson, s.Person}
	case s.Company != "":
		return Ref{TypeCompany, s.Company}
	case s.Equipment != "":
		return Ref{TypeEquipment, s.Equipment}
	}
	return Ref{}
}

// meets reports two live holds on the same thing whose ranges have a moment in common. Of equipment there may be enough for
// both: stock is how many pieces there are, 0 where nobody counted.
func (h Hold) meets(o Hold, stock int) bool {
	if h.ID == o.ID || !h.Live() || !o.Live() || h.Subject != o.Subject || h.Subject == (Subject{}) {
		return false
	}
	if stock > 0 && max(1, h.Count)+max(1, o.Count) <= stock {
		return false
	}
	a, ok := h.When.Span()
	b, is := o.When.Span()
	return ok && is && a.Start < b.End && b.Start < a.End
}

// RivalsOf lists the live holds that stand in one queue with h: they are on the same thing, and meet it. They come by rank,
// of equal ranks the older first. h need not be in the plan; one of its id there is not asked. The others are looked at as
// they will be, where that is told.
func (p *Plan) RivalsOf(h Hold, willBe ...Hold) []Hold {
	stock := 0
	if e := p.Equipment.At(h.Subject.Equipment); e != nil {
		stock = e.Count
	}
	var rivals []Hold
	consider := func(o Hold) {
		if h.meets(o, stock) {
			rivals = append(rivals, o)
		}
	}
	for o := range p.HoldsOn.Of(h.Subject.Of().ID) {
		if !slices.ContainsFunc(willBe, func(w Hold) bool { return w.ID == o.ID }) {
			consider(*o)
		}
	}
	for _, o := range willBe {
		consider(o)
	}
	slices.SortStableFunc(rivals, byRank)
	return rivals
}

func byRank(a, b Hold) int { return cmp.Or(cmp.Compare(a.Rank, b.Rank), cmp.Compare(a.ID, b.ID)) }

// RankBehind is the rank at which a hold lines up: behind every one that it meets; see [Plan.RivalsOf].
func (p *Plan) RankBehind(h Hold, willBe ...Hold) int {
	rank := 1
	for _, o := range p.RivalsOf(h, willBe...) {
		rank = max(rank, o.Rank+1)
	}
	return rank
}

// MovedUp lists the holds that may move up once some are gone from their queue, as they would stand then: each right behind
// the last of those before it that it meets. Nobody moves down, and the order stays. A queue is more than those who met the
// ones that went: who stood behind a neighbour moves up with it.
func (p *Plan) MovedUp(gone ...Hold) []Hold {
	var moved []Hold
	ranks := map[ID]int{}
	for _, h := range p.queue(gone) {
		rank := 1
		for _, o := range p.RivalsOf(h) {
			if r, before := ranks[o.ID]; before {
				rank = max(rank, r+1)
			}
		}
		rank = min(rank, h.Rank)
		ranks[h.ID] = rank
		if rank != h.Rank {
			h.Rank = rank
			moved = append(moved, h)
		}
	}
	return moved
}

// queue lists who stands, near or far, in one queue with holds that are gone, by rank.
func (p *Plan) queue(gone []Hold) []Hold {
	left := map[ID]bool{}
	for _, h := range gone {
		left[h.ID] = true
	}
	var queue []Hold
	next := slices.Clone(gone)
	for len(next) > 0 {
		h := next[0]
		next = next[1:]
		h.State = Held // as it stood
		for _, o := range p.RivalsOf(h) {
			if !left[o.ID] {
				left[o.ID] = true
				queue, next = append(queue, o), append(next, o)
			}
		}
	}
	slices.SortStableFunc(queue, byRank)
	return queue
}

// MayStandAt is the rank to which a live hold may move up as its queue stands: right behind the last of those before it that
// it meets. It is its own where nobody left a place before it.
func (p *Plan) MayStandAt(h Hold) int {
	rank := 1
	for _, o := range p.RivalsOf(h) {
		if o.Rank < h.Rank {
			rank = o.Rank + 1
		}
	}
	return rank
}

// ChallengerOf finds who asked a hold to take or to let go, as long as that is to be answered: who asked must still stand
// behind it in its queue.
func (p *Plan) ChallengerOf(h Hold) (by Hold, asked bool) {
	if h.State != Challenged {
		return Hold{}, false
	}
	for _, o := range p.RivalsOf(h) {
		if o.ID == h.Asked.By && o.Rank > h.Rank {
			return o, true
		}
	}
	return Hold{}, false
}
