package storage

import (
	"database/sql"
	"slices"

	"affiche/calendar"
)

// store writes a change from elsewhere into the journal as it stands; what it mends goes first.
func (w *writer) store(a arrival) error {
	if a.mends {
		if err := w.mend(func() error { return w.forget(a.ID) }); err != nil {
			return err
		}
	}
	err := w.exec(`INSERT INTO change(id, lamport, at, actor, device, kind, label, reverts, schema, branch, digest)
		VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
		a.ID, a.Lamport, a.At.UnixMilli(), a.Actor, a.Device, a.Kind, a.label,
		sql.NullString{String: a.Reverts, Valid: a.Reverts != ""}, a.schema, a.Branch, a.digest)
	for _, o := range a.ops {
		if err == nil {
			err = w.insertOp(a.ID, o)
		}
	}
	return err
}

// newest is the greatest lamport number seen, also of what is set aside, but for what others, who never see that, would take
// for a leap; 0 where there is none.
func (w *writer) newest() (n int64, err error) {
	_, err = w.one(`SELECT min(max(known, aside), known + ?) FROM
		(SELECT coalesce(max(lamport), 0) AS known FROM change), (SELECT coalesce(max(lamport), 0) AS aside FROM aside_change)`,
		[]any{mostLeap - 1}, []any{&n})
	return n, err
}

// mend opens the gate for what rewrites the journal itself: redaction, and the healing of damage.
func (w *writer) mend(do func() error) error {
	if err := w.mode(mending); err != nil {
		return err
	}
	if err := do(); err != nil {
		return err
	}
	return w.mode(shut)
}

// forget removes a damaged change, to be written anew.
func (w *writer) forget(change string) error {
	for _, query := range []string{
		`DELETE FROM op_pred WHERE change = ?`, `DELETE FROM op WHERE change = ?`, `DELETE FROM change WHERE id = ?`,
	} {
		if err := w.exec(query, change); err != nil {
			return err
		}
	}
	return nil
}

// count adds what became of a row to the tally of its type.
func (p projection) count(t Tally) Tally {
	table := p.ledger.table
	lives := func(r row) bool { return r != nil && r[table.deleted()] == int64(0) }
	switch was, is := lives(p.before), lives(p.after); {
	case !was && is:
		t.New++
	case was && !is:
		t.Gone++
	case was && is:
		table.count(&t, p.before, p.after)
	}
	return t
}

func (t *table) count(counts *Tally, before, after row) {
	units := t.changed(before, after)
	switch {
	case len(units) == 0:
	case t.cancelled(after) && !t.cancelled(before):
		counts.Gone++
	case slices.ContainsFunc(units, func(u string) bool { return u == "when" || u == "place" || u == "timing" }):
		counts.Moved++
	default:
		counts.Changed++
	}
}

// cancelled reports a date that does not take place.
func (t *table) cancelled(r row) bool {
	if t.kind != calendar.TypeEvent {
		return false
	}
	status, _ := r[t.units[t.named["status"]].columns[0]].(string)
	return status == string(calendar.Cancelled)
}

// living counts the records of each type.
func (w *writer) living() (map[calendar.Type]int, error) {
	live := map[calendar.Type]int{}
	for _, t := range calendar.Types() {
		n := 0
		if _, err := w.one(`SELECT count(*) FROM `+quoted(string(t))+` WHERE deleted = 0`, nil, []any{&n}); err != nil {
			return nil, err
		}
		live[t] = n
	}
	return live, nil
}

// countSame completes the counts: what was in the programme before, and of which nothing was told, is the same.
func countSame(counts map[calendar.Type]Tally, before map[calendar.Type]int) {
	for t, n := range before {
		c := counts[t]
		c.Same = n - c.Changed - c.Moved - c.Gone
		if c != (Tally{}) {
			counts[t] = c
		}
	}
}
