package storage

import (
	"fmt"

	"affiche/calendar"
)

// A Difference is a record that a scenario shows otherwise than the plan.
type Difference struct {
	Ref   calendar.Ref
	Units []string // in which they differ; of a record that only one of them has, all that it says
	Moved []string // of these, those in which the plan has moved since the scenario spoke of them
	Made  bool     // only the scenario has it
	Gone  bool     // only the plan has it
	Lost  bool     // the plan deleted it since: nothing of it can be adopted
}

// Differences lists in what the scenario differs from the plan, in the order of the records' ids.
func (f *File) Differences() (list []Difference, err error) {
	err = f.peruse(func(w *writer) error {
		return w.eachIn(f.branch, func(ref calendar.Ref, l *ledger) error {
			d, err := l.difference()
			if d.Ref = ref; len(d.Units) > 0 {
				list = append(list, d)
			}
			return err
		})
	})
	return list, err
}

// difference compares what the scenario shows with what the plan shows.
func (l *ledger) difference() (d Difference, err error) {
	here, err := l.row()
	if err != nil || l.under == nil {
		return d, err
	}
	there, err := l.under.row()
	if err != nil {
		return d, err
	}
	t := touch{table: l.table}
	blank := l.table.blank()
	switch has, had := !t.dead(here), !t.dead(there); {
	case has && !had:
		d.Made, d.Units = true, append(l.table.changed(blank, here), creation)
	case had && !has:
		d.Gone, d.Units = true, []string{deletion}
	case has || there != nil:
		d.Lost = !has
		d.Units = l.table.changed(there, here)
	}
	for _, u := range d.Units {
		if d.Lost || u != creation && l.moved(u) {
			d.Moved = append(d.Moved, u)
		}
	}
	return d, nil
}

// Adopt has the plan show a record as a scenario does, and with it those of the scenario's records to which it refers. One
// that the plan deleted since stays deleted. It belongs to an edit of the plan.
func (tx *Tx) Adopt(scenario calendar.ID, ref calendar.Ref) error {
	t, err := tableOf(ref)
	if err != nil {
		return err
	}
	if tx.over != nil {
		return ErrScenario.with(string(t.kind))
	}
	here, err := tx.w.rowIn(string(scenario), t, ref.ID)
	if err != nil || here == nil {
		return err
	}
	there, found, err := tx.w.row(t, ref.ID)
	if err != nil {
		return err
	}
	of := touch{table: t}
	switch {
	case of.dead(here) && (!found || of.dead(there)):
		return nil
	case found:
		err = tx.w.update(t, ref.ID, there, here)
	default:
		err = tx.w.insert(t, ref.ID, here)
	}
	if err != nil {
		return fmt.Errorf("adopt %s %s: %w", t.kind, ref.ID, err)
	}
	return tx.adoptWith(scenario, t, here)
}

// adoptWith adopts what a row refers to and the plan has not.
func (tx *Tx) adoptWith(scenario calendar.ID, t *table, r row) error {
	for i, c := range t.columns {
		if c.Form != calendar.Reference || r[i] == "" || r[t.deleted()] != int64(0) {
			continue
		}
		to := calendar.Ref{Type: c.Of, ID: calendar.ID(r[i].(string))}
		there, found, err := tx.w.row(tables[to.Type], to.ID)
		if err == nil && (!found || (touch{table: tables[to.Type]}).dead(there)) {
			err = tx.Adopt(scenario, to)
		}
		if err != nil {
			return err
		}
	}
	return nil
}
