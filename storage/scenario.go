package storage

import (
	"database/sql"
	"errors"

	"affiche/calendar"
)

// A scenario is a branch of the journal: a question what if, laid over the plan. Its changes are changes like all others, that
// name it; their ops are heads in it alone. The tables of records are the plan's, and no change of a scenario writes to them.
//
//   - A unit shows what the scenario says of it last, and else what the plan shows: of what the scenario did not touch, or took
//     back by an undo, what the plan says now.
//   - An op of a scenario names as predecessors what it replaces in the scenario; where the scenario said nothing of the unit,
//     the heads of the plan that it had seen. So it can be told that the plan has moved since.
//   - To adopt a record is an edit of the plan: it shows there what it shows in the scenario, with those of the scenario's
//     records to which it refers. Of a record that the plan deleted since nothing is adopted.
//   - The plan and every scenario have an undo of their own. A merge is the plan's: its undo sets aside what it brought to
//     scenarios, too, and leaves what was done in them here since.
//   - A redaction empties what it names wherever it was said, and says again in each scenario what that loses.
//   - Whether a scenario is open, adopted or dropped stands in its record in the plan. Its changes stay in the journal.

// On is the same file, standing in a scenario: what is read from it is the plan as the scenario has it, and what is changed is
// changed there only. "" is the plan. All that stand on a file are closed together.
func (f *File) On(scenario calendar.ID) *File { return &File{core: f.core, branch: string(scenario)} }

// Scenario is where the file stands; "" is the plan.
func (f *File) Scenario() calendar.ID { return calendar.ID(f.branch) }

// Touches reads what the scenario touched: the records as it shows them, without those that it has not, and which they are.
func (f *File) Touches() (laid *calendar.Plan, refs []calendar.Ref, err error) {
	laid = calendar.NewPlan()
	err = f.peruse(func(w *writer) error {
		return w.eachIn(f.branch, func(ref calendar.Ref, l *ledger) error {
			refs = append(refs, ref)
			return l.keepIn(laid, ref)
		})
	})
	return laid, refs, err
}

// Lay makes a plan that lies over the one given, which holds the programme's plan as it is, and shows the scenario. Of the
// records only those are read that the scenario touched.
func (f *File) Lay(below *calendar.Plan) (*calendar.Plan, error) {
	over := below.Over()
	return over, f.peruse(func(w *writer) error { return w.lay(f.branch, over) })
}

// planOver loads a scenario's plan afresh.
func (f *File) planOver() (*calendar.Plan, error) {
	plan := calendar.NewPlan()
	return plan, f.peruse(func(w *writer) error {
		return errors.Join(loadAll(w.conn, plan), w.lay(f.branch, plan))
	})
}

// lay puts what a scenario touched into a plan, as the scenario shows it.
func (w *writer) lay(branch string, plan *calendar.Plan) error {
	return w.eachIn(branch, func(ref calendar.Ref, l *ledger) error { return l.keepIn(plan, ref) })
}

// keepIn puts the row that a ledger shows into a plan.
func (l *ledger) keepIn(plan *calendar.Plan, ref calendar.Ref) error {
	r, err := l.row()
	if err != nil {
		return err
	}
	return l.table.keep(plan, ref.ID, r, false)
}

// keep puts a row into a plan, or takes it out where it is not there, or deleted.
func (t *table) keep(plan *calendar.Plan, id calendar.ID, r row, deleted bool) error {
	if r == nil || r[t.deleted()] != int64(0) && !deleted {
		plan.Remove(calendar.Ref{Type: t.kind, ID: id})
		return nil
	}
	record, err := t.record(id, r)
	if err != nil {
		return ErrDamaged.because(err)
	}
	plan.Put(record)
	return nil
}

// fetchIn reads records into a plan as a scenario shows them, the deleted ones only where they are asked for.
func (w *writer) fetchIn(branch string, plan *calendar.Plan, refs []calendar.Ref, deleted bool) error {
	for _, ref := range refs {
		t, err := tableOf(ref)
		if err != nil {
			return err
		}
		r, err := w.rowIn(branch, t, ref.ID)
		if err == nil {
			err = t.keep(plan, ref.ID, r, deleted)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// eachIn walks the rows that a scenario says something of, in the order of their ids. Their ledgers are read in one go: there
// may be a hundred thousand.
func (w *writer) eachIn(branch string, take func(calendar.Ref, *ledger) error) error {
	const touched = `(SELECT row FROM op WHERE change IN (SELECT id FROM change WHERE branch = ?1))`
	named := map[calendar.ID][]predecessor{}
	err := w.each(`SELECT row, unit, pred, change FROM op_pred WHERE row IN `+touched, func(rows *sql.Rows) error {
		var id calendar.ID
		var p predecessor
		err := rows.Scan(&id, &p.unit, &p.pred, &p.change)
		named[id] = append(named[id], p)
		return err
	}, branch)
	if err != nil {
		return err
	}
	var ref calendar.Ref
	var entries []entry
	flush := func() error {
		if len(entries) == 0 {
			return nil
		}
		t, err := tableOf(ref)
		if err != nil {
			return misread(err)
		}
		l := ledgerWith(t, branch, entries, named[ref.ID])
		entries = nil
		return take(ref, l)
	}
	err = w.each(`SELECT o.row, o.tbl, `+entryColumns+` WHERE o.row IN `+touched+` ORDER BY o.row`, func(rows *sql.Rows) error {
		var next calendar.Ref
		var e entry
		if err := rows.Scan(append([]any{&next.ID, &next.Type}, e.into()...)...); err != nil {
			return err
		}
		if next.ID != ref.ID {
			if err := flush(); err != nil {
				return err
			}
			ref = next
		}
		entries = append(entries, e)
		return nil
	}, branch)
	if err == nil {
		err = flush()
	}
	return err
}

// conflictsIn lists the conflicts of the plan, or those of a scenario: of the plan they are kept, of a scenario worked out.
func (w *writer) conflictsIn(branch, device string) (list []Conflict, err error) {
	if branch == "" {
		return w.conflicts(device)
	}
	err = w.eachIn(branch, func(ref calendar.Ref, l *ledger) error {
		units, err := l.rivals()
		for _, u := range units {
			c, open := Conflict{Ref: ref, Unit: u}, false
			if err == nil {
				open, err = l.sides(&c, device)
			}
			if open {
				list = append(list, c)
			}
		}
		return err
	})
	return list, err
}
