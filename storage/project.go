package storage

import (
	"fmt"

	"affiche/calendar"
)

// A projection is what making a row of the journal again did to it.
type projection struct {
	ref           calendar.Ref
	before, after row // nil: not there
	ledger        *ledger
}

// project makes a row of the journal: each unit at its last voice. A row whose creation has not arrived yet stays away.
// The gate stands at projecting.
func (w *writer) project(ref calendar.Ref) (p projection, err error) {
	p.ref = ref
	if p.ledger, err = w.ledgerOf(ref); err != nil {
		return p, err
	}
	t := p.ledger.table
	if p.after, err = p.ledger.row(); err != nil {
		return p, ErrUnsound.because(ErrDamaged.because(err))
	}
	found := false
	if p.before, found, err = w.row(t, ref.ID); err != nil || !found && p.after == nil {
		return p, err
	}
	show := p.after
	if show == nil { // its creation went: something may refer to it
		show = t.stub()
	}
	if found {
		err = w.update(t, ref.ID, p.before, show)
	} else {
		p.before = nil
		err = w.insert(t, ref.ID, show)
	}
	if err != nil {
		return p, fmt.Errorf("project %s %s: %w", ref.Type, ref.ID, err)
	}
	return p, w.stub(t, show)
}

// stub is a row that nothing of the journal tells of: the end of a reference, deleted, so that nobody sees it.
func (t *table) stub() row {
	r := t.blank()
	r[t.deleted()] = int64(1)
	return r
}

// stub makes sure that what a row refers to has a row: a stub becomes a record when its creation arrives.
func (w *writer) stub(t *table, r row) error {
	for i, c := range t.columns {
		if c.Form != calendar.Reference || r[i] == "" {
			continue
		}
		err := w.exec(`INSERT INTO `+quoted(string(c.Of))+`(id, deleted) VALUES(?, 1) ON CONFLICT DO NOTHING`, r[i])
		if err != nil {
			return fmt.Errorf("%s of %s: %w", c.Name, t.kind, err)
		}
	}
	return nil
}
