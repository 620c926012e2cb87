package sample

import (
	"errors"
	"fmt"
	"os"
	"time"

	"affiche/calendar"
	"affiche/storage"
)

// Whoever makes the sample, and whenever: it is made by the same hand at the same time, so that two fresh samples are the
// same programme and can be merged.
const (
	actor  = "Affiche"
	device = "sample"
)

func made() time.Time { return time.Date(2026, time.November, 2, 9, 0, 0, 0, time.UTC) }

// Create makes a new file with the sample in it, and opens it with the options. A path that exists is refused.
func Create(path string, o storage.Options) (*storage.File, error) {
	programme, err := Programme()
	if err != nil {
		return nil, err
	}
	f, err := storage.Create(path, programme, storage.Options{Actor: actor, Device: device, Now: made})
	if err != nil {
		return nil, err
	}
	if err := errors.Join(Fill(f), f.Close()); err != nil {
		return nil, errors.Join(err, os.Remove(path))
	}
	return storage.Open(path, o)
}

// Fill puts the records of the sample into a file that has its programme, in one change.
func Fill(f *storage.File) error {
	records, err := Records()
	if err != nil {
		return err
	}
	origin := storage.Origin{
		ID: string(calendar.DerivedID("sample", "change")), Actor: actor, Device: device, At: made(), Kind: storage.Founding,
	}
	_, err = f.EditAs(origin, storage.Label{Key: "label.sample"}, func(tx *storage.Tx) error {
		for _, r := range records {
			if err := tx.Put(r); err != nil {
				return fmt.Errorf("sample: %s: %w", r.Ref().Type, err)
			}
		}
		return nil
	})
	return err
}
