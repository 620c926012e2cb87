package calendar

import (
	"cmp"
	"slices"
)

// A Taking has pieces of equipment away for some days: promised, lent, or in maintenance.
type Taking struct {
	Of          Ref            // the hold or the withdrawal
	Why         WithdrawalKind // "" is a hold
	Count       int
	From, Until Day  // both included
	Late        bool // it should be back
}

// StockDay is how many pieces of equipment there are, and where.
type StockDay struct{ Count, Held, Lent, Mending int }

// Free is how many pieces nobody has; negative is how many are short.
func (s StockDay) Free() int { return s.Count - s.Held - s.Lent - s.Mending }

// A StockStretch is some days, both included, on which as many pieces are where.
type StockStretch struct {
	From, Until Day
	StockDay
}

const forever = Day(1<<31 - 2)

// TakingsOf lists what has pieces of equipment away, in the order of its days. Every live hold counts, whatever its rank: what is
// promised more often than it is there is short. What is out is so until it is back; without that until its last day, or until today
// where it is late, or from then on where nobody knows. A kit takes its parts with it, each in its share.
func (p *Plan) TakingsOf(equipment ID, today Day) (all []Taking) {
	piece := p.Equipment.At(equipment)
	if piece == nil {
		return nil
	}
	for h := range p.HoldsOn.Of(equipment) {
		if h.State == HoldReleased || h.When.IsZero() {
			continue
		}
		all = append(all, Taking{Of: h.Ref(), Count: max(h.Count, 1), From: h.When.FirstDay(p.dayTurn()), Until: h.When.LastDay(p.dayTurn())})
	}
	for w := range p.WithdrawalsOf.Of(equipment) {
		if t := w.taking(today); t.Until >= t.From {
			all = append(all, t)
		}
	}
	all = append(all, p.withKit(piece, today)...)
	slices.SortStableFunc(all, func(a, b Taking) int { return cmp.Or(cmp.Compare(a.From, b.From), cmp.Compare(a.Of.ID, b.Of.ID)) })
	return all
}

// taking is what a withdrawal takes away; nothing where it came back on the day on which it went.
func (w Withdrawal) taking(today Day) Taking {
	t := Taking{Of: w.Ref(), Why: w.Kind, Count: w.Count, From: w.From, Until: w.Until}
	switch {
	case w.BackOn != 0:
		t.Until = w.BackOn - 1
	case w.Until == 0:
		t.Until = forever
	case w.Until < today:
		t.Until, t.Late = today, true
	}
	return t
}

// withKit is what goes with the kit that a piece is part of. A kit in itself takes nothing.
func (p *Plan) withKit(piece *Equipment, today Day) (all []Taking) {
	kit := p.Equipment.At(piece.Kit)
	if kit == nil || p.inItself(kit) {
		return nil
	}
	kits := max(kit.Count, 1)
	for _, t := range p.TakingsOf(kit.ID, today) {
		t.Count = (t.Count*piece.Count + kits - 1) / kits
		all = append(all, t)
	}
	return all
}

// inItself reports a kit that is part of a part of its own.
func (p *Plan) inItself(kit *Equipment) bool {
	seen := map[ID]bool{}
	for e := kit; e != nil; e = p.Equipment.At(e.Kit) {
		if seen[e.ID] {
			return true
		}
		seen[e.ID] = true
	}
	return false
}

// StockOn is how many pieces of equipment are where on a day, as far as is known today.
func (p *Plan) StockOn(equipment ID, day, today Day) StockDay {
	return p.StockOver(equipment, day, day, today)[0].StockDay
}

// StockOver is how many pieces of equipment are where over some days, both included: stretches without a gap, each of days that are
// alike.
func (p *Plan) StockOver(equipment ID, from, until, today Day) (all []StockStretch) {
	takings := p.TakingsOf(equipment, today)
	turns := []Day{from}
	for _, t := range takings {
		turns = append(turns, t.From, t.Until+1)
	}
	slices.Sort(turns)
	count := 0
	if e := p.Equipment.At(equipment); e != nil {
		count = e.Count
	}
	for _, day := range slices.Compact(turns) {
		if day < from || day > until {
			continue
		}
		s := StockStretch{From: day, Until: until, StockDay: StockDay{Count: count}}
		for _, t := range takings {
			if t.From <= day && day <= t.Until {
				s.take(t)
			}
		}
		if n := len(all); n > 0 {
			if all[n-1].StockDay == s.StockDay {
				continue
			}
			all[n-1].Until = day - 1
		}
		all = append(all, s)
	}
	return all
}

func (s *StockDay) take(t Taking) {
	switch t.Why {
	case Loan:
		s.Lent += t.Count
	case Maintenance:
		s.Mending += t.Count
	default:
		s.Held += t.Count
	}
}
