package storage

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/user"
	"syscall"
	"time"
)

// A Holder is who has a programme open for writing, as FILE.lock tells it to everybody else.
type Holder struct {
	PID   int       `json:"pid"`
	Host  string    `json:"host"`
	User  string    `json:"user"`
	Since time.Time `json:"since"`
}

// has is the trouble that the holder's lock makes for others: who, where, since when, and what a person who knows better
// removes.
func (h Holder) has(lock string) error {
	return ErrLocked.with(h.User, h.Host, h.Since.Local().Format("2006-01-02 15:04"), lock)
}

// lockName is where a programme's lock lies.
func lockName(path string) string { return path + ".lock" }

// lock is the right to write a programme. The operating system's lock on the file decides among the programs of this
// machine, and lets go when a program dies; what stands in the file decides among machines that share a folder.
type lock struct {
	path string
	file *os.File
}

// takeLock locks a programme for this process. A lock that a dead process of this machine left is taken over; one of
// another machine is believed, since nobody here can tell whether that machine still runs.
func takeLock(path string, now time.Time) (*lock, error) {
	return takeLockBy(openLocked, lockName(path), now)
}

// takeLockBy is takeLock by a way to open a lock.
func takeLockBy(open func(name string) (*os.File, error), name string, now time.Time) (*lock, error) {
	for {
		file, err := open(name)
		if errors.Is(err, errBusy) {
			return nil, readHolder(name).has(name)
		}
		if errors.Is(err, fs.ErrPermission) || errors.Is(err, syscall.EROFS) {
			return nil, ErrReadOnly.because(err)
		}
		if err != nil {
			return nil, fmt.Errorf("lock %s: %w", name, err)
		}
		if !stillThere(file, name) { // its holder removed it between our opening and locking it
			file.Close() //nolint:errcheck // a file that is gone
			continue
		}
		return claim(&lock{name, file}, thisProcess(now))
	}
}

// claim writes who we are into a lock that the operating system gave us, unless another machine's word stands in it.
func claim(l *lock, who Holder) (*lock, error) {
	if before := readHolder(l.path); before.Host != "" && before.Host != who.Host {
		return nil, errors.Join(before.has(l.path), l.file.Close())
	}
	text, err := json.Marshal(who)
	if err == nil {
		err = l.file.Truncate(0)
	}
	if err == nil {
		_, err = l.file.WriteAt(append(text, '\n'), 0)
	}
	if err != nil {
		return nil, errors.Join(fmt.Errorf("lock %s: %w", l.path, err), l.release())
	}
	return l, nil
}

// release lets the programme go. The name goes first: who opens it later makes a new file. Where a person removed the lock
// meanwhile, the name may be that of somebody else's.
func (l *lock) release() error {
	var err error
	if stillThere(l.file, l.path) {
		err = removeIfThere(l.path)
	}
	return errors.Join(err, l.file.Close())
}

// IsFree reports that whoever had the file, when it was opened here for reading only, has let it go, as far as can be told
// without taking it: then it may be opened anew to be written.
func (f *File) IsFree() bool {
	return errors.Is(f.why, ErrLocked) && !isTaken(lockName(f.path))
}

// isTaken reports that somebody has a lock. What another machine wrote into it is believed.
func isTaken(name string) bool {
	if who := readHolder(name); who.Host != "" && who.Host != thisProcess(time.Time{}).Host {
		return true
	}
	return isLocked(name)
}

func readHolder(name string) Holder {
	var who Holder
	text, err := os.ReadFile(name) // the lock, not the live file
	if err == nil {
		err = json.Unmarshal(text, &who)
	}
	if err != nil { // half written, or just removed: locked by somebody without a name
		return Holder{}
	}
	return who
}

func thisProcess(now time.Time) Holder {
	who := Holder{PID: os.Getpid(), Since: now.UTC().Truncate(time.Second), Host: "localhost", User: "?"}
	if host, err := os.Hostname(); err == nil {
		who.Host = host
	}
	if u, err := user.Current(); err == nil {
		who.User = u.Username
	}
	return who
}

func stillThere(file *os.File, name string) bool {
	here, err := file.Stat()
	if err != nil {
		return false
	}
	there, err := os.Stat(name)
	return err == nil && os.SameFile(here, there)
}

// errBusy says that another program holds the operating system's lock.
var errBusy = errors.New("busy")
