package storage

import (
	"strings"
	"testing"

	"affiche/calendar"
)

func TestTheFileRefusesWhatComesAroundTheDoor(t *testing.T) {
	f := fresh(t)
	kept, gone := show("kept"), show("gone")
	edit(t, f, "made", putting(kept, gone))
	edit(t, f, "deleted", func(tx *Tx) error { return tx.Delete(gone.Ref()) })
	tests := []struct {
		name, sql, says string
		mode            int
	}{
		{"a write outside an edit", `UPDATE activity SET kind = 'festival' WHERE id = ?1`, "outside an edit", shut},
		{"an insert outside an edit", `INSERT INTO activity(id) VALUES('new' || ?1)`, "outside an edit", shut},
		{"a hard delete", `DELETE FROM activity WHERE id = ?1`, "never removed", editing},
		{"a hard delete outside an edit", `DELETE FROM activity WHERE id = ?1`, "never removed", shut},
		{"a row replaced whole", `INSERT OR REPLACE INTO activity(id) VALUES(?1)`, "never removed", editing},
		{"another id", `UPDATE activity SET id = 'other' WHERE id = ?1`, "for ever", editing},
		{"an edit of a deleted row", `UPDATE activity SET kind = 'festival' WHERE id <> ?1`, "deleted row", editing},
		{"a change rewritten", `UPDATE change SET actor = ?1`, "never rewritten", editing},
		{"an op rewritten", `UPDATE op SET new = ?1`, "never rewritten", editing},
		{"a predecessor rewritten", `UPDATE op_pred SET pred = ?1`, "never rewritten", editing},
		{"a change removed", `DELETE FROM change WHERE id <> ?1`, "never cut", editing},
		{"ops removed", `DELETE FROM op WHERE row = ?1`, "never cut", editing},
		{"predecessors removed", `DELETE FROM op_pred WHERE row <> ?1`, "never cut", editing},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			err := f.transact(func(w *writer) error {
				if err := w.mode(tt.mode); err != nil {
					return err
				}
				return w.exec(tt.sql, string(kept.ID))
			})
			if err == nil || !strings.Contains(err.Error(), tt.says) {
				t.Errorf("got %v, want a refusal that says %q", err, tt.says)
			}
		})
	}
	if n := planOf(t, f).Activities.Len(); n != 1 {
		t.Errorf("there are %d activities now", n)
	}
}

func TestEveryTypeOfRecordIsGuarded(t *testing.T) {
	f := fresh(t)
	for _, kind := range calendar.Types() {
		err := f.transact(func(w *writer) error { return w.exec(`INSERT INTO ` + quoted(string(kind)) + `(id) VALUES('x')`) })
		if err == nil || !strings.Contains(err.Error(), "outside an edit") {
			t.Errorf("%s: a write outside an edit gave %v", kind, err)
		}
	}
}

func TestTheFileItselfHoldsNoTrigger(t *testing.T) {
	f := fresh(t)
	edit(t, f, "made", putting(show("Levi")))
	var n int
	if err := f.readers.QueryRow(`SELECT count(*) FROM sqlite_schema WHERE type NOT IN ('table', 'index')`).Scan(&n); err != nil || n != 0 {
		t.Errorf("%d triggers or views, %v", n, err)
	}
}
