package storage

import (
	"context"
	"database/sql"
	"errors"
	"sync"
	"time"
)

// What Check finds, beside broken pages: each is an ErrDamaged too.
var (
	ErrUnsound = &Trouble{Key: "file.unsound", text: "changes of the journal no longer verify; a partner's copy that is merged heals them"}
	ErrStray   = &Trouble{Key: "file.stray", text: "rows do not show what the journal says; they can be made again of it"}
)

// unsound is the trouble of a change that others would refuse.
func unsound(err error) error {
	if errors.Is(err, ErrForged) || errors.Is(err, ErrNewer) {
		return ErrUnsound.because(ErrDamaged.because(err))
	}
	return err
}

// stray is the trouble of what can be made again of the journal, but for nil.
func stray(err error) error {
	if err == nil {
		return nil
	}
	return ErrStray.because(ErrDamaged.because(err))
}

// errPages is what SQLite's own check says of pages.
var errPages = errors.New("pages do not hold together")

// watch ends all writing where an error tells of broken pages.
func (f *File) watch(err error) error {
	if resultCode(err)&0xff == codeCorrupt || errors.Is(err, errPages) {
		f.broken.Store(true)
	}
	return err
}

// A wholeness is whether the pages of an open file were seen to hold together. Nothing is written before: a broken page may lie
// far from what is written, and SQLite reads only what it needs. Whoever comes while somebody looks waits for what he sees.
type wholeness struct {
	mu   sync.Mutex
	seen bool
}

// look has a connection look at the pages; unless it is again, only where nobody has yet.
func (p *wholeness) look(ctx context.Context, w *writer, again bool) error {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.seen && !again {
		return nil
	}
	err := w.checkPages(ctx)
	p.seen = err == nil
	return err
}

// endWriting closes the connection that writes: of a sound file so that one file is left, of a broken one as it is.
func (f *File) endWriting() error {
	if f.writer.wal { // of this opening's edits, or left by a program that was killed
		_ = f.watch(f.pages.look(context.Background(), f.writer, false)) // what it finds is told by the next opening, too
	}
	if f.broken.Load() {
		return f.writer.drop()
	}
	return f.writer.close()
}

// ClockBehind reports that the clock is before the newest change: nothing depends on it, but the history will show odd
// times.
func (f *File) ClockBehind() (behind bool, err error) {
	var newest sql.NullInt64
	err = f.look(func(tx *sql.Tx) error { return tx.QueryRow(`SELECT max(at) FROM change`).Scan(&newest) })
	return newest.Valid && f.options.now().Before(time.UnixMilli(newest.Int64)), err
}
