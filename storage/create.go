package storage

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"

	"affiche/calendar"
)

// Create makes a new file with a programme in it, and opens it. A path that exists is refused.
func Create(path string, programme calendar.Programme, o Options) (*File, error) {
	path, err := reserve(path)
	if err != nil {
		return nil, err
	}
	return foundIn(path, programme, o)
}

// reserve makes a file with the schema and nothing in it, where there was none.
func reserve(path string) (string, error) {
	path, err := filepath.Abs(path)
	if err != nil {
		return "", err
	}
	// Nobody has it open yet: it is not the live file.
	reserved, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o644)
	if errors.Is(err, fs.ErrExist) {
		return "", wrap(path, ErrExists)
	}
	if err != nil {
		return "", err
	}
	if err := reserved.Close(); err != nil {
		return "", err
	}
	if err := establish(path); err != nil {
		return "", errors.Join(wrap(path, err), os.Remove(path))
	}
	return path, nil
}

// establish writes the schema into an empty file.
func establish(path string) error {
	w, err := newWriter(path)
	if err != nil {
		return err
	}
	statements := append([]string{"BEGIN IMMEDIATE"}, ddl(SchemaVersion)...)
	statements = append(statements,
		fmt.Sprintf("PRAGMA application_id = %d", applicationID), fmt.Sprintf("PRAGMA user_version = %d", SchemaVersion), "COMMIT")
	for _, s := range statements {
		if _, err := w.conn.ExecContext(context.Background(), s); err != nil {
			return errors.Join(err, w.drop())
		}
	}
	return w.close()
}

// foundIn writes the first change: the programme itself. Its id derives from what it says, so that the same programme
// founded by the same hand at the same time is the same programme.
func foundIn(path string, programme calendar.Programme, o Options) (*File, error) {
	o.ReadOnly = false
	thrownAway := o.bare
	o.bare = true // there is nothing yet to keep a copy of
	f, err := Open(path, o)
	if err != nil {
		return nil, errors.Join(err, os.Remove(path))
	}
	if f.why != nil {
		return nil, errors.Join(f.why, f.Close(), os.Remove(path))
	}
	f.options.bare = thrownAway
	at := o.now()
	id := calendar.DerivedID("found", string(programme.ID), o.Actor, o.Device, strconv.FormatInt(at.UnixMilli(), 10))
	origin := Origin{ID: string(id), Actor: o.Actor, Device: o.Device, At: at, Kind: Founding}
	_, err = f.EditAs(origin, Label{Key: "label.create"}, func(tx *Tx) error { return tx.Put(&programme) })
	if err != nil {
		return nil, errors.Join(err, f.Close(), os.Remove(path))
	}
	return f, nil
}
