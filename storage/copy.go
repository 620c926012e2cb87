package storage

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"os"
	"slices"

	"affiche/calendar"
)

// CopyOptions say what a copy holds.
type CopyOptions struct {
	WithoutConfidential bool // fees, contacts, access needs, notes
	Replace             bool // a file that is there already
}

// SaveCopy writes the programme as another file, whole or not at all, but for what was set aside: that is nobody else's. A copy without confidential fields has their ops, so
// that changes still verify and merge, but not their values: merged back, it deletes nothing, and a full copy that is merged
// into it fills them in again. Where ctx ends before it is done, it leaves no file behind, and one that was to be replaced as
// it was.
func (f *File) SaveCopy(ctx context.Context, path string, o CopyOptions) error {
	if err := f.mayReplace(path, o.Replace); err != nil {
		return wrap(path, err)
	}
	leave, err := f.leftOut(o)
	if err != nil || len(leave) == 0 {
		return wrap(path, cmp.Or(err, vacuumInto(ctx, f.path, path)))
	}
	draft := path + ".draft"
	err = vacuumInto(ctx, f.path, draft)
	if err == nil {
		err = withhold(ctx, draft, leave)
	}
	if err == nil {
		err = ctx.Err()
	}
	if err == nil {
		err = settle(draft, path)
	}
	for _, rest := range []string{"", "-journal"} { // which is there where it was stopped while it emptied fields
		err = errors.Join(err, removeIfThere(draft+rest))
	}
	return wrap(path, err)
}

func (f *File) mayReplace(path string, replace bool) error {
	there, err := os.Stat(path)
	switch {
	case errors.Is(err, os.ErrNotExist):
		return nil
	case err != nil:
		return err
	case os.SameFile(there, f.identity):
		return ErrSame
	case !replace:
		return ErrExists
	}
	return nil
}

// leftOut is what takes out of a copy what is not to be in it: nothing, where it is the whole file.
func (f *File) leftOut(o CopyOptions) (statements []string, err error) {
	aside := false
	err = f.peruse(func(w *writer) error {
		var n int
		aside, err = w.one(`SELECT 1 FROM aside_change LIMIT 1`, nil, []any{&n})
		return err
	})
	if aside {
		statements = []string{`DELETE FROM aside_op_pred`, `DELETE FROM aside_op`, `DELETE FROM aside_change`, `DELETE FROM undo WHERE undone = 1`}
	}
	if o.WithoutConfidential {
		statements = append(statements, confidences()...)
	}
	return statements, err
}

// withhold takes what is to be left out out of a file that nobody else has open, and writes it anew, so that nothing of it
// is left in free pages.
func withhold(ctx context.Context, path string, leave []string) error {
	w, err := newWriter(path)
	if err != nil {
		return err
	}
	for _, statement := range slices.Concat([]string{`BEGIN IMMEDIATE`}, leave, []string{`COMMIT`, `VACUUM`}) {
		if _, err := w.conn.ExecContext(ctx, statement); err != nil {
			return errors.Join(err, w.drop())
		}
	}
	return w.close()
}

// confidences empty what is confidential.
func confidences() []string {
	statements := []string{`DELETE FROM undo`}
	for _, kind := range calendar.Types() {
		for _, u := range tables[kind].units {
			if !u.confidential {
				continue
			}
			where := fmt.Sprintf(`WHERE tbl = '%s' AND (unit = '%s' OR unit GLOB '%s.*')`, kind, u.name, u.name)
			statements = append(statements, `UPDATE op SET old = NULL, new = NULL `+where, `DELETE FROM conflict `+where)
			for _, at := range u.columns {
				c := tables[kind].columns[at]
				statements = append(statements, fmt.Sprintf(`UPDATE %s SET %s = %s`, quoted(string(kind)), quoted(c.Name), c.literal()))
			}
		}
	}
	return statements
}

// literal is the column's default in SQL.
func (c column) literal() string {
	switch {
	case c.Form == calendar.Reference:
		return `NULL`
	case c.number():
		return `0`
	}
	return `''`
}

// Withheld counts the ops whose values were left out of this copy: 0 is a full copy.
func (f *File) Withheld() (n int, err error) {
	err = f.peruse(func(w *writer) error {
		_, err := w.one(`SELECT count(*) FROM op WHERE new IS NULL AND unit <> '*' AND NOT EXISTS(
			SELECT 1 FROM op_pred p JOIN change c ON c.id = p.change
			WHERE c.kind = 'redact' AND p.row = op.row AND p.unit = op.unit AND p.pred = op.change)`, nil, []any{&n})
		return err
	})
	return n, err
}
