package storage

import "slices"

// untold is the ledger, for the one unit, as if some changes had never been, nor any op of the unit that came to be with
// knowledge of theirs.
func (l *ledger) untold(unit string, theirs func(change string) bool) *ledger {
	saw := map[string][]string{}
	for _, p := range l.preds {
		if p.unit == unit {
			saw[p.change] = append(saw[p.change], p.pred)
		}
	}
	after := map[string]bool{}
	gone := func(change string) bool { return theirs(change) || after[change] }
	for _, e := range l.entries { // what an op saw comes before it
		if slices.ContainsFunc(saw[e.change], gone) {
			after[e.change] = true
		}
	}
	return l.without(gone)
}

// origin is the op whose value an undo or a redo says again: it names it among its predecessors. Of any other op it is
// that op.
func (l *ledger) origin(e entry, unit string) entry {
	for e.restates() {
		first, found := e, false
		for _, p := range l.preds {
			if p.unit != unit || p.change != e.change {
				continue
			}
			if before, in := l.entry(p.pred, unit); in && l.same(before, e, unit) && (!found || before.lamport > first.lamport) {
				first, found = before, true
			}
		}
		if !found {
			return e
		}
		e = first
	}
	return e
}

// entry finds what a change says of a unit.
func (l *ledger) entry(change, unit string) (found entry, in bool) {
	for _, e := range l.entries {
		if e.change == change && (e.unit == unit || e.unit == creation && !in) {
			found, in = e, true
		}
	}
	return found, in
}

func (l *ledger) same(a, b entry, unit string) bool {
	x, errX := l.value(a, unit)
	y, errY := l.value(b, unit)
	return errX == nil && errY == nil && x == y
}
