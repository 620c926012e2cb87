package storage

import (
	"errors"
	"io/fs"
	"os"
	"syscall"
)

// errorSharingViolation is ERROR_SHARING_VIOLATION: somebody has the file and shares it for reading only.
const errorSharingViolation = syscall.Errno(32)

// openLocked opens a lock file, made if need be, so that others may read and remove it but not write it, or says errBusy.
// The system lets go with the process.
func openLocked(name string) (*os.File, error) {
	wide, err := syscall.UTF16PtrFromString(name)
	if err != nil {
		return nil, err
	}
	handle, err := syscall.CreateFile(wide, syscall.GENERIC_READ|syscall.GENERIC_WRITE,
		syscall.FILE_SHARE_READ|fileShareDelete, nil, syscall.OPEN_ALWAYS, syscall.FILE_ATTRIBUTE_NORMAL, 0)
	if errors.Is(err, errorSharingViolation) {
		return nil, errBusy
	}
	if err != nil {
		return nil, &os.PathError{Op: "open", Path: name, Err: err}
	}
	return os.NewFile(uintptr(handle), name), nil
}

// isLocked reports that a program has a lock file open for writing.
func isLocked(name string) bool {
	wide, err := syscall.UTF16PtrFromString(name)
	if err != nil {
		return true
	}
	handle, err := syscall.CreateFile(wide, syscall.GENERIC_READ, syscall.FILE_SHARE_READ|fileShareDelete, nil,
		syscall.OPEN_EXISTING, syscall.FILE_ATTRIBUTE_NORMAL, 0)
	if err != nil {
		return !errors.Is(err, fs.ErrNotExist)
	}
	return syscall.CloseHandle(handle) != nil
}

const fileShareDelete = 0x4
