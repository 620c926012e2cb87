package storage

import (
	"cmp"
	"database/sql"
	"slices"
)

// A ledger is all that the journal says of one row: in the plan, or in a scenario and the plan below it. What a unit shows,
// and whether it is in conflict, are questions to it.
type ledger struct {
	table   *table
	branch  string              // whose heads speak: "" is the plan
	under   *ledger             // of a scenario, the plan's; see ledger_over.go
	entries []entry             // in the order of (lamport, change): the last one wins
	before  map[naming][]string // what the op of a unit in a change had seen, and replaced
	named   map[naming]bool     // which unit's ops name which change as predecessor

	pasts  map[naming]map[string]bool // what was worked out already; see [ledger.saw]
	stands map[naming][]voice         // and [ledger.standsFor]
}

// An entry is an op in a ledger.
type entry struct {
	unit, change  string
	branch        string
	actor, device string
	lamport, at   int64
	kind, reverts string
	restores      bool           // an undo or a redo that stands for what it brings back
	value         sql.NullString // NULL once redacted: the unit is at its default
}

type naming struct{ unit, change string }

func newLedger(t *table) *ledger {
	return &ledger{
		table: t, before: map[naming][]string{}, named: map[naming]bool{},
		pasts: map[naming]map[string]bool{}, stands: map[naming][]voice{},
	}
}

// misread is the trouble of what no change of the journal said, but for nil: something damaged it.
func misread(err error) error {
	if err == nil {
		return nil
	}
	return ErrUnsound.because(ErrDamaged.because(err))
}

// order is that in which ops count: no clock decides it.
func order(a, b entry) int {
	return cmp.Or(cmp.Compare(a.lamport, b.lamport), cmp.Compare(a.change, b.change))
}

// name says that the op of a unit in a change had seen, and replaced, those of another.
func (l *ledger) name(unit, pred, change string) {
	l.before[naming{unit, change}] = append(l.before[naming{unit, change}], pred)
	l.named[naming{unit, pred}] = true
}

// created reports whether an op of the ledger creates the row.
func (l *ledger) created() bool {
	return slices.ContainsFunc(l.entries, func(e entry) bool { return e.unit == creation })
}

// heads are the ops of a unit that no op of it names as predecessor, the last in order last.
func (l *ledger) heads(unit string) []entry {
	return slices.DeleteFunc(l.ops(unit), func(e entry) bool { return e.branch != l.branch || l.named[naming{unit, e.change}] })
}

// ops are those of a unit. The creation counts as one, but where its change says more of the unit.
func (l *ledger) ops(unit string) []entry {
	var ops []entry
	for _, e := range l.entries {
		if e.unit == unit || e.unit == creation && !l.says(unit, e.change) {
			ops = append(ops, e)
		}
	}
	return ops
}

// says reports whether a change has an op of its own of the unit.
func (l *ledger) says(unit, change string) bool {
	return slices.ContainsFunc(l.entries, func(e entry) bool { return e.unit == unit && e.change == change })
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
			return "", misread(err)
		}
	}
	return l.table.show(r, unit), nil
}

// row makes the row that the ledger shows: every unit at its last voice. It is nil where nothing created the row.
func (l *ledger) row() (row, error) {
	if l.under != nil {
		return l.rowOver()
	}
	if !l.created() {
		return nil, nil
	}
	makers := l.ops(creation)
	r := l.table.blank()
	if err := l.lay(r, makers[len(makers)-1], creation); err != nil {
		return nil, err
	}
	for _, u := range l.units() {
		voices := l.voices(u)
		if len(voices) == 0 {
			continue
		}
		if err := l.lay(r, voices[len(voices)-1].entry, u); err != nil {
			return nil, err
		}
	}
	return r, nil
}

// lay lays what an op says of a unit over the row.
func (l *ledger) lay(r row, e entry, unit string) error {
	if unit == creation {
		if !e.value.Valid {
			return nil
		}
		return misread(l.table.lay(r, creation, e.value.String))
	}
	value, err := l.value(e, unit)
	if err != nil {
		return err
	}
	return l.table.lay(r, unit, value)
}
