package storage

import (
	"errors"
	"testing"

	"affiche/calendar"
)

// Whatever of the journal is damaged, a person hears in one sentence what is wrong: every error has a key of the catalogue.
func TestWhateverIsDamagedInTheJournalIsSaidInOneSentence(t *testing.T) {
	for _, damage := range []string{
		`UPDATE op SET tbl = 'activitx'`,
		`UPDATE op SET tbl = 'event' WHERE tbl = 'activity'`,
		`UPDATE op SET tbl = ''`,
		`UPDATE op SET row = substr(row, 2)`,
		`UPDATE op SET unit = 'titlf' WHERE unit <> '*'`,
		`UPDATE op SET unit = 'title' WHERE unit = '*'`,
		`UPDATE op SET new = '{"title":' WHERE new IS NOT NULL`,
		`UPDATE op SET new = '[]'`,
		`UPDATE op SET new = '{"titlf":"x"}'`,
		`UPDATE op SET old = '{"venue":"nowhere"}', new = '{"venue":"nowhere"}'`,
		`UPDATE op SET old = 'x'`,
		`UPDATE change SET label = 'x', kind = 'x', at = -1`,
		`UPDATE change SET lamport = -lamport`,
		`UPDATE change SET reverts = 'x'`,
		`UPDATE undo SET changes = 'x'`,
		`UPDATE undo SET changes = '["x"]'`,
		`UPDATE undo SET label = 'x'`,
		`UPDATE op_pred SET pred = 'x'`,
		`INSERT INTO conflict VALUES('x', 'x', 'x')`,
		`INSERT INTO conflict SELECT row, 'titlf', tbl FROM op LIMIT 1`,
	} {
		t.Run(damage, func(t *testing.T) {
			path := damagedBy(t, damage)
			f := reopen(t, path, "A.M.I.", "laptop")
			isSaid(t, "the history", readHistory(f))
			_, err := f.Conflicts()
			isSaid(t, "conflicts", err)
			_, err = f.Undo()
			isSaid(t, "undo", err)
			_, err = f.Redo()
			isSaid(t, "redo", err)
			isSaid(t, "check", f.Check(t.Context()))
			if follower, err := f.Follow(); err != nil {
				isSaid(t, "following", err)
			} else {
				follower.ids, follower.seen = nil, outline{}
				_, err := follower.Catch(calendar.NewPlan())
				isSaid(t, "what is new", err)
			}
			_, err = f.Edit(Label{Key: "x"}, putting(boilerRoom()))
			isSaid(t, "an edit", err)
		})
	}
}

// damagedBy is a closed file of some changes, to one of which something was done behind its back.
func damagedBy(t *testing.T, damage string) string {
	t.Helper()
	f := fresh(t)
	edit(t, f, "first", putting(boilerRoom(), premiere()))
	retitle(t, f, "The Zeppelin")
	retitle(t, f, "The Airship")
	if _, err := f.Undo(); err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	spoil(t, f.Path(), damage)
	return f.Path()
}

// readHistory reads all that the history tells, and the records that it tells of.
func readHistory(f *File) error {
	changes, err := f.History(Query{})
	for _, c := range changes {
		if err != nil {
			break
		}
		var ops []Op
		ops, err = f.Ops(c.ID)
		for _, o := range ops {
			ref := calendar.Ref{Type: calendar.TypeVenue, ID: "nowhere"} // as a value may name it
			if err == nil {
				err = errors.Join(f.Recall(calendar.NewPlan(), []calendar.Ref{o.Ref, ref}), f.Refresh(calendar.NewPlan(), []calendar.Ref{o.Ref}))
			}
		}
	}
	return err
}

func isSaid(t *testing.T, what string, err error) {
	t.Helper()
	var trouble *Trouble
	if err != nil && !errors.As(err, &trouble) {
		t.Errorf("%s: %v", what, err)
	}
}
