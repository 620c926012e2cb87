package storage

import (
	"context"
	"database/sql"
	"encoding/binary"
	"errors"
	"io"
	"os"
	"path/filepath"
)

// Salvaged tells what could be read of a damaged file's journal.
type Salvaged struct{ Changes, Lost int }

// Salvage makes a new programme file of what can still be read of a damaged one, and leaves that as it is: every change that
// verifies is taken over and the rows are made of them. What is lost may be in a backup or in a partner's copy; merging one
// into the new file brings it back. The caller closes the file.
func Salvage(damaged, to string, o Options) (*File, Salvaged, error) {
	var s Salvaged
	g, err := welcome(damaged, copyBytes)
	if err != nil {
		return nil, s, err
	}
	changes, lost := readable(g)
	s = Salvaged{len(changes), lost}
	if err := g.leave(); err != nil {
		return nil, s, err
	}
	if len(changes) == 0 {
		return nil, s, wrap(damaged, ErrDamaged)
	}
	f, err := startOver(to, changes, o)
	return f, s, err
}

// readable reads every change that can be reached and verifies. One broken page ends a walk, so the journal is walked by
// each of its orders, from both ends.
func readable(g *guest) (changes []arrival, lost int) {
	seen := map[string]bool{}
	for _, order := range []string{`ORDER BY id`, `ORDER BY id DESC`, `ORDER BY lamport, id`, `ORDER BY lamport DESC, id DESC`} {
		_ = g.each(`SELECT id FROM change `+order, func(rows *sql.Rows) error { // ends at a broken page
			var id string
			err := rows.Scan(&id)
			seen[id] = true
			return err
		})
	}
	for id := range seen {
		c, err := tell(g, id)
		if err != nil || c == nil || c.verify() != nil {
			lost++
			continue
		}
		changes = append(changes, arrival{toldChange: c})
	}
	return changes, lost
}

// startOver makes a file with no change of its own, and writes changes into it.
func startOver(to string, changes []arrival, o Options) (*File, error) {
	to, err := reserve(to)
	if err != nil {
		return nil, err
	}
	o.ReadOnly, o.bare = false, true
	f, err := Open(to, o)
	if err == nil {
		err = f.transact(func(w *writer) error {
			for _, c := range changes {
				if err := w.store(c); err != nil {
					return err
				}
			}
			_, err := w.settle(rowsTouched(changes))
			return err
		})
	}
	if err != nil {
		if f != nil {
			err = errors.Join(err, f.Close())
		}
		return nil, errors.Join(err, os.Remove(to))
	}
	f.options.bare = false
	return f, nil
}

// copyBytes copies what SQLite would refuse to read. A file that was cut off gets a header that says so; else SQLite reads
// none of it.
func copyBytes(_ context.Context, from, to string) error {
	if err := copyWhole(from, to); err != nil {
		return err
	}
	if err := copyWhole(from+"-wal", to+"-wal"); err != nil && !errors.Is(err, os.ErrNotExist) {
		return err
	}
	file, err := os.OpenFile(to, os.O_RDWR, 0) // the copy, not the live file
	if err != nil {
		return err
	}
	return errors.Join(shorten(file), file.Close())
}

func copyWhole(from, to string) error {
	// This process has no connection to what it salvages: for it, it is not the live file.
	in, err := os.Open(filepath.Clean(from))
	if err != nil {
		return err
	}
	defer in.Close() //nolint:errcheck // read only
	out, err := os.Create(to)
	if err != nil {
		return err
	}
	_, err = io.Copy(out, in)
	return errors.Join(err, out.Close())
}

// shorten writes the number of pages that are there into a header that promises more (sqlite.org/fileformat2.html, 1.3).
func shorten(file *os.File) error {
	head := make([]byte, 100)
	if _, err := file.ReadAt(head, 0); err != nil {
		return ErrNotProgramme.because(err)
	}
	size := int64(binary.BigEndian.Uint16(head[16:]))
	if size == 1 {
		size = 65536
	}
	found, err := file.Stat()
	if err != nil || size < headerSize {
		return errors.Join(err, ErrNotProgramme)
	}
	pages := found.Size() / size
	if int64(binary.BigEndian.Uint32(head[28:])) <= pages {
		return nil
	}
	_, err = file.WriteAt(binary.BigEndian.AppendUint32(nil, uint32(pages)), 28)
	return errors.Join(err, file.Truncate(pages*size))
}
