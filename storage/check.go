package storage

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"iter"
	"slices"

	"affiche/calendar"
)

// Check looks whether the file holds together: its pages, its references, the digests of its journal, and whether its rows
// are what the journal says. It reads everything, so it belongs in the background; ctx ends it. Damage is an ErrDamaged: an
// ErrUnsound where changes no longer verify, an ErrStray where only rows went wrong; else pages are broken, and from then
// on nothing is written to the file.
func (f *File) Check(ctx context.Context) error {
	return f.watch(f.check(ctx))
}

// atOnce is how many changes, ops of one of them, or rows are looked at in one go. Between two goes an edit can begin that has to wait for
// whoever reads; see [File.startEditing].
const atOnce = 100

func (f *File) check(ctx context.Context) error {
	var ids, aside []string
	var refs []calendar.Ref
	err := f.inTurn(ctx,
		func(w *writer) error { return f.pages.look(ctx, w, true) },
		(*writer).checkReferences,
		(*writer).checkUndo,
		(*writer).checkListed,
		func(w *writer) error { return unsound(inStep(w)) },
		func(w *writer) (err error) { _, ids, err = digests(w); return err },
		func(w *writer) (err error) { _, aside, err = digests(asideTeller{w}); return err },
	)
	for some := range slices.Chunk(ids, atOnce) {
		if err == nil {
			err = f.checkDigests(ctx, some, func(w *writer) teller { return w })
		}
	}
	for some := range slices.Chunk(aside, atOnce) {
		if err == nil {
			err = f.checkDigests(ctx, some, func(w *writer) teller { return asideTeller{w} })
		}
	}
	if err == nil {
		err = f.peruseUntil(ctx, func(w *writer) (err error) { refs, err = w.everyRow(); return err })
	}
	for some := range slices.Chunk(refs, atOnce) {
		if err == nil {
			err = f.peruseUntil(ctx, func(w *writer) error { return w.checkRows(some) })
		}
	}
	return cmp.Or(err, ctx.Err())
}

// inTurn runs looks one after the other, each in a picture of its own.
func (f *File) inTurn(ctx context.Context, looks ...func(*writer) error) error {
	for _, look := range looks {
		if err := f.peruseUntil(ctx, look); err != nil {
			return err
		}
	}
	return nil
}

// checkPages has SQLite look at its own structures.
func (w *writer) checkPages(ctx context.Context) error {
	var says string
	if err := w.conn.QueryRowContext(ctx, `PRAGMA quick_check(1)`).Scan(&says); err != nil {
		return err
	}
	if says != "ok" {
		return ErrDamaged.because(fmt.Errorf("%w: %s", errPages, says))
	}
	return nil
}

func (w *writer) checkReferences() error {
	err := w.dangling()
	if errors.Is(err, ErrDangling) {
		return stray(err)
	}
	return err
}

// checkDigests reads changes as if a stranger had sent them.
func (f *File) checkDigests(ctx context.Context, ids []string, of func(*writer) teller) error {
	var told []*toldChange
	err := f.peruseUntil(ctx, func(w *writer) error {
		for _, id := range ids {
			c, err := tellSome(of(w), id, atOnce)
			if err != nil {
				return err
			}
			if c != nil { // else it left this journal since the ids were read: a merge was undone, or redone
				told = append(told, c)
			}
		}
		return nil
	})
	for _, c := range told {
		if err == nil {
			err = c.verifyAs(ctx, f.opsOf(ctx, c, of))
			switch {
			case errors.Is(err, errLeft):
				err = nil
			case errors.Is(err, ErrForged), errors.Is(err, ErrNewer):
				err = wrap(f.path, unsound(err))
			}
		}
	}
	return err
}

// errLeft says that a change left its journal while it was read.
var errLeft = errors.New("the change is no longer in the journal")

// opsOf reads the ops of a change of which the first are told. A schedule that was taken in may be a change of a hundred
// thousand: memory that was in use for all of them at once would leave its mark on the program for as long as it runs.
func (f *File) opsOf(ctx context.Context, c *toldChange, of func(*writer) teller) iter.Seq2[op, error] {
	return func(yield func(op, error) bool) {
		for ops := c.ops; len(ops) > 0; {
			for _, o := range ops {
				if !yield(o, nil) {
					return
				}
			}
			var err error
			if ops, err = f.opsAfter(ctx, c.ID, ops, of); err != nil {
				yield(op{}, err)
				return
			}
		}
	}
}

// opsAfter reads the ops of a change that come after some of them.
func (f *File) opsAfter(ctx context.Context, change string, some []op, of func(*writer) teller) (ops []op, err error) {
	if len(some) < atOnce {
		return nil, nil
	}
	err = f.peruseUntil(ctx, func(w *writer) error {
		there, err := tellSome(of(w), change, 0)
		if err == nil && there == nil {
			err = errLeft
		}
		if err == nil {
			ops, err = tellOps(of(w), change, &some[len(some)-1], atOnce)
		}
		return err
	})
	return ops, err
}

// everyRow lists the rows of which the journal tells, and those of which it does not.
func (w *writer) everyRow() ([]calendar.Ref, error) {
	refs, err := w.refs(`SELECT DISTINCT tbl, row FROM op`)
	for _, kind := range calendar.Types() {
		var strays []calendar.Ref
		if err == nil {
			strays, err = w.refs(fmt.Sprintf(`SELECT '%s', id FROM %s t WHERE NOT EXISTS(SELECT 1 FROM op WHERE row = t.id)`, kind, quoted(string(kind))))
		}
		refs = append(refs, strays...)
	}
	return refs, err
}

func (w *writer) refs(query string) (refs []calendar.Ref, err error) {
	err = w.each(query, func(rows *sql.Rows) error {
		var ref calendar.Ref
		err := rows.Scan(&ref.Type, &ref.ID)
		refs = append(refs, ref)
		return err
	})
	return refs, err
}

func (w *writer) checkRow(ref calendar.Ref) error {
	l, err := w.ledgerOf(ref)
	if err != nil {
		return err
	}
	t := l.table
	said, err := l.row()
	if err != nil {
		return err
	}
	has, found, err := w.row(t, ref.ID)
	if err != nil {
		return err
	}
	if said == nil && !found { // what was redacted of a row whose creation has not arrived
		return w.checkConflicts(ref, l)
	}
	if said == nil { // the end of a reference that came before what it leads to
		said = t.stub()
	}
	if units := t.changed(said, has); !found || len(units) > 0 {
		return stray(fmt.Errorf("%s %s does not show %v", t.kind, ref.ID, units))
	}
	return w.checkConflicts(ref, l)
}
