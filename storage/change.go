package storage

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"slices"
	"time"
	"unicode/utf8"

	"affiche/calendar"
)

// A Label says what a change is, as a key of the catalogue and its arguments, so that every reader has it in his language. It
// names no person and nothing confidential: it travels with every copy, and as part of the digest it is never emptied.
type Label struct {
	Key  string   `json:"key"`
	Args []string `json:"args,omitempty"`
}

// text is the label as the journal holds it.
func (l Label) text() string {
	l.Key, l.Args = clean(l.Key), slices.Clone(l.Args)
	for i, a := range l.Args {
		l.Args[i] = clean(a)
	}
	b, err := json.Marshal(l)
	if err != nil { // strings always marshal
		return "{}"
	}
	return string(b)
}

// fitting is the label as copies take it from each other: its longest arguments cut until it is no longer than they allow.
func (l Label) fitting() Label {
	l.Key, l.Args = cut(clean(l.Key), mostName), slices.Clone(l.Args)
	for i := range l.Args {
		l.Args[i] = clean(l.Args[i])
	}
	for len(l.text()) > mostLabel {
		longest := 0
		for i, a := range l.Args {
			if len(a) > len(l.Args[longest]) {
				longest = i
			}
		}
		if len(l.Args[longest]) < 8 {
			l.Args = l.Args[:len(l.Args)/2]
			continue
		}
		l.Args[longest] = cut(l.Args[longest], len(l.Args[longest])*3/4)
	}
	return l
}

// cut shortens a text to a number of bytes, between two letters, and shows that it did.
func cut(s string, most int) string {
	if len(s) <= most {
		return s
	}
	at := max(0, most-len("…"))
	for at > 0 && !utf8.RuneStart(s[at]) {
		at--
	}
	return s[:at] + "…"
}

func readLabel(text string) (l Label) {
	_ = json.Unmarshal([]byte(text), &l) // a label that cannot be read says nothing
	return l
}

// The kinds of changes.
const (
	Editing  = "edit"
	Undoing  = "undo"
	Redoing  = "redo"
	Picking  = "resolve" // of a conflict
	Import   = "import"
	Migrate  = "migrate"
	Redact   = "redact"
	Founding = "create" // the programme itself, and the sample
	Issuing  = "export" // what calendars have said, which nobody can make unsaid
)

// An Origin says where a change comes from, for those that are not made by hand now. What is zero is filled in.
type Origin struct {
	ID            string // of the change; fixed where it must be the same on every machine
	Actor, Device string
	At            time.Time
	Kind          string
}

// A Change is one act of a person.
type Change struct {
	ID            string
	Lamport       int64
	At            time.Time // shown, never trusted
	Actor, Device string
	Kind          string
	Label         Label
	Ops           int
	Reverts       string         // the change that this one undid, or redid
	Branch        string         // where it was made: "" is the plan, else a scenario
	Touched       []calendar.Ref // filled by those who make a change, not by the history
}

// IsZero reports that nothing was changed in the end.
func (c Change) IsZero() bool { return c.ID == "" }

// lasting reports a change that no undo takes away.
func (c Change) lasting() bool { return c.Kind == Founding || c.Kind == Issuing || c.Kind == Redact }

// Edit changes the programme: what do puts and deletes becomes one change, one line of the history and one step of undo.
// Where do fails nothing is changed; where nothing differs in the end there is no change, and the zero Change is given.
// do must not call methods of the file.
func (f *File) Edit(label Label, do func(*Tx) error) (Change, error) {
	return f.EditAs(Origin{}, label, do)
}

// EditAs is Edit for what comes from elsewhere: an import, the sample with its fixed id, actor and time.
func (f *File) EditAs(origin Origin, label Label, do func(*Tx) error) (Change, error) {
	return f.EditUntil(context.Background(), origin, label, do)
}

// EditUntil is EditAs for what takes long: where ctx ends before the change is in the file, nothing is changed.
func (f *File) EditUntil(ctx context.Context, origin Origin, label Label, do func(*Tx) error) (Change, error) {
	c := f.changeOf(origin, label)
	err := f.transactUntil(ctx, func(w *writer) error {
		if err := w.record(&c, do); err != nil || c.lasting() {
			return err
		}
		return w.pushUndo(c.Branch, c.Label, []string{c.ID}, 0)
	})
	if errors.Is(err, errUnchanged) {
		return Change{}, nil
	}
	if err != nil {
		return Change{}, err
	}
	return c, nil
}

func (f *File) changeOf(o Origin, label Label) Change {
	c := Change{ID: o.ID, At: o.At, Actor: o.Actor, Device: o.Device, Kind: o.Kind, Label: label.fitting()}
	if c.ID == "" {
		c.ID = string(calendar.NewID())
	}
	if c.At.IsZero() {
		c.At = f.options.now()
	}
	if c.Actor == "" && c.Device == "" {
		c.Actor, c.Device = f.writes(), f.options.Device
	}
	if c.Kind == "" {
		c.Kind = Editing
	}
	c.Branch = f.branch
	c.Actor, c.Device = clean(c.Actor), clean(c.Device)
	c.Actor, c.Device = cut(clean(c.Actor), mostName), cut(clean(c.Device), mostName)
	c.At = time.UnixMilli(c.At.UnixMilli())
	return c
}

// errUnchanged rolls back a transaction that changed nothing.
var errUnchanged = errors.New("nothing differs")

// transact runs do in one transaction of the connection that writes: all of it is in the file afterwards, or nothing.
func (f *File) transact(do func(*writer) error) error {
	return f.transactUntil(context.Background(), do)
}

// transactUntil is transact that stops, with nothing in the file, where ctx ends before the commit begins.
func (f *File) transactUntil(ctx context.Context, do func(*writer) error) error {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.writer == nil || f.broken.Load() {
		return wrap(f.path, f.notWritable())
	}
	err := f.startEditing(ctx)
	if err == nil {
		f.writer.ctx = ctx
		defer func() { f.writer.ctx = context.Background() }()
		err = f.writer.whole(func(w *writer) error {
			if err := do(w); err != nil {
				return err
			}
			return f.checkIdentity()
		})
	}
	return f.watch(wrap(f.path, err))
}

// startEditing prepares the file and its connection for the first edit. A damaged file it refuses before anything is written.
func (f *File) startEditing(ctx context.Context) error {
	if f.writer.guarded {
		return nil
	}
	if err := cmp.Or(f.checkIdentity(), f.pages.look(ctx, f.writer, false)); err != nil {
		return err
	}
	if !f.writer.wal {
		f.reading.Lock() // for that moment; see [File.Check], which reads for long
		err := f.writer.intoWAL()
		f.reading.Unlock()
		if err != nil {
			return err
		}
	}
	return f.writer.guard()
}

// whole runs do in a transaction. It ends in a commit or, also where do panics, in nothing.
func (w *writer) whole(do func(*writer) error) error {
	if err := w.exec(`BEGIN IMMEDIATE`); err != nil {
		return err
	}
	done := false
	defer func() {
		if !done {
			// Not as a statement of the edit, whose context may have ended; SQLite may have rolled back by itself.
			_, _ = w.conn.ExecContext(context.Background(), `ROLLBACK`) // it fails where nothing is left to roll back
		}
	}()
	err := do(w)
	if err == nil {
		err = w.commit()
	}
	done = err == nil
	return err
}

func (f *File) notWritable() error {
	if why := f.ReadOnly(); why != nil {
		return why
	}
	return ErrReadOnly
}

// commit ends the transaction; a reference to nothing is told by name.
func (w *writer) commit() error {
	err := w.exec(`COMMIT`)
	if resultCode(err) == codeForeignKey {
		return errors.Join(w.dangling(), err)
	}
	return err
}
