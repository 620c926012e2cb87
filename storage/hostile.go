package storage

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"
)

// What can be the matter with a file from outside.
var (
	ErrForged = &Trouble{Key: "file.forged", text: "the file does not hold together: it was altered outside Affiche; nothing of it was taken in"}
	ErrTwin   = &Trouble{Key: "file.twin", text: "the file tells a change differently than the programme does; nothing of it was taken in"}
	ErrSame   = &Trouble{Key: "file.same", text: "this is the programme that is open; there is nothing to merge"}
)

// A guest is a file from outside: another copy of the programme, or what pretends to be one. It is read as if somebody had
// made it to do harm (https://www.sqlite.org/security.html):
//
//   - What is read is a copy of its pages in a temporary place; the file itself is opened for reading only, and SQLite
//     reads it there page by page without running any of its SQL.
//   - The copy is opened read-only, defensive, its schema not trusted, and with limits on length, depth and time.
//   - Before anything else, every entry of its schema must be word for word what this program writes for its version: a
//     trigger, a view, a virtual table or one table more refuses it.
//   - From then on an authorizer lets the tables of the journal be read, and nothing else.
//   - Of the journal every change is verified before it is believed; see verify.go. The tables of records are not read.
type guest struct {
	folder string
	db     *sql.DB
	conn   *sql.Conn
	schema int
	ctx    context.Context // ends with the guest's patience
	cancel context.CancelFunc
}

const (
	guestPatience = 5 * time.Minute // for all that is read of a guest
	guestSize     = 4 << 30         // bytes: beyond any season's programme
	guestValue    = 16 << 20        // bytes of the longest text
)

// welcome opens a file from outside, by a copy that copier makes.
func welcome(path string, copier func(ctx context.Context, from, to string) error) (*guest, error) {
	folder, err := os.MkdirTemp("", "affiche-")
	if err != nil {
		return nil, wrap(path, err)
	}
	g := &guest{folder: folder}
	g.ctx, g.cancel = context.WithTimeout(context.Background(), guestPatience)
	if err = g.enter(path, copier); err != nil {
		return nil, errors.Join(wrap(path, err), g.leave())
	}
	return g, nil
}

// each calls scan for every row of a query on the guest's journal.
func (g *guest) each(query string, scan func(*sql.Rows) error, args ...any) error {
	rows, err := g.conn.QueryContext(g.ctx, query, args...)
	if err != nil {
		return told(err)
	}
	return told(scanEach(rows, func() error { return scan(rows) }))
}

// leave closes the guest and removes its copy.
func (g *guest) leave() error {
	var err error
	if g.conn != nil {
		err = g.conn.Close()
	}
	if g.db != nil {
		err = errors.Join(err, g.db.Close())
	}
	g.cancel()
	return errors.Join(err, os.RemoveAll(g.folder))
}

func (g *guest) enter(path string, copier func(ctx context.Context, from, to string) error) error {
	found, err := os.Stat(path)
	switch {
	case err != nil:
		return err
	case !found.Mode().IsRegular() || found.Size() < headerSize:
		return ErrNotProgramme
	case found.Size() > guestSize:
		return ErrForged.with("too large")
	}
	inside := filepath.Join(g.folder, "guest")
	if err := copier(g.ctx, path, inside); err != nil {
		return err
	}
	if g.db, err = sql.Open("sqlite", untouched(inside)); err != nil {
		return err
	}
	if g.conn, err = g.db.Conn(g.ctx); err != nil {
		return err
	}
	if err := g.limit(); err != nil {
		return err
	}
	if err := g.identify(); err != nil {
		return err
	}
	return g.authorize(onlyJournal)
}

// limit bounds what a statement about the guest may cost.
func (g *guest) limit() error {
	for id, most := range map[int]int{
		sqlite3.SQLITE_LIMIT_LENGTH: guestValue, sqlite3.SQLITE_LIMIT_SQL_LENGTH: 64 << 10,
		sqlite3.SQLITE_LIMIT_COLUMN: 100, sqlite3.SQLITE_LIMIT_EXPR_DEPTH: 20,
		sqlite3.SQLITE_LIMIT_COMPOUND_SELECT: 2, sqlite3.SQLITE_LIMIT_VDBE_OP: 25_000,
		sqlite3.SQLITE_LIMIT_FUNCTION_ARG: 8, sqlite3.SQLITE_LIMIT_ATTACHED: 0,
		sqlite3.SQLITE_LIMIT_LIKE_PATTERN_LENGTH: 50, sqlite3.SQLITE_LIMIT_VARIABLE_NUMBER: 10,
		sqlite3.SQLITE_LIMIT_TRIGGER_DEPTH: 1, sqlite3.SQLITE_LIMIT_WORKER_THREADS: 0,
	} {
		if _, err := sqlite.Limit(g.conn, id, most); err != nil {
			return err
		}
	}
	return nil
}

// identify reads what the file says of itself, its version before its schema: what is newer is told as newer.
func (g *guest) identify() error {
	id, err := pragma(g.ctx, g.conn, "application_id")
	if err != nil {
		return err
	}
	if id != applicationID {
		return ErrNotProgramme
	}
	if g.schema, err = pragma(g.ctx, g.conn, "user_version"); err != nil {
		return err
	}
	if g.schema < 1 {
		return ErrNotProgramme
	}
	if g.schema > SchemaVersion {
		return ErrNewer.with(strconv.Itoa(g.schema), strconv.Itoa(SchemaVersion))
	}
	return sameSchema(g.ctx, g.conn, g.schema)
}

// sameSchema compares every entry of sqlite_schema with what this program writes, or wrote in that version.
func sameSchema(ctx context.Context, conn querier, version int) error {
	rows, err := conn.QueryContext(ctx, `SELECT coalesce(sql, name) FROM sqlite_schema`)
	if err != nil {
		return err
	}
	var found []string
	if err := scanEach(rows, func() error {
		found = append(found, "")
		return rows.Scan(&found[len(found)-1])
	}); err != nil {
		return err
	}
	want := ddl(version)
	slices.Sort(want)
	slices.Sort(found)
	found = slices.DeleteFunc(found, func(s string) bool { return strings.HasPrefix(s, "sqlite_autoindex_") })
	if !slices.Equal(want, found) {
		return ErrForged.with("schema")
	}
	return nil
}

// onlyJournal allows reading the three tables that travel, and nothing else.
func onlyJournal(action sqlite.AuthorizerActionCode, table, _, database, trigger string) sqlite.AuthorizerReturnCode {
	switch action {
	case sqlite.AuthSelect:
		return sqlite.AuthorizerOK
	case sqlite.AuthRead:
		if journaled[table] && database == "main" && trigger == "" {
			return sqlite.AuthorizerOK
		}
	}
	return sqlite.AuthorizerDeny
}

// journaled are the tables that travel between copies.
var journaled = map[string]bool{"change": true, "op": true, "op_pred": true}

func (g *guest) authorize(allow sqlite.AuthorizerFn) error {
	return g.conn.Raw(func(c any) error { return c.(sqlite.AuthorizerRegisterer).RegisterAuthorizer(allow) })
}

// copyPages copies a database page by page, as SQLite sees it under its locks: a plain copy of a file that somebody is
// writing would be torn.
func copyPages(ctx context.Context, from, to string) error {
	return undisturbed(from, func() error { return copyOnce(ctx, from, to) })
}

// undisturbed reads a file again where it may have been written to meanwhile. Where a WAL lies there, it is read under locks
// and nothing disturbs; where none does, it is read as what cannot change (see [untouched]), until somebody begins to.
func undisturbed(path string, read func() error) error {
	for {
		before := lookOf(path)
		if err := read(); before.wal || lookOf(path) == before {
			return err
		}
	}
}

// A look of a file is how it lies there from outside.
type look struct {
	wal     bool
	size    int64
	changed time.Time
}

func lookOf(path string) (l look) {
	if there, err := os.Stat(path); err == nil {
		l.size, l.changed = there.Size(), there.ModTime()
	}
	_, err := os.Stat(path + "-wal")
	l.wal = err == nil
	return l
}

func copyOnce(ctx context.Context, from, to string) error {
	if err := removeIfThere(to); err != nil {
		return err
	}
	db, err := sql.Open("sqlite", untouched(from))
	if err != nil {
		return err
	}
	defer db.Close() //nolint:errcheck // read only
	conn, err := db.Conn(ctx)
	if err != nil {
		return err
	}
	defer conn.Close() //nolint:errcheck // read only
	return copyBy(ctx, conn, to)
}

// copyBy copies what a connection sees.
func copyBy(ctx context.Context, conn *sql.Conn, to string) error {
	return conn.Raw(func(c any) error { return backupTo(ctx, c.(driver.Conn), dsn(to, "rwc")) })
}

func backupTo(ctx context.Context, from driver.Conn, to string) error {
	b, err := from.(interface {
		NewBackup(string) (*sqlite.Backup, error)
	}).NewBackup(to)
	if err != nil {
		return err
	}
	for more := true; more && err == nil; {
		if more, err = b.Step(1000); err == nil {
			err = ctx.Err()
		}
	}
	return errors.Join(err, b.Finish())
}

// querier is a database, or one connection of it.
type querier interface {
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
}

func scanEach(rows *sql.Rows, scan func() error) error {
	defer rows.Close() //nolint:errcheck // rows.Err tells
	for rows.Next() {
		if err := scan(); err != nil {
			return err
		}
	}
	return rows.Err()
}

func pragma(ctx context.Context, conn querier, name string) (n int, err error) {
	rows, err := conn.QueryContext(ctx, "PRAGMA "+name)
	if err != nil {
		return 0, err
	}
	return n, scanEach(rows, func() error { return rows.Scan(&n) })
}
