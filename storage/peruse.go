package storage

import (
	"context"
	"database/sql"
	"errors"
)

// peruse lends one consistent picture of the file to what is written for the connection that writes, but only reads. It
// works in a file that is open for reading only.
func (f *File) peruse(do func(*writer) error) error {
	f.reading.RLock()
	defer f.reading.RUnlock()
	if err := f.checkIdentity(); err != nil {
		return wrap(f.path, err)
	}
	conn, err := f.readers.Conn(context.Background())
	if err != nil {
		return wrap(f.path, err)
	}
	w := &writer{conn: conn, statements: map[string]*sql.Stmt{}, ctx: context.Background()}
	if err = w.exec(`BEGIN`); err == nil {
		err = errors.Join(do(w), w.exec(`ROLLBACK`))
	}
	for _, s := range w.statements {
		err = errors.Join(err, s.Close())
	}
	return wrap(f.path, errors.Join(err, conn.Close()))
}
