package storage

import (
	"context"
	"database/sql"
	"errors"
)

// peruse lends one consistent picture of the file to what is written for the connection that writes, but only reads. It
// works in a file that is open for reading only.
func (f *File) peruse(do func(*writer) error) error {
	return f.peruseUntil(context.Background(), do)
}

// peruseUntil is peruse that begins no statement, and reads no row, once ctx has ended.
func (f *File) peruseUntil(ctx context.Context, do func(*writer) error) error {
	f.reading.RLock()
	defer f.reading.RUnlock()
	if err := f.checkIdentity(); err != nil {
		return wrap(f.path, err)
	}
	conn, err := f.readers.Conn(ctx)
	if err != nil {
		return wrap(f.path, err)
	}
	w := &writer{conn: conn, statements: map[string]*sql.Stmt{}, ctx: ctx}
	if err = w.exec(`BEGIN`); err == nil {
		err = do(w)
		_, back := conn.ExecContext(context.Background(), `ROLLBACK`) // also where ctx has ended
		err = errors.Join(err, back)
	}
	for _, s := range w.statements {
		err = errors.Join(err, s.Close())
	}
	return wrap(f.path, errors.Join(err, conn.Close()))
}
