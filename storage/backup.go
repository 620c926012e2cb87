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

// backupOfDay keeps a copy unless one of the day is kept already.
func backupOfDay(ctx context.Context, db querier, path string, now time.Time) error {
	kept, err := Backups(path)
	if err != nil {
		return err
	}
	day := now.UTC().Format(time.DateOnly)
	for _, k := range kept {
		if strings.HasPrefix(filepath.Base(k), day) {
			return nil
		}
	}
	_, err = backup(ctx, db, path, now)
	return err
}

// backup keeps a copy of the programme as db sees it, lets go of those that are too many, and tells where the copy is.
func backup(ctx context.Context, db querier, path string, now time.Time) (string, error) {
	if err := os.MkdirAll(BackupFolder(path), 0o755); err != nil {
		return "", fmt.Errorf("backup of %s: %w", path, err)
	}
	to := freeName(path, now)
	if err := vacuumInto(ctx, db, to); err != nil {
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

// querier is a database, or one connection of it.
type querier interface {
	ExecContext(ctx context.Context, query string, args ...any) (sql.Result, error)
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
}

// vacuumInto writes the database as one self-contained file that appears whole or not at all: SQLite checks every page
// on the way, so that damage is not carried on.
func vacuumInto(ctx context.Context, db querier, to string) error {
	part := to + ".part"
	if err := os.Remove(part); err != nil && !errors.Is(err, os.ErrNotExist) {
		return err
	}
	if _, err := db.ExecContext(ctx, `VACUUM INTO ?`, part); err != nil {
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
	file, err := os.OpenFile(name, os.O_RDWR, 0) // Windows syncs only what is open for writing
	if err != nil {
		return err
	}
	return errors.Join(file.Sync(), file.Close())
}

// syncFolder makes a new name durable, where the system can: Windows does it by itself, and some file systems refuse.
func syncFolder(name string) error {
	folder, err := os.Open(name)
	if err != nil {
		return err
	}
	_ = folder.Sync() //nolint:errcheck // the file is whole either way; after a crash it may be missing
	return folder.Close()
}

// newestBackup is what a damaged programme can be replaced by; "" is none.
func newestBackup(path string) string {
	kept, err := Backups(path)
	if err != nil || len(kept) == 0 {
		return ""
	}
	return slices.Max(kept)
}
