package storage

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

// How many backups stay: the newest, and of each month before them the first.
const (
	keptNewest = 10
	keptMonths = 1
)

// backupStamp names a backup so that names sort by time: UTC, and no colon, which Windows does not take.
const backupStamp = "2006-01-02T15-04-05.000Z"

// BackupFolder is where the backups of a programme lie.
func BackupFolder(path string) string { return path + ".backups" }

// Backups lists the backups of a programme, oldest first.
func Backups(path string) ([]string, error) {
	entries, err := os.ReadDir(BackupFolder(path))
	if errors.Is(err, os.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("backups of %s: %w", path, err)
	}
	var found []string
	for _, e := range entries {
		if _, ok := backupTime(e.Name()); ok && e.Type().IsRegular() {
			found = append(found, filepath.Join(BackupFolder(path), e.Name()))
		}
	}
	return found, nil // ReadDir sorts by name
}

func backupTime(name string) (time.Time, bool) {
	stamp := strings.TrimSuffix(filepath.Base(name), filepath.Ext(name))
	t, err := time.Parse(backupStamp, stamp)
	return t, err == nil
}

// backupOfDay keeps a copy of the file before the first writing of a day. Damage found on the way refuses the writing. That
// there was no room for a copy does not: it is told by BackupFault.
func (f *File) backupOfDay() error {
	if f.options.bare {
		return nil
	}
	now := f.options.now()
	kept, err := Backups(f.path)
	if err == nil && !slices.ContainsFunc(kept, func(name string) bool { return sameDay(name, now) }) {
		_, err = backup(context.Background(), f.path, now)
	}
	if errors.Is(told(err), ErrDamaged) {
		return told(err)
	}
	f.unkept = err
	return nil
}

// backup keeps a copy before something large.
func (f *File) backup() error {
	if f.options.bare {
		return nil
	}
	_, err := backup(context.Background(), f.path, f.options.now())
	return wrap(f.path, err)
}

// BackupFault says why there is no backup of the day; nil if there is one.
func (f *File) BackupFault() error { return wrap(f.path, f.unkept) }

// sameDay compares by UTC's days, as backups are named.
func sameDay(backup string, now time.Time) bool {
	return strings.HasPrefix(filepath.Base(backup), now.UTC().Format(time.DateOnly))
}

// backup keeps a copy of the programme, lets go of those that are too many, and tells where the copy is.
func backup(ctx context.Context, path string, now time.Time) (string, error) {
	if err := os.MkdirAll(BackupFolder(path), 0o755); err != nil {
		return "", fmt.Errorf("backup of %s: %w", path, err)
	}
	to := freeName(path, now)
	if err := vacuumInto(ctx, path, to); err != nil {
		return "", fmt.Errorf("backup of %s: %w", path, err)
	}
	return to, thinOut(path)
}

// freeName is the name of a new backup: two in one millisecond do not replace each other.
func freeName(path string, now time.Time) string {
	for ; ; now = now.Add(time.Millisecond) {
		name := filepath.Join(BackupFolder(path), now.UTC().Format(backupStamp)+filepath.Ext(path))
		if _, err := os.Lstat(name); errors.Is(err, os.ErrNotExist) {
			return name
		}
	}
}

func thinOut(path string) error {
	kept, err := Backups(path)
	for _, name := range tooMany(kept) {
		err = errors.Join(err, os.Remove(name))
	}
	return err
}

// tooMany picks which backups to let go, of a list that is sorted by age.
func tooMany(names []string) []string {
	var gone []string
	months := map[string]int{}
	for _, name := range names[:max(0, len(names)-keptNewest)] {
		at, _ := backupTime(name)
		month := at.Format("2006-01")
		if months[month]++; months[month] > keptMonths {
			gone = append(gone, name)
		}
	}
	return gone
}

// vacuumInto writes the database as one self-contained file that appears whole or not at all: SQLite checks every page
// on the way, so that damage is not carried on. The end of ctx leaves nothing of it.
func vacuumInto(ctx context.Context, from, to string) error {
	part := to + ".part"
	if err := removeIfThere(part); err != nil {
		return err
	}
	db, err := sql.Open("sqlite", dsn(from, "ro")) // a connection of its own: query_only forbids even this writing
	if err != nil {
		return err
	}
	_, err = db.ExecContext(ctx, `VACUUM INTO ?`, part)
	if err = errors.Join(err, db.Close(), ctx.Err()); err != nil {
		return errors.Join(err, removeIfThere(part))
	}
	return settle(part, to)
}

// settle gives a finished file its name, for good: its content is on the disk before the name is.
func settle(part, to string) error {
	err := syncFile(part)
	if err == nil {
		err = os.Rename(part, to)
	}
	if err != nil {
		return errors.Join(err, removeIfThere(part))
	}
	return syncFolder(filepath.Dir(to))
}

func removeIfThere(name string) error {
	if err := os.Remove(name); !errors.Is(err, os.ErrNotExist) {
		return err
	}
	return nil
}

func syncFile(name string) error {
	file, err := os.OpenFile(name, os.O_RDWR, 0) // a copy, not the live file; Windows syncs only what is open for writing
	if err != nil {
		return err
	}
	return errors.Join(file.Sync(), file.Close())
}

// syncFolder makes a new name durable, where the system can: Windows does it by itself, and some file systems refuse.
func syncFolder(name string) error {
	folder, err := os.Open(name) // a folder, not the live file
	if err != nil {
		return err
	}
	_ = folder.Sync() //nolint:errcheck // the file is whole either way; after a crash it may be missing
	return folder.Close()
}
