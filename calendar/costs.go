package calendar

import (
	"cmp"
	"math"
	"math/bits"
	"slices"
)

// A Costs is what some lines come to, one sum for each currency: two currencies are never added up. What one owes is not set off
// against what it is owed.
type Costs struct {
	Sums    []Sum   // by currency
	InKind  []*Line // that are given in kind and have no value
	Credits []*Credit
}

// A Sum is what is paid in a currency, in cents.
type Sum struct {
	Currency                string
	Planned, Invoiced, Paid int64   // of the lines that stand there on their ladder
	Kind                    int64   // what of these is given in kind, at its value
	Lost                    int64   // what dates cost that do not take place, besides
	Carry                   []Share // who pays, the largest first
	Receive                 []Share // who is paid, the largest first
}

// Total is all that lines come to, wherever they stand.
func (s Sum) Total() int64 { return plus(plus(s.Planned, s.Invoiced), s.Paid) }

// A Share is what one pays or is paid of a sum.
type Share struct {
	Who     Ref // an organisation or a person; zero is nobody yet
	Amount  int64
	Kind    int64 // what of it is in kind
	Percent int   // derived: those of a sum add up to 100, unless it is nothing or less is given than nothing
}

// CostsOf is what an activity comes to: the lines that are about it or one of its dates, and those of its agreements that are about
// nothing else.
func (p *Plan) CostsOf(activity ID) Costs {
	var c Costs
	for l := range p.Lines.Each() {
		if p.ActivityOf(l) == activity {
			c.line(l)
		}
	}
	for e := range p.EventsOf.Of(activity) {
		c.lost(e)
	}
	for credit := range p.Credits.Each() {
		if credit.Activity == activity {
			c.Credits = append(c.Credits, credit)
		}
	}
	slices.SortStableFunc(c.Credits, func(a, b *Credit) int { return cmp.Compare(a.Position, b.Position) })
	c.derive()
	return c
}

// CostsIn is what the lines of an agreement come to.
func (p *Plan) CostsIn(agreement ID) Costs {
	var c Costs
	for l := range p.Lines.Each() {
		if l.Agreement == agreement {
			c.line(l)
		}
	}
	c.derive()
	return c
}

// Costs is what everything comes to.
func (p *Plan) Costs() Costs {
	var c Costs
	for l := range p.Lines.Each() {
		c.line(l)
	}
	for e := range p.Events.Each() {
		c.lost(e)
	}
	c.derive()
	return c
}

// ActivityOf is what a line is about: the activity that it names, that of its date, or else that of its agreement.
func (p *Plan) ActivityOf(l *Line) ID {
	if l.Activity != "" {
		return l.Activity
	}
	if e := p.Events.At(l.Event); e != nil {
		return e.Activity
	}
	if a := p.Agreements.At(l.Agreement); a != nil {
		return a.Activity
	}
	return ""
}

// in finds the sum of a currency, or begins it.
func (c *Costs) in(currency string) *Sum {
	at, known := slices.BinarySearchFunc(c.Sums, currency, func(s Sum, code string) int { return cmp.Compare(s.Currency, code) })
	if !known {
		c.Sums = slices.Insert(c.Sums, at, Sum{Currency: currency})
	}
	return &c.Sums[at]
}

func (c *Costs) line(l *Line) {
	inKind := l.Basis != Cash && l.Basis != ""
	if l.Money.IsZero() {
		if inKind {
			c.InKind = append(c.InKind, l)
		}
		return
	}
	s, kind := c.in(l.Money.Currency), int64(0)
	if inKind {
		kind = l.Money.Amount
	}
	switch l.Payment {
	case Paid:
		s.Paid = plus(s.Paid, l.Money.Amount)
	case Invoiced:
		s.Invoiced = plus(s.Invoiced, l.Money.Amount)
	default:
		s.Planned = plus(s.Planned, l.Money.Amount)
	}
	s.Kind = plus(s.Kind, kind)
	s.Carry = carried(s.Carry, whose(TypeOrganisation, l.From), l.Money.Amount, kind)
	to := whose(TypeOrganisation, l.To)
	if l.ToPerson != "" {
		to = whose(TypePerson, l.ToPerson)
	}
	s.Receive = carried(s.Receive, to, l.Money.Amount, kind)
}

func (c *Costs) lost(e *Event) {
	if !e.Cost.IsZero() {
		s := c.in(e.Cost.Currency)
		s.Lost = plus(s.Lost, e.Cost.Amount)
	}
}

func whose(t Type, id ID) Ref {
	if id == "" {
		return Ref{}
	}
	return Ref{t, id}
}

func carried(all []Share, who Ref, amount, kind int64) []Share {
	at := slices.IndexFunc(all, func(s Share) bool { return s.Who == who })
	if at < 0 {
		at = len(all)
		all = append(all, Share{Who: who})
	}
	all[at].Amount, all[at].Kind = plus(all[at].Amount, amount), plus(all[at].Kind, kind)
	return all
}

func (c *Costs) derive() {
	for i := range c.Sums {
		percentages(c.Sums[i].Carry)
		percentages(c.Sums[i].Receive)
	}
}

// percentages puts the largest first, and gives each its part of a hundred by largest remainder: what is left over after
// rounding down goes to those from whom most was cut.
func percentages(all []Share) {
	slices.SortFunc(all, func(a, b Share) int { return cmp.Or(cmp.Compare(b.Amount, a.Amount), cmp.Compare(a.Who.ID, b.Who.ID)) })
	total := int64(0)
	for _, s := range all {
		if s.Amount < 0 {
			return // of what is given back there is no part
		}
		total = plus(total, s.Amount)
	}
	if total == 0 || total == math.MaxInt64 {
		return
	}
	cut, left := make([]uint64, len(all)), 100
	for i, s := range all {
		high, low := bits.Mul64(uint64(s.Amount), 100)
		part, rest := bits.Div64(high, low, uint64(total))
		all[i].Percent, cut[i] = int(part), rest
		left -= int(part)
	}
	order := make([]int, len(all))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(cut[b], cut[a]) })
	for _, i := range order[:left] {
		all[i].Percent++
	}
}

// plus adds amounts; what is more than can be counted stays the most.
func plus(a, b int64) int64 {
	switch sum := a + b; {
	case a > 0 && b > 0 && sum < 0:
		return math.MaxInt64
	case a < 0 && b < 0 && sum >= 0:
		return math.MinInt64
	default:
		return sum
	}
}
