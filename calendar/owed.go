package calendar

import (
	"cmp"
	"slices"
)

// An Owed is an agreement that is to be signed or a line that is to be paid by a day.
type Owed struct {
	Ref  Ref
	Due  Day
	Over bool // that day has passed
	Now  bool // it is over, or one wants to be reminded of it by now
}

// OwedBy is what a record is owed by, as it stands today; ok is false of what has no day, or is settled.
func OwedBy(r Record, today Day) (o Owed, ok bool) {
	remind := 0
	switch r := r.(type) {
	case *Agreement:
		if r.State == Countersigned || r.State == Ended {
			return Owed{}, false
		}
		o.Due, remind = r.Due, r.Remind
	case *Line:
		if r.Payment == Paid {
			return Owed{}, false
		}
		o.Due, remind = r.Due, r.Remind
	}
	if o.Due == 0 {
		return Owed{}, false
	}
	o.Ref, o.Over = r.Ref(), today > o.Due
	o.Now = today+Day(remind) >= o.Due
	return o, true
}

// Owed lists all agreements and lines that are still to be settled by a day, the most urgent first.
func (p *Plan) Owed(today Day) (all []Owed) {
	consider := func(r Record) {
		if o, ok := OwedBy(r, today); ok {
			all = append(all, o)
		}
	}
	for a := range p.Agreements.Each() {
		consider(a)
	}
	for l := range p.Lines.Each() {
		consider(l)
	}
	slices.SortFunc(all, func(a, b Owed) int {
		return cmp.Or(cmp.Compare(a.Due, b.Due), cmp.Compare(a.Ref.Type, b.Ref.Type), cmp.Compare(a.Ref.ID, b.Ref.ID))
	})
	return all
}
