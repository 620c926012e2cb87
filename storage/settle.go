package storage

import (
	"slices"

	"affiche/calendar"
)

// Settle ends what copies said differently of a unit of a record: with what it shows at the end of this change, also where
// that is what it showed before.
func (tx *Tx) Settle(ref calendar.Ref, unit string) error {
	t, err := tableOf(ref)
	if err != nil {
		return err
	}
	if unit == creation || !t.knows(unit) {
		return ErrNoRecord.with(string(ref.ID), unit)
	}
	if err := tx.capture(t, ref.ID); err != nil {
		return err
	}
	if tx.picked == nil {
		tx.picked = map[calendar.Ref][]string{}
	}
	if !slices.Contains(tx.picked[ref], unit) {
		tx.picked[ref] = append(tx.picked[ref], unit)
	}
	return nil
}
