package storage

import (
	"slices"
)

// speaks are the voices of the plan, or those of a scenario alone: in a scenario what goes back to the plan says nothing, nor
// does what was emptied.
func (l *ledger) speaks(unit string) []voice {
	said := l.said(l.heads(unit), unit)
	if l.under == nil {
		return said
	}
	if l.tookBack() {
		return nil
	}
	return slices.DeleteFunc(said, func(v voice) bool {
		return v.branch != l.branch || !v.value.Valid && !l.isThere(v, unit) || l.redacts(v, unit)
	})
}

// isThere reports an emptied creation, which still says that its row is there; of other units where nobody else does.
func (l *ledger) isThere(v voice, unit string) bool {
	return v.unit == creation && (unit == deletion || !l.under.created())
}

// redacts reports a voice that only empties.
func (l *ledger) redacts(v voice, unit string) bool {
	if v.kind != Redact {
		return false
	}
	value, err := l.value(v.entry, unit)
	return err == nil && value == l.table.show(l.table.blank(), unit)
}

// tookBack reports a row that the scenario had made, and took back by an undo, and that the plan has made since: it is the
// plan's as it is.
func (l *ledger) tookBack() bool {
	if !l.under.created() {
		return false
	}
	said := slices.DeleteFunc(l.said(l.heads(deletion), deletion), func(v voice) bool { return v.branch != l.branch })
	if len(said) == 0 {
		return false
	}
	last := said[len(said)-1]
	return last.restores && last.unit == deletion && slices.ContainsFunc(l.entries, func(e entry) bool {
		return e.unit == creation && e.branch == l.branch && e.change == last.reverts
	})
}

// rowOver makes the row that a scenario shows: what it says, laid over the plan's row. It is nil where there is neither.
func (l *ledger) rowOver() (row, error) {
	r, err := l.under.row()
	if err != nil || !l.created() {
		return nil, err
	}
	if r == nil {
		r = l.table.blank()
	}
	for _, u := range l.contested() {
		if said := l.speaks(u); len(said) > 0 {
			if err := l.lay(r, said[len(said)-1].entry, u); err != nil {
				return nil, err
			}
		}
	}
	return r, nil
}

// sees lists the changes that a new op of a unit in a scenario replaces: the scenario's, and where it says nothing of the
// unit, the plan's; a deletion, those of the whole row.
func (l *ledger) sees(unit string) []string {
	heads := l.heads(unit)
	switch {
	case unit == deletion:
		for _, u := range append(l.units(), creation) {
			heads = slices.Concat(heads, l.heads(u), l.under.heads(u))
		}
	case len(l.speaks(unit)) == 0:
		heads = append(heads, l.under.heads(unit)...)
	}
	return changesOf(slices.DeleteFunc(heads, entry.unknown))
}

// moved reports that the plan says something else of a unit than it did when the scenario spoke of it last.
func (l *ledger) moved(unit string) bool {
	own := l.heads(unit)
	saw := func(change string) bool {
		return slices.ContainsFunc(own, func(h entry) bool { return l.saw(unit, h.change, change) })
	}
	unseen := func(e entry) bool { return !saw(e.change) }
	if unit == deletion {
		return l.movedAtAll()
	}
	if len(own) == 0 || !slices.ContainsFunc(l.under.heads(unit), unseen) {
		return false
	}
	now, known := l.under.voices(unit), slices.DeleteFunc(l.under.ops(unit), unseen)
	if len(known) == 0 || len(now) == 0 {
		return true
	}
	was, err := l.value(known[len(known)-1], unit)
	is, fault := l.value(now[len(now)-1].entry, unit)
	return err != nil || fault != nil || was != is
}

// movedAtAll reports that who deleted the row in the scenario had not seen all that the plan says of it.
func (l *ledger) movedAtAll() bool {
	deletions := l.speaks(deletion)
	return slices.ContainsFunc(append(l.under.units(), creation), func(u string) bool {
		return slices.ContainsFunc(l.under.voices(u), func(v voice) bool {
			return !slices.ContainsFunc(deletions, func(d voice) bool { return l.hadSeen(d, u, v) })
		})
	})
}
