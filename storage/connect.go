package storage

import (
	"context"
	"database/sql"
	"errors"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// dsn names a file to SQLite's driver. What holds for a connection stands here and not in an Exec, which would reach one
// connection of the pool only.
func dsn(path, mode string, pragmas ...string) string {
	at := filepath.ToSlash(path)
	if filepath.VolumeName(path) != "" {
		at = "/" + at
	}
	q := url.Values{"mode": {mode}, "_defensive": {"1"}, "_dqs": {"0"}}
	q["_pragma"] = append([]string{
		"busy_timeout(5000)", "foreign_keys(1)", "trusted_schema(0)", "cell_size_check(1)", "temp_store(2)",
	}, pragmas...)
	return "file:" + (&url.URL{Path: at}).EscapedPath() + "?" + q.Encode()
}

// writing and reading are the pragmas of the two pools. FULL costs 0.3 ms more per edit than NORMAL, and keeps what was
// acknowledged when the power goes.
var (
	writing = []string{"synchronous(full)", "recursive_triggers(1)"}
	reading = []string{"query_only(1)"}
)

// A writer is the one connection that writes, with its guards and its prepared statements. One goroutine has it at a time;
// see File.mu.
type writer struct {
	db         *sql.DB
	conn       *sql.Conn
	statements map[string]*sql.Stmt
	guarded    bool
	wal        bool            // the file is in WAL mode, and is to be taken out of it
	ctx        context.Context // of the edit that is going on: once it ends, no statement is begun any more
}

// newWriter opens the file for writing. The caller closes it.
func newWriter(path string) (*writer, error) {
	db, err := sql.Open("sqlite", dsn(path, "rw", writing...))
	if err != nil {
		return nil, err
	}
	db.SetMaxOpenConns(1)
	conn, err := db.Conn(context.Background())
	if err != nil {
		return nil, errors.Join(err, db.Close())
	}
	w := &writer{db: db, conn: conn, statements: map[string]*sql.Stmt{}, ctx: context.Background()}
	if err := w.journalMode(`PRAGMA journal_mode`); err != nil { // a program that was killed leaves it in WAL mode
		return nil, errors.Join(err, w.drop())
	}
	return w, nil
}

// intoWAL takes the file into WAL mode, in which readers and the writer do not wait for each other. That writes to the
// file: it is for the first edit, so that a file which was only looked at stays as it is, byte for byte. Nobody may be
// reading meanwhile.
func (w *writer) intoWAL() error { return w.journalMode(`PRAGMA journal_mode=wal`) }

func (w *writer) journalMode(query string) error {
	var mode string
	err := w.conn.QueryRowContext(context.Background(), query).Scan(&mode)
	w.wal = mode == "wal"
	return err
}

// guard sets up, before the first transaction, what keeps writes in order; from then on nothing is written but by edits. It
// takes some milliseconds, which opening a file need not wait for.
func (w *writer) guard() error {
	if w.guarded {
		return nil
	}
	// Creating a TEMP trigger leaves a read of the main schema open, at which a checkpoint fails; the next read ends it.
	statements := append(append([]string{`BEGIN`}, guards()...), `COMMIT`, `SELECT count(*) FROM main.undo`)
	_, err := w.conn.ExecContext(context.Background(), strings.Join(statements, ";\n"))
	w.guarded = err == nil
	return err
}

// statement prepares a statement, once.
func (w *writer) statement(query string) (*sql.Stmt, error) {
	if err := w.ctx.Err(); err != nil {
		return nil, err
	}
	if s, ok := w.statements[query]; ok {
		return s, nil
	}
	s, err := w.conn.PrepareContext(context.Background(), query)
	if err == nil {
		w.statements[query] = s
	}
	return s, err
}

func (w *writer) exec(query string, args ...any) error {
	s, err := w.statement(query)
	if err != nil {
		return err
	}
	_, err = s.Exec(args...)
	return err
}

// each calls scan for every row that the query gives.
func (w *writer) each(query string, scan func(*sql.Rows) error, args ...any) error {
	s, err := w.statement(query)
	if err != nil {
		return err
	}
	rows, err := s.Query(args...)
	if err != nil {
		return err
	}
	defer rows.Close() //nolint:errcheck // rows.Err tells
	for rows.Next() {
		if err := errors.Join(w.ctx.Err(), scan(rows)); err != nil {
			return err
		}
	}
	return rows.Err()
}

// one scans the only row that the query gives; found is false where there is none.
func (w *writer) one(query string, args, into []any) (found bool, err error) {
	err = w.each(query, func(rows *sql.Rows) error {
		found = true
		return rows.Scan(into...)
	}, args...)
	return found, err
}

// mode opens or shuts the gate of the guards.
func (w *writer) mode(mode int) error { return w.exec(`UPDATE temp.gate SET mode = ?`, mode) }

// close ends the connection, and with it the file's WAL: what lies on the disk afterwards is one self-contained file. Where
// another program reads it for longer than is waited, the WAL stays, with all that was written: who writes next ends it.
func (w *writer) close() error {
	ctx := context.Background()
	if !w.wal {
		return w.drop()
	}
	_, err := w.conn.ExecContext(ctx, `PRAGMA wal_checkpoint(TRUNCATE)`)
	if err == nil {
		_, err = w.conn.ExecContext(ctx, `PRAGMA journal_mode=delete`)
	}
	if code := resultCode(err); code == codeMoved || code == codeBusy { // it has all that was written, and opens as it is
		err = nil
	}
	return errors.Join(err, w.drop())
}

// drop ends the connection without tidying.
func (w *writer) drop() error {
	var errs []error
	for _, s := range w.statements {
		errs = append(errs, s.Close())
	}
	return errors.Join(append(errs, w.conn.Close(), w.db.Close())...)
}

// untouched names a file so that looking at it leaves nothing beside it. Where no WAL lies there nobody writes it, and it
// can be read as what cannot change: also on a read-only stick, where it could not be locked.
func untouched(path string) string {
	source := dsn(path, "ro", reading...)
	if _, err := os.Stat(path + "-wal"); errors.Is(err, fs.ErrNotExist) {
		source += "&immutable=1"
	}
	return source
}

// newReaders opens the pool of those who read. The caller closes it.
func newReaders(source string) (*sql.DB, error) {
	db, err := sql.Open("sqlite", source)
	if err != nil {
		return nil, err
	}
	db.SetMaxOpenConns(4)
	db.SetMaxIdleConns(2)
	db.SetConnMaxIdleTime(2 * time.Second) // each has three megabytes of pages, and is made again in a few milliseconds
	return db, nil
}
