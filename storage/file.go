package storage

import (
	"context"
	"database/sql"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"sync"
	"sync/atomic"
	"time"
)

// Options say who opens a file, and how.
type Options struct {
	Actor    string           // who changes: a person's or partner's name
	Device   string           // on what machine
	ReadOnly bool             // never write, whoever has it open
	Now      func() time.Time // the clock that changes show; nil is time.Now

	bare bool // a copy that is thrown away: no backups of it
}

func (o Options) now() time.Time {
	if o.Now == nil {
		return time.Now()
	}
	return o.Now()
}

// A File is an open programme. Its methods may be called from any goroutine; edits wait for each other. Whoever opened it
// closes it.
type File struct {
	*core
	branch string // what is read and changed: "" is the plan, else a scenario; see [File.On]
}

// core is what the plan and all scenarios of a file share.
type core struct {
	path     string
	options  Options
	identity os.FileInfo            // of the file that was opened
	why      error                  // why it is not writable; nil if it is
	unkept   error                  // why there is no backup of the day
	actor    atomic.Pointer[string] // who writes; nil is as it was opened
	broken   atomic.Bool            // its pages were found damaged while it was open: nothing more is written
	readers  *sql.DB
	lock     *lock
	pages    wholeness

	mu      sync.Mutex   // held by whoever uses writer
	writer  *writer      // nil: read-only, or closed
	reading sync.RWMutex // held for reading by whoever uses readers, so that Close waits; taken after mu
}

// Open opens a programme. Where it cannot be written (somebody has it, the folder is read-only) it opens for reading, and
// [File.ReadOnly] says why.
func Open(path string, o Options) (*File, error) {
	path, err := filepath.Abs(path)
	if err != nil {
		return nil, err
	}
	f := &File{core: &core{path: path, options: o}}
	if f.identity, err = os.Stat(path); errors.Is(err, fs.ErrNotExist) {
		return nil, wrap(path, ErrMissing)
	} else if err != nil {
		return nil, err
	} else if f.identity.Size() < headerSize {
		return nil, wrap(path, ErrNotProgramme)
	}
	if err := f.open(); err != nil {
		return nil, errors.Join(wrap(path, err), f.Close())
	}
	return f, nil
}

func (f *File) open() error {
	if err := f.recognise(); err != nil {
		return err
	}
	if f.why = f.startWriting(); f.why != nil {
		f.readers.SetMaxIdleConns(-1) // a connection that rests would keep who writes from leaving one file
		if err := f.readable(); err != nil {
			return errors.Join(err, f.why)
		}
	}
	return f.checkIdentity()
}

// readable refuses an older file that was not brought up to date: this program cannot read its tables.
func (f *File) readable() error {
	var version int
	err := f.readers.QueryRow(`PRAGMA user_version`).Scan(&version)
	if err == nil && version < SchemaVersion {
		err = ErrOlder.with(strconv.Itoa(version), strconv.Itoa(SchemaVersion))
	}
	return err
}

// recognise refuses what is not a programme, before anything could be written to it or beside it, and opens the readers.
func (f *File) recognise() error {
	db, err := sql.Open("sqlite", untouched(f.path))
	if err != nil {
		return err
	}
	if err := errors.Join(identify(db), db.Close()); err != nil {
		return err
	}
	if f.readers, err = newReaders(dsn(f.path, "ro", reading...)); err != nil {
		return err
	}
	if err = f.readers.Ping(); resultCode(err) == codeNoWAL { // a file left in WAL mode, on a stick that cannot be written
		err = f.readers.Close()
		if err == nil {
			f.readers, err = newReaders(untouched(f.path))
		}
	}
	return err
}

// identify asks a file what it says of itself. What is newer is told as newer, whatever its tables.
func identify(db *sql.DB) error {
	var application, version int
	err := db.QueryRow(`SELECT application_id, user_version FROM pragma_application_id, pragma_user_version`).
		Scan(&application, &version)
	switch {
	case err != nil:
		return err
	case application != applicationID || version < 1:
		return ErrNotProgramme
	case version > SchemaVersion:
		return ErrNewer.with(strconv.Itoa(version), strconv.Itoa(SchemaVersion))
	}
	return sameSchema(context.Background(), db, version)
}

// startWriting opens the connection that writes, or says why not.
func (f *File) startWriting() (err error) {
	if f.options.ReadOnly {
		return ErrReadOnly
	}
	if f.lock, err = takeLock(f.path, f.options.now()); err != nil {
		return err
	}
	if err := f.backupOfDay(); err != nil {
		return errors.Join(err, f.unlock())
	}
	w, err := newWriter(f.path)
	if err != nil {
		return errors.Join(told(err), f.unlock())
	}
	if err := w.climb(f.path, ladder, f.options.now()); err != nil {
		return errors.Join(told(err), w.drop(), f.unlock())
	}
	f.writer = w
	return nil
}

func (f *File) unlock() error {
	if f.lock == nil {
		return nil
	}
	l := f.lock
	f.lock = nil
	return l.release()
}

// Path is where the file lies.
func (f *File) Path() string { return f.path }

// WriteAs has what is changed from now on stand under another person's name.
func (f *File) WriteAs(actor string) { f.actor.Store(&actor) }

// writes is the name under which changes stand.
func (f *File) writes() string {
	if actor := f.actor.Load(); actor != nil {
		return *actor
	}
	return f.options.Actor
}

// Device is the machine on which the file is open, as its changes name it.
func (f *File) Device() string { return f.options.Device }

// ReadOnly is nil if the file can be written, and else says why it cannot.
func (f *File) ReadOnly() error {
	if f.broken.Load() {
		return ErrDamaged
	}
	return f.why
}

// checkIdentity finds out whether the path still leads to the file that was opened: SQLite would go on writing to a file
// that was renamed, or deleted, without a word.
func (f *File) checkIdentity() error {
	now, err := os.Stat(f.path)
	if err != nil {
		return ErrMoved.because(err)
	}
	if !os.SameFile(f.identity, now) {
		return ErrMoved
	}
	return nil
}

// Rest writes what lies in the WAL into the file itself, as far as nobody reads what was before: a plain copy of a file that
// is open misses what lies there. It may be called from any goroutine; while somebody writes, it does nothing.
func (f *File) Rest() error {
	if !f.mu.TryLock() {
		return nil
	}
	defer f.mu.Unlock()
	if f.writer == nil || !f.writer.wal || f.broken.Load() {
		return nil
	}
	if err := f.checkIdentity(); err != nil {
		return wrap(f.path, err)
	}
	_, err := f.writer.conn.ExecContext(context.Background(), `PRAGMA wal_checkpoint(PASSIVE)`)
	return wrap(f.path, err)
}

// Close ends all work on the file and leaves it as one file, without a WAL beside it.
func (f *File) Close() error {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.reading.Lock()
	defer f.reading.Unlock()
	var errs []error
	if f.readers != nil {
		errs = append(errs, f.readers.Close())
	}
	if f.writer != nil {
		errs = append(errs, f.endWriting())
		f.writer = nil
	}
	return wrap(f.path, errors.Join(append(errs, f.unlock())...))
}
