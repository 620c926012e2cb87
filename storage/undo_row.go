package storage

import (
	"math"
	"slices"

	"affiche/calendar"
)

// takeBack writes the change c, which takes back the one that it names: in each unit where that one still speaks, c is put
// in its place, and stands for what that one had replaced; see [voice]. The rest is told as skipped.
func (w *writer) takeBack(c *Change) (skipped []Skip, err error) {
	refs, err := w.rowsOf([]string{c.Reverts})
	if err != nil {
		return nil, err
	}
	var ops []op
	for _, ref := range refs {
		l, err := w.ledgerOn(c.Branch, ref)
		if err != nil {
			return nil, err
		}
		t := taking{ledger: l, ref: ref, target: c.Reverts, by: entry{
			change: c.ID, branch: c.Branch, lamport: math.MaxInt64, kind: c.Kind, reverts: c.Reverts, restores: true,
		}}
		if err := t.row(); err != nil {
			return nil, err
		}
		ops, skipped = append(ops, t.ops...), append(skipped, t.skipped...)
	}
	if len(ops) == 0 {
		return skipped, errUnchanged
	}
	if err := w.seal(c, ops); err != nil {
		return nil, err
	}
	c.Touched = refs
	if c.Branch == "" {
		_, err = w.projectAll(refs)
	}
	return skipped, err
}

// taking works out which ops take a change back in one row.
type taking struct {
	*ledger
	ref     calendar.Ref
	target  string // the change
	by      entry  // what every op of the new change says of itself
	ops     []op
	skipped []Skip
}

func (u *taking) row() error {
	now, err := u.ledger.row()
	if err != nil || now == nil {
		return err
	}
	gone := now[u.table.deleted()] == int64(1)
	switch {
	case u.founds():
		if !gone {
			u.uncreate()
		}
	case gone && len(u.standing(deletion)) == 0: // deleted by somebody else: it stays as it is
		for _, name := range u.touched() {
			if u.overruled(name) {
				u.skip(name, deletion)
			} else {
				u.unit(name)
			}
		}
	default:
		for _, name := range u.touched() {
			u.unit(name)
		}
	}
	return u.fill(now)
}

// founds reports that the row is there by this change alone.
func (u *taking) founds() bool {
	makers := u.ledger.ops(creation)
	return len(makers) == 1 && makers[0].change == u.target
}

// touched names the units of which the change says something: who created a row, all that anybody may differ about.
func (u *taking) touched() []string {
	return slices.DeleteFunc(u.contested(), func(name string) bool {
		return !u.says(name, u.target) && (name == deletion || !u.says(creation, u.target))
	})
}

// unit puts the new change in the place of the one that it takes back, if that one still speaks.
func (u *taking) unit(name string) {
	preds := u.standing(name)
	if len(preds) > 0 {
		u.write(name, preds)
		return
	}
	emptied := func(e entry) bool { return e.change == u.target && !e.value.Valid }
	if !slices.ContainsFunc(u.ledger.ops(name), emptied) {
		u.skip(name, name)
	}
}

// overruled reports that who deleted the row knew what the change says of a unit.
func (u *taking) overruled(name string) bool {
	return slices.ContainsFunc(u.voices(name), func(v voice) bool {
		return u.goesBackTo(v.head, name, u.target) &&
			slices.ContainsFunc(u.voices(deletion), func(d voice) bool { return u.hadSeen(d, name, v) })
	})
}

// standing lists what a new op of the unit names to take the change back: the heads that speak in its name alone, or itself
// where a head speaks in the name of others, too.
func (u *taking) standing(name string) (preds []string) {
	for _, h := range u.heads(name) {
		switch {
		case !u.goesBackTo(h, name, u.target):
		case h.change == u.target || len(u.standsFor(h, name)) == 1:
			preds = append(preds, h.change)
		default:
			preds = append(preds, u.target)
		}
	}
	return slices.Compact(slices.Sorted(slices.Values(preds)))
}

// uncreate deletes the row, unless somebody has changed it since.
func (u *taking) uncreate() {
	var heads []string
	for _, name := range append(u.units(), creation) {
		if slices.ContainsFunc(u.voices(name), func(v voice) bool { return v.change != u.target && v.kind != Redact }) {
			u.skip(name, name)
		}
		for _, h := range u.heads(name) {
			heads = append(heads, h.change)
		}
	}
	if len(u.skipped) == 0 {
		u.write(deletion, slices.Compact(slices.Sorted(slices.Values(heads))))
	}
}

// write adds an op, whose values are filled in later.
func (u *taking) write(name string, preds []string) {
	u.ops = append(u.ops, op{row: string(u.ref.ID), unit: name, tbl: string(u.ref.Type), preds: preds})
}

// skip leaves a unit alone, and says who changed what stands in the way.
func (u *taking) skip(unit, because string) {
	by := ""
	if voices := u.voices(because); len(voices) > 0 {
		by = voices[len(voices)-1].actor
	}
	u.skipped = append(u.skipped, Skip{Ref: u.ref, Unit: unit, By: by})
}

// fill writes what the units show before and after into the ops.
func (u *taking) fill(now row) error {
	if len(u.ops) == 0 {
		return nil
	}
	after := newLedger(u.table)
	after.branch, after.under = u.branch, u.under
	after.before, after.named = u.before, u.named
	after.entries = slices.Clone(u.entries)
	for _, o := range u.ops {
		e := u.by
		e.unit = o.unit
		if o.unit == deletion { // what it says where it speaks for itself
			e.value = some(u.table.show(u.table.stub(), deletion))
		}
		after.entries = append(after.entries, e)
		for _, p := range o.preds {
			after.name(o.unit, p, e.change)
		}
	}
	then, err := after.row()
	for i, o := range u.ops {
		u.ops[i].old, u.ops[i].new = some(u.table.show(now, o.unit)), some(u.table.show(then, o.unit))
	}
	return err
}
