//go:build unix

package storage

import (
	"errors"
	"io/fs"
	"os"
	"syscall"
)

// openLocked opens a lock file, made if need be, and locks it, or says errBusy. The lock belongs to the open file: the
// system drops it with the process, and a second try within one process is refused like any other.
func openLocked(name string) (*os.File, error) {
	file, err := os.OpenFile(name, os.O_RDWR|os.O_CREATE, 0o644) // the lock, not the live file
	if err != nil {
		return nil, err
	}
	err = flock(file, syscall.LOCK_EX|syscall.LOCK_NB)
	if errors.Is(err, syscall.EWOULDBLOCK) {
		err = errBusy
	}
	if err != nil {
		return nil, errors.Join(err, file.Close())
	}
	return file, nil
}

// isLocked reports that a program has a lock file locked. It asks with a lock that others may have, too, for a moment.
func isLocked(name string) bool {
	file, err := os.Open(name) // the lock, not the live file
	if err != nil {
		return !errors.Is(err, fs.ErrNotExist)
	}
	defer file.Close() //nolint:errcheck // it was only asked about
	return flock(file, syscall.LOCK_SH|syscall.LOCK_NB) != nil
}

func flock(file *os.File, how int) error {
	for {
		if err := syscall.Flock(int(file.Fd()), how); !errors.Is(err, syscall.EINTR) {
			return err
		}
	}
}
