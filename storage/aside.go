package storage

import (
	"database/sql"
	"strings"

	"affiche/calendar"
)

// What an undone merge brought is set aside: it leaves the journal for tables of the same shape, which no other copy ever
// reads, and with it go the changes that were made to the plan here after it, all of them undone by then; scenarios stay. The file is as it was before
// the merge, so that whoever merges it hears nothing of the merge, neither that it was, nor that it was undone. To redo the
// merge brings all of it back; to merge the same again brings back what comes again. What no undo takes away (see
// [Change.lasting]) stays where it is.

// An asideTeller reads what is set aside as if it were a journal.
type asideTeller struct{ teller }

var journalToAside = strings.NewReplacer("FROM change ", "FROM aside_change ", "FROM op ", "FROM aside_op ", "FROM op_pred ", "FROM aside_op_pred ",
	"JOIN op_pred ", "JOIN aside_op_pred ")

func (a asideTeller) each(query string, scan func(*sql.Rows) error, args ...any) error {
	return a.teller.each(journalToAside.Replace(query), scan, args...)
}

// setAside takes a merge out of the journal, and tells which changes went, and which rows they touched.
func (w *writer) setAside(s step) (changes []string, touched []calendar.Ref, err error) {
	goes := map[string]bool{}
	for _, id := range s.changes {
		goes[id] = true
	}
	err = w.each(`SELECT `+changeColumns+`, 0 FROM change c ORDER BY c.lamport, c.id`, func(rows *sql.Rows) error {
		c, err := scanChange(rows)
		if goes[c.ID] || c.Lamport > s.merged && !c.lasting() && c.Branch == "" {
			changes = append(changes, c.ID)
		}
		return err
	})
	if err == nil {
		touched, err = w.rowsOf(changes)
	}
	if err == nil {
		err = w.mend(func() error { return w.move(changes, "", "aside_") })
	}
	if err == nil {
		_, err = w.projectAll(touched)
	}
	return changes, touched, err
}

// takeUp brings back into the journal what was set aside.
func (w *writer) takeUp(changes []string) (touched []calendar.Ref, err error) {
	if err = w.mend(func() error { return w.move(changes, "aside_", "") }); err == nil {
		touched, err = w.rowsOf(changes)
	}
	if err == nil {
		_, err = w.settle(touched)
	}
	return touched, err
}

// move takes changes from one journal of this file to the other.
func (w *writer) move(changes []string, from, to string) error {
	statements := []string{
		`INSERT INTO ` + to + `change SELECT * FROM ` + from + `change WHERE id = ?`,
		`INSERT INTO ` + to + `op SELECT * FROM ` + from + `op WHERE change = ?`,
		`INSERT INTO ` + to + `op_pred SELECT p.* FROM ` + from + `op o JOIN ` + from + `op_pred p
			ON p.row = o.row AND p.unit = o.unit AND p.change = o.change WHERE o.change = ?`,
	}
	for _, id := range changes {
		for _, s := range append(statements, removal(from)...) {
			if err := w.exec(s, id); err != nil {
				return err
			}
		}
	}
	return nil
}

// removal is how one change leaves a journal.
func removal(from string) []string {
	return []string{
		`DELETE FROM ` + from + `op_pred WHERE change = ?1
			AND (row, unit) IN (SELECT row, unit FROM ` + from + `op WHERE change = ?1)`,
		`DELETE FROM ` + from + `op WHERE change = ?`,
		`DELETE FROM ` + from + `change WHERE id = ?`,
	}
}

// dropAside forgets what lies aside of changes that the journal has again.
func (w *writer) dropAside() error {
	var ids []string
	err := w.each(`SELECT id FROM aside_change WHERE id IN (SELECT id FROM change)`, func(rows *sql.Rows) error {
		var id string
		err := rows.Scan(&id)
		ids = append(ids, id)
		return err
	})
	if err != nil {
		return err
	}
	return w.mend(func() error {
		for _, id := range ids {
			for _, s := range removal("aside_") {
				if err := w.exec(s, id); err != nil {
					return err
				}
			}
		}
		return nil
	})
}

// rowsOf lists the rows that changes touched.
func (w *writer) rowsOf(changes []string) (refs []calendar.Ref, err error) {
	known := map[calendar.Ref]bool{}
	for _, c := range changes {
		err = w.each(`SELECT DISTINCT tbl, row FROM op WHERE change = ? ORDER BY row`, func(rows *sql.Rows) error {
			var ref calendar.Ref
			err := rows.Scan(&ref.Type, &ref.ID)
			if !known[ref] {
				known[ref] = true
				refs = append(refs, ref)
			}
			return err
		}, c)
		if err != nil {
			return nil, err
		}
	}
	return refs, nil
}
