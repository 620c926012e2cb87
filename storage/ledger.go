package storage

import (
	"cmp"
	"database/sql"
	"slices"

	"affiche/calendar"
)

// A ledger is all that the journal says of one row. What a unit shows, whether it is in conflict, and what it would show
// without some changes are questions to it.
type ledger struct {
	table   *table
	entries []entry // in the order of (lamport, change): the last one wins
	preds   []pred
	named   map[naming]bool // which unit's ops name which change as predecessor
	seen    map[naming]bool // which deletions had seen which change: {the deletion's change, the change seen}
}

// An entry is an op in a ledger.
type entry struct {
	unit, change  string
	actor, device string
	lamport       int64
	value         sql.NullString // NULL once redacted: the unit is at its default
}

type naming struct{ by, change string }

// A pred says that an op of the unit in one change had seen, and replaced, those of another.
type pred struct{ unit, pred, change string }

// ledger reads what the journal says of a row.
func (w *writer) ledger(t *table, id calendar.ID) (*ledger, error) {
	l := &ledger{table: t, named: map[naming]bool{}, seen: map[naming]bool{}}
	err := w.each(`SELECT o.unit, o.change, c.actor, c.device, c.lamport, o.new FROM op o JOIN change c ON c.id = o.change WHERE o.row = ?`,
		func(rows *sql.Rows) error {
			var e entry
			err := rows.Scan(&e.unit, &e.change, &e.actor, &e.device, &e.lamport, &e.value)
			l.entries = append(l.entries, e)
			return err
		}, string(id))
	if err != nil {
		return nil, err
	}
	slices.SortFunc(l.entries, func(a, b entry) int {
		return cmp.Or(cmp.Compare(a.lamport, b.lamport), cmp.Compare(a.change, b.change))
	})
	return l, w.each(`SELECT unit, pred, change FROM op_pred WHERE row = ?`, func(rows *sql.Rows) error {
		var p pred
		err := rows.Scan(&p.unit, &p.pred, &p.change)
		l.name(p)
		return err
	}, string(id))
}

func (l *ledger) name(p pred) {
	l.preds = append(l.preds, p)
	l.named[naming{p.unit, p.pred}] = true
	if p.unit == deletion {
		l.seen[naming{p.change, p.pred}] = true
	}
}

// created reports whether an op of the ledger creates the row.
func (l *ledger) created() bool {
	return slices.ContainsFunc(l.entries, func(e entry) bool { return e.unit == creation })
}

// heads are the ops of a unit that no op of it names as predecessor, the one that shows last.
func (l *ledger) heads(unit string) []entry {
	own := map[string]bool{}
	for _, e := range l.entries {
		if e.unit == unit {
			own[e.change] = true
		}
	}
	var heads []entry
	for _, e := range l.entries {
		counts := e.unit == unit || e.unit == creation && !own[e.change]
		if counts && !l.named[naming{unit, e.change}] {
			heads = append(heads, e)
		}
	}
	return heads
}

// units names the units that have ops of their own in the ledger, in the order in which they got them.
func (l *ledger) units() []string {
	var names []string
	for _, e := range l.entries {
		if e.unit != creation && !slices.Contains(names, e.unit) {
			names = append(names, e.unit)
		}
	}
	return names
}

// value is what an entry says of a unit, as an op writes it.
func (l *ledger) value(e entry, unit string) (string, error) {
	r := l.table.blank()
	if e.value.Valid {
		if err := l.table.lay(r, e.unit, e.value.String); err != nil {
			return "", err
		}
	}
	return l.table.show(r, unit), nil
}

// row makes the row that the ledger shows: every unit at its last head. It is nil where nothing created the row.
func (l *ledger) row() (row, error) {
	if !l.created() {
		return nil, nil
	}
	r := l.table.blank()
	if err := l.layLast(r, slices.DeleteFunc(slices.Clone(l.entries), func(e entry) bool { return e.unit != creation }), creation); err != nil {
		return nil, err
	}
	for _, u := range l.units() {
		if err := l.layLast(r, l.heads(u), u); err != nil {
			return nil, err
		}
	}
	return r, nil
}

// layLast lays the last of the heads of a unit over the row.
func (l *ledger) layLast(r row, heads []entry, unit string) error {
	if len(heads) == 0 {
		return nil
	}
	last := heads[len(heads)-1]
	if unit == creation {
		if !last.value.Valid {
			return nil
		}
		return l.table.lay(r, creation, last.value.String)
	}
	value, err := l.value(last, unit)
	if err != nil {
		return err
	}
	return l.table.lay(r, unit, value)
}

// rivals names the units in conflict: those whose heads say different things, and the deletion of a row if some head of
// the row was unknown to whoever deleted it. Of a row that shows as deleted only its deletion is asked about.
func (l *ledger) rivals() ([]string, error) {
	r, err := l.row()
	if err != nil || r == nil {
		return nil, err
	}
	gone := r[l.table.deleted()] == int64(1)
	if gone && l.unseen() {
		return []string{deletion}, nil
	}
	var names []string
	for _, u := range l.contested() {
		if gone && u != deletion {
			continue
		}
		differ, err := l.differ(u)
		if err != nil {
			return nil, err
		}
		if differ {
			names = append(names, u)
		}
	}
	slices.Sort(names)
	return names, nil
}

// contested names the units that may have several heads: those with ops of their own, and where two copies created the row,
// all that either of them set.
func (l *ledger) contested() []string {
	names := l.units()
	blank := l.table.blank()
	for _, e := range l.entries {
		if e.unit != creation || !e.value.Valid {
			continue
		}
		r := l.table.blank()
		if l.table.lay(r, creation, e.value.String) != nil {
			continue
		}
		for _, u := range l.table.changed(blank, r) {
			if !slices.Contains(names, u) {
				names = append(names, u)
			}
		}
	}
	return names
}

// differ reports whether the heads of the unit say different things.
func (l *ledger) differ(unit string) (bool, error) {
	said := map[string]bool{}
	for _, h := range l.heads(unit) {
		if !h.value.Valid && h.unit != creation {
			continue // left out of this copy: nobody knows what it says
		}
		value, err := l.value(h, unit)
		if err != nil {
			return false, err
		}
		said[value] = true
	}
	return len(said) > 1, nil
}

// unseen reports a head of some unit that none of the deletions which show had seen.
func (l *ledger) unseen() bool {
	deletions := l.heads(deletion)
	for _, u := range append(l.units(), creation) {
		if u == deletion {
			continue
		}
		for _, h := range l.heads(u) {
			if !slices.ContainsFunc(deletions, func(d entry) bool {
				return d.unit == deletion && (d.change == h.change || l.seen[naming{d.change, h.change}])
			}) {
				return true
			}
		}
	}
	return false
}

// without is the ledger as if the changes that the test picks had never been.
func (l *ledger) without(gone func(change string) bool) *ledger {
	rest := &ledger{table: l.table, named: map[naming]bool{}, seen: map[naming]bool{}}
	for _, e := range l.entries {
		if !gone(e.change) {
			rest.entries = append(rest.entries, e)
		}
	}
	for _, p := range l.preds {
		if !gone(p.change) {
			rest.name(p)
		}
	}
	return rest
}

// last is the head of the unit that shows; the zero entry where nothing was ever said of it.
func (l *ledger) last(unit string) entry {
	heads := l.heads(unit)
	if len(heads) == 0 {
		return entry{}
	}
	return heads[len(heads)-1]
}

// before is the head of the unit that would show if some changes had never been, nor any op of the unit that came to be
// with knowledge of theirs.
func (l *ledger) before(unit string, theirs func(change string) bool) entry {
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
	return l.without(gone).last(unit)
}
