package storage

import (
	"errors"
	"fmt"
	"strings"

	"modernc.org/sqlite"
)

// A Trouble is a reason why a file cannot be used as asked. Its key names a sentence of the catalogue which says what
// happened, what was kept and what to do now; Args are the figures in it. Troubles of one key are the same error to
// errors.Is.
type Trouble struct {
	Key  string
	Args []string
	text string // for logs
	from error
}

// What can be the matter with a file, at the door.
var (
	ErrNotProgramme = &Trouble{Key: "file.not-programme", text: "this is not a programme; it was left as it is"}
	ErrExists       = &Trouble{Key: "file.exists", text: "there is a file of this name already; it was left as it is"}
	ErrMissing      = &Trouble{Key: "file.missing", text: "there is no such file"}
	ErrNewer        = &Trouble{Key: "file.newer", text: "a newer Affiche wrote this programme; it was left as it is"}
	ErrOlder        = &Trouble{Key: "file.older", text: "an older Affiche wrote this programme; it is brought up to date when it is opened for writing"}
	ErrMigration    = &Trouble{Key: "file.migration", text: "the programme could not be brought up to date; it is as it was, and a copy of it is among its backups"}
	ErrDamaged      = &Trouble{Key: "file.damaged", text: "the programme is damaged; nothing was written to it"}
	ErrMoved        = &Trouble{Key: "file.moved", text: "the file was moved or replaced while it was open; nothing was written, save the programme under a name"}
	ErrLocked       = &Trouble{Key: "file.locked", text: "somebody else has the programme open"}
	ErrReadOnly     = &Trouble{Key: "file.read-only", text: "the programme is open for reading only; nothing was written"}
	ErrBusy         = &Trouble{Key: "file.busy", text: "another program is reading the file just now; nothing was written, try again"}
	ErrFull         = &Trouble{Key: "file.full", text: "not saved: the disk is full; make room and try again"}
	ErrNoRecord     = &Trouble{Key: "file.no-record", text: "there is no such record"}
	ErrDangling     = &Trouble{Key: "file.dangling", text: "a record refers to one that is not there; nothing was written"}
	ErrScenario     = &Trouble{Key: "file.scenario", text: "this is done in the plan, not in a scenario; nothing was changed"}
	ErrNothing      = &Trouble{Key: "file.nothing-to-undo", text: "there is nothing to undo or redo"}
)

// Error says the trouble tersely, for logs and the command line's last resort.
func (t *Trouble) Error() string {
	s := t.text
	if len(t.Args) > 0 {
		s += " (" + strings.Join(t.Args, ", ") + ")"
	}
	if t.from != nil {
		s += ": " + t.from.Error()
	}
	return s
}

// Is makes troubles of one key one error.
func (t *Trouble) Is(target error) bool {
	other, ok := target.(*Trouble)
	return ok && other.Key == t.Key
}

// Unwrap is what brought the trouble about.
func (t *Trouble) Unwrap() error { return t.from }

// with is the trouble with its figures.
func (t *Trouble) with(args ...string) *Trouble {
	c := *t
	c.Args = args
	return &c
}

// because is the trouble with what brought it about.
func (t *Trouble) because(err error) *Trouble {
	c := *t
	c.from = err
	return &c
}

// The primary result codes of SQLite that are a person's business (sqlite.org/rescode.html).
const (
	codeBusy       = 5
	codeReadOnly   = 8
	codeCorrupt    = 11
	codeFull       = 13
	codeConstraint = 19
	codeNotADB     = 26

	codeForeignKey = codeConstraint | 3<<8
	codeNoWAL      = codeReadOnly | 6<<8 // SQLITE_READONLY_DIRECTORY: no place for a WAL
	codeMoved      = codeReadOnly | 4<<8
)

// told is an error of SQLite as the trouble that it is, or as it came.
func told(err error) error {
	if resultCode(err) == codeMoved {
		return ErrMoved.because(err)
	}
	switch resultCode(err) & 0xff {
	case codeBusy:
		return ErrBusy.because(err)
	case codeFull:
		return ErrFull.because(err)
	case codeCorrupt:
		return ErrDamaged.because(err)
	case codeNotADB:
		return ErrNotProgramme.because(err)
	case codeReadOnly:
		return ErrReadOnly.because(err)
	}
	return err
}

// resultCode is SQLite's extended result code of an error, 0 where it has none.
func resultCode(err error) int {
	var e *sqlite.Error
	if errors.As(err, &e) {
		return e.Code()
	}
	return 0
}

// wrap names the file once.
func wrap(path string, err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("%s: %w", path, told(err))
}
