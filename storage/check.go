package storage

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"affiche/calendar"
)

// Check looks whether the file holds together: its pages, its references, the digests of its journal, and whether its rows
// are what the journal says. It reads everything, so it belongs in the background; ctx ends it. Damage is an ErrDamaged: an
// ErrUnsound where changes no longer verify, an ErrStray where only rows went wrong; else pages are broken, and from then
// on nothing is written to the file.
func (f *File) Check(ctx context.Context) error {
	return f.watch(f.peruseUntil(ctx, func(w *writer) error {
		for _, look := range []func(context.Context) error{w.checkPages, w.checkReferences, w.checkDigests, w.checkRows} {
			if err := look(ctx); err != nil {
				return err
			}
		}
		return ctx.Err()
	}))
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

func (w *writer) checkReferences(context.Context) error {
	err := w.dangling()
	if errors.Is(err, ErrDangling) {
		return ErrStray.because(ErrDamaged.because(err))
	}
	return err
}

// checkDigests reads every change as if a stranger had sent it.
func (w *writer) checkDigests(ctx context.Context) error {
	_, ids, err := digests(w)
	if err != nil {
		return err
	}
	for _, id := range ids {
		c, err := tell(w, id)
		if err == nil {
			err = c.verifyUntil(ctx)
			if err != nil && ctx.Err() == nil {
				err = ErrUnsound.because(ErrDamaged.because(err))
			}
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// checkRows compares every row with what the journal says of it.
func (w *writer) checkRows(ctx context.Context) error {
	refs, err := w.refs(`SELECT DISTINCT tbl, row FROM op`)
	for _, kind := range calendar.Types() {
		var strays []calendar.Ref
		if err == nil {
			strays, err = w.refs(fmt.Sprintf(`SELECT '%s', id FROM %s t WHERE NOT EXISTS(SELECT 1 FROM op WHERE row = t.id)`, kind, quoted(string(kind))))
		}
		refs = append(refs, strays...)
	}
	for _, ref := range refs {
		if err == nil {
			err = w.checkRow(ref)
		}
		if err == nil {
			err = ctx.Err()
		}
	}
	return err
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
	t, ok := tables[ref.Type]
	if !ok {
		return ErrUnsound.because(ErrDamaged.because(fmt.Errorf("the journal tells of a type %q", ref.Type)))
	}
	l, err := w.ledger(t, ref.ID)
	if err != nil {
		return err
	}
	said, err := l.row()
	if err != nil {
		return ErrUnsound.because(ErrDamaged.because(err))
	}
	has, found, err := w.row(t, ref.ID)
	if err != nil {
		return err
	}
	if said == nil { // the end of a reference that came before what it leads to
		said = t.blank()
		said[t.deleted()] = int64(1)
	}
	if units := t.changed(said, has); !found || len(units) > 0 {
		return ErrStray.because(ErrDamaged.because(fmt.Errorf("%s %s does not show %v", t.kind, ref.ID, units)))
	}
	return nil
}
