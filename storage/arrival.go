package storage

import (
	"cmp"
	"slices"

	"affiche/calendar"
)

// An arrival is a verified change to take in.
type arrival struct {
	*toldChange
	mends bool // ours is damaged, or lacks values that this one has
}

// wanted reads the changes of a guest that our journal lacks, or holds damaged. A change that both tell, and tell
// differently, refuses the guest.
func wanted(ours, theirs teller) ([]arrival, error) {
	if err := inStep(theirs); err != nil {
		return nil, err
	}
	known, _, err := digests(ours)
	if err != nil {
		return nil, err
	}
	aside, _, err := digests(asideTeller{ours})
	if err != nil {
		return nil, err
	}
	told, ids, err := digests(theirs)
	if err != nil {
		return nil, err
	}
	var list []arrival
	for _, id := range ids {
		if aside[id] != "" && aside[id] != told[id] {
			if c, err := tell(asideTeller{ours}, id); err != nil || c.verify() == nil {
				return nil, cmp.Or[error](err, ErrTwin.with(id))
			}
		}
		a, err := weigh(ours, theirs, id, known[id], told[id])
		if err != nil {
			return nil, err
		}
		if a.toldChange != nil {
			list = append(list, a)
		}
	}
	return list, nil
}

// weigh decides about one change; the zero arrival is nothing to take.
func weigh(ours, theirs teller, id, known, told string) (a arrival, err error) {
	if known != "" {
		mine, err := tell(ours, id)
		if err != nil {
			return a, err
		}
		sound := mine.verify() == nil
		switch {
		case sound && known != told:
			return a, ErrTwin.with(id)
		case sound && !mine.lacks():
			return a, nil
		}
		a.mends = true
	}
	if a.toldChange, err = tell(theirs, id); err != nil {
		return a, err
	}
	if err := a.verify(); err != nil {
		return a, err
	}
	if a.mends && a.lacks() {
		return arrival{}, nil
	}
	return a, nil
}

// lacks reports that values are missing: redacted, or left out of a copy for others.
func (c *toldChange) lacks() bool { return slices.ContainsFunc(c.ops, op.emptied) }

func rowsTouched(arrived []arrival) []calendar.Ref {
	known := map[calendar.Ref]bool{}
	var refs []calendar.Ref
	for _, a := range arrived {
		for _, o := range a.ops {
			ref := calendar.Ref{Type: calendar.Type(o.tbl), ID: calendar.ID(o.row)}
			if !known[ref] {
				known[ref] = true
				refs = append(refs, ref)
			}
		}
	}
	return refs
}
