package storage

import (
	"cmp"
	"slices"
)

// A voice is an op that says what a unit is: a head, or what an undo or a redo that is a head stands for.
//
// An undo stands for what the change that it takes back had replaced, and so on: who undoes an edit says again what was
// said before, in the name of whoever said it; who undoes a pick leaves the question as it was.
type voice struct {
	entry
	head entry
	by   []entry // the undos and redos that lead from the head to the op
}

// voices are what the heads of a unit say, the one that shows last; of a unit of which a scenario says nothing, those of the
// plan.
func (l *ledger) voices(unit string) []voice {
	own := l.speaks(unit)
	if l.under != nil && len(own) == 0 {
		return l.under.voices(unit)
	}
	return own
}

// said is what some heads of a unit stand for, but for what others of them knew when they decided otherwise: what was done
// and undone before anybody heard of it is as if it had never been.
func (l *ledger) said(heads []entry, unit string) []voice {
	var all []voice
	for _, h := range heads {
		for _, v := range l.standsFor(h, unit) {
			v.head = h
			all = append(all, v)
		}
	}
	if !slices.ContainsFunc(heads, func(h entry) bool { return h.restores }) {
		return all
	}
	slices.SortStableFunc(all, func(a, b voice) int { return order(a.entry, b.entry) })
	outdone := func(v voice) bool {
		return slices.ContainsFunc(all, func(o voice) bool {
			return o.head.change != v.head.change && (l.outdoes(o.head, v, unit) || l.outdoes(o.entry, v, unit))
		})
	}
	if left := slices.DeleteFunc(slices.Clone(all), outdone); len(left) > 0 {
		return left
	}
	return all // each took back the other's
}

// outdoes reports that an op of the unit came with knowledge of what a voice says, and says something else.
func (l *ledger) outdoes(by entry, v voice, unit string) bool {
	return !slices.ContainsFunc(l.standsFor(by, unit), func(s voice) bool { return s.change == v.change }) &&
		l.knew(v, func(change string) bool { return l.saw(unit, by.change, change) })
}

// knew reports that who saw what the test tells decided over a voice. He did not where he saw a change, but not that it was
// taken back.
func (l *ledger) knew(v voice, saw func(change string) bool) bool {
	return saw(v.change) && !slices.ContainsFunc(v.by, func(h entry) bool { return saw(h.reverts) && !saw(h.change) })
}

// saw reports whether an op of the unit in one change is that of another, or came to be with knowledge of it.
func (l *ledger) saw(unit, by, change string) bool {
	key := naming{unit, by}
	past, known := l.pasts[key]
	if !known {
		past = map[string]bool{by: true}
		for next := []string{by}; len(next) > 0; next = next[1:] {
			for _, p := range l.before[naming{unit, next[0]}] {
				if !past[p] {
					past[p] = true
					next = append(next, p)
				}
			}
		}
		l.pasts[key] = past
	}
	return past[change]
}

// standsFor lists the ops in whose name a head of the unit speaks: its own, but for an undo or a redo.
func (l *ledger) standsFor(h entry, unit string) []voice {
	if !h.restores {
		return []voice{{entry: h, head: h}}
	}
	key := naming{unit, h.change}
	known, ok := l.stands[key]
	if !ok {
		known = l.restored(h, unit)
		l.stands[key] = known
	}
	return known
}

func (l *ledger) restored(h entry, unit string) (stands []voice) {
	heads, ok := l.replaced(h, unit)
	if !ok {
		return []voice{{entry: h, head: h}}
	}
	said := l.said(heads, unit)
	for _, v := range said {
		if h.value.Valid && v.lost(unit, said) { // redacted by somebody who did not know that it is said again
			return []voice{{entry: h, head: h}}
		}
		at := slices.IndexFunc(stands, func(s voice) bool { return s.change == v.change })
		if at < 0 {
			at, stands = len(stands), append(stands, voice{entry: v.entry, head: h, by: []entry{h}})
		}
		for _, u := range v.by {
			if !slices.ContainsFunc(stands[at].by, func(known entry) bool { return known.change == u.change }) {
				stands[at].by = append(stands[at].by, u)
			}
		}
	}
	return stands
}

// lost reports that nobody knows any more what an op said that an undo brings back. An emptied creation still says that its
// row is there, and beside others it goes on asking what it asked.
func (v voice) lost(unit string, among []voice) bool {
	return !v.value.Valid && (v.unit != creation || unit != deletion && len(among) == 1)
}

// replaced are the heads of the unit that the change had replaced which h takes back; false where h speaks for itself: it
// deletes what was created, or nobody here knows what it brings back.
func (l *ledger) replaced(h entry, unit string) ([]entry, bool) {
	at := slices.IndexFunc(l.entries, func(e entry) bool {
		return e.change == h.reverts && (e.unit == unit || e.unit == creation && unit != deletion && !l.says(unit, e.change))
	})
	if at < 0 || order(l.entries[at], h) >= 0 {
		return nil, false
	}
	preds := l.before[naming{unit, h.reverts}]
	heads := slices.DeleteFunc(l.ops(unit), func(e entry) bool {
		return !slices.Contains(preds, e.change) || order(e, l.entries[at]) >= 0
	})
	latest := slices.DeleteFunc(slices.Clone(heads), func(e entry) bool { // a deletion names what its row's creation said, too
		return slices.ContainsFunc(heads, func(o entry) bool { return o.change != e.change && l.saw(unit, o.change, e.change) })
	})
	return latest, len(latest) > 0 || len(preds) == 0
}

// goesBackTo reports that a head of the unit is the op of a change, or brings it back.
func (l *ledger) goesBackTo(h entry, unit, change string) bool {
	if h.change == change || !h.restores {
		return h.change == change
	}
	heads, _ := l.replaced(h, unit)
	return slices.ContainsFunc(heads, func(e entry) bool { return l.goesBackTo(e, unit, change) })
}

// rivals names the units in conflict: those whose voices say different things, and the deletion of a row if some voice of
// the row was unknown to whoever deleted it. Of a row that shows as deleted only its deletion is asked about.
func (l *ledger) rivals() ([]string, error) {
	r, err := l.row()
	if err != nil || r == nil {
		return nil, err
	}
	gone := r[l.table.deleted()] == int64(1) && (l.under == nil || len(l.speaks(deletion)) > 0)
	if gone && len(l.unseen()) > 0 {
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

// differ reports whether the voices of the unit say different things.
func (l *ledger) differ(unit string) (bool, error) {
	said := map[string]bool{}
	for _, v := range l.speaks(unit) {
		if v.unknown() {
			continue
		}
		value, err := l.value(v.entry, unit)
		if err != nil {
			return false, err
		}
		said[value] = true
	}
	return len(said) > 1, nil
}

// unknown reports an op that was left out of this copy: nobody knows what it says.
func (e entry) unknown() bool { return !e.value.Valid && e.unit != creation }

// unseen are the voices of the row that none of those who say whether it is deleted knew.
func (l *ledger) unseen() (there []voice) {
	deletions := l.speaks(deletion)
	for _, u := range append(l.units(), creation) {
		if u == deletion {
			continue
		}
		for _, v := range l.speaks(u) {
			if !slices.ContainsFunc(deletions, func(d voice) bool { return l.hadSeen(d, u, v) }) {
				there = append(there, v)
			}
		}
	}
	slices.SortStableFunc(there, func(a, b voice) int { return cmp.Or(order(a.entry, b.entry), order(a.head, b.head)) })
	return there
}

// hadSeen reports that a deletion knew a voice of another unit: it names the heads of all units.
func (l *ledger) hadSeen(d voice, unit string, v voice) bool {
	if d.unit != deletion {
		return false
	}
	return l.knew(v, func(change string) bool {
		return d.change == change || slices.ContainsFunc(l.before[naming{deletion, d.change}], func(p string) bool { return l.saw(unit, p, change) })
	})
}
