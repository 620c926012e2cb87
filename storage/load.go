package storage

import (
	"context"
	"database/sql"
	"fmt"
	"iter"

	"affiche/calendar"
)

// Plan loads the whole programme afresh: one consistent picture of it, without what is deleted. It may be called from any
// goroutine; the plan belongs to the caller.
func (f *File) Plan() (*calendar.Plan, error) {
	if f.branch != "" {
		return f.planOver()
	}
	plan := calendar.NewPlan()
	err := f.look(func(tx *sql.Tx) error { return loadAll(tx, plan) })
	return plan, err
}

// Records loads the records of some types alone, as the plan has them.
func (f *File) Records(types ...calendar.Type) (*calendar.Plan, error) {
	plan := calendar.NewPlan()
	return plan, f.look(func(tx *sql.Tx) error {
		for _, t := range types {
			if err := tables[t].load(tx, newWords(0), plan); err != nil {
				return err
			}
		}
		return nil
	})
}

// loadAll loads every record that is not deleted.
func loadAll(from querier, plan *calendar.Plan) error {
	words := newWords(wordsBlock)
	for _, t := range calendar.Types() {
		if err := tables[t].load(from, words, plan); err != nil {
			return err
		}
	}
	return nil
}

// Refresh reads what a change touched into a plan: what is new or changed is put, what is deleted removed.
func (f *File) Refresh(plan *calendar.Plan, touched []calendar.Ref) error {
	return f.fetch(plan, touched, false)
}

// fetch reads records into a plan, the deleted ones only where they are asked for.
func (f *File) fetch(plan *calendar.Plan, touched []calendar.Ref, deleted bool) error {
	if f.branch != "" {
		return f.peruse(func(w *writer) error { return w.fetchIn(f.branch, plan, touched, deleted) })
	}
	return f.look(func(tx *sql.Tx) error { return fetchFrom(tx, plan, touched, deleted) })
}

// fetchFrom is fetch for who has a picture of the file.
func fetchFrom(tx *sql.Tx, plan *calendar.Plan, touched []calendar.Ref, deleted bool) error {
	of := map[*table][]calendar.Ref{}
	for _, ref := range touched {
		t, err := tableOf(ref)
		if err != nil {
			return err
		}
		of[t] = append(of[t], ref)
	}
	for t, refs := range of {
		if err := t.refresh(tx, plan, refs, deleted); err != nil {
			return err
		}
	}
	return nil
}

func (t *table) refresh(tx *sql.Tx, plan *calendar.Plan, refs []calendar.Ref, deleted bool) error {
	query := t.selectAll() + ` WHERE id = ?`
	if !deleted {
		query += ` AND deleted = 0`
	}
	statement, err := tx.Prepare(query)
	if err != nil {
		return fmt.Errorf("load %s: %w", t.kind, err)
	}
	defer statement.Close() //nolint:errcheck // it only read
	words := newWords(0)
	for _, ref := range refs {
		rows, err := statement.Query(string(ref.ID))
		if err == nil {
			plan.Remove(ref)
			err = t.take(rows, words, plan)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// look runs do on one consistent picture of the file.
func (f *File) look(do func(*sql.Tx) error) error {
	f.reading.RLock()
	defer f.reading.RUnlock()
	if err := f.checkIdentity(); err != nil {
		return wrap(f.path, err)
	}
	tx, err := f.readers.BeginTx(context.Background(), &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return wrap(f.path, err)
	}
	defer tx.Rollback() //nolint:errcheck // it only read
	return f.watch(wrap(f.path, do(tx)))
}

func (t *table) load(from querier, words *words, plan *calendar.Plan) error {
	rows, err := from.QueryContext(context.Background(), t.selectAll()+` WHERE deleted = 0 ORDER BY id`)
	if err != nil {
		return fmt.Errorf("load %s: %w", t.kind, err)
	}
	return t.take(rows, words, plan)
}

func (t *table) selectAll() string {
	return `SELECT id, ` + t.list("") + ` FROM ` + quoted(string(t.kind))
}

// take puts the records of the rows into the plan, and closes the rows.
func (t *table) take(rows *sql.Rows, words *words, plan *calendar.Plan) (err error) {
	defer rows.Close() //nolint:errcheck // rows.Err tells
	for id, r := range t.scan(rows, words, &err) {
		record, fault := t.record(calendar.ID(id), r)
		if fault != nil {
			return ErrDamaged.because(fault)
		}
		plan.Put(record)
	}
	return err
}

// scan walks the rows of a query for id and columns. The row given is valid until the next.
func (t *table) scan(rows *sql.Rows, words *words, err *error) iter.Seq2[string, row] {
	return func(yield func(string, row) bool) {
		var id string
		r := make(row, len(t.columns))
		into := append([]any{&id}, r.pointers()...)
		for rows.Next() {
			if *err = rows.Scan(into...); *err != nil {
				return
			}
			words.tidy(t, r)
			if !yield(words.keep(id), r) {
				return
			}
		}
		*err = rows.Err()
	}
}
